import { PlainDate } from '@minzheng/core'

/** The last day of a place, where it was done away with (撤销、合并); left out: it stands. */
export const abolished = PlainDate.optional()

/** The places of a list that stand on a day. */
export const standingOn = <T extends { readonly abolished?: PlainDate | undefined }>(
  list: readonly T[],
  asOf: PlainDate,
): readonly T[] => list.filter(one => one.abolished === undefined || asOf <= one.abolished)
