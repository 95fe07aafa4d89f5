import * as z from 'zod'
import { type TextKind, textKinds } from '../text/kind.js'

/** One of {@link textKinds}. */
export const Kind = z.enum(Object.keys(textKinds) as [TextKind, ...TextKind[]])

/** The indicators that a figure may be of, the likeliest first. */
export const Candidates = z.array(z.strictObject({ id: z.string(), confidence: z.number() }))
