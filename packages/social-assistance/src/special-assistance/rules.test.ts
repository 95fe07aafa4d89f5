import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { SpecialAssistanceFacts, specialAssistance, specialAssistanceNational } from './index.js'

const reach = { medical: 'nation', education: 'nation', housing: 'nation', employment: 'nation' } as const
const asNation = { reach, helpsSeriousIllness: false, premiumOfOthers: false } as const
type Policy = Parameters<ReturnType<(typeof specialAssistance)['on']>['assess']>[1]

const needy = {
  category: 'dibao',
  area: 'urban',
  support: 'home',
  insuredAsResident: true,
  heavyMedicalCosts: true,
  stage: 'compulsory',
  housingHardship: true,
  ableToWork: true,
  unemployed: true,
  anotherMemberWorks: false,
}
const assess = (date: string, facts: object = {}, policy: object = asNation) =>
  specialAssistance.on(date).assess(SpecialAssistanceFacts.parse({ ...needy, ...facts }), policy as Policy)
const opened = (date: string, category: string, policy: object = asNation) => {
  const { medical, education, housing, employment } = assess(date, { category }, policy)
  return { medical, education, housing, employment }
}
const all = { medical: true, education: true, housing: true, employment: true }
const none = { medical: false, education: false, housing: false, employment: false }

describe('whom it is open to', () => {
  it.each([
    // 国务院令第649号 arts 28, 33, 37, 42.
    ['2014-05-01', 'dibao', all],
    ['2014-05-01', 'tekun', { ...all, employment: false }],
    // 国办发〔2021〕42号 二（一）: 低保边缘家庭成员和纳入监测范围的农村易返贫致贫人口.
    ['2021-10-27', 'marginal', none],
    ['2021-10-27', 'monitored', none],
    ['2021-10-28', 'marginal', { ...none, medical: true }],
    ['2021-10-28', 'monitored', { ...none, medical: true }],
    ['2023-10-18', 'marginal', { ...none, medical: true }],
    ['2023-10-18', 'rigid', none],
    // 国办发〔2023〕39号 四（二）.
    ['2023-10-19', 'marginal', all],
    ['2023-10-19', 'rigid', all],
    ['2023-10-19', 'tekun', { ...all, employment: false }],
    // 四（二）2: 其他经济困难家庭, the monitored among them.
    ['2023-10-18', 'monitored', { ...none, medical: true }],
    ['2023-10-19', 'monitored', { ...none, medical: true, education: true }],
    ['2023-10-19', 'other', { ...none, education: true }],
    ['2026-06-30', 'dibao', all],
    // 社会救助法 arts 24–27.
    ['2026-07-01', 'marginal', all],
    ['2026-07-01', 'tekun', { ...all, employment: false }],
    ['2026-07-01', 'monitored', { ...none, medical: true, education: true }],
    ['2026-07-01', 'none', none],
  ])('on %s %s', (date, category, expected) => expect(opened(date, category)).toEqual(expected))

  // 浙江省社会救助条例 arts 21, 26, 29, 33: marginal households as well, before the nation named them.
  const zhejiang = {
    ...asNation,
    reach: { medical: 'marginal', education: 'marginal', housing: 'marginal', employment: 'marginal' },
  }
  // 上海市社会救助条例 arts 17, 18: those in hardship from rigid expenses get medical and housing help.
  const shanghai = {
    ...asNation,
    reach: { medical: 'rigid', education: 'marginal', housing: 'rigid', employment: 'marginal' },
  }
  it.each([
    ['浙江', zhejiang, 'marginal', all],
    ['浙江', zhejiang, 'rigid', none],
    ['上海', shanghai, 'marginal', all],
    ['上海', shanghai, 'rigid', { ...none, medical: true, housing: true }],
    [
      'a place that goes as far as it can',
      { ...asNation, reach: { medical: 'other', education: 'other', housing: 'other', employment: 'other' } },
      'other',
      all,
    ],
    [
      'and with them the monitored',
      { ...asNation, reach: { medical: 'other', education: 'other', housing: 'other', employment: 'other' } },
      'monitored',
      all,
    ],
    [
      'so far that it takes in those before',
      { ...asNation, reach: { medical: 'other', education: 'other', housing: 'other', employment: 'other' } },
      'rigid',
      all,
    ],
    [
      'as far as the rigid, and no further',
      { ...asNation, reach: { medical: 'rigid', education: 'rigid', housing: 'rigid', employment: 'rigid' } },
      'other',
      none,
    ],
    [
      'as far as others, and so the marginal',
      { ...asNation, reach: { medical: 'other', education: 'rigid', housing: 'other', employment: 'rigid' } },
      'marginal',
      all,
    ],
  ])('%s in 2021: %#', (_, policy, category, expected) =>
    expect(opened('2021-01-01', category, policy)).toEqual(expected),
  )

  it('where a place is not known to go further, those whom the nation does not name are not known', () => {
    const silent = { reach: {}, helpsSeriousIllness: null, premiumOfOthers: null }
    expect(opened('2022-01-01', 'marginal', silent).education).toBeNull()
    expect(opened('2022-01-01', 'dibao', silent)).toEqual(all)
    expect(opened('2022-01-01', 'monitored', silent)).toEqual({
      medical: true,
      education: null,
      housing: null,
      employment: null,
    })
    expect(opened('2024-01-01', 'marginal', silent)).toEqual(all)
    expect(assess('2024-01-01', { category: null }).medical).toBeNull()
  })
})

describe('what it needs besides', () => {
  it.each([
    ['medical', { heavyMedicalCosts: false }, false],
    ['medical', { heavyMedicalCosts: null }, null],
    ['education', { stage: 'none' }, false],
    ['education', { stage: 'preschool' }, true],
    ['education', { stage: 'senior' }, true],
    ['education', { stage: 'higher' }, true],
    ['education', { stage: null }, null],
    // Whatever the household: the disabled child who cannot attend.
    ['education', { stage: 'unable-to-attend', category: 'none' }, true],
    ['housing', { housingHardship: false }, false],
    ['housing', { category: 'tekun', support: 'institution' }, false],
    ['housing', { category: 'tekun', support: 'home' }, true],
    ['housing', { category: 'tekun', support: null }, null],
    ['housing', { support: 'institution' }, true],
    ['housingForm', {}, 'rental'],
    ['housingForm', { area: 'rural' }, 'rural'],
    ['housingForm', { area: null }, null],
    ['housingForm', { area: null, housingHardship: false }, 'none'],
    ['employment', { ableToWork: false }, false],
    ['employment', { unemployed: false }, false],
    // 国务院令第649号 art. 43.
    ['placeOne', {}, true],
    ['placeOne', { anotherMemberWorks: true }, false],
    ['placeOne', { ableToWork: false }, false],
    ['placeOne', { unemployed: false }, false],
    ['placeOne', { category: 'marginal' }, false],
    ['disasterRelief', {}, false],
    ['disasterRelief', { struckByDisaster: true, category: 'none' }, true],
    ['premiumAid', { category: 'tekun' }, 'full'],
    ['premiumAid', {}, 'fixed'],
    ['premiumAid', { insuredAsResident: false }, 'none'],
    ['premiumAid', { category: 'marginal' }, 'none'],
    ['premiumAid', { insuredAsResident: null }, null],
  ] as const)('%s %j: %s', (rule, facts, expected) => expect(assess('2026-07-01', facts)[rule]).toBe(expected))

  it.each([
    ['2020-08-31', false],
    ['2020-09-01', true],
  ])('preschool on %s: %s', (date, expected) => expect(assess(date, { stage: 'preschool' }).education).toBe(expected))

  it.each([
    ['2021-10-27', 'tekun', 'subsidised'],
    ['2021-10-27', 'dibao', 'subsidised'],
    // 国办发〔2021〕42号: 全额资助特困人员，定额资助低保对象.
    ['2021-10-28', 'tekun', 'full'],
    ['2021-10-28', 'dibao', 'fixed'],
    ['2023-10-19', 'tekun', 'full'],
    ['2023-10-19', 'dibao', 'fixed'],
  ])('the premium on %s of %s: %s', (date, category, expected) =>
    expect(assess(date, { category }).premiumAid).toBe(expected),
  )

  it('a place that subsidises the premium of others, and helps the seriously ill', () => {
    const wide = { ...asNation, premiumOfOthers: true, helpsSeriousIllness: true }
    expect(assess('2024-01-01', { category: 'marginal' }, wide).premiumAid).toBe('fixed')
    expect(assess('2022-01-01', { category: 'marginal' }, wide).premiumAid).toBe('fixed')
    expect(assess('2021-01-01', { category: 'marginal' }, wide).premiumAid).toBe('subsidised')
    expect(assess('2024-01-01', { category: 'none' }, wide).premiumAid).toBe('none')
    // 国办发〔2021〕42号 二（一）.
    const patient = { category: 'none', seriousIllnessPatient: true }
    expect(assess('2024-01-01', patient, wide).medical).toBe(true)
    expect(assess('2024-01-01', patient).medical).toBe(false)
    expect(assess('2024-01-01', { ...patient, heavyMedicalCosts: false }, wide).medical).toBe(false)
  })
})

it('the national file is in order', () =>
  expect(nationalProblems(specialAssistance.on('2014-05-01'), specialAssistanceNational)).toEqual([]))

it.each(specialAssistance.versions)('all ways of running version %# agree', version => agreement(version))
