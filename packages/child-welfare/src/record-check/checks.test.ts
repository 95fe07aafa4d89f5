import { describe, expect, it } from 'vitest'
import { CloseContactWorker, hiringVerdict, recordCheckDueOn, recordCheckFines, recordCheckProblems } from './checks.js'

const worker = (more: object = {}) =>
  CloseContactWorker.parse({
    name: '某某',
    unit: 'welfare-rescue',
    hiredOn: '2022-03-01',
    checks: [
      { on: '2022-02-20', found: false },
      { on: '2023-12-31', found: false },
    ],
    ...more,
  })
const codes = (more: object, asOf = '2024-06-01') => recordCheckProblems(worker(more), asOf).map(({ code }) => code)

// Source: 未成年人保护法 第六十二条第一款.
describe('hiring', () => {
  it.each<[string, object[], boolean | null]>([
    ['not looked up', [], null],
    ['no answer yet', [{ on: '2022-02-20', found: null }], null],
    ['nothing found', [{ on: '2022-03-01', found: false }], true],
    ['looked up a day later', [{ on: '2022-03-02', found: false }], null],
    ['a record', [{ on: '2022-02-20', found: true }], false],
    [
      'a record, and none by a later answer',
      [
        { on: '2022-02-19', found: true },
        { on: '2022-02-20', found: false },
      ],
      null,
    ],
    ['a record of long ago', [{ on: '2010-02-20', found: true }], false],
    ['nothing found a year before to the day', [{ on: '2021-03-01', found: false }], true],
    ['nothing found a day earlier than that', [{ on: '2021-02-28', found: false }], null],
    [
      'a record, and nothing in another place',
      [
        { on: '2022-02-19', found: false },
        { on: '2022-02-20', found: true },
      ],
      false,
    ],
  ])('%s', (_, checks, mayHire) => {
    expect(hiringVerdict(worker({ hiredOn: null, checks }), '2022-03-01').mayHire).toBe(mayHire)
  })

  it.each([
    ['2021-05-31', null],
    ['2021-06-01', true],
  ])('on %s: %s', (on, mayHire) => {
    expect(hiringVerdict(worker({ hiredOn: null, checks: [{ on: '2021-05-01', found: false }] }), on).mayHire).toBe(
      mayHire,
    )
  })
})

// Source: 未成年人保护法 第六十二条第二款.
describe('at work', () => {
  it.each<[string, object, string[]]>([
    ['looked up before and every year', {}, []],
    [
      'looked up on the first day',
      {
        checks: [
          { on: '2022-03-01', found: false },
          { on: '2023-01-01', found: false },
        ],
      },
      [],
    ],
    [
      'looked up a day late',
      {
        checks: [
          { on: '2022-03-02', found: false },
          { on: '2023-01-01', found: false },
        ],
      },
      ['record-check-before-hiring'],
    ],
    ['look-ups not told', { checks: undefined }, ['record-check-not-known']],
    ['look-ups not told of an applicant', { hiredOn: null, checks: undefined }, []],
    [
      'a record of another of that name, as the next look-up shows',
      {
        checks: [
          { on: '2022-02-20', found: false },
          { on: '2023-05-01', found: true },
          { on: '2023-05-08', found: false },
        ],
      },
      ['record-contradicted'],
    ],
    ['a year left out', { checks: [{ on: '2022-02-20', found: false }] }, ['record-check-year']],
    ['left before the end of that year', { leftOn: '2023-12-30', checks: [{ on: '2022-02-20', found: false }] }, []],
    [
      'left on its last day',
      { leftOn: '2023-12-31', checks: [{ on: '2022-02-20', found: false }] },
      ['record-check-year'],
    ],
    [
      'hired in the year before',
      { hiredOn: '2020-01-01', checks: [] },
      ['record-check-year', 'record-check-year', 'record-check-year'],
    ],
    [
      'hired on the first day of the law',
      { hiredOn: '2021-06-01', checks: [] },
      ['record-check-before-hiring', 'record-check-year', 'record-check-year', 'record-check-year'],
    ],
    [
      'hired the day before',
      { hiredOn: '2021-05-31', checks: [] },
      ['record-check-year', 'record-check-year', 'record-check-year'],
    ],
    [
      'a record',
      {
        checks: [
          { on: '2022-02-20', found: false },
          { on: '2023-05-01', found: true },
        ],
      },
      ['record-found'],
    ],
    [
      'a record, and gone',
      {
        leftOn: '2024-05-31',
        checks: [
          { on: '2022-02-20', found: false },
          { on: '2023-05-01', found: true },
        ],
      },
      [],
    ],
    [
      'a record before the hiring, and gone',
      { leftOn: '2022-12-30', checks: [{ on: '2022-02-20', found: true }] },
      ['record-hired'],
    ],
    [
      'a record before the hiring, and at work',
      { hiredOn: '2024-03-01', checks: [{ on: '2024-02-20', found: true }] },
      ['record-found'],
    ],
    [
      'hired without an answer',
      { hiredOn: '2024-03-01', checks: [{ on: '2024-02-20', found: null }] },
      ['record-check-unanswered'],
    ],
    [
      'one answer of two',
      {
        hiredOn: '2024-03-01',
        checks: [
          { on: '2024-02-20', found: null },
          { on: '2024-03-01', found: false },
        ],
      },
      [],
    ],
    [
      'hired before the law, without an answer',
      {
        hiredOn: '2021-05-31',
        leftOn: '2021-12-30',
        checks: [{ on: '2021-05-01', found: null }],
      },
      [],
    ],
    ['left before hired', { leftOn: '2022-02-28' }, ['record-check-dates']],
    [
      'looked up a year before to the day',
      {
        checks: [
          { on: '2021-03-01', found: false },
          { on: '2022-12-31', found: false },
          { on: '2023-12-31', found: false },
        ],
      },
      [],
    ],
    [
      'looked up a day earlier than that',
      {
        checks: [
          { on: '2021-02-28', found: false },
          { on: '2022-12-31', found: false },
          { on: '2023-12-31', found: false },
        ],
      },
      ['record-check-old'],
    ],
    ['an applicant', { hiredOn: null, checks: [] }, []],
    ['to begin later', { hiredOn: '2024-06-02', checks: [] }, []],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected)
  })

  it.each([
    ['2022-05-31', 'warning'],
    ['2022-06-01', 'error'],
  ])('hired before the law and first looked up on %s: 2021 is a %s', (on, severity) => {
    const checks = [{ on, found: false }]
    expect(recordCheckProblems(worker({ hiredOn: '2015-01-01', checks }), '2022-12-31')).toMatchObject([
      { code: 'record-check-year', severity },
    ])
  })

  it('nothing before the law', () => {
    expect(codes({ hiredOn: '2020-01-01', checks: [{ on: '2021-01-01', found: true }] }, '2021-05-31')).toEqual([])
    expect(codes({ hiredOn: '2020-01-01', checks: [{ on: '2021-01-01', found: true }] }, '2021-06-01')).toEqual([
      'record-found',
    ])
  })

  it.each([
    ['2024-06-01', {}, '2024-12-31'],
    ['2023-12-31', {}, undefined],
    ['2023-12-30', {}, '2023-12-31'],
    ['2022-02-28', {}, undefined],
    ['2021-05-31', { hiredOn: '2020-01-01' }, undefined],
    ['2021-06-01', { hiredOn: '2020-01-01' }, '2021-12-31'],
    ['2024-06-01', { leftOn: '2024-05-31' }, undefined],
    ['2024-06-01', { checks: undefined }, undefined],
    ['2024-06-01', { leftOn: '2024-06-01' }, '2024-12-31'],
  ])('due in the year of %s, %o: %s', (asOf, more, dueOn) => {
    expect(recordCheckDueOn(worker(more), asOf)).toBe(dueOn)
  })
})

it('the fines of 第一百二十六条: up to 50,000 yuan, and 50,000 to 500,000', () => {
  expect([recordCheckFines.first, recordCheckFines.refusedOrGrave]).toEqual([
    { most: 5_000_000 },
    { least: 5_000_000, most: 50_000_000 },
  ])
})
