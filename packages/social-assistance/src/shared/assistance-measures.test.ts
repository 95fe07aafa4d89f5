import { itMeasures, type MeasureRow } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import {
  ApprovalCase,
  AssistancePayment,
  AssistanceRecipient,
  assistanceMeasures,
  lowIncomeCounts,
} from './assistance-measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }

const recipient = (person: string, category: string, since: string, more: object = {}) => ({
  person,
  household: `h-${person}`,
  category,
  area: 'urban',
  since,
  ...more,
})
const recipients = [
  recipient('a', 'dibao', '2024-12-31'),
  recipient('b', 'dibao', '2024-01-01', { household: 'h-a', until: '2024-12-31' }),
  recipient('c', 'dibao', '2023-12-31', { area: 'rural' }),
  recipient('d', 'dibao', '2024-05-01', { until: '2024-12-30' }),
  recipient('d', 'dibao', '2024-12-31', { area: 'rural' }),
  recipient('e', 'dibao', '2025-01-01'),
  recipient('f', 'marginal', '2022-01-01'),
  recipient('g', 'marginal', '2022-01-01', { household: 'h-f' }),
  recipient('h', 'rigid', '2022-01-01'),
  recipient('i', 'rigid', '2022-01-01', { until: '2024-12-30' }),
  recipient('f', 'monitored', '2022-01-01'),
]
const payment = (programme: string, paidOn: string, more: object = {}) => ({
  programme,
  household: 'h',
  persons: 1,
  months: 1,
  area: 'urban',
  registeredElsewhere: false,
  amount: 300_00,
  paidOn,
  ...more,
})
const payments = [
  payment('dibao', '2024-01-01', { persons: 2, months: 1, amount: 1000_50 }),
  payment('dibao', '2024-12-31', { persons: 1, months: 2, area: 'rural', amount: 500_00 }),
  payment('dibao', '2025-01-01'),
  payment('dibao', '2024-03-01', { returnedOn: '2024-03-05' }),
  payment('tekun', '2024-03-01', { returnedOn: '2025-03-05', amount: 900_00 }),
  payment('temporary', '2024-03-01', { persons: 3 }),
  payment('temporary', '2024-04-01', { registeredElsewhere: true }),
  payment('price-subsidy', '2024-04-01', { amount: 40_00 }),
]
const silent = [...payments, payment('dibao', '2024-04-01', { area: null })]

const tekun = (person: string, more: object = {}) => ({
  person,
  since: '2020-01-01',
  careLevel: 'partial',
  wishes: [],
  placements: [],
  ...more,
})
const stay = [{ institution: '甲敬老院', from: '2024-12-31' }]
const wish = [{ form: 'institution', on: '2024-01-01' }]
const agreement = { carer: 'c', kind: 'relative', signed: '2024-01-01', from: '2024-01-01', until: '2024-12-31' }
const files = [
  tekun('a', { placements: stay, wishes: wish }),
  tekun('b', { wishes: wish, agreements: [agreement] }),
  tekun('c', { careLevel: 'self-caring', agreements: [] }),
  tekun('d', { careLevel: 'self-caring', placements: stay }),
  tekun('e', { careLevel: 'total', agreements: [{ ...agreement, ended: '2024-12-30' }] }),
  tekun('f', { careLevel: null, until: '2024-12-30', wishes: wish }),
]
const warning = (id: string, raised: string, more: object = {}) => ({
  id,
  unit: id,
  source: 'bank',
  raised,
  due: '2024-12-31',
  handled: null,
  ...more,
})
const query = (id: string, begun: string | null | undefined, persons = ['p', 'q']) => ({
  id,
  persons,
  authorisations: [],
  sources: ['bank'],
  requested: '2024-01-01',
  begun,
})

describe('the indicators of assistance from registers', () => {
  const rows: readonly MeasureRow[] = [
    ['dibao-recipients', recipients, 4],
    ['dibao-recipients-urban', recipients, 2],
    ['dibao-recipients-rural', recipients, 2],
    ['dibao-households', recipients, 3],
    ['dibao-households-urban', recipients, 1],
    ['dibao-households-rural', recipients, 2],
    ['dibao-recipients-added', recipients, 3],
    [
      // Moved from the country to town without a day between: not new; a day between, and it is.
      'dibao-recipients-added',
      [
        recipient('x', 'dibao', '2020-01-01', { until: '2024-05-31', area: 'rural' }),
        recipient('x', 'dibao', '2024-06-01'),
        recipient('y', 'dibao', '2020-01-01', { until: '2024-05-30' }),
        recipient('y', 'dibao', '2024-06-01'),
        recipient('z', 'marginal', '2020-01-01', { until: '2024-05-31' }),
        recipient('z', 'dibao', '2024-06-01'),
      ],
      2,
    ],
    ['marginal-low-income-persons', recipients, 2],
    ['marginal-low-income-households', recipients, 1],
    ['rigid-expenditure-persons', recipients, 1],
    ['rigid-expenditure-households', recipients, 1],
    ['monitored-low-income-persons', recipients, 7],
    [
      'dibao-recipients-urban',
      [...recipients, recipient('z', 'dibao', '2024-01-01', { area: null })],
      'Of 1 records town or country is not known.',
    ],
    ['dibao-recipients', [recipient('z', 'dibao', '2024-01-01', { area: null })], 1],
    // Who has left by the day need not say.
    ['dibao-recipients-urban', [recipient('z', 'dibao', '2024-01-01', { area: null, until: '2024-12-30' })], 0],
    ['dibao-paid', payments, 1500.5],
    ['dibao-paid-urban', payments, 1000.5],
    ['dibao-paid-rural', payments, 500],
    ['dibao-paid', silent, 1800.5],
    ['dibao-paid-urban', silent, 'Of 1 records town or country is not known.'],
    ['dibao-average-benefit-urban', payments, 500.25],
    ['dibao-average-benefit-rural', payments, 250],
    ['dibao-average-benefit-rural', [], 'Nothing was paid in the period.'],
    // 株洲 2020, item 9: 223 yuan in the country. What makes up for months paid before adds money, and no months.
    [
      'dibao-average-benefit-rural',
      [
        payment('dibao', '2024-07-05', { area: 'rural', months: 3, amount: 3 * 220_00 }),
        payment('dibao', '2024-09-05', { area: 'rural', months: 0, amount: 9_00 }),
      ],
      223,
    ],
    [
      'dibao-average-benefit-rural',
      [payment('dibao', '2024-09-05', { area: 'rural', months: 0 })],
      'Nothing was paid in the period.',
    ],
    ['tekun-paid', payments, 900],
    ['price-subsidy-paid', payments, 40],
    ['assistance-funds-paid', payments, 3040.5],
    ['temporary-assistance-paid', payments, 600],
    ['temporary-assistance-cases', payments, 4],
    [
      'temporary-assistance-cases',
      [payment('temporary', '2024-03-01', { persons: undefined })],
      'Of 1 records the number of persons is not known.',
    ],
    [
      'temporary-assistance-non-resident-share',
      [payment('temporary', '2024-03-01', { persons: undefined })],
      'Of 1 records the number of persons is not known.',
    ],
    [
      'dibao-average-benefit-urban',
      [payment('dibao', '2024-03-01', { months: undefined })],
      'Of 1 records the number of persons or of months is not known.',
    ],
    ['temporary-assistance-household-times', payments, 2],
    // 民发〔2018〕23号 二（四）: approved once, paid in stages; the second of the year before is none of this one.
    [
      'temporary-assistance-household-times',
      [
        payment('temporary', '2024-06-01', { case: 'k1' }),
        payment('temporary', '2024-05-01', { case: 'k1' }),
        payment('temporary', '2024-04-01', { case: 'k1', returnedOn: '2024-04-03' }),
        payment('temporary', '2023-12-01', { case: 'k2' }),
        payment('temporary', '2024-01-01', { case: 'k2' }),
      ],
      1,
    ],
    // The cases of other programmes have numbers of their own, which may be the same.
    [
      'temporary-assistance-household-times',
      [payment('dibao', '2024-01-01', { case: 'k1' }), payment('temporary', '2024-06-01', { case: 'k1' })],
      1,
    ],
    ['temporary-assistance-non-resident-share', payments, [1, 4]],
    [
      'temporary-assistance-non-resident-share',
      [payment('temporary', '2024-04-01', { registeredElsewhere: null })],
      'Of 1 records where people are registered is not known.',
    ],
    ['tekun-recipients', files, 5],
    ['tekun-recipients-centralised', files, 2],
    ['tekun-recipients-dispersed', files, 3],
    ['tekun-centralised-rate', files, [2, 5]],
    // 株洲 2020 asks for half.
    ['tekun-disabled-centralised-rate', files, [1, 3]],
    ['tekun-disabled-centralised-rate', files.slice(0, 4), [1, 2]],
    [
      'tekun-disabled-centralised-rate',
      [...files.slice(0, 4), tekun('f', { assessments: [{ on: '2020-01-01', level: 'self-caring' }] })],
      [1, 2],
    ],
    // Left support and came back: one person.
    [
      'tekun-centralised-rate',
      [tekun('a', { until: '2022-05-31' }), tekun('a', { since: '2024-01-01', placements: stay }), tekun('b')],
      [1, 2],
    ],
    // Of two that run at once the last begun.
    ['tekun-recipients-dispersed', [tekun('a', { since: '2024-01-01', placements: stay }), tekun('a')], 0],
    [
      'tekun-disabled-centralised-rate',
      [tekun('z', { careLevel: null })],
      'Of 1 records the level of care is not known.',
    ],
    ['tekun-placement-wish-met-rate', files, [1, 2]],
    ['tekun-care-agreement-rate', files, [1, 3]],
    ...['tekun-recipients-centralised', 'tekun-recipients-dispersed'].map(
      (indicator): MeasureRow => [
        indicator,
        [tekun('a', { placements: undefined })],
        'Of 1 records whether they live in an institution is not known.',
      ],
    ),
    ['tekun-recipients', [tekun('a', { placements: undefined })], 1],
    ['tekun-disabled-centralised-rate', [tekun('a', { placements: undefined })], 'Of 1 records 1 do not say.'],
    [
      'tekun-care-agreement-rate',
      [tekun('a', { placements: undefined, agreements: [] })],
      'Of 1 records 1 do not say.',
    ],
    ['tekun-placement-wish-met-rate', [tekun('a', { wishes: undefined })], 'Of 1 records 1 do not say.'],
    // Whose agreements are not told may have one.
    ['tekun-care-agreement-rate', [tekun('a')], 'Of 1 records 1 do not say.'],
    ['tekun-recipients', [tekun('a'), tekun('a')], '"a 2020-01-01" is on record twice.'],
    [
      'town-reserve-fund-coverage',
      [
        { town: '甲', established: '2024-12-31' },
        { town: '乙', established: '2025-01-01' },
        { town: '丙', established: null },
        { town: '丁', established: '2020-01-01', closed: '2024-12-30' },
        { town: '甲', established: '2020-01-01', closed: '2024-11-30' },
      ],
      [1, 4],
    ],
    [
      'town-assistance-station-coverage',
      [
        { town: '甲', opened: '2024-12-31' },
        { town: '甲', opened: '2020-01-01' },
        { town: '乙', opened: null },
      ],
      [1, 2],
    ],
    [
      'active-discovery-share',
      [
        { id: 'a', since: '2024-01-01', origin: 'discovery' },
        { id: 'b', since: '2024-12-31', origin: 'application' },
        { id: 'c', since: '2025-01-01', origin: null },
      ],
      [1, 2],
    ],
    // Taken in twice in the period: once, as of the last time.
    [
      'active-discovery-share',
      [
        { id: 'a', since: '2024-07-01', origin: 'application' },
        { id: 'a', since: '2024-01-01', origin: 'discovery' },
        { id: 'b', since: '2024-01-01', origin: null },
        { id: 'b', since: '2024-07-01', origin: 'discovery' },
      ],
      [1, 2],
    ],
    [
      'active-discovery-share',
      [1, 2].map(() => ({ id: 'a', since: '2024-01-01', origin: 'discovery' })),
      '"a 2024-01-01" is on record twice.',
    ],
    ['active-discovery-share', [{ id: 'c', since: '2024-01-01', origin: null }], 'Of 1 records 1 do not say.'],
    [
      'means-test-warning-on-time-rate',
      [
        warning('a', '2024-01-01', { handled: '2024-12-31' }),
        // Not late before the day after.
        warning('b', '2024-12-31'),
        warning('e', '2024-12-01', { due: '2024-12-30' }),
        warning('c', '2024-03-01', { due: '2024-03-31', handled: '2024-04-01' }),
        warning('d', '2023-12-31', { due: null }),
      ],
      [1, 3],
    ],
    ['means-test-warning-on-time-rate', [warning('a', '2024-03-01', { due: null })], 'Of 1 records 1 do not say.'],
    [
      'means-tests-done',
      [query('a', '2024-01-01'), query('b', '2024-12-31', ['p']), query('c', '2025-01-01'), query('d', null)],
      3,
    ],
    [
      'means-tests-done',
      [query('a', '2024-01-01'), query('d', undefined)],
      'Of 1 records the day on which the check began is not known.',
    ],
    [
      'assistance-approval-days',
      [
        // Friday 2024-03-01 to Monday: 1 working day; to the Friday after: 5.
        { id: 'a', accepted: '2024-03-01', decided: '2024-03-04' },
        { id: 'b', accepted: '2024-03-01', decided: '2024-03-08' },
        { id: 'c', accepted: '2024-03-01', decided: null },
        { id: 'd', accepted: '2024-12-01', decided: '2025-01-02' },
      ],
      3,
    ],
    ['assistance-approval-days', [], 'No application was closed in the period.'],
  ]
  itMeasures(assistanceMeasures, period, rows)
})

it('an application is decided after it is accepted', () => {
  const parse = (decided: string) => ApprovalCase.safeParse({ id: 'a', accepted: '2024-03-01', decided }).success
  expect([parse('2024-03-01'), parse('2024-02-29')]).toEqual([true, false])
})

it('counts persons and households of each category on a day', () => {
  const list = recipients.map(one => AssistanceRecipient.parse(one))
  expect(lowIncomeCounts(list, '2024-12-31')).toEqual({
    dibao: { persons: 4, households: 3 },
    tekun: { persons: 0, households: 0 },
    monitored: { persons: 1, households: 1 },
    marginal: { persons: 2, households: 1 },
    rigid: { persons: 1, households: 1 },
    other: { persons: 0, households: 0 },
  })
})

it('a recognition ends on its first day at the earliest', () => {
  const parse = (until: string) =>
    AssistanceRecipient.safeParse(recipient('a', 'dibao', '2024-03-01', { until })).success
  expect([parse('2024-03-01'), parse('2024-02-29')]).toEqual([true, false])
})

it('a payment comes back on its day at the earliest', () => {
  const parse = (returnedOn: string) =>
    AssistancePayment.safeParse(payment('dibao', '2024-03-01', { returnedOn })).success
  expect([parse('2024-03-01'), parse('2024-02-29')]).toEqual([true, false])
})
