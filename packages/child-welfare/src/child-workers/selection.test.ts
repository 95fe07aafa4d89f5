import { describe, expect, it } from 'vitest'
import {
  awardCounts,
  ChildWorkerAward,
  childWorkerAwardProblems,
  contestPlaces,
  contestProblems,
  SkillsContest,
} from './selection.js'

// No source: contests and selections are held by places as they see fit.
describe('a contest', () => {
  const places = (...points: (number | null)[]) =>
    contestPlaces(
      SkillsContest.parse({
        name: 'c',
        level: 'county',
        heldOn: '2025-09-01',
        entrants: points.map((one, index) => ({ worker: `w${index}`, points: one })),
      }),
    ).map(({ place, worker }) => [place, worker])

  it.each<[(number | null)[], unknown]>([
    [
      [80, 90.5, 70],
      [
        [1, 'w1'],
        [2, 'w0'],
        [3, 'w2'],
      ],
    ],
    [
      [80, 90, 80, 70],
      [
        [1, 'w1'],
        [2, 'w0'],
        [2, 'w2'],
        [4, 'w3'],
      ],
    ],
    [[null, 60], [[1, 'w1']]],
    [[], []],
  ])('%j', (points, expected) => {
    expect(places(...points)).toEqual(expected)
  })
})

it('the entries of a selection are counted by class', () => {
  const award = (kind: string, submittedOn: string, selectedOn: string | null) =>
    ChildWorkerAward.parse({ class: kind, title: 't', place: 'p', submittedOn, selectedOn })
  const all = [
    award('director', '2024-01-01', '2024-12-31'),
    award('director', '2024-12-31', '2025-01-01'),
    award('case', '2023-12-31', '2024-01-01'),
    award('skill', '2024-06-01', null),
    // There twice.
    award('director', '2024-01-01', '2024-12-31'),
    award('skill', '2024-06-01', null),
  ]
  expect(awardCounts(all, { from: '2024-01-01', to: '2024-12-31' })).toEqual({
    director: { submitted: 2, selected: 1 },
    case: { submitted: 0, selected: 1 },
    skill: { submitted: 1, selected: 0 },
  })
})

it('the list of those selected may not tell when they were submitted', () => {
  const award = (title: string, selectedOn: string) =>
    ChildWorkerAward.parse({ class: 'skill', title, place: 'p', selectedOn })
  const all = [award('t', '2024-12-31'), award('t', '2025-01-01'), award('u', '2024-12-31'), award('u', '2024-12-31')]
  expect(awardCounts(all, { from: '2024-01-01', to: '2024-12-31' }).skill).toEqual({ submitted: null, selected: 2 })
  expect(childWorkerAwardProblems(all).map(({ code, path }) => [code, ...path])).toEqual([['award-twice', 3]])
})

it('nobody is in a contest twice', () => {
  const entrants = ['a', 'b', 'a'].map(worker => ({ worker, points: 1 }))
  const contest = SkillsContest.parse({ name: 'c', level: 'county', heldOn: '2025-09-01', entrants })
  expect(contestProblems(contest).map(({ code, path }) => [code, ...path])).toEqual([['contest-entrant-twice', 2]])
})

it('an entry of a selection stands once, and is selected after it was submitted', () => {
  const award = (more: object = {}) =>
    ChildWorkerAward.parse({
      class: 'case',
      title: 't',
      place: 'p',
      submittedOn: '2024-06-01',
      selectedOn: '2024-06-01',
      ...more,
    })
  const all = [award(), award({ selectedOn: null }), award({ title: 'u', selectedOn: '2024-05-31' })]
  expect(childWorkerAwardProblems(all).map(({ code, path }) => [code, ...path])).toEqual([
    ['award-twice', 1],
    ['award-dates', 2, 'selectedOn'],
  ])
})
