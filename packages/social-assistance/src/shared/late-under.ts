import { happenedBy, isLate, type PlainDate } from '@minzheng/core'
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

/** How far something is that is to be answered by a day: `answered` by whatever name (handled) where no day was set. */
export type AnswerState<Answered extends string> = 'not-yet' | 'open' | 'overdue' | Answered | 'in-time' | 'late'

/** How far what began `from` a day is by `asOf`; without a `due` day it is neither late nor in time. */
export const answerState = <Answered extends string>(
  from: PlainDate,
  due: PlainDate | null,
  done: PlainDate | null,
  asOf: PlainDate,
  answered: Answered,
): AnswerState<Answered> => {
  if (from > asOf) return 'not-yet'
  const late = due !== null && isLate(done, due, asOf)
  if (!happenedBy(done, asOf)) return late ? 'overdue' : 'open'
  return due === null ? answered : late ? 'late' : 'in-time'
}
