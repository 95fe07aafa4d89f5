import { atArticle } from '@minzheng/core'
import { share } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { foundationRegulation } from '../shared/documents.js'
import { publicFundraising, staffAndOfficeCost, yearFields } from '../shared/spending-facts.js'
import { byActualIncome, byLastNetAssets } from '../shared/spending-measure.js'
import { baseKindNames, resultNames } from '../shared/spending-words.js'

const { spending, totalSpending, income, netAssets } = yearFields()

/** One foundation (基金会) and one year; amounts in fen, those left out are not known. */
export const FoundationSpendingFacts = z.strictObject({
  publicFundraising,
  spending,
  staffAndOfficeCost,
  totalSpending,
  income,
  /** 上年基金余额: the net assets at the end of the year before, as the annual report's form explains it. */
  netAssets,
})

/** The shares of 基金会管理条例 art. 29, as parts of 1. */
export const FoundationSpendingPolicy = z.strictObject({
  publicShare: share('公募基金会支出占上年总收入的最低比例', 'Least share of income, public foundation'),
  nonPublicShare: share(
    '非公募基金会支出占上年基金余额的最低比例',
    'Least share of the fund balance, other foundation',
  ),
  costCap: share('工资福利和行政办公支出占总支出的最高比例', 'Greatest share of staff and office cost'),
})

const cite = atArticle(foundationRegulation, '第二十九条')

/**
 * The spending test of foundations in the regulation of 2004, article 29, whether or not they are recognised as charities. It knows
 * no average, no adjusted income, no exempt amount and no explained exception. Spending below the share is punishable (article 42).
 */
export const foundationSpending2004 = defineProgram({
  id: 'foundation-spending',
  title: { zh: '基金会公益事业支出', en: 'Spending of foundations' },
  inForce: { from: '2004-06-01', cite: foundationRegulation },
  facts: FoundationSpendingFacts,
  policy: FoundationSpendingPolicy,
  rules(year, policy) {
    const byIncome = byActualIncome(year, policy.publicShare, { zh: '按收入', en: 'By income', cite })
    const byBalance = byLastNetAssets(year, policy.nonPublicShare, {
      zh: '按基金余额',
      en: 'By the fund balance',
      cite,
    })
    const isPublic = year.publicFundraising
    const about = { cite }
    const base = isPublic
      .choose(byIncome.base, byBalance.base)
      .as({ zh: '支出基数', en: 'Base of the spending share' }, { unit: 'fen', cite })
    const baseKind = firstOf([isPublic, 'income'])
      .otherwise('net-assets')
      .as({ zh: '基数种类', en: 'Kind of base' }, { cite, words: baseKindNames })
    const ratio = isPublic
      .choose(byIncome.ratio, byBalance.ratio)
      .as({ zh: '公益事业支出比例', en: 'Spending of the base' }, about)
    const asked = isPublic
      .choose(policy.publicShare, policy.nonPublicShare)
      .as({ zh: '最低支出比例', en: 'Least share to spend' }, about)
    const spendingTest = firstOf(
      [isPublic.and(byIncome.met), 'pass'],
      [isPublic, 'fail'],
      [byBalance.met, 'pass'],
      [byBalance.meaningless, 'not-applicable'],
    )
      .otherwise('fail')
      .as({ zh: '公益事业支出', en: 'Spending' }, { cite, words: resultNames })
    const costRatio = year.staffAndOfficeCost
      .dividedBy(year.totalSpending)
      .as({ zh: '工资福利和行政办公支出比例', en: 'Staff and office cost of total spending' }, about)
    const costTest = firstOf([year.staffAndOfficeCost.atMost(year.totalSpending.times(policy.costCap)), 'pass'])
      .otherwise('fail')
      .as({ zh: '工资福利和行政办公支出', en: 'Staff and office cost' }, { cite, words: resultNames })
    return { baseKind, base, asked, ratio, spendingTest, costRatio, costTest }
  },
})

/** The spending test of the foundation regulation through time. */
export const foundationSpending = versions(foundationSpending2004)

const since2004 = { status: 'in-force', from: '2004-06-01', cite: 'regulation' } as const

/** What holds in the whole country. */
export const foundationSpendingNational: NationalPolicy = {
  program: 'foundation-spending',
  documents: { regulation: foundationRegulation },
  values: {
    publicShare: [{ ...since2004, value: 0.7, article: '第二十九条第一款' }],
    nonPublicShare: [{ ...since2004, value: 0.08, article: '第二十九条第一款' }],
    costCap: [{ ...since2004, value: 0.1, article: '第二十九条第二款' }],
  },
}
