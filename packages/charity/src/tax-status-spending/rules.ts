import { atArticle } from '@minzheng/core'
import { share } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, type ExpressionsOf, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { taxStatusNotice2020 } from '../shared/documents.js'
import { firstExemptYear, publicFundraising, yearFields } from '../shared/spending-facts.js'
import { byIncome, byNetAssets } from '../shared/spending-measure.js'
import { baseKindNames, basisNames, resultNames } from '../shared/spending-words.js'

/** One social organisation and the two years before the list is made; amounts in fen, those left out are not known. */
export const TaxStatusSpendingFacts = z.strictObject({
  publicFundraising,
  firstExemptYear,
  /** The first of the two years. */
  earlier: z.strictObject(yearFields('前年', 'Earlier year')),
  /** The year before the list is made. */
  later: z.strictObject(yearFields('去年', 'Later year')),
})

/** The shares of the notice of 2020 (公告2020年第27号 art. 4(3), (4)), as parts of 1. */
export const TaxStatusSpendingPolicy = z.strictObject({
  publicShare: share('有公开募捐资格：支出占上年总收入的最低比例', 'With status: least share of income'),
  publicAdminCap: share('有公开募捐资格：管理费用占总支出的最高比例', 'With status: greatest share of administration'),
  otherShare: share('无公开募捐资格：支出占上年末净资产的最低比例', 'Without status: least share of net assets'),
  otherAdminCap: share(
    '无公开募捐资格：管理费用占总支出的最高比例',
    'Without status: greatest share of administration',
  ),
})

const notice = (article: string) => atArticle(taxStatusNotice2020, article)
const spendingCite = notice('第四条第三项')
const adminCite = notice('第四条第四项')

/**
 * The spending and cost test of organisations whose donors may deduct (公益性捐赠税前扣除资格): in both years. What counts as spending, as
 * administration and as last year's income is that of the rule of 2016 (last but one paragraph of article 4); its tiers, its
 * 200,000 yuan and its explained cases are not. The later year alone costs an organisation a status that it has (article 7).
 */
export const taxStatusSpending2020 = defineProgram({
  id: 'tax-status-spending',
  title: { zh: '公益性捐赠税前扣除资格的支出比例', en: 'Spending test of tax-deduction status' },
  inForce: { from: '2020-01-01', cite: taxStatusNotice2020 },
  facts: TaxStatusSpendingFacts,
  policy: TaxStatusSpendingPolicy,
  rules(body, policy) {
    const isPublic = body.publicFundraising
    const isFree = body.firstExemptYear
    const asked = isPublic
      .choose(policy.publicShare, policy.otherShare)
      .as({ zh: '最低支出比例', en: 'Least share to spend' }, { cite: spendingCite })
    const adminAsked = isPublic
      .choose(policy.publicAdminCap, policy.otherAdminCap)
      .as({ zh: '管理费用最高比例', en: 'Greatest share of administration' }, { cite: adminCite })
    const yearTests = (year: ExpressionsOf<ReturnType<typeof yearFields>>, zh: string, en: string) => {
      const of = (chinese: string, english: string) => ({ zh: `${zh}${chinese}`, en: `${en}: ${english}` })
      const income = byIncome(year, policy.publicShare, { ...of('按收入', 'by income'), cite: spendingCite })
      const netAssets = byNetAssets(year, policy.otherShare, { ...of('按净资产', 'by net assets'), cite: spendingCite })
      return {
        basis: firstOf([isPublic.choose(income.average, netAssets.average), 'three-year-average'])
          .otherwise('last-year')
          .as(of('采用的基数', 'figure that is used'), { cite: spendingCite, words: basisNames }),
        base: isPublic
          .choose(income.base, netAssets.base)
          .as(of('支出基数', 'base of the spending share'), { unit: 'fen', cite: spendingCite }),
        ratio: isPublic
          .choose(income.ratio, netAssets.ratio)
          .as(of('支出比例', 'spending of the base'), { cite: spendingCite }),
        spendingTest: firstOf(
          [isFree, 'exempt'],
          [isPublic.and(income.met), 'pass'],
          [isPublic, 'fail'],
          [netAssets.met, 'pass'],
          [netAssets.meaningless, 'not-applicable'],
        )
          .otherwise('fail')
          .as(of('公益慈善事业支出', 'spending'), { cite: spendingCite, words: resultNames }),
        adminRatio: year.adminCost
          .dividedBy(year.totalSpending)
          .as(of('管理费用比例', 'administration of total spending'), { cite: adminCite }),
        adminTest: firstOf([isFree, 'exempt'], [year.adminCost.atMost(year.totalSpending.times(adminAsked)), 'pass'])
          .otherwise('fail')
          .as(of('管理费用', 'administration cost'), { cite: adminCite, words: resultNames }),
      }
    }
    const earlier = yearTests(body.earlier, '前年', 'Earlier year')
    const later = yearTests(body.later, '去年', 'Later year')
    const spendingTest = firstOf(
      [isFree, 'exempt'],
      [earlier.spendingTest.is('fail').or(later.spendingTest.is('fail')), 'fail'],
      [earlier.spendingTest.is('pass').and(later.spendingTest.is('pass')), 'pass'],
    )
      .otherwise('not-applicable')
      .as({ zh: '前两年度支出比例', en: 'Spending in both years' }, { cite: spendingCite, words: resultNames })
    const adminTest = firstOf(
      [isFree, 'exempt'],
      [earlier.adminTest.is('pass').and(later.adminTest.is('pass')), 'pass'],
    )
      .otherwise('fail')
      .as({ zh: '前两年度管理费用比例', en: 'Administration in both years' }, { cite: adminCite, words: resultNames })
    return {
      baseKind: firstOf([isPublic, 'income'])
        .otherwise('net-assets')
        .as({ zh: '基数种类', en: 'Kind of base' }, { cite: spendingCite, words: baseKindNames }),
      asked,
      adminAsked,
      earlierBasis: earlier.basis,
      earlierBase: earlier.base,
      earlierRatio: earlier.ratio,
      earlierSpendingTest: earlier.spendingTest,
      earlierAdminRatio: earlier.adminRatio,
      earlierAdminTest: earlier.adminTest,
      laterBasis: later.basis,
      laterBase: later.base,
      laterRatio: later.ratio,
      laterSpendingTest: later.spendingTest,
      laterAdminRatio: later.adminRatio,
      laterAdminTest: later.adminTest,
      spendingTest,
      adminTest,
    }
  },
})

/** The spending test of tax-deduction status through time; the notices before 2020 are not covered. */
export const taxStatusSpending = versions(taxStatusSpending2020)

const since2020 = { status: 'in-force', from: '2020-01-01', cite: 'notice' } as const

/** What holds in the whole country. */
export const taxStatusSpendingNational: NationalPolicy = {
  program: 'tax-status-spending',
  documents: { notice: taxStatusNotice2020 },
  values: {
    publicShare: [{ ...since2020, value: 0.7, article: '第四条第三项' }],
    publicAdminCap: [{ ...since2020, value: 0.1, article: '第四条第四项' }],
    otherShare: [{ ...since2020, value: 0.08, article: '第四条第三项' }],
    otherAdminCap: [{ ...since2020, value: 0.12, article: '第四条第四项' }],
  },
}
