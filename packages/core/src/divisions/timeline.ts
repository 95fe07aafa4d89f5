import { canonicalCode, type DivisionLevel, isWithin, levelOf } from '../division.js'
import type { DivisionCode } from '../division.schema.js'
import { dateParts } from '../plain-date.js'
import type { PlainDate } from '../plain-date.schema.js'
import { ProblemError } from '../problem.js'
import type { DivisionChange, Moment } from './change.schema.js'
import { type DivisionTable, divisionTable } from './division-table.js'
import type { DivisionEntry } from './entries.js'
import { type DivisionKind, divisionKind } from './kind.js'
import { appendList } from './list.js'
import { isSameMoment, possiblyOn, surelyOn } from './moment.js'
import { applyChanges, type DivisionRun, type DivisionSpell, followsOn, spellsOfRuns } from './spells.js'
import {
  type CodeReuse,
  codeReuses,
  partsGiven,
  type Succession,
  type Successors,
  successionsOf,
} from './succession.js'

/** A division as it was on a day. */
export interface DivisionThen extends DivisionSpell {
  readonly kind: DivisionKind
  readonly level: DivisionLevel
  /** The division that it belonged to that day: the province where no prefecture stands between. */
  readonly parent: DivisionCode | undefined
}

/** What a code stood for on a day. */
export type DivisionOnDay =
  /** `confirmed` is false on a day after the last list: no later change is known, and none is excluded. */
  | { readonly status: 'in-force'; readonly division: DivisionThen; readonly confirmed: boolean }
  | { readonly status: 'abolished'; readonly last: DivisionSpell; readonly successors: Successors }
  | { readonly status: 'not-yet'; readonly first: DivisionSpell }
  /** The day lies where the sources leave the change open: one of these, or, with `mayBeNone`, none. */
  | { readonly status: 'undecided'; readonly possible: readonly DivisionThen[]; readonly mayBeNone: boolean }
  /** Not among the codes held. Of a code of 9 or 12 digits, what the county that it begins with was. */
  | { readonly status: 'unknown'; readonly county?: DivisionOnDay }
  /** Before the first list. */
  | { readonly status: 'not-covered' }

/** One change of a place between two days. */
export interface DivisionDifference {
  readonly kind: 'begun' | 'ended' | 'renamed'
  readonly code: DivisionCode
  readonly before?: DivisionSpell
  readonly after?: DivisionSpell
  readonly at: Moment
  /** Whether the change surely falls between the two days. */
  readonly certain: boolean
}

/** What a timeline is made of: the days of lists, in order; what stands in each; and changes known better. */
export interface DivisionTimelineSource {
  readonly days: readonly PlainDate[]
  readonly runs: readonly DivisionRun[]
  readonly changes?: readonly DivisionChange[]
}

/** Every question about a day throws ProblemError `not-a-date` where that day does not exist. */
export interface DivisionTimeline {
  /** The days of the first and the last list. */
  readonly coverage: { readonly from: PlainDate; readonly to: PlainDate }
  /** What a code stood for on a day. */
  divisionOn(code: DivisionCode, day: PlainDate): DivisionOnDay
  /**
   * The table of a day. Where the day of a change is open, the table is as before the change until it is certain:
   * {@link divisionOn} tells which codes are undecided. Before the first list nothing is known, and the table is empty.
   */
  divisionsOn(day: PlainDate): DivisionTable
  /** Every name that a code bore, in order. Empty for a code that was never given. */
  spellsOf(code: DivisionCode): readonly DivisionSpell[]
  /** What took the place of what a code stood for; of a code given twice, of each. */
  successorsOf(code: DivisionCode): Successors
  /** The divisions whose place was taken, all of it or a part, by what a code stands for or stood for. */
  predecessorsOf(code: DivisionCode): readonly Succession[]
  /** The codes surely in force on a day that a code leads to: itself where it still stands, else what took its place by then. */
  codesOn(code: DivisionCode, day: PlainDate): readonly DivisionCode[]
  /** What changed in a place after the first day and by the second. */
  changesBetween(place: DivisionCode, after: PlainDate, by: PlainDate): readonly DivisionDifference[]
  /** Codes that stood for two divisions, one after the other. */
  readonly reuses: readonly CodeReuse[]
  /** The same with one more list, newer than the last. @throws ProblemError */
  withList(day: PlainDate, entries: readonly DivisionEntry[]): DivisionTimeline
  /** The same with more changes. @throws ProblemError `division-change-contradicts` where the lists deny one */
  withChanges(changes: readonly DivisionChange[]): DivisionTimeline
}

/** What follows from the spells, worked out at the first question that needs it. */
interface Followed {
  readonly successions: readonly Succession[]
  readonly partsGiven: readonly Succession[]
  readonly reuses: readonly CodeReuse[]
  readonly givenAgain: ReadonlySet<DivisionSpell>
}

/** Tables kept for the next question: most callers ask about a few days. */
const tablesKept = 4

/**
 * Divisions through time, from lists of codes and from single changes. Days before the first list are not covered; between two
 * lists that differ, a day is undecided unless a change gives it.
 * @throws ProblemError `division-change-contradicts` where a change does not fit the lists
 */
export const divisionTimeline = ({ days, runs, changes = [] }: DivisionTimelineSource): DivisionTimeline => {
  const { spells, problems } = applyChanges(spellsOfRuns(days, runs), changes)
  if (problems.length > 0) throw new ProblemError(problems)

  const byCode = new Map<DivisionCode, DivisionSpell[]>()
  for (const spell of spells) {
    const known = byCode.get(spell.code)
    if (known) known.push(spell)
    else byCode.set(spell.code, [spell])
  }
  const coverage = { from: days[0] ?? '', to: days.at(-1) ?? '' }
  let followed: Followed | undefined
  const following = (): Followed => {
    if (followed) return followed
    const successions = successionsOf(spells, changes)
    const reuses = codeReuses(spells, successions)
    followed = {
      successions,
      partsGiven: partsGiven(spells, changes),
      reuses,
      givenAgain: new Set(reuses.map(({ before }) => before)),
    }
    return followed
  }
  const spellsOf = (code: DivisionCode): readonly DivisionSpell[] => byCode.get(canonicalCode(code)) ?? []

  const isSure = ({ begins, ends }: DivisionSpell, day: PlainDate): boolean =>
    surelyOn(begins, day) && !(ends && possiblyOn(ends, day))
  const isPossible = ({ begins, ends }: DivisionSpell, day: PlainDate): boolean =>
    possiblyOn(begins, day) && !(ends && surelyOn(ends, day))
  const isListed = ({ begins, ends }: DivisionSpell, day: PlainDate): boolean =>
    surelyOn(begins, day) && !(ends && surelyOn(ends, day))

  const successorsOfSpells = (known: readonly DivisionSpell[]): Successors => {
    const { successions, givenAgain } = following()
    const ended = known.filter(
      (spell, index) => spell.ends && (givenAgain.has(spell) || !followsOn(spell, known[index + 1])),
    )
    const found = successions.filter(({ from }) => known.includes(from))
    const isSettled = (spell: DivisionSpell): boolean => found.some(({ from }) => from === spell)
    const status = ended.length === 0 ? 'none' : ended.every(isSettled) ? 'known' : 'not-known'
    return { status, successions: found }
  }

  const parentOf = (code: DivisionCode, day: PlainDate): DivisionCode | undefined => {
    if (levelOf(code) === 'province') return undefined
    const prefecture = `${code.slice(0, 4)}00`
    const stands = prefecture !== code && spellsOf(prefecture).some(spell => isPossible(spell, day))
    return stands ? prefecture : `${code.slice(0, 2)}0000`
  }
  const thenOf = (spell: DivisionSpell, day: PlainDate): DivisionThen => ({
    ...spell,
    kind: divisionKind(spell.code, spell.name),
    level: levelOf(spell.code),
    parent: parentOf(spell.code, day),
  })

  const divisionOn = (code: DivisionCode, day: PlainDate): DivisionOnDay => {
    dateParts(day)
    const known = spellsOf(code)
    const key = canonicalCode(code)
    if (known.length === 0)
      return key.length > 6 ? { status: 'unknown', county: divisionOn(key.slice(0, 6), day) } : { status: 'unknown' }
    if (day < coverage.from) return { status: 'not-covered' }
    const sure = known.find(spell => isSure(spell, day))
    if (sure) return { status: 'in-force', division: thenOf(sure, day), confirmed: day <= coverage.to }
    const possible = known.filter(spell => isPossible(spell, day))
    const [one, next] = possible
    if (one) {
      const mayBeNone = !(next && isSameMoment(one.ends, next.begins))
      return { status: 'undecided', possible: possible.map(spell => thenOf(spell, day)), mayBeNone }
    }
    const last = known.findLast(({ ends }) => ends && surelyOn(ends, day))
    if (last) return { status: 'abolished', last, successors: successorsOfSpells([last]) }
    return { status: 'not-yet', first: known[0]! }
  }

  /** With '' for what stood in the first list already, and stands in the last. */
  const changeDays = [
    ...new Set(spells.flatMap(({ begins, ends }) => [begins?.latest ?? '', ends?.latest ?? ''])),
  ].sort()
  const tables = new Map<PlainDate, DivisionTable>()
  const divisionsOn = (day: PlainDate): DivisionTable => {
    dateParts(day)
    if (day < coverage.from) return divisionTable([])
    const since = changeDays.findLast(change => change <= day)!
    const kept = tables.get(since)
    if (kept) return kept
    if (tables.size >= tablesKept) tables.clear()
    const table = divisionTable(spells.filter(spell => isListed(spell, day)))
    tables.set(since, table)
    return table
  }

  const codesOn = (code: DivisionCode, day: PlainDate): readonly DivisionCode[] => {
    dateParts(day)
    const found = new Set<DivisionCode>()
    const { successions, givenAgain } = following()
    const follow = (spell: DivisionSpell): void => {
      if (isSure(spell, day)) found.add(spell.code)
      if (!spell.ends || !surelyOn(spell.ends, day)) return
      for (const { from, to } of successions) if (from === spell) follow(to)
      const known = spellsOf(spell.code)
      const next = known[known.indexOf(spell) + 1]
      if (next && followsOn(spell, next) && !givenAgain.has(spell)) follow(next)
    }
    for (const spell of spellsOf(code)) follow(spell)
    return [...found].sort()
  }

  const changesBetween = (place: DivisionCode, after: PlainDate, by: PlainDate): DivisionDifference[] => {
    for (const day of [after, by]) dateParts(day)
    const inside = (at: Moment | undefined): at is Moment => at !== undefined && at.latest > after && at.earliest <= by
    const certain = (at: Moment): boolean => at.earliest > after && at.latest <= by
    return spells.flatMap((spell, index): DivisionDifference[] => {
      if (!isWithin(spell.code, place)) return []
      const { code, begins, ends } = spell
      const before = spells[index - 1]
      const begun: DivisionDifference[] = inside(begins)
        ? [
            before && followsOn(before, spell)
              ? { kind: 'renamed', code, before, after: spell, at: begins, certain: certain(begins) }
              : { kind: 'begun', code, after: spell, at: begins, certain: certain(begins) },
          ]
        : []
      const ended: DivisionDifference[] =
        inside(ends) && !followsOn(spell, spells[index + 1])
          ? [{ kind: 'ended', code, before: spell, at: ends, certain: certain(ends) }]
          : []
      return [...begun, ...ended]
    })
  }

  return {
    coverage,
    divisionOn,
    divisionsOn,
    spellsOf,
    successorsOf: code => successorsOfSpells(spellsOf(code)),
    predecessorsOf: code =>
      [...following().successions, ...following().partsGiven].filter(({ to }) => to.code === canonicalCode(code)),
    codesOn,
    changesBetween,
    get reuses() {
      return following().reuses
    },
    withList: (day, entries) => divisionTimeline({ ...appendList({ days, runs }, day, entries), changes }),
    withChanges: more => divisionTimeline({ days, runs, changes: [...changes, ...more] }),
  }
}
