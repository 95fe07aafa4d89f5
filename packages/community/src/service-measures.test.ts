import { itMeasures, type MeasureRow, measuredBy } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { LinkedProject } from './deliberation/deliberation.js'
import { HomePatient, RehabilitationArea } from './mental-rehabilitation/clients.js'
import { serviceMeasures, standardServiceRateUnder } from './service-measures.js'
import { SocialWorkAgency, TownWithStation } from './social-work-stations/station.js'
import { CommunityTimeBank } from './time-banks/ledger.js'
import { Volunteer } from './volunteer-service/record.js'
import { VolunteerPlatform, VolunteerTeam } from './volunteer-service/teams.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const worker = (id: string, more: object = {}) => ({
  id,
  community: '甲',
  post: 'recruited',
  since: '2020-01-01',
  ...more,
})
const station = (id: string, more: object = {}) => ({ id, serves: id, opened: '2024-01-01', workers: 2, ...more })
const turn = (id: string, more: object = {}) => ({
  id,
  volunteer: 'v',
  activity: '甲',
  ended: '2024-06-01',
  hours: 0.1,
  ...more,
})
const site = (name: string, more: object = {}) => ({
  name,
  level: 'town',
  isYukangHome: true,
  opened: '2024-06-01',
  ...more,
})
const area = (name: string, kind: string, servedFrom: string | null, more: object = {}) => ({
  name,
  kind,
  servedFrom,
  ...more,
})

describe('the indicators from registers', () => {
  const workers = [
    worker('a', { certificate: 'assistant', trainedOn: ['2024-01-01', '2024-12-31', '2025-01-01'] }),
    worker('b', { certificate: null, trainedOn: ['2023-12-31'] }),
    worker('c', { certificate: null, until: '2024-12-30', trainedOn: [] }),
    worker('d', { certificate: 'senior', since: '2024-12-31', certifiedOn: '2025-01-01', trainedOn: [] }),
  ]
  const rows: readonly MeasureRow[] = [
    ['community-workers', workers, 3],
    ['community-worker-certificate-rate', workers, [1, 3]],
    // 渝北 2024, item 38: 85 of 500 is 17 %.
    [
      'community-worker-certificate-rate',
      Array.from({ length: 500 }, (_, index) => worker(`w${index}`, { certificate: index < 85 ? 'worker' : null })),
      [85, 500],
    ],
    ['community-worker-certificate-rate', [worker('a')], 'Of 1 records 1 do not say.'],
    // Who moved from one community to another has two records.
    ...(
      [
        ['community-workers', 1],
        ['community-worker-certificate-rate', [1, 1]],
        ['community-workers-trained', 1],
      ] as const
    ).map(
      ([indicator, expected]): MeasureRow => [
        indicator,
        [
          worker('a', { until: '2024-05-31', certificate: null, trainedOn: ['2024-03-01'] }),
          worker('a', { since: '2024-06-01', community: '乙', certificate: 'worker', trainedOn: ['2024-03-01'] }),
        ],
        expected,
      ],
    ),
    [
      'community-worker-certificate-rate',
      [worker('a', { certificate: null }), worker('a', { since: '2024-06-01', certificate: 'worker' })],
      '"a" is on record twice on the day.',
    ],
    ['community-workers-trained', workers, 2],
    // Of somebody in post in the period nothing is told; of those who left before it, or come after it, nothing is asked.
    ['community-workers-trained', [...workers, worker('e')], 'Nothing is told of the training of "e".'],
    [
      'community-workers-trained',
      [...workers, worker('e', { until: '2023-12-31' }), worker('f', { since: '2025-01-01' })],
      2,
    ],
    // The opinion of 2024: 180 for 100,000 residents are 18 for ten thousand.
    ['community-workers-per-10000', [{ area: '甲', workers: 180, urbanResidents: 100_000 }], [180, 100_000]],
    [
      'community-workers-per-10000',
      [{ area: '甲', workers: null, urbanResidents: 100_000 }],
      'Of "甲" a number is not known.',
    ],
    [
      'community-workers-per-10000',
      [
        { area: '甲', workers: 100, urbanResidents: 50_000 },
        { area: '乙', workers: 79, urbanResidents: 50_000 },
      ],
      [179, 100_000],
    ],
    [
      'social-work-certificate-holders',
      [
        { id: 'a', level: 'worker', passed: '2021-12-30', registered: ['2022-01-01'] },
        { id: 'b', level: 'worker', passed: '2021-11-30', registered: ['2021-12-31'] },
        { id: 'c', level: 'worker', passed: '2024-12-30', registered: [] },
      ],
      1,
    ],
    [
      'social-work-certificate-holders',
      [{ id: 'a', level: 'worker', passed: '2021-12-30' }],
      'Whether "a" is registered is not told.',
    ],
    // Certified anew at a higher level.
    [
      'social-work-certificate-holders',
      [
        { id: 'a', level: 'assistant', passed: '2021-12-30', registered: ['2022-01-01'] },
        { id: 'a', level: 'worker', passed: '2023-12-30', registered: ['2024-01-01'] },
      ],
      1,
    ],
    // Failed in one year, and sat again in the next.
    ...['social-work-exam-registrants', 'social-work-certificates-new'].map(
      (indicator): MeasureRow => [
        indicator,
        [
          { id: 'a', registered: '2023-04-01' },
          { id: 'a', registered: '2024-04-01', passed: '2024-09-01' },
        ],
        1,
      ],
    ),
    [
      'social-work-station-coverage',
      [
        { town: 'a', opened: '2020-01-01', closed: '2023-12-31' },
        { town: 'a', opened: '2024-06-01' },
        { town: 'b', opened: null },
      ],
      [1, 2],
    ],
    [
      'social-work-station-coverage',
      [{ town: 'a', opened: '2024-06-01' }, { town: 'b' }],
      'Of 2 records 1 do not say.',
    ],
    [
      'social-work-station-coverage',
      [
        { town: 'a', opened: '2024-12-31' },
        { town: 'b', opened: '2025-01-01' },
        { town: 'c', opened: null },
        { town: 'd', opened: '2020-01-01', closed: '2024-12-30' },
      ],
      [1, 4],
    ],
    [
      'social-work-stations',
      [
        station('a'),
        station('b', { tier: 'community' }),
        station('c', { opened: '2020-01-01' }),
        station('d', { opened: null }),
      ],
      2,
    ],
    [
      'social-work-stations-built',
      [station('a'), station('b', { tier: 'community' }), station('c', { opened: '2023-12-31' })],
      1,
    ],
    [
      'social-workers-trained',
      [
        { event: '甲', date: '2024-06-01', attendances: 30 },
        { event: '乙', date: '2025-01-01', attendances: 5 },
      ],
      30,
    ],
    ['social-work-services', [{ event: '甲', date: '2024-01-01', attendances: 3 }], 3],
    [
      'social-work-exam-registrants',
      [
        { id: 'a', registered: '2024-04-01' },
        { id: 'b', registered: '2023-04-01', passed: '2024-01-01' },
      ],
      1,
    ],
    [
      'social-work-certificates-new',
      [
        { id: 'a', registered: '2024-04-01', passed: '2024-09-01' },
        { id: 'b', registered: '2024-04-01' },
        { id: 'c', registered: '2024-04-01', passed: '2025-01-01' },
      ],
      1,
    ],
    [
      'social-work-professionals',
      [
        { id: 'a', since: '2020-01-01' },
        { id: 'b', since: '2025-01-01' },
      ],
      1,
    ],
    [
      'social-work-organisations',
      [
        { id: 'a', name: '甲', registered: '2020-01-01' },
        { id: 'b', name: '乙', registered: '2020-01-01', cancelled: '2024-12-30' },
      ],
      1,
    ],
    [
      'registered-volunteers',
      [
        { id: 'a', registered: '2024-12-31' },
        { id: 'b', registered: '2020-01-01', left: '2024-12-30' },
        { id: 'c', registered: '2025-01-01' },
      ],
      1,
    ],
    // Who left and came back is a volunteer, and not new.
    ...(
      [
        ['registered-volunteers', 1],
        ['volunteers-added', 0],
      ] as const
    ).map(
      ([indicator, expected]): MeasureRow => [
        indicator,
        [
          { id: 'a', registered: '2020-01-01', left: '2023-12-31' },
          { id: 'a', registered: '2024-06-01' },
        ],
        expected,
      ],
    ),
    // What closed and opened again works, and was not built anew; what is new of its name was.
    ...(
      [
        ['social-work-stations', station('a'), 2],
        ['social-work-stations-built', station('a'), 1],
        ['rehabilitation-sites', site('a'), 2],
        ['rehabilitation-sites-built', site('a'), 1],
        ['yukang-homes-town-level', site('a'), 1],
      ] as const
    ).map(
      ([indicator, one, expected]): MeasureRow => [
        indicator,
        [
          { ...one, opened: '2020-01-01', closed: '2023-12-31' },
          { ...one, opened: '2024-03-01' },
          { ...one, ...('id' in one ? { id: 'b' } : { name: 'b' }) },
        ],
        expected,
      ],
    ),
    [
      'social-work-organisations',
      [
        { id: 'a', name: '甲', registered: '2020-01-01', cancelled: '2023-12-31' },
        { id: 'a', name: '甲', registered: '2024-06-01' },
      ],
      1,
    ],
    [
      'volunteer-teams',
      [
        { id: 'a', name: '甲', form: 'association', since: '2020-01-01', until: '2023-12-31' },
        { id: 'a', name: '甲', form: 'association', since: '2024-06-01' },
      ],
      1,
    ],
    // Merged into another within the year: no place of it any more.
    ...(
      [
        ['social-work-station-coverage', { town: 'a', opened: '2020-01-01' }, { town: 'b', opened: null }],
        ['time-bank-coverage', { community: 'a', from: '2020-01-01' }, { community: 'b', from: null }],
        ['rehabilitation-coverage-towns', area('a', 'town', '2020-01-01'), area('b', 'town', null)],
      ] as const
    ).flatMap(([indicator, one, gone]): MeasureRow[] => [
      [indicator, [one, { ...gone, abolished: '2024-12-30' }], [1, 1]],
      [indicator, [one, { ...gone, abolished: '2024-12-31' }], [1, 2]],
    ]),
    // Since when one is open is not told: so is the number, while what is not told to be built is not.
    [
      'social-work-stations',
      [station('a'), station('b', { opened: undefined })],
      'Since when "b" is open is not told.',
    ],
    ['social-work-stations', [station('a'), station('b', { opened: undefined, closed: '2024-12-30' })], 1],
    ['social-work-stations-built', [station('a'), station('b', { opened: undefined })], 1],
    ['rehabilitation-sites', [site('a', { opened: undefined })], 'Since when "a" is open is not told.'],
    ['rehabilitation-sites-built', [site('a', { opened: undefined })], 0],
    // Passed for a higher level: certified before.
    [
      'social-work-certificates-new',
      [
        { id: 'a', registered: '2022-04-01', passed: '2022-09-01' },
        { id: 'a', registered: '2024-04-01', passed: '2024-09-01' },
        { id: 'b', registered: '2024-04-01', passed: '2024-09-01' },
      ],
      1,
    ],
    [
      'volunteers-added',
      [
        { id: 'a', registered: '2024-01-01' },
        { id: 'b', registered: '2023-12-31' },
      ],
      1,
    ],
    [
      'volunteer-share',
      [
        { area: '甲', volunteers: 20, inhabitants: 150 },
        { area: '乙', volunteers: 10, inhabitants: 50 },
      ],
      [30, 200],
    ],
    [
      'volunteer-hours',
      [
        turn('a'),
        turn('b', { hours: 0.2 }),
        turn('e', { hours: 5 }),
        turn('f', { hours: 0.75 }),
        turn('c', { ended: '2025-01-01', hours: 9 }),
        turn('d', { voluntary: false, hours: 9 }),
        turn('g', { recorded: null, hours: 9 }),
      ],
      6.05,
    ],
    ['volunteer-share', [{ area: '甲', volunteers: 20, inhabitants: null }], 'Of "甲" a number is not known.'],
    ['volunteer-hours', [turn('a'), turn('b', { hours: null })], '"b" has no hours on record.'],
    [
      'volunteer-teams',
      [
        { id: 'a', name: '甲', form: 'association', since: '2020-01-01' },
        { id: 'b', name: '乙', form: 'community-group', since: '2020-01-01', until: '2024-12-30' },
      ],
      1,
    ],
    [
      'volunteer-events',
      [
        { id: 'a', team: 't', starts: '2024-12-31', risky: false },
        { id: 'b', team: 't', starts: '2025-01-01', risky: false },
      ],
      1,
    ],
    [
      'volunteer-projects',
      [
        ['a', ['volunteering'], '2023-01-01', null],
        ['b', ['volunteering'], '2023-01-01', '2023-12-31'],
        ['c', ['volunteering'], '2024-12-31', null],
        ['d', ['volunteering'], '2025-01-01', null],
        ['e', ['social-work'], '2024-01-01', null],
        ['f', ['charity', 'volunteering'], '2023-01-01', '2024-01-01'],
      ].map(([id, partners, from, until]) => ({ id, name: id, field: 'other', partners, from, until })),
      3,
    ],
    [
      'time-bank-coverage',
      [
        { community: 'a', from: '2024-12-31' },
        { community: 'b', from: null },
        { community: 'c', from: '2020-01-01', until: '2024-12-30' },
      ],
      [1, 3],
    ],
    ...(
      [
        ['rehabilitation-coverage-counties', 'county'],
        ['rehabilitation-coverage-subdistricts', 'subdistrict'],
        ['rehabilitation-coverage-urban-communities', 'urban-community'],
        ['rehabilitation-coverage-towns', 'town'],
      ] as const
    ).map(
      ([indicator, kind]): MeasureRow => [
        indicator,
        [
          area('a', kind, '2024-12-31'),
          area('b', kind, '2025-01-01'),
          area('c', kind, '2020-01-01', { servedUntil: '2024-12-30' }),
          ...['county', 'subdistrict', 'urban-community', 'town']
            .filter(one => one !== kind)
            .map(one => area('a', one, '2020-01-01')),
        ],
        [1, 3],
      ],
    ),
    [
      'rehabilitation-standard-service-rate',
      [
        { id: 'a', registered: '2024-01-01', toTheNorm: true },
        { id: 'b', registered: '2024-01-01', toTheNorm: false },
        { id: 'c', registered: '2020-01-01', closed: '2024-12-30', toTheNorm: true },
      ],
      [1, 2],
    ],
    [
      'rehabilitation-standard-service-rate',
      [{ id: 'a', registered: '2024-01-01', toTheNorm: null }],
      'Of 1 records 1 do not say.',
    ],
    [
      'rehabilitation-clients',
      [
        { id: 'a', registered: '2024-12-31' },
        { id: 'b', registered: '2025-01-01' },
      ],
      1,
    ],
    // Back from hospital, and a client again.
    [
      'rehabilitation-clients',
      [
        { id: 'a', registered: '2023-01-01', closed: '2024-03-31' },
        { id: 'a', registered: '2024-06-01' },
      ],
      1,
    ],
    [
      'rehabilitation-standard-service-rate',
      [
        { id: 'a', registered: '2023-01-01', closed: '2024-03-31', toTheNorm: false },
        { id: 'a', registered: '2024-06-01', toTheNorm: true },
      ],
      [1, 1],
    ],
    [
      'rehabilitation-home-patient-rate',
      [
        { id: 'a', servedFrom: '2024-12-31' },
        { id: 'b', servedFrom: null },
      ],
      [1, 2],
    ],
    [
      'rehabilitation-home-patient-rate',
      [{ id: 'a', servedFrom: '2024-12-31' }, { id: 'b' }],
      'Of 2 records 1 do not say.',
    ],
    ['rehabilitation-coverage-towns', [{ name: 'a', kind: 'town' }], 'Of 1 records 1 do not say.'],
    [
      'rehabilitation-home-patient-rate',
      [
        { id: 'a', servedFrom: '2024-12-31' },
        { id: 'b', atHomeUntil: '2024-12-30', servedFrom: null },
        { id: 'c', atHomeUntil: '2024-12-31', servedFrom: null },
        { id: 'a', servedFrom: '2023-01-01', servedUntil: '2023-12-31' },
      ],
      [1, 2],
    ],
    // 渝北 2024, item 44: four fifths of the subdistricts, three of the communities, three tenths of the towns, 45 %; homes: 5 and 38.
    ...(
      [
        ['rehabilitation-coverage-subdistricts', 'subdistrict', 4, 5],
        ['rehabilitation-coverage-urban-communities', 'urban-community', 3, 5],
        ['rehabilitation-coverage-towns', 'town', 3, 10],
      ] as const
    ).map(
      ([indicator, kind, served, all]): MeasureRow => [
        indicator,
        Array.from({ length: all }, (_, at) => area(`${at}`, kind, at < served ? '2024-12-31' : null)),
        [served, all],
      ],
    ),
    [
      'rehabilitation-standard-service-rate',
      Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, registered: '2024-01-01', toTheNorm: at < 45 })),
      [45, 100],
    ],
    ['yukang-homes-town-level', Array.from({ length: 5 }, (_, at) => site(`${at}`)), 5],
    ['yukang-homes-community-level', Array.from({ length: 38 }, (_, at) => site(`${at}`, { level: 'community' })), 38],
    [
      'yukang-homes-town-level',
      [
        site('a'),
        site('b', { level: 'community' }),
        site('c', { isYukangHome: false }),
        site('d', { opened: '2023-12-31' }),
      ],
      1,
    ],
    [
      'yukang-homes-community-level',
      [site('a'), site('b', { level: 'community' }), site('c', { level: 'community', isYukangHome: false })],
      1,
    ],
    ['yukang-homes-town-level', [site('a', { isYukangHome: undefined })], 'Of 1 records 1 do not say.'],
    [
      'rehabilitation-sites',
      [site('a'), site('b', { level: 'county', isYukangHome: false }), site('c', { closed: '2024-12-30' })],
      2,
    ],
    ['rehabilitation-sites', [site('a', { within: '甲镇' }), site('a', { within: '乙镇' })], 2],
    [
      'rehabilitation-sites-built',
      [site('a'), site('b', { opened: '2023-12-31' }), site('c', { closed: '2024-12-30' })],
      2,
    ],
  ]
  itMeasures(serviceMeasures, period, rows)

  it('each of them has a row', () =>
    expect(serviceMeasures.map(({ indicator }) => indicator).filter(one => !rows.some(([id]) => id === one))).toEqual(
      [],
    ))

  it.each([
    [SocialWorkAgency, { id: 'a', name: '甲', registered: '2024-01-02', cancelled: '2024-01-01' }],
    [TownWithStation, { town: '甲', opened: '2024-01-02', closed: '2024-01-01' }],
    [VolunteerTeam, { id: 'a', name: '甲', form: 'association', since: '2024-01-02', until: '2024-01-01' }],
    [VolunteerPlatform, { name: '甲', records: 10, handedOn: 11 }],
    [Volunteer, { id: 'a', registered: '2024-01-02', left: '2024-01-01' }],
    [CommunityTimeBank, { community: '甲', from: '2024-01-02', until: '2024-01-01' }],
    [RehabilitationArea, { name: '甲', kind: 'town', servedFrom: '2024-01-02', servedUntil: '2024-01-01' }],
    [HomePatient, { id: 'a', servedFrom: '2024-01-02', servedUntil: '2024-01-01' }],
    [LinkedProject, { project: 'p', unit: '甲', begun: '2024-01-02', ended: '2024-01-01', parties: [] }],
  ])('a record that ends before it begins is refused: %#', (record, one) => {
    const { success, error } = record.safeParse(one)
    expect([success, error?.issues.length]).toEqual([false, 1])
  })

  it('clients by the norm of the place', () => {
    const client = (id: string, sessions: number, more: object = {}) => ({
      id,
      registered: '2024-01-01',
      sessions: Array.from({ length: sessions }, () => ({ on: '2024-05-01', of: 'social' })),
      ...more,
    })
    const norm = { assessmentNeeded: false, planNeeded: false, sessionsOfYear: 2 }
    const clients = [client('a', 2), client('b', 1), client('c', 2, { closed: '2024-06-01' }), client('d', 3)]
    const rate = (of: readonly object[]) =>
      measuredBy([standardServiceRateUnder(norm)], period, 'rehabilitation-standard-service-rate', of)
    expect(rate(clients)).toEqual([2, 3])
    expect(rate([...clients, client('e', 0, { sessions: undefined })])).toBe('Of 4 records 1 do not say.')
  })
})
