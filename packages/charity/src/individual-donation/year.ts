import { type Fen, lastDayOfMonth, PlainDate, type Problem, plainDate, refusal } from '@minzheng/core'
import * as z from 'zod'
import { giftIncomeClasses, individualDonation, individualDonationNational } from './rules.js'

const amount = z.int().min(0).max(10_000_000_000_000)
const byYear: readonly string[] = ['comprehensive', 'business']

/** One income of a resident: of a year, or of one month and occasion. */
export const DonorIncome = z
  .strictObject({
    incomeClass: z.enum(giftIncomeClasses),
    year: z.int().min(2019).max(9999),
    /** For the classes that are taxed by the month or occasion. */
    month: z.int().min(1).max(12).optional(),
    /** Before gifts are deducted. */
    taxableIncome: amount,
    assessedCollection: z.boolean().default(false),
  })
  .refine(
    ({ incomeClass, month }) => byYear.includes(incomeClass) === (month === undefined),
    refusal(
      ['month'],
      '综合所得、经营所得按年，其他所得须写明月份',
      'comprehensive and business income go by the year, other income with its month',
    ),
  )
export type DonorIncome = z.infer<typeof DonorIncome>

/** One gift of a resident, in fen, with the incomes that it is deducted from first. */
export const DonorGift = z.strictObject({
  givenOn: PlainDate,
  amount,
  /** Deducted in full by a rule of its own. */
  fullDeduction: z.boolean().default(false),
  /** The income, by its place in the list, that is asked first; then the others in their order. */
  firstIncome: z.int().min(0).optional(),
})
export type DonorGift = z.infer<typeof DonorGift>

/** What each gift of a year took of each income, and what could not be deducted, in fen. */
export interface IndividualDonationOutcome {
  /** What each gift took of each income, by their places in the lists, in the order of deduction. */
  readonly deducted: readonly { readonly gift: number; readonly income: number; readonly amount: Fen }[]
  /** For each income its limit, and the taxable income that is left. */
  readonly incomes: readonly { readonly limit: Fen; readonly taxableAfter: Fen }[]
  /** Of each gift what no income could take; it is not carried into another year. */
  readonly unused: readonly Fen[]
  readonly problems: readonly Problem[]
}

const periodOf = ({ year, month }: DonorIncome) => ({
  periodFrom: plainDate(year, month ?? 1, 1),
  periodTo: month === undefined ? plainDate(year, 12, 31) : lastDayOfMonth(year, month),
})

const noIncome = (gift: number, { givenOn }: DonorGift): Problem => ({
  code: 'gift-without-income',
  severity: 'warning',
  path: ['gifts', gift],
  message: {
    zh: `${givenOn} 的捐赠没有可以扣除的所得：综合、经营所得须为同一年度，其他所得须为捐赠当月。`,
    en: `No income can take the gift of ${givenOn}: it must be of the same year, or of the month of the gift.`,
  },
  remedy: { zh: '请核对捐赠日期和各项所得的期间。', en: 'Check the day of the gift and the periods of the income.' },
})

const noSuchIncome = (gift: number, firstIncome: number | undefined): Problem => ({
  code: 'first-income-not-there',
  severity: 'error',
  path: ['gifts', gift, 'firstIncome'],
  message: {
    zh: `没有第 ${firstIncome} 项所得（从 0 起数），这里按各项所得的先后扣除。`,
    en: `There is no income ${firstIncome} (counted from 0); the incomes are asked in their order instead.`,
  },
  remedy: { zh: '请核对首先扣除的所得项目。', en: 'Check which income is to be asked first.' },
})

/** The incomes in the order of one gift: the chosen one first. */
const orderFor = ({ firstIncome }: DonorGift, incomes: readonly DonorIncome[]): number[] => {
  const all = incomes.map((_, index) => index)
  return firstIncome === undefined || firstIncome >= all.length
    ? all
    : [firstIncome, ...all.filter(one => one !== firstIncome)]
}

/**
 * The deduction of a resident’s gifts (公告2019年第99号): gifts in the order given, which mixes 30% and full deduction as the taxpayer
 * chooses (art. 8), each through the incomes in the order given; what one cannot take rolls to the next (art. 3). Income by the
 * year takes gifts of the year, income by the month those of the month; of several incomes of a month one is used up before the
 * next is asked (art. 5). Limits are 30% of the taxable income before any gift.
 * @param limitShare the share where it is not the national one
 * @throws ProblemError `not-in-force` for a gift before 2019
 */
export const individualDonationYear = (
  gifts: readonly DonorGift[],
  incomes: readonly DonorIncome[],
  limitShare = Number(individualDonationNational.values.limitShare?.[0]?.value),
): IndividualDonationOutcome => {
  const deducted: { gift: number; income: number; amount: Fen }[] = []
  const problems: Problem[] = []
  const taken = (income: number, full: boolean): Fen =>
    deducted.reduce(
      (sum, one) =>
        one.income === income && (gifts[one.gift]?.fullDeduction ?? false) === full ? sum + one.amount : sum,
      0,
    )
  const assess = (income: DonorIncome, index: number, { givenOn, fullDeduction }: DonorGift, gift: Fen) =>
    individualDonation.on(givenOn).assess(
      {
        ...income,
        ...periodOf(income),
        givenOn,
        gift,
        fullDeduction,
        limitedBefore: taken(index, false),
        fullBefore: taken(index, true),
      },
      { limitShare },
    )
  const unused = gifts.map((gift, giftIndex) => {
    let rest = gift.amount
    if ((gift.firstIncome ?? 0) >= Math.max(1, incomes.length)) problems.push(noSuchIncome(giftIndex, gift.firstIncome))
    let met = false
    for (const index of orderFor(gift, incomes)) {
      const income = incomes[index]
      if (!income) continue
      const result = assess(income, index, gift, rest)
      met ||= result.deductible === true
      const part = result.deducted ?? 0
      if (part > 0) deducted.push({ gift: giftIndex, income: index, amount: part })
      rest -= part
    }
    if (!met) problems.push(noIncome(giftIndex, gift))
    return rest
  })
  const after = incomes.map((income, index) => {
    const { periodFrom } = periodOf(income)
    const { limit, taxableAfter } = assess(income, index, { givenOn: periodFrom, fullDeduction: false, amount: 0 }, 0)
    return { limit: limit ?? 0, taxableAfter: taxableAfter ?? 0 }
  })
  return { deducted, incomes: after, unused, problems }
}
