import { describe, expect, it } from 'vitest'
import {
  knownPlans,
  PlanDocument,
  PlanIndicator,
  planAssessment,
  planDocumentProblems,
  planIndicatorStanding,
  planSystem,
  reachedBy,
} from './plan-indicators.js'

const indicator = (facts: object = {}) =>
  PlanIndicator.parse({
    id: 'a',
    name: '指标',
    unit: '%',
    kind: 'binding',
    baseYear: 2020,
    base: 40,
    targetYear: 2025,
    target: 55,
    ...facts,
  })
const at = (year: number, value: number | null) => ({ results: [{ year, value }] })

describe('an indicator of a plan', () => {
  // Source: “十四五”民政事业发展规划 (民发〔2021〕51号): targets as reported; the values are chosen.
  it.each([
    ['nursing-beds', 55, true],
    ['nursing-beds', 54.9, false],
    ['public-burial-coverage', 99.9, false],
    ['public-burial-coverage', 100, true],
    ['counselling-rooms', 80, true],
    ['counselling-rooms', 79.99, false],
  ])('%s at %d: met %s, unrounded', (id, value, met) => {
    const known = knownPlans[0]!.indicators.find(one => one.id === id)!
    expect(planIndicatorStanding({ ...known, ...at(2025, value) }, 2025)).toMatchObject({
      met,
      onPace: met,
      progress: null,
    })
  })
  it.each<[object, number, object]>([
    [at(2022, 46), 2022, { reached: 46, met: false, progress: 0.4, onPace: true }],
    [at(2022, 45.99), 2022, { met: false, onPace: false }],
    // The latest that is known by the year, which does not tell of the year itself.
    [at(2021, 46), 2023, { reached: 46, reachedIn: 2021, met: null, progress: 0.4, onPace: null }],
    [at(2024, 58), 2025, { reached: 58, met: null, onPace: null }],
    [at(2025, 58), 2026, { reached: 58, reachedIn: 2025, met: true }],
    [at(2023, 46), 2022, { reached: null, met: null, progress: null, onPace: null }],
    [at(2022, null), 2022, { reached: null, onPace: null }],
    [{ base: null, ...at(2022, 46) }, 2022, { met: false, progress: null, onPace: null }],
    [{ base: null, ...at(2025, 46) }, 2025, { met: false, onPace: false }],
    // The base had reached the target: it is kept, or it is behind.
    [{ base: 55, ...at(2022, 54) }, 2022, { met: false, progress: null, onPace: false }],
    [{ base: 55, ...at(2022, 55) }, 2022, { met: true, progress: null, onPace: true }],
    [{ base: 54.9, ...at(2022, 54.95) }, 2022, { met: false, progress: 0.5, onPace: true }],
    [{ base: 60, ...at(2022, 50) }, 2022, { met: false, progress: null, onPace: false }],
    [{ base: 60, ...at(2022, 57) }, 2022, { met: true, progress: null, onPace: true }],
    [{ base: 60, ...at(2021, 50) }, 2022, { met: null, progress: null, onPace: null }],
    [{ aim: 'most', base: 3, target: 5, ...at(2022, 6) }, 2022, { met: false, progress: null, onPace: false }],
    [{ aim: 'most', cumulative: true, base: null, target: 0, ...at(2021, 1) }, 2021, { met: false, onPace: false }],
    [at(2024, 58), 2024, { met: true, onPace: true, progress: 1.2 }],
    [at(2025, 54.99), 2025, { met: false, onPace: false }],
    [at(2020, 40), 2020, { progress: 0, onPace: true }],
    // Less is better.
    [{ aim: 'most', base: 10, target: 5, ...at(2022, 8) }, 2022, { met: false, progress: 0.4, onPace: true }],
    [{ aim: 'most', base: 10, target: 5, ...at(2022, 5) }, 2022, { met: true, progress: 1 }],
  ])('%o in %i', (facts, year, expected) =>
    expect(planIndicatorStanding(indicator(facts), year)).toMatchObject(expected),
  )
  it('adds up the years where it is cumulative, and is open while one of them is', () => {
    const results = [
      { year: 2020, value: 99 },
      { year: 2021, value: 0.1 },
      { year: 2022, value: 0.2 },
      { year: 2024, value: 1 },
    ]
    const sum = indicator({ cumulative: true, base: null, target: 0.75, results })
    expect([reachedBy(sum, 2020), reachedBy(sum, 2021), reachedBy(sum, 2022), reachedBy(sum, 2024)]).toEqual([
      null,
      0.1,
      0.3,
      null,
    ])
    expect(planIndicatorStanding(sum, 2022)).toEqual({
      reached: 0.3,
      reachedIn: 2022,
      met: false,
      progress: 0.4,
      onPace: true,
    })
  })
  it('adds up the years of the plan alone: what comes after the target year is of the next', () => {
    const years = (...of: number[]) => of.map((value, index) => ({ year: 2021 + index, value }))
    const beds = (...of: number[]) =>
      indicator({ id: 'beds', unit: '张', cumulative: true, base: null, target: 500, results: years(...of) })
    for (const results of [
      [90, 90, 90, 90, 90],
      [90, 90, 90, 90, 90, 90],
    ])
      expect(planIndicatorStanding(beds(...results), 2026)).toEqual({
        reached: 450,
        reachedIn: 2025,
        met: false,
        progress: 0.9,
        onPace: false,
      })
    expect(planAssessment([beds(90, 90, 90, 90, 90)], 2026).bindingMissed).toEqual(['beds'])
    expect(planIndicatorStanding(beds(100, 100, 100, 100, 100), 2026).met).toBe(true)
    expect(planIndicatorStanding(beds(100, 100, 100, 100), 2026).met).toBeNull()
    expect(reachedBy(beds(100), 2019)).toBeNull()
  })
  it('ends after it begins', () => {
    expect(PlanIndicator.safeParse({ ...indicator(), baseYear: 2025 }).success).toBe(false)
    expect(PlanIndicator.safeParse({ ...indicator(), baseYear: 2024 }).success).toBe(true)
    const twice = [2021, 2021].map(year => ({ year, value: 1 }))
    expect(PlanIndicator.safeParse({ ...indicator(), results: twice }).success).toBe(false)
  })
})

it('a plan is assessed by how many are met, on pace, behind or not known', () => {
  const list = [
    indicator({ id: 'met', ...at(2022, 60) }),
    indicator({ id: 'on pace', ...at(2022, 46) }),
    indicator({ id: 'behind', ...at(2022, 41) }),
    indicator({ id: 'expected', kind: 'expected', ...at(2022, 41) }),
    indicator({ id: 'open' }),
  ]
  expect(planAssessment(list, 2022)).toEqual({
    total: 5,
    met: 1,
    onPace: 2,
    behind: ['behind', 'expected'],
    notKnown: ['open'],
    bindingMissed: [],
  })
  expect(planAssessment(list, 2024).bindingMissed).toEqual([])
  // The figures of 2022 say nothing of the end.
  expect(planAssessment(list, 2025)).toMatchObject({ met: 0, notKnown: list.map(({ id }) => id), bindingMissed: [] })
  const end = list.map(one => ({ ...one, results: one.results.map(result => ({ ...result, year: 2025 })) }))
  expect(planAssessment(end, 2025)).toMatchObject({ onPace: 1, bindingMissed: ['on pace', 'behind'] })
})

it('the plans that are known, with the targets as reports give them', () => {
  expect(
    knownPlans.map(({ id, total, indicators }) => [
      id,
      total,
      indicators.map(({ kind, target }) => `${kind?.[0] ?? '-'}${target}`).join(' '),
    ]),
  ).toEqual([
    ['civil-affairs-14', 15, 'b100 b100 b100 b100 b55 e80'],
    ['civil-affairs-13', null, '-50 -70 -50 -30 -50 -20 -50 -95'],
    ['chongqing-funeral-13', null, '-50 -50 -65 -40'],
    ['guiyang-funeral-14', null, '-9'],
  ])
  const years = knownPlans.map(({ indicators }) => [indicators[0]!.baseYear, indicators[0]!.targetYear])
  expect(years).toEqual([
    [2020, 2025],
    [2015, 2020],
    [2015, 2020],
    [2020, 2025],
  ])
})

describe('the plans of a place', () => {
  const document = (id: string, facts: object = {}) =>
    PlanDocument.parse({
      id,
      title: id,
      division: '430200',
      from: 2021,
      to: 2025,
      assessedMidTerm: null,
      assessedAtEnd: null,
      ...facts,
    })
  it('are there once, in order, and each special one has its plan', () => {
    const bad = [
      document('plan'),
      document('plan'),
      document('a', { partOf: 'other' }),
      document('b', { partOf: 'plan', from: 2025, to: 2021 }),
      document('c', { partOf: 'plan', issued: '2021-01-01', drafted: '2021-01-02' }),
      document('d', { partOf: 'plan', assessedMidTerm: '2020-12-31', assessedAtEnd: '2024-12-31' }),
      document('e', { partOf: 'plan', assessedMidTerm: '2021-01-01', assessedAtEnd: '2025-01-01' }),
    ]
    expect(planDocumentProblems(bad).map(({ code, path }) => [code, ...path].join(' '))).toEqual([
      'plan-twice 1 id',
      'plan-unknown 2 partOf',
      'dated-in-order 3 to',
      'dated-in-order 4 issued',
      'assessed-too-early 5 assessedMidTerm',
      'assessed-too-early 5 assessedAtEnd',
    ])
  })
  it('are one and the special ones', () => {
    const list = [
      document('plan', { assessedMidTerm: '2024-01-01' }),
      document('a', { partOf: 'plan', issued: '2021-12-31' }),
      document('b', { partOf: 'plan', issued: '2022-01-01' }),
      document('c', { partOf: 'plan' }),
      // Of the plan before: not of this one.
      document('before', { from: 2016, to: 2020 }),
      document('d', { partOf: 'before', from: 2016, to: 2020 }),
    ]
    expect(planSystem(list, 'before', '2021-12-31')).toMatchObject({ special: 1, midTermLacks: ['before', 'd'] })
    expect(planSystem(list, 'plan', '2021-12-31')).toEqual({ special: 3, issued: 1, midTermLacks: [], endLacks: [] })
    expect(planSystem(list, 'plan', '2023-12-31').midTermLacks).toEqual([])
    expect(planSystem(list, 'plan', '2024-01-01')).toEqual({
      special: 3,
      issued: 2,
      midTermLacks: ['a', 'b', 'c'],
      endLacks: [],
    })
    expect(planSystem(list, 'plan', '2025-12-31').endLacks).toEqual([])
    expect(planSystem(list, 'plan', '2026-01-01').endLacks).toHaveLength(4)
    const untold = document('plan', { assessedMidTerm: undefined, assessedAtEnd: undefined })
    expect(planSystem([untold], 'plan', '2026-01-01')).toMatchObject({ midTermLacks: [], endLacks: [] })
  })
})
