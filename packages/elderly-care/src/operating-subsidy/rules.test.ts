import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OperatingSubsidyFacts, OperatingSubsidyPolicy, operatingSubsidy2013 } from './rules.js'

const bare = { size: {}, ability: {}, factor: {} }
const home = (facts: object) =>
  OperatingSubsidyFacts.parse({ registered: true, monthsOpen: 12, beds: 60, level: 0, ...facts })
const operating = (facts: object, policy: object) =>
  operatingSubsidy2013.assess(home(facts), OperatingSubsidyPolicy.parse({ ...bare, ...policy }))

describe('by size', () => {
  const haimen = { basis: 'size', leastMonthsOpen: 6, size: { to50: 2_000, over50: 6_000, model100: 8_000 } }
  it.each([
    ['eld-haimen-opsub-1: 50 beds', { beds: 50 }, 20],
    ['eld-haimen-opsub-2: 51 beds', { beds: 51 }, 60],
    ['99 beds, model', { beds: 99, model: true }, 60],
    ['100 beds, model', { beds: 100, model: true }, 80],
    ['100 beds, no model', { beds: 100 }, 60],
    ['open 6 months', { beds: 50, monthsOpen: 6 }, 20],
    ['open 5 months', { beds: 50, monthsOpen: 5 }, 0],
    ['not registered', { beds: 50, registered: false }, 0],
  ])('%s', (_, facts, yuan) => {
    expect(operating({ mild: 1, ...facts }, haimen).subsidy).toBe(yuan * 100)
    expect(operating({ intact: 100, complete: 20, ...facts }, haimen).subsidy).toBe(yuan * 100 * 120)
  })
})

describe('by ability', () => {
  const huashan = { basis: 'ability', ability: { intact: 20_000, mild: 30_000, moderate: 40_000, severe: 60_000 } }
  it.each([
    ['intact', 200],
    ['mild', 300],
    ['moderate', 400],
    ['severe', 600],
    ['complete', 600],
  ])('花山: 200 yuan and its uplift, %s', (ability, yuan) => {
    expect(operating({ [ability]: 1 }, huashan).subsidy).toBe(yuan * 100)
  })

  const suzhou = {
    factor: { unrated: 0.7, level1: 0.8, level2: 0.9, level3: 1, level4: 1.1, level5: 1.2 },
  }
  it.each([
    [5, 1.2],
    [4, 1.1],
    [3, 1],
    [2, 0.9],
    [1, 0.8],
    [0, 0.7],
  ])('eld-suzhou-star-factor: level %i', (level, factor) => {
    const result = operating({ level, intact: 10 }, { ...huashan, ...suzhou })
    expect(result).toMatchObject({ base: 200_000, levelFactor: factor, subsidy: Math.round(200_000 * factor) })
    // The base amounts of Suzhou are not published: the factor is known, the amount is not.
    expect(operating({ level, intact: 10 }, { basis: 'ability', ...suzhou })).toMatchObject({
      levelFactor: factor,
      subsidy: null,
    })
  })

  it('the level not known matters only where it counts', () => {
    expect(operating({ level: null, intact: 1 }, huashan).subsidy).toBe(20_000)
    expect(operating({ level: null, intact: 1 }, { ...huashan, ...suzhou }).subsidy).toBeNull()
    // A factor that is set for some levels is never left out: of the others it is not known.
    const some = { ...huashan, factor: { level5: 1.2, unrated: 0.7 } }
    expect([5, 0, 3].map(level => operating({ level, intact: 1 }, some).subsidy)).toEqual([24_000, 14_000, null])
  })
})

describe('the program', () => {
  it('answers alike in every way of running', () => agreement(operatingSubsidy2013))

  it('more residents never bring less', () => {
    const policy = arbitraryOf(OperatingSubsidyPolicy)
    fc.assert(
      fc.property(arbitraryOf(OperatingSubsidyFacts), policy, fc.nat({ max: 1000 }), (facts, given, more) => {
        const of = (severe: number) => operatingSubsidy2013.assess({ ...facts, severe }, given).subsidy
        const [few, many] = [of(facts.severe), of(Math.min(100_000, facts.severe + more))]
        if (few !== null && many !== null) expect(many).toBeGreaterThanOrEqual(few)
      }),
    )
  })
})
