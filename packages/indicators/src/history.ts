import type { Exact, PlainDate } from '@minzheng/core'
import type { Observation } from './observation.js'
import type { Series } from './observation-index.js'
import type { Reader, Reading } from './reading.js'

/** What is known of one place through time. */
export interface History {
  /** The latest reading up to and with a day. */
  latest(until: PlainDate): Reading | undefined
  /** The reading of just that day, also before the period. */
  on(date: PlainDate): Reading | undefined
  /** The first reading after one day, up to and with another, whose value passes. */
  find(after: PlainDate | undefined, until: PlainDate, test: (value: Exact) => boolean): Reading | undefined
  readonly superseded: readonly Observation[]
  /** The places that it was added up from. */
  readonly parts?: number
}

const none: readonly string[] = []
const nothing: readonly Observation[] = []

const readingOf = (observation: Observation, reader: Reader): Reading => {
  const value = reader.value(observation)
  const reading = {
    date: observation.date,
    value,
    observations: reader.rivals(observation) ?? [observation],
    missing: none,
  }
  return value === undefined ? { ...reading, flaw: reader.flaw(observation) } : reading
}

/** The last observation from one day up to and with another. */
export const latestOf = (
  timeline: readonly Observation[],
  since: PlainDate,
  until: PlainDate,
): Observation | undefined => {
  for (let index = timeline.length - 1; index >= 0; index--) {
    const observation = timeline[index]!
    if (observation.date < since) return undefined
    if (observation.date <= until) return observation
  }
  return undefined
}

/**
 * The history that a place reported itself. A running total is counted since the period began, so what was reported
 * before `since` belongs to another period.
 */
export const directHistory = (series: Series, reader: Reader, since: PlainDate): History => {
  const { timeline, superseded } = series
  return {
    latest(until) {
      const observation = latestOf(timeline, since, until)
      return observation && readingOf(observation, reader)
    },
    on(date) {
      const observation = latestOf(timeline, date, date)
      return observation && readingOf(observation, reader)
    },
    find(after, until, test) {
      for (const observation of timeline) {
        const value = reader.value(observation)
        if (value === undefined || !test(value)) continue
        const { date } = observation
        if (date >= since && date <= until && (after === undefined || date > after))
          return readingOf(observation, reader)
      }
      return undefined
    },
    superseded: superseded ?? nothing,
  }
}
