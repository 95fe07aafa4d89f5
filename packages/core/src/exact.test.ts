import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addExact, compareExact, divideExact, multiplyExact, subtractExact } from './exact.js'
import { ProblemError } from './problem.js'

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat(6))
  .map(([digits, places]) => ({
    digits: BigInt(digits) * 10n ** BigInt(6 - places),
    value: Number(`${digits}e-${places}`),
  }))

describe('compareExact', () => {
  it.each([
    [{ numerator: 7, denominator: 100 }, 0.07, 0],
    [{ numerator: 797, denominator: 100 }, 8, -1],
    [0.3, { numerator: 0.1 * 3, denominator: 1 }, -1],
    [{ numerator: 3, denominator: 10 }, 0.3, 0],
    [{ numerator: 1, denominator: 3 }, 0.3333333333333333, 1],
    [{ numerator: 1, denominator: -3 }, 0, -1],
    [{ numerator: -1, denominator: -3 }, { numerator: 2, denominator: 6 }, 0],
    [{ numerator: 1e21, denominator: 1 }, 1e21, 0],
    [{ numerator: 123456789012345680000, denominator: 1 }, { numerator: 12345678901234568, denominator: 1e-4 }, 0],
    [{ numerator: 1e-7, denominator: 1 }, { numerator: 1, denominator: 1e7 }, 0],
    [-0, 0, 0],
  ] as const)('%j and %j: %i', (a, b, sign) => {
    expect(compareExact(a, b)).toBe(sign)
    expect(compareExact(b, a)).toBe(0 - sign)
  })

  it('compares decimals as they are written', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 1, max: 1000 }), (a, b, factor) => {
        const sign = a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0
        expect(compareExact(a.value, b.value)).toBe(sign)
        expect(compareExact({ numerator: a.value, denominator: 1 }, b.value)).toBe(sign)
        expect(
          compareExact({ numerator: a.value, denominator: factor }, { numerator: b.value, denominator: factor }),
        ).toBe(sign)
      }),
    )
  })

  it('refuses what is no quantity', () => {
    for (const wrong of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      { numerator: 1, denominator: 0 },
      { numerator: Number.NaN, denominator: 1 },
    ])
      expect(() => compareExact(wrong, 1)).toThrow(ProblemError)
  })
})

describe('arithmetic', () => {
  it('is that of decimals', () => {
    expect(addExact(0.1, 0.2)).toBe(0.3)
    expect(addExact({ numerator: 1, denominator: 3 }, { numerator: 2, denominator: 3 })).toBe(1)
    expect(subtractExact(0.3, 0.1)).toBe(0.2)
    expect(multiplyExact(1.1, 3)).toBe(3.3)
    expect(multiplyExact({ numerator: 1, denominator: 3 }, 3)).toBe(1)
    expect(divideExact(0.3, 0.1)).toBe(3)
    expect(divideExact(1, { numerator: 1, denominator: 3 })).toBe(3)
    expect(divideExact(2, 3)).toBe(2 / 3)
    expect(subtractExact(1, 1)).toBe(0)
    expect(subtractExact(-1, 1)).toBe(-2)
    expect(() => divideExact(1, 0)).toThrow(/分母为 0.*denominator is 0/)
  })

  it('gives the nearest number, also just above the middle of two', () => {
    // 2^53 + 1 lies in the middle of two numbers; a little more is nearer to the upper one
    const middle = { numerator: 9007199254740992, denominator: 1 }
    expect(subtractExact(middle, -1)).toBe(9007199254740992)
    expect(subtractExact(middle, { numerator: -1.0000000000000002, denominator: 1 })).toBe(9007199254740994)
    // the middle of the two nearest numbers is 671627.744347068190108984…, the quotient 671627.744347068190109208…
    expect(divideExact(401166677000000, 597305100)).toBe(671627.7443470682)
  })

  it.each([
    [1e300, 1e-5, 1e305],
    [1e-300, 1e5, 1e-305],
    [1e300, 1e-300, Number.POSITIVE_INFINITY],
    [5e-324, 1, 5e-324],
    [3e-320, 2, 1.5e-320],
    [1.51364330945e-308, 1, 1.51364330945e-308],
    [5e-324, 4, 0],
    [1.5e-323, 2, 1e-323],
    [2.2250738585072014e-308, 1, 2.2250738585072014e-308],
    [1.7976931348623157e308, 1, 1.7976931348623157e308],
    [-1e-308, 1e308, -0],
  ])('%d / %d at the ends of the scale: %d', (a, b, quotient) => {
    expect(divideExact(a, b)).toBe(quotient)
  })

  it('gives back any number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(multiplyExact(value, 1)).toBe(value + 0)
        expect(divideExact(value, { numerator: 3, denominator: 3 })).toBe(value + 0)
      }),
      { numRuns: 1000 },
    )
  })

  it('divides any two numbers to the nearest one', () => {
    const safe = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(
        safe,
        safe.filter(b => b !== 0),
        (a, b) => {
          expect(divideExact(a, b)).toBe(a / b + 0)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(addExact(a.value, b.value)).toBe(Number(`${a.digits + b.digits}e-6`) + 0)
        expect(subtractExact(a.value, b.value)).toBe(Number(`${a.digits - b.digits}e-6`) + 0)
        expect(multiplyExact(a.value, b.value)).toBe(Number(`${a.digits * b.digits}e-12`) + 0)
        fc.pre(b.digits !== 0n)
        expect(divideExact(Number(a.digits), Number(b.digits))).toBe(Number(a.digits) / Number(b.digits) + 0)
      }),
    )
  })
})
