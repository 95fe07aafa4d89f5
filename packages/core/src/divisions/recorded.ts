import type { DivisionCode } from '../division.schema.js'
import type { PlainDate } from '../plain-date.schema.js'
import type { DivisionChange } from './change.schema.js'
import { firstListYear, lastListYear, newestListDay } from './code-changes.js'
import { type Decision, readDecisions, type Step } from './decisions.js'
import { lastNames } from './newest.js'
import type { DivisionRun } from './spells.js'

/** What the bundled lists and the decisions that changed them say, for `divisionTimeline`. */
export interface Recorded {
  readonly days: readonly PlainDate[]
  readonly runs: readonly DivisionRun[]
  readonly changes: readonly DivisionChange[]
}

const newestPlace = lastListYear - firstListYear + 1

/** The last name of a code; of one of before 2003 that where it ended, or the name of what came after, where they are one. */
const lastNamesOf = (decisions: readonly Decision[]): ((code: DivisionCode) => string) => {
  const known = new Map(lastNames().map(({ code, name }) => [code, name]))
  const lastStep = new Map<DivisionCode, Step>()
  for (const { steps } of decisions) for (const step of steps) if (step.code) lastStep.set(step.code, step)
  const nameOf = (code: DivisionCode): string => {
    const name = known.get(code) ?? lastStep.get(code)?.name ?? ''
    const after = lastStep.get(code)?.begun[0] ?? lastStep.get(code)?.enlarged[0]
    return name || after === undefined ? name : nameOf(after)
  }
  return nameOf
}

/** In which lists each code stood under each name; what began since the last yearly list is left to its change. */
const runsOf = (decisions: readonly Decision[], begunSince: ReadonlySet<DivisionCode>): DivisionRun[] => {
  const lastName = lastNamesOf(decisions)
  const runs: DivisionRun[] = []
  /** From which list on a code stands, of those that began. */
  const open = new Map<DivisionCode, number>()
  const ended = new Set<DivisionCode>()
  const close = (code: DivisionCode, name: string, last: number): void => {
    runs.push({ code, name: name || lastName(code), first: open.get(code) ?? 0, last })
    ended.add(code)
  }
  const begin = (code: DivisionCode, first: number): void => {
    open.set(code, first)
    ended.delete(code)
  }

  const byPlace = Array.from({ length: newestPlace }, (): Step[] => [])
  for (const { year, steps } of decisions) byPlace[year - firstListYear]?.push(...steps)
  byPlace.forEach((steps, place) => {
    for (const { code, name } of steps) if (code !== undefined) close(code, name, place - 1)
    for (const { code, renamed, begun } of steps) {
      for (const one of begun) begin(one, place)
      if (renamed && code !== undefined) begin(code, place)
    }
  })
  // What ended since, its change says.
  for (const { code, name } of lastNames())
    if (!ended.has(code) && !begunSince.has(code)) close(code, name, newestPlace)
  // The names of a code stand together, in their order.
  return runs.sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0))
}

const changesOf = (decisions: readonly Decision[], runs: readonly DivisionRun[]): DivisionChange[] => {
  const begunIn = Array.from({ length: newestPlace + 1 }, () => new Map<DivisionCode, string>())
  for (const { code, name, first } of runs) begunIn[first]?.set(code, name)
  return decisions.flatMap(({ year, on, cite, steps }) => {
    const names = begunIn[year - firstListYear]
    const named = (code: DivisionCode) => ({ code, name: names?.get(code) ?? '' })
    return steps.map(({ code, renamed, begun, enlarged, reduced }): DivisionChange => {
      if (code === undefined) return { on, begun: begun.map(named), reduced, cite }
      return renamed
        ? { on, renamed: [named(code)], cite }
        : { on, ended: [code], begun: begun.map(named), enlarged, cite }
    })
  })
}

/** Reads what is recorded up to the last yearly list, for the changes after it, `since`, to be applied to. */
export const recorded = (since: readonly DivisionChange[]): Recorded => {
  const decisions = readDecisions()
  const runs = runsOf(decisions, new Set(since.flatMap(({ begun = [] }) => begun.map(({ code }) => code))))
  const days = Array.from({ length: newestPlace }, (_, place) => `${firstListYear + place}-12-31`)
  return { days: [...days, newestListDay], runs, changes: changesOf(decisions, runs) }
}
