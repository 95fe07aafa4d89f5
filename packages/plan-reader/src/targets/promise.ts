import { changeBefore } from './comparators.js'
import { type Draft, endOfObject } from './draft.js'
import type { Figure } from './figures.js'
import type { Surroundings } from './surroundings.js'
import { moneyUnit } from './units.js'
import { lastVerbIn } from './words.js'

const kindOf = (figure: Figure, change: Draft['change']): Draft['kind'] => {
  if (figure.kind === 'points') return 'change'
  if (figure.kind === 'ratio') return change ? 'change' : 'ratio'
  return figure.kind
}

const fewer = /[低少降减缩]/

/** Points are always a change, and a rise where nothing says otherwise. */
const changeOf = (kind: Figure['kind'], { words, prefix, sibling }: Surroundings): Draft['change'] => {
  if (kind !== 'ratio' && kind !== 'points') return undefined
  const said =
    (prefix && changeBefore(words.slice(0, words.length - prefix.length))) ?? changeBefore(words) ?? sibling?.change
  if (said !== undefined || kind === 'ratio') return said
  return fewer.test(prefix === undefined ? words : words.slice(0, words.length - prefix.length))
    ? 'reduction'
    : 'growth'
}

/** What a rise by less than nothing is. */
const mirrored: Readonly<Record<Draft['comparator'], Draft['comparator']>> = {
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
  '=': '=',
  range: 'range',
}

const isOccasion = /[次场期轮遍]$/

const unitOf = (figure: Figure, { clause, words, period, sibling }: Surroundings): string => {
  // 每户0.3平方米
  const each = figure.kind === 'amount' ? /每(户|人)$/.exec(words)?.[1] : undefined
  if (each !== undefined && figure.unit.startsWith('平方')) return `${figure.unit}/${each}`
  if (figure.kind !== 'money')
    return period !== undefined && isOccasion.test(figure.unit) ? `${figure.unit}/${period}` : figure.unit
  // 每人每月740元、每人每年6800元: the nearest period.
  const near = moneyUnit(figure.unit, words)
  const unit = near === '元' ? moneyUnit(figure.unit, clause) : near
  return unit === '元' && sibling?.kind === 'money' ? (sibling.unit ?? unit) : unit
}

const rhythm = /[每一]?(?:半年|季度|季|年|月|周)$/

/** What a figure promises that is no trap; `next` is where the next figure of the sentence begins, or the sentence ends. */
export const promiseOf = (
  text: string,
  figure: Figure,
  around: Surroundings,
  next: number,
  modality: Draft['modality'],
): Draft => {
  const { prefix, suffix, inherited, scope, period, from, nameFrom } = around
  const change = changeOf(figure.kind, around)
  // 增长-5% is a cut by 5 %, and at least that of it is at most that of a rise.
  const isCut = change === 'growth' && figure.value < 0
  const own = suffix && prefix?.comparator === '=' ? suffix : (prefix ?? suffix)
  const comparator =
    figure.valueMax === undefined ? (own?.comparator ?? inherited ?? (around.isTimeLimit ? '<=' : '>=')) : 'range'
  const start = quoteStart(text, figure, nameFrom, prefix?.length ?? 0)
  return {
    start: start - (period === undefined ? 0 : (rhythm.exec(text.slice(from, start))?.[0].length ?? 0)),
    end: endOfObject(text, figure.end + (suffix?.length ?? 0), next),
    at: figure.start,
    stop: figure.end,
    kind: kindOf(figure, change),
    comparator: isCut && own !== undefined ? mirrored[comparator] : comparator,
    value: isCut ? -figure.value : figure.value,
    valueMax: figure.valueMax,
    unit: unitOf(figure, around),
    bare: own === undefined && inherited === undefined,
    change: isCut ? 'reduction' : change,
    scope,
    object: undefined,
    deadline: undefined,
    pace: undefined,
    modality,
    isPart: false,
    isForItem: false,
  }
}

const LONGEST_LEAD = 30
const endsPhrase = /^(?:以上|以内|左右)?(?:[,;:。、!?()\d]|$)/
const leadsIn = /^(?:以[上内])?[的和及与]/
const closesBracket = /^[^(]*\)/

/** -•●·() */
const isOrnament = (code: number): boolean =>
  code === 0x2d || code === 0x2022 || code === 0x25cf || code === 0xb7 || code === 0x28 || code === 0x29

/** A quotation begins at the verb nearest the figure, or with the words that a rate or standard is of. */
const quoteStart = (text: string, figure: Figure, from: number, comparatorLength: number): number => {
  let near = Math.max(from, figure.start - LONGEST_LEAD)
  while (near < figure.start && isOrnament(text.charCodeAt(near))) near++
  const words = text.slice(near, figure.start)
  const sign = words.lastIndexOf('、') + 1
  const afterSign = sign === 0 || words.includes('分别') || closesBracket.test(words.slice(sign)) ? 0 : sign
  // 培训率达…, 食堂6个: what is counted stands before the figure.
  const isAhead =
    near - from < 3 &&
    (figure.kind === 'ratio' || figure.kind === 'money' || endsPhrase.test(text.slice(figure.end, figure.end + 4)))
  if (isAhead && !leadsIn.test(words)) return near + afterSign
  const comparison = words.length - comparatorLength
  const verb = lastVerbIn(words)
  return near + Math.max(verb >= 0 ? Math.min(verb, comparison) : comparison, afterSign)
}
