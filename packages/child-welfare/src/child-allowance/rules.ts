import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, firstOf, type InForce, type NumberExpression, versions, whole } from '@minzheng/rules'
import { orphanOpinion2010, unattendedOpinion2019 } from '../shared/documents.js'
import { categoryAmounts, studiesOn } from './amount.js'
import { ChildAllowanceFacts } from './facts.js'
import { ChildAllowancePolicy } from './policy.js'

/** The categories of children that a place may pay, in the order in which the first of equals is taken. */
export const allowanceCategories = {
  orphan: { zh: '孤儿', en: 'orphan' },
  hiv: { zh: '感染艾滋病病毒儿童', en: 'child with HIV' },
  unattended: { zh: '事实无人抚养儿童', en: 'de-facto unattended child' },
  'guardianship-missing': { zh: '父母监护缺失儿童', en: 'guardianship missing' },
  'guardians-unable': { zh: '父母无力履行监护职责儿童', en: 'guardians unable' },
  'ill-or-disabled': { zh: '重病重残儿童', en: 'severely ill or disabled' },
  'poor-family': { zh: '困难家庭儿童', en: 'child of a poor family' },
  'key-hardship': { zh: '重点困境儿童', en: 'key child in difficulty' },
} as const satisfies Readonly<Record<string, LocalizedText>>
export type AllowanceCategory = keyof typeof allowanceCategories

const childAllowanceVersion = (inForce: InForce, cite: Citation) =>
  defineProgram({
    id: 'child-allowance',
    title: { zh: '儿童基本生活保障', en: 'Basic living allowance of children' },
    inForce,
    facts: ChildAllowanceFacts,
    policy: ChildAllowancePolicy,
    rules(child, policy) {
      const unit = 'fen/month'
      const minor = child.birth.ageOn(child.asOf).lessThan(18).as({ zh: '未满18周岁', en: 'Under 18' }, { cite })
      const continues = minor
        .not()
        .and(studiesOn(child, policy))
        .as({ zh: '年满18周岁继续保障', en: 'Goes on from 18' })
      const poor = child.family
        .isOneOf('dibao', 'tekun', 'registered-poor')
        .or(child.family.is('marginal').and(policy.marginalIsPoor.otherwise(false)))
        .as({ zh: '困难家庭', en: 'A poor family' })
      const drawn = child.draws.dibao
        .plus(child.draws.tekun)
        .plus(child.draws.disabilityLiving)
        .as({ zh: '已领取的生活性补助', en: 'Drawn already' }, { unit, cite })
      const inInstitution = child.care.is('institution')
      const marginalAid = child.draws.marginalAid
      const own = {
        poor,
        drawn,
        marginalAid,
        standard: inInstitution.choose(policy.institutionRate, policy.scatteredRate),
      }
      const scattered = { poor, drawn, marginalAid, standard: policy.scatteredRate }

      const still = minor.or(continues)
      const categories = [
        ['orphan', still.and(child.status.is('orphan')), own, policy.orphan],
        ['hiv', still.and(child.hiv), scattered, policy.hiv],
        ['unattended', still.and(child.status.is('unattended')), own, policy.unattended],
        ['guardianship-missing', minor.and(child.guardianship.is('missing')), own, policy.guardianshipMissing],
        ['guardians-unable', minor.and(child.guardianship.is('unable')), own, policy.guardiansUnable],
        ['ill-or-disabled', minor.and(child.illOrDisabled), scattered, policy.illOrDisabled],
        ['poor-family', minor.and(poor), scattered, policy.poorFamily],
        ['key-hardship', minor.and(child.keyHardship), scattered, policy.keyHardship],
      ] as const
      const byRate = policy.higherBy.otherwise('payment').is('rate')
      const measured = categories.map(([name, meets, means, rate]) => {
        const { zh, en } = allowanceCategories[name]
        const amounts = categoryAmounts(rate, means, policy)
        const applies = meets.as({ zh: `属于${zh}`, en: `Belongs to: ${en}` }, { cite })
        const full = applies.choose(amounts.full, 0).as({ zh: `${zh}：标准`, en: `${en}: rate` }, { unit, cite })
        const payment = applies.choose(amounts.payment, 0).as({ zh: `${zh}：应发`, en: `${en}: due` }, { unit, cite })
        return { name, full, payment }
      })
      // One category alone needs no comparing, so what is drawn need not be known for it.
      const several = measured
        .reduce((count, { full }) => count.plus(full.greaterThan(0).choose(1, 0)), whole(0))
        .greaterThan(1)
      const byPayment = several.and(byRate.not())
      const weighed = measured.map(one => ({ ...one, weight: byPayment.choose(one.payment, one.full) }))
      const [first, ...others] = weighed.map(({ weight }) => weight)
      const highest = first!.max(...others).as({ zh: '各类中最高', en: 'Highest of the categories' }, { unit, cite })
      const is = weighed.map(({ name, full, weight }) => {
        const { zh, en } = allowanceCategories[name]
        return full
          .greaterThan(0)
          .and(weight.equals(highest))
          .as({ zh: `以${zh}为高`, en: `Highest as: ${en}` }, { cite })
      })
      const pick = (of: 'full' | 'payment') =>
        measured.reduceRight<NumberExpression>((no, one, index) => is[index]!.choose(one[of], no), whole(0))
      const category = firstOf(...measured.map(({ name }, index) => [is[index]!, name] as const))
        .otherwise('none')
        .as(
          { zh: '就高的保障类别', en: 'The higher of the categories' },
          { cite, words: { ...allowanceCategories, none: { zh: '未纳入', en: 'none' } } },
        )
      const entitled = category.is('none').not().as({ zh: '纳入保障', en: 'Covered' }, { cite })
      const rate = pick('full').as({ zh: '保障标准', en: 'Rate' }, { unit, cite })
      const payment = pick('payment').as({ zh: '每月发放', en: 'Paid a month' }, { unit, cite })
      const paidInFull = entitled.and(payment.equals(rate)).as({ zh: '全额发放', en: 'Paid in full' }, { cite })
      const excludesLivingSubsidy = paidInFull
        .and(category.isOneOf('orphan', 'unattended'))
        .as({ zh: '不再享受困难残疾人生活补贴', en: 'Excludes the living subsidy for the disabled' }, { cite })
      const turned18 = child.birth.monthsUntil(child.asOf).equals(18 * 12)
      const leaves = turned18
        .and(child.status.isOneOf('orphan', 'unattended'), child.study.is('none'))
        .as({ zh: '本月年满18周岁且不在校', en: 'Turned 18 within a month, and not at school' })
      const lumpSum = leaves
        .choose(own.standard.times(policy.lumpSumMonths.otherwise(0)), 0)
        .as({ zh: '一次性发放', en: 'Paid at once' }, { unit: 'fen' })
      const least = inInstitution.choose(policy.leastInstitution, policy.leastScattered)
      const rateBelowMinimum = own.standard
        .lessThan(least)
        .as({ zh: '孤儿标准低于最低标准', en: 'The rate of orphans is below the minimum' }, { cite: orphanOpinion2010 })
      return {
        minor,
        continues,
        poor,
        drawn,
        category,
        entitled,
        rate,
        payment,
        paidInFull,
        excludesLivingSubsidy,
        lumpSum,
        rateBelowMinimum,
      }
    },
  })

/** Orphans nationally; other children where a place pays them. */
export const childAllowance2010 = childAllowanceVersion(
  { from: '2010-11-16', to: '2019-12-31', cite: orphanOpinion2010 },
  orphanOpinion2010,
)

/** With the de-facto unattended children, topped up to the rate that the place sets for them. */
export const childAllowance2019 = childAllowanceVersion(
  { from: '2020-01-01', cite: unattendedOpinion2019 },
  atArticle(unattendedOpinion2019, '三'),
)

/**
 * The basic living allowance of orphans, de-facto unattended children and, where a place pays them, other children in difficulty
 * (孤儿、事实无人抚养儿童、困境儿童基本生活保障): how much a child gets a month, in full or as a top-up of what it draws already. A child
 * who fits several categories gets the higher one alone. The allowance is no income of the family. Not computed: what a place
 * pays beside it for festivals, treatment or school.
 */
export const childAllowance = versions(childAllowance2010, childAllowance2019)

const since2010 = { status: 'in-force', from: '2010-11-16', cite: 'opinion2010' } as const
const since2020 = { status: 'in-force', from: '2020-01-01', cite: 'opinion2019', article: '三' } as const

/**
 * What holds in the whole country: minima, and that unattended children are topped up. Their rate is set by the place, in step with
 * that of orphans (衔接, 民发〔2019〕62号 三): a principle, and no figure.
 */
export const childAllowanceNational: NationalPolicy = {
  program: 'child-allowance',
  documents: { opinion2010: orphanOpinion2010, opinion2019: unattendedOpinion2019 },
  values: {
    leastScattered: [
      { ...since2010, value: 60_000, note: 'the minimum of 2010; county figures still kept to it in 2015' },
    ],
    leastInstitution: [
      { ...since2010, value: 100_000, note: 'the minimum of 2010; county figures still kept to it in 2015' },
    ],
    'orphan.share': [{ ...since2010, value: 1 }],
    // What an orphan gets is the rate itself.
    'orphan.amount': [{ ...since2010, status: 'none' }],
    'unattended.pay': [{ ...since2020, value: 'drawn' }],
  },
}
