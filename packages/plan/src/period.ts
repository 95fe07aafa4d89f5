import type { PlainDate } from '@minzheng/core'
import type { Plan } from './plan.js'

/** Days from one to another, both included. */
export interface PlanPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The days that a plan is for: its `period`, else the calendar year of its `year`; `undefined` where it says neither. */
export const planPeriod = (plan: Pick<Plan, 'period' | 'year'>): PlanPeriod | undefined =>
  plan.period ?? (plan.year === undefined ? undefined : { from: `${plan.year}-01-01`, to: `${plan.year}-12-31` })
