import {
  addDays,
  addMonths,
  allHold,
  atArticle,
  type Citation,
  type JudgedCriteria,
  judged,
  negated,
  PlainDate,
} from '@minzheng/core'
import { type Deadline, dateOrProblem } from '@minzheng/core/deadline'
import * as z from 'zod'
import { type AnnualCheckResult, annualCheckResultIds } from '../annual-check/check.js'
import {
  nationalRatingRules2021,
  ratingMeasures2011,
  ratingMeasures2026,
  ratingMeasures2026Unseen,
} from './documents.js'
import { isRating2026, ratingMeasuresOn, rerating } from './period.js'

const answer = z.boolean().nullish()
const checkResult = z.enum(annualCheckResultIds).nullish()

/** An organisation that asks to be rated (等级评估); what is left out or `null` is not known. */
export const RatingApplicant = z.strictObject({
  /** The day of its certificate of registration. */
  registeredOn: PlainDate,
  /** The days on which its last grade holds; `null`: it was never rated. */
  graded: z.strictObject({ from: PlainDate, to: PlainDate }).nullable(),
  /** The day on which a grade was lowered or cancelled (2011, art. 30). */
  lowered: z.strictObject({ on: PlainDate, as: z.enum(['lowered', 'cancelled']) }).nullish(),
  /** Of a charity, which reports each year instead of being checked, what its report came to. */
  lastCheck: checkResult,
  checkBefore: checkResult,
  penalisedLastYear: answer,
  /** The penalties of the last year were light ones alone (轻微行政处罚), which since 2026-03-01 do not bar. */
  penaltiesLight: answer,
  /** A penalty is not carried out yet. */
  penaltyOpen: answer,
  /** A government department or a court has opened a case. */
  underInvestigation: answer,
  /** Registered with the ministry. */
  national: z.boolean().default(false),
  /** On the list of abnormal activity or of the seriously dishonest. */
  onCreditList: answer,
})
export type RatingApplicant = z.infer<typeof RatingApplicant>

/** Years without an application after a grade was lowered, or cancelled (2011, art. 31). */
export const ratingBarYears = { lowered: 2, cancelled: 3 } as const

/** The first day after the bar of a grade that was lowered or cancelled: its last day is the corresponding one (民法典 art. 202). */
export const ratingBarOver = (on: PlainDate, as: keyof typeof ratingBarYears): PlainDate =>
  addDays(addMonths(on, 12 * ratingBarYears[as]), 1)

/** The last day to give back certificate and plate (2011, art. 33): 15 days after the notice, of the calendar as the text says no more; none before 2011-03-01. */
export const ratingCertificateDue = (noticeOn: PlainDate): Deadline =>
  dateOrProblem(() => {
    ratingMeasuresOn(noticeOn)
    return addDays(noticeOn, 15)
  })

const basicPass = (result: AnnualCheckResult | null | undefined): boolean | null =>
  result == null ? null : result === 'basic-pass'

/**
 * Whether an organisation may be rated on a day, each condition with its source. 满两个年度 is read as two years from the day of the
 * certificate; of other grounds (2011, art. 7(5)) nothing is asked. Since 2026-03-01 a failed check, two passes with defects, an open
 * investigation and light penalties bar no longer; what the ministry's summary does not speak of is taken to be as before, and said to be
 * unverified.
 * @throws ProblemError `not-in-force` before 2011-03-01
 */
export const ratingAdmission = (applicant: RatingApplicant, asOf: PlainDate): JudgedCriteria => {
  const { registeredOn, graded, lowered, lastCheck, checkBefore, national, onCreditList } = applicant
  const { penalisedLastYear, penaltiesLight, penaltyOpen, underInvestigation } = applicant
  ratingMeasuresOn(asOf)
  const revised = isRating2026(asOf)
  const at = (article: string): Citation =>
    revised ? ratingMeasures2026Unseen : atArticle(ratingMeasures2011, article)
  const criterion = (code: string, zh: string, en: string, met: boolean | null, cite: Citation) => ({
    code,
    title: { zh, en },
    met,
    cite,
  })
  const again = graded && rerating(graded, asOf)
  const barred =
    penalisedLastYear === true && revised
      ? negated(penaltiesLight)
      : penalisedLastYear == null && revised && penaltiesLight === true
        ? false
        : (penalisedLastYear ?? null)
  return judged([
    again === null
      ? criterion(
          'rating-two-years',
          '登记证书满两个年度',
          'Registered for two years',
          addMonths(registeredOn, 24) <= asOf,
          at('第六条第一项'),
        )
      : criterion('rating-again', again.reason.zh, again.reason.en, again.mayApply, again.cite),
    criterion(
      'rating-checked',
      '参加了上年度年度检查或者报送了年报',
      'Took part in the check of the last year, or reported on it',
      lastCheck == null ? null : lastCheck !== 'not-checked',
      at('第七条第一项'),
    ),
    ...(revised
      ? []
      : [
          criterion(
            'rating-not-failed',
            '上年度年检不是不合格，也没有连续2年基本合格',
            'Did not fail it, nor pass with defects twice',
            lastCheck === 'fail' ? false : negated(allHold([basicPass(lastCheck), basicPass(checkBefore)])),
            at('第七条第二项'),
          ),
        ]),
    criterion(
      'rating-not-penalised',
      revised ? '上年度未受轻微以外的行政处罚，也没有未执行完毕的处罚' : '上年度未受行政处罚，也没有未执行完毕的处罚',
      revised
        ? 'No penalty but a light one in the last year, and none left open'
        : 'No penalty in the last year, and none left open',
      allHold([negated(barred), negated(penaltyOpen)]),
      revised ? ratingMeasures2026 : at('第七条第三项'),
    ),
    ...(revised
      ? []
      : [
          criterion(
            'rating-not-investigated',
            '未被立案调查',
            'Not under investigation',
            negated(underInvestigation),
            at('第七条第四项'),
          ),
        ]),
    ...(national && asOf >= nationalRatingRules2021.effective
      ? [
          criterion(
            'rating-no-credit-list',
            '未列入活动异常名录或者严重违法失信名单',
            'On neither credit list',
            negated(onCreditList),
            nationalRatingRules2021,
          ),
        ]
      : []),
    ...(lowered == null
      ? []
      : [
          criterion(
            'rating-bar-over',
            '降低、取消等级后的限制期已满',
            'The bar after a lowered or cancelled grade is over',
            ratingBarOver(lowered.on, lowered.as) <= asOf,
            at('第三十一条'),
          ),
        ]),
  ])
}

/** Whether a meeting of the panel (评估委员会) can decide, and whether a grade is agreed to (2011, arts. 11 and 13). */
export const ratingVote = ({
  members,
  present,
  inFavour,
}: {
  readonly members: number
  readonly present: number
  readonly inFavour: number
}): { readonly quorum: boolean; readonly passed: boolean } => {
  const size = z.int().min(7).max(25).parse(members)
  const there = z.int().min(0).max(size).parse(present)
  const votes = z.int().min(0).max(there).parse(inFavour)
  // 2/3以上 and 半数以上 hold their own number (民法典第一千二百五十九条); the half is of all members, not of those present.
  const quorum = there * 3 >= size * 2
  return { quorum, passed: quorum && votes * 2 >= size }
}
