import { type DivisionCode, isWithin, levelOf } from '@minzheng/core'
import { levelsOfEach, partWords } from './each-word.js'
import { directHistory, type History } from './history.js'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import type { Places, Series } from './observation-index.js'
import type { Reader } from './reading.js'
import { reasons, type StatusReason } from './reasons.js'
import { rolledUpHistory } from './roll-up.js'
import type { Scope } from './target.js'

/** The divisions inside a division that “each …” speaks of, all of them; `undefined` where the list is not known. */
export type UnitsOf = (division: DivisionCode, each: string) => readonly DivisionCode[] | undefined

/** Where the data of one target is found. */
export interface Ground {
  readonly indicator: Indicator
  readonly places: Places
  readonly reader: Reader
  /** The first day that counts: that of the period for a running total. */
  readonly since: string
  readonly division: DivisionCode | undefined
  readonly unitsOf: UnitsOf | undefined
}

/** A place, by its code or its own name, and what is known of it. */
export interface JudgedPlace {
  readonly place: string
  readonly history: History | undefined
}

const reportedSince = (series: Series | undefined, since: string): boolean => {
  const last = series?.timeline.at(-1)
  return last !== undefined && last.date >= since
}

const addsUp = ({ kind, rollUp }: Indicator): boolean => kind === 'ratio' || (rollUp === 'sum' && kind !== 'milestone')

const partsOf = (division: DivisionCode, { unitsOf, places, since }: Ground): readonly DivisionCode[] | undefined =>
  partWords[levelOf(division)]
    .map(word => unitsOf?.(division, word)?.filter(code => code !== division))
    .find(codes => codes?.some(code => reportedSince(places.get(code), since)))

const rollUp = (codes: readonly DivisionCode[], { places, reader, since }: Ground): History =>
  rolledUpHistory(codes, places, reader, since)

/** What a division reported itself; else, where the indicator allows it, the sum of its parts. */
const divisionHistory = (division: DivisionCode, ground: Ground): History | undefined => {
  const { places, reader, since, indicator } = ground
  const own = places.get(division)
  if (own && reportedSince(own, since)) return directHistory(own, reader, since)
  const parts = addsUp(indicator) ? partsOf(division, ground) : undefined
  if (parts) return rollUp(parts, ground)
  return own && directHistory(own, reader, since)
}

const whyNoHistory = (division: DivisionCode, { places, indicator }: Ground): StatusReason[] => {
  const isInside = ({ division: code }: Series) => code !== division && isWithin(code, division)
  if (![...places.values()].some(isInside)) return []
  return [addsUp(indicator) ? reasons.partsUnknown() : reasons.cannotRollUp()]
}

/** The places inside the plan's division that have a name, by it; two villages may share one. */
const seriesByName = ({ places, division: plan }: Ground): Map<string, Series[]> => {
  const byName = new Map<string, Series[]>()
  for (const series of places.values()) {
    const { place, division } = series
    if (place === undefined || (plan !== undefined && !isWithin(division, plan))) continue
    const known = byName.get(place)
    if (known) known.push(series)
    else byName.set(place, [series])
  }
  return byName
}

/**
 * Whether a target may be about the place of an observation: it lies in the plan's division or in one of the target's own, or
 * the target has its name. A target that names no place, in a plan that names none, may be about any.
 */
export const mayBeAbout = (
  scope: Scope | undefined,
  plan: DivisionCode | undefined,
  { division, place }: Pick<Observation, 'division' | 'place'>,
): boolean => {
  const { each, place: name, units, divisions = [] } = scope ?? {}
  const within = plan === undefined ? divisions : [...divisions, plan]
  if (within.some(code => isWithin(division, code))) return true
  if (place === undefined ? units?.includes(division) : plan === undefined && [name, ...(units ?? [])].includes(place))
    return true
  return within.length === 0 && units === undefined && (name === undefined || each !== undefined)
}

/** The one place that a target without “each” is for. */
export const wholePlace = (
  scope: Scope | undefined,
  ground: Ground,
): JudgedPlace & { readonly why: readonly StatusReason[] } => {
  const { reader, since, indicator } = ground
  if (scope?.place !== undefined) {
    const [series] = seriesByName(ground).get(scope.place) ?? []
    if (series) return { place: scope.place, history: directHistory(series, reader, since), why: [] }
    if (!scope.divisions) return { place: scope.place, history: undefined, why: [] }
  }
  const [division = ground.division, ...others] = scope?.divisions ?? []
  if (division === undefined)
    return { place: scope?.place ?? '', history: undefined, why: [reasons.divisionNotKnown()] }
  if (others.length === 0) {
    const history = divisionHistory(division, ground)
    return { place: scope?.place ?? division, history, why: history ? [] : whyNoHistory(division, ground) }
  }
  const codes = [division, ...others]
  const place = scope?.place ?? codes.join('+')
  if (!addsUp(indicator)) return { place, history: undefined, why: [reasons.cannotRollUp()] }
  return { place, history: rollUp(codes, ground), why: [] }
}

/** The places with data that “each” can mean, where nobody has the whole list. */
const observedUnits = (each: string, within: readonly DivisionCode[], ground: Ground): JudgedPlace[] => {
  const levels = levelsOfEach(each)
  const inside = [...ground.places.values()].filter(
    ({ division, place }) =>
      within.length === 0 ||
      within.some(code => isWithin(division, code) && (division !== code || place !== undefined)),
  )
  const named = inside.filter(({ place }) => place !== undefined)
  const ofLevel = ({ division, place }: Series) =>
    place === undefined ? levels.includes(levelOf(division)) : levels.includes('village')
  const chosen = levels.length > 0 ? inside.filter(ofLevel) : named.length > 0 ? named : inside
  return chosen.map(series => ({
    place: series.place ?? series.division,
    history: directHistory(series, ground.reader, ground.since),
  }))
}

/** The units that “each” means, and whether these are all of them. */
export const eachPlace = (
  scope: Scope & { readonly each: string },
  ground: Ground,
): { readonly units: readonly JudgedPlace[]; readonly isWhole: boolean } => {
  const { each } = scope
  const ofDivision = (code: DivisionCode): JudgedPlace => ({ place: code, history: divisionHistory(code, ground) })
  if (scope.units) {
    const byName = seriesByName(ground)
    const units = scope.units.flatMap((name): JudgedPlace[] => {
      if (ground.places.has(name)) return [ofDivision(name)]
      const named = byName.get(name)
      if (!named) return [{ place: name, history: undefined }]
      return named.map(series => ({ place: name, history: directHistory(series, ground.reader, ground.since) }))
    })
    return { units, isWhole: true }
  }
  const levels = levelsOfEach(each)
  const { divisions } = scope
  const areUnits =
    levels.length > 0 ? divisions?.every(code => levels.includes(levelOf(code))) : divisions && divisions.length > 1
  if (divisions && areUnits) return { units: divisions.map(ofDivision), isWhole: true }
  const within = divisions ?? (ground.division === undefined ? [] : [ground.division])
  const lists = within.map(code => ground.unitsOf?.(code, each))
  const known = lists.filter(list => list !== undefined)
  if (known.length === lists.length && known.some(list => list.length > 0))
    return { units: [...new Set(known.flat())].map(ofDivision), isWhole: true }
  return { units: observedUnits(each, within, ground), isWhole: false }
}
