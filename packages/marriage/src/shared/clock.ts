import * as z from 'zod'

/** A time of day, `00:00` to `23:59`. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
