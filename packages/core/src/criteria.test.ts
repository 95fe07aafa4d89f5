import { expect, it } from 'vitest'
import { allHold, criterionOf, isAtLeast, isAtMost, judged, negated, someHold, verdictOn } from './criteria.js'

it.each([
  [[], 'undetermined'],
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
  expect([allHold(answers), someHold(answers)]).toEqual([all, any])
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

it.each([
  [[], true, false],
  [[true, true], true, true],
  [[true, false], false, true],
  [[false, false], false, false],
  [[true, null], null, true],
  [[false, null], false, null],
  [[null], null, null],
])('of %j all hold: %s, some: %s', (answers, all, some) =>
  expect([allHold(answers), someHold(answers)]).toEqual([all, some]),
)

it('criteria of one source bear it, and what is not said is not known', () => {
  const cite = { title: '标准', confidence: 'secondary' } as const
  const criterion = criterionOf(cite)
  const first = criterion('a', '甲', 'A', true)
  expect(first).toEqual({ code: 'a', title: { zh: '甲', en: 'A' }, met: true, cite })
  const open = criterion('b', '乙', 'B', undefined)
  expect(open.met).toBeNull()
  expect(judged([first, open])).toEqual({ verdict: 'undetermined', criteria: [first, open] })
})
