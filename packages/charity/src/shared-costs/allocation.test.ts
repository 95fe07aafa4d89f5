import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateSharedCost, SharedCost } from './allocation.js'

const allocate = (cost: number, weights: Record<string, number>) =>
  allocateSharedCost(SharedCost.parse({ cost, basis: 'staff-time', weights }))

describe('shared costs (民发〔2016〕189号 art. 6)', () => {
  it.each([
    ['in proportion', 100_00, { charity: 3, admin: 1 }, { charity: 75_00, admin: 25_00 }],
    ['the fen left goes to the largest remainder', 100, { charity: 1, admin: 5 }, { charity: 17, admin: 83 }],
    ['also where it stands last', 100, { charity: 5, admin: 1 }, { charity: 83, admin: 17 }],
    [
      'of equal remainders to the first',
      100,
      { charity: 1, other: 1, admin: 1 },
      { charity: 34, other: 33, admin: 33 },
    ],
    ['two fen left', 101, { charity: 1, other: 1, admin: 1 }, { charity: 34, other: 34, admin: 33 }],
    ['nothing of the base, nothing of the cost', 7, { charity: 2, admin: 0 }, { charity: 7, admin: 0 }],
    ['no cost', 0, { charity: 0, admin: 0 }, { charity: 0, admin: 0 }],
  ])('%s', (_, cost, weights, expected) => {
    expect(allocate(cost, weights)).toEqual(expected)
  })

  it('refuses a base of nothing', () => {
    expect(() => allocate(1, { charity: 0 })).toThrow(/至少给一项/)
  })

  it('loses no fen, and is off by less than one from the exact share', () => {
    const weights = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.nat(1e9), { minKeys: 1, maxKeys: 8 })
    fc.assert(
      fc.property(fc.nat(9e15), weights, (cost, given) => {
        const total = Object.values(given).reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const shares = allocate(cost, given)
        expect(Object.values(shares).reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(cost))
        for (const [activity, fen] of Object.entries(shares)) {
          const off = BigInt(fen) * BigInt(total) - BigInt(cost) * BigInt(given[activity] ?? 0)
          expect(off > -BigInt(total) && off < BigInt(total)).toBe(true)
        }
      }),
    )
  })
})
