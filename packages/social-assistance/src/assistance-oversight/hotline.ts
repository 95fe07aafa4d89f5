import {
  areInOrder,
  atArticle,
  brokenRule,
  type Citation,
  DivisionCode,
  daysBetween,
  happenedBy,
  isLate,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { assistanceLaw2026, assistanceRegulation, dibaoTrial2012 } from '../shared/documents.js'
import { lastDayOf } from '../shared/late-under.js'

/** A published line for questions and complaints about assistance (社会救助服务热线、举报投诉电话). */
export const AssistanceHotline = z
  .strictObject({
    division: DivisionCode,
    level: z.enum(['province', 'prefecture', 'county', 'township']),
    /** The number of an office, as it is published. */
    number: z.string().regex(/^[\d\-+() ]{3,20}$/),
    /** `null`: it is not published; left out: it is, and since when is not told. */
    publishedOn: PlainDate.nullish(),
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('publishedOn', 'until'))
export type AssistanceHotline = z.infer<typeof AssistanceHotline>

/**
 * Which of some divisions have no published line on a day. Counties and above, and townships, publish one since 2012-12-12 (220号 of 2012
 * art. 35; since 2021-07-01 57号 art. 36), and counties and above have one since 2026-07-01 by 社会救助法 art. 60.
 */
export const divisionsWithoutHotline = (
  divisions: readonly string[],
  lines: readonly AssistanceHotline[],
  asOf: PlainDate,
): string[] =>
  divisions.filter(
    division =>
      !lines.some(
        ({ division: of, publishedOn, until }) =>
          of === division && runsOn(publishedOn === undefined ? asOf : publishedOn, until, asOf),
      ),
  )

/** Whether a county is asked for a line on a day: since 2012-12-12. */
export const isHotlineAsked = (asOf: PlainDate): boolean => asOf >= dibaoTrial2012.effective

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
    /** `null`: not yet; left out: not told. */
    answeredOn: PlainDate.nullish(),
    closedOn: PlainDate.nullish(),
    /** Of a report: whether it proved true; `null`: not known. */
    confirmed: z.boolean().nullable().default(null),
    satisfied: z.boolean().nullable().default(null),
  })
  .refine(
    ({ passedTo, passedOn }) => (passedTo === null) === (passedOn === null),
    refusal(['passedOn'], '转办须同时有日期和部门', 'what is passed on has a day and an office'),
  )
export type AssistanceComplaint = z.infer<typeof AssistanceComplaint>

/** What complaints are held against. */
export const complaintRules = {
  'complaint-order': {
    text: {
      zh: '转办、答复不得早于受理，办结不得早于转办、答复',
      en: 'it is passed on and answered after it was received, and closed after that',
    },
  },
  'complaint-answered': {
    text: { zh: '受理举报投诉的机关应当及时核实、处理', en: 'whoever receives a complaint looks into it in good time' },
    cite: atArticle(assistanceRegulation, '第六十三条'),
  },
  'question-answered': {
    text: { zh: '应当在承诺的期限内答复', en: 'it is answered within the days that the place promised' },
  },
  'complaint-verified': {
    text: {
      zh: '受理举报的机关应当及时核实、处理；该举报已办结，没有载明核实结果',
      en: 'whoever receives a report looks into it; this one is closed, and whether it is true is not on record',
    },
    cite: atArticle(assistanceRegulation, '第六十三条'),
    // What is not on record may have been looked into.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The article on complaints of a day: 社会救助法 art. 68 since 2026-07-01, 暂行办法 art. 63 since 2014-05-01, none before. */
const complaintDuty = (on: PlainDate): Citation | undefined =>
  on >= assistanceLaw2026.effective
    ? atArticle(assistanceLaw2026, '第六十八条')
    : on >= assistanceRegulation.effective
      ? atArticle(assistanceRegulation, '第六十三条')
      : undefined

/**
 * What a complaint breaks on a day. The law says “in good time” (社会救助法 art. 68, 暂行办法 art. 63) of complaints and reports: how long
 * that is, the place promises; left out, no last day is asked; a last day off goes on to the next working day. It is that of the last day for an answer, and of the day on which a report
 * is closed; a question or request is held to the promise alone. What was closed without an answer, as of who gave no name or withdrew, is
 * dealt with on that day.
 * @throws nothing: a limit in working days outside the calendar is among the problems
 */
export const complaintProblems = (complaint: AssistanceComplaint, asOf: PlainDate, limit?: Limit): Problem[] => {
  const { kind, receivedOn, passedOn, answeredOn, closedOn, confirmed } = complaint
  if (asOf < receivedOn) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof complaintRules, field: string, cite?: Citation, due?: PlainDate) => {
    const { cite: _, ...rule }: RecordRule = complaintRules[code]
    problems.push(brokenRule(code, cite ? { ...rule, cite } : rule, [field], due))
  }
  // Who is told that it was received may be told before it is passed on.
  if (!areInOrder([receivedOn, passedOn, closedOn]) || !areInOrder([receivedOn, answeredOn, closedOn]))
    broken('complaint-order', 'receivedOn')
  // What says that it was closed tells of an answer too.
  const isAnswerTold = answeredOn != null || closedOn != null || (answeredOn === null && closedOn === null)
  if (limit !== undefined) {
    const { due, problem } = lastDayOf(receivedOn, limit)
    if (problem !== undefined) problems.push(problem)
    else if (isAnswerTold && isLate(answeredOn ?? closedOn ?? null, due, asOf)) {
      const cite = kind === 'complaint' || kind === 'report' ? complaintDuty(due) : undefined
      broken(cite ? 'complaint-answered' : 'question-answered', 'answeredOn', cite, due)
    }
  }
  if (kind === 'report' && closedOn != null && closedOn <= asOf && confirmed === null) {
    const cite = complaintDuty(closedOn)
    if (cite) broken('complaint-verified', 'confirmed', cite)
  }
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
