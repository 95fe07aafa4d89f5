import {
  areInOrder,
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
import * as z from 'zod'
import { assistanceLaw2026, assistanceRegulation, dibaoMeasures2021, dibaoTrial2012 } from '../shared/documents.js'
import { type AnswerState, answerState } from '../shared/late-under.js'
import { MeansTestSource } from './query.js'

/** A warning that the regular check of those on assistance raised (核查预警信息), and what was done about it. */
export const CheckWarning = z
  .strictObject({
    id: z.string().min(1),
    /** The household or person on assistance, by a key. */
    unit: z.string().min(1),
    source: MeansTestSource,
    raised: PlainDate,
    /** By when it is to be handled, as the place has set; `null`: not set, or not known. */
    due: PlainDate.nullable(),
    /** `null`: not yet; left out: not told. */
    handled: PlainDate.nullish(),
    /** `adjusted`: reduced (减发); what was raised (增发) is `increased`. `died`: ended (停发), since whom it was for had died. */
    result: z
      .enum(['unfounded', 'unchanged', 'adjusted', 'increased', 'ended', 'died', 'passed-on'])
      .nullable()
      .default(null),
    /** The day on which the person was heard before help was reduced or ended; `null`: not; left out: not known. */
    heard: PlainDate.nullable().optional(),
  })
  .refine(
    ({ handled, result }) => handled !== null || result === null,
    refusal(['result'], '处理结果应当写明处理日期', 'a result has a day'),
  )
export type CheckWarning = z.infer<typeof CheckWarning>

/** How far a warning is on a day. */
export type CheckWarningState = AnswerState<'handled'>

/** How far a warning is on a day; one without a day by which it is to be handled is neither late nor in time, but `handled`. */
export const checkWarningState = ({ raised, due, handled }: CheckWarning, asOf: PlainDate): CheckWarningState =>
  answerState(raised, due, handled, asOf, 'handled')

/**
 * By which article those on assistance are checked regularly, on a day: 社会救助法 art. 46, before it of dibao 民发〔2021〕57号 art. 31,
 * 国务院令第649号 art. 13 and 民发〔2012〕220号 art. 32. None has a number of days for a warning. `undefined` before 2012-12-12.
 */
export const regularCheckDuty = (date: PlainDate): Citation | undefined =>
  date >= assistanceLaw2026.effective
    ? atArticle(assistanceLaw2026, '第四十六条')
    : date >= dibaoMeasures2021.effective
      ? atArticle(dibaoMeasures2021, '第三十一条')
      : date >= assistanceRegulation.effective
        ? atArticle(assistanceRegulation, '第十三条')
        : date >= dibaoTrial2012.effective
          ? atArticle(dibaoTrial2012, '第三十二条')
          : undefined

/** What warnings are held against. */
export const checkWarningRules = {
  'warning-handled': { text: { zh: '核查预警信息应当在规定期限内处理', en: 'a warning is handled by its day' } },
  'warning-result': {
    text: { zh: '已处理而没有登记结果', en: 'a warning that is handled says what came of it; nothing is on file' },
    // A gap of the record.
    severity: 'warning',
  },
  'warning-order': { text: { zh: '处理日期早于预警日期', en: 'a warning is handled after it was raised' } },
  'warning-heard': {
    text: { zh: '调减、终止救助前应当听取本人意见', en: 'the person is heard before help is reduced or ended' },
    cite: atArticle(assistanceLaw2026, '第四十八条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a warning breaks on a day. That the person is heard is asked of what is handled since 2026-07-01, and not of who has died: of a
 * household in which others live on, it is.
 */
export const checkWarningProblems = (warning: CheckWarning, asOf: PlainDate): Problem[] => {
  const { raised, due, handled, result, heard } = warning
  // What a check finds is acted upon in good time (及时): the Law has the check alone (art. 46), the measures of 2021 go on to say it.
  const duty =
    raised >= dibaoMeasures2021.effective ? regularCheckDuty(dibaoMeasures2021.effective) : regularCheckDuty(raised)
  const broken = (code: keyof typeof checkWarningRules, key: keyof CheckWarning, day?: PlainDate) =>
    brokenRule(
      code,
      { ...checkWarningRules[code], ...(code === 'warning-handled' && duty && { cite: duty }) },
      [key],
      day,
    )
  const state = checkWarningState(warning, asOf)
  const done = happenedBy(handled, asOf)
  const reduces = result === 'adjusted' || result === 'ended'
  return [
    ...(state === 'overdue' || state === 'late' ? [broken('warning-handled', 'handled', due!)] : []),
    ...(done && result === null ? [broken('warning-result', 'result')] : []),
    ...stepsOutOfOrder(['raised', 'handled'], { raised, handled }).map(() => broken('warning-order', 'handled')),
    ...(done &&
    handled! >= assistanceLaw2026.effective &&
    reduces &&
    heard !== undefined &&
    (heard === null || !areInOrder([raised, heard, handled]))
      ? [broken('warning-heard', 'heard')]
      : []),
  ]
}
