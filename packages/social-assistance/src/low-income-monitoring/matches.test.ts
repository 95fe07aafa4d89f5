import { expect, it } from 'vitest'
import { DataMatchRun, dataMatchFigures, dataMatchProblems, nextMatchDue } from './index.js'

const facts = { id: 'm1', department: '残联', data: '重度残疾人', on: '2024-03-01', matched: 500 }
const run = (hits: object[], more: object = {}) => DataMatchRun.parse({ ...facts, hits, ...more })
const outcome = (on: string, result = 'assisted') => ({ on, result })

// 2022-10-20 三（三）: 及时查访核实; no days.
it.each<[string, object, object, string, string[]]>([
  ['not looked into yet', {}, {}, '2024-12-31', []],
  ['visited and helped', { visited: '2024-03-05', outcome: outcome('2024-03-20') }, {}, '2024-12-31', []],
  ['all on one day', { visited: '2024-03-01', outcome: outcome('2024-03-01') }, {}, '2024-12-31', []],
  [
    'settled unseen',
    { visited: null, outcome: outcome('2024-03-20', 'unfounded') },
    {},
    '2024-03-20',
    ['match-visited'],
  ],
  ['whether there was a visit is not told', { outcome: outcome('2024-03-20') }, {}, '2024-12-31', []],
  ['died before the visit', { visited: null, outcome: outcome('2024-03-20', 'gone') }, {}, '2024-12-31', []],
  [
    'help ended upon a check of the data',
    { visited: null, outcome: outcome('2024-03-20', 'ended') },
    {},
    '2024-12-31',
    [],
  ],
  ['settled unseen, later', { visited: null, outcome: outcome('2024-03-20') }, {}, '2024-03-19', []],
  [
    'settled unseen, the first day',
    { visited: null, outcome: outcome('2024-03-20') },
    { on: '2022-10-20' },
    '2024-12-31',
    ['match-visited'],
  ],
  [
    'settled unseen, before the notice',
    { visited: null, outcome: outcome('2024-03-20') },
    { on: '2022-10-19' },
    '2024-12-31',
    [],
  ],
  ['visited before the match', { visited: '2024-02-29' }, {}, '2024-12-31', ['match-order']],
  [
    'settled before the visit',
    { visited: '2024-03-05', outcome: outcome('2024-03-04') },
    {},
    '2024-12-31',
    ['match-order'],
  ],
])('%s', (_, hit, more, asOf, codes) =>
  expect(dataMatchProblems(run([{ unit: 'h1', ...hit }], more), asOf).map(({ code }) => code)).toEqual(codes),
)

it('counts the hits of a time and how many led to help', () => {
  const runs = [
    run([
      { unit: 'h1', visited: '2024-03-05', outcome: outcome('2024-03-20') },
      { unit: 'h2', visited: '2024-03-31', outcome: outcome('2024-04-01') },
      { unit: 'h3', visited: '2024-04-01' },
      { unit: 'h4', visited: '2024-03-05', outcome: outcome('2024-03-20', 'not-eligible') },
    ]),
    run([{ unit: 'h1' }], { id: 'm2', on: '2024-03-31' }),
    run([{ unit: 'h9' }], { id: 'm3', on: '2024-04-01' }),
  ]
  const figures = (to: string) => dataMatchFigures(runs, { from: '2024-03-01', to })
  expect(figures('2024-03-31')).toEqual({ runs: 2, hits: 5, visited: 3, assisted: 1, open: 3, assistedRate: 0.2 })
  expect(figures('2024-02-29')).toEqual({ runs: 0, hits: 0, visited: 0, assisted: 0, open: 0, assistedRate: null })
})

it('nobody is brought up twice, nor more than were matched', () => {
  const parses = (more: object) => DataMatchRun.safeParse({ ...facts, ...more }).success
  const hits = [{ unit: 'h1' }, { unit: 'h2' }]
  expect([parses({ hits, matched: 2 }), parses({ hits, matched: 1 }), parses({ hits, matched: null })]).toEqual([
    true,
    false,
    true,
  ])
  expect(parses({ hits: [{ unit: 'h1' }, { unit: 'h1' }] })).toBe(false)
})

it('no match is due anew before the notice of 2022', () => {
  expect(nextMatchDue('2022-10-19', 'quarter')).toBeNull()
  expect(nextMatchDue('2022-10-20', 'quarter')).toBe('2023-03-31')
  expect(nextMatchDue('2022-10-20', 'half-year')).toBe('2023-06-30')
})
