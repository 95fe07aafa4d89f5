import { notKnown } from '@minzheng/policy'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canteensByModel,
  divisionsWithoutCanteen,
  MealFacts,
  MealPoint,
  MealPolicy,
  mealCoverage,
  mealPointProblems,
  mealPointsOn,
  operatingModels,
  mealSubsidy2021 as program,
} from './rules.js'

const kaifu = { leastAge: 60, hukouNeeded: true, general: 400, poor: 800 }
const elder = (facts: object = {}) =>
  MealFacts.parse({
    asOf: '2021-07-15',
    birth: '1950-01-01',
    localHukou: true,
    family: 'other',
    disabledOrDemented: false,
    price: 1_200,
    ...facts,
  })
const of = (facts: object, policy: object = {}) => program.assess(elder(facts), { ...kaifu, ...policy })

describe('the subsidy', () => {
  it.each([
    ['eld-kaifu-meal-general', { family: 'other' }, 400, 800],
    ['eld-kaifu-meal-dibao', { family: 'dibao' }, 800, 400],
    ['eld-kaifu-meal-dibao: tekun', { family: 'tekun' }, 800, 400],
    ['registered elsewhere', { localHukou: false }, 0, 1_200],
    ['the day before 60', { birth: '1961-07-16' }, 0, 1_200],
    ['60', { birth: '1961-07-15' }, 400, 800],
    ['disabled and not poor', { disabledOrDemented: true }, 400, 800],
    ['cheaper than the subsidy', { family: 'dibao', price: 700 }, 700, 0],
    ['at the subsidy', { family: 'dibao', price: 800 }, 800, 0],
  ])('%s', (_, facts, perMealSubsidy, pays) => expect(of(facts)).toMatchObject({ perMealSubsidy, pays }))

  // Two reports differ on the poor and disabled in Kaifu: 8 yuan and free delivery, or 12 yuan. Until one is set, nothing is said.
  it('of poor and disabled elders is what the place sets', () => {
    const facts = { family: 'dibao', disabledOrDemented: true }
    expect(of(facts)).toMatchObject({ perMealSubsidy: null, pays: null, freeDelivery: null })
    expect(of({ ...facts, disabledOrDemented: false }).freeDelivery).toBe(false)
    // A place that has no rate of its own for them pays what all of the poor get.
    expect(of(facts, { freeDeliveryToDisabled: null, poorDisabled: null })).toMatchObject({
      perMealSubsidy: 800,
      freeDelivery: false,
    })
    expect(of(facts, { poorDisabled: 800, freeDeliveryToDisabled: true })).toMatchObject({
      perMealSubsidy: 800,
      freeDelivery: true,
    })
    expect(of(facts, { poorDisabled: 1_200 })).toMatchObject({ perMealSubsidy: 1_200, pays: 0 })
  })

  it('of a poor elder is open where nobody says whether disabled, unless it does not matter', () => {
    const facts = { family: 'dibao', disabledOrDemented: undefined }
    expect(of(facts, { poorDisabled: 1_200 })).toMatchObject({ group: null, perMealSubsidy: null })
    expect(of({ ...facts, family: 'other' }, { poorDisabled: 1_200 })).toMatchObject({ perMealSubsidy: 400 })
  })

  it('is not known where the place is not', () => {
    expect(program.assess(elder(), {})).toMatchObject({ eligible: null, perMealSubsidy: null, subsidy: null })
    expect(of({}, { general: notKnown }).perMealSubsidy).toBeNull()
    expect(of({ family: 'dibao' }, { general: notKnown }).perMealSubsidy).toBe(800)
    expect(of({}, { general: null })).toMatchObject({ eligible: true, perMealSubsidy: 0, pays: 1_200 })
    expect(of({ family: 'tekun' }, { poor: null }).perMealSubsidy).toBe(400)
  })

  // 三湘都市报 2022-04-27: 长沙雨花区侯家塘街道, a meal of 15 yuan for 12; dibao, low income, disabled in part or whole 8; tekun 4.
  it.each<[string, object, number]>([
    ['of 60', {}, 1_200],
    ['on dibao', { family: 'dibao' }, 800],
    ['of low income', { family: 'low-income' }, 800],
    ['disabled', { disabledOrDemented: true }, 800],
    ['disabled and of low income', { disabledOrDemented: true, family: 'low-income' }, 800],
    ['on tekun support', { family: 'tekun' }, 400],
    ['on tekun support, and disabled', { family: 'tekun', disabledOrDemented: true }, 400],
  ])('in 雨花 an elder %s pays', (_, facts, pays) => {
    const yuhua = { general: 300, poor: 700, tekun: 1_100, lowIncome: 700, disabled: 700, poorDisabled: null }
    expect(of({ price: 1_500, ...facts }, yuhua).pays).toBe(pays)
  })
  it('low income and disability count for nothing where the place has no rate for them', () => {
    const facts = { family: 'low-income', disabledOrDemented: true }
    expect(of(facts).perMealSubsidy).toBe(400)
    expect(of(facts, { lowIncome: 500, disabled: 600 }).perMealSubsidy).toBe(600)
    expect(of({ ...facts, disabledOrDemented: undefined }, { disabled: 600 }).perMealSubsidy).toBeNull()
  })

  // 大听网 2024-08-08: 泸州龙马潭区金井湾社区, a meal of 15 yuan.
  it.each([
    ['1964-08-09', 1_500],
    ['1964-08-08', 1_200],
    ['1954-08-08', 1_050],
    ['1944-08-08', 900],
    ['1934-08-09', 900],
    ['1934-08-08', 0],
  ])('in 金井湾 an elder born %s pays %i fen', (birth, pays) => {
    const jinjingwan = { general: 300, generalFrom70: 450, generalFrom80: 600, generalFrom90: 1_500, poor: null }
    expect(of({ asOf: '2024-08-08', birth, price: 1_500 }, jinjingwan).pays).toBe(pays)
  })

  // The bands are invented: places set them.
  it.each([
    ['1951-07-16', 400],
    ['1951-07-15', 500],
    ['1941-07-16', 500],
    ['1941-07-15', 500],
    ['1931-07-16', 500],
    ['1931-07-15', 900],
  ])('born %s, in a place that pays more from 70 and from 90', (birth, perMealSubsidy) => {
    const bands = { generalFrom70: 500, generalFrom90: 900 }
    expect(of({ birth }, bands).perMealSubsidy).toBe(perMealSubsidy)
    expect(of({ birth, family: 'dibao' }, bands).perMealSubsidy).toBe(800)
    expect(of({ birth: undefined }, bands).perMealSubsidy).toBeNull()
  })
  it.each([
    ['1941-07-16', 400],
    ['1941-07-15', 700],
  ])('born %s, in a place that pays more from 80', (birth, perMealSubsidy) =>
    expect(of({ birth }, { generalFrom80: 700 }).perMealSubsidy).toBe(perMealSubsidy),
  )

  it('adds up over the meals of a month', () => {
    expect(of({ family: 'dibao', meals: 44 }).subsidy).toBe(35_200)
    expect(of({ meals: 0 }).subsidy).toBe(0)
  })

  it('is undetermined where the registration is not known, and decided where it does not matter', () => {
    expect(of({ localHukou: undefined }).perMealSubsidy).toBeNull()
    expect(of({ localHukou: undefined }, { hukouNeeded: false }).perMealSubsidy).toBe(400)
    expect(of({ localHukou: undefined, birth: '1990-01-01' }).perMealSubsidy).toBe(0)
  })

  it('and what is paid make up the price', () => {
    fc.assert(
      fc.property(arbitraryOf(MealFacts), arbitraryOf(MealPolicy), (facts, policy) => {
        const { perMealSubsidy, pays } = program.assess(facts, policy)
        if (perMealSubsidy !== null && pays !== null) expect(perMealSubsidy + pays).toBe(facts.price)
      }),
    )
  })

  it('answers alike in every way of running', () => agreement(program))
})

describe('meal points', () => {
  const points = [
    { name: '甲', community: 'c1', kind: 'canteen', seats: 40, opened: '2025-03-01', model: true },
    { name: '乙', community: 'c1', kind: 'meal-point', seats: 10, opened: '2025-06-01' },
    { name: '丙', community: 'c2', kind: 'delivery-only', seats: 0, opened: '2024-01-01', closed: '2025-06-01' },
  ].map(point => MealPoint.parse(point))

  it.each([
    ['2025-02-28', { points: 1, communities: 1, seats: 0, deliveryOnly: 1, canteens: 0 }],
    ['2025-03-01', { points: 2, communities: 2, seats: 40, model: 1, modelUnknown: 1, canteens: 1 }],
    ['2025-05-31', { points: 2, communities: 2 }],
    ['2025-06-01', { points: 2, communities: 1, seats: 50, mealPoints: 1, kitchens: 0, deliveryOnly: 0 }],
  ])('open on %s', (on, expected) => expect(mealPointsOn(points, on)).toMatchObject(expected))

  it('the communities that have meals', () => {
    const of = (on: string) => mealCoverage(['c1', 'c2', 'c3', 'c1'], points, on)
    expect(of('2025-05-31')).toMatchObject({ covered: 2, all: 3, without: ['c3'] })
    expect(of('2025-06-01')).toMatchObject({ covered: 1, without: ['c2', 'c3'] })
    const kitchen = { ...points[0]!, kind: 'kitchen' as const }
    expect(mealCoverage(['c1'], [kitchen], '2025-06-01').share).toBe(0)
    expect(mealCoverage([], points, '2025-06-01').share).toBeNull()
  })

  // “长者餐厅”，各县市区不少于1家: 株洲 2020.
  it('a county without a canteen', () => {
    const canteen = { ...points[0]!, community: '430202001001', opened: '2020-06-01' }
    const kitchen = { ...canteen, community: '430203001001', kind: 'meal-point' as const }
    const without = (on: string) => divisionsWithoutCanteen(['430202', '430203'], [canteen, kitchen], on)
    expect([without('2020-05-31'), without('2020-06-01')]).toEqual([['430202', '430203'], ['430203']])
    expect(divisionsWithoutCanteen(['430200'], [canteen], '2020-06-01')).toEqual([])
  })

  it.each([
    [[{}, { name: '己' }], []],
    [[{}, {}], ['meal-point-twice']],
    [[{ closed: '2025-06-01' }, { opened: '2025-06-01' }], []],
    [[{ closed: '2025-06-01' }, { opened: '2025-05-31' }], ['meal-point-twice']],
    [[{ closed: '2025-03-02' }], []],
    [[{ closed: '2025-03-01' }], ['meal-point-backwards']],
  ])('a register of %j: %j', (list, expected) =>
    expect(mealPointProblems(list.map(more => ({ ...points[0]!, ...more }))).map(({ code }) => code)).toEqual(expected),
  )

  it('that nobody called a model is not said to be none', () =>
    expect(points.map(({ model }) => model)).toEqual([true, undefined, undefined]))

  it('canteens by who runs them', () => {
    const canteens = [
      { ...points[0]!, operatingModel: 'village' as const },
      { ...points[0]!, name: '丁', operatingModel: 'village' as const, closed: '2025-03-02' },
      { ...points[0]!, name: '戊' },
      { ...points[1]!, operatingModel: 'market' as const },
    ]
    expect(canteensByModel(canteens, '2025-03-01')).toMatchObject({ village: 2, market: 0, unknown: 1 })
    expect(canteensByModel(canteens, '2025-07-01')).toMatchObject({ village: 1, market: 0, unknown: 1 })
    expect(Object.keys(operatingModels)).toHaveLength(8)
  })
})
