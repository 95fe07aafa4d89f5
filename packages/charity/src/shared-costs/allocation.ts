import { type Fen, ProblemError } from '@minzheng/core'
import * as z from 'zod'

/** What a shared cost is divided by; article 6 of 民发〔2016〕189号 asks for a reasonable one, and the organisation keeps to it. */
export const allocationBases = ['staff-time', 'staff', 'floor-space', 'direct-cost', 'use', 'agreed', 'other'] as const

/** A cost that several activities share, and what each of them has of the base: hours, persons, square metres, fen. */
export const SharedCost = z.strictObject({
  /** In fen. */
  cost: z.int().min(0),
  basis: z.enum(allocationBases),
  /** By activity: charity projects, other activities, administration, fundraising, or finer. Whole numbers, 0 or more. */
  weights: z.record(z.string().min(1), z.int().min(0)),
})
export type SharedCost = z.infer<typeof SharedCost>

/**
 * Shares a cost in proportion to the weights, in whole fen that add up to it: each activity gets its share rounded down, and the
 * fen that are left go to the largest remainders, of equal ones to the activity that stands first.
 * @throws ProblemError `shared-cost-without-weights` where every weight is 0 and there is a cost to share
 */
export const allocateSharedCost = ({ cost, weights }: SharedCost): Record<string, Fen> => {
  const activities = Object.entries(weights).map(([activity, weight]) => ({ activity, weight: BigInt(weight) }))
  const total = activities.reduce((sum, { weight }) => sum + weight, 0n)
  if (total === 0n) {
    if (cost === 0) return Object.fromEntries(activities.map(({ activity }) => [activity, 0]))
    throw new ProblemError({
      code: 'shared-cost-without-weights',
      severity: 'error',
      path: ['weights'],
      message: { zh: '各项活动的分配基数都为 0，无法分配费用。', en: 'Every weight is 0: the cost cannot be shared.' },
      remedy: { zh: '请至少给一项活动大于 0 的分配基数。', en: 'Give at least one activity a weight above 0.' },
    })
  }
  const shares = activities.map(({ activity, weight }, index) => {
    const product = BigInt(cost) * weight
    return { activity, index, fen: product / total, remainder: product % total }
  })
  const left = Number(BigInt(cost) - shares.reduce((sum, { fen }) => sum + fen, 0n))
  const favoured = new Set(
    shares
      .toSorted((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  )
  return Object.fromEntries(
    shares.map(({ activity, index, fen }) => [activity, Number(fen) + (favoured.has(index) ? 1 : 0)]),
  )
}
