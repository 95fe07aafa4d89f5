import { divideExact, multiplyExact } from '@minzheng/core'
import type { PlanTarget } from '@minzheng/plan'

/** A figure as a cell words it, with what the words around it say. */
export type SheetFigure = Pick<PlanTarget, 'comparator' | 'value' | 'valueMax' | 'bare' | 'modality'> & {
  readonly unit?: string
}

const before: Readonly<Record<string, PlanTarget['comparator']>> = {
  '≥': '>=',
  '>=': '>=',
  不低于: '>=',
  不少于: '>=',
  至少: '>=',
  达到: '>=',
  达: '>=',
  '≤': '<=',
  '<=': '<=',
  不超过: '<=',
  不高于: '<=',
  不多于: '<=',
  控制在: '<=',
  '=': '=',
  等于: '=',
  '>': '>',
  超过: '>',
  高于: '>',
  '<': '<',
  低于: '<',
  少于: '<',
}
const after: Readonly<Record<string, PlanTarget['comparator']>> = {
  以上: '>=',
  及以上: '>=',
  以内: '<=',
  以下: '<=',
  及以下: '<=',
}
const multiplier: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
let compiled: RegExp | undefined
const form = (): RegExp => {
  compiled ??= new RegExp(
    `^(力争|争取)?(${longestFirst(Object.keys(before))})?(-?\\d{1,15}(?:\\.\\d{1,10})?)(?:[-~—–至到](\\d{1,15}(?:\\.\\d{1,10})?))?([百千万亿]?)([^\\d\\s]{0,8}?)(${longestFirst(Object.keys(after))})?$`,
  )
  return compiled
}

/** Reads a cell that is a figure and little else: `1,200`, `92%`, `不少于77张`, `3-5家`, `1.2万人次`. */
export const sheetFigure = (written: string): SheetFigure | undefined => {
  const text = written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
  if (text.length > 40) return undefined
  const match = form().exec(text)
  if (!match) return undefined
  const [, strive, wordBefore, low = '', high, times = '', unit = '', wordAfter] = match
  if (high !== undefined && (wordBefore !== undefined || wordAfter !== undefined)) return undefined
  const scaled = (digits: string): number => {
    const value = multiplyExact(Number(digits), multiplier[times] ?? 1)
    return unit === '%' ? divideExact(value, 100) : value
  }
  const word = (wordBefore && before[wordBefore]) ?? (wordAfter && after[wordAfter])
  return {
    comparator: high === undefined ? word || '>=' : 'range',
    bare: high === undefined && !word,
    value: scaled(low),
    ...(high === undefined ? {} : { valueMax: scaled(high) }),
    modality: strive ? 'strive' : 'must',
    ...(unit === '' ? {} : { unit }),
  }
}
