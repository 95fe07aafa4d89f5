import { isLate, type PlainDate } from '@minzheng/core'
import { deadline, type Limit } from '@minzheng/core/deadline'

/**
 * The last day of a limit that runs from an event, where what was to be done by then was done later or is not done by `asOf`.
 * `undefined`: it is not late, nothing has begun by `asOf`, or no limit is set.
 */
export const lateUnder = (
  limit: Limit | undefined,
  from: PlainDate | null,
  done: PlainDate | null,
  asOf: PlainDate,
): PlainDate | undefined => {
  if (from === null || from > asOf || limit === undefined) return undefined
  const { due } = deadline(from, limit, { plainDays: 'calendar' })
  return due !== null && isLate(done, due, asOf) ? due : undefined
}
