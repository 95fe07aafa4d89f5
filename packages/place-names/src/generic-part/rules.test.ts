import { notKnown } from '@minzheng/policy'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { genericPart2013, genericPartResults } from './rules.js'

const none = {
  tower: {},
  block: {},
  plaza: {},
  garden: {},
  villa: {},
  hillVilla: {},
  town: {},
  neighbourhood: {},
  centre: {},
}
/** Source: 南昌市住宅区和建筑物命名规范 (2013), as reported. */
const nanchang = {
  ...none,
  tower: { floors: 10, floorArea: 10_000 },
  block: { floors: 7, floorArea: 6_000 },
  plaza: { siteArea: 10_000, openArea: 3_000, roadsAround: true },
  villa: { siteArea: 10_000, greenShare: 0.5, lowRise: true },
  hillVilla: { siteArea: 10_000, greenShare: 0.45, leisureCounts: true },
}
/** A city whose rule is known without its name. */
const cityB = {
  ...none,
  tower: { floors: 12 },
  block: { floors: 8, mostFloors: 11 },
  plaza: { siteArea: 10_000, floorArea: 50_000, openShare: 0.3 },
  garden: { siteArea: 10_000, greenShare: 0.4 },
  villa: { siteArea: 10_000, lowRise: true },
  hillVilla: { siteArea: 10_000 },
  town: { siteArea: 200_000 },
  neighbourhood: { floorArea: 80_000 },
  centre: { siteArea: 10_000, floorArea: 50_000 },
}
/** Another, with figures for large cities and for small ones. */
const cityA = {
  ...none,
  tower: { floors: 18, siteArea: 1_000, mainFloorArea: 10_000 },
  plaza: { siteArea: 10_000, floorArea: 100_000, openArea: 2_500, openShare: 0.4, openExceeds: true },
  garden: { siteArea: 20_000, greenShare: 0.35 },
  villa: { siteArea: 10_000 },
}
const cityASmall = {
  ...cityA,
  tower: { floors: 12, siteArea: 600, mainFloorArea: 6_000 },
  plaza: { ...cityA.plaza, siteArea: 6_000, floorArea: 50_000 },
  garden: { siteArea: 10_000, greenShare: 0.35 },
}
const places = { nanchang, cityB, cityA, cityASmall, nothing: none }
type Part = keyof typeof genericPartResults
const assess = (place: keyof typeof places, facts: object) =>
  genericPart2013.assess(genericPart2013.facts.parse(facts), places[place])

describe('thresholds of generic elements', () => {
  it.each<[keyof typeof places, Part, object, boolean | null]>([
    ['nanchang', 'tower', { floors: 10, floorArea: 0 }, true],
    ['nanchang', 'tower', { floors: 9, floorArea: 9_999 }, false],
    ['nanchang', 'tower', { floors: 9, floorArea: 10_000 }, true],
    ['nanchang', 'tower', { floors: 9 }, null],
    ['nanchang', 'block', { floors: 7, floorArea: 1 }, true],
    ['nanchang', 'block', { floors: 6, floorArea: 5_999 }, false],
    ['nanchang', 'block', { floors: 6, floorArea: 6_000 }, true],
    ['nanchang', 'plaza', { siteArea: 10_000, openArea: 3_000, roadsAround: true }, true],
    ['nanchang', 'plaza', { siteArea: 9_999, openArea: 3_000, roadsAround: true }, false],
    ['nanchang', 'plaza', { siteArea: 10_000, openArea: 2_999, roadsAround: true }, false],
    ['nanchang', 'plaza', { siteArea: 10_000, openArea: 3_000, roadsAround: false }, false],
    ['nanchang', 'plaza', { siteArea: 10_000, openArea: 3_000 }, null],
    ['nanchang', 'villa', { siteArea: 10_000, greenArea: 5_000, lowRise: true }, true],
    ['nanchang', 'villa', { siteArea: 10_000, greenArea: 4_999, lowRise: true }, false],
    ['nanchang', 'villa', { siteArea: 9_999, greenArea: 9_000, lowRise: true }, false],
    ['nanchang', 'villa', { siteArea: 10_000, greenArea: 5_000, lowRise: false }, false],
    ['nanchang', 'hillVilla', { siteArea: 20_000, greenArea: 9_000, byHill: true, lowRise: true }, true],
    ['nanchang', 'hillVilla', { siteArea: 20_000, greenArea: 8_999, byHill: true, lowRise: true }, false],
    ['nanchang', 'hillVilla', { siteArea: 20_000, greenArea: 9_000, byHill: false, leisure: true }, true],
    [
      'nanchang',
      'hillVilla',
      { siteArea: 20_000, greenArea: 9_000, byHill: true, lowRise: false, leisure: false },
      false,
    ],
    ['nanchang', 'garden', { siteArea: 90_000, greenArea: 90_000 }, null],
    ['cityB', 'tower', { floors: 12 }, true],
    ['cityB', 'tower', { floors: 11, floorArea: 90_000 }, false],
    ['cityB', 'block', { floors: 8 }, true],
    ['cityB', 'block', { floors: 11 }, true],
    ['cityB', 'block', { floors: 12 }, false],
    ['cityB', 'block', { floors: 7, floorArea: 90_000 }, false],
    ['cityB', 'plaza', { siteArea: 10_000, floorArea: 0, openArea: 3_000 }, true],
    ['cityB', 'plaza', { siteArea: 10_000, floorArea: 0, openArea: 2_999 }, false],
    ['cityB', 'plaza', { siteArea: 9_999, floorArea: 50_000, openArea: 3_000 }, true],
    ['cityB', 'plaza', { siteArea: 9_999, floorArea: 49_999, openArea: 9_000 }, false],
    ['cityB', 'garden', { siteArea: 10_000, greenArea: 4_000 }, true],
    ['cityB', 'garden', { siteArea: 10_000, greenArea: 3_999 }, false],
    ['cityB', 'hillVilla', { siteArea: 10_000, byHill: true, lowRise: true }, true],
    ['cityB', 'hillVilla', { siteArea: 10_000, byHill: false, lowRise: true, leisure: true }, false],
    ['cityB', 'town', { siteArea: 200_000 }, true],
    ['cityB', 'town', { siteArea: 199_999 }, false],
    ['cityB', 'neighbourhood', { floorArea: 80_000 }, true],
    ['cityB', 'neighbourhood', { floorArea: 79_999 }, false],
    ['cityB', 'centre', { siteArea: 9_999, floorArea: 50_000 }, true],
    ['cityB', 'centre', { siteArea: 10_000, floorArea: 49_999 }, true],
    ['cityB', 'hillVilla', { siteArea: 9_999, byHill: true, lowRise: true }, false],
    ['nothing', 'hillVilla', { siteArea: 90_000, byHill: true, lowRise: true }, null],
    ['cityB', 'centre', { siteArea: 9_999, floorArea: 49_999 }, false],
    ['cityA', 'tower', { floors: 17, siteArea: 1_000, mainFloorArea: 10_000 }, true],
    ['cityA', 'tower', { floors: 17, siteArea: 1_000, mainFloorArea: 9_999 }, false],
    ['cityA', 'tower', { floors: 17, siteArea: 999, mainFloorArea: 10_000 }, false],
    ['cityA', 'tower', { floors: 18 }, true],
    ['cityA', 'plaza', { siteArea: 10_000, floorArea: 0, openArea: 4_001 }, true],
    ['cityA', 'plaza', { siteArea: 10_000, floorArea: 0, openArea: 4_000 }, false],
    ['cityASmall', 'plaza', { siteArea: 6_000, floorArea: 0, openArea: 2_501 }, true],
    ['cityASmall', 'plaza', { siteArea: 6_000, floorArea: 0, openArea: 2_500 }, false],
    ['cityASmall', 'tower', { floors: 12 }, true],
    ['cityA', 'garden', { siteArea: 20_000, greenArea: 7_000 }, true],
    ['cityA', 'garden', { siteArea: 19_999, greenArea: 19_000 }, false],
    ['cityA', 'villa', { siteArea: 10_000 }, true],
  ])('%s %s %j: %s', (place, part, facts, expected) => {
    expect(assess(place, facts)[part]).toBe(expected)
  })

  it('a part of which the place says nothing is undetermined, and the reason names what is missing', () => {
    const facts = genericPart2013.facts.parse({ siteArea: 1, floors: 1, floorArea: 1 })
    const { rules } = explain(genericPart2013, facts, none)
    expect(rules.find(({ name }) => name === 'town')?.notKnown.map(({ path }) => path)).toEqual(['town.siteArea'])
    const results = assess('nothing', facts)
    for (const part of Object.keys(genericPartResults) as Part[]) expect(results[part]).toBeNull()
  })

  it('a bar that nobody confirmed is not known, and one that the place is known not to have is not asked', () => {
    const facts = { siteArea: 10_000, greenArea: 0, floorArea: 0, openArea: 0, floors: 9 }
    const at = (policy: object) =>
      genericPart2013.assess(genericPart2013.facts.parse(facts), { ...none, ...policy } as typeof none)
    expect(at({ garden: { siteArea: notKnown } }).garden).toBeNull()
    expect(at({ garden: { siteArea: 10_000, greenShare: notKnown } }).garden).toBeNull()
    expect(at({ garden: { siteArea: 10_001, greenShare: notKnown } }).garden).toBe(false)
    expect(at({ garden: { siteArea: 10_000, greenShare: null } }).garden).toBe(true)
    expect(at({ tower: { floors: 9, floorArea: notKnown } }).tower).toBe(true)
    expect(at({ tower: { floors: 10, floorArea: notKnown } }).tower).toBeNull()
    expect(at({ tower: { floors: 10, floorArea: null } }).tower).toBe(false)
    expect(at({ plaza: { siteArea: 10_000, openArea: 1, roadsAround: null } }).plaza).toBe(false)
    expect(at({ plaza: { siteArea: 10_000, roadsAround: null } }).plaza).toBe(true)
    expect(at({ block: { floors: 9, mostFloors: notKnown } }).block).toBeNull()
  })

  it('tells which bar the place set, and no bar that it did not', () => {
    const facts = genericPart2013.facts.parse({ floors: 9, floorArea: 1 })
    const { rules, ...rest } = explain(genericPart2013, facts, places.cityB)
    const tower = { ...rest, rules: rules.filter(({ name }) => name === 'tower') }
    expect(renderExplanation(tower, 'zh').split('\n')[1]).toBe('- 可用“大厦”：否 — 大厦：最少层数 12 > 层数 9')
  })

  it('more of everything never takes a part away, but 大楼 where it has a top', () => {
    const facts = fc.record({
      floors: fc.integer({ min: 1, max: 40 }),
      siteArea: fc.constant(10_000),
      floorArea: fc.integer({ min: 0, max: 200_000 }),
      mainFloorArea: fc.integer({ min: 0, max: 20_000 }),
      openArea: fc.integer({ min: 0, max: 9_000 }),
      greenArea: fc.integer({ min: 0, max: 9_000 }),
    })
    const fixed = { lowRise: true, byHill: true, leisure: false, roadsAround: true }
    fc.assert(
      fc.property(facts, fc.constantFrom('nanchang', 'cityA', 'cityASmall'), (given, place) => {
        const [before, after] = [
          given,
          {
            ...given,
            floors: given.floors + 1,
            floorArea: given.floorArea + 1,
            openArea: given.openArea + 1,
            greenArea: given.greenArea + 1,
          },
        ].map(one => assess(place, { ...one, ...fixed }))
        for (const part of Object.keys(genericPartResults) as Part[])
          if (before![part] === true) expect(after![part]).toBe(true)
      }),
    )
  })

  it('answers alike everywhere', () => {
    agreement(genericPart2013)
  })
})
