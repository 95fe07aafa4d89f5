import type { DivisionCode, DivisionLevel } from '@minzheng/core'
import type { Division } from '@minzheng/core/divisions'
import { cursorOf } from './cursor.js'
import { type AddressTable, type BareName, type DivisionPiece, readDivisions } from './division.js'
import { everNamed, type FormerName, formerOf } from './former.js'
import { arabicNumeral, chineseNumeral } from './numeral.js'
import type { AddressParts } from './parts.js'
import * as form from './patterns.js'
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

/** Words that name streets oftener than what lies in the city of the name: 中山公园路, 朝阳新街. */
const namesOfStreets: ReadonlySet<string> = new Set(['中山市', '朝阳市', '延安市'])

/** 成都 of 四川成都武侯祠大街 and of 成都武侯祠大街 is the city; a county needs more than its bare name to be meant. */
const standsAlone: BareName = ({ name, level }, rest, behind) => {
  if (rest === '') return behind && level !== 'county'
  if (form.goesOn.test(rest) || form.unknownDivision.test(rest)) return false
  if (level === 'county') return behind && form.ownName.test(rest)
  return behind || (form.ownName.test(rest) && !namesOfStreets.has(name))
}

const xinjiang = '新疆维吾尔自治区'

/** 新疆生产建设兵团, and the 师 of it, that a text begins with. */
const corpsOf = (text: string): { readonly name: string; readonly length: number } | undefined => {
  const match = form.corps.exec(text)
  if (!match) return undefined
  const [{ length }, numeral] = match
  const number = numeral === undefined ? '' : arabicNumeral(numeral)
  if (number === undefined) return undefined
  return { name: `新疆生产建设兵团${number === '' ? '' : `第${chineseNumeral(number)}师`}`, length }
}

type DivisionNames = Pick<AddressParts, 'province' | 'prefecture' | 'county'>

/** The names of the divisions that one lies in, as they are written, or as the table has them. */
const namesAbove = (pieces: readonly DivisionPiece[], table: AddressTable): ReadonlyMap<DivisionLevel, string> => {
  const names = new Map<DivisionLevel, string>()
  for (
    let at: Division | undefined = pieces.at(-1)!.division;
    at !== undefined;
    at = at.parent === undefined ? undefined : table.divisionOf(at.parent)
  )
    names.set(at.level, at.name)
  for (const { division } of pieces) names.set(division.level, division.name)
  return names
}

/** What all that may be meant are called; where they are not called the same, what is written: 奉化, of 奉化市 and 奉化区. */
const commonNames = (chains: readonly (readonly DivisionPiece[])[], table: AddressTable): DivisionNames => {
  const lines = chains.map(pieces => namesAbove(pieces, table))
  const names: DivisionNames = {}
  for (const level of ['province', 'prefecture', 'county'] as const) {
    const [one, ...others] = new Set(lines.map(line => line.get(level)))
    if (one !== undefined && others.length === 0) names[level] = one
    else {
      const [text, ...texts] = new Set(
        chains.map(pieces => pieces.find(({ division }) => division.level === level)?.text),
      )
      if (text !== undefined && texts.length === 0) names[level] = text
    }
  }
  return names
}

/**
 * Reads an address into its parts, from the province to the room. Divisions are resolved by their names, those of other days among
 * them: where the names stand for several, the candidates are given and none is chosen. Full-width figures and Chinese numerals become
 * Arabic figures. What cannot be read, and all after it, is in `rest`: nothing is dropped but spaces, commas, dashes between parts, a
 * second 第, and 市辖区 before a district. Linear in the length of the text; never throws.
 */
export const parseAddress = (
  text: string,
  { table = everNamed }: { readonly table?: AddressTable } = {},
): ParsedAddress => {
  const tidied = tidy(text)
  const corps = corpsOf(tidied)
  const assumed = corps ? xinjiang : ''
  const { length, chains } = readDivisions(assumed + tidied.slice(corps?.length ?? 0), table, standsAlone)
  const parts: AddressParts = commonNames(chains, table)
  if (corps) parts.corps = corps.name
  const cursor = cursorOf(tidied.slice((corps?.length ?? 0) + Math.max(0, length - assumed.length)))
  readPlaces(cursor, parts, parts.corps !== undefined || parts.province === xinjiang)
  readStreet(cursor, parts)
  readDoor(cursor, parts)
  readInside(cursor, parts)
  return {
    ...resolved(chains, parts, table),
    former: chains.length === 1 ? formerOf(chains[0]!.map(({ division }) => division)) : [],
    rest: cursor.rest,
  }
}

/** The division of the names; of a table that has townships, the township. */
const resolved = (
  chains: readonly (readonly DivisionPiece[])[],
  parts: AddressParts,
  table: AddressTable,
): Pick<ParsedAddress, 'division' | 'parts'> => {
  const candidates = chains.map(pieces => pieces.at(-1)!.division)
  const [only, ...others] = candidates
  if (only === undefined) return { division: { status: 'none' }, parts }
  if (others.length > 0) return { division: { status: 'ambiguous', candidates }, parts }
  const township = table.childrenOf(only.code)?.find(one => one.name === parts.township)
  const { code } = township ?? only
  return { division: { status: 'found', code }, parts: { division: code, ...parts } }
}
