import { expect, it } from 'vitest'
import { AssessmentPoolMember, assessmentPoolOn, assessmentPoolProblems } from './pool.js'

const member = (name: string, kind: string, more: object = {}) =>
  AssessmentPoolMember.parse({ name, kind, from: '2024-01-01', ...more })

// No source: which pools a place keeps is its own matter.
it.each([
  ['2023-12-31', 0, 0],
  ['2024-01-01', 2, 1],
  ['2024-06-30', 2, 1],
  ['2024-07-01', 1, 1],
])('on %s: %i experts, %i agencies', (on, experts, agencies) => {
  const all = [
    member('a', 'expert'),
    member('a', 'expert'),
    member('b', 'expert', { until: '2024-06-30' }),
    member('c', 'agency'),
  ]
  expect(assessmentPoolOn(all, on)).toEqual({ experts, agencies })
})

it.each<[string, object[], unknown[]]>([
  ['once', [{}], []],
  ['twice at a time', [{}, { from: '2024-06-30' }], [['assessment-pool-twice', 1]]],
  ['again', [{ until: '2024-06-30' }, { from: '2024-07-01' }], []],
  ['again, the later first', [{ from: '2024-07-01' }, { until: '2024-06-30' }], []],
  ['an expert and an agency', [{}, { kind: 'agency' }], []],
  ['leaves before', [{ until: '2023-12-31' }], [['assessment-pool-dates', 0, 'until']]],
])('%s', (_, members, found) => {
  const problems = assessmentPoolProblems(members.map(more => member('a', 'expert', more)))
  expect(problems.map(({ code, path }) => [code, ...path])).toEqual(found)
})
