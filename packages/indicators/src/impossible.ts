import { multiplyExact } from '@minzheng/core'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { parseUnit } from './unit.js'

/** What no figure of an indicator can be. */
export type Impossible =
  /** A part greater than the whole, or less than nothing. */
  | 'part-exceeds-whole'
  /** A share given as a value that lies outside 0 to 100 %. */
  | 'share-out-of-bounds'
  | 'value-negative'
  /** Half a person, half a bed. */
  | 'count-not-whole'
  /** For `人/万人`, a part that is no whole number of people: in ten thousands, which the unit takes off once more. */
  | 'parts-not-single'
  /** A value that is not what its own two parts come to. */
  | 'value-differs-from-parts'

/** Dimensions that come in whole ones only. */
const wholeOnes = new Set(['person', 'person-time', 'household', 'household-time', 'couple', 'bed', 'thing', 'case'])

const isWhole = (value: number, unit: string): boolean => {
  if (Number.isInteger(value)) return true
  const parsed = parseUnit(unit)
  if (!parsed || !wholeOnes.has(parsed.dimension)) return true
  const [n, d] = parsed.factor
  return d === 1 && Number.isInteger(multiplyExact(value, n))
}

/** For a unit such as `人/万人`, what its parts count: of each, whether it comes in whole ones only. */
const densityParts = (unit: string): readonly [numerator: boolean, denominator: boolean] | undefined => {
  const parsed = parseUnit(unit)
  if (!parsed || parsed.multiplier[0] === parsed.multiplier[1]) return undefined
  const [above = '', below, ...others] = parsed.dimension.split('/')
  return below === undefined || others.length > 0 ? undefined : [wholeOnes.has(above), wholeOnes.has(below)]
}

/**
 * Whether the parts of a density look as if they were not counted in single ones: there are more beds than people. In a small place
 * that may be.
 */
export const isDense = ({ kind, unit }: Indicator, { numerator, denominator }: Observation): boolean =>
  kind === 'ratio' &&
  numerator !== undefined &&
  denominator !== undefined &&
  numerator > denominator &&
  densityParts(unit)?.every(isCounted => isCounted) === true

/** A value beside its parts is rounded to whole per cent at most. */
const mostRounded = 0.005 + 1e-9

/** Why a figure cannot be, by what the indicator says of itself; `undefined` where nothing speaks against it. */
export const impossible = (
  { kind, share, unit }: Indicator,
  { value, numerator, denominator, unit: given }: Observation,
): Impossible | undefined => {
  if (kind === 'ratio') {
    const density = densityParts(unit)
    if (density !== undefined) {
      const parts = [numerator, denominator]
      return density.some((isCounted, at) => isCounted && parts[at] !== undefined && !Number.isInteger(parts[at]))
        ? 'parts-not-single'
        : undefined
    }
    if (!share) return undefined
    if (numerator !== undefined && denominator !== undefined) {
      if (numerator < 0 || (denominator > 0 && numerator > denominator)) return 'part-exceeds-whole'
      const isOther = value !== undefined && denominator > 0 && Math.abs(value - numerator / denominator) > mostRounded
      return isOther ? 'value-differs-from-parts' : undefined
    }
    return value !== undefined && (value < 0 || value > 1) ? 'share-out-of-bounds' : undefined
  }
  if (kind !== 'count' || value === undefined || !Number.isFinite(value)) return undefined
  if (value < 0) return 'value-negative'
  return isWhole(value, given ?? unit) ? undefined : 'count-not-whole'
}
