import { describe, expect, it } from 'vitest'
import {
  FundBeneficiary,
  FundProject,
  fundBeneficiarySums,
  fundPerformance,
  projectPerformanceMeasures2020,
} from './performance.js'

const on = '2021-03-01'

const counted = (part: string, points: number, aim: number, reached: number) => ({
  name: part,
  part,
  points,
  result: { kind: 'counted', aim, reached },
})
const project = (more: object = {}) =>
  FundProject.parse({
    id: '1',
    name: '福彩助学',
    division: '500112',
    budget: 1_000_000,
    spent: 1_000_000,
    indicators: [
      counted('output', 30, 100, 100),
      { name: '质量', part: 'output', points: 20, result: { kind: 'judged', share: 1 } },
      counted('benefit', 30, 10, 12),
      counted('satisfaction', 10, 90, 90),
    ],
    ...more,
  })
const withOutput = (reached: number, spent = 1_000_000) =>
  project({
    spent,
    indicators: [counted('output', 50, 100, reached), counted('benefit', 30, 1, 1), counted('satisfaction', 10, 1, 1)],
  })

// 项目支出绩效评价管理办法（财预〔2020〕10号）: 10 + 50 + 30 + 10; 90, 80, 60.
describe('the performance of a project', () => {
  it('of all that was aimed at is 100; more than the aim is no more points', () => {
    expect(fundPerformance(project(), on)).toEqual({
      score: 100,
      grade: expect.objectContaining({ zh: '优' }),
      parts: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
      cite: projectPerformanceMeasures2020,
    })
  })

  it('goes by other points of the parts where the evaluator set them', () => {
    const points = { execution: 10, output: 60, benefit: 30, satisfaction: 0 }
    const indicators = [counted('output', 60, 100, 50), counted('benefit', 30, 1, 1)]
    expect(fundPerformance(project({ points, indicators }), on)).toMatchObject({ score: 70, grade: { id: 'fair' } })
    expect(fundPerformance(project({ indicators }), on).problems?.map(({ code }) => code)).toEqual([
      'performance-points',
      'performance-points',
    ])
    expect(FundProject.safeParse({ ...project(), points: { ...points, output: 59 } }).success).toBe(false)
  })

  it.each([
    [80, 1_000_000, 90, 'excellent'],
    [79.98, 1_000_000, 89.99, 'good'],
    [80, 900_000, 89, 'good'],
    [60, 1_000_000, 80, 'good'],
    [59.98, 1_000_000, 79.99, 'fair'],
    [20, 1_000_000, 60, 'fair'],
    [19.98, 1_000_000, 59.99, 'poor'],
    [0, 0, 40, 'poor'],
  ])('output %d of 100, spent %i: %d, %s', (reached, spent, score, grade) => {
    expect(fundPerformance(withOutput(reached, spent), on)).toMatchObject({ score, grade: { id: grade } })
  })

  it.each([
    [
      'points that do not add up',
      { indicators: [counted('output', 49, 1, 1), counted('benefit', 30, 1, 1), counted('satisfaction', 10, 1, 1)] },
      ['performance-points'],
    ],
    ['none at all', { indicators: [] }, ['performance-points', 'performance-points', 'performance-points']],
    ['overspent', { spent: 1_000_001 }, ['performance-overspent']],
    [
      'not answered',
      {
        indicators: [
          { ...counted('output', 50, 1, 1), result: null },
          counted('benefit', 30, 1, 1),
          counted('satisfaction', 10, 1, 1),
        ],
      },
      ['performance-open'],
    ],
  ])('%s: no score', (_, more, expected) => {
    const { score, problems } = fundPerformance(project(more), on)
    expect([score, problems?.map(({ code }) => code)]).toEqual([null, expected])
  })

  it.each([
    [2, 100],
    [2.01, ['performance-over-most']],
  ])('complaints of at most 2 %%, and %d of them', (reached, expected) => {
    const atMost = { name: '投诉率', part: 'output', points: 50, result: { kind: 'at-most', most: 2, reached } }
    const indicators = [atMost, counted('benefit', 30, 1, 1), counted('satisfaction', 10, 1, 1)]
    const { score, problems } = fundPerformance(project({ indicators }), on)
    expect(score ?? problems?.map(({ code }) => code)).toEqual(expected)
  })

  it('says what the points add up to', () => {
    const { problems } = fundPerformance(
      project({
        indicators: [counted('output', 49.5, 1, 1), counted('benefit', 30, 1, 1), counted('satisfaction', 10, 1, 1)],
      }),
      on,
    )
    expect(problems?.[0]?.message.en).toBe('Output: the points add up to 49.5, not 50.')
  })

  it('rounds a part half up to two decimals', () =>
    expect(fundPerformance(withOutput(33.332), on)).toMatchObject({ parts: { output: 16.67 } }))

  // 50 of 79.99 in 100 is 39.995, which binary numbers put a hair lower.
  it('rounds what is exact', () =>
    expect(fundPerformance(withOutput(79.99), on)).toMatchObject({ score: 90, grade: { id: 'excellent' } }))

  it('is told from the day of the measures on', () => {
    expect(fundPerformance(project(), '2020-02-25').score).toBe(100)
    const { score, problems } = fundPerformance(project(), '2020-02-24')
    expect([score, problems?.map(({ code }) => code)]).toEqual([null, ['performance-before-measures']])
  })
})

it('sums up whom the fund helped in a period', () => {
  const paid = (person: string, paidOn: string) =>
    FundBeneficiary.parse({ project: '1', person, group: 'pupil', paidOn, amount: 100 })
  const list = [
    paid('a', '2020-01-01'),
    paid('a', '2020-12-31'),
    paid('b', '2020-12-31'),
    paid('b', '2020-12-31'),
    paid('c', '2019-12-31'),
    paid('d', '2021-01-01'),
    { ...paid('e', '2020-06-01'), returnedOn: '2020-12-31' },
  ]
  expect(fundBeneficiarySums(list, { from: '2020-01-01', to: '2020-12-31' })).toEqual({
    paid: 400,
    persons: 2,
    twice: ['b'],
  })
})
