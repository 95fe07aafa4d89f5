import { describe, expect, it } from 'vitest'
import { BudgetFinding, budgetFindingProblems, budgetFindingState, budgetFindingSums } from './findings.js'

const finding = (facts: object = {}) =>
  BudgetFinding.parse({
    id: '1',
    source: 'audit',
    type: 'undue',
    fund: '低保资金',
    amount: 100_00,
    recovered: 0,
    found: '2024-03-01',
    due: '2024-04-30',
    ...facts,
  })

describe('a finding', () => {
  it.each<[object, string, string]>([
    [{}, '2024-02-29', 'later'],
    [{}, '2024-03-01', 'open'],
    [{}, '2024-04-30', 'open'],
    [{}, '2024-05-01', 'overdue'],
    [{ due: null }, '2025-01-01', 'open'],
    [{ rectified: '2024-04-30' }, '2024-05-01', 'rectified'],
    [{ rectified: '2024-04-30', closed: '2024-05-10' }, '2024-05-10', 'closed'],
  ])('%o on %s: %s', (facts, asOf, state) => expect(budgetFindingState(finding(facts), asOf)).toBe(state))
  it.each<[object, string, string[]]>([
    [{}, '2024-04-30', []],
    [{}, '2024-05-01', ['rectified-in-time']],
    [{}, '2024-02-01', []],
    [{ due: null }, '2024-02-29', []],
    [{ due: undefined }, '2024-03-01', []],
    [{ due: null }, '2024-03-01', ['has-a-day']],
    [{ due: null }, '2024-03-02', ['has-a-day']],
    [{ due: null, rectified: '2024-03-02' }, '2024-03-02', []],
    [{ recovered: 100_00 }, '2024-03-02', []],
    [{ recovered: 100_01 }, '2024-03-02', ['recovered-within-amount']],
    [{ amount: null, recovered: 1 }, '2024-03-02', []],
    [{ due: '2024-02-28', rectified: '2024-02-28' }, '2024-03-02', ['dated-in-order', 'dated-in-order']],
    [{ due: '2024-03-01', rectified: '2024-03-01' }, '2024-03-02', []],
    [{ rectified: null, closed: '2024-04-02' }, '2024-04-02', ['rectified-before-closed']],
    [{ rectified: null, closed: '2024-04-02' }, '2024-04-01', []],
    // Closed, and not told when it was put right.
    [{ closed: '2024-04-02' }, '2024-12-31', []],
    [{ closed: '2024-05-02' }, '2024-12-31', ['rectified-in-time']],
    [{ due: null, closed: '2024-04-02' }, '2024-04-02', []],
    [{ rectified: '2024-04-01', closed: '2024-04-02' }, '2024-04-02', []],
  ])('%o on %s breaks', (facts, asOf, codes) =>
    expect(budgetFindingProblems(finding(facts), asOf).map(({ code }) => code)).toEqual(codes),
  )
  it('closed after its day, and not told when it was put right: it is warned of', () => {
    const severities = (facts: object, asOf = '2024-12-31') =>
      budgetFindingProblems(finding(facts), asOf).map(({ severity }) => severity)
    expect(severities({ closed: '2024-05-02' })).toEqual(['warning'])
    expect(severities({ closed: '2024-05-02' }, '2024-05-01')).toEqual(['error'])
    expect(severities({ rectified: '2024-05-01', closed: '2024-05-02' })).toEqual(['error'])
    expect(severities({})).toEqual(['error'])
  })
  it('is counted with the others', () => {
    const list = [
      finding({ recovered: 40_00 }),
      finding({ amount: null, rectified: '2024-04-01' }),
      finding({ closed: '2024-04-02' }),
      finding({ found: '2024-06-01' }),
    ]
    expect(budgetFindingSums(list, '2024-05-01')).toEqual({
      found: 3,
      putRight: 2,
      overdue: 1,
      withoutAmount: 1,
      amount: 200_00,
      recovered: 40_00,
    })
  })
  it('is not summed where nobody told what came back', () =>
    expect(
      budgetFindingSums([finding({ recovered: 40_00 }), finding({ recovered: undefined })], '2024-05-01'),
    ).toMatchObject({
      recovered: null,
    }))
  it('comes back day by day', () => {
    const recoveries = [
      { on: '2024-04-01', amount: 30_00 },
      { on: '2024-06-01', amount: 70_01 },
    ]
    const one = finding({ recoveries, rectified: '2024-04-01' })
    const sum = (asOf: string) => budgetFindingSums([one], asOf).recovered
    expect(['2024-03-31', '2024-04-01', '2024-05-31', '2024-06-01'].map(sum)).toEqual([0, 30_00, 30_00, 100_01])
    expect(['2024-05-31', '2024-06-01'].map(asOf => budgetFindingProblems(one, asOf).map(({ code }) => code))).toEqual([
      [],
      ['recovered-within-amount'],
    ])
  })
  it('is put right once rectified, or closed', () => {
    const list = [
      finding(),
      finding({ rectified: '2024-03-01' }),
      finding({ closed: '2024-03-01' }),
      finding(),
      finding(),
    ]
    expect(budgetFindingSums(list, '2024-03-01')).toMatchObject({ found: 5, putRight: 2, overdue: 0 })
    expect(budgetFindingSums([finding({ amount: null })], '2024-03-01').amount).toBe(0)
  })
})
