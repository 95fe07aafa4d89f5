import { describe, expect, it } from 'vitest'
import { fundEvaluationScore, SpecialFund, specialFundProblems } from './funds.js'

const fund = (facts: object = {}) =>
  SpecialFund.parse({
    id: 'a',
    name: '养老服务专项',
    year: 2024,
    budget: 1000_00,
    carriedIn: 0,
    payments: [],
    origin: 'own',
    published: null,
    ...facts,
  })
const score = (spent: number, output: number, effect: number, satisfaction: number) => {
  const { total, grade } = fundEvaluationScore(
    fund({ payments: [{ on: '2024-06-01', amount: spent }], points: { output, effect, satisfaction } }),
    '2024-12-31',
  )
  return [total, grade]
}

describe('the evaluation of a fund', () => {
  // 优 from 90, 良 from 80, 中 from 60; the execution rate times ten.
  it.each<[number, number, number, number, number, string]>([
    [1000_00, 50, 30, 10, 100, '优'],
    [1000_00, 50, 30, 0, 90, '优'],
    [999_00, 50, 30, 0, 89.99, '良'],
    [1000_00, 40, 30, 0, 80, '良'],
    [999_00, 40, 30, 0, 79.99, '中'],
    [1000_00, 50, 0, 0, 60, '中'],
    [999_99, 50, 0, 0, 59.99, '差'],
    [2000_00, 0, 0, 0, 10, '差'],
    [-1_00, 0, 0, 0, 0, '差'],
  ])('%i fen spent, %d + %d + %d: %d, %s', (spent, output, effect, satisfaction, total, grade) =>
    expect(score(spent, output, effect, satisfaction)).toEqual([total, grade]),
  )
  it('has no points above those of its part, and counts what was carried in', () => {
    const points = { output: 50.01, effect: 30.01, satisfaction: 10.01 }
    expect(fundEvaluationScore(fund({ points }), '2024-12-31').impossible).toEqual(['output', 'effect', 'satisfaction'])
    expect(fundEvaluationScore(fund(), '2024-12-31').most).toBe(100)
    const carried = fund({
      carriedIn: 1000_00,
      payments: [{ on: '2024-06-01', amount: 1000_00 }],
      points: { output: 0, effect: 0, satisfaction: 0 },
    })
    expect(fundEvaluationScore(carried, '2024-12-31').total).toBe(5)
  })
  it('is not scored before the measures of 2020', () => {
    const early = fund({ year: 2020, points: { output: 50, effect: 30, satisfaction: 10 } })
    expect(fundEvaluationScore(early, '2020-02-24')).toMatchObject({ total: null, grade: null })
    expect(fundEvaluationScore(early, '2020-02-25')).toMatchObject({ total: 90, grade: '优' })
  })
  it('is open while points are not known that could decide', () => {
    expect(fundEvaluationScore(fund(), '2024-12-31')).toMatchObject({
      grade: null,
      notScored: ['output', 'effect', 'satisfaction'],
    })
    for (const facts of [{ budget: 0 }, { payments: undefined }, { carriedIn: undefined }])
      expect(fundEvaluationScore(fund(facts), '2024-12-31').notScored).toContain('execution')
  })
})

describe('the record of a fund', () => {
  const project = (budget: number, spent = 0) => ({ name: '项目', budget, spent })
  it.each<[object, string, string[]]>([
    [{ projects: [project(600_00), project(400_00)] }, '2024-12-31', []],
    [{ projects: [project(600_00), project(400_01)] }, '2024-12-31', ['projects-within-fund']],
    [{ carriedIn: 1, projects: [project(1000_01)] }, '2024-12-31', []],
    [{ projects: [project(10, 10)] }, '2024-12-31', []],
    [{ projects: [project(10, 11)] }, '2024-12-31', ['spent-within-budget']],
    [{ payments: [{ on: '2024-06-01', amount: 1000_00 }] }, '2024-12-31', []],
    [{ payments: [{ on: '2024-06-01', amount: 1000_01 }] }, '2024-12-31', ['spent-within-budget']],
    [{ payments: [{ on: '2024-06-02', amount: 1000_01 }] }, '2024-06-01', []],
    [{ carriedIn: 1, payments: [{ on: '2024-06-01', amount: 1000_01 }] }, '2024-12-31', []],
    [{ origin: 'lottery' }, '2025-12-31', []],
    [{ origin: 'lottery' }, '2026-01-01', ['lottery-use-published']],
    [{ origin: 'lottery', published: undefined }, '2026-01-01', []],
    [{ origin: 'lottery', published: '2025-06-30' }, '2026-01-01', []],
    [{ origin: 'lottery', published: '2023-12-31' }, '2026-01-01', ['lottery-use-published']],
    [{ origin: 'lottery', year: 2008 }, '2026-01-01', []],
    [{ origin: 'lottery', year: 2009 }, '2026-01-01', ['lottery-use-published']],
    [{ year: 2018, projects: [project(10, 11)] }, '2026-01-01', []],
    [{ year: 2019, projects: [project(10, 11)] }, '2026-01-01', ['spent-within-budget']],
    [{}, '2026-01-01', []],
  ])('%o on %s', (facts, asOf, codes) =>
    expect(specialFundProblems(fund(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )
  it('what was spent beyond the budget may have been carried in, where nobody told', () => {
    const severities = (carriedIn?: number) =>
      specialFundProblems(
        fund({ carriedIn, payments: [{ on: '2024-06-01', amount: 1000_02 }], projects: [project(1000_02)] }),
        '2024-12-31',
      ).map(({ severity }) => severity)
    expect(severities()).toEqual(['warning', 'warning'])
    expect([severities(0), severities(1)]).toEqual([
      ['error', 'error'],
      ['error', 'error'],
    ])
  })
  it('rests on the budget law, and on the regulation of the lottery', () => {
    expect(
      specialFundProblems(fund({ origin: 'lottery', projects: [project(1, 2)] }), '2026-01-01').map(
        ({ message }) => /《?中.*条）|（彩.*条）/.exec(message.zh)?.[0],
      ),
    ).toEqual(['中华人民共和国预算法第十三条）', '（彩票管理条例第三十六条）'])
  })
})
