import { addMonths, happenedBy, type PlainDate } from '@minzheng/core'

/** The days by which something that is due anew every so many months was due and not done: what came late, and what is over by a day. */
export const lapses = (
  first: PlainDate | null | undefined,
  again: readonly PlainDate[],
  months: number,
  asOf: PlainDate,
): PlainDate[] => {
  if (!happenedBy(first, asOf)) return []
  const done = [first!, ...again.filter(on => on >= first! && on <= asOf).toSorted()]
  return done.flatMap((on, index) => {
    const due = addMonths(on, months)
    return (done[index + 1] ?? asOf) > due ? [due] : []
  })
}
