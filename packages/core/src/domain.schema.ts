import * as z from 'zod'
import { domains } from './domain.js'

export const Domain = z.enum(Object.keys(domains) as [keyof typeof domains, ...(keyof typeof domains)[]])
export type Domain = z.infer<typeof Domain>
