import {
  comparedIn,
  type Indicator,
  type IndicatorCandidate,
  proposeIndicators,
  sureEnough,
} from '@minzheng/indicators'
import type { Plan, PlanTarget } from '@minzheng/plan'
import { indexOf } from '../indicator-index.js'

/** How much of the sentence is looked at before and behind a figure's words. */
const [before, behind] = [160, 60]
const stops = ['。', '\n\n', '\r\n\r\n']

/** The sentence that words stand in, as far as it says something of them. */
const sentenceAround = (text: string, [start, end]: readonly [number, number], from: number): string => {
  const near = text.slice(Math.max(from, start - before), start)
  const after = text.slice(end, end + behind)
  const begin = Math.max(0, ...stops.map(stop => near.lastIndexOf(stop) + stop.length * Number(near.includes(stop))))
  const close = Math.min(after.length, ...stops.map(stop => after.indexOf(stop)).filter(at => at >= 0))
  return (near.slice(begin) + text.slice(start, end) + after.slice(0, close)).replaceAll(/[\r\n]+/g, '')
}

/** A plan with the indicators that are sure, and the candidates of each target, in the order of its targets. */
export interface Proposed {
  readonly plan: Plan
  readonly candidates: readonly (readonly IndicatorCandidate[])[]
}

/**
 * Looks for the indicator of each target in a catalogue: by its words, those of its sentence where the text is at hand, and the
 * headings above. What is sure and counted in the target's unit is filled in; what the plan says already stays.
 */
export const withIndicators = (plan: Plan, text: string | undefined, indicators: readonly Indicator[]): Proposed => {
  const index = indexOf(indicators)
  const places = new Map(
    plan.sections.flatMap(section => section.items.map(item => [item.number, { section, item }] as const)),
  )
  const candidatesOf = (target: PlanTarget): readonly IndicatorCandidate[] => {
    const { section, item } = places.get(target.item) ?? {}
    const { quote = '', span, unit, kind, change } = target
    const figure = {
      words: quote === '' ? (item?.heading ?? '') : quote,
      headings: [item?.heading, section?.heading].filter(heading => heading !== undefined),
      unit,
      kind,
      ...(text === undefined || span === undefined
        ? {}
        : { context: sentenceAround(text, span, item?.span?.[0] ?? 0) }),
      ...(change === undefined ? {} : { change }),
    }
    return proposeIndicators(figure, index)
  }
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const candidates = plan.targets.map(target => (target.indicator === undefined ? candidatesOf(target) : []))
  const targets = plan.targets.map((target, at) => {
    const [best] = candidates[at] ?? []
    const sure = best && best.confidence >= sureEnough ? byId.get(best.id) : undefined
    return sure && comparedIn(target, sure) !== undefined ? { ...target, indicator: sure.id } : target
  })
  return { plan: { ...plan, targets }, candidates }
}
