import { validate } from '@minzheng/core/validate'
import type { PolicyValues } from '@minzheng/policy'
import type { Reason } from '@minzheng/rules'
import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { institutionRating2018, RatingFacts, RatingPolicy, ratingFloors, ratingParts } from './rules.js'

const all = { environment: 120, facilities: 130, operation: 150, service: 600, entryConditions: true }
const parts = ['environment', 'facilities', 'operation', 'service'] as const
const raters = {
  level1: 'county',
  level2: 'county',
  level3: 'county',
  level4: 'prefecture',
  level5: 'province',
} as const
const assess = (facts: object, policy: PolicyValues<RatingPolicy> = {}) =>
  institutionRating2018.assess(RatingFacts.parse(facts), policy)

describe('the points of the levels', () => {
  it('has 1,000 points in four parts', () => {
    expect(parts.map(part => ratingParts[part].most)).toEqual([120, 130, 150, 600])
  })

  // Records eld-star-row-1, -2, -4, -5 (Xilingol 2024, Changsha 2021) and level 3 (Xilingol 2024): total, share, the parts.
  it.each([
    [1, 360, 0.4, [48, 52, 60, 240]],
    [2, 450, 0.5, [60, 65, 75, 300]],
    [3, 570, 0.6, [72, 78, 90, 360]],
    [4, 780, 0.8, [96, 104, 120, 480]],
    [5, 900, 0.9, [108, 117, 135, 540]],
  ])('level %i: total %i, %f of each part', (level, total, share, floors) => {
    expect(ratingFloors[level - 1]).toEqual({ level, total, percentOfPart: Math.round(share * 100) })
    const atFloors = { entryConditions: true, ...Object.fromEntries(parts.map((part, index) => [part, floors[index]])) }
    expect(assess(atFloors)).toMatchObject({ levelByPoints: level, level })
    for (const [index, part] of parts.entries()) {
      const floor = floors[index]!
      // The other parts are full, so that only this part can be short.
      expect(assess({ ...all, [part]: floor }).level).toBe(level)
      expect(assess({ ...all, [part]: floor - 0.01 }).level).toBe(level - 1)
      expect(assess({ ...all, [part]: Math.min(floor + 0.01, ratingParts[part].most) }).level).toBe(level)
    }
  })

  it('adds points exactly, hundredths too', () => {
    expect(assess({ ...all, environment: 110.1, facilities: 120.2 }).total).toBeCloseTo(980.3, 10)
    expect(assess({ ...all, environment: 107.99 })).toMatchObject({ level: 4 })
    expect(validate(RatingFacts, { environment: 120.01 }).success).toBe(false)
  })

  it('is undetermined only where what is missing matters', () => {
    expect(assess({ ...all, environment: undefined })).toMatchObject({ total: null, levelByPoints: null })
    expect(assess({ ...all, environment: undefined, service: 200 })).toMatchObject({ levelByPoints: 0, level: 0 })
    expect(assess({ ...all, entryConditions: null })).toMatchObject({ levelByPoints: 5, level: null })
    expect(assess({ ...all, entryConditions: false })).toMatchObject({ levelByPoints: 5, level: 0 })
  })
})

describe('who rates', () => {
  it.each([
    [all, 'province'],
    [{ ...all, service: 480 }, 'prefecture'],
    [{ ...all, service: 360 }, 'county'],
    [{ ...all, service: 100 }, 'nobody'],
  ])('as the place says: %o', (facts, expected) => {
    expect(assess(facts, { raters }).ratedBy).toBe(expected)
  })
  it('is not known where the place says nothing', () => {
    expect(assess(all).ratedBy).toBeNull()
    expect(assess({ ...all, service: 100 }).ratedBy).toBe('nobody')
    expect(assess(all, { raters: { ...raters, level5: null } }).ratedBy).toBe('nobody')
  })
})

it.each([
  ['level 1', { ...all, service: 240 }, 'county'],
  ['level 2', { ...all, service: 300 }, 'prefecture'],
  ['level 3', { ...all, service: 360 }, 'province'],
])('%s goes by its own rater', (_, facts, expected) => {
  const own = { level1: 'county', level2: 'prefecture', level3: 'province', level4: null, level5: null } as const
  expect(assess(facts, { raters: own }).ratedBy).toBe(expected)
})

describe('what is known of the tool', () => {
  const { program, rules } = explain(institutionRating2018, RatingFacts.parse(all), { raters })
  const told = (of: Reason): readonly Reason[] => [of, ...(of.inputs ?? []).flatMap(told)]
  const confidence = (title: string, facts: object) => {
    const { rules: own } = explain(institutionRating2018, RatingFacts.parse(facts), { raters })
    return own.flatMap(({ reason }) => told(reason)).find(one => one.title?.zh.startsWith(title))?.cite?.confidence
  }

  it('the standard was issued on 2018-12-28', () => expect(program.cite.issued).toBe('2018-12-28'))

  it('the floors of levels 4 and 5 were read in a local rule alone', () => {
    expect(confidence('达到3级', { ...all, service: 360 })).toBe('official-excerpt')
    expect(confidence('达到4级', { ...all, service: 480 })).toBe('secondary')
    expect(confidence('达到5级', all)).toBe('secondary')
    expect(rules.find(({ name }) => name === 'levelByPoints')?.reason.cite?.confidence).toBe('secondary')
  })

  it('each rater is named by its level', () => {
    for (const [key, schema] of Object.entries(RatingPolicy.shape.raters.shape))
      expect(schema.meta()?.label).toMatchObject({ zh: `${key.slice(5)}级评定机关` })
  })
})

describe('the program', () => {
  it('all ways of running it agree', () => {
    agreement(institutionRating2018, arbitraryOf(RatingFacts), arbitraryOf(RatingPolicy))
  })
  it('more points never lower the level', () => {
    const score = (most: number) => fc.integer({ min: 0, max: most * 100 }).map(value => value / 100)
    const scores = fc.record({
      environment: score(120),
      facilities: score(130),
      operation: score(150),
      service: score(600),
    })
    fc.assert(
      fc.property(scores, fc.constantFrom(...parts), (facts, part) => {
        const more = { ...facts, [part]: ratingParts[part].most }
        expect(assess({ ...more, entryConditions: true }).level).toBeGreaterThanOrEqual(
          assess({ ...facts, entryConditions: true }).level!,
        )
      }),
    )
  })
})
