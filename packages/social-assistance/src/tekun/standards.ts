import { compareExact, divideExact } from '@minzheng/core'
import * as z from 'zod'
import { Rounding } from '../shared/rounding.js'

/**
 * How a place derives a standard from a base: the basic standard from the dibao standard (1.3) or from consumption per
 * head (0.5), a care standard from the minimum wage (0.5, 0.3, 0.04). The national figure of 1.3 is often quoted, but no
 * national text read here holds it.
 */
export const StandardRule = z.strictObject({
  share: z.number().positive().max(10).multipleOf(0.001),
  rounding: Rounding,
  /** A whole multiple of so many fen: 100 for whole yuan, 1000 for tens of yuan. */
  roundTo: z.int().min(1).max(100_000),
})
export type StandardRule = z.infer<typeof StandardRule>

const round = { up: Math.ceil, down: Math.floor, 'half-up': Math.round } as const

/**
 * A standard in fen, from a base in fen of the same period: a month, a year, or a year in parts
 * (`6 * firstHalf + 6 * secondHalf`).
 */
export const standardFrom = ({ share, rounding, roundTo }: StandardRule, base: number): number =>
  round[rounding](divideExact(base, { numerator: roundTo, denominator: share })) * roundTo

/** How a basic standard stands to the multiple of the dibao standard that is asked. */
export interface RatioCheck {
  /** `within-tolerance`: published rounded down, less than the tolerance below. */
  readonly verdict: 'reached' | 'within-tolerance' | 'below'
  /** Fen a month that are wanting, rounded up. */
  readonly wanting: number
}

/**
 * Whether a published basic standard reaches a multiple of the dibao standard. Published pairs miss 1.3 by less than a
 * yuan (955 for 735, 890 for 685), so what is missing by no more than `tolerance` fen is told apart from what is below.
 */
export const ratioToDibao = (
  published: { readonly basic: number; readonly dibao: number },
  { least = 1.3, tolerance = 100 }: { readonly least?: number; readonly tolerance?: number } = {},
): RatioCheck => {
  const { basic, dibao } = published
  const wanted = standardFrom({ share: least, rounding: 'up', roundTo: 1 }, dibao)
  const ratio = { numerator: basic, denominator: least }
  if (compareExact(ratio, dibao) >= 0) return { verdict: 'reached', wanting: 0 }
  const raised = { numerator: basic + tolerance, denominator: least }
  return { verdict: compareExact(raised, dibao) >= 0 ? 'within-tolerance' : 'below', wanting: wanted - basic }
}
