import { notKnown, type PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { dateToInteger } from '../src/arithmetic.js'
import type { Columns, ResultColumn } from '../src/engines/columns/column.js'
import type { facts, policy } from './every-step.js'

export type Facts = z.output<typeof facts>
export type Policy = PolicyValues<z.output<typeof policy>>

/** Whole numbers from 0 up to, not including, `below`: the same ones for the same seed (mulberry32). */
export const randomNumbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
const leapDays = ['2008-02-29', '2026-02-28', '2024-02-29', '2001-01-31', '2000-02-29', '1999-12-31']

/** A household at random, with unknown facts and amounts at the very edge of a threshold among them. */
export const randomCases = (count: number, seed: number): Facts[] => {
  const below = randomNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const maybe = <T>(value: T): T | undefined => (below(7) === 0 ? undefined : value)
  const date = (from: number, years: number) =>
    below(5) === 0 ? pick(leapDays) : `${from + below(years)}-${two(1 + below(12))}-${two(1 + below(28))}`
  const amount = () =>
    below(3) === 0
      ? pick([0, 36_000, 59_999, 60_000, 60_001, 90_000, -1])
      : below(3) === 0
        ? below(11_000_001) - 1_000_000
        : below(120_000)
  return Array.from({ length: count }, () => {
    const members = Array.from({ length: below(5) }, () => ({
      income: maybe(amount()),
      birth: date(1930, 100),
      severe: maybe(below(3) === 0),
      tie: pick(['self', 'spouse', 'child'] as const),
      share: maybe(below(101) / 100),
    }))
    const edge = 24 * 60_000 * members.length
    return {
      members,
      claims: Array.from({ length: below(4) }, () => ({
        amount: below(5_000_001),
        paid: below(4) === 0 ? null : below(2) === 0,
      })),
      savings: maybe(below(2) === 0 ? Math.max(0, edge + below(3) - 1) : below(1_000_000_000)),
      car: maybe(below(4) === 0),
      asOf: date(2000, 31),
      area: pick(['rural', 'urban'] as const),
      housing: maybe({ floorArea: pick([0, 59.99, 60, 60.01, below(100_001) / 100]), owned: maybe(below(2) === 0) }),
      appliedOn: maybe(date(2000, 31)),
    }
  })
}

export const policies: readonly Policy[] = [
  { standard: 60_000, edge: 1.5, since: '2020-07-01', strict: false, place: 'none', housing: { most: 60 } },
  {
    standard: 60_000,
    ruralStandard: 36_000,
    edge: 1.37,
    since: '2024-02-29',
    strict: true,
    place: 'rural',
    housing: { most: 59.5 },
  },
  {
    standard: 36_001,
    ruralStandard: 60_000,
    edge: 0.07,
    since: '2000-01-01',
    strict: true,
    place: 'urban',
    housing: { most: 0 },
  },
  { standard: 0, edge: 2, since: '2030-12-31', strict: false, place: 'none', housing: { most: 1000 } },
  // What a place has not set, what is known to be none, and what is not known, one by one and all at once.
  { standard: 60_000, cap: null, edge: 1.5, since: '2020-07-01', strict: true, place: 'none', housing: { most: 60 } },
  { standard: 60_000, cap: 90_000, most: 2, edge: 1.5, since: '2020-07-01', place: 'rural', housing: {} },
  { standard: notKnown, ruralStandard: 36_000, cap: 0, most: notKnown, edge: notKnown, strict: notKnown },
  { standard: 36_000, ruralStandard: notKnown, cap: notKnown, most: null, since: notKnown, place: notKnown },
  {},
]

const optional = (list: readonly (number | boolean | undefined | null)[]) => ({
  values: Float64Array.from(list, value => Number(value ?? 0)),
  known: Uint8Array.from(list, value => (value === undefined || value === null ? 0 : 1)),
})
const dateNumber = (date: string | undefined) => (date === undefined ? undefined : dateToInteger(date))
const offsetsOf = (lengths: readonly number[]): Int32Array => {
  const offsets = new Int32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    offsets[index + 1] = offsets[index]! + length
  })
  return offsets
}

export const toColumns = (cases: readonly Facts[]): Columns => {
  const members = cases.flatMap(one => one.members)
  const claims = cases.flatMap(one => one.claims)
  return {
    members: {
      offsets: offsetsOf(cases.map(one => one.members.length)),
      columns: {
        income: optional(members.map(member => member.income)),
        birth: Int32Array.from(members, member => dateToInteger(member.birth)),
        severe: optional(members.map(member => member.severe)),
        tie: Uint8Array.from(members, member => ['self', 'spouse', 'child'].indexOf(member.tie)),
        share: optional(members.map(member => member.share)),
      },
    },
    claims: {
      offsets: offsetsOf(cases.map(one => one.claims.length)),
      columns: {
        amount: Int32Array.from(claims, claim => claim.amount),
        paid: optional(claims.map(claim => claim.paid)),
      },
    },
    savings: optional(cases.map(one => one.savings)),
    car: optional(cases.map(one => one.car)),
    asOf: Int32Array.from(cases, one => dateToInteger(one.asOf)),
    area: Uint8Array.from(cases, one => ['rural', 'urban'].indexOf(one.area)),
    'housing.floorArea': optional(cases.map(one => one.housing?.floorArea)),
    'housing.owned': optional(cases.map(one => one.housing?.owned)),
    appliedOn: optional(cases.map(one => dateNumber(one.appliedOn))),
  }
}

const isoDate = (value: number) =>
  `${Math.floor(value / 10_000)}-${two(Math.floor(value / 100) % 100)}-${two(value % 100)}`

/** One row of results, as `assess` shows it. */
export const rowOf = (columns: Readonly<Record<string, ResultColumn>>, row: number, dates: readonly string[]) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { values, known, options }]) => {
      const value = values[row]!
      if (known && known[row] === 0) return [name, null]
      if (options) return [name, options[value]]
      if (dates.includes(name)) return [name, isoDate(value)]
      return [name, values instanceof Uint8Array ? value === 1 : value]
    }),
  )

/** The tables of some cases, for SQL; what is unknown is `null`. */
export const toRows = (cases: readonly Facts[]) => ({
  households: cases.map((one, id) => ({
    id,
    savings: one.savings ?? null,
    car: one.car ?? null,
    as_of: one.asOf,
    area: one.area,
    housing_floor_area: one.housing?.floorArea ?? null,
    housing_owned: one.housing?.owned ?? null,
    applied_on: one.appliedOn ?? null,
  })),
  members: cases.flatMap((one, household_id) =>
    one.members.map(({ income, severe, share, ...rest }) => ({
      household_id,
      income: income ?? null,
      severe: severe ?? null,
      share: share ?? null,
      ...rest,
    })),
  ),
  claims: cases.flatMap((one, household_id) => one.claims.map(claim => ({ household_id, ...claim }))),
})

/** So many random cases, or a twentieth where they are run once for each mutant. */
export const many = (count: number): number =>
  process.env['MINZHENG_MUTATION'] === undefined ? count : Math.ceil(count / 20)
