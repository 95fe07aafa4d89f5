import { describe, expect, it } from 'vitest'
import {
  type EndingRule,
  FilingPaper,
  filingAuthority,
  filingDue,
  filingProblems,
  filingState,
  InstitutionFiling,
  isFiledOn,
  shandongEnding,
} from './register.js'

const home = (facts: object = {}) =>
  InstitutionFiling.parse({
    institution: '甲养老院',
    kind: 'non-profit',
    registered: '2024-03-01',
    // A Friday: the tenth working day after it is 2024-03-29.
    firstResident: '2024-03-15',
    submitted: '2024-03-20',
    papers: FilingPaper.options,
    receipt: '2024-03-22',
    beds: 50,
    residents: 30,
    inspected: '2024-04-01',
    ...facts,
  })
const codes = (facts: object, asOf: string, ending?: EndingRule) =>
  filingProblems(home(facts), asOf, ending).map(({ code }) => code)

it('is not late by a last day beyond the calendar of the year', () => {
  const december = {
    registered: '2026-12-01',
    firstResident: '2026-12-28',
    submitted: null,
    receipt: null,
    inspected: null,
  }
  expect(codes(december, '2026-12-31')).toEqual([])
  expect(filingState(home(december), '2026-12-31')).toBe('to-be-filed')
  expect(codes({ ...december, submitted: '2026-12-29', receipt: '2026-12-30' }, '2026-12-31')).toEqual([])
})

describe('the day to file by', () => {
  it.each([
    ['ten working days', '2024-03-15', '2024-03-29'],
    // 清明 2024-04-04 to 04-06, worked on Sunday 2024-04-07.
    ['a holiday and its make-up day', '2024-03-29', '2024-04-15'],
    ['民政部令第66号 in force from 2020-11-01', '2020-11-01', '2020-11-13'],
    ['before it: none', '2020-10-31', null],
    ['nobody yet', null, null],
  ])('%s', (_, firstResident, due) => expect(filingDue({ firstResident })).toBe(due))
})

describe('the state', () => {
  const open = { submitted: null, receipt: null, inspected: null, papers: [] }
  it.each([
    ['nobody has moved in', open, '2024-03-14', 'not-open'],
    ['the first resident', open, '2024-03-15', 'to-be-filed'],
    ['the last day', open, '2024-03-29', 'to-be-filed'],
    ['the day after', open, '2024-03-30', 'overdue'],
    ['handed in', {}, '2024-03-20', 'submitted'],
    ['the receipt', {}, '2024-03-22', 'filed'],
    ['the day before the end', { ending: { stops: '2024-12-31', planSubmitted: null } }, '2024-12-30', 'filed'],
    ['the end', { ending: { stops: '2024-12-31', planSubmitted: null } }, '2024-12-31', 'ended'],
    [
      'paused, the day before it goes on',
      { ending: { stops: '2024-10-01', resumed: '2024-12-01' } },
      '2024-11-30',
      'ended',
    ],
    ['paused, and gone on', { ending: { stops: '2024-10-01', resumed: '2024-12-01' } }, '2024-12-01', 'filed'],
    ['before 2020-11-01 there is no last day', { ...open, firstResident: '2019-05-01' }, '2024-03-30', 'to-be-filed'],
  ])('%s', (_, facts, asOf, state) => {
    expect(filingState(home(facts), asOf)).toBe(state)
    expect(isFiledOn(home(facts), asOf)).toBe(state === 'filed')
  })
  // 老年人权益保障法 art. 43, from 2018-12-29; before it homes were permitted.
  it.each([
    ['2018-12-28', null, null],
    ['2018-12-29', 'to-be-filed', false],
  ])('open since 2015, on %s: %s', (asOf, state, filed) => {
    const old = home({ ...open, registered: '2015-01-01', firstResident: '2015-03-01' })
    expect(filingState(old, asOf)).toBe(state)
    expect(isFiledOn(old, asOf)).toBe(filed)
  })
  it.each([
    ['no receipt on record', { receipt: undefined }, '2024-03-20', null, null],
    ['handed in later', { receipt: undefined }, '2024-03-19', 'to-be-filed', false],
    ['whether it was handed in', { receipt: null, submitted: undefined }, '2024-03-30', null, false],
    ['when the first moved in', { ...open, firstResident: undefined }, '2024-03-30', null, false],
  ])('not known: %s', (_, facts, asOf, state, filed) => {
    expect(filingState(home(facts), asOf)).toBe(state)
    expect(isFiledOn(home(facts), asOf)).toBe(filed)
  })
})

describe('what the register breaks', () => {
  const ending = (planSubmitted: string | null) => ({ ending: { stops: '2024-12-31', planSubmitted } })
  const told = (residentsTold: string | null, authorityTold: string | null) => ({
    ending: { stops: '2024-12-31', residentsTold, authorityTold },
  })
  const resettled = (is: boolean) => ({ ending: { stops: '2024-12-31', planSubmitted: null, resettled: is } })
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-12-31', []],
    ['art. 10: filed on the last day', { submitted: '2024-03-29', receipt: '2024-03-29' }, '2024-04-01', []],
    [
      'art. 10: a day late',
      { submitted: '2024-03-30', receipt: '2024-03-30' },
      '2024-04-01',
      ['filed-in-ten-working-days'],
    ],
    ['art. 10: not filed, on the last day', { submitted: null, receipt: null, inspected: null }, '2024-03-29', []],
    [
      'art. 10: not filed, after it',
      { submitted: null, receipt: null, inspected: null },
      '2024-03-30',
      ['filed-in-ten-working-days'],
    ],
    ['art. 11: no undertaking', { papers: ['application', 'certificate'] }, '2024-04-30', ['filing-papers']],
    [
      'art. 13: a change of beds',
      { changes: [{ what: 'beds', on: '2024-05-01', filed: null }] },
      '2024-05-02',
      ['change-filed'],
    ],
    ['art. 13: filed in time, others too', { changes: [] }, '2024-05-02', []],
    [
      'art. 13: before the home is filed',
      { receipt: null, inspected: null, changes: [{ what: 'beds', on: '2024-05-01', filed: null }] },
      '2024-05-02',
      [],
    ],
    [
      'art. 13: on the day of the change',
      { changes: [{ what: 'beds', on: '2024-05-01', filed: null }] },
      '2024-05-01',
      [],
    ],
    [
      'art. 38: filed on the first day of the measures',
      {
        registered: '2020-09-01',
        firstResident: '2020-10-01',
        submitted: '2020-11-01',
        receipt: '2020-11-01',
        inspected: null,
      },
      '2021-01-01',
      ['seen-in-twenty-working-days'],
    ],
    [
      'art. 38: filed before them',
      {
        registered: '2020-09-01',
        firstResident: '2020-10-01',
        submitted: '2020-10-01',
        receipt: '2020-10-31',
        inspected: null,
      },
      '2021-01-01',
      [],
    ],
    ['art. 13: filed', { changes: [{ what: 'beds', on: '2024-05-01', filed: '2024-05-02' }] }, '2024-05-02', []],
    // The twentieth working day after 2024-03-22 is 2024-04-22.
    ['art. 38: seen on the last day', { inspected: '2024-04-22' }, '2024-05-01', []],
    ['art. 38: seen a day late', { inspected: '2024-04-23' }, '2024-05-01', ['seen-in-twenty-working-days']],
    [
      'art. 38: ended on the last day to see it',
      { inspected: null, ending: { stops: '2024-04-22' } },
      '2024-05-01',
      [],
    ],
    [
      'art. 38: ended a day later',
      { inspected: null, ending: { stops: '2024-04-23' } },
      '2024-05-01',
      ['seen-in-twenty-working-days'],
    ],
    [
      'art. 10: ended on the last day to file',
      { submitted: null, receipt: null, inspected: null, ending: { stops: '2024-03-29' } },
      '2024-05-01',
      [],
    ],
    ['art. 38: not seen yet', { inspected: null }, '2024-04-22', []],
    ['art. 10: whether it was handed in is not known', { submitted: undefined, receipt: undefined }, '2024-05-01', []],
    ['art. 11: which papers is not known', { papers: undefined }, '2024-04-30', []],
    [
      'art. 11: before the measures',
      {
        firstResident: '2020-10-01',
        submitted: '2020-10-31',
        receipt: '2020-10-31',
        registered: '2020-09-01',
        papers: [],
      },
      '2021-01-01',
      [],
    ],
    [
      'art. 13: a change before it was filed at all',
      { changes: [{ what: 'beds', on: '2024-03-21', filed: null }] },
      '2024-05-02',
      [],
    ],
    [
      'art. 13: a change on the day of the receipt',
      { changes: [{ what: 'beds', on: '2024-03-22', filed: null }] },
      '2024-05-02',
      ['change-filed'],
    ],
    [
      'a change filed ahead, which no text bars',
      { changes: [{ what: 'beds', on: '2024-05-01', filed: '2024-04-30' }] },
      '2024-05-02',
      [],
    ],
    [
      'an end before it was registered',
      { ending: { stops: '2000-01-01' }, changes: [] },
      '2024-05-01',
      ['days-in-order'],
    ],
    ['paused and gone on', { ending: { stops: '2024-05-01', resumed: '2024-05-01' } }, '2024-06-01', []],
    [
      'gone on before it paused',
      { ending: { stops: '2024-05-02', resumed: '2024-05-01' } },
      '2024-06-01',
      ['days-in-order'],
    ],
    [
      'art. 38: gone on, and never seen',
      { inspected: null, ending: { stops: '2024-04-01', resumed: '2024-04-10' } },
      '2024-06-01',
      ['seen-in-twenty-working-days'],
    ],
    ['art. 38: whether it was seen is not known', { inspected: undefined }, '2024-05-01', []],
    [
      'a receipt for what was never handed in',
      { submitted: null },
      '2024-05-01',
      ['filed-in-ten-working-days', 'days-in-order'],
    ],
    ['seen before it was filed', { inspected: '2024-03-21' }, '2024-05-01', ['days-in-order']],
    [
      'a receipt before the filing',
      { receipt: '2024-03-19', inspected: '2024-03-25' },
      '2024-05-01',
      ['days-in-order'],
    ],
    [
      '老年人权益保障法 art. 43: open a day before it was registered',
      { registered: '2024-03-16' },
      '2024-05-01',
      ['registered-before-opening'],
    ],
    ['art. 43: on the day', { registered: '2024-03-15' }, '2024-05-01', []],
    ['老年人权益保障法 art. 46 asks for no plan', ending(null), '2024-12-31', []],
    ['art. 46: not resettled, the day before', resettled(false), '2024-12-30', []],
    ['art. 46: not resettled', resettled(false), '2024-12-31', ['residents-resettled']],
    ['art. 46: resettled', resettled(true), '2024-12-31', []],
    ['民政部令第66号 art. 32: told on the day itself', told('2024-12-31', '2024-12-31'), '2024-12-31', ['ending-told']],
    ['art. 32: told the day before', told('2024-12-30', '2024-12-31'), '2024-12-31', []],
    ['art. 32: nobody told, while it goes on', told(null, null), '2024-12-30', []],
    ['art. 32: nobody told', told(null, null), '2024-12-31', ['ending-told', 'ending-told']],
    [
      'art. 32: nobody told, and whether anybody lived there is not known',
      { ...told(null, '2024-12-30'), firstResident: undefined, residents: null },
      '2024-12-31',
      [],
    ],
    [
      'art. 32: nobody told, where people lived',
      { ...told(null, '2024-12-30'), firstResident: undefined },
      '2024-12-31',
      ['ending-told'],
    ],
    [
      'art. 32: not before the measures',
      { ...told(null, null), registered: '2019-01-01', ending: { stops: '2020-10-31', residentsTold: null } },
      '2020-10-31',
      [],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  // 山东省养老服务条例 art. 38: sixty days before 2024-12-31 is 2024-11-01.
  it.each([
    ['2024-11-01', []],
    ['2024-11-02', ['resettlement-plan']],
  ])('in Shandong the plan handed in on %s', (planSubmitted, expected) =>
    expect(codes(ending(planSubmitted), '2024-12-31', shandongEnding)).toEqual(expected),
  )

  // Sixty days before 2020-06-30 is the first day of the regulation.
  it.each([
    ['2020-06-30', ['resettlement-plan']],
    ['2020-06-29', []],
  ])('not before the regulation: the end on %s', (stops, expected) =>
    expect(
      codes({ registered: '2019-01-01', ending: { stops, planSubmitted: null } }, '2024-12-31', shandongEnding),
    ).toEqual(expected),
  )

  it('art. 13 says in good time: a warning', () =>
    expect(
      filingProblems(home({ changes: [{ what: 'beds', on: '2024-05-01', filed: null }] }), '2024-05-02'),
    ).toMatchObject([{ code: 'change-filed', severity: 'warning' }]))

  it('names the article and the day', () => {
    const [late] = filingProblems(home({ submitted: null, receipt: null, inspected: null }), '2024-05-01')
    expect(late?.message.zh).toContain('养老机构管理办法第十条）')
    expect(late?.message.en).toContain('(due 2024-03-29)')
    expect(filingProblems(home(ending(null)), '2024-12-31', shandongEnding)[0]?.message.zh).toContain(
      '山东省养老服务条例第三十八条',
    )
  })
})

// 民政部令第66号 art. 2: 床位数在10张以上的机构.
it.each([
  [10, ['filed-in-ten-working-days', 'ending-told', 'ending-told'], 'overdue'],
  [9, [], null],
])('a house of %i beds', (beds, expected, state) => {
  const unfiled = { beds, residents: 5, submitted: null, receipt: null, inspected: null }
  const stops = { ending: { stops: '2024-06-01', residentsTold: null, authorityTold: null } }
  expect(codes({ ...unfiled, ...stops }, '2024-06-01')).toEqual(expected)
  expect(filingState(home(unfiled), '2024-06-01')).toBe(state)
})

it('a home files where it stands, or where it is registered', () => {
  expect(filingAuthority({ kind: 'for-profit' }).zh).toContain('县级')
  expect(filingAuthority({ kind: 'non-profit' }).zh).toContain('登记管理机关同级')
})

it.each([
  [50, []],
  [51, [['residents-within-beds', 'warning']]],
  [null, []],
])('%s residents in 50 beds: %j', (residents, expected) =>
  expect(filingProblems(home({ residents }), '2024-12-31').map(({ code, severity }) => [code, severity])).toEqual(
    expected,
  ),
)
