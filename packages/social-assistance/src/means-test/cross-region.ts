import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import type { Limit } from '@minzheng/core/deadline'
import * as z from 'zod'
import { safetyNetNotice2022 } from '../shared/documents.js'
import { lateUnder } from '../shared/late-under.js'
import { MeansTestAnswer, MeansTestSource } from './query.js'

const division = z.string().regex(/^\d{6}$/)

/** A check that one place asks of another in whose province somebody has income or property (异地协同查询核对), as 川渝 do. */
export const CrossRegionCheck = z
  .strictObject({
    id: z.string().min(1),
    /** The query of the place that asks: `id` of a means-test query, which holds the consent of each person. */
    query: z.string().min(1),
    /** Who asks, and who is asked. */
    from: division,
    to: division,
    /** Everybody to be checked allowed it, this place included; `null`: not known. */
    authorised: z.boolean().nullable(),
    sources: z.array(MeansTestSource).min(1),
    requested: PlainDate,
    /** `null`: not yet; left out: not told. */
    received: PlainDate.nullish(),
    answered: PlainDate.nullish(),
    /** What the other place found, or that it could not tell; `null`: not answered yet. */
    result: z
      .enum([...MeansTestAnswer.shape.result.options, 'refused'])
      .nullable()
      .default(null),
    /** Why it was refused. */
    reason: z.string().min(1).nullable().default(null),
  })
  .refine(
    ({ answered, result }) => answered !== null || result === null,
    refusal(['result'], '核对结果应当写明反馈日期', 'a result has a day'),
  )
export type CrossRegionCheck = z.infer<typeof CrossRegionCheck>

/** How far a check is on a day. */
export type CrossRegionState = 'not-yet' | 'requested' | 'received' | 'answered'

/** How far a check is on a day. */
export const crossRegionState = (
  { requested, received, answered }: CrossRegionCheck,
  asOf: PlainDate,
): CrossRegionState =>
  happenedBy(answered, asOf)
    ? 'answered'
    : happenedBy(received, asOf)
      ? 'received'
      : requested <= asOf
        ? 'requested'
        : 'not-yet'

/** What two places agreed on: in what time a check is answered. The notice of 2022 says in good time (及时); no agreement was seen. */
export interface CrossRegionRule {
  readonly answer: Limit
  readonly cite: Citation
}

const notice = atArticle(safetyNetNotice2022, '三（二）')

/** What checks between places are held against. */
export const crossRegionRules = {
  'cross-region-authorised': {
    text: { zh: '提请异地核对应当取得被核对人授权', en: 'everybody who is checked has allowed it' },
  },
  'cross-region-other-province': {
    text: { zh: '异地核对应当是两个省份之间的', en: 'a check between places is of two provinces' },
  },
  'cross-region-order': {
    text: { zh: '提请、接收、反馈应当依次进行', en: 'request, receipt and answer follow one another' },
  },
  'cross-region-answered': {
    text: { zh: '应当及时办理其他省份发来的核对请求', en: 'a request of another province is answered in good time' },
    cite: notice,
  },
  'cross-region-result': {
    text: { zh: '已反馈而没有登记结果', en: 'an answer says what was found; nothing is on file' },
    // A gap of the record.
    severity: 'warning',
  },
  'cross-region-reason': {
    text: { zh: '不予核对而没有登记理由', en: 'who does not check says why; no reason is on file' },
    // No text asks for it.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a check between places breaks on a day. Lateness is told by the rule of the two places alone.
 * @throws ProblemError `calendar-not-covered` where working days are asked for and the calendar does not know the year
 */
export const crossRegionCheckProblems = (
  check: CrossRegionCheck,
  asOf: PlainDate,
  rule?: CrossRegionRule,
): Problem[] => {
  const { from, to, authorised, requested, received, answered, result, reason } = check
  const broken = (code: keyof typeof crossRegionRules, path: Problem['path'], due?: PlainDate) =>
    brokenRule(
      code,
      { ...crossRegionRules[code], ...(code === 'cross-region-answered' && rule && { cite: rule.cite }) },
      path,
      due,
    )
  const due = lateUnder(rule?.answer, received ?? null, answered, asOf)
  const done = happenedBy(answered, asOf)
  return [
    ...(authorised === false ? [broken('cross-region-authorised', ['authorised'])] : []),
    ...(from.slice(0, 2) === to.slice(0, 2) ? [broken('cross-region-other-province', ['to'])] : []),
    ...stepsOutOfOrder(['requested', 'received', 'answered'], { requested, received, answered }).map(step =>
      broken('cross-region-order', [step]),
    ),
    ...(due ? [broken('cross-region-answered', ['answered'], due)] : []),
    ...(done && result === null ? [broken('cross-region-result', ['result'])] : []),
    ...(done && result === 'refused' && reason === null ? [broken('cross-region-reason', ['reason'])] : []),
  ]
}

/** Requests from one province to another, and the answers: numbers of checks. */
export interface CrossRegionFlow {
  readonly from: string
  readonly to: string
  readonly requested: number
  readonly answered: number
}

/** What two provinces asked of each other by a day, each way; provinces by the first two digits of their codes: `'50'` 重庆, `'51'` 四川. */
export const crossRegionFlows = (
  checks: readonly CrossRegionCheck[],
  [one, other]: readonly [string, string],
  asOf: PlainDate,
): readonly [CrossRegionFlow, CrossRegionFlow] => {
  const flow = (from: string, to: string): CrossRegionFlow => {
    const some = checks.filter(
      check => check.from.startsWith(from) && check.to.startsWith(to) && check.requested <= asOf,
    )
    return {
      from,
      to,
      requested: some.length,
      answered: some.filter(({ answered }) => happenedBy(answered, asOf)).length,
    }
  }
  return [flow(one, other), flow(other, one)]
}
