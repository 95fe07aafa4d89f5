import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe } from 'vitest'
import { measures } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const home = (institution: string, facts: object = {}) => ({
  institution,
  kind: 'non-profit',
  registered: '2020-01-01',
  firstResident: null,
  submitted: null,
  receipt: '2024-12-31',
  beds: 50,
  residents: 10,
  inspected: null,
  ...facts,
})
const inspection = (facts: object = {}) => ({
  institution: '甲',
  kind: 'case',
  combinedCare: false,
  notified: null,
  on: '2024-06-01',
  inspectors: 2,
  ...facts,
})
const finding = (corrected: string | null) => ({ item: '通道堵塞', correctBy: null, corrected })
const lead = (id: string, facts: object = {}) => ({
  id,
  institution: null,
  source: 'report',
  kind: 'other',
  received: '2024-06-01',
  verified: null,
  finding: null,
  warned: null,
  referredTo: null,
  referred: null,
  closed: null,
  ...facts,
})
const pair = (facts: object = {}) => ({
  helper: { name: '市福利院', area: 'urban', public: true },
  helped: { name: '甲', area: 'rural' },
  signed: '2024-12-31',
  until: null,
  ...facts,
})
const order = (id: string, served: string | null) => ({
  id,
  elder: 'e',
  service: 'meals',
  channel: 'app',
  placed: '2023-12-31',
  provider: null,
  accepted: served,
  served,
})
const device = (name: string, facts: object = {}) => ({
  institution: '甲',
  device: name,
  kind: 'camera',
  linked: '2024-12-31',
  lastReport: '2024-12-30',
  everyDays: 1,
  ...facts,
})
const award = (name: string, facts: object = {}) => ({
  name,
  class: 'street',
  division: '430202',
  awarded: '2024-12-31',
  ...facts,
})
const person = (id: string, doses: string[] | null, facts: object = {}) => ({
  person: id,
  institution: '甲',
  role: 'staff',
  doses,
  fullCourse: 2,
  contraindicated: false,
  ...facts,
})
const done = (name: string, completed: string | null, number = 1) => ({ name, completed, number })
const rated = (institution: string, ratedOn: string | null) => ({
  institution,
  rating: ratedOn === null ? null : { level: 2, ratedOn },
})

describe('the indicators of homes, their supervision and platforms from registers', () => {
  const rows: readonly MeasureRow[] = [
    [
      'care-institutions',
      [
        home('a'),
        home('b', { receipt: '2025-01-01' }),
        home('c', { receipt: null }),
        home('d', { ending: { stops: '2024-12-31', planSubmitted: null } }),
        home('e', { ending: { stops: '2025-01-01', planSubmitted: null } }),
      ],
      2,
    ],
    ['care-institutions', [home('a'), home('a')], '"a" is on record twice.'],
    // Paused and gone on within the year, and paused still.
    [
      'care-institutions',
      [
        home('a', { ending: { stops: '2024-03-01', resumed: '2024-06-01' } }),
        home('b', { ending: { stops: '2024-03-01' } }),
      ],
      1,
    ],
    [
      'care-institutions',
      [home('a', { ending: { stops: '2024-03-01', resumed: '2024-06-01' } }), home('a')],
      '"a" is on record twice.',
    ],
    // A home that ended and was filed again is one.
    ...(['care-institutions', 'care-institution-residents'] as const).map(
      (indicator): MeasureRow => [
        indicator,
        [
          home('a', { receipt: '2020-01-10', ending: { stops: '2023-01-01', planSubmitted: null } }),
          home('a', { receipt: '2024-06-01' }),
        ],
        indicator === 'care-institutions' ? 1 : 10,
      ],
    ),
    [
      'care-institutions',
      [home('a', { receipt: '2020-01-10' }), home('a', { receipt: '2024-06-01' })],
      '"a" is on record twice.',
    ],
    [
      'care-institution-residents',
      [home('a'), home('b', { residents: 5 }), home('c', { receipt: null, residents: 7 })],
      15,
    ],
    ['care-institution-residents', [home('a'), home('b', { residents: null })], 'How many live in "b" is not known.'],
    ['care-institutions-built', [done('a', '2024-01-01'), done('b', '2023-12-31'), done('c', null)], 1],
    ['care-institution-beds-added', [done('a', '2024-12-31', 20), done('b', '2025-01-01', 5)], 20],
    ['nursing-beds-added', [done('a', '2024-12-31', 20)], 20],
    ['dementia-care-beds-added', [done('a', '2024-12-31', 8)], 8],
    [
      'nursing-beds',
      [
        { institution: 'a', beds: 10, nursingBeds: 4 },
        { institution: 'b', beds: 5, nursingBeds: 5 },
      ],
      9,
    ],
    [
      'care-workers-trained',
      [
        { event: 'a', date: '2024-12-31', attendances: 30 },
        { event: 'b', date: '2025-01-01', attendances: 5 },
      ],
      30,
    ],
    [
      'care-workers',
      [
        { name: 'a', started: '2024-12-31' },
        { name: 'b', started: '2025-01-01' },
        { name: 'c', started: '2020-01-01', left: '2024-12-31' },
        { name: 'd', started: '2020-01-01', left: '2024-12-30' },
        { name: 'e', id: '5', started: '2020-01-01' },
        { name: 'e', id: '5', started: '2022-01-01' },
      ],
      3,
    ],
    [
      'care-institution-subsidy-paid',
      [
        { institution: 'a', paid: '2024-01-01', amount: 100_50 },
        { institution: 'a', paid: '2024-01-01', amount: 100_50 },
      ],
      '"a 2024-01-01 10050" is on record twice.',
    ],
    [
      'care-institution-subsidy-paid',
      [
        { institution: 'a', paid: '2024-01-01', amount: 100_50, forYear: 2023, id: '1' },
        { institution: 'a', paid: '2024-01-01', amount: 100_50, forYear: 2023, id: '2' },
      ],
      201,
    ],
    // Of two years at once; one of them taken back within the year, and one after it.
    [
      'care-institution-subsidy-paid',
      [
        { institution: 'a', paid: '2024-03-01', amount: 100, forYear: 2022 },
        { institution: 'a', paid: '2024-03-01', amount: 100, forYear: 2023 },
        { institution: 'b', paid: '2024-03-01', amount: 500, forYear: 2023, returned: '2024-12-31' },
        { institution: 'c', paid: '2024-03-01', amount: 700, forYear: 2023, returned: '2025-01-01' },
      ],
      9,
    ],
    [
      'care-institution-subsidy-paid',
      [
        { institution: 'a', paid: '2024-01-01', amount: 100_50 },
        { institution: 'a', paid: '2023-12-31', amount: 1 },
      ],
      100.5,
    ],
    ['rated-care-institutions', [rated('a', '2021-12-31'), rated('b', '2021-12-30'), rated('c', null)], 1],
    // Left the home and came back to it; and is there twice on one day.
    ...(
      [
        ['2024-06-30', [1, 1]],
        [null, '"a 甲 resident" is on record twice.'],
      ] as const
    ).map(([until, value]): MeasureRow => {
      const one = {
        person: 'a',
        institution: '甲',
        role: 'resident',
        doses: ['2021-06-01', '2021-07-01'],
        fullCourse: 2,
      }
      return [
        'care-home-vaccination-rate',
        [
          { ...one, until },
          { ...one, since: '2024-09-01' },
        ],
        value,
      ]
    }),
    ['rated-care-institutions', [rated('a', '2025-01-01')], 'Of 1 records 1 do not say.'],
    [
      'care-institution-inspection-rate',
      [
        { institution: 'a', inspected: '2024-01-01' },
        { institution: 'b', inspected: '2023-12-31' },
        { institution: 'c', inspected: null },
      ],
      [1, 3],
    ],
    // A home that was seen again counts once, by what was on record on the day.
    [
      'care-institution-inspection-rate',
      [
        { institution: 'a', inspected: '2023-06-01' },
        { institution: 'a', inspected: '2024-06-01' },
        { institution: 'b', inspected: '2023-06-01' },
        { institution: 'b', inspected: '2025-01-01' },
      ],
      [1, 2],
    ],
    // A home that closed on the last day is one of them, one that closed the day before is none.
    [
      'care-institution-inspection-rate',
      [
        { institution: 'a', inspected: '2024-06-01' },
        { institution: 'b', inspected: null, closed: '2024-12-31' },
        { institution: 'c', inspected: null, closed: '2024-12-30' },
      ],
      [1, 2],
    ],
    [
      'care-institution-inspection-rate',
      [1, 2].map(() => ({ institution: 'a', inspected: '2024-06-01' })),
      '"a 2024-06-01" is on record twice.',
    ],
    ['care-institution-inspection-rate', [{ institution: 'a' }], 'Of 1 records 1 do not say.'],
    [
      'care-institution-problems-corrected-rate',
      [inspection({ findings: [finding('2024-12-31'), finding('2025-01-01'), finding(null)] })],
      [1, 3],
    ],
    [
      'care-institution-problems-corrected-rate',
      [inspection({ findings: [finding('2024-12-31')] }), inspection({ kind: 'special', findings: undefined })],
      'What an inspection found is not on record.',
    ],
    // Two matters on one day are two special inspections.
    [
      'combined-care-inspections',
      ['消防', '食品'].map(matter => inspection({ kind: 'special', combinedCare: true, matter })),
      2,
    ],
    [
      'combined-care-inspections',
      [
        inspection({ combinedCare: true }),
        inspection({ kind: 'special' }),
        inspection({ combinedCare: true, on: '2025-01-01' }),
        inspection({ combinedCare: true, on: '2023-12-31' }),
      ],
      1,
    ],
    [
      'combined-care-inspections',
      [inspection({ combinedCare: true }), inspection({ kind: 'special', combinedCare: undefined })],
      'Whether a home combines medical care is not on record.',
    ],
    [
      'combined-care-inspections',
      [inspection({ combinedCare: true }), inspection({ combinedCare: undefined, on: '2025-01-01' })],
      1,
    ],
    ['care-fraud-leads-closed-rate', [lead('a', { closed: undefined })], 'Of 1 records 1 do not say.'],
    ['care-home-vaccination-rate', [person('a', [], { contraindicated: undefined })], 'Of 1 records 1 do not say.'],
    [
      'care-fraud-leads-closed-rate',
      [lead('a', { closed: '2024-12-31' }), lead('b', { closed: '2025-01-01' }), lead('c', { received: '2025-01-01' })],
      [1, 2],
    ],
    [
      'combined-care-inspections',
      [inspection({ combinedCare: true }), inspection({ combinedCare: true })],
      '"甲 case 2024-06-01" is on record twice.',
    ],
    [
      'care-institutions',
      [home('a'), home('b', { receipt: undefined, submitted: '2024-01-01' })],
      'Of 2 records 1 do not say.',
    ],
    [
      'care-institution-residents',
      [home('b', { receipt: undefined, submitted: '2024-01-01' })],
      'Of 1 records 1 do not say.',
    ],
    ['rural-care-partnerships', [pair(), pair()], '"市福利院 甲 2024-12-31" is on record twice.'],
    [
      'rural-care-partnerships',
      [
        pair(),
        pair({ signed: '2025-01-01' }),
        pair({ signed: '2024-01-01', until: '2024-12-30' }),
        pair({ signed: '2024-02-01', until: '2024-12-31' }),
        pair({ helper: { name: '乙敬老院', area: 'rural', public: true } }),
      ],
      1,
    ],
    [
      'care-platform-orders-served',
      [order('a', '2024-01-01'), order('b', '2024-12-31'), order('c', '2025-01-01'), order('d', null)],
      2,
    ],
    [
      'linked-care-devices',
      [device('a'), device('b', { linked: '2025-01-01' }), device('c', { unlinked: '2024-12-31' })],
      2,
    ],
    // Lists that a home reports are no devices.
    ['linked-care-devices', [device('a'), device('b', { kind: 'residents' }), device('c', { kind: 'other' })], 2],
    ['care-data-fresh-rate', [device('a'), device('b', { lastReport: '2024-12-29' })], [1, 2]],
    ['care-data-fresh-rate', [device('a', { lastReport: '2025-01-01' })], 'Of 1 records 1 do not say.'],
    // A device that was taken off the platform and linked again, an award that was given anew.
    ...(['linked-care-devices', 'care-data-fresh-rate'] as const).map(
      (indicator): MeasureRow => [
        indicator,
        [device('a', { linked: '2020-01-01', unlinked: '2023-01-01' }), device('a', { linked: '2024-06-01' })],
        indicator === 'linked-care-devices' ? 1 : [1, 1],
      ],
    ),
    [
      'smart-care-awards',
      [award('a', { awarded: '2020-01-01', withdrawn: '2022-01-01' }), award('a', { awarded: '2023-01-01' })],
      1,
    ],
    ['smart-care-awards', [award('a', { awarded: '2020-01-01' }), award('a', { awarded: '2023-01-01' })], 1],
    ['smart-care-awards', [award('a'), award('a', { class: 'base' }), award('b', { awarded: '2025-01-01' })], 2],
    [
      'care-home-vaccination-rate',
      [
        person('a', ['2024-01-01', '2024-12-31']),
        person('b', ['2024-01-01', '2025-01-01']),
        person('c', [], { contraindicated: true }),
      ],
      [1, 2],
    ],
    // Who moved to another home is one, with the doses of both records.
    [
      'care-home-vaccination-rate',
      [
        person('a', ['2024-01-01'], { institution: '甲' }),
        person('a', ['2024-06-01'], { institution: '乙' }),
        person('b', ['2024-01-01'], { institution: '甲' }),
        person('b', ['2024-01-01'], { institution: '乙' }),
      ],
      [1, 2],
    ],
    [
      'care-home-vaccination-rate',
      [person('a', ['2024-01-01']), person('a', null, { role: 'resident' })],
      'Of 1 records 1 do not say.',
    ],
    ['care-home-vaccination-rate', [person('a', null)], 'Of 1 records 1 do not say.'],
  ]
  itMeasures(measures, period, rows)
})
