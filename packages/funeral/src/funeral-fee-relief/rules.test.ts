import { notKnown } from '@minzheng/policy'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FuneralFeeReliefFacts,
  FuneralFeeReliefPolicy,
  funeralFeeRelief,
  funeralFeeRelief2012 as program,
} from './index.js'
import { bodyItems, reliefItems } from './items.js'

/** A place that covers its residents, pays every item and sets no limit. */
const none = {
  coverage: {
    hukou: 'local',
    diedIn: 'anywhere',
    crematedIn: 'anywhere',
    byDeath: false,
    byCremation: false,
    newborn: false,
    unidentified: false,
    ward: false,
    soldier: false,
    student: false,
    worker: false,
    hardshipOnly: false,
    grantExcluded: false,
    civilMourningNeeded: false,
  },
  items: Object.fromEntries(Object.keys(reliefItems).map(item => [item, 'all'])),
  most: Object.fromEntries(Object.keys(reliefItems).map(item => [item, null])),
  carry: { first: null, second: null, third: null, perKm: null, least: null },
  storage: { perDay: null, days: null, perHour: null, hours: null },
  ashStorage: { perYear: null, years: null, perMonth: null, months: null },
  child: { age: null, mostCremation: null },
  total: { general: null, hardship: null },
  direct: true,
}
const policyOf = (more: { [part: string]: object } = {}) =>
  Object.fromEntries(
    Object.entries(none).map(([part, values]) => [
      part,
      typeof values === 'object' ? { ...values, ...more[part] } : values,
    ]),
  ) as never
const dead = (facts: object = {}) =>
  FuneralFeeReliefFacts.parse({ asOf: '2024-05-06', hukou: 'local', diedIn: 'local', crematedIn: 'local', ...facts })
const of = (facts: object, policy: { [part: string]: object } = {}) => program.assess(dead(facts), policyOf(policy))
const cremated = { charged: { cremation: 250_00 } }

describe('who is covered', () => {
  // The ways of local rules; each with one who comes in by it and one who does not.
  it.each<[string, object, object, boolean | null]>([
    ['registered there', {}, {}, true],
    ['registered elsewhere in the province', {}, { hukou: 'province' }, false],
    ['not known', {}, { hukou: null }, null],
    ['杭州 2023-08-01: of the province', { hukou: 'province' }, { hukou: 'province' }, true],
    ['杭州 2023-08-01: of the place', { hukou: 'province' }, { hukou: 'local' }, true],
    ['杭州 2023-08-01: of another province', { hukou: 'province' }, { hukou: 'elsewhere' }, false],
    ['川民发〔2025〕94号: died in the province', { diedIn: 'province' }, { diedIn: 'province' }, true],
    ['川民发〔2025〕94号: died there', { diedIn: 'province' }, { diedIn: 'local' }, true],
    ['川民发〔2025〕94号: died elsewhere', { diedIn: 'province' }, { diedIn: 'elsewhere' }, false],
    ['川民发〔2025〕94号: cremated elsewhere', { crematedIn: 'province' }, { crematedIn: 'elsewhere' }, false],
    [
      '常政规〔2012〕14号: cremated elsewhere in the province',
      { crematedIn: 'local' },
      { crematedIn: 'province' },
      false,
    ],
    ['where it does not matter', {}, { diedIn: null, crematedIn: null }, true],
    ['where it does', { diedIn: 'local' }, { diedIn: null }, null],
    ['深圳 2022: died and cremated there', { byDeath: true }, { hukou: 'elsewhere' }, true],
    ['深圳 2022: died elsewhere', { byDeath: true }, { hukou: 'elsewhere', diedIn: 'province' }, false],
    ['深圳 2022: cremated elsewhere', { byDeath: true }, { hukou: 'elsewhere', crematedIn: 'province' }, false],
    [
      '湛民〔2018〕99号: whoever is cremated there',
      { byCremation: true },
      { hukou: 'elsewhere', diedIn: 'elsewhere' },
      true,
    ],
    ['湛民〔2018〕99号: cremated elsewhere', { byCremation: true }, { hukou: 'none', crematedIn: 'province' }, false],
    ['fun-cz-grant: draws the grant', { grantExcluded: true }, { funeralGrant: true }, false],
    ['fun-cz-grant: does not', { grantExcluded: true }, { funeralGrant: false }, true],
    ['fun-cz-grant: not known', { grantExcluded: true }, {}, null],
    ['a grant where it is not asked for', {}, { funeralGrant: true }, true],
    [
      'fun-cz-baby: newborn',
      { newborn: true, grantExcluded: true },
      { hukou: 'none', group: 'newborn', funeralGrant: false },
      true,
    ],
    ['fun-cz-baby: where the rule does not name them', {}, { hukou: 'none', group: 'newborn' }, false],
    [
      'newborn cremated elsewhere',
      { newborn: true },
      { hukou: 'none', group: 'newborn', crematedIn: 'province' },
      false,
    ],
    ['重庆: the poor alone, poor', { hardshipOnly: true }, { hardship: true }, true],
    ['重庆: the poor alone, not poor', { hardshipOnly: true }, { hardship: false }, false],
    ['重庆: the poor alone, not known', { hardshipOnly: true }, {}, null],
    ['株洲 2020: a plain funeral', { civilMourningNeeded: true }, { civilMourning: true }, true],
    ['株洲 2020: not a plain one', { civilMourningNeeded: true }, { civilMourning: false }, false],
  ])('%s', (_, coverage, facts, eligible) => expect(of(facts, { coverage }).eligible).toBe(eligible))

  it.each(['unidentified', 'ward', 'soldier', 'student', 'worker'])('%s where the rule names them', group => {
    const facts = { hukou: 'elsewhere', group }
    expect(of(facts, { coverage: { [group]: true } })).toMatchObject({ eligible: true, ofGroup: true, ofHukou: false })
    expect(of(facts).eligible).toBe(false)
  })

  it('gives those who are not covered nothing', () => {
    expect(of({ ...cremated, hukou: 'elsewhere' })).toMatchObject({
      relief: 0,
      inScope: 250_00,
      payable: 250_00,
      direct: false,
    })
  })
})

describe('items', () => {
  it.each(Object.keys(bodyItems))('%s: up to its limit, and nothing where it is not covered', item => {
    const facts = { charged: { [item]: 500_01 } }
    expect(of(facts)).toMatchObject({ relief: 500_01, charged: 500_01, payable: 0 })
    expect(of(facts, { most: { [item]: 500_00 } })).toMatchObject({ relief: 500_00, payable: 1 })
    expect(of(facts, { most: { [item]: 500_01 } }).relief).toBe(500_01)
    expect(of(facts, { items: { [item]: null } })).toMatchObject({ relief: 0, payable: 500_01 })
    expect(of({ ...facts, hardship: true }, { items: { [item]: 'hardship' } }).relief).toBe(500_01)
    expect(of({ ...facts, hardship: false }, { items: { [item]: 'hardship' } }).relief).toBe(0)
    expect(of(facts, { items: { [item]: 'hardship' } }).relief).toBeNull()
    expect(of(facts, { items: { [item]: notKnown } as never }).relief).toBeNull()
    expect(of(facts)[`${item}Relief` as 'urnRelief']).toBe(500_01)
  })

  it('what is not used needs no rule', () => {
    expect(
      program.assess(dead(cremated), {
        items: { cremation: 'all' },
        most: { cremation: 200_00 },
        child: { age: null },
      } as never),
    ).toMatchObject({
      inScope: 200_00,
    })
  })

  // 勃利 2025-08-20: 100 yuan a day for three days, or 3 yuan an hour for 72; ashes 5 yuan a month for a year.
  const boli = {
    storage: { perDay: 100_00, days: 3, perHour: 3_00, hours: 72 },
    ashStorage: { perMonth: 5_00, months: 12, perYear: 60_00, years: 1 },
  }
  it.each<[string, object, number]>([
    ['two days', { storage: { days: 2, perDay: 100_00 } }, 200_00],
    ['three', { storage: { days: 3, perDay: 100_00 } }, 300_00],
    ['four', { storage: { days: 4, perDay: 100_00 } }, 300_00],
    ['cheaper', { storage: { days: 3, perDay: 99_00 } }, 297_00],
    ['dearer', { storage: { days: 1, perDay: 101_00 } }, 100_00],
    ['71 hours', { storage: { hours: 71, perHour: 3_00 } }, 213_00],
    ['72 hours', { storage: { hours: 72, perHour: 3_00 } }, 216_00],
    ['73 hours', { storage: { hours: 73, perHour: 3_00 } }, 216_00],
    ['a year of ashes', { ashStorage: { months: 12, perMonth: 5_00 } }, 60_00],
    ['13 months', { ashStorage: { months: 13, perMonth: 6_00 } }, 60_00],
    ['by the year', { ashStorage: { years: 2, perYear: 50_00 } }, 50_00],
    [
      'days and hours, a year of ashes and a month more',
      {
        storage: { days: 1, perDay: 100_00, hours: 2, perHour: 3_00 },
        ashStorage: { months: 1, perMonth: 5_00, years: 1, perYear: 60_00 },
      },
      166_00,
    ],
    ['two days and 24 hours', { storage: { days: 2, perDay: 100_00, hours: 24, perHour: 3_00 } }, 272_00],
    ['two days and 25 hours', { storage: { days: 2, perDay: 100_00, hours: 25, perHour: 3_00 } }, 272_00],
    ['three days and five hours', { storage: { days: 3, perDay: 100_00, hours: 5, perHour: 3_00 } }, 300_00],
    ['four days and five hours', { storage: { days: 4, perDay: 100_00, hours: 5, perHour: 3_00 } }, 300_00],
  ])('by time: %s', (_, facts, relief) => expect(of(facts, boli).relief).toBe(relief))

  // 深圳 2022-06-26: three days, ten years of ashes; a bill by the hour or the month is held to the same.
  it.each<[string, object, object, number]>([
    ['72 hours of three days', { storage: { days: 3 } }, { storage: { hours: 72, perHour: 5_00 } }, 360_00],
    ['73 hours of three days', { storage: { days: 3 } }, { storage: { hours: 73, perHour: 5_00 } }, 360_00],
    [
      'two days and 25 hours of three days',
      { storage: { days: 3 } },
      { storage: { days: 2, perDay: 100_00, hours: 25, perHour: 5_00 } },
      320_00,
    ],
    ['24 months of two years', { ashStorage: { years: 2 } }, { ashStorage: { months: 24, perMonth: 5_00 } }, 120_00],
    ['25 months of two years', { ashStorage: { years: 2 } }, { ashStorage: { months: 25, perMonth: 5_00 } }, 120_00],
    [
      'a year at a rate of the month',
      { ashStorage: { perMonth: 5_00 } },
      { ashStorage: { years: 1, perYear: 60_01 } },
      60_00,
    ],
    ['a day at a rate of the hour', { storage: { perHour: 3_00 } }, { storage: { days: 1, perDay: 72_01 } }, 72_00],
  ])('by time, limited in the other unit: %s', (_, policy, facts, relief) => {
    const limits = {
      storage: { perDay: null, days: null, perHour: null, hours: null },
      ashStorage: { perYear: null, years: null, perMonth: null, months: null },
    }
    const set = policy as Partial<typeof limits>
    const all = {
      storage: { ...limits.storage, ...set.storage },
      ashStorage: { ...limits.ashStorage, ...set.ashStorage },
    }
    expect(of(facts, all).relief).toBe(relief)
  })

  it('by time there may be a most for the body, and no limit of days', () => {
    const facts = { storage: { days: 5, perDay: 80_00 }, ashStorage: { years: 3, perYear: 70_00 } }
    expect(of(facts)).toMatchObject({ storageRelief: 400_00, ashStorageRelief: 210_00 })
    expect(of(facts, { most: { storage: 320_00, ashStorage: 70_00 } })).toMatchObject({
      storageRelief: 320_00,
      ashStorageRelief: 70_00,
      relief: 390_00,
    })
  })
})

describe('carriage', () => {
  // fun-qj-rural, fun-qj-rural2: 3.5 yuan a kilometre there and back, at least 120; 180 in the town.
  const qujiang = { carry: { first: 180_00, perKm: 3_50, least: 120_00 } }
  it.each<[string, object, number | null]>([
    ['fun-qj-rural: 30 km are 105 yuan, less than the least', { carryZone: 'second', carryKm: 30 }, 120_00],
    ['fun-qj-rural2: 40 km', { carryZone: 'third', carryKm: 40 }, 140_00],
    ['at the least', { carryZone: 'second', carryKm: 34 }, 120_00],
    ['just above it', { carryZone: 'second', carryKm: 35 }, 122_50],
    ['in the town', { carryZone: 'first', carryKm: 200 }, 180_00],
    ['zone not known', { carryKm: 30 }, null],
    ['distance not known', { carryZone: 'second' }, null],
    ['distance not known in the town', { carryZone: 'first' }, 180_00],
  ])('曲江 2025-07-15, %s', (_, facts, limit) => {
    const result = of({ ...facts, charged: { carry: 1_000_00 } }, qujiang)
    expect(result).toMatchObject({ carryLimit: limit, carryRelief: limit })
  })
  it('is no more than it cost', () => {
    expect(of({ carryZone: 'first', charged: { carry: 179_99 } }, qujiang).relief).toBe(179_99)
  })

  // fun-lq-z1, fun-lq-z3. The page is undated, so no policy document holds it.
  const luquan = { carry: { first: 1_000_00, second: 800_00, third: 600_00 } }
  it.each([
    ['fun-lq-z1', 'first', 1_000_00],
    ['second zone', 'second', 800_00],
    ['fun-lq-z3', 'third', 600_00],
  ])('禄劝, %s', (_, carryZone, relief) =>
    expect(of({ carryZone, charged: { carry: 1_200_00 } }, luquan).relief).toBe(relief),
  )

  it('雷州: 3 yuan a kilometre, at most 480', () => {
    const leizhou = { carry: { perKm: 3_00 }, most: { carry: 480_00 } }
    const at = (carryKm: number) => of({ carryZone: 'first', carryKm, charged: { carry: 900_00 } }, leizhou).relief
    expect([at(159), at(160), at(161)]).toEqual([477_00, 480_00, 480_00])
  })
})

describe('children', () => {
  // fun-lq-child: adults 700, 12岁以下 350; whether 12 is in is not said.
  const luquan = { most: { cremation: 700_00 }, child: { age: 12, mostCremation: 350_00 } }
  const at = (age: number | null, more: object = {}) =>
    of({ age, charged: { cremation: 900_00 } }, { ...luquan, child: { ...luquan.child, ...more } }).relief
  it.each([
    [11, 350_00],
    [12, null],
    [13, 700_00],
    [null, null],
  ])('fun-lq-child at %s: %s', (age, relief) => expect(at(age)).toBe(relief))
  it('at 12 it hangs on how the place reads its rule', () => {
    expect(at(12, { ageIncluded: true })).toBe(350_00)
    expect(at(12, { ageIncluded: false })).toBe(700_00)
    expect(at(13, { ageIncluded: true })).toBe(700_00)
    expect(at(11, { ageIncluded: false })).toBe(350_00)
  })
  it('need no rule of their own', () => expect(of({ ...cremated, age: 3 }).relief).toBe(250_00))
})

describe('the most in all', () => {
  const bill = (sum: number) => ({ charged: { cremation: sum - 1_00, urn: 1_00 } })
  it.each([
    ['just below', 1_779_99, {}, 1_779_99],
    ['at', 1_780_00, {}, 1_780_00],
    ['above', 1_780_01, {}, 1_780_00],
    ['of the special groups', 2_000_00, { hardship: true }, 1_900_00],
    ['not of them', 2_000_00, { hardship: false }, 1_780_00],
    ['not known whether', 2_000_00, {}, null],
  ])('%s', (name, sum, facts, relief) => {
    const hardship = name.includes('of') || name.includes('not known') ? 1_900_00 : null
    expect(of({ ...bill(sum), ...facts }, { total: { general: 1_780_00, hardship } }).relief).toBe(relief)
  })
  it('hardship alone may have one', () => {
    expect(of({ ...bill(500_00), hardship: false }, { total: { hardship: 400_00 } }).relief).toBe(500_00)
    expect(of({ ...bill(500_00), hardship: true }, { total: { hardship: 400_00 } }).relief).toBe(400_00)
  })
})

it('is taken off the bill at home, and claimed where the cremation was elsewhere', () => {
  expect(of(cremated).direct).toBe(true)
  expect(of({ ...cremated, crematedIn: 'province' })).toMatchObject({ eligible: true, direct: false })
  expect(program.assess(dead(cremated), { ...(policyOf() as object), direct: false } as never).direct).toBe(false)
})

it('relief and what is payable make up the bill, and relief never exceeds what is in scope', () => {
  fc.assert(
    fc.property(arbitraryOf(FuneralFeeReliefFacts), arbitraryOf(FuneralFeeReliefPolicy), (facts, policy) => {
      const { relief, payable, charged, inScope } = program.assess(facts, policy)
      if (relief === null || payable === null || charged === null) return
      expect(relief + payable).toBe(charged)
      expect(payable).toBeGreaterThanOrEqual(0)
      if (inScope !== null) expect(relief).toBeLessThanOrEqual(inScope)
    }),
  )
})

it('holds from the oldest local rule that is known, and not the day before', () => {
  expect(funeralFeeRelief.on('2012-01-01')).toBe(program)
  expect(() => funeralFeeRelief.on('2011-12-31')).toThrow('2012-01-01')
})

it('answers alike in every way of running', () => agreement(program))
