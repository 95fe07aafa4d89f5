import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import {
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  firstOf,
  type InForce,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import {
  assistanceLaw2026,
  assistanceRegulation,
  lowIncomeOpinion2023,
  safetyNetNotice2022,
  temporaryNotice2014,
  temporaryOpinion2018,
  temporaryOpinion2026,
} from '../shared/documents.js'
import { grantedMonths, grossAmount, limitedAmount, standardOf } from './amount.js'
import { TemporaryAssistanceFacts, TemporaryAssistancePolicy } from './facts.js'

export { TemporaryAssistanceFacts, TemporaryAssistancePolicy } from './facts.js'

type Facts = ExpressionsOf<(typeof TemporaryAssistanceFacts)['shape']>
type Policy = ExpressionsOf<(typeof TemporaryAssistancePolicy)['shape']>

interface Version {
  readonly inForce: InForce
  readonly cites: {
    readonly scope: Citation
    readonly amount: Citation
    readonly simplified: Citation
    readonly paidFirst?: Citation
    readonly place: Citation
    readonly decides: Citation
    readonly means: Citation
  }
  readonly helpFirst: LocalizedText
  readonly accepts: (one: Facts, policy: Policy) => BooleanExpression
  readonly inScope: (one: Facts, policy: Policy) => BooleanExpression
  readonly passesMeans: (one: Facts, policy: Policy) => BooleanExpression
}

const temporaryVersion = ({ inForce, cites, accepts, inScope, passesMeans, helpFirst }: Version) =>
  defineProgram({
    id: 'temporary-assistance',
    title: { zh: '临时救助', en: 'Temporary assistance' },
    inForce,
    facts: TemporaryAssistanceFacts,
    policy: TemporaryAssistancePolicy,
    rules(one, policy) {
      const isEmergency = one.kind.is('emergency')
      const placeAccepts = accepts(one, policy).as(
        {
          zh: '由本地受理：户籍地、居住地或急难发生地',
          en: 'This place accepts: registered, living, or struck here',
        },
        { cite: cites.place },
      )
      const belongs = inScope(one, policy).as({ zh: '属于救助对象', en: 'Within the scope' }, { cite: cites.scope })
      const meansTest = passesMeans(one, policy).as(
        { zh: '收入和财产符合规定', en: 'Income and property within the rule' },
        { cite: cites.means },
      )
      const { timesAYear, timesForCauseAYear, amountAYear } = policy.limits
      // A limit is at least one: who was not assisted yet is within it, whether or not it is known.
      const below = (soFar: NumberExpression, limit: NumberExpression) =>
        soFar.equals(0).or(limit.ifSet(most => soFar.lessThan(most)))
      const withinYear = below(one.timesThisYear, timesAYear)
        .and(below(one.timesForCauseThisYear, timesForCauseAYear), below(one.receivedThisYear, amountAYear))
        .as({ zh: '未超过年度限制', en: 'Within the limits of a year' })
      const eligible = placeAccepts
        .and(belongs, meansTest, withinYear)
        .as({ zh: '符合临时救助条件', en: 'Eligible for temporary assistance' }, { cite: cites.scope })

      const months = grantedMonths(one, policy).as(
        { zh: '救助月数', en: 'Months granted' },
        { unit: 'month', cite: cites.amount },
      )
      const gross = grossAmount(one, policy, months).as(
        { zh: '按当地标准计算的金额', en: 'Amount by the local formula' },
        { unit: 'fen', cite: cites.amount },
      )
      const rounded = policy.roundUpTo.ifSet(step => gross.dividedBy(step).rounded('up').times(step), gross)
      const amount = eligible
        .choose(limitedAmount(rounded, one, policy, amountAYear), 0)
        .as(
          { zh: '临时救助金', en: 'Temporary assistance' },
          { unit: 'fen', cite: atArticle(assistanceRegulation, '第四十九条') },
        )

      const { township } = policy
      const isSmall = township.amount
        .isSet()
        .or(township.standardsEach.isSet())
        .and(
          township.amount.ifSet(most => amount.atMost(most)),
          township.standardsEach.ifSet(most => amount.atMost(standardOf(one, policy).times(one.persons).times(most))),
        )
        .as({ zh: '在乡镇（街道）审批限额内', en: 'Within what the township decides' })
      const decidedBy = firstOf([isSmall, 'township'])
        .otherwise('county')
        .as(
          { zh: '审批机关', en: 'Who decides' },
          {
            cite: cites.decides,
            words: {
              township: { zh: '乡镇（街道）', en: 'The township' },
              county: { zh: '县级民政部门', en: 'The county' },
            },
          },
        )
      const simplified = isEmergency.and(one.urgent, placeAccepts, belongs).as(helpFirst, { cite: cites.simplified })
      const paidFirst = simplified
        .choose(amount.equals(0).choose(0, amount.min(policy.paysFirstUpTo)), 0)
        .as(
          { zh: '小金额先行救助', en: 'Small sum paid first' },
          { unit: 'fen', ...(cites.paidFirst && { cite: cites.paidFirst }) },
        )
      return {
        placeAccepts,
        inScope: belongs,
        meansTest,
        withinYear,
        eligible,
        months,
        amount,
        decidedBy,
        simplified,
        paidFirst,
      }
    },
  })

const regulation = (article: string) => atArticle(assistanceRegulation, article)
const law = (article: string) => atArticle(assistanceLaw2026, article)

const registeredOrLiving = (one: Facts, policy: Policy): BooleanExpression =>
  one.ties.is('hukou').or(one.ties.is('residence').and(policy.residentsApply))
const untilTheLaw = {
  helpFirst: {
    zh: '可简化核对、评议、公示，先行救助',
    en: 'Help first; check, appraisal and publicity may be simplified',
  },
  accepts: (one: Facts, policy: Policy) =>
    registeredOrLiving(one, policy).or(one.kind.is('emergency').and(one.happenedHere, policy.assistsWhereItHappens)),
}
const citesUntilTheLaw = { place: regulation('第四十八条'), decides: regulation('第四十八条') }

const opinion = (article: string) => atArticle(temporaryOpinion2018, article)

/**
 * Temporary assistance under the regulation of 2014: families struck by an emergency, dibao families with sudden
 * necessary expenditure, families in another special hardship that the place recognises.
 */
export const temporaryAssistance2014 = temporaryVersion({
  inForce: { from: '2014-05-01', to: '2018-01-22', cite: assistanceRegulation },
  ...untilTheLaw,
  cites: {
    ...citesUntilTheLaw,
    scope: regulation('第四十七条'),
    means: regulation('第四十七条'),
    amount: regulation('第四十九条'),
    simplified: regulation('第四十八条'),
    // The regulation has the approval simplified alone; that a sum is paid first is the place's, which sets how much.
  },
  helpFirst: { zh: '情况紧急，可以简化审批手续', en: 'Urgent: the approval may be simplified' },
  inScope: (one, policy) =>
    one.causeRecognised.and(
      one.kind.is('emergency').or(one.population.is('dibao'), policy.expensesOfOthers),
      one.applicant.is('family').or(policy.individualsApply),
    ),
  // No test of income or property in the regulation: the place's rule recognises the hardship or does not.
  passesMeans: one => one.kind.isOneOf('emergency', 'expenditure'),
})

const isTested = (one: Facts, policy: Policy): BooleanExpression => {
  const average = one.area.is('urban').choose(policy.lastYearIncome.urban, policy.lastYearIncome.rural)
  return one.annualIncomePerHead.lessThan(average).and(one.propertyMeetsRule)
}
const since2018: Pick<Version, 'inScope' | 'passesMeans'> = {
  inScope: one => one.causeRecognised.and(one.kind.is('emergency').or(one.applicant.is('family'))),
  passesMeans: (one, policy) =>
    one.kind.is('emergency').or(one.population.isOneOf('dibao', 'tekun'), isTested(one, policy)),
}
const passesMeansSince2026: Version['passesMeans'] = (one, policy) => {
  const recognised = one.population.isOneOf('dibao', 'tekun', 'marginal', 'rigid').as(
    {
      zh: '已认定为低保、特困、低保边缘或者刚性支出困难，重点核实必需支出',
      en: 'On dibao or tekun, marginal or in hardship from rigid expenses: the expenses are looked into',
    },
    { cite: atArticle(temporaryOpinion2026, '二') },
  )
  return one.kind.is('emergency').or(recognised, isTested(one, policy))
}
const citesSince2018 = {
  ...citesUntilTheLaw,
  scope: opinion('第二部分第（一）项'),
  means: opinion('第二部分第（一）项'),
  amount: opinion('第二部分第（三）项'),
  simplified: opinion('第二部分第（二）项'),
  // The opinion of 2020 (二（四）15) gave it its name; the power is that of 2018, and holds on every day since.
  paidFirst: opinion('第二部分第（二）项'),
}

/**
 * Temporary assistance since the opinion of 2018, which parts emergencies from expenditure and tests the means of the
 * latter: income below last year's average in principle (原则上), which a place may depart from case by case.
 */
export const temporaryAssistance2018 = temporaryVersion({
  inForce: { from: '2018-01-23', to: '2026-01-28', cite: temporaryOpinion2018 },
  ...untilTheLaw,
  ...since2018,
  cites: citesSince2018,
})

/**
 * Temporary assistance since the opinion made public on 2026-01-29: marginal households and those in hardship from rigid expenses are helped
 * with expenses like those on dibao, whose income and property were looked into when they were recognised; an emergency with a small sum
 * is helped without a check and without publicity.
 */
export const temporaryAssistanceOpinion2026 = temporaryVersion({
  inForce: { from: '2026-01-29', to: '2026-06-30', cite: temporaryOpinion2026 },
  ...untilTheLaw,
  ...since2018,
  passesMeans: passesMeansSince2026,
  helpFirst: {
    zh: '“小额快救”：不核对、不公示，先行救助',
    en: 'Quick help with a small sum: no check, no publicity',
  },
  cites: {
    ...citesSince2018,
    simplified: atArticle(temporaryOpinion2026, '二（一）'),
    paidFirst: atArticle(temporaryOpinion2026, '二（一）'),
  },
})

/**
 * Temporary assistance under the Law: it is asked for where the emergency happens, whoever it is (art. 37); what is urgent, small and
 * needed at once must be given first, and explained afterwards (art. 50); the county decides, the township where the province says so
 * (art. 44). Who bears an expense rather than an emergency may still ask where he is registered or lives: the Law does not speak of
 * expenses, and the opinion of 2018 goes on. Whether one person may ask for help with expenses is the place’s to say: the Law helps persons
 * (art. 29), the opinion families.
 */
export const temporaryAssistance2026 = temporaryVersion({
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  passesMeans: passesMeansSince2026,
  inScope: (one, policy) =>
    one.causeRecognised.and(one.kind.is('emergency').or(one.applicant.is('family'), policy.individualsApply)),
  helpFirst: { zh: '应当先行救助，紧急情况解除后补充说明', en: 'Help must come first, and be explained afterwards' },
  accepts: (one, policy) => one.happenedHere.or(one.kind.is('expenditure').and(registeredOrLiving(one, policy))),
  cites: {
    scope: law('第二十九条'),
    means: opinion('第二部分第（一）项'),
    amount: opinion('第二部分第（三）项'),
    simplified: law('第五十条'),
    paidFirst: law('第五十条'),
    place: law('第三十七条'),
    decides: law('第四十四条'),
  },
})

/**
 * Temporary assistance (临时救助): whether an application is within its scope, where it is made, how much is given by
 * the local formula, who decides, and what is paid first. What a place decides case by case (一事一议) is not computed.
 */
export const temporaryAssistance = versions(
  temporaryAssistance2014,
  temporaryAssistance2018,
  temporaryAssistanceOpinion2026,
  temporaryAssistance2026,
)

/** What holds in the whole country: where an emergency is assisted, and that single persons apply. Amounts are local throughout. */
export const temporaryAssistanceNational: NationalPolicy = {
  program: 'temporary-assistance',
  documents: { notice2014: temporaryNotice2014, notice2022: safetyNetNotice2022, opinion2023: lowIncomeOpinion2023 },
  values: {
    // 城乡居民家庭或个人均可…提出; since 2018 the opinion itself says who applies.
    individualsApply: [
      { from: { between: ['2014-10-01', '2014-10-24'] }, until: '2018-01-22', value: true, cite: 'notice2014' },
    ],
    assistsWhereItHappens: [
      // The Opinion of 2020 had places explore it; the notice of 2022 has all of them do it.
      {
        status: 'in-force',
        from: '2022-10-20',
        until: '2023-10-18',
        value: true,
        cite: 'notice2022',
        article: '第四部分第（三）项',
      },
      { status: 'in-force', from: '2023-10-19', value: true, cite: 'opinion2023', article: '第四部分第（三）项' },
    ],
  },
}
