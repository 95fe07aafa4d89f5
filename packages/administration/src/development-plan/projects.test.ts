import { describe, expect, it } from 'vitest'
import { KeyProject, keyProjectProblems, projectProgress, projectStage } from './projects.js'

// No source: the record of a project as bureaus keep it; days and amounts are chosen.
const project = (facts: object = {}) =>
  KeyProject.parse({
    id: '1',
    name: '福利院',
    kind: 'elderly-care',
    investment: 300_00,
    years: [
      { year: 2023, planned: 100_00, invested: 100_00 },
      { year: 2024, planned: 150_00, invested: 50_00 },
    ],
    reached: { approved: '2023-01-01', started: '2023-06-01' },
    milestones: [
      { what: '封顶', due: '2024-03-31', done: '2024-03-31' },
      { what: '装修', due: '2024-06-30', done: null },
    ],
    ...facts,
  })

describe('a key project', () => {
  it.each([
    ['2022-12-31', null],
    ['2023-01-01', 'approved'],
    ['2023-06-01', 'started'],
  ])('on %s is at %s', (asOf, stage) => expect(projectStage(project(), asOf)).toBe(stage))
  it('is as far as what was invested, and as its milestones', () => {
    expect(projectProgress(project(), '2024-06-30')).toEqual({
      invested: 150_00,
      percent: '50.00',
      yearPercent: '33.33',
      due: 2,
      done: 1,
    })
    expect(projectProgress(project(), '2023-12-31')).toEqual({
      invested: 100_00,
      percent: '33.33',
      yearPercent: '100.00',
      due: 0,
      done: 0,
    })
    const untold = project({ milestones: [{ what: '封顶', due: '2024-03-31' }] })
    expect(projectProgress(untold, '2024-04-01')).toMatchObject({ due: 1, done: null })
    expect(keyProjectProblems(untold, '2024-04-01')).toEqual([])
    expect(projectProgress(project({ dropped: '2024-06-30' }), '2024-06-30')).toMatchObject({ due: 1, done: 1 })
    expect(projectProgress(project({ investment: 0 }), '2025-01-01')).toMatchObject({
      percent: null,
      yearPercent: null,
    })
  })
  it.each<[object, string, string[]]>([
    [{}, '2024-06-30', []],
    [{}, '2024-07-01', ['milestone-in-time 1']],
    [{ dropped: '2024-06-30' }, '2024-07-01', []],
    [{ dropped: '2024-07-01' }, '2024-07-01', ['milestone-in-time 1']],
    [{ investment: 150_00, milestones: [] }, '2024-07-01', []],
    [{ investment: 149_99, milestones: [] }, '2024-07-01', ['within-investment ']],
    [
      { milestones: [], reached: { approved: '2023-01-02', started: '2023-01-01' } },
      '2024-07-01',
      ['dated-in-order started'],
    ],
    [
      { milestones: [], reached: { approved: '2023-01-01', tendered: '2023-02-01', designed: '2023-03-01' } },
      '2024-07-01',
      [],
    ],
    [
      { milestones: [], reached: { approved: '2023-01-02', tendered: '2023-01-01', started: '2022-12-31' } },
      '2024-07-01',
      ['dated-in-order started', 'dated-in-order tendered'],
    ],
    [
      { milestones: [], years: [2023, 2023].map(year => ({ year, planned: 1, invested: 1 })) },
      '2024-07-01',
      ['year-once 1'],
    ],
    // 建设工程质量管理条例 art. 16, in force since 2000-01-30.
    [
      { milestones: [], reached: { accepted: null, opened: '2024-07-01' } },
      '2024-07-01',
      ['accepted-before-use accepted'],
    ],
    [{ milestones: [], reached: { accepted: null, opened: '2024-07-01' } }, '2024-06-30', []],
    [{ milestones: [], reached: { opened: '2024-07-01' } }, '2024-07-01', []],
    [
      { milestones: [], reached: { accepted: '2024-07-02', opened: '2024-07-01' } },
      '2024-07-02',
      ['accepted-before-use accepted'],
    ],
    [{ milestones: [], reached: { accepted: '2024-07-01', opened: '2024-07-01' } }, '2024-07-01', []],
    [{ milestones: [], reached: { opened: '2000-01-29' } }, '2024-07-01', []],
  ])('%o on %s breaks %o', (facts, asOf, expected) =>
    expect(keyProjectProblems(project(facts), asOf).map(({ code, path }) => `${code} ${path[1] ?? ''}`)).toEqual(
      expected,
    ),
  )
})
