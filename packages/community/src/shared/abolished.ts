import { PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** The last day of a place, where it was done away with (撤销、合并); left out: it stands. */
export const abolished = PlainDate.optional()

/** The town, street or county in which a place lies, where another of the list has its name (和平村、城关镇); left out: its name tells it apart. */
export const within = z.string().min(1).optional()

/** What tells places of a list apart: the name, and in what they lie where that is told. */
export const placed = (name: string, within?: string | undefined): string =>
  within === undefined ? name : `${within} ${name}`

/** The places of a list that stand on a day. */
export const standingOn = <T extends { readonly abolished?: PlainDate | undefined }>(
  list: readonly T[],
  asOf: PlainDate,
): readonly T[] => list.filter(one => one.abolished === undefined || asOf <= one.abolished)
