import { dateParts, multiplyExact, type PlainDate, plainDate } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import {
  anyOf,
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  firstOf,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import { type DisabilityKind, disabilityKinds, hasGrade, isSevere } from '../shared/disability.js'
import { type StandardRule, standardFrom } from '../tekun/standards.js'
import { DisabilitySubsidyFacts, DisabilitySubsidyPolicy } from './facts.js'
import { disabilitySubsidyOpinion2015, type OverlapKey, overlapsWith } from './overlaps.js'

export { DisabilitySubsidyFacts, DisabilitySubsidyPolicy } from './facts.js'

type Facts = ExpressionsOf<(typeof DisabilitySubsidyFacts)['shape']>
type Policy = ExpressionsOf<(typeof DisabilitySubsidyPolicy)['shape']>
type CareKey = keyof Policy['care']
const cite = disabilitySubsidyOpinion2015

const drawsOneOf = (person: Facts, keys: readonly OverlapKey[]): BooleanExpression =>
  anyOf(...keys.map(key => person.receives[key]))

const mental = ['intellectual', 'psychiatric'] as const
const grades = ['1', '2', '3', '4'] as const

/** The highest rate of the groups that the person belongs to; 0 outside all that the place covers. */
const livingRateOf = (person: Facts, policy: Policy, severe: BooleanExpression): NumberExpression => {
  const { living, standard, severeForLiving: counted } = policy
  const base = person.area.is('urban').choose(standard.urban, standard.rural)
  type Rate = Policy['living']['dibao']
  const isSet = ({ amount, shareOfStandard }: Rate) => amount.isSet().or(shareOfStandard.isSet())
  const amountOf = ({ amount, shareOfStandard }: Rate) =>
    shareOfStandard.ifSet(share => base.times(share).rounded('half-up'), amount.otherwise(0))
  const inGroup = (group: BooleanExpression, rate: Rate) => group.choose(amountOf(rate), 0)
  const { disability, family } = person

  const seesAndMoves = hasGrade(disability, ['visual', 'physical', ...mental], '1', '2')
  const mentalGrade3 = hasGrade(disability, mental, '3').and(counted.mentalGrade3.otherwise(false))
  const isGrave = severe.and(counted.hearingSpeech.otherwise(true).or(seesAndMoves)).or(mentalGrade3)
  const isGraveWithoutIncome = isGrave.and(
    counted.hearingSpeechWithoutIncome.otherwise(true).or(seesAndMoves, mentalGrade3),
  )
  const isMental = hasGrade(disability, mental, ...grades)
  const bySeverity = (grave: Rate, usual: NumberExpression) =>
    isSet(grave).choose(isGrave.choose(amountOf(grave), usual), usual)
  /** Of those who are not severely disabled. */
  const byMind = (ofMental: Rate, usual: NumberExpression) =>
    isSet(ofMental).choose(isMental.and(isGrave.not()).choose(amountOf(ofMental), usual), usual)

  const { dibaoByGrade: own } = living
  const inDibao = bySeverity(living.dibaoSevere, byMind(living.dibaoMental, amountOf(living.dibao)))
  const ofGrade = grades.reduceRight<NumberExpression>(
    (graver, grade) =>
      hasGrade(disability, disabilityKinds, grade).choose(
        own[`grade${grade}`].ifSet(rate => rate, inDibao),
        graver,
      ),
    inDibao,
  )
  const hasOwn = anyOf(...grades.map(grade => own[`grade${grade}`].isSet()))
  const { withoutIncome } = person
  return family
    .is('dibao')
    .choose(hasOwn.choose(ofGrade, inDibao), 0)
    .max(
      family.is('marginal').choose(bySeverity(living.marginalSevere, amountOf(living.marginal)), 0),
      family.is('low-income').choose(bySeverity(living.lowIncomeSevere, amountOf(living.lowIncome)), 0),
      inGroup(isGrave, living.severe),
      inGroup(isGraveWithoutIncome.and(withoutIncome), living.severeWithoutIncome),
      isGraveWithoutIncome
        .not()
        .and(withoutIncome)
        .choose(byMind(living.mentalWithoutIncome, amountOf(living.otherWithoutIncome)), 0),
      inGroup(person.severalDisabledOrAgedKeeper, living.severalDisabledOrAgedKeeper),
    )
}

const careByGrade = (person: Facts, policy: Policy): NumberExpression => {
  const rate = (key: CareKey) => {
    const usual = policy.care[key].otherwise(0)
    const base = policy.careRural[key].ifSet(rural => person.area.is('rural').choose(rural, usual), usual)
    return policy.careInDibao[key].ifSet(inDibao => person.family.is('dibao').choose(inDibao, base), base)
  }
  const has = (...of: (typeof grades)[number][]) => hasGrade(person.disability, disabilityKinds, ...of)
  const third = hasGrade(person.disability, mental, '3').choose(
    rate('grade3Mental'),
    has('3')
      .choose(rate('grade3Other'), 0)
      .max(hasGrade(person.disability, mental, '4').choose(rate('grade4Mental'), 0)),
  )
  const byGravest = has('1').choose(rate('grade1'), has('2').choose(rate('grade2'), third))

  const ofMind = { 1: rate('grade1'), 2: rate('grade2'), 3: rate('grade3Mental'), 4: rate('grade4Mental') }
  const ofOthers = { ...ofMind, 3: rate('grade3Other'), 4: 0 }
  type Own = Policy['careOf']['visual']
  const ofKinds = (
    kinds: readonly DisabilityKind[],
    own: Own,
    usual: Record<1 | 2 | 3 | 4, NumberExpression | number>,
  ) =>
    grades.reduceRight<NumberExpression | number>(
      (graver, grade) =>
        hasGrade(person.disability, kinds, grade).choose(
          own[`grade${grade}`].ifSet(one => one, usual[grade]),
          graver,
        ),
      0,
    ) as NumberExpression
  const isOfMind = (kind: DisabilityKind) => kind === 'intellectual' || kind === 'psychiatric'
  const { mentalAndOther } = policy.careOf
  const isMultiple = anyOf(
    ...mental.map(kind => {
      const others = disabilityKinds.filter(one => one !== kind)
      return hasGrade(person.disability, [kind], ...grades).and(hasGrade(person.disability, others, ...grades))
    }),
  )
  const [first, ...rest] = disabilityKinds.map(kind =>
    ofKinds([kind], policy.careOf[kind], isOfMind(kind) ? ofMind : ofOthers),
  )
  const byKind = first!.max(...rest, isMultiple.choose(ofKinds(mental, mentalAndOther, { 1: 0, 2: 0, 3: 0, 4: 0 }), 0))
  const isApart = anyOf(
    ...[...disabilityKinds, 'mentalAndOther' as const].flatMap(kind =>
      grades.map(grade => policy.careOf[kind][`grade${grade}`].isSet()),
    ),
  )
  return isApart.choose(byKind, byGravest)
}

const careBySelfCare = (
  person: Facts,
  { careBySelfCare: rates }: Policy,
  severe: BooleanExpression,
): NumberExpression =>
  severe.choose(
    person.careLevel
      .is('total')
      .choose(
        rates.total.otherwise(0),
        person.careLevel.is('partial').choose(rates.partial.otherwise(0), rates.selfCaring.otherwise(0)),
      ),
    0,
  )

const drawn = {
  none: { zh: '不发放', en: 'None' },
  subsidy: { zh: '发放补贴', en: 'The subsidy' },
  other: { zh: '仍领其他同类待遇', en: 'What is drawn already' },
}

/** Under the Opinion in force since 2016, with what the places made of it. */
export const disabilitySubsidies2016 = defineProgram({
  id: 'disability-subsidies',
  title: { zh: '残疾人两项补贴', en: 'The two disability subsidies' },
  inForce: { from: '2016-01-01', cite },
  facts: DisabilitySubsidyFacts,
  policy: DisabilitySubsidyPolicy,
  rules(person, policy) {
    const isDisabled = hasGrade(person.disability, disabilityKinds, '1', '2', '3', '4').as({
      zh: '有残疾等级',
      en: 'Has a grade of disability',
    })
    const severe = isSevere(person.disability).as({ zh: '重度残疾', en: 'Severely disabled' }, { cite })

    const livingRate = isDisabled
      .choose(livingRateOf(person, policy, severe), 0)
      .as({ zh: '生活补贴标准', en: 'Rate of the living subsidy' }, { unit: 'fen/month', cite })
    const livingExcluded = drawsOneOf(person, overlapsWith('living', 'no'))
      .or(person.receives.retiredCadreWelfare.and(policy.retiredCadresDrawLiving.otherwise(true).not()))
      .as({ zh: '已享受与生活补贴不可叠加的待遇', en: 'Draws what excludes the living subsidy' }, { cite })
    const otherLiving = drawsOneOf(person, overlapsWith('living', 'higher'))
      .choose(person.otherLivingAllowance, 0)
      .as(
        { zh: '与生活补贴择高享受的已有待遇', en: 'Drawn already, of the kind of the living subsidy' },
        { unit: 'fen/month' },
      )

    const byGrade = careByGrade(person, policy)
    const ordinary = policy.careBy
      .otherwise('grade')
      .is('self-care')
      .choose(careBySelfCare(person, policy, severe), byGrade)
    const withExtra = policy.institutionExtra.ifSet(
      share => person.inInstitution.choose(ordinary.plus(ordinary.times(share).rounded('half-up')), ordinary),
      ordinary,
    )
    const needsCare = policy.careNeedTested
      .not()
      .or(person.needsLongTermCare)
      .as({ zh: '需要长期照护（当地要求的）', en: 'Needs long-term care, where that is tested' }, { cite })
    const careRate = needsCare
      .choose(withExtra, 0)
      .as({ zh: '护理补贴标准', en: 'Rate of the care subsidy' }, { unit: 'fen/month', cite })
    const careExcluded = drawsOneOf(person, overlapsWith('care', 'no')).as(
      { zh: '已享受与护理补贴不可叠加的待遇', en: 'Draws what excludes the care subsidy' },
      { cite },
    )
    const otherCare = drawsOneOf(person, overlapsWith('care', 'higher'))
      .choose(person.otherCareAllowance, 0)
      .as(
        { zh: '与护理补贴择高享受的已有待遇', en: 'Drawn already, of the kind of the care subsidy' },
        { unit: 'fen/month' },
      )

    /** Of two of a kind the higher; where both are the same, what is drawn already. */
    const draws = (rate: NumberExpression, excluded: BooleanExpression, other: NumberExpression) =>
      firstOf(
        [excluded.or(rate.equals(0).as({ zh: '不在补贴范围', en: 'Not among those who are paid' })), 'none'],
        [rate.greaterThan(other).as({ zh: '补贴高于已有待遇', en: 'More than what is drawn already' }), 'subsidy'],
      ).otherwise('other')
    const livingDraws = draws(livingRate, livingExcluded, otherLiving).as(
      { zh: '生活补贴', en: 'Living subsidy' },
      { cite, words: drawn },
    )
    const careDraws = draws(careRate, careExcluded, otherCare).as(
      { zh: '护理补贴', en: 'Care subsidy' },
      { cite, words: drawn },
    )
    const living = livingDraws
      .is('subsidy')
      .choose(livingRate, 0)
      .as({ zh: '每月生活补贴', en: 'Living subsidy a month' }, { unit: 'fen/month', cite })
    const care = careDraws
      .is('subsidy')
      .choose(careRate, 0)
      .as({ zh: '每月护理补贴', en: 'Care subsidy a month' }, { unit: 'fen/month', cite })
    const total = living.plus(care).as({ zh: '两项合计', en: 'Both together' }, { unit: 'fen/month', cite })
    return { livingRate, livingDraws, living, careRate, careDraws, care, total }
  },
})

/**
 * The living subsidy for disabled persons in hardship (困难残疾人生活补贴) and the care subsidy for the severely disabled
 * (重度残疾人护理补贴): who draws which, and how much a month. Both may be drawn; neither counts as income for dibao.
 */
export const disabilitySubsidies = versions(disabilitySubsidies2016)

/** What holds in the whole country; the rates are local. */
export const disabilitySubsidiesNational: NationalPolicy = {
  program: 'disability-subsidies',
  documents: { opinion2015: disabilitySubsidyOpinion2015 },
  values: { careNeedTested: [{ status: 'in-force', from: '2016-01-01', value: true, cite: 'opinion2015' }] },
}

/** The rate that keeps to a share of the dibao standard when that is raised, in fen, up to the next yuan: 福建 sets 25 and 30 per cent. */
export const leastSubsidyRate = (shareOfStandard: number, standard: number): number =>
  standardFrom({ share: shareOfStandard, rounding: 'up', roundTo: 100 }, standard)

/**
 * A rate in fen raised by the growth of an index (0.021: 2.1 per cent), to the fen; a place that rounds to the yuan or to ten says so,
 * as no rule of rounding was read. Which index is the place’s to say; one that falls lowers no rate, as none of the kind was read either.
 */
export const indexedSubsidyRate = (
  rate: number,
  growth: number,
  { rounding, roundTo }: Pick<StandardRule, 'rounding' | 'roundTo'> = { rounding: 'half-up', roundTo: 1 },
): number => standardFrom({ share: 1, rounding, roundTo }, rate + multiplyExact(rate, Math.max(0, growth)))

/** The first day of the month from which is paid: that of the application (自递交申请当月计发补贴, as a guide of 南安 of 2022-11-11 restates 国发〔2015〕52号). */
export const firstPaidMonth = (appliedOn: PlainDate): PlainDate => {
  const { year, month } = dateParts(appliedOn)
  return plainDate(year, month, 1)
}
