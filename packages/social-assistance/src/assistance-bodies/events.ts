import {
  areInOrder,
  brokenRule,
  happenedBy,
  isLate,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { lastDayOf } from '../shared/late-under.js'

const day = PlainDate.nullable().default(null)

/** An event that a governance centre (治理中心) hands to assistance, and what comes back (“三级治理中心”事件流转). */
export const AssistanceGovernanceEvent = z
  .strictObject({
    id: z.string().min(1),
    /** The level of the centre: district, street, community. */
    centre: z.enum(['district', 'street', 'community']),
    sentOn: PlainDate,
    /** `null`: not yet; left out: not told, as with its answer. */
    takenOn: PlainDate.nullish(),
    /** The case of assistance that it led to; `null`: none; left out: not told. */
    case: z.string().min(1).nullish(),
    answeredOn: PlainDate.nullish(),
    outcome: z
      .enum(['assisted', 'not-eligible', 'passed-on', 'nobody-found', 'not-in-need', 'declined'])
      .nullable()
      .default(null),
    /** The centre closed it, or sent it back. */
    closedOn: day,
    sentBackOn: day,
  })
  .refine(
    ({ answeredOn, outcome }) => answeredOn === undefined || (answeredOn === null) === (outcome === null),
    refusal(['outcome'], '答复须同时有日期和结果', 'an answer has a day and an outcome'),
  )
export type AssistanceGovernanceEvent = z.infer<typeof AssistanceGovernanceEvent>

const eventRules = {
  'event-order': {
    text: {
      zh: '派发、接收、反馈、办结应当依次，退回不得早于派发',
      en: 'it is sent, taken, answered and closed in order, and not sent back before',
    },
  },
  'event-taken': { text: { zh: '应当在期限内接收', en: 'it is taken in time' } },
  'event-answered': { text: { zh: '应当在期限内反馈', en: 'it is answered in time' } },
  'event-case': { text: { zh: '给予救助的应当关联救助个案', en: 'who was assisted has a case' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The limits that a place sets for an exchange of events; one that it does not set is not asked. */
export interface EventLimits {
  readonly take?: Limit
  readonly answer?: Limit
}

/** What an event breaks on a day. A limit in working days outside the calendar is among the problems. */
export const governanceEventProblems = (
  event: AssistanceGovernanceEvent,
  asOf: PlainDate,
  limits: EventLimits = {},
): Problem[] => {
  const { sentOn, takenOn, answeredOn, closedOn } = event
  if (asOf < sentOn) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof eventRules, field: string, due?: PlainDate) => {
    problems.push(brokenRule(code, eventRules[code], [field], due))
  }
  if (!areInOrder([sentOn, takenOn, answeredOn, closedOn]) || !areInOrder([sentOn, event.sentBackOn]))
    broken('event-order', 'sentOn')
  const check = (
    limit: Limit | undefined,
    done: PlainDate | null | undefined,
    code: 'event-taken' | 'event-answered',
    field: string,
  ) => {
    if (limit === undefined) return
    const { due, problem } = lastDayOf(sentOn, limit)
    if (problem !== undefined) problems.push(problem)
    else if (isLate(done, due, asOf)) broken(code, field, due)
  }
  // What the centre closed or sent back waits for nothing more; what is not told may have been done before.
  const over = (...days: (PlainDate | null | undefined)[]) =>
    days.includes(undefined) ? undefined : (closedOn ?? event.sentBackOn)
  // Who answered has taken it, whether or not the day was written down.
  check(limits.take, takenOn ?? answeredOn ?? over(takenOn, answeredOn), 'event-taken', 'takenOn')
  check(limits.answer, answeredOn ?? over(answeredOn), 'event-answered', 'answeredOn')
  if (event.outcome === 'assisted' && event.case === null && happenedBy(answeredOn, asOf)) broken('event-case', 'case')
  return problems
}

/** What the exchange came to by a day: events sent, answered, sent back, and those that led to a case. */
export const governanceEventFigures = (
  events: readonly AssistanceGovernanceEvent[],
  asOf: PlainDate,
): { readonly sent: number; readonly answered: number; readonly sentBack: number; readonly assisted: number } => {
  const sent = events.filter(({ sentOn }) => sentOn <= asOf)
  const answered = sent.filter(({ answeredOn }) => happenedBy(answeredOn, asOf))
  return {
    sent: sent.length,
    answered: answered.length,
    sentBack: sent.filter(({ sentBackOn }) => happenedBy(sentBackOn, asOf)).length,
    assisted: answered.filter(({ outcome }) => outcome === 'assisted').length,
  }
}
