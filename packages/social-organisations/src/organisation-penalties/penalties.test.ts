import { describe, expect, it } from 'vitest'
import { PenaltyCase, penaltyCaseProblems, penaltyCaseState } from './case.js'
import {
  firstActUnpunished,
  hasRightToHearing,
  lateFineSurcharge,
  lawDayOf,
  onTheSpot,
  penaltyLimitation,
} from './procedure.js'
import { type SanctionedAct, sanctionedActIds, sanctionFor, sanctionMoney, sanctionNames } from './sanctions.js'

const article = (type: 'association' | 'service-institution' | 'foundation', act: SanctionedAct, on: string) =>
  sanctionFor({ type, act, serious: true }, on)
    ?.cite.article?.replace(/第一款|[第条项]/g, ' ')
    .trim()
    .replace(/ +/g, ' ')

describe('what a sanction is called, and by which item', () => {
  it.each([
    ['so-025', 'association', '2026-03-12', '吊销登记证书', '第三十条第一款第九项'],
    ['the day before', 'association', '2026-03-11', '撤销登记', '第三十条第一款第八项'],
    ['so-026', 'service-institution', '2026-06-01', '撤销登记', '第二十五条第一款第八项'],
  ] as const)('%s: fees against the rules, %s on %s', (_, type, on, heaviest, item) => {
    const found = sanctionFor({ type, act: 'unlawful-fees', serious: true }, on)!
    expect([sanctionNames[found.heaviest!].zh, found.cite.article]).toEqual([heaviest, item])
    expect(sanctionFor({ type, act: 'unlawful-fees', serious: false }, on)?.heaviest).toBeNull()
  })

  it('associations before and since 2026-03-12, institutions, foundations, act by act', () => {
    const table = sanctionedActIds.map(act => [
      act,
      article('association', act, '2026-03-11'),
      article('association', act, '2026-03-12'),
      article('service-institution', act, '2026-06-01'),
      article('foundation', act, '2026-06-01'),
    ])
    expect(table).toEqual([
      ['certificate-misused', '三十 一', '三十 一', '二十五 一', undefined],
      ['beyond-charter', '三十 二', '三十 二', '二十五 二', '四十二 一'],
      ['supervision-refused', '三十 三', '三十 三', '二十五 三', '四十二 五'],
      ['mismanagement', undefined, '三十 四', undefined, undefined],
      ['change-not-registered', '三十 四', '三十 五', '二十五 四', '四十二 三'],
      ['deregistration-not-applied', undefined, '三十 五', undefined, '四十一 二'],
      ['branch', '三十 五', '三十 六', '二十五 五', undefined],
      ['profit-business', '三十 六', '三十 七', '二十五 六', undefined],
      ['embezzlement', '三十 七', '三十 八', '二十五 七', undefined],
      ['unlawful-fees', '三十 八', '三十 九', '二十五 八', undefined],
      ['false-accounts', undefined, undefined, undefined, '四十二 二'],
      ['spending-short', undefined, undefined, undefined, '四十二 四'],
      ['disclosure-failed', undefined, undefined, undefined, '四十二 六'],
    ])
  })

  it('what is imposed, and what may be', () => {
    const of = (type: 'association' | 'service-institution' | 'foundation', on = '2026-06-01') => {
      const { imposed, optional } = sanctionFor({ type, act: 'beyond-charter', serious: false }, on)!
      return [imposed, optional].map(names => names.map(name => sanctionNames[name].zh).join(' '))
    }
    expect([of('association'), of('association', '2026-01-01'), of('service-institution'), of('foundation')]).toEqual([
      ['警告 责令改正', '限期停止活动 责令撤换直接负责的主管人员'],
      ['警告 责令改正', '限期停止活动 责令撤换直接负责的主管人员'],
      ['警告 责令改正', '限期停止活动'],
      ['警告 责令停止活动', ''],
    ])
  })
  it('a foundation that goes on without de-registering is struck off (art. 41)', () => {
    const of = (on: string, serious = false) =>
      sanctionFor({ type: 'foundation', act: 'deregistration-not-applied', serious }, on)
    expect(of('2004-05-31')).toBeNull()
    expect(of('2004-06-01')).toMatchObject({ imposed: ['registration-revoked'], optional: [], heaviest: null })
    expect(of('2026-06-01', true)?.heaviest).toBe('registration-revoked')
  })
  it('no text was read for days before', () => {
    expect([
      article('association', 'branch', '2016-02-05'),
      article('association', 'branch', '2016-02-06'),
      article('service-institution', 'branch', '1998-10-24'),
      article('service-institution', 'branch', '1998-10-25'),
      article('foundation', 'false-accounts', '2004-05-31'),
      article('foundation', 'false-accounts', '2004-06-01'),
    ]).toEqual([undefined, '三十 五', undefined, '二十五 五', undefined, '四十二 二'])
  })
})

describe('money', () => {
  it.each([
    ['so-028', 'association', 'turnover', 10_000_000, { least: 10_000_000, most: 30_000_000, optional: true }],
    ['a gain', 'association', 'gain', 100, { least: 300, most: 500, optional: true }],
    ['an institution', 'service-institution', 'turnover', 7, { least: 7, most: 21, optional: true }],
    ['nothing', 'association', 'gain', 0, null],
  ] as const)('%s: %s, %s of %i fen', (_, type, base, amount, fine) => {
    expect(sanctionMoney({ type, base, amount }, '2026-06-01')).toMatchObject({ confiscated: amount, fine })
  })
  it('none of foundations; by the second paragraph', () => {
    expect(sanctionMoney({ type: 'foundation', base: 'gain', amount: 1 }, '2026-06-01')).toBeNull()
    expect(sanctionMoney({ type: 'association', base: 'gain', amount: 1 }, '2016-02-05')).toBeNull()
    expect(sanctionMoney({ type: 'association', base: 'gain', amount: 1 }, '2026-06-01')?.cite.article).toBe(
      '第三十条第二款',
    )
    expect(sanctionMoney({ type: 'service-institution', base: 'gain', amount: 1 }, '2026-06-01')?.cite.article).toBe(
      '第二十五条第二款',
    )
  })
})

describe('on the spot (art. 51)', () => {
  it.each([
    ['so-107', 'organisation', 300_000, '2026-06-01', true],
    ['a fen more', 'organisation', 300_001, '2026-06-01', false],
    ['so-109', 'citizen', 20_000, '2026-06-01', true],
    ['so-110', 'citizen', 20_100, '2026-06-01', false],
    ['before 2021-07-15', 'organisation', 100_000, '2021-07-14', true],
    ['and a fen more', 'organisation', 100_001, '2021-07-14', false],
    ['the day itself', 'organisation', 100_001, '2021-07-15', true],
    ['a citizen before', 'citizen', 5_000, '2021-07-14', true],
    ['and a fen more', 'citizen', 5_001, '2021-07-14', false],
  ] as const)('%s', (_, party, fine, on, allowed) => expect(onTheSpot({ party, fine }, on).allowed).toBe(allowed))
  it('a warning always', () => {
    expect(onTheSpot({ party: 'citizen', fine: 99_999, warningOnly: true }, '2026-06-01').allowed).toBe(true)
    expect(
      [
        onTheSpot({ party: 'citizen', fine: 0 }, '2021-07-14'),
        onTheSpot({ party: 'citizen', fine: 0 }, '2021-07-15'),
      ].map(({ cite }) => [cite.article, cite.confidence]),
    ).toEqual([
      ['第三十三条', 'unverified'],
      ['第五十一条', 'primary'],
    ])
  })
})

it.each([
  [{}, 100, false],
  [{ fine: 100 }, 100, true],
  [{ fine: 99 }, 100, false],
  [{ confiscation: 100 }, 100, true],
  [{ fine: 1 }, null, null],
  [{}, null, false],
  [{ certificate: true }, null, true],
  [{ stopped: true, fine: 1 }, null, true],
  [{ other: true }, 100, true],
])('a right to a hearing on %o where %s is heavy: %s', (grounds, heavy, right) => {
  expect(hasRightToHearing(grounds, heavy)).toMatchObject({ right, cite: { article: '第六十三条' } })
})

// Art. 42 of the law before: the certificate, being stopped, a heavy fine.
it.each([
  [{ certificate: true }, null, true],
  [{ stopped: true }, null, true],
  [{ fine: 100 }, 100, true],
  [{ fine: 99 }, 100, false],
  [{ confiscation: 1 }, 100, null],
  [{ other: true }, 100, null],
  [{ confiscation: 1, fine: 100 }, 100, true],
  [{}, null, false],
])('before 2021-07-15, a right to a hearing on %o where %s is heavy: %s', (grounds, heavy, right) => {
  expect(hasRightToHearing(grounds, heavy, '2021-07-14')).toMatchObject({ right, cite: { article: '第四十二条' } })
  expect(hasRightToHearing(grounds, heavy, '2021-07-15').cite.article).toBe('第六十三条')
})

it('the law before 2021-07-15 on late fines, slight acts and changes of the law', () => {
  const late = (on: string) => {
    const { surcharge, cite } = lateFineSurcharge(100, 40, on)
    return [surcharge, cite.article]
  }
  expect(['2011-12-31', '2012-01-01', '2021-07-14', '2021-07-15'].map(late)).toEqual([
    [120, '第五十一条第一项'],
    [100, '第五十一条第一项'],
    [100, '第五十一条第一项'],
    [100, '第七十二条第一款第一项'],
  ])
  const first = { slight: false, corrected: true, harm: 'none', first: true } as const
  const slight = { ...first, slight: true }
  const of = (facts: Parameters<typeof firstActUnpunished>[0], on: string) => {
    const { answer, cite } = firstActUnpunished(facts, on)
    return [answer, cite.article]
  }
  expect([of(first, '2021-07-14'), of(first, '2021-07-15'), of(slight, '2021-07-14')]).toEqual([
    ['punished', '第二十七条第二款'],
    ['may-not', '第三十三条第一款'],
    ['must-not', '第二十七条第二款'],
  ])
  // 行政处罚法 art. 33, para. 2: whoever has shown to be without fault, since 2021-07-15.
  const harmful = { slight: false, corrected: false, harm: 'harm', first: false } as const
  expect([of({ ...harmful, noFault: true }, '2021-07-14'), of({ ...harmful, noFault: true }, '2021-07-15')]).toEqual([
    ['punished', '第二十七条第二款'],
    ['must-not', '第三十三条第二款'],
  ])
  const day = (decidedOn: string) =>
    lawDayOf({ actEnded: '2016-02-05', decidedOn, changes: ['2016-02-06'], newIsMilder: true })
  expect([day('2021-07-14').day, day('2021-07-15').day, day('2016-02-05').day]).toEqual([
    null,
    '2021-07-15',
    '2016-02-05',
  ])
  expect(day('2021-07-14').cite.effective).toBe('1996-10-01')
})

// 20,000 yuan (so-115, so-116, so-118).
it.each([
  [2_000_000, 10, 600_000],
  [2_000_000, 33, 1_980_000],
  [2_000_000, 34, 2_000_000],
  [2_000_000, 40, 2_000_000],
  [2_000_000, 0, 0],
  [2_000_000, -1, 0],
  [33, 1, 0],
  [34, 1, 1],
])('a fine of %i fen, %i days late: %i', (fine, days, surcharge) => {
  expect(lateFineSurcharge(fine, days)).toMatchObject({ surcharge, cite: { article: '第七十二条第一款第一项' } })
})

describe('the time within which an act is found out (art. 36)', () => {
  it.each([
    ['so-119', '2022-05-01', '2024-05-01', false, true],
    ['a day later', '2022-05-01', '2024-05-02', false, false],
    ['so-121', '2022-05-01', '2026-06-01', true, true],
    ['five years', '2022-05-01', '2027-05-01', true, true],
    ['and a day', '2022-05-01', '2027-05-02', true, false],
    ['an act before 2021-07-15 has the two years of its law', '2021-07-14', '2024-01-01', true, false],
    ['an act of that day the five', '2021-07-15', '2024-01-01', true, true],
  ])('%s', (_, actEnded, foundOn, grave, mayPunish) => {
    expect(penaltyLimitation({ actEnded, foundOn, grave }).mayPunish).toBe(mayPunish)
  })
  it('says until when and by what', () => {
    const until = (actEnded: string) => {
      const { until, cite } = penaltyLimitation({ actEnded, foundOn: actEnded, grave: true })
      return [until, cite.article]
    }
    expect([until('2021-07-14'), until('2021-07-15')]).toEqual([
      ['2023-07-14', '第二十九条'],
      ['2026-07-15', '第三十六条'],
    ])
  })
})

describe('the law of the act or of the decision (art. 37)', () => {
  const day = (actEnded: string, decidedOn: string, newIsMilder: boolean | null) =>
    lawDayOf({ actEnded, decidedOn, changes: ['2026-03-12'], newIsMilder }).day
  it.each([
    ['2026-03-11', '2026-03-12', null, null],
    ['2026-03-11', '2026-03-12', true, '2026-03-12'],
    ['2026-03-11', '2026-03-12', false, '2026-03-11'],
    ['2026-03-11', '2026-03-11', null, '2026-03-11'],
    ['2026-03-12', '2026-06-01', null, '2026-03-12'],
  ] as const)('an act of %s, decided on %s, the new law milder %s: %s', (actEnded, decidedOn, milder, expected) =>
    expect(day(actEnded, decidedOn, milder)).toBe(expected),
  )
  it('one change of several is enough', () => {
    const changes = ['2016-02-06', '2026-03-12']
    expect(lawDayOf({ actEnded: '2026-03-11', decidedOn: '2026-03-12', changes, newIsMilder: true }).day).toBe(
      '2026-03-12',
    )
  })
  it('cites it', () =>
    expect(
      lawDayOf({ actEnded: '2026-01-01', decidedOn: '2026-01-01', changes: [], newIsMilder: null }).cite.article,
    ).toBe('第三十七条'))
})

describe('a first or slight act (art. 33)', () => {
  it.each([
    [{ slight: true, corrected: true, harm: 'none', first: false }, 'must-not'],
    [{ slight: true, corrected: true, harm: 'none', first: null }, 'must-not'],
    [{ slight: false, corrected: true, harm: 'slight', first: true }, 'may-not'],
    [{ slight: false, corrected: true, harm: 'none', first: true }, 'may-not'],
    [{ slight: true, corrected: true, harm: 'slight', first: false }, 'punished'],
    [{ slight: false, corrected: true, harm: 'none', first: false }, 'punished'],
    [{ slight: true, corrected: false, harm: 'none', first: true }, 'punished'],
    [{ slight: true, corrected: true, harm: 'harm', first: true }, 'punished'],
    [{ slight: null, corrected: true, harm: 'none', first: true }, null],
    [{ slight: true, corrected: null, harm: 'none', first: true }, null],
    [{ slight: true, corrected: true, harm: null, first: true }, null],
    [{ slight: false, corrected: true, harm: 'none', first: null }, null],
    [{ slight: false, corrected: null, harm: 'none', first: true }, null],
    [{ slight: false, corrected: true, harm: null, first: false }, 'punished'],
  ] as const)('%o: %s', (facts, answer) => {
    expect(firstActUnpunished(facts)).toMatchObject({ answer, cite: { article: '第三十三条第一款' } })
  })
})

describe('a case', () => {
  const open = (more: object = {}) =>
    PenaltyCase.parse({
      id: '1',
      organisation: '甲协会',
      type: 'association',
      act: 'unlawful-fees',
      openedOn: '2026-01-05',
      toldOn: '2026-03-02',
      decidedOn: '2026-04-01',
      servedOn: '2026-04-10',
      paidOn: null,
      ...more,
    })
  const steps = {
    hearingAskedOn: '2026-03-09',
    hearingNoticeOn: '2026-03-11',
    hearingOn: '2026-03-20',
    fine: 100,
    paidOn: '2026-04-25',
    closedOn: '2026-05-01',
  }
  it.each([
    ['2026-03-01', 'opened'],
    ['2026-03-02', 'told'],
    ['2026-03-09', 'hearing-asked'],
    ['2026-03-20', 'heard'],
    ['2026-04-01', 'decided'],
    ['2026-04-10', 'served'],
    ['2026-04-25', 'paid'],
    ['2026-05-01', 'closed'],
  ])('stands on %s at %s', (asOf, state) => expect(penaltyCaseState(open(steps), asOf)).toBe(state))
  it('or is annulled', () =>
    expect(
      ['2026-05-19', '2026-05-20'].map(asOf => penaltyCaseState(open({ ...steps, annulledOn: '2026-05-20' }), asOf)),
    ).toEqual(['closed', 'annulled']))
  it('or is dropped', () =>
    expect(penaltyCaseState(open({ decidedOn: null, servedOn: null, droppedOn: '2026-03-05' }), '2026-03-05')).toBe(
      'dropped',
    ))

  const problems = (more: object, asOf = '2026-12-31') =>
    penaltyCaseProblems(open(more), asOf).map(({ code, path }) => `${code} ${path.join('.')}`)
  it.each<[string, object, string[], string?]>([
    ['all in time', steps, []],
    // 行政处罚法 is of 1996-10-01: a case of before it is held to no limit.
    [
      'of before the law',
      {
        openedOn: '1994-01-05',
        toldOn: null,
        hearingAskedOn: '1994-09-01',
        hearingOn: '1994-10-01',
        decidedOn: '1995-04-01',
        servedOn: '1995-09-01',
        fine: 1,
      },
      [],
    ],
    ['annulled, and the fine not paid', { fine: 100, annulledOn: '2026-05-20' }, []],
    ['annulled before it was decided', { annulledOn: '2026-03-31' }, ['penalty-steps-in-order annulledOn']],
    [
      'annulled and not decided',
      { decidedOn: null, servedOn: null, annulledOn: '2026-04-01' },
      ['penalty-steps-in-order annulledOn'],
      '2026-04-02',
    ],
    ['annulled, and the decision not on record', { decidedOn: undefined, annulledOn: '2026-05-20' }, []],
    ['annulled, and closed without another penalty', { annulledOn: '2026-05-20', droppedOn: '2026-05-25' }, []],
    ['to be annulled', { fine: 100, annulledOn: '2026-06-02' }, ['fine-paid-in-time paidOn'], '2026-06-01'],
    [
      'all of it to come',
      { openedOn: '2027-01-05', toldOn: '2027-01-06', decidedOn: '2027-12-01', servedOn: '2027-12-02' },
      [],
    ],
    // 90 days after 6 January end on 6 April, the last day of a holiday: the next working day is the last.
    ['decided after the holiday', { openedOn: '2026-01-06', decidedOn: '2026-04-07', servedOn: '2026-04-10' }, []],
    ['a day later', { decidedOn: '2026-04-08', servedOn: '2026-04-10' }, ['penalty-decided-in-time decidedOn']],
    ['not decided', { decidedOn: null, servedOn: null }, ['penalty-decided-in-time decidedOn'], '2026-04-08'],
    ['not decided yet', { decidedOn: null, servedOn: null }, [], '2026-04-07'],
    // 90 days after 8 January end on Wednesday, 8 April.
    ['decided on the 90th day', { openedOn: '2026-01-08', decidedOn: '2026-04-08', servedOn: '2026-04-10' }, []],
    [
      'on the 91st',
      { openedOn: '2026-01-08', decidedOn: '2026-04-09', servedOn: '2026-04-10' },
      ['penalty-decided-in-time decidedOn'],
    ],
    ['a rule that gives more time', { decideBy: '2026-05-08', decidedOn: '2026-05-08', servedOn: '2026-05-08' }, []],
    [
      'and a day more',
      { decideBy: '2026-05-08', decidedOn: '2026-05-09', servedOn: '2026-05-09' },
      ['penalty-decided-in-time decidedOn'],
    ],
    ['no rule gives less', { decideBy: '2026-02-01' }, []],
    ['dropped', { decidedOn: null, servedOn: null, droppedOn: '2026-05-01' }, []],
    ['the party was not told', { toldOn: null }, ['penalty-told-first toldOn']],
    [
      'told after the decision',
      { toldOn: '2026-04-02' },
      ['penalty-told-first toldOn', 'penalty-steps-in-order decidedOn'],
    ],
    ['told on the day of the decision', { toldOn: '2026-04-01' }, []],
    ['a hearing asked for a day late', { hearingAskedOn: '2026-03-10' }, ['hearing-asked-in-time hearingAskedOn']],
    ['notice a day late', { ...steps, hearingNoticeOn: '2026-03-12' }, ['hearing-noticed-in-time hearingNoticeOn']],
    ['no notice', { ...steps, hearingNoticeOn: null }, ['hearing-noticed-in-time hearingNoticeOn']],
    ['a hearing that is to come', { hearingOn: '2026-03-20' }, [], '2026-03-19'],
    // Seven working days after 1 April, the holiday of 4 to 6 April between.
    ['served on the last day', { servedOn: '2026-04-13' }, []],
    ['a day later', { servedOn: '2026-04-14' }, ['penalty-served-in-time servedOn']],
    // 公告送达: the notice within the days, served thirty days later.
    ['by a notice to the public on the last day', { servedByNoticeOn: '2026-04-13', servedOn: '2026-05-13' }, []],
    ['and not served yet', { servedByNoticeOn: '2026-04-13', servedOn: null }, []],
    [
      'by a notice a day later',
      { servedByNoticeOn: '2026-04-14', servedOn: '2026-05-14' },
      ['penalty-served-in-time servedOn'],
    ],
    [
      'served before the notice',
      { servedByNoticeOn: '2026-04-13', servedOn: '2026-04-10' },
      ['penalty-steps-in-order servedByNoticeOn'],
    ],
    // Fifteen days after 10 April end on a Saturday.
    ['paid on the Monday after', { ...steps, paidOn: '2026-04-27' }, []],
    ['paid a day late', { ...steps, paidOn: '2026-04-28' }, ['fine-paid-in-time paidOn']],
    ['not paid', { fine: 100 }, ['fine-paid-in-time paidOn'], '2026-04-28'],
    ['not paid yet', { fine: 100 }, [], '2026-04-27'],
    ['put off', { ...steps, payBy: '2026-06-30', paidOn: '2026-06-30', closedOn: '2026-07-01' }, []],
    [
      'put off, and late all the same',
      { ...steps, payBy: '2026-06-30', paidOn: '2026-07-01', closedOn: '2026-07-01' },
      ['fine-paid-in-time paidOn'],
    ],
    ['nothing to pay', { fine: 0 }, []],
    ['served before it was decided', { servedOn: '2026-03-31' }, ['penalty-steps-in-order servedOn']],
    ['paid before it was decided', { ...steps, paidOn: '2026-03-31' }, ['penalty-steps-in-order paidOn']],
    ['published before it was decided', { publishedOn: '2026-03-31' }, ['penalty-steps-in-order publishedOn']],
    ['published on the day', { publishedOn: '2026-04-01' }, []],
    ['dropped and decided', { droppedOn: '2026-05-01' }, ['penalty-dropped-or-decided droppedOn']],
    [
      'dropped before it was opened',
      { decidedOn: null, servedOn: null, droppedOn: '2026-01-04' },
      ['penalty-steps-in-order droppedOn'],
    ],
    [
      'closed before it was dropped',
      { decidedOn: null, servedOn: null, droppedOn: '2026-05-02', closedOn: '2026-05-01' },
      ['penalty-steps-in-order droppedOn'],
    ],
    ['told before it was opened', { toldOn: '2026-01-04' }, ['penalty-steps-in-order toldOn']],
    ['closed before the rest', { ...steps, closedOn: '2026-04-01' }, ['penalty-steps-in-order closedOn']],
    [
      'a case of before 2021-07-15 has no 90 days',
      { openedOn: '2021-07-14', toldOn: '2021-07-14', decidedOn: null, servedOn: null },
      [],
    ],
    [
      'one of that day has',
      { openedOn: '2021-07-15', toldOn: '2021-07-15', decidedOn: null, servedOn: null },
      ['penalty-decided-in-time decidedOn'],
    ],
    [
      'service before that day is not judged',
      { openedOn: '2021-01-01', toldOn: '2021-07-14', decidedOn: '2021-07-14', servedOn: null },
      [],
    ],
    [
      'on that day it is',
      { openedOn: '2021-01-01', toldOn: '2021-07-14', decidedOn: '2021-07-15', servedOn: null },
      ['penalty-served-in-time servedOn'],
    ],
  ])('%s', (_, more, expected, asOf) => expect(problems(more, asOf)).toEqual(expected))
  // 行政处罚法 art. 48: three days, which are working days (art. 85).
  it.each([
    ['on the third day', { unpublishedOn: '2026-06-04' }, []],
    ['a day later', { unpublishedOn: '2026-06-05' }, ['publication-withdrawn unpublishedOn']],
    ['not yet', { unpublishedOn: null }, ['publication-withdrawn unpublishedOn']],
    ['not on record', {}, []],
    ['never published', { publishedOn: null, unpublishedOn: null }, []],
    ['before it was annulled', { unpublishedOn: '2026-05-31' }, ['penalty-steps-in-order unpublishedOn']],
  ])('what was published of an annulled decision is taken back: %s', (_, more, expected) => {
    const annulled = { publishedOn: '2026-04-10', annulledOn: '2026-06-01', ...more }
    expect(problems(annulled, '2026-06-30')).toEqual(expected)
  })
  // 行政处罚法 art. 63: who asks for a hearing in time has one, unless it is given up (art. 64).
  it.each<[string, object, string[]]>([
    ['not known whether it was given up', { hearingOn: null }, ['hearing-held-first warning']],
    ['not given up', { hearingOn: null, hearingWaived: false }, ['hearing-held-first error']],
    ['given up', { hearingOn: null, hearingWaived: true }, []],
    ['nothing told of it', {}, []],
    ['not decided', { hearingOn: null, hearingWaived: false, decidedOn: null, servedOn: null }, []],
    ['asked too late', { hearingAskedOn: '2026-02-11', hearingOn: null }, ['hearing-asked-in-time error']],
  ])('a hearing that was asked for and not held: %s', (_, more, expected) => {
    const asked = {
      toldOn: '2026-02-02',
      hearingAskedOn: '2026-02-09',
      decidedOn: '2026-03-20',
      servedOn: '2026-03-20',
    }
    const found = penaltyCaseProblems(open({ openedOn: '2026-01-05', ...asked, ...more }), '2026-03-31')
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected)
  })
  it('names the article and the day', () => {
    expect(penaltyCaseProblems(open({ decidedOn: null, servedOn: null }), '2026-04-08')[0]?.message.zh).toMatch(
      /第六十条.*2026-04-07/,
    )
  })
  it('before 2021-07-15 a hearing is asked for in three days, and no other number is told', () => {
    const asked = (hearingAskedOn: string) =>
      penaltyCaseProblems(
        open({ openedOn: '2020-05-01', toldOn: '2020-05-11', decidedOn: null, servedOn: null, hearingAskedOn }),
        '2020-06-01',
      )
    expect(asked('2020-05-14')).toEqual([])
    expect(asked('2020-05-15')[0]?.message.zh).toMatch(/第四十二条.*2020-05-14/)
    expect(asked('2020-05-15')[0]?.message.zh).not.toContain('五日')
  })
})

it.each([
  ['2021-07-14', '第三十一条'],
  ['2021-07-15', '第四十四条'],
])('that the party is told first stands, on %s, in %s', (decidedOn, article) =>
  expect(
    penaltyCaseProblems(
      PenaltyCase.parse({
        id: '1',
        organisation: '甲协会',
        type: 'association',
        act: 'unlawful-fees',
        openedOn: '2021-06-01',
        toldOn: null,
        decidedOn,
      }),
      decidedOn,
    ).map(({ message }) => message.zh),
  ).toEqual([expect.stringContaining(article)]),
)
