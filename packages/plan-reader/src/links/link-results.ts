import type { Citation, DivisionCode, PlainDate, Problem } from '@minzheng/core'
import type { Indicator, Observation, StatusReason } from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import { planPeriod } from '@minzheng/plan'
import { observationOf, perBase, sureIndicator } from '../results/observations.js'
import type { Result } from '../results/types.js'
import { attainmentDiffers, farFromTarget } from './attainment.js'
import { type Barrier, barrierBetween } from './barriers.js'
import { linkReasons } from './reasons.js'
import { differ, differInAct, likenessOf, nearIndex, type Phrase, phraseOfResult, phraseOfTarget } from './words.js'

/** A report whose results are to be held against a plan. */
export interface Report {
  readonly results: readonly Result[]
  /** The division that it speaks of; absent: that of the plan. */
  readonly division?: DivisionCode | undefined
  /** The year that it reports on, where it names one. */
  readonly year?: number | undefined
  readonly source: Citation
}

/** What linking stands on besides plan and reports. */
export interface LinkResultsOptions {
  readonly indicators: readonly Indicator[]
  /** The plan's division, where it names none. */
  readonly division?: DivisionCode | undefined
}

/** A result that is taken for one of a target. */
export interface ResultLink {
  /** The target's ID. */
  readonly target: string
  readonly result: Result
  /** A share from 0 to 1. */
  readonly confidence: number
  /** By the indicator that both are of, or by their own words (unit, object, place). */
  readonly by: 'indicator' | 'words'
}

/** A plan and its reports, made ready for `comply`. */
export interface LinkedResults {
  /** The plan's targets; those linked by their words name an indicator of their own. */
  readonly targets: PlanTarget[]
  /** The catalogue, with the indicators of single targets. */
  readonly indicators: readonly Indicator[]
  readonly observations: Observation[]
  readonly links: ResultLink[]
  /** Why nothing was linked with a target, by its ID: what came nearest, and what stood in the way. */
  readonly unsure: ReadonlyMap<string, StatusReason>
  /** The results that no target is about. */
  readonly withoutTarget: Result[]
  readonly problems: Problem[]
}

/** From this likeness on, a share from 0 to 1, words say the same; two results nearer than the margin cannot be told apart. */
export const LIKE = 0.62
const MARGIN = 0.08
/** From here on a result is named as what came near. */
const NEAR = 0.3

interface Known {
  readonly result: Result
  readonly report: Report
  readonly phrase: Phrase
  readonly indicator: Indicator | undefined
}

interface Scored {
  readonly known: Known
  readonly confidence: number
  readonly by: ResultLink['by']
  readonly barrier: Barrier | undefined
}

/** How sure it is that a result is one of a target, and what stands in the way of comparing them. */
const scored = (target: PlanTarget, phrase: Phrase, known: Known, ground: Ground): Scored => {
  const { result, report, indicator } = known
  const barrier = barrierBetween(target, phrase, result, { ...ground, reported: report.division })
  const own = target.indicator
  const alike = likenessOf(phrase, known.phrase)
  if (own !== undefined && indicator !== undefined) {
    const confidence = own === indicator.id ? Math.max(result.candidates?.[0]?.confidence ?? 0, alike) : 0
    const isOther = barrier === undefined && differInAct(phrase, known.phrase)
    return { known, confidence, by: 'indicator', barrier: isOther ? 'notSure' : barrier }
  }
  const isOther = barrier === undefined && alike >= LIKE && differ(phrase, known.phrase)
  return { known, confidence: alike, by: 'words', barrier: isOther ? 'notSure' : barrier }
}

interface Ground {
  readonly bureau: string
  readonly period: { readonly from: PlainDate; readonly to: PlainDate } | undefined
  readonly division: DivisionCode | undefined
}

const groupedBy = <T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const one of list) {
    const known = groups.get(keyOf(one))
    if (known) known.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** What a target is linked with, or why with nothing. */
type Choice = { readonly taken: readonly Scored[] } | { readonly reason: StatusReason }

const chooseFor = (target: PlanTarget, candidates: readonly Scored[]): Choice => {
  const near = candidates.filter(({ confidence }) => confidence >= NEAR).sort((a, b) => b.confidence - a.confidence)
  const named = (list: readonly Scored[]) => list.slice(0, 3).map(({ known }) => known.result)
  if (target.value === null) return { reason: linkReasons.noFigure() }
  const open = near.filter(({ barrier }) => barrier === undefined)
  const [best] = open
  if (best === undefined || best.confidence < LIKE) {
    const barred = near.find(({ barrier, confidence }) => barrier !== undefined && confidence >= LIKE)
    if (barred?.barrier !== undefined) return { reason: linkReasons[barred.barrier](named([barred])) }
    return { reason: near.length === 0 ? linkReasons.nothingComparable() : linkReasons.notSure(named(near)) }
  }
  const alike = open.filter(({ confidence }) => confidence >= LIKE && confidence > best.confidence - MARGIN)
  const byDay = groupedBy(alike, ({ known }) => known.result.asOf)
  const taken: Scored[] = []
  for (const ofDay of byDay.values()) {
    const values = new Set(ofDay.map(({ known }) => `${known.result.value} ${known.result.unit}`))
    const clear = ofDay.filter(({ confidence }) => confidence > ofDay[0]!.confidence - 0.005)
    const first = new Set(clear.map(({ known }) => known.result.value))
    if (values.size > 1 && first.size > 1) return { reason: linkReasons.resultsDiffer(named(ofDay)) }
    taken.push(ofDay[0]!)
  }
  const edge = taken.find(({ known }) => isOnEdge(target, known.result))
  return edge ? { reason: linkReasons.isBound(named([edge])) } : { taken }
}

/** 增长8%左右: more than so much is as good; 稳定在3%左右 asks for the level itself. */
const isRough = ({ comparator, quote = '' }: PlanTarget): boolean => comparator === '=' && /左右|大约|上下/.test(quote)
const staysAt = /保持|稳定|维持|控制/

/** The same, with what is asked for roughly as the least of it. */
const softened = (target: PlanTarget): PlanTarget =>
  isRough(target) && !staysAt.test(target.quote ?? '') ? { ...target, comparator: '>=' } : target

/** How far from a rough target nobody can say whether it is met, as a share of it. */
const ROUGH = 0.1

/** 近3000 against at least 3000: the printed figure is not the value, and the verdict hangs on it. */
const isOnEdge = (target: PlanTarget, { bound, value: reached, valueMax }: Result): boolean => {
  const { comparator, value, quote = '' } = target
  if (value === null || reached === null) return false
  if (isRough(target)) {
    if (Math.abs(reached - value) > ROUGH * Math.abs(value)) return false
    return staysAt.test(quote) ? reached !== value : reached < value
  }
  // 9-10: the one end would do, and the other not.
  if (
    valueMax !== undefined &&
    (comparator === '<=' ? reached <= value && valueMax > value : reached < value && valueMax >= value)
  )
    return true
  if (bound === undefined) return false
  if (comparator === '=' || comparator === 'range') return true
  const isFloor = comparator === '>=' || comparator === '>'
  if (bound === 'about') return reached === value
  return isFloor ? bound === 'at-most' && reached >= value : bound === 'at-least' && reached <= value
}

/** An indicator that one target alone has: its own words, its unit. */
const ownIndicator = (order: number, target: PlanTarget, phrase: Phrase, plan: Plan, { result }: Known): Indicator => {
  const item = plan.sections.flatMap(({ items }) => items).find(({ number }) => number === target.item)
  const name = phrase.object || target.quote || target.id
  return {
    id: `own-${order}`,
    domain: item?.domains?.[0] ?? 'ST',
    name: { zh: name, en: name },
    kind: target.unit === '%' ? 'ratio' : target.kind === 'money' || target.kind === 'amount' ? target.kind : 'count',
    unit: perBase(target.unit, target.scope?.each) ?? result.unit ?? '个',
    direction: target.comparator === '<=' || target.comparator === '<' ? 'lower' : 'higher',
    accrual: result.accrual ?? phrase.accrual ?? 'stock',
    rollUp: 'none',
    definition: { zh: `目标原文：${target.quote ?? name}`, en: `As the target words it: ${target.quote ?? name}` },
  }
}

/**
 * Holds the results of reports against the targets of a plan of the same bureau: by indicator where both are sure of it, else by
 * their own words. What differs in unit, place, or in being a state or a sum, or speaks of a day outside the plan's period, is
 * never linked; what is not sure is said, with what came nearest. The time grows with what plan and reports share in words.
 */
export const linkResults = (
  plan: Plan,
  reports: readonly Report[],
  { indicators, division = plan.division }: LinkResultsOptions,
): LinkedResults => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const known = reports.flatMap(report =>
    report.results
      .filter(({ value, isPart }) => value !== null && isPart === undefined)
      .map(
        (result): Known => ({ result, report, phrase: phraseOfResult(result), indicator: sureIndicator(result, byId) }),
      ),
  )
  const near = nearIndex(known.map(({ phrase }) => phrase))
  const ofIndicator = groupedBy(known, ({ indicator }) => indicator?.id)
  const ground: Ground = { bureau: plan.issuer ?? plan.title, period: planPeriod(plan), division }
  const own: Indicator[] = []
  const observations = new Map<string, Observation>()
  const links: ResultLink[] = []
  const unsure = new Map<string, StatusReason>()
  const problems: Problem[] = []
  const targets = plan.targets.map((target, order): PlanTarget => {
    const phrase = phraseOfTarget(target, plan, plan.targets[order - 1])
    const candidates = new Set(near(phrase).map(at => known[at]!))
    if (target.indicator !== undefined) for (const one of ofIndicator.get(target.indicator) ?? []) candidates.add(one)
    const choice = chooseFor(
      target,
      [...candidates].map(one => scored(target, phrase, one, ground)),
    )
    if ('reason' in choice) {
      unsure.set(target.id, choice.reason)
      return target
    }
    const [first] = choice.taken
    // What an indicator of the catalogue measures is the level.
    const catalogued = target.change === undefined ? byId.get(target.indicator ?? '') : undefined
    const indicator = catalogued ?? ownIndicator(own.length + 1, target, phrase, plan, first!.known)
    if (catalogued === undefined) own.push(indicator)
    for (const { known: one, confidence, by } of choice.taken) {
      const { result, report } = one
      const of = report.division ?? division
      const observation = of === undefined ? undefined : observationOf(result, indicator, of, report.source)
      links.push({ target: target.id, result, confidence, by })
      if (observation)
        observations.set(JSON.stringify([indicator.id, observation.date, observation.value, result.quote]), observation)
      const end = target.deadline ?? ground.period?.to
      for (const problem of [attainmentDiffers(target, result), farFromTarget(target, result, end)])
        if (problem) problems.push(problem)
    }
    if (catalogued !== undefined) return target
    // A rise that was reported is compared with the rise that was asked for.
    const { change: _, ...level } = softened(target)
    return { ...level, indicator: indicator.id }
  })
  const taken = new Set(links.map(({ result }) => result))
  return {
    targets,
    indicators: [...indicators, ...own],
    observations: [...observations.values()],
    links,
    unsure,
    withoutTarget: known.map(({ result }) => result).filter(result => !taken.has(result)),
    problems,
  }
}
