import { lastDayOfPeriod, type PlainDate } from '@minzheng/core'

/** The last day of the quarter after that of a day: what is made known every quarter, or in good time, has been by then. */
export const endOfNextQuarter = (on: PlainDate): PlainDate => lastDayOfPeriod(on, 3, 1)
