import * as z from 'zod'
import { PlainDate } from './plain-date.schema.js'

/**
 * How well a figure or rule is known: read in the issuer's own text, in full, there or in a copy of it; in a part of that text,
 * or in an official excerpt or notice that quotes it; in somebody else's page; or not confirmed at all.
 */
export const Confidence = z.enum(['primary', 'official-excerpt', 'secondary', 'unverified'])
export type Confidence = z.infer<typeof Confidence>

/** Where a figure or rule is written. */
export const Citation = z.strictObject({
  title: z.string().min(1),
  /** Document number as printed: `民发〔2021〕57号`. */
  number: z.string().optional(),
  issuer: z.string().optional(),
  /** As printed: `第十三条`, `第二部分第3项`, `表1`. */
  article: z.string().optional(),
  issued: PlainDate.optional(),
  /** The day from which the document is in force. */
  effective: PlainDate.optional(),
  /** The day on which it was last seen in force: named as the rule of that day, or in a list of what is in force. */
  seen: PlainDate.optional(),
  /** Only an address of the issuer or another official site. */
  url: z.url().optional(),
  confidence: Confidence,
  note: z.string().optional(),
})
export type Citation = z.infer<typeof Citation>
