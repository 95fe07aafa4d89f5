import { addMonths, dateParts, type PlainDate, plainDate } from '@minzheng/core'

/** The first day of the month after a day: from then on is paid what was granted, or no longer paid what lapsed. */
export const monthAfter = (day: PlainDate): PlainDate => {
  const { year, month } = dateParts(addMonths(day, 1))
  return plainDate(year, month, 1)
}
