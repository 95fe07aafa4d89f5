import { describe, expect, it } from 'vitest'
import { catalogue, codes, indicator, observed, run, target } from '../test/sample.js'
import type { Observation } from './observation.js'
import { validateObservations } from './validate-observations.js'

const end = '2025-12-31'
const indicators = [
  ...catalogue,
  indicator('nursing-share', { kind: 'ratio', unit: '%', share: true, accrual: 'stock' }),
  indicator('investment', { kind: 'money', unit: '元' }),
  indicator('hours', { kind: 'amount', unit: '小时' }),
  indicator('workers-per-10000', { kind: 'ratio', unit: '人/万人', accrual: 'stock' }),
  indicator('area-per-100-households', { kind: 'ratio', unit: '平方米/百户', accrual: 'stock' }),
  indicator('reports-per-half-year', { unit: '次/半年', accrual: 'stock' }),
]
const of = (id: string, value: number | readonly [number, number], over: Partial<Observation> = {}) => {
  const { results, problems } = run([target(id, 0.55)], [observed(id, end, value, over)], end, { indicators })
  return { result: results[0], problems }
}

describe('a figure that cannot be', () => {
  it.each([
    // 1.6: 60 of 10 was 600 %, met, unsaid
    ['nursing-share', [60, 10], 'part-exceeds-whole', '60/10'],
    ['nursing-share', [-1, 10], 'part-exceeds-whole', '-1/10'],
    // 1.6: 50 with unit % against 55 % was met at 5,000 %
    ['nursing-share', 50, 'share-out-of-bounds', '5,000%'],
    ['nursing-share', 1.0001, 'share-out-of-bounds', '100.01%'],
    ['nursing-share', -0.01, 'share-out-of-bounds', '-1%'],
    ['beds-built', -5, 'value-negative', '-5 张'],
    ['beds-built', 7.5, 'count-not-whole', '7.5 张'],
    ['visits', 0.00005, 'count-not-whole', '0.00005 万人次'],
    // 180 workers for 103,456 residents, which were divided by the ten thousand of the unit: 10,000 times too many.
    ['workers-per-10000', [180, 10.3456], 'parts-not-single', '180/10.3456'],
    ['workers-per-10000', [17.4, 100_000], 'parts-not-single', '17.4/100000'],
    ['area-per-100-households', [600.2, 15.5], 'parts-not-single', '600.2/15.5'],
  ] as const)('%s %j: %s, an error, and the target is open', (id, value, code, shown) => {
    const { result, problems } = of(id, value, shown.includes('万') ? { unit: '万人次' } : {})
    expect(problems).toMatchObject([{ code, severity: 'error' }])
    expect(problems[0]?.message.zh).toContain(shown)
    expect(result).toMatchObject({ status: 'no-data', value: null })
    expect(codes(result!)).toEqual([code])
  })

  it('is asked after where it looks like a percentage without its sign', () => {
    expect(of('nursing-share', 50).problems[0]?.remedy).toEqual({
      zh: '是 0.5 还是 50%？比率写作 0.5，即 50%。',
      en: '0.5 or 50%? A ratio is written 0.5, which is 50%.',
    })
    expect(of('nursing-share', 55.3).problems[0]?.remedy.zh).toContain('是 0.553 还是 55.3%？')
    expect(of('nursing-share', 300).problems[0]?.remedy.zh).toContain('请核对数值')
    expect(of('nursing-share', [60, 10]).problems[0]?.remedy.zh).toContain('填反')
  })

  it.each([
    ['nursing-share', [10, 10]],
    ['nursing-share', [0, 10]],
    ['nursing-share', 1],
    ['nursing-share', 0],
    // a ratio of two standards may well be above 100 %
    ['rated-share', [11, 10]],
    ['rated-share', 1.9],
    ['investment', -0.5],
    ['hours', 7.5],
    ['reports-per-half-year', 1.5],
    ['beds-built', 0],
    ['workers-per-10000', [180, 103_456]],
    ['workers-per-10000', 17.4],
    ['area-per-100-households', [600.2, 1500]],
    // There may be more square metres than households.
    ['area-per-100-households', [600.2, 150]],
    ['beds-per-thousand', [10, 10]],
  ] as const)('%s %j can be', (id, value) => {
    expect(of(id, value).problems).toEqual([])
  })

  it('in thousands and ten thousands is whole in single ones', () => {
    expect(of('visits', 4.0001, { unit: '万人次' }).problems).toEqual([])
    expect(of('visits', 4.00001, { unit: '万人次' }).problems).toMatchObject([{ code: 'count-not-whole' }])
  })

  it('is a warning where nothing says that the ratio is a share', () => {
    expect(of('rated-share', [60, 10]).problems).toMatchObject([
      { code: 'ratio-above-200-percent', severity: 'warning' },
    ])
    expect(of('rated-share', [60, 10]).result).toMatchObject({ status: 'met', value: 6 })
  })

  it('is a warning where there are more than there are people for them, which may be in a small place', () => {
    expect(of('workers-per-10000', [180, 10]).problems).toMatchObject([
      { code: 'parts-not-single', severity: 'warning' },
    ])
    expect(of('beds-per-thousand', [11, 10]).result).toMatchObject({ value: 1100 })
  })

  it('is left aside where a possible one stands for the same day', () => {
    const data = [observed('nursing-share', end, 50), observed('nursing-share', end, 0.5)]
    for (const rows of [data, data.toReversed()]) {
      const { results, problems } = run([target('nursing-share', 0.55)], rows, end, { indicators })
      expect(results[0]).toMatchObject({ status: 'missed', value: 0.5 })
      expect(problems.map(({ code }) => code)).toEqual(['share-out-of-bounds'])
    }
  })

  it('leaves the sum of the larger place open', () => {
    const parts = ['320402', '320404', '320411'].map((division, index) =>
      observed('nursing-share', end, [index === 1 ? 60 : 6, 10], { division }),
    )
    const { results } = run([target('nursing-share', 0.55)], parts, end, { indicators })
    expect(results[0]).toMatchObject({ status: 'no-data' })
    expect(codes(results[0]!)).toContain('part-exceeds-whole')
  })

  it('is one problem, however many rows have it', () => {
    const rows = Array.from({ length: 1000 }, (_, day) => observed('beds-built', end, -day - 1))
    const { problems } = run([], rows, end, { indicators })
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message.zh).toContain('共 1000 条')
  })
})

describe('a whole number that cannot be held exactly', () => {
  const row = {
    indicator: 'investment',
    division: '320404',
    date: end,
    source: { title: '测试', confidence: 'unverified' },
  }
  it.each([
    // 1.6: 9007199254740993 passed as …992
    [{ value: Number('9007199254740993') }, ['number-not-exact']],
    [{ value: -9007199254740992 }, ['number-not-exact']],
    [{ numerator: 1, denominator: 1e300 }, ['number-not-exact']],
    [{ value: 9007199254740991 }, []],
  ])('%j: %j', (figure, expected) => {
    const { observations, problems } = validateObservations([{ ...row, ...figure }])
    expect(problems.map(({ code }) => code)).toEqual(expected)
    expect(observations).toHaveLength(expected.length === 0 ? 1 : 0)
  })
})
