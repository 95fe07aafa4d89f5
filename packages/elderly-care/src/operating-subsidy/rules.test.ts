import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noneOf } from '../../test/none-of.js'
import { OperatingSubsidyFacts, OperatingSubsidyPolicy, operatingSubsidy2013 } from './rules.js'

const bare = noneOf(OperatingSubsidyPolicy)
const home = (facts: object) =>
  OperatingSubsidyFacts.parse({ registered: true, monthsOpen: 12, beds: 60, level: 0, ...facts })
/** A place that sets these and nothing else. */
const operating = (facts: object, policy: { [K in 'size' | 'ability' | 'factor']?: object } & object) =>
  operatingSubsidy2013.assess(
    home(facts),
    OperatingSubsidyPolicy.parse({
      ...bare,
      ...policy,
      size: { ...bare.size, ...policy.size },
      ability: { ...bare.ability, ...policy.ability },
      factor: { ...bare.factor, ...policy.factor },
    }),
  )

describe('by size', () => {
  const haimen = { basis: 'size', leastMonthsOpen: 6, size: { to50: 2_000, over50: 6_000, model100: 8_000 } }
  it.each([
    ['eld-haimen-opsub-1: 50 beds', { beds: 50 }, 20],
    ['eld-haimen-opsub-2: 51 beds', { beds: 51 }, 60],
    ['99 beds, model', { beds: 99, model: true }, 60],
    ['100 beds, model', { beds: 100, model: true }, 80],
    ['100 beds, no model', { beds: 100, model: false }, 60],
    ['99 beds, whether a model is not told', { beds: 99 }, 60],
    ['open 6 months', { beds: 50, monthsOpen: 6 }, 20],
    ['open 5 months', { beds: 50, monthsOpen: 5 }, 0],
    ['not registered', { beds: 50, registered: false }, 0],
  ])('%s', (_, facts, yuan) => {
    expect(operating({ mild: 1, ...facts }, haimen).subsidy).toBe(yuan * 100)
    expect(operating({ intact: 100, complete: 20, ...facts }, haimen).subsidy).toBe(yuan * 100 * 120)
  })

  it('is open from 100 beds on where nobody says whether it is a model', () =>
    expect(operating({ mild: 1, beds: 100 }, haimen).subsidy).toBeNull())
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
    const published = { ...bare, basis: 'ability', ability: {}, ...suzhou } as const
    expect(operatingSubsidy2013.assess(home({ level, intact: 10 }), published)).toMatchObject({
      levelFactor: factor,
      subsidy: null,
    })
  })

  it('the level not known matters only where it counts', () => {
    expect(operating({ level: null, intact: 1 }, huashan).subsidy).toBe(20_000)
    expect(operating({ level: null, intact: 1 }, { ...huashan, ...suzhou }).subsidy).toBeNull()
    // What is left out is not known; a level that is known to have no factor is paid as it is.
    const ability = { ...bare.ability, ...huashan.ability }
    const some = { ...bare, basis: 'ability', ability, factor: { level5: 1.2, level3: null, unrated: 0.7 } } as const
    const paid = (level: number) => operatingSubsidy2013.assess(home({ level, intact: 1 }), some).subsidy
    expect([5, 0, 3, 2].map(paid)).toEqual([24_000, 14_000, 20_000, null])
  })
})

// Once a condition that nobody knows was none, so that a home was eligible in places of which nothing is known.
describe('a place of which not everything is known', () => {
  const assess = (facts: object, policy: Parameters<typeof operatingSubsidy2013.assess>[1]) =>
    operatingSubsidy2013.assess(home(facts), policy)
  const huashan = { ...bare, basis: 'ability', ability: { intact: 200_00, severe: 600_00 } } as const
  const open = (facts: object, policy: Parameters<typeof operatingSubsidy2013.assess>[1]) => {
    const { rules } = explain(operatingSubsidy2013, home(facts), policy)
    return rules.find(({ name }) => name === 'subsidy')?.notKnown.map(({ path }) => path)
  }

  it('is undetermined, and says what is not known', () => {
    expect(assess({ intact: 1 }, {})).toMatchObject({ eligible: null, base: null, subsidy: null })
    expect(assess({ registered: false, intact: 1 }, {})).toMatchObject({ eligible: false, subsidy: 0 })
    const { leastMonthsOpen: _, ...silent } = huashan
    expect(assess({ intact: 1 }, silent)).toMatchObject({ eligible: null, base: 200_00, subsidy: null })
    expect(open({ intact: 1 }, silent)).toEqual(['leastMonthsOpen'])
    expect(open({ intact: 1, mild: 1 }, huashan)).toEqual(['ability.mild'])
  })

  it('pays the completely disabled as the severely disabled only where it is known to say nothing of them', () => {
    expect(assess({ complete: 1 }, huashan).subsidy).toBeNull()
    expect(assess({ complete: 1 }, { ...huashan, ability: { ...huashan.ability, complete: null } }).subsidy).toBe(
      600_00,
    )
    expect(assess({ intact: 1, severe: 1 }, huashan).subsidy).toBe(800_00)
  })

  it('goes by the rate of its size alone where it has none for model homes', () => {
    const size = { to50: 20_00, over50: 60_00 }
    const by = (more: object, facts: object) =>
      assess({ intact: 1, ...facts }, { ...bare, basis: 'size', size: { ...size, ...more } }).subsidy
    expect(by({ model100: null }, { beds: 100, model: true })).toBe(60_00)
    expect(by({}, { beds: 100, model: true })).toBeNull()
    expect(by({}, { beds: 100, model: false })).toBe(60_00)
    expect(by({}, { beds: 99, model: true })).toBe(60_00)
    expect(by({ over50: null, model100: null }, { beds: 51 })).toBe(0)
  })

  it.each(['intact', 'mild', 'moderate', 'severe', 'complete'])('that pays nothing for %s residents', kind => {
    const none = { ...bare, basis: 'ability' } as const
    expect(assess({ [kind]: 3 }, none)).toMatchObject({ bedMonths: 3, base: 0, subsidy: 0 })
  })

  it('adds the bed-months of all residents', () => {
    const residents = { intact: 1, mild: 20, moderate: 300, severe: 4_000, complete: 50_000 }
    expect(assess(residents, bare).bedMonths).toBe(54_321)
  })

  it('that pays nothing for homes up to 50 beds', () => {
    expect(assess({ beds: 50, intact: 1 }, { ...bare, basis: 'size' })).toMatchObject({ base: 0, subsidy: 0 })
  })

  it('pays a home that is not rated as it is, where the place says nothing of such homes', () => {
    const some = { ...huashan, factor: { ...bare.factor, level5: 1.2 } }
    expect(assess({ level: 0, intact: 1 }, some)).toMatchObject({ levelFactor: 1, subsidy: 200_00 })
  })

  it('does not speak of the level where no factor is set', () => {
    expect(renderExplanation(explain(operatingSubsidy2013, home({ intact: 1 }), huashan), 'zh')).not.toContain('星级')
  })

  it('drops a fraction of a fen', () => {
    const ability = { ...bare.ability, intact: 3 }
    expect(
      operating({ level: 1, intact: 1 }, { basis: 'ability', ability, factor: { level1: 0.5 } } as object),
    ).toMatchObject({
      base: 3,
      subsidy: 1,
    })
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
