import { Problem } from '@minzheng/core'
import type { IndicatorCandidate } from '@minzheng/indicators'
import { Plan, PlanTarget } from '@minzheng/plan'
import * as z from 'zod'
import type { PlanFileReading } from '../files.js'
import { Candidates, Kind } from './shared.js'

const shape = PlanTarget.shape

/** A target that was read, as data: every field there, `null` where the text is silent. */
export const ReadTarget = z.strictObject({
  item: shape.item,
  quote: z.string().nullable(),
  span: shape.span.unwrap().nullable(),
  kind: shape.kind,
  comparator: shape.comparator,
  value: shape.value,
  valueMax: z.number().nullable(),
  unit: shape.unit,
  scope: shape.scope.unwrap().nullable(),
  deadline: shape.deadline.unwrap().nullable(),
  modality: shape.modality,
  bare: shape.bare,
  change: shape.change,
  partOf: shape.partOf,
  object: shape.object,
  pace: shape.pace,
  indicator: z.string().nullable(),
  /** The indicators that it may be of, the likeliest first. */
  candidates: Candidates,
  id: shape.id,
})

/** What was read of a plan, as data. */
export const PlanReadingData = z.strictObject({
  /** What kind of text it is; `null` for a sheet. */
  kind: Kind.nullable(),
  /** `null` where it could not be read. */
  plan: Plan.nullable(),
  targets: z.array(ReadTarget),
  problems: z.array(Problem),
})
export type PlanReadingData = z.infer<typeof PlanReadingData>

const targetData = (target: PlanTarget, candidates: readonly IndicatorCandidate[] = []) => ({
  item: target.item,
  quote: target.quote ?? null,
  span: target.span ?? null,
  kind: target.kind,
  comparator: target.comparator,
  value: target.value,
  valueMax: target.valueMax ?? null,
  unit: target.unit,
  scope: target.scope ?? null,
  deadline: target.deadline ?? null,
  modality: target.modality,
  bare: target.bare,
  ...(target.change ? { change: target.change } : {}),
  ...(target.partOf ? { partOf: target.partOf } : {}),
  ...(target.object ? { object: target.object } : {}),
  ...(target.pace ? { pace: target.pace } : {}),
  indicator: target.indicator ?? null,
  candidates,
  id: target.id,
})

/** What was read of a plan as {@link PlanReadingData}. */
export const planReadingData = ({ plan, kind, candidates = [], problems }: PlanFileReading) => ({
  kind: kind ?? null,
  plan: plan ?? null,
  targets: plan?.targets.map((target, at) => targetData(target, candidates[at])) ?? [],
  problems,
})
