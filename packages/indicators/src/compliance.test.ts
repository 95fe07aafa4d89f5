import { describe, expect, it, test } from 'vitest'
import { catalogue, codes, indicator, judgeOne, observed, run, target } from '../test/sample.js'
import type { Target } from './target.js'

const end = '2025-12-31'
const mid = '2025-07-02' // 182 of 364 days: a straight line is half-way

describe('status by comparator and day', () => {
  const flow = (comparator: Target['comparator'], over: Partial<Target> = {}) =>
    target('beds-built', 80, { comparator, ...over })
  const stock = (comparator: Target['comparator'], over: Partial<Target> = {}) =>
    target('beds', 80, { comparator, baseline: { date: '2025-01-01', value: 40 }, ...over })
  const range = { valueMax: 90 }
  test.each([
    // at least, a running total: 40 expected half-way
    [flow('>='), mid, 39, 'behind'],
    [flow('>='), mid, 40, 'on-track'],
    [flow('>='), mid, 80, 'met'],
    [flow('>='), end, 79, 'missed'],
    [flow('>='), end, 80, 'met'],
    [flow('>'), mid, 80, 'on-track'],
    [flow('>'), end, 80, 'missed'],
    [flow('>'), end, 81, 'met'],
    // at most: kept so far, or gone for good
    [flow('<='), mid, 80, 'on-track'],
    [flow('<='), mid, 81, 'missed'],
    [flow('<='), end, 80, 'met'],
    [flow('<='), end, 81, 'missed'],
    [flow('<'), mid, 79, 'on-track'],
    [flow('<'), mid, 80, 'missed'],
    [flow('<'), end, 79, 'met'],
    // exactly
    [flow('='), mid, 39, 'behind'],
    [flow('='), mid, 40, 'on-track'],
    [flow('='), mid, 80, 'on-track'],
    [flow('='), mid, 81, 'missed'],
    [flow('='), end, 79, 'missed'],
    [flow('='), end, 80, 'met'],
    // between
    [flow('range', range), mid, 39, 'behind'],
    [flow('range', range), mid, 85, 'on-track'],
    [flow('range', range), mid, 91, 'missed'],
    [flow('range', range), end, 80, 'met'],
    [flow('range', range), end, 90, 'met'],
    [flow('range', range), end, 91, 'missed'],
    // a state: from 40 to 80, 60 expected half-way
    [stock('>='), mid, 59, 'behind'],
    [stock('>='), mid, 60, 'on-track'],
    [stock('>='), mid, 80, 'met'],
    [stock('>='), end, 79, 'missed'],
    [stock('<='), mid, 81, 'behind'],
    [stock('<='), end, 81, 'missed'],
    [stock('<='), end, 80, 'met'],
    [stock('range', range), mid, 91, 'behind'],
    [stock('range', range), end, 91, 'missed'],
    // a state that is to come down: from 100 to 80, 90 at most half-way
    [stock('<=', { baseline: { date: '2025-01-01', value: 100 } }), mid, 90, 'on-track'],
    [stock('<=', { baseline: { date: '2025-01-01', value: 100 } }), mid, 91, 'behind'],
    // nothing is expected before the deadline
    [flow('>=', { pace: 'end' }), mid, 1, 'not-due'],
    [flow('>=', { pace: 'end' }), mid, 80, 'met'],
    [flow('>=', { pace: 'end' }), end, 1, 'missed'],
    [target('beds', 80), mid, 1, 'not-due'], // no baseline, so no line
    // steps
    [flow('>=', { pace: [{ date: '2025-06-30', value: 30 }, { date: '2025-03-31', value: 10 }] }), mid, 29, 'behind'],
    [flow('>=', { pace: [{ date: '2025-06-30', value: 30 }, { date: '2025-03-31', value: 10 }] }), mid, 30, 'on-track'],
    [flow('>=', { pace: [{ date: '2025-09-30', value: 30 }] }), mid, 1, 'not-due'],
    // a deadline of its own, counted through that day
    [flow('>=', { deadline: '2025-07-03' }), mid, 79, 'behind'],
    [flow('>=', { deadline: mid }), mid, 79, 'missed'],
    // tasks
    [target('rules-issued', null), mid, 0, 'not-due'],
    [target('rules-issued', null), mid, 1, 'met'],
    [target('rules-issued', null), end, 0, 'missed'],
    [target('rules-issued', null), end, 1, 'met'],
  ] as const)('%#: on %s with %s: %s', (one, asOf, value, status) => {
    expect(judgeOne(one, [observed(one.indicator ?? '', asOf, value)], asOf).status).toBe(status)
  })

  test.each([
    [target('beds-built', 80), mid, 'no-data'],
    [target('beds-built', 80, { pace: 'end' }), mid, 'not-due'],
    [target('beds-built', 80, { comparator: '<=' }), mid, 'no-data'],
    [target('beds', 80), mid, 'not-due'],
    [target('rules-issued', null), mid, 'not-due'],
    [target('rules-issued', null), end, 'no-data'],
    [target('beds-built', 80, { pace: 'end' }), end, 'no-data'],
    [target('beds-built', 80, { indicator: undefined }), mid, 'no-data'],
    [target('beds-built', 80, { pace: 'end', indicator: undefined }), mid, 'not-due'],
  ] as const)('%#: without data on %s: %s', (one, asOf, status) => {
    const result = judgeOne(one, [], asOf)
    expect(result.status).toBe(status)
    expect(result).toMatchObject({ value: null, attainment: null, gap: null })
  })

  it('is not due before the period begins', () => {
    expect(judgeOne(target('beds', 80), [observed('beds', '2024-12-31', 20)], '2024-12-31')).toMatchObject({
      status: 'not-due',
      value: 20,
    })
  })
})

describe('a figure at its boundary', () => {
  test.each([
    ['rated-share', 0.92, '%', [23, 25], 'met'],
    ['rated-share', 0.92, '%', [9199, 10_000], 'missed'],
    ['rated-share', 0.92, '%', 0.9199, 'missed'],
    ['rated-share', 0.07, '%', [7, 100], 'met'],
    ['rated-share', 0.07, '%', [69_999_999_999_999, 1_000_000_000_000_000], 'missed'],
    ['rated-share', 1, '%', [12, 10], 'met'],
    ['standard', 605, '元/月', 604.99, 'missed'],
    ['standard', 605, '元/月', 605, 'met'],
    ['standard', 7260, '元/年', 605, 'met'],
    ['standard', 7260, '元/年', 604.99, 'missed'],
    ['standard', 60_500, '分/月', 605, 'met'],
    ['visits', 4, '万人次', 40_000, 'met'],
    ['visits', 4, '万人次', 39_999, 'missed'],
    ['beds-per-thousand', 35, '张/千人', [35, 1000], 'met'],
    ['beds-per-thousand', 35, '张/千人', [349, 10_000], 'missed'],
  ] as const)('%s against %s %s: %j is %s', (id, value, unit, reported, status) => {
    const data = [observed(id, end, reported as number)]
    expect(judgeOne(target(id, value, { unit }), data, end).status).toBe(status)
  })

  it('says how far it is, above 100 % too', () => {
    const at = (value: number) => judgeOne(target('beds-built', 80), [observed('beds-built', end, value)], end)
    expect(at(96)).toMatchObject({ value: 96, attainment: 1.2, gap: 0, expected: 80, deadline: end })
    expect(at(60)).toMatchObject({ value: 60, attainment: 0.75, gap: 20 })
  })

  it('has no attainment of zero', () => {
    const zero = target('accidents', 0, { comparator: '<=' })
    const at = (value: number) => judgeOne(zero, [observed('accidents', mid, value)], mid)
    expect(at(0)).toMatchObject({ status: 'on-track', attainment: null, gap: 0, expected: null })
    expect(at(1)).toMatchObject({ status: 'missed', attainment: null, gap: 1 })
  })

  it('expects the line on the day', () => {
    const half = judgeOne(target('beds-built', 77), [observed('beds-built', '2025-06-30', 38)], mid)
    expect(half).toMatchObject({ expected: 38.5, status: 'behind' })
    expect(codes(half)).toContain('report-older-than-pace')
  })
})

describe('which report counts', () => {
  it('takes the later report on one day, and says what it replaced', () => {
    const first = observed('beds-built', end, 80)
    const second = observed('beds-built', end, 70, { reported: '2026-01-20' })
    const one = target('beds-built', 77)
    expect(judgeOne(one, [second, first], '2026-01-19')).toMatchObject({ status: 'met', superseded: [] })
    const later = judgeOne(one, [second, first], '2026-01-20')
    expect(later).toMatchObject({ status: 'missed', value: 70, used: [second], superseded: [first] })
    expect(codes(later)).toContain('corrected')
  })

  it('takes the later in the list of two of one day', () => {
    const data = [observed('beds-built', end, 70), observed('beds-built', end, 80)]
    expect(judgeOne(target('beds-built', 77), data, end).value).toBe(80)
    expect(judgeOne(target('beds-built', 77), data.toReversed(), end).value).toBe(70)
  })

  it('knows on each day what was known then', () => {
    const data = [
      observed('beds-built', '2025-03-31', 10),
      observed('beds-built', '2025-06-30', 60),
      observed('beds-built', end, 90, { reported: '2026-01-05' }),
    ]
    const on = (asOf: string) => judgeOne(target('beds-built', 80), data, asOf)
    expect(['2025-04-01', '2025-07-01', '2025-12-31', '2026-01-05'].map(asOf => on(asOf).status)).toEqual([
      'behind',
      'on-track',
      'no-data',
      'met',
    ])
    expect(on('2025-12-31').value).toBe(60)
    expect(codes(on('2025-12-31'))).toContain('last-report-before-deadline')
  })

  it('is not rescued after the deadline, but says so', () => {
    const data = [observed('beds-built', '2025-06-30', 70), observed('beds-built', '2025-08-31', 80)]
    const late = judgeOne(target('beds-built', 80, { deadline: '2025-06-30' }), data, '2025-09-01')
    expect(late).toMatchObject({ status: 'missed', value: 70 })
    expect(codes(late)).toEqual(['reached-after-deadline'])
    const unknown = judgeOne(target('beds-built', 80, { deadline: '2025-07-31' }), data, '2025-09-01')
    expect(unknown.status).toBe('no-data')
    expect(codes(unknown)).toEqual(['last-report-before-deadline', 'reached-after-deadline'])
  })

  it('takes a later running total that still falls short as proof', () => {
    const one = target('beds-built', 80, { deadline: '2025-07-31' })
    const data = [observed('beds-built', '2025-06-30', 70), observed('beds-built', '2025-08-31', 75)]
    expect(judgeOne(one, data, '2025-09-01')).toMatchObject({ status: 'missed', value: 70 })
    const state = target('beds', 80, { deadline: '2025-07-31' })
    const states = [observed('beds', '2025-06-30', 70), observed('beds', '2025-08-31', 75)]
    expect(judgeOne(state, states, '2025-09-01').status).toBe('no-data')
  })

  it('does not take the total of the next period for that of this one', () => {
    const before = observed('beds-built', '2025-11-30', 70)
    const next = (value: number) => judgeOne(target('beds-built', 80), [before, observed('beds-built', '2026-01-31', value)], '2026-02-01')
    expect(next(5).status).toBe('no-data')
    expect(next(72).status).toBe('missed')
  })

  it('does not count a running total from before the period', () => {
    const old = [observed('beds-built', '2024-12-31', 500)]
    expect(judgeOne(target('beds-built', 80), old, mid)).toMatchObject({ status: 'no-data', value: null })
    expect(judgeOne(target('beds', 80), [observed('beds', '2024-12-31', 500)], mid).status).toBe('met')
  })

  it('holds to what a running total had settled earlier', () => {
    const data = (first: number, second: number) => [
      observed('beds-built', '2025-03-31', first),
      observed('beds-built', '2025-06-30', second),
    ]
    const reached = judgeOne(target('beds-built', 80), data(80, 79), mid)
    expect(reached).toMatchObject({ status: 'met', value: 79 })
    expect(codes(reached)).toContain('reached-earlier')
    expect(judgeOne(target('beds-built', 80, { comparator: '<=' }), data(81, 79), mid).status).toBe('missed')
  })

  it('marks what rests on invented figures', () => {
    const at = (over: object) => judgeOne(target('beds-built', 1), [observed('beds-built', mid, 1, over)], mid).synthetic
    expect([at({}), at({ synthetic: true })]).toEqual([false, true])
  })
})

describe('what cannot be judged', () => {
  const at = (reported: object) =>
    run([target('rated-share', 0.9)], [{ ...observed('rated-share', end, 0), value: undefined, ...reported }] as never, end)
  test.each([
    [{ numerator: 9 }, 'denominator-not-reported', []],
    [{ denominator: 9 }, 'numerator-not-reported', []],
    [{ numerator: 9, denominator: 0 }, 'denominator-not-positive', ['denominator-not-positive']],
    [{ numerator: 0, denominator: 0 }, 'denominator-not-positive', ['denominator-zero']],
    [{ numerator: 9, denominator: -10 }, 'denominator-not-positive', ['denominator-not-positive']],
    [{ value: Number.NaN }, 'value-not-reported', []],
    [{}, 'value-not-reported', []],
  ])('%j', (reported, reason, problems) => {
    const answer = at(reported)
    expect(answer.results[0]).toMatchObject({ status: 'no-data', value: null })
    expect(answer.results[0]?.reasons[0]?.code).toBe(reason)
    expect(answer.problems.map(({ code }) => code)).toEqual(problems)
  })

  it('never takes units for one another', () => {
    const mixed = run([target('visits', 4, { unit: '户' })], [observed('visits', end, 9)], end)
    expect(mixed.results[0]).toMatchObject({ status: 'no-data' })
    expect(mixed.problems).toMatchObject([{ code: 'units-do-not-match', path: ['targets', 0, 'unit'] }])
    const reported = run([target('visits', 4)], [observed('visits', end, 9, { unit: '人' })], end)
    expect(reported.results[0]).toMatchObject({ status: 'no-data', value: null })
    expect(reported.problems).toMatchObject([{ code: 'units-do-not-match', path: ['observations', 0, 'unit'] }])
  })

  it('leaves out what is dated after the day, and names it once', () => {
    const data = [1, 2, 3].map(day => observed('beds-built', `2025-08-0${day}`, 99))
    const { results, problems } = run([target('beds-built', 80)], data, mid)
    expect(results[0]).toMatchObject({ status: 'no-data', used: [] })
    expect(problems).toMatchObject([{ code: 'observation-in-the-future', severity: 'warning', path: ['observations', 0, 'date'] }])
    expect(problems[0]?.message.en).toContain('3')
  })

  it('names indicators that nobody knows', () => {
    const { results, problems } = run([target('nope', 1)], [observed('nowhere', mid, 1)], mid)
    expect(results[0]?.reasons[0]?.code).toBe('indicator-unknown')
    expect(problems.map(({ code, path }) => [code, path[0]])).toEqual([
      ['indicator-unknown', 'targets'],
      ['indicator-unknown', 'observations'],
    ])
  })

  it('warns of 92 where 0.92 is meant', () => {
    expect(run([target('rated-share', 0.9)], [observed('rated-share', end, 92)], end).problems).toMatchObject([
      { code: 'ratio-above-200-percent', severity: 'warning' },
    ])
  })
})

describe('growth and reduction', () => {
  const growth = target('beds', 0.3, { unit: '%', change: 'growth', baseline: { date: '2024-12-31' } })
  const cut = target('accidents', 0.3, { unit: '%', change: 'reduction', baseline: { date: '2024-12-31', value: 10 } })
  it('measures the rise on the reported baseline, exactly', () => {
    const at = (value: number) => judgeOne(growth, [observed('beds', '2024-12-31', 70), observed('beds', end, value)], end)
    expect(at(91)).toMatchObject({ status: 'met', value: 0.3, attainment: 1, gap: 0, unit: '%' })
    expect(at(90)).toMatchObject({ status: 'missed' })
    expect(at(84)).toMatchObject({ value: 0.2, gap: 0.1 })
    expect(at(91).used).toHaveLength(2)
  })
  it('has a pace from the baseline', () => {
    const at = (value: number) => judgeOne(growth, [observed('beds', '2024-12-31', 100), observed('beds', '2025-07-02', value)], '2025-07-02')
    expect([at(114).status, at(116).status]).toEqual(['behind', 'on-track'])
  })
  it('takes a cut of a running total as a ceiling', () => {
    const at = (value: number, asOf: string) => judgeOne(cut, [observed('accidents', asOf, value)], asOf)
    expect([at(7, mid).status, at(8, mid).status, at(7, end).status, at(8, end).status]).toEqual([
      'on-track',
      'missed',
      'met',
      'missed',
    ])
    expect(at(7, end).value).toBe(0.3)
  })
  it('needs a baseline above zero', () => {
    expect(judgeOne(growth, [observed('beds', end, 91)], end)).toMatchObject({ status: 'no-data', value: null })
    const zero = judgeOne(growth, [observed('beds', '2024-12-31', 0), observed('beds', end, 91)], end)
    expect(codes(zero)[0]).toBe('baseline-not-positive')
  })
})

it('reads a density from “for each ten thousand inhabitants”', () => {
  const social = indicator('social-workers', { kind: 'ratio', unit: '个/万人', accrual: 'stock' })
  const one = target('social-workers', 5, { unit: '个', scope: { each: '万城镇常住人口' } })
  const at = (parts: [number, number]) => judgeOne(one, [observed('social-workers', end, parts)], end, { indicators: [...catalogue, social] })
  expect(at([50, 100_000])).toMatchObject({ status: 'met', value: 5, unit: '个/万人' })
  expect(at([49, 100_000]).status).toBe('missed')
})
