/** A value written as JSON, or why it cannot be taken as it stands. */
export type ReadJson =
  | { readonly value: unknown }
  | { readonly wrong: 'syntax'; readonly why: string }
  /** Of two values under one name only the last would count. */
  | { readonly wrong: 'key-twice'; readonly key: string }
  /** A number whose digits a number of the machine cannot hold. */
  | { readonly wrong: 'digits-lost'; readonly number: string }

const keyLike = /"\s*:/g
const longNumber = /\d[\d.]{15}|\d[eE]/
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\]:,]/gs

/** How many names all objects within a value have. */
const countKeys = (value: unknown): number => {
  let count = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    const inner = Array.isArray(one) ? one : Object.values(one)
    if (!Array.isArray(one)) count += inner.length
    for (const each of inner) open.push(each)
  }
  return count
}

const keyTwice = (text: string): string | undefined => {
  const open: (Set<string> | undefined)[] = []
  let last = ''
  for (const [sign] of text.matchAll(token)) {
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(undefined)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ':') {
      const key = String(JSON.parse(last))
      if (open.at(-1)?.has(key)) return key
      open.at(-1)?.add(key)
    } else last = sign
  }
  return undefined
}

const isLost = (written: string): boolean => {
  const digits = written
    .replace(/[eE].*$/, '')
    .replace(/^-?0*\.?0*/, '')
    .replace('.', '')
  const value = Number(written)
  if (!Number.isFinite(value)) return true
  return Number.isInteger(value) ? !Number.isSafeInteger(value) : digits.replace(/0+$/, '').length > 17
}
const lostNumber = (text: string): string | undefined => {
  for (const [sign] of text.matchAll(token)) if (/^[-\d]/.test(sign) && isLost(sign)) return sign
  return undefined
}

/** Reads JSON, and refuses what would silently become something else: a name twice in one object, a number too long. */
export const readJson = (text: string): ReadJson => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { wrong: 'syntax', why: error instanceof Error ? error.message : String(error) }
  }
  if ((text.match(keyLike)?.length ?? 0) !== countKeys(value)) {
    const key = keyTwice(text)
    if (key !== undefined) return { wrong: 'key-twice', key }
  }
  const number = longNumber.test(text) ? lostNumber(text) : undefined
  return number === undefined ? { value } : { wrong: 'digits-lost', number }
}
