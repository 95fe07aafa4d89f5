import { codeAt, isChineseDigit, isDigit } from '../text/characters.js'
import { chineseValue, type Numeral, shareOf } from '../text/numbers.js'
import { readMoneyPeriod, readUnit, type UnitKind } from './units.js'

/** A numeral with its unit, in the unit that a target is given in. */
export interface Measured {
  readonly end: number
  readonly value: number
  readonly unit: string
  readonly kind: UnitKind
}

const perPeriod = /^\/每?(月|季度|季|半年|年|周|天|日)/
/** 张/千人, 平方米/每百户, 张/千名老年人 */
const perHead = /^\/每?([十百千万]{0,2})(人次|人口|人|户|名|位|张|床)(?:老年人|老人|常住人口|人口|儿童)?/
const heads: Readonly<Record<string, string>> = { 人口: '人', 名: '人', 位: '人', 床: '张' }

/** What a unit is counted by, behind a slash: the whole unit, and where it ends. */
const readPer = (text: string, unit: string, end: number): { unit: string; end: number } | undefined => {
  if (codeAt(text, end) !== 0x2f) return undefined
  const after = text.slice(end, end + 10)
  const period = perPeriod.exec(after)
  if (period !== null) return { unit: `${unit}/${period[1]}`, end: end + period[0].length }
  const head = perHead.exec(after)
  if (head === null) return undefined
  const [all, times, word] = head
  return { unit: `${unit}/${times}${heads[word!] ?? word}`, end: end + all.length }
}

const smallMoney = /^(?:([\d零一二两三四五六七八九])角)?(?:([\d零一二两三四五六七八九])分)?/

/** 1角8分 behind whole yuan, in fen. */
const readSmallMoney = (text: string, end: number): { fen: number; end: number } | undefined => {
  const code = codeAt(text, end)
  if (!isDigit(code) && !isChineseDigit(code)) return undefined
  const [all = '', jiao, fen] = smallMoney.exec(text.slice(end, end + 4)) ?? []
  if (all === '') return undefined
  const digit = (printed: string | undefined): number => (printed ? (chineseValue(printed) ?? Number(printed)) : 0)
  return { fen: digit(jiao) * 10 + digit(fen), end: end + all.length }
}

const readMoney = (text: string, numeral: Numeral, unitEnd: number): Measured => {
  const isWhole = numeral.factor === 1 && Number.isSafeInteger(numeral.value)
  const small = isWhole ? readSmallMoney(text, unitEnd) : undefined
  const end = small?.end ?? unitEnd
  const value = small === undefined ? numeral.value : Number(`${numeral.value}.${String(small.fen).padStart(2, '0')}`)
  const period = readMoneyPeriod(text, end)
  return { end: period?.end ?? end, value, unit: period?.unit ?? '元', kind: 'money' }
}

const inUnit = (value: number, word: string, kind: UnitKind): number => {
  if (word === '成') return Number(`${value}e-1`)
  if (word === '‰') return Number(`${value}e-3`)
  return kind === 'ratio' || kind === 'points' ? shareOf(value) : value
}

/** A numeral and the unit that follows it; `undefined` where none does. */
export const readMeasured = (text: string, numeral: Numeral): Measured | undefined => {
  const found = readUnit(text, numeral.end)
  if (found === undefined) return undefined
  const { word, unit, kind } = found
  const end = numeral.end + word.length
  if (kind === 'money') return readMoney(text, numeral, end)
  const value = inUnit(numeral.value, word, kind)
  const per = kind === 'count' || kind === 'amount' ? readPer(text, unit, end) : undefined
  return { end: per?.end ?? end, value, unit: per?.unit ?? unit, kind }
}
