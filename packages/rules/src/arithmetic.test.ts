import { addDays, ageOn, monthsBetween } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateToInteger, decimalPair, divide, elapsed, integerToDate } from './arithmetic.js'
import { DefinitionError } from './language/definition-error.js'
import type { Rounding } from './language/node.js'

describe('divide', () => {
  it.each([
    [7, 2, 'up', 4],
    [7, 2, 'down', 3],
    [7, 2, 'half-up', 4],
    [-7, 2, 'up', -3],
    [-7, 2, 'down', -4],
    [-7, 2, 'half-up', -4],
    [5, 4, 'half-up', 1],
    [-5, 4, 'half-up', -1],
    [-1, 3, 'up', 0],
    [1, 3, 'down', 0],
    [6, 3, 'up', 2],
    [-6, 3, 'down', -2],
    [0, 3, 'half-up', 0],
    [Number.MAX_SAFE_INTEGER, 2, 'half-up', 4503599627370496],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 'up', 2],
  ] as const)('%i of %i, %s: %i', (n, d, mode, expected) => {
    expect(divide(n, d, mode)).toBe(expected)
  })

  it('is exact for every safe integer', () => {
    const half = (n: bigint, d: bigint) => (n < 0n ? -half_(-n, d) : half_(n, d))
    const half_ = (n: bigint, d: bigint) => (2n * n + d) / (2n * d)
    const floor = (n: bigint, d: bigint) => (n >= 0n ? n / d : -((-n + d - 1n) / d))
    const exact: readonly [Rounding, typeof half][] = [
      ['down', floor],
      ['up', (n, d) => -floor(-n, d)],
      ['half-up', half],
    ]
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.nat(1000),
        (n, large, small) => {
          for (const d of [large, small + 1])
            for (const [mode, of] of exact) expect(BigInt(divide(n, d, mode))).toBe(of(BigInt(n), BigInt(d)))
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('elapsed', () => {
  const date = fc
    .tuple(fc.integer({ min: 0, max: 50_000 }), fc.boolean())
    .map(([days, leap]) => (leap ? `${1904 + 4 * (days % 30)}-02-29` : addDays('1900-01-01', days)))

  it('counts as `ageOn` and `monthsBetween` of core do', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const [x, y] = [dateToInteger(from), dateToInteger(to)]
        expect(elapsed(x, y, 'months')).toBe(monthsBetween(from, to))
        expect(elapsed(y, x, 'months')).toBe(monthsBetween(to, from))
        expect(elapsed(x, y, 'years')).toBe(ageOn(from, to))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-03-01', '2026-02-28', 17],
    ['2008-03-01', '2026-03-01', 18],
  ])('born on %s, on %s: %i', (birth, on, age) => {
    expect(elapsed(dateToInteger(birth), dateToInteger(on), 'years')).toBe(age)
  })

  it.each([
    ['1900-01-31', '1900-02-28', 1],
    ['2000-01-31', '2000-02-28', 0],
    ['2000-01-31', '2000-02-29', 1],
    ['2023-01-31', '2023-02-27', 0],
    ['2023-01-31', '2023-02-28', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-03-30', 1],
    ['2024-01-31', '2024-03-31', 2],
    ['2024-01-31', '2024-04-29', 2],
    ['2024-01-31', '2024-04-30', 3],
    ['2024-01-31', '2024-05-30', 3],
    ['2024-01-31', '2024-05-31', 4],
    ['2024-01-31', '2024-06-29', 4],
    ['2024-01-31', '2024-06-30', 5],
    ['2024-01-31', '2024-07-30', 5],
    ['2024-01-31', '2024-08-30', 6],
    ['2024-01-31', '2024-09-29', 7],
    ['2024-01-31', '2024-09-30', 8],
    ['2024-01-31', '2024-10-30', 8],
    ['2024-01-31', '2024-11-29', 9],
    ['2024-01-31', '2024-11-30', 10],
    ['2024-01-31', '2024-12-30', 10],
    ['2024-01-31', '2024-12-31', 11],
    ['2024-04-30', '2024-01-31', -3],
    ['2024-05-15', '2024-05-15', 0],
    ['2024-05-15', '2023-05-16', -11],
  ])('from %s to %s: %i months', (from, to, months) => {
    expect(elapsed(dateToInteger(from), dateToInteger(to), 'months')).toBe(months)
  })
})

it.each(['0001-01-01', '1999-12-31', '9999-12-31'])('%s as an integer and back', date => {
  expect(integerToDate(dateToInteger(date))).toBe(date)
})

it('takes decimals apart', () => {
  expect([0.07, 1.5, 3, -0.125, 1e-9, 0].map(decimalPair)).toEqual([
    [7, 100],
    [15, 10],
    [3, 1],
    [-125, 1000],
    [1, 1e9],
    [0, 1],
  ])
  for (const value of [1 / 3, 1e-10, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => decimalPair(value)).toThrow(DefinitionError)
})
