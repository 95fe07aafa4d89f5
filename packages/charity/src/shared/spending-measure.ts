import type { Citation } from '@minzheng/core'
import type { BooleanExpression, ExpressionsOf, NumberExpression, QuotientExpression } from '@minzheng/rules'
import { allOf, anyOf } from '@minzheng/rules'
import type { yearFields } from './spending-facts.js'

/** Spending against one base: whether the average of three years is the more favourable figure of it, and whether the share asked for is reached by either. */
export interface SpendingAgainstBase {
  readonly average: BooleanExpression
  /** The figure of that basis, in fen. */
  readonly base: QuotientExpression
  /** Spending of that base; unknown where the base is not above 0. */
  readonly ratio: QuotientExpression
  readonly met: BooleanExpression
  /** Net assets of 0 or below: a share of them says nothing. */
  readonly meaningless: BooleanExpression
}

type Year = ExpressionsOf<ReturnType<typeof yearFields>>

/** What the reasons call a base, and where it is asked for. */
interface Named {
  readonly zh: string
  readonly en: string
  readonly cite: Citation
}

interface Base {
  readonly last: NumberExpression
  /** The sum of the three years before. */
  readonly sum: NumberExpression
  /** Whether a figure can be a base at all. */
  readonly counts: (figure: NumberExpression) => BooleanExpression
  /** Whether the average may be taken. */
  readonly averages: BooleanExpression
}

const measure = (
  spending: NumberExpression,
  share: QuotientExpression,
  { zh, en, cite }: Named,
  base: Base,
): SpendingAgainstBase => {
  const { last, sum, counts, averages } = base
  const metByLast = counts(last).and(spending.atLeast(last.times(share)))
  const metByAverage = averages.and(counts(sum), spending.times(3).atLeast(sum.times(share)))
  // The smaller figure asks for less. Where the average is not known, last year's serves if the share is reached by it.
  const smaller = averages.and(counts(sum), sum.lessThan(last.times(3)).or(counts(last).not()))
  const average = smaller
    .orElse(metByLast.choose(false, smaller))
    .as({ zh: `${zh}：采用前三年平均数`, en: `${en}: the average of three years is used` }, { cite })
  return {
    average,
    base: average.choose(sum.dividedBy(3), last),
    ratio: average.choose(spending.times(3), spending).dividedBy(average.choose(sum, last).atLeastZero()),
    met: metByLast.or(metByAverage).as({ zh: `${zh}：达到最低支出比例`, en: `${en}: the share is reached` }, { cite }),
    meaningless: counts(last)
      .not()
      .or(averages.and(counts(sum).not())),
  }
}

const anyFigure = () => allOf()
const aboveZero = (figure: NumberExpression) => figure.greaterThan(0)

/** Spending against last year's income as it came in, without an average: the regulation of 2004. */
export const byActualIncome = (
  { spending, income }: Pick<Year, 'spending' | 'income'>,
  share: QuotientExpression,
  named: Named,
) => measure(spending, share, named, { last: income, sum: income.times(3), counts: anyFigure, averages: anyOf() })

/** Spending against net assets at the end of the year before, without an average: the same. */
export const byLastNetAssets = (
  { spending, netAssets }: Pick<Year, 'spending' | 'netAssets'>,
  share: QuotientExpression,
  named: Named,
) => measure(spending, share, named, { last: netAssets, sum: netAssets.times(3), counts: aboveZero, averages: anyOf() })

/**
 * Spending against the total income of the year before, adjusted as article 10 of the rule of 2016 says. The average is of three
 * years' income as it came in: the article adjusts that of the year before alone. Where it is not known whether the rule
 * `adjusts` it, nothing is known of an income that an adjustment would change.
 */
export const byIncome = (year: Year, share: QuotientExpression, named: Named, adjusts: BooleanExpression = allOf()) =>
  measure(year.spending, share, named, {
    last: adjusts.choose(year.income.minus(year.incomeNotYetUsable).plus(year.netAssetsReleased), year.income),
    sum: year.income.plus(year.incomeTwoYearsAgo).plus(year.incomeThreeYearsAgo),
    counts: anyFigure,
    averages: year.threeYearsOnRecord,
  })

/** Spending against net assets at the end of the year before, or the average of three year-ends (article 10). */
export const byNetAssets = (year: Year, share: QuotientExpression, named: Named) =>
  measure(year.spending, share, named, {
    last: year.netAssets,
    sum: year.netAssets.plus(year.netAssetsTwoYearsAgo).plus(year.netAssetsThreeYearsAgo),
    counts: aboveZero,
    averages: year.threeYearsOnRecord,
  })
