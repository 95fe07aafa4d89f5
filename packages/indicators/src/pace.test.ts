import { describe, expect, it, test } from 'vitest'
import { codes, judgeOne, observed, period, target } from '../test/sample.js'
import type { Target } from './target.js'

const { from, to: end } = period
const mid = '2025-07-02'
const after = '2026-03-31'

const expectedOn = (one: Target, asOf: string, value = 1) =>
  judgeOne(one, [observed(one.indicator ?? '', asOf < from ? asOf : from, value)], asOf).expected

describe('what is expected on a day', () => {
  const line = { baseline: { date: '2025-03-01', value: 40 } }
  const steps = (...days: readonly (readonly [date: string, value: number])[]) => ({
    pace: days.map(([date, value]) => ({ date, value })),
  })
  test.each<[string, Target, string, number | null]>([
    ['half of a running total half-way', target('beds-built', 80), mid, 40],
    ['nothing of it on the first day', target('beds-built', 80), from, 0],
    ['nothing before the period', target('beds-built', 80), '2024-12-31', null],
    ['all of it on the deadline', target('beds-built', 80), end, 80],
    ['all of it after the deadline, and no more', target('beds-built', 80), after, 80],
    ['all of it on the deadline, where nothing was before', target('beds-built', 80, { pace: 'end' }), end, 80],
    ['nothing before the deadline, where only the end counts', target('beds-built', 80, { pace: 'end' }), mid, null],
    ['a state on the day of its baseline', target('beds', 80, line), '2025-03-01', 40],
    ['a state before the day of its baseline: no less', target('beds', 80, line), '2025-02-01', 40],
    ['no line from a baseline on the deadline', target('beds', 80, { baseline: { date: end, value: 40 } }), mid, null],
    [
      'no line from a baseline after it',
      target('beds', 80, { baseline: { date: '2026-01-01', value: 40 } }),
      mid,
      null,
    ],
    ['a step on its own day', target('beds-built', 80, steps([mid, 30])), mid, 30],
    ['no step the day before', target('beds-built', 80, steps([mid, 30])), '2025-07-01', null],
    ['a step on the first day of the period', target('beds-built', 80, steps([from, 5])), from, 5],
    ['of two steps on one day the later in the list', target('beds-built', 80, steps([mid, 10], [mid, 30])), mid, 30],
    ['of a ceiling on a running total, the ceiling', target('accidents', 80, { comparator: '<=' }), end, 80],
    ['before the deadline nothing of it', target('accidents', 80, { comparator: '<=' }), mid, null],
    ['of a task, that it is done', target('rules-issued', null), end, 1],
    ['of a task that is counted, nothing before the deadline', target('beds-built', null), mid, null],
  ])('%s', (_, one, asOf, expected) => {
    expect(expectedOn(one, asOf)).toBe(expected)
  })

  it('is said of the day, beside the report that is as old as the day', () => {
    const one = target('beds-built', 80)
    expect(codes(judgeOne(one, [observed('beds-built', mid, 39)], mid))).toEqual([])
    expect(codes(judgeOne(one, [observed('beds-built', '2025-07-01', 39)], mid))).toEqual(['report-older-than-pace'])
  })
})

it('a range without an upper end is its lower end', () => {
  const range = target('beds-built', 80, { comparator: 'range' })
  const at = (value: number) => judgeOne(range, [observed('beds-built', end, value)], end).status
  expect([79, 80, 81].map(at)).toEqual(['missed', 'met', 'missed'])
})

describe('a ceiling on a state that is exceeded', () => {
  const above = (over: Partial<Target>) =>
    judgeOne(target('waiting', 80, { comparator: '<=', ...over }), [observed('waiting', mid, 81)], mid).status
  it('is behind before the deadline, unless nothing is expected before it', () => {
    expect(above({})).toBe('behind')
    expect(above({ pace: 'end' })).toBe('not-due')
  })
})

describe('before the period', () => {
  const eve = '2024-12-31'
  it('nothing is due, whatever is reached', () => {
    const result = judgeOne(target('beds', 80), [observed('beds', eve, 90)], eve)
    expect(result.status).toBe('not-due')
    expect(codes(result)).toEqual(['before-start'])
  })
  it('ends with the day before the first', () => {
    expect(judgeOne(target('beds', 80), [observed('beds', from, 90)], from).status).toBe('met')
  })
  it('counts the units that have reached it', () => {
    const each = target('beds', 80, { scope: { each: '县' } })
    const data = [80, 79].map((value, index) =>
      observed('beds', eve, value, { division: ['320402', '320404'][index] ?? '' }),
    )
    expect(judgeOne(each, data, eve)).toMatchObject({ status: 'not-due', units: { satisfied: 1, total: 3 } })
    expect(codes(judgeOne(each, data, eve))).toContain('before-start')
    expect(codes(judgeOne(each, data, from))).not.toContain('before-start')
  })
})
