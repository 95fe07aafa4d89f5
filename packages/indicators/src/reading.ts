import { type Exact, multiplyExact, type PlainDate } from '@minzheng/core'
import { impossible } from './impossible.js'
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
  /** All the reports on one place and day that contradict each other, where an observation is one of them. */
  rivals(observation: Observation): readonly Observation[] | undefined
  /** The parts of a ratio as a value. */
  quotient(numerator: number, denominator: number): Exact
  readonly isRatio: boolean
}

/** Reports that contradict each other, by the one that stands for its day. */
export type Conflicts = ReadonlyMap<Observation, readonly Observation[]>

const one: Factor = [1, 1]

const inFull = (value: number | undefined, unit: string): string => {
  if (value === undefined || !Number.isFinite(value)) return '—'
  return unit === '%'
    ? `${multiplyExact(value, 100).toLocaleString('en-US', { maximumFractionDigits: 20 })}%`
    : `${value.toLocaleString('en-US', { maximumFractionDigits: 20 })} ${unit}`
}

/** What was reported, with all its decimals: `110 张`, `70/150`. */
export const figureOf = (
  { value, numerator, denominator, unit }: Observation,
  { kind, unit: usual }: Pick<Indicator, 'kind' | 'unit'>,
): string =>
  kind === 'ratio' && numerator !== undefined && denominator !== undefined
    ? `${numerator}/${denominator}`
    : inFull(value, unit ?? usual)

const noConflicts: Conflicts = new Map()

/** Reads observations in a unit. Units that do not convert have been sorted out before. */
export const readerFor = (indicator: Indicator, unit: string, conflicts: Conflicts = noConflicts): Reader => {
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
  const rivals = (observation: Observation) => (conflicts.size === 0 ? undefined : conflicts.get(observation))
  const figureText = (observation: Observation) => figureOf(observation, indicator)
  return {
    isRatio,
    rivals,
    value(observation) {
      if (rivals(observation) !== undefined || impossible(indicator, observation) !== undefined) return undefined
      const { value, numerator, denominator, unit: from } = observation
      if (!isRatio) return value === undefined ? undefined : convert(value, from)
      if (denominator !== undefined && !(denominator > 0 && Number.isFinite(denominator))) return undefined
      if (numerator !== undefined && denominator !== undefined)
        return Number.isFinite(numerator) ? quotient(numerator, denominator) : undefined
      return value === undefined ? undefined : convert(value, from)
    },
    flaw(observation) {
      const { date, numerator, denominator } = observation
      const contradicting = rivals(observation)
      if (contradicting) return reasons.reportsDiffer(date, contradicting.map(figureText))
      const why = impossible(indicator, observation)
      if (why) return reasons.impossible[why](date, figureText(observation))
      if (isRatio && denominator !== undefined && !(denominator > 0)) return reasons.denominatorNotPositive(date)
      if (isRatio && numerator !== undefined && denominator === undefined) return reasons.denominatorNotReported(date)
      if (isRatio && denominator !== undefined && numerator === undefined) return reasons.numeratorNotReported(date)
      return reasons.valueNotReported(date)
    },
    quotient,
  }
}
