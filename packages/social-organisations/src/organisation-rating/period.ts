import {
  addDays,
  addMonths,
  atArticle,
  type Citation,
  dated,
  dateParts,
  type LocalizedText,
  type PlainDate,
} from '@minzheng/core'
import { lastDayOfMonths } from '../shared/last-day.js'
import { ratingMeasures2011, ratingMeasures2026, ratingMeasures2026Unseen } from './documents.js'

/** The days on which a grade holds. */
export interface RatingPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
}

const measures = dated<null>(
  { zh: '社会组织评估管理办法', en: 'The measures on rating' },
  [ratingMeasures2011, ratingMeasures2026].map(cite => ({
    status: 'in-force',
    from: cite.effective,
    value: null,
    cite,
  })),
)

/** The measures on rating of a day. @throws ProblemError `not-in-force` before 2011-03-01 */
export const ratingMeasuresOn = (on: PlainDate): Citation => measures.at(on).cite

/** Whether the measures of 2026 hold on a day. */
export const isRating2026 = (on: PlainDate): boolean => on >= ratingMeasures2026.effective

/**
 * The days on which a grade holds that was announced on a day: five years from that day (2011, art. 28); since 2026-03-01 from the
 * 1 January after it to the 31 December of the fifth year.
 * @throws ProblemError `not-in-force` before 2011-03-01
 */
export const ratingPeriod = (announcedOn: PlainDate): RatingPeriod & { readonly cite: Citation } => {
  const { year } = dateParts(announcedOn)
  ratingMeasuresOn(announcedOn)
  return isRating2026(announcedOn)
    ? { from: `${year + 1}-01-01`, to: `${year + 5}-12-31`, cite: ratingMeasures2026 }
    : {
        from: announcedOn,
        to: lastDayOfMonths(announcedOn, 60),
        cite: atArticle(ratingMeasures2011, '第二十八条'),
      }
}

/** Whether a rated body may ask to be rated again on a day. */
export interface Rerating {
  /** `null`: the text does not say. */
  readonly mayApply: boolean | null
  /** Whether the visit may be simplified. */
  readonly visitSimplified: boolean
  readonly reason: LocalizedText
  readonly cite: Citation
}

/**
 * Whether a body whose grade holds for some days may ask anew on a day, by the measures of that day: once the grade has ended; before
 * that in its last two years (2011, art. 29), since 2026-03-01 on the contrary in its first four, of which the first two allow a shorter
 * visit. Between the announcement and the first day of a grade the text of 2026 says nothing.
 * @throws ProblemError `not-in-force` before 2011-03-01
 */
export const rerating = ({ from, to }: RatingPeriod, applyOn: PlainDate): Rerating => {
  const answer = (mayApply: boolean | null, zh: string, en: string, cite: Citation, visitSimplified = false) => ({
    mayApply,
    visitSimplified,
    reason: { zh, en },
    cite,
  })
  ratingMeasuresOn(applyOn)
  const revised = isRating2026(applyOn)
  if (applyOn > to)
    return answer(
      true,
      '等级有效期已满',
      'the grade has ended',
      revised ? ratingMeasures2026Unseen : atArticle(ratingMeasures2011, '第六条第二项'),
    )
  if (!revised)
    return answer(
      applyOn >= addMonths(addDays(to, 1), -24),
      '有效期满前2年内可以申请',
      'in the last two years of a grade',
      atArticle(ratingMeasures2011, '第二十九条'),
    )
  if (applyOn < from) return answer(null, '等级尚未起算', 'the grade does not run yet', ratingMeasures2026)
  return answer(
    applyOn < addMonths(from, 48),
    '有效期的前4年内可以申请',
    'in the first four years of a grade',
    ratingMeasures2026,
    applyOn < addMonths(from, 24),
  )
}
