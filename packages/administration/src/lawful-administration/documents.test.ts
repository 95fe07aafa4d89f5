import { describe, expect, it } from 'vitest'
import { MajorDecision, majorDecisionProblems } from './major-decisions.js'
import {
  commonDocumentRules,
  documentsToClear,
  isOnTrial,
  leastReviewDays,
  mayBeReliedOn,
  ministryDocumentRules,
  NormativeDocument,
  normativeDocumentProblems,
  normativeDocumentState,
  validUntil,
} from './normative-documents.js'

const paper = (more: object = {}) =>
  NormativeDocument.parse({
    id: 'd1',
    title: '某某办法',
    drafted: '2023-01-10',
    consulted: '2023-02-10',
    // A Wednesday: the seventh working day after it is 2023-03-10.
    submitted: '2023-03-01',
    reviewed: '2023-03-10',
    lawful: true,
    decided: '2023-03-20',
    issued: '2023-03-25',
    published: '2023-03-27',
    effective: '2023-05-01',
    cleared: [],
    ...more,
  })
const rules = ministryDocumentRules

describe('how long a document holds (民政部令第42号 art. 23)', () => {
  it.each([
    [{}, '2028-04-30'],
    [{ title: '某某办法（试行）' }, '2025-04-30'],
    [{ title: '某某暂行办法' }, '2025-04-30'],
    [{ cleared: ['2027-12-01'] }, '2032-11-30'],
    [{ cleared: ['2028-01-01'] }, '2032-12-31'],
    [{ cleared: ['2028-01-02'] }, '2028-04-30'],
    // On trial to 2025-04-30: cleared on that day, a day later, and before it was in force.
    [{ title: '某某试行办法', cleared: ['2025-04-30'] }, '2027-04-29'],
    [{ title: '某某试行办法', cleared: ['2025-05-01'] }, '2025-04-30'],
    [{ title: '某某试行办法', cleared: ['2020-01-01'] }, '2025-04-30'],
    [{ effective: '2011-07-31' }, null],
    [{ effective: '2011-08-01' }, '2016-07-31'],
    [{ decided: '2011-07-31', effective: '2011-08-05' }, null],
    [{ decided: null, issued: '2011-07-31', effective: '2011-08-05' }, null],
    [{ effective: null }, null],
  ])('%o: to %s', (more, until) => expect(validUntil(paper(more), rules, '2028-01-01')).toBe(until))
  it('by its name', () =>
    expect([isOnTrial({ title: '办法' }), isOnTrial({ title: '试行办法' })]).toEqual([false, true]))
})

describe('the state of a document', () => {
  // Where the years are no rule only.
  const firm = { ...rules, yearsAsRule: false }
  it.each<[object, string, string]>([
    [{}, '2023-01-09', 'proposed'],
    [{}, '2023-01-10', 'drafted'],
    [{}, '2023-02-10', 'consulted'],
    [{}, '2023-03-10', 'reviewed'],
    [{}, '2023-03-20', 'decided'],
    [{}, '2023-03-25', 'issued'],
    [{}, '2023-04-30', 'published'],
    [{}, '2023-05-01', 'in-force'],
    [{}, '2028-04-30', 'in-force'],
    [{}, '2028-05-01', 'expired'],
    [{ expires: '2025-12-31' }, '2025-12-31', 'in-force'],
    [{ expires: '2025-12-31' }, '2026-01-01', 'expired'],
    // Kept by its own last day, and after it.
    [{ expires: '2025-12-31', cleared: ['2025-12-31'] }, '2026-01-01', 'in-force'],
    [{ expires: '2025-12-31', cleared: ['2026-01-01'] }, '2026-01-01', 'expired'],
    [{ cleared: ['2028-04-01'] }, '2028-05-01', 'in-force'],
    [{ repealed: '2024-01-01' }, '2023-12-31', 'in-force'],
    [{ repealed: '2024-01-01' }, '2024-01-01', 'repealed'],
    [{ published: null }, '2023-05-01', 'issued'],
    // Cleared after it had lapsed: it does not come back.
    [{ cleared: ['2028-05-01'] }, '2028-06-01', 'expired'],
  ])('%o on %s: %s', (more, asOf, state) => {
    expect(normativeDocumentState(paper(more), firm, asOf)).toBe(state)
    expect(mayBeReliedOn(paper(more), firm, asOf)).toBe(state === 'in-force')
  })
  // 一般不得超过5年, and 不超过2年 of those on trial.
  it.each<[object, string, string, boolean | null]>([
    [{}, '2028-04-30', 'in-force', true],
    [{}, '2028-05-01', 'in-force', null],
    [{ cleared: ['2028-04-01'] }, '2028-05-01', 'in-force', true],
    [{ expires: '2028-04-30' }, '2028-05-01', 'expired', false],
    [{ expires: '2029-04-30' }, '2028-05-01', 'in-force', true],
    [{ title: '某某暂行办法' }, '2025-04-30', 'in-force', true],
    [{ title: '某某暂行办法' }, '2025-05-01', 'expired', false],
  ])('where they are so as a rule, %o on %s: %s, relied on %s', (more, asOf, state, reliedOn) => {
    expect(normativeDocumentState(paper(more), rules, asOf)).toBe(state)
    expect(mayBeReliedOn(paper(more), rules, asOf)).toBe(reliedOn)
  })
  it('nobody told whether it was published', () =>
    expect([
      mayBeReliedOn(paper({ published: undefined }), rules, '2023-05-01'),
      mayBeReliedOn(paper({ published: undefined }), rules, '2023-04-30'),
    ]).toEqual([null, false]))
})

describe('what a document breaks', () => {
  const codes = (more: object, asOf = '2023-06-01', own = rules) =>
    normativeDocumentProblems(paper(more), own, asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2023-06-01', []],
    ['reviewed a day late', { reviewed: '2023-03-11' }, '2023-06-01', ['review-in-time']],
    [
      'not reviewed, on the last day',
      { reviewed: null, decided: null, issued: null, published: null, effective: null },
      '2023-03-10',
      [],
    ],
    [
      'not reviewed, a day later',
      { reviewed: null, decided: null, issued: null, published: null, effective: null },
      '2023-03-11',
      ['review-in-time'],
    ],
    ['decided without a review', { submitted: null, reviewed: null }, '2023-06-01', ['document-reviewed']],
    ['decided though not lawful', { lawful: false }, '2023-06-01', ['document-lawful']],
    ['nobody was heard', { consulted: null }, '2023-06-01', ['document-consulted']],
    [
      'nothing is told of the steps',
      { consulted: undefined, reviewed: undefined, decided: undefined, published: undefined, filed: undefined },
      '2023-06-01',
      [],
    ],
    ['issued without a meeting', { decided: null }, '2023-06-01', ['document-decided']],
    [
      'issued without anything',
      { consulted: null, submitted: null, reviewed: null, decided: null },
      '2023-06-01',
      ['document-reviewed', 'document-consulted', 'document-decided'],
    ],
    ['in force and not published', { published: null }, '2023-06-01', ['document-published']],
    ['published after its first day', { published: '2023-05-02' }, '2023-06-01', ['document-published']],
    ['published on its first day', { published: '2023-05-01' }, '2023-06-01', []],
    ['out of order', { decided: '2023-03-09' }, '2023-06-01', ['document-steps']],
    ['submitted after the answer', { submitted: '2023-03-11' }, '2023-06-01', ['document-steps']],
    ['filed before it was issued', { filed: '2023-03-24' }, '2023-06-01', ['document-steps']],
    ['over before it began', { expires: '2023-04-30' }, '2023-06-01', ['document-steps']],
    ['in a hurry', { consulted: null, decided: null, urgent: true }, '2023-06-01', []],
    ['holds just as long as it may', { expires: '2028-04-30' }, '2023-06-01', []],
    ['a day longer', { expires: '2028-05-01' }, '2023-06-01', ['document-validity']],
    ['kept, and its last day put off', { expires: '2031-02-28', cleared: ['2026-03-01'] }, '2026-06-01', []],
    [
      'put off by more than the rules allow',
      { expires: '2031-03-01', cleared: ['2026-03-01'] },
      '2026-06-01',
      ['document-validity'],
    ],
    ['on trial for three years', { title: '某某试行办法', expires: '2026-04-30' }, '2023-06-01', ['document-validity']],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('longer than five years is a warning where they are so as a rule or as is usual, and an error of what is on trial', () => {
    const severity = (more: object, own = rules) =>
      normativeDocumentProblems(paper(more), own, '2023-06-01').map(({ severity }) => severity)
    const trial = { title: '某某试行办法', expires: '2026-04-30' }
    expect([severity({ expires: '2029-04-30' }), severity(trial)]).toEqual([['warning'], ['error']])
    expect([severity({ expires: '2029-04-30' }, { ...rules, yearsAsRule: false })]).toEqual([['error']])
    expect([severity({ expires: '2029-04-30' }, commonDocumentRules)]).toEqual([['warning']])
  })
  it('filed where the place sets the days', () => {
    const own = { ...rules, filingDays: 15 }
    expect(codes({ filed: '2023-04-11' }, '2023-06-01', own)).toEqual([])
    expect(codes({ filed: '2023-04-12' }, '2023-06-01', own)).toEqual(['document-filed'])
    expect(codes({ filed: null }, '2023-04-11', own)).toEqual([])
    expect(codes({ filed: null }, '2023-04-12', own)).toEqual(['document-filed'])
    expect(codes({}, '2023-04-12', own)).toEqual([])
  })
  it('places have fifteen working days', () => {
    expect(codes({ reviewed: '2023-03-22', decided: '2023-03-22' }, '2023-06-01', commonDocumentRules)).toEqual([])
    expect(codes({ reviewed: '2023-03-23', decided: '2023-03-23' }, '2023-06-01', commonDocumentRules)).toEqual([
      'review-in-time',
    ])
    // And five at least, as a rule (国办发〔2018〕115号); the ministry's measures name none.
    const short = (reviewed: string, own: typeof rules, more: object = {}) =>
      normativeDocumentProblems(paper({ submitted: '2023-03-01', reviewed, ...more }), own, '2023-06-01').map(
        ({ code, severity }) => `${code} ${severity}`,
      )
    expect(short('2023-03-07', commonDocumentRules)).toEqual(['review-too-short warning'])
    expect(short('2023-03-08', commonDocumentRules)).toEqual([])
    expect(short('2023-03-07', commonDocumentRules, { urgent: true })).toEqual([])
    expect(short('2023-03-07', rules)).toEqual([])
    expect([commonDocumentRules.validityYears, commonDocumentRules.trialYears, leastReviewDays]).toEqual([5, 2, 5])
  })
  // 42号令 since 2011-08-01, 国办发〔2018〕37号 since 2018-05-16, the days of 115号 since 2018-12-04.
  it('is held against the rules of its day', () => {
    const bare = (decided: string) => ({
      drafted: null,
      consulted: null,
      submitted: null,
      reviewed: null,
      lawful: null,
      decided,
      issued: decided,
      published: decided,
      effective: decided,
    })
    expect(codes(bare('2011-07-31'))).toEqual([])
    expect(codes(bare('2011-08-01'))).toEqual(['document-reviewed', 'document-consulted'])
    expect(codes(bare('2018-05-15'), '2019-01-01', commonDocumentRules)).toEqual([])
    expect(codes(bare('2018-05-16'), '2019-01-01', commonDocumentRules)).toEqual([
      'document-reviewed',
      'document-consulted',
    ])
    const waiting = (submitted: string) => ({
      ...bare('2019-01-10'),
      consulted: '2018-11-01',
      submitted,
      reviewed: '2019-01-10',
    })
    expect(codes(waiting('2018-12-03'), '2019-06-01', commonDocumentRules)).toEqual([])
    expect(codes(waiting('2018-12-04'), '2019-06-01', commonDocumentRules)).toEqual(['review-in-time'])
  })
  it('names the document of where it is made', () => {
    const said = (own: typeof commonDocumentRules) =>
      normativeDocumentProblems(paper({ consulted: null }), own, '2023-06-01')[0]?.message.zh
    expect([said(ministryDocumentRules), said(commonDocumentRules)]).toEqual([
      expect.stringContaining('民政部规范性文件制定与审查办法第十条'),
      expect.stringContaining('关于加强行政规范性文件制定和监督管理工作的通知）'),
    ])
  })
  it('names the document and the day', () =>
    expect(normativeDocumentProblems(paper({ reviewed: '2023-03-11' }), rules, '2023-06-01')[0]?.message.zh).toBe(
      '合法性审查应当按期提出意见（民政部规范性文件制定与审查办法第十三条），期限 2023-03-10。',
    ))
})

it('what lapses soon is to be cleared', () => {
  const list = [paper(), paper({ id: 'd2', expires: '2028-05-31' }), paper({ id: 'd3', repealed: '2024-01-01' })]
  expect(documentsToClear(list, rules, '2028-04-01', 29)).toEqual([{ id: 'd1', until: '2028-04-30' }])
  expect(documentsToClear(list, rules, '2028-04-01', 28)).toEqual([])
  expect(documentsToClear(list, rules, '2028-04-01', 60).map(({ id }) => id)).toEqual(['d1', 'd2'])
  // Its years are over, as a rule.
  expect(documentsToClear(list, rules, '2028-05-01', 0)).toEqual([{ id: 'd1', until: '2028-04-30' }])
})

// 重大行政决策程序暂行条例 arts 15 to 17, 25, 26, 30 and 32.
describe('what a major decision breaks', () => {
  const decision = (more: object = {}) =>
    MajorDecision.parse({
      id: 'm1',
      title: '某规划',
      consultation: { from: '2023-03-01', to: '2023-03-30' },
      hearing: { papersSent: '2023-04-03', held: '2023-04-10' },
      // A Monday: the seventh working day after 2023-05-08 is 2023-05-17.
      submitted: '2023-05-08',
      reviewed: '2023-05-16',
      lawful: true,
      discussed: '2023-05-17',
      decided: '2023-05-17',
      published: '2023-05-20',
      ...more,
    })
  const codes = (more: object, asOf = '2023-06-01') =>
    majorDecisionProblems(decision(more), asOf).map(({ code }) => code)
  it.each<[string, object, string?, string[]?]>([
    ['nothing', {}],
    [
      'open for 29 days',
      { consultation: { from: '2023-03-01', to: '2023-03-29' } },
      '2023-06-01',
      ['consultation-of-thirty-days'],
    ],
    ['29 days, explained', { consultation: { from: '2023-03-01', to: '2023-03-29', shorterExplained: true } }],
    [
      '29 days, on the last of them',
      { consultation: { from: '2023-05-04', to: '2023-06-01' } },
      '2023-06-01',
      ['consultation-of-thirty-days'],
    ],
    ['29 days, not over', { consultation: { from: '2023-06-01', to: '2023-06-29' } }],
    [
      'papers six days before',
      { hearing: { papersSent: '2023-04-04', held: '2023-04-10' } },
      '2023-06-01',
      ['papers-seven-days-before'],
    ],
    ['papers of which nothing is told', { hearing: { held: '2023-04-10' } }],
    [
      'last days beyond the calendar of the year',
      {
        submitted: '2026-12-15',
        reviewed: '2026-12-28',
        discussed: '2026-12-29',
        decided: '2026-12-30',
        published: null,
      },
      '2026-12-31',
      [],
    ],
    ['a review and a discussion of which nothing is told', { reviewed: undefined, discussed: undefined }],
    ['no word of the publication', { published: undefined }],
    ['no papers', { hearing: { papersSent: null, held: '2023-04-10' } }, '2023-06-01', ['papers-seven-days-before']],
    ['not held yet', { hearing: { held: '2023-06-02' } }],
    [
      'record not signed',
      { hearing: { papersSent: '2023-04-03', held: '2023-04-10', recordSigned: false } },
      '2023-06-01',
      ['hearing-record-signed'],
    ],
    ['reviewed after the discussion', { reviewed: '2023-05-18' }, '2023-06-01', ['decision-reviewed']],
    ['never reviewed', { reviewed: null }, '2023-06-01', ['decision-reviewed']],
    ['not lawful', { lawful: false }, '2023-06-01', ['decision-lawful']],
    ['a reform that is tried', { lawful: false, pioneering: true }],
    ['six working days of review', { submitted: '2023-05-09' }, '2023-06-01', ['review-of-seven-working-days']],
    ['not discussed', { discussed: null }, '2023-06-01', ['decision-discussed']],
    ['discussed later', { discussed: '2023-05-18' }, '2023-06-01', ['decision-discussed']],
    // The twentieth working day after 2023-05-17 is 2023-06-14.
    ['not published, on the last day', { published: null }, '2023-06-14', []],
    ['not published, a day later', { published: null }, '2023-06-15', ['decision-published']],
    ['published a day late', { published: '2023-06-15' }, '2023-07-01', ['decision-published']],
    ['published before it was decided', { published: '2023-05-16' }, '2023-06-01', ['decision-steps']],
    ['reviewed before it was handed in', { reviewed: '2023-05-07' }, '2023-06-01', ['decision-steps']],
    [
      'ended before it began',
      { consultation: { from: '2023-03-30', to: '2023-03-01', shorterExplained: true } },
      '2023-06-01',
      ['decision-steps'],
    ],
    ['secret', { published: null, secret: true }, '2023-07-01'],
    ['before the regulation', { decided: '2019-08-31', discussed: null, published: null }],
  ])('%s', (_, more, asOf, expected = []) => expect(codes(more, asOf)).toEqual(expected))
  it('from its first day', () => {
    const open = { submitted: null, reviewed: null, discussed: null, decided: null, published: null }
    expect(codes({ ...open, hearing: { papersSent: null, held: '2019-08-31' } }, '2019-10-01')).toEqual([])
    expect(codes({ ...open, hearing: { papersSent: null, held: '2019-09-01' } }, '2019-10-01')).toEqual([
      'papers-seven-days-before',
    ])
    const asked = (from: string) => ({ ...open, hearing: null, consultation: { from, to: '2019-09-10' } })
    expect(codes(asked('2019-08-31'), '2019-10-01')).toEqual([])
    expect(codes(asked('2019-09-01'), '2019-10-01')).toEqual(['consultation-of-thirty-days'])
  })
})

it.each([
  [{ consultation: { from: '2023-03-01', to: '2023-03-29' } }, 'warning'],
  [{ consultation: { from: '2023-03-01', to: '2023-03-29', shorterExplained: false } }, 'error'],
  [{ submitted: '2023-05-08', discussed: '2023-05-16' }, 'warning'],
])('what holds as a rule is no error where it may be otherwise: %j', (more, severity) =>
  expect(
    majorDecisionProblems(MajorDecision.parse({ id: 'm', title: '某规划', ...more }), '2023-06-01').map(
      one => one.severity,
    ),
  ).toEqual([severity]),
)

it.each([
  ['macro-control', []],
  ['legislation', []],
  ['emergency', []],
  ['other-procedure', []],
  ['state-council', []],
  [null, ['consultation-of-thirty-days', 'decision-reviewed', 'decision-discussed', 'decision-published']],
] as const)('a decision that is outside the regulation, %s (arts 3 and 43)', (outside, codes) =>
  expect(
    majorDecisionProblems(
      MajorDecision.parse({
        id: 'm',
        title: '某决策',
        outside,
        consultation: { from: '2023-01-03', to: '2023-01-09', shorterExplained: false },
        reviewed: null,
        discussed: outside === null ? '2023-01-12' : null,
        decided: '2023-01-11',
        published: null,
      }),
      '2023-06-01',
    ).map(one => one.code),
  ).toEqual(codes),
)
