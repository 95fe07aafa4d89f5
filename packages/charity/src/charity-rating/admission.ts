import {
  addDays,
  addMonths,
  allHold,
  atArticle,
  type Criterion,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  negated,
  PlainDate,
} from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { ratingMeasures2011 } from './documents.js'

const answer = z.boolean().nullish()

/** The result of a yearly check (年检); of a charity, what its yearly report came to. */
export const yearlyCheckResults = {
  pass: { zh: '合格', en: 'Pass' },
  'basic-pass': { zh: '基本合格', en: 'Basic pass' },
  fail: { zh: '不合格', en: 'Fail' },
  'not-checked': { zh: '未参加', en: 'Did not take part' },
} as const satisfies Record<string, LocalizedText>
/** The result of a yearly check: see {@link yearlyCheckResults}. */
export type YearlyCheckResult = keyof typeof yearlyCheckResults
const checkResult = z.enum(keysOf(yearlyCheckResults)).nullish()

/** A charity that asks to be rated (等级评估); what is left out or `null` is not known. */
export const RatingApplicant = z.strictObject({
  /** The day of its certificate of registration. */
  registeredOn: PlainDate,
  /** The day from which its last grade held; `null`: it was never rated. */
  gradedOn: PlainDate.nullable(),
  /** The day on which a grade was lowered or cancelled (art. 30). */
  lowered: z.strictObject({ on: PlainDate, as: z.enum(['lowered', 'cancelled']) }).nullish(),
  lastCheck: checkResult,
  checkBefore: checkResult,
  penalisedLastYear: answer,
  /** A penalty is not carried out yet. */
  penaltyOpen: answer,
  /** A government department or a court has opened a case. */
  underInvestigation: answer,
})
export type RatingApplicant = z.infer<typeof RatingApplicant>

const at = (article: string) => atArticle(ratingMeasures2011, article)
const yearsLater = (day: PlainDate, years: number): PlainDate => addMonths(day, 12 * years)

/** The last day of a grade (art. 28): it holds for five years. */
export const ratingValidUntil = (gradedOn: PlainDate): PlainDate => addDays(yearsLater(gradedOn, 5), -1)

/** The first day on which a rated body may ask anew (art. 29): in the last two years of its grade. */
export const reratingFrom = (gradedOn: PlainDate): PlainDate => yearsLater(gradedOn, 3)

/** Years without an application after a grade was lowered, or cancelled (art. 31). */
export const ratingBarYears = { lowered: 2, cancelled: 3 } as const

/** The last day to give back certificate and plate (art. 33): 15 days after the notice, of the calendar as the text says no more. */
export const ratingCertificateDue = (noticeOn: PlainDate): Deadline =>
  deadline(noticeOn, { amount: 15, unit: 'day' }, { plainDays: 'calendar' })

const basicPass = (result: YearlyCheckResult | null | undefined): boolean | null =>
  result == null ? null : result === 'basic-pass'

/**
 * Whether a body may be rated on a day, by the measures of 2011, each condition with its article. 满两个年度 of art. 6 is read as two years from the day of the
 * certificate. Of art. 7(5), other grounds, nothing is asked. Since 2016 a charity reports each year instead of being checked; what
 * its report came to stands for the check.
 */
export const ratingAdmission = (applicant: RatingApplicant, asOf: PlainDate): JudgedCriteria => {
  const { registeredOn, gradedOn, lowered, lastCheck, checkBefore } = applicant
  const { penalisedLastYear, penaltyOpen, underInvestigation } = applicant
  const criteria: Criterion[] = [
    gradedOn === null
      ? {
          code: 'rating-two-years',
          title: { zh: '登记证书满两个年度', en: 'Registered for two years' },
          met: yearsLater(registeredOn, 2) <= asOf,
          cite: at('第六条第一项'),
        }
      : {
          code: 'rating-again',
          title: { zh: '原等级期满或者处于期满前2年内', en: 'Its grade has ended, or is in its last two years' },
          met: reratingFrom(gradedOn) <= asOf,
          cite: at(ratingValidUntil(gradedOn) < asOf ? '第六条第二项' : '第二十九条'),
        },
    {
      code: 'rating-checked',
      title: { zh: '参加了上年度年度检查', en: 'Took part in the check of the last year' },
      met: lastCheck == null ? null : lastCheck !== 'not-checked',
      cite: at('第七条第一项'),
    },
    {
      code: 'rating-not-failed',
      title: { zh: '上年度年检不是不合格，也没有连续2年基本合格', en: 'Did not fail it, nor pass with defects twice' },
      met: lastCheck === 'fail' ? false : negated(allHold([basicPass(lastCheck), basicPass(checkBefore)])),
      cite: at('第七条第二项'),
    },
    {
      code: 'rating-not-penalised',
      title: {
        zh: '上年度未受行政处罚，也没有未执行完毕的处罚',
        en: 'No penalty in the last year, and none left open',
      },
      met: allHold([negated(penalisedLastYear), negated(penaltyOpen)]),
      cite: at('第七条第三项'),
    },
    {
      code: 'rating-not-investigated',
      title: { zh: '未被立案调查', en: 'Not under investigation' },
      met: negated(underInvestigation),
      cite: at('第七条第四项'),
    },
    ...(lowered == null
      ? []
      : [
          {
            code: 'rating-bar-over',
            title: { zh: '降低、取消等级后的限制期已满', en: 'The bar after a lowered or cancelled grade is over' },
            met: yearsLater(lowered.on, ratingBarYears[lowered.as]) <= asOf,
            cite: at('第三十一条'),
          },
        ]),
  ]
  return judged(criteria)
}

/** Whether a meeting of the panel (评估委员会) can decide, and whether a grade is agreed to (art. 13). */
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
