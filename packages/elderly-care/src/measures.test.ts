import { itMeasures, type MeasureRow, measuredBy } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import {
  FamilyCareBed,
  familyCareBedProblems,
  HomeVisit,
  homeVisitFigures,
  InstitutionSubsidy,
  measures,
  subsidiesForYear,
} from './measures.js'

const period = { from: '2020-01-01', asOf: '2020-12-31' }

const bed = (person: string, accepted: string | null, contracted: string | null, ended: string | null = null) => ({
  person,
  accepted,
  contracted,
  ended,
})
const point = (name: string, kind: string, opened: string, closed: string | null = null) => ({
  name,
  community: '430202001001',
  kind,
  seats: 20,
  opened,
  closed,
})
const method = { minutes: 15, by: 'travel-time', mode: 'walk', of: 'elders-60', facilities: ['meal-point'] }
const bedsOf = (place: string, beds: number, base = 'resident-60') => ({ place, beds, elders: 1000, base })
const circle = (place: string, reached: number, all: number, more = {}) => ({
  place,
  method: { ...method, ...more },
  reached,
  all,
})
const home = { division: '430202', difficulty: 'tekun', assessed: '2019-12-01' }
const items = [{ kind: 'bathroom', cost: 3000_00, subsidy: 2000_00 }]
const elder = (id: string, visits: readonly string[]) => ({
  id,
  difficulties: ['living-alone'],
  grade: 'general',
  listed: '2020-01-01',
  visits,
})

describe('the indicators of elderly care from registers', () => {
  const rows: readonly MeasureRow[] = [
    // A bed counts from the day on which it is both accepted and under contract.
    [
      'family-care-beds-built',
      [
        bed('a', '2020-12-31', '2020-06-01'),
        bed('b', '2019-12-31', '2020-01-01'),
        bed('c', '2019-12-30', '2019-12-31'),
        bed('d', '2020-06-01', null),
        bed('e', '2020-12-31', '2021-01-01'),
      ],
      2,
    ],
    // Who left and came back to the same bed; fitted anew it is another.
    [
      'family-care-beds-built',
      [
        bed('a', '2020-02-01', '2020-02-01', '2020-05-31'),
        bed('a', '2020-02-01', '2020-08-01'),
        bed('b', '2019-02-01', '2019-02-01', '2020-05-31'),
        bed('b', '2019-02-01', '2020-08-01'),
        bed('c', '2020-02-01', '2020-02-01', '2020-05-31'),
        bed('c', '2020-08-01', '2020-08-01'),
      ],
      3,
    ],
    [
      'family-care-beds',
      [
        bed('a', '2019-01-01', '2019-01-01'),
        bed('b', '2019-01-01', '2019-01-01', '2020-12-31'),
        bed('c', '2019-01-01', '2019-01-01', '2020-12-30'),
        bed('d', null, '2020-01-01'),
        bed('e', '2020-12-31', '2020-01-01'),
        bed('f', '2020-01-01', '2021-01-01'),
        bed('g', '2021-01-01', '2020-01-01'),
      ],
      3,
    ],
    ['family-care-beds', [bed('a', null, null), bed('a', null, null)], '"a" is on record twice.'],
    ['family-care-beds', [bed('a', '2020-01-01', '2020-01-01', '2020-03-31'), bed('a', '2020-04-01', '2020-04-01')], 1],
    [
      'family-care-beds-built',
      [bed('a', '2020-01-01', '2020-01-01', '2020-04-01'), bed('a', '2020-03-31', '2020-03-01')],
      '"a" is on record twice.',
    ],
    // Renewed before its end, and a bed accepted anew while one stands.
    ['family-care-beds', [bed('a', '2019-12-01', '2020-01-01', '2020-12-31'), bed('a', '2019-12-01', '2020-12-20')], 1],
    [
      'family-care-beds-built',
      [bed('a', '2019-12-01', '2020-01-01', '2020-12-31'), bed('a', '2019-12-01', '2020-12-20')],
      1,
    ],
    [
      'family-care-beds',
      [bed('a', '2019-12-01', '2020-01-01', '2020-12-31'), bed('a', '2020-12-20', '2020-12-20')],
      '"a" is on record twice.',
    ],
    // Two beds given up before they were in service, a contract renewed on the last day of the one before, and a bed in a new home.
    [
      'family-care-beds',
      [bed('a', null, null, '2020-02-01'), bed('a', null, null, '2020-03-01'), bed('a', null, null)],
      0,
    ],
    [
      'family-care-beds-built',
      [bed('a', '2020-01-01', '2020-01-01', '2020-12-31'), bed('a', '2020-01-01', '2020-12-31')],
      1,
    ],
    ['family-care-beds', [bed('a', '2020-01-01', '2020-01-01', '2020-12-31'), bed('a', '2020-01-01', '2020-12-31')], 1],
    [
      'family-care-beds-built',
      [bed('a', '2020-01-01', '2020-01-01', '2020-06-30'), bed('a', '2020-06-30', '2020-06-30')],
      2,
    ],
    // 185 persons and 40,000 visits measure different things.
    [
      'home-care-clients',
      [
        { person: 'a', date: '2020-01-01' },
        { person: 'a', date: '2020-12-31' },
        { person: 'b', date: '2021-01-01' },
      ],
      1,
    ],
    [
      'home-care-visits',
      [
        { person: 'a', date: '2020-01-01' },
        { person: 'a', date: '2020-12-31' },
        { person: 'b', date: '2021-01-01' },
      ],
      2,
    ],
    [
      'elderly-meal-points-added',
      [
        point('a', 'meal-point', '2020-03-01'),
        point('b', 'canteen', '2020-12-31'),
        point('c', 'kitchen', '2020-03-01'),
        point('d', 'meal-point', '2019-12-31'),
      ],
      2,
    ],
    // Of one name in two communities.
    [
      'elderly-meal-points-added',
      [point('a', 'canteen', '2020-03-01'), { ...point('a', 'canteen', '2020-03-01'), community: '430202001002' }],
      2,
    ],
    [
      'elderly-canteens',
      [
        point('a', 'canteen', '2018-01-01'),
        point('b', 'canteen', '2018-01-01', '2020-12-31'),
        point('c', 'meal-point', '2018-01-01'),
      ],
      1,
    ],
    [
      'home-adaptations-completed',
      [
        { ...home, household: 'a', items, accepted: '2020-01-01' },
        { ...home, household: 'a', items, accepted: '2020-02-01' },
        { ...home, household: 'b', items, accepted: null },
      ],
      1,
    ],
    // A rating of three years: it holds on its corresponding day, and not after it.
    [
      'rated-care-institution-rate',
      [
        { institution: 'a', rating: { level: 3, ratedOn: '2017-12-31' } },
        { institution: 'b', rating: { level: 3, ratedOn: '2017-12-30' } },
        { institution: 'c', rating: null },
      ],
      [1, 3],
    ],
    ['rated-care-institution-rate', [{ institution: 'a' }], 'Of 1 records 1 do not say.'],
    // Rated after the day: whether an earlier rating held is not on record.
    [
      'rated-care-institution-rate',
      [{ institution: 'a', rating: { level: 3, ratedOn: '2021-01-01' } }],
      'Of 1 records 1 do not say.',
    ],
    // A home that was rated again counts once, by what was on record on the day.
    [
      'rated-care-institution-rate',
      [
        { institution: 'a', rating: { level: 2, ratedOn: '2017-06-01' } },
        { institution: 'a', rating: { level: 3, ratedOn: '2020-06-01' } },
        { institution: 'b', rating: { level: 3, ratedOn: '2017-06-01' } },
        { institution: 'b', rating: { level: 3, ratedOn: '2021-01-01' } },
      ],
      [1, 2],
    ],
    [
      'rated-care-institution-rate',
      [1, 2].map(level => ({ institution: 'a', rating: { level, ratedOn: '2020-06-01' } })),
      '"a 2020-06-01" is on record twice.',
    ],
    // Of a home that was checked again the last check counts.
    [
      'conforming-care-institution-rate',
      [
        { institution: 'a', on: '2019-06-01', complies: false },
        { institution: 'a', on: '2020-12-31', complies: true },
        { institution: 'a', on: '2021-01-01', complies: false },
        { institution: 'b', on: '2019-06-01', complies: true },
        { institution: 'b', on: '2020-06-01', complies: false },
      ],
      [1, 2],
    ],
    [
      'conforming-care-institution-rate',
      [1, 2].map(() => ({ institution: 'a', on: '2020-06-01', complies: true })),
      '"a 2020-06-01" is on record twice.',
    ],
    [
      'conforming-care-institution-rate',
      [
        { institution: 'a', complies: true },
        { institution: 'b', complies: false },
      ],
      [1, 2],
    ],
    [
      'nursing-bed-share',
      [
        { beds: 100, nursingBeds: 60 },
        { beds: 50, nursingBeds: 10 },
      ],
      [70, 150],
    ],
    // One that closed before the day is none; how many nursing beds it has matters to nobody.
    [
      'nursing-bed-share',
      [
        { institution: 'a', beds: 100, nursingBeds: 60, closed: '2020-12-31' },
        { institution: 'b', beds: 50, closed: '2020-12-30' },
      ],
      [60, 100],
    ],
    [
      'nursing-bed-share',
      [
        { institution: 'a', beds: 100, nursingBeds: 60 },
        { institution: 'b', beds: 50 },
      ],
      'Of 2 homes 1 do not say how many nursing beds they have.',
    ],
    [
      'care-institution-beds',
      [
        { institution: 'b', beds: 50 },
        { beds: 7, nursingBeds: null },
      ],
      57,
    ],
    ['care-institution-beds', [{ beds: 100, nursingBeds: 60 }], 100],
    [
      'care-institution-beds',
      [
        { institution: 'a', beds: 100, nursingBeds: 60 },
        { institution: 'a', beds: 100, nursingBeds: 60 },
      ],
      '"a" is on record twice.',
    ],
    [
      'care-institution-beds',
      [
        { institution: 'a', beds: 100, nursingBeds: 60 },
        { institution: 'b', beds: 50, nursingBeds: 10 },
        { beds: 1, nursingBeds: 0 },
        { beds: 1, nursingBeds: 0 },
      ],
      152,
    ],
    [
      'care-worker-pre-job-training-rate',
      [
        { name: 'a', started: '2020-12-31', trained: '2020-12-30' },
        { name: 'b', started: '2020-12-31', trained: null },
      ],
      [1, 2],
    ],
    [
      'care-worker-pre-job-training-rate',
      [
        { name: 'a', started: '2020-05-01', trained: '2020-05-01' },
        { name: 'b', started: '2020-05-01', trained: '2020-05-02' },
        { name: 'c', started: '2020-05-01', trained: null },
        { name: 'not in post yet', started: '2021-01-01', trained: null },
      ],
      [1, 3],
    ],
    [
      'care-worker-certificate-rate',
      [
        { name: 'a', started: '2020-05-01', certificate: 'junior' },
        { name: 'b', started: '2020-05-01', certificate: null },
        { name: 'not in post yet', started: '2021-01-01' },
      ],
      [1, 2],
    ],
    [
      'community-care-facility-coverage',
      [
        { place: '430202', area: 'city', communities: 10, covered: 10 },
        { place: '430223', area: 'county', communities: 20, covered: 12 },
      ],
      [22, 30],
    ],
    ['beds-per-1000-elderly', [bedsOf('a', 30), bedsOf('b', 10)], [40, 2000]],
    ['beds-per-1000-elderly', [bedsOf('a', 30), bedsOf('a', 30)], '"a" is on record twice.'],
    [
      'beds-per-1000-elderly',
      [bedsOf('a', 30), bedsOf('b', 10, 'registered-60')],
      'The elders of the places are residents in some and registered in others; they cannot be added up.',
    ],
    ['fifteen-minute-care-circle-coverage', [circle('a', 8, 10), circle('b', 1, 10)], [9, 20]],
    [
      'fifteen-minute-care-circle-coverage',
      [circle('a', 8, 10), circle('b', 1, 10, { facilities: ['home'] })],
      'The places were not all measured alike; they cannot be added up.',
    ],
    // The indicator is of elders, fifteen minutes, on foot.
    ...[
      { mode: 'drive' },
      { minutes: 30 },
      { minutes: undefined },
      { of: 'communities' },
      { by: 'radius', metres: 1000 },
    ].map(
      (more): MeasureRow => [
        'fifteen-minute-care-circle-coverage',
        [circle('a', 8, 10, more)],
        '"a" was not measured, or is not on record as measured, as elders within fifteen minutes on foot.',
      ],
    ),
    ['fifteen-minute-care-circle-coverage', [circle('a', 0, 0)], [0, 0]],
    // Who comes on the list after the day is not on it; nor is a visit after the day one.
    [
      'elderly-monthly-visit-rate',
      [elder('a', ['2020-12-01']), { ...elder('b', []), listed: '2021-01-01' }, elder('c', ['2021-01-01'])],
      [1, 2],
    ],
    ['elderly-monthly-visit-rate', [elder('a', ['2020-12-01']), elder('b', ['2020-11-30'])], [1, 2]],
    [
      'care-industry-investment',
      [
        { project: 'a', date: '2020-03-01', amount: 50 },
        { project: 'a', date: '2020-03-01', amount: 50 },
      ],
      '"a 2020-03-01 50" is on record twice.',
    ],
    [
      'care-industry-investment',
      [
        { project: 'a', date: '2020-03-01', amount: 50_00, id: '1' },
        { project: 'a', date: '2020-03-01', amount: 50_00, id: '2' },
      ],
      100,
    ],
    [
      'care-industry-investment',
      [
        { project: 'a', date: '2020-03-01', amount: 100_000_00 },
        { project: 'a', date: '2020-04-01', amount: 50 },
        { project: 'a', date: '2019-12-31', amount: 1 },
        { project: 'a', date: '2021-01-01', amount: 1 },
      ],
      100_000.5,
    ],
  ]
  // Of a register of the network each indicator takes its own kind, opened in the period.
  const facility = (name: string, kind: string, opened: string | null, closed: string | null = null) => ({
    name,
    zone: 'east',
    kind,
    opened,
    closed,
  })
  const network: readonly MeasureRow[] = (
    [
      ['regional-care-centres-built', 'area-centre'],
      ['home-care-centres-built', 'home-care-centre'],
      ['home-care-stations-built', 'home-care-station'],
      ['day-care-centres-built', 'day-care-centre'],
      ['rural-happiness-homes-built', 'happiness-home'],
      ['rural-mutual-aid-points-built', 'neighbour-point'],
      ['bath-points-built', 'bath-point'],
    ] as const
  ).map(([indicator, kind]) => [
    indicator,
    [
      facility('a', kind, '2020-01-01'),
      facility('b', kind, '2020-12-31'),
      facility('c', kind, '2019-12-31'),
      facility('d', kind, '2021-01-01'),
      facility('e', kind, null),
      facility('f', kind === 'bath-point' ? 'area-centre' : 'bath-point', '2020-05-01'),
      // Closed, and open again: not built anew.
      facility('g', kind, '2018-01-01', '2019-06-30'),
      facility('g', kind, '2020-07-01'),
    ],
    2,
  ])
  const watched = (household: string, ...installed: (string | null)[]) => ({
    household,
    consented: '2019-01-01',
    contacts: ['family'],
    devices: installed.map(day => ({ kind: 'smoke', installed: day })),
  })
  const more: readonly MeasureRow[] = [
    ...network,
    [
      'day-care-centres-built',
      [facility('a', 'day-care-centre', '2020-01-01'), facility('a', 'day-care-centre', '2020-06-01')],
      '"east a" is on record twice.',
    ],
    [
      'day-care-centres',
      [
        facility('g', 'day-care-centre', '2018-01-01', '2019-06-30'),
        facility('g', 'day-care-centre', '2020-07-01', '2020-08-31'),
        facility('a', 'day-care-centre', '2019-01-01'),
        facility('b', 'day-care-centre', '2020-12-31'),
        facility('c', 'day-care-centre', '2021-01-01'),
        facility('d', 'day-care-centre', '2019-01-01', '2020-12-30'),
        facility('e', 'day-care-centre', '2019-01-01', '2020-12-31'),
        facility('f', 'area-centre', '2019-01-01'),
      ],
      3,
    ],
    // A home counts once, on the day of its first device.
    [
      'home-safety-devices-installed',
      [
        watched('a', '2020-12-31', '2020-03-01'),
        watched('b', '2020-03-01', '2019-12-31'),
        watched('c', null),
        watched('d', '2021-01-01'),
      ],
      1,
    ],
    [
      'elderly-canteens-built',
      [
        point('a', 'canteen', '2020-01-01'),
        point('b', 'canteen', '2019-12-31'),
        point('c', 'meal-point', '2020-06-01'),
        point('d', 'canteen', '2020-12-31', '2020-12-31'),
      ],
      2,
    ],
    [
      'elderly-friendly-communities',
      [
        { name: 'a', completed: '2020-10-24' },
        { name: 'b', completed: '2021-10-24' },
        { name: 'c', completed: null },
      ],
      1,
    ],
    [
      'elderly-activity-events',
      [
        { event: 'a', date: '2020-10-25', attendances: 200 },
        { event: 'a', date: '2020-10-26', attendances: 0 },
        { event: 'b', date: '2019-12-31', attendances: 9 },
      ],
      2,
    ],
  ]
  // Who left the list and came back, and a point that closed and opened again, are there twice lawfully.
  const back = [
    { ...elder('a', ['2020-12-02', '2020-12-08']), until: '2020-12-05' },
    { ...elder('a', ['2020-12-21']), listed: '2020-12-20' },
  ]
  const again = [
    point('a', 'canteen', '2018-01-01', '2020-02-01'),
    point('a', 'canteen', '2020-03-01'),
    point('b', 'meal-point', '2019-01-01', '2020-06-01'),
    point('b', 'canteen', '2020-06-01'),
    point('c', 'delivery-only', '2020-06-01'),
    point('d', 'kitchen', '2020-06-01'),
  ]
  const twice = [point('a', 'canteen', '2018-01-01'), point('a', 'canteen', '2020-03-01')]
  const inBed = (person: string, number: string, since: string, until: string | null = null) => ({
    person,
    institution: '甲院',
    bed: number,
    since,
    until,
  })
  const answered = (number: string, person: string, date: string) => ({
    standard: 'GB/T 42195-2022',
    number,
    date,
    reason: 'routine',
    person,
    assessors: [],
    facts: { selfCare: {}, mobility: {}, mental: {}, perception: {}, riskEvents: {} },
  })
  const returned: readonly MeasureRow[] = [
    ['elderly-monthly-visit-rate', back, [1, 1]],
    ['elderly-monthly-visit-rate', [{ ...back[0]!, until: null }, back[1]!], '"a" is on record twice.'],
    // A visit to somebody who is not on the list on its day is not one of it.
    ['difficult-elderly-visits', [...back, elder('b', ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'])], 4],
    ['difficult-elderly-visits', [elder('b', []), elder('b', [])], '"b" is on record twice.'],
    ...['elderly-monthly-visit-rate', 'difficult-elderly-visits'].map(
      (indicator): MeasureRow => [
        indicator,
        [...back, { ...elder('b', []), visits: undefined }],
        'Visits to somebody on the list are not on record.',
      ],
    ),
    // Off the list and back on it on one day, which is that of the count.
    [
      'elderly-monthly-visit-rate',
      [
        { ...elder('a', ['2020-12-02']), until: '2020-12-31' },
        { ...elder('a', []), listed: '2020-12-31' },
      ],
      [1, 1],
    ],
    // A station that is a bathing point as well, and one that became a centre on a day.
    [
      'home-care-stations-built',
      [facility('a', 'home-care-station', '2020-01-01'), facility('a', 'bath-point', '2020-03-01')],
      1,
    ],
    [
      'home-care-centres-built',
      [facility('a', 'home-care-station', '2018-01-01', '2020-03-01'), facility('a', 'home-care-centre', '2020-03-01')],
      1,
    ],
    ['elderly-canteens', again, 2],
    ['elderly-meal-points', again, 3],
    ['elderly-canteens-built', again, 1],
    ['elderly-meal-points-added', again, 0],
    // Renamed, it is not built anew; what became a canteen under a new name is.
    [
      'elderly-canteens-built',
      [
        point('a', 'canteen', '2018-01-01', '2020-03-01'),
        { ...point('b', 'canteen', '2020-03-01'), formerly: 'a' },
        point('c', 'meal-point', '2018-01-01', '2020-03-01'),
        { ...point('d', 'canteen', '2020-03-01'), formerly: 'c' },
      ],
      1,
    ],
    [
      'home-care-stations-built',
      [
        facility('a', 'home-care-station', '2018-01-01', '2020-02-29'),
        { ...facility('b', 'home-care-station', '2020-03-01'), formerly: 'a' },
        { ...facility('c', 'home-care-station', '2020-03-01'), formerly: 'elsewhere' },
      ],
      1,
    ],
    ['elderly-canteens', twice, '"430202001001 a" is on record twice.'],
    [
      'day-care-centres',
      [facility('a', 'day-care-centre', '2018-01-01', '2020-01-31'), facility('a', 'day-care-centre', '2020-03-01')],
      1,
    ],
    [
      'day-care-centres-built',
      [facility('a', 'day-care-centre', '2018-01-01', '2020-01-31'), facility('a', 'day-care-centre', '2020-03-01')],
      0,
    ],
    [
      'day-care-centres',
      [facility('a', 'day-care-centre', '2018-01-01'), facility('a', 'day-care-centre', '2020-03-01')],
      '"east a" is on record twice.',
    ],
    [
      'elderly-service-subsidy-recipients',
      [
        { id: 'a', since: '2019-01-01' },
        { id: 'b', since: '2019-01-01', until: '2020-12-30' },
      ],
      1,
    ],
    [
      'elderly-meal-coverage',
      [
        { name: '甲社区', holds: true },
        { name: '乙村', holds: false },
      ],
      [1, 2],
    ],
    [
      'elderly-meal-coverage',
      [
        { name: '甲社区', holds: true },
        { name: '乙村', holds: null },
      ],
      'Of 2 records 1 do not say.',
    ],
    [
      'elderly-meal-clients',
      [
        { person: 'a', date: '2020-01-01' },
        { person: 'a', date: '2020-12-31' },
        { person: 'b', date: '2021-01-01' },
      ],
      1,
    ],
    // Paid for a quarter, given back in the period, given back after it; of another year.
    ...['old-age-allowance-paid', 'elderly-service-subsidy-paid'].map(
      (indicator): MeasureRow => [
        indicator,
        [
          { person: 'a', amount: 150_00, paidOn: '2020-03-31' },
          { person: 'b', amount: 50_00, paidOn: '2020-12-01', returnedOn: '2020-12-31' },
          { person: 'c', amount: 50_50, paidOn: '2020-12-31', returnedOn: '2021-01-01' },
          { person: 'd', amount: 50_00, paidOn: '2021-01-01' },
        ],
        200.5,
      ],
    ),
    // Whoever was in care on any day of the period, once.
    [
      'disabled-elderly-in-group-care',
      [
        inBed('a', '1', '2019-01-01', '2020-01-01'),
        inBed('a', '2', '2020-03-01'),
        inBed('b', '3', '2020-12-31'),
        inBed('c', '4', '2019-01-01', '2019-12-31'),
        inBed('d', '5', '2021-01-01'),
      ],
      2,
    ],
    [
      'disabled-elderly-in-group-care',
      [inBed('a', '1', '2020-01-01'), inBed('b', '1', '2020-02-01')],
      '"甲院 1" is on record twice.',
    ],
    [
      'disabled-elderly-in-group-care',
      [inBed('a', '1', '2020-01-01', '2020-02-01'), inBed('a', '2', '2020-02-01'), inBed('b', '1', '2020-02-01')],
      2,
    ],
    [
      'elderly-ability-assessments',
      [
        answered('1', 'a', '2020-01-01'),
        answered('2', 'a', '2020-12-31'),
        answered('3', 'b', '2020-06-01'),
        answered('4', 'c', '2021-01-01'),
      ],
      2,
    ],
  ]
  itMeasures(measures, period, [...rows, ...more, ...returned])

  it('in the middle of a month, who is listed later in it does not count yet', () => {
    const elders = [elder('a', ['2020-12-01']), { ...elder('b', []), listed: '2020-12-20' }]
    const rate = (asOf: string) => measuredBy(measures, { ...period, asOf }, 'elderly-monthly-visit-rate', elders)
    expect([rate('2020-12-19'), rate('2020-12-20')]).toEqual([
      [1, 1],
      [1, 2],
    ])
    // A visit on the day is one, a visit after it in the month not yet.
    expect([rate('2020-11-30'), rate('2020-12-01')]).toEqual([
      [0, 1],
      [1, 1],
    ])
    const early = [elder('a', ['2020-12-10'])]
    const made = (asOf: string) => measuredBy(measures, { ...period, asOf }, 'elderly-monthly-visit-rate', early)
    expect([made('2020-12-09'), made('2020-12-10')]).toEqual([
      [0, 1],
      [1, 1],
    ])
    // Who leaves the list later in it still counts; on the day after the last no longer.
    const leaving = [elder('a', ['2020-12-01']), { ...elder('b', []), until: '2020-12-20' }]
    const left = (asOf: string) => measuredBy(measures, { ...period, asOf }, 'elderly-monthly-visit-rate', leaving)
    expect([left('2020-12-20'), left('2020-12-21')]).toEqual([
      [1, 2],
      [1, 1],
    ])
  })
})

// L25: 185 poor and disabled elders; Y24: 40,000 person-times.
it('visits at home: persons, the poor and disabled among them, and person-times', () => {
  const visit = (person: string, date: string, more: object = {}) => HomeVisit.parse({ person, date, ...more })
  const visits = [
    visit('a', '2020-01-01', { poorAndDisabled: true, services: ['bathing', 'cleaning'] }),
    visit('a', '2020-12-31', { services: ['bathing'] }),
    visit('b', '2020-06-01', { poorAndDisabled: false }),
    visit('c', '2020-06-01'),
    visit('d', '2021-01-01', { poorAndDisabled: true }),
    visit('e', '2019-12-31', { poorAndDisabled: true }),
  ]
  expect(homeVisitFigures(visits, { from: '2020-01-01', asOf: '2020-12-31' })).toMatchObject({
    persons: 3,
    visits: 4,
    poorAndDisabled: 1,
    unknown: 1,
    byService: { bathing: 2, cleaning: 1, meals: 0 },
    servicesUnknown: visits.filter(({ date, services }) => date.startsWith('2020') && services == null).length,
  })
})

// No source: what holds of any bed that is assessed, fitted, accepted and put under contract.
it.each([
  [{}, []],
  [{ assessed: '2025-02-01' }, []],
  [{ assessed: '2025-02-02' }, ['order accepted']],
  [{ assessed: '2025-03-02' }, ['order accepted', 'order contracted']],
  [{ assessed: null }, ['assessed-unknown assessed']],
  [{ devices: [] }, ['no-device devices']],
  [{ devices: null }, ['devices-unknown devices']],
  [{ accepted: '2025-06-02', devices: null }, []],
  [{ ended: '2025-03-01' }, []],
  [{ ended: '2025-02-28' }, ['order ended']],
  [{ contracted: null, ended: '2025-05-01' }, []],
  [{ contracted: null, ended: '2025-01-31' }, ['order ended']],
  [{ accepted: null, devices: null, ended: '2025-02-28' }, ['order ended']],
])('a family care bed %j: %j', (more, expected) => {
  const one = FamilyCareBed.parse({
    person: 'a',
    assessed: '2025-01-10',
    devices: ['呼叫器'],
    accepted: '2025-02-01',
    contracted: '2025-03-01',
    ...more,
  })
  expect(familyCareBedProblems(one, '2025-06-01').map(({ code, path }) => `${code.slice(11)} ${path[0]}`)).toEqual(
    expected,
  )
})

it('who was assessed again has a later day than the bed', () => {
  const one = FamilyCareBed.parse({
    ...bed('a', '2024-02-01', '2024-02-01'),
    assessed: '2025-03-01',
    devices: ['护栏'],
  })
  expect(familyCareBedProblems(one, '2025-06-01').map(({ severity }) => severity)).toEqual(['warning', 'warning'])
})

it('a subsidy is of the year that it is for, whenever it was paid', () => {
  const paid = (institution: string, on: string, amount: number, forYear?: number) =>
    InstitutionSubsidy.parse({ institution, paid: on, amount, forYear })
  const payments = [
    paid('甲', '2024-03-01', 100, 2023),
    paid('甲', '2023-07-01', 50, 2023),
    paid('甲', '2024-07-01', 7, 2024),
    paid('乙', '2024-03-01', 30, 2023),
    paid('丙', '2024-03-01', 9),
    { ...paid('丁', '2024-03-01', 70, 2023), returned: '2024-04-01' },
  ]
  const { byInstitution, notKnown } = subsidiesForYear(payments, 2023)
  expect([...byInstitution]).toEqual([
    ['甲', 150],
    ['乙', 30],
  ])
  expect(notKnown).toEqual(['丙'])
})
