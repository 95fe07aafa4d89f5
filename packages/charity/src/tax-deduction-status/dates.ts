import { type Citation, dated, dateParts, lastDayOfMonth, type PlainDate, plainDate } from '@minzheng/core'
import * as z from 'zod'
import { taxStatusNotice2020 } from '../shared/documents.js'

const notices = dated<undefined>({ zh: '公益性捐赠税前扣除资格的规定', en: 'The rules on tax-deduction status' }, [
  { status: 'in-force', from: taxStatusNotice2020.effective, value: undefined, cite: taxStatusNotice2020 },
])

/** The notice that tells of tax-deduction status on a day. @throws ProblemError `not-in-force` before 2020: those notices are not covered */
export const taxStatusNoticeOn = (on: PlainDate): Citation => notices.at(on).cite

/** Why an organisation is on a list (公告2020年第27号 art. 5): its status runs out, it was lost and is met again, or it is new. */
export const TaxStatusListing = z.enum(['renewal', 'regained', 'new'])
export type TaxStatusListing = z.infer<typeof TaxStatusListing>

/** Years for which a status holds, in the whole country (art. 6). */
export const taxStatusYears = 3

/**
 * The first and last day of a status (art. 6): three years from 1 January, of the year after the list for a renewal, of the year of
 * the list for others.
 * @throws ProblemError `not-a-date`, `not-in-force` before 2020
 */
export const taxStatusPeriod = (
  listing: TaxStatusListing,
  publishedOn: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } => {
  taxStatusNoticeOn(publishedOn)
  const first = dateParts(publishedOn).year + (listing === 'renewal' ? 1 : 0)
  return { from: plainDate(first, 1, 1), to: plainDate(first + taxStatusYears - 1, 12, 31) }
}

/**
 * The last day for the audited special report of a year (art. 4 (2)): 31 March of the next.
 * @throws ProblemError `not-in-force` before 2020: the notice is of 2020-05-13, when the day for the year 2019 had passed
 */
export const specialReportDue = (year: number): PlainDate => {
  taxStatusNoticeOn(plainDate(year, 12, 31))
  return plainDate(year + 1, 3, 31)
}

/** The last day for the lists of a year (art. 5 (4)). */
export const taxStatusListsDue = (year: number): PlainDate => plainDate(year, 12, 31)

/**
 * The last day of a status that a notice takes away (art. 10): it is gone from the month after the notice.
 * @throws ProblemError `not-a-date`
 */
export const taxStatusEnd = (noticeOn: PlainDate): PlainDate => {
  const { year, month } = dateParts(noticeOn)
  return lastDayOfMonth(year, month)
}

/**
 * The first year in which a lost status can be confirmed again: at once after art. 7; after art. 8 not in the year of the loss nor the
 * three that follow; after art. 9 never (`undefined`).
 * @throws ProblemError `not-a-date`
 */
export const reconfirmableFrom = (
  bar: 'none' | 'year-and-three' | 'for-ever',
  noticeOn: PlainDate,
): number | undefined => {
  if (bar === 'for-ever') return undefined
  const { year } = dateParts(noticeOn)
  return bar === 'none' ? year : year + 4
}
