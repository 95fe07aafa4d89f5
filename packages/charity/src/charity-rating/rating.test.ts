import { describe, expect, it } from 'vitest'
import { RatingApplicant, ratingAdmission, ratingCertificateDue, ratingValidUntil, ratingVote } from './admission.js'
import { gradesOfScore, type RatingEvent, ratingDowngrade, ratingOn, ratingRights, ratingScales } from './grades.js'

const sound = {
  registeredOn: '2022-06-01',
  gradedOn: null,
  lastCheck: 'pass',
  checkBefore: 'pass',
  penalisedLastYear: false,
  penaltyOpen: false,
  underInvestigation: false,
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
    ['graded three years ago', { gradedOn: '2022-06-01' }, []],
    ['graded a day less', { gradedOn: '2022-06-02' }, [['rating-again', false, '第二十九条']]],
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
    ['lowered two years ago', { lowered: { on: '2023-06-01', as: 'lowered' } }, []],
    [
      'lowered a day less',
      { lowered: { on: '2023-06-02', as: 'lowered' } },
      [['rating-bar-over', false, '第三十一条']],
    ],
    ['cancelled three years ago', { lowered: { on: '2022-06-01', as: 'cancelled' } }, []],
    [
      'cancelled a day less',
      { lowered: { on: '2022-06-02', as: 'cancelled' } },
      [['rating-bar-over', false, '第三十一条']],
    ],
  ])('%s', (_, more, expected) => expect(failing(more)).toEqual(expected))

  it('has a verdict, and asks anew by another article once the grade has ended', () => {
    expect(
      [{}, { lastCheck: null }, { underInvestigation: true, lastCheck: null }].map(m => admission(m).verdict),
    ).toEqual(['met', 'undetermined', 'not-met'])
    const article = (gradedOn: string) => admission({ gradedOn }).criteria[0]?.cite.article
    expect([article('2020-06-01'), article('2020-06-02')]).toEqual(['第六条第二项', '第二十九条'])
  })

  it('a grade holds for five years, a certificate goes back within 15 days', () => {
    expect(ratingValidUntil('2020-06-01')).toBe('2025-05-31')
    expect(ratingCertificateDue('2025-06-01')).toEqual({ due: '2025-06-16' })
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
  })
})

describe('the grade of a score', () => {
  it.each([
    ['ev-011 洛阳瀍河 2025', 'luoyang-chanhe-2025', 900, [5]],
    ['ev-012', 'luoyang-chanhe-2025', 899, [4]],
    ['ev-013', 'luoyang-chanhe-2025', 800, [4]],
    ['ev-015', 'luoyang-chanhe-2025', 700, [3]],
    ['ev-016', 'luoyang-chanhe-2025', 699, [2]],
    ['between two bands', 'luoyang-chanhe-2025', 899.5, [4]],
    ['the lowest', 'luoyang-chanhe-2025', 599, [1]],
    ['nothing', 'luoyang-chanhe-2025', 0, [1]],
    ['ev-022 安庆 2021', 'anqing-2021', 901, [4]],
    ['ev-023', 'anqing-2021', 851, [3]],
    ['ev-024', 'anqing-2021', 801, [2]],
    ['950 is in both bands', 'anqing-2021', 950, [5, 4]],
    ['951', 'anqing-2021', 951, [5]],
    ['949', 'anqing-2021', 949, [4]],
    ['no grade is named for 800', 'anqing-2021', 800, []],
    ['a half above 850', 'anqing-2021', 850.5, [2]],
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
    expect(ratingDowngrade({ ground: 'penalised', serious: false }, '2025-01-15')).toMatchObject({
      step: 'lowered',
      applyAgainFrom: '2027-01-15',
      cite: { article: '第三十条' },
    })
    expect(ratingDowngrade({ ground: 'false-papers', serious: true }, '2025-01-15')).toMatchObject({
      step: 'cancelled',
      applyAgainFrom: '2028-01-15',
    })
  })

  it('opens more the higher it is', () => {
    expect(([2, 3, 4] as const).map(grade => ratingRights(grade).length)).toEqual([0, 2, 3])
  })
})
