import { describe, expect, it } from 'vitest'
import { SocialWorkTalent, supervisionHours, talentProblems, talentState } from './talents.js'

// No source: invented days, both sides of each.
const talent = (more: object = {}) =>
  SocialWorkTalent.parse({
    id: 't1',
    pool: 'leader',
    nominated: '2023-03-01',
    reviewed: '2023-04-01',
    publicised: '2023-05-01',
    appointed: '2023-06-01',
    until: '2026-05-31',
    ...more,
  })

it.each([
  ['2023-02-28', 'proposed'],
  ['2023-03-01', 'nominated'],
  ['2023-04-01', 'reviewed'],
  ['2023-05-31', 'publicised'],
  ['2023-06-01', 'member'],
  ['2026-05-31', 'member'],
  ['2026-06-01', 'left'],
])('on %s: %s', (asOf, state) => expect(talentState(talent(), asOf)).toBe(state))

it.each([
  ['2023-04-30', 'reviewed'],
  ['2023-05-01', 'turned-down'],
  ['2030-01-01', 'turned-down'],
])('who was not chosen, on %s: %s', (asOf, state) =>
  expect(talentState(talent({ publicised: null, appointed: null, until: null, turnedDown: '2023-05-01' }), asOf)).toBe(
    state,
  ),
)

describe('what a selection breaks', () => {
  it.each<[object, string, string[]]>([
    [{}, '2023-06-01', []],
    [{ publicised: null }, '2023-06-01', ['talent-publicised']],
    [{ publicised: null }, '2023-05-31', []],
    // Nobody told whether the names were published.
    [{ publicised: undefined }, '2023-06-01', []],
    [{ reviewed: '2023-02-01' }, '2023-06-01', ['talent-steps']],
    [{ until: '2023-06-01' }, '2023-06-01', []],
    [{ until: '2023-05-31' }, '2023-06-01', ['talent-until']],
  ])('%o as of %s: %j', (more, asOf, expected) =>
    expect(talentProblems(talent(more), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it('that no names were published is a warning: places set it', () =>
    expect(talentProblems(talent({ publicised: null }), '2023-06-01').map(({ severity }) => severity)).toEqual([
      'warning',
    ]))
})

it('hours of supervision, both ends included', () => {
  const supervision = [
    { on: '2023-12-31', hours: 1 },
    { on: '2024-01-01', hours: 2 },
    { on: '2024-12-31', hours: 3.5 },
    { on: '2025-01-01', hours: 8 },
  ]
  expect(supervisionHours(talent({ pool: 'supervisor', supervision }), '2024-01-01', '2024-12-31')).toBe(5.5)
  expect(supervisionHours(talent({ pool: 'supervisor', supervision: [] }), '2024-01-01', '2024-12-31')).toBe(0)
  // Nothing is told of supervision: nobody knows the hours.
  expect(supervisionHours(talent({ pool: 'supervisor' }), '2024-01-01', '2024-12-31')).toBeNull()
})
