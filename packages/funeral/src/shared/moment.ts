import { addDays, daysBetween, isPlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'

const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/

/** A moment of local time, to the minute: `2024-05-01T09:30`. */
export const Moment = z
  .string()
  .refine(
    text => isPlainDate(form.exec(text)?.[1] ?? ''),
    refusal([], '时刻应写成2024-05-01T09:30', 'write a moment as 2024-05-01T09:30'),
  )
export type Moment = z.infer<typeof Moment>

const minutesOfDay = (moment: Moment): number => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))

/** The day of a moment. */
export const dayOf = (moment: Moment) => moment.slice(0, 10)

/** Minutes from one moment to another; negative where the second is earlier. */
export const minutesFrom = (from: Moment, to: Moment): number =>
  daysBetween(dayOf(from), dayOf(to)) * 1440 + minutesOfDay(to) - minutesOfDay(from)

/** The moment so many hours later. */
export const hoursAfter = (moment: Moment, hours: number): Moment => {
  const minutes = minutesOfDay(moment) + hours * 60
  const rest = minutes % 1440
  const two = (value: number) => String(value).padStart(2, '0')
  return `${addDays(dayOf(moment), Math.floor(minutes / 1440))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}
