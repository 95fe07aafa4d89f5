import { describe, expect, it, test } from 'vitest'
import { codes, judgeOne, observed, target } from '../test/sample.js'
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
    [
      flow('>=', {
        pace: [
          { date: '2025-06-30', value: 30 },
          { date: '2025-03-31', value: 10 },
        ],
      }),
      mid,
      29,
      'behind',
    ],
    [
      flow('>=', {
        pace: [
          { date: '2025-06-30', value: 30 },
          { date: '2025-03-31', value: 10 },
        ],
      }),
      mid,
      30,
      'on-track',
    ],
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

describe('a ceiling after the deadline', () => {
  const zero = target('accidents', 0, { comparator: '<=' })
  const after = '2026-03-31'
  it('is not known to be kept where the last report is older', () => {
    const result = judgeOne(zero, [observed('accidents', mid, 0)], after)
    expect(result.status).toBe('no-data')
    expect(codes(result)).toContain('last-report-before-deadline')
  })
  it('is kept where the report is of the deadline, or of a later day with the same total', () => {
    expect(judgeOne(zero, [observed('accidents', end, 0)], after).status).toBe('met')
    expect(judgeOne(zero, [observed('accidents', mid, 0), observed('accidents', after, 0)], after).status).toBe('met')
  })
})

describe('invented observations', () => {
  const made = { ...observed('beds-built', end, 12), synthetic: true as const }
  it('stand for nothing where anything was really reported', () => {
    const real = observed('beds-built', mid, 90)
    for (const data of [
      [made, real],
      [real, made],
    ]) {
      const result = judgeOne(target('beds-built', 80), data, end)
      expect(result).toMatchObject({ value: 90, synthetic: false })
    }
  })
  it('say that they are invented where they stand alone', () => {
    expect(judgeOne(target('beds-built', 80), [made], end)).toMatchObject({ status: 'missed', synthetic: true })
  })
})
