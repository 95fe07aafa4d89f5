// A digest holds figures and citations as they were last stated: a group (a file, a document, an export), in it keys (a
// target, a number), and for each the parts that it is made of. A slip of the hand in the data cannot pass: whoever
// changes a figure states it again, and the difference is there to be read by whoever looks the change through.
import { parse, stringify } from 'yaml'

/** What stands in a digest, each with where it was found: `{ group, key, parts, at }`. */
const partsOf = facts => {
  const digest = new Map()
  for (const { group, key, parts, at } of facts) {
    const keys = digest.get(group) ?? digest.set(group, new Map()).get(group)
    const found = keys.get(key) ?? keys.set(key, new Map()).get(key)
    for (const part of parts) if (!found.has(part)) found.set(part, at)
  }
  return digest
}

const separator = ' · '
const sorted = map => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Few parts on one line, many on a line each: a change is to be read as the lines that differ. */
const asKept = parts => {
  const line = parts.join(separator)
  return line.length <= 200 ? line : parts
}
const keptParts = kept => (Array.isArray(kept) ? kept : kept === '' ? [] : kept.split(separator))

/** A digest as text: what is kept in a file. */
export const writeDigest = facts =>
  stringify(
    Object.fromEntries(
      sorted(partsOf(facts)).map(([group, keys]) => [
        group,
        Object.fromEntries(sorted(keys).map(([key, parts]) => [key, asKept([...parts.keys()].toSorted())])),
      ]),
    ),
    { lineWidth: 0 },
  )

const nameOf = part => part.slice(0, part.indexOf('=') + 1)

/** `value=77` and `value=78` as `value: 77 -> 78`; what only went or only came as it is. */
const difference = (gone, come) => {
  const left = [...come]
  const changes = gone.map(part => {
    const index = left.findIndex(one => nameOf(one) === nameOf(part))
    if (index < 0) return `${part} is gone`
    const [other] = left.splice(index, 1)
    const name = nameOf(part)
    return `${name.replace('=', ': ')}${part.slice(name.length)} -> ${other.slice(name.length)}`
  })
  return [...changes, ...left.map(part => `${part} is new`)].join('; ')
}

/**
 * Holds facts against the digest that was kept. `changed` are messages: something that was stated is gone or different.
 * `unheld` are keys that nobody stated yet: what is new needs no second edit, and is held from the next restatement on.
 */
export const compareDigest = (keptText, facts) => {
  const found = partsOf(facts)
  const stated = parse(keptText) ?? {}
  const changed = []
  for (const [group, keys] of Object.entries(stated)) {
    const there = found.get(group)
    if (there === undefined) {
      changed.push(`${group} is gone, with ${Object.keys(keys).join(', ')}`)
      continue
    }
    for (const [key, kept] of Object.entries(keys)) {
      const before = keptParts(kept)
      const parts = there.get(key)
      if (parts === undefined) {
        changed.push(`${group} ${key} is gone; it was ${before.join(separator)}`)
        continue
      }
      const gone = before.filter(part => !parts.has(part))
      const come = [...parts.keys()].filter(part => !before.includes(part))
      if (gone.length + come.length === 0) continue
      const at = parts.get(come[0]) ?? [...parts.values()][0]
      const where = at === undefined ? group : at.startsWith(group) ? at : `${at} ${group}`
      changed.push(`${where} ${key}: ${difference(gone, come)}`)
    }
  }
  const unheld = [...found].flatMap(([group, keys]) =>
    [...keys.keys()].filter(key => stated[group]?.[key] === undefined).map(key => `${group} ${key}`),
  )
  return { changed, unheld }
}
