import { describe, expect, it } from 'vitest'
import { codes, judgeOne, observed, target } from '../test/sample.js'

const end = '2025-12-31'
const mid = '2025-07-02'

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
    const next = (value: number) =>
      judgeOne(target('beds-built', 80), [before, observed('beds-built', '2026-01-31', value)], '2026-02-01')
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
    const at = (over: object) =>
      judgeOne(target('beds-built', 1), [observed('beds-built', mid, 1, over)], mid).synthetic
    expect([at({}), at({ synthetic: true })]).toEqual([false, true])
  })
})
