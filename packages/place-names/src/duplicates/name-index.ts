import { ProblemError } from '@minzheng/core'
import type { PlaceKind } from '../place-kinds/kinds.js'
import { comparedKinds, compareKey } from './compare-key.js'

export * from './compare-key.js'

/** The readings of one character, without tones, the usual one first. */
export type Reading = (character: string) => readonly string[]

/** A name of the list that others are held against. */
export interface IndexedName {
  readonly name: string
  readonly kind: PlaceKind
  /** The scope that {@link duplicateScope} calls for: the code of the county or province, or any key of a built-up area; `''` for the country. */
  readonly area: string
}

/** Positions in the list that was indexed. */
export interface NameMatches {
  readonly duplicates: readonly number[]
  readonly homophones: readonly number[]
}

/** Names of one area that are written or read alike, by their places in the list. */
export interface NameGroup {
  /** `duplicate`: written alike; `homophone`: read alike, of at least two spellings. */
  readonly kind: 'duplicate' | 'homophone'
  readonly area: string
  /** Positions in the list, ascending. */
  readonly members: readonly number[]
}

/** An index of names by area, writing and reading, to find duplicates and homophones (地名管理条例 art. 9). */
export interface NameIndex {
  readonly size: number
  /** Bytes of the index itself, without the names: of each reading three whole numbers, and of each head one. */
  readonly bytes: number
  /** Names of the same area and comparable kind that are written or read like this one. */
  matches(candidate: IndexedName): NameMatches
  /** Every group of names that are written or read alike in one area. */
  groups(): Generator<NameGroup>
}

/** A name with more readings than this is found by the first ones alone. */
const mostKeys = 8

/** Positions by their key, in the order of their first ones. */
const byKey = (positions: readonly number[], keyOf: (position: number) => string): number[][] => {
  const groups = new Map<string, number[]>()
  for (const position of positions) {
    const key = keyOf(position)
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  return [...groups.values()]
}

/** Syllables as small numbers, each character asked for once. */
const syllables = (reading: Reading) => {
  const ids = new Map<string, number>()
  const ofCharacter = new Map<string, readonly number[]>()
  const idOf = (syllable: string) => {
    const id = ids.get(syllable) ?? ids.size
    ids.set(syllable, id)
    return id
  }
  return (character: string): readonly number[] => {
    const known = ofCharacter.get(character)
    if (known) return known
    const list = [...new Set(reading(character).map(idOf))]
    const found = list.length > 0 ? list : [idOf(character)]
    ofCharacter.set(character, found)
    return found
  }
}

/** The hashes of every reading of a name in its area, at most {@link mostKeys}. */
const hashesOf = (key: string, area: number, syllablesOf: (character: string) => readonly number[]): number[] => {
  let hashes = [Math.imul(area, 0x9e3779b1)]
  for (const character of key) {
    const choices = syllablesOf(character)
    const next: number[] = []
    for (const hash of hashes)
      for (const id of choices) if (next.length < mostKeys) next.push(Math.imul(hash ^ id, 0x01000193) ^ (hash >>> 15))
    hashes = next
  }
  return hashes
}

/**
 * An index of names for duplicates (应当不重名) and homophones (避免同音) in the scope that each kind calls for. It is built in one
 * pass, in time linear in the names; it holds three whole numbers a reading and a table of heads at least twice as long, no text of
 * its own.
 * @throws ProblemError `name-empty` where a name is empty
 */
export const nameIndex = (names: Iterable<IndexedName>, { reading }: { readonly reading: Reading }): NameIndex => {
  const syllablesOf = syllables(reading)
  const areas = new Map<string, number>()
  const list: IndexedName[] = []
  const owners: number[] = []
  const hashes: number[] = []
  const areaKey = ({ name, kind, area }: IndexedName) => `${comparedKinds(kind, name)}:${area}`
  for (const entry of names) {
    if (entry.name === '')
      throw new ProblemError({
        code: 'name-empty',
        severity: 'error',
        path: [list.length, 'name'],
        message: { zh: `第 ${list.length + 1} 个地名是空的。`, en: `Name ${list.length + 1} of the list is empty.` },
        remedy: { zh: '请删去空行。', en: 'Leave empty lines out.' },
      })
    const place = areaKey(entry)
    const area = areas.get(place) ?? areas.size
    areas.set(place, area)
    for (const one of hashesOf(compareKey(entry.name, entry.kind), area, syllablesOf)) {
      owners.push(list.length)
      hashes.push(one)
    }
    list.push(entry)
  }
  const owner = Int32Array.from(owners)
  const hash = Int32Array.from(hashes)
  let slots = 1024
  while (slots < hash.length * 2) slots *= 2
  const heads = new Int32Array(slots).fill(-1)
  const next = new Int32Array(hash.length)
  const slotOf = (value: number) => (value ^ (value >>> 16)) & (slots - 1)
  for (const [node, value] of hash.entries()) {
    const slot = slotOf(value)
    next[node] = heads[slot]!
    heads[slot] = node
  }
  const soundsLike = (a: string, b: string): boolean => {
    const [left, right] = [[...a], [...b]]
    return (
      left.length === right.length &&
      left.every((character, at) => {
        const others = syllablesOf(right[at]!)
        return syllablesOf(character).some(id => others.includes(id))
      })
    )
  }
  const keyAt = (position: number): string => compareKey(list[position]!.name, list[position]!.kind)
  const placeAt = (position: number): string => areaKey(list[position]!)

  const matches = (candidate: IndexedName): NameMatches => {
    const area = areas.get(areaKey(candidate))
    if (area === undefined) return { duplicates: [], homophones: [] }
    const key = compareKey(candidate.name, candidate.kind)
    const found = new Set<number>()
    for (const value of hashesOf(key, area, syllablesOf))
      for (let node = heads[slotOf(value)]!; node >= 0; node = next[node]!)
        if (hash[node] === value && placeAt(owner[node]!) === areaKey(candidate)) found.add(owner[node]!)
    const alike = [...found].filter(position => soundsLike(keyAt(position), key)).sort((a, b) => a - b)
    return {
      duplicates: alike.filter(position => keyAt(position) === key),
      homophones: alike.filter(position => keyAt(position) !== key),
    }
  }

  /** The nodes of one slot, those that share a reading and an area together. */
  const partsOf = (head: number): number[][] => {
    const parts: number[][] = []
    for (let node = head; node >= 0; node = next[node]!) {
      const part = parts.find(([first]) => {
        const [a, b] = [owner[first!]!, owner[node]!]
        return hash[first!] === hash[node] && placeAt(a) === placeAt(b) && soundsLike(keyAt(a), keyAt(b))
      })
      if (part) part.push(node)
      else parts.push([node])
    }
    return parts
  }
  const isFirstReading = (node: number) => owner[node - 1] !== owner[node]

  function* groups(): Generator<NameGroup> {
    for (const head of heads)
      for (const part of partsOf(head)) {
        const members = [...new Set(part.map(node => owner[node]!))].sort((a, b) => a - b)
        const { area } = list[members[0]!]!
        const spellings = byKey(members, keyAt)
        // A name of several readings stands in several parts; those written alike are told once.
        for (const alike of spellings)
          if (alike.length > 1 && part.some(node => alike.includes(owner[node]!) && isFirstReading(node)))
            yield { kind: 'duplicate', area, members: alike }
        if (spellings.length > 1) yield { kind: 'homophone', area, members }
      }
  }

  return {
    size: list.length,
    bytes: owner.byteLength + hash.byteLength + next.byteLength + heads.byteLength,
    matches,
    groups,
  }
}
