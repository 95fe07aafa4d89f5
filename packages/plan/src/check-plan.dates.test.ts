import { describe, expect, it } from 'vitest'
import { found, planted, samplePlan, target, withTarget } from '../test/sample-plan.js'

const codesOf = (data: unknown) => found(data).map(([code]) => code)

describe('the period of a plan', () => {
  const of = (period: object, over: object = {}, fields: object = {}) => ({
    ...samplePlan(),
    issued: undefined,
    sections: [
      {
        number: 1,
        heading: '养老服务',
        items: [
          { number: 2, heading: '床位' },
          { number: 1, heading: '助餐' },
        ],
      },
    ],
    targets: [target(fields)],
    period,
    ...over,
  })
  const dates = (data: unknown) => codesOf(data).filter(code => /period|deadline|issued/.test(String(code)))

  it.each([
    [2023, ['period-outside-year']],
    [2024, []],
    [2025, []],
    [2026, ['period-outside-year']],
    [undefined, []],
  ])('from April to March has days in %s: %j', (year, codes) => {
    expect(dates(of({ from: '2024-04-01', to: '2025-03-31' }, { year }))).toEqual(codes)
  })

  it.each([
    ['2024-03-31', ['deadline-before-period']],
    ['2024-04-01', []],
    ['2025-03-31', []],
    ['2025-04-01', ['deadline-after-period']],
  ])('holds for a deadline of %s: %j', (deadline, codes) => {
    expect(dates(of({ from: '2024-04-01', to: '2025-03-31' }, {}, { deadline }))).toEqual(codes)
  })

  it('may be one day', () => {
    const day = '2025-06-30'
    const at = (deadline: string) => dates(of({ from: day, to: day }, {}, { deadline }))
    expect([at('2025-06-29'), at(day), at('2025-07-01')]).toEqual([
      ['deadline-before-period'],
      [],
      ['deadline-after-period'],
    ])
  })

  it.each([[{ from: '2024-01-01', to: 'x' }], [{ from: 'x', to: '2024-12-31' }], [{}]])(
    '%j cannot be used, and the year does not stand in for it',
    period => {
      expect(dates(of(period, {}, { deadline: '2026-01-01' }))).toEqual([])
    },
  )
})

it.each([
  ['2023-12-31', ['issued-long-before-period']],
  ['2024-01-01', []],
  ['2025-12-31', []],
  ['2026-01-01', ['issued-after-period']],
])('a plan for 2025 issued on %s: %j', (issued, codes) => {
  expect(codesOf(planted([['issued'], issued]))).toEqual(codes)
})

describe('the dates of one target', () => {
  const deadline = '2025-06-30'
  it('may all be the same day', () => {
    expect(
      codesOf(withTarget({ deadline, baseline: { date: deadline }, pace: [{ date: deadline, value: 1 }] })),
    ).toEqual([])
  })
  it('name the first step after the deadline', () => {
    const pace = ['2025-03-31', '2025-07-01', '2025-08-01'].map(date => ({ date, value: 1 }))
    expect(found(withTarget({ deadline, pace }))).toEqual([['pace-after-deadline', ['targets', 2, 'pace', 1, 'date']]])
  })
  it('need no steps', () => {
    expect(codesOf(withTarget({ deadline, pace: 'end' }))).toEqual([])
    expect(codesOf(withTarget({ deadline, pace: 'linear' }))).toEqual([])
  })
})
