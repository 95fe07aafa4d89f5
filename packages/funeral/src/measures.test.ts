import { itMeasures, type MeasureRow, measuredBy } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { ecologicalBurialRateUnder, ecologicalBurialsUnder, measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const facility = (name: string, kind: string, work: object, more: object = {}) => ({
  name,
  place: '430281',
  kind,
  founder: 'government',
  forProfit: false,
  publicBenefit: true,
  works: [{ kind: 'new', ...work }],
  ...more,
})
const span = (zone: string, from: string) => ({ zone, from, act: '批复', byProvince: true })
const turned = [span('earth-burial', '2000-01-01'), span('cremation', '2024-06-01')]
const places = [
  { id: '甲镇', level: 'town', zones: [span('earth-burial', '2000-01-01')] },
  { id: '甲村', level: 'village', parent: '甲镇', zones: turned },
  { id: '乙村', level: 'village', parent: '甲镇', zones: [span('earth-burial', '2000-01-01')] },
  { id: '一组', level: 'group', parent: '乙村', zones: turned },
  {
    id: '二组',
    level: 'group',
    parent: '乙村',
    zones: [span('earth-burial', '2000-01-01'), span('cremation', '2025-01-01')],
  },
]
const burials = [
  { date: '2024-01-01', method: 'sea', number: 2 },
  { date: '2024-06-01', method: 'niche', number: 3 },
  { date: '2024-06-01', method: 'small-plot' },
  { date: '2024-12-31', method: 'grave', number: 4 },
  { date: '2025-01-01', method: 'tree' },
]
const relief = (id: string, settled: string, relieved: number) => ({
  case: id,
  settled,
  channel: 'direct',
  charged: 1_000_00,
  relieved,
})
const cremation = (cremated: string) => ({
  home: '甲馆',
  cremated,
  deathCertificate: `S${cremated}`,
  confirmed: null,
  certificate: null,
})
const grave = (id: string, facts: object) => ({ id, place: '甲村', kind: 'scattered', found: '2024-02-01', ...facts })
const sweeping = (date: string, visitors: number | null) => ({ site: '甲', date, visitors })
const event = (kind: string, date: string, more: object = {}) => ({
  name: '甲',
  kind,
  date,
  place: '甲区',
  channels: ['press'],
  ...more,
})
const matters = (done: string | null) => [
  { matter: 'deregistration', done },
  { matter: 'housing-fund', done: '2024-06-01' },
  { matter: 'driving-licence', notApplicable: true },
]
const application = (number: string, done: string | null) => ({
  number,
  died: '2024-01-01',
  applied: '2024-01-02',
  channel: 'online',
  matters: matters(done),
})

describe('the indicators of funerals from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'funeral-cost-per-case',
      [
        { case: '1', closed: '2024-01-01', scope: '基本', charged: 1_000_00 },
        { case: '2', closed: '2024-12-31', scope: '基本', charged: 500_00 },
        { case: '3', closed: '2025-01-01', scope: '基本', charged: 9_00 },
      ],
      750,
    ],
    ['cremation-zone-towns-adjusted', places, 1],
    ['cremation-zone-villages-adjusted', places, 2],
    ['cremation-zone-groups-adjusted', places, 1],
    ['cremation-zone-coverage', places, [1, 2]],
    [
      'irregular-burial-clean-up-done',
      [
        { place: '甲镇', year: 2024, completed: '2024-12-31' },
        { place: '乙镇', year: 2025, completed: null },
      ],
      1,
    ],
    [
      'irregular-burial-clean-up-done',
      [
        { place: '甲镇', year: 2024, completed: '2024-05-31' },
        { place: '乙镇', year: 2024, completed: '2025-01-01' },
      ],
      0,
    ],
    [
      'rural-burial-facilities-started',
      [
        facility('a', 'rural-plot', { started: '2024-01-01' }, { rural: true }),
        facility('b', 'ash-hall', { started: '2024-12-31' }, { rural: true }),
        facility('c', 'rural-plot', { started: '2025-01-01' }, { rural: true }),
        facility('d', 'cemetery', { started: '2024-06-01' }, { rural: false }),
        facility('f', 'rural-plot', { started: '2024-06-01' }),
        facility('a station in the country', 'service-station', { started: '2024-06-01' }, { rural: true }),
        facility('run for profit', 'cemetery', { started: '2024-06-01' }, { rural: true, publicBenefit: false }),
        facility('e', 'rural-plot', { kind: 'repair', started: '2024-06-01' }, { rural: true }),
      ],
      3,
    ],
    // 渝北 2024 item 48: two towns begin theirs.
    [
      'rural-burial-facilities-started',
      [
        facility('甲镇公益性公墓', 'cemetery', { started: '2024-03-01' }, { rural: true, publicBenefit: true }),
        facility('乙镇公益性骨灰堂', 'ash-hall', { started: '2024-11-30' }, { rural: true, publicBenefit: true }),
      ],
      2,
    ],
    [
      'rural-burial-facilities-started',
      [facility('a', 'cemetery', { started: '2024-06-01' })],
      'A facility does not say whether it is rural, or for the public benefit.',
    ],
    [
      'cremation-rate',
      [
        { place: '甲县', year: 2024, cremated: 58, deaths: 100 },
        { place: '乙县', year: 2024, cremated: 2, deaths: 20 },
        { place: '甲县', year: 2023, cremated: 1, deaths: 1 },
      ],
      [60, 120],
    ],
    ['ecological-burial-rate', burials, [6, 10]],
    ['ecological-burials', burials, 6],
    [
      'funeral-fees-waived',
      [relief('1', '2024-01-01', 800_00), relief('2', '2024-12-31', 50), relief('3', '2025-01-01', 9)],
      800.5,
    ],
    [
      'funeral-fees-waived-cases',
      [relief('1', '2024-01-01', 800_00), relief('2', '2024-12-31', 0), relief('3', '2025-01-01', 9)],
      1,
    ],
    ['cremations', ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(cremation), 2],
    ['cremations', [1, 2].map(() => cremation('2024-06-01')), '"S2024-06-01" is on record twice.'],
    ['cremations', [1, 2].map(() => ({ ...cremation('2024-06-01'), deathCertificate: null })), 2],
    // Relieved on the bill, and of the rest on a claim: one case.
    ...(
      [
        ['funeral-fees-waived-cases', 1],
        ['funeral-fees-waived', 900],
      ] as const
    ).map(
      ([indicator, value]): MeasureRow => [
        indicator,
        [relief('1', '2024-01-01', 800_00), { ...relief('1', '2024-03-01', 100_00), channel: 'claim' }],
        value,
      ],
    ),
    [
      'funeral-fees-waived-cases',
      [relief('1', '2024-01-01', 800_00), relief('1', '2024-01-01', 800_00)],
      '"1 direct 2024-01-01" is on record twice.',
    ],
    [
      'rural-public-cemeteries-built',
      [
        facility('a', 'rural-plot', { completed: '2024-01-01' }, { rural: true }),
        facility('b', 'cemetery', { completed: '2024-12-31' }, { rural: true }),
        facility('c', 'ash-hall', { completed: '2024-12-31' }, { rural: true }),
        facility('d', 'cemetery', { completed: '2024-12-31' }, { rural: true, publicBenefit: false }),
        facility('e', 'cemetery', { completed: '2024-12-31' }, { rural: false }),
        facility('f', 'cemetery', { kind: 'extend', completed: '2024-12-31' }, { rural: true }),
        facility('g', 'cemetery', { completed: '2025-01-01' }, { rural: true }),
      ],
      2,
    ],
    [
      'columbaria-built',
      [
        facility('a', 'ash-hall', { completed: '2024-06-01' }),
        facility('b', 'ash-hall', { completed: '2024-06-01' }, { publicBenefit: false }),
        facility('e', 'ash-hall', { completed: '2025-01-01' }, { publicBenefit: null }),
        facility('c', 'ash-hall', { kind: 'rebuild', completed: '2024-06-01' }),
        facility('d', 'cemetery', { completed: '2024-06-01' }),
      ],
      1,
    ],
    [
      'columbaria-built',
      [facility('a', 'ash-hall', { completed: '2024-06-01' }, { publicBenefit: null })],
      'A facility does not say whether it is rural, or for the public benefit.',
    ],
    [
      'rural-burial-facility-coverage',
      [
        { name: '甲镇', holds: true },
        { name: '乙镇', holds: false },
      ],
      [1, 2],
    ],
    [
      'irregular-graves-removed',
      [
        grave('1', { corrected: '2024-12-31', remedy: 'moved', number: 3 }),
        grave('2', { corrected: '2024-06-01', remedy: 'protected' }),
        grave('4', { corrected: '2024-06-01', remedy: 'price-corrected' }),
        grave('5', { corrected: '2024-06-01', remedy: 'reduced' }),
        grave('6', { corrected: '2024-06-01', remedy: 'managed' }),
        grave('7', { corrected: '2024-06-01', remedy: 'screened' }),
        grave('3', { corrected: '2025-01-01', remedy: 'moved' }),
      ],
      4,
    ],
    [
      'irregular-graves-removed',
      [grave('1', { corrected: '2024-12-31', remedy: null })],
      'Of some graves it is not said how they were put right.',
    ],
    [
      'funeral-homes-rebuilt',
      [
        facility('a', 'funeral-home', { completed: '2024-06-01' }),
        facility('b', 'funeral-home', { kind: 'extend', completed: '2024-06-01' }),
        facility('c', 'funeral-home', { kind: 'repair', completed: '2024-06-01' }),
        facility('d', 'cemetery', { completed: '2024-06-01' }),
      ],
      2,
    ],
    ['grave-visitors', [sweeping('2024-01-01', 5), sweeping('2024-04-04', 7), sweeping('2025-01-01', null)], 12],
    [
      'funeral-relief-coverage',
      [
        { case: '1', died: '2024-06-01', eligible: true, relieved: true },
        { case: '2', died: '2024-06-01', eligible: true, relieved: false },
      ],
      [1, 2],
    ],
    [
      'funeral-fees-disclosed-rate',
      [
        { institution: '甲', from: '2024-01-01', displayed: '2024-12-31', items: [] },
        { institution: '乙', from: '2024-12-31', displayed: null, items: [] },
        { institution: '丙', from: '2025-01-01', displayed: null, items: [] },
      ],
      [1, 2],
    ],
    // Two lists of one home from one day, one of them not put up, and a home of its name in another county.
    [
      'funeral-fees-disclosed-rate',
      [
        { institution: '甲', within: '一县', title: '服务', from: '2024-01-01', displayed: '2024-01-01', items: [] },
        { institution: '甲', within: '一县', title: '用品', from: '2024-01-01', displayed: null, items: [] },
        { institution: '甲', within: '二县', from: '2024-01-01', displayed: '2024-01-01', items: [] },
      ],
      [1, 2],
    ],
    [
      'irregular-graves-corrected-rate',
      [grave('1', { corrected: '2024-12-31' }), grave('2', {}), grave('3', { found: '2025-01-01' })],
      [1, 2],
    ],
    [
      'funeral-problems-put-right-rate',
      [
        { id: '1', kind: 'mortuary', unit: '甲', found: '2024-06-01', source: 'audit', putRight: '2024-12-31' },
        { id: '2', kind: 'mortuary', unit: '甲', found: '2024-12-31', source: 'audit', putRight: '2025-01-01' },
        { id: '3', kind: 'mortuary', unit: '甲', found: '2025-01-01', source: 'audit' },
      ],
      [1, 2],
    ],
    [
      'red-white-council-coverage',
      [
        { village: '甲', setUp: '2024-01-01', charter: '2024-12-31' },
        { village: '乙', setUp: '2024-01-01', charter: null },
      ],
      [1, 2],
    ],
    // A council that ended and was set up anew is of one village.
    [
      'red-white-council-coverage',
      [
        { village: '甲', setUp: '2018-01-01', ended: '2022-12-31', charter: '2018-01-01' },
        { village: '甲', setUp: '2023-01-01', charter: '2023-01-01' },
        { village: '乙', setUp: null },
      ],
      [1, 2],
    ],
    [
      'red-white-council-coverage',
      [1, 2].map(() => ({ village: '甲', setUp: '2023-01-01' })),
      '"甲 2023-01-01" is on record twice.',
    ],
    // The machine that follows another has its number.
    ...(
      [
        ['2023-12-31', [0, 1]],
        [null, '"甲 1" is on record twice.'],
      ] as const
    ).map(
      ([retired, answer]): MeasureRow => [
        'clean-cremator-rate',
        [
          { id: '1', home: '甲', kind: 'flat', installed: '2010-01-01', retired, cleaning: true, meetsStandard: true },
          { id: '1', home: '甲', kind: 'raking', installed: '2024-01-01', cleaning: false, meetsStandard: true },
        ],
        answer,
      ],
    ),
    [
      'clean-cremator-rate',
      [
        {
          id: '1',
          home: '甲',
          kind: 'raking',
          installed: '2020-01-01',
          cleaning: true,
          meetsStandard: true,
          tests: [{ on: '2024-06-01', passed: true }],
        },
        { id: '2', home: '甲', kind: 'flat', installed: '2020-01-01', cleaning: false, meetsStandard: true },
        {
          id: '3',
          home: '甲',
          kind: 'flat',
          installed: '2020-01-01',
          retired: '2024-12-30',
          cleaning: null,
          meetsStandard: true,
        },
      ],
      [1, 2],
    ],
    [
      'green-funeral-goods-share',
      [
        { name: '甲', kind: 'urn', degradable: true },
        { name: '乙', kind: 'stele', degradable: false },
      ],
      [1, 2],
    ],
    [
      'after-death-applications-completed',
      [
        application('1', '2024-12-31'),
        application('2', null),
        application('3', '2025-01-01'),
        application('4', '2024-01-03'),
      ],
      2,
    ],
    [
      'funeral-publicity-events',
      [
        event('publicity', '2024-01-01'),
        event('open-day', '2024-12-31'),
        event('pledge', '2024-06-01'),
        event('collective-memorial', '2024-06-01'),
        event('training', '2024-06-01'),
        event('publicity', '2025-01-01'),
      ],
      4,
    ],
    // In ten thousands, as a report prints them: 20.64 and 18.99 are 39.63, exactly.
    [
      'cremation-rate',
      [
        { place: '甲', year: 2024, cremated: 13.7, deaths: 20.64 },
        { place: '乙', year: 2024, cremated: 13.7, deaths: 18.99 },
      ],
      [27.4, 39.63],
    ],
    // Put right, and found there again: the last finding is how it stands, and what was removed twice was removed twice.
    [
      'irregular-graves-corrected-rate',
      [
        grave('again', { corrected: '2024-03-01', remedy: 'levelled' }),
        grave('again', { found: '2024-06-01' }),
        grave('once', { corrected: '2024-03-01', remedy: 'levelled' }),
      ],
      [1, 2],
    ],
    [
      'irregular-graves-corrected-rate',
      [grave('again', { corrected: '2024-03-01', remedy: 'levelled' }), grave('again', { found: '2025-01-01' })],
      [1, 1],
    ],
    [
      'irregular-graves-removed',
      [
        grave('again', { corrected: '2024-03-01', remedy: 'levelled' }),
        grave('again', { found: '2024-06-01', corrected: '2024-07-01', remedy: 'moved' }),
      ],
      2,
    ],
    // A rural ground is for the public benefit by its kind.
    [
      'rural-public-cemeteries-built',
      [facility('甲', 'rural-plot', { completed: '2024-06-01' }, { publicBenefit: null })],
      1,
    ],
    [
      'rural-public-cemeteries-built',
      [facility('甲', 'rural-plot', { completed: '2024-06-01' }, { publicBenefit: false })],
      0,
    ],
    // A village that was set up out of others in the period was nothing before; two that were merged into it are none any more.
    [
      'cremation-zone-villages-adjusted',
      [{ id: '新村', level: 'village', setUp: '2024-06-01', zones: [span('cremation', '2024-06-01')] }],
      0,
    ],
    [
      'cremation-zone-coverage',
      [
        { id: '新村', level: 'village', setUp: '2024-06-01', zones: [span('cremation', '2024-06-01')] },
        { id: '旧村', level: 'village', until: '2024-05-31', zones: [span('earth-burial', '2000-01-01')] },
      ],
      [1, 1],
    ],
    [
      'funeral-exchange-events',
      [
        event('exchange', '2024-06-01', { partner: '四川省' }),
        event('exchange', '2025-01-01', { partner: '四川省' }),
        event('training', '2024-06-01'),
      ],
      1,
    ],
  ]
  itMeasures(measures, period, rows)
})

const of = (indicator: string, records: readonly object[]) => measuredBy(measures, period, indicator, records)

describe('what records leave open', () => {
  it('is told', () => {
    expect(of('cremation-rate', [{ place: '甲县', year: 2024, cremated: null, deaths: 1 }])).toBe(
      'The figures of a place are not known.',
    )
    expect(
      of('cremation-zone-coverage', [{ id: '甲', level: 'village', zones: [span('cremation', '2025-01-01')] }]),
    ).toBe('The figures of a place are not known.')
    // What a place was before its first act on the register nobody says.
    const unsaid = [{ id: '甲组', level: 'group', zones: [span('cremation', '2024-06-01')] }]
    for (const level of ['towns', 'villages', 'groups'])
      expect(of(`cremation-zone-${level}-adjusted`, unsaid)).toBe('What "甲组" was before is not on the register.')
    expect(of('cremation-zone-groups-adjusted', [{ ...unsaid[0], level: 'village' }])).toBe(0)
    expect(
      of('rural-public-cemeteries-built', [
        facility('甲', 'cemetery', { completed: '2024-06-01' }, { rural: true, publicBenefit: null }),
      ]),
    ).toBe('A facility does not say whether it is rural, or for the public benefit.')
    expect(of('irregular-burial-clean-up-done', [{ place: '甲', year: 2023, completed: '2023-01-01' }])).toBe(
      'No clean-up of the year is on record.',
    )
    expect(of('grave-visitors', [sweeping('2024-04-04', null)])).toBe('Of some days nothing was reported.')
    expect(of('grave-visitors', [sweeping('2023-04-04', 9)])).toBe('Of no day of the period was anything reported.')
    expect(of('grave-visitors', [sweeping('2024-04-04', 0)])).toBe(0)
  })
})

it('places count ecological burials by their own scope', () => {
  const measured = (scope: 'ecological' | 'stacked') =>
    ['ecological-burials', 'ecological-burial-rate'].map(indicator =>
      measuredBy([ecologicalBurialsUnder(scope), ecologicalBurialRateUnder(scope)], period, indicator, burials),
    )
  expect(measured('ecological')).toEqual([2, [2, 10]])
  expect(measured('stacked')).toEqual([5, [5, 10]])
})
