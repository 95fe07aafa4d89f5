import { expect, it } from 'vitest'
import { AgeTable, projectAgeing } from './projection.js'

// No source: worked by hand on an invented table.
const table = (at: Record<number, number>, survival = 1) =>
  AgeTable.parse({
    year: 2024,
    persons: Array.from({ length: 101 }, (_, age) => at[age] ?? 0),
    survival: Array.from({ length: 101 }, () => survival),
  })

it('who is 59 is 60 a year later, who is 64 is 65 and no longer of working age', () => {
  expect(projectAgeing(table({ 59: 10, 64: 20, 30: 70 }), [100])).toEqual([
    { year: 2024, total: 100, aged60: 20, aged65: 0, share60: 0.2, share65: 0, dependency: 0 },
    { year: 2025, total: 200, aged60: 30, aged65: 20, share60: 0.15, share65: 0.1, dependency: 0.25 },
  ])
})

it('who is 14 is of working age a year later', () => {
  const [first, second] = projectAgeing(table({ 14: 10, 70: 5 }), [0])
  expect([first?.dependency, second?.dependency]).toEqual([null, 0.5])
})

it('the oldest stay the oldest, less who died', () => {
  const years = projectAgeing(table({ 98: 8, 99: 4, 100: 2 }, 0.5), [0, 0])
  expect(years.map(({ total }) => total)).toEqual([14, 7, 3.5])
})

it.each([-1, Number.NaN])('%d births are refused', born =>
  expect(() => projectAgeing(table({ 30: 1 }), [0, born])).toThrow('births[1]'),
)

it('nobody, and no years', () => {
  expect(projectAgeing(table({}), [])).toMatchObject([{ total: 0, share60: null, dependency: null }])
  expect(AgeTable.safeParse({ ...table({}), survival: table({}).survival.slice(1) }).success).toBe(false)
})
