import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noneOf } from '../../test/none-of.js'
import {
  FacilityNormFacts,
  FacilityNormPolicy,
  FourSteps,
  facilityNormNational,
  facilityTransferLate,
  handOverDue,
  facilityNorm2014 as program,
  stepsBackwards,
  stepsBehind,
  stepsNotKnown,
} from './rules.js'

const estate = (facts: object) =>
  FacilityNormFacts.parse({ households: 100, age: 'new', provided: 0, smallest: 1_000, ...facts })
/** In a place that asks for these and nothing else. */
const of = (facts: object, policy: object) =>
  program.assess(estate(facts), FacilityNormPolicy.parse({ ...noneOf(FacilityNormPolicy), ...policy }))
const yinchuan = { newPer100: 30, builtPer100: 20 }
const anhui = { ...yinchuan, newSingleLeast: 350 }
const shaoxing = { newShareOfFloorArea: 0.002, newSingleLeast: 30, builtPer100: 20, pooledLeast: 300 }

describe('norms as published', () => {
  it.each([
    ['eld-facility-norm-1: 银川', yinchuan, 30, 20],
    ['eld-facility-norm-2: 安徽, with the least of one facility', anhui, 350, 20],
    ['eld-facility-norm-5: 青岛', { newPer100: 20, builtPer100: 15 }, 20, 15],
    ['eld-facility-norm-6: 威海', { newPer100: 20, builtPer100: 15 }, 20, 15],
    ['河南', { newPer100: 30, builtPer100: 20 }, 30, 20],
    ['湖北: nothing said of built areas', { newPer100: 20 }, 20, null],
  ])('%s: 100 households', (_, policy, newArea, builtArea) => {
    expect(of({}, policy).required).toBe(newArea)
    expect(of({ age: 'built' }, policy).required).toBe(builtArea)
  })

  it.each([
    ['安徽, 1,166 households', anhui, { households: 1_166 }, 350],
    ['安徽, 1,167 households', anhui, { households: 1_167 }, 350.1],
    ['银川, 1,251 households', yinchuan, { households: 1_251 }, 375.3],
    ['绍兴, 0.2 % of 50,000 m²', shaoxing, { floorArea: 50_000 }, 100],
    ['绍兴, 0.2 % of 15,000 m²', shaoxing, { floorArea: 15_000 }, 30],
    ['绍兴, 0.2 % of 14,000 m²: the least', shaoxing, { floorArea: 14_000 }, 30],
    ['绍兴, pooled', shaoxing, { floorArea: 50_000, pooled: true }, 300],
    ['绍兴, built: by households', shaoxing, { age: 'built', households: 250 }, 50],
  ])('%s', (_, policy, facts, required) => expect(of(facts, policy).required).toBe(required))
})

describe('whether they are met', () => {
  it.each([
    [375.29, false],
    [375.3, true],
    [376, true],
  ])('1,251 households with %f m²', (provided, met) => {
    expect(of({ households: 1_251, provided }, yinchuan).met).toBe(met)
  })

  it.each([
    [349.99, false],
    [350, true],
    [undefined, null],
  ])('a smallest facility of %s', (smallest, met) => expect(of({ provided: 700, smallest }, anhui).met).toBe(met))

  it('too little is too little, whatever the smallest is', () => {
    expect(of({ provided: 349, smallest: undefined }, anhui).met).toBe(false)
    expect(of({ provided: 30, smallest: undefined }, yinchuan).met).toBe(true)
  })

  it('without a norm is undetermined', () =>
    expect(of({ age: 'built', provided: 100 }, { newPer100: 20 }).met).toBeNull())

  it('more area never breaks it', () => {
    fc.assert(
      fc.property(arbitraryOf(FacilityNormFacts), arbitraryOf(FacilityNormPolicy), (facts, policy) => {
        if (program.assess(facts, policy).met)
          expect(program.assess({ ...facts, provided: 10_000_000 }, policy).met).toBe(true)
      }),
    )
  })

  it('has national figures in a sound file', () => expect(nationalProblems(program, facilityNormNational)).toEqual([]))

  it.each([
    ['2014-12-31', { newPer100: 20, builtPer100: 15, newShareOfFloorArea: null }],
    ['2014-12-30', {}],
  ])('goes by households where only the national figures are known: %s', (date, expected) => {
    const { policy, sources } = policyAt(program, [facilityNormNational], { place: '500112', date })
    expect(policy).toEqual(expected)
    expect(sources['newSingleLeast']?.status).toBe('not-known')
  })
  it('answers alike in every way of running', () => agreement(program))
})

// Once a least size that nobody knows was 0, so that an estate met the norm though a place may ask for larger facilities.
describe('a place of which not everything is known', () => {
  const known = { newPer100: 20, builtPer100: 15, newShareOfFloorArea: null }
  const assess = (facts: object, policy: object) => program.assess(estate(facts), policy)
  const open = (facts: object, policy: object) =>
    explain(program, estate(facts), policy)
      .rules.find(({ name }) => name === 'met')
      ?.notKnown.map(({ path }) => path)

  it('asks for nobody knows what, and the explanation names it', () => {
    expect(assess({ provided: 20 }, known)).toEqual({ byNorm: 20, single: null, required: null, met: null })
    expect(open({ provided: 20 }, known)).toEqual(['newSingleLeast'])
    expect(assess({ provided: 20 }, { newPer100: 20 })).toMatchObject({ byNorm: null, met: null })
  })

  it('is decided where what is not known does not matter', () => {
    expect(assess({ provided: 19 }, known).met).toBe(false)
    expect(assess({ age: 'built', provided: 15 }, known)).toMatchObject({ single: 0, required: 15, met: true })
    expect(assess({ age: 'built', provided: 15, pooled: true }, known).met).toBeNull()
    expect(assess({ provided: 20 }, { ...known, newSingleLeast: null }).met).toBe(true)
  })

  it('new facilities are not held to what is asked of pooled ones', () => {
    const policy = { ...known, newSingleLeast: null, pooledLeast: 300 }
    expect(assess({ provided: 20 }, policy)).toMatchObject({ single: 0, required: 20, met: true })
  })

  it('one facility of exactly the least is enough', () => {
    expect(assess({ provided: 350, smallest: 350 }, { ...known, newSingleLeast: 350 })).toMatchObject({ met: true })
    expect(assess({ provided: 349, smallest: 349 }, { ...known, newSingleLeast: 350 }).met).toBe(false)
  })

  it('does not speak of a least size where none is asked', () => {
    const policy = { ...known, newSingleLeast: null, pooledLeast: null }
    const { rules } = explain(program, estate({ provided: 20 }), policy)
    const reason = rules.find(({ name }) => name === 'single')?.reason
    expect(reason?.value).toBe(0)
    expect(reason?.inputs).toBeUndefined()
  })

  it('pooled facilities go by their own least, and by that of new areas where there is none', () => {
    const pooled = { provided: 400, smallest: 200, pooled: true }
    expect(assess(pooled, { ...known, pooledLeast: 200, newSingleLeast: 350 })).toMatchObject({
      single: 200,
      met: true,
    })
    expect(assess(pooled, { ...known, pooledLeast: 201, newSingleLeast: null })).toMatchObject({
      single: 201,
      met: false,
    })
    expect(assess(pooled, { ...known, pooledLeast: null, newSingleLeast: 350 })).toMatchObject({
      single: 350,
      met: false,
    })
  })
})

describe('the four steps', () => {
  const same = (day: string | null) => ({ housing: day, facility: day })
  const estate = (more: object = {}) =>
    FourSteps.parse({
      planned: same('2022-01-01'),
      built: same('2023-01-01'),
      accepted: same('2023-06-01'),
      handedOver: same(null),
      ...more,
    })

  it.each([
    ['all together', {}, []],
    ['earlier', { built: { housing: '2023-01-01', facility: '2022-12-31' } }, []],
    ['a day later', { built: { housing: '2023-01-01', facility: '2023-01-02' } }, ['built']],
    ['not at all', { handedOver: { housing: '2023-07-01', facility: null } }, ['handedOver']],
    ['before the housing', { handedOver: { housing: null, facility: '2023-07-01' } }, []],
  ])('%s', (_, more, behind) => {
    expect(stepsBehind(estate(more))).toEqual(behind)
    expect(stepsNotKnown(estate(more))).toEqual([])
  })

  it.each([
    ['when the facility', { handedOver: { housing: '2023-07-01' } }, ['handedOver']],
    ['when the housing', { handedOver: { facility: null } }, ['handedOver']],
    ['a facility that nothing hangs on yet', { handedOver: { housing: null } }, []],
  ])('not known: %s', (_, more, open) => {
    expect(stepsBehind(estate(more))).toEqual([])
    expect(stepsNotKnown(estate(more))).toEqual(open)
  })

  it.each([
    ['all together', {}, [], []],
    ['built before planned', { built: { housing: '2021-12-31', facility: '2022-01-01' } }, ['built'], []],
    ['handed over before accepted', { handedOver: { housing: null, facility: '2023-05-31' } }, [], ['handedOver']],
  ])('in order: %s', (_, more, housing, facility) =>
    expect([stepsBackwards(estate(more), 'housing'), stepsBackwards(estate(more), 'facility')]).toEqual([
      housing,
      facility,
    ]),
  )

  it.each([
    ['2023-06-01', '2023-09-01'],
    ['2023-11-30', '2024-02-29'],
  ])('绍兴: accepted on %s, to be handed over by %s', (accepted, due) => expect(handOverDue(accepted, 3)).toBe(due))

  // 山东省养老服务条例 art. 15: within three months of the acceptance.
  it.each([
    [{ transferred: '2023-09-01' }, '2023-12-31', false],
    [{ transferred: '2023-09-02' }, '2023-12-31', true],
    [{ transferred: null }, '2023-09-01', false],
    [{ transferred: null }, '2023-09-02', true],
    [{}, '2023-12-31', null],
    [{ transferred: null, accepted: { housing: null, facility: null } }, '2023-12-31', false],
  ])('given over late: %j on %s: %s', (more, asOf, late) =>
    expect(
      facilityTransferLate(estate({ accepted: { housing: '2023-06-01', facility: '2023-06-01' }, ...more }), 3, asOf),
    ).toBe(late),
  )
})
