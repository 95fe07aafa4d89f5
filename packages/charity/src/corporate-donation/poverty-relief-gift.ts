import { type Citation, dateParts, type PlainDate } from '@minzheng/core'
import { povertyRelief2019, povertyReliefExtension } from '../shared/tax-documents.js'

/** Where the full deduction of poverty-relief gifts to target areas is written. */
export const povertyReliefCites: readonly Citation[] = [povertyRelief2019, povertyReliefExtension]

/**
 * How a company’s poverty-relief gift to a target area is deducted, by its day: `full` from 2019 to 2025 and apart from the limit;
 * `rest-in-full` from 2015 to 2018, for what was not deducted yet (art. 3); before that `limited`, as any gift; `null` after 2025,
 * since whether the full deduction was prolonged is not known.
 * @throws ProblemError `not-a-date`
 */
export const povertyReliefDeduction = (givenOn: PlainDate): 'full' | 'rest-in-full' | 'limited' | null => {
  const { year } = dateParts(givenOn)
  if (year < 2015) return 'limited'
  if (year > 2025) return null
  return year < 2019 ? 'rest-in-full' : 'full'
}
