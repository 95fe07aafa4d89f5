import { addDays, isProblemError, type PlainDate, type Problem } from '@minzheng/core'
import { addWorkingDays, type WorkingCalendar } from '@minzheng/core/working-days'
import * as z from 'zod'

/** How long something may take, or must last. `day` is what a text calls 天 or 日 and not 工作日. */
export const Limit = z.object({ amount: z.int().min(1).max(366), unit: z.enum(['working-day', 'day']) })
export type Limit = z.infer<typeof Limit>

/** How dates are counted where the law leaves it open. */
export interface DayCounting {
  /**
   * Whether 天 and 日 are days of the calendar or working days. The texts that set a publicity of 7 天 count all their
   * other limits in 工作日, and say of neither what it means; so there is no default.
   */
  readonly plainDays: 'calendar' | 'working'
  /** Another calendar than China's official one of `@minzheng/core/working-days`. */
  readonly calendar?: Pick<WorkingCalendar, 'addWorkingDays'>
}

/** The last day of a limit, or why it cannot be told. */
export type Deadline =
  | { readonly due: PlainDate; readonly problem?: undefined }
  | { readonly due: null; readonly problem: Problem }

/** A date, or the problem of a calculation that had none: a day outside the working-day calendar, a date that does not exist. */
export const dateOrProblem = (calculate: () => PlainDate): Deadline => {
  try {
    return { due: calculate() }
  } catch (error) {
    const problem = isProblemError(error) ? error.problems[0] : undefined
    if (problem) return { due: null, problem }
    throw error
  }
}

/**
 * The last day of a limit. The first day is not counted. A last day that is a day off is not moved: none of these texts
 * moves it.
 */
export const deadline = (from: PlainDate, { amount, unit }: Limit, { plainDays, calendar }: DayCounting): Deadline =>
  dateOrProblem(() => {
    if (unit === 'day' && plainDays === 'calendar') return addDays(from, amount)
    return calendar ? calendar.addWorkingDays(from, amount) : addWorkingDays(from, amount)
  })
