import { expect, it } from 'vitest'
import { spellProblems } from './spells.js'

type Spell = readonly [name: string, first: string | null, last: string | null]
const codes = (...spells: Spell[]) =>
  spellProblems(spells, { code: 'x', key: ([name]) => name, first: one => one[1], last: one => one[2] }).map(
    ({ code, path }) => `${code} ${path[0]}`,
  )

it('what hands over may begin on the last day of what was before, and not on its first', () => {
  const found = (...spells: Spell[]) =>
    spellProblems(spells, {
      code: 'x',
      key: ([name]) => name,
      name: ([name]) => `${name}!`,
      first: one => one[1],
      last: one => one[2],
      handsOver: true,
    })
  expect(found(['a', '2024-01-01', '2024-06-30'], ['a', '2024-06-30', null])).toEqual([])
  expect(found(['a', '2024-06-30', null], ['a', '2024-01-01', '2024-06-30'])).toEqual([])
  expect(found(['a', '2024-01-01', '2024-06-30'], ['a', '2024-06-29', null])).toMatchObject([
    { message: { en: '"a!" is on record twice.' } },
  ])
  expect(found(['a', '2024-01-01', '2024-01-01'], ['a', '2024-01-01', '2024-01-01'])).toHaveLength(1)
  expect(found(['a', '2024-01-01', null], ['a', '2024-06-30', null])).toHaveLength(1)
})

// No source: what holds of any register.
it.each<[Spell[], string[]]>([
  [[['a', '2024-01-01', null]], []],
  [[['a', '2024-01-01', '2024-01-01']], []],
  [[['a', '2024-01-02', '2024-01-01']], ['x-backwards 0']],
  [[['a', null, '2024-01-01']], ['x-backwards 0']],
  [
    [
      ['a', '2024-01-01', '2024-06-30'],
      ['a', '2024-07-01', null],
    ],
    [],
  ],
  [
    [
      ['a', '2024-01-01', '2024-06-30'],
      ['a', '2024-06-30', null],
    ],
    ['x-twice 1'],
  ],
  [
    [
      ['a', '2024-06-30', null],
      ['a', '2024-01-01', '2024-06-30'],
    ],
    ['x-twice 1'],
  ],
  [
    [
      ['a', '2024-01-01', null],
      ['b', '2024-01-01', null],
      ['a', '2025-01-01', null],
    ],
    ['x-twice 2'],
  ],
  [
    [
      ['a', null, null],
      ['a', null, null],
    ],
    ['x-twice 1'],
  ],
  [
    [
      ['a', '2024-01-01', '2024-06-30'],
      ['a', null, null],
    ],
    [],
  ],
])('%j: %j', (spells, expected) => expect(codes(...spells)).toEqual(expected))
