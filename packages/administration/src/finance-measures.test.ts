import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { expect, it } from 'vitest'
import { financeMeasures } from './measures.js'

const fund = (id: string, facts: object = {}) => ({ id, name: id, year: 2024, budget: 100_00, origin: 'own', ...facts })
const allotment = (id: string, facts: object = {}) => ({
  id,
  fund: '救助资金',
  division: '430224',
  amount: 60_00,
  on: '2024-03-01',
  named: true,
  ...facts,
})

const rows: readonly MeasureRow[] = [
  [
    'special-fund-evaluation-coverage',
    [
      fund('a', { evaluated: '2024-01-01' }),
      fund('b', { evaluated: '2025-01-01' }),
      fund('c', { evaluated: null }),
      fund('d', { year: 2023, evaluated: '2024-05-01' }),
      fund('e', { year: 2023, evaluated: '2023-12-31' }),
      fund('f', { year: 2022, evaluated: '2024-05-01' }),
    ],
    [2, 4],
  ],
  // What was spent in a year is evaluated in the next: all funds of 2023 in 2024, those of 2024 in 2025.
  [
    'special-fund-evaluation-coverage',
    [
      fund('a', { evaluated: '2025-03-01' }),
      fund('a-2023', { name: 'a', year: 2023, evaluated: '2024-03-01' }),
      fund('b', { evaluated: null }),
      fund('b-2023', { name: 'b', year: 2023, evaluated: '2024-06-30' }),
      fund('b-central', { name: 'b', origin: 'central', evaluated: null }),
    ],
    [2, 3],
  ],
  ['special-fund-evaluation-coverage', [fund('a')], 'Of 1 records 1 do not say.'],
  [
    'special-fund-execution-rate',
    [
      fund('a', {
        carriedIn: 20_00,
        payments: [
          { on: '2023-12-31', amount: 1_00 },
          { on: '2024-01-01', amount: 30_50 },
          { on: '2024-12-31', amount: -50 },
          { on: '2025-01-01', amount: 1_00 },
        ],
      }),
      fund('b', { carriedIn: 0, payments: [{ on: '2024-06-01', amount: 70_00 }] }),
      fund('c', { year: 2023, payments: [{ on: '2023-06-01', amount: 70_00 }] }),
    ],
    [100, 220],
  ],
  [
    'special-fund-execution-rate',
    [fund('a', { carriedIn: 0 })],
    'A fund does not say what was paid, or what was carried in.',
  ],
  [
    'special-fund-execution-rate',
    [fund('a', { payments: [] })],
    'A fund does not say what was paid, or what was carried in.',
  ],
  [
    'funds-to-deep-poverty-share',
    [allotment('a'), allotment('b', { named: false, amount: 40_50 }), allotment('c', { on: '2025-01-01' })],
    [60, 100.5],
  ],
  [
    'funds-to-deep-poverty-share',
    [allotment('a'), allotment('a-', { amount: -10_00 }), allotment('b', { named: false, amount: 50_00 })],
    [50, 100],
  ],
  ['funds-to-deep-poverty-share', [allotment('a', { named: null })], 'Of 1 records 1 do not say.'],
  [
    'upper-funds-obtained',
    [
      { id: 'a', from: 'central', amount: 10_05, received: '2024-01-01' },
      { id: 'b', from: 'province', amount: 2_00, received: '2025-01-01' },
      { id: 'c', from: 'province', amount: 4_00, received: null },
      { id: 'd', from: 'central', amount: -5, received: '2024-12-31' },
    ],
    10,
  ],
  [
    'civil-affairs-spending',
    [
      { id: 'a', item: '社会救助', on: '2024-01-01', amount: 12_34 },
      { id: 'b', item: '社会福利', on: '2024-12-31', amount: -1_00 },
      { id: 'c', item: '社会福利', on: '2023-12-31', amount: 5_00 },
    ],
    11.34,
  ],
]
itMeasures(financeMeasures, { from: '2024-01-01', asOf: '2024-12-31' }, rows)
it('each of them has a row', () => {
  expect(financeMeasures.map(({ indicator }) => indicator).filter(one => !rows.some(([id]) => id === one))).toEqual([])
})
