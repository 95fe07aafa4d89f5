import { notKnown } from '@minzheng/policy'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EcologicalBurialAwardFacts,
  EcologicalBurialAwardPolicy,
  ecologicalBurialAward,
  ecologicalBurialAward2013,
  ecologicalBurialAward2026 as program,
} from './award.js'
import { burialMethods } from './methods.js'

const awarded = Object.keys(burialMethods).filter(method => !method.endsWith('grave'))
const none = {
  hukouNeeded: true,
  deathCounts: false,
  family: Object.fromEntries(awarded.map(method => [method, null])),
  operator: { sea: null },
  hardshipExtra: null,
  leastNicheYears: null,
  costPaid: false,
  mourning: { plain: null, plainHardship: null, simple: null, simpleHardship: null },
}
const of = (facts: object, policy: object = {}, family: object = {}) =>
  program.assess(EcologicalBurialAwardFacts.parse({ asOf: '2026-04-01', method: 'sea', localHukou: true, ...facts }), {
    ...none,
    ...policy,
    family: { ...none.family, ...family },
  } as never)

describe('the award for a burial', () => {
  it.each(awarded)('%s: what the place gives for it alone', method => {
    expect(of({ method }, {}, { [method]: 1_000_00 })).toMatchObject({ award: 1_000_00, toFamily: 1_000_00 })
    const others = Object.fromEntries(awarded.filter(one => one !== method).map(one => [one, 1_000_00]))
    expect(of({ method }, {}, others).award).toBe(0)
  })
  it.each(['grave', 'body-grave'])('%s: nothing', method => {
    const all = Object.fromEntries(awarded.map(one => [one, 1_000_00]))
    expect(of({ method }, {}, all).award).toBe(0)
  })

  it.each<[string, object, object, number | null]>([
    ['registered', {}, {}, 4_000_00],
    ['not registered', { localHukou: false }, {}, 0],
    ['not known', { localHukou: null }, {}, null],
    ['not asked for', { localHukou: null }, { hukouNeeded: false }, 4_000_00],
    ['died and cremated there', { localHukou: false, diedAndCrematedHere: true }, { deathCounts: true }, 4_000_00],
    ['cremated elsewhere', { localHukou: false, diedAndCrematedHere: false }, { deathCounts: true }, 0],
    ['died there where that does not count', { localHukou: false, diedAndCrematedHere: true }, {}, 0],
    ['poor, with an extra', { hardship: true }, { hardshipExtra: 500_00 }, 4_500_00],
    ['not poor', { hardship: false }, { hardshipExtra: 500_00 }, 4_000_00],
  ])('fun-eco-jn1 (济南 2018), %s', (_, facts, policy, award) =>
    expect(of(facts, policy, { sea: 4_000_00 }).award).toBe(award),
  )
  it('an extra is none of a burial that is not rewarded', () => {
    expect(of({ method: 'niche', hardship: true }, { hardshipExtra: 500_00 }).award).toBe(0)
  })

  // fun-eco-xy2: 咸阳 2022, 800 for a niche of 15 years and more.
  it.each([
    [14, 0],
    [15, 800_00],
    [16, 800_00],
    [null, null],
  ])('fun-eco-xy2: a niche for %s years: %s', (nicheYears, award) =>
    expect(of({ method: 'niche', nicheYears }, { leastNicheYears: 15 }, { niche: 800_00 }).award).toBe(award),
  )
  it('fun-eco-xy1: the years are asked of a niche alone', () => {
    expect(of({ method: 'wall' }, { leastNicheYears: 15 }, { wall: 500_00 }).award).toBe(500_00)
  })

  it('fun-eco-sh: 4,600 a body, 3,000 of it to the family', () => {
    const policy = { operator: { sea: 1_600_00 } }
    const family = { sea: 3_000_00, tree: 100_00 }
    expect(of({}, policy, family)).toMatchObject({ toFamily: 3_000_00, toOperator: 1_600_00, total: 4_600_00 })
    expect(of({ method: 'tree' }, policy, family)).toMatchObject({ toOperator: 0, total: 100_00 })
    expect(of({ localHukou: false }, policy, family)).toMatchObject({ toOperator: 0, total: 0 })
  })

  it('兰溪 2016: the cost beside, of what is rewarded', () => {
    const policy = { costPaid: true }
    expect(of({ cost: 1_200_00 }, policy, { sea: 6_000_00 }).costRelieved).toBe(1_200_00)
    expect(of({ cost: 1_200_00 }, { costPaid: false }, { sea: 6_000_00 }).costRelieved).toBe(0)
    expect(of({ cost: 1_200_00 }, policy).costRelieved).toBe(0)
    expect(of({}, {}, { sea: 6_000_00 })).toMatchObject({ toOperator: 0, total: 6_000_00 })
    expect(of({ cost: 0 }, { costPaid: notKnown }, { sea: 6_000_00 }).costRelieved).toBe(0)
  })
})

describe('the award for the funeral', () => {
  const yueyang = {
    hukouNeeded: false,
    mourning: { plain: 4_000_00, plainHardship: 5_000_00, simple: 2_000_00, simpleHardship: 4_000_00 },
  }
  const facts = { method: 'grave', hardship: false, cremated: true, lawfulBurial: true }
  it.each<[string, object, number | null]>([
    ['fun-yuey-plain', { mourning: 'plain' }, 4_000_00],
    ['of the poor', { mourning: 'plain', hardship: true }, 5_000_00],
    ['simple', { mourning: 'simple' }, 2_000_00],
    ['simple, of the poor', { mourning: 'simple', hardship: true }, 4_000_00],
    ['as usual', { mourning: 'ordinary' }, 0],
    ['not told how', {}, null],
    ['not cremated', { mourning: 'plain', cremated: false }, 0],
    ['not lawfully buried', { mourning: 'plain', lawfulBurial: false }, 0],
    ['not known', { mourning: 'plain', lawfulBurial: null }, null],
    ['hardship not known', { mourning: 'plain', hardship: null }, null],
  ])('岳阳 2023, %s', (_, more, award) => expect(of({ ...facts, ...more }, yueyang).mourningAward).toBe(award))

  it('stands beside that for the burial', () => {
    expect(of({ ...facts, method: 'tree', mourning: 'plain' }, yueyang, { tree: 1_000_00 })).toMatchObject({
      award: 1_000_00,
      mourningAward: 4_000_00,
      toFamily: 5_000_00,
      total: 1_000_00,
    })
  })
  it('is none where the place sets none', () => {
    const mourned = (mourning: string) => of({ ...facts, mourning }, { hukouNeeded: false }).mourningAward
    expect([mourned('plain'), mourned('simple')]).toEqual([0, 0])
    expect(of({ ...facts, mourning: 'simple', hardship: true }, { hukouNeeded: false }).mourningAward).toBe(0)
    expect(of({ ...facts, mourning: 'plain', hardship: true }, { hukouNeeded: false }).mourningAward).toBe(0)
  })
  it('of the poor is that of all where the place sets none for them', () => {
    const policy = { ...yueyang, mourning: { ...yueyang.mourning, plainHardship: null, simpleHardship: null } }
    expect(of({ ...facts, mourning: 'plain', hardship: true }, policy).mourningAward).toBe(4_000_00)
    expect(of({ ...facts, mourning: 'simple', hardship: true }, policy).mourningAward).toBe(2_000_00)
  })
})

// 国务院令第824号 art. 31 from 2026-03-30.
it('rests on local rules to 2026-03-29 and on the regulation from the day after', () => {
  expect(ecologicalBurialAward.on('2013-01-01')).toBe(ecologicalBurialAward2013)
  expect(ecologicalBurialAward.on('2026-03-29')).toBe(ecologicalBurialAward2013)
  expect(ecologicalBurialAward.on('2026-03-30')).toBe(program)
  expect(ecologicalBurialAward.on('2026-03-31')).toBe(program)
  expect(() => ecologicalBurialAward.on('2012-12-31')).toThrow('2013-01-01')
  expect(program.inForce.cite).toMatchObject({ number: '国务院令第824号', article: '第三十一条' })
})

it('what goes to the family is the award and that for the funeral', () => {
  fc.assert(
    fc.property(arbitraryOf(EcologicalBurialAwardFacts), arbitraryOf(EcologicalBurialAwardPolicy), (facts, policy) => {
      const { award, mourningAward, toFamily, toOperator, total } = program.assess(facts, policy)
      if (award === null) return
      if (mourningAward !== null) expect(toFamily).toBe(award + mourningAward)
      if (toOperator !== null) expect(total).toBe(award + toOperator)
    }),
  )
})

it.each([ecologicalBurialAward2013, program])('answers alike in every way of running', one => agreement(one))
