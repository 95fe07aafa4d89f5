import { describe, expect, it } from 'vitest'
import {
  AssistanceStation,
  assistanceStationProblems,
  departmentsInCharge,
  handOverLog,
  hasStation,
  IntakeCase,
  intakeProblems,
  intakeState,
  isForConference,
  windowDuty,
} from './index.js'

const task = (more: object = {}) => ({
  matter: 'medical',
  department: 'medical-security',
  handedOver: '2024-03-04',
  due: '2024-03-14',
  returned: '2024-03-14',
  result: 'granted',
  ...more,
})
const dibao = {
  matter: 'dibao',
  department: 'civil-affairs',
  handedOver: '2024-03-02',
  due: null,
  returned: '2024-03-20',
}
const intake = (more: object = {}) =>
  IntakeCase.parse({
    id: 'k1',
    town: '甲镇',
    received: '2024-03-01',
    appliedBy: 'self',
    matters: ['medical', 'dibao'],
    tasks: [task(), task(dibao)],
    lead: 'civil-affairs',
    answered: '2024-03-21',
    ...more,
  })
const one = (more: object = {}, about: object = {}) =>
  intake({ matters: ['medical'], tasks: [task(more)], lead: null, answered: null, ...about })

describe('a case by the one window', () => {
  it.each([
    ['2024-02-29', 'not-yet'],
    ['2024-03-01', 'received'],
    ['2024-03-03', 'received'],
    ['2024-03-04', 'handed-over'],
    ['2024-03-19', 'handed-over'],
    ['2024-03-20', 'returned'],
    ['2024-03-21', 'answered'],
  ])('on %s: %s', (asOf, state) => expect(intakeState(intake(), asOf)).toBe(state))

  it('is not handed over while a matter has no task', () =>
    expect(intakeState(intake({ tasks: [task()] }), '2024-03-20')).toBe('received'))

  it('has each matter once', () => {
    const parse = (matters: string[]) => IntakeCase.safeParse({ ...intake(), matters }).success
    expect([parse(['medical', 'dibao']), parse(['medical', 'medical']), parse([])]).toEqual([true, false, false])
    expect(parse(['medical'])).toBe(false)
  })

  // 国务院令第649号 art. 60; 社会救助法 art. 64.
  it.each([
    ['2014-04-30', undefined],
    ['2014-05-01', '第六十条'],
    ['2026-06-30', '第六十条'],
    ['2026-07-01', '第六十四条'],
  ])('the window is a duty on %s by %s', (date, article) => expect(windowDuty(date)?.article).toBe(article))

  const days = { amount: 2, unit: 'working-day' } as const
  it.each<[string, IntakeCase, string, typeof days | undefined, string[]]>([
    ['nothing', intake(), '2024-06-30', undefined, []],
    [
      'nobody has taken it up, on the day',
      one({ handedOver: null, due: null, returned: null, result: null }),
      '2024-03-01',
      undefined,
      [],
    ],
    // 及时: no national text has days.
    ['a month after', one({ handedOver: null, due: null, returned: null, result: null }), '2024-04-01', undefined, []],
    [
      'no task at all, and the applicant was told',
      intake({ tasks: [] }),
      '2024-03-21',
      undefined,
      ['matter-handled', 'matter-handled'],
    ],
    ['no task at all, before', intake({ tasks: [] }), '2024-03-20', undefined, []],
    [
      'handled by the township itself',
      one({ ...dibao, handedOver: null }, { matters: ['dibao'], answered: '2024-03-21' }),
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'to be answered before it was handed over',
      one({ due: '2024-03-03' }),
      '2024-03-03',
      undefined,
      ['intake-in-order'],
    ],
    // Two working days after Friday 2024-03-01: Tuesday 2024-03-05.
    [
      'within the days of a place',
      one({ handedOver: null, due: null, returned: null, result: null }),
      '2024-03-05',
      days,
      [],
    ],
    [
      'after them',
      one({ handedOver: null, due: null, returned: null, result: null }),
      '2024-03-06',
      days,
      ['matter-handled'],
    ],
    [
      'handed over late',
      one({ handedOver: '2024-03-06' }, { answered: '2024-03-20' }),
      '2024-06-30',
      days,
      ['matter-handled'],
    ],
    [
      'handed over on the last of them',
      one({ handedOver: '2024-03-05' }, { answered: '2024-03-20' }),
      '2024-06-30',
      days,
      [],
    ],
    [
      'the first of two hand-overs counts',
      intake({ matters: ['medical'], tasks: [task({ handedOver: '2024-03-12' }), task()] }),
      '2024-06-30',
      days,
      [],
    ],
    [
      'all taken back: nobody is to be told',
      one({ result: 'withdrawn', returned: '2024-03-10' }),
      '2024-06-30',
      undefined,
      [],
    ],
    // What is left out is not told.
    [
      'granted, and no day of it is told',
      one({ handedOver: undefined, returned: undefined }, { answered: '2024-03-20' }),
      '2024-06-30',
      days,
      [],
    ],
    [
      'handed over on a day not told, answered on another',
      one({ handedOver: undefined }, { answered: '2024-03-20' }),
      '2024-06-30',
      days,
      [],
    ],
    ['handed over, and no answer is told', one({ returned: undefined, result: null }), '2024-06-30', days, []],
    [
      'no tasks are told',
      intake({ matters: ['medical'], tasks: undefined, answered: '2024-03-20' }),
      '2024-06-30',
      days,
      [],
    ],
    ['whether the applicant was told is not', one({}, { answered: undefined }), '2024-06-30', undefined, []],
    [
      'taken back, and no day of it',
      one({ result: 'withdrawn', handedOver: null, returned: null }),
      '2024-06-30',
      days,
      [],
    ],
    [
      'other help by another department, which leads',
      one({ matter: 'other', department: 'other' }, { matters: ['other'], answered: '2024-03-20', lead: 'other' }),
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'to another department that is not in charge',
      one({ department: 'other' }, { answered: '2024-03-20' }),
      '2024-06-30',
      undefined,
      ['department-in-charge'],
    ],
    [
      'to the wrong department',
      one({ department: 'education' }, { answered: '2024-03-20' }),
      '2024-06-30',
      undefined,
      ['department-in-charge'],
    ],
    [
      'which passed it on',
      one({ department: 'education', result: 'passed-on' }, { answered: '2024-03-20' }),
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'answered a day late',
      one({ returned: '2024-03-15' }, { answered: '2024-03-20' }),
      '2024-06-30',
      undefined,
      ['task-in-time'],
    ],
    ['open on its day', one({ returned: null }), '2024-03-14', undefined, []],
    ['open after it', one({ returned: null, result: null }), '2024-03-15', undefined, ['task-in-time']],
    ['only what came of it is told', one({ returned: null }), '2024-03-15', undefined, []],
    ['without a day', one({ returned: null, due: null }), '2025-03-15', undefined, []],
    [
      'returned without a result',
      one({ result: null }, { answered: '2024-03-20' }),
      '2024-06-30',
      undefined,
      ['result-told'],
    ],
    ['not returned yet, no result is needed', one({ result: null }), '2024-03-13', undefined, []],
    // 盐城 asked for it in 2015; no national text was seen.
    ['several departments, nobody leads', intake({ lead: null }), '2024-06-30', undefined, ['lead-named']],
    ['who leads is not told', intake({ lead: undefined }), '2024-06-30', undefined, []],
    ['the applicant is not told on the day', one(), '2024-03-14', undefined, []],
    ['the applicant is not told', one(), '2024-03-15', undefined, ['applicant-told']],
    [
      'returned before the hand-over',
      one({ returned: '2024-03-03' }, { answered: '2024-03-20' }),
      '2024-06-30',
      undefined,
      ['intake-in-order'],
    ],
    ['told before the return', one({}, { answered: '2024-03-13' }), '2024-06-30', undefined, ['intake-in-order']],
    [
      'told before the receipt',
      intake({ matters: ['medical'], tasks: [], answered: '2024-02-29' }),
      '2024-03-01',
      undefined,
      ['matter-handled', 'intake-in-order'],
    ],
    [
      'told on the day of the receipt',
      intake({ matters: ['medical'], tasks: [], answered: '2024-03-01' }),
      '2024-03-01',
      undefined,
      ['matter-handled'],
    ],
    [
      'decided by the county before the receipt',
      one({}, { answered: '2024-03-20', conference: { on: '2024-02-29', decision: '临时救助' } }),
      '2024-06-30',
      undefined,
      ['intake-in-order'],
    ],
    ['before its receipt', one({ handedOver: null }), '2024-02-29', undefined, []],
  ])('%s', (_, record, asOf, handOver, expected) =>
    expect(intakeProblems(record, asOf, handOver).map(({ code }) => code)).toEqual(expected),
  )

  // 国务院令第649号 arts 25, 30, as amended on 2019-03-02.
  it.each([
    ['2019-03-01', 'medical', 'civil-affairs', true],
    ['2019-03-01', 'medical', 'medical-security', true],
    ['2019-03-01', 'disaster', 'civil-affairs', true],
    ['2019-03-01', 'housing', 'civil-affairs', false],
    ['2019-03-02', 'medical', 'civil-affairs', false],
    ['2019-03-02', 'disaster', 'emergency', true],
    // 国发〔2015〕52号: civil affairs decides on the two subsidies; 民发〔2023〕46号: it refers to charities.
    ['2024-03-01', 'disability', 'civil-affairs', true],
    ['2024-03-01', 'disability', 'disabled', true],
    ['2024-03-01', 'disability', 'education', false],
    ['2024-03-01', 'charity', 'civil-affairs', true],
    ['2024-03-01', 'charity', 'charity', true],
    ['2024-03-01', 'education', 'civil-affairs', false],
    // 社会救助法 art. 52: the township may be asked too.
    ['2024-03-01', 'adrift', 'civil-affairs', true],
    // 国办发〔2023〕39号 五（一）: one application, recognised by class.
    ['2024-03-01', 'marginal', 'civil-affairs', true],
    ['2024-03-01', 'rigid', 'civil-affairs', true],
    ['2024-03-01', 'emergency-illness', 'health', true],
    ['2024-03-01', 'poverty-prevention', 'agriculture', true],
    ['2024-03-01', 'other', 'housing', true],
  ] as const)('received on %s, %s may be with %s: %s', (received, matter, to, may) => {
    expect(departmentsInCharge(matter, received).includes(to)).toBe(may)
    const record = one(
      { matter, department: to, handedOver: received, due: null, returned: received },
      { matters: [matter], received, answered: received },
    )
    expect(intakeProblems(record, '2024-06-30').map(({ code }) => code)).toEqual(may ? [] : ['department-in-charge'])
  })

  it('says by which law, where and by when', () => {
    const [open] = intakeProblems(
      one({ handedOver: null, due: null, returned: null, result: null }),
      '2024-03-06',
      days,
    )
    expect(open).toMatchObject({ path: ['matters', 0] })
    expect(open?.message.zh).toContain('社会救助暂行办法第六十条')
    expect(open?.message.en).toContain('(due 2024-03-05)')
    // Art. 60 speaks of taking up and handing over, not of when a department answers or who is told.
    for (const record of [intake({ lead: null }), one({ returned: '2024-03-15' }), one()])
      expect(intakeProblems(record, '2024-06-30')[0]?.message.zh).not.toContain('第六十条')
    expect(intakeProblems(one({ department: 'education' }), '2024-06-30')[0]?.message.zh).toContain('第六十条')
    // No text asks for a leader.
    expect(intakeProblems(intake({ lead: null }), '2024-06-30')[0]?.severity).toBe('warning')
    expect(open?.severity).toBe('error')
  })
})

it('the hand-over log is in the order of time', () => {
  expect(handOverLog(intake(), '2024-03-14')).toEqual([
    { on: '2024-03-02', matter: 'dibao', to: 'civil-affairs', due: null, state: 'open' },
    { on: '2024-03-04', matter: 'medical', to: 'medical-security', due: '2024-03-14', state: 'returned' },
  ])
  const state = (more: object, asOf: string) => handOverLog(one(more), asOf).map(line => line.state)
  expect(state({ returned: null }, '2024-03-14')).toEqual(['open'])
  expect(state({ returned: null, result: null }, '2024-03-15')).toEqual(['overdue'])
  expect(state({ returned: undefined, result: null }, '2024-03-15')).toEqual(['open'])
  expect(state({ returned: '2024-03-15' }, '2024-06-30')).toEqual(['overdue'])
  expect(state({}, '2024-03-03')).toEqual([])
})

// 国办发〔2023〕39号 三（四）.
it.each([
  ['everything refused', { result: 'refused' }, {}, '2024-03-20', true],
  ['one granted', {}, {}, '2024-03-20', false],
  ['one passed on, and nowhere settled', { result: 'passed-on' }, {}, '2024-03-20', false],
  ['one without a result on file', { result: null }, {}, '2024-03-20', false],
  ['one not settled yet', { result: 'refused' }, {}, '2024-03-19', false],
  [
    'decided on already',
    { result: 'refused' },
    { conference: { on: '2024-03-20', decision: '临时救助' } },
    '2024-03-20',
    false,
  ],
  [
    'to be decided on',
    { result: 'refused' },
    { conference: { on: '2024-03-21', decision: '临时救助' } },
    '2024-03-20',
    true,
  ],
])('a case for the coordination of the county: %s', (_, more, about, asOf, expected) => {
  const tasks = [task(more), task({ ...dibao, result: 'refused' })]
  expect(isForConference(intake({ tasks, answered: null, ...about }), asOf)).toBe(expected)
})

it('what was taken back by the applicant is no matter that was refused', () => {
  const tasks = [task({ result: 'withdrawn' }), task({ ...dibao, result: 'refused' })]
  const record = intake({ tasks, answered: null })
  expect(isForConference(record, '2024-06-30')).toBe(false)
  expect(intakeProblems(record, '2024-06-30').map(({ code }) => code)).not.toContain('result-told')
})

it('a matter that was passed on is settled by whom it was passed on to, and one without a task is open', () => {
  const refused = task({ ...dibao, result: 'refused' })
  const passed = intake({
    tasks: [task({ result: 'passed-on' }), task({ result: 'refused' }), refused],
    answered: null,
  })
  expect(isForConference(passed, '2024-06-30')).toBe(true)
  expect(isForConference(intake({ tasks: [refused], answered: null }), '2024-06-30')).toBe(false)
})

it('a single matter is none, and before the opinion there was none', () => {
  expect(isForConference(one({ result: 'refused' }), '2024-06-30')).toBe(false)
  const early = { handedOver: '2023-10-01', due: null, returned: '2023-10-02', result: 'refused' }
  const record = intake({ received: '2023-10-01', tasks: [task(early), task({ ...dibao, ...early })], answered: null })
  expect(['2023-10-18', '2023-10-19'].map(asOf => isForConference(record, asOf))).toEqual([false, true])
})

it('what came of a matter is not told: a gap of the record', () =>
  expect(intakeProblems(one({ result: null }, { answered: '2024-03-20' }), '2024-06-30')).toMatchObject([
    { code: 'result-told', severity: 'warning' },
  ]))

describe('a service station', () => {
  const station = (more: object = {}) =>
    AssistanceStation.parse({
      town: '甲镇',
      opened: '2024-01-01',
      closed: '2024-12-31',
      window: true,
      staff: 2,
      services: ['accept', 'hand-over', 'advice'],
      ...more,
    })
  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('on %s: %s', (asOf, open) => expect(hasStation(station(), asOf)).toBe(open))

  it('is closed on its first day at the earliest', () => {
    const parse = (closed: string) => AssistanceStation.safeParse({ ...station(), closed }).success
    expect([parse('2024-01-01'), parse('2023-12-31')]).toEqual([true, false])
  })

  // 国务院令第649号 art. 60; 社会救助法 art. 64.
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-06-30', []],
    ['without a window', { window: false, services: [] }, '2024-06-30', ['station-window']],
    [
      'a township without a station has a window too',
      { opened: null, closed: null, window: false },
      '2024-06-30',
      ['station-window'],
    ],
    ['not opened yet', { window: false }, '2023-12-31', []],
    ['closed, and its window told of then', { window: false }, '2025-01-01', []],
    ['not known', { window: null, services: [] }, '2024-06-30', []],
    ['before its station was opened', { window: false }, '2023-12-31', []],
    ['before the regulation', { window: false, opened: '2014-01-01' }, '2014-04-30', []],
    ['its window hands nothing over', { services: ['accept'] }, '2024-06-30', ['station-accepts']],
    ['what its window does is not known', { services: undefined }, '2024-06-30', []],
    ['its window takes nothing', { services: ['hand-over'] }, '2024-06-30', ['station-accepts']],
    ['closed', { services: [], staff: 0 }, '2025-01-01', []],
    ['nobody works there', { staff: 0 }, '2024-06-30', ['station-staffed']],
    ['how many is not known', { staff: null }, '2024-06-30', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(assistanceStationProblems(station(more), asOf).map(({ code }) => code)).toEqual(expected),
  )

  it('that nobody works there is odd', () =>
    expect(assistanceStationProblems(station({ staff: 0 }), '2024-06-30')[0]?.severity).toBe('warning'))

  it.each<[string, object, string[]]>([
    ['another station of the town', {}, []],
    ['one of another town', { town: '乙镇' }, ['station-window']],
    ['one that is closed', { closed: '2024-06-29' }, ['station-window']],
    ['one without a window', { window: false }, ['station-window']],
  ])('the window may be kept by %s', (_, other, expected) => {
    const found = assistanceStationProblems(station({ window: false }), '2024-06-30', [station(other)])
    expect(found.map(({ code }) => code)).toEqual(expected)
  })
})
