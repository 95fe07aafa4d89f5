import { isPlainDate, type LocalizedText } from '@minzheng/core'
import type { FactNode } from '../../language/node.js'
import type { NumberColumn } from './column.js'

/** A day as YYYYMMDD; almost every one is told by its digits alone. */
const isDay = (value: number): boolean => {
  const [month, day] = [Math.floor(value / 100) % 100, value % 100]
  if (!Number.isInteger(value) || value < 10_101 || value > 99_991_231 || month < 1 || month > 12 || day < 1)
    return false
  if (day <= 28) return true
  const digits = String(value).padStart(8, '0')
  return isPlainDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}

/** The first row, of those that are known, whose value the schema of its fact does not allow; −1 where there is none. */
export const firstWrong = (
  { type, bounds: { least, greatest }, scale }: FactNode,
  values: NumberColumn,
  known: ArrayLike<number> | undefined,
  length: number,
): number => {
  const isKnown = (row: number): boolean => known === undefined || known[row] !== 0
  if (type === 'date') {
    for (let row = 0; row < length; row++) if (!isDay(values[row]!) && isKnown(row)) return row
    return -1
  }
  if (scale === undefined) {
    for (let row = 0; row < length; row++) {
      const value = values[row]!
      if (!(value >= least && value <= greatest && Math.trunc(value) === value) && isKnown(row)) return row
    }
    return -1
  }
  // A share in binary is never quite a whole number of hundredths.
  for (let row = 0; row < length; row++) {
    const scaled = values[row]! * scale
    const whole = Math.round(scaled)
    if (!(whole >= least && whole <= greatest && Math.abs(scaled - whole) < 0.000001) && isKnown(row)) return row
  }
  return -1
}

/** What the values of a fact are to be. */
export const wanted = ({ type, bounds: { least, greatest }, scale, options }: FactNode): LocalizedText => {
  if (type === 'date') return { zh: '应为 YYYYMMDD 形式的日期。', en: 'It is a day, written YYYYMMDD.' }
  if (type === 'boolean') return { zh: '应为 0 或 1。', en: 'It is 0 or 1.' }
  if (type === 'enum')
    return {
      zh: `应为词在其列表中的位置：${options!.map((word, index) => `${index} ${word}`).join('，')}。`,
      en: `It is the place of a word in its list: ${options!.map((word, index) => `${index} ${word}`).join(', ')}.`,
    }
  const range = scale === undefined ? `${least}–${greatest}` : `${least / scale}–${greatest / scale}`
  return scale === undefined
    ? { zh: `应为 ${range} 的整数。`, en: `It is a whole number, ${range}.` }
    : { zh: `应为 ${range}，至多精确到 ${1 / scale}。`, en: `It is ${range}, in steps of ${1 / scale}.` }
}
