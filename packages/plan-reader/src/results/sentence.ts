import { divideExact, type PlainDate } from '@minzheng/core'
import { clauseAt, clausesOf, type Draft } from '../targets/draft.js'
import { type Figure, figuresOf } from '../targets/figures.js'
import { zipLists } from '../targets/lists.js'
import { allOpen, maskOf } from '../targets/masks.js'
import { readMeasured } from '../targets/measures.js'
import { promiseOf } from '../targets/promise.js'
import { scopeOf } from '../targets/scope.js'
import { type PreviousFigure, type Surroundings, surroundingsOf } from '../targets/surroundings.js'
import { isBaseline, isTrap } from '../targets/traps.js'
import { wholesOf } from '../targets/wholes.js'
import { ALL, QUOTE, ZERO } from '../text/characters.js'
import { readNumeral } from '../text/numbers.js'
import type { ReadingCopy } from '../text/reading-copy.js'
import { type AttainmentHit, attainmentAt, attainmentsInWords, type PrintedAttainment } from './attainment.js'
import { type Beginning, beginningsOf, type Clock, type Period, periodsOf } from './periods.js'
import { markParts } from './sums.js'
import { type Accrual, accrualOf, type Bound, boundOf, comparesIn, isAhead } from './words.js'

/** A result as found in one sentence; places are those of its reading copy. */
export interface ResultDraft {
  readonly start: number
  end: number
  readonly at: number
  /** Where its figure with the unit ends. */
  readonly stop: number
  readonly kind: Exclude<Draft['kind'], 'deadline-only'> | 'attainment'
  readonly value: number | null
  readonly valueMax: number | undefined
  readonly unit: string | null
  readonly bound: Bound | undefined
  readonly from: number | undefined
  readonly change: Draft['change']
  scope: Draft['scope']
  /** Of what it is, where 分别 gives figures to a list of things. */
  object: Draft['object']
  readonly accrual: Accrual | undefined
  readonly period: Period | undefined
  /** The first day of the time over which it came together, where that is no year. */
  readonly since: PlainDate | undefined
  attainment: PrintedAttainment | undefined
  /** The words of its clauses, which say what is counted. */
  context: readonly [number, number]
  /** It is a part of a sum that stands behind it. */
  isPart: boolean
}

const FAR = 120

const isDay = /^[日号]$/
const lastsSoLong =
  /(?:缩短|压缩|压减|缩减|减少|降低|降|提速|时限|时间|期限|周期|用时|历时|耗时|平均|仅需|不超过)[^,;。]{0,6}$/

/** Whether a figure only looks like a result. Nothing must be promised of Arabic figures: what they count was counted. */
const isNoResult = (figure: Figure, around: Surroundings): boolean => {
  const { before, after } = around
  // 17日上午 tells when; 压缩至7日 how long.
  if (isDay.test(figure.unit) && !lastsSoLong.test(before)) return true
  if (figure.kind === 'amount' && /^(?:[^,;。]{0,14}圈|养老|值守|值班|服务|在线|热线|不间断|内|以内)/.test(after))
    return true
  // 占人口的21% is a result; 按30%的比例 is a rule.
  if (figure.kind === 'ratio' && /占[^,;。]{0,10}$/.test(before)) return false
  const isPlain = !figure.chinese && figure.kind !== 'ratio'
  return isTrap(figure, isPlain ? { ...around, isCompared: true } : around)
}

interface Sentence {
  readonly text: string
  readonly clauses: readonly number[]
  readonly periods: readonly Period[]
  readonly beginnings: readonly Beginning[]
  /** The time that the paragraph before has given. */
  readonly carried: Period | undefined
}

/** The time of a place in a sentence: the last one named before it, else one named right behind it in its clause. */
const periodAt = ({ periods, carried }: Sentence, at: number): Period | undefined =>
  periods.findLast(({ start }) => start < at) ?? carried

/** The day since which the figures of a place in a sentence came together, where that is not the beginning of the year. */
const sinceAt = ({ periods, beginnings, carried }: Sentence, at: number): PlainDate | undefined => {
  const span = periods.findLast(
    ({ start, isSpan, isYear, since }) => start < at && (isSpan || isYear || since !== undefined),
  )
  const begun = beginnings.findLast(({ start }) => start < at)
  if (begun !== undefined && begun.start >= (span?.start ?? 0)) return begun.since
  return span === undefined ? carried?.since : span.since
}

interface Beside {
  /** The figure itself; what is said without one (全覆盖) has none. */
  readonly figure?: Figure
  /** The level that it rose or fell from. */
  readonly rise?: number | undefined
  readonly last: ResultDraft | undefined
}

const nothingButGrowth =
  /^(?:[、和及]|同期|同比|环比|名义|实际|可比|按|比|较|与|上年|去年|上一年|年均|增长率?|增加|提高|提升|上升|下降|减少|降低|下滑|增[幅速]|[降涨]幅|增|降|达到?|为|约|近|超过?|了|均|分别)*$/

/** Where the words begin that say what grew: of 销售额达1.2亿元,增长7% those of the figure before. */
const startOfGrowth = (words: string, clauseStart: number, last: ResultDraft | undefined): number =>
  last !== undefined && last.change === undefined && nothingButGrowth.test(words)
    ? Math.min(last.context[0], clauseStart)
    : clauseStart

const resultOf = (sentence: Sentence, draft: Draft, { figure, rise, last }: Beside): ResultDraft => {
  const { text, clauses } = sentence
  const { at, start, end, stop, kind, value, valueMax, unit } = draft
  const clauseStart = clauses[clauseAt(clauses, at)]!
  const period = periodAt(sentence, at)
  const words = text.slice(Math.max(clauseStart, last?.at ?? 0), at)
  // 全年东湖区新建…: a place is looked for at the beginning of a clause, which here is behind the time.
  const isLed = period !== undefined && period.start >= clauseStart && period.end < at
  const scope = (isLed ? scopeOf(text.slice(period.end, at)) : undefined) ?? draft.scope
  const isLevel = rise !== undefined || (draft.change === undefined && kind !== 'count' && kind !== 'money')
  const change = isLevel ? undefined : (draft.change ?? comparesIn(words))
  return {
    start,
    end,
    at,
    stop,
    kind: change !== undefined ? 'change' : rise !== undefined && kind === 'change' ? 'ratio' : (kind as 'count'),
    value,
    valueMax,
    unit,
    bound: figure
      ? boundOf(words, text.slice(figure.start, figure.end), text.slice(figure.end, figure.end + 4))
      : /基本(?:上|实现|做到|达到)*$/.test(words)
        ? 'about'
        : undefined,
    from: rise,
    change,
    scope,
    object: undefined,
    accrual: accrualOf({ kind, unit, change }, text.slice(last?.at ?? Math.max(0, at - FAR), at), {
      isRise: rise !== undefined,
      isSpan: period?.isSpan === true,
      // Money says nothing of how many there are.
      last: (last?.unit?.startsWith('元') === true) === (kind === 'money') ? last?.accrual : undefined,
    }),
    period,
    since: sinceAt(sentence, at),
    attainment: undefined,
    context: [change === undefined ? clauseStart : startOfGrowth(words, clauseStart, last), end],
    isPart: false,
  }
}

/** 完成18所/20所: of how many a figure is so many, and where that ends. Of unlike ones it must be said which was reached. */
const outOf = (text: string, { start, end, value, unit }: Figure): AttainmentHit | undefined => {
  if (text[end] !== '/') return undefined
  const numeral = readNumeral(text, end + 1)
  const whole = numeral && readMeasured(text, numeral)
  if (whole === undefined || whole.unit !== unit || whole.value <= 0) return undefined
  const isDone =
    value === whole.value || /(?:完成|已|实际|建成)[^,;。/]{0,12}$/.test(text.slice(Math.max(0, start - 16), start))
  const attainment = { value: divideExact(value, whole.value) }
  return isDone ? { start: end, end: whole.end, attainment, isListed: false } : undefined
}

/** 350万元的80%: what the share is of was not reached. */
const isShareAt = (next: Figure | undefined, at: number): boolean => next?.kind === 'ratio' && next.start === at

/** The results that the figures of a sentence state, and the shares of tasks among them. */
const statedIn = (
  sentence: Sentence,
  figures: readonly Figure[],
): { results: ResultDraft[]; attainments: AttainmentHit[] } => {
  const { text, clauses } = sentence
  const results: ResultDraft[] = []
  const attainments: AttainmentHit[] = []
  const drafts: Draft[] = []
  let previous: PreviousFigure | undefined
  let rise: number | undefined
  for (const [index, figure] of figures.entries()) {
    const at = figure.start
    const clauseStart = clauses[clauseAt(clauses, at)]!
    const attainment = attainmentAt(text, figure, clauseStart, attainments.at(-1))
    const around = surroundingsOf(text, figure, clauseStart, previous)
    const isBefore = attainment === undefined && isBaseline(around)
    const isWhole = text[figure.end] === '的' && isShareAt(figures[index + 1], figure.end + 1)
    let draft: Draft | undefined
    if (attainment !== undefined) attainments.push(attainment)
    else if (isBefore) rise = figure.value
    else {
      if (!isWhole && !isNoResult(figure, around) && !isAhead(text.slice(Math.max(0, at - FAR), at))) {
        draft = promiseOf(text, figure, around, figures[index + 1]?.start ?? text.length, 'must')
        const result = resultOf(sentence, draft, { figure, rise, last: results.at(-1) })
        const whole = outOf(text, figure)
        if (whole !== undefined) {
          result.end = whole.end
          result.context = [result.context[0], whole.end]
          result.attainment = whole.attainment
        }
        results.push(result)
        drafts.push(draft)
      }
      rise = undefined
    }
    previous = { figure, draft, isBaseline: isBefore }
  }
  const places = drafts.map(({ scope }) => scope)
  zipLists(text, drafts, clauses, undefined)
  drafts.forEach(({ object, scope }, at) => {
    const result = results[at]!
    result.object = object
    if (scope !== places[at]) result.scope = scope
  })
  return { results, attainments }
}

const ofAll = /(?:均|都|全部|全面)[^,;。]{0,4}$/

/** A share of a task that belongs to no result of its sentence: 民生实事完成率100%. */
const alone = ({ clauses }: Sentence, hit: AttainmentHit, period: Period | undefined): ResultDraft => {
  const start = clauses[clauseAt(clauses, hit.start)]!
  return {
    start,
    end: hit.end,
    at: hit.start,
    stop: hit.end,
    kind: 'attainment',
    value: null,
    valueMax: undefined,
    unit: '%',
    bound: undefined,
    from: undefined,
    change: undefined,
    scope: undefined,
    object: undefined,
    accrual: undefined,
    period,
    since: undefined,
    attainment: hit.attainment,
    context: [start, hit.end],
    isPart: false,
  }
}

/** Gives each printed share to the results that stand before it since the last one; those of a list in its order. */
const giveAttainments = (sentence: Sentence, results: ResultDraft[], hits: readonly AttainmentHit[]): void => {
  const { text } = sentence
  let from = 0
  for (let index = 0; index < hits.length; ) {
    const hit = hits[index]!
    let next = index + 1
    while (next < hits.length && hits[next]!.isListed) next++
    const segment = Math.max(from, text.lastIndexOf(';', hit.start))
    const open = results.filter(
      ({ at, change, kind }) => at >= segment && at < hit.start && change === undefined && kind !== 'attainment',
    )
    const group = hits.slice(index, next)
    const takers =
      ofAll.test(text.slice(Math.max(0, hit.start - 6), hit.start)) ||
      ofAll.test(/^.*?完成/.exec(text.slice(hit.start, hit.end))?.[0] ?? '')
        ? open
        : open.slice(-group.length)
    const isZip = takers.length === group.length
    takers.forEach((result, order) => {
      result.attainment ??= group[isZip ? order : 0]!.attainment
    })
    if (open.length === 0)
      for (const one of group)
        if (one.attainment.value !== undefined) results.push(alone(sentence, one, periodAt(sentence, one.start)))
    from = group.at(-1)!.end
    index = next
  }
}

/** What a sentence reports. */
export interface SentenceResults {
  readonly results: ResultDraft[]
  /** The time that it gives to what follows it in its paragraph. */
  readonly carries: Period | undefined
}

/** The results of one sentence, read from its reading copy. */
export const resultsOfSentence = (
  { text, signs, holds }: ReadingCopy,
  clock: Clock,
  carried: Period | undefined,
): SentenceResults => {
  const mask = (holds & QUOTE) !== 0 ? maskOf(text, signs) : allOpen
  const periods = periodsOf(text, clock).filter(({ start }) => mask(start) === 0)
  const carries = periods.findLast(period => period.carries) ?? carried
  const figures = figuresOf(text, signs, mask, periods)
  if (figures.length === 0 && (holds & (ZERO | ALL)) === 0) return { results: [], carries }
  const clauses = clausesOf(text, signs)
  const sentence: Sentence = { text, clauses, periods, beginnings: beginningsOf(text, clock), carried }
  const { results, attainments } = statedIn(sentence, figures)
  for (const hit of wholesOf(text, mask, clauses, holds)) {
    const isSaid = results.some(({ value, at }) => value === hit.value && hit.at >= at && hit.at - at < 6)
    if (!isSaid && !isAhead(text.slice(Math.max(0, hit.at - FAR), hit.at)))
      results.push(resultOf(sentence, hit, { last: undefined }))
  }
  const hits = [...attainments, ...attainmentsInWords(text, attainments)].sort((a, b) => a.start - b.start)
  giveAttainments(sentence, results, hits)
  markParts(text, results)
  return { results: results.sort((a, b) => a.at - b.at || a.end - b.end), carries }
}
