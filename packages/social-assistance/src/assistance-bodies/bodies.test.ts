import { describe, expect, it } from 'vitest'
import {
  bodyMembers,
  CoordinationBody,
  conferenceIntervals,
  coordinationProblems,
  decisionFigures,
  divisionsWithoutBody,
} from './body.js'
import { assistanceDuties, assistanceDutyProblems, type DutyMatrix } from './duties.js'
import { AssistanceGovernanceEvent, governanceEventFigures, governanceEventProblems } from './events.js'
import { AssistancePilot, assistancePilotProblems, assistancePilotState } from './pilot.js'
import { AssistanceWorker, handlingCapacity, undertrained, villagesWithoutHelper } from './staffing.js'

describe('a body of offices', () => {
  const member = (office: string, since = '2020-01-01', until: string | null = null) => ({ office, since, until })
  const decision = (facts: object = {}) => ({
    what: '经费',
    responsible: '财政',
    due: '2024-06-30',
    doneOn: '2024-06-30',
    ...facts,
  })
  const meeting = (facts: object = {}) => ({
    on: '2024-01-31',
    present: ['民政', '财政'],
    decisions: [decision()],
    ...facts,
  })
  const body = (facts: object = {}) =>
    CoordinationBody.parse({
      kind: 'vagrants-conference',
      division: '350200',
      since: '2023-06-01',
      lead: '民政',
      members: [member('民政'), member('财政'), member('公安', '2024-02-01')],
      meetsEveryMonths: 12,
      meetings: [meeting()],
      ...facts,
    })
  it('a meeting in each year, more than twelve months apart, is odd and no fault', () => {
    const meetings = [meeting({ on: '2023-03-01' }), meeting({ on: '2024-05-01' })]
    const found = coordinationProblems(body({ since: '2023-01-01', meetings }), '2024-06-30')
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['regular-meeting warning'])
  })
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2025-01-31', []],
    ['a day after a year', {}, '2025-02-01', ['regular-meeting']],
    ['one out of turn does not count', { meetings: [meeting({ regular: false })] }, '2024-06-30', ['regular-meeting']],
    ['never met, a year after it began', { since: '2024-01-01', meetings: [] }, '2025-01-01', []],
    ['and a day', { since: '2024-01-01', meetings: [] }, '2025-01-02', ['regular-meeting']],
    ['its meetings not told', { meetings: undefined }, '2030-01-01', []],
    ['who was there not told', { meetings: [meeting({ present: undefined })] }, '2024-06-30', []],
    ['no day set', { meetings: [meeting({ decisions: [decision({ due: null, doneOn: null })] })] }, '2024-12-31', []],
    [
      'no day set, done before it was decided',
      { meetings: [meeting({ decisions: [decision({ due: null, doneOn: '2024-01-30' })] })] },
      '2024-06-30',
      ['decision-days'],
    ],
    [
      'due before it was decided',
      { meetings: [meeting({ decisions: [decision({ due: '2024-01-30', doneOn: undefined })] })] },
      '2024-06-30',
      ['decision-days'],
    ],
    [
      'two years without one, and then two',
      { since: '2021-01-31', meetings: [meeting({ on: '2023-02-01' }), meeting()] },
      '2024-06-30',
      ['regular-meeting'],
    ],
    ['a year between', { since: '2023-01-31' }, '2024-06-30', []],
    ['and a day between', { since: '2023-01-30' }, '2024-06-30', ['regular-meeting']],
    ['a meeting before it was set up', { since: '2024-02-01' }, '2024-06-30', ['meeting-days']],
    [
      'done before it was decided',
      { meetings: [meeting({ decisions: [decision({ doneOn: '2024-01-30' })] })] },
      '2024-06-30',
      ['decision-days'],
    ],
    ['done on the day', { meetings: [meeting({ decisions: [decision({ doneOn: '2024-01-31' })] })] }, '2024-06-30', []],
    ['no rule', { meetsEveryMonths: null, meetings: [] }, '2030-01-01', []],
    ['led by an outsider', { lead: '城管', meetings: [], meetsEveryMonths: null }, '2024-06-30', ['lead-is-member']],
    ['twice', { members: [member('民政'), member('民政'), member('财政')] }, '2024-06-30', ['member-twice']],
    [
      'one after the other',
      { members: [member('民政', '2020-01-01', '2024-01-31'), member('民政', '2024-02-01'), member('财政')] },
      '2024-06-30',
      [],
    ],
    ['without the lead', { meetings: [meeting({ present: ['财政'] })] }, '2024-06-30', ['lead-present']],
    [
      'led by another office before, which was renamed',
      {
        lead: '民政',
        members: [member('社会', '2020-01-01', '2024-02-29'), member('民政', '2024-03-01'), member('财政')],
        meetings: [meeting({ present: ['社会', '财政'], decisions: [] })],
      },
      '2024-06-30',
      [],
    ],
    [
      'given to no member yet',
      { meetings: [meeting({ decisions: [decision({ responsible: '公安' })] })] },
      '2024-06-30',
      ['decision-of-member'],
    ],
    [
      'a day late',
      { meetings: [meeting({ decisions: [decision({ doneOn: '2024-07-01' })] })] },
      '2024-07-01',
      ['decision-done'],
    ],
    ['open on the last day', { meetings: [meeting({ decisions: [decision({ doneOn: null })] })] }, '2024-06-30', []],
    ['not told', { meetings: [meeting({ decisions: [decision({ doneOn: undefined })] })] }, '2024-07-01', []],
    [
      'given up',
      { meetings: [meeting({ decisions: [decision({ doneOn: null, droppedOn: '2024-07-01' })] })] },
      '2024-07-01',
      [],
    ],
    [
      'given up before it was decided',
      { meetings: [meeting({ decisions: [decision({ doneOn: null, droppedOn: '2024-01-30' })] })] },
      '2024-06-30',
      ['decision-days'],
    ],
    [
      'open after it',
      { meetings: [meeting({ decisions: [decision({ doneOn: null })] })] },
      '2024-07-01',
      ['decision-done'],
    ],
    ['a meeting of today without the lead', { meetings: [meeting({ present: [] })] }, '2024-01-31', ['lead-present']],
    [
      'a meeting of tomorrow',
      { since: '2024-01-01', meetings: [meeting({ on: '2024-02-01', present: [] })] },
      '2024-01-31',
      [],
    ],
    ['dissolved', { until: '2024-12-31' }, '2025-06-01', []],
  ])('%s', (_, facts, asOf, expected) =>
    expect(coordinationProblems(body(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it('may give a task to a town that is no member: odd, not wrong', () => {
    const decisions = [decision({ responsible: '某镇' })]
    expect(coordinationProblems(body({ meetings: [meeting({ decisions })] }), '2024-06-30')[0]?.severity).toBe(
      'warning',
    )
  })
  it.each<[string, object]>([
    ['minutes that list those who came to the host', { meetings: [meeting({ present: ['财政'] })] }],
    ['rules that name the members beside who leads', { lead: '城管', meetings: [] }],
  ])('no text forbids %s', (_, facts) =>
    expect(coordinationProblems(body({ meetsEveryMonths: null, ...facts }), '2024-06-30')).toMatchObject([
      { severity: 'warning' },
    ]),
  )
  it('has members of a day, and decisions', () => {
    expect(bodyMembers(body(), '2024-01-31')).toEqual(['民政', '财政'])
    const open = decision({ doneOn: null })
    const one = body({
      meetings: [
        meeting(),
        meeting({ on: '2024-02-01', decisions: [open, decision({ due: '2024-07-01', doneOn: null })] }),
      ],
    })
    expect(decisionFigures(one, '2024-01-31')).toEqual({ meetings: 1, decisions: 1, done: 0, overdue: 0 })
    expect(decisionFigures(one, '2024-07-01')).toEqual({ meetings: 2, decisions: 3, done: 1, overdue: 1 })
    expect(decisionFigures(body({ meetings: undefined }), '2024-07-01')).toBeNull()
    const undated = body({ meetings: [meeting({ decisions: [decision({ due: null, doneOn: null })] })] })
    expect(decisionFigures(undated, '2030-01-01')).toMatchObject({ decisions: 1, done: 0, overdue: 0 })
    expect(conferenceIntervals.map(({ months }) => months)).toEqual([12, 12])
    const parses = (...members: object[]) => CoordinationBody.safeParse({ ...body(), members }).success
    const left = (until: string) => member('民政', '2024-01-02', until)
    expect([parses(left('2024-01-01'), member('财政')), parses(left('2024-01-02'))]).toEqual([false, true])
  })
  it('a joint conference on vagrants is no leading group', () => {
    const group = body({ kind: 'leading-group', until: '2024-12-31' })
    const without = (asOf: string) => divisionsWithoutBody(['350200', '350203'], [body(), group], asOf)
    expect([without('2024-12-31'), without('2025-01-01')]).toEqual([['350203'], ['350200', '350203']])
    expect(divisionsWithoutBody(['350200'], [body({ kind: 'mechanism' })], '2024-12-31')).toEqual([])
    const none = (asOf: string) => divisionsWithoutBody(['350200'], [], asOf)
    expect([none('2014-04-30'), none('2014-05-01')]).toEqual([[], ['350200']])
  })
})

describe('who answers for what', () => {
  const matrix = (): DutyMatrix =>
    Object.entries(assistanceDuties).map(([duty, one]) => ({
      duty: duty as keyof typeof assistanceDuties,
      level: 'level' in one ? one.level : 'village',
      office: '民政',
      leads: true,
    }))
  const changed = (duty: string, facts: object) => matrix().map(one => (one.duty === duty ? { ...one, ...facts } : one))
  it.each<[string, DutyMatrix, string[]]>([
    ['whole', matrix(), []],
    ['nobody decides', matrix().filter(({ duty }) => duty !== 'decision'), ['decision duty-unassigned']],
    ['one who only helps', changed('decision', { leads: false }), ['decision duty-unassigned']],
    ['the village decides', changed('decision', { level: 'village' }), ['decision duty-level']],
    [
      'two of the county',
      [...matrix(), { duty: 'decision', level: 'county', office: '残联', leads: true }],
      ['decision duty-shared'],
    ],
    ['the township, to which it is left', changed('decision', { level: 'township', office: '镇' }), []],
    ['the township beside it', [...matrix(), { duty: 'decision', level: 'township', office: '镇', leads: true }], []],
    ['two townships', [...matrix(), { duty: 'window', level: 'township', office: '镇', leads: true }], []],
    ['another who helps', [...matrix(), { duty: 'decision', level: 'county', office: '残联', leads: false }], []],
  ])('%s', (_, table, expected) =>
    expect(assistanceDutyProblems(table, '2024-01-01').map(({ code, path }) => `${path[0]} ${code}`)).toEqual(expected),
  )
  it('dibao is decided by civil affairs and medical assistance by its own office (arts 11, 30): two are a warning', () => {
    const medical = { duty: 'decision', level: 'county', office: '医保', leads: true } as const
    expect(assistanceDutyProblems([...matrix(), medical], '2024-01-01')).toMatchObject([{ severity: 'warning' }])
  })
  it.each([
    ['2014-04-30', []],
    [
      '2014-05-01',
      [
        '第四条',
        '第四条',
        '第五十八条',
        '第十一条',
        '第六十二条',
        '第六十条',
        '审批办法（试行）第三十五条',
        '第五十七条',
      ],
    ],
    [
      '2020-08-31',
      [
        '第四条',
        '第四条',
        '第五十八条',
        '第十一条',
        '第六十二条',
        '第六十条',
        '审批办法（试行）第三十五条',
        '第五十七条',
      ],
    ],
    [
      '2020-09-01',
      [
        '第四条',
        '第四条',
        '第五十八条',
        '第十一条',
        '第六十二条',
        '第六十条',
        '审批办法（试行）第三十五条',
        '第五十七条',
        '意见三（三）',
      ],
    ],
    [
      '2021-06-30',
      [
        '第四条',
        '第四条',
        '第五十八条',
        '第十一条',
        '第六十二条',
        '第六十条',
        '审批办法（试行）第三十五条',
        '第五十七条',
        '意见三（三）',
      ],
    ],
    [
      '2026-06-30',
      [
        '社会救助暂行办法第四条',
        '社会救助暂行办法第四条',
        '社会救助暂行办法第五十八条',
        '确认办法第二十条',
        '社会救助暂行办法第六十二条',
        '社会救助暂行办法第六十条',
        '确认办法第三十六条',
        '社会救助暂行办法第五十七条',
        '意见三（三）',
      ],
    ],
    [
      '2026-07-01',
      [
        '社会救助法第五条',
        '社会救助法第四十三条、第四十四条',
        '社会救助法第四十一条、第四十二条',
        '社会救助法第四十四条',
        '社会救助法第六十七条',
        '社会救助法第六十四条',
        '社会救助法第六十条',
        '社会救助法第六十九条',
        '意见三（三）',
      ],
    ],
  ])('by the law of %s', (asOf, articles) => {
    const problems = assistanceDutyProblems([], asOf)
    expect(problems).toHaveLength(articles.length)
    for (const [index, article] of articles.entries()) expect(problems[index]?.message.zh).toContain(article)
  })
  it('helpers in villages are seen to at any level: the opinion does not say by whom', () => {
    for (const level of ['county', 'township', 'village'] as const)
      expect(assistanceDutyProblems(changed('helpers', { level }), '2024-01-01')).toEqual([])
  })
  it('may be left to the township since the opinion of 2020', () => {
    const left = changed('decision', { level: 'township', office: '镇' })
    const found = (asOf: string) => assistanceDutyProblems(left, asOf).map(({ code }) => code)
    expect([found('2020-08-31'), found('2020-09-01'), found('2026-07-01')]).toEqual([['duty-level'], [], []])
  })
})

describe('an event of a governance centre', () => {
  const event = (facts: object = {}) =>
    AssistanceGovernanceEvent.parse({
      id: '1',
      centre: 'street',
      sentOn: '2024-03-01',
      takenOn: '2024-03-01',
      case: 'c',
      answeredOn: '2024-03-08',
      outcome: 'assisted',
      closedOn: '2024-03-09',
      ...facts,
    })
  // Friday 2024-03-01: five working days after it is 2024-03-08.
  const limits = { take: { amount: 1, unit: 'day' }, answer: { amount: 5, unit: 'working-day' } } as const
  const open = { takenOn: null, answeredOn: null, outcome: null, closedOn: null }
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-04-01', []],
    ['taken on the last day', { takenOn: '2024-03-02' }, '2024-04-01', []],
    // The day after is a Saturday: it goes on to Monday.
    ['taken on Monday', { takenOn: '2024-03-04' }, '2024-04-01', []],
    ['answered in time to take it, and no day of that', { takenOn: null, answeredOn: '2024-03-04' }, '2024-04-01', []],
    ['taken late', { takenOn: '2024-03-05' }, '2024-04-01', ['event-taken']],
    ['answered late', { answeredOn: '2024-03-09' }, '2024-04-01', ['event-answered']],
    ['open', open, '2024-03-08', ['event-taken']],
    [
      'neither day is told, nor the case',
      { takenOn: undefined, answeredOn: undefined, case: undefined },
      '2024-04-01',
      [],
    ],
    ['open after it', open, '2024-03-09', ['event-taken', 'event-answered']],
    ['sent back in time', { ...open, sentBackOn: '2024-03-02' }, '2024-04-01', []],
    ['sent back late', { ...open, sentBackOn: '2024-03-05' }, '2024-04-01', ['event-taken']],
    ['closed before its answer', { closedOn: '2024-03-07' }, '2024-04-01', ['event-order']],
    ['sent back before it was sent', { sentBackOn: '2024-02-29' }, '2024-04-01', ['event-order']],
    ['no case', { case: null }, '2024-04-01', ['event-case']],
    ['on the day it was sent', { case: null, answeredOn: '2024-03-01', closedOn: null }, '2024-03-01', ['event-case']],
    ['the day before its answer', { case: null, answeredOn: '2024-03-02', closedOn: null }, '2024-03-01', []],
    ['not eligible', { case: null, outcome: 'not-eligible' }, '2024-04-01', []],
    ['not sent', open, '2024-02-29', []],
  ])('%s', (_, facts, asOf, expected) =>
    expect(governanceEventProblems(event(facts), asOf, limits).map(({ code }) => code)).toEqual(expected),
  )
  it('has no limits of its own', () => {
    expect(governanceEventProblems(event(open), '2030-01-01')).toEqual([])
    const far = event({ ...open, sentOn: '2035-01-01' })
    expect(governanceEventProblems(far, '2035-02-01', { answer: limits.answer }).map(({ code }) => code)).toEqual([
      'calendar-not-covered',
    ])
  })
  it('counts', () => {
    const events = [
      event(),
      event({ id: '3' }),
      event({ outcome: 'nobody-found', sentBackOn: '2024-03-10' }),
      event({ ...open, sentOn: '2024-03-11' }),
    ]
    expect(governanceEventFigures(events, '2024-03-10')).toEqual({ sent: 3, answered: 3, sentBack: 1, assisted: 2 })
    expect(governanceEventFigures(events, '2024-03-07')).toEqual({ sent: 3, answered: 0, sentBack: 0, assisted: 0 })
    expect(AssistanceGovernanceEvent.safeParse({ ...event(), outcome: null }).success).toBe(false)
  })
})

describe('a pilot', () => {
  const pilot = (facts: object = {}) =>
    AssistancePilot.parse({
      id: '1',
      subject: '服务类社会救助',
      division: '350200',
      level: 'national',
      approvedOn: '2023-01-01',
      from: '2023-02-01',
      to: '2024-01-31',
      tasks: [{ task: '清单', due: '2023-06-30', doneOn: '2023-06-30' }],
      results: [{ kind: 'rule', title: '办法', on: '2024-01-31' }],
      evaluatedOn: '2024-03-01',
      passed: true,
      spreadOn: '2024-04-01',
      ...facts,
    })
  it.each([
    ['2022-12-31', null],
    ['2023-01-01', 'approved'],
    ['2023-02-01', 'running'],
    ['2024-01-31', 'running'],
    ['2024-02-01', 'ended'],
    ['2024-03-01', 'passed'],
    ['2024-04-01', 'spread'],
  ])('on %s: %s', (asOf, state) => expect(assistancePilotState(pilot(), asOf)).toBe(state))
  it('may fail, or not be told', () => {
    expect(assistancePilotState(pilot({ passed: false }), '2024-03-01')).toBe('failed')
    expect(assistancePilotState(pilot({ passed: null }), '2024-03-01')).toBe('ended')
    const off = pilot({ evaluatedOn: null, passed: null, spreadOn: null, brokenOffOn: '2023-09-30' })
    expect(['2023-09-29', '2023-09-30', '2024-06-01'].map(on => assistancePilotState(off, on))).toEqual([
      'running',
      'broken-off',
      'broken-off',
    ])
    expect(AssistancePilot.safeParse({ ...pilot(), to: '2023-01-31' }).success).toBe(false)
    expect(AssistancePilot.safeParse({ ...pilot(), evaluatedOn: null }).success).toBe(false)
  })
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-05-01', []],
    ['approved late', { approvedOn: '2023-02-02' }, '2024-05-01', ['pilot-days']],
    ['evaluated before it began', { evaluatedOn: '2023-01-31' }, '2024-05-01', ['pilot-order']],
    ['approved on the day', { approvedOn: '2023-02-01' }, '2024-05-01', []],
    [
      'a task late',
      { tasks: [{ task: '清单', due: '2023-06-30', doneOn: '2023-07-01' }] },
      '2024-05-01',
      ['pilot-task'],
    ],
    ['a task of which it is not told', { tasks: [{ task: '清单', due: '2023-06-30' }] }, '2024-05-01', []],
    [
      'a task given up',
      { tasks: [{ task: '清单', due: '2023-06-30', doneOn: null, droppedOn: '2023-06-01' }] },
      '2024-05-01',
      [],
    ],
    [
      'broken off: no task is due after it, and no result',
      {
        tasks: [
          { task: '清单', due: '2023-06-30', doneOn: null },
          { task: '平台', due: '2023-11-30', doneOn: null },
        ],
        results: [],
        spreadOn: null,
        evaluatedOn: null,
        passed: null,
        brokenOffOn: '2023-09-30',
      },
      '2024-05-01',
      ['pilot-task'],
    ],
    ['no result, running', { results: [] }, '2024-01-31', []],
    ['results not told', { results: undefined, spreadOn: null }, '2024-02-01', []],
    ['no result, ended', { results: [], spreadOn: null }, '2024-02-01', ['pilot-result']],
    ['a result of today', { results: [{ kind: 'rule', title: '办法', on: '2024-02-01' }] }, '2024-02-01', []],
    [
      'a result of tomorrow',
      { results: [{ kind: 'rule', title: '办法', on: '2024-02-02' }] },
      '2024-02-01',
      ['pilot-result'],
    ],
    ['spread without a look', { evaluatedOn: null, passed: null }, '2024-05-01', ['pilot-evaluated']],
    ['spread, failed', { passed: false }, '2024-05-01', ['pilot-evaluated']],
    ['spread before', { evaluatedOn: '2024-04-02' }, '2024-05-01', ['pilot-evaluated']],
    ['to be spread', { evaluatedOn: null, passed: null }, '2024-03-31', []],
  ])('breaks %s', (_, facts, asOf, expected) =>
    expect(assistancePilotProblems(pilot(facts), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it('approved after it began is odd', () => {
    const [late] = assistancePilotProblems(pilot({ approvedOn: '2024-01-02', from: '2024-01-01' }), '2024-01-15')
    expect(late).toMatchObject({ code: 'pilot-days', severity: 'warning' })
  })
  it('no result on the day after its end is odd: no text says by when', () => {
    const [one] = assistancePilotProblems(pilot({ results: [], spreadOn: null }), '2024-02-01')
    expect(one).toMatchObject({ code: 'pilot-result', severity: 'warning' })
    const [spread] = assistancePilotProblems(pilot({ evaluatedOn: null, passed: null }), '2024-05-01')
    expect(spread).toMatchObject({ code: 'pilot-evaluated', severity: 'warning' })
  })
})

describe('staff', () => {
  const worker = (facts: object = {}) =>
    AssistanceWorker.parse({ id: 'a', division: '350203001', as: 'official', since: '2024-01-01', ...facts })
  it('is counted by posts for ten thousand people', () => {
    const workers = [
      worker(),
      // On record twice, or in two places: one post at most.
      worker({ share: 50 }),
      worker({ id: 'b', share: 20 }),
      worker({ id: 'b', share: 30, division: '350203002' }),
      worker({ id: 'c', as: 'helper' }),
      worker({ id: 'd', until: '2024-05-31' }),
      worker({ id: 'e', since: '2024-06-02' }),
    ]
    expect(handlingCapacity(workers, 3000, '2024-06-01')).toEqual({
      hundredthPosts: 150,
      served: 3000,
      perTenThousand: 5,
    })
    expect(handlingCapacity(workers, 0, '2024-06-01').perTenThousand).toBeNull()
  })
  it('has a helper in each village', () => {
    const helpers = [
      worker({ as: 'helper', division: '350203001001', until: '2024-05-31' }),
      worker({ as: 'official', division: '350203001002' }),
    ]
    const without = (on: string) => villagesWithoutHelper(['350203001001', '350203001002'], helpers, on)
    expect(without('2024-05-31')).toEqual(['350203001002'])
    expect(without('2024-06-01')).toEqual(['350203001001', '350203001002'])
    const none = (on: string) => villagesWithoutHelper(['350203001001'], [], on)
    expect([none('2020-08-31'), none('2020-09-01')]).toEqual([[], ['350203001001']])
  })
  it('is trained for so many days', () => {
    const trained = (training: object[], facts: object = {}) =>
      undertrained([worker({ training, ...facts })], { least: 3, from: '2024-01-01', to: '2024-12-31' })
    expect(
      trained([
        { on: '2024-01-01', days: 1.5 },
        { on: '2024-12-31', days: 1.5 },
      ]),
    ).toEqual([])
    expect(trained([{ on: '2024-01-01', days: 2.5 }])).toEqual(['a'])
    // 1.4, 0.7 and 0.9 are three days, which binary sums miss.
    expect(trained([1.4, 0.7, 0.9].map(days => ({ on: '2024-06-01', days })))).toEqual([])
    expect(
      trained([
        { on: '2023-12-31', days: 3 },
        { on: '2025-01-01', days: 3 },
      ]),
    ).toEqual(['a'])
    expect(trained([], { until: '2024-12-30' })).toEqual([])
    expect(undertrained([worker()], { least: 3, from: '2024-01-01', to: '2024-12-31' })).toEqual([])
    // Moved to another town in July: a course in each.
    const moved = (days: number) => [
      worker({ until: '2024-06-30', training: [{ on: '2024-03-01', days: 2 }] }),
      worker({ division: '350203002', since: '2024-07-01', training: [{ on: '2024-08-01', days }] }),
    ]
    const year = { least: 3, from: '2024-01-01', to: '2024-12-31' }
    expect([undertrained(moved(1), year), undertrained(moved(0.5), year)]).toEqual([[], ['a']])
    expect(undertrained([worker({ training: [] }), worker({ training: [], division: '350203002' })], year)).toEqual([
      'a',
    ])
  })
})
