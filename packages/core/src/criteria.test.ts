import { expect, it } from 'vitest'
import { allHold, anyHolds, isAtLeast, isAtMost, negated, verdictOn } from './criteria.js'

it.each([
  [[], 'met'],
  [[true, true], 'met'],
  [[true, null], 'undetermined'],
  [[null, false], 'not-met'],
  [[true, false], 'not-met'],
] as const)('criteria %j come to %s', (answers, verdict) =>
  expect(verdictOn(answers.map(met => ({ met })))).toBe(verdict),
)

it.each([
  [[], true, false],
  [[true, true], true, true],
  [[true, false], false, true],
  [[false, false], false, false],
  [[true, null], null, true],
  [[false, null], false, null],
  [[true, false, null], false, true],
  [[null], null, null],
])('answers %j: all hold %s, any holds %s', (answers, all, any) => {
  expect([allHold(answers), anyHolds(answers)]).toEqual([all, any])
})

it.each([
  [99, 100, false, true],
  [100, 100, true, true],
  [101, 100, true, false],
  [0.3, { numerator: 3, denominator: 10 }, true, true],
  [null, 1, null, null],
  [undefined, 1, null, null],
] as const)('%j against %j: at least %s, at most %s', (figure, line, over, within) => {
  expect([isAtLeast(figure, line), isAtMost(figure, line)]).toEqual([over, within])
})

it.each([
  [true, false],
  [false, true],
  [null, null],
  [undefined, null],
])('negated %s: %s', (answer, opposite) => expect(negated(answer)).toBe(opposite))
