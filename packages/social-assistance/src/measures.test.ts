import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe } from 'vitest'
import { measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const paid = (person: string, kind: string, paidOn: string, more: object = {}) => ({
  person,
  kind,
  month: paidOn.slice(0, 7),
  amount: 100_50,
  paidOn,
  ...more,
})
const payments = [
  paid('a', 'living', '2024-01-01'),
  paid('a', 'nursing', '2024-12-31'),
  paid('b', 'living', '2024-03-01', { returnedOn: '2024-03-02' }),
  paid('c', 'living', '2025-01-01'),
  // Came back in the year after.
  paid('d', 'living', '2024-12-20', { returnedOn: '2025-01-02' }),
  paid('e', 'living', '2024-12-20', { returnedOn: '2024-12-31' }),
]
const recipients = [
  { person: 'a', kind: 'living', since: '2024-12-31' },
  { person: 'a', kind: 'nursing', since: '2020-01-01' },
  { person: 'b', kind: 'nursing', since: '2020-01-01', until: '2024-12-30' },
  { person: 'c', kind: 'nursing', since: '2020-01-01', until: '2024-12-31' },
  { person: 'd', kind: 'living', since: '2025-01-01' },
]
const application = (id: string, channel: string, completeOn: string, decidedOn: string | null = null) => ({
  id,
  channel,
  completeOn,
  decidedOn,
})
const applications = [
  application('a', 'online', '2024-01-01'),
  application('b', 'cross-province', '2024-12-31', '2024-12-31'),
  application('c', 'cross-province', '2023-12-31', '2024-01-01'),
  application('d', 'cross-province', '2024-12-20', '2025-01-01'),
  application('e', 'online', '2025-01-01'),
]
const rental = (id: string, from: string) => ({
  id,
  person: 'a',
  device: id,
  model: '轮椅A',
  from,
  to: '2025-12-31',
  rent: 100,
})
const firm = (name: string, since: string, until: string | null = null) => ({
  name,
  division: '430200',
  classes: ['06'],
  kind: 'maker',
  since,
  until,
})
const fitted = (person: string, fittedOn: string) => ({ person, fittedOn, what: 'thigh', cost: 100 })
const pairing = (village: string, signedOn: string, more: object = {}) => ({
  organisation: '某协会',
  village,
  signedOn,
  ...more,
})
const pairings = [
  pairing('350212001001', '2024-12-31', { aid: [{ on: '2024-12-31', project: '路灯', own: 100_00, brought: 50_50 }] }),
  pairing('350212001001', '2020-01-01', { aid: [{ on: '2023-12-31', project: '果园', own: 100_00 }] }),
  pairing('350212001002', '2025-01-01'),
]
const site = (id: string, more: object = {}) => ({ id, name: '旧址', division: '350212001', state: 'good', ...more })

describe('the indicators of disability and old areas from registers', () => {
  const rows: readonly MeasureRow[] = [
    ['disability-subsidies-paid', payments, 301.5],
    ['disability-living-subsidy-paid', payments, 201],
    ['disability-nursing-subsidy-paid', payments, 100.5],
    ['disability-subsidies-recipients', recipients, 2],
    ['disability-living-subsidy-recipients', recipients, 1],
    ['disability-nursing-subsidy-recipients', recipients, 2],
    [
      'disability-subsidies-coverage',
      [
        { name: 'a', holds: true },
        { name: 'b', holds: false },
      ],
      [1, 2],
    ],
    ['disability-subsidies-coverage', [{ name: 'a', holds: null }], 'Of 1 records 1 do not say.'],
    ['disability-subsidy-online-share', applications, [1, 3]],
    ['disability-subsidy-cross-province-cases', applications, 2],
    // Nobody tells whether it was decided; what was taken back, or answered, before the period was not decided in it.
    ...(
      [
        [{}, 'Whether an application was decided is not on record.'],
        [{ decidedOn: null }, 0],
        [{ completeOn: '2025-01-01' }, 0],
        [{ completeOn: '2023-12-01', withdrawnOn: '2023-12-31' }, 0],
        [{ completeOn: '2023-12-01', toldOn: '2023-12-31' }, 0],
        [{ completeOn: '2023-12-01', toldOn: '2024-01-01' }, 'Whether an application was decided is not on record.'],
      ] as const
    ).map(
      ([more, value]): MeasureRow => [
        'disability-subsidy-cross-province-cases',
        [{ id: 'a', channel: 'cross-province', completeOn: '2024-12-31', ...more }],
        value,
      ],
    ),
    [
      'disability-events',
      [1, 2].map(() => ({ name: '助残日', on: '2024-05-19', kind: 'publicity' })),
      '"["助残日","2024-05-19"]" is on record twice.',
    ],
    [
      'disability-events',
      [
        { name: '助残日', on: '2024-05-19', kind: 'publicity' },
        { name: '助残日', on: '2025-05-18', kind: 'publicity' },
      ],
      1,
    ],
    ['assistive-device-rentals', [rental('a', '2024-01-01'), rental('b', '2024-12-31'), rental('c', '2025-01-01')], 2],
    [
      'assistive-device-firms',
      [
        firm('a', '2024-12-31'),
        firm('b', '2020-01-01', '2024-12-31'),
        firm('c', '2020-01-01', '2024-12-30'),
        firm('d', '2025-01-01'),
        // Closed and opened again; and one of the same name in another place.
        firm('a', '2010-01-01', '2015-12-31'),
        { ...firm('a', '2020-01-01'), division: '320404' },
      ],
      3,
    ],
    ['fukang-beneficiaries', [fitted('a', '2024-01-01'), fitted('a', '2024-12-31'), fitted('b', '2025-01-01')], 1],
    ['old-area-villages-paired', pairings, 1],
    ['old-area-aid', pairings, 150.5],
    ['old-area-aid', [pairing('350212001001', '2024-01-01')], 'What was put into a pairing is not on record.'],
    [
      'red-heritage-marked-rate',
      [
        site('a', { markedOn: '2024-12-31' }),
        site('b', { markedOn: '2025-01-01' }),
        site('c', { protectedSince: '2024-12-31', markedOn: '2024-01-01' }),
        site('d', { protectedSince: '2025-01-01', markedOn: null }),
      ],
      [1, 3],
    ],
    ['red-heritage-marked-rate', [site('a', { markedOn: '2024-12-31' }), site('b')], 'Of 2 records 1 do not say.'],
  ]
  itMeasures(measures, period, rows)
})
