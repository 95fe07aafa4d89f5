import { subtractExact } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { compareDivorces, divorceMarriageRatio, growthOver, marriageRate } from './rates.js'

// Source: the bulletins of 2022 and 2024 as reported; populations of the year ends by 国家统计局, from memory.
describe('crude rates', () => {
  it.each<[string, number, number, number, number]>([
    ['mar-rate-2024m', 610.6, 140967, 140828, 4.3],
    ['mar-rate-2024d', 351.3, 140967, 140828, 2.5],
    ['mar-rate-2022m', 683.5, 141260, 141175, 4.8],
    ['2022, divorces', 287.9, 141260, 141175, 2],
  ])('%s', (_, couples, populationStart, populationEnd, rate) => {
    expect(marriageRate({ couples, populationStart, populationEnd })).toBe(rate)
  })
  it('rounds half up, exactly', () => {
    const rate = (couples: number, population: number) =>
      marriageRate({ couples, populationStart: population, populationEnd: population })
    expect([rate(445, 100_000), rate(444.9, 100_000), rate(455, 100_000), rate(45, 1_000_000)]).toEqual([
      4.5, 4.4, 4.6, 0,
    ])
    expect([rate(50, 1_000_000), rate(49.9, 1_000_000), rate(0, 100)]).toEqual([0.1, 0, 0])
  })
  it('takes the mean of both ends', () =>
    expect(marriageRate({ couples: 30, populationStart: 1000, populationEnd: 2000 })).toBe(20))
  it('by persons is twice as much', () =>
    expect(marriageRate({ couples: 30, populationStart: 1000, populationEnd: 2000 }, 'persons')).toBe(40))
  it('has none without people', () =>
    expect(marriageRate({ couples: 30, populationStart: 0, populationEnd: 0 })).toBeNull())
})

// Source: reports on 2025, on first marriages and on the census; the published cases are named.
describe('growth', () => {
  it('mar-grow-2025: 676.3 after 610.6', () => {
    expect(growthOver(676.3, 610.6)).toBe(10.76)
    expect(subtractExact(676.3, 610.6)).toBe(65.7)
  })
  it('mar-first: first marriages, in persons, 2013 to 2022', () => expect(growthOver(1051.76, 2385.96, 1)).toBe(-55.9))
  it('mar-age-urb: years of age, 2010 to 2020', () => expect(subtractExact(28.67, 24.89)).toBe(3.78))
  it.each([
    [1.005, 1, 0.5],
    [1.0004, 1, 0],
    [1.0005, 1, 0.1],
    [0.9995, 1, 0],
    [0.9994, 1, -0.1],
    [0.5, 1, -50],
  ])('half up: %d over %d is %d %', (current, previous, growth) =>
    expect(growthOver(current, previous, 1)).toBe(growth),
  )
  it('is none over nothing', () => expect(growthOver(1, 0)).toBeNull())
})

describe('two series of divorces (2024年民政事业发展统计公报; 2025年季度数据)', () => {
  const bulletin = { year: 2024, series: 'all', couples: 351.3, registered: 262.2 } as const
  const quarterly = { year: 2025, series: 'registered', couples: 274.3 } as const
  it('mar-div-series: like with like', () => {
    expect(compareDivorces(quarterly, bulletin)).toMatchObject({ comparable: false, previous: 262.2, growth: 4.6 })
    expect(compareDivorces(quarterly, bulletin).why.zh).toContain('口径不同')
  })
  it('without the parts nothing can be told', () =>
    expect(compareDivorces(quarterly, { ...bulletin, registered: undefined } as never)).toMatchObject({
      previous: null,
      growth: null,
    }))
  it('the courts are the rest', () => {
    const court = { year: 2025, series: 'court', couples: 90 } as const
    expect(compareDivorces(court, bulletin).previous).toBe(89.1)
    expect(compareDivorces({ ...bulletin, year: 2025 }, quarterly).previous).toBeNull()
  })
  it('the same series', () =>
    expect(compareDivorces({ ...quarterly, couples: 288.015 }, quarterly)).toMatchObject({
      comparable: true,
      previous: 274.3,
      growth: 5,
      why: { zh: '口径一致' },
    }))
  it('divorces per hundred marriages are no rate', () => {
    expect(divorceMarriageRatio(351.3, 610.6)).toBe(57.5)
    expect(divorceMarriageRatio(1, 0)).toBeNull()
  })
})

// Source: the bulletins of 2012 to 2024 as reported: 万对, registered and in court.
describe('what was published', () => {
  it.each([
    [2012, 310.4, 242.3, 68.1],
    [2014, 363.7, 295.7, 67.9],
    [2022, 287.9, 210, 77.9],
    [2024, 351.3, 262.2, 89.1],
  ])('%d: both together are all, within rounding', (_, all, registered, court) => {
    expect(Math.abs(subtractExact(subtractExact(all, registered), court))).toBeLessThanOrEqual(0.1)
  })
})
