import { isPlainDate, type PlainDate } from '@minzheng/core'
import type { PlanPeriod } from '@minzheng/plan'
import { type Context, UsageError } from './context.js'

/**
 * The day of a judgement: `end` stands for the last day of the period; nothing for today.
 * @throws UsageError where it is no date
 */
export const judgementDay = (context: Context, asOf: string | undefined, period: PlanPeriod | undefined): PlainDate => {
  if (asOf === undefined) return context.today()
  if (asOf === 'end' && period) return period.to
  if (isPlainDate(asOf)) return asOf
  throw new UsageError({
    zh: `--as-of ${asOf} 不是存在的日期。请写成 2024-06-30，或写 end（各工作要点的期末）。`,
    en: `--as-of ${asOf} is not a date that exists. Write 2024-06-30, or end (the last day of each plan).`,
  })
}
