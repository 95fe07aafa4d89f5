import { beginsNumeral, codeAt, isHan } from '../text/characters.js'
import { type Numeral, readNumeral, shareOf } from '../text/numbers.js'
import type { Deadline } from './deadlines.js'
import { readFraction, readSecondFraction } from './fractions.js'
import { lostUnit } from './lost-units.js'
import { type Mask, QUOTED } from './masks.js'
import { type Measured, readMeasured } from './measures.js'
import type { UnitKind } from './units.js'

/** A numeral with its unit, before anybody knows whether it is a target. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly valueMax?: number | undefined
  readonly unit: string
  readonly kind: UnitKind
  readonly chinese: boolean
}

const [HYPHEN, MINUS, ORDINAL] = [0x2d, 0x8d1f, 0x7b2c]
/** A letter, +/·.〔 */
const isOfCode = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  code === 0x2b ||
  code === 0x2f ||
  code === 0xb7 ||
  code === 0x2e ||
  code === 0x3014
/** -, ~, 至, 到 */
const isRangeSign = (code: number): boolean => code === HYPHEN || code === 0x7e || code === 0x81f3 || code === 0x5230
/** 和, 与: they join two ends only where 之间 says so. */
const isAnd = (code: number): boolean => code === 0x548c || code === 0x4e0e
const BETWEEN = '之间'

/** Where the upper end of a range begins behind the lower one: 3-5, 3——5, 3至5, and 3和5…之间. */
const secondEnd = (text: string, end: number): number | undefined => {
  const code = codeAt(text, end)
  if (isRangeSign(code)) return code === HYPHEN && codeAt(text, end + 1) === HYPHEN ? end + 2 : end + 1
  return isAnd(code) ? end + 1 : undefined
}

/** A range ends behind its 之间; what is joined by 和 is none without. */
const closed = (text: string, joint: number, end: number): number | undefined => {
  if (text.startsWith(BETWEEN, end)) return end + BETWEEN.length
  return isAnd(codeAt(text, joint)) ? undefined : end
}

/** Of 3-5万 both ends are multiplied; of 9000-1万 the upper one alone. */
const likeSecond = (first: Numeral, second: Numeral): Numeral =>
  first.factor === 1 && second.factor > 1 && first.value < second.value / second.factor
    ? { ...first, value: Number(`${first.value}e${Math.round(Math.log10(second.factor))}`) }
    : first

/** 由700元到740元 says where it comes from, and is no range. */
const comesFrom = /[由从][^,;:。\d]{0,10}$/

interface Range {
  readonly low: Measured
  readonly high: Measured
  readonly end: number
}

/** The range that a numeral begins, or where the reading goes on behind two numerals that are none. */
const rangeFrom = (
  text: string,
  start: number,
  first: Numeral,
  low: Measured | undefined,
): Range | number | undefined => {
  const joint = low !== undefined && secondEnd(text, low.end) !== undefined ? low.end : first.end
  const at = secondEnd(text, joint)
  const second = at === undefined ? undefined : readNumeral(text, at)
  if (at === undefined || second === undefined) return undefined
  const high = readMeasured(text, second)
  const end = high && closed(text, joint, high.end)
  const isWord = isHan(codeAt(text, joint))
  if (high === undefined || end === undefined || second.value <= first.value)
    return low === undefined && !isWord ? second.end : undefined
  if (isWord && comesFrom.test(text.slice(Math.max(0, start - 12), start))) return at
  if (low === undefined) return { low: readLow(text, likeSecond(first, second), second), high, end }
  return low.unit === high.unit || low.unit === high.unit.split('/')[0]
    ? { low: { ...low, unit: high.unit }, high, end }
    : undefined
}

/** The lower end in the unit of the upper one. */
const readLow = (text: string, first: Numeral, second: Numeral): Measured =>
  readMeasured(text, { ...first, end: second.end }) as Measured

/** A share in words, or a range of them: 百分之五十至百分之六十. */
const fractionAt = (text: string, start: number, first: Numeral | undefined): Figure | undefined => {
  const low = readFraction(text, start, first)
  if (low === undefined) return undefined
  const share = { start, unit: '%', kind: 'ratio', chinese: true } as const
  const at = secondEnd(text, low.end)
  const high = at === undefined ? undefined : readSecondFraction(text, start, at)
  const end = high && high.value > low.value ? closed(text, low.end, high.end) : undefined
  if (high === undefined || end === undefined) return { ...share, end: low.end, value: low.value }
  return { ...share, end, value: low.value, valueMax: high.value }
}

/** 增速不低于-5%: what stands before a hyphen that is a minus sign. */
const beforeMinus = /(?:[率于到至在达为≤≥<>=:(]|^)$/
/** 个人自负10%: to bear. */
const bears = /[自担肩抱胜]$/

/** Whether the figure at an index is below zero. Things are never fewer than none: 新建-改建5个. */
const isNegative = (text: string, start: number, kind: UnitKind): boolean => {
  if (kind === 'count') return false
  const sign = codeAt(text, start - 1)
  const before = text.slice(Math.max(0, start - 2), start - 1)
  return sign === MINUS ? !bears.test(before) : sign === HYPHEN && kind !== 'amount' && beforeMinus.test(before)
}

const figureOf = (
  text: string,
  start: number,
  end: number,
  low: Measured,
  valueMax: number | undefined,
  chinese: boolean,
): Figure => {
  const isBelow = valueMax === undefined && isNegative(text, start, low.kind)
  const { unit, kind } = low
  return {
    start: isBelow ? start - 1 : start,
    end,
    value: isBelow ? -low.value : low.value,
    valueMax,
    unit,
    kind,
    chinese,
  }
}

/** 第3至5期: neither end counts anything. */
const ordinalEnd = (text: string, { end }: Numeral): number => {
  const at = secondEnd(text, end)
  const second = at === undefined ? undefined : readNumeral(text, at)
  return second?.end ?? end
}

/** A figure that begins at an index, or where the reading goes on. */
const figureAt = (text: string, start: number): Figure | number => {
  const first = readNumeral(text, start)
  const part = fractionAt(text, start, first)
  if (part !== undefined) return part
  if (first === undefined) return start + 1
  const before = codeAt(text, start - 1)
  if (before === ORDINAL) return ordinalEnd(text, first)
  if (!first.chinese && isOfCode(before)) return first.end
  const measured = readMeasured(text, first)
  const range = rangeFrom(text, start, first, measured)
  if (typeof range === 'number') return range
  if (range !== undefined) {
    const isWell = !Number.isNaN(range.low.value) && !Number.isNaN(range.high.value)
    return isWell ? figureOf(text, start, range.end, range.low, range.high.value, first.chinese) : range.end
  }
  if (Number.isNaN(first.value)) return first.end
  if (measured !== undefined) return figureOf(text, start, measured.end, measured, undefined, first.chinese)
  const lost = lostUnit(text, start, first)
  if (lost === undefined) return first.end
  const value = lost.kind === 'ratio' ? shareOf(first.value) : first.value
  return { start, ...lost, value, chinese: false }
}

/** The figure with a unit that begins at an index, whatever stands before it. */
export const readFigure = (text: string, start: number): Figure | undefined => {
  const figure = figureAt(text, start)
  return typeof figure === 'number' ? undefined : figure
}

/** A range of numerals without a unit: 3-5. */
export const plainRange = (
  text: string,
  start: number,
): { end: number; value: number; valueMax: number } | undefined => {
  const first = readNumeral(text, start)
  const at = first && secondEnd(text, first.end)
  const second = at === undefined ? undefined : readNumeral(text, at)
  const end = first && second && closed(text, first.end, second.end)
  if (!first || !second || end === undefined || !(second.value > first.value)) return undefined
  return { end, value: likeSecond(first, second).value, valueMax: second.value }
}

/** Every figure of a sentence with a unit, outside titles, names in quotation marks and dates. */
export const figuresOf = (
  text: string,
  signs: readonly number[],
  mask: Mask,
  deadlines: readonly Deadline[],
): Figure[] => {
  const figures: Figure[] = []
  let nextDate = 0
  let read = 0
  for (const index of signs) {
    if (index < read || !beginsNumeral(text.charCodeAt(index))) continue
    while (nextDate < deadlines.length && deadlines[nextDate]!.end <= index) nextDate++
    const date = nextDate < deadlines.length ? deadlines[nextDate]! : undefined
    if (date !== undefined && index >= date.start) read = date.end
    else if (mask(index) < QUOTED) {
      const figure = figureAt(text, index)
      if (typeof figure === 'number') read = figure
      else {
        if (Number.isFinite(figure.value)) figures.push(figure)
        read = figure.end
      }
    }
  }
  return figures
}
