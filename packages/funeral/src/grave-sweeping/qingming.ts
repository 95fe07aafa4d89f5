import { addDays, type PlainDate, plainDate } from '@minzheng/core'

/**
 * The day of 清明 (the sun at 15° of longitude, Beijing time) in a year from 2000 to 2099: the fourth or fifth of April. By the rule of
 * thumb of almanacs, held against a calculation of the sun for each of these years; in 2071 it falls some minutes after midnight.
 * @throws RangeError for another year, for which the rule is not checked
 */
export const qingmingOf = (year: number): PlainDate => {
  if (!Number.isInteger(year) || year < 2000 || year > 2099)
    throw new RangeError(`清明 is known here for the years 2000 to 2099, not for ${year}`)
  const of = year % 100
  return plainDate(year, 4, Math.floor((of * 2422 + 48_100) / 10_000) - Math.floor(of / 4))
}

/** The days around 清明 that a bureau watches, so many before and after it, both included. */
export const sweepingPeriod = (
  year: number,
  { before, after }: { readonly before: number; readonly after: number },
): { readonly from: PlainDate; readonly to: PlainDate } => {
  const day = qingmingOf(year)
  return { from: addDays(day, -before), to: addDays(day, after) }
}
