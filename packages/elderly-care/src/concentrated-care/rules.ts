import { date, fen, ifKnown, orNone, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { oneDibaoStandard, oneTekunBasic, tekunFullCare } from '@minzheng/policy'
import { allOf, anyOf, type BooleanExpression, defineProgram, type ExpressionsOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { concentratedCareNotice2023, concentratedCareNotice2024 } from '../shared/documents.js'
import { ability } from '../shared/fields.js'

const drawn = (zh: string, en: string) => unlessSaid(0, fen(zh, en, { per: 'month' }))

/**
 * One person in a home, in one month. What is drawn is none where left out, not known where `null`; but who is eligible is on dibao,
 * so dibao that is left out is not known either.
 */
export const ConcentratedCareFacts = z.strictObject({
  asOf: date('核定日期', 'Day of the assessment'),
  birth: ifKnown(date('出生日期', 'Date of birth', { notAfter: 'asOf' })),
  dibao: ifKnown(yesNo('低保对象', 'On dibao')),
  /** By GB/T 42195-2022; a level by MZ/T 039-2013 does not serve. */
  ability,
  ofOwnWill: ifKnown(yesNo('自愿入住养老机构', 'Enters a home of own will')),
  /** Severely disabled, of a dibao family, entering together with an elder of it. */
  disabledFamilyMember: yesIfSaid(
    '共同入住的低保重度残疾家庭成员',
    'Severely disabled member of the family who enters too',
  ),
  /** Whether a long-term-care insurance pays the basic nursing already. */
  insured: ifKnown(yesNo('长期护理保险已支付基本护理费用', 'Long-term-care insurance pays')),
  charge: ifKnown(fen('机构实际收费', 'What the home charges', { per: 'month' })),
  dibaoAllowance: ifKnown(fen('已领低保金', 'Dibao drawn', { per: 'month' })),
  disabilitySubsidies: drawn('已领残疾人两项补贴', 'Disability subsidies drawn'),
  nursingSubsidy: drawn('已领护理补贴', 'Nursing subsidy drawn'),
  serviceSubsidy: drawn('已领养老服务补贴', 'Service subsidy drawn'),
  /** Other payments of the administration of that kind. */
  otherPayments: drawn('已领其他同类行政给付', 'Other payments of that kind drawn'),
})

/**
 * What the place sets, in fen a month. The rule of 2023 reads the two tekun standards, that of 2024 also the dibao and the
 * service standard, and whom the place admits beside elders (`null`: nobody).
 */
export const ConcentratedCarePolicy = z.strictObject({
  tekunBasic: oneTekunBasic,
  tekunFullCare,
  dibaoStandard: oneDibaoStandard,
  serviceStandard: fen('集中照护服务标准', 'Standard of the service', { per: 'month' }),
  /** Places that can may add severely disabled members of dibao families. */
  admitsDisabledFamily: orNone(yesNo('纳入低保重度残疾家庭成员', 'Severely disabled family members are admitted')),
})

type Facts = ExpressionsOf<(typeof ConcentratedCareFacts)['shape']>
type Policy = ExpressionsOf<(typeof ConcentratedCarePolicy)['shape']>

const ceilingOf = (policy: Policy, cite: typeof concentratedCareNotice2023 | typeof concentratedCareNotice2024) =>
  policy.tekunBasic
    .plus(policy.tekunFullCare)
    .as({ zh: '收费最高限额', en: 'Ceiling of the charge' }, { unit: 'fen/month', cite })

const entry = (person: Facts, group: BooleanExpression) =>
  allOf(person.dibao, group, person.ofOwnWill, person.insured.not())

const id = 'concentrated-care'
const title = { zh: '经济困难失能老年人集中照护服务', en: 'Concentrated care of poor disabled elders' }

/** 集中照护 by 民发〔2023〕53号, from 2023-10-23 to 2024-12-02: the charge less what the elder draws. */
export const concentratedCare2023 = defineProgram({
  id,
  title,
  inForce: { from: '2023-10-23', to: '2024-12-02', cite: concentratedCareNotice2023 },
  facts: ConcentratedCareFacts,
  policy: ConcentratedCarePolicy,
  rules(person, policy) {
    const cite = concentratedCareNotice2023
    const ceiling = ceilingOf(policy, cite)
    const eligible = entry(person, person.ability.is('complete').and(person.birth.ageOn(person.asOf).atLeast(60))).as(
      { zh: '属于集中照护对象', en: 'Eligible' },
      { cite },
    )
    const withinCeiling = person.charge
      .atMost(ceiling)
      .as({ zh: '收费（标准）不超过限额', en: 'Charge or standard within the ceiling' }, { cite })
    const gap = person.charge
      .min(ceiling)
      .minus(person.dibaoAllowance)
      .minus(person.disabilitySubsidies)
      .minus(person.nursingSubsidy)
      .minus(person.serviceSubsidy)
      .minus(person.otherPayments)
    const aid = eligible
      .choose(gap.atLeastZero(), 0)
      .as({ zh: '月救助金额', en: 'Monthly aid' }, { unit: 'fen/month', cite })
    return { eligible, ceiling, withinCeiling, aid }
  },
})

/**
 * 集中照护 by the later notice, from 2024-12-03: the standard of the service less that of dibao. Its text was not found and its year
 * is inferred, so that every explanation says that its document is not confirmed.
 */
export const concentratedCare2024 = defineProgram({
  id,
  title,
  inForce: { from: '2024-12-03', cite: concentratedCareNotice2024 },
  facts: ConcentratedCareFacts,
  policy: ConcentratedCarePolicy,
  rules(person, policy) {
    const cite = concentratedCareNotice2024
    const ceiling = ceilingOf(policy, cite)
    const age = person.birth.ageOn(person.asOf)
    const disabled = person.ability.isOneOf('moderate', 'severe', 'complete').and(age.atLeast(60))
    const eligible = entry(
      person,
      anyOf(disabled, age.atLeast(80), person.disabledFamilyMember.and(policy.admitsDisabledFamily.otherwise(false))),
    ).as({ zh: '属于集中照护对象', en: 'Eligible' }, { cite })
    const withinCeiling = policy.serviceStandard
      .atMost(ceiling)
      .as({ zh: '收费（标准）不超过限额', en: 'Charge or standard within the ceiling' }, { cite })
    const gap = policy.serviceStandard
      .min(ceiling)
      .minus(policy.dibaoStandard)
      .minus(person.disabilitySubsidies)
      .minus(person.nursingSubsidy)
      .minus(person.serviceSubsidy)
    const aid = eligible
      .choose(gap.atLeastZero(), 0)
      .as({ zh: '月救助金额', en: 'Monthly aid' }, { unit: 'fen/month', cite })
    return { eligible, ceiling, withinCeiling, aid }
  },
})

/**
 * Aid to a poor disabled elder in a home (经济困难失能老年人集中照护服务), a month.
 *
 * Until 2024-12-02: completely disabled on dibao; the charge, up to the ceiling, less the dibao that the person *draws* and
 * the other payments. Since then (the year is inferred): also moderately and severely disabled, and everybody of 80; the
 * standard of the service, up to the ceiling, less the dibao *standard* and what is drawn. Neither is below 0. A charge or a
 * standard above the ceiling is shown in `withinCeiling`, and what is above it is not aided.
 */
export const concentratedCare = versions(concentratedCare2023, concentratedCare2024)
