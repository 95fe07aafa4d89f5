import type { PlainDate } from '@minzheng/core'
import { firstIn, type MeasurePeriod } from '@minzheng/indicators'

interface Opened {
  readonly name: string
  /** What it was called before, in the same place; left out or `null`: nothing else, as far as is known. */
  readonly formerly?: string | null | undefined
  readonly opened: PlainDate | null
}

/** Those that opened in the period and had not been open before: what closed and opened again, or has another name now, is not new. */
export const openedFirst = <T extends Opened>(
  records: readonly T[],
  period: MeasurePeriod,
  placeOf: (one: T) => string,
): readonly T[] => {
  const called = (one: T, name: string) => JSON.stringify([placeOf(one), name])
  const names = new Set(records.map(one => called(one, one.name)))
  return firstIn(
    records,
    period,
    one => called(one, one.name),
    one => one.opened,
  ).filter(one => one.formerly == null || !names.has(called(one, one.formerly)))
}
