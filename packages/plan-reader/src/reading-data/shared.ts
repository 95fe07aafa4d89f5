import { keysOf } from '@minzheng/core'
import * as z from 'zod'
import { textKinds } from '../text/kind.js'

/** One of {@link textKinds}. */
export const Kind = z.enum(keysOf(textKinds))

/** The indicators that a figure may be of, the likeliest first. */
export const Candidates = z.array(z.strictObject({ id: z.string(), confidence: z.number() }))
