import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { articleThreeKinds, placeKindNames, placeKinds } from '../place-kinds/kinds.js'
import { nameOn, PlaceName, placeNameProblems, recordCompleteness, recordDelays } from './place-name.js'

const record = (more: object = {}) =>
  PlaceName.parse({
    name: '锦绣路',
    specific: '锦绣',
    generic: '路',
    kind: 'street',
    status: 'standard',
    division: '320404',
    ...more,
  })
const codes = (more: object) =>
  placeNameProblems(record(more)).map(({ code, severity, path }) => `${code} ${severity} ${path.join('.')}`)
const renamed = [
  { name: '解放路', to: '1999-12-31' },
  { name: '锦绣路', from: '2000-01-01' },
]
const renamedOn = (from: string) => [
  { name: '解放路', to: addDays(from, -1) },
  { name: '锦绣路', from },
]

describe('place name', () => {
  it('every kind belongs to one of art. 3, and each of those has one', () => {
    const used = new Set(placeKindNames.map(kind => placeKinds[kind].article3))
    expect([...used].sort()).toEqual(Object.keys(articleThreeKinds).map(Number))
  })

  it('a sound record has no problem', () => {
    expect(codes({})).toEqual([])
    expect(codes({ history: renamed, location: { longitude: 119.95, latitude: 31.77 } })).toEqual([])
    expect(codes({ name: '西安', specific: '西安', generic: '', kind: 'prefecture' })).toEqual([])
    expect(codes({ name: '景山后街', specific: '景山', generic: '后街' })).toEqual([])
  })

  it.each([
    [73, 39, true],
    [72.99, 39, false],
    [136, 48, true],
    [136.01, 48, false],
    [112, 3, true],
    [112, 2.99, false],
    [123, 54, true],
    [123, 54.01, false],
  ])('a location at %d, %d is in the country: %s', (longitude, latitude, isThere) => {
    expect(codes({ location: { longitude, latitude } })).toEqual(isThere ? [] : ['name-location warning location'])
  })

  it.each<[string, object, string[]]>([
    ['parts that do not make up the name', { specific: '锦' }, ['name-parts error specific']],
    ['a generic element of another kind', { kind: 'mountain' }, ['name-kind warning kind']],
    [
      'a period that ends before it begins',
      {
        history: [
          { name: '甲', from: '1990-01-02', to: '1990-01-01' },
          { name: '锦绣路', from: '1990-01-03' },
        ],
      },
      ['name-period-order error history.0.to'],
    ],
    [
      'a period of one day is one',
      {
        history: [
          { name: '甲', from: '1990-01-01', to: '1990-01-01' },
          { name: '锦绣路', from: '1990-01-02' },
        ],
      },
      [],
    ],
    [
      'periods that overlap by one day',
      {
        history: [
          { name: '甲', to: '2000-01-01' },
          { name: '锦绣路', from: '2000-01-01' },
        ],
      },
      ['name-period-overlap error history.1.from'],
    ],
    [
      'a name before without an end',
      {
        history: [
          { name: '甲', from: '1990-01-01' },
          { name: '锦绣路', from: '2000-01-01' },
        ],
      },
      ['name-period-overlap warning history.1.from'],
    ],
    ['former names alone', { history: [{ name: '解放路', to: '1999-12-31' }] }, ['name-not-present warning history.0']],
    [
      'a last name that is not the present one',
      { history: [{ name: '解放路' }] },
      ['name-not-present error history.0'],
    ],
    [
      'an alias that is the name',
      { aliases: [{ name: '锦绣路', kind: 'alias' }] },
      ['name-alias-twice warning aliases.0.name'],
    ],
    ['coordinates swapped', { location: { longitude: 31.77, latitude: 80 } }, ['name-location warning location']],
    [
      'renamed after it was listed',
      { history: renamedOn('2022-05-01'), protection: [{ level: 'county', listedOn: '2022-04-30' }] },
      ['name-protected-renamed warning history.0.to'],
    ],
    [
      'renamed after it was listed, before the regulation of 2022',
      { history: renamedOn('2022-04-30'), protection: [{ level: 'county', listedOn: '2022-04-29' }] },
      [],
    ],
    [
      'renamed after it was listed, with measures (条例 art. 25)',
      {
        history: renamedOn('2022-05-01'),
        protection: [{ level: 'county', listedOn: '2022-04-30', measures: '立碑并在志书中记载' }],
      },
      [],
    ],
    [
      'renamed when it was on the list no more',
      {
        history: renamedOn('2023-01-01'),
        protection: [{ level: 'county', listedOn: '2022-05-01', until: '2022-12-30' }],
      },
      [],
    ],
    [
      'renamed on the last day of the list',
      {
        history: renamedOn('2023-01-01'),
        protection: [{ level: 'county', listedOn: '2022-05-01', until: '2022-12-31' }],
      },
      ['name-protected-renamed warning history.0.to'],
    ],
    [
      'off the list before it was on it',
      { protection: [{ level: 'county', listedOn: '2022-05-01', until: '2022-04-30' }] },
      ['name-listed-days error protection.0.until'],
    ],
    [
      'gone, nobody says since when',
      { status: 'abolished', history: [{ name: '锦绣路' }] },
      ['name-not-ended warning history.0.to'],
    ],
    ['gone, with what took its place', { status: 'abolished', successors: ['甲路'] }, []],
    ['gone, its own successor', { status: 'abolished', successors: ['锦绣路'] }, ['name-successors error successors']],
    ['not gone, with a successor', { successors: ['甲路'] }, ['name-successors error successors']],
    [
      'abolished, not renamed',
      {
        status: 'abolished',
        history: [{ name: '锦绣路', from: '1990-01-01', to: '2000-01-01' }],
        protection: [{ level: 'county', listedOn: '1995-01-01' }],
      },
      [],
    ],
    [
      'an alias that is told twice',
      {
        aliases: [
          { name: '绣路', kind: 'short' },
          { name: '绣路', kind: 'dialect' },
          { name: '解放路', kind: 'former' },
          { name: '绣路', kind: 'short' },
        ],
      },
      ['name-alias-twice warning aliases.3.name'],
    ],
    [
      'two names without days',
      { history: [{ name: '甲' }, { name: '锦绣路' }] },
      ['name-period-overlap warning history.1.from'],
    ],
    ['a name before without days', { history: [{ name: '甲' }, { name: '锦绣路', from: '2000-01-01' }] }, []],
    [
      'listed after it was renamed',
      { history: renamed, protection: [{ level: 'county', listedOn: '2000-01-01' }] },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it('says by which article a listed name is protected', () => {
    const [found] = placeNameProblems(
      record({ history: renamedOn('2023-01-01'), protection: [{ level: 'county', listedOn: '1999-12-31' }] }),
    )
    expect(found?.remedy.zh).toBe('请说明更名前采取的保护措施（条例第二十五条）。')
  })

  it('tells the name on a day', () => {
    const place = record({ history: renamed })
    expect(['1950-01-01', '1999-12-31', '2000-01-01', '2024-01-01'].map(day => nameOn(place, day))).toEqual([
      '解放路',
      '解放路',
      '锦绣路',
      '锦绣路',
    ])
    expect(nameOn(record(), '2024-01-01')).toBeUndefined()
  })

  it.each<[string, object[], string, string | undefined]>([
    [
      'before the second, whose first day is not known',
      [{ name: '甲', to: '1950-12-31' }, { name: '乙' }],
      '1950-12-31',
      '甲',
    ],
    ['in the second', [{ name: '甲', to: '1950-12-31' }, { name: '乙' }], '1951-01-01', '乙'],
    ['where neither day is known', [{ name: '甲' }, { name: '乙' }], '1951-01-01', undefined],
    [
      'the first ends where the second begins',
      [{ name: '甲' }, { name: '乙', from: '1951-01-01' }],
      '1950-12-31',
      '甲',
    ],
    [
      'a gap',
      [
        { name: '甲', to: '1950-12-31' },
        { name: '乙', from: '1960-01-01' },
      ],
      '1955-01-01',
      undefined,
    ],
    ['after the last', [{ name: '甲', to: '1950-12-31' }], '1951-01-01', undefined],
  ])('the name on a day: %s', (_, history, day, name) => expect(nameOn(record({ history }), day)).toBe(name))

  it('how full records are, and how fast they follow', () => {
    expect(recordCompleteness(record())).toEqual({
      told: 0,
      of: 5,
      missing: ['roman', 'location', 'history', 'changedOn', 'updatedOn'],
    })
    const full = { roman: 'Jinxiu Lu', history: renamed, changedOn: '2000-01-01', updatedOn: '2000-01-02' }
    expect(recordCompleteness(record({ ...full, location: { longitude: 119.9, latitude: 31.7 } })).told).toBe(5)
    const records = [
      { changedOn: '2024-01-01', updatedOn: '2024-01-11' },
      { changedOn: '2024-01-01', updatedOn: '2023-12-31' },
      { changedOn: '2024-01-01', updatedOn: '2024-02-01' },
      { changedOn: '2024-01-21', updatedOn: null },
      { changedOn: '2024-02-01' },
      {},
    ]
    expect(recordDelays(records, '2024-01-31')).toEqual({ days: [10, 30, 30, 10], open: 3, unknown: 1 })
    // Whether it is entered is not on record.
    expect(recordDelays([{ changedOn: '2024-01-31' }], '2024-01-31')).toEqual({ days: [], open: 0, unknown: 1 })
  })
})
