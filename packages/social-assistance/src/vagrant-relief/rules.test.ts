import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  stayOf,
  VagrantReliefPolicy,
  vagrantRelief,
  vagrantRelief2003,
  vagrantRelief2015,
  vagrantRelief2020,
  vagrantReliefNational,
} from './rules.js'

const roams = { providesForSelf: false, hasKinToTurnTo: false, onDibaoOrTekun: false, roamsOrBegs: true }
const person = (facts: object = {}) => vagrantRelief2020.facts.parse({ asOf: '2024-06-01', ...roams, ...facts })
const xiamen = { dailyRate: 2_000, higherDailyRate: 2_700 }

describe('who is to be helped', () => {
  it.each([
    ['without means, kin or support, roaming', {}, true],
    ['able to provide', { providesForSelf: true }, false],
    ['with kin to turn to', { hasKinToTurnTo: true }, false],
    ['on dibao or tekun', { onDibaoOrTekun: true }, false],
    ['neither roams nor begs', { roamsOrBegs: false }, false],
    ['begs, nothing else known', { providesForSelf: null, hasKinToTurnTo: null, onDibaoOrTekun: null }, null],
    ['refuses to say who', { refusesToSayWho: true }, false],
    ['too old, young or disabled to say who', { refusesToSayWho: true, cannotSayWho: true }, true],
  ])('%s', (_, facts, eligible) => {
    expect(vagrantRelief2003.assess(person(facts), xiamen).eligible).toBe(eligible)
    expect(vagrantRelief2015.assess(person(facts), xiamen).eligible).toBe(eligible)
    expect(vagrantRelief2020.assess(person(facts), xiamen).eligible).toBe(eligible)
  })

  it.each(['lost', 'found-no-work', 'domestic-violence', 'other'])(
    'since the Opinion also who is stranded: %s',
    stranded => {
      const facts = { stranded, hasKinToTurnTo: true, roamsOrBegs: false }
      expect(vagrantRelief.on('2020-08-31').assess(person(facts), xiamen).eligible).toBe(false)
      expect(vagrantRelief.on('2020-09-01').assess(person(facts), xiamen).eligible).toBe(true)
    },
  )
})

describe('the stay', () => {
  it.each([
    ['2024-06-01', '2024-06-01', 0, 'usual'],
    ['2024-06-01', '2024-06-10', 9, 'usual'],
    ['2024-06-01', '2024-06-11', 10, 'usual'],
    ['2024-06-01', '2024-06-12', 11, 'longer-to-be-filed'],
  ])('from %s to %s is day %i: %s', (arrived, asOf, days, stay) => {
    const { usualUntil, ...length } = stayOf(arrived, asOf)
    expect(length.days).toBe(days)
    expect(usualUntil).toBe('2024-06-11')
    expect(vagrantRelief2020.assess(person({ asOf, ...length }), xiamen).stay).toBe(stay)
  })

  it('may be longer where that was filed, and is not known where its length is not', () => {
    expect(vagrantRelief2020.assess(person({ days: 11, longerStayFiled: true }), xiamen).stay).toBe('longer-filed')
    expect(vagrantRelief2020.assess(person(), xiamen).stay).toBeNull()
  })

  it.each([
    ['2024-08-31', '2024-11-30', false],
    ['2024-08-31', '2024-12-01', true],
    ['2024-01-15', '2024-04-15', false],
    ['2024-01-15', '2024-04-16', true],
  ])('from %s is longer than three months on %s: %s', (arrived, asOf, isLong) => {
    const length = stayOf(arrived, asOf)
    expect(length.isLong).toBe(isLong)
    expect(vagrantRelief2020.assess(person({ isLong, identityFound: false }), xiamen).settles).toBe(isLong)
    expect(vagrantRelief2020.assess(person({ isLong, identityFound: true }), xiamen).settles).toBe(false)
  })
})

describe('who is settled where found, before and since the Opinion of 2015', () => {
  // 民政部令第24号 art. 15 until 2015-08-19; the three months since 2015-08-20.
  it.each([
    [
      'cannot say who, not identified, ten days',
      { cannotSayWho: true, identityFound: false, isLong: false },
      true,
      false,
    ],
    ['cannot say who, not identified, long', { cannotSayWho: true, identityFound: false, isLong: true }, true, true],
    ['can say who, not identified, long', { identityFound: false, isLong: true }, false, true],
    ['cannot say who, identified, long', { cannotSayWho: true, identityFound: true, isLong: true }, false, false],
    ['cannot say who, not known whether identified', { cannotSayWho: true, isLong: false }, null, false],
  ])('%s', (_, facts, before, since) => {
    const on = (date: string) => vagrantRelief.on(date).assess(person({ asOf: date, ...facts }), xiamen).settles
    expect([on('2015-08-19'), on('2015-08-20'), on('2026-07-01')]).toEqual([before, since, since])
  })
})

it('days over the whole months of a stay', () => {
  const over = (arrived: string, asOf: string) => {
    const { months, daysOverMonths } = stayOf(arrived, asOf)
    return [months, daysOverMonths]
  }
  expect(over('2024-06-01', '2024-06-11')).toEqual([0, 10])
  expect(over('2024-06-01', '2024-07-01')).toEqual([1, 0])
  expect(over('2024-01-31', '2024-02-29')).toEqual([1, 0])
  expect(over('2024-01-31', '2024-03-30')).toEqual([1, 30])
})

describe('the cost', () => {
  it.each([
    ['厦门 2019-07, an adult', { days: 10 }, {}, 20_000],
    ['厦门 2019-07, a minor', { days: 10, higherRate: true }, {}, 27_000],
    ['one rate for all', { days: 10, higherRate: true }, { dailyRate: 2_000, higherDailyRate: null }, 20_000],
    ['a higher rate of a place that is not held', { days: 10, higherRate: true }, { higherDailyRate: undefined }, null],
    ['the usual rate there', { days: 10 }, { higherDailyRate: undefined }, 20_000],
    ['a monthly rate, two months', { days: 61, months: 2, daysOverMonths: 0 }, { monthlyRate: 77_000 }, 154_000],
    [
      '重庆 2025: the urban standard, two months',
      { days: 61, months: 2, daysOverMonths: 0 },
      { monthlyByUrbanStandard: true, urbanStandard: 77_000 },
      154_000,
    ],
    // What ten days cost where the rate is monthly, 重庆 does not say: it is not nothing.
    [
      '重庆 2025: ten days',
      { days: 10, months: 0, daysOverMonths: 10 },
      { monthlyByUrbanStandard: true, urbanStandard: 77_000 },
      null,
    ],
    [
      'a month and ten days, with a rate for them',
      { days: 40, months: 1, daysOverMonths: 10 },
      { monthlyRate: 77_000, partMonthDailyRate: 2_000 },
      97_000,
    ],
    ['part of a month not told', { days: 61, months: 2 }, { monthlyRate: 77_000, partMonthDailyRate: 2_000 }, null],
    ['not to be helped', { roamsOrBegs: false }, {}, 0],
    ['length not known', {}, {}, null],
  ])('%s', (_, facts, rates, cost) => {
    expect(vagrantRelief2020.assess(person(facts), { ...xiamen, ...rates }).cost).toBe(cost)
  })
})

it('begins with the measures of 2003, and has a national policy in order', () => {
  expect(() => vagrantRelief.on('2003-07-31')).toThrow(/2003-08-01/)
  expect(nationalProblems(vagrantRelief2020, vagrantReliefNational)).toEqual([])
})

describe('always', () => {
  const cases = arbitraryOf(vagrantRelief2020.facts)
  const policies = arbitraryOf(VagrantReliefPolicy)

  it('the Opinion of 2020 only adds people', () => {
    fc.assert(
      fc.property(cases, policies, (facts, values) => {
        if (vagrantRelief2003.assess(facts, values).eligible)
          expect(vagrantRelief2020.assess(facts, values).eligible).toBe(true)
      }),
    )
  })

  it.each([vagrantRelief2003, vagrantRelief2015, vagrantRelief2020])('all ways of running it agree (%#)', program => {
    agreement(program, cases, policies)
  })
})

describe('under the Law on Social Assistance (arts 13, 31, 52)', () => {
  it.each([
    ['roams without means', {}, true, true],
    ['can provide for himself', { providesForSelf: true }, false, false],
    ['has kin to turn to, not judged', { hasKinToTurnTo: true }, false, null],
    ['has kin to turn to, recognised', { hasKinToTurnTo: true, recognised: true }, false, true],
    ['has kin to turn to, not recognised', { hasKinToTurnTo: true, recognised: false }, false, false],
    ['neither roams nor begs, recognised', { roamsOrBegs: false, recognised: true }, false, true],
    ['can provide, though recognised', { providesForSelf: true, recognised: true }, false, false],
    ['refuses to say who, recognised', { refusesToSayWho: true, recognised: true }, false, false],
  ])('%s', (_, facts, before, since) => {
    const on = (date: string) => vagrantRelief.on(date).assess(person({ asOf: date, ...facts }), xiamen).eligible
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual([before, since])
  })
})
