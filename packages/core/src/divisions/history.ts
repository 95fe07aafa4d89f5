import type { DivisionCode } from '../division.schema.js'
import type { PlainDate } from '../plain-date.schema.js'
import { divisionChanges } from './changes.js'
import type { DivisionTable } from './division-table.js'
import { recorded } from './recorded.js'
import { type DivisionOnDay, type DivisionTimeline, divisionTimeline } from './timeline.js'

let bundled: DivisionTimeline | undefined

/**
 * The bundled history of codes at and above county level, built at the first call. A newer list comes in with
 * `divisionHistory().withList(day, entries)`, a change of one's own with `withChanges`.
 */
export const divisionHistory = (): DivisionTimeline => {
  if (bundled) return bundled
  const { days, runs, changes } = recorded(divisionChanges)
  bundled = divisionTimeline({ days, runs, changes: [...changes, ...divisionChanges] })
  return bundled
}

/** What a code stood for on a day, by the bundled history. @throws ProblemError `not-a-date` */
export const divisionOn = (code: DivisionCode, day: PlainDate): DivisionOnDay => divisionHistory().divisionOn(code, day)

/**
 * The table of a day, by the bundled history: its provinces, what lies in what, names. Where the day of a change is open, the
 * table is as before the change until it is certain. Before the first list (1981-12-31) nothing is known, and it is empty.
 * @throws ProblemError `not-a-date`
 */
export const divisionsOn = (day: PlainDate): DivisionTable => divisionHistory().divisionsOn(day)

/** What took the place of what a code stood for; or that nothing did, or that it is not known here. */
export const successorsOf: DivisionTimeline['successorsOf'] = code => divisionHistory().successorsOf(code)
