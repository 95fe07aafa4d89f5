import { Domain } from '@minzheng/core'
import type { Indicator } from '@minzheng/indicators'
import {
  type Ledger,
  type LedgerTask,
  proposeDomain,
  proposeTaskKind,
  taskId,
  wordsInCommon,
} from '@minzheng/indicators/ledger'
import { planPeriod } from './period.js'
import type { Item, Plan, PlanMeasure, PlanTarget, Section } from './plan.js'

/** What helps to tell which targets a task is measured by. */
export interface LedgerOfOptions {
  /** The catalogue that targets name their indicators from. */
  readonly indicators?: readonly Indicator[] | undefined
}

type Draft = Omit<LedgerTask, 'id' | 'item' | 'kind' | 'departments'>
type ById = ReadonlyMap<string, Indicator>

const lies = (inner: PlanTarget['span'], outer: PlanMeasure['span']): boolean =>
  inner !== undefined && outer !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1]

/** From here on a target's words are those of a measure that says the same in other words. */
const alikeEnough = 0.2

const mostAlike = (words: string, measures: readonly PlanMeasure[], from: number): PlanMeasure | undefined => {
  const [best, second] = measures
    .map(measure => ({ measure, likeness: wordsInCommon(words, measure.task) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best && best.likeness > from && best.likeness > (second?.likeness ?? 0) ? best.measure : undefined
}

/** The measure whose clause a target's words run into, or follow at once. */
const adjoining = ({ span }: PlanTarget, measures: readonly PlanMeasure[]): PlanMeasure | undefined =>
  span && measures.findLast(one => one.span && one.span[0] < span[1] && span[0] <= one.span[1] + 1)

/**
 * The measure that a target is the figure of: it holds the words of the target, or alone serves what the indicator measures, or
 * has the nearest words; the clause before a figure is its measure where none has.
 */
const measureOf = (target: PlanTarget, measures: readonly PlanMeasure[], byId: ById): PlanMeasure | undefined => {
  const around = measures.find(({ span }) => lies(target.span, span))
  if (around) return around
  const indicator = byId.get(target.indicator ?? '')
  const systems = indicator?.systems ?? []
  const serving = measures.filter(one => one.systems?.some(system => systems.includes(system)))
  const words = wordsOf(target, byId)
  const served = serving.length < 2 ? serving[0] : mostAlike(words, serving, 0)
  // What is to be done by a day, without a figure, is a task itself.
  if (served || target.kind === 'deadline-only') return served
  return mostAlike(words, measures, alikeEnough) ?? adjoining(target, measures)
}

const domainOf = ({ systems = [] }: PlanMeasure, item: Item, section: Section, task: string): Domain | undefined =>
  systems.map(system => Domain.safeParse(system.slice(0, 2)).data).find(domain => domain !== undefined) ??
  item.domains?.[0] ??
  proposeDomain(task, [item.heading, section.heading])

const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.every(date => date !== undefined) ? dates.toSorted().at(-1) : undefined

const wordsOf = ({ quote, indicator }: PlanTarget, byId: ById): string =>
  quote ?? byId.get(indicator ?? '')?.name.zh ?? ''

/** The measure of each target; one that fits several is of that which no other target is the figure of. */
const homesOf = (targets: readonly PlanTarget[], measures: readonly PlanMeasure[], byId: ById) => {
  const homes = targets.map(target => ({ target, measure: measureOf(target, measures, byId) }))
  const taken = new Set(homes.map(({ measure }) => measure))
  const free = measures.filter(measure => !taken.has(measure))
  return homes.map(({ target, measure }) => ({
    target,
    measure:
      measure ?? (target.kind === 'deadline-only' ? undefined : mostAlike(wordsOf(target, byId), free, alikeEnough)),
  }))
}

/** The tasks of an item: its measures, and the targets that are none of them; an item without measures whose targets all have a figure is one task, its heading. */
const draftsOf = (item: Item, section: Section, targets: readonly PlanTarget[], byId: ById): Draft[] => {
  const { measures = [] } = item
  const homes = homesOf(targets, measures, byId)
  const draft = (measure: PlanMeasure, of: readonly PlanTarget[]): Draft => {
    const deadline = measure.deadline ?? latest(of.map(target => target.deadline))
    const domain = domainOf(measure, item, section, measure.task)
    return {
      task: measure.task,
      ...(domain === undefined ? {} : { domain }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(of.length === 0 ? {} : { targets: of.map(({ id }) => id) }),
    }
  }
  const own = measures.map(measure =>
    draft(
      measure,
      homes.filter(home => home.measure === measure).map(({ target }) => target),
    ),
  )
  if (measures.length === 0 && targets.every(({ kind }) => kind !== 'deadline-only'))
    return [draft({ task: item.heading }, targets)]
  const others = homes.flatMap(({ target, measure }) =>
    measure
      ? []
      : [draft({ task: target.quote ?? byId.get(target.indicator ?? '')?.name.zh ?? item.heading }, [target])],
  )
  return [...own, ...others]
}

/**
 * A ledger to fill in: a task for every measure and every target without a figure, for each item at least one. Kinds and domains
 * are proposed from the words where the plan does not say them; each target of an item is named by one task: that which it is the
 * figure of, or else a task of its own. IDs are the same whenever the plan is read again.
 */
export const ledgerOf = (plan: Plan, { indicators = [] }: LedgerOfOptions = {}): Ledger => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const period = planPeriod(plan)
  const counted = new Map<string, number>()
  const idOf = (item: number, task: string): string => {
    const id = taskId(item, task)
    const count = (counted.get(id) ?? 0) + 1
    counted.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
  const targetsOf = new Map<number, PlanTarget[]>()
  for (const target of plan.targets) targetsOf.set(target.item, [...(targetsOf.get(target.item) ?? []), target])
  const tasks = plan.sections.flatMap(section =>
    section.items.flatMap(item => {
      const targets = targetsOf.get(item.number) ?? []
      // Of two items with one number, the first has the targets.
      targetsOf.delete(item.number)
      return draftsOf(item, section, targets, byId).map(
        (draft): LedgerTask => ({
          id: idOf(item.number, draft.task),
          item: item.number,
          ...draft,
          kind: proposeTaskKind(draft.task).kind,
          ...(item.departments && item.departments.length > 0 ? { departments: item.departments } : {}),
        }),
      )
    }),
  )
  return {
    schema: 'ledger.v1',
    plan: plan.id,
    title: plan.title,
    ...(plan.division === undefined ? {} : { division: plan.division }),
    ...(period === undefined ? {} : { period }),
    tasks,
  }
}
