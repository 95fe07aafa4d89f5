import type { PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { settingOnly } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import {
  CategorySupplementFacts,
  CategorySupplementPolicy,
  categorySupplements,
  categorySupplements2021,
} from './rules.js'

type Policy = PolicyValues<z.output<typeof CategorySupplementPolicy>>

const amount = (yuan: number) => ({ amount: yuan * 100 })
const share = (part: number) => ({ share: part })
/** A place of whose categories all are known: what it does not name, it does not pay. */
const place = (values: object): Policy => {
  const { disabledIncludesSevere, ...known } = settingOnly(CategorySupplementPolicy, {
    disabledIncludesSevere: false,
    ...values,
  })
  return 'disabledIncludesSevere' in values ? { ...known, disabledIncludesSevere } : known
}

/** 中山, 2020: 40 % of the standard, to each who is in any category. */
const zhongshan = place({
  urbanStandard: 110_000,
  ruralStandard: 110_000,
  stacking: 'highest',
  elderlyAge: 60,
  categories: {
    elderly: share(0.4),
    minor: share(0.4),
    compulsorySchool: share(0.4),
    highSchool: share(0.4),
    college: share(0.4),
    singleParentMinor: share(0.4),
    severe: share(0.4),
    majorIllness: share(0.4),
  },
})
/** 重庆, from 2018: amounts of groups that do not stack, but for that of the disabled. */
const chongqing = place({
  urbanStandard: 77_000,
  ruralStandard: 63_000,
  stacking: 'disabled-and-highest',
  elderlyAge: 70,
  preschoolAge: 6,
  categories: {
    disabled: amount(40),
    severe: amount(60),
    majorIllness: amount(60),
    elderly: amount(60),
    preschool: amount(100),
    kindergarten: amount(100),
    compulsorySchool: amount(100),
    highSchool: amount(100),
    college: amount(100),
  },
})
/** 南京, from 2021-07: shares of the standard, and a rise to 130 % of it; only one applies. */
const nanjing = place({
  urbanStandard: 98_500,
  ruralStandard: 98_500,
  stacking: 'highest',
  elderlyAge: 70,
  advancedAge: 80,
  disabledIncludesSevere: true,
  categories: {
    elderly: share(0.1),
    compulsorySchool: share(0.1),
    oneChildParent: share(0.1),
    onlyChildMinor: share(0.1),
    singlePerson: share(0.1),
    returnedOverseas: share(0.1),
    minority: share(0.1),
    advancedAge: share(0.2),
    disabled: share(0.2),
    singleParentMinor: share(0.2),
    lostOnlyChild: share(0.2),
    kindergarten: share(0.2),
    highSchool: share(0.2),
    college: share(0.2),
    threeWithouts: { raiseTo: 1.3 },
    severe: { raiseTo: 1.3 },
    majorIllness: { raiseTo: 1.3 },
  },
})

const adult = { birth: '1985-01-01' }
const household = (members: readonly object[], more: object = {}) =>
  categorySupplements2021.facts.parse({ asOf: '2024-06-01', area: 'urban', members, monthlyBenefit: 120_000, ...more })
const supplementOf = (policy: Policy, ...members: readonly object[]) =>
  categorySupplements2021.assess(household(members), policy).supplement

it('dibao-zhongshan-2020-with-minor (guide site): 1,200 and 440 for one minor are 1,640', () => {
  const facts = household([adult, adult, { birth: '2015-01-01' }], { asOf: '2020-06-01' })
  for (const version of categorySupplements.versions)
    expect(version.assess(facts, zhongshan)).toEqual({ supplemented: 1, supplement: 44_000, total: 164_000 })
})

describe('ages', () => {
  it.each([
    ['the day before 70', '1954-06-02', 0],
    ['70 that day', '1954-06-01', 6_000],
    ['the day before 6', '2018-06-02', 10_000],
    ['6 that day', '2018-06-01', 0],
  ])('%s', (_, birth, expected) => {
    expect(supplementOf(chongqing, { birth })).toBe(expected)
  })
  it.each([
    ['the day before 18', '2006-06-02', 44_000],
    ['18 that day', '2006-06-01', 0],
    ['the day before 60', '1964-06-02', 0],
    ['60 that day', '1964-06-01', 44_000],
  ])('%s', (_, birth, expected) => {
    expect(supplementOf(zhongshan, { birth })).toBe(expected)
  })
})

describe('stacking', () => {
  const third = {
    disability: {
      ...categorySupplements2021.facts.shape.members.element.shape.disability.parse(undefined),
      physical: '3',
    },
  }
  const severe = { disability: { ...third.disability, physical: '2' } }
  it.each([
    ['disabled alone', { ...adult, ...third }, 4_000],
    ['disabled and at school', { ...adult, ...third, school: 'college' }, 14_000],
    ['ill and 70: one of them', { birth: '1950-01-01', majorIllness: true }, 6_000],
    ['ill and at school: the higher', { ...adult, majorIllness: true, school: 'high-school' }, 10_000],
    ['postgraduate: nothing', { ...adult, school: 'postgraduate' }, 0],
  ])('重庆: %s', (_, member, expected) => {
    expect(supplementOf(chongqing, member)).toBe(expected)
  })

  it('重庆: whether the severely disabled get both is not said, so it is asked', () => {
    expect(supplementOf(chongqing, { ...adult, ...severe })).toBeNull()
    expect(supplementOf({ ...chongqing, disabledIncludesSevere: true }, { ...adult, ...severe })).toBe(10_000)
    expect(supplementOf({ ...chongqing, disabledIncludesSevere: false }, { ...adult, ...severe })).toBe(6_000)
  })

  it.each([
    ['70 and a minority', { birth: '1950-01-01', minority: true }, 9_850],
    ['80 and a minority', { birth: '1940-01-01', minority: true }, 19_700],
    ['disabled and 70', { birth: '1950-01-01', ...third }, 19_700],
    // With 60,000 fen of dibao for each of two, 130 % of the standard leaves 68,050.
    ['severely disabled', { ...adult, ...severe }, 68_050],
  ])('南京: %s', (_, member, expected) => {
    expect(supplementOf(nanjing, member, adult)).toBe(expected)
  })

  it('南京: one who lives alone', () => {
    expect(supplementOf(nanjing, adult)).toBe(9_850)
    expect(supplementOf(nanjing, adult, adult)).toBe(0)
  })

  it('adds everything up where a place does, up to its limit', () => {
    const member = { birth: '1940-01-01', minority: true }
    const sum: Policy = { ...nanjing, stacking: 'sum' }
    expect(supplementOf(sum, member, adult)).toBe(9_850 * 2 + 19_700)
    expect(supplementOf({ ...sum, mostShare: 0.3 }, member, adult)).toBe(29_550)
  })

  it('takes grade 3 intellectual and psychiatric disabilities for severe where a place does', () => {
    const person = { ...adult, disability: { ...third.disability, physical: 'none', psychiatric: '3' } }
    expect(supplementOf(chongqing, person)).toBe(4_000)
    expect(supplementOf({ ...chongqing, severeIncludesThird: true, disabledIncludesSevere: false }, person)).toBe(6_000)
  })
})

describe('what is not known', () => {
  it('is asked for where it matters', () => {
    expect(supplementOf(chongqing, { ...adult, majorIllness: null })).toBeNull()
    // 中山 has no category of minorities.
    expect(supplementOf(zhongshan, { ...adult, minority: null })).toBe(0)
  })
  // FAULTS 2.2: a category of which nothing is known brought 0.
  it('is what a category brings where the place has not said it, for who is of it', () => {
    const said = { urbanStandard: 77_000, ruralStandard: 63_000, stacking: 'highest' } as const
    const ofPlace = (categories: object, member: object) =>
      supplementOf({ ...said, elderlyAge: 70, advancedAge: null, preschoolAge: null, categories }, member, adult)
    expect(ofPlace({}, adult)).toBe(0)
    expect(ofPlace({}, { ...adult, majorIllness: true })).toBeNull()
    expect(ofPlace({ majorIllness: { amount: null } }, { ...adult, majorIllness: true })).toBe(0)
    expect(ofPlace({ majorIllness: amount(60) }, { ...adult, majorIllness: true })).toBe(6_000)
    expect(ofPlace({}, { birth: '1950-01-01' })).toBeNull()
    expect(ofPlace({ elderly: amount(60) }, { birth: '1950-01-01' })).toBe(6_000)
  })
  it.each(['elderlyAge', 'advancedAge', 'preschoolAge'] as const)('is who is of a category: %s', key => {
    const birth = key === 'preschoolAge' ? '2020-01-01' : '1935-01-01'
    const { [key]: _, ...silent } = { ...chongqing, advancedAge: 80 }
    const categories = { ...(chongqing.categories as object), advancedAge: amount(80) }
    expect(supplementOf({ ...silent, categories }, { birth }, adult)).toBeNull()
    expect(supplementOf({ ...silent, [key]: null, categories }, { birth }, adult)).toBeTypeOf('number')
  })
  it('is named', () => {
    const { rules } = explain(categorySupplements2021, household([{ ...adult, majorIllness: true }, adult]), {
      ...chongqing,
      categories: { ...(chongqing.categories as object), majorIllness: undefined },
    })
    const { notKnown } = rules.find(rule => rule.name === 'supplement')!
    expect(notKnown.map(({ path }) => path)).toEqual(['categories.majorIllness.amount'])
  })
  it('a household that is not on dibao gets nothing', () => {
    const facts = household([{ birth: '1950-01-01', majorIllness: null }], { monthlyBenefit: 0 })
    expect(categorySupplements2021.assess(facts, chongqing)).toEqual({ supplemented: 0, supplement: 0, total: 0 })
  })
})

it('stacking all pays at least as much as stacking the disabled, and that at least as much as the highest', () => {
  fc.assert(
    fc.property(
      arbitraryOf(CategorySupplementFacts),
      fc.constantFrom(zhongshan, chongqing, nanjing),
      (facts, place) => {
        const of = (stacking: Policy['stacking']) =>
          categorySupplements2021.assess(facts, { ...place, disabledIncludesSevere: true, stacking }).supplement
        const [sum, disabled, highest] = [of('sum'), of('disabled-and-highest'), of('highest')]
        if (sum === null || disabled === null || highest === null) return
        expect(sum).toBeGreaterThanOrEqual(disabled)
        expect(disabled).toBeGreaterThanOrEqual(highest)
      },
    ),
  )
})

it.each(categorySupplements.versions)('all ways of running version %# agree', version => agreement(version))

describe('to the fen', () => {
  const only = (categories: object, more: object = {}) =>
    place({ ...standards, stacking: 'highest', categories, ...more })
  const standards = { urbanStandard: 98_501, ruralStandard: 61_003 }
  const ill = { ...adult, majorIllness: true }
  it.each([
    ['a share is rounded up', 'urban', { majorIllness: share(0.1) }, 120_000, 9_851],
    ['of the rural standard', 'rural', { majorIllness: share(0.1) }, 120_000, 6_101],
    // 130 % of 98,501 is 128,051.3; one of two has 50,000 of 100,001.
    [
      'a rise is rounded up, over an even share rounded down',
      'urban',
      { majorIllness: { raiseTo: 1.3 } },
      100_001,
      78_052,
    ],
    ['a fen of dibao, a fen of supplement', 'urban', { majorIllness: { amount: 1 } }, 1, 1],
  ])('%s', (_, area, categories, monthlyBenefit, supplement) => {
    const facts = household([ill, adult], { area, monthlyBenefit })
    expect(categorySupplements2021.assess(facts, only(categories))).toMatchObject({ supplemented: 1, supplement })
  })
  it('the most of a person is rounded down', () => {
    const policy = only({ majorIllness: share(1) }, { mostShare: 0.35 })
    // 35 % of 98,501 is 34,475.35; of 98,502 it is 34,475.7.
    expect(supplementOf(policy, ill, adult)).toBe(34_475)
    expect(supplementOf({ ...policy, urbanStandard: 98_502 }, ill, adult)).toBe(34_475)
  })
})

it.each([
  ['80 that day', '1944-06-01', 19_700],
  ['the day before', '1944-06-02', 9_850],
])('南京: of advanced age: %s', (_, birth, expected) => {
  expect(supplementOf(nanjing, { birth }, adult)).toBe(expected)
})
it('an age of which a place has none makes nobody elderly', () => {
  expect(supplementOf({ ...zhongshan, elderlyAge: null }, { birth: '1940-01-01' })).toBe(0)
})
