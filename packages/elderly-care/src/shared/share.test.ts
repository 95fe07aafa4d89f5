import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareReaches, tally } from './share.js'

const of = (yes: number, no: number, unknown: number) => {
  const answers = [...Array(yes).fill(true), ...Array(no).fill(false), ...Array(unknown).fill(null)]
  return tally<boolean | null>(answers, one => one)
}

describe('shares', () => {
  it('eld-nanping-cert: 84 of 311 is 27 %', () => {
    expect(of(84, 227, 0)).toMatchObject({ yes: 84, no: 227, unknown: 0 })
    expect(of(84, 227, 0).share).toBeCloseTo(0.2701, 4)
  })

  it('has bounds where some are not known', () => {
    expect(of(8, 1, 1)).toEqual({ yes: 8, no: 1, unknown: 1, share: null, least: 0.8, greatest: 0.9 })
    expect(of(0, 0, 0)).toEqual({ yes: 0, no: 0, unknown: 0, share: null, least: null, greatest: null })
  })

  // The target of 92 % at, just below and just above; 7 of 100 is exactly 7 %.
  it.each([
    [92, 8, 0, 0.92, true],
    [91, 9, 0, 0.92, false],
    [93, 7, 0, 0.92, true],
    [91, 8, 1, 0.92, null],
    [92, 7, 1, 0.92, true],
    [90, 9, 1, 0.92, false],
    [7, 93, 0, 0.07, true],
    [0, 0, 0, 0.92, null],
  ])('%i yes, %i no, %i unknown against %f: %s', (yes, no, unknown, target, expected) => {
    expect(shareReaches(of(yes, no, unknown), target)).toBe(expected)
  })

  it('an answer given early stays, whatever the unknown turn out to be', () => {
    const count = fc.integer({ min: 0, max: 50 })
    fc.assert(
      fc.property(count, count, count, count, fc.integer({ min: 0, max: 100 }), (yes, no, a, b, percent) => {
        const early = shareReaches(of(yes, no, a + b), percent / 100)
        if (early !== null) expect(shareReaches(of(yes + a, no + b, 0), percent / 100)).toBe(early)
      }),
    )
  })
})
