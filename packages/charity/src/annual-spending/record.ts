import * as z from 'zod'
import { OrganisationKind } from '../charity-recognition/rules.js'
import type { ReportRatio } from '../shared/report-ratio.js'
import {
  explained,
  firstExemptYear,
  fundraisingCost,
  publicFundraising,
  raised,
  staffAndOfficeCost,
  yearFields,
} from '../shared/spending-facts.js'

/** One organisation and one accounting year, with all that the three tests read; amounts in fen, those left out are not known. */
export const OrganisationYear = z.strictObject({
  year: z.int().min(2004).max(2100),
  kind: OrganisationKind,
  /** Registered or recognised as a charity (慈善组织). */
  isCharity: z.boolean(),
  publicFundraising,
  ...yearFields(),
  staffAndOfficeCost,
  explained,
  fundraisingCost,
  raised,
  /** The year before: the test of tax-deduction status takes both. */
  previous: z.strictObject(yearFields()).optional(),
  firstExemptYear,
})
export type OrganisationYear = z.infer<typeof OrganisationYear>
export type YearFigures = NonNullable<OrganisationYear['previous']>

/**
 * What a share of spending is taken of: the income of the year before, net assets at its end (2016 rule art. 10), or
 * all spending of the year.
 */
export type BaseKind = 'income' | 'net-assets' | 'total-spending'
/**
 * Which figure of a base was used: that of the year before, the average of three years (2016 rule art. 10), or that
 * of the year.
 */
export type BaseFigure = 'last-year' | 'three-year-average' | 'this-year'

/** An amount that may be an average: `numerator` fen by 1 or by 3. */
export interface Base {
  readonly kind: BaseKind
  readonly figure: BaseFigure
  readonly amount: ReportRatio
}

type Basis = 'last-year' | 'three-year-average'
type Amount = number | null | undefined

const sumOf = (...amounts: readonly Amount[]): number | null => {
  let sum = 0
  for (const one of amounts) {
    if (one === null || one === undefined) return null
    sum += one
  }
  return sum
}

/** The exact figure of a base; `adjusted`: income as article 10 of the rule of 2016 takes it. */
export const baseOf = (
  year: YearFigures,
  kind: 'income' | 'net-assets' | null,
  figure: Basis | null,
  adjusted = true,
): Base | null => {
  if (kind === null || figure === null) return null
  const income = kind === 'income'
  const average = figure === 'three-year-average'
  const [first, second, third] = income
    ? [year.income, year.incomeTwoYearsAgo, year.incomeThreeYearsAgo]
    : [year.netAssets, year.netAssetsTwoYearsAgo, year.netAssetsThreeYearsAgo]
  const numerator = average
    ? sumOf(first, second, third)
    : income && adjusted
      ? sumOf(first, -year.incomeNotYetUsable, year.netAssetsReleased)
      : sumOf(first)
  return numerator === null ? null : { kind, figure, amount: { numerator, denominator: average ? 3 : 1 } }
}

/** The exact quotient of an amount and a base; `null` where the base is 0 or less. */
export const ratioTo = (part: Amount, base: Base | null): ReportRatio | null => {
  if (part === null || part === undefined || base === null || base.amount.numerator <= 0) return null
  return { numerator: part * base.amount.denominator, denominator: base.amount.numerator }
}

export const totalSpendingOf = ({ totalSpending }: YearFigures): Base | null =>
  typeof totalSpending === 'number'
    ? { kind: 'total-spending', figure: 'this-year', amount: { numerator: totalSpending, denominator: 1 } }
    : null
