import {
  addDays,
  brokenRule,
  daysBetween,
  happenedBy,
  isLate,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import { addWorkingDays, workingDaysBetween } from '@minzheng/core/working-days'
import * as z from 'zod'
import { PetitionRating } from './record.js'

const day = PlainDate.nullable().default(null)

/** A call of the public (民生诉求、12345热线): asked, answered in time, and rated. */
export const ServiceRequest = z
  .strictObject({
    id: z.string().min(1),
    channel: z.enum(['hotline', 'platform', 'mailbox', 'media', 'other']),
    received: PlainDate,
    /** What is asked for, as opposed to a test, a duplicate or a matter of another body; `null`: not looked at yet. */
    valid: z.boolean().nullable().default(null),
    /** In how many working days the place promises an answer. */
    answerWithin: z.int().min(1).max(60),
    answered: day,
    rating: PetitionRating.nullable().default(null),
  })
  .refine(
    ({ received, answered }) => answered === null || received <= answered,
    refusal(['answered'], '答复日期早于收到日期', 'answered before it came in'),
  )
export type ServiceRequest = z.infer<typeof ServiceRequest>

/** The last day for the answer to a call of the public. @throws ProblemError `calendar-not-covered` */
export const serviceRequestDue = ({ received, answerWithin }: ServiceRequest): PlainDate =>
  addWorkingDays(received, answerWithin)

/**
 * Whether a valid call was answered in time; `null`: it is not due yet, is not valid, or nobody looked whether it is. The calendar need not
 * reach beyond the answer, or the day that is asked for.
 * @throws ProblemError `calendar-not-covered`
 */
export const isAnsweredInTime = (
  { valid, received, answered, answerWithin }: ServiceRequest,
  asOf: PlainDate,
): boolean | null => {
  if (valid !== true || received > asOf) return null
  const isDone = happenedBy(answered, asOf)
  const until = isDone ? answered! : asOf
  // Late, where all the working days were over the day before.
  if (until > received && workingDaysBetween(received, addDays(until, -1)) >= answerWithin) return false
  return isDone ? true : null
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** How far a matter that the public speaks of (舆情) was dealt with. */
export const OpinionIncident = z
  .strictObject({
    id: z.string().min(1),
    found: PlainDate,
    /** The time of day at which it was found, and answered; left out: not known. */
    foundAt: clock.nullish(),
    answeredAt: clock.nullish(),
    level: z.enum(['ordinary', 'larger', 'serious', 'especially-serious']),
    /** It was reported to those who answer for it, and answered in public. */
    reported: day,
    /** `null` or left out: not yet; left out of what is closed: not known. */
    answered: PlainDate.nullish(),
    closed: day,
    /** It spread for want of handling. */
    spread: z.boolean().nullable().default(null),
  })
  .refine(
    ({ found, reported, answered, closed }) => [reported, answered, closed].every(on => on == null || on >= found),
    refusal(['found'], '办理日期早于发现日期', 'handled before it was found'),
  )
export type OpinionIncident = z.infer<typeof OpinionIncident>

/** Within how many days each level is answered, where a place says so. */
export type OpinionResponseDays = Readonly<Partial<Record<OpinionIncident['level'], number>>>

/** Within how many hours each level is answered, where a place says so. */
export type OpinionResponseHours = Readonly<Partial<Record<OpinionIncident['level'], number>>>

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The minutes that passed at least until it was answered, or until the day began by which it was not; times that are not known may be any. */
const leastMinutes = ({ found, foundAt, answered, answeredAt }: OpinionIncident, asOf: PlainDate): number => {
  const until = happenedBy(answered, asOf) ? answered! : null
  return (
    daysBetween(found, until ?? asOf) * 1_440 +
    minutesOf(until === null ? '00:00' : (answeredAt ?? '00:00')) -
    minutesOf(foundAt ?? '23:59')
  )
}

/** What the record of such a matter is held against. */
export const opinionRules = {
  'answered-in-time': {
    text: { zh: '应当在规定时限内回应', en: 'the matter is answered within the time that the place sets' },
  },
  'answered-in-hours': {
    text: { zh: '应当在规定的小时数内回应', en: 'the matter is answered within the hours that the place sets' },
  },
  'closed-after-answer': { text: { zh: '未回应不得办结', en: 'nothing is closed that was not answered' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What is wrong with how a matter was handled on a day, by the days or the hours that the place sets; without any only what is closed
 * unanswered. Hours are held against the times of day, and where these are not known only what is late whatever they were. A matter that was
 * closed late, and does not say when it was answered, may have been so in time: it is warned of.
 */
export const opinionProblems = (
  incident: OpinionIncident,
  asOf: PlainDate,
  within: OpinionResponseDays = {},
  hours: OpinionResponseHours = {},
): Problem[] => {
  if (incident.found > asOf) return []
  const problems: Problem[] = []
  const answered = incident.answered === undefined ? incident.closed : incident.answered
  const isOfClosing = incident.answered === undefined && happenedBy(incident.closed, asOf)
  const late = (found: Problem) => {
    problems.push(isOfClosing ? { ...found, severity: 'warning' } : found)
  }
  const days = within[incident.level]
  if (days !== undefined && isLate(answered, addDays(incident.found, days), asOf))
    late(brokenRule('answered-in-time', opinionRules['answered-in-time'], ['answered'], addDays(incident.found, days)))
  const limit = hours[incident.level]
  if (limit !== undefined && leastMinutes({ ...incident, answered }, asOf) > limit * 60)
    late(brokenRule('answered-in-hours', opinionRules['answered-in-hours'], ['answeredAt']))
  if (happenedBy(incident.closed, asOf) && !happenedBy(answered, incident.closed!))
    problems.push(brokenRule('closed-after-answer', opinionRules['closed-after-answer'], ['answered']))
  return problems
}
