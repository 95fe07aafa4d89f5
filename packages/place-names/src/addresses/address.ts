import type { DivisionCode } from '@minzheng/core'
import type { Division } from '@minzheng/core/divisions'
import { cursorOf } from './cursor.js'
import { type AddressTable, childrenIn } from './division.js'
import { everNamed, type FormerName, formerOf } from './former.js'
import { type AddressParts, formatAddress, sameParts } from './parts.js'
import { readPlace, xinjiang } from './place.js'
import { readDoor, readInside, readPlaces, readStreet } from './read-parts.js'

export type { AddressTable, CalledName } from './division.js'
export type { FormerName } from './former.js'
export * from './parts.js'

/** Which division an address begins with. */
export type AddressDivision =
  | { readonly status: 'found'; readonly code: DivisionCode }
  /** The names stand for more than one; none is chosen. */
  | { readonly status: 'ambiguous'; readonly candidates: readonly Division[] }
  | { readonly status: 'none' }

/** An address in its parts, and what could not be read of it. */
export interface ParsedAddress {
  readonly division: AddressDivision
  readonly parts: AddressParts
  /** Names of divisions that are called so no more, or are no more: {@link addressOn} says what stands for them on a day. */
  readonly former: readonly FormerName[]
  /** What could not be read: everything from the first words that are no part of an address. */
  readonly rest: string
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\dA-Za-z]/.test(character)

/**
 * Half-width, without spaces, commas and the dashes and lines between names, 第 once where it is written twice; a space stays between
 * figures or letters that it keeps apart.
 */
const tidy = (text: string): string => {
  const half = text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/gu, '-')
  const pieces = half.split(/[\s,，;；_\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/u)
  return pieces
    .map((piece, index) => (isWord(pieces[index - 1]?.at(-1)) && isWord(piece[0]) ? ' ' : '') + piece)
    .join('')
    .replace(/(?<=\p{Script=Han})(?<![〇零一二三四五六七八九十百千甲乙丙丁戊己庚辛壬癸])-+/gu, '')
    .replace(/第{2,}/gu, '第')
}

/** The division of the names; of a table that has townships, the township. */
const resolved = (
  [only, ...others]: readonly Division[],
  parts: AddressParts,
  table: AddressTable,
): Pick<ParsedAddress, 'division' | 'parts'> => {
  if (only === undefined) return { division: { status: 'none' }, parts }
  if (others.length > 0) return { division: { status: 'ambiguous', candidates: [only, ...others] }, parts }
  const township = childrenIn(table, only.code).find(one => one.name === parts.township)
  const { code } = township ?? only
  return { division: { status: 'found', code }, parts: { division: code, ...parts } }
}

/** Nothing of it is read, the divisions only, or every part. */
type Extent = 'nothing' | 'divisions' | 'parts'

const readTidied = (text: string, table: AddressTable, extent: Extent): ParsedAddress => {
  if (extent === 'nothing') return { division: { status: 'none' }, parts: {}, former: [], rest: text }
  const { candidates, line, names, length } = readPlace(text, table)
  const parts: AddressParts = { ...names }
  const cursor = cursorOf(text.slice(length))
  if (extent === 'parts') {
    readPlaces(cursor, parts, parts.corps !== undefined || parts.province === xinjiang)
    readStreet(cursor, parts)
    readDoor(cursor, parts)
    readInside(cursor, parts)
  }
  return { ...resolved(candidates, parts, table), former: formerOf(line), rest: cursor.rest }
}

const isReadAs = (one: ParsedAddress, other: ParsedAddress): boolean =>
  one.rest === other.rest && sameParts(one.parts, other.parts)

/** Whether it is read as the same when it is written. */
const isReadAgain = (read: ParsedAddress, table: AddressTable, text: string): boolean => {
  const written = tidy(formatAddress(read.parts, read.rest))
  return written === text || isReadAs(read, readTidied(written, table, 'parts'))
}

/**
 * Reads an address into its parts, from the province to the room. Divisions are resolved by their names, those of other days among
 * them: where the names stand for several, the candidates are given and none is chosen. Full-width figures and Chinese numerals become
 * Arabic figures. What cannot be read, and all after it, is in `rest`: nothing is dropped but spaces, commas, dashes between parts, a
 * second 第, and 市辖区 before a district. What {@link formatAddress} writes of it is read as the same; a part that would not be is
 * not read. Linear in the length of the text; never throws.
 */
export const parseAddress = (
  text: string,
  { table = everNamed }: { readonly table?: AddressTable } = {},
): ParsedAddress => {
  const tidied = tidy(text)
  const read = readTidied(tidied, table, 'parts')
  if (isReadAgain(read, table, tidied)) return read
  const place = readTidied(tidied, table, 'divisions')
  const again = tidy(formatAddress(place.parts, place.rest))
  const isKept =
    isReadAs(place, readTidied(again, table, 'divisions')) &&
    !isReadAgain(readTidied(again, table, 'parts'), table, again)
  return isKept ? place : readTidied(tidied, table, 'nothing')
}
