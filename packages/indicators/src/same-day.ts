import type { Observation } from './observation.js'
import { compareQuantities } from './quantity.js'
import type { Reader } from './reading.js'

/** More reports on one day than these are not told apart: that they contradict each other is known by then. */
const mostRivals = 20

/** Nobody to count: a figure, though no ratio. */
const isEmptyRatio = ({ numerator, denominator }: Observation): boolean => numerator === 0 && denominator === 0

const hasParts = ({ numerator, denominator }: Observation): boolean =>
  numerator !== undefined && denominator !== undefined

/**
 * Which of two reports holds where neither is later: either, where they say the same, but rather the one that can be added up;
 * `undefined` where they contradict each other.
 */
const holding = (a: Observation, b: Observation, reader: Reader): Observation | undefined => {
  const [x, y] = [reader.value(a), reader.value(b)]
  if (reader.isRatio && (isEmptyRatio(a) || isEmptyRatio(b))) {
    if (isEmptyRatio(a) && isEmptyRatio(b)) return a
    if (x === undefined && y === undefined) return isEmptyRatio(a) ? a : b
    return undefined
  }
  if (y === undefined) return a
  if (x === undefined) return b
  if (compareQuantities(x, y) !== 0) return undefined
  if (!reader.isRatio || !hasParts(b)) return a
  if (!hasParts(a)) return b
  return a.numerator === b.numerator && a.denominator === b.denominator ? a : undefined
}

/** Adds a report to those of its place and day that neither is later nor says the same. */
export const addRival = (
  rivals: readonly Observation[],
  added: Observation,
  reader: Reader,
): readonly Observation[] => {
  for (const [index, rival] of rivals.entries()) {
    const holds = holding(rival, added, reader)
    if (holds === rival) return rivals
    if (holds === added) return rivals.with(index, added)
  }
  return rivals.length < mostRivals ? [...rivals, added] : rivals
}
