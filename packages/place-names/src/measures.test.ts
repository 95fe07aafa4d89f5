import { measuredBy } from '@minzheng/testing/measures'
import { describe, expect, it } from 'vitest'
import { BoundaryLine } from './boundary/line.js'
import { lineInspections, MappedName, mappedShare, measures, NameFiling, ProtectedName } from './measures.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }
const value = (indicator: string, records: readonly unknown[]) => measuredBy(measures, period, indicator, records)

const filing = (name: string, approved: string, due: string, filed: string | null) => ({ name, approved, due, filed })
const sign = (id: string, setOn: string) => ({ id, kind: 'village', place: '甲', division: '511702', setOn })
const listed = (name: string, day: string, until: string | null = null) => ({
  name,
  division: '511702',
  listed: day,
  until,
})
const done = [
  { name: 'a', completed: '2024-01-01', number: 10 },
  { name: 'b', completed: '2024-12-31', number: 2 },
  { name: 'c', completed: '2025-01-01' },
]
const irregular = (name: string, more: object) => ({
  name,
  classes: ['大'],
  foundOn: '2024-01-01',
  decidedOn: '2024-02-01',
  ...more,
})
const check = (id: string, due: string, ...mended: readonly string[]) => ({
  sign: id,
  due,
  done: due,
  defects: mended.map(repairedOn => ({ kind: 'worn', foundOn: due, repairedOn })),
})
const line = (name: string, sides: readonly string[], ...days: readonly string[]) =>
  BoundaryLine.parse({ name, level: 'county', sides, inspections: days.map(completedOn => ({ completedOn })) })

const marker = (number: string, ...history: readonly (readonly [string, string])[]) => ({
  number,
  sides: ['511702', '511703'],
  keeper: '511702',
  state: 'intact',
  history: history.map(([kind, on]) => ({ kind, on, by: '511702' })),
})
const peaceful = (line: string, year: number, awardedOn: string | null) => ({
  line,
  year,
  criteria: [{ name: '无纠纷', met: true }],
  awardedOn,
})

/** dazhou-2024 item 21: three lines inside, two with neighbours. */
const dazhou = lineInspections(
  [
    line('甲', ['511702', '511703'], '2019-06-01', '2024-06-01'),
    line('乙', ['511703', '511722'], '2024-01-01'),
    line('丙', ['511722', '511723'], '2024-12-31'),
    line('丁', ['511723', '511724'], '2023-12-31', '2025-01-01'),
    line('戊', ['511724', '500235'], '2024-09-01'),
    line('己', ['511781', '611000'], '2024-10-01'),
    line('庚', ['500235', '500230'], '2024-10-01'),
  ],
  '511700',
)

describe('the indicators of place names and boundaries from registers', () => {
  const rows: [string, readonly unknown[], unknown][] = [
    ['boundary-lines-inspected-within', dazhou, 3],
    ['boundary-lines-inspected-between', dazhou, 2],
    ['boundary-lines-inspected-between', [], 0],
    [
      'township-lines-surveyed',
      [
        { name: 'a', surveyedOn: '2024-01-01' },
        { name: 'b', surveyedOn: '2024-12-31', approvedOn: '2025-03-01' },
        { name: 'c', surveyedOn: '2023-12-31', agreedOn: '2024-05-01' },
        { name: 'd', surveyedOn: null },
        // Approved before: it had been surveyed by then.
        { name: 'e', approvedOn: '2023-12-31' },
      ],
      2,
    ],
    // What is not told is not none.
    ['township-lines-surveyed', [{ name: 'a', surveyedOn: '2024-01-01' }, { name: 'b' }], 'Of 2 records 1 do not say.'],
    [
      'boundary-lines-inspected-within',
      [...dazhou, ...lineInspections([{ ...line('庚', ['511702', '511703']), inspections: undefined }], '511700')],
      'Of 5 records 1 do not say.',
    ],
    ['boundary-markers-maintained', [{ ...marker('1234001Q'), history: undefined }], 'Of 1 records 1 do not say.'],
    ['peaceful-boundaries', [{ ...peaceful('甲', 2024, null), awardedOn: undefined }], 'Of 1 records 1 do not say.'],
    ['peaceful-boundaries', [{ ...peaceful('甲', 2025, null), awardedOn: undefined }], 0],
    [
      'boundary-dispute-settlement-rate',
      [
        { id: 'a', foundOn: '2024-01-01', settledOn: '2024-12-31' },
        { id: 'b', foundOn: '2024-02-01' },
      ],
      'Of 2 it is not on record of 1 whether they were settled.',
    ],
    [
      'boundary-dispute-settlement-rate',
      [
        { id: 'a', foundOn: '2024-01-01', settledOn: '2024-12-31' },
        { id: 'b', foundOn: '2023-02-01' },
      ],
      [1, 1],
    ],
    ['non-standard-names-corrected', [irregular('甲城', { outcome: 'standardised' })], 'Of 1 records 1 do not say.'],
    ['place-name-signs-repaired', [{ sign: '1', due: '2024-05-01', done: '2024-05-01' }], 'Of 1 records 1 do not say.'],
    ['place-name-signs-repaired', [{ sign: '1', due: '2024-05-01', done: null }], 0],
    [
      'place-name-signs-repaired',
      [{ sign: '1', due: '2024-05-01', done: '2024-05-01', defects: [{ kind: 'worn', foundOn: '2024-05-01' }] }],
      'Of 1 records 1 do not say.',
    ],
    // yubei-2024 item 35: at least 18.
    [
      'township-lines-surveyed',
      Array.from({ length: 18 }, (_, index) => ({ name: `${index}`, surveyedOn: '2024-10-31' })),
      18,
    ],
    // Two counties of a city each have a line of one name; painted anew a marker is maintained.
    [
      'township-lines-surveyed',
      [
        { name: '城关—城郊线', sides: ['511702001', '511702100'], surveyedOn: '2024-10-31' },
        { name: '城关—城郊线', sides: ['511722001', '511722100'], surveyedOn: '2024-10-31' },
      ],
      2,
    ],
    [
      'peaceful-boundaries',
      [
        { ...peaceful('城关—城郊线', 2024, '2024-12-31'), sides: ['511702001', '511702100'] },
        { ...peaceful('城关—城郊线', 2024, '2024-12-31'), sides: ['511722001', '511722100'] },
      ],
      2,
    ],
    ['boundary-markers-maintained', [marker('1234001Q', ['tended', '2024-04-01'])], 1],
    [
      'boundary-markers-maintained',
      [
        marker('1234001Q', ['repaired', '2024-01-01'], ['replaced', '2024-12-31']),
        marker('1234002Q', ['repaired', '2023-12-31']),
        marker('1234003Q', ['set', '2024-05-01']),
        marker('1234004Q', ['replaced', '2024-05-01']),
        { ...marker('3', ['repaired', '2024-05-01']), level: 'county' },
        { ...marker('3', ['repaired', '2024-05-01']), level: 'county', sides: ['511702', '511722'] },
      ],
      4,
    ],
    // Removed, and another put up with its number.
    [
      'boundary-markers-maintained',
      [
        marker('1234001Q', ['set', '2003-05-01'], ['repaired', '2024-01-05'], ['removed', '2024-02-01']),
        marker('1234001Q', ['added', '2024-03-01'], ['repaired', '2024-09-01']),
      ],
      1,
    ],
    [
      'boundary-markers-maintained',
      [marker('1234001Q'), marker('1234001Q')],
      '"1234001Q 511702 511703" is on record twice.',
    ],
    [
      'peaceful-boundaries',
      [
        peaceful('甲', 2024, '2024-12-31'),
        peaceful('甲', 2023, '2024-01-01'),
        peaceful('乙', 2024, '2025-01-01'),
        peaceful('丙', 2024, null),
      ],
      1,
    ],
    [
      'boundary-dispute-settlement-rate',
      [
        { id: 'a', foundOn: '2024-01-01', settledOn: '2024-12-31' },
        { id: 'b', foundOn: '2024-12-31', settledOn: '2025-01-01' },
        { id: 'c', kind: 'risk', foundOn: '2024-02-01', settledOn: '2024-02-01' },
        { id: 'd', foundOn: '2023-12-31', settledOn: '2024-02-01' },
      ],
      [2, 3],
    ],
    [
      'place-name-filing-on-time-rate',
      [
        filing('甲路', '2024-01-01', '2024-01-16', '2024-01-16'),
        filing('乙路', '2024-01-01', '2024-01-16', '2024-01-17'),
        filing('丙路', '2024-01-01', '2024-01-16', null),
        filing('丁路', '2023-12-31', '2024-01-15', '2024-01-02'),
        filing('戊路', '2024-12-31', '2025-01-15', '2025-01-14'),
      ],
      [2, 4],
    ],
    [
      'place-name-filing-on-time-rate',
      [
        filing('甲路', '2024-01-01', '2024-01-16', '2024-01-16'),
        { name: '乙路', approved: '2024-01-01', due: '2024-01-16' },
      ],
      'Of 2 records 1 do not say.',
    ],
    [
      'place-names-approved',
      [
        filing('甲路', '2024-01-01', '2024-01-16', null),
        filing('乙路', '2024-12-31', '2025-01-15', '2025-01-10'),
        filing('丙路', '2023-12-31', '2024-01-15', '2024-01-02'),
      ],
      2,
    ],
    ['rural-place-names-given', done, 12],
    ['place-name-records-updated', done, 12],
    ['door-plates-set', done, 12],
    // Updated, or replaced, in the year before too, and twice in the year.
    ...['place-name-records-updated', 'door-plates-set'].map((indicator): [string, readonly unknown[], unknown] => [
      indicator,
      ['2023-05-01', '2024-03-01', '2024-09-01'].map(completed => ({ name: '建设路1号', completed })),
      1,
    ]),
    // Two places of one name on one day, in two districts.
    [
      'place-names-approved',
      ['511702', '511703'].map(division => ({ ...filing('建设路', '2024-05-01', '2024-05-16', null), division })),
      2,
    ],
    [
      'non-standard-names-corrected',
      ['511702', '511703'].map(division =>
        irregular('国际花园', { division, outcome: 'renamed', newName: `花园${division}`, correctedOn: '2024-12-31' }),
      ),
      2,
    ],
    [
      'place-name-events',
      ['甲社区', '乙社区'].map(place => ({ name: '地名进社区', on: '2024-06-01', venue: 'community', place })),
      2,
    ],
    [
      'non-standard-names-corrected',
      [
        irregular('甲城', { outcome: 'renamed', newName: '乙城', correctedOn: '2024-12-31' }),
        irregular('丙城', { outcome: 'standardised', correctedOn: '2025-01-01' }),
        irregular('丁城', { outcome: 'kept' }),
        irregular('戊城', { decidedOn: null, correctedOn: null }),
      ],
      1,
    ],
    [
      'place-name-signs-repaired',
      [
        check('1', '2024-05-01', '2024-06-01', '2024-07-01'),
        check('1', '2024-11-01', '2024-12-31'),
        check('2', '2024-11-01', '2025-01-01'),
        check('3', '2023-11-01', '2024-01-01'),
        check('4', '2024-11-01'),
      ],
      2,
    ],
    [
      'place-name-events',
      [
        { name: '地名进社区', on: '2024-01-01', venue: 'community' },
        { name: '地名进社区', on: '2024-12-31', venue: 'community' },
        { name: '界线宣传', on: '2024-06-01', subject: 'boundaries', venue: 'park' },
        { name: '地名进军营', on: '2025-01-01', venue: 'barracks' },
      ],
      2,
    ],
    [
      'protected-place-names-added',
      [listed('甲', '2024-01-01', '2024-06-30'), listed('乙', '2023-12-31'), listed('甲', '2024-12-31')],
      1,
    ],
    [
      'place-name-filing-on-time-rate',
      [filing('甲路', '2024-12-20', '2025-01-04', null)],
      'Of 1 records 1 do not say.',
    ],
    // On its last day a filing may still be made.
    [
      'place-name-filing-on-time-rate',
      [filing('甲路', '2024-12-16', '2024-12-31', null)],
      'Of 1 records 1 do not say.',
    ],
    ['place-name-filing-on-time-rate', [filing('甲路', '2024-12-15', '2024-12-30', null)], [0, 1]],
    [
      'rural-place-names-mapped',
      [
        { id: '1', name: '王家湾', mapped: '2024-01-01' },
        { id: '2', name: '王家湾', mapped: '2024-05-01' },
        { id: '3', name: '李家坝', mapped: '2023-12-31' },
        { id: '4', name: '李家坝', mapped: null },
      ],
      2,
    ],
    ['place-name-signs-set', [sign('1', '2024-01-01'), sign('2', '2024-12-31'), sign('3', '2025-01-01')], 2],
    ['place-name-signs-set', [sign('1', '2024-01-01'), sign('1', '2024-02-01')], '"1" is on record twice.'],
    [
      'protected-place-names',
      [
        listed('甲', '2020-01-01'),
        listed('乙', '2024-12-31'),
        listed('丙', '2025-01-01'),
        listed('丁', '2020-01-01', '2024-12-30'),
        listed('戊', '2020-01-01', '2024-12-31'),
      ],
      3,
    ],
  ]

  it.each(rows)('%s', (indicator, records, expected) => {
    expect(value(indicator, records)).toEqual(expected)
  })

  it('each has a case', () => {
    expect(new Set(rows.map(([indicator]) => indicator))).toEqual(new Set(measures.map(({ indicator }) => indicator)))
  })
})

it.each<[string, { safeParse: (record: unknown) => { success: boolean } }, object, boolean]>([
  ['filed on the day', NameFiling, filing('甲', '2024-01-01', '2024-01-16', '2024-01-01'), true],
  ['filed before it was approved', NameFiling, filing('甲', '2024-01-01', '2024-01-16', '2023-12-31'), false],
  ['due before it was approved', NameFiling, filing('甲', '2024-01-01', '2023-12-31', null), false],
  ['mapped on the day', MappedName, { id: '1', name: '甲', collected: '2024-01-01', mapped: '2024-01-01' }, true],
  ['mapped too soon', MappedName, { id: '1', name: '甲', collected: '2024-01-02', mapped: '2024-01-01' }, false],
  ['listed for a day', ProtectedName, listed('甲', '2024-01-01', '2024-01-01'), true],
  ['off the list before it was on it', ProtectedName, listed('甲', '2024-01-02', '2024-01-01'), false],
])('%s', (_, record, given, isOne) => expect(record.safeParse(given).success).toBe(isOne))

it('of the names collected by a day, those on a map and those with their place', () => {
  const location = { longitude: 106.6, latitude: 29.7 }
  const name = (id: string, more: object) => MappedName.parse({ id, name: '王家湾', mapped: null, ...more })
  const names = [
    name('1', { collected: '2024-01-01', mapped: '2024-03-01', location }),
    name('2', { collected: '2024-01-01', location }),
    name('2', { collected: '2024-01-01' }),
    name('3', { mapped: '2024-02-29' }),
    name('4', { collected: '2024-03-02' }),
    name('5', {}),
  ]
  expect(mappedShare(names, '2024-03-01')).toEqual({ collected: 3, mapped: 2, located: 1, undated: 1 })
  expect(mappedShare(names, '2024-02-29')).toMatchObject({ collected: 3, mapped: 1 })
  expect(mappedShare([], '2024-03-01')).toEqual({ collected: 0, mapped: 0, located: 0, undated: 0 })
})
