import {
  areInOrder,
  atArticle,
  brokenRule,
  DivisionCode,
  daysBetween,
  happenedBy,
  isLate,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import { deadline, type Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { assistanceLaw2026, assistanceRegulation } from '../shared/documents.js'

/** A published line for questions and complaints about assistance (社会救助服务热线、举报投诉电话). */
export const AssistanceHotline = z.strictObject({
  division: DivisionCode,
  level: z.enum(['province', 'prefecture', 'county', 'township']),
  /** The number of an office, as it is published. */
  number: z.string().regex(/^[\d\-+() ]{3,20}$/),
  publishedOn: PlainDate.nullable(),
  until: PlainDate.nullable().default(null),
})
export type AssistanceHotline = z.infer<typeof AssistanceHotline>

/**
 * Which of some divisions have no published line on a day. Counties and above must have one since 2026-07-01 (社会救助法 art. 60); before,
 * a place that published its lines said so itself.
 */
export const divisionsWithoutHotline = (
  divisions: readonly string[],
  lines: readonly AssistanceHotline[],
  asOf: PlainDate,
): string[] =>
  divisions.filter(
    division => !lines.some(one => one.division === division && runsOn(one.publishedOn, one.until, asOf)),
  )

/** Whether the law asks a county for a line on a day. */
export const isHotlineAsked = (asOf: PlainDate): boolean => asOf >= assistanceLaw2026.effective

const day = PlainDate.nullable().default(null)

/** A call or letter about assistance (咨询、举报、投诉), from its receipt to its end. */
export const AssistanceComplaint = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(['question', 'complaint', 'report', 'request']),
    receivedOn: PlainDate,
    /** Sent on to the office that has to answer. */
    passedTo: z.string().min(1).nullable().default(null),
    passedOn: day,
    answeredOn: day,
    closedOn: day,
    /** Of a report: whether it proved true; `null`: not known. */
    confirmed: z.boolean().nullable().default(null),
    satisfied: z.boolean().nullable().default(null),
  })
  .refine(({ passedTo, passedOn }) => (passedTo === null) === (passedOn === null), {
    path: ['passedOn'],
    message: 'passed on has a day and an office',
  })
export type AssistanceComplaint = z.infer<typeof AssistanceComplaint>

/** What complaints are held against. */
export const complaintRules = {
  'complaint-order': {
    text: { zh: '受理、转办、答复、办结应当依次', en: 'it is received, passed on, answered and closed in order' },
  },
  'complaint-answered': {
    text: { zh: '受理举报投诉的机关应当及时核实、处理', en: 'whoever receives a complaint looks into it in good time' },
    cite: atArticle(assistanceRegulation, '第六十三条'),
  },
  'complaint-verified': {
    text: { zh: '举报办结应当载明是否属实', en: 'of a report that is closed it is known whether it is true' },
    cite: atArticle(assistanceRegulation, '第六十三条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a complaint breaks on a day. The law says “in good time” (since 2026-07-01 社会救助法 art. 68, before 暂行办法 art. 63): how long that
 * is, the place promises; left out, no last day is asked.
 * @throws nothing: a limit in working days outside the calendar is among the problems
 */
export const complaintProblems = (complaint: AssistanceComplaint, asOf: PlainDate, limit?: Limit): Problem[] => {
  const { kind, receivedOn, passedOn, answeredOn, closedOn, confirmed } = complaint
  if (asOf < receivedOn) return []
  const cite = isHotlineAsked(asOf)
    ? atArticle(assistanceLaw2026, '第六十八条')
    : atArticle(assistanceRegulation, '第六十三条')
  const problems: Problem[] = []
  if (!areInOrder([receivedOn, passedOn, answeredOn, closedOn]))
    problems.push(brokenRule('complaint-order', complaintRules['complaint-order'], ['receivedOn']))
  if (limit !== undefined) {
    const { due, problem } = deadline(receivedOn, limit, { plainDays: 'calendar' })
    if (problem !== undefined) problems.push(problem)
    else if (isLate(answeredOn, due, asOf))
      problems.push(
        brokenRule('complaint-answered', { ...complaintRules['complaint-answered'], cite }, ['answeredOn'], due),
      )
  }
  if (kind === 'report' && happenedBy(closedOn, asOf) && confirmed === null)
    problems.push(brokenRule('complaint-verified', { ...complaintRules['complaint-verified'], cite }, ['confirmed']))
  return problems
}

/** What complaints came to by a day: received, closed, and the days that those took together. */
export const complaintFigures = (
  complaints: readonly AssistanceComplaint[],
  asOf: PlainDate,
): { readonly received: number; readonly closed: number; readonly days: number; readonly confirmed: number } => {
  const received = complaints.filter(({ receivedOn }) => receivedOn <= asOf)
  const closed = received.filter(({ closedOn }) => happenedBy(closedOn, asOf))
  return {
    received: received.length,
    closed: closed.length,
    days: closed.reduce((sum, { receivedOn, closedOn }) => sum + daysBetween(receivedOn, closedOn!), 0),
    confirmed: closed.filter(({ confirmed }) => confirmed === true).length,
  }
}
