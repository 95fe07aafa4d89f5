import { observe } from '@minzheng/indicators'
import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { childFileCompletenessUnder, measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const blocks = (kept: readonly string[]) => Object.fromEntries(kept.map(block => [block, '2024-03-01']))
const file = (id: string, grounds: readonly string[], kept: readonly string[], more = {}) => ({
  id,
  grounds,
  birth: '2015-03-01',
  openedOn: '2024-01-01',
  blocks: blocks(kept),
  visitedOn: [],
  ...more,
})
const required = ['child', 'guardianship'] as const

describe('the indicators of child welfare from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'village-child-director-coverage',
      [
        { village: 'a', directors: 1 },
        { village: 'b', directors: 2 },
        { village: 'c', directors: 0 },
      ],
      [2, 3],
    ],
    ['village-child-director-coverage', [{ village: 'a', directors: null }], 'Of 1 records 1 do not say.'],
    [
      'minors-protection-stations-built',
      [
        { name: 'a', completed: '2024-12-31' },
        { name: 'b', completed: '2025-01-01' },
        { name: 'c', completed: null },
      ],
      1,
    ],
    [
      'migrant-child-care-points',
      [
        { name: 'a', completed: '2020-12-31' },
        { name: 'b', completed: '2024-12-31' },
      ],
      2,
    ],
    [
      'child-group-counselling-coverage',
      [
        { child: 'a', counselledOn: ['2023-12-31', '2024-01-01'] },
        { child: 'b', counselledOn: ['2023-12-31'] },
        { child: 'c', counselledOn: [] },
      ],
      [1, 3],
    ],
    [
      'child-staff-record-check-rate',
      [
        { name: 'a', checkedOn: '2024-01-01' },
        { name: 'b', checkedOn: '2023-12-31' },
        { name: 'c', checkedOn: null },
      ],
      [1, 3],
    ],
  ]
  itMeasures(measures, period, rows)

  it('child-file-completeness: open files of children in difficulty that hold what the place requires', () => {
    const measure = childFileCompletenessUnder({
      requiredBlocks: [...required],
      updateEveryMonths: {},
      visitEveryMonths: {},
    })
    const files = [
      file('a', ['in-difficulty'], required),
      file('b', ['in-difficulty', 'orphan'], required.slice(1)),
      file('c', ['orphan'], required),
      file('d', ['in-difficulty'], required, { closedOn: '2024-12-31' }),
    ].map(one => measure.record.parse(one))
    expect(
      observe(measure, files, { division: '430200', source: { title: '登记簿', confidence: 'unverified' }, ...period }),
    ).toMatchObject({ numerator: 1, denominator: 2 })
  })
})
