import { describe, expect, it } from 'vitest'
import {
  AllowanceRateRule,
  allowanceRate,
  allowanceRateFromYear,
  childAllowanceOverlaps,
  jiangsuLeastRates,
  orphanRateProblems,
} from './rates.js'

const exact = { rounding: 'half-up', roundTo: 100 } as const

describe('rates from a base', () => {
  it.each([
    ['Shengsi: families 0.8 of the institution', 0.8, 289_000, 231_200],
    ['chi-furong-2023-1: 3 times the dibao standard', 3, 75_000, 225_000],
    ['chi-furong-2023-3: 2 times the dibao standard', 2, 75_000, 150_000],
    ['Zhonglou: half for the ill and disabled', 0.5, 228_600, 114_300],
  ])('%s', (_, share, base, expected) => expect(allowanceRate({ ...exact, share }, base)).toBe(expected))

  it('rounds as it is told, exactly', () => {
    expect(allowanceRate({ share: 0.2, rounding: 'up', roundTo: 100 }, 234_200)).toBe(46_900)
    expect(allowanceRate({ share: 0.2, rounding: 'down', roundTo: 100 }, 234_200)).toBe(46_800)
    expect(allowanceRate({ share: 0.07, rounding: 'up', roundTo: 1 }, 10_000)).toBe(700)
  })

  it('from a year: 70 % of 48,000 yuan is 2,800 a month', () => {
    expect(allowanceRateFromYear({ ...exact, share: 0.7 }, 4_800_000)).toBe(280_000)
  })
})

describe('Jiangsu’s least rates of 2018', () => {
  it.each([
    ['chi-jiangsu-ratio-1', 'south', { scattered: 150_000, guardianshipMissing: 120_000, guardiansUnable: 90_000 }],
    ['middle', 'middle', { scattered: 140_000, guardianshipMissing: 112_000, guardiansUnable: 84_000 }],
    ['chi-jiangsu-ratio-3', 'north', { scattered: 130_000, guardianshipMissing: 104_000, guardiansUnable: 78_000 }],
  ] as const)('%s, of an institution rate of 2,000', (_, region, least) => {
    expect(jiangsuLeastRates(region, 200_000)).toEqual(least)
  })
})

it('Jiangsu’s least rates are rounded up to the fen', () => {
  expect(jiangsuLeastRates('south', 200_001)).toEqual({
    scattered: 150_001,
    guardianshipMissing: 120_001,
    guardiansUnable: 90_001,
  })
  expect(jiangsuLeastRates('north', 200_001).scattered).toBe(130_001)
  // 150,002.25 and, of the next, 120,002.4 and 90,001.8.
  expect(jiangsuLeastRates('south', 200_003)).toEqual({
    scattered: 150_003,
    guardianshipMissing: 120_003,
    guardiansUnable: 90_002,
  })
})

it.each([
  [{ share: 0.01, roundTo: 1 }, true],
  [{ share: 0, roundTo: 1 }, false],
  [{ share: 10, roundTo: 100_000 }, true],
  [{ share: 10.01, roundTo: 1 }, false],
  [{ share: 0.005, roundTo: 1 }, false],
  [{ share: 1, roundTo: 0 }, false],
  [{ share: 1, roundTo: 1.5 }, false],
  [{ share: 1, roundTo: 100_001 }, false],
])('a rule of a rate takes %j: %s', (rule, takes) => {
  for (const rounding of ['up', 'down', 'half-up'])
    expect(AllowanceRateRule.safeParse({ ...rule, rounding }).success).toBe(takes)
})

it('the overlaps say of each benefit how it goes with the allowance', () => {
  expect(childAllowanceOverlaps.map(({ key, drawnFirst, appliedLater }) => [key, drawnFirst, appliedLater])).toEqual([
    ['dibao', 'top-up', 'top-up'],
    ['tekun', 'top-up', 'top-up'],
    ['disabilityLiving', 'top-up', 'excluded'],
    ['disabilityCare', 'beside', 'beside'],
    ['otherChildAllowance', 'higher', 'higher'],
  ])
  expect(childAllowanceOverlaps.map(({ cite }) => [cite.article, cite.confidence])).toEqual([
    ['三（一）', 'primary'],
    ['三（一）', 'primary'],
    ['三（一）', 'primary'],
    ['三（二）', 'primary'],
    ['三（一）', 'secondary'],
  ])
})

// 国办发〔2010〕54号 二（一）: 机构抚养孤儿养育标准应高于散居孤儿养育标准; the least of the province.
it.each([
  [{ institution: 200_001, family: 200_000 }, [], '2024-01-01'],
  [{ institution: 200_000, family: 200_000 }, ['orphan-rate-not-higher institution warning'], '2024-01-01'],
  [{ institution: 194_900, family: 131_300 }, [], '2022-01-01'],
  [
    { institution: 194_899, family: 131_299 },
    ['orphan-rate-below-least institution error', 'orphan-rate-below-least family error'],
    '2022-01-01',
  ],
  [{ family: 131_300 }, [], '2022-01-01'],
  [{ institution: 1, family: 1 }, [], '2010-11-15'],
])('%j: %j on %s', (rates, found, on) => {
  const least = { institution: 194_900, family: 131_300 }
  expect(
    orphanRateProblems(rates, least, on).map(({ code, path, severity }) => `${code} ${path[0]} ${severity}`),
  ).toEqual(found)
})
