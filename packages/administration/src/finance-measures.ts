import { dateParts, divideExact } from '@minzheng/core'
import { defineMeasure, happenedIn, type Measure, shareWhere, sumOf } from '@minzheng/indicators'
import { budgetExecution } from './budget/execution.js'
import { FundAllotment, SpecialFund, UpperFund } from './budget/funds.js'
import { CivilSpending } from './statistics/spending.js'

const byId = ({ id }: { readonly id: string }) => id
/** Fen as yuan, the unit of the catalogue. */
const yuan = (fen: number) => divideExact(fen, 100)

/** Of budgets, funds and statistics: what their registers amount to. */
export const financeMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'special-fund-evaluation-coverage',
    record: SpecialFund,
    key: byId,
    // The funds of the year in which the period ends, and those of the year before that were not evaluated then: most are when their year
    // is over. A fund of both years is one, by its name and where its money
    // comes from.
    of: (funds, period) => {
      const { year } = dateParts(period.asOf)
      const due = funds.filter(
        fund =>
          fund.year === year || (fund.year === year - 1 && !(fund.evaluated != null && fund.evaluated < period.from)),
      )
      const fundOf = ({ name, origin }: SpecialFund) => `${origin} ${name}`
      return shareWhere([...new Set(due.map(fundOf))], fund => {
        const of = due.filter(one => fundOf(one) === fund)
        return (
          of.some(one => happenedIn(one.evaluated, period)) ||
          (of.some(one => one.evaluated === undefined) ? null : false)
        )
      })
    },
  }),
  defineMeasure({
    indicator: 'special-fund-execution-rate',
    record: SpecialFund,
    key: byId,
    of: (funds, { asOf }) => {
      const ofYear = funds.filter(({ year }) => year === dateParts(asOf).year)
      const executions = ofYear.map(fund => budgetExecution(fund, asOf))
      if (executions.some(({ spent, base }) => spent === null || base === null))
        return {
          unknown: {
            zh: '有专项资金未填支出或者上年结转。',
            en: 'A fund does not say what was paid, or what was carried in.',
          },
        }
      return {
        numerator: yuan(sumOf(executions, ({ spent }) => spent!)),
        denominator: yuan(sumOf(executions, ({ base }) => base!)),
      }
    },
  }),
  defineMeasure({
    indicator: 'funds-to-deep-poverty-share',
    record: FundAllotment,
    key: byId,
    of: (allotments, period) => {
      const within = allotments.filter(({ on }) => happenedIn(on, period))
      const share = shareWhere(within, ({ named }) => named)
      if (typeof share === 'object' && 'unknown' in share) return share
      return {
        numerator: yuan(
          sumOf(
            within.filter(({ named }) => named),
            ({ amount }) => amount,
          ),
        ),
        denominator: yuan(sumOf(within, ({ amount }) => amount)),
      }
    },
  }),
  defineMeasure({
    indicator: 'upper-funds-obtained',
    record: UpperFund,
    key: byId,
    of: (funds, period) =>
      yuan(
        sumOf(
          funds.filter(({ received }) => happenedIn(received, period)),
          ({ amount }) => amount,
        ),
      ),
  }),
  defineMeasure({
    indicator: 'civil-affairs-spending',
    record: CivilSpending,
    key: byId,
    of: (payments, period) =>
      yuan(
        sumOf(
          payments.filter(({ on }) => happenedIn(on, period)),
          ({ amount }) => amount,
        ),
      ),
  }),
]
