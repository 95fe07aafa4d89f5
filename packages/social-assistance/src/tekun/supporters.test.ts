import { describe, expect, it } from 'vitest'
import { aged, dayShort, none, person, policy, supporter } from '../../test/tekun-case.js'
import { tekun2016, tekun2021 } from './rules.js'

describe('those who owe support', () => {
  it.each([
    ['tekun-supporter-exam-2023 A: tekun, 35', supporter({ ...aged(35), assistance: 'tekun' }), true],
    ['tekun-supporter-exam-2023 B: dibao, 50', supporter({ ...aged(50), assistance: 'dibao' }), false],
    // The grade is not given; at the worst the disability is severe, and then the income of a member at work decides.
    [
      'tekun-supporter-exam-2023 C: hearing, farms',
      supporter({ ...aged(60), disability: { ...none, hearing: '3' } }),
      false,
    ],
    ['tekun-supporter-exam-2023 D: retired, 65', supporter(aged(65)), false],
    ['dibao, 60 that day', supporter({ ...aged(60), assistance: 'dibao' }), true],
    ['dibao, 60 tomorrow', supporter({ ...dayShort(60), assistance: 'dibao' }), false],
    ['70, below the average', supporter({ ...aged(70), annualIncome: 4_999_999 }), true],
    ['70, at the average', supporter({ ...aged(70), annualIncome: 5_000_000 }), false],
    ['70 tomorrow', supporter({ ...dayShort(70), annualIncome: 0 }), false],
    ['70, income not known', supporter({ ...aged(70), annualIncome: null }), null],
    [
      '70, property not within the rule',
      supporter({ ...aged(70), annualIncome: null, propertyMeetsRule: false }),
      false,
    ],
    ['severely disabled', supporter({ disability: { ...none, speech: '2' } }), true],
    ['psychiatric 3', supporter({ disability: { ...none, psychiatric: '3' } }), true],
    ['physical 3', supporter({ disability: { ...none, physical: '3' } }), false],
    ['in prison', supporter({ incapacity: 'in-prison', annualIncome: null }), true],
    ['in prison with property', supporter({ incapacity: 'in-prison', propertyMeetsRule: false }), false],
    [
      'whatever not known, but tekun',
      supporter({ assistance: 'tekun', propertyMeetsRule: null, annualIncome: null }),
      true,
    ],
  ])('2021: %s', (_, one, expected) => {
    expect(tekun2021.assess(person({ supporters: [one] }), policy).noAbleSupporter).toBe(expected)
  })

  it.each([
    ['70, poor', supporter({ birth: '1945-01-01', annualIncome: 0 }), false],
    ['severely disabled, no dibao', supporter({ disability: { ...none, physical: '1' }, annualIncome: 0 }), false],
    ['severely disabled, on dibao', supporter({ disability: { ...none, physical: '1' }, assistance: 'dibao' }), true],
    [
      '60, on dibao, property not within the rule',
      supporter({ birth: '1955-01-01', assistance: 'dibao', propertyMeetsRule: false }),
      false,
    ],
  ])('2016: %s', (_, one, expected) => {
    expect(tekun2016.assess(person({ asOf: '2020-06-01', supporters: [one] }), policy).noAbleSupporter).toBe(expected)
  })

  it('must all be unable; nobody is, where there is nobody; not known is not known', () => {
    const unable = supporter({ assistance: 'tekun' })
    expect(tekun2021.assess(person({ supporters: [unable, supporter()] }), policy).eligible).toBe(false)
    expect(tekun2021.assess(person({ supporters: [unable, unable] }), policy).eligible).toBe(true)
    expect(tekun2021.assess(person(), policy).eligible).toBe(true)
    expect(tekun2021.assess(person({ supporters: null }), policy).eligible).toBeNull()
  })
})

describe('each reason of its own, until 2021 (art. 8 of 2016)', () => {
  const unable = (facts: object) =>
    tekun2016.assess(person({ asOf: '2025-06-01', supporters: [supporter(facts)] }), policy).noAbleSupporter
  const onDibao = { ...aged(30), assistance: 'dibao' }
  it.each([
    ['on tekun', { ...aged(30), assistance: 'tekun' }, true],
    ['on dibao, 60 that day', { ...aged(60), assistance: 'dibao' }, true],
    ['on dibao, 60 tomorrow', { ...dayShort(60), assistance: 'dibao' }, false],
    ['on dibao, severely disabled', { ...onDibao, disability: { ...none, physical: '2' } }, true],
    ['on dibao, disabled of grade 3', { ...onDibao, disability: { ...none, physical: '3' } }, false],
    ['on dibao, 60, with property', { ...aged(60), assistance: 'dibao', propertyMeetsRule: false }, false],
    ['60, not on dibao', aged(60), false],
    ['in prison', { ...aged(30), incapacity: 'in-prison' }, true],
    ['in prison, with property', { ...aged(30), incapacity: 'in-prison', propertyMeetsRule: false }, false],
    ['by the province', { ...aged(30), unableByProvince: true }, true],
    ['none of it', aged(30), false],
  ])('%s', (_, facts, expected) => {
    expect(unable(facts)).toBe(expected)
  })
})

it('holds a rural supporter against the rural average, since 2021', () => {
  const of = (area: string, annualIncome: number) =>
    tekun2021.assess(person({ supporters: [supporter({ ...aged(70), area, annualIncome })] }), policy).noAbleSupporter
  expect([of('rural', 1_999_999), of('rural', 2_000_000), of('urban', 2_000_000)]).toEqual([true, false, true])
  const byProvince = supporter({ ...aged(30), unableByProvince: true })
  expect(tekun2021.assess(person({ supporters: [byProvince] }), policy).noAbleSupporter).toBe(true)
})
