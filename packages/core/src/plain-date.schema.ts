import * as z from 'zod'

/** A calendar date `YYYY-MM-DD` that exists. It has no time and no zone, and compares as text: `'2024-05-31' < '2024-06-01'`. */
export const PlainDate = z.iso.date().meta({ description: 'YYYY-MM-DD' })
export type PlainDate = string
