import { divideExact, refusal } from '@minzheng/core'
import * as z from 'zod'

/** Persons by age in full years, from 0; the last entry is that age and over. With the share of each age that lives another year, 0 to 1. */
export const AgeTable = z
  .strictObject({
    year: z.int().min(1900).max(2200),
    persons: z.array(z.number().min(0)).min(67).max(131),
    survival: z.array(z.number().min(0).max(1)).min(67).max(131),
  })
  .refine(
    ({ persons, survival }) => persons.length === survival.length,
    refusal([], '每一年龄须有一个存活率', 'each age has one survival rate'),
  )
export type AgeTable = z.infer<typeof AgeTable>

/** One year of a projection: persons, shares from 0 to 1, and elders of 65 and over for each person of 15 to 64. */
export interface ProjectedYear {
  readonly year: number
  readonly total: number
  readonly aged60: number
  readonly aged65: number
  readonly share60: number | null
  readonly share65: number | null
  /** 老年抚养比; `null` where there is nobody of 15 to 64. */
  readonly dependency: number | null
}

const yearOf = (year: number, persons: readonly number[]): ProjectedYear => {
  const from = (least: number, below = persons.length) => persons.slice(least, below).reduce((sum, one) => sum + one, 0)
  const [total, aged60, aged65, working] = [from(0), from(60), from(65), from(15, 65)]
  const of = (part: number, all: number) => (all === 0 ? null : divideExact(part, all))
  return {
    year,
    total,
    aged60,
    aged65,
    share60: of(aged60, total),
    share65: of(aged65, total),
    dependency: of(aged65, working),
  }
}

/**
 * How a population ages: each year those of an age are one year older, less those who die; `births` come in at 0, one entry a
 * year, and its length is how many years are projected. Who moves in or out is not counted. The first year is the table's own.
 *
 * @throws RangeError if a number of births is below 0 or no number
 */
export const projectAgeing = (
  { year, persons, survival }: AgeTable,
  births: readonly number[],
): readonly ProjectedYear[] => {
  let now: readonly number[] = persons
  const years = [yearOf(year, now)]
  for (const [index, born] of births.entries()) {
    if (!(born >= 0)) throw new RangeError(`births[${index}]: ${born}`)
    const lived = now.map((count, age) => count * (survival[age] ?? 0))
    const oldest = (lived.at(-2) ?? 0) + (lived.at(-1) ?? 0)
    now = [born, ...lived.slice(0, -2), oldest]
    years.push(yearOf(year + index + 1, now))
  }
  return years
}
