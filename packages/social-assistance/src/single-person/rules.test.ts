import { notKnown, type PolicyValues } from '@minzheng/policy'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import {
  SinglePersonFacts,
  type SinglePersonPolicy,
  singlePerson,
  singlePerson2012,
  singlePerson2021,
  singlePerson2022,
} from './rules.js'

type Policy = PolicyValues<z.output<typeof SinglePersonPolicy>>
const gap = { mode: 'differential' } as const
/** A place that pays the gap by every route. */
const policy: Policy = {
  urbanStandard: 60_000,
  ruralStandard: 60_000,
  property: {},
  routes: { severe: gap, third: gap, illness: gap, clergy: gap, adult: gap, other: gap },
}

const none = SinglePersonFacts.shape.disability.parse(undefined)
const severe = { disability: { ...none, physical: '2' } }
const marginal = { family: { marginal: true } }
const person = (facts: object) =>
  SinglePersonFacts.parse({ asOf: '2024-06-01', birth: '1990-01-01', propertyMeetsLocalRule: true, ...facts })

it('dibao-court-jingzhou-fan (2018): two pensions are no family in hardship, so the adult son may not apply alone', () => {
  const facts = person({
    asOf: '2018-04-26',
    disability: { ...none, psychiatric: '2' },
    unableToWork: true,
    ownHousehold: true,
    family: { inHardship: false, income: 428_349 + 278_772, persons: 3 },
  })
  expect(facts.family?.income).toBe(707_121)
  // The bureau refused for the income above the line of low-income families; the standard is not in the source.
  expect(singlePerson.on('2018-04-26').assess(facts, policy)).toMatchObject({ eligible: false, monthlyBenefit: 0 })
})

describe('who may apply alone', () => {
  it.each([
    ['grade 1 in a marginal family', { disability: { ...none, hearing: '1' }, ...marginal }, 'severe'],
    ['grade 2 in a marginal family', { ...severe, ...marginal }, 'severe'],
    ['grade 3 intellectual', { disability: { ...none, intellectual: '3' }, ...marginal }, 'third'],
    ['grade 3 psychiatric', { disability: { ...none, psychiatric: '3' }, ...marginal }, 'third'],
    ['grade 3 physical', { disability: { ...none, physical: '3' }, ...marginal }, 'none'],
    ['grade 4 psychiatric', { disability: { ...none, psychiatric: '4' }, ...marginal }, 'none'],
    ['seriously ill in a marginal family', { seriousIllness: true, ...marginal }, 'illness'],
    ['seriously ill in a family that is not marginal', { seriousIllness: true, family: { marginal: false } }, 'none'],
    ['seriously ill, the family not known', { seriousIllness: true }, null],
    ['clergy of three years', { clergyThreeYears: true, family: { marginal: false } }, 'clergy'],
    ['other hardship by the county', { otherByCounty: true, family: { marginal: false } }, 'other'],
  ])('from 2021-07: %s', (_, facts, route) => {
    for (const version of [singlePerson2021, singlePerson2022])
      expect(version.assess(person({ working: true, ...facts }), policy).route).toBe(route)
  })

  it.each([
    ['an adult who does not work', {}, true],
    ['18 that day', { birth: '2006-06-01' }, true],
    ['not yet 18', { birth: '2006-06-02' }, false],
    ['who works', { working: true }, false],
    ['grade 3', { disability: { ...none, psychiatric: '3' } }, false],
  ])('from 2022-10-20, whatever the family has: %s', (_, facts, alone) => {
    const facts_ = person({ ...severe, family: { marginal: false }, ...facts })
    expect(singlePerson.on('2022-10-20').assess(facts_, policy).mayApplyAlone).toBe(alone)
    expect(singlePerson.on('2022-10-19').assess(facts_, policy).mayApplyAlone).toBe(false)
  })

  it.each([
    ['all of it', {}, true],
    ['no household of one’s own', { ownHousehold: false }, false],
    ['able to work', { unableToWork: false }, false],
    ['a family not in hardship', { family: { inHardship: false, marginal: true } }, false],
    ['grade 3', { disability: { ...none, psychiatric: '3' } }, false],
    ['clergy', { disability: none, clergyThreeYears: true }, true],
  ])('until 2021-06: %s', (_, facts, alone) => {
    const facts_ = person({ ...severe, ownHousehold: true, unableToWork: true, family: { inHardship: true }, ...facts })
    expect(singlePerson.on('2021-06-30').assess(facts_, policy).mayApplyAlone).toBe(alone)
  })
})

describe('own means', () => {
  it.each([
    [59_999, true, 1],
    [60_000, false, 0],
    [60_001, false, 0],
  ])('an income of %i', (ownIncome, eligible, monthlyBenefit) => {
    const facts = person({ ...severe, ...marginal, ownIncome })
    for (const version of [singlePerson2021, singlePerson2022])
      expect(version.assess(facts, policy)).toMatchObject({ eligible, monthlyBenefit })
  })

  it('counts support, and spares what siblings and people of 60 and more pay as far as the place says', () => {
    const facts = person({ ...severe, ownIncome: 10_000, support: 5_000, sparedSupport: 20_000 })
    expect(singlePerson2022.assess(facts, policy)).toMatchObject({ income: 35_000, monthlyBenefit: 25_000 })
    expect(singlePerson2022.assess(facts, { ...policy, sparedShare: 0.5 }).income).toBe(25_000)
    expect(singlePerson2022.assess(facts, { ...policy, sparedShare: 1 }).income).toBe(15_000)
  })

  it('are tested for property like any household', () => {
    const limit = { ...policy, property: { isWholeRule: true, savingsMonths: 24 } }
    const of = (savings: number | null) => singlePerson2022.assess(person({ ...severe, savings }), limit).eligible
    expect([of(1_440_000), of(1_440_001), of(null)]).toEqual([true, false, null])
  })
})

describe('amounts of places', () => {
  const family = (income: number) => ({ family: { marginal: false, income, persons: 3 } })

  // 沈阳: the standard, half of it from twice the standard on; grade 3 up to three times, illness up to five.
  const half = { mode: 'full', reducedFromMultiple: 2, reducedRatio: 0.5 } as const
  const shenyang: Policy = {
    ...policy,
    routes: {
      severe: { ...half, ceilingMultiple: 20 },
      third: { ...half, ceilingMultiple: 3 },
      illness: { ...half, ceilingMultiple: 5 },
    },
  }
  const third = { disability: { ...none, psychiatric: '3' } }
  it.each([
    ['severe, just below twice', severe, 359_999, 60_000],
    ['severe, twice', severe, 360_000, 30_000],
    ['grade 3, three times', third, 540_000, 30_000],
    ['grade 3, just above', third, 540_001, 0],
    ['ill, five times', { seriousIllness: true }, 900_000, 30_000],
    ['ill, just above', { seriousIllness: true }, 900_001, 0],
  ])('沈阳: %s', (_, facts, income, expected) => {
    const facts_ = person({ working: true, ...facts, ...family(income) })
    expect(singlePerson2022.assess(facts_, shenyang).monthlyBenefit).toBe(expected)
  })

  // A city in 江苏: 65 % of the standard for severe disability, all of it for illness, the family up to twice the standard.
  const jiangsu: Policy = {
    ...policy,
    routes: {
      severe: { ceilingMultiple: 2, mode: 'ratio', ratio: 0.65 },
      illness: { ceilingMultiple: 2, mode: 'full' },
    },
  }
  it.each([
    ['severe', severe, 39_000],
    ['ill', { seriousIllness: true }, 60_000],
    ['both: the better', { ...severe, seriousIllness: true }, 60_000],
  ])('江苏: %s', (_, facts, expected) => {
    const facts_ = person({ working: true, ownIncome: 10_000, ...facts, ...family(360_000) })
    expect(singlePerson2022.assess(facts_, jiangsu).monthlyBenefit).toBe(expected)
  })

  // No national document says what is paid: 沈阳 pays the standard, a city in 江苏 a share of it, 济宁 the gap.
  it.each<[string, PolicyValues<z.output<typeof SinglePersonPolicy>['routes']>, number | null]>([
    ['the gap', { severe: gap }, 50_000],
    ['in full', { severe: { mode: 'full' } }, 60_000],
    ['not said', { severe: {} }, null],
    ['nothing said at all', {}, null],
  ])('of whom is eligible what is paid is as the place says: %s', (_, routes, monthlyBenefit) => {
    const facts = person({ ...severe, ...marginal, ownIncome: 10_000 })
    const place = { ...policy, routes }
    expect(singlePerson2021.assess(facts, place)).toMatchObject({ eligible: true, monthlyBenefit })
    const { rules } = explain(singlePerson2021, facts, place)
    const open = rules.find(({ name }) => name === 'monthlyBenefit')?.notKnown.map(({ title }) => title?.zh)
    expect(open?.includes('一、二级残疾人：计发方式')).toBe(monthlyBenefit === null)
    expect(singlePerson2021.assess({ ...facts, ownIncome: 60_000 }, place).monthlyBenefit).toBe(0)
  })

  it('a share that the place did not give is not guessed', () => {
    const facts = person({ ...severe, ...marginal })
    expect(
      singlePerson2021.assess(facts, { ...policy, routes: { severe: { mode: 'ratio' } } }).monthlyBenefit,
    ).toBeNull()
  })
})

it('pays at most the standard, and something to whoever is eligible with less', () => {
  fc.assert(
    fc.property(arbitraryOf(SinglePersonFacts), facts => {
      for (const version of [singlePerson2012, singlePerson2021, singlePerson2022]) {
        const { eligible, monthlyBenefit } = version.assess(facts, policy)
        if (eligible === null || monthlyBenefit === null) continue
        expect(monthlyBenefit).toBeLessThanOrEqual(60_000)
        expect(monthlyBenefit > 0).toBe(eligible)
      }
    }),
  )
})

it.each(singlePerson.versions)('all ways of running version %# agree', version => agreement(version))

describe('to the fen', () => {
  const at = (facts: object, more: object = {}) =>
    singlePerson2022.assess(person({ ...severe, ...marginal, area: 'urban', ...facts }), {
      ...policy,
      urbanStandard: 60_001,
      ruralStandard: 40_002,
      ...more,
    })
  it('goes by the standard of the area', () => {
    expect(at({}).monthlyBenefit).toBe(60_001)
    expect(at({ area: 'rural' }).monthlyBenefit).toBe(40_002)
    expect(at({ area: 'rural', ownIncome: 40_002 }).eligible).toBe(false)
  })
  it.each([
    [60_001, 19_801],
    [60_005, 19_802],
  ])('a share of %i is rounded up', (urbanStandard, amount) => {
    expect(
      at({ working: true }, { urbanStandard, routes: { severe: { mode: 'ratio', ratio: 0.33 } } }).monthlyBenefit,
    ).toBe(amount)
  })
  it('pays nothing where the share is nothing', () => {
    const nothing = { mode: 'ratio', ratio: 0 } as const
    expect(at({}, { routes: { severe: nothing, adult: nothing } }).monthlyBenefit).toBe(0)
  })
  it.each([
    [20_001, 10_001],
    [20_000, 10_000],
    [1, 1],
    [0, 0],
  ])('spares half of %i, rounded down', (sparedSupport, income) => {
    expect(at({ sparedSupport }, { sparedShare: 0.5 }).income).toBe(income)
  })
})

it('needs no rule of sparing for who has no such support', () => {
  const open = { ...policy, sparedShare: notKnown } as const
  expect(singlePerson2022.assess(person({ ...severe }), open).income).toBe(0)
  expect(singlePerson2022.assess(person({ ...severe, sparedSupport: 1 }), open).income).toBeNull()
})

describe('a route that is not known', () => {
  const routes = {
    severe: { mode: 'ratio', ratio: 0.65 },
    illness: { mode: 'full' },
    third: { mode: 'ratio', ratio: 0.5 },
  } as const
  const of = (facts: object) => singlePerson2021.assess(person({ ...marginal, ...facts }), { ...policy, routes })
  it('leaves open what is paid where it would pay more', () => {
    expect(of({ ...severe, seriousIllness: null })).toMatchObject({ eligible: true, monthlyBenefit: null })
    expect(of({ ...severe, seriousIllness: true }).monthlyBenefit).toBe(60_000)
    expect(of({ ...severe, seriousIllness: false }).monthlyBenefit).toBe(39_000)
  })
  it('matters not where it would pay no more', () => {
    const both = { disability: { ...none, physical: '2', psychiatric: null } }
    expect(of(both)).toMatchObject({ eligible: true, monthlyBenefit: 39_000 })
    expect(of({ ...severe, family: {} })).toMatchObject({ eligible: null, monthlyBenefit: null })
  })
  it('is told as one that may apply', () => {
    const facts = person({ ...marginal, ...severe, seriousIllness: null })
    const text = renderExplanation(explain(singlePerson2021, facts, { ...policy, routes }), 'zh')
    expect(text).toContain('可能属于低保边缘家庭中的重特大疾病患者：是')
    expect(text).toContain('已确认属于低保边缘家庭中的重特大疾病患者：否')
    expect(text).not.toMatch(/（因 [是否]：/)
  })
})

it.each([
  ['2003-06-30', true],
  ['2003-07-01', false],
])('until 2021-06 an adult is one of 18: born on %s', (birth, alone) => {
  const facts = {
    ...severe,
    birth,
    asOf: '2021-06-30',
    ownHousehold: true,
    unableToWork: true,
    family: { inHardship: true },
  }
  expect(singlePerson2012.assess(person(facts), policy).mayApplyAlone).toBe(alone)
})

it('from 2022-10-20 a place may still have a ceiling for the families of adults', () => {
  const routes = { adult: { ceilingMultiple: 3 } }
  const of = (income: number) =>
    singlePerson2022.assess(person({ ...severe, family: { marginal: false, income, persons: 1 } }), {
      ...policy,
      routes,
    }).mayApplyAlone
  expect([of(180_000), of(180_001)]).toEqual([true, false])
})
