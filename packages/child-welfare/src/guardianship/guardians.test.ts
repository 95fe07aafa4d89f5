import { Citation } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import {
  GuardianCandidate,
  GuardianshipAssessment,
  GuardianshipStandard,
  guardianByLaw,
  guardianshipAssessmentProblems,
  guardianshipStandards,
  guardianshipState,
  reassessmentsDue,
  shanghaiTemporaryGuardianship,
  temporaryGuardianshipGenerallyEndsBy,
} from './guardians.js'

it('the standards are well formed, and none pretends to have scores', () => {
  for (const standard of Object.values(guardianshipStandards)) {
    expect(GuardianshipStandard.parse(standard)).toEqual(standard)
    expect(Citation.parse(standard.cite).confidence).not.toBe('primary')
  }
})

describe('a record', () => {
  const codes = (given: object) =>
    guardianshipAssessmentProblems(
      GuardianshipAssessment.parse({
        standard: 'hubei',
        child: 'C',
        guardians: ['G'],
        assessors: ['A'],
        assessedOn: '2024-05-01',
        conclusion: 'x',
        ...given,
      }),
    ).map(({ code }) => code)

  it.each([
    [{}, []],
    [{ level: '监护不足' }, []],
    [{ level: '优秀' }, ['guardianship-level-unknown']],
    [{ standard: 'shanghai', level: '优秀' }, []],
    [{ standard: 'sichuan', level: '任何' }, []],
    [{ score: { points: 100, outOf: 100 } }, []],
    [{ score: { points: 100.5, outOf: 100 } }, ['guardianship-score-above']],
    [{ standard: 'zhuhai', assessedOn: '2025-02-28' }, ['guardianship-standard-early']],
    [{ standard: 'zhuhai', assessedOn: '2025-03-01' }, []],
    [{ standard: 'shanxi', assessedOn: '2025-07-13' }, ['guardianship-standard-early']],
    [{ standard: 'shanxi', assessedOn: '2025-07-14' }, []],
    [{ standard: 'zhejiang', assessedOn: '2026-01-31' }, ['guardianship-standard-early']],
    [{ standard: 'zhejiang', assessedOn: '2026-02-01' }, []],
    // DB31/T 1305-2021 was not there in 2020, nor the standard of 湖北 before May 2023.
    [{ standard: 'shanghai', assessedOn: '2020-12-31' }, ['guardianship-standard-early']],
    [{ standard: 'shanghai', assessedOn: '2021-01-01' }, []],
    [{ assessedOn: '2023-04-30' }, ['guardianship-standard-early']],
    [{ reassessBy: '2024-05-01' }, ['guardianship-reassessment-early']],
    [{ reassessBy: '2024-05-02' }, []],
  ])('%o: %o', (given, expected) => {
    expect(codes(given)).toEqual(expected)
  })
})

it('who is assessed anew, by the last assessment of each child', () => {
  const one = (child: string, assessedOn: string, reassessBy?: string) =>
    GuardianshipAssessment.parse({
      standard: 'hubei',
      child,
      guardians: ['G'],
      assessors: ['A'],
      assessedOn,
      conclusion: 'x',
      reassessBy,
    })
  const all = [
    one('a', '2024-01-01', '2024-07-01'),
    one('b', '2024-03-01', '2024-09-01'),
    one('b', '2024-01-01', '2024-02-01'),
    one('c', '2024-01-01'),
    one('d', '2024-08-01', '2024-12-01'),
  ]
  expect(reassessmentsDue(all, '2024-07-01')).toEqual([
    { child: 'a', dueOn: '2024-07-01', overdue: false },
    { child: 'b', dueOn: '2024-09-01', overdue: false },
  ])
  expect(reassessmentsDue(all, '2024-07-02')[0]?.overdue).toBe(true)
  // Grown up, moved away or dead: from that day on.
  const closed = all.map(one => ({ ...one, closedOn: '2024-07-02' }))
  expect([reassessmentsDue(closed, '2024-07-01'), reassessmentsDue(closed, '2024-07-02')]).toEqual([
    reassessmentsDue(all, '2024-07-01'),
    [],
  ])
})

describe('the state of guardianship in the survey of 2016', () => {
  it.each([
    ['able', false, false, 'good'],
    ['able', false, true, 'fair'],
    ['able', true, false, 'poor'],
    ['unable', false, false, 'poor'],
    ['none', false, false, 'poor'],
    ['none', null, null, 'poor'],
    [null, true, null, 'poor'],
    [null, false, true, null],
    ['able', null, true, null],
    ['able', false, null, null],
  ] as const)('carer %s, problems %s, risk %s: %s', (carer, problems, latentRisk, state) => {
    expect(guardianshipState({ carer, problems, latentRisk })).toBe(state)
  })
})

describe('the guardian by law (民法典 art. 27, 32)', () => {
  const one = (rank: string, able: boolean | null, agreed?: boolean | null) =>
    GuardianCandidate.parse({ name: `${rank} ${able}`, rank, able, agreed })
  it.each([
    ['parents first', [one('grandparent', true), one('parent', true)], 'parent'],
    ['then grandparents', [one('parent', false), one('elder-sibling', true), one('grandparent', true)], 'grandparent'],
    ['then elder siblings', [one('other', true, true), one('elder-sibling', true)], 'elder-sibling'],
    ['then others with consent', [one('grandparent', false), one('other', true, true)], 'other'],
    ['not without', [one('other', true, false)], 'civil-affairs'],
    ['consent not known', [one('other', true)], null],
    ['not able, so consent does not matter', [one('other', false)], 'civil-affairs'],
    ['one parent able, of the other nothing known', [one('parent', null), one('parent', true)], 'parent'],
    ['a parent who may be able', [one('parent', null), one('grandparent', true)], null],
    ['nobody', [], 'civil-affairs'],
  ])('%s', (_, candidates, rank) => {
    expect(guardianByLaw(candidates).rank).toBe(rank)
  })

  it('names them and the article', () => {
    expect(guardianByLaw([one('grandparent', true), one('parent', false)])).toMatchObject({
      names: ['grandparent true'],
      cite: { article: '第二十七条' },
    })
    expect(guardianByLaw([one('parent', null)])).toMatchObject({ rank: null, unknown: ['parent null'] })
    expect(guardianByLaw([]).cite.article).toBe('第三十二条')
  })
})

it.each([
  ['2024-08-31', '2025-02-28', '2025-08-31'],
  ['2024-02-29', '2024-08-29', '2025-02-28'],
])('上海: from %s the search ends by %s, the guardianship by %s', (from, searchConcludedBy, generallyEndsBy) => {
  expect(shanghaiTemporaryGuardianship(from)).toMatchObject({
    searchConcludedBy,
    generallyEndsBy,
    cite: { title: '上海市未成年人保护条例', issued: '2024-12-31', article: '第七十七条' },
  })
})

it.each([
  ['2022-02-28', undefined],
  ['2022-03-01', '2022-09-01'],
])('上海: from %s the search ends by %s', (from, searchConcludedBy) => {
  expect(shanghaiTemporaryGuardianship(from)?.searchConcludedBy).toBe(searchConcludedBy)
})

// Source: 法发〔2014〕24号, from 2015-01-01.
it.each([
  ['2014-12-31', undefined],
  ['2015-01-01', '2016-01-01'],
  ['2024-02-29', '2025-02-28'],
])('the country: from %s it generally ends by %s', (from, generallyEndsBy) => {
  expect(temporaryGuardianshipGenerallyEndsBy(from)?.generallyEndsBy).toBe(generallyEndsBy)
})
