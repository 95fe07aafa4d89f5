import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { ObservanceEvent, observanceDate, observanceHeld } from './observances.js'
import {
  isJointProject,
  isNamedProject,
  ProjectScoreCard,
  projectScore,
  SentWorker,
  ServiceProject,
  serviceProjectProblems,
  serviceProjectRuns,
  workersSent,
} from './project.js'

const project = (more: object = {}) =>
  ServiceProject.parse({
    id: 'p1',
    name: '甲项目',
    field: 'elderly',
    partners: ['social-work'],
    from: '2024-01-01',
    until: '2024-12-31',
    ...more,
  })

it.each([
  ['2023-12-31', false],
  ['2024-01-01', true],
  ['2024-12-31', true],
  ['2025-01-01', false],
])('runs on %s: %s', (asOf, runs) => expect(serviceProjectRuns(project(), asOf)).toBe(runs))

it.each([
  [['charity', 'social-work', 'volunteering'], true],
  [['charity', 'social-work'], false],
  [['volunteering', 'charity'], false],
])('%j is joint: %s', (partners, joint) => expect(isJointProject(project({ partners }))).toBe(joint))

it.each([
  ['2024-02-29', false],
  ['2024-03-01', true],
  ['2026-02-28', true],
  ['2026-03-01', false],
])('a brand on %s: %s', (asOf, named) =>
  expect(isNamedProject(project({ named: [{ by: '民政厅', on: '2024-03-01', until: '2026-02-28' }] }), asOf)).toBe(
    named,
  ),
)

describe('what a project breaks', () => {
  it.each([
    [-1, 'on'],
    [0, undefined],
  ])('named %i days from its first', (days, path) => {
    const one = project()
    const named = [{ by: '民政厅', on: addDays(one.from, days), until: null }]
    expect(serviceProjectProblems({ ...one, named }, one.from)[0]?.path.at(-1)).toBe(path)
  })
  it('that nobody evaluated it is a warning: no law asks for it', () =>
    expect(
      serviceProjectProblems(project({ evaluated: { final: null } }), '2025-01-01').map(({ severity }) => severity),
    ).toEqual(['warning']))
  const codes = (more: object, asOf: string) => serviceProjectProblems(project(more), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['its last day', {}, '2024-12-31', []],
    ['over and not evaluated', { evaluated: { final: null } }, '2025-01-01', ['project-evaluated']],
    ['over, and of an evaluation nothing is told', {}, '2025-01-01', []],
    ['over and evaluated', { evaluated: { midterm: null, final: '2025-01-10' } }, '2025-01-10', []],
    ['evaluated later', { evaluated: { midterm: null, final: '2025-01-10' } }, '2025-01-09', ['project-evaluated']],
    // 志愿服务条例 art. 21.
    ['a fee to volunteers', { partners: ['volunteering'], feeTaken: true }, '2024-01-01', ['no-fee-from-the-served']],
    ['before it began', { partners: ['volunteering'], feeTaken: true }, '2023-12-31', []],
    [
      'a fee before the regulation',
      { partners: ['volunteering'], feeTaken: true, from: '2017-01-01', until: null },
      '2017-11-30',
      [],
    ],
    [
      'and on its day',
      { partners: ['volunteering'], feeTaken: true, from: '2017-01-01', until: null },
      '2017-12-01',
      ['no-fee-from-the-served'],
    ],
    ['over before it began', { until: '2023-12-31' }, '2023-12-31', ['project-days']],
    [
      'half-way after the end',
      { evaluated: { midterm: '2025-01-01', final: '2025-01-10' } },
      '2024-12-31',
      ['project-days'],
    ],
    [
      'the end before half-way',
      { evaluated: { midterm: '2024-07-01', final: '2024-06-30' } },
      '2024-12-31',
      ['project-days'],
    ],
    ['a fee where none volunteers', { feeTaken: true }, '2024-06-01', []],
    ['not known', { partners: ['volunteering'], feeTaken: null }, '2024-06-01', []],
    ...(
      [
        [{ until: '2017-11-30' }, '2018-06-01', []],
        [{ until: '2017-12-01' }, '2018-06-01', ['no-fee-from-the-served']],
        [{ until: null }, '2017-11-30', []],
        [{ until: null }, '2017-12-01', ['no-fee-from-the-served']],
      ] as const
    ).map(([more, asOf, expected]): [string, object, string, string[]] => [
      `around the regulation, as of ${asOf}`,
      {
        from: '2017-01-01',
        partners: ['volunteering'],
        feeTaken: true,
        evaluated: { midterm: null, final: '2018-01-01' },
        ...more,
      },
      asOf,
      [...expected],
    ]),
    [
      'over before it began',
      { until: '2023-12-31', evaluated: { final: '2024-01-01' } },
      '2024-06-01',
      ['project-days'],
    ],
    [
      'evaluated at its end before half-way',
      { evaluated: { midterm: '2024-06-02', final: '2024-06-01' } },
      '2024-06-01',
      ['project-days'],
    ],
    [
      'a name that ended before it was given',
      { named: [{ by: '民政厅', on: '2024-03-01', until: '2024-02-29' }] },
      '2024-06-01',
      ['project-days'],
    ],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('names the article', () =>
    expect(
      serviceProjectProblems(project({ partners: ['volunteering'], feeTaken: true }), '2024-06-01')[0]?.message.zh,
    ).toContain('志愿服务条例第二十一条'))
})

// An invented card: the cards of places were not seen.
it('is scored by the card of the place', () => {
  const title = { zh: '项', en: 'item' }
  const card = ProjectScoreCard.parse({
    title: '某市社会工作项目评估',
    items: { process: { title, points: 40 }, result: { title, points: 60 } },
    vetoes: { misuse: { zh: '挪用资金', en: 'money misused' } },
    grades: [
      { grade: 'excellent', least: 90 },
      { grade: 'passed', least: 60 },
    ],
  })
  const graded = (...grades: [string, number][]) =>
    ProjectScoreCard.safeParse({ ...card, grades: grades.map(([grade, least]) => ({ grade, least })) }).success
  expect(graded(['a', 90], ['b', 60])).toBe(true)
  expect(graded(['b', 60], ['a', 90])).toBe(false)
  expect(graded(['a', 90], ['b', 90])).toBe(false)
  expect(graded(['a', 90], ['a', 60])).toBe(false)
  expect(projectScore(card, { process: 40, result: 50 })).toMatchObject({ total: 90, grade: 'excellent' })
  expect(projectScore(card, { process: 40, result: 49 })).toMatchObject({ total: 89, grade: 'passed' })
  expect(projectScore(card, { process: 40, result: null }).grade).toBeNull()
  expect(projectScore(card, { process: 40, result: 60 }, ['misuse']).grade).toBe('none')
})

it('who is out under each plan', () => {
  const sent = (more: object) =>
    SentWorker.parse({ id: 'a', plan: 'three-areas', to: '某县', since: '2024-01-01', ...more })
  const list = [
    sent({}),
    sent({ to: '另一县' }),
    sent({ id: 'b', until: '2024-06-30' }),
    sent({ id: 'c', plan: 'hand-in-hand' }),
  ]
  expect(workersSent(list, '2024-06-30')).toEqual({ 'hunan-grain': 0, 'three-areas': 2, 'hand-in-hand': 1, other: 0 })
  expect(workersSent(list, '2024-07-01')['three-areas']).toBe(1)
  expect(workersSent(list, '2023-12-31')['three-areas']).toBe(0)
})

describe('the days of the year', () => {
  // The third Tuesdays of March by the calendar; 2022-03-15, 2023-03-21, 2024-03-19 and 2025-03-18 as announced.
  it.each([
    ['social-work-day', 2022, '2022-03-15'],
    ['social-work-day', 2023, '2023-03-21'],
    ['social-work-day', 2024, '2024-03-19'],
    ['social-work-day', 2025, '2025-03-18'],
    ['social-work-day', 2011, '2011-03-15'],
    ['social-work-day', 2006, null],
    ['social-work-day', 2007, '2007-03-27'],
    ['social-work-day', 2008, '2008-04-15'],
    ['social-work-day', 2009, '2009-03-17'],
    ['volunteer-day', 1985, null],
    ['volunteer-day', 1986, '1986-12-05'],
    ['lei-feng-day', 1962, null],
    ['lei-feng-day', 1963, '1963-03-05'],
    ['volunteer-day', 2024, '2024-12-05'],
    ['lei-feng-day', 2024, '2024-03-05'],
  ] as const)('%s of %i: %s', (observance, year, date) => expect(observanceDate(observance, year)).toBe(date))

  it.each([
    ['2024-03-18', 0, false],
    ['2024-03-19', 0, true],
    ['2024-03-12', 7, true],
    ['2024-03-11', 7, false],
    ['2024-03-26', 7, true],
    ['2024-03-27', 7, false],
  ])('an event on %s, within %i days: %s', (date, within, held) => {
    const events = [ObservanceEvent.parse({ observance: 'social-work-day', name: '主会场', date })]
    expect(observanceHeld(events, 'social-work-day', 2024, within).held).toBe(held)
    expect(observanceHeld(events, 'volunteer-day', 2024, within).held).toBe(false)
    expect(observanceHeld(events, 'social-work-day', 2006, 36_500)).toEqual({ date: null, events: [], held: false })
  })

  it('is open while its days are not over', () => {
    const held = (events: ObservanceEvent[], asOf: string) =>
      observanceHeld(events, 'volunteer-day', 2026, 3, asOf).held
    const event = ObservanceEvent.parse({ observance: 'volunteer-day', name: '主会场', date: '2026-12-05' })
    expect([held([], '2026-11-30'), held([], '2026-12-08'), held([], '2026-12-09')]).toEqual([null, null, false])
    // On the day itself it may still be held.
    const onTheDay = (asOf: string) => observanceHeld([], 'volunteer-day', 2026, 0, asOf).held
    expect([onTheDay('2026-12-05'), onTheDay('2026-12-06')]).toEqual([null, false])
    expect([held([event], '2026-12-04'), held([event], '2026-12-05')]).toEqual([null, true])
  })
})
