import { addDays, addMonths, atArticle, type LocalizedText, type PlainDate } from '@minzheng/core'
import { choice, date, ifKnown, share, unlessSaid, yesIfSaid } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { amount, answer } from '../shared/fields.js'
import {
  individualGifts2019,
  individualGifts2019Quoted,
  individualTaxLaw,
  individualTaxRegulation,
} from '../shared/tax-documents.js'

/** The classes of income that a resident may deduct a gift from: the first two by the year, the others by the month. */
export const giftIncomeClasses = [
  'comprehensive',
  'business',
  'property-rental',
  'property-transfer',
  'interest-dividend',
  'incidental',
] as const
/** A class of income that a resident may deduct a gift from (公告2019年第99号 art. 3). */
export type GiftIncomeClass = (typeof giftIncomeClasses)[number]

/** What the law calls them. */
export const giftIncomeClassNames: Readonly<Record<GiftIncomeClass, LocalizedText>> = {
  comprehensive: { zh: '综合所得', en: 'Comprehensive income' },
  business: { zh: '经营所得', en: 'Business income' },
  'property-rental': { zh: '财产租赁所得', en: 'Income from property rental' },
  'property-transfer': { zh: '财产转让所得', en: 'Income from property transfer' },
  'interest-dividend': { zh: '利息、股息、红利所得', en: 'Interest, dividends and bonuses' },
  incidental: { zh: '偶然所得', en: 'Incidental income' },
}

/** One gift of a resident against one income, in fen. What is left out of what went before is nothing; `null` is not known. */
export const IndividualDonationFacts = z.strictObject({
  incomeClass: choice(giftIncomeClassNames, '所得项目', 'Class of income'),
  /** Of the year, or of the month and occasion; before gifts are deducted. */
  taxableIncome: ifKnown(amount('扣除捐赠前的应纳税所得额', 'Taxable income before gifts')),
  /** Business income that is assessed and not from books. */
  assessedCollection: yesIfSaid('经营所得核定征收', 'Business income assessed, not from books'),
  /** First and last day of the tax year, or of the month, that the income is of. */
  periodFrom: date('所得期间首日', 'First day of the period', { notAfter: 'periodTo' }),
  periodTo: date('所得期间末日', 'Last day of the period'),
  givenOn: ifKnown(date('捐赠日期', 'Day of the gift')),
  /** What of the gift no other income has taken yet. */
  gift: ifKnown(amount('待扣除的捐赠额', 'Gift still to be deducted')),
  fullDeduction: answer('属于全额扣除的捐赠', 'Deducted in full'),
  /** What earlier gifts, in the order that the taxpayer chose, already took of this income. */
  limitedBefore: unlessSaid(0, amount('此前已按限额扣除', 'Already deducted under the limit')),
  fullBefore: unlessSaid(0, amount('此前已全额扣除', 'Already deducted in full')),
})
export type IndividualDonationFacts = z.infer<typeof IndividualDonationFacts>

/** The share of the taxable income up to which gifts are deducted: 0.3 (个人所得税法 art. 6). */
export const IndividualDonationPolicy = z.strictObject({
  limitShare: share('扣除限额比例', 'Share of the limit'),
})

const third = atArticle(individualGifts2019, '第三条')

/** From 2019, under 公告2019年第99号. */
export const individualDonation2019 = defineProgram({
  id: 'individual-donation',
  title: { zh: '个人公益捐赠税前扣除', en: 'Deduction of individual donations' },
  inForce: { from: '2019-01-01', cite: individualGifts2019 },
  facts: IndividualDonationFacts,
  policy: IndividualDonationPolicy,
  rules(donor, policy) {
    const inPeriod = donor.givenOn
      .atLeast(donor.periodFrom)
      .and(donor.givenOn.atMost(donor.periodTo))
      .as({ zh: '捐赠在所得期间内', en: 'Given within the period of the income' }, { cite: third })
    const fromBooks = donor.incomeClass
      .is('business')
      .and(donor.assessedCollection)
      .not()
      .as(
        { zh: '不是核定征收的经营所得', en: 'Not assessed business income' },
        { cite: atArticle(individualGifts2019Quoted, '第六条') },
      )
    const deductible = inPeriod
      .and(fromBooks)
      .as({ zh: '可在该项所得中扣除', en: 'Can be deducted from this income' }, { cite: third })
    // Down to a whole fen: what is deducted may not be more than the share.
    const limit = donor.taxableIncome
      .times(policy.limitShare)
      .rounded('down')
      .as({ zh: '扣除限额', en: 'Limit' }, { unit: 'fen', cite: atArticle(individualTaxLaw, '第六条第三款') })
    const incomeLeft = donor.taxableIncome
      .minus(donor.limitedBefore)
      .minus(donor.fullBefore)
      .atLeastZero()
      .as(
        { zh: '尚余应纳税所得额', en: 'Taxable income left' },
        { unit: 'fen', cite: atArticle(individualTaxRegulation, '第十九条') },
      )
    const limitLeft = limit
      .minus(donor.limitedBefore)
      .atLeastZero()
      .as({ zh: '尚余扣除限额', en: 'Limit left' }, { unit: 'fen', cite: third })
    const room = donor.fullDeduction
      .choose(incomeLeft, incomeLeft.min(limitLeft))
      .as({ zh: '最多可扣除', en: 'Most that can be deducted' }, { unit: 'fen', cite: third })
    const deducted = deductible
      .choose(donor.gift.min(room), 0)
      .as({ zh: '扣除额', en: 'Deducted' }, { unit: 'fen', cite: third })
    const rest = donor.gift
      .minus(deducted)
      .as({ zh: '转入其他所得项目的余额', en: 'Left for other income' }, { unit: 'fen', cite: third })
    const taxableAfter = incomeLeft
      .minus(deducted)
      .as({ zh: '扣除后的应纳税所得额', en: 'Taxable income after it' }, { unit: 'fen', cite: third })
    return { inPeriod, deductible, limit, room, deducted, rest, taxableAfter }
  },
})

/**
 * Deduction of a resident’s donation (个人公益捐赠税前扣除) from one income. 30% of the taxable income before gifts, or in full where a
 * rule says so; `individualDonationYear` takes many gifts through many incomes. Not covered: the law before 2019,
 * non-residents, and the cumulative limit of a month in the withholding of wages.
 */
export const individualDonation = versions(individualDonation2019)

/** What holds in the whole country. */
export const individualDonationNational: NationalPolicy = {
  program: 'individual-donation',
  documents: { law: individualTaxLaw },
  values: {
    limitShare: [{ status: 'in-force', from: '2019-01-01', value: 0.3, cite: 'law', article: '第六条第三款' }],
  },
}

/** Days from the gift in which a deduction that was forgotten, or a receipt that was late, can still be brought (arts. 5, 9). */
export const lateDeductionDays = 90

/**
 * The last day on which a deduction that the month’s income did not get can be made up, and on which the receipt must follow a
 * bank slip (公告2019年第99号 arts. 5, 9). The day of the gift is not counted (民法典 art. 201).
 * @throws ProblemError `not-a-date`
 */
export const lateDeductionBy = (givenOn: PlainDate): PlainDate => addDays(givenOn, lateDeductionDays)

/**
 * The last day of the five years for which the donor keeps the receipt. They are counted from the day of the receipt: the announcement
 * names no first day in what was read of it.
 * @throws ProblemError `not-a-date`
 */
export const receiptKeptUntil = (receiptOn: PlainDate): PlainDate => addMonths(receiptOn, 60)
