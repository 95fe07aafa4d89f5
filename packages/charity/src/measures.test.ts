import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe } from 'vitest'
import { measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const gifts = [
  { date: '2024-01-01', amount: 100_05, online: true },
  { date: '2024-12-31', amount: 50_00 },
  { date: '2025-01-01', amount: 70_00, online: true },
]

describe('the indicators of charity from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'charity-annual-report-filing-rate',
      [
        { charity: 'a', filed: '2024-12-31' },
        { charity: 'b', filed: '2025-01-01' },
        { charity: 'c', filed: null },
      ],
      [1, 3],
    ],
    [
      'charity-annual-spending-ratio',
      [
        { charity: 'a', spending: 7_97, base: 100_00 },
        { charity: 'b', spending: 10_00, base: 100_00 },
      ],
      [17_97, 200_00],
    ],
    [
      'charity-annual-spending-ratio',
      [
        { charity: 'a', spending: 1, base: 2 },
        { charity: 'a', spending: 1, base: 2 },
      ],
      '"a" is on record twice.',
    ],
    ['charity-management-cost-ratio', [{ charity: 'a', adminCost: 10_00, totalSpending: 100_00 }], [10_00, 100_00]],
    ['charity-donations-received', gifts, 150.05],
    ['online-donations-raised', gifts, 100.05],
  ]
  itMeasures(measures, period, rows)
})
