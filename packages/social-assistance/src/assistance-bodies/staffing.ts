import { DivisionCode, divideExact, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** Somebody who handles assistance in a township or village (经办人员、协理员). */
export const AssistanceWorker = z.strictObject({
  id: z.string().min(1),
  /** The township, or the village of a helper. */
  division: DivisionCode,
  as: z.enum(['official', 'hired', 'social-worker', 'helper']),
  /** The share of a full post, in percent. */
  share: z.int().min(1).max(100).default(100),
  since: PlainDate,
  until: PlainDate.nullable().default(null),
  /** Days of training in this post, by the day on which each course ended; left out: not told. */
  training: z.array(z.strictObject({ on: PlainDate, days: z.number().positive() })).optional(),
})
export type AssistanceWorker = z.infer<typeof AssistanceWorker>

/** How well a place is staffed: posts for ten thousand people on assistance, as two parts. */
export interface HandlingCapacity {
  /** Full posts, in hundredths. */
  readonly hundredthPosts: number
  readonly served: number
  /** Posts for ten thousand people; `null` where nobody is served. */
  readonly perTenThousand: number | null
}

/**
 * The staff of a place on a day, for so many people on assistance; nobody fills more than one post, and helpers in villages are not
 * counted. No national norm was read.
 */
export const handlingCapacity = (
  workers: readonly AssistanceWorker[],
  served: number,
  on: PlainDate,
): HandlingCapacity => {
  const posts = new Map<string, number>()
  for (const { id, as, since, until, share } of workers)
    if (as !== 'helper' && runsOn(since, until, on)) posts.set(id, Math.min(100, (posts.get(id) ?? 0) + share))
  const hundredthPosts = [...posts.values()].reduce((sum, share) => sum + share, 0)
  return { hundredthPosts, served, perTenThousand: served === 0 ? null : divideExact(hundredthPosts * 100, served) }
}

/** The first day that is certain of the opinion of August 2020. */
const helpersSince = '2020-09-01'

/** The villages without a helper on a day: each has one by the opinion of 2020, 三（三）, before 2020-09-01 none is asked. */
export const villagesWithoutHelper = (
  villages: readonly string[],
  workers: readonly AssistanceWorker[],
  on: PlainDate,
): string[] =>
  villages.filter(
    village =>
      on >= helpersSince &&
      !workers.some(
        ({ as, division, since, until }) => as === 'helper' && division === village && runsOn(since, until, on),
      ),
  )

/**
 * Whom training did not reach: workers in post on the last day of a time with fewer days of it in that time, to a hundredth of a day; how
 * many is the place’s. Who moved from one post to another has the days of both. Of whom the training of a post is not told is not among them.
 */
export const undertrained = (
  workers: readonly AssistanceWorker[],
  { least, from, to }: { readonly least: number; readonly from: PlainDate; readonly to: PlainDate },
): string[] => {
  const hundredths = new Map<string, number>()
  for (const { id, training } of workers)
    for (const { on, days } of training ?? [])
      if (from <= on && on <= to) hundredths.set(id, (hundredths.get(id) ?? 0) + Math.round(days * 100))
  const inPost = workers.filter(({ since, until }) => runsOn(since, until, to)).map(({ id }) => id)
  const untold = new Set(
    workers
      .filter(({ training, since, until }) => !training && since <= to && (until === null || until >= from))
      .map(({ id }) => id),
  )
  return [...new Set(inPost)].filter(id => !untold.has(id) && (hundredths.get(id) ?? 0) < Math.round(least * 100))
}
