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
  expect(orphanAidProblems(twice).map(({ code, severity, path }) => [code, severity, ...path])).toEqual([
    ['orphan-aid-twice', 'warning', 5],
  ])
})

// 按季发放: four instalments of 2,500 yuan.
it('a grant that is paid by the quarter is one', () => {
  const on = (paidOn?: string) =>
    OrphanAid.parse({ scheme: 'study-grant', child: 'a', year: 2024, amount: 250_000, ...(paidOn ? { paidOn } : {}) })
  const quarters = ['2024-09-20', '2024-12-20', '2025-03-20', '2025-06-20'].map(on)
  expect(orphanAidProblems(quarters)).toEqual([])
  expect(orphanAidTotals(quarters, 2024)['study-grant']).toEqual({ children: 1, amount: 1_000_000 })
  const second = (one: OrphanAid) =>
    orphanAidProblems([...quarters, one]).map(({ severity, path }) => [severity, ...path])
  expect([second(on('2024-12-20')), second(on())]).toEqual([[['error', 4]], [['warning', 4]]])
})
