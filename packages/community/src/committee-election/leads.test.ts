import { expect, it } from 'vitest'
import { ElectionLead, electionLeadLedger, electionLeadProblems, electionLeadState } from './leads.js'

const lead = (more: object = {}) => ElectionLead.parse({ id: 'a', kind: 'gang', receivedOn: '2024-01-10', ...more })

it.each([
  [{}, '2024-01-09', 'to-come'],
  [{}, '2024-01-10', 'received'],
  [{ passedOn: '2024-01-12', passedTo: 'police' }, '2024-01-11', 'received'],
  [{ passedOn: '2024-01-12', passedTo: 'police' }, '2024-01-12', 'passed-on'],
  [{ closedOn: '2024-02-01', proven: false }, '2024-02-01', 'closed'],
])('%o on %s: %s', (more, asOf, state) => expect(electionLeadState(lead(more), asOf)).toBe(state))

it('a ledger', () => {
  const leads = [
    lead(),
    lead({ id: 'b', kind: 'bribery', closedOn: '2024-03-01', proven: true, electionVoid: true }),
    lead({ id: 'c', kind: 'gang', closedOn: '2024-03-01', proven: false }),
    lead({ id: 'd', receivedOn: '2024-03-02' }),
    lead({ id: 'e', kind: 'clan', closedOn: '2024-03-01', proven: false }),
  ]
  expect(electionLeadLedger(leads, '2024-03-01')).toEqual({
    received: 4,
    open: 1,
    proven: 1,
    byKind: { gang: 2, bribery: 1, clan: 1 },
  })
  expect(electionLeadLedger([...leads, ...leads], '2024-03-01')).toEqual(electionLeadLedger(leads, '2024-03-01'))
  expect(electionLeadLedger(leads, '2024-02-29')).toMatchObject({ open: 4, proven: 0 })
})

// Source: 村民委员会组织法 art. 21 since 2026, art. 17 before: elected by foul means, not elected.
it.each<[string, object, string[]]>([
  ['sound', {}, []],
  [
    'foul means proven',
    { kind: 'bribery', closedOn: '2024-02-01', proven: true, electionVoid: false },
    ['lead-election-stands'],
  ],
  [
    'a community’s vote before the law, of which a lead came after it',
    {
      kind: 'bribery',
      committee: 'residents',
      votedOn: '2025-12-31',
      receivedOn: '2026-01-10',
      closedOn: '2026-02-01',
      proven: true,
      electionVoid: false,
    },
    [],
  ],
  ['who bribed was not elected', { kind: 'bribery', closedOn: '2024-02-01', proven: true }, []],
  ['declared void', { kind: 'bribery', closedOn: '2024-02-01', proven: true, electionVoid: true }, []],
  ['not proven', { kind: 'deceit', closedOn: '2024-02-01', proven: false }, []],
  ['a gang', { closedOn: '2024-02-01', proven: true }, []],
  ['no finding', { closedOn: '2024-02-01' }, ['lead-without-finding']],
  ['closed later', { closedOn: '2024-12-31' }, []],
  [
    'closed on the day it was passed on',
    { passedOn: '2024-02-01', passedTo: 'county', closedOn: '2024-02-01', proven: false },
    [],
  ],
  ['closed on the day it came', { closedOn: '2024-01-10', proven: false }, []],
  ['to whom', { passedOn: '2024-01-12' }, ['lead-to-whom']],
  ['passed on before it came', { passedOn: '2024-01-09', passedTo: 'county' }, ['lead-days']],
  [
    'closed before it was passed on',
    { passedOn: '2024-02-01', passedTo: 'county', closedOn: '2024-01-31', proven: false },
    ['lead-days'],
  ],
])('%s', (_, more, expected) =>
  expect(electionLeadProblems([lead(more)], '2024-06-01').map(({ code }) => code)).toEqual(expected),
)

// 城市居民委员会组织法 art. 22 since 2026; the law of before did not say it. 村民委员会组织法 of 2010 art. 17.
it.each([
  ['residents', '2025-12-31', false],
  ['residents', '2026-01-01', true],
  ['village', '2010-10-27', false],
  ['village', '2010-10-28', true],
])('an election of a %s committee won by a bribe, told of on %s, is void: %s', (committee, receivedOn, told) => {
  const one = lead({
    committee,
    receivedOn,
    kind: 'bribery',
    closedOn: '2026-02-01',
    proven: true,
    electionVoid: false,
  })
  expect(electionLeadProblems([one], '2026-06-01').map(({ code }) => code)).toEqual(
    told ? ['lead-election-stands'] : [],
  )
})

it('what may not be told yet is a warning', () =>
  expect(
    electionLeadProblems([lead({ passedOn: '2024-01-12', closedOn: '2024-02-01' })], '2024-06-01').map(
      ({ code, severity }) => `${severity} ${code}`,
    ),
  ).toEqual(['warning lead-to-whom', 'warning lead-without-finding']))

it('twice', () =>
  expect(electionLeadProblems([lead(), lead()], '2024-06-01').map(({ code, path }) => [code, ...path])).toEqual([
    ['lead-twice', 1, 'id'],
  ]))
