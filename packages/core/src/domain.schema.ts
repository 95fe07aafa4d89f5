import * as z from 'zod'
import { domains } from './domain.js'
import { keysOf } from './keys.js'

/** A field of work of {@link domains}, by its two letters. */
export const Domain = z.enum(keysOf(domains))
export type Domain = z.infer<typeof Domain>
