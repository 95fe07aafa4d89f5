import {
  type DivisionCode,
  type DivisionLevel,
  dateParts,
  isWithin,
  levelOf,
  type PlainDate,
  ProblemError,
} from '@minzheng/core'
import { type DivisionKind, divisionKind } from './kind.js'
import { appendList, canonical } from './list.js'
import { isSameMoment, type Moment, possiblyOn, surelyOn } from './moment.js'
import { applyChanges, DivisionChange, type DivisionRun, type DivisionSpell, spellsOfRuns } from './spells.js'
import { type CodeReuse, codeReuses, type Succession, successionsOf } from './succession.js'

export { inMonth, Moment, momentPrecision, onDay } from './moment.js'
export { DivisionChange, type DivisionRun, type DivisionSpell } from './spells.js'
export type { CodeReuse, Succession } from './succession.js'

/** A division as it was on a day. */
export interface DivisionThen extends DivisionSpell {
  readonly kind: DivisionKind
  readonly level: DivisionLevel
  /** The division that it belonged to that day: the province where no prefecture stands between. */
  readonly parent: DivisionCode | undefined
}

export type DivisionOnDay =
  /** `confirmed` is false on a day after the last list: no later change is known, and none is excluded. */
  | { readonly status: 'in-force'; readonly division: DivisionThen; readonly confirmed: boolean }
  | { readonly status: 'abolished'; readonly last: DivisionSpell; readonly successions: readonly Succession[] }
  | { readonly status: 'not-yet'; readonly first: DivisionSpell }
  /** The day lies where the sources leave the change open: one of these, or, with `mayBeNone`, none. */
  | { readonly status: 'undecided'; readonly possible: readonly DivisionThen[]; readonly mayBeNone: boolean }
  /** Not among the codes held. Of a code of 9 or 12 digits, what the county that it begins with was. */
  | { readonly status: 'unknown'; readonly county?: DivisionOnDay }
  /** Before the first list. */
  | { readonly status: 'not-covered' }

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
  /** Every name that a code bore, in order. */
  spellsOf(code: DivisionCode): readonly DivisionSpell[]
  /** Every place's division surely in force on a day, itself among them. */
  divisionsOn(place: DivisionCode, day: PlainDate): readonly DivisionThen[]
  /** What took the place of what a code stood for: of a code given twice, of each. */
  successorsOf(code: DivisionCode): readonly Succession[]
  predecessorsOf(code: DivisionCode): readonly Succession[]
  /** The codes in force on a day that a code of old leads to, itself where it still stands. */
  codesOn(code: DivisionCode, day: PlainDate): readonly DivisionCode[]
  /** What changed in a place after the first day and by the second. */
  changesBetween(place: DivisionCode, after: PlainDate, by: PlainDate): readonly DivisionDifference[]
  /** Codes that stood for two divisions, one after the other. */
  readonly reuses: readonly CodeReuse[]
  /** The same with one more list, newer than the last. @throws ProblemError */
  withList(day: PlainDate, entries: readonly { readonly code: DivisionCode; readonly name: string }[]): DivisionTimeline
  /** The same with more changes. @throws ProblemError where the lists deny one */
  withChanges(changes: readonly DivisionChange[]): DivisionTimeline
}

/**
 * Divisions through time, from lists of codes and from single changes. Days before the first list are not covered; between two
 * lists that differ, a day is undecided unless a change gives it.
 * @throws ProblemError `division-change-contradicts` where a change does not fit the lists
 */
export const divisionTimeline = ({ days, runs, changes = [] }: DivisionTimelineSource): DivisionTimeline => {
  const parsed = changes.map(change => DivisionChange.parse(change))
  const { spells, problems } = applyChanges(spellsOfRuns(days, runs), parsed)
  if (problems.length > 0) throw new ProblemError(problems)

  const byCode = new Map<DivisionCode, DivisionSpell[]>()
  for (const spell of spells) {
    const known = byCode.get(spell.code)
    if (known) known.push(spell)
    else byCode.set(spell.code, [spell])
  }
  const coverage = { from: days[0] ?? '', to: days.at(-1) ?? '' }
  const successions = successionsOf(spells, parsed)
  const spellsOf = (code: DivisionCode): readonly DivisionSpell[] => byCode.get(canonical(code)) ?? []
  const successorsOf = (code: DivisionCode) => successions.filter(({ from }) => from.code === canonical(code))

  const isSure = ({ begins, ends }: DivisionSpell, day: PlainDate): boolean =>
    surelyOn(begins, day) && !(ends && possiblyOn(ends, day))
  const isPossible = ({ begins, ends }: DivisionSpell, day: PlainDate): boolean =>
    possiblyOn(begins, day) && !(ends && surelyOn(ends, day))

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
    const key = canonical(code)
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
    if (last) return { status: 'abolished', last, successions: successions.filter(({ from }) => from === last) }
    return { status: 'not-yet', first: known[0]! }
  }

  const codesOn = (code: DivisionCode, day: PlainDate): readonly DivisionCode[] => {
    dateParts(day)
    const found = new Set<DivisionCode>()
    const seen = new Set<DivisionSpell>()
    const follow = (spell: DivisionSpell): void => {
      if (seen.has(spell)) return
      seen.add(spell)
      if (isSure(spell, day)) found.add(spell.code)
      for (const { from, to } of successions) if (from === spell) follow(to)
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
      const next = spells[index + 1]
      const follows = before?.code === code && isSameMoment(before.ends, begins)
      const goesOn = next?.code === code && isSameMoment(ends, next.begins)
      const begun: DivisionDifference[] = inside(begins)
        ? [
            follows
              ? { kind: 'renamed', code, before, after: spell, at: begins, certain: certain(begins) }
              : { kind: 'begun', code, after: spell, at: begins, certain: certain(begins) },
          ]
        : []
      const ended: DivisionDifference[] =
        inside(ends) && !goesOn ? [{ kind: 'ended', code, before: spell, at: ends, certain: certain(ends) }] : []
      return [...begun, ...ended]
    })
  }

  return {
    coverage,
    divisionOn,
    spellsOf,
    divisionsOn: (place, day) => {
      dateParts(day)
      return spells.filter(spell => isWithin(spell.code, place) && isSure(spell, day)).map(spell => thenOf(spell, day))
    },
    successorsOf,
    predecessorsOf: code => successions.filter(({ to }) => to.code === canonical(code)),
    codesOn,
    changesBetween,
    reuses: codeReuses(spells, successions),
    withList: (day, entries) => divisionTimeline({ ...appendList({ days, runs }, day, entries), changes }),
    withChanges: more => divisionTimeline({ days, runs, changes: [...changes, ...more] }),
  }
}
