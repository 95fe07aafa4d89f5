import type { PlainDate, Problem } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import { charitySpending, charitySpendingNational } from '../charity-spending/rules.js'
import { foundationSpendingNational } from '../foundation-spending/rules.js'
import { taxStatusSpending, taxStatusSpendingNational } from '../tax-status-spending/rules.js'
import { annualSpendingProblems } from './problems.js'
import type { OrganisationYear } from './record.js'
import {
  charityTest,
  foundationTest,
  lookUp,
  type SpendingTest,
  type TestId,
  type TestResult,
  taxTest,
} from './tests.js'

export { type Base, type BaseFigure, type BaseKind, OrganisationYear } from './record.js'
export type { MeasuredShare, SpendingTest, TestId, TestPart, TestResult } from './tests.js'

/** Where one test is passed and another failed. */
export interface Difference {
  readonly part: 'spending' | 'admin'
  readonly passed: readonly TestId[]
  readonly failed: readonly TestId[]
}

/** What the rules on yearly spending say of one organisation and year, and where they differ. */
export interface AnnualSpending {
  readonly year: number
  /** The tests that apply to this organisation and year. */
  readonly tests: readonly SpendingTest[]
  readonly differences: readonly Difference[]
  readonly problems: readonly Problem[]
}

/** Which values {@link annualSpending} may use. */
export interface AnnualSpendingOptions {
  /** Whether a standard may be used that no source confirms (art. 8(3) of the rule of 2016). */
  readonly allowUnverified?: boolean
  /** National values of one’s own, which stand over those here entry by entry: a newer table. */
  readonly policies?: readonly NationalPolicy[]
}

const differencesOf = (tests: readonly SpendingTest[]): Difference[] =>
  (['spending', 'admin'] as const).flatMap(part => {
    const of = (...results: readonly TestResult[]) =>
      tests.flatMap(one => (one[part].result && results.includes(one[part].result) ? one.test : []))
    const [passed, failed] = [of('pass', 'exempt'), of('fail')]
    return passed.length > 0 && failed.length > 0 ? [{ part, passed, failed }] : []
  })

/**
 * The three tests of one organisation and year side by side: the foundation regulation (foundations alone), the rule of 2016 (charities;
 * the version at the year's end), and the test of tax-deduction status (from the lists of 2020 on, which take this year and the one
 * before). Each with the base that is the more favourable, the exact quotient and its article; and where one is passed and another failed.
 * `problems` has standards that are not verified, figures that contradict each other, and rules that no test here holds.
 */
export const annualSpending = (given: OrganisationYear, options: AnnualSpendingOptions = {}): AnnualSpending => {
  const national = [foundationSpendingNational, charitySpendingNational, taxStatusSpendingNational]
  const { allowUnverified = false } = options
  const books = [national, options.policies ?? []]
  const { year, kind, isCharity } = given
  const [yearEnd, nextYearEnd] = [`${year}-12-31`, `${year + 1}-12-31`]
  const covers = (program: { coverage(): readonly { readonly from: PlainDate }[] }, date: PlainDate) =>
    program.coverage().some(({ from }) => from <= date)
  const charity = isCharity && covers(charitySpending, yearEnd)
  const judged = charity ? charityTest(given, lookUp(books, yearEnd), allowUnverified) : undefined
  const tests = [
    ...(kind === 'foundation' ? [foundationTest(given, lookUp(books, yearEnd))] : []),
    ...(judged ? [judged.test] : []),
    ...(covers(taxStatusSpending, nextYearEnd) ? [taxTest(given, lookUp(books, nextYearEnd))] : []),
  ]
  return {
    year,
    tests,
    differences: differencesOf(tests),
    problems: [...(judged?.problems ?? []), ...annualSpendingProblems(given, tests)],
  }
}
