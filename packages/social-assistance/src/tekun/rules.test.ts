import { notKnown } from '@minzheng/policy'
import { runColumns, toColumns } from '@minzheng/rules/columns'
import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { able, aged, dayShort, none, person, policy, supporter } from '../../test/tekun-case.js'
import { TekunPolicy, tekun, tekun2016, tekun2021, tekunNational } from './rules.js'

describe('without ability to work', () => {
  it.each([
    ['60 that day', aged(60), true],
    ['60 tomorrow', dayShort(60), false],
    ['16 that day', aged(16), false],
    ['16 tomorrow', dayShort(16), true],
    ['tekun-nolabour-exam-2025-B: 63, chronic bronchitis', aged(63), true],
    ['tekun-nolabour-exam-2025-C: 17, vocational school', { ...aged(17), study: 'secondary-vocational' }, false],
    ['tekun-nolabour-exam-2025-D: 18, visual grade 2', { ...aged(18), disability: { ...none, visual: '2' } }, false],
    ['visual 1', { ...aged(30), disability: { ...none, visual: '1' } }, true],
    ['physical 2', { ...aged(30), disability: { ...none, physical: '2' } }, true],
    ['physical 3', { ...aged(30), disability: { ...none, physical: '3' } }, false],
    ['intellectual 3', { ...aged(30), disability: { ...none, intellectual: '3' } }, true],
    ['psychiatric 4', { ...aged(30), disability: { ...none, psychiatric: '4' } }, false],
    ['hearing 1, which is not listed', { ...aged(30), disability: { ...none, hearing: '1' } }, false],
    ['grade not known', { ...aged(30), disability: { ...none, physical: null } }, null],
    ['set by the province', { ...aged(30), unableToWorkByProvince: true }, true],
  ])('2021: %s', (_, facts, expected) => {
    expect(tekun2021.assess(person(facts), policy).noLabourAbility).toBe(expected)
  })

  it.each([
    ['physical 2', { physical: '2' }, false],
    ['physical 1', { physical: '1' }, true],
    ['visual 1', { visual: '1' }, false],
    ['intellectual 3', { intellectual: '3' }, false],
    ['intellectual 2', { intellectual: '2' }, true],
  ])('2016: %s', (_, grades, expected) => {
    const facts = person({ asOf: '2020-06-01', birth: '1990-01-01', disability: { ...none, ...grades } })
    expect(tekun2016.assess(facts, policy).noLabourAbility).toBe(expected)
  })

  it('at 16 and 17 the sources differ: refused, flagged, and open to a local rule', () => {
    const facts = person(aged(17))
    expect(tekun2021.assess(facts, policy)).toMatchObject({ noLabourAbility: false, ageConflict: true })
    expect(tekun2021.assess(facts, { ...policy, minorsEnterBelow: 18 })).toMatchObject({
      noLabourAbility: true,
      ageConflict: false,
    })
    expect(tekun2021.assess(person(aged(18)), policy).ageConflict).toBe(false)
    expect(tekun2021.assess(person({ ...aged(17), supportedAsMinor: true }), policy).ageConflict).toBe(false)
    expect(tekun2021.assess(person(dayShort(16)), policy).ageConflict).toBe(false)
  })
})

describe('minors who are supported', () => {
  it.each([
    ['17', dayShort(18), true],
    ['18', aged(18), false],
    ['18, in a vocational school', { ...aged(18), study: 'secondary-vocational' }, true],
    ['19, at a university', { ...aged(19), study: 'other' }, false],
  ])('continue at %s (art. 24)', (_, facts, eligible) => {
    expect(tekun2021.assess(person({ ...facts, supportedAsMinor: true }), policy).eligible).toBe(eligible)
  })

  it.each([
    ['2020-06-01', false],
    ['2020-08-15', null],
    ['2020-10-01', true],
  ])('at 16, before 2021-07-01, on %s', (asOf, eligible) => {
    const known = policyAt(tekun2016, [tekunNational, local], { place: '500100', date: asOf }).policy
    expect(tekun2016.assess(person({ asOf, birth: '2004-02-01', supportedAsMinor: true }), known).eligible).toBe(
      eligible,
    )
  })

  it('who choose the allowance of orphans are not supported twice (art. 9)', () => {
    expect(tekun2021.assess(person({ ...aged(10), choosesChildAllowance: true }), policy).eligible).toBe(false)
    expect(tekun2021.assess(person({ ...aged(10), choosesChildAllowance: null }), policy).eligible).toBeNull()
    expect(tekun2021.assess(person({ choosesChildAllowance: true }), policy).eligible).toBe(true)
  })
})

const entry = (value: number) => [{ status: 'in-force' as const, from: '2010-01-01', value, cite: 'x' }]
const local = {
  program: 'tekun',
  division: '500000',
  documents: { x: { title: 'constructed', confidence: 'secondary' as const } },
  values: {
    'dibaoStandard.urban': entry(75_000),
    'dibaoStandard.rural': entry(61_000),
    'basic.urban': entry(97_500),
    'basic.rural': entry(79_300),
  },
}

describe('without means of living', () => {
  it.each([
    [74_999, true],
    [75_000, false],
    [75_001, false],
  ])('income of %i fen against a dibao standard of 75,000', (transfers, noMeans) => {
    expect(tekun2021.assess(person({ transfers }), policy).noMeans).toBe(noMeans)
  })

  it('tekun-income-exam-2021: all but the basic pension counts', () => {
    const facts = person({
      area: 'rural',
      business: 20_000,
      property: 10_000,
      wage: 5_000,
      transfers: 3_000,
      residentsPension: 12_300,
    })
    expect(tekun2021.assess(facts, policy).income).toBe(38_000)
    const others = { socialInsurance: 9_999, oldAgeAllowance: 5_000, preferentialAllowance: 80_000 }
    expect(tekun2021.assess(person(others), policy).income).toBe(0)
  })

  it('needs the property, but not where the income decides', () => {
    expect(tekun2021.assess(person({ propertyMeetsRule: null }), policy).noMeans).toBeNull()
    expect(tekun2021.assess(person({ propertyMeetsRule: null, wage: 75_000 }), policy).eligible).toBe(false)
    expect(tekun2021.assess(person({ propertyMeetsRule: false }), policy).eligible).toBe(false)
  })

  it('in 2016 does not know whether 优待抚恤金 counts', () => {
    const facts = person({ asOf: '2020-06-01', preferentialAllowance: 80_000 })
    expect(tekun2016.assess(facts, policy).income).toBeNull()
    expect(tekun2016.assess(facts, { ...policy, preferentialAllowanceCounts: true }).income).toBe(80_000)
    expect(tekun2016.assess(facts, { ...policy, preferentialAllowanceCounts: false }).income).toBe(0)
    expect(tekun2016.assess(person({ asOf: '2020-06-01' }), policy).income).toBe(0)
  })
})

it.each([
  ['A: 19, no relatives, odd jobs', { ...aged(19), wage: 20_000 }, false],
  [
    'B: 35, physical 4, with parents who earn',
    { ...aged(35), disability: { ...none, physical: '4' }, supporters: [supporter(aged(60))] },
    false,
  ],
  ['C: 60, widowed, an only son at work', { ...aged(60), supporters: [supporter()] }, false],
  ['D: 67, no kin, land income below the standard', { ...aged(67), area: 'rural', property: 60_999 }, true],
])('tekun-eligibility-exam-practice-2025 %s', (_, facts, eligible) => {
  expect(tekun2021.assess(person(facts), policy).eligible).toBe(eligible)
})

const failing = (...values: (boolean | null)[]) =>
  Object.fromEntries(Object.keys(able).map((key, index) => [key, values[index] === undefined ? true : values[index]]))

describe('the level of self-care (tekun-ability-boundaries)', () => {
  it.each([
    [failing(), 'self-caring', 0],
    [failing(false), 'partial', 20_000],
    [failing(false, false, false), 'partial', 20_000],
    [failing(false, false, false, false), 'total', 30_000],
    [failing(false, false, false, false, false, false), 'total', 30_000],
    [failing(false, false, false, false, null, null), 'total', 30_000],
    [failing(false, null, null), 'partial', 20_000],
    [failing(false, false, false, null), null, null],
    [failing(null), null, null],
  ])('%o', (selfCare, careLevel, care) => {
    expect(tekun2021.assess(person({ selfCare }), policy)).toMatchObject({ careLevel, care })
  })
})

describe('what is paid', () => {
  it('depends on the area, the level and the place of support', () => {
    const xiamen = {
      ...policy,
      basic: { urban: 168_000, rural: 168_000, urbanInstitution: 180_000 },
      care: { selfCaring: 34_000, partial: 79_000, total: 135_000 },
      institutionCare: { total: 150_000 },
    }
    expect(tekun2021.assess(person(), xiamen).monthlyAmount).toBe(202_000)
    expect(tekun2021.assess(person({ selfCare: failing(false) }), xiamen).monthlyAmount).toBe(247_000)
    expect(tekun2021.assess(person({ placeOfSupport: 'institution' }), xiamen).monthlyAmount).toBe(214_000)
    const away = person({ placeOfSupport: 'institution', area: 'rural', selfCare: failing(false, false, false, false) })
    expect(tekun2021.assess(away, xiamen).monthlyAmount).toBe(318_000)
    expect(tekun2021.assess(person({ placeOfSupport: null }), xiamen)).toMatchObject({
      eligible: true,
      monthlyAmount: null,
    })
  })

  it('is nothing for who is not eligible, whatever else is not known', () => {
    expect(tekun2021.assess(person({ ...aged(30), placeOfSupport: null, selfCare: {} }), policy).monthlyAmount).toBe(0)
  })

  // The notice prints 19.36 and 46.18 ten thousand yuan, rounded to hundreds of yuan.
  it.each([
    ['urban', 74, 193_600],
    ['rural', 263, 461_800],
  ] as const)('tekun-dengkou-2025-totals: %s, %i persons, two months', (area, count, published) => {
    const dengkou = { ...policy, basic: { urban: 130_800, rural: 87_800 } }
    const all = Array.from({ length: count }, () => person({ area }))
    const { monthlyAmount } = runColumns(tekun2021, toColumns(tekun2021.facts, all), dengkou, { length: count })
    const yuan = (2 * Array.from(monthlyAmount.values).reduce((sum, value) => sum + value, 0)) / 100
    expect(Math.round(yuan / 100) * 100).toBe(published)
  })
})

describe('through time and places', () => {
  it('follows the rule of the day', () => {
    const facts = { birth: '1990-01-01', disability: { ...none, visual: '1' } }
    const on = (asOf: string) => tekun.on(asOf).assess(person({ ...facts, asOf }), policy).eligible
    expect([on('2016-10-10'), on('2021-06-30'), on('2021-07-01')]).toEqual([false, false, true])
    expect(() => tekun.on('2016-10-09')).toThrow(/2016-10-10/)
  })

  it('has a national policy in order', () => {
    expect(nationalProblems(tekun2016, tekunNational)).toEqual([])
  })

  it('says what is missing', () => {
    const { rules } = explain(
      tekun2021,
      person({ supporters: [supporter({ ...aged(70), annualIncome: null })] }),
      policy,
    )
    expect(rules.find(rule => rule.name === 'eligible')?.missing).toEqual(['supporters[0].annualIncome'])
  })
})

describe('always', () => {
  const cases = arbitraryOf(tekun2021.facts)
  const policies = arbitraryOf(TekunPolicy)

  it('a lower income or one more who cannot support never ends support', () => {
    fc.assert(
      fc.property(cases, policies, fc.integer({ min: 1, max: 100_000 }), (facts, values, less) => {
        const before = tekun2021.assess(facts, values).eligible
        const poorer = {
          ...facts,
          otherIncome: facts.otherIncome === null ? null : Math.max(0, facts.otherIncome - less),
        }
        const unable = tekun2021.facts.shape.supporters.parse([supporter({ assistance: 'tekun' })]) ?? []
        const joined = { ...poorer, supporters: facts.supporters ? [...facts.supporters, ...unable] : facts.supporters }
        if (before === true) expect(tekun2021.assess(joined, values).eligible).toBe(true)
      }),
    )
  })

  it.each([tekun2016, tekun2021])('all ways of running it agree (%#)', program => {
    agreement(program, cases, policies)
  })
})

describe('the conflict at 16 and 17', () => {
  const on = (asOf: string, birth: string, more: object = {}) =>
    tekun.on(asOf).assess(person({ asOf, birth, ...more }), policy).ageConflict
  it.each([
    ['2020-08-31', '2004-01-01', false],
    ['2020-09-01', '2004-01-01', true],
    ['2020-09-01', '2004-09-01', true],
    ['2020-09-01', '2004-09-02', false],
    ['2020-09-01', '2002-09-02', true],
    ['2020-09-01', '2002-09-01', false],
  ])('on %s of who was born on %s: %s', (asOf, birth, expected) => {
    expect(on(asOf, birth)).toBe(expected)
  })
  it('is none for who is disabled or goes on as a minor', () => {
    expect(on('2022-01-01', '2005-01-01', { disability: { ...none, physical: '1' } })).toBe(false)
    expect(on('2022-01-01', '2005-01-01', { supportedAsMinor: true })).toBe(false)
  })
})

it.each([
  ['compulsory', true],
  ['senior-high', true],
  ['secondary-vocational', true],
  ['other', false],
  ['none', false],
])('a minor who grew up at school goes on: %s (art. 24)', (study, continues) => {
  const facts = person({ ...aged(18), supportedAsMinor: true, study })
  expect(tekun2021.assess(facts, policy).minorContinues).toBe(continues)
})

it.each([
  ['the day before 18', dayShort(18), false],
  ['18 that day', aged(18), true],
])('choosing the allowance of orphans matters to minors alone: %s (art. 9)', (_, birth, eligible) => {
  const facts = person({ ...birth, disability: { ...none, physical: '1' }, choosesChildAllowance: true })
  expect(tekun2021.assess(facts, policy).eligible).toBe(eligible)
})

it('adds up each kind of income, a loss in business among them, and goes by the standard of the area', () => {
  const of = (facts: object) => tekun2021.assess(person(facts), policy)
  expect(of({ wage: 1, business: -20, property: 300, transfers: 4_000, otherIncome: 50_000 }).income).toBe(54_281)
  expect(of({ area: 'rural', wage: 60_999 }).noMeans).toBe(true)
  expect(of({ area: 'rural', wage: 61_000 }).noMeans).toBe(false)
  expect(of({ area: 'urban', wage: 61_000 }).noMeans).toBe(true)
})

it('pays no care for a level for which the place is known to pay none', () => {
  const at = (partial: number | null | undefined) =>
    tekun2021.assess(person({ selfCare: { ...able, bathes: false } }), { ...policy, care: { partial } })
  expect(at(null)).toMatchObject({ care: 0, monthlyAmount: 97_500 })
  expect(at(undefined)).toMatchObject({ care: null, monthlyAmount: null })
  expect(at(1)).toMatchObject({ care: 1, monthlyAmount: 97_501 })
})

it('pays the rural rates in the country, in an institution its own', () => {
  const rates = { ...policy, basic: { urban: 4, rural: 3, urbanInstitution: 2, ruralInstitution: 1 } }
  const of = (area: string, placeOfSupport: string) => tekun2021.assess(person({ area, placeOfSupport }), rates).basic
  expect([of('urban', 'home'), of('rural', 'home'), of('urban', 'institution'), of('rural', 'institution')]).toEqual([
    4, 3, 2, 1,
  ])
})

describe('under the Law on Social Assistance', () => {
  const born = (years: number, on: string) => ({ asOf: on, birth: `${Number(on.slice(0, 4)) - years}${on.slice(4)}` })
  const on = (date: string, facts: object, given: object = {}) =>
    tekun.on(date).assess(person({ ...born(17, date), ...facts }), { ...policy, ...given })
  const unsaid = { minorsEnterBelow: notKnown }

  it.each([
    // Art. 16(1) speaks of minors; 民发〔2021〕43号 art. 5 of those below 16.
    ['16, the place has said nothing', born(16, '2026-07-01'), unsaid, null, true],
    ['17, the place has said nothing', born(17, '2026-07-01'), unsaid, null, true],
    ['15', born(15, '2026-07-01'), unsaid, true, false],
    ['18', born(18, '2026-07-01'), unsaid, false, false],
    ['17, below 18 by the province', {}, { minorsEnterBelow: 18 }, true, false],
    ['17, below 16 by the province, against the Law', {}, { minorsEnterBelow: 16 }, false, true],
    ['17, of a listed disability', { disability: { ...none, intellectual: '3' } }, unsaid, true, false],
    ['17, supporters not said', { supporters: undefined }, { minorsEnterBelow: 18 }, null, false],
    ['17, earning more than dibao', { wage: 80_000 }, unsaid, false, true],
    ['17, supported as a minor', { supportedAsMinor: true }, unsaid, true, false],
  ])('%s', (_, facts, given, eligible, ageConflict) => {
    expect(on('2026-07-01', facts, given)).toMatchObject({ eligible, ageConflict })
  })

  it('on the day before it, 17 is refused by the national age, and flagged', () => {
    for (const [date, expected, conflict] of [
      ['2026-06-30', false, true],
      ['2026-07-01', null, true],
    ] as const) {
      const found = policyAt(tekun.on(date), [tekunNational, local], { place: '500100', date }).policy
      expect(tekun.on(date).assess(person(born(17, date)), found)).toMatchObject({
        eligible: expected,
        ageConflict: conflict,
      })
    }
  })

  it.each([
    ['compulsory', true],
    ['senior-high', true],
    ['secondary-vocational', true],
    ['other', false],
    ['none', false],
  ])('past 18, in %s education, who was supported as a minor stays: %s (art. 16(3))', (study, stays) => {
    const facts = { ...born(18, '2026-07-01'), supportedAsMinor: true, study }
    expect(on('2026-07-01', facts).eligible).toBe(stays)
  })
})
