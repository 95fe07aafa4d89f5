import type { DivisionCode, PlainDate, Problem } from '@minzheng/core'
import { indicatorsNamed } from './catalogue-search.js'
import { impossible, isDense } from './impossible.js'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import {
  conflictProblems,
  count,
  type Found,
  foundProblems,
  futureProblem,
  nameProblems,
  type ReadFrom,
  type Unnamed,
} from './observation-problems.js'
import { type Conflicts, type Reader, readerFor } from './reading.js'
import { addRival } from './same-day.js'
import { conversion } from './unit.js'

/** What is known about one indicator in one place. */
export interface Series {
  readonly division: DivisionCode
  /** The name of a unit that has no code of its own. */
  readonly place: string | undefined
  /** One observation a day, in order. */
  readonly timeline: Observation[]
  /** Reports that a later one on the same day has replaced. */
  superseded: Observation[] | undefined
  /** All of it was made up for demonstration; where anything was really reported, nothing made up is kept beside it. */
  readonly isInvented: boolean
}

/** The places of an indicator, by division code, or by code and name where the place has a name. */
export type Places = ReadonlyMap<string, Series>

/** Whether a target of an indicator may be about the place of an observation. */
export type IsAimedAt = (observation: Observation) => boolean

/** What a place is known by: its division code, or the code and its name where it has one. */
const placeKey = ({ division, place }: Pick<Observation, 'division' | 'place'>): string =>
  place === undefined ? division : `${division} ${place}`

interface Slot {
  readonly indicator: Indicator
  /** `undefined`: no target is about the indicator. */
  readonly isAimedAt: IsAimedAt | undefined
  readonly aimedAt: Map<string, boolean>
  readonly units: Map<string, boolean>
  readonly found: Found
  /** What may be used, still in the order of the list. */
  readonly rows: Observation[]
}

const reportedOn = ({ reported, date }: Observation): PlainDate => reported ?? date

/** The reports of a day that contradict each other, in place of one that holds. */
type Rivals = Map<Observation, readonly Observation[]>

/** Puts an observation into its day: the later report holds, and of two that neither is later, neither, unless they agree. */
const insert = (series: Series, observation: Observation, reader: Reader, conflicts: Rivals): void => {
  const { timeline } = series
  const { date } = observation
  const last = timeline[timeline.length - 1]
  if (last === undefined || last.date < date) {
    timeline.push(observation)
    return
  }
  let [start, end] = [0, timeline.length]
  while (start < end) {
    const middle = (start + end) >> 1
    if (timeline[middle]!.date < date) start = middle + 1
    else end = middle
  }
  const same = timeline[start]
  if (same?.date !== date) {
    timeline.splice(start, 0, observation)
    return
  }
  const standing = conflicts.get(same) ?? [same]
  if (reportedOn(observation) === reportedOn(same)) {
    const rivals = addRival(standing, observation, reader)
    const [first = same] = rivals
    conflicts.delete(same)
    timeline[start] = first
    if (rivals.length > 1) conflicts.set(first, rivals)
    return
  }
  const isLater = reportedOn(observation) > reportedOn(same)
  series.superseded ??= []
  if (isLater) {
    conflicts.delete(same)
    timeline[start] = observation
    for (const one of standing) series.superseded.push(one)
  } else series.superseded.push(observation)
}

const placesOf = ({ rows, indicator }: Slot): { places: Places; conflicts: Rivals } => {
  const places = new Map<string, Series>()
  const conflicts: Rivals = new Map()
  const reader = readerFor(indicator, indicator.unit)
  for (const observation of rows) {
    const { division, place } = observation
    const key = placeKey(observation)
    const series = places.get(key)
    const isInvented = observation.synthetic === true
    if (series?.isInvented === isInvented) insert(series, observation, reader, conflicts)
    else if (series === undefined || series.isInvented) {
      for (const replaced of series?.timeline ?? []) conflicts.delete(replaced)
      places.set(key, { division, place, timeline: [observation], superseded: undefined, isInvented })
    }
  }
  return { places, conflicts }
}

const unitFits = (slot: Slot, unit: string, indicator: Indicator): boolean => {
  let fits = slot.units.get(unit)
  if (fits === undefined) {
    fits = unit === indicator.unit || 'factor' in conversion(unit, indicator.unit)
    slot.units.set(unit, fits)
  }
  return fits
}

/** Above 200 % a ratio is rare enough to be asked after; a share above 100 % cannot be. */
const isHigh = ({ value, numerator, denominator }: Observation): boolean =>
  denominator === undefined
    ? value !== undefined && value > 2
    : numerator !== undefined && denominator > 0 && numerator > 2 * denominator

const usable = (slot: Slot, observation: Observation, row: number): boolean => {
  const { indicator, found } = slot
  if (observation.unit !== undefined && !unitFits(slot, observation.unit, indicator)) {
    count(found, 'unit', row)
    return false
  }
  if (observation.denominator !== undefined && !(observation.denominator > 0))
    count(found, observation.denominator === 0 && observation.numerator === 0 ? 'empty' : 'denominator', row)
  const why = impossible(indicator, observation)
  if (why !== undefined) count(found, why, row)
  else if (indicator.unit === '%' && !indicator.share && isHigh(observation)) count(found, 'percent', row)
  else if (isDense(indicator, observation)) count(found, 'dense', row)
  return true
}

const isAim = ({ isAimedAt, aimedAt }: Slot, observation: Observation): boolean => {
  if (isAimedAt === undefined) return false
  const key = placeKey(observation)
  let answer = aimedAt.get(key)
  if (answer === undefined) {
    answer = isAimedAt(observation)
    aimedAt.set(key, answer)
  }
  return answer
}

/** What is known of an indicator: its places, and the reports that contradict each other. */
export interface Known {
  readonly places: Places
  readonly conflicts: Conflicts
}

export interface ObservationIndex {
  /** What was reported of an indicator that a target is about. */
  known(indicator: string): Known
  /** The rows of observations that no target is about, by indicator or place. */
  readonly withoutTarget: readonly number[]
  readonly problems: Problem[]
}

const nothingKnown: Known = { places: new Map(), conflicts: new Map() }

/** What observations are sorted for. */
export interface IndexOptions {
  readonly indicators: readonly Indicator[]
  /** The indicators that targets are about, and where. */
  readonly aims: ReadonlyMap<string, IsAimedAt>
  readonly asOf: PlainDate
  readonly readFrom: ReadFrom | undefined
}

/** Sorts observations by indicator, place and day, once for all targets; only those of the wanted indicators are kept. */
export const indexObservations = (
  observations: readonly Observation[],
  { indicators, aims, asOf, readFrom }: IndexOptions,
): ObservationIndex => {
  const slots = new Map<string, Slot>()
  const slotOf = (indicator: Indicator): Slot => {
    const known = slots.get(indicator.id)
    if (known) return known
    const isAimedAt = aims.get(indicator.id)
    const slot = { indicator, isAimedAt, aimedAt: new Map(), units: new Map(), found: {}, rows: [] }
    slots.set(indicator.id, slot)
    return slot
  }
  const named = indicatorsNamed(indicators)
  const byName = new Map<string, Slot | Unnamed>()
  const future: Found = {}
  const withoutTarget: number[] = []
  for (let row = 0; row < observations.length; row++) {
    const observation = observations[row]!
    const name = observation.indicator
    let slot = byName.get(name)
    if (!slot) {
      const candidates = named(name)
      const [only] = candidates
      slot = only && candidates.length === 1 ? slotOf(only) : { candidates, found: {} }
      byName.set(name, slot)
    }
    if (!('rows' in slot)) {
      count(slot.found, 'unknown', row)
      continue
    }
    if (!isAim(slot, observation)) withoutTarget.push(row)
    if (!usable(slot, observation, row)) continue
    if (observation.date > asOf || (observation.reported !== undefined && observation.reported > asOf)) {
      count(future, 'future', row)
      continue
    }
    if (slot.isAimedAt) slot.rows.push(observation)
  }
  const known = new Map([...slots].map(([id, slot]) => [id, placesOf(slot)]))
  let rows: Map<Observation, number> | undefined
  const rowOf = (observation: Observation): number => {
    rows ??= new Map(observations.map((one, row) => [one, row]))
    return rows.get(observation) ?? -1
  }
  const unnamed = [...byName].flatMap(([name, slot]) => ('candidates' in slot ? [[name, slot] as const] : []))
  const found = [...slots].flatMap(([id, { indicator, found }]) => [
    ...foundProblems(found, indicator, observations, readFrom),
    ...conflictProblems(known.get(id)?.conflicts.values() ?? [], indicator, rowOf, readFrom),
  ])
  return {
    known: id => known.get(id) ?? nothingKnown,
    withoutTarget,
    problems: [...nameProblems(unnamed, indicators, readFrom), ...found, ...futureProblem(future, asOf, readFrom)],
  }
}
