import * as z from 'zod'
import { domains } from './domain.js'

/** A field of work of {@link domains}, by its two letters. */
export const Domain = z.enum(Object.keys(domains) as [keyof typeof domains, ...(keyof typeof domains)[]])
export type Domain = z.infer<typeof Domain>
