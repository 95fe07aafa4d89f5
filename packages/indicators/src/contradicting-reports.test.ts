import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codes, judgeOne, observed, run, target } from '../test/sample.js'
import type { Observation } from './observation.js'

const end = '2025-12-31'
const beds = target('beds-built', 100)
/** The status, value and reasons must not depend on the order of the rows. */
const judgedInAnyOrder = (one: Parameters<typeof judgeOne>[0], data: readonly Observation[], asOf = end) => {
  const [result, ...others] = [data, data.toReversed()].map(rows => judgeOne(one, rows, asOf))
  const gist = ({ status, value, missing, reasons }: ReturnType<typeof judgeOne>) => ({
    status,
    value,
    missing,
    reasons: reasons.map(({ code }) => code),
  })
  if (!result) throw new Error('no result')
  for (const other of others) expect(gist(other)).toEqual(gist(result))
  return result
}

describe('two figures for one place and day', () => {
  // 5.1: 110 then 90 was missed, 90 then 110 met, and the reason spoke of a later report.
  it('that differ leave the target open, in whatever order they stand', () => {
    const result = judgedInAnyOrder(beds, [observed('beds-built', end, 110), observed('beds-built', end, 90)])
    expect(result).toMatchObject({ status: 'no-data', value: null, attainment: null, superseded: [] })
    expect(codes(result)).toEqual(['reports-differ'])
    expect(result.reasons[0]?.text.zh).toBe(`${end} 的数据互相矛盾（110 张、90 张），看不出哪个后报，未采用。`)
    expect(result.used.map(({ value }) => value)).toEqual([110, 90])
  })

  it('are a problem that names both, by file and line where they are known', () => {
    const data = [
      observed('beds-built', '2025-06-30', 5),
      observed('beds-built', end, 110),
      observed('beds-built', end, 90),
    ]
    const { problems } = run([beds], data, end)
    expect(problems).toMatchObject([{ code: 'reports-differ', severity: 'error', path: ['observations', 1, 'value'] }])
    expect(problems[0]?.message.en).toBe(
      'The reports of test for 320400 on 2025-12-31 contradict each other: 110 张 (observations[1]), 90 张 (observations[2]); nothing tells which is later.',
    )
    const readFrom = (row: number) => (row === 1 ? { file: 'a.csv', line: 3 } : { file: 'b.yaml', line: 7 })
    const located = run([beds], data, end, { readFrom }).problems[0]
    expect(located).toMatchObject({ file: 'a.csv', line: 3 })
    expect(located?.message.zh).toContain('110 张 (a.csv:3)、90 张 (b.yaml:7)')
  })

  it('with days of report: the later one counts, and the reason says so', () => {
    const first = observed('beds-built', end, 110, { reported: '2026-01-05' })
    const later = observed('beds-built', end, 90, { reported: '2026-01-20' })
    const result = judgedInAnyOrder(beds, [first, later], '2026-02-01')
    expect(result).toMatchObject({ status: 'missed', value: 90, superseded: [first] })
    expect(codes(result)).toEqual(['corrected'])
    expect(run([beds], [first, later], '2026-02-01').problems).toEqual([])
  })

  it('are settled by a third that was reported later, and not by one reported earlier', () => {
    const rivals = [110, 90].map(value => observed('beds-built', end, value, { reported: '2026-01-05' }))
    const later = observed('beds-built', end, 120, { reported: '2026-01-20' })
    const settled = judgedInAnyOrder(beds, [...rivals, later], '2026-02-01')
    expect(settled).toMatchObject({ status: 'met', value: 120 })
    expect(settled.superseded).toHaveLength(2)
    const middle = judgedInAnyOrder(beds, [rivals[0], later, rivals[1]] as Observation[], '2026-02-01')
    expect(middle).toMatchObject({ status: 'met', value: 120 })
    const earlier = observed('beds-built', end, 120)
    const open = judgedInAnyOrder(beds, [...rivals, earlier], '2026-02-01')
    expect(codes(open)).toEqual(['reports-differ', 'corrected'])
    // on the day between, only the first two are known
    expect(codes(judgedInAnyOrder(beds, [...rivals, later], '2026-01-10'))).toEqual(['reports-differ'])
  })

  it.each([
    ['the same value', [observed('beds-built', end, 110), observed('beds-built', end, 110)]],
    ['in other units', [observed('beds-built', end, 110), observed('beds-built', end, 0.011, { unit: '万张' })]],
    [
      'one without a value',
      [observed('beds-built', end, 110), { ...observed('beds-built', end, 0), value: undefined, numerator: 3 }],
    ],
  ])('that agree are none: %s', (_, data) => {
    const result = judgedInAnyOrder(beds, data as Observation[])
    expect(result).toMatchObject({ status: 'met', value: 110, superseded: [] })
    expect(codes(result)).toEqual([])
    expect(run([beds], data as Observation[], end).problems).toEqual([])
  })

  describe('of a ratio', () => {
    const share = target('rated-share', 0.5, { unit: '%' })
    const of = (...values: readonly (number | readonly [number, number])[]) =>
      values.map(value => observed('rated-share', end, value))
    it('agree where value and parts do', () => {
      expect(judgedInAnyOrder(share, of(0.6, [60, 100]))).toMatchObject({ status: 'met', value: 0.6 })
    })
    it.each([
      ['parts of another whole, which would add up otherwise', of([60, 100], [6, 10])],
      ['nobody to count, and somebody', of([0, 0], [6, 10])],
      ['another value', of(0.6, [59, 100])],
    ])('differ by %s', (_, data) => {
      expect(codes(judgedInAnyOrder(share, data))).toEqual(['reports-differ'])
    })
    it('leave the sum of the larger place open', () => {
      const data = [
        observed('rated-share', end, [9, 10], { division: '320402' }),
        observed('rated-share', end, [0, 0], { division: '320404' }),
        observed('rated-share', end, [1, 10], { division: '320404' }),
        observed('rated-share', end, [9, 10], { division: '320411' }),
      ]
      const result = judgedInAnyOrder(share, data)
      expect(result.status).toBe('no-data')
      expect(codes(result)).toContain('reports-differ')
    })
  })

  it('leave one unit of an "each" target open', () => {
    const each = target('beds', 5, { scope: { each: '县(市、区)' } })
    const at = (division: string, value: number) => observed('beds', end, value, { division })
    const result = judgedInAnyOrder(each, [at('320402', 5), at('320404', 5), at('320411', 5), at('320411', 4)])
    expect(result).toMatchObject({ status: 'no-data', missing: ['320411'], units: { satisfied: 2, total: 3 } })
  })

  it('leave a change without a baseline, and say why', () => {
    const growth = target('beds', 0.3, {
      unit: '%',
      change: 'growth',
      baseline: { date: '2024-12-31' },
    })
    const data = [observed('beds', '2024-12-31', 70), observed('beds', '2024-12-31', 80), observed('beds', end, 91)]
    expect(codes(judgedInAnyOrder(growth, data))).toEqual(['reports-differ'])
  })

  it('do not undo what an earlier total has settled', () => {
    const data = [
      observed('beds-built', '2025-06-30', 100),
      observed('beds-built', end, 110),
      observed('beds-built', end, 105),
    ]
    expect(judgedInAnyOrder(beds, data)).toMatchObject({ status: 'met' })
  })

  it('of which one is invented: the real one holds', () => {
    const invented = [110, 120].map(value => observed('beds-built', end, value, { synthetic: true }))
    const real = observed('beds-built', end, 90)
    expect(judgedInAnyOrder(beds, [...invented, real])).toMatchObject({ status: 'missed', value: 90, synthetic: false })
    expect(run([beds], [...invented, real], end).problems).toEqual([])
  })

  it('are named one by one up to twenty, and then counted', () => {
    const days = Array.from({ length: 25 }, (_, day) => `2025-03-${String(day + 1).padStart(2, '0')}`)
    const data = days.flatMap(day => [observed('beds-built', day, 1), observed('beds-built', day, 2)])
    const { problems } = run([beds], data, end)
    expect(problems).toHaveLength(20)
    expect(problems.at(-1)?.message.zh).toContain('共 25 处，只列前 20 处')
  })

  it('many thousands of them take no longer than others', () => {
    const data = Array.from({ length: 50_000 }, (_, value) => observed('beds-built', end, value))
    expect(run([beds], data, end).problems).toHaveLength(1)
  })

  it('never decide by the order of the rows', () => {
    const row = fc.record({
      value: fc.constantFrom(90, 100, 110),
      date: fc.constantFrom('2025-06-30', end),
      reported: fc.constantFrom(undefined, '2026-01-05', '2026-01-20'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.nat(), (rows, turn) => {
        const data = rows.map(({ value, date, reported }) =>
          observed('beds-built', date, value, reported === undefined ? {} : { reported }),
        )
        const at = data.length === 0 ? 0 : turn % data.length
        const turned = [...data.slice(at), ...data.slice(0, at)]
        const gist = (list: readonly Observation[]) => {
          const { status, value, reasons } = judgeOne(beds, list, '2026-02-01')
          return { status, value, reasons: reasons.map(({ code }) => code) }
        }
        expect(gist(turned)).toEqual(gist(data))
        expect(gist(data.toReversed())).toEqual(gist(data))
      }),
    )
  })
})
