import { dateParts, lastDayOfMonth, type PlainDate } from '@minzheng/core'

/** The last day of the quarter after that of a day: what is made known every quarter, or in good time, has been by then. */
export const endOfNextQuarter = (on: PlainDate): PlainDate => {
  const { year, month } = dateParts(on)
  const last = Math.ceil(month / 3) * 3 + 3
  return last > 12 ? lastDayOfMonth(year + 1, last - 12) : lastDayOfMonth(year, last)
}
