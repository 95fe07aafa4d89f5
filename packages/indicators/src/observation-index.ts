import type { DivisionCode, PlainDate, Problem } from '@minzheng/core'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { count, type Found, foundProblems, futureProblem } from './observation-problems.js'
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

interface Slot {
  readonly indicator: Indicator | undefined
  readonly isWanted: boolean
  readonly units: Map<string, boolean>
  readonly found: Found
  /** What may be used, still in the order of the list. */
  readonly rows: Observation[]
  places: Places | undefined
}

const reportedOn = ({ reported, date }: Observation): PlainDate => reported ?? date

/** Puts an observation into its day; of two reports on one day the later holds, of two of one day the later in the list. */
const insert = (series: Series, observation: Observation): void => {
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
  const isLater = reportedOn(observation) >= reportedOn(same)
  if (isLater) timeline[start] = observation
  series.superseded ??= []
  series.superseded.push(isLater ? same : observation)
}

const placesOf = (rows: readonly Observation[]): Places => {
  const places = new Map<string, Series>()
  for (const observation of rows) {
    const { division, place } = observation
    const key = place === undefined ? division : `${division} ${place}`
    const series = places.get(key)
    const isInvented = observation.synthetic === true
    if (series?.isInvented === isInvented) insert(series, observation)
    else if (series === undefined || series.isInvented)
      places.set(key, { division, place, timeline: [observation], superseded: undefined, isInvented })
  }
  return places
}

const unitFits = (slot: Slot, unit: string, indicator: Indicator): boolean => {
  let fits = slot.units.get(unit)
  if (fits === undefined) {
    fits = unit === indicator.unit || 'factor' in conversion(unit, indicator.unit)
    slot.units.set(unit, fits)
  }
  return fits
}

const usable = (slot: Slot, observation: Observation, row: number): boolean => {
  const { indicator, found } = slot
  if (!indicator) {
    count(found, 'unknown', row)
    return false
  }
  if (observation.unit !== undefined && !unitFits(slot, observation.unit, indicator)) {
    count(found, 'unit', row)
    return false
  }
  if (observation.denominator !== undefined && !(observation.denominator > 0))
    count(found, observation.denominator === 0 && observation.numerator === 0 ? 'empty' : 'denominator', row)
  if (
    indicator.unit === '%' &&
    observation.value !== undefined &&
    observation.denominator === undefined &&
    observation.value > 2
  )
    count(found, 'percent', row)
  return true
}

export interface ObservationIndex {
  /** The places with observations of an indicator. */
  places(indicator: string): Places
  readonly problems: Problem[]
}

const noPlaces: Places = new Map()

/** Sorts observations by indicator, place and day, once for all targets; only those of the wanted indicators are kept. */
export const indexObservations = (
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  wanted: ReadonlySet<string>,
  asOf: PlainDate,
): ObservationIndex => {
  const slots = new Map<string, Slot>()
  const future: Found = {}
  for (let row = 0; row < observations.length; row++) {
    const observation = observations[row]!
    const id = observation.indicator
    let slot = slots.get(id)
    if (!slot) {
      slot = {
        indicator: indicators.get(id),
        isWanted: wanted.has(id),
        units: new Map(),
        found: {},
        rows: [],
        places: undefined,
      }
      slots.set(id, slot)
    }
    if (!usable(slot, observation, row)) continue
    if (observation.date > asOf || (observation.reported !== undefined && observation.reported > asOf)) {
      count(future, 'future', row)
      continue
    }
    if (slot.isWanted) slot.rows.push(observation)
  }
  const problems = [...slots].flatMap(([id, { indicator, found }]) => foundProblems(found, id, indicator, observations))
  return {
    places(id) {
      const slot = slots.get(id)
      if (!slot) return noPlaces
      slot.places ??= placesOf(slot.rows)
      return slot.places
    },
    problems: [...problems, ...futureProblem(future, asOf)],
  }
}
