import { compareText, DivisionCode, lastNotBefore, PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** A town or street that was chosen for the pilot of community organisations, from the day on which it runs. */
export const CommunityPilotTown = z
  .strictObject({
    town: z.string().min(1),
    /** The county that chose it; `null`: not on record. */
    county: DivisionCode.nullable().default(null),
    since: PlainDate,
    /** The last day. */
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('since', 'until'))
export type CommunityPilotTown = z.infer<typeof CommunityPilotTown>

/** How many pilot towns run in a county on a day. */
export interface CountyPilots {
  readonly county: DivisionCode
  readonly pilots: number
}

/**
 * The counties that have fewer pilot towns on a day than each has to have, fewest first (其余县（市、区）各确定2个重点乡镇（街道）开展试点); a
 * town counts once. `null`: some that run name no county, and one of these counties is short without them.
 */
export const countiesShortOfPilots = (
  towns: readonly CommunityPilotTown[],
  counties: readonly DivisionCode[],
  least: number,
  asOf: PlainDate,
): readonly CountyPilots[] | null => {
  const running = towns.filter(({ since, until }) => runsOn(since, until, asOf))
  const short = [...new Set(counties)]
    .map(county => ({
      county,
      pilots: new Set(running.filter(one => one.county === county).map(({ town }) => town)).size,
    }))
    .filter(({ pilots }) => pilots < least)
    .toSorted((a, b) => a.pilots - b.pilots || compareText(a.county, b.county))
  return short.length > 0 && running.some(({ county }) => county === null) ? null : short
}
