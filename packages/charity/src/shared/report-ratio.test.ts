import { fenOf } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combinedRatio, percentOf, publishedRatio } from './report-ratio.js'

describe('published figures', () => {
  it.each([
    ['cs-007 中华慈善总会 2016', 592_555_505.09, 18_806_608_102.09, '3.15'],
    ['cs-011 南都公益基金会 2012 budget', 2810, 2990, '94'],
    ['cs-014 the same', 970, 2530, '38.3'],
    ['cs-015 the same', 770, 2530, '30.4'],
    ['cs-016 the same', 284, 2530, '11.2'],
    ['cs-031 北海市红十字会 2021', 41.31, 279.4, '14.79'],
    ['cs-033 the same', 17.66, 279.4, '6.32'],
    ['cs-034 the same', 104.42, 340.41, '30.67'],
    ['cs-036 the same', 2.68, 340.41, '0.79'],
    ['cs-037 the same', 84.58, 340.41, '24.85'],
    ['cs-038 the same', 32.72, 340.41, '9.61'],
    ['cs-041 survey of foundations 2005', 29, 66, '43.9'],
  ])('%s', (_, numerator, denominator, printed) => {
    const ratio = { numerator, denominator }
    expect(publishedRatio(ratio, printed)).toMatchObject({ form: 'rounded', rounded: printed })
    expect(percentOf(ratio, printed.split('.')[1]?.length ?? 0)).toBe(printed)
  })

  it('cs-042: 6 of 14 was printed as 42.8, cut off; half up it is 42.9', () => {
    expect(publishedRatio({ numerator: 6, denominator: 14 }, '42.8')).toEqual({
      form: 'truncated',
      rounded: '42.9',
      truncated: '42.8',
    })
  })

  it('tells an adjusted last digit, and another figure, from both', () => {
    const third = { numerator: 1, denominator: 3 }
    expect(publishedRatio(third, '33.33')?.form).toBe('rounded')
    expect(publishedRatio(third, '33.34')?.form).toBe('off-by-one')
    expect(publishedRatio(third, '33.32')?.form).toBe('off-by-one')
    expect(publishedRatio(third, '33.35')?.form).toBe('different')
    // Cut off, and nothing else: 2 of 3 is 66.67 half up and 66.66 cut off; never rounded up.
    expect(publishedRatio({ numerator: 2, denominator: 3 }, '66.66')).toEqual({
      form: 'truncated',
      rounded: '66.67',
      truncated: '66.66',
    })
    expect(publishedRatio(third, '33.34')).toMatchObject({ rounded: '33.33', truncated: '33.33' })
  })
})

describe('published sums (in fen)', () => {
  const sum = (items: readonly string[]) => items.map(one => fenOf(one) * 10_000).reduce((a, b) => a + b, 0)
  it.each([
    [
      'cs-020 岱山县慈善总会 2021, income',
      ['220.85', '357.15', '132.34', '188.01', '148.68', '105.67', '80', '130'],
      '1362.70',
    ],
    ['cs-021 the same, spending', ['1308.94', '11.50'], '1320.44'],
    [
      'cs-022 the same, aid',
      ['170.52', '279.94', '58.42', '26.40', '4.31', '70.59', '14.70', '598.21', '73.65', '6.2', '6'],
      '1308.94',
    ],
    ['cs-024 佛山市慈善会 2012-2015, income', ['7128.13', '576.88'], '7705.01'],
  ])('%s', (_, items, total) => {
    expect(sum(items)).toBe(sum([total]))
  })
})

describe('percentOf', () => {
  it.each([
    [7.97, 100, 2, '7.97'],
    [79_996, 1_000_000, 2, '8.00'],
    [1, 80_000, 2, '0.00'],
    [1, 20_000, 2, '0.01'],
    [-1, 20_000, 2, '-0.01'],
    [0, 5, 2, '0.00'],
    [3, 2, 2, '150.00'],
    [1, 200, 0, '1'],
    [-1, 1_000_000, 2, '0.00'],
    [1.12345, 100, 0, '1'],
    [1.12345, 1.5, 0, '75'],
    [1.123456789, 100, 2, '1.12'],
    [9_007_199_254_740_991, 9_007_199_254_740_991, 2, '100.00'],
  ])('%d of %d, %d decimals: %s', (numerator, denominator, decimals, expected) => {
    expect(percentOf({ numerator, denominator }, decimals)).toBe(expected)
  })

  it('has nothing to say of a base of 0 or less', () => {
    expect(percentOf({ numerator: 1, denominator: 0 })).toBeNull()
    expect(percentOf({ numerator: 1, denominator: -1 })).toBeNull()
    expect(publishedRatio({ numerator: 1, denominator: 0 }, '1')).toBeNull()
  })

  it('what it prints is rounded by its own account', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: 1e12 }), fc.nat(4), (numerator, denominator, decimals) => {
        const ratio = { numerator, denominator }
        const printed = percentOf(ratio, decimals)!
        expect(publishedRatio(ratio, printed)?.form).toBe('rounded')
        const scale = 10n ** BigInt(decimals + 2)
        const value = BigInt(printed.replace('.', ''))
        const twice = 2n * (BigInt(numerator) * scale - value * BigInt(denominator))
        expect(twice >= -BigInt(denominator) && twice < BigInt(denominator)).toBe(true)
      }),
    )
  })

  it('refuses what is no decimal', () => {
    const refused = ['33.3%', '>33.3', '33.3 33.3', '.5', '']
    for (const printed of refused)
      expect(() => publishedRatio({ numerator: 1, denominator: 3 }, printed)).toThrow(RangeError)
    expect(publishedRatio({ numerator: 1, denominator: 3 }, ' 33.3 ')?.form).toBe('rounded')
    expect(() => percentOf({ numerator: Number.NaN, denominator: 3 })).toThrow(RangeError)
  })
})

describe('two and three years together', () => {
  it('is sum over sum, not the mean of ratios', () => {
    const years = [
      { numerator: 8, denominator: 100 },
      { numerator: 3, denominator: 10 },
    ]
    expect(percentOf(combinedRatio(years)!)).toBe('10.00')
    expect(percentOf(combinedRatio([...years, { numerator: 0, denominator: 90 }])!)).toBe('5.50')
  })
  it('is not known where a year is not', () => {
    expect(combinedRatio([{ numerator: 8, denominator: null }])).toBeNull()
    expect(combinedRatio([])).toBeNull()
  })
})
