import { type Problem, problem } from '@minzheng/core'
import { type Entry, nation } from './entries.js'
import type { Timeline, ValueSpan } from './timeline.js'

const meet = (a: ValueSpan, b: ValueSpan): boolean =>
  (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to)

const below = (entry: Entry, floor: Entry): Problem =>
  problem(
    'below-standard-above',
    'warning',
    entry.at,
    [
      `${entry.place} 的 ${entry.id} 为 ${entry.written}，低于上级只许提高的标准 ${floor.written}（《${floor.cite.title}》）。`,
      `${entry.id} of ${entry.place} is ${entry.written}, less than ${floor.written}, which places may only raise (${floor.cite.title}).`,
    ],
    ['请核对两处取值和起止日期。', 'Check both values and their days.'],
  )

/**
 * Values of places that are less than the standard of a place above which may only be raised, on a day of both.
 * @param lives one value in each place that sets it
 * @param chainOf the places that a place lies in, itself first
 */
export const belowFloors = (
  lives: ReadonlyMap<string, Timeline>,
  chainOf: (place: string) => readonly string[],
  numberIn: (entry: Entry) => number | undefined,
): { readonly entry: Entry; readonly problem: Problem }[] => {
  const setIn = (place: string) => (lives.get(place) ?? []).filter(({ state }) => state === 'set')
  return [...lives.keys()].flatMap(place => {
    if (place === nation) return []
    const floors = chainOf(place)
      .filter(above => above !== place)
      .flatMap(setIn)
      .filter(({ entry }) => entry.mayBeRaised)
    return setIn(place).flatMap(span => {
      const value = numberIn(span.entry)
      const floor = floors.find(one => meet(span, one) && (numberIn(one.entry) ?? 0) > (value ?? Infinity))
      return floor ? [{ entry: span.entry, problem: below(span.entry, floor.entry) }] : []
    })
  })
}
