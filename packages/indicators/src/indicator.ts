import { Citation, Domain, LocalizedText } from '@minzheng/core'
import * as z from 'zod'
import { Unit } from './unit.js'

/**
 * What can be counted or measured, defined once for every plan.
 *
 * - `count`: whole things, persons, occurrences; `money`: yuan; `amount`: any other measure;
 * - `ratio`: a numerator over a denominator, 0.92 for 92 %; it rolls up as sum over sum;
 * - `milestone`: a task, 0 until it is done and 1 then.
 */
export const Indicator = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  domain: Domain,
  name: LocalizedText,
  /** What people in the field call it as well; an observation may name it so. */
  aliases: z.array(z.string().min(1)).min(1).optional(),
  kind: z.enum(['count', 'money', 'amount', 'ratio', 'milestone']),
  unit: Unit,
  /** For a ratio: what is divided is a part of what it is divided by, so that it lies between 0 and 100 %. */
  share: z.literal(true).optional(),
  /** Which way is better. */
  direction: z.enum(['higher', 'lower', 'neither']),
  /**
   * `stock`: the state on a day (beds in place, a rate, a standard). `flow`: what has come together since the plan's
   * period began (persons trained); its observations are running totals.
   */
  accrual: z.enum(['stock', 'flow']),
  /** How places add up to a larger place; a standard in yuan does not. Ratios always add up part by part. */
  rollUp: z.enum(['sum', 'none']),
  definition: LocalizedText,
  /** What is divided by what, for a ratio. */
  parts: z.strictObject({ numerator: LocalizedText, denominator: LocalizedText }).optional(),
  /** The named systems that it measures (`EC-19`), as numbered in the coverage list. */
  systems: z.array(z.string().regex(/^[A-Z]{2}-\d{2}$/)).optional(),
  cite: Citation.optional(),
})
export type Indicator = z.infer<typeof Indicator>
