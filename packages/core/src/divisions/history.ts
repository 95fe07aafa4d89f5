import type { DivisionCode } from '../division.schema.js'
import type { PlainDate } from '../plain-date.schema.js'
import { divisionChanges } from './changes.js'
import { codeTimes, listDays } from './code-times.js'
import { readCompact } from './compact.js'
import type { DivisionTable } from './division-table.js'
import { lastNames } from './newest.js'
import type { DivisionRun } from './spells.js'
import { type DivisionOnDay, type DivisionTimeline, divisionTimeline } from './timeline.js'

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The names of one code: 襄樊市0c/dn, of which the last is left out. */
const runsOf = (code: DivisionCode, lastName: string, times: string): DivisionRun[] =>
  times.split('/').map(text => ({
    code,
    name: text.slice(0, -2) || lastName,
    first: digits.indexOf(text.at(-2) ?? ''),
    last: digits.indexOf(text.at(-1) ?? ''),
  }))

const bundledRuns = (): DivisionRun[] => {
  const times = new Map(readCompact(codeTimes))
  const always = digits.charAt(0) + digits.charAt(listDays.length - 1)
  return lastNames().flatMap(({ code, name }) => runsOf(code, name, times.get(code) ?? always))
}

let bundled: DivisionTimeline | undefined

/**
 * The bundled history of codes at and above county level, built at the first call. A newer list comes in with
 * `divisionHistory().withList(day, entries)`, a change of one's own with `withChanges`.
 */
export const divisionHistory = (): DivisionTimeline => {
  bundled ??= divisionTimeline({ days: listDays, runs: bundledRuns(), changes: divisionChanges })
  return bundled
}

/** What a code stood for on a day, by the bundled history. @throws ProblemError `not-a-date` */
export const divisionOn = (code: DivisionCode, day: PlainDate): DivisionOnDay => divisionHistory().divisionOn(code, day)

/**
 * The table of a day, by the bundled history: its provinces, what lies in what, names. Where the day of a change is open, the
 * table is as before the change until it is certain. @throws ProblemError `not-a-date`
 */
export const divisionsOn = (day: PlainDate): DivisionTable => divisionHistory().divisionsOn(day)

/** What took the place of what a code stood for; or that nothing did, or that it is not known here. */
export const successorsOf: DivisionTimeline['successorsOf'] = code => divisionHistory().successorsOf(code)
