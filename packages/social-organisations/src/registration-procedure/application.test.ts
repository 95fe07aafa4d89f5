import { describe, expect, it } from 'vitest'
import {
  deregistrationDue,
  RegistrationApplication,
  registrationApplicationProblems,
  registrationApplicationState,
  registrationChangeCitation,
  registrationChangeDue,
  registrationDecisionDue,
  registrationDecisionLimit,
  registrationPapersOut,
  registrationsNotAnnounced,
} from './application.js'
import { registrationPapers, requiredRegistrationPapers } from './papers.js'

const all = Object.keys(registrationPapers)
const application = (more: object = {}) =>
  RegistrationApplication.parse({
    id: 'a',
    type: 'association',
    matter: 'establish',
    // A Monday.
    submitted: '2026-03-02',
    papers: all,
    complete: '2026-03-04',
    accepted: '2026-03-05',
    decided: null,
    delivered: null,
    announced: null,
    ...more,
  })
const codes = (more: object, asOf = '2026-12-31') =>
  registrationApplicationProblems(application(more), asOf).map(({ code }) => code)

it('is not late by a last day beyond the calendar of the year', () => {
  const december = { submitted: '2026-12-28', complete: '2026-12-29', accepted: '2026-12-30' }
  expect(codes(december)).toEqual([])
  expect(registrationApplicationState(application(december), '2026-12-31')).toBe('accepted')
  expect(
    codes({ ...december, matter: 'branch', decided: '2026-12-31', outcome: 'granted', announced: null }, '2026-12-31'),
  ).toEqual([])
})

describe('the last day', () => {
  // 社会团体登记管理条例 art. 18; so-019.
  it('of a change: thirty days after the consent', () => {
    expect(registrationChangeDue('association', '2026-03-02')).toBe('2026-04-01')
    expect(registrationChangeDue('service-institution', '2026-03-02')).toBe('2026-04-01')
    expect(registrationChangeDue('foundation', '2026-03-02')).toBeNull()
    // 2026-04-04 to 04-06 are 清明: the thirtieth day, 04-05, moves to 04-07.
    expect(registrationChangeDue('association', '2026-03-06')).toBe('2026-04-07')
    expect(registrationChangeDue('association', '2026-03-06', { plainDays: 'calendar' })).toBe('2026-04-05')
  })
  it('of a change cites the text of the day', () => {
    expect(registrationChangeCitation('association', '2026-03-11')).toMatchObject({
      issued: '2016-02-06',
      article: '第十八条',
    })
    expect(registrationChangeCitation('association', '2026-03-12')).toMatchObject({
      issued: '2026-03-12',
      article: '第十八条',
    })
    expect(registrationChangeCitation('service-institution', '2026-03-12')).toMatchObject({
      number: '国务院令第251号',
      article: '第十五条',
    })
    expect(registrationChangeCitation('foundation', '2026-03-12')).toBeNull()
  })
  // Arts 21, 17, 18; so-020.
  it('of a de-registration: fifteen days after the liquidation', () => {
    expect(deregistrationDue('2026-03-02')).toBe('2026-03-17')
    expect(deregistrationDue('2026-03-06')).toBe('2026-03-23')
  })

  it.each([
    ['an association: sixty days from the last paper', {}, '2026-05-06'],
    ['a service institution', { type: 'service-institution' }, '2026-05-06'],
    ['a foundation', { type: 'foundation' }, '2026-05-06'],
    ['a branch of a foundation', { type: 'foundation', matter: 'branch' }, '2026-05-06'],
    [
      'a paper promised and not there',
      { complete: null, lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: null }] },
      null,
    ],
    // Nothing was lacking: it was whole when it was accepted, at the latest.
    ['accepted, the last paper not on record', { complete: null }, '2026-05-06'],
    [
      'the promised paper came',
      { complete: null, lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: '2026-03-20' }] },
      '2026-05-19',
    ],
    ['waiting for papers', { told: '2026-03-03', complete: null, accepted: null }, null],
    // 行政许可法 art. 32(4): what nobody answers counts as accepted when it was handed in.
    ['nothing was said', { complete: null, accepted: null }, '2026-05-06'],
    ['of a change nothing was said', { matter: 'change', complete: null, accepted: null }, '2026-03-30'],
    // 社会团体登记管理条例 art. 15: thirty days from its papers.
    ['the certificate of a legal person by law', { approvedByLaw: true }, '2026-04-03'],
    ['of an association alone', { approvedByLaw: true, type: 'foundation' }, '2026-05-06'],
    // 慈善法 art. 10, from acceptance: 2026-04-04 is a day off, and 04-05 and 04-06.
    ['a charity: thirty days', { charity: true }, '2026-04-07'],
    ['a charity complete and not accepted', { charity: true, accepted: null }, '2026-04-03'],
    ['a charity, extended by sixty', { charity: true, extension: 60 }, '2026-06-03'],
    ['no more than sixty', { charity: true, extension: 61 }, '2026-06-03'],
    ['a charter: twenty working days', { matter: 'charter' }, '2026-04-02'],
    ['ten more', { matter: 'change', extension: 10 }, '2026-04-17'],
    ['no more than ten', { matter: 'deregister', extension: 20 }, '2026-04-17'],
    ['an establishment is not extended', { extension: 10 }, '2026-05-06'],
    // 行政许可法 art. 45: what a hearing or experts take is no part of the time.
    ['ten days of experts', { notCounted: 10 }, '2026-05-13'],
    ['two working days of a hearing', { matter: 'change', notCounted: 2 }, '2026-04-07'],
    ['a branch of another type has no days of its own', { matter: 'branch' }, '2026-04-02'],
  ])('of a decision: %s', (_, more, due) => expect(registrationDecisionDue(application(more))).toBe(due))

  it('of a decision counts working days where the place reads sixty days so', () =>
    expect(registrationDecisionDue(application(), { plainDays: 'working' })).toBe('2026-06-01'))

  it.each([
    ['association', 'establish', '2026-03-11', '2016-02-06', '第十二条'],
    ['association', 'establish', '2026-03-12', '2026-03-12', '第十二条'],
    ['service-institution', 'establish', '2026-03-12', '1998-10-25', '第十一条'],
    ['foundation', 'establish', '2026-03-12', '2004-03-08', '第十一条'],
    ['foundation', 'branch', '2026-03-12', '2004-03-08', '第十二条'],
    ['foundation', 'change', '2026-03-12', '2019-04-23', '第四十二条'],
  ] as const)('of %s, %s on %s by the text of %s', (type, matter, on, issued, article) =>
    expect(registrationDecisionLimit({ type, matter, charity: false }, on)?.cite).toMatchObject({ issued, article }),
  )
  // The preparation of associations was approved until 2016-02-05; 行政许可法 began on 2004-07-01 and was amended on 2019-04-23.
  it.each([
    ['association', 'establish', '2016-02-05', undefined],
    ['association', 'establish', '2016-02-06', '2016-02-06'],
    ['service-institution', 'establish', '1998-10-24', undefined],
    ['service-institution', 'establish', '1998-10-25', '1998-10-25'],
    ['foundation', 'establish', '2004-06-01', '2004-06-01'],
    ['foundation', 'establish', '2004-05-31', undefined],
    ['association', 'change', '2004-06-30', undefined],
    ['association', 'change', '2004-07-01', '2004-07-01'],
    ['association', 'change', '2019-04-22', '2004-07-01'],
    ['association', 'change', '2019-04-23', '2019-04-23'],
  ] as const)('%s, %s on %s: by the text of %s', (type, matter, on, effective) =>
    expect(registrationDecisionLimit({ type, matter, charity: false }, on)?.cite.effective).toBe(effective),
  )
  it('of a legal person by law it is the article of the day: 15, and 17 in the text of 1998', () => {
    const cite = (on: string) =>
      registrationDecisionLimit({ type: 'association', matter: 'establish', charity: false, approvedByLaw: true }, on)
        ?.cite.article
    expect(['1998-10-24', '1998-10-25', '2016-02-06', '2026-03-12'].map(cite)).toEqual([
      undefined,
      '第十七条',
      '第十五条',
      '第十五条',
    ])
  })
  it('without a law nothing is overdue', () => {
    const old = { submitted: '2004-01-05', complete: '2004-01-05', accepted: '2004-01-05', matter: 'change' }
    expect(registrationDecisionDue(application(old))).toBeNull()
    expect(codes({ ...old, told: '2004-03-01', complete: null, accepted: null, extension: 99 })).toEqual([])
  })
  it('of a charity is that of the law on charity', () => {
    const of = (matter: 'establish' | 'change') =>
      registrationDecisionLimit({ type: 'association', matter, charity: true }, '2026-03-12')!.cite
    expect(of('establish')).toMatchObject({ title: '中华人民共和国慈善法', article: '第十条' })
    expect(of('change').title).toBe('中华人民共和国行政许可法')
  })
  // 慈善法 began on 2016-09-01; the text of 2023, of which art. 10 sets the same days, on 2024-09-05.
  it.each([
    ['2016-08-31', 60, 0, '2016-02-06', '第十二条'],
    ['2016-09-01', 30, 60, '2016-03-16', '第十条'],
    ['2024-09-04', 30, 60, '2016-03-16', '第十条'],
    ['2024-09-05', 30, 60, '2023-12-29', '第十条'],
  ])('of a charity on %s: %i days, %i more', (on, amount, mostExtension, issued, article) =>
    expect(registrationDecisionLimit({ type: 'association', matter: 'establish', charity: true }, on)).toMatchObject({
      limit: { amount },
      mostExtension,
      cite: { issued, article },
    }),
  )
})

describe('how far an application is', () => {
  it.each([
    ['handed in', {}, '2026-03-02', 'submitted'],
    ['told what is lacking', { told: '2026-03-03' }, '2026-03-03', 'to-be-completed'],
    ['complete', { told: '2026-03-03' }, '2026-03-04', 'submitted'],
    ['accepted', {}, '2026-03-05', 'accepted'],
    ['nothing was said, within five working days', { complete: null, accepted: null }, '2026-03-09', 'submitted'],
    ['nothing was said in five working days', { complete: null, accepted: null }, '2026-03-10', 'accepted'],
    ['nothing was said in the time to decide', { complete: null, accepted: null }, '2026-05-07', 'overdue'],
    ['the last day', {}, '2026-05-06', 'accepted'],
    ['the day after', {}, '2026-05-07', 'overdue'],
    ['decided', { decided: '2026-04-01', outcome: 'granted' }, '2026-04-01', 'granted'],
    ['the day before the decision', { decided: '2026-04-01', outcome: 'granted' }, '2026-03-31', 'accepted'],
    ['refused', { decided: '2026-04-01', outcome: 'refused' }, '2026-05-01', 'refused'],
    [
      'the certificate',
      { decided: '2026-04-01', outcome: 'granted', delivered: '2026-04-08' },
      '2026-04-08',
      'certified',
    ],
    ['withdrawn', { withdrawn: '2026-03-20' }, '2026-03-20', 'withdrawn'],
    ['not yet withdrawn', { withdrawn: '2026-03-20' }, '2026-03-19', 'accepted'],
  ])('%s', (_, more, asOf, state) => expect(registrationApplicationState(application(more), asOf)).toBe(state))
})

describe('what an application breaks', () => {
  // The tenth working day after 2026-05-06, with Saturday 05-09 worked.
  const done = { decided: '2026-05-06', outcome: 'granted', delivered: '2026-05-19' }
  it.each<[string, object, string[]]>([
    ['nothing', done, []],
    ['a decision a day late', { ...done, decided: '2026-05-07' }, ['decided-in-time']],
    ['a certificate a day late', { ...done, delivered: '2026-05-20' }, ['certificate-in-ten-days']],
    ['no certificate', { ...done, delivered: null }, ['certificate-in-ten-days']],
    // 行政许可法 art. 39: a certificate, where there is one; a charter that is approved has none.
    ['no certificate of a charter', { ...done, matter: 'charter', decided: '2026-03-30', delivered: null }, []],
    ['a refusal with reasons', { ...done, outcome: 'refused', reasons: true, delivered: null }, []],
    ['a refusal without', { ...done, outcome: 'refused', reasons: false, delivered: null }, ['reasons-given']],
    ['a refusal, not known', { ...done, outcome: 'refused', delivered: null }, []],
    // Nothing of before the regulation of its type, and 行政许可法 of 2004-07-01.
    [
      'before the law',
      {
        type: 'foundation',
        submitted: '2004-05-31',
        complete: '2004-05-31',
        accepted: '2004-05-31',
        papers: [],
        decided: '2004-06-30',
        outcome: 'refused',
        reasons: false,
      },
      [],
    ],
    [
      'a change and an end before it',
      {
        type: 'association',
        matter: 'change',
        consented: '1998-09-01',
        submitted: '1998-10-20',
        complete: null,
        accepted: null,
      },
      [],
    ],
    [
      'by the law on licences alone',
      {
        matter: 'change',
        submitted: '2004-07-01',
        complete: '2004-07-01',
        accepted: '2004-07-01',
        decided: '2004-07-10',
        outcome: 'refused',
        reasons: false,
      },
      ['reasons-given'],
    ],
    ['no decision', {}, ['decided-in-time']],
    ['withdrawn', { withdrawn: '2026-04-01' }, []],
    [
      'told on the fifth working day',
      { ...done, told: '2026-03-09', complete: '2026-03-09', accepted: '2026-03-09' },
      [],
    ],
    [
      'told a day later',
      { ...done, told: '2026-03-10', complete: '2026-03-10', accepted: '2026-03-10' },
      ['told-in-five-days'],
    ],
    ['accepted before it was complete', { ...done, accepted: '2026-03-03' }, ['steps-of-application']],
    ['consented to after it was handed in', { ...done, consented: '2026-03-03' }, ['steps-of-application']],
    [
      'an end before the liquidation was over',
      { matter: 'deregister', liquidated: '2026-03-03', decided: '2026-04-02', outcome: 'granted' },
      ['steps-of-application'],
    ],
    [
      'a paper not supplied, and withdrawn before its day',
      { withdrawn: '2026-03-20', lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: null }] },
      [],
    ],
    [
      'a paper not supplied, and refused before its day',
      {
        decided: '2026-03-20',
        outcome: 'refused',
        reasons: true,
        lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: null }],
      },
      [],
    ],
    [
      'a paper not supplied, and refused a day later',
      {
        decided: '2026-03-23',
        outcome: 'refused',
        reasons: true,
        lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: null }],
      },
      ['promised-paper-overdue'],
    ],
    [
      'a written promise in the place of a paper',
      { ...done, mode: 'commitment', papers: all.filter(paper => paper !== 'premises'), committed: ['premises'] },
      [],
    ],
    [
      'a way of promises without one',
      { ...done, mode: 'commitment', papers: all.filter(paper => paper !== 'premises') },
      ['papers-lacking'],
    ],
    ['papers lacking', { ...done, papers: ['application'] }, ['papers-lacking']],
    [
      'a paper promised and supplied',
      {
        ...done,
        papers: all.filter(paper => paper !== 'premises'),
        lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: '2026-03-20' }],
      },
      [],
    ],
    [
      'a paper supplied late',
      { ...done, lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: '2026-03-21' }] },
      ['promised-paper-overdue'],
    ],
    [
      'a paper not supplied',
      { ...done, lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: null }] },
      ['promised-paper-overdue'],
    ],
    // 容缺受理: accepted first, complete when the promised paper has come.
    [
      'accepted with a paper that may come later',
      {
        ...done,
        mode: 'tolerant',
        papers: all.filter(paper => paper !== 'premises'),
        lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: '2026-03-20' }],
        complete: '2026-03-20',
      },
      [],
    ],
    [
      'complete before it was handed in',
      {
        ...done,
        lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: '2026-03-20' }],
        complete: '2026-03-01',
      },
      ['steps-of-application', 'decided-in-time'],
    ],
    // 中办发〔2016〕46号: registered without a supervising unit.
    ['no consent', { ...done, papers: all.filter(paper => paper !== 'consent') }, ['papers-lacking']],
    [
      'no consent, registered directly',
      { ...done, papers: all.filter(paper => paper !== 'consent'), directRegistration: true },
      [],
    ],
    [
      'its approval, where it is a legal person by law',
      { ...done, decided: '2026-04-03', delivered: '2026-04-03', papers: ['consent'], approvedByLaw: true },
      [],
    ],
    // 民办非企业单位登记暂行办法 art. 9.
    [
      'a service institution that has its licence',
      {
        ...done,
        type: 'service-institution',
        licensed: true,
        papers: ['application', 'consent', 'people-behind', 'charter'],
      },
      [],
    ],
    ['an extension that the law does not know', { ...done, extension: 1 }, ['extension-too-long']],
    [
      'a change handed in on the last day',
      {
        ...done,
        matter: 'change',
        consented: '2026-01-31',
        submitted: '2026-03-02',
        decided: '2026-04-02',
        delivered: '2026-04-02',
      },
      [],
    ],
    [
      'a change handed in late',
      { ...done, matter: 'charter', consented: '2026-01-29', decided: '2026-04-02', delivered: '2026-04-02' },
      ['change-in-thirty-days'],
    ],
    [
      'a change of a foundation has no such day',
      {
        ...done,
        type: 'foundation',
        matter: 'change',
        consented: '2025-01-29',
        decided: '2026-04-02',
        delivered: '2026-04-02',
      },
      [],
    ],
    [
      'a de-registration on the last day',
      { matter: 'deregister', liquidated: '2026-02-15', decided: '2026-04-02', outcome: 'granted' },
      [],
    ],
    [
      'a de-registration late',
      { matter: 'deregister', liquidated: '2026-02-12', decided: '2026-04-02', outcome: 'granted' },
      ['deregistered-in-fifteen-days'],
    ],
    [
      'a consent has nothing to do with an establishment',
      { ...done, consented: '2025-01-01', liquidated: '2025-01-01' },
      [],
    ],
  ])('%s', (_, more, expected) => expect(codes(more)).toEqual(expected))

  it.each([
    [undefined, '2026-03-02', 'warning'],
    [false, '2026-03-02', 'error'],
    [undefined, '2016-08-20', 'error'],
  ])('no consent, registered directly: %s, on %s: %s', (directRegistration, submitted, severity) => {
    const papers = all.filter(paper => paper !== 'consent')
    const one = { submitted, complete: submitted, accepted: submitted, decided: undefined, papers, directRegistration }
    expect(
      registrationApplicationProblems(application(one), '2026-06-30').map(
        ({ code, severity }) => `${code} ${severity}`,
      ),
    ).toEqual([`papers-lacking ${severity}`])
  })

  it('nothing before it is handed in, and nothing before its day', () => {
    expect(codes({ papers: [] }, '2026-03-01')).toEqual([])
    expect(codes({ papers: [] }, '2026-03-04')).toEqual([])
    expect(codes({ papers: [] }, '2026-03-05')).toEqual(['papers-lacking'])
    expect(codes({}, '2026-05-06')).toEqual([])
    expect(codes({ decided: '2026-05-07', outcome: 'refused' }, '2026-05-06')).toEqual([])
    expect(codes({ lacking: [{ paper: 'premises', promised: '2026-03-20', supplied: null }] }, '2026-03-20')).toEqual(
      [],
    )
  })

  it.each([
    [{}, '社会团体登记管理条例第十一条'],
    [{ approvedByLaw: true }, '社会团体登记管理条例第十五条'],
    [{ type: 'service-institution' }, '民办非企业单位登记管理暂行条例第九条'],
    [{ type: 'service-institution', licensed: true }, '民办非企业单位登记暂行办法第九条'],
    [{ type: 'foundation' }, '基金会管理条例第九条'],
    [{ matter: 'deregister' }, '社会团体登记管理条例第二十一条'],
    [{ type: 'service-institution', matter: 'deregister' }, '民办非企业单位登记暂行办法第十八条'],
  ])('papers that lack name where they stand: %j', (more, article) =>
    expect(
      registrationApplicationProblems(application({ ...more, papers: [] }), '2026-03-05').map(one => one.message.zh),
    ).toEqual([expect.stringContaining(article)]),
  )
  it('names the article of the type and day', () => {
    const [late] = registrationApplicationProblems(
      application({
        matter: 'charter',
        consented: '2026-01-29',
        decided: '2026-04-02',
        outcome: 'granted',
        delivered: '2026-04-02',
      }),
      '2026-12-31',
    )
    expect(late?.message.zh).toContain('社会团体登记管理条例第十八条')
    expect(late?.message.en).toContain('(due 2026-02-28)')
    expect(registrationApplicationProblems(application({}), '2026-12-31')[0]?.message.zh).toContain('第十二条）')
  })
})

it('the papers of a type', () => {
  expect(requiredRegistrationPapers('association', 'establish')).toEqual([
    'application',
    'consent',
    'capital-report',
    'premises',
    'people-behind',
    'charter',
  ])
  expect(requiredRegistrationPapers('foundation', 'establish')).toContain('directors')
  expect(requiredRegistrationPapers('association', 'deregister')).toEqual([
    'application',
    'consent',
    'liquidation-report',
  ])
  expect(requiredRegistrationPapers('service-institution', 'deregister')).toEqual([
    'application',
    'consent',
    'liquidation-report',
    'certificate',
    'seals',
  ])
  expect(requiredRegistrationPapers('foundation', 'deregister')).toEqual([])
  expect(requiredRegistrationPapers('association', 'change')).toEqual([])
})

it('the ledger of papers that may come later', () => {
  const list = [
    application({
      lacking: [
        { paper: 'premises', promised: '2026-03-20', supplied: null },
        { paper: 'seals', promised: '2026-03-25', supplied: '2026-03-21' },
      ],
    }),
    application({
      id: 'b',
      accepted: '2026-03-22',
      lacking: [{ paper: 'charter', promised: '2026-04-01', supplied: null }],
    }),
  ]
  expect(registrationPapersOut(list, '2026-03-20')).toEqual([
    { id: 'a', paper: 'premises', promised: '2026-03-20', overdue: false },
    { id: 'a', paper: 'seals', promised: '2026-03-25', overdue: false },
  ])
  expect(registrationPapersOut(list, '2026-03-22')).toEqual([
    { id: 'a', paper: 'premises', promised: '2026-03-20', overdue: true },
    { id: 'b', paper: 'charter', promised: '2026-04-01', overdue: false },
  ])
  const lacking = [{ paper: 'premises', promised: '2026-03-20', supplied: null }]
  const gone = [
    application({ lacking, withdrawn: '2026-03-10' }),
    application({ lacking, decided: '2026-03-10', outcome: 'refused' }),
  ]
  expect(registrationPapersOut(gone, '2026-03-09')).toHaveLength(2)
  expect(registrationPapersOut(gone, '2026-03-10')).toEqual([])
})

it('refuses a written promise at the window', () => expect(() => application({ committed: ['premises'] })).toThrow())

it('refuses what is no application', () => {
  const ok = (more: object) => RegistrationApplication.safeParse({ ...application(), ...more }).success
  expect([
    ok({}),
    ok({ matter: 'merge' }),
    ok({ extension: 0 }),
    ok({ decided: '2026-04-01' }),
    ok({ outcome: 'granted' }),
    ok({ place: 1 }),
    ok({ submitted: '2026-02-30' }),
  ]).toEqual([true, false, false, false, false, false, false])
})

// 社会团体登记管理条例 art. 23, 民办非企业单位 art. 18, 基金会 art. 19.
it('what is not announced', () => {
  const granted = (id: string, more: object = {}) =>
    application({ id, decided: '2026-04-01', outcome: 'granted', ...more })
  const list = [
    granted('a'),
    granted('b', { announced: '2026-04-02' }),
    granted('c', { matter: 'change' }),
    granted('d', { matter: 'deregister', type: 'foundation' }),
    granted('e', { outcome: 'refused' }),
    granted('f', { type: 'service-institution', announced: '2026-04-09' }),
  ]
  const open = (asOf: string) => registrationsNotAnnounced(list, asOf).map(({ id, cite }) => `${id} ${cite.article}`)
  expect(open('2026-04-01')).toEqual([])
  expect(open('2026-04-08')).toEqual(['a 第二十三条', 'd 第十九条', 'f 第十八条'])
  expect(open('2026-04-09')).toEqual(['a 第二十三条', 'd 第十九条'])
})
