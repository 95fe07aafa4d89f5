import { type Comparison, comparatorAfter, comparatorBefore, comparatorFarBefore, isTimeLimit } from './comparators.js'
import type { Draft } from './draft.js'
import type { Figure } from './figures.js'
import { listedPlace, periodBefore, scopeOf } from './scope.js'

/** What stands around a figure in its clause. */
export interface Surroundings {
  /** The words of its clause before the figure, and those of them behind the figure before it, with where they begin. */
  readonly clause: string
  readonly words: string
  readonly from: number
  /** Where the words begin that name what it is of: of 标准由700元提高到740元 before what it was. */
  readonly nameFrom: number
  /** The words that say whether it is a promise: those of a whole list for each figure of it. */
  readonly before: string
  readonly after: string
  /** The words of comparison before and after it. */
  readonly prefix: Comparison | undefined
  readonly suffix: Comparison | undefined
  readonly isTimeLimit: boolean
  /** The comparator of the list that it stands in, where one word compares all of it: 分别不低于90%、70%. */
  readonly inherited: Draft['comparator'] | undefined
  readonly isCompared: boolean
  readonly scope: Draft['scope']
  readonly period: string | undefined
  /** The target of the figure before it, where both stand in one list. */
  readonly sibling: Draft | undefined
  /** It follows an accepted figure in a list: 两个…、三所…. */
  readonly isListed: boolean
}

const isTime = /[天日时分月钟]$/
const listGap = /^(?:以上|以内)?[、和及与,]?$/
const endsInConjunction = /[、和及与]$/

/** The figure before one in its sentence, its target where it was accepted as one, and whether it is what is risen from. */
export interface PreviousFigure {
  readonly figure: Figure
  readonly draft: Draft | undefined
  readonly isBaseline: boolean
}

/** What stands around a figure in its clause. */
export const surroundingsOf = (
  text: string,
  figure: Figure,
  clauseStart: number,
  previous: PreviousFigure | undefined,
): Surroundings => {
  const clause = text.slice(clauseStart, figure.start)
  const from = Math.max(clauseStart, previous?.figure.end ?? 0)
  const words = from === clauseStart ? clause : text.slice(from, figure.start)
  const after = text.slice(figure.end, figure.end + 40)
  const respective = from > clauseStart && clause.includes('分别')
  const last = previous?.draft
  // 每万人拥有社工18人、持证比例达到50%: a rate behind a count is of a thing of its own.
  const isBehind = figure.kind === 'ratio' && from > clauseStart && words.includes('、')
  const isOther = isBehind && (previous?.figure.kind !== 'ratio' || (last !== undefined && last.scope === undefined))
  const subject = isOther ? words.slice(words.indexOf('、') + 1) : clause
  const gap = previous === undefined ? '' : text.slice(previous.figure.end, figure.start)
  const isInList = last !== undefined && (respective || listGap.test(gap))
  const prefix =
    comparatorBefore(words) ?? comparatorFarBefore(clause.length > 1 ? clause : text.slice(0, figure.start))
  const suffix = comparatorAfter(after, isTime.test(figure.unit))
  const limits = figure.kind === 'amount' && isTime.test(figure.unit) && isTimeLimit(words, after)
  const isBesidePlace = last?.scope?.place !== undefined && gap.endsWith(words)
  const place = figure.kind === 'count' ? listedPlace(words, after, isBesidePlace) : undefined
  const inherited = isInList && !last.bare && clause.includes('分别') ? last.comparator : undefined
  return {
    clause,
    words,
    from,
    nameFrom: previous?.isBaseline ? clauseStart : from,
    before: isInList && words.length <= 1 ? clause : words,
    after,
    prefix,
    suffix,
    isTimeLimit: limits,
    inherited,
    isCompared: inherited !== undefined || (suffix?.comparator ?? '=') !== '=' || limits || prefix !== undefined,
    scope:
      (place === undefined ? undefined : { place }) ??
      scopeOf(subject) ??
      (isInList && from === figure.start ? last.scope : undefined),
    period: figure.kind === 'count' ? periodBefore(clause) : undefined,
    sibling: isInList ? last : undefined,
    isListed: last !== undefined && from > clauseStart && endsInConjunction.test(words),
  }
}
