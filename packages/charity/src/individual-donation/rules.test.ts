import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullDeductionCauses } from './full-deduction-causes.js'
import {
  individualDonation,
  individualDonation2019,
  individualDonationNational,
  lateDeductionBy,
  receiptKeptUntil,
} from './rules.js'
import { DonorGift, DonorIncome, individualDonationYear } from './year.js'

const policy = { limitShare: 0.3 }
const assess = (given: object) =>
  individualDonation2019.assess(
    individualDonation2019.facts.parse({
      incomeClass: 'comprehensive',
      taxableIncome: 100_00,
      periodFrom: '2024-01-01',
      periodTo: '2024-12-31',
      givenOn: '2024-05-20',
      gift: 50_00,
      fullDeduction: false,
      ...given,
    }),
    policy,
  )

describe('one gift and one income', () => {
  it.each([
    [{}, 30_00, 20_00],
    [{ gift: 29_99 }, 29_99, 0],
    [{ gift: 30_00 }, 30_00, 0],
    [{ gift: 30_01 }, 30_00, 1],
    [{ fullDeduction: true }, 50_00, 0],
    [{ fullDeduction: true, gift: 100_01 }, 100_00, 1],
    // 30% of 3.33 fen: never rounded up.
    [{ taxableIncome: 333 }, 99, 49_01],
    [{ taxableIncome: 0 }, 0, 50_00],
    // The limit stays 30% of the income before gifts, whatever went before.
    [{ fullBefore: 60_00 }, 30_00, 20_00],
    [{ fullBefore: 80_00 }, 20_00, 30_00],
    [{ limitedBefore: 10_00 }, 20_00, 30_00],
    [{ fullDeduction: true, limitedBefore: 30_00, gift: 80_00 }, 70_00, 10_00],
    // What went before may be more than the limit: nothing is left of it, and nothing is taken back.
    [{ limitedBefore: 29_99 }, 1, 49_99],
    [{ limitedBefore: 30_00 }, 0, 50_00],
    [{ limitedBefore: 40_00 }, 0, 50_00],
    [{ limitedBefore: 30_00, fullBefore: 80_00, fullDeduction: true }, 0, 50_00],
    [{ givenOn: '2024-01-01' }, 30_00, 20_00],
    [{ givenOn: '2024-12-31' }, 30_00, 20_00],
    [{ givenOn: '2023-12-31' }, 0, 50_00],
    [{ givenOn: '2025-01-01' }, 0, 50_00],
    [{ incomeClass: 'business', assessedCollection: true }, 0, 50_00],
    [{ incomeClass: 'business', assessedCollection: false }, 30_00, 20_00],
    [{ incomeClass: 'comprehensive', assessedCollection: true }, 30_00, 20_00],
  ])('%o: %i fen', (given, deducted, rest) => {
    expect(assess(given)).toMatchObject({ deducted, rest })
  })

  it.each([
    [{ taxableIncome: undefined }, null],
    [{ fullDeduction: undefined }, null],
    // Whether in full does not matter where the gift fits the limit, nor where the income is spent.
    [{ fullDeduction: undefined, taxableIncome: 0 }, 0],
    [{ incomeClass: 'business', assessedCollection: null }, null],
    [{ taxableIncome: undefined, givenOn: '2023-12-31' }, 0],
  ])('%o unknown: %s', (given, deducted) => {
    expect(assess(given).deducted).toBe(deducted)
  })
})

const income = (more: object) =>
  DonorIncome.parse({ incomeClass: 'comprehensive', year: 2024, taxableIncome: 100_00, ...more })
const gift = (amount: number, more: object = {}) => DonorGift.parse({ givenOn: '2024-05-20', amount, ...more })
const took = (gifts: readonly DonorGift[], incomes: readonly DonorIncome[]) =>
  individualDonationYear(gifts, incomes).deducted.map(one => [one.gift, one.income, one.amount])

describe('gifts and incomes of a year (公告2019年第99号 art. 3)', () => {
  const rental = income({ incomeClass: 'property-rental', month: 5, taxableIncome: 20_00 })
  const incomes = [income({}), rental, income({ incomeClass: 'business', taxableIncome: 50_00 })]

  it('what one income cannot take rolls to the next, in the order chosen', () => {
    expect(took([gift(60_00)], incomes)).toEqual([
      [0, 0, 30_00],
      [0, 1, 6_00],
      [0, 2, 15_00],
    ])
    expect(individualDonationYear([gift(60_00)], incomes).unused).toEqual([9_00])
    expect(took([gift(60_00, { firstIncome: 2 })], incomes)[0]).toEqual([0, 2, 15_00])
    expect(took([gift(10_00)], [...incomes].reverse())).toEqual([[0, 0, 10_00]])
  })

  it.each([
    ['2024-05-01', true],
    ['2024-05-31', true],
    ['2024-04-30', false],
    ['2024-06-01', false],
  ])('income by the month takes a gift of %s: %s', (givenOn, taken) => {
    const { deducted, problems } = individualDonationYear([gift(1_00, { givenOn })], [rental])
    expect(deducted).toHaveLength(taken ? 1 : 0)
    expect(problems.map(({ code }) => code)).toEqual(taken ? [] : ['gift-without-income'])
  })

  it.each([
    [0, incomes, []],
    [2, incomes, []],
    [3, incomes, ['first-income-not-there']],
    [0, [], ['gift-without-income']],
  ] as const)('income %i to be asked first', (firstIncome, of, expected) => {
    expect(individualDonationYear([gift(1, { firstIncome })], of).problems.map(({ code }) => code)).toEqual(expected)
  })

  it('one occasion of the month is used up before the next', () => {
    const twice = [rental, income({ incomeClass: 'incidental', month: 5, taxableIncome: 20_00 })]
    expect(took([gift(8_00)], twice)).toEqual([
      [0, 0, 6_00],
      [0, 1, 2_00],
    ])
  })

  it('the order of full and limited gifts is the taxpayer’s, and tells where income runs out', () => {
    const limited = gift(30_00)
    const full = gift(90_00, { fullDeduction: true })
    const outcome = (gifts: readonly DonorGift[]) => individualDonationYear(gifts, [income({})])
    expect(outcome([full, limited]).unused).toEqual([0, 20_00])
    expect(outcome([limited, full]).unused).toEqual([0, 20_00])
    expect(outcome([full, limited]).incomes).toEqual([{ limit: 30_00, taxableAfter: 0 }])
    expect(outcome([gift(40_00), gift(10_00, { fullDeduction: true })])).toMatchObject({
      unused: [10_00, 0],
      incomes: [{ limit: 30_00, taxableAfter: 60_00 }],
    })
  })

  it.each([
    [{ incomeClass: 'business', month: 3 }],
    [{ incomeClass: 'incidental' }],
    [{ year: 2018 }],
    [{ incomeClass: 'incidental', month: 13 }],
  ])('refuses %o', more => {
    expect(DonorIncome.safeParse({ ...income({}), ...more }).success).toBe(false)
  })

  const anyIncome = fc.record({
    incomeClass: fc.constantFrom('comprehensive' as const, 'business' as const, 'incidental' as const),
    taxableIncome: fc.integer({ min: 0, max: 100_00 }),
    month: fc.integer({ min: 1, max: 3 }),
  })
  const anyGift = fc.record({
    amount: fc.integer({ min: 0, max: 80_00 }),
    fullDeduction: fc.boolean(),
    month: fc.integer({ min: 1, max: 3 }),
  })

  it('every fen of a gift is deducted once or unused, and no income gives more than it has', () => {
    fc.assert(
      fc.property(fc.array(anyGift, { maxLength: 5 }), fc.array(anyIncome, { maxLength: 4 }), (some, others) => {
        const gifts = some.map(({ month, ...one }) => gift(one.amount, { ...one, givenOn: `2024-0${month}-15` }))
        const all = others.map(({ month, ...one }) =>
          income(one.incomeClass === 'incidental' ? { ...one, month } : one),
        )
        const { deducted, unused, incomes: after } = individualDonationYear(gifts, all)
        const total = (of: typeof deducted) => of.reduce((sum, one) => sum + one.amount, 0)
        gifts.forEach((one, index) => {
          expect(total(deducted.filter(part => part.gift === index)) + (unused[index] ?? 0)).toBe(one.amount)
        })
        all.forEach((one, index) => {
          const parts = deducted.filter(part => part.income === index)
          expect(total(parts) + (after[index]?.taxableAfter ?? 0)).toBe(one.taxableIncome)
          const limited = total(parts.filter(part => !gifts[part.gift]?.fullDeduction))
          expect(limited * 10).toBeLessThanOrEqual(one.taxableIncome * 3)
          for (const part of parts)
            if (one.month !== undefined) expect(gifts[part.gift]?.givenOn).toBe(`2024-0${one.month}-15`)
        })
      }),
    )
  })
})

describe('periods, and the income that is asked first', () => {
  const year = income({ incomeClass: 'comprehensive' })
  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('income of the year 2024 takes a gift of %s: %s', (givenOn, taken) => {
    expect(took([gift(1_00, { givenOn })], [year])).toHaveLength(taken ? 1 : 0)
  })

  it('the one chosen is asked once, and first; one that is not there leaves the order as it is', () => {
    const three = [income({}), income({ incomeClass: 'business' }), income({ incomeClass: 'business' })]
    const order = (firstIncome?: number) => took([gift(100_00, { firstIncome })], three).map(([, of]) => of)
    expect([order(), order(0), order(1), order(2), order(3)]).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [1, 0, 2],
      [2, 0, 1],
      [0, 1, 2],
    ])
  })

  it('without any income only the first can be meant', () => {
    const codes = (firstIncome?: number) =>
      individualDonationYear([gift(1, { firstIncome })], []).problems.map(({ code }) => code)
    expect([codes(), codes(0), codes(1)]).toEqual([
      ['gift-without-income'],
      ['gift-without-income'],
      ['first-income-not-there', 'gift-without-income'],
    ])
  })

  it('says of each income its limit and what is left to tax', () => {
    const { incomes: after } = individualDonationYear([gift(10_00)], [income({}), income({ taxableIncome: 7_00 })])
    expect(after).toEqual([
      { limit: 30_00, taxableAfter: 90_00 },
      { limit: 2_10, taxableAfter: 7_00 },
    ])
  })

  it('what one gift leaves to tax', () => {
    expect(assess({ gift: 10_00 }).taxableAfter).toBe(90_00)
    expect(assess({ gift: 0 }).taxableAfter).toBe(100_00)
  })
})

it('days: 90 for what was missed, five years for the receipt', () => {
  expect(lateDeductionBy('2024-01-31')).toBe('2024-04-30')
  expect(lateDeductionBy('2023-01-31')).toBe('2023-05-01')
  expect(receiptKeptUntil('2024-02-29')).toBe('2029-02-28')
})

it('no cause of full deduction claims to have been read', () => {
  for (const { cite } of Object.values(fullDeductionCauses)) expect(cite.confidence).not.toBe('primary')
})

it('has its policy and answers alike everywhere', () => {
  expect(nationalProblems(individualDonation2019, individualDonationNational)).toEqual([])
  expect(individualDonation.coverage()).toEqual([{ from: '2019-01-01', to: undefined }])
  agreement(individualDonation2019)
})

it('knows no rule for a gift before 2019', () => {
  expect(() => individualDonationYear([gift(1, { givenOn: '2018-12-31' })], [income({})])).toThrow(/2019-01-01/)
})
