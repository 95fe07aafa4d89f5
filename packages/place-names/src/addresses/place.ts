import type { DivisionLevel } from '@minzheng/core'
import type { Division } from '@minzheng/core/divisions'
import { type AddressTable, type BareName, type DivisionPiece, readDivisions } from './division.js'
import { arabicNumeral, chineseNumeral } from './numeral.js'
import type { AddressParts } from './parts.js'
import * as form from './patterns.js'

export const xinjiang = '新疆维吾尔自治区'

/** Words that name streets oftener than what lies in the city of the name: 中山公园路, 朝阳新街. */
const namesOfStreets: ReadonlySet<string> = new Set(['中山市', '朝阳市', '延安市'])

/** 成都 of 四川成都武侯祠大街 and of 成都武侯祠大街 is the city; a county needs more than its bare name to be meant. */
const standsAlone: BareName = ({ name, level }, rest, behind) => {
  if (rest === '') return behind && level !== 'county'
  if (form.goesOn.test(rest) || form.unknownDivision.test(rest)) return false
  if (level === 'county') return behind && form.ownName.test(rest)
  return behind || (form.ownName.test(rest) && !namesOfStreets.has(name))
}

/** 新疆生产建设兵团, and the 师 of it, that a text begins with. */
const corpsOf = (text: string): { readonly name: string; readonly length: number } | undefined => {
  const match = form.corps.exec(text)
  if (!match) return undefined
  const [{ length }, numeral] = match
  const number = numeral === undefined ? '' : arabicNumeral(numeral)
  if (number === undefined) return undefined
  return { name: `新疆生产建设兵团${number === '' ? '' : `第${chineseNumeral(number)}师`}`, length }
}

type Line = ReadonlyMap<DivisionLevel, Division>

/** The divisions that one lies in, as they are written, or as the table has them. */
const lineOf = (pieces: readonly DivisionPiece[], table: AddressTable): Line => {
  const line = new Map<DivisionLevel, Division>()
  for (
    let at: Division | undefined = pieces.at(-1)!.division;
    at !== undefined;
    at = at.parent === undefined ? undefined : table.divisionOf(at.parent)
  )
    line.set(at.level, at)
  for (const { division } of pieces) line.set(division.level, division)
  return line
}

const onlyOne = (texts: readonly (string | undefined)[]): string | undefined =>
  new Set(texts).size === 1 ? texts[0] : undefined

/** The place that a text begins with. */
export interface Place {
  /** What may be meant; none of them is chosen. */
  readonly candidates: readonly Division[]
  /** The divisions of the one that is meant, from the smallest up. */
  readonly line: readonly Division[]
  /** What all that may be meant are called; else what is written: 奉化, of 奉化市 and 奉化区. */
  readonly names: Pick<AddressParts, 'province' | 'prefecture' | 'county' | 'corps'>
  /** Characters that it takes up. */
  readonly length: number
}

/** Reads the corps and the divisions. */
export const readPlace = (text: string, table: AddressTable): Place => {
  const corps = corpsOf(text)
  // The corps is in 新疆: 石河子市 behind it is the one there.
  const assumed = corps ? xinjiang : ''
  const { length, chains, candidates } = readDivisions(assumed + text.slice(corps?.length ?? 0), table, standsAlone)
  const lines = chains.map(pieces => lineOf(pieces, table))
  const names: AddressParts = {}
  for (const level of ['province', 'prefecture', 'county'] as const) {
    const name =
      onlyOne(lines.map(line => line.get(level)?.name)) ??
      onlyOne(chains.map(pieces => pieces.find(({ division }) => division.level === level)?.text))
    if (name !== undefined) names[level] = name
  }
  // 海南 is a province, and a prefecture of another: what has no one name is left as it is written.
  if (chains.some(pieces => pieces.some(({ division }) => division.level !== 'township' && !(division.level in names))))
    return { candidates, line: [], names: {}, length: 0 }
  if (corps) names.corps = corps.name
  return {
    candidates,
    line: lines.length === 1 ? [...lines[0]!.values()] : [],
    names,
    length: (corps?.length ?? 0) + Math.max(0, length - assumed.length),
  }
}
