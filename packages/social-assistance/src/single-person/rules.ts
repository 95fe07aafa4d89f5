import { atArticle, type Citation } from '@minzheng/core'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  firstOf,
  type InForce,
  type NumberExpression,
  versions,
  whole,
} from '@minzheng/rules'
import { propertyTest } from '../means-test/rules.js'
import { hasGrade, isSevere } from '../shared/disability.js'
import {
  assistanceLaw2026,
  assistanceRegulation,
  dibaoMeasures2021,
  dibaoTrial2012,
  safetyNetNotice2022,
} from '../shared/documents.js'
import { SinglePersonFacts, SinglePersonPolicy } from './facts.js'

export { SinglePersonFacts, SinglePersonPolicy } from './facts.js'

type Facts = ExpressionsOf<(typeof SinglePersonFacts)['shape']>
type Policy = ExpressionsOf<(typeof SinglePersonPolicy)['shape']>
type RouteKey = keyof Policy['routes']

interface Version {
  readonly inForce: InForce
  readonly routes: (
    person: Facts,
    policy: Policy,
    standard: NumberExpression,
  ) => Readonly<Partial<Record<RouteKey, BooleanExpression>>>
  readonly cites: Readonly<Record<'route' | 'eligible' | 'benefit', Citation>> &
    Readonly<Partial<Record<RouteKey, Citation>>>
}

const familyAtMost = (
  person: Facts,
  times: Policy['routes']['severe']['ceilingMultiple'],
  standard: NumberExpression,
) => person.family.income.dividedBy(person.family.persons).atMost(times.times(standard))

/** A marginal family, or one below the wider ceiling that the place has set. */
const familyTest = (person: Facts, { ceilingMultiple }: Policy['routes']['severe'], standard: NumberExpression) =>
  ceilingMultiple.ifSet(
    times => person.family.marginal.or(familyAtMost(person, times, standard)),
    person.family.marginal,
  )

const severely = (person: Facts) =>
  isSevere(person.disability).as({ zh: '一级或二级残疾', en: 'Disability of grade 1 or 2' })

const since2021 = (person: Facts, policy: Policy, standard: NumberExpression) => {
  const third = hasGrade(person.disability, ['intellectual', 'psychiatric'], '3')
  return {
    severe: severely(person).and(familyTest(person, policy.routes.severe, standard)),
    third: third.and(familyTest(person, policy.routes.third, standard)),
    illness: person.seriousIllness.and(familyTest(person, policy.routes.illness, standard)),
    clergy: person.clergyThreeYears,
    other: person.otherByCounty,
  }
}

const since2022 = (person: Facts, policy: Policy, standard: NumberExpression) => {
  const adult = person.birth.ageOn(person.asOf).atLeast(18)
  const family = policy.routes.adult.ceilingMultiple.ifSet(times => familyAtMost(person, times, standard))
  return {
    ...since2021(person, policy, standard),
    adult: adult.and(person.working.not(), severely(person), family),
  }
}

const until2021 = (person: Facts) => ({
  adult: person.birth
    .ageOn(person.asOf)
    .atLeast(18)
    .and(severely(person), person.unableToWork, person.ownHousehold, person.family.inHardship),
  clergy: person.clergyThreeYears,
})

const titles: Readonly<Record<RouteKey, { zh: string; en: string }>> = {
  severe: { zh: '低保边缘家庭中的一、二级残疾人', en: 'Disabled of grade 1 or 2 in a marginal family' },
  third: { zh: '低保边缘家庭中的三级智力、精神残疾人', en: 'Intellectual or psychiatric grade 3 in a marginal family' },
  illness: { zh: '低保边缘家庭中的重特大疾病患者', en: 'Seriously ill in a marginal family' },
  clergy: { zh: '在宗教场所居住三年以上的宗教教职人员', en: 'Clergy, three years in a religious site' },
  adult: { zh: '成年重度残疾人', en: 'Severely disabled adult' },
  other: { zh: '其他特殊困难人员', en: 'Other special hardship' },
}

const singlePersonVersion = ({ inForce, routes, cites }: Version) =>
  defineProgram({
    id: 'single-person',
    title: { zh: '低保单人保', en: 'Dibao for a single person of a family' },
    inForce,
    facts: SinglePersonFacts,
    policy: SinglePersonPolicy,
    rules(person, policy) {
      const standard = person.area
        .is('urban')
        .choose(policy.urbanStandard, policy.ruralStandard)
        .as({ zh: '保障标准', en: 'Standard' }, { unit: 'fen/month', cite: cites.eligible })
      const open = Object.entries(routes(person, policy, standard)).map(
        ([key, holds]) =>
          [
            key as RouteKey,
            holds.as(titles[key as RouteKey], { cite: cites[key as RouteKey] ?? cites.route }),
          ] as const,
      )
      const sparable = policy.sparedShare.ifSet(
        share => person.sparedSupport.minus(share.times(person.sparedSupport).rounded('down')),
        person.sparedSupport,
      )
      const income = person.ownIncome
        .plus(person.support)
        .plus(person.sparedSupport.equals(0).choose(0, sparable))
        .as(
          { zh: '本人月收入合计', en: 'The person’s own monthly income in all' },
          { unit: 'fen/month', cite: cites.eligible },
        )
      const incomeTest = income
        .lessThan(standard)
        .as({ zh: '本人月收入低于保障标准', en: 'Own income below the standard' }, { cite: cites.eligible })
      const property = propertyTest(person, policy.property, standard).as(
        { zh: '财产符合当地规定', en: 'Property within the local rule' },
        { cite: cites.eligible },
      )
      const mayApplyAlone = anyOf(...open.map(([, holds]) => holds)).as(
        { zh: '可以单独提出申请', en: 'May apply alone' },
        { cite: cites.route },
      )
      const eligible = mayApplyAlone
        .and(incomeTest, property)
        .as({ zh: '按单人户纳入低保', en: 'Eligible for dibao alone' }, { cite: cites.eligible })
      const amountOf = (key: RouteKey): NumberExpression => {
        const { mode, ratio, reducedFromMultiple, reducedRatio } = policy.routes[key]
        const part = (of: typeof ratio) => of.times(standard).rounded('up')
        const gap = standard.minus(income)
        const usual = mode.is('full').choose(standard, mode.is('ratio').choose(part(ratio), gap))
        const familyPerHead = person.family.income.dividedBy(person.family.persons)
        const { zh, en } = titles[key]
        return reducedFromMultiple
          .ifSet(times => familyPerHead.atLeast(times.times(standard)).choose(part(reducedRatio), usual), usual)
          .as({ zh: `按${zh}计发的金额`, en: `Paid as: ${en}` }, { unit: 'fen/month' })
      }
      const paid = open.map(([key, holds]) => {
        const { zh, en } = titles[key]
        return {
          holds,
          surely: holds.orElse(false).as({ zh: `已确认属于${zh}`, en: `Known to be: ${en}` }),
          perhaps: holds.orElse(true).as({ zh: `可能属于${zh}`, en: `May be: ${en}` }),
          amount: amountOf(key),
        }
      })
      const mostOf = (route: 'holds' | 'surely' | 'perhaps', zh: string, en: string) =>
        whole(0)
          .max(...paid.map(one => one[route].choose(one.amount, 0)))
          .as({ zh, en }, { unit: 'fen/month' })
      // A route that is not known does not matter where it would pay no more than those that are.
      const surely = mostOf('surely', '已确认情形的最高金额', 'The most of the routes known to apply')
      const atBest = mostOf('perhaps', '可能适用情形的最高金额', 'The most of the routes that may apply')
      const ofThose = mostOf('holds', '适用情形的最高金额', 'The most of the routes')
      const someUnknown = anyOf(...paid.map(one => one.perhaps.and(one.surely.not()))).as({
        zh: '有情形尚未确认',
        en: 'Of some route it is not known whether it applies',
      })
      const best = someUnknown.and(surely.equals(atBest)).choose(surely, ofThose)
      const monthlyBenefit = eligible
        .choose(best, 0)
        .as({ zh: '每月低保金', en: 'Monthly allowance of the person' }, { unit: 'fen/month', cite: cites.benefit })
      const route = firstOf(...open.map(([key, holds]) => [holds, key] as const))
        .otherwise('none')
        .as(
          { zh: '适用情形', en: 'Route that applies' },
          { cite: cites.route, words: { ...titles, none: { zh: '均不适用', en: 'None' } } },
        )
      return { mayApplyAlone, route, income, incomeTest, propertyTest: property, eligible, monthlyBenefit }
    },
  })

const eligible = atArticle(assistanceRegulation, '第九条')
const benefit = atArticle(dibaoMeasures2021, '第二十三条')

/** Under the trial measures of 2012: severely disabled adults in a household of their own, and clergy. */
export const singlePerson2012 = singlePersonVersion({
  inForce: { from: '2012-12-12', to: '2021-06-30', cite: dibaoTrial2012 },
  routes: until2021,
  cites: {
    route: atArticle(dibaoTrial2012, '第十条'),
    eligible: atArticle(dibaoTrial2012, '第四条'),
    benefit: atArticle(dibaoTrial2012, '第二十七条'),
  },
})

/** Under the measures of 2021: the four routes of art. 8. */
export const singlePerson2021 = singlePersonVersion({
  inForce: { from: '2021-07-01', to: '2022-10-19', cite: dibaoMeasures2021 },
  routes: since2021,
  cites: { route: atArticle(dibaoMeasures2021, '第八条'), eligible, benefit },
})

/** With the notice of 2022: also an adult who is severely disabled and does not work, whatever the family has. */
export const singlePerson2022 = singlePersonVersion({
  inForce: { from: '2022-10-20', to: '2026-06-30', cite: safetyNetNotice2022 },
  routes: since2022,
  cites: {
    route: atArticle(dibaoMeasures2021, '第八条'),
    adult: atArticle(safetyNetNotice2022, '一（一）'),
    eligible,
    benefit,
  },
})

/**
 * Under the Law (art. 21): of marginal families the severely disabled, the seriously ill and persons in true special hardship. Which
 * disabilities are severe and who else there is stay with the measures of 2021 (art. 8); the adult of any family is not among them and
 * stays with the notice of 2022.
 */
export const singlePerson2026 = singlePersonVersion({
  inForce: { from: '2026-07-01', cite: assistanceLaw2026 },
  routes: since2022,
  cites: {
    route: atArticle(dibaoMeasures2021, '第八条'),
    severe: atArticle(assistanceLaw2026, '第二十一条'),
    illness: atArticle(assistanceLaw2026, '第二十一条'),
    adult: atArticle(safetyNetNotice2022, '一（一）'),
    eligible: atArticle(assistanceLaw2026, '第十八条'),
    benefit: atArticle(assistanceLaw2026, '第十八条'),
  },
})

/**
 * Dibao for one person of a family that is not on dibao itself (单人保). The person must be below the standard alone. Who
 * fits several routes gets the best of them; `route` names the first. In August 2020 the reform opinion had already asked
 * for measures for such people, without saying which; the versions here change with the measures.
 */
export const singlePerson = versions(singlePerson2012, singlePerson2021, singlePerson2022, singlePerson2026)
