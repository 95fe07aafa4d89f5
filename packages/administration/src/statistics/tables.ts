import { type PlainDate as Day, dateParts, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { inLastDigits, printedDigits, printedPercent } from '../shared/printed.js'
import { type StatisticalItem, statisticalUnits } from './items.js'

const isStatisticalUnit = (unit: string): unit is keyof typeof statisticalUnits => Object.hasOwn(statisticalUnits, unit)

/** How a total stands to what is listed of it. */
export interface SumCheck {
  readonly ok: boolean
  /** The total less its parts, as it prints; below nothing where the parts are more. */
  readonly remainder: string
}

/**
 * A total held against its parts. Where the parts are complete they add up to it; where they are not, or nobody says so, they are no
 * more than it. `rounded`: each figure was rounded by itself to its last digit, so that the sum may miss by half of that digit for the
 * total and for each part. Lines “of which” (其中) are a list of their own, which is never complete.
 */
export const sumCheck = (
  total: number,
  parts: readonly number[],
  { complete, rounded = false }: { readonly complete: boolean | null; readonly rounded?: boolean },
): SumCheck => {
  const { digits, decimals } = inLastDigits([total, ...parts])
  const [whole = 0n, ...rest] = digits
  const left = rest.reduce((sum, one) => sum - one, whole)
  // Twice the difference against as many halves of the last digit as there are figures.
  const tolerance = rounded ? BigInt(digits.length) : 0n
  const most = complete === true ? 2n * left <= tolerance : true
  return { ok: most && -2n * left <= tolerance, remainder: printedDigits(left, decimals) }
}

/** A table as it was handed in: the figures of a place for a month, a quarter or a year, by the codes of the dictionary. */
export const StatisticalTable = z.strictObject({
  table: z.string().min(1),
  kind: z.enum(['month', 'quarter', 'annual-express', 'annual']),
  /** The last day of what it speaks of. */
  until: PlainDate,
  /** What lies before the figures of one scope; series of two scopes are not compared. */
  scope: z.string().min(1),
  rows: z.array(z.strictObject({ code: z.string().min(1), value: z.number().nullable() })),
})
export type StatisticalTable = z.infer<typeof StatisticalTable>

const decimalsOf = (value: number) => inLastDigits([value]).decimals

/** What is wrong with a table by its dictionary: codes it does not have, figures too fine or below nothing, sums that do not add up. */
export const statisticalTableProblems = (
  { rows }: StatisticalTable,
  items: readonly StatisticalItem[],
  { rounded = true }: { readonly rounded?: boolean } = {},
): Problem[] => {
  const values = new Map(rows.map(({ code, value }) => [code, value]))
  const say = (code: string, row: number, zh: string, en: string) =>
    problem(
      code,
      'error',
      ['rows', row, 'value'],
      [`${zh}。`, `${en}.`],
      ['请核对原始记录后更正。', 'Check the originals, and mend it.'],
    )
  return rows.flatMap(({ code, value }, row) => {
    const item = items.find(one => one.code === code)
    if (item === undefined) return [say('item-unknown', row, `指标目录中没有${code}`, `the dictionary has no ${code}`)]
    const problems: Problem[] = []
    if (rows.findIndex(one => one.code === code) < row)
      problems.push(say('item-twice', row, `${item.name}填了两次`, `${code} is there twice`))
    if (value === null) return problems
    const decimals = isStatisticalUnit(item.unit) ? statisticalUnits[item.unit].decimals : null
    if (value < 0) problems.push(say('below-nothing', row, `${item.name}为负数`, `${code} is below nothing`))
    if (decimals !== null && decimalsOf(value) > decimals)
      problems.push(say('too-fine', row, `${item.name}应保留${decimals}位小数`, `${code} has ${decimals} decimals`))
    const below = items.filter(({ parent }) => parent === code)
    const listed = (line: StatisticalItem['line']) =>
      below.filter(one => one.line === line).map(one => values.get(one.code))
    const parts = listed('part')
    const known = parts.filter(one => one !== null && one !== undefined)
    // Parts that were not filled in may be anything: then the others are only no more than the whole.
    const complete = known.length === parts.length ? item.partsComplete : false
    // Only what has decimals was rounded: persons and cases were counted.
    const sum = sumCheck(value, known, { complete, rounded: rounded && decimals !== 0 })
    if (known.length > 0 && !sum.ok)
      problems.push(
        say(
          'sum-of-parts',
          row,
          `${item.name}与分项之和相差${sum.remainder}`,
          `${code} and the sum of its parts differ by ${sum.remainder}`,
        ),
      )
    for (const one of listed('of-which'))
      if (one !== null && one !== undefined && one > value)
        problems.push(
          say('of-which-within', row, `${item.name}小于其中项`, `${code} is less than a line of which it is the whole`),
        )
    return problems
  })
}

/** A figure of one series on a day. */
export interface SeriesPoint {
  readonly until: Day
  readonly value: number
}

/** The days on which a running total (累计) is less than before in the same year; in January it begins anew. */
export const runningTotalFalls = (series: readonly SeriesPoint[]): Day[] => {
  const sorted = series.toSorted((a, b) => (a.until < b.until ? -1 : 1))
  return sorted.flatMap(({ until, value }, index) => {
    const before = sorted[index - 1]
    return before && dateParts(before.until).year === dateParts(until).year && value < before.value ? [until] : []
  })
}

/** What came in between two running totals of one year, as it prints; of the first of a year the total itself. */
export const withinPeriod = (current: SeriesPoint, before: SeriesPoint | null): string => {
  const same = before !== null && dateParts(before.until).year === dateParts(current.until).year
  const { digits, decimals } = inLastDigits([current.value, same ? before.value : 0])
  return printedDigits(digits[0]! - digits[1]!, decimals)
}

/**
 * The change on the figure before in per cent as printed (环比, or 同比 where that is a year back): (this − before) ÷ before, half up with
 * two decimals. Of running totals it is what the tables of provinces print as 环比, and no growth of a quarter: see
 * {@link withinPeriod}. `null` where there was nothing before.
 */
export const periodChange = (current: number, before: number, decimals = 2): string | null => {
  const { digits } = inLastDigits([current, before])
  return printedPercent(Number(digits[0]! - digits[1]!), Number(digits[1]!), decimals)
}

/** A share in per cent as printed, half up: with two decimals, or as many as are asked for. `null` of nothing. */
export const printedShare = (part: number, whole: number, decimals = 2): string | null =>
  printedPercent(part, whole, decimals)
