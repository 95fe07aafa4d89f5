import { describe, expect, it } from 'vitest'
import { codes, counties, judgeOne, observed, period, target } from '../test/sample.js'

const { to: end } = period
const mid = '2025-07-02'
const after = '2026-03-31'

describe('a figure that was reached before the deadline', () => {
  it('holds of a running total; of a state the age of the report is said', () => {
    const flow = judgeOne(target('beds-built', 80), [observed('beds-built', mid, 80)], after)
    expect([flow.status, codes(flow)]).toEqual(['met', []])
    const state = judgeOne(target('beds', 80), [observed('beds', mid, 80)], after)
    expect([state.status, codes(state)]).toEqual(['met', ['last-report-before-deadline']])
  })
  it('needs no word about earlier totals while the latest shows it', () => {
    const data = [observed('beds-built', '2025-03-31', 80), observed('beds-built', mid, 85)]
    expect(codes(judgeOne(target('beds-built', 80), data, mid))).toEqual([])
  })
  it('counts from the first day of the period on', () => {
    const data = [observed('beds-built', period.from, 80), observed('beds-built', mid, 79)]
    const result = judgeOne(target('beds-built', 80), data, mid)
    expect([result.status, codes(result)]).toEqual(['met', ['reached-earlier']])
    expect(result.used).toEqual([data[1], data[0]])
  })
})

describe('a ceiling with an old report', () => {
  const ceiling = target('accidents', 80, { comparator: '<=' })
  const at = (...reports: readonly (readonly [date: string, value: number])[]) =>
    judgeOne(
      ceiling,
      reports.map(([date, value]) => observed('accidents', date, value)),
      after,
    ).status
  it('was kept where a later total still keeps it, and has not begun anew', () => {
    expect(at([mid, 5], ['2026-02-01', 5])).toBe('met')
    expect(at([mid, 5], ['2026-02-01', 4])).toBe('no-data')
    expect(at([mid, 5], ['2026-02-01', 81])).toBe('no-data')
  })
  it('is not known of a state, whatever is reported later', () => {
    const state = target('waiting', 80, { comparator: '<=' })
    const data = [observed('waiting', mid, 50), observed('waiting', '2026-02-01', 60)]
    expect(judgeOne(state, data, after).status).toBe('no-data')
  })
  it('does not make a unit fall short', () => {
    const each = target('accidents', 80, { comparator: '<=', scope: { each: '县' } })
    const data = counties.map(division => observed('accidents', mid, 5, { division }))
    expect(judgeOne(each, data, after)).toMatchObject({
      status: 'no-data',
      shortfalls: [],
      units: { satisfied: 3, total: 3 },
    })
  })
})

describe('a report of a day after the deadline', () => {
  const one = target('beds-built', 80, { deadline: '2025-07-31' })
  const later = (value: number, date = '2025-08-31') => [observed('beds-built', date, value)]
  it('that falls short proves it missed, also where it is the only one', () => {
    const result = judgeOne(one, later(75), '2025-09-01')
    expect(result).toMatchObject({ status: 'missed', value: 75, used: later(75) })
    expect(codes(result)).toEqual(['still-short-after-deadline'])
  })
  it('that reaches it proves nothing about the deadline', () => {
    const result = judgeOne(one, later(80), '2025-09-01')
    expect(result).toMatchObject({ status: 'no-data', used: later(80) })
    expect(codes(result)).toEqual(['reached-after-deadline'])
  })
  it('of the next period proves nothing where none came in this one', () => {
    const result = judgeOne(one, later(5, '2026-01-31'), '2026-02-01')
    expect([result.status, codes(result)]).toEqual(['no-data', ['nothing-reported']])
  })
  it('of the next period proves it missed where it is as high as before', () => {
    const data = (value: number) => [observed('beds-built', '2025-06-30', 70), ...later(value, '2026-01-31')]
    expect([69, 70, 71].map(value => judgeOne(one, data(value), '2026-02-01').status)).toEqual([
      'no-data',
      'missed',
      'missed',
    ])
  })
  it('is named among what the answer rests on', () => {
    const data = [observed('beds-built', '2025-07-31', 70), ...later(80)]
    expect(judgeOne(one, data, '2025-09-01')).toMatchObject({ status: 'missed', value: 70, used: data })
  })
  it('says nothing of a state', () => {
    const state = judgeOne(target('beds', 80), [observed('beds', '2026-02-01', 5)], after)
    expect([state.status, codes(state)]).toEqual(['no-data', ['nothing-reported']])
  })
})

describe('reports in any order', () => {
  it('come into the order of their days', () => {
    const one = target('beds-built', 80, { deadline: '2025-02-28' })
    const on = (date: string, value: number) => observed('beds-built', date, value)
    const data = [on('2025-03-31', 90), on('2025-01-31', 70), on('2025-02-28', 79)]
    expect(judgeOne(one, data, '2025-04-01')).toMatchObject({ status: 'missed', value: 79 })
  })
  it('name the one that a later replaced, wherever it stands', () => {
    const [first, second] = [80, 70].map((value, index) =>
      observed('beds-built', end, value, index === 0 ? {} : { reported: '2026-01-20' }),
    )
    for (const data of [
      [first, second],
      [second, first],
    ])
      expect(judgeOne(target('beds-built', 77), data as never, '2026-01-20')).toMatchObject({
        value: 70,
        superseded: [first],
      })
  })
})

describe('a report without a value', () => {
  it('says so before the deadline too', () => {
    const result = judgeOne(target('beds-built', 80), [{ ...observed('beds-built', mid, 0), value: Number.NaN }], mid)
    expect([result.status, codes(result)]).toEqual(['no-data', ['value-not-reported']])
  })
  it('from before the period is none, and nothing is due where only the end counts', () => {
    const one = target('beds-built', 80, { pace: 'end' })
    const result = judgeOne(one, [observed('beds-built', '2024-12-31', 500)], mid)
    expect([result.status, codes(result)]).toEqual(['not-due', ['nothing-due']])
  })
})
