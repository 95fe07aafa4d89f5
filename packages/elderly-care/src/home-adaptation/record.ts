import { daysBetween, type Fen } from '@minzheng/core'
import * as z from 'zod'

const money = z.int().min(0).max(100_000_000)

/** One household whose home is adapted (适老化改造). What a household gets is local; no amount is set nationally. */
export const HomeAdaptation = z.strictObject({
  household: z.string().min(1),
  division: z.string().min(1),
  /** Why the household is in special difficulty. */
  difficulty: z.enum(['tekun', 'dibao', 'marginal', 'disabled', 'very-old', 'other']),
  items: z
    .array(
      z.strictObject({
        kind: z.enum(['floor', 'door', 'bedroom', 'bathroom', 'kitchen', 'environment', 'aids', 'other']),
        cost: money,
        subsidy: money,
      }),
    )
    .min(1),
  assessed: z.iso.date(),
  /** Finished and accepted; `null`: not yet. */
  accepted: z.iso.date().nullable(),
  /** Given up before that: the elder died, moved away, or the household withdrew. */
  cancelled: z.iso.date().nullable().default(null),
})
export type HomeAdaptation = z.infer<typeof HomeAdaptation>

/** What a home cost, what of it was subsidised, and what the household paid. */
export const adaptationCost = ({
  items,
}: HomeAdaptation): { readonly cost: Fen; readonly subsidy: Fen; readonly own: Fen } => {
  const cost = items.reduce((sum, item) => sum + item.cost, 0)
  const subsidy = items.reduce((sum, item) => sum + item.subsidy, 0)
  return { cost, subsidy, own: cost - subsidy }
}

/** Households adapted in a period, in number and against the quota, and the subsidies in fen. */
export interface AdaptationProgress {
  readonly done: number
  readonly missing: number
  readonly subsidy: Fen
  /** Assessed by the day, and neither accepted nor given up by then: the household, and for how many days. */
  readonly open: readonly { readonly household: string; readonly days: number }[]
  /** Items whose subsidy is above their cost, by household. */
  readonly oversubsidised: readonly string[]
  /** Accepted before they were assessed, by household. */
  readonly outOfOrder: readonly string[]
}

/**
 * Households adapted in a period against its quota, each once, by the day of acceptance; both ends belong to the period. The
 * subsidy is that of every record, as a household may be adapted in steps.
 */
export const adaptationProgress = (
  records: readonly HomeAdaptation[],
  { from, to, quota }: { readonly from: string; readonly to: string; readonly quota: number },
): AdaptationProgress => {
  const finished = records.filter(({ accepted }) => accepted !== null && from <= accepted && accepted <= to)
  const done = new Set(finished.map(({ household }) => household)).size
  const waiting = records.filter(
    ({ assessed, accepted, cancelled }) =>
      assessed <= to && (accepted === null || accepted > to) && (cancelled === null || cancelled > to),
  )
  const householdsWhere = (holds: (record: HomeAdaptation) => boolean) => [
    ...new Set(records.filter(holds).map(({ household }) => household)),
  ]
  return {
    done,
    missing: Math.max(0, quota - done),
    subsidy: finished.reduce((sum, record) => sum + adaptationCost(record).subsidy, 0),
    open: waiting.map(({ household, assessed }) => ({ household, days: daysBetween(assessed, to) })),
    oversubsidised: householdsWhere(({ items }) => items.some(({ cost, subsidy }) => subsidy > cost)),
    outOfOrder: householdsWhere(({ assessed, accepted }) => accepted !== null && accepted < assessed),
  }
}
