import { atArticle, type Citation } from '@minzheng/core'
import { decimal, fen, ifAny, ifKnown, yesNo } from '@minzheng/core/fields'
import { marginalSetBy, type NationalPolicy } from '@minzheng/policy'
import { defineProgram, type InForce, versions } from '@minzheng/rules'
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
  lowIncomeOpinion2023,
} from '../shared/documents.js'

/** A household that may be marginal: its means, and what dibao says of it. */
export const MarginalHouseholdFacts = HouseholdFacts.extend({
  /** What `dibao.assess` says of the same household. Left out: not known. */
  dibaoEligible: ifKnown(yesNo('符合低保条件', 'Eligible for dibao')),
})

/** What a place sets. The property rule is that for marginal households, which may be wider than that of dibao. */
export const MarginalHouseholdPolicy = MeansPolicy.extend({
  /** Income per head is below so many times the standard. */
  ceilingMultiple: decimal('收入上限（标准倍数）', 'Income ceiling, as a multiple of the standard', {
    least: 1,
    most: 10,
    ...marginalSetBy,
  }),
  /** Whether income right at the ceiling is within it: 以下 in a local rule, where the national one says 低于. */
  ceilingInclusive: yesNo('收入上限含本数', 'The ceiling itself is within'),
  /** No ceiling above this, whatever the multiple: the monthly minimum wage in Zhejiang. The national rule has no such cap. Fen. */
  highestCeiling: ifAny(fen('收入上限的封顶额', 'Highest ceiling of income per head', { per: 'month' })),
})

const marginalVersion = (inForce: InForce, means: MeansRule, cite: Citation, dibao: Citation = cite) =>
  defineProgram({
    id: 'marginal-household',
    title: { zh: '最低生活保障边缘家庭', en: 'Marginal low-income household' },
    inForce,
    facts: MarginalHouseholdFacts,
    policy: MarginalHouseholdPolicy,
    rules(household, policy) {
      const { standard, counted, hasMembers, income, perCapitaIncome, propertyTest } = measureHousehold(
        household,
        policy,
        means,
      )
      const multiple = policy.ceilingMultiple.times(standard)
      const ceiling = policy.highestCeiling
        .ifSet(highest => multiple.atMost(highest).choose(multiple, highest), multiple)
        .as({ zh: '低保边缘家庭收入上限', en: 'Ceiling of income per head' }, { unit: 'fen/month', cite })
      const incomeTest = hasMembers
        .and(
          // Whether the ceiling itself is within matters to who is right at it alone.
          perCapitaIncome.lessThan(ceiling).or(policy.ceilingInclusive.and(perCapitaIncome.atMost(ceiling))),
        )
        .as({ zh: '月人均收入在上限以内', en: 'Income per head within the ceiling' }, { cite })
      const notOnDibao = household.dibaoEligible
        .not()
        .as({ zh: '不符合低保条件', en: 'Not eligible for dibao' }, { cite: dibao })
      const eligible = notOnDibao
        .and(incomeTest, propertyTest)
        .as({ zh: '认定为低保边缘家庭', en: 'A marginal low-income household' }, { cite })
      return { counted, income, perCapitaIncome, ceiling, incomeTest, propertyTest, eligible }
    },
  })

/** From 2014 to June 2021, when only places knew such households, mostly as 低收入家庭: each by its own multiple. */
export const marginalHousehold2014 = marginalVersion(
  {
    from: '2014-05-01',
    to: '2021-06-30',
    cite: { ...assistanceRegulation, note: 'it does not define these households; the local document is in the policy' },
  },
  meansRule2012,
  assistanceRegulation,
)

/** Since the measures of 2021 (art. 8), and the opinion of 2023 (二). */
export const marginalHousehold2021 = marginalVersion(
  { from: '2021-07-01', to: '2026-06-30', cite: dibaoMeasures2021 },
  meansRule2021,
  atArticle(dibaoMeasures2021, '第八条'),
)

/**
 * Under 社会救助法 (art. 21), since 2026-07-01: income per head below (低于) the marginal standard, which the province sets by raising the dibao standard;
 * how much is its own to say, and the national 1.5 is no longer known to hold. A place whose older rule takes the ceiling itself
 * within (以下) is followed at the ceiling until it changes.
 */
export const marginalHousehold2026 = marginalVersion(
  { from: '2026-07-01', cite: assistanceLaw2026 },
  { ...meansRule2026, cites: { ...meansRule2026.cites, property: atArticle(assistanceLaw2026, '第二十一条') } },
  atArticle(assistanceLaw2026, '第二十一条'),
  atArticle(dibaoMeasures2021, '第八条'),
)

/**
 * Marginal low-income households (低保边缘家庭): not eligible for dibao, income per head below a multiple of the standard (1.5 in
 * general until 2026-06-30), property within the local rule. Places differ in the multiple: it is policy. The national rule pays them nothing a month; what the
 * status opens is in `low-income-categories`.
 */
export const marginalHousehold = versions(marginalHousehold2014, marginalHousehold2021, marginalHousehold2026)

/**
 * What holds in the whole country. That places may reckon income by the measures of dibao (opinion of 2023, 二: 参照) is no value:
 * whether the residents' basic pension counts is the place's to say. From the day of the Law on (社会救助法 art. 21) the province
 * sets the multiple, and the national one is not known to go on.
 */
export const marginalHouseholdNational: NationalPolicy = {
  program: 'marginal-household',
  documents: { measures2021: dibaoMeasures2021, opinion2023: lowIncomeOpinion2023, law2026: assistanceLaw2026 },
  values: {
    ceilingMultiple: [
      {
        status: 'in-force',
        from: '2021-07-01',
        value: 1.5,
        cite: 'measures2021',
        article: '第八条',
        note: 'in general (一般指); places set others',
      },
      {
        from: '2023-10-19',
        until: { unknownAfter: '2026-06-30' },
        value: 1.5,
        cite: 'opinion2023',
        article: '二',
      },
    ],
    ceilingInclusive: [
      { status: 'in-force', from: '2021-07-01', value: false, cite: 'measures2021', article: '第八条' },
      { status: 'in-force', from: '2023-10-19', until: '2026-06-30', value: false, cite: 'opinion2023', article: '二' },
      { status: 'in-force', from: '2026-07-01', value: false, cite: 'law2026', article: '第二十一条' },
    ],
  },
}
