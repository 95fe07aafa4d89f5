import type { LocalizedText, Problem } from '@minzheng/core'
import type { Plan } from '../plan.js'
import type { Salvaged } from '../salvage.js'

/** The well-formed parts of a plan, which every check reads. */
export type PlanDraft = Salvaged<Plan>
type SectionDraft = Exclude<NonNullable<PlanDraft['sections']>[number], undefined>
export type ItemDraft = Exclude<NonNullable<SectionDraft['items']>[number], undefined>
export type TargetDraft = Exclude<NonNullable<PlanDraft['targets']>[number], undefined>

/** A part of the plan and where it stands. */
export interface Placed<T> {
  readonly value: T
  readonly path: Problem['path']
}

/** The elements of a list that are objects at all, with their paths. */
export const placed = <T>(list: readonly (T | undefined)[] | undefined, path: Problem['path']): Placed<T>[] =>
  (list ?? []).flatMap((value, index) => (value === undefined ? [] : [{ value, path: [...path, index] }]))

export const sectionsOf = (plan: PlanDraft): Placed<SectionDraft>[] => placed(plan.sections, ['sections'])
export const itemsOf = (section: Placed<SectionDraft>): Placed<ItemDraft>[] =>
  placed(section.value.items, [...section.path, 'items'])
export const measuresOf = (item: Placed<ItemDraft>) => placed(item.value.measures, [...item.path, 'measures'])
export const targetsOf = (plan: PlanDraft): Placed<TargetDraft>[] => placed(plan.targets, ['targets'])

const problem =
  (severity: Problem['severity']) =>
  (code: string, path: Problem['path'], message: LocalizedText, remedy: LocalizedText): Problem => ({
    code,
    severity,
    path,
    message,
    remedy,
  })
export const error = problem('error')
export const warning = problem('warning')
