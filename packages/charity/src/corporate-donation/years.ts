import { type Fen, multiplyExact, type Problem, ProblemError, refusal } from '@minzheng/core'
import * as z from 'zod'
import { corporateDonation, corporateDonationNational } from './rules.js'

const greatest = 50_000_000_000_000
const amount = z.int().min(0).max(greatest)

/** The gifts of one year that are still to be deducted, or were. */
export const GiftYearAmount = z.strictObject({ giftYear: z.int().min(1994).max(9999), amount })
export type GiftYearAmount = z.infer<typeof GiftYearAmount>

/** One tax year of a company, in fen. */
export const CorporateDonationYear = z
  .strictObject({
    year: z.int().min(1994).max(9999),
    /** Accounting profit; below 0 for a loss. Until 2007 the taxable income. */
    profit: z.int().min(-greatest).max(greatest),
    /** Gifts under the limit. */
    gifts: amount,
    /** Of the gifts of 2016 those from 1 September on. */
    giftsFromSeptember: amount.optional(),
    /** Gifts that are deducted in full by a rule of their own. */
    fullDeductionGifts: amount.default(0),
  })
  .refine(
    ({ year, gifts, giftsFromSeptember = 0 }) => year !== 2016 || giftsFromSeptember <= gifts,
    refusal(['giftsFromSeptember'], '9月以后的捐赠多于全年捐赠', 'more gifts since September than in the year'),
  )
  .refine(
    ({ year, gifts, giftsFromSeptember }) => year !== 2016 || gifts === 0 || giftsFromSeptember !== undefined,
    refusal(
      ['giftsFromSeptember'],
      '2016年须给出9月1日以后的捐赠',
      'for 2016 say which gifts were made from 1 September on',
    ),
  )
export type CorporateDonationYear = z.infer<typeof CorporateDonationYear>

/** What of a company’s gifts a year deducts, and what is carried on for at most three years, in fen. */
export interface CorporateDonationOutcome {
  readonly year: number
  readonly limit: Fen
  /** Within the limit, in the order of deduction: by the year of the gift, the oldest first. */
  readonly deducted: readonly GiftYearAmount[]
  /** Outside the limit. */
  readonly deductedInFull: Fen
  /** Still to be deducted after the year. */
  readonly carried: readonly GiftYearAmount[]
  /** Can be deducted no more after the year. */
  readonly lapsed: readonly GiftYearAmount[]
}

const misuse = (code: string, path: Problem['path'], zh: string, en: string, zhRemedy: string, enRemedy: string) =>
  new ProblemError({
    code,
    severity: 'error',
    path,
    message: { zh, en },
    remedy: { zh: zhRemedy, en: enRemedy },
  })

const checkYears = (years: readonly CorporateDonationYear[]): void => {
  for (const [index, { year }] of years.entries()) {
    const before = years[index - 1]
    if (before && year !== before.year + 1)
      throw misuse(
        'years-not-in-sequence',
        [index, 'year'],
        `${before.year} 年之后不是 ${before.year + 1} 年，而是 ${year} 年。`,
        `After ${before.year} comes ${year}.`,
        '请按年度顺序逐年给出，没有捐赠的年度也要有利润。',
        'Give every year in order; a year without gifts has a profit too.',
      )
  }
}

const checkOpening = (opening: readonly GiftYearAmount[], first: number): void => {
  for (const [index, { giftYear }] of opening.entries())
    if (giftYear < Math.max(2016, first - 3) || giftYear >= first || first < 2017)
      throw misuse(
        'not-carried-into-year',
        [index, 'giftYear'],
        `${giftYear} 年的捐赠不能结转到 ${first} 年。`,
        `Gifts of ${giftYear} cannot be carried into ${first}.`,
        '只能结转前三年的捐赠，最早为2016年9月以后的捐赠。',
        'Only gifts of the three years before are carried, the oldest of them from September 2016 on.',
      )
}

/** As it holds at the end of the tax year. */
const nationalShare = (year: number): number => {
  const entry = corporateDonationNational.values.limitShare?.findLast(({ from }) => from <= `${year}-12-31`)
  return Number(entry?.value)
}

/** Without those of nothing. */
const some = (all: readonly GiftYearAmount[]) => all.filter(one => one.amount > 0)

/**
 * The deduction of a company’s donations over the years (财税〔2018〕15号): for every year its limit, what is deducted of which
 * year’s gifts (the oldest first, then the current), what is carried on, and what lapses with the third year after the gift
 * (until 2015, and for gifts before September 2016, with the year itself). A loss and a year of no profit have the limit 0; they
 * do not stop the three years. Amounts in fen; each limit is rounded down to a fen.
 * @param opening what was still to be deducted before the first year
 * @param limitShare the share of a year where it is not the national one
 * @throws ZodError where a year or an opening gift breaks its schema: a fen that is not known would be lost
 * @throws ProblemError `years-not-in-sequence`, `not-carried-into-year`
 */
export const corporateDonationYears = (
  given: readonly CorporateDonationYear[],
  {
    opening: givenOpening = [],
    limitShare = nationalShare,
  }: { readonly opening?: readonly GiftYearAmount[]; readonly limitShare?: (year: number) => number } = {},
): CorporateDonationOutcome[] => {
  const years = z.array(CorporateDonationYear).parse(given)
  const opening = z.array(GiftYearAmount).parse(givenOpening)
  checkYears(years)
  if (years[0]) checkOpening(opening, years[0].year)
  let carried: readonly GiftYearAmount[] = opening
  return years.map(({ year, profit, gifts, giftsFromSeptember, fullDeductionGifts }) => {
    const of = (age: number) => carried.reduce((sum, one) => (one.giftYear === year - age ? sum + one.amount : sum), 0)
    const result = corporateDonation.on(`${year}-12-31`).assess(
      {
        profit,
        gifts,
        giftsFromSeptember,
        fullDeductionGifts,
        carriedThreeYears: of(3),
        carriedTwoYears: of(2),
        carriedOneYear: of(1),
      },
      { limitShare: limitShare(year) },
    )
    const by = (...amounts: readonly (number | null)[]): GiftYearAmount[] =>
      some(amounts.map((value, index) => ({ giftYear: year - amounts.length + 1 + index, amount: value ?? 0 })))
    const lost = of(3) - (result.deductedThreeYears ?? 0)
    carried = by(result.carriedThreeYears, result.carriedTwoYears, result.carriedOneYear)
    return {
      year,
      limit: result.limit ?? 0,
      deducted: by(result.deductedThreeYears, result.deductedTwoYears, result.deductedOneYear, result.deductedCurrent),
      deductedInFull: result.deductedInFull ?? 0,
      carried,
      lapsed: some([
        { giftYear: year - 3, amount: lost },
        { giftYear: year, amount: (result.lapsed ?? 0) - lost },
      ]),
    }
  })
}

/**
 * The tax that the deductions of all years save at one rate (`0.25`), rounded down to a fen: an estimate, since a loss and
 * reliefs of the company change it.
 */
export const donationTaxSaved = (years: readonly CorporateDonationOutcome[], rate: number): Fen =>
  Math.floor(
    multiplyExact(
      years.reduce(
        (sum, { deducted, deductedInFull }) => deducted.reduce((all, one) => all + one.amount, sum + deductedInFull),
        0,
      ),
      rate,
    ),
  )
