import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { CommitteeTermRecord, governanceMeasures } from './governance-measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }
const rules = (unit: string, more: object = {}) => ({
  unit,
  committee: 'village',
  kind: 'rules',
  adopted: '2024-03-01',
  filed: '2024-03-05',
  ...more,
})
const title = (kind: string, level: string, holder: string, more: object = {}) => ({
  title: kind,
  level,
  holder,
  proposed: '2024-02-01',
  conferred: '2024-12-31',
  ...more,
})
const committee = (name: string, head: string, secretary: string | null) => ({
  committee: name,
  kind: 'village',
  elected: '2024-01-01',
  seats: 3,
  members: [{ person: head, post: 'head', since: '2024-01-01' }],
  secretary,
})
const item = { item: '收支', kind: 'quarterly', of: '2024-03-31', published: '2024-04-10' }
const unit = (name: string, more: object = {}) => ({
  unit: name,
  kind: 'residents',
  households: 1000,
  facilities: [{ name: `${name}站`, kind: 'service-facility', opened: '2024-12-31', floorArea: 300.1 }],
  oneStop: { since: '2024-12-31', listed: 5, offered: 5 },
  ...more,
})

describe('the indicators of governance from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'committee-election-rate',
      [
        { committee: 'a', termEnds: '2024-12-31', newlyElected: '2024-12-31' },
        { committee: 'b', termEnds: '2024-01-01', newlyElected: '2025-01-01' },
        { committee: 'c', termEnds: '2025-01-01', newlyElected: null },
        // Overdue from the year before, and still due; elected late in this one; elected in its own time.
        { committee: 'd', termEnds: '2023-12-31', newlyElected: null },
        { committee: 'f', termEnds: '2023-12-31', newlyElected: '2024-02-01' },
        { committee: 'g', termEnds: '2023-12-31', newlyElected: '2023-12-30' },
        // Merged into another, and not elected anew.
        { committee: 'e', termEnds: '2024-06-30', newlyElected: null, abolished: '2024-12-31' },
        // The term before, and the one that ended in the period.
        { committee: 'a', termEnds: '2019-12-31', newlyElected: '2019-12-31' },
      ],
      [2, 4],
    ],
    ['secretary-director-same-person-share', [committee('a', 'x', 'x'), committee('b', 'x', 'y')], [1, 2]],
    // The committee before, the one in office, and the next.
    [
      'secretary-director-same-person-share',
      [
        { ...committee('a', 'x', 'x'), elected: '2024-06-01' },
        { ...committee('a', 'x', 'y'), elected: '2019-06-01' },
        { ...committee('a', 'z', 'y'), elected: '2025-01-01' },
        { ...committee('b', 'x', null), abolished: '2024-12-30' },
      ],
      [1, 1],
    ],
    ['secretary-director-same-person-share', [committee('a', 'x', null)], 'Of 1 records 1 do not say.'],
    ['community-one-stop-service-coverage', [unit('a', { oneStop: undefined })], 'Of 1 records 1 do not say.'],
    ['community-facility-coverage-urban', [unit('a', { facilities: undefined })], 'Of 1 records 1 do not say.'],
    [
      'village-rules-filed-rate',
      [
        { unit: 'a', versions: [rules('a')] },
        { unit: 'b', versions: [rules('b', { filed: null })] },
        { unit: 'c', versions: [] },
      ],
      [1, 3],
    ],
    [
      'village-rules-revised',
      [
        rules('a', { version: 2 }),
        rules('a', { version: 3 }),
        rules('b'),
        rules('c', { version: 2, adopted: '2025-01-01' }),
        rules('d', { version: 2, kind: 'charter' }),
        rules('e', { version: 2 }),
      ],
      2,
    ],
    [
      'village-affairs-disclosure-rate',
      [
        { unit: 'a', kind: 'village', board: true, items: [item] },
        { unit: 'b', kind: 'village', board: true, items: [{ ...item, untrue: true }] },
        // Late in 2022, and made known since.
        {
          unit: 'c',
          kind: 'village',
          board: true,
          items: [item, { ...item, of: '2022-03-31', published: '2022-09-01' }],
        },
        { unit: 'd', kind: 'village', board: true, items: [item, { ...item, of: '2022-03-31', published: null }] },
        {
          unit: 'e',
          kind: 'village',
          board: true,
          items: [item, { ...item, of: '2023-03-31', published: '2024-01-01' }],
        },
        {
          unit: 'f',
          kind: 'village',
          board: true,
          items: [item, { ...item, published: '2023-12-31', of: '2023-09-30', untrue: true, takenDown: '2024-01-01' }],
        },
        {
          unit: 'g',
          kind: 'village',
          board: true,
          items: [item, { ...item, published: '2023-12-30', of: '2023-09-30', untrue: true, takenDown: '2023-12-31' }],
        },
        { unit: 'h', kind: 'village', board: true, items: [{ ...item, of: '2023-09-30', published: '2023-10-10' }] },
      ],
      [4, 8],
    ],
    [
      'deliberation-model-villages-municipal',
      [title('deliberation-model', 'municipal', 'a'), title('deliberation-model', 'county', 'b')],
      1,
    ],
    [
      'deliberation-model-villages-district',
      [
        title('deliberation-model', 'county', 'a'),
        title('deliberation-model', 'county', 'a'),
        title('deliberation-model', 'county', 'b', { conferred: '2025-01-01' }),
        title('service-complex', 'county', 'c'),
      ],
      1,
    ],
    [
      'harmonious-communities-guided',
      [
        title('harmonious-community', 'municipal', 'a', { conferred: null }),
        title('harmonious-community', 'municipal', 'b', { proposed: '2023-12-31' }),
      ],
      1,
    ],
    // One of the city and seven of the district in the plan of 渝北 of 2024; seven harmonious communities.
    [
      'deliberation-model-villages-district',
      [...'abcdefg'].map(holder => title('deliberation-model', 'county', holder)),
      7,
    ],
    [
      'harmonious-communities-guided',
      [...'abcdefg'].map(holder => title('harmonious-community', 'municipal', holder)),
      7,
    ],
    ['community-service-complex-sites-municipal', [title('service-complex', 'municipal', 'a')], 1],
    ['community-service-complex-sites-district', [title('service-complex', 'county', 'a')], 1],
    [
      'deliberation-sites',
      [
        { name: 'a', completed: '2024-12-31' },
        { name: 'b', completed: null },
      ],
      1,
    ],
    [
      'smart-communities-built',
      [
        { name: 'a', completed: '2024-01-01' },
        { name: 'b', completed: '2025-01-01' },
      ],
      1,
    ],
    [
      'party-service-centres-built',
      [
        { name: 'a', kind: 'party-service-centre', opened: '2024-05-01' },
        { name: 'b', kind: 'service-facility', opened: '2024-05-01' },
        { name: 'c', kind: 'party-service-centre', opened: '2025-01-01' },
      ],
      1,
    ],
    [
      'party-service-centres-built',
      [
        { name: 'a', kind: 'party-service-centre', opened: '2020-01-01', closed: '2023-12-31' },
        { name: 'a', kind: 'party-service-centre', opened: '2024-05-01' },
        { name: 'b', kind: 'party-service-centre' },
      ],
      0,
    ],
    // Of one name in two villages: the second is new.
    [
      'party-service-centres-built',
      [
        { name: '党群服务中心', unit: '甲村', kind: 'party-service-centre', opened: '2020-01-01' },
        { name: '党群服务中心', unit: '乙村', kind: 'party-service-centre', opened: '2024-05-01' },
      ],
      1,
    ],
    // Since when a facility is open, or a door, is not told.
    ...(
      [
        ['community-facility-coverage-urban', 'Of 1 records 1 do not say.'],
        ['community-facility-area-per-100-households', 'Of 1 records 1 do not say the area or the households.'],
        ['community-one-stop-service-coverage', 'Of 1 records 1 do not say.'],
      ] as const
    ).map(
      ([indicator, expected]): MeasureRow => [
        indicator,
        [
          unit('a', {
            facilities: [{ name: '站', kind: 'service-facility', floorArea: 300 }],
            oneStop: { listed: 5, offered: 5 },
          }),
        ],
        expected,
      ],
    ),
    // Merged into another within the year: no place of it any more.
    ...(
      [
        ['village-rules-filed-rate', { unit: 'a', versions: [rules('a')] }, { unit: 'b', versions: [] }],
        ['community-facility-coverage-urban', unit('a'), unit('b', { facilities: [] })],
        ['community-one-stop-service-coverage', unit('a'), unit('b', { oneStop: { since: null } })],
        [
          'village-affairs-disclosure-rate',
          { unit: 'a', kind: 'village', board: true, items: [item] },
          { unit: 'b', kind: 'village', board: true, items: [{ ...item, untrue: true }] },
        ],
      ] as const
    ).flatMap(([indicator, one, gone]): MeasureRow[] => [
      [indicator, [one, { ...gone, abolished: '2024-12-30' }], [1, 1]],
      [indicator, [one, { ...gone, abolished: '2024-12-31' }], [1, 2]],
    ]),
    // The plan of 渝北 of 2024: fifteen centres in the year.
    [
      'party-service-centres-built',
      Array.from({ length: 15 }, (_, index) => ({
        name: `${index}`,
        kind: 'party-service-centre',
        opened: '2024-12-31',
      })),
      15,
    ],
    ['community-facility-area-per-100-households', [unit('a'), unit('b', { households: 500 })], [600.2, 1500]],
    [
      'community-facility-area-per-100-households',
      [unit('a', { households: null })],
      'Of 1 records 1 do not say the area or the households.',
    ],
    [
      'community-facility-coverage-urban',
      [unit('a'), unit('b', { facilities: [] }), unit('c', { kind: 'village' })],
      [1, 2],
    ],
    ['community-facility-coverage-rural', [unit('a'), unit('c', { kind: 'village' })], [1, 1]],
    [
      'community-one-stop-service-coverage',
      [unit('a'), unit('b', { oneStop: { since: '2025-01-01', listed: 5, offered: 5 } })],
      [1, 2],
    ],
  ]
  itMeasures(governanceMeasures, period, rows)
})

it('the election of a term is not that of the next', () => {
  const elected = (newlyElected: string) =>
    CommitteeTermRecord.safeParse({ committee: 'a', termEnds: '2026-03-10', newlyElected }).success
  expect(['2021-03-10', '2023-03-10', '2023-03-11', '2026-03-10'].map(elected)).toEqual([false, false, true, true])
})
