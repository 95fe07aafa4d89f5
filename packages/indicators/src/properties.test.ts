import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counties, judgeOne, observed, period, run, target } from '../test/sample.js'
import { add, compareQuantities } from './quantity.js'
import { summarise } from './summary.js'
import { complianceStatuses } from './verdict.js'

const day = fc.integer({ min: 1, max: 12 }).map(month => `2025-${String(month).padStart(2, '0')}-15`)
const division = fc.constantFrom('320400', ...counties)
const count = fc.integer({ min: 0, max: 120 })
const observations = fc.uniqueArray(fc.tuple(day, division, count), {
  selector: ([date, code]) => `${date} ${code}`,
  maxLength: 30,
})
const targets = [
  target('beds-built', 60, { id: 'a' }),
  target('beds-built', 60, { id: 'b', comparator: '<=' }),
  target('beds-built', 20, { id: 'c', scope: { each: '县(市、区)' } }),
  target('beds-built', 20, { id: 'd', scope: { each: '镇街' } }),
  target('beds-built', 0.1, { id: 'e', unit: '%', change: 'growth', baseline: { date: '2025-01-15' } }),
]

describe('compliance', () => {
  it('does not hang on the order of the observations', () => {
    const shuffled = observations.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, day, ([list, other], asOf) => {
        const answer = (rows: typeof list) =>
          run(
            targets,
            rows.map(([date, code, value]) => observed('beds-built', date, value, { division: code })),
            asOf,
          ).results.map(({ status, value, attainment, gap, missing, shortfalls, units }) => ({
            status,
            value,
            attainment,
            gap,
            missing: [...missing].sort(),
            shortfalls: shortfalls.map(({ place }) => place).sort(),
            units,
          }))
        expect(answer(other)).toEqual(answer(list))
      }),
      { numRuns: 100 },
    )
  })

  it('is never the worse for more progress towards “at least”', () => {
    const order = ['missed', 'no-data', 'behind', 'not-due', 'on-track', 'met']
    const pace = fc.constantFrom(undefined, 'end' as const, [{ date: '2025-05-01', value: 30 }])
    fc.assert(
      fc.property(
        count,
        count,
        day,
        day,
        pace,
        fc.constantFrom('beds-built', 'beds'),
        (a, b, date, deadline, steps, id) => {
          const one = target(id, 60, { deadline, pace: steps, baseline: { date: '2025-01-01', value: 5 } })
          const rank = (value: number) => order.indexOf(judgeOne(one, [observed(id, date, value)], date).status)
          expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('gives the whole what its parts sum up to', () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    fc.assert(
      fc.property(fc.tuple(part, part, part), parts => {
        const inParts = parts.map((value, index) =>
          observed('rated-share', period.to, value, { division: counties[index] ?? '' }),
        )
        const sum = parts.reduce<[number, number]>(([n, d], [top, bottom]) => [n + top, d + bottom], [0, 0])
        const one = target('rated-share', 0.5)
        const [rolledUp, whole] = [inParts, [observed('rated-share', period.to, sum)]].map(data =>
          judgeOne(one, data, period.to),
        )
        expect([rolledUp?.status, rolledUp?.value, rolledUp?.gap]).toEqual([whole?.status, whole?.value, whole?.gap])
      }),
      { numRuns: 100 },
    )
  })

  it('counts every result once', () => {
    const { results } = run([...targets, target('visits', 1), target('nope', 1)], [], period.to)
    const { total, byStatus, byDomain } = summarise(results)
    expect(total).toBe(7)
    expect(complianceStatuses.reduce((sum, status) => sum + byStatus[status], 0)).toBe(7)
    expect(byDomain).toMatchObject({ EC: { 'no-data': 5 }, CW: { 'no-data': 1 } })
    expect(Object.keys(byDomain)).toEqual(['EC', 'CW'])
  })
})

describe('quantities', () => {
  const part = fc.integer({ min: 1, max: 1_000_000_000 })
  it('compare as cross products of whole numbers do', () => {
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const [left, right] = [BigInt(a) * BigInt(d), BigInt(c) * BigInt(b)]
        const expected = left < right ? -1 : left > right ? 1 : 0
        expect(compareQuantities({ numerator: a, denominator: b }, { numerator: c, denominator: d })).toBe(expected)
      }),
    )
  })
  it('tell fractions apart that floating point cannot', () => {
    const close = (n: number) => ({ numerator: n, denominator: n + 1 })
    expect(compareQuantities(close(1_000_000_007), close(1_000_000_008))).toBe(-1)
  })
  it('add up in any order', () => {
    const small = fc.record({
      numerator: fc.integer({ min: -999, max: 999 }),
      denominator: fc.constantFrom(1, 3, 12, 60),
    })
    fc.assert(
      fc.property(small, small, small, (a, b, c) => {
        expect(compareQuantities(add(add(a, b), c), add(a, add(c, b)))).toBe(0)
      }),
    )
  })
})
