import { atArticle, type Citation } from '@minzheng/core'
import { fen, ifKnown, share, unlessSaid } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, type InForce, type NumberExpression, versions, whole } from '@minzheng/rules'
import * as z from 'zod'
import {
  corporateCarryForward,
  corporateTaxInterim,
  corporateTaxLaw,
  corporateTaxRegulation,
} from '../shared/tax-documents.js'

/** 500 billion yuan, above the profit of the largest companies; with the share it keeps every product exact. */
const greatest = 50_000_000_000_000
const amount = (zh: string, en: string) => fen(zh, en, { most: greatest })

/** One company in one tax year, in fen. What is left out of the carried gifts is none; `null` is not known. */
export const CorporateDonationFacts = z.strictObject({
  /** The accounting profit of the year, below 0 for a loss; until 2007 the taxable income of the year. */
  profit: ifKnown(
    fen('年度利润总额（2007年以前为年度应纳税所得额）', 'Profit of the year (until 2007: taxable income)', {
      least: -greatest,
      most: greatest,
    }),
  ),
  gifts: ifKnown(amount('当年限额扣除的公益捐赠', 'Gifts of the year under the limit')),
  /** Of them, those of September to December; only 2016 asks for it. */
  giftsFromSeptember: ifKnown(amount('其中9月至12月的捐赠', 'Of them, from September to December')),
  /** Gifts that a rule of their own lets be deducted in full; they do not touch the limit. */
  fullDeductionGifts: unlessSaid(0, amount('当年全额扣除的公益捐赠', 'Gifts of the year deducted in full')),
  carriedThreeYears: unlessSaid(0, amount('三年前的捐赠结转', 'Carried from three years before')),
  carriedTwoYears: unlessSaid(0, amount('两年前的捐赠结转', 'Carried from two years before')),
  carriedOneYear: unlessSaid(0, amount('一年前的捐赠结转', 'Carried from the year before')),
})
export type CorporateDonationFacts = z.infer<typeof CorporateDonationFacts>

/** The share of the yearly profit up to which gifts are deducted: 0.12 since 2008 (企业所得税法 art. 9). */
export const CorporateDonationPolicy = z.strictObject({
  limitShare: share('扣除限额比例', 'Share of the limit', { most: 0.15, step: 0.001 }),
})

interface Version {
  readonly inForce: InForce
  /** Which gifts of the year may be carried on: none, those since September, or all. */
  readonly carries: 'none' | 'since-september' | 'all'
  readonly limitCite: Citation
}

const title = { zh: '企业公益性捐赠税前扣除', en: 'Deduction of corporate donations' }

const corporateDonationVersion = ({ inForce, carries, limitCite }: Version) =>
  defineProgram({
    id: 'corporate-donation',
    title,
    inForce,
    facts: CorporateDonationFacts,
    policy: CorporateDonationPolicy,
    rules(company, policy) {
      const about = { unit: 'fen', cite: limitCite }
      // Where nothing is carried on, no text of its time speaks of it: the limit alone decides.
      const [order, term] =
        carries === 'none'
          ? [limitCite, limitCite]
          : [atArticle(corporateCarryForward, '第四条'), atArticle(corporateCarryForward, '第三条')]
      // Down to a whole fen: what is deducted may not be more than the share.
      const limit = company.profit
        .atLeastZero()
        .times(policy.limitShare)
        .rounded('down')
        .as({ zh: '扣除限额', en: 'Limit of the year' }, about)
      const carried = (from: NumberExpression): NumberExpression => (carries === 'all' ? from : whole(0))
      const named = (of: NumberExpression, zh: string, en: string, cite: Citation) =>
        of.as({ zh, en }, { unit: 'fen', cite })

      const three = carried(company.carriedThreeYears)
      const deductedThreeYears = named(three.min(limit), '扣除三年前的捐赠', 'Deducted of three years before', order)
      const afterThree = limit.minus(deductedThreeYears)
      const two = carried(company.carriedTwoYears)
      const deductedTwoYears = named(two.min(afterThree), '扣除两年前的捐赠', 'Deducted of two years before', order)
      const afterTwo = afterThree.minus(deductedTwoYears)
      const one = carried(company.carriedOneYear)
      const deductedOneYear = named(one.min(afterTwo), '扣除一年前的捐赠', 'Deducted of the year before', order)
      const deductedCurrent = named(
        company.gifts.min(afterTwo.minus(deductedOneYear)),
        '扣除当年的捐赠',
        'Deducted of this year',
        limitCite,
      )
      const deducted = deductedThreeYears
        .plus(deductedTwoYears)
        .plus(deductedOneYear)
        .plus(deductedCurrent)
        .as({ zh: '限额内扣除合计', en: 'Deducted within the limit' }, about)
      const addedBack = company.gifts
        .minus(deductedCurrent)
        .as({ zh: '当年捐赠纳税调增', en: 'Of this year added back' }, about)
      const carriedOneYear = named(
        {
          none: whole(0),
          // The notice does not say which gifts of 2016 the deduction used up: as with years, the earlier go first.
          'since-september': addedBack.equals(0).choose(0, addedBack.min(company.giftsFromSeptember)),
          all: addedBack,
        }[carries],
        '结转：当年的捐赠',
        'Carried on of this year',
        term,
      )
      const carriedTwoYears = named(
        one.minus(deductedOneYear),
        '结转：一年前的捐赠',
        'Carried on of the year before',
        term,
      )
      const carriedThreeYears = named(
        two.minus(deductedTwoYears),
        '结转：两年前的捐赠',
        'Carried on of two years before',
        term,
      )
      const lapsed = named(
        three.minus(deductedThreeYears).plus(addedBack.minus(carriedOneYear)),
        '不得再扣除',
        'Lapsed at the end of the year',
        term,
      )
      const deductedInFull = company.fullDeductionGifts.as(
        { zh: '限额外全额扣除', en: 'Deducted in full outside the limit' },
        { unit: 'fen' },
      )
      return {
        limit,
        deductedThreeYears,
        deductedTwoYears,
        deductedOneYear,
        deductedCurrent,
        deducted,
        addedBack,
        carriedOneYear,
        carriedTwoYears,
        carriedThreeYears,
        lapsed,
        deductedInFull,
      }
    },
  })

/** Until 2007: 3% of taxable income, and nothing carried on. Finance and insurance had 1.5%: give it as `limitShare`. */
export const corporateDonation1994 = corporateDonationVersion({
  inForce: { from: '1994-01-01', to: '2007-12-31', cite: corporateTaxInterim },
  carries: 'none',
  limitCite: atArticle(corporateTaxInterim, '第六条'),
})

/** From 2008: 12% of the accounting profit, and nothing carried on. */
export const corporateDonation2008 = corporateDonationVersion({
  inForce: { from: '2008-01-01', to: '2015-12-31', cite: corporateTaxLaw },
  carries: 'none',
  limitCite: atArticle(corporateTaxRegulation, '第五十三条'),
})

/** 2016: what is left of gifts from 1 September on may be carried on. */
export const corporateDonation2016 = corporateDonationVersion({
  inForce: { from: '2016-01-01', to: '2016-12-31', cite: atArticle(corporateCarryForward, '第五条') },
  carries: 'since-september',
  limitCite: atArticle(corporateTaxRegulation, '第五十三条'),
})

/** From 2017: what is left is carried on for three years after that of the gift; the oldest goes first. */
export const corporateDonation2017 = corporateDonationVersion({
  inForce: { from: '2017-01-01', cite: corporateCarryForward },
  carries: 'all',
  limitCite: atArticle(corporateCarryForward, '第二条'),
})

/**
 * Deduction of a company’s donations (企业公益性捐赠税前扣除) in one tax year: the limit, what is deducted of which year’s gifts,
 * what is carried on, and what lapses. `corporateDonationYears` chains the years.
 */
export const corporateDonation = versions(
  corporateDonation1994,
  corporateDonation2008,
  corporateDonation2016,
  corporateDonation2017,
)

/** What holds in the whole country. */
export const corporateDonationNational: NationalPolicy = {
  program: 'corporate-donation',
  documents: { interim: corporateTaxInterim, law: corporateTaxLaw },
  values: {
    limitShare: [
      { status: 'in-force', from: '1994-01-01', until: '2007-12-31', value: 0.03, cite: 'interim', article: '第六条' },
      { status: 'in-force', from: '2008-01-01', value: 0.12, cite: 'law', article: '第九条' },
    ],
  },
}
