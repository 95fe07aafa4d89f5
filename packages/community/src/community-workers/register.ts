import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  divideExact,
  happenedBy,
  isLate,
  lastNotBefore,
  PlainDate,
  type Problem,
  plainDate,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { SocialWorkLevel } from '../social-workers/level.js'
import { communityWorkerOpinion2024 } from './documents.js'

/** Somebody on the register of community workers (社区工作者); `id` tells persons apart and is no identity number. */
export const CommunityWorker = z
  .strictObject({
    id: z.string().min(1),
    community: z.string().min(1),
    /** Both heads of a community are trained every year, the others once in three. */
    post: z.enum(['party-secretary', 'director', 'member', 'recruited']),
    since: PlainDate,
    /** The last day in post. */
    until: PlainDate.nullable().default(null),
    /** The highest certificate that is held; `null`: none; left out: not known. */
    certificate: SocialWorkLevel.nullish(),
    /** When somebody first held one, of whatever level; `null`: not told, and held on any day that is asked about. */
    certifiedOn: PlainDate.nullable().default(null),
    /** The last day of each training organised by the county (轮训); left out: nothing is told of them. */
    trainedOn: z.array(PlainDate).optional(),
    /** How many days each training took, by its last day; left out: not told. */
    trainingDays: z
      .array(z.strictObject({ on: PlainDate, days: z.number().positive().max(366).multipleOf(0.5) }))
      .optional(),
    /** Lent to a body of the county or above (借调); the opinion bars it. */
    seconded: z.boolean().nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type CommunityWorker = z.infer<typeof CommunityWorker>

/** Whether somebody is a community worker in post on a day. */
export const isInPost = ({ since, until }: Pick<CommunityWorker, 'since' | 'until'>, asOf: PlainDate): boolean =>
  runsOn(since, until, asOf)

/** Whether somebody in post held a certificate of any level by a day; `null`: not known. */
export const isCertified = (
  { certificate, certifiedOn }: Pick<CommunityWorker, 'certificate' | 'certifiedOn'>,
  asOf: PlainDate,
): boolean | null => {
  if (certificate === undefined) return null
  if (certificate === null) return false
  return certifiedOn === null ? true : certifiedOn <= asOf
}

const item = (article: string): Citation => atArticle(communityWorkerOpinion2024, article)

/** What the register of community workers is held against. */
export const communityWorkerRules = {
  'head-trained-every-year': {
    text: {
      zh: '社区党组织书记、居民委员会主任每年至少培训1次',
      en: 'secretaries and directors are trained at least once a year',
    },
    cite: item('第三部分第8项'),
  },
  'worker-trained-in-three-years': {
    text: { zh: '其他社区工作者每3年轮训1次', en: 'other community workers are trained once in three years' },
    cite: item('第三部分第8项'),
  },
  'not-seconded': {
    text: {
      zh: '县级以上机关事业单位不得借调社区工作者',
      en: 'bodies of the county and above do not borrow community workers',
    },
    cite: item('第六部分第17项'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

const isHead = ({ post }: Pick<CommunityWorker, 'post'>) => post === 'party-secretary' || post === 'director'

/** The first day from which the opinion asks for somebody's training. */
const countedFrom = ({ since }: Pick<CommunityWorker, 'since'>): PlainDate =>
  [since, communityWorkerOpinion2024.effective].toSorted().at(-1)!

/**
 * The last day for the next training of somebody on a day: for a secretary or director the end of the year (每年至少1次) unless there
 * was one in it; for others three years after the last training, or after the first day in post, counted from 2024-03-28 where that was
 * before: no time before the opinion counts. `null`: not in post, before the opinion, or nothing is told of trainings.
 */
export const trainingDue = (worker: CommunityWorker, asOf: PlainDate): PlainDate | null => {
  if (asOf < communityWorkerOpinion2024.effective || !isInPost(worker, asOf) || worker.trainedOn === undefined)
    return null
  const trained = worker.trainedOn.filter(on => happenedBy(on, asOf)).toSorted()
  if (isHead(worker)) {
    const year = asOf.slice(0, 4)
    return trained.some(on => on.startsWith(year)) ? null : plainDate(Number(year), 12, 31)
  }
  return addMonths([countedFrom(worker), ...trained].toSorted().at(-1)!, 36)
}

/**
 * Days of training in a period for each worker in post on its last day (人均培训天数), exactly; of one who moved each training once. `null` where
 * nobody is in post, or of somebody it is not told.
 */
export const trainingDaysPerWorker = (
  workers: readonly CommunityWorker[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): number | null => {
  const inPost = new Set(workers.filter(one => isInPost(one, asOf)).map(({ id }) => id))
  const records = workers.filter(({ id, since }) => inPost.has(id) && since <= asOf)
  if (inPost.size === 0 || records.some(({ trainingDays }) => trainingDays === undefined)) return null
  const trainings = records.flatMap(({ id, trainingDays = [] }) =>
    trainingDays.filter(({ on }) => from <= on && on <= asOf).map(({ on, days }) => [`${on} ${id}`, days] as const),
  )
  return divideExact(
    [...new Map(trainings).values()].reduce((sum, days) => sum + days, 0),
    inPost.size,
  )
}

/** What a record breaks on a day: a year that is over without the training of a head (a warning of the year in which he came), three years without that of others, a loan. */
export const communityWorkerProblems = (worker: CommunityWorker, asOf: PlainDate): Problem[] => {
  if (asOf < communityWorkerOpinion2024.effective || !isInPost(worker, asOf)) return []
  const problems: Problem[] = []
  const broken = (
    code: keyof typeof communityWorkerRules,
    field: keyof CommunityWorker,
    due?: PlainDate,
    severity: Problem['severity'] = 'error',
  ) => {
    problems.push({ ...brokenRule(code, communityWorkerRules[code], [field], due), severity })
  }
  const { trainedOn } = worker
  if (trainedOn === undefined) {
    // Nothing is told of trainings.
  } else if (isHead(worker)) {
    const first = Number(countedFrom(worker).slice(0, 4))
    for (let year = first; year < Number(asOf.slice(0, 4)); year++)
      if (!trainedOn.some(on => on.startsWith(String(year))))
        // Who came in the course of the year may have come after its training.
        broken(
          'head-trained-every-year',
          'trainedOn',
          plainDate(year, 12, 31),
          worker.since > plainDate(year, 1, 1) ? 'warning' : 'error',
        )
  } else {
    // Each training is held against the one before it, so that a late one does not hide that it was late.
    const begun = countedFrom(worker)
    const trained = trainedOn.filter(on => begun < on && on <= asOf).toSorted()
    const days = [begun, ...trained]
    for (const [index, from] of days.entries()) {
      const due = addMonths(from, 36)
      if (isLate(days[index + 1] ?? null, due, asOf)) broken('worker-trained-in-three-years', 'trainedOn', due)
    }
  }
  if (worker.seconded === true) broken('not-seconded', 'seconded')
  return problems
}
