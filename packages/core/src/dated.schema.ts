import * as z from 'zod'
import { Citation } from './citation.schema.js'
import { PlainDate } from './plain-date.schema.js'

/**
 * One entry in the life of a value: what it is from a day on (to a day, both included), and where that is written.
 * An end is an entry too: `abolished` has no value. `announced` is known but not (yet) law: it is shown, never used.
 */
export const datedEntry = <V extends z.ZodType>(value: V) =>
  z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('in-force'), from: PlainDate, to: PlainDate.optional(), value, cite: Citation }),
    z.strictObject({ status: z.literal('abolished'), from: PlainDate, cite: Citation }),
    z.strictObject({ status: z.literal('announced'), from: PlainDate.optional(), value, cite: Citation }),
  ])
