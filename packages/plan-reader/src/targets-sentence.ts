import { once } from './once.js'
import type { ReadingCopy } from './reading-copy.js'
import {
  changeBefore,
  comparatorAfter,
  comparatorBefore,
  comparatorFarBefore,
  isTimeLimit,
} from './targets-comparators.js'
import { deadlinesOf } from './targets-deadlines.js'
import { clauseAt, clausesOf, type Draft, endOfObject } from './targets-draft.js'
import { type Figure, figuresOf } from './targets-figures.js'
import { allOpen, maskOf } from './targets-masks.js'
import { isPast } from './targets-past.js'
import { periodBefore, placesInOrder, scopeOf } from './targets-scope.js'
import { isTrap } from './targets-traps.js'
import { moneyUnit } from './targets-units.js'
import { giveDeadlines } from './targets-when.js'
import { mayHoldWhole, wholesOf } from './targets-wholes.js'
import { firstVerb, lastVerbIn, strive } from './targets-words.js'

const isTime = /[天日时分月钟]$/
const listGap = /^(?:以上|以内)?[、和及与,]?$/

const strives = (words: string): boolean => {
  strive.lastIndex = 0
  for (let match = strive.exec(words); match !== null; match = strive.exec(words)) {
    // 争取上级资金 is to obtain, not to try.
    if (
      match[0] !== '争取' ||
      !/^(?:上级|中央|省级|市级|国家|省|资金|项目|专项|各级|到位|社会|福彩)/.test(
        words.slice(match.index + 2, match.index + 5),
      )
    )
      return true
  }
  return false
}

/** 力争 holds for its own clause and for those after it that begin with no verb of their own. */
const isStriven = (text: string, clauses: readonly number[], at: number): boolean => {
  let clause = clauseAt(clauses, at)
  let end = at
  for (let steps = 0; steps < 4 && clause >= 0; steps++, clause--) {
    const words = text.slice(clauses[clause]!, end)
    if (strives(words)) return true
    if (firstVerb.test(words) || text[clauses[clause]! - 1] !== ',') return false
    end = clauses[clause]!
  }
  return false
}

const kindOf = (figure: Figure, change: Draft['change']): Draft['kind'] => {
  if (figure.kind === 'points') return 'change'
  if (figure.kind === 'ratio') return change ? 'change' : 'ratio'
  return figure.kind
}

/** 新增200张,其中护理型160张; after 其中: all that follows up to the next semicolon. */
const isPart = (text: string, drafts: readonly Draft[], at: number, before: string): boolean => {
  if (before.includes('其中')) return true
  const whole = drafts.findLast(draft => !draft.isPart)
  const words = whole === undefined ? '' : text.slice(whole.at, at)
  return words.includes('其中:') && !words.includes(';')
}

/** The targets of one sentence, read from its reading copy. */
export const targetsOfSentence = (copy: ReadingCopy, year: number | undefined): Draft[] => {
  const { text } = copy
  const mask = copy.mayHoldQuote ? maskOf(text) : allOpen
  const deadlines = copy.mayHoldDate ? deadlinesOf(text, year).filter(({ start }) => mask(start) === 0) : []
  const figures = figuresOf(text, mask, deadlines)
  if (figures.length === 0 && deadlines.length === 0 && !mayHoldWhole(text)) return []
  const clauses = clausesOf(text)
  const clauseStart = (at: number): number => clauses[clauseAt(clauses, at)]!
  const drafts: Draft[] = []
  let previous: { figure: Figure; draft: Draft | undefined } | undefined

  figures.forEach((figure, index) => {
    const start = clauseStart(figure.start)
    const clause = text.slice(start, figure.start)
    const from = Math.max(start, previous?.figure.end ?? 0)
    const before = text.slice(from, figure.start)
    const after = text.slice(figure.end, figure.end + 40)
    const isInList =
      previous?.draft !== undefined &&
      (listGap.test(text.slice(previous.figure.end, figure.start)) || (clause.includes('分别') && from > start))
    const prefixOf = once(
      () => comparatorBefore(before) ?? comparatorFarBefore(clause.length > 1 ? clause : text.slice(0, figure.start)),
    )
    const suffixOf = once(() => comparatorAfter(after, isTime.test(figure.unit)))
    const limits = once(() => figure.kind === 'amount' && isTime.test(figure.unit) && isTimeLimit(before, after))
    const inherited =
      isInList && clause.includes('分别') && !previous!.draft!.bare ? previous!.draft!.comparator : undefined
    const inheritedScope = isInList && from === figure.start ? previous!.draft!.scope : undefined
    const scopeHere = once(() => scopeOf(clause) ?? inheritedScope)
    const periodHere = once(() => (figure.kind === 'count' ? periodBefore(clause) : undefined))
    const around = {
      before: isInList && before.length <= 1 ? clause : before,
      after,
      isCompared: () =>
        inherited !== undefined || (suffixOf()?.comparator ?? '=') !== '=' || limits() || prefixOf() !== undefined,
      isEach: () => scopeHere()?.each !== undefined,
      isListed: previous?.draft !== undefined && from > start && /[、和及与]$/.test(before),
      period: periodHere,
    }
    const draft =
      isTrap(figure, around) || isPast(text.slice(Math.max(0, figure.start - 120), figure.start), year)
        ? undefined
        : draftOf()
    previous = { figure, draft }
    if (draft) drafts.push(draft)

    function draftOf(): Draft {
      const [prefix, suffix, scope, period] = [prefixOf(), suffixOf(), scopeHere(), periodHere()]
      const change =
        figure.kind === 'ratio' || figure.kind === 'points'
          ? (changeBefore(before.slice(0, before.length - (prefix?.length ?? 0))) ??
            changeBefore(before) ??
            (isInList ? previous?.draft?.change : undefined))
          : undefined
      const isRange = figure.valueMax !== undefined
      const own = suffix && prefix?.comparator === '=' ? suffix : (prefix ?? suffix)
      const comparator = isRange ? 'range' : (own?.comparator ?? inherited ?? (limits() ? '<=' : '>='))
      const end = figure.end + (suffix?.length ?? 0)
      const next = figures[index + 1]?.start ?? text.length
      const unit =
        figure.kind === 'money'
          ? moneyUnit(figure.unit, clause)
          : period !== undefined && /[次场期轮遍]$/.test(figure.unit)
            ? `${figure.unit}/${period}`
            : figure.unit
      const start = quoteStart(text, figure, from, prefix?.length ?? 0)
      const rhythm = period === undefined ? null : /[每一]?(?:半年|季度|季|年|月|周)$/.exec(text.slice(from, start))
      return {
        start: start - (rhythm?.[0].length ?? 0),
        end: endOfObject(text, end, next),
        at: figure.start,
        kind: kindOf(figure, change),
        comparator,
        value: figure.value,
        ...(isRange ? { valueMax: figure.valueMax! } : {}),
        unit: figure.kind === 'money' && unit === '元' && isInList ? (previous?.draft?.unit ?? unit) : unit,
        bare: own === undefined && inherited === undefined,
        ...(change ? { change } : {}),
        ...(scope ? { scope } : {}),
        modality: isStriven(text, clauses, figure.start) ? 'strive' : 'must',
        ...(drafts.length > 0 && isPart(text, drafts, figure.start, before) ? { isPart: true } : {}),
      }
    }
  })

  distribute(text, drafts, clauses)
  const counted = [...drafts]
  for (const hit of wholesOf(text, mask, clauseStart)) {
    // 100%全覆盖 and 0起事故 are said once.
    if (counted.some(({ value, at }) => value === hit.value && hit.at - at >= 0 && hit.at - at < 6)) continue
    const words = text.slice(Math.max(0, hit.at - 60), hit.at)
    if (isPast(words, year)) continue
    if (isStriven(text, clauses, hit.at)) hit.modality = 'strive'
    drafts.push(hit)
  }
  giveDeadlines(text, drafts, deadlines, clauses, year)
  return drafts.sort((a, b) => a.at - b.at || a.end - b.end)
}

const LONGEST_LEAD = 30
const endsPhrase = /^(?:以上|以内|左右)?(?:[,;:。、!?)]|$)/

/** A quotation begins at the verb nearest the figure, or with the words that a rate or standard is of. */
const quoteStart = (text: string, figure: Figure, from: number, comparatorLength: number): number => {
  let near = Math.max(from, figure.start - LONGEST_LEAD)
  while (near < figure.start && '-•●·()'.includes(text[near]!)) near++
  const words = text.slice(near, figure.start)
  const sign = words.lastIndexOf('、') + 1
  const isInBrackets = sign > 0 && /^[^(]*\)/.test(words.slice(sign))
  const afterSign = words.includes('分别') || isInBrackets ? 0 : sign
  const verb = lastVerbIn(words)
  // 培训率达…, 食堂6个: what is counted stands before the figure.
  const isAhead =
    figure.kind === 'ratio' || figure.kind === 'money' || endsPhrase.test(text.slice(figure.end, figure.end + 4))
  if (isAhead && near - from < 3 && !/^(?:以[上内])?[的和及与]/.test(words)) return near + afterSign
  const comparison = comparatorLength > 0 ? words.length - comparatorLength : words.length
  return near + Math.max(verb >= 0 ? Math.min(verb, comparison) : comparison, afterSign)
}

/** 市、县两级…分别不低于90%、70%: gives the figures of a clause their places in order. */
const distribute = (text: string, drafts: readonly Draft[], clauses: readonly number[]): void => {
  if (!text.includes('分别')) return
  for (let index = 0; index + 1 < clauses.length; index++) {
    const [start, end] = [clauses[index]!, clauses[index + 1]!]
    const words = text.slice(start, end)
    if (!words.includes('分别')) continue
    const mine = drafts.filter(({ at }) => at >= start && at < end)
    const places = placesInOrder(words, mine.length)
    mine.forEach((draft, order) => {
      if (places[order] !== undefined) draft.scope = { place: places[order] }
    })
  }
}
