import { compareExact, isProblemError } from '@minzheng/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { CorporateDonationYear, corporateDonationYears, donationTaxSaved, type GiftYearAmount } from './years.js'

const wan = (amount: number) => Math.round(amount * 1_000_000)
const year = (of: number, profit: number, gifts: number, more: object = {}) =>
  CorporateDonationYear.parse({ year: of, profit: wan(profit), gifts: wan(gifts), ...more })
const inWan = (all: readonly GiftYearAmount[]) =>
  Object.fromEntries(all.map(({ giftYear, amount }) => [giftYear, amount / 1_000_000]))

it('five years with profits, a loss and a zero year', () => {
  const outcomes = corporateDonationYears([
    year(2018, 100, 30),
    year(2019, -50, 10),
    year(2020, 0, 0),
    year(2021, 150, 5),
    year(2022, 200, 20),
  ])
  expect(outcomes.map(({ limit }) => limit / 1_000_000)).toEqual([12, 0, 0, 18, 24])
  expect(outcomes.map(({ deducted }) => inWan(deducted))).toEqual([
    { 2018: 12 },
    {},
    {},
    { 2018: 18 },
    { 2019: 10, 2021: 5, 2022: 9 },
  ])
  expect(outcomes.map(({ carried }) => inWan(carried))).toEqual([
    { 2018: 18 },
    { 2018: 18, 2019: 10 },
    { 2018: 18, 2019: 10 },
    { 2019: 10, 2021: 5 },
    { 2022: 11 },
  ])
  expect(outcomes.flatMap(({ lapsed }) => lapsed)).toEqual([])
})

it('five years with profits, losses and zero years: every fen is deducted once, in order, or lapses', () => {
  const given = [year(2018, 100, 30), year(2019, -50, 10), year(2020, 0, 2), year(2021, 0, 0), year(2022, 50, 3)]
  const outcomes = corporateDonationYears(given)
  expect(outcomes.map(({ deducted }) => inWan(deducted))).toEqual([{ 2018: 12 }, {}, {}, {}, { 2019: 6 }])
  expect(outcomes.map(({ lapsed }) => inWan(lapsed))).toEqual([{}, {}, {}, { 2018: 18 }, { 2019: 4 }])
  expect(inWan(outcomes.at(-1)?.carried ?? [])).toEqual({ 2020: 2, 2022: 3 })
})

it('what the third year after the gift does not take lapses', () => {
  const outcomes = corporateDonationYears([year(2018, 0, 10), year(2019, 0, 0), year(2020, 0, 0), year(2021, 50, 3)])
  expect(outcomes.map(({ lapsed }) => inWan(lapsed))).toEqual([{}, {}, {}, { 2018: 4 }])
  expect(inWan(outcomes[3]?.carried ?? [])).toEqual({ 2021: 3 })
})

it('gifts since September 2016 are carried, those before are not', () => {
  const outcomes = corporateDonationYears([
    year(2015, 0, 5),
    year(2016, 0, 10, { giftsFromSeptember: wan(4) }),
    year(2017, 0, 0),
    year(2018, 0, 0),
    year(2019, 0, 0),
  ])
  expect(outcomes.map(({ lapsed }) => inWan(lapsed))).toEqual([{ 2015: 5 }, { 2016: 6 }, {}, {}, { 2016: 4 }])
})

it('goes on from what was carried before', () => {
  const opening = [
    { giftYear: 2020, amount: wan(3) },
    { giftYear: 2022, amount: wan(20) },
  ]
  const [first] = corporateDonationYears([year(2023, 100, 1)], { opening })
  expect(inWan(first?.deducted ?? [])).toEqual({ 2020: 3, 2022: 9 })
  expect(inWan(first?.carried ?? [])).toEqual({ 2022: 11, 2023: 1 })
})

it('takes a share of its own: 1.5% for finance until 2007', () => {
  const [only] = corporateDonationYears([year(2000, 100, 5)], { limitShare: () => 0.015 })
  expect(only).toMatchObject({ limit: wan(1.5), lapsed: [{ giftYear: 2000, amount: wan(3.5) }] })
})

describe('tax saved, where all is deducted in time (西北大学教育基金会)', () => {
  it.each([
    ['tx-003', 20, 0.25, 5],
    ['tx-005', 20, 0.15, 3],
    ['tx-006', 10, 0.25, 2.5],
    ['tx-007', 10, 0.2, 2],
  ])('%s', (_, gifts, rate, saved) => {
    const outcomes = corporateDonationYears([year(2018, 100, gifts), year(2019, 100, 0)])
    expect(donationTaxSaved(outcomes, rate)).toBe(wan(saved))
  })

  it('counts what is deducted in full, and no lapsed gift', () => {
    const outcomes = corporateDonationYears([year(2019, 0, 10, { fullDeductionGifts: 1_01 })])
    expect(donationTaxSaved(outcomes, 0.25)).toBe(25)
  })
})

describe('misuse', () => {
  const code = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return isProblemError(error) ? error.problems[0]?.code : error
    }
    return undefined
  }
  it.each([
    [[2019, 2021], [], 'years-not-in-sequence'],
    [[2020, 2019], [], 'years-not-in-sequence'],
    [[2020], [2016], 'not-carried-into-year'],
    [[2020], [2017], undefined],
    [[2020], [2020], 'not-carried-into-year'],
    [[2017], [2015], 'not-carried-into-year'],
    [[2017], [2016], undefined],
    [[2016], [2016], 'not-carried-into-year'],
    [[2016], [2015], 'not-carried-into-year'],
  ])('years %o with gifts carried of %o', (years, carried, expected) => {
    const opening = carried.map(giftYear => ({ giftYear, amount: 1 }))
    const given = years.map(one => year(one, 1, 0))
    expect(code(() => corporateDonationYears(given, { opening }))).toBe(expected)
  })

  it.each([
    ['gifts of 2016 without those since September', { year: 2016, profit: 0, gifts: 10 }, []],
    ['half a fen', { year: 2020, profit: 0, gifts: 10.5 }, []],
    ['a gift below 0 carried in', { year: 2020, profit: 100, gifts: 1 }, [{ giftYear: 2019, amount: -5 }]],
  ])('%s are refused, not lost', (_, given, opening) => {
    expect(() => corporateDonationYears([{ fullDeductionGifts: 0, ...given }], { opening })).toThrow(z.ZodError)
  })

  it.each([
    [{ year: 2016, profit: 0, gifts: 1 }, false],
    [{ year: 2016, profit: 0, gifts: 1, giftsFromSeptember: 1 }, true],
    [{ year: 2016, profit: 0, gifts: 1, giftsFromSeptember: 2 }, false],
    [{ year: 2016, profit: 0, gifts: 0 }, true],
    [{ year: 2016, profit: 0, gifts: 0, giftsFromSeptember: 0 }, true],
    [{ year: 2017, profit: 0, gifts: 1 }, true],
    [{ year: 2017, profit: 0.5, gifts: 1 }, false],
    [{ year: 2017, profit: 0, gifts: -1 }, false],
  ])('%o is taken: %s', (given, taken) => {
    expect(CorporateDonationYear.safeParse(given).success).toBe(taken)
  })
})

describe('whatever the gifts and profits', () => {
  const donor = fc
    .tuple(
      fc.integer({ min: 2013, max: 2024 }),
      fc.array(
        fc.record({
          profit: fc.oneof(fc.integer({ min: -10_000, max: 40_000 }), fc.constant(0)),
          gifts: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constant(0)),
          share: fc.integer({ min: 0, max: 100 }),
          fullDeductionGifts: fc.integer({ min: 0, max: 500 }),
        }),
        { minLength: 1, maxLength: 9 },
      ),
    )
    .map(([from, years]) =>
      years.map(({ share, ...one }, index) => ({
        ...one,
        year: from + index,
        giftsFromSeptember: Math.floor((one.gifts * share) / 100),
      })),
    )
  const sum = (all: readonly GiftYearAmount[], of?: number) =>
    all.reduce((total, one) => (of === undefined || one.giftYear === of ? total + one.amount : total), 0)

  it('every fen is deducted once, or lapses with its year, or is still carried', () => {
    fc.assert(
      fc.property(donor, years => {
        const outcomes = corporateDonationYears(years)
        const last = outcomes.at(-1)
        for (const given of years) {
          const deducted = outcomes.flatMap(one => one.deducted)
          const lapsed = outcomes.flatMap(one => one.lapsed)
          const carried = last?.carried ?? []
          expect(sum(deducted, given.year) + sum(lapsed, given.year) + sum(carried, given.year)).toBe(given.gifts)
        }
        expect(outcomes.map(one => one.deductedInFull)).toEqual(years.map(one => one.fullDeductionGifts))
      }),
    )
  })

  it('never more than the limit, and never less than there is room for', () => {
    fc.assert(
      fc.property(donor, years => {
        corporateDonationYears(years).forEach(({ deducted, carried, lapsed, limit, year: of }, index) => {
          const profit = Math.max(0, years[index]?.profit ?? 0)
          const total = sum(deducted)
          expect(total).toBeLessThanOrEqual(limit)
          expect(compareExact(total * 100, profit * 12)).not.toBe(1)
          if (total < limit) expect(sum(carried) + sum(lapsed, of)).toBe(0)
        })
      }),
    )
  })

  it('the oldest first, within three years after the gift', () => {
    fc.assert(
      fc.property(donor, years => {
        for (const { deducted, carried, lapsed, year: of } of corporateDonationYears(years)) {
          const takenYears = deducted.map(({ giftYear }) => giftYear)
          expect(takenYears).toEqual(takenYears.toSorted((a, b) => a - b))
          // Whatever is left is no older than the youngest gift that was touched.
          for (const { giftYear } of [...carried, ...lapsed])
            expect(giftYear).toBeGreaterThanOrEqual(takenYears.at(-1) ?? 0)
          for (const { giftYear } of deducted) expect(of - giftYear).toBeLessThanOrEqual(of < 2017 ? 0 : 3)
          for (const { giftYear } of carried) expect(of - giftYear).toBeLessThan(3)
          for (const { giftYear } of lapsed) expect([giftYear, giftYear + 3]).toContain(of)
        }
      }),
    )
  })
})

it('of no years nothing is told, also where something was carried', () => {
  expect(corporateDonationYears([], { opening: [{ giftYear: 2020, amount: 1 }] })).toEqual([])
})

it('of no deduction no tax is saved', () => expect(donationTaxSaved([], 1)).toBe(0))

it('names the year that should have come', () => {
  const messages = () => corporateDonationYears([year(2019, 1, 0), year(2021, 1, 0)])
  expect(messages).toThrow('2019 年之后不是 2020 年，而是 2021 年。')
})
