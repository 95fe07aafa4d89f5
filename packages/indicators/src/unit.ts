import * as z from 'zod'

/** A unit of the closed vocabulary (see {@link units}), with or without a multiplier and a period: `张`, `万人次`, `元/月`, `%`. */
export const Unit = z.string().min(1)
export type Unit = string
