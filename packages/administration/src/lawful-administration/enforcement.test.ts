import { describe, expect, it } from 'vitest'
import {
  CaseFileReview,
  caseFileQuality,
  certificatesEnding,
  EnforcementCase,
  EnforcementOfficer,
  enforcementCaseProblems,
  officerMayAct,
  publicationDue,
  untrainedOfficers,
  yearlyFiguresDue,
} from './enforcement.js'

const officer = (id: string, more: object = {}) =>
  EnforcementOfficer.parse({ id, examined: '2022-06-01', validFrom: '2022-07-01', validTo: '2027-06-30', ...more })

describe('officers', () => {
  it.each([
    ['2022-06-30', {}, false],
    ['2022-07-01', {}, true],
    ['2027-06-30', {}, true],
    ['2027-07-01', {}, false],
    ['2024-01-01', { examined: null }, false],
    ['2024-01-01', { examined: '2024-01-02' }, false],
    ['2024-01-01', { validTo: null }, true],
    ['2024-01-01', { validFrom: null }, false],
  ])('on %s, %o: %s', (on, more, may) => expect(officerMayAct(officer('o', more), on)).toBe(may))

  it('a certificate ends after it began', () =>
    expect(() => officer('o', { validTo: '2022-06-30' })).toThrow('ends before it begins'))

  // 国办发〔2023〕27号: sixty hours a year.
  it('sixty hours of training in a year', () => {
    const hours = (days: readonly (readonly [string, number])[]) => days.map(([on, hours]) => ({ on, hours }))
    const list = [
      officer('a', {
        training: hours([
          ['2024-01-01', 24],
          ['2024-06-01', 24],
          ['2024-12-31', 12],
        ]),
      }),
      officer('b', {
        training: hours([
          ['2024-03-01', 24],
          ['2024-06-01', 24],
          ['2024-07-01', 11.5],
        ]),
      }),
      officer('c', {
        training: hours([
          ['2023-12-31', 24],
          ['2024-06-01', 24],
          ['2025-01-01', 24],
        ]),
      }),
      officer('d', { validFrom: '2024-01-02' }),
      officer('e', { validTo: '2024-12-30' }),
    ]
    expect(untrainedOfficers(list, 2024)).toEqual(['b', 'c'])
    const since = list.map(one => ({ ...one, examined: '2020-01-01', validFrom: '2020-01-01', validTo: null }))
    expect([2023, 2026].map(year => untrainedOfficers(since, year))).toEqual([[], []])
    // Of d and e nobody told whether they were trained; one that says there was none was not.
    expect(untrainedOfficers(since, 2025)).toEqual(['a', 'b', 'c'])
    expect(untrainedOfficers([officer('f', { training: [] })], 2025)).toEqual(['f'])
    // A certificate that was renewed within the year: one officer, with the hours of both records.
    const renewed = (after: number) => [
      officer('r', {
        validTo: '2024-06-30',
        training: hours([
          ['2024-02-01', 24],
          ['2024-03-01', 24],
        ]),
      }),
      officer('r', { validFrom: '2024-07-01', training: hours([['2024-08-01', after]]) }),
    ]
    expect([renewed(12), renewed(11)].map(two => untrainedOfficers(two, 2024))).toEqual([[], ['r']])
  })
  it('certificates that end soon', () => {
    const list = [
      officer('a'),
      officer('b', { validTo: '2027-07-01' }),
      officer('c', { validTo: null }),
      officer('d', { validTo: '2026-12-30' }),
    ]
    expect(certificatesEnding(list, '2026-12-31', 6)).toEqual(['a'])
  })
})

describe('a case of a penalty', () => {
  const officers = [officer('a'), officer('b')]
  const penalty = (more: object = {}) =>
    EnforcementCase.parse({
      id: 'p1',
      opened: '2024-03-01',
      officers: ['a', 'b'],
      certificatesShown: true,
      recorded: true,
      reviewNeeded: true,
      reviewed: '2024-05-20',
      decided: '2024-05-30',
      // A Thursday: the seventh working day after it is 2024-06-11, after the Dragon Boat festival.
      served: '2024-06-11',
      published: '2024-06-11',
      ...more,
    })
  const codes = (more: object, asOf = '2024-07-01') =>
    enforcementCaseProblems(penalty(more), officers, asOf).map(({ code }) => code)
  it.each<[string, object, string[]]>([
    ['not told, and not known what was decided', { told: null }, ['told-before-decision warning 第六十二条']],
    [
      'a hearing asked for, not held',
      { hearing: { asked: '2024-04-01', held: null, waived: false } },
      ['hearing-before-decision error 第六十三条'],
    ],
    [
      'not known whether it was waived',
      { hearing: { asked: '2024-04-01', held: null } },
      ['hearing-before-decision warning 第六十三条'],
    ],
    ['nothing told of it', { hearing: { asked: '2024-04-01' } }, []],
  ])('%s', (_, more, expected) =>
    expect(
      enforcementCaseProblems(penalty(more), officers, '2024-07-01').map(
        ({ code, severity, message }) => `${code} ${severity} ${/第.{1,5}条/.exec(message.zh)?.[0]}`,
      ),
    ).toEqual(expected),
  )
  it.each<[string, object, string?, string[]?]>([
    ['nothing', {}],
    // Art. 62: nobody is punished who was not told; art. 57: what is decided may be that there is no penalty.
    ['told', { told: '2024-05-10', outcome: 'penalty' }],
    ['not told', { told: null, outcome: 'penalty' }, '2024-07-01', ['told-before-decision']],
    ['told after it', { told: '2024-05-31' }, '2024-07-01', ['told-before-decision']],
    ['told before it was opened', { told: '2024-02-29' }, '2024-07-01', ['case-steps']],
    ['no penalty: nobody told, nothing served', { told: null, outcome: 'no-penalty', served: null, published: null }],
    ['handed on without a review', { outcome: 'handed-on', reviewed: null, served: null, published: null }],
    ['decided on the ninetieth day', { decided: '2024-05-30' }],
    ['decided a day late', { decided: '2024-05-31', served: '2024-06-11' }, '2024-07-01', ['decided-in-time']],
    ['not decided, on the last day', { decided: null, served: null, published: null }, '2024-05-30', []],
    ['nobody told whether it was decided', { decided: undefined, served: null, published: null }, '2024-05-31', []],
    ['not decided, a day later', { decided: null, served: null, published: null }, '2024-05-31', ['decided-in-time']],
    // Ninety days after 2025-01-06 end on 2025-04-06, the last day of a holiday: the next working day is the last.
    [
      'decided after the holiday',
      {
        opened: '2025-01-06',
        reviewed: '2025-04-01',
        decided: '2025-04-07',
        served: '2025-04-10',
        published: '2025-04-10',
      },
      '2025-07-01',
    ],
    [
      'and a day after that',
      {
        opened: '2025-01-06',
        reviewed: '2025-04-01',
        decided: '2025-04-08',
        served: '2025-04-10',
        published: '2025-04-10',
      },
      '2025-07-01',
      ['decided-in-time'],
    ],
    // Art. 60: 法律、法规、规章另有规定的，从其规定.
    [
      'prolonged by a rule, on its last day',
      { decided: '2024-06-29', decideBy: '2024-06-29', served: '2024-07-01', published: '2024-07-01' },
    ],
    [
      'prolonged by a rule, a day late',
      { decided: '2024-06-30', decideBy: '2024-06-29', served: '2024-07-01', published: '2024-07-01' },
      '2024-07-01',
      ['decided-in-time'],
    ],
    ['served a day late', { served: '2024-06-12' }, '2024-07-01', ['served-in-time']],
    // 公告送达: the notice within the seven days.
    ['by a notice to the public', { servedByNotice: '2024-06-11', served: null }],
    ['by a notice a day late', { servedByNotice: '2024-06-12', served: null }, '2024-07-01', ['served-in-time']],
    ['by a notice before the decision', { servedByNotice: '2024-05-29', served: null }, '2024-07-01', ['case-steps']],
    ['published a day late', { published: '2024-06-12' }, '2024-07-01', ['decision-made-public']],
    ['not published, and nobody says whether it is to be', { published: null }],
    ['not published, of no concern', { published: null, ofPublicConcern: false }],
    ['published late, of no concern', { published: '2024-06-30', ofPublicConcern: false }],
    ['not published, of concern', { published: null, ofPublicConcern: true }, '2024-06-12', ['decision-made-public']],
    ['not published yet, of concern', { published: null, ofPublicConcern: true }, '2024-06-11'],
    ['one officer', { officers: ['a'] }, '2024-07-01', ['two-officers']],
    ['one officer twice', { officers: ['a', 'a'] }, '2024-07-01', ['two-officers']],
    ['one officer on the spot', { officers: ['a'], simple: true, served: '2024-05-30' }],
    [
      'on the spot, handed over later',
      { simple: true, served: '2024-05-31' },
      '2024-07-01',
      ['handed-over-on-the-spot'],
    ],
    [
      'on the spot there is no case to decide in ninety days',
      { simple: true, decided: '2024-06-20', served: '2024-06-20', published: '2024-06-20' },
    ],
    [
      'decided before it was opened',
      { decided: '2024-02-29', reviewed: null, reviewNeeded: false },
      '2024-07-01',
      ['case-steps', 'served-in-time', 'decision-made-public'],
    ],
    ['served before it was decided', { served: '2024-05-29' }, '2024-07-01', ['case-steps']],
    ['published before it was decided', { published: '2024-05-29' }, '2024-07-01', ['case-steps']],
    ['the review did not pass', { reviewPassed: false }, '2024-07-01', ['review-before-decision']],
    ['a hearing asked for, and nothing more known', { hearing: { asked: '2024-04-20' } }],
    [
      'a hearing held before it was asked for',
      { hearing: { asked: '2024-05-16', noticeGiven: '2024-05-07', held: '2024-05-15' } },
      '2024-07-01',
      ['case-steps'],
    ],
    [
      'served, and never decided',
      { decided: null, served: '2024-05-20', published: null },
      '2024-05-20',
      ['case-steps'],
    ],
    ['a hearing waived', { hearing: { asked: '2024-04-20', waived: true } }],
    [
      'a hearing asked for and not held',
      { hearing: { asked: '2024-04-20', waived: false } },
      '2024-07-01',
      ['hearing-before-decision'],
    ],
    [
      'decided before the hearing',
      { hearing: { asked: '2024-04-20', noticeGiven: '2024-05-07', held: '2024-05-31' } },
      '2024-07-01',
      ['hearing-before-decision'],
    ],
    ['not on the register', { officers: ['a', 'x'] }, '2024-07-01', ['officers-qualified']],
    ['certificates not shown', { certificatesShown: false }, '2024-07-01', ['certificate-shown']],
    ['not recorded', { recorded: false }, '2024-07-01', ['whole-process-recorded']],
    ['reviewed after the decision', { reviewed: '2024-05-31' }, '2024-07-01', ['review-before-decision']],
    ['not reviewed', { reviewed: null }, '2024-07-01', ['review-before-decision']],
    ['reviewed on the day', { reviewed: '2024-05-30' }],
    ['decided on the day, and not reviewed', { reviewed: null }, '2024-05-30', ['review-before-decision']],
    [
      'to be decided later',
      { reviewed: null, opened: '2024-05-01', decided: '2024-06-30', served: null, published: null },
      '2024-06-29',
      [],
    ],
    ['no review needed', { reviewNeeded: false, reviewed: null }],
    // Seven working days before 2024-05-15 is 2024-05-07: Saturday the 11th is worked.
    [
      'told of the hearing in time',
      { hearing: { asked: '2024-04-20', noticeGiven: '2024-05-07', held: '2024-05-15' } },
    ],
    [
      'told a day late',
      { hearing: { asked: '2024-04-20', noticeGiven: '2024-05-08', held: '2024-05-15' } },
      '2024-07-01',
      ['hearing-told-in-time'],
    ],
    [
      'not told',
      { hearing: { asked: '2024-04-20', noticeGiven: null, held: '2024-05-15' } },
      '2024-07-01',
      ['hearing-told-in-time'],
    ],
    ['no word of the notice', { hearing: { asked: '2024-04-20', held: '2024-05-15' } }, '2024-07-01', []],
    [
      'no word of review, service and publication',
      { reviewNeeded: true, ofPublicConcern: true, reviewed: undefined, served: undefined, published: undefined },
      '2024-07-01',
      [],
    ],
    [
      'the hearing is not held yet',
      {
        opened: '2024-06-01',
        decided: null,
        reviewed: null,
        served: null,
        published: null,
        hearing: { asked: '2024-06-20', held: '2024-07-02' },
      },
    ],
    ['opened before the law', { opened: '2021-07-14', officers: [] }],
    [
      'opened on its first day',
      {
        opened: '2021-07-15',
        officers: [],
        decided: '2021-07-20',
        served: '2021-07-20',
        published: '2021-07-20',
        reviewNeeded: false,
      },
      '2024-07-01',
      ['two-officers'],
    ],
    ['not opened yet', { opened: '2024-07-02', officers: [] }],
  ])('%s', (_, more, asOf, expected = []) => expect(codes(more, asOf)).toEqual(expected))
  it('a certificate that was renewed is there twice, and one of them holds', () => {
    const renewed = [officer('a', { validTo: '2023-12-31' }), officer('b'), officer('a', { validFrom: '2024-01-01' })]
    const old = [officer('a', { validFrom: '2024-01-01' }), officer('b'), officer('a', { validTo: '2023-12-31' })]
    expect([renewed, old].map(list => enforcementCaseProblems(penalty(), list, '2024-07-01'))).toEqual([[], []])
  })
  it('names the article and the day', () => {
    const [late] = enforcementCaseProblems(penalty({ decided: '2024-05-31' }), officers, '2024-07-01')
    expect(late?.message.zh).toBe(
      '应当在立案之日起九十日内作出决定（中华人民共和国行政处罚法第六十条），期限 2024-05-30。',
    )
  })
})

it.each([
  ['penalty', '2024-03-11'],
  ['permit', '2024-03-11'],
  ['other', '2024-03-28'],
] as const)('a decision on a %s of 2024-02-29 is published by %s', (kind, due) =>
  expect(publicationDue(kind, '2024-02-29')).toBe(due),
)
it('the figures of a year by the end of January', () => expect(yearlyFiguresDue(2025)).toBe('2026-01-31'))

it('files that were looked at', () => {
  const review = (on: string, points: number | null, vetoed = false, file = `${on} ${points}`) =>
    CaseFileReview.parse({ case: file, on, points, vetoed })
  const list = [
    review('2024-06-01', 60),
    review('2024-06-01', 59.9),
    review('2024-06-02', 90, true),
    review('2024-06-03', null),
  ]
  const again = [review('2024-06-02', 80, false, 'c'), review('2024-06-01', 50, false, 'c')]
  expect(caseFileQuality(again, '2024-06-01', 60)).toEqual({ reviewed: 1, passed: 0, share: 0 })
  expect(caseFileQuality(again, '2024-06-02', 60)).toEqual({ reviewed: 1, passed: 1, share: 1 })
  expect(caseFileQuality(list, '2024-06-01', 60)).toEqual({ reviewed: 2, passed: 1, share: 0.5 })
  expect(caseFileQuality(list, '2024-06-02', 60)).toEqual({ reviewed: 3, passed: 1, share: 1 / 3 })
  expect(caseFileQuality(list, '2024-06-03', 60).share).toBeNull()
  expect(caseFileQuality([review('2024-06-01', null, true)], '2024-06-01', 60).share).toBe(0)
  expect(caseFileQuality([], '2024-06-01', 60).share).toBeNull()
})

it('an officer of whom the examination is not told is not held to lack it; one who has not passed it, or whose certificate is over, is', () => {
  const one = EnforcementCase.parse({ id: 'p', simple: true, opened: '2024-03-01', officers: ['a'] })
  const codes = (more: object) =>
    enforcementCaseProblems(one, [EnforcementOfficer.parse({ id: 'a', ...more })], '2024-03-02').map(({ code }) => code)
  expect(codes({})).toEqual([])
  expect(codes({ examined: null })).toEqual(['officers-qualified'])
  expect(codes({ validFrom: null })).toEqual(['officers-qualified'])
  expect(codes({ validTo: '2024-02-29' })).toEqual(['officers-qualified'])
})
