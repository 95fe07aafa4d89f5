import type { DivisionCode, Exact, PlainDate } from '@minzheng/core'
import { type History, latestOf } from './history.js'
import type { Observation } from './observation.js'
import type { Places } from './observation-index.js'
import { add } from './quantity.js'
import type { Reader, Reading } from './reading.js'
import { reasons } from './reasons.js'

type PickObservation = (timeline: readonly Observation[]) => Observation | undefined

interface Part {
  readonly code: DivisionCode
  readonly observation: Observation | undefined
}

/** Sum over sum, never a mean of ratios. A place where both parts are 0 adds nothing. */
const sumOfRatios = (reported: readonly Observation[], reader: Reader) => {
  let [numerator, denominator]: [Exact, Exact] = [0, 0]
  for (const observation of reported) {
    const { numerator: top, denominator: bottom } = observation
    if (top === undefined || bottom === undefined || !Number.isFinite(top) || !Number.isFinite(bottom))
      return { value: undefined, flaw: reader.flaw(observation) }
    const isEmpty = bottom === 0 && top === 0 && reader.rivals(observation) === undefined
    if (!isEmpty && reader.value(observation) === undefined) return { value: undefined, flaw: reader.flaw(observation) }
    numerator = add(numerator, top)
    denominator = add(denominator, bottom)
  }
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || !(denominator > 0))
    return { value: undefined, flaw: reasons.denominatorNotPositive(reported.at(-1)?.date ?? '') }
  return { value: reader.quotient(numerator, denominator) }
}

const sumOfValues = (reported: readonly Observation[], reader: Reader) => {
  let sum: Exact = 0
  for (const observation of reported) {
    const value = reader.value(observation)
    if (value === undefined) return { value: undefined, flaw: reader.flaw(observation) }
    sum = add(sum, value)
  }
  return { value: sum }
}

/** The history of a place from those of the places it consists of, each by its own latest report. */
export const rolledUpHistory = (
  codes: readonly DivisionCode[],
  places: Places,
  reader: Reader,
  since: PlainDate,
): History => {
  const read = (pick: PickObservation): Reading | undefined => {
    const parts = codes.map((code): Part => ({ code, observation: pick(places.get(code)?.timeline ?? []) }))
    const chosen = parts.flatMap(({ observation }) => observation ?? [])
    const observations = chosen.flatMap(observation => reader.rivals(observation) ?? [observation])
    const date = observations.map(one => one.date).sort()[0] ?? ''
    if (observations.length === 0) return undefined
    const missing = parts.flatMap(({ code, observation }) => (observation ? [] : code))
    if (reader.isRatio && missing.length > 0)
      return { date, observations, missing, value: undefined, flaw: reasons.partsMissing(missing) }
    const sum = reader.isRatio ? sumOfRatios(chosen, reader) : sumOfValues(chosen, reader)
    return { date, observations, missing, ...sum }
  }
  const latest = (until: PlainDate) => read(timeline => latestOf(timeline, since, until))
  return {
    latest,
    on: date => read(timeline => latestOf(timeline, date, date)),
    find(after, until, test) {
      const reading = latest(until)
      const isWhole = reading?.value !== undefined && reading.missing.length === 0
      return isWhole && (after === undefined || reading.date > after) && test(reading.value) ? reading : undefined
    },
    superseded: codes.flatMap(code => places.get(code)?.superseded ?? []),
    parts: codes.length,
  }
}
