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

/** The measure that a target is the figure of: it holds the words of the target, or alone serves what the indicator measures. */
const measureOf = (target: PlanTarget, measures: readonly PlanMeasure[], byId: ById): PlanMeasure | undefined => {
  const around = measures.find(({ span }) => lies(target.span, span))
  if (around) return around
  const indicator = byId.get(target.indicator ?? '')
  const systems = indicator?.systems ?? []
  const serving = measures.filter(one => one.systems?.some(system => systems.includes(system)))
  if (serving.length < 2) return serving[0]
  const words = target.quote ?? indicator?.name.zh ?? ''
  const alike = serving
    .map(measure => ({ measure, likeness: wordsInCommon(words, measure.task) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [best, second] = alike
  return best && best.likeness > (second?.likeness ?? 0) ? best.measure : undefined
}

const domainOf = ({ systems = [] }: PlanMeasure, item: Item, section: Section, task: string): Domain | undefined =>
  systems.map(system => Domain.safeParse(system.slice(0, 2)).data).find(domain => domain !== undefined) ??
  item.domains?.[0] ??
  proposeDomain(task, [item.heading, section.heading])

const latest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.every(date => date !== undefined) ? dates.toSorted().at(-1) : undefined

/** The tasks of an item: its measures, and targets without a figure that are none of them; without either, its heading. */
const draftsOf = (item: Item, section: Section, targets: readonly PlanTarget[], byId: ById): Draft[] => {
  const { measures = [] } = item
  const homes = targets.map(target => ({ target, measure: measureOf(target, measures, byId) }))
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
  const others = homes.flatMap(({ target, measure }) =>
    target.kind === 'deadline-only' && !measure ? [draft({ task: target.quote ?? item.heading }, [target])] : [],
  )
  const all = [...own, ...others]
  return all.length > 0 ? all : [draft({ task: item.heading }, targets)]
}

/**
 * A ledger to fill in: a task for every measure and every target without a figure, for each item at least one. Kinds and domains
 * are proposed from the words where the plan does not say them; the targets of an item are linked to the task that they are the
 * figure of. IDs are the same whenever the plan is read again.
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
    section.items.flatMap(item =>
      draftsOf(item, section, targetsOf.get(item.number) ?? [], byId).map(
        (draft): LedgerTask => ({
          id: idOf(item.number, draft.task),
          item: item.number,
          ...draft,
          kind: proposeTaskKind(draft.task).kind,
          ...(item.departments && item.departments.length > 0 ? { departments: item.departments } : {}),
        }),
      ),
    ),
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
