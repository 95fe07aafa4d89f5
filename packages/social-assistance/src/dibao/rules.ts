import { atArticle } from '@minzheng/core'
import { ifKnown } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { type BooleanExpression, defineProgram, type InForce, versions } from '@minzheng/rules'
import type * as z from 'zod'
import {
  HouseholdFacts,
  MeansPolicy,
  type MeansRule,
  meansRule2012,
  meansRule2021,
  meansRule2026,
  measureHousehold,
} from '../means-test/rules.js'
import {
  assistanceLaw2026,
  assistanceRegulation,
  dibaoMeasures2021,
  dibaoTrial2012,
  safetyNetNotice2022,
} from '../shared/documents.js'
import { BenefitPolicy, roundedGap, Tier, tierAmount } from './benefit.js'
import { ManagementPolicy } from './management.js'

/** One household that applies for dibao (最低生活保障), on the day of the application or review. */
export const DibaoFacts = HouseholdFacts.extend({
  /** In a place that pays by tiers (分档): the tier that the household was put in, the neediest first. Left out: not known. */
  tier: ifKnown(Tier),
})

/** What a place sets for dibao: for the means test, for the allowance, and for what comes after (`dibao-management`). */
export const DibaoPolicy = MeansPolicy.extend(BenefitPolicy.shape).extend(ManagementPolicy.shape)
export type DibaoPolicy = z.infer<typeof DibaoPolicy>

interface Version {
  readonly inForce: InForce
  readonly means: MeansRule
  readonly tiersAllowed: boolean
  readonly cites: Readonly<Record<'eligible' | 'benefit', InForce['cite']>>
}

const dibaoVersion = ({ inForce, means, tiersAllowed, cites }: Version) =>
  defineProgram({
    id: 'dibao',
    title: { zh: '最低生活保障', en: 'Minimum living allowance (dibao)' },
    inForce,
    facts: DibaoFacts,
    policy: DibaoPolicy,
    rules(household, policy) {
      const measured = measureHousehold(household, policy, means)
      const { standard, counted, hasMembers, income, perCapitaIncome, limit, propertyTest } = measured
      const incomeTest: BooleanExpression = hasMembers
        .and(perCapitaIncome.lessThan(standard))
        .as({ zh: '月人均收入低于保障标准', en: 'Income per head below the standard' }, { cite: cites.eligible })
      const eligible = incomeTest
        .and(propertyTest)
        .as({ zh: '符合低保条件', en: 'Eligible for dibao' }, { cite: cites.eligible })
      // Whoever is eligible has less than the standard, so that the gap needs no floor of nothing.
      const gap = limit.minus(income)
      const atLeast = policy.leastShare.ifSet(share => gap.max(share.times(limit).rounded('up')), gap)
      const differential = roundedGap(atLeast, counted, policy).as(
        { zh: '按差额计算', en: 'By the gap' },
        { unit: 'fen/month', cite: cites.benefit },
      )
      const amount = tiersAllowed
        ? policy.benefit.is('tiers').choose(tierAmount(household, policy).times(counted), differential)
        : differential
      const monthlyBenefit = eligible
        .choose(amount, 0)
        .as({ zh: '每月低保金', en: 'Monthly allowance of the household' }, { unit: 'fen/month', cite: cites.benefit })
      const perPersonBenefit = monthlyBenefit
        .dividedBy(counted)
        .as({ zh: '人均低保金', en: 'Allowance per person' }, { unit: 'fen/month', cite: cites.benefit })
      return {
        counted,
        income,
        perCapitaIncome,
        incomeTest,
        propertyTest,
        eligible,
        monthlyBenefit,
        perPersonBenefit,
      }
    },
  })

const trial = (article: string) => atArticle(dibaoTrial2012, article)
const measures = (article: string) => atArticle(dibaoMeasures2021, article)

/**
 * Dibao under the trial measures of 2012, which know the gap alone: tiers that a place paid all the same are not computed.
 * The reform opinion of August 2020 (paras 5, 7, 11) already speaks of tiers, of half-yearly reviews and of the cost of
 * working; the trial measures stood until 2021-06-30, and it is them that this follows.
 */
export const dibao2012 = dibaoVersion({
  inForce: { from: '2012-12-12', to: '2021-06-30', cite: dibaoTrial2012 },
  means: meansRule2012,
  tiersAllowed: false,
  cites: { eligible: trial('第四条'), benefit: trial('第二十七条') },
})

/** Dibao under the measures of 2021. */
export const dibao2021 = dibaoVersion({
  inForce: { from: '2021-07-01', to: '2026-06-30', cite: dibaoMeasures2021 },
  means: meansRule2021,
  tiersAllowed: true,
  cites: { eligible: atArticle(assistanceRegulation, '第九条'), benefit: measures('第二十三条') },
})

/**
 * Dibao under the Law on Social Assistance. The test of income stays "below" (低于, art. 18); the gap and fixed tiers are both ways of
 * the law now, and neither is first. Who belongs to the family, what counts as income and when it is paid stay with the measures of 2021.
 */
export const dibao2026 = dibaoVersion({
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  means: meansRule2026,
  tiersAllowed: true,
  cites: { eligible: atArticle(assistanceLaw2026, '第十八条'), benefit: atArticle(assistanceLaw2026, '第十八条') },
})

/**
 * Minimum living allowance (最低生活保障, dibao): whether a household is eligible, and how much it gets a month.
 * `dibao.on('2020-06-01')` is the rule of that day.
 */
export const dibao = versions(dibao2012, dibao2021, dibao2026)

const until2021 = { status: 'in-force', from: '2012-12-12', until: '2021-06-30', cite: 'trial2012' } as const
const since2021 = { status: 'in-force', from: '2021-07-01', cite: 'measures2021' } as const

/** What holds in the whole country. There is no national standard and no national limit of property. */
export const dibaoNational: NationalPolicy = {
  program: 'dibao',
  documents: {
    measures2021: dibaoMeasures2021,
    trial2012: dibaoTrial2012,
    notice2022: safetyNetNotice2022,
    regulation2014: assistanceRegulation,
  },
  values: {
    // Tiers are a place's choice (measures of 2021, art. 23). The Law (社会救助法 art. 18) names both ways, and neither first.
    benefit: [
      { ...until2021, until: '2014-04-30', value: 'differential', article: '第二十七条' },
      {
        status: 'in-force',
        from: '2014-05-01',
        until: { unknownAfter: '2026-06-30' },
        value: 'differential',
        cite: 'regulation2014',
        article: '第十二条',
      },
    ],
    // During the 14th Five-Year Plan; whether that was prolonged is not known.
    residentsPensionCounts: [
      { ...since2021, until: { unknownAfter: '2025-12-31' }, value: false, article: '第十三条' },
    ],
    firstMonth: [
      { ...until2021, value: 'next-month', article: '第二十九条' },
      { ...since2021, value: 'next-month', article: '第二十一条' },
    ],
    'review.unchangingMonths': [
      { ...until2021, value: 12, article: '第三十三条' },
      { ...since2021, value: 12, article: '第三十一条' },
    ],
    'review.stableMonths': [
      { ...until2021, value: 6, article: '第三十三条' },
      { ...since2021, value: 12, article: '第三十一条' },
    ],
    'review.unstableUrbanMonths': [
      { ...until2021, value: 1, article: '第三十三条' },
      { ...since2021, value: 6, article: '第三十一条' },
    ],
    'review.unstableRuralMonths': [
      { ...until2021, value: 3, article: '第三十三条' },
      { ...since2021, value: 6, article: '第三十一条' },
    ],
    'gradualExit.mostMonths': [
      {
        status: 'in-force',
        from: '2022-10-20',
        value: 6,
        cite: 'notice2022',
        article: '一（三）',
        note: 'in principle',
      },
    ],
  },
}
