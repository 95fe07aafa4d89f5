import { describe, expect, it } from 'vitest'
import { CommunityFund, communitiesWithFund, communityFundLedger, communityFundProblems } from './record.js'

const fund = (more: object = {}) =>
  CommunityFund.parse({
    name: '某慈善会湘江社区慈善基金',
    host: '某慈善会',
    division: '430104001001',
    purpose: '帮扶困难居民',
    setUpOn: '2025-03-01',
    entries: [
      { on: '2025-03-01', direction: 'in', amount: 100_00 },
      { on: '2025-06-01', direction: 'out', amount: 40_00 },
    ],
    ...more,
  })

// No document: what any register of funds has to hold.
describe('the record of a community charity fund', () => {
  it.each([
    ['2025-02-28', 0],
    ['2025-03-01', 100_00],
    ['2025-05-31', 100_00],
    ['2025-06-01', 60_00],
  ])('has on %s a balance of %i', (asOf, balance) => expect(communityFundLedger(fund(), asOf)?.balance).toBe(balance))

  it('whose lines are not told has no known balance', () =>
    expect([
      communityFundLedger({}, '2025-06-01'),
      communityFundLedger({ entries: [] }, '2025-06-01')?.balance,
    ]).toEqual([null, 0]))

  it.each([
    [{}, []],
    [{ purpose: undefined }, ['fund-purpose purpose']],
    [{ setUpOn: '2025-03-02' }, ['fund-days entries.0.on']],
    [{ endedOn: '2025-05-31' }, ['fund-days entries.1.on']],
    [{ endedOn: '2025-06-01' }, []],
  ])('%j: %j', (more, expected) =>
    expect(communityFundProblems(fund(more)).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(expected),
  )

  // The first gift may come in before the fund is set up, and what is left go out after its end.
  it.each([
    ['2025-02-01', 'in', 'warning'],
    ['2025-02-01', 'out', 'error'],
    ['2025-07-01', 'out', 'warning'],
    ['2025-07-01', 'in', 'error'],
  ])('money on %s, %s: %s', (on, direction, severity) => {
    const found = communityFundProblems(fund({ endedOn: '2025-06-30', entries: [{ on, direction, amount: 1 }] }))
    expect(found.map(one => one.severity)).toEqual([severity])
  })

  it('ends no day before it begins', () => {
    expect(() => fund({ endedOn: '2025-02-28' })).toThrow()
    expect(fund({ endedOn: '2025-03-01' }).endedOn).toBe('2025-03-01')
  })

  it('counts a community once, whatever it has', () => {
    const communities = ['430104001001', '430104001001', '430104001002']
    const funds = [fund(), fund(), fund({ division: '430104001002', endedOn: '2025-12-31' })]
    expect(communitiesWithFund(communities, funds, '2025-12-31')).toEqual({ communities: 2, covered: 2, without: [] })
    expect(communitiesWithFund(communities, funds, '2026-01-01')).toEqual({
      communities: 2,
      covered: 1,
      without: ['430104001002'],
    })
    expect(communitiesWithFund(communities, funds, '2025-02-28').covered).toBe(0)
  })
})
