import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe } from 'vitest'
import { reliefMeasures } from './relief-measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const stay = (id: string, arrived: string, facts: object = {}) => ({
  id,
  person: id,
  station: '甲站',
  arrived,
  by: 'self',
  specialDifficulty: false,
  ...facts,
})
const met = (outcome: string) => ({ person: outcome, vulnerable: false, minor: false, ill: false, outcome })
const patrol = (id: string, on: string, ...outcomes: string[]) => ({
  id,
  on,
  division: '500112',
  places: ['车站'],
  teams: ['police'],
  met: outcomes.map(met),
})
const patrols = [
  patrol('p', '2024-01-01', 'goods', 'hospital', 'home', 'guided', 'informed', 'declined', 'police'),
  patrol('q', '2024-12-31', 'goods'),
  patrol('r', '2025-01-01', 'goods'),
  patrol('s', '2023-12-31', 'goods'),
]
const { met: _, ...untoldPatrol } = patrol('u', '2024-06-01')
const left = (on: string, departure: string) => ({ left: on, departure })
const stays = [
  stay('a', '2024-01-01', left('2024-12-31', 'kin')),
  stay('b', '2023-12-31', left('2024-01-01', 'escorted')),
  stay('c', '2024-12-31', { person: 'b', ...left('2024-12-31', 'home') }),
  stay('d', '2024-06-01', left('2024-06-05', 'alone')),
  stay('e', '2023-06-01', left('2023-12-31', 'kin')),
  stay('f', '2025-01-01'),
]
const settled = (id: string, settlement: object | null, person = id) => stay(id, '2023-01-01', { settlement, person })
const settlements = [
  settled('a', { registeredOn: '2024-01-01' }),
  settled('b', { movedOn: '2024-12-31', registeredOn: '2025-02-01' }),
  settled('c', { registeredOn: '2025-01-01' }),
  settled('d', { movedOn: '2023-12-31', registeredOn: '2024-03-01' }),
  settled('e', null),
  stay('h', '2024-03-01', { settlement: { movedOn: '2024-06-01' } }),
  stay('i', '2024-03-01', { settlement: { movedOn: '2024-06-02' } }),
  settled('g', { registeredOn: '2024-05-01' }, 'a'),
  // Two months at another station before.
  stay('j', '2024-05-01', { by: 'transfer', reliefFrom: '2024-03-01', settlement: { movedOn: '2024-06-02' } }),
]
const service = (service: string, on: string) => ({ person: 'a', group: 'dibao', service, on, provider: 'x', units: 2 })
const services = [
  service('visit', '2024-01-01'),
  service('medical-escort', '2024-12-31'),
  service('survey', '2024-06-01'),
  service('assessment', '2024-06-01'),
  service('care', '2025-01-01'),
]
const person = (id: string, measure: string, until: string | null, facts: object = {}) => ({
  id,
  group: 'in-care',
  formerlyPoor: true,
  qualifies: true,
  gets: [{ measure, from: '2020-01-01', until }],
  ...facts,
})
const persons = [
  person('a', 'dibao', null),
  person('b', 'tekun', '2024-12-31'),
  person('c', 'dibao', '2024-12-30'),
  person('d', 'dibao', null, { qualifies: false }),
  person('e', 'dibao', null, { formerlyPoor: false }),
  person('f', 'temporary', null),
]
const unknown = [...persons, person('g', 'dibao', null, { qualifies: null })]
const review = (household: string, on: string, visited = true) => ({ household, on, visited, outcome: 'kept' })
const rounds = [
  {
    id: '1',
    from: '2023-06-01',
    to: '2024-01-01',
    households: ['a', 'b'],
    reviews: [review('a', '2023-12-31'), review('b', '2024-01-01')],
  },
  {
    id: '2',
    from: '2024-12-31',
    to: '2025-06-30',
    households: ['b', 'c', 'd'],
    reviews: [
      review('c', '2024-12-31', false),
      review('b', '2024-12-31'),
      review('x', '2024-12-31'),
      review('d', '2025-01-01'),
    ],
  },
  { id: '3', from: '2025-01-01', to: '2025-06-30', households: ['z'], reviews: [] },
  { id: '4', from: '2023-01-01', to: '2023-12-31', households: ['y'], reviews: [] },
]
const event = (date: string, attendances: number) => ({ event: '宣讲', date, attendances })
const events = [event('2024-01-01', 30), event('2024-12-31', 12), event('2025-01-01', 9)]

describe('the indicators of relief, of services and of the safety net from registers', () => {
  const rows: readonly MeasureRow[] = [
    ['vagrants-assisted', [...stays, ...patrols], 7],
    ['vagrants-assisted', [...stays, untoldPatrol], 'Whom a patrol helped is not on record.'],
    ['vagrants-assisted', [stay('1', '2024-02-01'), patrol('1', '2024-02-01', 'goods')], 2],
    ['vagrants-assisted', [stay('1', '2024-02-01'), stay('1', '2024-02-01')], '"1" is on record twice.'],
    // Handed from one station to another of the place on a day; and from a place outside it.
    [
      'vagrants-assisted',
      [
        stay('a', '2024-02-01', left('2024-02-05', 'transferred')),
        stay('b', '2024-02-05', { person: 'a', by: 'transfer', reliefFrom: '2024-02-01' }),
        stay('c', '2024-02-05', { by: 'transfer', reliefFrom: '2024-02-01' }),
      ],
      2,
    ],
    // On the way over night; and who came again by transfer later.
    [
      'vagrants-assisted',
      [
        stay('a', '2024-02-01', left('2024-02-05', 'transferred')),
        stay('b', '2024-02-06', { person: 'a', by: 'transfer', ...left('2024-02-06', 'alone') }),
        stay('c', '2024-02-07', { person: 'a', by: 'transfer' }),
      ],
      2,
    ],
    // Three days on the train: relief began at the first.
    [
      'vagrants-assisted',
      [
        stay('a', '2024-02-01', left('2024-02-05', 'transferred')),
        stay('b', '2024-02-08', { person: 'a', by: 'transfer', reliefFrom: '2024-02-01' }),
      ],
      1,
    ],
    ['vagrants-reunited', stays, 2],
    ['vagrants-settled', settlements, 4],
    ['street-patrols', patrols, 2],
    ['service-assistance-attendances', services, 2],
    ['former-poor-safety-net-coverage', persons, [2, 3]],
    ['former-poor-safety-net-coverage', unknown, 'Of 4 records 1 do not say.'],
    ['safety-net-coverage', persons, [3, 5]],
    ['safety-net-coverage', unknown, 'Of 6 records 1 do not say.'],
    // What the person gets is not told.
    ...['former-poor-safety-net-coverage', 'safety-net-coverage'].map(
      (of): MeasureRow => [
        of,
        [person('a', 'dibao', null), person('b', 'dibao', null, { gets: undefined })],
        'Of 2 records 1 do not say.',
      ],
    ),
    // Who died, or moved away, is nobody to be covered.
    [
      'former-poor-safety-net-coverage',
      [person('a', 'dibao', null), person('b', 'dibao', '2024-05-01', { goneOn: '2024-05-01' })],
      [1, 1],
    ],
    // Somebody in two groups is one, with what both records say.
    [
      'safety-net-coverage',
      [person('a', 'medical', null), person('a', 'dibao', null, { group: 'sudden' }), person('b', 'medical', null)],
      [1, 2],
    ],
    [
      'former-poor-safety-net-coverage',
      [person('a', 'medical', null), person('a', 'dibao', null, { group: 'sudden', formerlyPoor: false })],
      [1, 1],
    ],
    [
      'safety-net-coverage',
      [person('a', 'dibao', null), person('a', 'dibao', null, { group: 'sudden', qualifies: false })],
      'Of 1 records 1 do not say.',
    ],
    [
      'safety-net-coverage',
      [person('a', 'dibao', null), person('a', 'dibao', null)],
      '"a in-care" is on record twice.',
    ],
    ['dibao-review-rate', rounds, [1, 4]],
    [
      'dibao-review-rate',
      [...rounds, { id: '5', from: '2024-01-01', to: '2024-12-31', households: ['b', 'e'] }],
      'Of 5 records 1 do not say.',
    ],
    ['assistance-staff-trained', events, 42],
    ['assistance-policy-talk-attendances', events, 42],
    ['assistance-policy-talks', events, 2],
  ]
  itMeasures(reliefMeasures, period, rows)
})
