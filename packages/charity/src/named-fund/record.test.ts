import { describe, expect, it } from 'vitest'
import { NamedFund, namedFundFacts, namedFundProblems } from './record.js'

// Invented records.
const fund = (more: object = {}) =>
  NamedFund.parse({
    name: '某慈善会·张氏爱心基金',
    host: '某慈善会',
    donor: '张某',
    donorKind: 'individual',
    form: 'instalments',
    amount: 10_000_00,
    purpose: '助学',
    setUpOn: '2024-03-01',
    ...more,
  })
const entry = (on: string, direction: 'in' | 'out', amount: number) => ({ on, direction, amount })

describe('the record of a named fund', () => {
  it.each<[string, object, string[]]>([
    ['sound', { entries: [entry('2024-03-01', 'in', 10_000_00), entry('2024-09-01', 'out', 1)] }, []],
    ['no purpose', { purpose: undefined }, ['fund-purpose']],
    ['money before it was set up', { entries: [entry('2024-02-29', 'in', 1)] }, ['fund-days']],
    ['a fen more than was pledged', { entries: [entry('2024-03-01', 'in', 10_000_01)] }, ['named-fund-amount']],
    [
      'as much as was pledged, after a part went back',
      { entries: [entry('2024-03-01', 'in', 10_000_01), { ...entry('2024-03-02', 'out', 1), returned: true }] },
      [],
    ],
    ['amount not on record', { amount: undefined, entries: [entry('2024-03-01', 'in', 10_000_01)] }, []],
  ])('%s', (_, more, codes) => expect(namedFundProblems(fund(more)).map(({ code }) => code)).toEqual(codes))

  it('ends no sooner than it begins', () => {
    expect(NamedFund.safeParse({ ...fund(), endedOn: '2024-02-29' }).success).toBe(false)
    expect(NamedFund.safeParse({ ...fund(), endedOn: '2024-03-01' }).success).toBe(true)
  })

  it('tells the rule what was paid in first, and what was spent in the year', () => {
    const entries = [
      entry('2025-03-01', 'in', 2_000_00),
      entry('2024-03-01', 'in', 1_000_00),
      entry('2024-12-31', 'out', 100_00),
      entry('2025-01-01', 'out', 30_00),
      entry('2025-12-31', 'out', 5_00),
    ]
    const on = (asOf: string) => namedFundFacts(fund({ entries }), asOf)
    expect(on('2025-12-31')).toEqual({
      donor: 'individual',
      form: 'instalments',
      amount: 10_000_00,
      firstPaid: 1_000_00,
      spentInYear: 35_00,
    })
    expect([on('2024-12-31').spentInYear, on('2025-12-30').spentInYear]).toEqual([100_00, 30_00])
    const back = { ...entry('2025-06-01', 'in', 10_00), returned: true }
    expect(namedFundFacts(fund({ entries: [back, ...entries] }), '2025-12-31')).toMatchObject({
      firstPaid: 1_000_00,
      spentInYear: 25_00,
    })
    expect(on('2024-02-29')).toEqual({ donor: 'individual', form: 'instalments', amount: 10_000_00 })
  })
})
