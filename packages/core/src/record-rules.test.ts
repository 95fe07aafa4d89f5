import { describe, expect, it } from 'vitest'
import { breaking, brokenRule, dueAgain, lapses, stepsOutOfOrder } from './record-rules.js'

describe('steps out of order', () => {
  const steps = ['begun', 'seen', 'done'] as const

  it.each([
    [{}, []],
    [{ begun: '2024-01-01', seen: '2024-01-01', done: '2024-01-01' }, []],
    [{ begun: '2024-01-02', seen: '2024-01-01', done: '2024-01-01' }, ['seen']],
    [{ begun: '2024-01-02', seen: null, done: '2024-01-01' }, ['done']],
    [{ seen: '2024-01-02', done: '2024-01-02' }, []],
  ])('%j: %j', (days, expected) => expect(stepsOutOfOrder(steps, days)).toEqual(expected))
})

it.each([
  [null, [], null],
  ['2024-05-02', [], null],
  ['2024-05-02', ['2024-01-01'], null],
  ['2024-05-01', [], '2024-11-01'],
  ['2023-01-01', ['2024-04-30', '2024-02-01'], '2024-10-30'],
  ['2023-01-01', ['2024-05-02'], '2023-07-01'],
])('from %s, again on %j: due by %s as of 2024-05-01', (first, again, due) =>
  expect(dueAgain(first, again, 6, '2024-05-01')).toBe(due),
)

it.each([
  [null, [], []],
  ['2024-05-02', [], []],
  ['2023-11-01', [], []],
  ['2023-10-31', [], ['2024-04-30']],
  ['2023-01-01', ['2023-07-01', '2024-01-01'], []],
  ['2023-01-01', ['2024-01-03', '2023-07-02'], ['2023-07-01', '2024-01-02']],
  ['2023-01-01', ['2022-12-31', '2024-05-02'], ['2023-07-01']],
])('from %s, again on %j: not done by %j as of 2024-05-01', (first, again, missed) =>
  expect(lapses(first, again, 6, '2024-05-01')).toEqual(missed),
)

it('a rule is broken as an error, unless it says that it is only odd', () => {
  const text = { zh: '应当', en: 'it is done' }
  expect(brokenRule('x', { text }, []).severity).toBe('error')
  expect(brokenRule('x', { text, severity: 'warning' }, []).severity).toBe('warning')
})

it('of a table of rules each is broken by its code', () => {
  const rules = { seen: { text: { zh: '应当查看', en: 'it is seen' } } }
  expect(breaking(rules)('seen', ['on'], '2024-05-01')).toEqual(brokenRule('seen', rules.seen, ['on'], '2024-05-01'))
})
