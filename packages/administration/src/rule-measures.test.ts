import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { expect, it } from 'vitest'
import { ruleMeasures } from './measures.js'

const rows: readonly MeasureRow[] = [
  [
    'core-business-mapping-coverage',
    [
      { item: 'a', mapped: '2024-12-31' },
      { item: 'b', mapped: '2025-01-01' },
      { item: 'c', mapped: null },
    ],
    [1, 3],
  ],
  [
    'online-handling-share',
    [
      { id: 'a', item: 'i', date: '2024-01-01', online: true },
      { id: 'b', item: 'i', date: '2024-12-31', online: false },
      { id: 'c', item: 'i', date: '2025-01-01', online: true },
    ],
    [1, 2],
  ],
  ['online-handling-share', [{ id: 'a', item: 'i', date: '2024-01-01', online: null }], 'Of 1 records 1 do not say.'],
  [
    'one-thing-cases',
    [
      { id: 'a', item: 'i', date: '2024-01-01', online: true, asOneThing: true },
      { id: 'b', item: 'i', date: '2024-01-01', online: true, asOneThing: false },
      { id: 'c', item: 'i', date: '2023-12-31', online: true },
    ],
    1,
  ],
  ['one-thing-cases', [{ id: 'a', item: 'i', date: '2024-01-01', online: true }], 'Of 1 records 1 do not say.'],
  [
    'documents-reviewed',
    [
      { id: 'a', title: '甲', reviewed: '2024-06-01' },
      { id: 'b', title: '乙', reviewed: '2023-12-31' },
      { id: 'c', title: '丙' },
    ],
    1,
  ],
  [
    'law-publicity-events',
    [
      { name: '甲', date: '2024-12-04', laws: ['宪法'], audience: 'public' },
      { name: '乙', date: '2025-01-01', laws: ['慈善法'], audience: 'public' },
    ],
    1,
  ],
  [
    'standards-issued',
    [
      { number: 'MZ/T 1-2024', title: '甲', domain: 'EC', issued: '2024-01-01', effective: '2025-07-01' },
      { number: 'MZ/T 2-2023', title: '乙', domain: 'EC', issued: '2023-12-31', effective: '2024-07-01' },
    ],
    1,
  ],
  // Two ways of writing one number.
  [
    'standards-issued',
    [
      { number: 'MZ/T 1-2024', title: '甲', domain: 'EC', issued: '2024-01-01', effective: '2025-07-01' },
      { number: 'MZ/T 1—2024', title: '甲', domain: 'EC', issued: '2024-01-01', effective: '2025-07-01' },
    ],
    '"MZ/T 1-2024" is on record twice.',
  ],
  [
    'standards-issued',
    [{ number: '建标144-2024', title: '甲', domain: '养老', issued: '2024-01-01', effective: '2025-07-01' }],
    1,
  ],
]
itMeasures(ruleMeasures, { from: '2024-01-01', asOf: '2024-12-31' }, rows)
it('each of them has a row', () => {
  expect(ruleMeasures.map(({ indicator }) => indicator).filter(one => !rows.some(([id]) => id === one))).toEqual([])
})
