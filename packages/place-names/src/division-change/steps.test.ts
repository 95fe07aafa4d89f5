import { describe, expect, it } from 'vitest'
import {
  ApprovedDivisionChange,
  codeEffect,
  DivisionChangeRequest,
  divisionChangeCalendar,
  divisionChangePapers,
  divisionChangeProblems,
  divisionPapersLacking,
} from './steps.js'

const change = (given: object = {}) =>
  ApprovedDivisionChange.parse({
    approvedOn: '2024-03-15',
    completedOn: null,
    codePublishedOn: null,
    filedOn: null,
    ...given,
  })
const due = (given: object, id: string) =>
  divisionChangeCalendar(change(given)).find(step => step.id === id)?.deadline.due

describe('what is due after the approval', () => {
  it.each([
    [{}, 'completion', '2025-03-15'],
    [{ extended: true }, 'completion', '2025-09-15'],
    [{ approvedOn: '2024-02-29' }, 'completion', '2025-02-28'],
    [{ approvedOn: '2019-01-01' }, 'completion', '2020-01-01'],
    [{ newCode: true, changedOn: '2024-03-15' }, 'code', '2024-04-15'],
    [{ newCode: true, changedOn: '2025-01-31' }, 'code', '2025-02-28'],
    [{ newCode: true }, 'code', null],
    [{}, 'code', undefined],
    [{ filing: true }, 'filing', '2024-03-15'],
    [{}, 'filing', undefined],
  ])('%o %s: %s', (given, id, day) => {
    expect(due(given, id)).toBe(day)
  })

  it.each([
    [{}, '2025-03-15', []],
    [{}, '2025-03-16', ['division-change-extension-unknown']],
    [{}, '2025-09-15', ['division-change-extension-unknown']],
    [{}, '2025-09-16', ['division-change-late']],
    [{ extended: false }, '2025-03-16', ['division-change-late']],
    [{ extended: true }, '2025-03-16', []],
    // Whether it is done nobody told.
    [{ completedOn: undefined, filing: true, filedOn: undefined }, '2025-09-16', []],
    [{ newCode: true, changedOn: '2024-03-15', codePublishedOn: undefined }, '2024-04-16', []],
    [{ completedOn: '2025-03-15' }, '2026-01-01', []],
    [{ completedOn: '2025-03-16' }, '2026-01-01', ['division-change-extension-unknown']],
    [{ completedOn: '2025-03-16', extended: false }, '2026-01-01', ['division-change-late']],
    // Arts 15 and 18, without a day.
    [
      { completedOn: '2025-03-15', reportedOn: null, announcedOn: null },
      '2025-03-16',
      ['division-change-reported', 'division-change-announced'],
    ],
    [{ completedOn: '2025-03-15', reportedOn: null, announcedOn: null }, '2025-03-15', []],
    [{ completedOn: '2025-03-15', reportedOn: '2025-03-15', announcedOn: '2024-04-01' }, '2025-03-16', []],
    [{ newCode: true }, '2024-03-16', ['division-change-day-missing']],
    [{ newCode: true, changedOn: '2024-03-15' }, '2024-04-16', ['division-change-late']],
    // Done late later: on the day it is not late yet.
    [{ completedOn: '2025-10-01', extended: false }, '2025-03-15', []],
    [{ completedOn: '2025-10-01', extended: false }, '2025-03-16', ['division-change-late']],
    [{ filing: true, filedOn: '2024-03-15' }, '2024-04-16', []],
    [{ filing: true, filedOn: '2024-03-16' }, '2024-04-16', ['division-change-late']],
    [{ approvedOn: '2018-12-31' }, '2024-03-15', ['division-change-not-covered']],
    [{ approvedOn: '2018-12-31', filing: true, newCode: true }, '2024-03-15', ['division-change-not-covered']],
  ])('%o on %s: %o', (given, asOf, problems) => {
    expect(divisionChangeProblems(change(given), asOf).map(({ code }) => code)).toEqual(problems)
  })
})

it.each([
  [{ approvedOn: '2018-12-31' }, 'division-change-not-covered'],
  [{ newCode: true }, 'division-change-day-missing'],
])('what cannot be told is a warning: %o', (given, code) =>
  expect(divisionChangeProblems(change(given), '2024-03-15')).toMatchObject([{ code, severity: 'warning' }]),
)

it.each([
  [{ completedOn: '2024-03-14' }, ['completedOn']],
  [{ completedOn: '2024-03-15' }, []],
  [{ changedOn: '2024-04-01', codePublishedOn: '2024-03-31', newCode: true }, ['codePublishedOn']],
  [{ filing: true, filedOn: '2024-03-14' }, ['filedOn']],
])('%o out of order: %o', (given, steps) =>
  expect(
    divisionChangeProblems(change(given), '2024-03-15')
      .filter(({ code }) => code === 'division-change-order')
      .map(({ path }) => path[0]),
  ).toEqual(steps),
)

describe('the code', () => {
  it.each([
    ['establish', '2025-09-01', 'given'],
    ['abolish', '2025-09-01', 'retired'],
    ['subordination', '2025-09-01', 'replaced'],
    ['boundary', '2025-09-01', 'kept'],
    ['seat', '2025-09-01', 'kept'],
    ['rename', '2025-09-01', 'kept'],
    ['rename', '2025-08-31', undefined],
    ['short-name', '2025-09-01', undefined],
  ] as const)('%s on %s: %s', (kind, day, effect) => {
    expect(codeEffect(kind, day)?.effect).toBe(effect)
  })

  it.each([
    ['establish', '第六条第二款第一项'],
    ['abolish', '第六条第二款第二项'],
    ['subordination', '第六条第二款第三项'],
    ['boundary', '第六条第三款'],
    ['seat', '第六条第三款'],
    ['rename', '第六条第三款'],
  ] as const)('%s: %s of the measures', (kind, article) => {
    expect(codeEffect(kind, '2025-09-01')?.cite).toMatchObject({ article, number: '民政部令第79号' })
  })
})

it.each([
  ['1985-01-14', 0],
  ['1985-01-15', 4],
  ['2018-12-31', 4],
  ['2019-01-01', 7],
])('papers on %s: %i', (day, count) => {
  const papers = divisionChangePapers(day)
  expect(papers).toHaveLength(count)
  expect(new Set(papers.map(({ id }) => id)).size).toBe(count)
})

it('a request lacks the papers of its day that were not handed in', () => {
  const lacking = (requestedOn: string, papers: readonly string[] | null) =>
    divisionPapersLacking(
      DivisionChangeRequest.parse({ division: '甲乡', unit: 'township', change: 'seat', requestedOn, papers }),
    )?.map(({ id }) => id) ?? null
  expect(lacking('2024-03-01', ['application', 'situation', 'risk', 'maps'])).toEqual(['experts', 'public'])
  expect(lacking('2019-01-01', ['application', 'situation', 'risk', 'experts', 'public', 'maps'])).toEqual([])
  expect(lacking('2018-12-31', ['reasons', 'situation', 'map'])).toEqual(['opinions'])
  expect(lacking('2024-03-01', null)).toBeNull()
  expect(lacking('1985-01-14', [])).toBeNull()
})

it('each paper has its article: seven of art. 13, before them art. 7', () => {
  expect(divisionChangePapers('2019-01-01').map(({ cite }) => cite.article)).toEqual(
    [...'一二三四五六七'].map(item => `第十三条第${item}项`),
  )
  expect(new Set(divisionChangePapers('1985-01-15').map(({ cite }) => cite.article))).toEqual(new Set(['第七条']))
})

it('each step has its article, and what is late the one that sets a day', () => {
  const all = change({ filing: true, newCode: true, changedOn: '2024-03-15' })
  expect(divisionChangeCalendar(all).map(({ id, cite }) => [id, cite.article])).toEqual([
    ['filing', '第八条'],
    ['completion', '第十五条'],
    ['code', '第十七条'],
  ])
  const [late] = divisionChangeProblems(change({ extended: false }), '2025-03-16')
  expect(late?.remedy.zh).toBe('请限期完成（第二十二条）。')
})
