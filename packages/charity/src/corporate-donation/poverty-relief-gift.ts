import { type Citation, dateParts, type PlainDate } from '@minzheng/core'
import { povertyRelief2019, povertyReliefExtension } from '../shared/tax-documents.js'

/** Where the full deduction of poverty-relief gifts to target areas is written. */
export const povertyReliefCites: readonly Citation[] = [povertyRelief2019, povertyReliefExtension]

/**
 * How a company’s poverty-relief gift to a target area is deducted, by its day: `full` from 2019 to 2025 and apart from the limit;
 * `rest-in-full` from 2015 to 2018, for what was not deducted yet (art. 3); else `limited`, as any gift. Whether the full
 * deduction was prolonged past 2025 is not known.
 * @throws ProblemError `not-a-date`
 */
export const povertyReliefDeduction = (givenOn: PlainDate): 'full' | 'rest-in-full' | 'limited' => {
  const { year } = dateParts(givenOn)
  if (year < 2015 || year > 2025) return 'limited'
  return year < 2019 ? 'rest-in-full' : 'full'
}
