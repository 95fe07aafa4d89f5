import { expect, it } from 'vitest'
import { formatPath, isProblemError, ProblemError, problem } from './problem.js'
import { Problem } from './problem.schema.js'

const gap = {
  code: 'item-number-gap',
  severity: 'error' as const,
  path: ['sections', 0],
  message: { zh: '编号不连续。', en: 'The numbers have a gap.' },
  remedy: { zh: '请补上。', en: 'Fill it.' },
}

it('carries every problem, and says each in both languages', () => {
  const error = new ProblemError([gap, { ...gap, message: { zh: '另一处。', en: 'Another.' } }])
  expect(error.problems).toHaveLength(2)
  expect(error.message).toBe(
    '编号不连续。 请补上。 (The numbers have a gap. Fill it.)\n另一处。 请补上。 (Another. Fill it.)',
  )
  expect(new ProblemError(gap).problems).toEqual([gap])
  expect(Problem.parse(gap)).toEqual(gap)
})

it('is known, also from another copy of the package', () => {
  class ProblemError2 extends Error {
    override readonly name = 'ProblemError'
    readonly problems = [gap]
  }
  expect(isProblemError(new ProblemError(gap))).toBe(true)
  expect(isProblemError(new ProblemError2())).toBe(true)
  for (const other of [new Error('x'), { name: 'ProblemError', problems: [] }, null, undefined])
    expect(isProblemError(other)).toBe(false)
})

it.each([
  [[], ''],
  [['targets', 3, 'unit'], 'targets[3].unit'],
  [[3, 'unit'], '[3].unit'],
  [['a', 0, 1], 'a[0][1]'],
])('formatPath(%j) is %j', (path, text) => {
  expect(formatPath(path)).toBe(text)
})

it('is made from texts as pairs or with their languages', () => {
  const made = problem('item-number-gap', 'error', ['sections', 0], gap.message, [gap.remedy.zh, gap.remedy.en])
  expect(made).toEqual(gap)
  expect(problem('item-number-gap', 'warning', [], ['编号不连续。', 'The numbers have a gap.'], gap.remedy)).toEqual({
    ...gap,
    severity: 'warning',
    path: [],
  })
})

it.each([
  [1, true],
  [0, false],
  [-1, false],
])('line %i: %s', (line, valid) => {
  expect(Problem.safeParse({ ...gap, line }).success).toBe(valid)
})
