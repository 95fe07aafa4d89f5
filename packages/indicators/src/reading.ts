import type { Exact, PlainDate } from '@minzheng/core'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { scale } from './quantity.js'
import { reasons, type StatusReason } from './reasons.js'
import { conversion, parseUnit } from './unit.js'
import type { Factor } from './unit-words.js'

/** What is known of a place on a day. */
export interface Reading {
  /** The day that it speaks of; of a sum, the oldest day of its parts. */
  readonly date: PlainDate
  /** `undefined`: something was reported that gives no value, see `flaw`. */
  readonly value: Exact | undefined
  readonly flaw?: StatusReason
  readonly observations: readonly Observation[]
  /** The parts that a sum lacks: it is then the least that the whole can be. */
  readonly missing: readonly string[]
}

/** How the observations of an indicator become values in one unit. */
export interface Reader {
  /** The value of an observation, or `undefined` where it gives none. */
  value(observation: Observation): Exact | undefined
  /** Why it gives none. */
  flaw(observation: Observation): StatusReason
  /** The parts of a ratio as a value. */
  quotient(numerator: number, denominator: number): Exact
  readonly isRatio: boolean
}

const one: Factor = [1, 1]

/** Reads observations in a unit. Units that do not convert have been sorted out before. */
export const readerFor = (indicator: Indicator, unit: string): Reader => {
  const isRatio = indicator.kind === 'ratio'
  const factors = new Map<string, Factor | undefined>()
  const factorOf = (from: string): Factor | undefined => {
    if (factors.has(from)) return factors.get(from)
    const found = from === unit ? { factor: one } : conversion(from, unit)
    const factor = 'factor' in found ? found.factor : undefined
    factors.set(from, factor)
    return factor
  }
  const plain = factorOf(indicator.unit) ?? one
  const [n, d] = parseUnit(indicator.unit)?.multiplier ?? one
  const ofParts: Factor = [plain[0] * d, plain[1] * n]
  const convert = (value: number, from: string | undefined): Exact | undefined => {
    if (!Number.isFinite(value)) return undefined
    const factor = from === undefined ? plain : factorOf(from)
    return factor && scale(value, factor)
  }
  const quotient = (numerator: number, denominator: number): Exact => scale({ numerator, denominator }, ofParts)
  return {
    isRatio,
    value({ value, numerator, denominator, unit: from }) {
      if (!isRatio) return value === undefined ? undefined : convert(value, from)
      if (denominator !== undefined && !(denominator > 0 && Number.isFinite(denominator))) return undefined
      if (numerator !== undefined && denominator !== undefined)
        return Number.isFinite(numerator) ? quotient(numerator, denominator) : undefined
      return value === undefined ? undefined : convert(value, from)
    },
    flaw({ date, numerator, denominator }) {
      if (isRatio && denominator !== undefined && !(denominator > 0)) return reasons.denominatorNotPositive(date)
      if (isRatio && numerator !== undefined && denominator === undefined) return reasons.denominatorNotReported(date)
      if (isRatio && denominator !== undefined && numerator === undefined) return reasons.numeratorNotReported(date)
      return reasons.valueNotReported(date)
    },
    quotient,
  }
}
