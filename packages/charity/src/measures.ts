import { Fen, fenOf, PlainDate } from '@minzheng/core'
import { attended, checked, defineMeasure, happenedIn, type Measure, shareWhere, sumOf } from '@minzheng/indicators'
import * as z from 'zod'

const amount = Fen.min(0)

/** A charity that has to report on the year, and the day on which it did; `null`: not yet. */
export const ReportDue = z.strictObject({ charity: z.string().min(1), filed: PlainDate.nullable() })

/** A charity's spending of the year and the base that its standard is of, in fen; see `annualSpending` for which base that is. */
export const SpendingOfBase = z.strictObject({ charity: z.string().min(1), spending: amount, base: amount })

/** A charity's administration cost and all its spending of the year, in fen. */
export const CostOfSpending = z.strictObject({ charity: z.string().min(1), adminCost: amount, totalSpending: amount })

/** One gift received, goods at the value of the receipt, in fen. */
export const GiftReceived = z.strictObject({
  date: PlainDate,
  amount,
  /** Through a designated platform on the internet. */
  online: z.boolean().default(false),
})

const received = (indicator: string, counts: (gift: z.infer<typeof GiftReceived>) => boolean) =>
  defineMeasure({
    indicator,
    record: GiftReceived,
    of: (gifts, period) =>
      sumOf(
        gifts.filter(gift => happenedIn(gift.date, period) && counts(gift)),
        gift => gift.amount,
      ) / fenOf(1),
  })

/** How each indicator of charity comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  checked('charity-grid-coverage'),
  defineMeasure({
    indicator: 'charity-annual-report-filing-rate',
    record: ReportDue,
    key: ({ charity }) => charity,
    of: (charities, { asOf }) => shareWhere(charities, ({ filed }) => filed !== null && filed <= asOf),
  }),
  defineMeasure({
    indicator: 'charity-annual-spending-ratio',
    record: SpendingOfBase,
    key: ({ charity }) => charity,
    of: charities => ({
      numerator: sumOf(charities, ({ spending }) => spending),
      denominator: sumOf(charities, ({ base }) => base),
    }),
  }),
  defineMeasure({
    indicator: 'charity-management-cost-ratio',
    record: CostOfSpending,
    key: ({ charity }) => charity,
    of: charities => ({
      numerator: sumOf(charities, ({ adminCost }) => adminCost),
      denominator: sumOf(charities, ({ totalSpending }) => totalSpending),
    }),
  }),
  checked('community-charity-fund-coverage'),
  received('charity-donations-received', () => true),
  received('online-donations-raised', ({ online }) => online),
  attended('charity-staff-trained'),
]
