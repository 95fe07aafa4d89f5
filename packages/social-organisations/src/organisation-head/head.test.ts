import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { HeadCandidate, judgeHead } from './candidate.js'
import {
  HeadVetting,
  type HeadVettingRule,
  headNoticeEnds,
  headVettingProblems,
  headVettingState,
  isHeadOnNotice,
  yiyangVetting,
} from './vetting.js'

const on = '2026-06-01'
const clean = {
  birth: '1960-01-01',
  fullCapacity: true,
  deprivedOfRights: false,
  sentence: 'none',
  revokedFoundation: 'none',
  servingOfficial: false,
  retiredOfficial: 'none',
  representsElsewhere: 'none',
  headsElsewhere: false,
  bothPosts: false,
  oneUnit: false,
  termsBefore: 0,
  termYears: 5,
  fromElsewhere: false,
}
const judge = (more: object, asOf = on) =>
  judgeHead(HeadCandidate.parse({ type: 'association', post: 'president', ...clean, ...more }), asOf)
const failed = (more: object, asOf = on) =>
  judge(more, asOf)
    .criteria.filter(({ met }) => met !== true)
    .map(({ code, met }) => `${code} ${met}`)

describe('a head of an association', () => {
  it.each<[string, object, string[]]>([
    ['clean', {}, []],
    ['deprived, ever', { deprivedOfRights: true }, ['head-never-deprived false']],
    ['not known', { deprivedOfRights: null }, ['head-never-deprived null']],
    ['without capacity', { fullCapacity: false }, ['head-capacity false']],
    ['a promoter, deprived', { post: 'promoter', deprivedOfRights: true }, ['head-never-deprived false']],
    [
      'represents another association',
      { legalRepresentative: true, representsElsewhere: 'association' },
      ['head-represents-no-other false'],
    ],
    ['represents a firm', { legalRepresentative: true, representsElsewhere: 'other-body' }, []],
    ['not the representative', { representsElsewhere: 'association' }, []],
    [
      'not known whom else',
      { legalRepresentative: true, representsElsewhere: null },
      ['head-represents-no-other null'],
    ],
    ['old, of a local association', { birth: '1930-01-01', termsBefore: 9 }, []],
  ])('%s', (_, more, expected) => expect(failed(more)).toEqual(expected))

  it.each([
    ['association', '2016-02-05', '2016-02-06'],
    ['service-institution', '1998-10-24', '1998-10-25'],
    ['foundation', '2004-05-31', '2004-06-01'],
  ])('%s: undetermined on %s', (type, before, first) =>
    expect([judge({ type }, before).verdict, judge({ type }, first).verdict]).toEqual(['undetermined', 'met']),
  )
  it('by the text of the day', () => {
    expect(judge({}, '2026-03-11').criteria[0]?.cite).toMatchObject({ issued: '2016-02-06', article: '第十三条第三项' })
    expect(judge({}, '2026-03-12').criteria[0]?.cite.issued).toBe('2026-03-12')
    expect(judge({ legalRepresentative: true }).criteria[2]?.cite.article).toBe('第十二条')
  })
})

describe('a head of a national trade association', () => {
  const trade = (more: object, asOf = on) => failed({ nationalTrade: true, ...more }, asOf)
  it.each<[string, object, string[]]>([
    ['clean', {}, []],
    ['seventy', { birth: '1956-06-01' }, []],
    ['seventy to the last day', { birth: '1955-06-02' }, []],
    ['seventy-one', { birth: '1955-06-01' }, ['head-age false']],
    ['age not known', { birth: null }, ['head-age null']],
    ['a civil servant', { servingOfficial: true }, ['head-no-official false']],
    // After three years it is approved or filed (审批或备案); before, approved.
    ['retired three years and a day ago, filed', { retiredOfficial: { on: '2023-05-31', filed: true } }, []],
    ['retired long ago, approved', { retiredOfficial: { on: '2018-06-01', approved: true } }, []],
    [
      'retired long ago, neither approved nor filed',
      { retiredOfficial: { on: '2018-06-01', approved: false, filed: false } },
      ['head-retired-approved false'],
    ],
    ['retired long ago, not known', { retiredOfficial: { on: '2018-06-01' } }, ['head-retired-approved null']],
    [
      'retired three years ago, filed alone',
      { retiredOfficial: { on: '2023-06-01', approved: false, filed: true } },
      ['head-retired-approved false'],
    ],
    [
      'retired three years ago',
      { retiredOfficial: { on: '2023-06-01', approved: false } },
      ['head-retired-approved false'],
    ],
    ['retired lately, approved', { retiredOfficial: { on: '2025-06-01', approved: true } }, []],
    ['retired lately, not known', { retiredOfficial: { on: '2025-06-01' } }, ['head-retired-approved null']],
    ['not known whether retired', { retiredOfficial: null }, ['head-retired-approved null']],
    ['a second term', { termsBefore: 1 }, []],
    ['a third', { termsBefore: 2 }, ['head-terms false']],
    ['six years', { termYears: 6 }, ['head-terms false']],
    ['terms not known', { termsBefore: null }, ['head-terms null']],
    ['years not known', { termYears: null }, ['head-terms null']],
    ['heads another', { headsElsewhere: true }, ['head-heads-no-other false']],
    ['holds both posts', { bothPosts: true }, ['head-two-persons false']],
    ['two of one unit', { post: 'secretary-general', oneUnit: true }, ['head-two-persons false']],
    ['a vice-president heads another', { post: 'vice-president', headsElsewhere: true, bothPosts: true }, []],
    ['a promoter', { post: 'promoter', birth: '1930-01-01' }, []],
  ])('%s', (_, more, expected) => expect(trade(more)).toEqual(expected))
  it('from the day of the measures', () => {
    expect(trade({ birth: '1930-01-01' }, '2015-09-06')).toEqual(['head-law-read null'])
    expect(trade({ birth: '1930-01-01' }, '2015-09-07')).toEqual(['head-law-read null', 'head-age false'])
    expect(trade({ birth: '1930-01-01' }, '2016-02-06')).toEqual(['head-age false'])
    expect(judge({ nationalTrade: true }).criteria.find(({ code }) => code === 'head-age')?.cite.article).toBe('第四条')
  })
})

describe('an officer of a foundation', () => {
  const officer = (more: object) => failed({ type: 'foundation', post: 'vice-president', ...more })
  // 基金会管理条例 arts 23, 24: five years are full at the end of their day.
  it.each<[string, object, string[]]>([
    ['clean', {}, []],
    ['deprived, ever', { deprivedOfRights: true }, ['head-never-deprived false']],
    ['a sentence five years ago', { sentence: { ended: '2021-06-01' } }, ['head-after-sentence false']],
    ['a day more', { sentence: { ended: '2021-05-31' } }, []],
    ['a sentence that runs', { sentence: { ended: null } }, ['head-after-sentence false']],
    ['not known', { sentence: null }, ['head-after-sentence null']],
    [
      'to blame, five years ago',
      { revokedFoundation: { on: '2021-06-01', toBlame: true } },
      ['head-after-revocation false'],
    ],
    ['to blame, a day more', { revokedFoundation: { on: '2021-05-31', toBlame: true } }, []],
    ['not to blame', { revokedFoundation: { on: '2025-06-01', toBlame: false } }, []],
    ['not known whether to blame', { revokedFoundation: { on: '2025-06-01' } }, ['head-after-revocation null']],
    ['not known whether an officer', { revokedFoundation: null }, ['head-after-revocation null']],
    ['serves the state', { servingOfficial: true }, ['head-no-official false']],
    [
      'represents a firm',
      { legalRepresentative: true, representsElsewhere: 'other-body' },
      ['head-represents-no-other false'],
    ],
    ['represents nobody', { legalRepresentative: true }, []],
    // 基金会管理条例 art. 23(1).
    [
      'from elsewhere, represents a foundation of the mainland',
      { legalRepresentative: true, fromElsewhere: true, monthsOnMainland: 12, mainlandFoundation: true },
      ['head-resident false'],
    ],
    [
      'from elsewhere, of a foundation with its fund from there',
      { legalRepresentative: true, fromElsewhere: true, monthsOnMainland: 12, mainlandFoundation: false },
      [],
    ],
    [
      'from elsewhere, it is not known of what foundation',
      { legalRepresentative: true, fromElsewhere: true, monthsOnMainland: 12 },
      ['head-resident null'],
    ],
    [
      'from elsewhere, not the representative',
      { fromElsewhere: true, monthsOnMainland: 12, mainlandFoundation: true },
      [],
    ],
    [
      'represents, not known whom',
      { legalRepresentative: true, representsElsewhere: null },
      ['head-represents-no-other null'],
    ],
    // 基金会管理条例 art. 20(4): its president is its legal representative.
    [
      'the president represents a firm',
      { post: 'president', representsElsewhere: 'other-body' },
      ['head-represents-no-other false'],
    ],
    [
      'a president from elsewhere',
      { post: 'president', fromElsewhere: true, monthsOnMainland: 12, mainlandFoundation: true },
      ['head-resident false'],
    ],
    ['from elsewhere, three months', { fromElsewhere: true, monthsOnMainland: 3 }, []],
    ['from elsewhere, less', { fromElsewhere: true, monthsOnMainland: 2.9 }, ['head-on-mainland false']],
    ['from elsewhere, not known', { fromElsewhere: true }, ['head-on-mainland null']],
    ['not known from where, little', { fromElsewhere: null, monthsOnMainland: 1 }, ['head-on-mainland null']],
    ['not known from where, long', { fromElsewhere: null, monthsOnMainland: 12 }, []],
  ])('%s', (_, more, expected) => expect(officer(more)).toEqual(expected))
  it('of a promoter nothing is asked, and so nothing decided', () =>
    expect(judge({ type: 'foundation', post: 'promoter' })).toEqual({ verdict: 'undetermined', criteria: [] }))
  it('cites its articles', () =>
    expect(judge({ type: 'foundation', post: 'vice-president' }).criteria.map(({ cite }) => cite.article)).toEqual([
      '第二十三条',
      '第二十三条',
      '第二十三条',
      '第二十三条',
      '第二十四条',
    ]))
})

describe('a head of a service institution', () => {
  const head = (more: object) => failed({ type: 'service-institution', post: 'executive-head', ...more })
  it('is asked for rights and capacity', () => {
    expect(head({})).toEqual([])
    expect(head({ deprivedOfRights: true, fullCapacity: false })).toEqual([
      'head-never-deprived false',
      'head-capacity false',
    ])
    expect(head({ legalRepresentative: true, representsElsewhere: 'association' })).toEqual([])
    expect(judge({ type: 'service-institution' }).criteria[0]?.cite.article).toBe('第十一条第二款第四项')
    expect(judge({ type: 'service-institution', post: 'promoter', deprivedOfRights: true }).criteria).toEqual([])
  })
})

describe('the vetting', () => {
  const vetting = (more: object = {}) =>
    HeadVetting.parse({
      organisation: '甲协会',
      person: 'p1',
      post: 'president',
      proposed: '2026-03-02',
      reviews: [
        { by: 'supervisor', on: '2026-03-05', passed: true },
        { by: 'office', on: '2026-03-06', passed: true },
      ],
      notice: { from: '2026-03-09', to: '2026-03-15' },
      elected: '2026-03-16',
      filed: '2026-04-16',
      ...more,
    })
  const seven: HeadVettingRule = { ...yiyangVetting, noticeDays: { amount: 7, unit: 'day' } }
  const five: HeadVettingRule = { ...yiyangVetting, noticeDays: { amount: 5, unit: 'working-day' } }
  const codes = (more: object, rule = seven, asOf = '2026-12-31') =>
    headVettingProblems(vetting(more), rule, asOf).map(({ code }) => code)

  it.each([
    ['2026-03-09', { amount: 7, unit: 'day' }, '2026-03-15'],
    ['2026-03-09', { amount: 5, unit: 'working-day' }, '2026-03-13'],
    // A Saturday: the first working day is the Monday.
    ['2026-03-14', { amount: 5, unit: 'working-day' }, '2026-03-20'],
    ['2026-03-09', { amount: 1, unit: 'day' }, '2026-03-09'],
  ] as const)('a notice from %s of %j ends on %s', (from, days, ends) => expect(headNoticeEnds(from, days)).toBe(ends))

  it.each<[string, object, HeadVettingRule, string[]]>([
    ['nothing', {}, seven, []],
    ['working days', {}, five, []],
    ['a notice a day short', { notice: { from: '2026-03-09', to: '2026-03-14' } }, seven, ['notice-before-election']],
    ['the same, no length known', { notice: { from: '2026-03-09', to: '2026-03-14' } }, yiyangVetting, []],
    ['no notice', { notice: null }, seven, ['notice-before-election']],
    ['elected on its last day', { elected: '2026-03-15', filed: '2026-04-15' }, seven, ['notice-before-election']],
    [
      'one did not look',
      { reviews: [{ by: 'office', on: '2026-03-05', passed: true }] },
      seven,
      ['reviewed-before-election'],
    ],
    [
      'one did not pass it',
      {
        reviews: [
          { by: 'office', on: '2026-03-05', passed: true },
          { by: 'supervisor', on: '2026-03-05', passed: false },
        ],
      },
      seven,
      ['reviewed-before-election'],
    ],
    [
      'one looked after the election',
      {
        reviews: [
          { by: 'office', on: '2026-03-05', passed: true },
          { by: 'supervisor', on: '2026-03-17', passed: true },
        ],
      },
      seven,
      ['reviewed-before-election'],
    ],
    [
      'an objection left open',
      {
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-10', settled: '2026-03-17', upheld: false }],
        },
      },
      seven,
      ['objections-settled'],
    ],
    [
      'an objection settled',
      {
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-10', settled: '2026-03-16', upheld: false }],
        },
      },
      seven,
      [],
    ],
    [
      'looked at on the day of the election',
      {
        reviews: [
          { by: 'office', on: '2026-03-16', passed: true },
          { by: 'supervisor', on: '2026-03-16', passed: true },
        ],
      },
      seven,
      [],
    ],
    [
      'an objection on the day of the election',
      {
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-16', settled: null, upheld: null }],
        },
      },
      seven,
      ['objections-settled'],
    ],
    [
      'an objection after it',
      {
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-17', settled: null, upheld: null }],
        },
      },
      seven,
      [],
    ],
    [
      'two others looked',
      { reviews: [{ by: 'party', on: '2026-03-05', passed: true }] },
      seven,
      ['reviewed-before-election'],
    ],
    [
      'an objection upheld',
      {
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-10', settled: '2026-03-12', upheld: true }],
        },
      },
      seven,
      ['objection-upheld'],
    ],
    [
      'passed, and then not',
      {
        reviews: [
          { by: 'office', on: '2026-03-05', passed: true },
          { by: 'supervisor', on: '2026-03-05', passed: true },
          { by: 'office', on: '2026-03-06', passed: false },
        ],
      },
      seven,
      ['reviewed-before-election'],
    ],
    [
      'not passed, and then passed',
      {
        reviews: [
          { by: 'office', on: '2026-03-06', passed: true },
          { by: 'office', on: '2026-03-05', passed: false },
          { by: 'supervisor', on: '2026-03-05', passed: true },
        ],
      },
      seven,
      [],
    ],
    [
      'elected while the notice runs, though no length is known',
      { notice: { from: '2026-03-09', to: '2026-03-16' } },
      { ...seven, noticeDays: null },
      ['notice-before-election'],
    ],
    ['published before it', { published: '2026-03-15' }, seven, ['vetting-in-order']],
    ['filed a day late', { filed: '2026-04-17' }, seven, ['head-filed']],
    ['not filed', { filed: null }, seven, ['head-filed']],
    ['not filed, no time known', { filed: null }, { ...seven, fileWithinMonths: null }, []],
    ['out of order', { proposed: '2026-03-10' }, seven, ['vetting-in-order']],
  ])('breaks: %s', (_, more, rule, expected) => expect(codes(more, rule)).toEqual(expected))
  it('asks nothing before the election', () => {
    expect(codes({ reviews: [], notice: null }, seven, '2026-03-15')).toEqual([])
    expect(codes({ reviews: [], notice: null }, seven, '2026-03-16')).toEqual([
      'reviewed-before-election',
      'notice-before-election',
    ])
    expect(codes({ filed: null }, seven, '2026-04-16')).toEqual([])
  })
  it('is not held against a rule of a later day', () => {
    const early = (elected: string) => ({
      proposed: '2025-01-06',
      reviews: [],
      notice: null,
      elected,
      filed: null,
      published: null,
    })
    expect(codes(early('2025-02-16'), yiyangVetting)).toEqual([])
    expect(codes(early('2025-02-17'), yiyangVetting)).toEqual(['reviewed-before-election', 'head-filed'])
    expect(codes({ ...early('2025-01-05') }, yiyangVetting)).toEqual(['vetting-in-order'])
  })
  it('names the rule of the place', () =>
    expect(headVettingProblems(vetting({ filed: null }), yiyangVetting, '2026-12-31')[0]?.message.zh).toContain(
      '按期换届工作提示',
    ))

  const open = { elected: null, filed: null }
  it.each([
    ['proposed', { reviews: [], notice: null, ...open }, '2026-03-02', 'proposed'],
    ['reviewed', open, '2026-03-05', 'reviewed'],
    ['the day before', open, '2026-03-04', 'proposed'],
    ['on notice', open, '2026-03-09', 'on-notice'],
    ['on its last day', open, '2026-03-15', 'on-notice'],
    ['after it', open, '2026-03-16', 'reviewed'],
    ['not passed', { ...open, reviews: [{ by: 'party', on: '2026-03-05', passed: false }] }, '2026-03-05', 'rejected'],
    [
      'an objection upheld',
      {
        ...open,
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-10', settled: '2026-03-12', upheld: true }],
        },
      },
      '2026-03-12',
      'rejected',
    ],
    [
      'the day before',
      {
        ...open,
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-10', settled: '2026-03-12', upheld: true }],
        },
      },
      '2026-03-11',
      'on-notice',
    ],
    ['elected', {}, '2026-03-16', 'elected'],
    ['filed', {}, '2026-04-16', 'filed'],
    ['published', { published: '2026-05-01' }, '2026-05-01', 'published'],
    [
      'not passed at first, and passed later',
      {
        ...open,
        notice: null,
        reviews: [
          { by: 'party', on: '2026-03-07', passed: true },
          { by: 'party', on: '2026-03-05', passed: false },
        ],
      },
      '2026-03-07',
      'reviewed',
    ],
  ])('is %s', (_, more, asOf, state) => expect(headVettingState(vetting(more), asOf)).toBe(state))
  it('or is given up', () => {
    const off = { elected: null, filed: null, published: null, withdrawn: '2026-03-12' }
    expect(['2026-03-11', '2026-03-12'].map(asOf => headVettingState(vetting(off), asOf))).toEqual([
      'on-notice',
      'withdrawn',
    ])
    expect([codes(off), codes({ ...off, withdrawn: '2026-03-01' }), codes({ withdrawn: '2026-03-12' })]).toEqual([
      [],
      ['vetting-in-order'],
      ['vetting-in-order'],
    ])
  })

  it('nobody is reviewed before the proposal', () => {
    const { proposed, reviews } = vetting()
    const early = { by: 'party', on: addDays(proposed, -1), passed: true }
    expect(codes({ reviews: [...reviews!, early] })).toEqual(['vetting-in-order'])
    expect(codes({ reviews: [...reviews!, { ...early, on: proposed }] })).toEqual([])
  })
  it('is on notice from its first to its last day', () =>
    expect(['2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'].map(day => isHeadOnNotice(vetting(), day))).toEqual(
      [false, true, true, false],
    ))
  it('refuses an objection settled before it was raised', () =>
    expect(
      HeadVetting.safeParse({
        ...vetting(),
        notice: {
          from: '2026-03-09',
          to: '2026-03-15',
          objections: [{ on: '2026-03-10', settled: '2026-03-09', upheld: false }],
        },
      }).success,
    ).toBe(false))
  it('refuses a notice that ends before it begins', () =>
    expect(HeadVetting.safeParse({ ...vetting(), notice: { from: '2026-03-09', to: '2026-03-08' } }).success).toBe(
      false,
    ))
})
