import { describe, expect, it, test } from 'vitest'
import { codes, judgeOne, observed, period, run, target } from '../test/sample.js'

const end = '2025-12-31'
const mid = '2025-07-02'

describe('what cannot be judged', () => {
  const at = (reported: object) =>
    run(
      [target('rated-share', 0.9)],
      [{ ...observed('rated-share', end, 0), value: undefined, ...reported }] as never,
      end,
    )
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
    expect(mixed.results[0]?.reasons[0]?.text.en).toBe(
      `The target's unit "户" and the indicator's "人次" do not convert.`,
    )
    const reported = run([target('visits', 4)], [observed('visits', end, 9, { unit: '人' })], end)
    expect(reported.results[0]).toMatchObject({ status: 'no-data', value: null, used: [] })
    expect(reported.problems[0]?.message.en).toBe('"人" cannot be converted to "人次".')
    expect(reported.problems).toMatchObject([{ code: 'units-do-not-match', path: ['observations', 0, 'unit'] }])
  })

  it('leaves out what is dated after the day, and names it once', () => {
    const data = [1, 2, 3].map(day => observed('beds-built', `2025-08-0${day}`, 99))
    const { results, problems } = run([target('beds-built', 80)], data, mid)
    expect(results[0]).toMatchObject({ status: 'no-data', used: [] })
    expect(problems).toMatchObject([
      { code: 'observation-in-the-future', severity: 'warning', path: ['observations', 0, 'date'] },
    ])
    expect(problems[0]?.message.en).toContain('3')
  })

  it('names indicators that nobody knows', () => {
    const { results, problems } = run([target('nope', 1)], [observed('nowhere', mid, 1)], mid)
    expect(results[0]?.reasons[0]?.code).toBe('indicator-unknown')
    expect(problems.map(({ code, path }) => [code, path[0]])).toEqual([
      ['indicator-unknown', 'targets'],
      ['indicator-unknown', 'observations'],
    ])
    expect(results[0]).toMatchObject({ indicator: 'nope', domain: null })
    const later = run([], [observed('nowhere', '2026-01-01', 1)], mid)
    expect(later.problems.map(({ code }) => code)).toEqual(['indicator-unknown'])
  })

  it('warns of 92 where 0.92 is meant', () => {
    expect(run([target('rated-share', 0.9)], [observed('rated-share', end, 92)], end).problems).toMatchObject([
      {
        code: 'ratio-above-200-percent',
        severity: 'warning',
        message: { en: 'test is 9,200%, above 200 %.' },
        remedy: { en: expect.stringContaining('0.92 or 92%?') },
      },
    ])
    const problemsAt = (value: number) =>
      run([target('rated-share', 0.9)], [observed('rated-share', end, value)], end).problems
    expect([1.01, 2].map(problemsAt)).toEqual([[], []])
    expect(problemsAt(2.01)).toHaveLength(1)
  })
})

describe('a target that names no indicator', () => {
  const nameless = (over: object = {}, asOf = mid) =>
    judgeOne(target('beds', 80, { indicator: undefined, ...over }), [], asOf)
  it('says so, and is no mistake in the data', () => {
    const { results, problems } = run([target('beds', 80, { indicator: undefined })], [], mid)
    expect(problems).toEqual([])
    expect(results[0]).toMatchObject({ indicator: null, domain: null, synthetic: false, status: 'no-data' })
    expect(codes(nameless())).toEqual(['indicator-not-named'])
  })
  it('is not due before the period, nor before its deadline where nothing is expected earlier', () => {
    const before = nameless({}, '2024-12-31')
    expect([before.status, codes(before)]).toEqual(['not-due', ['indicator-not-named', 'before-start']])
    expect(nameless({}, period.from).status).toBe('no-data')
    const task = { value: null }
    expect([nameless(task).status, nameless(task, '2025-12-30').status, nameless(task, end).status]).toEqual([
      'not-due',
      'not-due',
      'no-data',
    ])
    expect(nameless({ pace: 'linear', value: null }).status).toBe('no-data')
  })
})
