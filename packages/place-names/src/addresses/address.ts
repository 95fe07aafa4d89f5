import type { DivisionCode, DivisionLevel } from '@minzheng/core'
import type { Division } from '@minzheng/core/divisions'
import { type AddressTable, bundledTable, readDivisions } from './division.js'
import { arabicNumeral } from './numeral.js'
import type { AddressParts } from './parts.js'
import * as form from './patterns.js'

export type { AddressTable } from './division.js'
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
  /** What could not be read: everything from the first words that are no part of an address. */
  readonly rest: string
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\dA-Za-z]/.test(character)

/** Half-width, without spaces and commas, 第 once where it is written twice; a space stays between figures or letters that it keeps apart. */
const tidy = (text: string): string => {
  const half = text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, one => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/gu, '-')
  const pieces = half.split(/[\s,，;；\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/u)
  return pieces
    .map((piece, index) => (isWord(pieces[index - 1]?.at(-1)) && isWord(piece[0]) ? ' ' : '') + piece)
    .join('')
    .replace(/第{2,}/gu, '第')
}

const isBuildingWord = (word: string | undefined): word is '号楼' | '栋' | '幢' | '座' =>
  word === '号楼' || word === '栋' || word === '幢' || word === '座'

const named = (
  candidates: readonly Division[],
  table: AddressTable,
): Pick<AddressParts, 'province' | 'prefecture' | 'county'> => {
  const lines = candidates.map(candidate => {
    const line: Division[] = []
    for (
      let at: Division | undefined = candidate;
      at !== undefined;
      at = at.parent === undefined ? undefined : table.divisionOf(at.parent)
    )
      line.push(at)
    return line
  })
  const nameOf = (level: DivisionLevel): string | undefined => {
    const names = new Set(lines.map(line => line.find(division => division.level === level)?.name))
    return names.size === 1 ? [...names][0] : undefined
  }
  const [province, prefecture, county] = [nameOf('province'), nameOf('prefecture'), nameOf('county')]
  return {
    ...(province === undefined ? {} : { province }),
    ...(prefecture === undefined ? {} : { prefecture }),
    ...(county === undefined ? {} : { county }),
  }
}

/**
 * Reads an address into its parts, from the province to the room. Divisions are resolved by their names: where the names stand for
 * several, the candidates are given and none is chosen. Full-width figures and Chinese numerals become Arabic figures. What cannot
 * be read, and all after it, is in `rest`: nothing is dropped but spaces, commas, a second 第, and 市辖区 before a district. Linear in the length of the text; never throws.
 */
export const parseAddress = (
  text: string,
  { table = bundledTable }: { readonly table?: AddressTable } = {},
): ParsedAddress => {
  const tidied = tidy(text)
  const { length, candidates } = readDivisions(tidied, table)
  const parts: AddressParts = named(candidates, table)
  let left = tidied.slice(length)

  const read = (shape: RegExp, keep: (match: RegExpExecArray) => boolean): boolean => {
    const ahead = left.startsWith(' ') ? left.slice(1) : left
    const match = shape.exec(ahead)
    if (!match || !keep(match)) return false
    left = ahead.slice(match[0].length)
    return true
  }
  const word = (key: 'township' | 'village' | 'street' | 'estate' | 'locality') => (match: RegExpExecArray) => {
    parts[key] = match[1]!
    return true
  }
  const figure = (key: 'lane' | 'subLane') => (match: RegExpExecArray) => {
    const value = arabicNumeral(match[1]!)
    if (value !== undefined) parts[key] = value
    return value !== undefined
  }

  read(form.township, word('township'))
  read(form.village, word('village'))
  read(form.group, match => {
    const value = arabicNumeral(match[1]!)
    if (value !== undefined) parts.group = value + match[2]!
    return value !== undefined
  })
  const isNumbered = ([, , numeral]: RegExpExecArray) => numeral === undefined || arabicNumeral(numeral) !== undefined
  if (!read(form.numberedStreet, match => isNumbered(match) && word('street')(match)))
    read(form.looseStreet, word('street'))
  read(form.subLane, figure('subLane'))
  if (parts.subLane === undefined && read(form.lane, figure('lane'))) read(form.subLane, figure('subLane'))
  if (parts.street === undefined && parts.lane === undefined)
    read(form.locality, match => !form.besides.test(match[1]!) && word('locality')(match))
  read(form.door, match => {
    const value = arabicNumeral(match[2]!)
    if (value !== undefined) parts.number = match[1]! + value + match[3]!
    return value !== undefined
  })
  if (parts.number !== undefined) {
    read(form.attached, ([, kind, numeral, sign]) => {
      const value = arabicNumeral(numeral!)
      if (value === undefined || (kind === '附') !== (sign === '号')) return false
      parts.attached = { word: kind === '附' ? '附' : '之', number: value }
      return true
    })
    read(/^院/u, () => {
      parts.yard = true
      return true
    })
  }
  if (!read(form.namedEstate, word('estate'))) read(form.estateBeforeBlock, word('estate'))
  read(form.building, ([, letter, numeral, kind]) => {
    const value = numeral === '' ? '' : arabicNumeral(numeral!)
    if (value === undefined || !isBuildingWord(kind)) return false
    parts.building = { number: letter! + value, word: kind }
    return true
  })
  read(form.unit, match => {
    const value = match[2] ?? arabicNumeral(match[1]!)
    if (value !== undefined) parts.unit = value
    return value !== undefined
  })
  read(form.floor, match => {
    const value = arabicNumeral(match[2]!)
    if (value !== undefined) parts.floor = match[1]! + value
    return value !== undefined
  })
  read(form.room, match => {
    const value = arabicNumeral(match[2]!)
    if (value !== undefined) parts.room = match[1]! + value + match[3]!
    return value !== undefined
  })
  const rest = left.startsWith(' ') ? left.slice(1) : left
  return { ...resolved(candidates, parts, table), rest }
}

/** The division of the names; of a table that has townships, the township. */
const resolved = (
  candidates: readonly Division[],
  parts: AddressParts,
  table: AddressTable,
): Omit<ParsedAddress, 'rest'> => {
  const [only, ...others] = candidates
  if (only === undefined) return { division: { status: 'none' }, parts }
  if (others.length > 0) return { division: { status: 'ambiguous', candidates }, parts }
  const township = table.childrenOf(only.code)?.find(one => one.name === parts.township)
  const { code } = township ?? only
  return { division: { status: 'found', code }, parts: { division: code, ...parts } }
}
