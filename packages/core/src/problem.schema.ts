import * as z from 'zod'
import { LocalizedText } from './text.schema.js'

/**
 * One thing that is wrong with some data: where it is, what is wrong, and how to mend it.
 * An `error` makes the data unusable as it stands; a `warning` is worth a look.
 */
export const Problem = z.object({
  /** Stable and machine-readable, in kebab-case: `item-number-gap`. */
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** Where it is: the file if there is one, the path inside the data, the line of the text. */
  file: z.string().optional(),
  path: z.array(z.union([z.string(), z.number()])),
  line: z.int().positive().optional(),
  message: LocalizedText,
  remedy: LocalizedText,
})
export type Problem = z.infer<typeof Problem>
