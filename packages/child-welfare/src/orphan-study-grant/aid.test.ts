import { expect, it } from 'vitest'
import { OrphanAid, orphanAidProblems, orphanAidTotals } from './aid.js'

const aid = (scheme: string, child: string, year: number, amount: number) =>
  OrphanAid.parse({ scheme, child, year, amount })
const all = [
  aid('study-grant', 'a', 2024, 1_000_000),
  aid('study-grant', 'b', 2024, 1_000_000),
  aid('study-grant', 'a', 2025, 1_000_000),
  aid('tomorrow-plan', 'a', 2024, 30_000),
  aid('tomorrow-plan', 'a', 2024, 20_000),
]

// No source: a list of what was given; only that a grant is of a school year is by the scheme.
it('children and amounts of a scheme in a year', () => {
  expect(orphanAidTotals(all, 2024)).toEqual({
    'study-grant': { children: 2, amount: 2_000_000 },
    'tomorrow-plan': { children: 1, amount: 50_000 },
  })
  expect(orphanAidTotals(all, 2023)['study-grant']).toEqual({ children: 0, amount: 0 })
})

it('one study grant a school year, and treated as often as it is needed', () => {
  expect(orphanAidProblems(all)).toEqual([])
  const twice = [...all, aid('study-grant', 'b', 2024, 1)]
  expect(orphanAidProblems(twice).map(({ code, path }) => [code, ...path])).toEqual([['orphan-aid-twice', 5]])
})
