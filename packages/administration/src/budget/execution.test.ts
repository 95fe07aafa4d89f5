import { describe, expect, it } from 'vitest'
import { BudgetLine, budgetExecution, budgetPace, leftoversToReturn } from './execution.js'

const line = (facts: object = {}) =>
  BudgetLine.parse({ id: 'a', name: '专项', year: 2024, budget: 200_00, carriedIn: 0, payments: [], ...facts })

describe('the execution rate', () => {
  it('counts what was paid in the year by the day, over the budget and what was carried in', () => {
    const payments = [
      { on: '2023-12-31', amount: 9_00 },
      { on: '2024-01-01', amount: 100_00 },
      { on: '2024-07-31', amount: 20_00 },
      { on: '2024-08-01', amount: 1_00 },
    ]
    expect(budgetExecution(line({ payments }), '2024-07-31')).toEqual({ spent: 120_00, base: 200_00, percent: '60.00' })
    expect(budgetExecution(line({ payments, carriedIn: 40_00 }), '2024-07-31').percent).toBe('50.00')
    expect(budgetExecution(line({ payments: [{ on: '2024-02-01', amount: 220_80 }] }), '2024-12-31').percent).toBe(
      '110.40',
    )
    expect(budgetExecution(line({ budget: 0 }), '2024-12-31').percent).toBeNull()
  })
  it.each<[object, object]>([
    [{ payments: undefined }, { spent: null, base: 200_00, percent: null }],
    [{ carriedIn: undefined }, { spent: 0, base: null, percent: null }],
  ])('is not known where %o', (facts, execution) => {
    expect(budgetExecution(line(facts), '2024-07-31')).toEqual(execution)
    expect(leftoversToReturn([line(facts)], '2026-01-01')).toEqual([{ id: 'a', left: null }])
    expect(leftoversToReturn([line(facts)], '2025-12-31')).toEqual([])
  })
})

describe('the pace', () => {
  // 2016年1-7月预算执行情况通报: 56.47 % at the end of July, 1.53 points below 58.00.
  it('of 56.47 % at the end of July is 1.53 points below 58.00, exactly 1.86 below 58.33', () => {
    expect(budgetPace(5647, 7)).toEqual({ exact: '58.33', used: '58.00', gap: '-1.53' })
    expect(budgetPace(5647, 7, 'exact')).toEqual({ exact: '58.33', used: '58.33', gap: '-1.86' })
  })
  it.each([
    [1, '8.00', '8.33'],
    [3, '25.00', '25.00'],
    [8, '66.00', '66.67'],
    [12, '100.00', '100.00'],
  ])('of %i months', (months, used, exact) => expect(budgetPace(10_000, months)).toMatchObject({ used, exact }))
  it('may be passed', () => expect(budgetPace(6000, 6).gap).toBe('10.00'))
  it.each([0, 13, 1.5])('%d is no number of months', months => expect(() => budgetPace(0, months)).toThrow(RangeError))
})

it('leftovers of two years go back', () => {
  const left = [
    line({ id: '2022', year: 2022, payments: [{ on: '2023-01-01', amount: 150_00 }] }),
    line({ id: '2023', year: 2023 }),
    line({ id: 'used', year: 2021, carriedIn: 1_00, payments: [{ on: '2022-01-01', amount: 201_00 }] }),
  ]
  expect(leftoversToReturn(left, '2024-01-01')).toEqual([{ id: '2022', left: 50_00 }])
  expect(leftoversToReturn(left, '2023-12-31')).toEqual([])
  const late = [
    line({ year: 2022, carriedIn: 1, payments: [{ on: '2024-01-02', amount: 200_00 }] }),
    line({ id: 'b', year: 2022, carriedIn: 2, payments: [{ on: '2024-01-03', amount: 200_00 }] }),
  ]
  expect(leftoversToReturn(late, '2024-01-02')).toEqual([
    { id: 'a', left: 1 },
    { id: 'b', left: 200_02 },
  ])
  expect(leftoversToReturn(left, '2025-01-01').map(({ id }) => id)).toEqual(['2022', '2023'])
})
