import { type PlainDate as Day, dateParts, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { type LastDigit, printedDigits, printedPercent } from '../shared/printed.js'

const fen = z.int().min(0)

/** The budget of one fund, project or unit in a year, and what was paid out of it. All in fen. */
export const BudgetLine = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  year: z.int().min(1990).max(2100),
  /** After adjustments of the year (调整预算数). */
  budget: fen,
  /** Left over from earlier years, where it counts into the base (上年结转); what counts is a matter of the notice. Left out: not told. */
  carriedIn: fen.optional(),
  /** What was paid back is below nothing; none where it is empty, left out: not told. */
  payments: z.array(z.strictObject({ on: PlainDate, amount: z.int() })).optional(),
})
export type BudgetLine = z.infer<typeof BudgetLine>

/** What was paid out of a line from the first day of its year to a day, in fen; `null`: not told. */
export const spentBy = ({ year, payments }: Pick<BudgetLine, 'year' | 'payments'>, asOf: Day): number | null =>
  payments
    ?.filter(({ on }) => on <= asOf && dateParts(on).year === year)
    .reduce((sum, { amount }) => sum + amount, 0) ?? null

/** What there is to spend of a line, with what was carried in, in fen; `null`: not told. */
export const budgetBase = ({ budget, carriedIn }: Pick<BudgetLine, 'budget' | 'carriedIn'>): number | null =>
  carriedIn === undefined ? null : budget + carriedIn

/**
 * How much of a budget was spent on a day (预算执行率): its two parts in fen, and per cent with two decimals. It may pass 100. `null`: not told,
 * as of the share where one of its parts is not.
 */
export const budgetExecution = (
  line: BudgetLine,
  asOf: Day,
): { readonly spent: number | null; readonly base: number | null; readonly percent: string | null } => {
  const spent = spentBy(line, asOf)
  const base = budgetBase(line)
  return { spent, base, percent: spent === null || base === null ? null : printedPercent(spent, base, 2) }
}

/** A share of the year gone (序时进度), in per cent as printed. */
export interface BudgetPace {
  /** Months gone of twelve, with two decimals. */
  readonly exact: string
  /** What a notice compares with: by `cut` to a whole per cent, cut off; else the exact. Two decimals are written. */
  readonly used: string
  /** The execution rate less the pace used, in points. */
  readonly gap: string
}

/**
 * An execution rate (per cent with two decimals, `5647` for 56.47) held against the share of the year that has gone. No rule says how
 * the share is rounded: notices were seen to cut it to a whole per cent, which is `cut`. @throws RangeError for months outside 1 to 12
 */
export const budgetPace = (
  executedHundredths: number,
  months: number,
  rounding: 'cut' | 'exact' = 'cut',
): BudgetPace => {
  if (!Number.isInteger(months) || months < 1 || months > 12) throw new RangeError(`${months} is no number of months`)
  const percent = (decimals: number, lastDigit: LastDigit) => printedPercent(months, 12, decimals, lastDigit)!
  const exact = percent(2, 'half-up')
  const used = rounding === 'cut' ? `${percent(0, 'down')}.00` : exact
  return { exact, used, gap: printedDigits(BigInt(executedHundredths) - BigInt(used.replace('.', '')), 2) }
}

/** How long a leftover may lie: two years running unspent, and it is taken back; by what was heard of 国办发〔2014〕70号, which was not read. */
export const leftoverYears = 2

/** The lines of years that are over by so many years, with what is left of them: the budget has it back (结余资金收回). `null`: whether anything is left is not told. */
export const leftoversToReturn = (
  lines: readonly BudgetLine[],
  asOf: Day,
): readonly { readonly id: string; readonly left: number | null }[] =>
  lines.flatMap(line => {
    const base = budgetBase(line)
    const left =
      base === null || line.payments === undefined
        ? null
        : base - line.payments.filter(({ on }) => on <= asOf).reduce((sum, { amount }) => sum + amount, 0)
    const isOver = dateParts(asOf).year - line.year >= leftoverYears
    return isOver && (left === null || left > 0) ? [{ id: line.id, left }] : []
  })
