import { describe, expect, it } from 'vitest'
import { RatingApplicant, ratingAdmission, ratingCertificateDue, ratingVote } from './admission.js'
import {
  gradesOfScore,
  RatedOrganisation,
  type RatingEvent,
  ratingContents,
  ratingDowngrade,
  ratingOn,
  ratingRights,
  ratingScales,
} from './grades.js'
import { ratingPeriod, rerating } from './period.js'

const sound = {
  registeredOn: '2022-06-01',
  graded: null,
  lastCheck: 'pass',
  checkBefore: 'pass',
  penalisedLastYear: false,
  penaltyOpen: false,
  underInvestigation: false,
}
const days = (announcedOn: string) => {
  const { from, to } = ratingPeriod(announcedOn)
  return { from, to }
}
const admission = (more: object, asOf = '2025-06-01') =>
  ratingAdmission(RatingApplicant.parse({ ...sound, ...more }), asOf)
const failing = (more: object, asOf?: string) =>
  admission(more, asOf)
    .criteria.filter(({ met }) => met !== true)
    .map(({ code, met, cite }) => [code, met, cite.article])

// 社会组织评估管理办法（民政部令第39号）
describe('admission to a rating', () => {
  it.each([
    ['sound', {}, []],
    ['two years to the day', { registeredOn: '2023-06-01' }, []],
    ['a day short of two years', { registeredOn: '2023-06-02' }, [['rating-two-years', false, '第六条第一项']]],
    ['graded three years ago', { graded: days('2022-06-01') }, []],
    ['graded a day less', { graded: days('2022-06-02') }, [['rating-again', false, '第二十九条']]],
    ['not checked', { lastCheck: 'not-checked' }, [['rating-checked', false, '第七条第一项']]],
    ['failed', { lastCheck: 'fail' }, [['rating-not-failed', false, '第七条第二项']]],
    ['basic pass once', { lastCheck: 'basic-pass' }, []],
    [
      'basic pass twice',
      { lastCheck: 'basic-pass', checkBefore: 'basic-pass' },
      [['rating-not-failed', false, '第七条第二项']],
    ],
    [
      'basic pass, and the year before not known',
      { lastCheck: 'basic-pass', checkBefore: null },
      [['rating-not-failed', null, '第七条第二项']],
    ],
    ['pass, and the year before not known', { checkBefore: null }, []],
    ['penalised', { penalisedLastYear: true, penaltyOpen: null }, [['rating-not-penalised', false, '第七条第三项']]],
    ['a penalty left open', { penaltyOpen: true }, [['rating-not-penalised', false, '第七条第三项']]],
    ['penalty not known', { penaltyOpen: null }, [['rating-not-penalised', null, '第七条第三项']]],
    ['investigated', { underInvestigation: true }, [['rating-not-investigated', false, '第七条第四项']]],
    ['lowered two years ago', { lowered: { on: '2023-05-31', as: 'lowered' } }, []],
    [
      'lowered two years ago to the day, which is the last of the bar',
      { lowered: { on: '2023-06-01', as: 'lowered' } },
      [['rating-bar-over', false, '第三十一条']],
    ],
    ['cancelled three years ago', { lowered: { on: '2022-05-31', as: 'cancelled' } }, []],
    [
      'cancelled three years ago to the day',
      { lowered: { on: '2022-06-01', as: 'cancelled' } },
      [['rating-bar-over', false, '第三十一条']],
    ],
  ])('%s', (_, more, expected) => expect(failing(more)).toEqual(expected))

  it('has a verdict, and asks anew by another article once the grade has ended', () => {
    expect(
      [{}, { lastCheck: null }, { underInvestigation: true, lastCheck: null }].map(m => admission(m).verdict),
    ).toEqual(['met', 'undetermined', 'not-met'])
    const article = (announcedOn: string) => admission({ graded: days(announcedOn) }).criteria[0]?.cite.article
    expect([article('2020-06-01'), article('2020-06-02')]).toEqual(['第六条第二项', '第二十九条'])
  })

  it('a grade holds for five years, a certificate goes back within 15 days', () => {
    expect(days('2020-06-01')).toEqual({ from: '2020-06-01', to: '2025-05-31' })
    expect(ratingCertificateDue('2025-06-01')).toEqual({ due: '2025-06-16' })
    expect(ratingCertificateDue('2011-03-01')).toEqual({ due: '2011-03-16' })
    expect(ratingCertificateDue('2011-02-28')).toMatchObject({ due: null, problem: { code: 'not-in-force' } })
  })

  it.each([
    [9, 6, 5, true, true],
    [9, 5, 5, false, false],
    [10, 7, 5, true, true],
    [10, 7, 4, true, false],
    [10, 6, 6, false, false],
    [7, 7, 7, true, true],
    [25, 17, 13, true, true],
  ])('a panel of %i, %i there, %i in favour: quorum %s, passed %s', (members, present, inFavour, quorum, passed) =>
    expect(ratingVote({ members, present, inFavour })).toEqual({ quorum, passed }),
  )

  it('a panel has 7 to 25 members', () => {
    expect(() => ratingVote({ members: 6, present: 6, inFavour: 6 })).toThrow()
    expect(() => ratingVote({ members: 26, present: 26, inFavour: 26 })).toThrow()
    expect(() => ratingVote({ members: 9, present: 10, inFavour: 5 })).toThrow()
    expect(() => ratingVote({ members: 9, present: 6, inFavour: 7 })).toThrow()
    expect(() => ratingVote({ members: 9, present: -1, inFavour: 0 })).toThrow()
  })
})

describe('the grade of a score', () => {
  it.each([
    ['ev-011 洛阳瀍河 2025', 'luoyang-chanhe-2025', 900, [5]],
    ['ev-012', 'luoyang-chanhe-2025', 899, [4]],
    ['ev-013', 'luoyang-chanhe-2025', 800, [4]],
    ['ev-015', 'luoyang-chanhe-2025', 700, [3]],
    ['ev-016', 'luoyang-chanhe-2025', 699, [2]],
    // so-064: no band has it, and no text says which it belongs to.
    ['between two bands', 'luoyang-chanhe-2025', 899.5, []],
    ['the lowest', 'luoyang-chanhe-2025', 599, [1]],
    ['nothing', 'luoyang-chanhe-2025', 0, [1]],
    ['ev-022 安庆 2021', 'anqing-2021', 901, [4]],
    ['ev-023', 'anqing-2021', 851, [3]],
    ['ev-024', 'anqing-2021', 801, [2]],
    ['950 is in both bands', 'anqing-2021', 950, [5, 4]],
    ['951', 'anqing-2021', 951, [5]],
    ['949', 'anqing-2021', 949, [4]],
    ['no grade is named for 800', 'anqing-2021', 800, []],
    ['a half above 850', 'anqing-2021', 850.5, []],
    ['辰溪 2025', 'chenxi-2025', 90, [5]],
    ['all points under 90', 'chenxi-2025', 89.99, [4]],
    ['no grade under 50', 'chenxi-2025', 49.9, []],
    ['the lowest of it', 'chenxi-2025', 50, [1]],
  ] as const)('%s: %s, %d points', (_, scale, points, grades) =>
    expect(gradesOfScore(points, ratingScales[scale])).toEqual(grades),
  )

  it.each([
    ['luoyang-chanhe-2025', [1000, 900, 899, 800, 799, 700, 699, 600, 599, 0], [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]],
    ['anqing-2021', [1000, 951, 949, 901, 900, 851, 850, 801], [5, 5, 4, 4, 3, 3, 2, 2]],
  ] as const)('%s has its bands, ends and all', (scale, points, grades) => {
    expect(points.flatMap(one => gradesOfScore(one, ratingScales[scale]))).toEqual(grades)
    const { bands } = ratingScales[scale]
    expect(bands[0]).toMatchObject({ grade: 5, to: 1000 })
    // Each band ends a point below the one above, but for the 950 of Anqing.
    expect(bands.slice(1).map(({ to }, index) => bands[index]!.from - to)).toEqual(
      scale === 'anqing-2021' ? [0, 1, 1] : [1, 1, 1, 1],
    )
  })

  it('points between two bands are those of the lower one where that is said', () => {
    const lower = (points: number, scale: keyof typeof ratingScales) =>
      gradesOfScore(points, ratingScales[scale], { between: 'lower' })
    expect([lower(899.5, 'luoyang-chanhe-2025'), lower(850.5, 'anqing-2021')]).toEqual([[4], [2]])
    expect([lower(800, 'anqing-2021'), lower(900, 'luoyang-chanhe-2025')]).toEqual([[], [5]])
  })

  it('each band of 辰溪 begins where the one below ends', () => {
    expect([90, 80, 70, 60, 50].flatMap(from => gradesOfScore(from, ratingScales['chenxi-2025']))).toEqual([
      5, 4, 3, 2, 1,
    ])
    expect([89.9, 79.9, 69.9, 59.9].flatMap(one => gradesOfScore(one, ratingScales['chenxi-2025']))).toEqual([
      4, 3, 2, 1,
    ])
    expect(gradesOfScore(100, ratingScales['chenxi-2025'])).toEqual([5])
  })

  it('is of the points of the scale alone', () => {
    expect(() => gradesOfScore(1001, ratingScales['anqing-2021'])).toThrow()
    expect(() => gradesOfScore(-1, ratingScales['anqing-2021'])).toThrow()
  })
})

describe('a grade through time', () => {
  const events: RatingEvent[] = [
    { kind: 'lowered', on: '2022-01-01', grade: 3 },
    { kind: 'graded', on: '2020-06-01', grade: 4 },
  ]
  it.each([
    ['2020-05-31', null],
    ['2020-06-01', 4],
    ['2021-12-31', 4],
    ['2022-01-01', 3],
    ['2025-05-31', 3],
    ['2025-06-01', null],
  ])('%s: %s', (asOf, grade) => expect(ratingOn(events, asOf)?.grade ?? null).toBe(grade))

  it('ends when it is cancelled', () => {
    expect(ratingOn([...events, { kind: 'cancelled', on: '2023-01-01' }], '2023-01-01')).toBeNull()
    expect(ratingOn([{ kind: 'lowered', on: '2022-01-01', grade: 3 }], '2022-01-01')).toBeNull()
    expect(ratingOn(events, '2024-01-01')?.validUntil).toBe('2025-05-31')
  })

  it('lowered keeps from a new rating for two years, cancelled for three', () => {
    expect(() => ratingDowngrade({ ground: 'penalised', serious: false }, '2011-02-28')).toThrow()
    expect(ratingDowngrade({ ground: 'penalised', serious: false }, '2011-03-01').step).toBe('lowered')
    expect(ratingDowngrade({ ground: 'penalised', serious: false }, '2025-01-15')).toMatchObject({
      step: 'lowered',
      applyAgainFrom: '2027-01-16',
      cite: { article: '第三十条' },
    })
    expect(ratingDowngrade({ ground: 'false-papers', serious: true }, '2025-01-15')).toMatchObject({
      step: 'cancelled',
      applyAgainFrom: '2028-01-16',
    })
  })

  it('opens more the higher it is', () => {
    expect(([2, 3, 4] as const).map(grade => ratingRights(grade).length)).toEqual([0, 2, 3])
  })
})

// The revision in force from 2026-03-01, as the ministry's summary has it.
describe('the measures of 2026', () => {
  it.each([
    ['so-053', '2026-04-15', '2027-01-01', '2031-12-31'],
    ['so-055: announced on 1 January', '2027-01-01', '2028-01-01', '2032-12-31'],
    ['the first day', '2026-03-01', '2027-01-01', '2031-12-31'],
    ['the day before', '2026-02-28', '2026-02-28', '2031-02-27'],
  ])('%s: announced on %s, it holds from %s to %s', (_, announced, from, to) =>
    expect(ratingPeriod(announced)).toMatchObject({ from, to }),
  )
  it('of 29 February ends with February', () => expect(days('2024-02-29').to).toBe('2029-02-28'))
  it('no measures of before 2011-03-01 are held', () => {
    const period = { from: '2008-01-01', to: '2012-12-31' }
    for (const ask of [
      () => ratingPeriod('2011-02-28'),
      () => rerating(period, '2011-02-28'),
      () => ratingAdmission(RatingApplicant.parse(sound), '2011-02-28'),
    ])
      expect(ask).toThrow('2011-03-01')
    expect(ratingPeriod('2011-03-01').to).toBe('2016-02-29')
  })
  it('refuses what no register of grades holds', () => {
    const ok = (...events: object[]) => RatedOrganisation.safeParse({ organisation: '甲', events }).success
    const graded = { kind: 'graded', on: '2020-06-01', grade: 4 }
    expect([
      ok(graded, { kind: 'lowered', on: '2022-01-01', grade: 3 }, { kind: 'cancelled', on: '2023-01-01' }),
      ok({ kind: 'lowered', on: '2022-01-01', grade: 3 }, graded),
      ok(graded, { kind: 'lowered', on: '2022-01-01', grade: 4 }),
      ok({ kind: 'lowered', on: '2022-01-01', grade: 3 }),
      ok(graded, { kind: 'cancelled', on: '2020-05-31' }),
      ok({ ...graded, on: '2011-02-28' }),
    ]).toEqual([true, true, false, false, false, false])
  })
  it('cites what it rests on', () => {
    expect([ratingPeriod('2026-02-28').cite.article, ratingPeriod('2026-03-01').cite.effective]).toEqual([
      '第二十八条',
      '2026-03-01',
    ])
  })

  const period = { from: '2027-01-01', to: '2031-12-31' }
  it.each([
    ['so-056', period, '2028-12-31', true, true],
    ['two years are over', period, '2029-01-01', true, false],
    ['so-058', period, '2030-12-31', true, false],
    ['so-059', period, '2031-01-01', false, false],
    ['its last day', period, '2031-12-31', false, false],
    ['it has ended', period, '2032-01-01', true, false],
    ['its first day', period, '2027-01-01', true, true],
    ['it does not run yet', period, '2026-12-31', null, false],
    ['so-061, by the measures of 2011', { from: '2020-01-01', to: '2024-12-31' }, '2023-01-01', true, false],
    ['a day sooner', { from: '2020-01-01', to: '2024-12-31' }, '2022-12-31', false, false],
    ['ended', { from: '2020-01-01', to: '2024-12-31' }, '2025-01-01', true, false],
    [
      'an old grade in its last year, under the new measures',
      { from: '2022-01-01', to: '2026-12-31' },
      '2026-03-01',
      false,
      false,
    ],
    ['the day before', { from: '2022-01-01', to: '2026-12-31' }, '2026-02-28', true, false],
  ])('%s: %o, asked on %s', (_, graded, applyOn, mayApply, visitSimplified) =>
    expect(rerating(graded, applyOn)).toMatchObject({ mayApply, visitSimplified }),
  )
  it('says by what', () => {
    const by = (applyOn: string) => {
      const { cite } = rerating({ from: '2020-01-01', to: '2024-12-31' }, applyOn)
      return [cite.article, cite.effective, cite.confidence]
    }
    expect(by('2023-01-01')).toEqual(['第二十九条', '2011-03-01', 'primary'])
    expect(by('2025-01-01')).toEqual(['第六条第二项', '2011-03-01', 'primary'])
    expect(by('2026-03-01')).toEqual([undefined, '2026-03-01', 'unverified'])
    expect(rerating(period, '2027-01-01').cite.confidence).toBe('secondary')
  })

  const on = (more: object, asOf: string) =>
    admission({ registeredOn: '2020-01-01', ...more }, asOf)
      .criteria.filter(({ met }) => met !== true)
      .map(({ code, met }) => [code, met])
  it.each([
    ['so-062: a failed check', { lastCheck: 'fail' }, [['rating-not-failed', false]], []],
    ['investigated', { underInvestigation: true }, [['rating-not-investigated', false]], []],
    ['a light penalty', { penalisedLastYear: true, penaltiesLight: true }, [['rating-not-penalised', false]], []],
    [
      'one that is not light',
      { penalisedLastYear: true, penaltiesLight: false },
      [['rating-not-penalised', false]],
      [['rating-not-penalised', false]],
    ],
    [
      'one of which it is not known',
      { penalisedLastYear: true },
      [['rating-not-penalised', false]],
      [['rating-not-penalised', null]],
    ],
    [
      'none known, a light one at most',
      { penalisedLastYear: null, penaltiesLight: true },
      [['rating-not-penalised', null]],
      [],
    ],
    [
      'none known',
      { penalisedLastYear: null, penaltiesLight: false },
      [['rating-not-penalised', null]],
      [['rating-not-penalised', null]],
    ],
    ['a penalty open', { penaltyOpen: true }, [['rating-not-penalised', false]], [['rating-not-penalised', false]]],
    ['not checked', { lastCheck: 'not-checked' }, [['rating-checked', false]], [['rating-checked', false]]],
    ['young', { registeredOn: '2024-03-02' }, [['rating-two-years', false]], [['rating-two-years', false]]],
    [
      'lowered',
      { lowered: { on: '2024-03-02', as: 'lowered' } },
      [['rating-bar-over', false]],
      [['rating-bar-over', false]],
    ],
    [
      'national and on a list',
      { national: true, onCreditList: true },
      [['rating-no-credit-list', false]],
      [['rating-no-credit-list', false]],
    ],
    ['national, not known', { national: true }, [['rating-no-credit-list', null]], [['rating-no-credit-list', null]]],
    ['local and on a list', { onCreditList: true }, [], []],
  ])('%s, on 2026-02-28 and on 2026-03-01', (_, more, before, after) => {
    expect([on(more, '2026-02-28'), on(more, '2026-03-01')]).toEqual([before, after])
  })
  it('national bodies on a list are refused since December 2021', () => {
    const listed = { registeredOn: '2018-01-01', national: true, onCreditList: true }
    expect([on(listed, '2021-12-09'), on(listed, '2021-12-10')]).toEqual([[], [['rating-no-credit-list', false]]])
  })
  it('its criteria cite it, what it leaves unsaid as unverified', () => {
    const cited = (asOf: string) =>
      admission({ registeredOn: '2020-01-01' }, asOf).criteria.map(({ cite }) => cite.confidence)
    expect(cited('2026-02-28')).toEqual(['primary', 'primary', 'primary', 'primary', 'primary'])
    expect(cited('2026-03-01')).toEqual(['unverified', 'unverified', 'secondary'])
    const titles = (asOf: string) =>
      admission({}, asOf).criteria.find(({ code }) => code === 'rating-not-penalised')?.title.en
    expect([titles('2026-02-28'), titles('2026-03-01')]).toEqual([
      'No penalty in the last year, and none left open',
      'No penalty but a light one in the last year, and none left open',
    ])
  })

  it('a grade that does not run yet leaves the one before it in force', () => {
    const { events } = RatedOrganisation.parse({
      organisation: '甲',
      events: [
        { kind: 'graded', on: '2022-05-01', grade: 3 },
        { kind: 'graded', on: '2026-05-01', grade: 5 },
      ],
    })
    expect(
      ['2026-12-31', '2027-01-01', '2031-12-31', '2032-01-01'].map(day => ratingOn(events, day)?.grade ?? null),
    ).toEqual([3, 5, 5, null])
    // What lowers it after it was announced lowers it when it runs.
    const lowered: RatingEvent[] = [...events, { kind: 'lowered', on: '2026-06-01', grade: 4 }]
    expect(ratingOn(lowered, '2027-01-01')).toEqual({ grade: 4, validUntil: '2031-12-31' })
    expect(ratingOn([...lowered, { kind: 'graded', on: '2028-06-01', grade: 2 }], '2028-12-31')?.grade).toBe(4)
  })
  it('bars after a lowered grade are not verified', () => {
    const cite = (on: string) => ratingDowngrade({ ground: 'other', serious: false }, on).cite.confidence
    expect([cite('2026-02-28'), cite('2026-03-01')]).toEqual(['primary', 'unverified'])
  })
})

it('what is rated depends on the type (art. 8)', () => {
  expect(
    ['association', 'foundation', 'service-institution'].map(type => ratingContents(type as 'association')[2]?.en),
  ).toEqual(['Performance', 'Performance', 'Activity and honesty'])
  expect(ratingContents('association')).toHaveLength(4)
})
