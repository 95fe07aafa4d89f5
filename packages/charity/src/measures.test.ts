import { itMeasures, type MeasureRow, measuredBy } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { CostOfSpending, measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const gifts = [
  { date: '2024-01-01', amount: 100_05, online: true },
  { date: '2024-12-31', amount: 50_00, online: false },
  { date: '2025-01-01', amount: 70_00, online: true },
  { date: '2024-03-01', amount: 30_00, online: true, returnedOn: '2024-12-31' },
]

const project = (id: string, more: object = {}) => ({
  id,
  name: '慈善助学',
  charity: '某慈善会',
  division: '511702',
  cause: 'poverty',
  aim: 'study',
  startedOn: '2023-03-01',
  spending: [] as object[],
  help: [] as object[],
  ...more,
})
const projects = [
  project('a', {
    poorArea: true,
    spending: [
      { on: '2023-12-31', amount: 1_00 },
      { on: '2024-01-01', amount: 2_00 },
      { on: '2024-12-31', amount: 5_50 },
      { on: '2024-12-31', amount: 1_00, returned: true },
    ],
    help: [
      { on: '2024-12-31', times: 30 },
      { on: '2025-01-01', times: 1 },
    ],
  }),
  project('b', { poorArea: false, endedOn: '2024-01-01', spending: [{ on: '2024-01-01', amount: 10_00 }] }),
  project('c', { endedOn: '2023-12-31' }),
  project('d', { startedOn: '2025-01-01' }),
]
const deeds = [
  { person: 'a', date: '2024-01-01', deed: 'gift' },
  { person: 'a', date: '2024-12-31', deed: 'gift' },
  { person: 'b', date: '2024-12-31', deed: 'volunteering' },
  { person: 'c', date: '2023-12-31', deed: 'gift' },
]
const shop = (id: string, openedOn: string, more: object = {}) => ({
  id,
  division: '511702',
  scene: 'street',
  kind: 'dedicated',
  openedOn,
  welfarePostSince: null,
  ...more,
})
const sales = [
  { game: 'double-colour-ball', on: '2024-01-01', amount: 300_00 },
  { game: 'double-colour-ball', on: '2024-12-31', amount: 50 },
  { game: 'double-colour-ball', on: '2023-12-31', amount: 1 },
  { game: '3D', on: '2025-01-01', amount: 1 },
]
const shops = [
  shop('a', '2024-01-01', { welfarePostSince: '2024-12-31' }),
  shop('b', '2024-12-31', { welfarePostSince: '2025-01-01' }),
  shop('f', '2023-12-31', { welfarePostSince: '2024-01-01', welfarePostUntil: '2024-12-30' }),
  shop('c', '2023-12-31', { closedOn: '2024-12-31' }),
  shop('d', '2023-12-31', { closedOn: '2024-12-30', welfarePostSince: '2024-01-01' }),
  shop('e', '2025-01-01'),
]
const charity = (name: string, on: string, more: object = {}) => ({
  name,
  kind: 'association',
  level: 'county',
  division: '511702',
  registeredOn: on,
  charitySince: { on, by: 'registration' },
  ...more,
})
const charities = [
  charity('a', '2024-01-01'),
  charity('b', '2024-12-31', { charityUntil: '2025-03-01' }),
  charity('c', '2023-12-31', { charityUntil: '2024-12-30' }),
  charity('d', '2025-01-01'),
]
const trust = (name: string, signedOn: string, property: number, more: object = {}) => ({
  name,
  purpose: '助学',
  property,
  trustee: { kind: 'trust-company', name: '某信托公司' },
  inWriting: true,
  signedOn,
  ...more,
})
const trusts = [
  trust('a', '2024-06-01', 5_00, { filed: { on: '2024-06-03', level: 'prefecture' } }),
  trust('b', '2024-12-30', 2_50, { filed: { on: '2025-01-02', level: 'prefecture' } }),
  trust('c', '2020-01-01', 9_00, { filed: { on: '2020-01-02', level: 'prefecture' }, endedOn: '2024-12-30' }),
]
const fund = (name: string, setUpOn: string) => ({ name, host: '某慈善会', division: '511702001001', setUpOn })
const funds = [fund('a', '2024-01-01'), fund('b', '2024-12-31'), fund('c', '2025-01-01'), fund('d', '2023-12-31')]
const built = [
  { name: 'a', completed: '2024-01-01' },
  { name: 'b', completed: '2024-12-31', closed: '2024-12-31' },
  { name: 'c', completed: '2025-01-01' },
  { name: 'd', completed: null },
]
const paid = (person: string, group: string, paidOn: string) => ({
  project: '1',
  person,
  group,
  paidOn,
  amount: 100_00,
})

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
    // A register of several years: the day is in 2024, and asks for the reports on 2023.
    [
      'charity-annual-report-filing-rate',
      [
        { charity: 'a', year: 2022, filed: '2023-03-31' },
        { charity: 'a', year: 2023, filed: null },
        { charity: 'b', year: 2023, filed: '2024-03-31' },
        { charity: 'b', year: 2024, filed: null },
      ],
      [1, 2],
    ],
    [
      'charity-annual-report-filing-rate',
      [
        { charity: 'a', year: 2023, filed: null },
        { charity: 'a', year: 2023, filed: '2024-03-31' },
      ],
      '"a 2023" is on record twice.',
    ],
    [
      'charity-annual-report-filing-rate',
      [
        { charity: 'a', year: 2023, filed: '2024-03-31' },
        { charity: 'b', year: 2023 },
      ],
      'Of 2 records 1 do not say.',
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
    ['charity-spending', projects, 16.5],
    // Summed in fen: 0.29 and 0.28 yuan are not 0.5700000000000001.
    [
      'charity-spending',
      [29, 28].map((amount, index) => ({ ...projects[0]!, id: `s${index}`, spending: [{ on: '2024-06-30', amount }] })),
      0.57,
    ],
    ['charity-poor-area-spending', projects, 6.5],
    [
      'charity-poor-area-spending',
      [...projects, project('e', { spending: [{ on: '2024-06-01', amount: 1 }] })],
      'Of 3 records 1 do not say.',
    ],
    // More came back than was spent in the year; it was spent in the year before.
    [
      'charity-poor-area-spending',
      [...projects, project('e', { poorArea: true, spending: [{ on: '2024-06-01', amount: 1_50, returned: true }] })],
      5,
    ],
    // What is not told of one that runs is not none.
    ['charity-spending', [...projects, project('e', { spending: undefined })], 'Of 5 records 1 do not say.'],
    ['charity-spending', [...projects, project('e', { endedOn: '2023-12-31', spending: undefined })], 16.5],
    ['charity-poor-area-spending', [...projects, project('e', { poorArea: false, spending: undefined })], 6.5],
    [
      'charity-poor-area-spending',
      [...projects, project('e', { poorArea: true, spending: undefined })],
      'Of 3 records 1 do not say.',
    ],
    ['charity-beneficiaries', [...projects, project('e', { help: undefined })], 'Of 5 records 1 do not say.'],
    ['charity-beneficiaries', projects, 30],
    ['charity-projects', projects, 2],
    [
      'charity-donations-to-gdp',
      [
        { place: '厦门', year: 2024, donations: 3_00, product: 1000_00 },
        { place: '漳州', year: 2024, donations: 1_00, product: 500_00 },
        { place: '漳州', year: 2023, donations: 9_00, product: 400_00 },
        { place: '漳州', year: 2025, donations: 9_00, product: null },
      ],
      [4_00, 1500_00],
    ],
    [
      'charity-donations-to-gdp',
      [{ place: '厦门', year: 2024, donations: 3_00, product: null }],
      'The product of 1 places or years is not published.',
    ],
    ['charity-organisations', charities, 2],
    ['charity-organisations-added', charities, 2],
    // Recognised again.
    ...['charity-organisations', 'charity-organisations-added'].map(
      (indicator): MeasureRow => [
        indicator,
        [charity('a', '2024-01-01', { charityUntil: '2024-05-31' }), charity('a', '2024-09-01')],
        1,
      ],
    ),
    [
      'charity-organisations',
      [charity('a', '2020-01-01'), charity('a', '2024-09-01')],
      '"a 511702" is on record twice.',
    ],
    ['charity-trusts-filed', trusts, 1],
    [
      'charity-trusts-filed',
      [...trusts, { ...trusts[0], name: '另一信托', filed: undefined }],
      'Of 4 records 1 do not say.',
    ],
    ['charity-trusts-filed', [...trusts, { ...trusts[0], name: '另一信托', filed: null }], 1],
    ['charity-trust-assets', trusts, 7.5],
    ['community-charity-funds-set-up', funds, 2],
    [
      'charity-events',
      [
        { name: '慈善日宣传', date: '2024-09-05' },
        { name: '慈善日宣传', date: '2023-09-05' },
      ],
      1,
    ],
    // In two places on the day of charity; a fund that ended and was set up anew.
    ['charity-events', ['甲街道', '乙街道'].map(place => ({ name: '慈善日宣传', date: '2024-09-05', place })), 2],
    [
      'community-charity-funds-set-up',
      [
        { ...funds[0], setUpOn: '2024-01-01', endedOn: '2024-05-31' },
        { ...funds[0], setUpOn: '2024-09-01', endedOn: null },
      ],
      2,
    ],
    ['community-charity-stations-built', built, 2],
    ['charity-spaces-built', built, 2],
    ['charity-shops-built', built, 2],
    ['charity-donors', deeds, 1],
    ['charity-volunteers', deeds, 1],
    ['lottery-sales', sales, 300.5],
    ['lottery-sales', [sales[0], sales[0]], '"double-colour-ball 2024-01-01" is on record twice.'],
    // The sports lottery is another.
    ...(['lottery-sales', 'lottery-welfare-fund-raised'] as const).map(
      (indicator): MeasureRow => [
        indicator,
        ['double-colour-ball', 'super-lotto', 'sports-betting', 'traditional-football'].map(game => ({
          game,
          on: '2024-01-31',
          amount: 100_00,
        })),
        indicator === 'lottery-sales' ? 100 : 36,
      ],
    ),
    // The totals of two counties on one day.
    [
      'lottery-sales',
      ['430202', '430203'].map(division => ({ game: 'double-colour-ball', division, on: '2024-01-31', amount: 100 })),
      2,
    ],
    ['lottery-welfare-fund-raised', sales, 108.18],
    ['lottery-welfare-fund-raised', [{ game: '3D', on: '2024-05-01', amount: 100 }], 'The rate of "3D" is not known.'],
    ['lottery-shops', shops, 4],
    ['lottery-shops-added', shops, 2],
    ['lottery-welfare-stations', shops, 1],
    [
      'lottery-welfare-stations',
      [...shops, shop('z', '2024-01-01', { welfarePostSince: undefined })],
      'Of 7 records 1 do not say.',
    ],
    // A shop that closed and opened again; the day after, it is no other shop.
    ...(
      [
        ['lottery-shops', '2024-02-01', 1],
        ['lottery-shops-added', '2024-02-01', 1],
        ['lottery-shops-added', '2024-01-11', 0],
        ['lottery-shops', '2024-01-10', 1],
      ] as const
    ).map(
      ([indicator, again, value]): MeasureRow => [
        indicator,
        [shop('a', '2020-01-01', { closedOn: '2024-01-10' }), shop('a', again)],
        value,
      ],
    ),
    ['lottery-shops', [shop('a', '2020-01-01'), shop('a', '2024-01-01')], '"a" is on record twice.'],
    [
      'lottery-events',
      [
        { name: '宣传周', date: '2024-01-01' },
        { name: '宣传周', date: '2023-12-31' },
      ],
      1,
    ],
    // One event in two places on one day.
    ['lottery-events', ['甲社区', '乙社区'].map(place => ({ name: '进社区', date: '2024-05-01', place })), 2],
    [
      'lottery-events',
      ['甲社区', '甲社区'].map(place => ({ name: '进社区', date: '2024-05-01', place })),
      '"进社区 2024-05-01 甲社区" is on record twice.',
    ],
    [
      'lottery-aided-pupils',
      [
        paid('a', 'pupil', '2024-01-01'),
        paid('a', 'pupil', '2024-09-01'),
        paid('b', 'student', '2024-12-31'),
        paid('c', 'elderly', '2024-09-01'),
        paid('d', 'pupil', '2025-01-01'),
        { ...paid('e', 'pupil', '2024-09-01'), returnedOn: '2024-12-31' },
      ],
      2,
    ],
    ['charity-donations-received', gifts, 150.05],
    ['online-donations-raised', gifts, 100.05],
    ['online-donations-raised', [...gifts, { date: '2024-06-01', amount: 1 }], 'Of 3 records 1 do not say.'],
    ['charity-donations-received', [...gifts, { date: '2024-06-01', amount: 1 }], 150.06],
  ]
  itMeasures(measures, period, rows)

  it('a year counts for a period that holds the whole of it', () => {
    const years = [{ place: '厦门', year: 2024, donations: 3_00, product: 1000_00 }]
    const on = (from: string, asOf: string) => measuredBy(measures, { from, asOf }, 'charity-donations-to-gdp', years)
    expect([on('2024-01-01', '2024-12-31'), on('2024-01-01', '2025-06-30')]).toEqual([
      [3_00, 1000_00],
      [3_00, 1000_00],
    ])
    expect([on('2024-01-01', '2024-12-30'), on('2024-01-02', '2024-12-31')]).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

it('administration is no more than all spending', () => {
  const cost = (adminCost: number) =>
    CostOfSpending.safeParse({ charity: 'a', adminCost, totalSpending: 100_00 }).success
  expect([cost(100_00), cost(100_01)]).toEqual([true, false])
})
