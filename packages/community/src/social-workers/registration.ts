import {
  addDays,
  addMonths,
  atArticle,
  brokenRule,
  divideExact,
  happenedBy,
  isLate,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { continuingEducationMeasures2009, socialWorkRegistrationMeasures2009 } from './documents.js'
import { SocialWorkLevel } from './level.js'

/** Something that counts as continuing education (继续教育): a course by its hours, a degree in social work ninety hours at once. */
export const LearningRecord = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('course'),
    on: PlainDate,
    hours: z.number().positive().max(2000).multipleOf(0.5),
  }),
  z.strictObject({ kind: z.literal('degree'), on: PlainDate }),
])
export type LearningRecord = z.infer<typeof LearningRecord>

/** A holder of a social-work certificate on the register (证书登记), and what he or she learnt since. */
export const SocialWorkerRegistration = z.strictObject({
  id: z.string().min(1),
  level: SocialWorkLevel,
  /** The examination or review was passed. */
  passed: PlainDate,
  /** The first registration and each one after it; a registration runs three years from its day. Left out: nothing is told of them. */
  registered: z.array(PlainDate).optional(),
  /** Left out: nothing is told of it. */
  learning: z.array(LearningRecord).optional(),
  /** The day on which the registration was cancelled: the holder died, lost the certificate, or is registered at a higher level; left out: it was not. */
  cancelled: PlainDate.optional(),
})
export type SocialWorkerRegistration = z.infer<typeof SocialWorkerRegistration>

/** Hours of continuing education that a period of registration asks of each level. */
export const continuingEducationHours = { assistant: 72, worker: 90, senior: 90 } as const satisfies Record<
  SocialWorkLevel,
  number
>
/** The number of hours that a degree in social work counts for. */
export const degreeHours = 90
/** A registration runs so many months, and is renewed in the last three. */
const registrationMonths = 36
const renewalMonths = 3
const firstRegistrationMonths = 12

/** The last day for the first registration: a year after the pass. `null`: it was passed before 2009-04-08, when nothing was asked. */
export const firstRegistrationDue = ({ passed }: Pick<SocialWorkerRegistration, 'passed'>): PlainDate | null =>
  passed < socialWorkRegistrationMeasures2009.issued ? null : addMonths(passed, firstRegistrationMonths)

/** A period of registration with its first and last day, and the first day on which it may be renewed. */
export interface RegistrationPeriod {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly renewalFrom: PlainDate
}

/** The period of registration that runs on a day; `null`: none, or none told of, or it was cancelled. */
export const registrationOn = (
  { registered = [], cancelled }: Pick<SocialWorkerRegistration, 'registered' | 'cancelled'>,
  asOf: PlainDate,
): RegistrationPeriod | null => {
  if (happenedBy(cancelled, asOf)) return null
  const periods = registered.toSorted().map(from => {
    const until = addDays(addMonths(from, registrationMonths), -1)
    return { from, until, renewalFrom: addMonths(from, registrationMonths - renewalMonths) }
  })
  return periods.filter(({ from, until }) => runsOn(from, until, asOf)).at(-1) ?? null
}

/** What was learnt in a period of registration, and whether it is enough to be registered anew. */
export interface ContinuingEducation {
  readonly period: RegistrationPeriod
  readonly hours: number
  readonly required: number
  readonly missing: number
  readonly enough: boolean
}

/**
 * The continuing education of the period of registration that runs on a day, by that day; `null`: not registered, or cancelled
 * by then, as who is registered at a higher level is; or the day is before 2009-09-07, when no hours were asked, or nothing is told of what was learnt.
 */
export const continuingEducation = (
  worker: Pick<SocialWorkerRegistration, 'level' | 'registered' | 'learning' | 'cancelled'>,
  asOf: PlainDate,
): ContinuingEducation | null => {
  const period = registrationOn(worker, asOf)
  if (period === null || asOf < continuingEducationMeasures2009.effective || worker.learning === undefined) return null
  const hours = worker.learning
    .filter(({ on }) => on >= period.from && happenedBy(on, asOf))
    .reduce((sum, one) => sum + (one.kind === 'degree' ? degreeHours : one.hours), 0)
  const required = continuingEducationHours[worker.level]
  return { period, hours, required, missing: Math.max(0, required - hours), enough: hours >= required }
}

/** What a registration is held against. */
export const socialWorkerRegistrationRules = {
  'registered-in-a-year': {
    text: { zh: '应当在通过考试后1年内办理首次登记', en: 'the first registration is within a year of the pass' },
    cite: atArticle(socialWorkRegistrationMeasures2009, '第四条'),
  },
  'registered-anew': {
    text: { zh: '登记有效期满前3个月内应当申请再登记', en: 'a registration is renewed in its last three months' },
    cite: atArticle(socialWorkRegistrationMeasures2009, '第四条'),
  },
  'education-of-the-period': {
    text: {
      zh: '登记有效期内继续教育时间不足',
      en: 'a period of registration has its hours of continuing education',
    },
    cite: continuingEducationMeasures2009,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a registration breaks on a day, or on that of its cancellation: not registered within the year after the pass, lapsed, renewed before the last three months or
 * after the end, or renewed without the hours of the period before, whether in time or late.
 */
export const socialWorkerRegistrationProblems = (worker: SocialWorkerRegistration, on: PlainDate): Problem[] => {
  const asOf = happenedBy(worker.cancelled, on) ? worker.cancelled! : on
  const problems: Problem[] = []
  const broken = (code: keyof typeof socialWorkerRegistrationRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, socialWorkerRegistrationRules[code], path, due))
  }
  if (asOf < socialWorkRegistrationMeasures2009.issued || worker.registered === undefined) return []
  const registered = worker.registered.filter(on => happenedBy(on, asOf)).toSorted()
  const first = firstRegistrationDue(worker)
  if (first !== null && ((registered[0] ?? first) < worker.passed || isLate(registered[0] ?? null, first, asOf)))
    broken('registered-in-a-year', ['registered'], first)
  const last = registered.at(-1)
  if (last !== undefined && registrationOn({ registered: [last] }, asOf) === null)
    broken('registered-anew', ['registered'], addDays(addMonths(last, registrationMonths), -1))
  for (const [index, from] of registered.entries()) {
    if (index === 0) continue
    const period = registrationOn({ registered: [registered[index - 1]!] }, registered[index - 1]!)!
    if (from < period.renewalFrom || period.until < from) broken('registered-anew', ['registered'], period.until)
    // Who renews late is judged by what was learnt until the period ended.
    const lastDay = period.until < from ? period.until : addDays(from, -1)
    const before = continuingEducation({ ...worker, registered: [period.from] }, lastDay)
    if (before !== null && !before.enough) broken('education-of-the-period', ['learning'], period.until)
  }
  return problems
}

/** Whether somebody is registered and certified on a day: what the number of certified social workers counts; `null`: nothing is told of registrations. */
export const isRegisteredSocialWorker = (worker: SocialWorkerRegistration, asOf: PlainDate): boolean | null =>
  !happenedBy(worker.passed, asOf) || happenedBy(worker.cancelled, asOf)
    ? false
    : worker.registered === undefined
      ? null
      : registrationOn(worker, asOf) !== null

/**
 * How many certified social workers are registered on a day for ten thousand residents (每万人持证社会工作者), exactly; `null` where nobody
 * lives there, or of somebody it is not known. Each person counts once.
 */
export const certifiedPer10000 = (
  workers: readonly SocialWorkerRegistration[],
  residents: number,
  asOf: PlainDate,
): number | null => {
  const holders = new Set(workers.filter(one => isRegisteredSocialWorker(one, asOf)).map(({ id }) => id)).size
  return residents === 0 || workers.some(one => isRegisteredSocialWorker(one, asOf) === null)
    ? null
    : divideExact(holders * 10_000, residents)
}
