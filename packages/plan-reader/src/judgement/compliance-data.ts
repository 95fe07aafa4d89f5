import { Domain, keysOf, LocalizedText, PlainDate } from '@minzheng/core'
import { complianceStatuses, Observation, Target } from '@minzheng/indicators'
import { Span } from '@minzheng/plan'
import * as z from 'zod'
import { evidenceOf, evidences } from './evidence.js'
import type { JudgedPlan } from './judge-plans.js'

const Status = z.enum(complianceStatuses)
const StatusReason = z.strictObject({ code: z.string(), text: LocalizedText })
/** Of a place that nobody named the division is left out. */
const UsedObservation = Observation.partial({ division: true })

/** How one target of a plan stands, as data. */
export const TargetStanding = z.strictObject({
  /** The number of the item that states it. */
  item: z.int().positive(),
  quote: z.string().nullable(),
  span: Span.nullable(),
  target: z.string(),
  indicator: z.string().nullable(),
  domain: Domain.nullable(),
  status: Status,
  value: z.number().nullable(),
  unit: z.string().nullable(),
  attainment: z.number().nullable(),
  gap: z.number().nullable(),
  expected: z.number().nullable(),
  deadline: PlainDate,
  modality: Target.shape.modality,
  units: z.strictObject({ satisfied: z.int(), total: z.int().nullable() }).optional(),
  used: z.array(UsedObservation),
  superseded: z.array(UsedObservation),
  shortfalls: z.array(
    z.strictObject({ place: z.string(), status: Status, value: z.number(), reasons: z.array(StatusReason) }),
  ),
  missing: z.array(z.string()),
  reasons: z.array(StatusReason),
  synthetic: z.boolean(),
  evidence: z.enum(keysOf(evidences)).nullable(),
  /** How surely the figures of a report are this target’s; `null` where none were read for it. */
  link: z.strictObject({ by: z.enum(['indicator', 'words']), confidence: z.number() }).nullable(),
})

/** Plans held against what was reported, as data. */
export const ComplianceData = z
  .strictObject({
    schema: z.literal('compliance.v1'),
    plans: z.array(
      z.strictObject({ plan: z.string(), title: z.string(), asOf: PlainDate, results: z.array(TargetStanding) }),
    ),
    /** How many targets of all plans have each status. */
    counts: z.record(Status, z.int().nonnegative()),
  })
  .meta({ id: 'compliance.v1' })
export type ComplianceData = z.infer<typeof ComplianceData>

/** Judged plans as {@link ComplianceData}: a JSON value, every field there, `null` where nothing is known. */
export const complianceData = (plans: readonly JudgedPlan[]) => ({
  schema: 'compliance.v1' as const,
  plans: plans.map(({ plan, asOf, judged }) => ({
    plan: plan.id,
    title: plan.title,
    asOf,
    results: judged.map(({ target, result, link }) => ({
      item: target.item,
      quote: target.quote ?? null,
      span: target.span ?? null,
      ...result,
      evidence: evidenceOf(result) ?? null,
      link: link === undefined ? null : { by: link.by, confidence: link.confidence },
    })),
  })),
  counts: Object.fromEntries(
    complianceStatuses.map(status => [
      status,
      plans.reduce((sum, { judged }) => sum + judged.filter(({ result }) => result.status === status).length, 0),
    ]),
  ) as ComplianceData['counts'],
})
