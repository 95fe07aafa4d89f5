import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }
const registration = (id: string, on: string, more: object = {}) => ({
  id,
  act: 'marriage',
  on,
  office: '430202',
  parties: [
    { kind: 'mainland', hukou: '360102' },
    { kind: 'mainland', hukou: '440103' },
  ],
  ...more,
})
const local = { parties: [{ kind: 'mainland', hukou: '430202' }, { kind: 'foreigner' }] }
const unknown = { parties: [{ kind: 'mainland' }, { kind: 'mainland', hukou: '440103' }] }
const application = (id: string, more: object = {}) => ({ id, office: '甲', received: '2024-04-12', ...more })
const event = (id: string, kind: string, date: string) => ({ id, kind, date, place: '甲' })
const site = (name: string, kind: string, opened: string | null) => ({
  name,
  kind,
  office: '甲',
  registers: true,
  opened,
})
const pilot = (place: string, from: string) => ({ place, name: '甲', level: 'province', from, to: null })
const session = (on: string, persons: number) => ({ on, persons, counsellor: '乙' })
const room = (office: string, more: object = {}) => ({ office, level: 'county', since: '2024-12-31', ...more })

describe('the indicators of marriage from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'marriages-registered',
      [
        registration('1', '2024-01-01'),
        registration('2', '2024-12-31'),
        registration('3', '2023-12-31'),
        registration('4', '2025-01-01'),
        registration('5', '2024-05-20', { act: 'divorce' }),
      ],
      2,
    ],
    [
      'marriages-registered',
      [registration('1', '2024-01-01'), registration('1', '2024-01-02')],
      '"1" is on record twice.',
    ],
    ['divorces-registered', [registration('1', '2024-01-01'), registration('2', '2024-01-01', { act: 'divorce' })], 1],
    [
      'cross-region-marriage-share',
      [
        registration('1', '2024-01-01'),
        registration('2', '2024-01-01', local),
        registration('3', '2023-01-01', unknown),
      ],
      [1, 2],
    ],
    ['cross-region-marriage-share', [registration('1', '2024-01-01', unknown)], 'Of 1 records 1 do not say.'],
    ['cross-region-marriages', [registration('1', '2024-01-01'), registration('2', '2024-01-01', local)], 1],
    ['cross-region-marriages', [registration('1', '2024-01-01', unknown)], 'Of 1 records 1 do not say.'],
    [
      'marriage-registration-pass-rate',
      [
        registration('1', '2024-01-01', { faultless: true }),
        registration('2', '2024-01-01', { faultless: false, act: 'reissue' }),
        registration('3', '2023-01-01', { faultless: false }),
      ],
      [1, 2],
    ],
    [
      'family-counselling-sessions',
      [
        {
          id: '1',
          office: '甲',
          kind: 'relations',
          opened: '2023-12-01',
          consented: true,
          sessions: [
            session('2023-12-31', 2),
            session('2024-01-01', 2),
            session('2024-12-31', 1),
            session('2025-01-01', 2),
          ],
        },
      ],
      3,
    ],
    [
      'counselling-room-coverage',
      [room('a'), room('b', { since: '2025-01-01' }), room('c', { level: 'township' })],
      [1, 2],
    ],
    // A room that was closed and opened again is of one registry.
    [
      'counselling-room-coverage',
      [room('a', { since: '2020-01-01', until: '2022-12-31' }), room('a'), room('b', { since: null })],
      [1, 2],
    ],
    ['counselling-room-coverage', [room('a'), room('a')], '"a 2024-12-31" is on record twice.'],
    [
      'divorce-mediation-rate',
      [
        application('1', { withdrawn: '2024-05-01', counselled: true }),
        application('2', { registered: '2024-05-20', counselled: true }),
        application('3', { counselled: true }),
        application('4', { received: '2024-12-20', counselled: true }),
        application('5', { received: '2023-12-31', withdrawn: '2024-01-02', counselled: true }),
      ],
      [2, 4],
    ],
    // A couple that applied again is one, as of its last application.
    [
      'divorce-mediation-rate',
      [
        application('2', { couple: 'a', received: '2024-08-01', registered: '2024-09-10' }),
        application('1', { couple: 'a', withdrawn: '2024-05-01', counselled: true }),
        application('3', { couple: 'b', received: '2024-02-01', counselled: true }),
        application('4', { couple: 'b', withdrawn: '2024-05-01', counselled: true }),
        application('5', { withdrawn: '2024-05-01', counselled: true }),
        application('6', { withdrawn: '2024-05-01', counselled: true }),
      ],
      [3, 4],
    ],
    [
      'group-weddings',
      [
        event('1', 'collective-wedding', '2024-01-01'),
        event('2', 'certificate-ceremony', '2024-12-31'),
        event('3', 'newly-wed-class', '2024-05-20'),
        event('4', 'collective-wedding', '2025-01-01'),
      ],
      2,
    ],
    [
      'marriage-custom-sites',
      [pilot('430202', '2024-01-01'), pilot('430203', '2023-12-31'), pilot('430204', '2024-12-31')],
      2,
    ],
    // Renewed for another term.
    ['marriage-custom-sites', [pilot('430202', '2021-01-01'), pilot('430202', '2024-01-01')], 0],
    // Two model sites of one district, each with its name.
    ['marriage-custom-sites', [pilot('430202', '2024-01-01'), { ...pilot('430202', '2024-05-01'), name: '乙社区' }], 2],
    ['marriage-custom-sites', [pilot('430202', '2024-05-01'), { ...pilot('430202', '2024-05-01'), name: '乙社区' }], 2],
    // Closed and opened again; what only handed certificates over before registers now.
    [
      'outdoor-registration-sites-built',
      [
        { ...site('a', 'park', '2020-01-01'), closed: '2023-12-31' },
        site('a', 'park', '2024-03-01'),
        { ...site('b', 'ceremony', '2020-01-01'), closed: '2023-12-31' },
        site('b', 'park', '2024-03-01'),
      ],
      1,
    ],
    // Of one name, of two registries.
    [
      'outdoor-registration-sites-built',
      // One in a shopping centre is no outdoor one.
      [
        site('a', 'outdoor', '2024-03-01'),
        site('c', 'other', '2024-03-01'),
        { ...site('a', 'outdoor', '2024-05-20'), office: '乙' },
      ],
      2,
    ],
    [
      'outdoor-registration-sites-built',
      [
        site('a', 'park', '2024-01-01'),
        site('b', 'outdoor', '2024-12-31'),
        site('c', 'scenic', '2025-01-01'),
        site('d', 'ceremony', '2024-05-20'),
        site('e', 'township', '2024-05-20'),
        site('f', 'park', null),
      ],
      2,
    ],
  ]
  itMeasures(measures, period, rows)
  it('has a case for each', () =>
    expect([...new Set(rows.map(([indicator]) => indicator))].toSorted()).toEqual(
      [...new Set(measures.map(({ indicator }) => indicator))].toSorted(),
    ))
})
