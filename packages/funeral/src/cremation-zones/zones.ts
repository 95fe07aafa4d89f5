import {
  atArticle,
  brokenRule,
  compareText,
  happenedBy,
  isLate,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import { happenedIn, type MeasurePeriod } from '@minzheng/indicators'
import * as z from 'zod'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/** What holds of the dead of a place: cremation (火葬区), or earth burial for now (土葬改革区). */
export const funeralZones = {
  cremation: { zh: '火葬区', en: 'Cremation area' },
  'earth-burial': { zh: '土葬改革区', en: 'Area of reformed earth burial' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A zone. */
export const FuneralZone = z.enum(['cremation', 'earth-burial'])
export type FuneralZone = z.infer<typeof FuneralZone>

/** At what level a place on the register lies. */
export const ZoneLevel = z.enum(['town', 'village', 'group'])
export type ZoneLevel = z.infer<typeof ZoneLevel>

/**
 * A place of the register of zones: a town, village (community) or villagers' group, and the zone of it through time. Where the parts
 * of a town or village differ, each part stands for itself with this one as its parent; once all of it has turned, the act stands with it
 * too, for a register may name some of its parts alone.
 */
export const ZonedPlace = z
  .strictObject({
    /** A code or name that tells the places of the register apart. */
    id: z.string().min(1),
    level: ZoneLevel,
    /** The place of the register that it belongs to; `null`: none. */
    parent: z.string().min(1).nullable().default(null),
    population: z.int().min(0).nullable().default(null),
    /** Square kilometres. */
    area: z.number().positive().nullable().default(null),
    /** The first and the last day of the place itself, where it was set up, merged or divided; left out: it stood throughout. */
    setUp: PlainDate.nullish(),
    until: PlainDate.nullish(),
    zones: z
      .array(
        z.strictObject({
          zone: FuneralZone,
          from: PlainDate,
          /** The act that sets it, and whether the province made it. */
          act: z.string().min(1),
          byProvince: z.boolean().nullable(),
          /** When the ministry was told; `null`: it was not, left out: not known. */
          reported: PlainDate.nullish(),
        }),
      )
      .min(1),
  })
  .refine(({ id, parent }) => parent !== id, refusal(['parent'], '上级不得为自身', 'it belongs to itself'))
  .refine(
    ({ setUp, until }) => setUp == null || until == null || setUp <= until,
    refusal(['until'], '结束日期早于开始日期', 'ends before it begins'),
  )
export type ZonedPlace = z.infer<typeof ZonedPlace>

/** The zone of a place on a day: of the last act that began by it; `null` before the first. */
export const zoneOn = ({ zones }: Pick<ZonedPlace, 'zones'>, on: PlainDate): FuneralZone | null =>
  zones
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => compareText(a.from, b.from))
    .at(-1)?.zone ?? null

/** The days on which a place turned from earth burial to cremation. */
export const turnedToCremation = ({ zones }: Pick<ZonedPlace, 'zones'>): readonly PlainDate[] => {
  const inOrder = zones.toSorted((a, b) => compareText(a.from, b.from))
  return inOrder.flatMap(({ zone, from }, index) =>
    zone === 'cremation' && inOrder[index - 1]?.zone === 'earth-burial' ? [from] : [],
  )
}

/**
 * The places of a level, or below it, whose first zone on the register is cremation, from a day in a period: what they were before is not
 * known, so that they may have turned. One that was set up in the period was nothing before.
 */
export const zonesNotKnownBefore = (
  places: readonly ZonedPlace[],
  level: ZoneLevel,
  period: MeasurePeriod,
): readonly string[] => {
  const { options } = ZoneLevel
  return places
    .filter(({ level: own, setUp }) => options.indexOf(own) >= options.indexOf(level) && setUp == null)
    .filter(({ zones }) => {
      const first = zones.toSorted((a, b) => compareText(a.from, b.from))[0]!
      return first.zone === 'cremation' && happenedIn(first.from, period)
    })
    .map(({ id }) => id)
}

/** The places of a level that turned to cremation in a period, wholly or in part: a place is counted where it or a part of it did. */
export const placesTurnedIn = (
  places: readonly ZonedPlace[],
  level: ZoneLevel,
  period: MeasurePeriod,
): readonly string[] => {
  const turned = new Set(
    places.filter(place => turnedToCremation(place).some(on => happenedIn(on, period))).map(({ id }) => id),
  )
  // A part that turned counts for all that it belongs to; the depth of the register is three levels.
  for (let depth = 0; depth < 2; depth++)
    for (const { id, parent } of places) if (parent !== null && turned.has(id)) turned.add(parent)
  return places.filter(place => place.level === level && turned.has(place.id)).map(({ id }) => id)
}

/** How much of some places lies in the cremation area on a day. */
export interface ZoneCoverage {
  readonly inZone: number
  readonly all: number
}

/**
 * Coverage on a day by the number of places of a level, their people or their ground; `null` where a figure is not known, or a place
 * has no zone yet. A place of which a part is in the other zone is not counted as in the cremation area; one that was merged or divided before
 * the day, or set up after it, is none.
 */
export const cremationZoneCoverage = (
  places: readonly ZonedPlace[],
  level: ZoneLevel,
  by: 'places' | 'population' | 'area',
  on: PlainDate,
): ZoneCoverage | null => {
  const standing = places.filter(({ setUp, until }) => runsOn(setUp ?? on, until, on))
  /** A place and all its parts, each once, even of places that a list makes parts of one another. */
  const withParts = (of: ZonedPlace): readonly ZonedPlace[] => {
    const found = new Set([of])
    for (const { id } of found) for (const part of standing) if (part.parent === id) found.add(part)
    return [...found]
  }
  const ofLevel = standing.filter(place => place.level === level)
  const weight = (place: ZonedPlace): number | null => (by === 'places' ? 1 : place[by])
  let [inZone, all] = [0, 0]
  for (const place of ofLevel) {
    const zones = withParts(place).map(one => zoneOn(one, on))
    const size = weight(place)
    if (size === null || zones.includes(null)) return null
    all += size
    if (zones.every(zone => zone === 'cremation')) inZone += size
  }
  return { inZone, all }
}

/** What the register of zones is held against. */
export const zoneRules = {
  'set-by-province': {
    text: { zh: '火葬区、土葬区应当由省级人民政府划定、调整', en: 'zones are set and changed by the province' },
  },
  'reported-to-ministry': {
    text: { zh: '划定、调整情况应当报国务院民政部门', en: 'the ministry is told of it' },
    severity: 'warning',
  },
  'one-zone': { text: { zh: '同一天划入两种区域', en: 'a place is put into both zones on one day' } },
  'not-narrowed': {
    text: { zh: '实行火葬地区的范围应当稳步扩大', en: 'the cremation area is widened, not narrowed' },
    // 稳步扩大 says where the whole area of a province goes, and bars no change of one place.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a place on the register breaks on a day: a zone that the province did not set (国务院令第225号 art. 4, from 2026-03-30 第824号
 * art. 8), of which the ministry was not told (the law names no days, so that is warned of from the day after it began; where it is not known
 * whether it was, nothing is said), or that turns back to earth burial since 2026-03-30 (a warning: the whole area is to grow by steps, 稳步扩大). Of acts before 1997-07-21, when there was no such
 * regulation, nothing is asked.
 */
export const zoneProblems = ({ zones }: ZonedPlace, asOf: PlainDate): Problem[] =>
  zones.flatMap(({ from, zone, byProvince, reported }, index, all) => {
    const once = all.some((other, at) => at < index && other.from === from && other.zone !== zone)
      ? [brokenRule('one-zone', zoneRules['one-zone'], ['zones', index, 'zone'])]
      : []
    if (from > asOf || funeralRegulationOn(from) === null) return once
    const cite = atArticle(funeralRegulationAt(from), isRevised(from) ? '第八条' : '第四条')
    const broken = (code: keyof typeof zoneRules, key: string) =>
      brokenRule(code, { ...zoneRules[code], cite }, ['zones', index, key])
    const before = zoneOn({ zones: all.filter(other => other.from < from) }, from)
    const turnsBack = isRevised(from) && zone === 'earth-burial' && before === 'cremation'
    return [
      ...once,
      ...(byProvince === false ? [broken('set-by-province', 'byProvince')] : []),
      ...(reported !== undefined && isLate(happenedBy(reported, asOf) ? from : null, from, asOf)
        ? [broken('reported-to-ministry', 'reported')]
        : []),
      ...(turnsBack ? [broken('not-narrowed', 'zone')] : []),
    ]
  })
