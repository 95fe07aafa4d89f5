import type { Problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { type ComplianceStatus, comply, type Indicator, type Observation } from '@minzheng/indicators'
import { Plan, type PlanTarget } from '@minzheng/plan'
import { readPlan } from '@minzheng/plan-reader'
import { indicators, plans } from '@minzheng/seeds'
import { dibao2021 } from '@minzheng/social-assistance/dibao'
import { readRecords, streamTable, type Table } from '@minzheng/tables'

const observation: Observation = {
  indicator: 'family-care-beds-built',
  division: '320404',
  date: '2025-12-31',
  value: 78,
  source: { title: '统计公报', confidence: 'official-excerpt' },
}
const plan: Plan | undefined = plans[0]
const targets: readonly PlanTarget[] = plan?.targets ?? []
const catalogue: readonly Indicator[] = indicators
const { results } = comply(targets, [observation], {
  indicators: catalogue,
  plan: { division: '320404', period: { from: '2025-01-01', to: '2025-12-31' } },
  asOf: '2026-01-31',
})
export const statuses: readonly ComplianceStatus[] = results.map(result => result.status)
const checked = validate(Plan, readPlan('').plan)
export const problems: readonly Problem[] = checked.success ? [] : checked.problems
export const year: number | undefined = checked.success ? checked.data.year : undefined
// @ts-expect-error a comparator that there is not
export const wrong: PlanTarget['comparator'] = 'about'

const household = dibao2021.facts.parse({})
const policy = dibao2021.policy.parse({})
const assessed = dibao2021.assess(household, policy)
export const benefit: number | null = assessed.monthlyBenefit
export const eligible: boolean | null = assessed.eligible
// @ts-expect-error a number is no yes or no
export const mistaken: boolean | null = assessed.monthlyBenefit
// @ts-expect-error a rule that there is not
export const misspelt = assessed.eligable

const pieces: Iterable<Table> = streamTable([new Uint8Array()])
export const lines: readonly number[] = [...pieces].flatMap(piece =>
  readRecords(piece, dibao2021.facts).rows.map(row => row.line),
)
declare const arriving: AsyncIterable<Uint8Array>
export const arrivingPieces: AsyncIterable<Table> = streamTable(arriving)
// @ts-expect-error what arrives cannot be had at once
export const atOnce: Iterable<Table> = streamTable(arriving)
