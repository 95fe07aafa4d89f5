import { describe, expect, it } from 'vitest'
import { SilverProject, SilverTurn, silverService, silverTurnProblems } from './hours.js'

// 志愿服务条例, article 19: what a volunteer did is recorded truly.
const projects = [
  SilverProject.parse({ name: 'p', field: 'medicine', from: '2025-03-01', until: '2025-03-31' }),
  SilverProject.parse({ name: 'q', field: 'education', from: '2025-03-01' }),
]
const turn = (more: object = {}) =>
  SilverTurn.parse({ volunteer: 'a', birth: '1960-03-15', project: 'p', date: '2025-03-15', hours: 4, ...more })

describe('records of service', () => {
  const codes = (...turns: object[]) =>
    silverTurnProblems(turns.map(turn), projects, 60).map(({ code, path }) => [code.slice(7), path[1]])

  it.each([
    [[{ date: '2025-03-15' }], []],
    [[{ birth: '1965-03-15' }], []],
    [[{ birth: '1965-03-16' }], [['too-young', 0]]],
    [[{ birth: null }], [['age-unknown', 0]]],
    [[{ birth: '2025-03-16' }], [['unborn', 0]]],
    [[{ date: '2025-03-01' }, { date: '2025-03-31' }], []],
    [
      [{ date: '2025-02-28' }, { date: '2025-04-01' }],
      [
        ['outside-project', 0],
        ['outside-project', 1],
      ],
    ],
    [[{}, {}], [['twice', 1]]],
    [[{}, { hours: 3 }], []],
    [[{ project: 'q', date: '2030-01-01' }], []],
    [[{ project: 'r' }], [['no-project', 0]]],
    [[{ hours: 12 }, { hours: 12, project: 'q' }], []],
    [[{ hours: 12 }, { hours: 12.5, project: 'q' }], [['hours', 1]]],
    [[{ hours: 20 }, { hours: 20, volunteer: 'b' }, { hours: 20, date: '2025-03-16' }], []],
  ])('%j: %j', (turns, expected) => expect(codes(...turns)).toEqual(expected))

  it('a project that runs twice', () => {
    const again = SilverProject.parse({ name: 'p', field: 'medicine', from: '2025-09-01', until: '2025-09-30' })
    const of = (date: string) => silverTurnProblems([turn({ date })], [...projects, again], 60).map(({ code }) => code)
    expect([of('2025-03-31'), of('2025-04-01'), of('2025-09-01')]).toEqual([[], ['silver-outside-project'], []])
  })

  it('a project that ends before it begins', () => {
    const backwards = SilverProject.parse({ name: 'z', field: 'other', from: '2025-03-02', until: '2025-03-01' })
    expect(silverTurnProblems([], [...projects, backwards], 60)).toMatchObject([
      { code: 'silver-backwards', path: ['projects', 2, 'until'] },
    ])
    const aDay = SilverProject.parse({ name: 'z', field: 'other', from: '2025-03-01', until: '2025-03-01' })
    expect(silverTurnProblems([], [aDay], 60)).toEqual([])
  })

  it('a place that asks for no age', () => {
    expect(silverTurnProblems([turn({ birth: null })], projects, null)).toEqual([])
    expect(silverTurnProblems([turn({ birth: '2000-01-01' })], projects, null)).toEqual([])
  })
})

it('hours, turns and volunteers of a period', () => {
  const turns = [
    turn(),
    turn({ date: '2025-03-31', hours: 1.5 }),
    turn({ volunteer: 'b', date: '2025-03-01' }),
    turn({ date: '2025-04-01' }),
  ]
  expect(silverService(turns, '2025-03-01', '2025-03-31')).toEqual({ volunteers: 2, projects: 1, turns: 3, hours: 9.5 })
  const tenths = [0.1, 0.2, 0.3].map((hours, index) => turn({ project: `p${index}`, date: '2025-06-01', hours }))
  expect(silverService(tenths, '2025-06-01', '2025-06-01')).toMatchObject({ projects: 3, hours: 0.6 })
  expect(silverService(turns, '2025-05-01', '2025-05-31')).toEqual({ volunteers: 0, projects: 0, turns: 0, hours: 0 })
})
