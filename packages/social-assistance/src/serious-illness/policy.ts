import { decimal, fen, orNone, share, yesNo } from '@minzheng/core/fields'
import { dibaoStandard } from '@minzheng/policy'
import * as z from 'zod'
import { PropertyPolicy } from '../means-test/rules.js'

const multiple = (zh: string, en: string) => orNone(decimal(zh, en, { most: 20 }))

/**
 * What a place sets; the nation sets no figure, and places differ in which tests they have at all. `null`: the place has no such test;
 * what is left out is not known.
 */
export const SeriousIllnessPolicy = z.strictObject({
  /** Whether the patient must be registered in the place, and insured there. */
  needsRegistration: orNone(yesNo('须具有当地户籍', 'Must be registered in the place')),
  needsInsurance: orNone(yesNo('须在当地参加基本医疗保险', 'Must be insured in the place')),
  /** The least that the patient bears: the figure itself passes (达到). */
  cost: z.strictObject({
    /** A share of the family's income of twelve months. */
    shareOfIncome: orNone(share('自付费用占家庭年收入的比例', 'Share of the family’s yearly income', { most: 10 })),
    /** So many times last year's disposable income per head. */
    timesDisposableIncome: multiple(
      '自付费用为上年度居民人均可支配收入的倍数',
      'Times last year’s disposable income per head',
    ),
    /** A sum: the threshold of medical assistance of the year (年度救助起付标准). */
    amount: orNone(fen('自付费用起付金额', 'Least that the patient bears', { most: 1_000_000_000 })),
  }),
  /** What is left of the income after what the patient bears: the figure itself does not pass (低于). */
  left: z.strictObject({
    /** Below so many times the dibao standard, per head and month. */
    belowMultiple: multiple('扣除自付费用后月人均收入上限（标准倍数）', 'What is left, as a multiple of the standard'),
    /** Below last year's disposable income, per head and year. */
    belowDisposableIncome: orNone(
      yesNo('扣除自付费用后须低于上年度人均可支配收入', 'What is left must be below last year’s disposable income'),
    ),
  }),
  /** The income itself: of at most, or below, so many times the dibao standard per head and month. */
  income: z.strictObject({
    mostMultiple: multiple('月人均收入上限（标准倍数）', 'Most income, as a multiple of the standard'),
    inclusive: orNone(yesNo('收入上限含本数', 'The income limit itself passes')),
  }),
  /** Disposable income per head of the residents of the place in the last year, in fen a year. */
  disposableIncome: fen('上年度居民人均可支配收入', 'Last year’s disposable income per head', {
    per: 'year',
    most: 100_000_000,
  }),
  urbanStandard: dibaoStandard.urban,
  ruralStandard: dibaoStandard.rural,
  property: PropertyPolicy,
})
