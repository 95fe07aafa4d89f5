import { atArticle, type Citation } from '@minzheng/core'
import { choice, ifKnown } from '@minzheng/core/fields'
import { anyOf, defineProgram, firstOf, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { charityLaw2016, charityLaw2023, spendingRule2016 } from '../shared/documents.js'
import { explained, fundraisingCost, publicFundraising, raised, yearFields } from '../shared/spending-facts.js'
import { byIncome, byNetAssets } from '../shared/spending-measure.js'
import { CharitySpendingPolicy, spendingRule2026 } from './policy.js'

export {
  CharitySpendingPolicy,
  charitySpendingNational,
  spendingRule2026,
  spendingRuleDraft2025,
} from './policy.js'

import { baseKindNames, basisNames, kindNames, resultNames, tierNames } from '../shared/spending-words.js'

/** One charity (慈善组织) and one year; amounts in fen, those left out are not known. */
export const CharitySpendingFacts = z.strictObject({
  kind: ifKnown(choice(kindNames, '组织形式', 'Kind of organisation')),
  publicFundraising,
  ...yearFields(),
  explained,
  fundraisingCost,
  raised,
})

interface Version {
  readonly inForce: InForce
  /** Where the share to spend is asked for. */
  readonly spendingCite: Citation
  /** Where a standard of the cost of fundraising is asked for; nothing before the Law as amended. */
  readonly costCite?: Citation
  /** Whether a public foundation can explain spending too, or the cost of administration alone. */
  readonly explainsSpending: boolean
  /** The rule of the ministries, and one of its articles. */
  readonly ruleCite: Citation
  readonly rule: (article: string) => Citation
}

const by2016 = { ruleCite: spendingRule2016, rule: (article: string) => atArticle(spendingRule2016, article) }

const charitySpendingVersion = ({ inForce, spendingCite, costCite, explainsSpending, ruleCite, rule }: Version) =>
  defineProgram({
    id: 'charity-spending',
    title: { zh: '慈善组织年度支出和管理费用', en: 'Spending and administration cost of charities' },
    inForce,
    facts: CharitySpendingFacts,
    policy: CharitySpendingPolicy,
    rules(year, policy) {
      const isFoundation = year.kind.is('foundation')
      const isPublic = year.publicFundraising
      const { publicFoundation, publicOther, foundation, other } = policy
      // The tier is that of the last year-end: article 10 lets an average stand in the ratio alone.
      const within = (set: typeof foundation | typeof other, tier: 'top' | 'upper' | 'middle') =>
        year.netAssets.atLeast(set[tier].from)
      const tier = firstOf(
        [isPublic.and(isFoundation), 'public-foundation'],
        [isPublic, 'public-other'],
        [isFoundation.and(within(foundation, 'top')), 'foundation-1'],
        [isFoundation.and(within(foundation, 'upper')), 'foundation-2'],
        [isFoundation.and(within(foundation, 'middle')), 'foundation-3'],
        [isFoundation, 'foundation-4'],
        [within(other, 'top'), 'other-1'],
        [within(other, 'upper'), 'other-2'],
        [within(other, 'middle'), 'other-3'],
      )
        .otherwise('other-4')
        .as({ zh: '适用档次', en: 'Tier' }, { cite: ruleCite, words: tierNames })
      const byTier = (of: 'share' | 'adminCap') => {
        const inSet = (set: typeof foundation | typeof other) =>
          within(set, 'top').choose(
            set.top[of],
            within(set, 'upper').choose(set.upper[of], within(set, 'middle').choose(set.middle[of], set.lowest[of])),
          )
        return isPublic.choose(
          isFoundation.choose(publicFoundation[of], publicOther[of]),
          isFoundation.choose(inSet(foundation), inSet(other)),
        )
      }
      const about = { cite: rule('第十条') }
      const asked = byTier('share').as({ zh: '最低支出比例', en: 'Least share to spend' }, { cite: ruleCite })
      const netAssets = byNetAssets(year, asked, { zh: '按净资产', en: 'By net assets', ...about })
      const isSmall = isPublic.not().and(isFoundation.not(), within(other, 'middle').not())
      const income = byIncome(
        year,
        isPublic.choose(asked, other.lowest.incomeShare),
        { zh: '按收入', en: 'By income', ...about },
        policy.adjustsIncome,
      )

      const baseKind = firstOf([isPublic, 'income'])
        .otherwise('net-assets')
        .as({ zh: '基数种类', en: 'Kind of base' }, { cite: ruleCite, words: baseKindNames })
      const basis = firstOf([isPublic.choose(income.average, netAssets.average), 'three-year-average'])
        .otherwise('last-year')
        .as({ zh: '采用的基数', en: 'Figure that is used' }, { ...about, words: basisNames })
      const base = isPublic
        .choose(income.base, netAssets.base)
        .as({ zh: '支出基数', en: 'Base of the spending share' }, { unit: 'fen', ...about })
      const ratio = isPublic
        .choose(income.ratio, netAssets.ratio)
        .as({ zh: '慈善活动支出比例', en: 'Spending of the base' }, about)
      const incomeBasis = firstOf([income.average, 'three-year-average'])
        .otherwise('last-year')
        .as({ zh: '采用的收入', en: 'Income that is used' }, { ...about, words: basisNames })
      const incomeRatio = income.ratio.as({ zh: '支出占收入的比例', en: 'Spending of income' }, about)
      const incomeTest = isSmall
        .not()
        .or(income.met)
        .as({ zh: '小型组织支出占收入的比例', en: 'Share of income of small bodies' }, { cite: rule('第九条第四项') })

      const canExplain = explainsSpending ? year.explained.and(isFoundation) : anyOf()
      const spendingTest = firstOf(
        [isPublic.and(income.met), 'pass'],
        [isPublic.and(canExplain), 'explain'],
        [isPublic, 'fail'],
        [incomeTest.not(), 'fail'],
        [netAssets.met, 'pass'],
        [netAssets.meaningless, 'not-applicable'],
      )
        .otherwise('fail')
        .as({ zh: '慈善活动支出', en: 'Charity spending' }, { cite: spendingCite, words: resultNames })

      const adminAsked = byTier('adminCap').as(
        { zh: '管理费用最高比例', en: 'Greatest share of administration' },
        { cite: ruleCite },
      )
      const adminRatio = year.adminCost
        .dividedBy(year.totalSpending)
        .as({ zh: '管理费用比例', en: 'Administration of total spending' }, { cite: ruleCite })
      const adminTest = firstOf(
        [year.adminCost.lessThan(policy.adminFree), 'exempt'],
        [year.adminCost.atMost(year.totalSpending.times(adminAsked)), 'pass'],
        [year.explained, 'explain'],
      )
        .otherwise('fail')
        .as({ zh: '管理费用', en: 'Administration cost' }, { cite: rule('第十一条、第十二条'), words: resultNames })

      const fundraisingTest = firstOf(
        [policy.fundraisingCap.isSet().not(), 'no-standard'],
        [year.fundraisingCost.atMost(year.raised.times(policy.fundraisingCap)), 'pass'],
      )
        .otherwise('fail')
        .as({ zh: '募捐成本', en: 'Fundraising cost' }, { ...(costCite ? { cite: costCite } : {}), words: resultNames })
      return {
        tier,
        baseKind,
        basis,
        base,
        asked,
        ratio,
        incomeBasis,
        incomeRatio,
        incomeTest,
        spendingTest,
        adminAsked,
        adminRatio,
        adminTest,
        fundraisingTest,
      }
    },
  })

/**
 * Under the Law of 2016 (article 60) and the rule of 2016, from the day on which the rule was made public: a special case excuses
 * the cost of administration alone, never the spending.
 */
export const charitySpending2016 = charitySpendingVersion({
  ...by2016,
  inForce: { from: '2016-10-20', to: '2024-09-04', cite: spendingRule2016 },
  spendingCite: atArticle(charityLaw2016, '第六十条'),
  explainsSpending: false,
})

/**
 * The rule of 2016 under the Law as amended, from 2024-09-05 to 2026-04-26: article 61 lets public foundations explain their
 * spending too.
 */
export const charitySpending2024 = charitySpendingVersion({
  ...by2016,
  inForce: { from: '2024-09-05', to: '2026-04-26', cite: spendingRule2016 },
  spendingCite: atArticle(charityLaw2023, '第六十一条'),
  costCite: atArticle(charityLaw2023, '第六十一条'),
  explainsSpending: true,
})

/**
 * From 2026-04-27, the day of a rule of which nothing could be verified: every explanation says that its document is not confirmed.
 * Known is what article 61 of the Law asks of public foundations; the standards of all others, the 200,000 yuan, and the income
 * that counts where a time limit bears on it are not known, unless a policy of one’s own sets them.
 */
export const charitySpending2026 = charitySpendingVersion({
  ruleCite: spendingRule2026,
  rule: () => spendingRule2026,
  inForce: { from: '2026-04-27', cite: spendingRule2026 },
  spendingCite: atArticle(charityLaw2023, '第六十一条'),
  costCite: atArticle(charityLaw2023, '第六十一条'),
  explainsSpending: true,
})

/**
 * The yearly spending and administration cost of charities. `pass`, `fail`, `exempt` (administration below 200,000 yuan), `explain`
 * (missed, in a special case) and `not-applicable` (no net assets to take a share of: to be explained).
 */
export const charitySpending = versions(charitySpending2016, charitySpending2024, charitySpending2026)
