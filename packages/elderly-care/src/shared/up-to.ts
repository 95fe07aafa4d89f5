import type { PlainDate } from '@minzheng/core'

/**
 * Of each home the records of days up to one, where it has any: what is on record of a later day then leaves nothing open. Where it has
 * none, all of its records.
 */
export const upTo = <T extends { readonly institution: string }>(
  records: readonly T[],
  dayOf: (record: T) => PlainDate | null | undefined,
  asOf: PlainDate,
): readonly T[] => {
  const isUpTo = (record: T) => {
    const day = dayOf(record)
    return day != null && day <= asOf
  }
  const known = new Set(records.filter(isUpTo).map(({ institution }) => institution))
  return records.filter(record => !known.has(record.institution) || isUpTo(record))
}
