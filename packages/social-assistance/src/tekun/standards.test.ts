import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratioToDibao, type StandardRule, standardFrom } from './standards.js'

const yuan = (value: number) => Math.round(value * 100)
const rule = (share: number, rounding: StandardRule['rounding'], roundTo = 100): StandardRule => ({
  share,
  rounding,
  roundTo,
})

describe('a basic standard', () => {
  it.each([
    ['tekun-cq-2024', rule(1.3, 'half-up'), yuan(750), yuan(975)],
    ['tekun-sichuan-2023-urban', rule(1.3, 'up'), yuan(740), yuan(962)],
    ['tekun-sichuan-2023-rural', rule(1.3, 'up'), yuan(533), yuan(693)],
    ['tekun-dazhou-2024-urban', rule(1.3, 'up'), yuan(788), yuan(1025)],
    ['tekun-dazhou-2024-rural', rule(1.3, 'up'), yuan(580), yuan(754)],
    ['tekun-xuanhan-2022-below-ratio, urban', rule(1.3, 'down'), yuan(685), yuan(890)],
    ['tekun-xuanhan-2022-below-ratio, rural', rule(1.3, 'down'), yuan(485), yuan(630)],
    ['tekun-guanyun-2019, a year of two halves', rule(1.3, 'half-up'), 6 * yuan(530) + 6 * yuan(580), yuan(8658)],
    ['tekun-xiamen-2023', rule(1.5, 'half-up'), yuan(1120), yuan(1680)],
    ['tekun-district-2022-consumption-and-care, a year', rule(0.5, 'half-up'), yuan(45_331), yuan(22_666)],
  ])('%s', (_, given, base, published) => {
    expect(standardFrom(given, base)).toBe(published)
  })

  it('tekun-district-2022-consumption-and-care: a month to ten yuan', () => {
    expect(standardFrom(rule(1, 'half-up', 1000), yuan(22_666) / 12)).toBe(yuan(1890))
  })

  it('dazhou-2024-increments: the previous standards follow from the rises, and meet the same ratio', () => {
    const previous = { urban: { dibao: 788 - 48, basic: 1025 - 63 }, rural: { dibao: 580 - 47, basic: 754 - 61 } }
    expect(previous).toEqual({ urban: { dibao: 740, basic: 962 }, rural: { dibao: 533, basic: 693 } })
    for (const { dibao, basic } of Object.values(previous))
      expect(standardFrom(rule(1.3, 'up'), yuan(dibao))).toBe(yuan(basic))
  })
})

describe('a care standard', () => {
  it.each([
    ['tekun-district-2022-consumption-and-care', yuan(2070), [0.8, 0.4, 0.2, 0.1], [1656, 828, 414, 207]],
    ['the same at home, half of it', yuan(2070), [0.4, 0.2, 0.1, 0.05], [828, 414, 207, 103.5]],
  ])('%s', (_, wage, shares, published) => {
    expect(shares.map(share => standardFrom(rule(share, 'half-up', 1), wage))).toEqual(published.map(yuan))
  })

  it.each([
    ['institution', [0.5, 0.3, 0.04], [12_360, 7416, 989]],
    ['home', [0.35, 0.2, 0.03], [8652, 4944, 742]],
  ])('tekun-care-hefei-yaohai, %s, a year', (_, shares, published) => {
    expect(shares.map(share => standardFrom(rule(share, 'half-up'), 12 * yuan(2060)))).toEqual(published.map(yuan))
  })
})

describe('the ratio to the dibao standard', () => {
  it.each([
    ['at 1.3', 750, 975, 'reached', 0],
    ['a fen below', 750, 974.99, 'within-tolerance', 1],
    ['a yuan below', 750, 974, 'within-tolerance', 100],
    ['more than a yuan below', 750, 973.99, 'below', 101],
    ['重庆 2023', 735, 955, 'within-tolerance', 50],
    ['宣汉 2022, urban', 685, 890, 'within-tolerance', 50],
    ['宣汉 2022, rural', 485, 630, 'within-tolerance', 50],
    ['厦门 2023', 1120, 1680, 'reached', 0],
  ])('%s', (_, dibao, basic, verdict, wanting) => {
    expect(ratioToDibao({ dibao: yuan(dibao), basic: yuan(basic) })).toEqual({ verdict, wanting })
  })

  it('is strict without a tolerance', () => {
    expect(ratioToDibao({ dibao: yuan(685), basic: yuan(890) }, { tolerance: 0 }).verdict).toBe('below')
  })
})

it('a standard rounded up always reaches the ratio that it comes from, and is less than a step above it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 3000 }), (base, thousandths) => {
      const up = standardFrom(rule(thousandths / 1000, 'up'), base)
      expect(up * 1000).toBeGreaterThanOrEqual(base * thousandths)
      expect((up - 100) * 1000).toBeLessThan(base * thousandths)
    }),
  )
})

// 1.3 × 68,501 is 89,051.3; what is wanting is rounded up.
it.each([
  [89_051, 68_501, 'within-tolerance', 1],
  [89_052, 68_501, 'reached', 0],
  [88_952, 68_501, 'within-tolerance', 100],
  [88_951, 68_501, 'below', 101],
  [88_950, 68_501, 'below', 102],
] as const)('%i of %i is %s', (basic, dibao, verdict, wanting) => {
  expect(ratioToDibao({ basic, dibao })).toEqual({ verdict, wanting })
})
