import { type UnitWord, unitTable } from '@minzheng/core/written'
import type { TableField } from './fields.js'

/** Decimal places between an amount as it is written and whole fen. */
const moneyPlaces = new Map([
  ['元', 2],
  ['人民币元', 2],
  ['千元', 5],
  ['万元', 6],
  ['百万元', 8],
  ['亿元', 10],
  ['角', 1],
  ['分', 0],
  ['yuan', 2],
  ['rmb', 2],
  ['cny', 2],
  ['fen', 0],
])

const isMoney = (unit: string | undefined): unit is string => unit === 'fen' || (unit?.startsWith('fen/') ?? false)

const tableWords = (unit: string): readonly UnitWord[] => unitTable.get(unit) ?? []

/** What house units are called besides, in one of them or several. */
const otherWords = new Map([
  ['person', ['people']],
  ['household', ['户']],
  ['m2', ['㎡', 'sqm']],
])

const placesOfMoney = (unit: string, written: string): number | undefined => {
  const [word = '', ...rest] = written.split('/')
  const places = moneyPlaces.get(word)
  const per = rest.join('/')
  const own = unit.slice('fen/'.length)
  const isPer = per === '' || per === own || per === `${own}s` || tableWords(unit).some(one => one.word === `元/${per}`)
  return isPer ? places : undefined
}

const tidy = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replaceAll(/\s*(?:\/|每|\bper\b)\s*/g, '/')
    .replaceAll(/[・•‧∙⋅]/g, '·')

/**
 * How many decimal places the number of a field has more than one that is written in a unit: 2 for yuan where the field is in
 * fen, -2 for a share in per cent. `undefined` where the field is not counted in that unit.
 */
export const placesOf = ({ unit, countedIn, isWhole }: TableField, written: string): number | undefined => {
  const word = written === '%' ? written : tidy(written)
  if (isMoney(unit)) return placesOfMoney(unit, word)
  const counted = unit ?? countedIn ?? (isWhole ? undefined : 'ratio')
  if (counted === undefined) return undefined
  if (word === counted || word === `${counted}s` || otherWords.get(counted)?.includes(word)) return 0
  return tableWords(counted).find(one => one.word === word)?.places
}

/** Whether an amount of money says by itself that it is written in fen. */
export const isInFen = ({ unit }: TableField): boolean => isMoney(unit)
