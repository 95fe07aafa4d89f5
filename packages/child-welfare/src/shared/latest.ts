import type { PlainDate } from '@minzheng/core'

/** The last of some days that is not after another; what is dated later has not happened yet. */
export const latestBy = (days: readonly PlainDate[], asOf: PlainDate): PlainDate | undefined =>
  days
    .filter(on => on <= asOf)
    .sort()
    .at(-1)
