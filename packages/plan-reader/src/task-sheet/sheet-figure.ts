import type { PlanTarget } from '@minzheng/plan'
import { comparatorAfter, comparatorBefore } from '../targets/comparators.js'
import { plainRange, readFigure } from '../targets/figures.js'
import { beginsNumeral, fold } from '../text/characters.js'
import { readNumeral } from '../text/numbers.js'

/** A figure as a cell words it, with what the words around it say. */
export type SheetFigure = Pick<PlanTarget, 'comparator' | 'value' | 'valueMax' | 'bare' | 'modality'> & {
  readonly unit?: string
}

const LONGEST = 40
const strives = /^(?:力争|争取|努力)/
const belowZero = /[-负]$/
/** What leads to a range and compares nothing. */
const leadsToRange = /^(?:介于|在|为)?$/

/** As in running text: signs folded, blanks left out. */
const copyOf = (written: string): string => {
  let copy = ''
  const plain = written.normalize('NFKC').replace(/\s+/g, '')
  for (let index = 0; index < plain.length; index++) copy += String.fromCharCode(fold(plain.charCodeAt(index)))
  return copy
}

/** The comparison that all of the words state; `undefined` where they say something else. */
const comparedBy = (words: string): PlanTarget['comparator'] | undefined => {
  const found = comparatorBefore(words)
  return found?.length === words.length ? found.comparator : undefined
}

type Plain = Pick<SheetFigure, 'value' | 'valueMax' | 'unit'> & { readonly end: number }

/** What stands where a unit is expected: it may be one that nobody knows. */
const wordBehind = /^[^\d\s]{1,8}?(?=(?:及|或)?(?:以上|以下|以内|之内|内|左右)?$)/

/** The figure that a text begins with, with a unit or without. */
const plainFigure = (text: string): Plain | undefined => {
  const figure = readFigure(text, 0)
  if (figure !== undefined) return figure.value < 0 || Number.isNaN(figure.value) ? undefined : figure
  const numeral = plainRange(text, 0) ?? readNumeral(text, 0)
  if (numeral === undefined || Number.isNaN(numeral.value)) return undefined
  const unit = wordBehind.exec(text.slice(numeral.end))?.[0]
  return unit === undefined || comparatorAfter(unit, true)
    ? numeral
    : { ...numeral, unit, end: numeral.end + unit.length }
}

/**
 * Reads a cell that is a figure and nothing else, as running text words figures: `1,200`, `92%`, `不少于77张`, `3-5万家`,
 * `2亿3000万元`, `≤5%`. `undefined` where it says more, or has a unit that is not known.
 */
export const sheetFigure = (written: string): SheetFigure | undefined => {
  const text = copyOf(written)
  if (text.length > LONGEST) return undefined
  const words = text.replace(strives, '')
  const modality = words.length < text.length ? 'strive' : 'must'
  let start = 0
  while (start < words.length && !beginsNumeral(words.charCodeAt(start))) start++
  const isBelow = belowZero.test(words.slice(0, start))
  const before = words.slice(0, isBelow ? start - 1 : start)
  const figure = words.slice(start)
  const plain = plainFigure(figure)
  if (plain === undefined) return undefined
  const after = figure.slice(plain.end)
  const unit = plain.unit === undefined ? {} : { unit: plain.unit }
  if (plain.valueMax !== undefined) {
    if (isBelow || after !== '' || !leadsToRange.test(before)) return undefined
    return { comparator: 'range', bare: false, value: plain.value, valueMax: plain.valueMax, modality, ...unit }
  }
  const [leading, trailing] = [comparedBy(before), comparatorAfter(after, true)]
  if ((before !== '' && leading === undefined) || after.length !== (trailing?.length ?? 0)) return undefined
  const comparator = leading ?? trailing?.comparator
  const value = isBelow ? -plain.value! : plain.value
  return { comparator: comparator ?? '>=', bare: comparator === undefined, value, modality, ...unit }
}
