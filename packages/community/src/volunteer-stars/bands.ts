import { compareExact } from '@minzheng/core'

/** A band of a printed scheme: from one number of hours to another; `null`: without an end. */
export interface PrintedBand {
  readonly star: number
  readonly from: number
  readonly to: number | null
}

/** The stars of a printed scheme: the bands that hold the hours, and the star where there is just one. */
export interface StarOfBands {
  readonly star: number | null
  readonly bands: readonly number[]
}

/**
 * The star by bands as they are printed, both ends included. Bands that share an end leave the star open there: 300 hours are in
 * 100–300 and in 300–600; until 2021-01-31 the measures that asked for 300 hours for two stars decided. Below all bands it is 0.
 */
export const starOfBands = (bands: readonly PrintedBand[], hours: number): StarOfBands => {
  const found = bands
    .filter(({ from, to }) => compareExact(hours, from) >= 0 && (to === null || compareExact(hours, to) <= 0))
    .map(({ star }) => star)
  return { star: found.length > 1 ? null : (found[0] ?? 0), bands: found }
}
