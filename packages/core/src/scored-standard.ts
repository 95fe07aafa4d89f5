import { compareExact } from './exact.js'
import type { LocalizedText } from './text.schema.js'

/** One item of a scored standard (评分标准), and the most points that it gives. */
export interface ScoredItem {
  readonly title: LocalizedText
  readonly points: number
}

/** A scored standard: its items, what is a veto whatever the points, and the grades with the least points of each. */
export interface ScoredStandard<Item extends string = string> {
  readonly items: Readonly<Record<Item, ScoredItem>>
  readonly vetoes: Readonly<Record<string, LocalizedText>>
  /** From the best down. */
  readonly grades: readonly { readonly grade: string; readonly least: number }[]
}

/** What a standard gives. */
export interface StandardScore<Item extends string = string> {
  /** `null` while the points of an item are not known. */
  readonly total: number | null
  readonly most: number
  /** The grade; `none`: under the least of all, or a veto; `null`: not known. */
  readonly grade: string | null
  readonly vetoes: readonly string[]
  readonly notScored: readonly Item[]
  /** Items that were given more than they can have, or less than nothing. */
  readonly impossible: readonly Item[]
}

/** In hundredths, so that points add up exactly. */
const hundredths = (points: number) => Math.round(points * 100)

/**
 * The points and the grade of somebody by a scored standard. Points that are not known leave the grade open only where they could
 * change it; a veto decides alone.
 */
export const scoreOf = <Item extends string>(
  standard: ScoredStandard<Item>,
  points: Readonly<Partial<Record<Item, number | null>>>,
  vetoed: readonly string[] = [],
): StandardScore<Item> => {
  const items = Object.keys(standard.items) as Item[]
  const notScored = items.filter(item => points[item] === undefined || points[item] === null)
  const impossible = items.filter(item => {
    const given = points[item] ?? 0
    return given < 0 || given > standard.items[item].points
  })
  const add = (of: (item: Item) => number) => items.reduce((sum, item) => sum + hundredths(of(item)), 0)
  const least = add(item => points[item] ?? 0)
  const greatest = add(item => points[item] ?? standard.items[item].points)
  const gradeAt = (sum: number) =>
    standard.grades.find(one => compareExact({ numerator: sum, denominator: 100 }, one.least) >= 0)?.grade ?? 'none'
  const vetoes = vetoed.filter(one => one in standard.vetoes)
  const decided = gradeAt(least) === gradeAt(greatest) && impossible.length === 0
  return {
    total: notScored.length === 0 ? least / 100 : null,
    most: items.reduce((sum, item) => sum + standard.items[item].points, 0),
    grade: vetoes.length > 0 ? 'none' : decided ? gradeAt(least) : null,
    vetoes,
    notScored,
    impossible,
  }
}
