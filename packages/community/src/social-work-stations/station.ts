import {
  divideExact,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  placed,
  refusal,
  runsOn,
  within,
} from '@minzheng/core'
import * as z from 'zod'
import { abolished } from '../shared/abolished.js'

/** The three tiers of social-work service (社会工作三级服务体系). */
export const socialWorkTiers = {
  county: { zh: '县（市、区）社会工作指导中心', en: 'County guidance centre' },
  town: { zh: '乡镇（街道）社工站', en: 'Station of a town or subdistrict' },
  community: { zh: '村（社区）社工室', en: 'Room of a village or community' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A tier of {@link socialWorkTiers}. */
export type SocialWorkTier = keyof typeof socialWorkTiers

const day = PlainDate.nullable().default(null)

/** One node of the three tiers: most of them are stations of towns and subdistricts (乡镇街道社工站). */
export const SocialWorkStation = z
  .strictObject({
    id: z.string().min(1),
    tier: z.enum(keysOf(socialWorkTiers)).default('town'),
    /** The county, town or community that it serves. */
    serves: z.string().min(1),
    /** In what that place lies, where another of the list has its name. */
    within,
    /** Who runs it: the town itself, or an agency from which service is bought; `null`: not known. */
    runBy: z.enum(['government', 'agency', 'other']).nullable().default(null),
    /** `null`: not yet; left out: not told. */
    opened: PlainDate.nullish(),
    /** The last day of service. */
    closed: day,
    /** Social workers stationed there; `null`: not known. */
    workers: z.int().min(0).nullable(),
    /** Of them, those who hold a certificate; `null`: not known. */
    certified: z.int().min(0).nullable().default(null),
    /** The money of the year, in fen; `null`: not known. */
    funds: z.int().min(0).nullable().default(null),
    /** Its projects; “一站一项目” asks for one that runs. Left out: nothing is told of them. */
    projects: z
      .array(
        z
          .strictObject({ name: z.string().min(1), from: PlainDate, until: PlainDate.nullable().default(null) })
          .refine(...lastNotBefore('from', 'until')),
      )
      .optional(),
  })
  .refine(
    ({ opened, closed }) => closed === null || (opened !== null && (opened === undefined || opened <= closed)),
    refusal(['closed'], '结束日期早于开始日期，或者没有开始日期', 'ends before it begins, or has no beginning'),
  )
  .refine(
    ({ workers, certified }) => workers === null || certified === null || certified <= workers,
    refusal(['certified'], '持证人数多于社工人数', 'more with a certificate than workers'),
  )
export type SocialWorkStation = z.infer<typeof SocialWorkStation>

/** Whether a station works on a day; one of which it is not told since when does not count. */
export const stationRuns = (
  { opened, closed }: Pick<SocialWorkStation, 'opened' | 'closed'>,
  asOf: PlainDate,
): boolean => runsOn(opened, closed, asOf)

/** Whether a project of the station runs on a day (一站一项目); `null`: nothing is told of its projects. */
export const hasProject = ({ projects }: Pick<SocialWorkStation, 'projects'>, asOf: PlainDate): boolean | null =>
  projects?.some(({ from, until }) => runsOn(from, until, asOf)) ?? null

/** The stations of towns that work on a day and are known to have no project that runs, by id (一站一项目: at least one each). */
export const stationsWithoutProject = (stations: readonly SocialWorkStation[], asOf: PlainDate): readonly string[] =>
  stations.flatMap(one =>
    one.tier === 'town' && stationRuns(one, asOf) && hasProject(one, asOf) === false ? [one.id] : [],
  )

/** How many stations, workers and how much money a place has, as its tables say: money in fen. */
export interface StationTotals {
  readonly stations: number
  readonly workers: number | null
  readonly funds: number | null
}

/** The load of stations: workers for each, and money for each in fen; `null` where not known, or where there is no station. */
export interface StationLoad extends StationTotals {
  readonly workersPerStation: number | null
  readonly fundsPerStation: number | null
}

/** Workers and money for each station, not rounded. */
export const stationLoad = (totals: StationTotals): StationLoad => {
  const each = (of: number | null) => (of === null || totals.stations === 0 ? null : divideExact(of, totals.stations))
  return { ...totals, workersPerStation: each(totals.workers), fundsPerStation: each(totals.funds) }
}

const total = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)

/** The load of the stations of towns that work on a day, each once; unknown while a station does not say. */
export const stationLoadOn = (stations: readonly SocialWorkStation[], asOf: PlainDate): StationLoad => {
  const working = [
    ...new Map(
      stations.filter(one => one.tier === 'town' && stationRuns(one, asOf)).map(one => [one.id, one] as const),
    ).values(),
  ]
  return stationLoad({
    stations: working.length,
    workers: total(working.map(({ workers }) => workers)),
    funds: total(working.map(({ funds }) => funds)),
  })
}

/** How far a tier covers the places that it is for. */
export interface TierCoverage {
  readonly tier: SocialWorkTier
  readonly covered: number
  readonly all: number
  readonly missing: readonly string[]
}

/**
 * Of the counties, towns and communities of a place, those that have their node on a day (三级服务体系). A node for a place that is
 * not on the list counts for none, nor does one of which it is not told since when it works. Places of one name are listed as `placed` of
 * `@minzheng/indicators` writes them (甲镇 和平村); a node that does not say in which of them it is counts for none of these.
 */
export const tierCoverage = (
  stations: readonly SocialWorkStation[],
  places: Readonly<Record<SocialWorkTier, readonly string[]>>,
  asOf: PlainDate,
): TierCoverage[] =>
  keysOf(socialWorkTiers).map(tier => {
    const served = new Set(
      stations
        .filter(one => one.tier === tier && stationRuns(one, asOf))
        .flatMap(({ serves, within }) => [serves, placed(serves, within)]),
    )
    const all = [...new Set(places[tier])]
    const missing = all.filter(place => !served.has(place))
    return { tier, covered: all.length - missing.length, all: all.length, missing }
  })

/** A town or subdistrict, and whether a station works there: what the share of towns with a station counts. */
export const TownWithStation = z
  .strictObject({
    town: z.string().min(1),
    within,
    /** `null`: not yet; left out: not told. */
    opened: PlainDate.nullish(),
    closed: day,
    abolished,
  })
  .refine(...lastNotBefore('opened', 'closed'))

/** An agency of social work (社会工作服务机构): a social-service institution on the register. */
export const SocialWorkAgency = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    registered: PlainDate,
    /** The last day on the register. */
    cancelled: day,
  })
  .refine(...lastNotBefore('registered', 'cancelled'))
export type SocialWorkAgency = z.infer<typeof SocialWorkAgency>

const PostHolder = z
  .strictObject({ by: z.string().min(1), since: PlainDate, until: day })
  .refine(...lastNotBefore('since', 'until'))

/** A post of social work (社会工作岗位), wherever it is, and who holds it by an id that is no identity number. */
export const SocialWorkPost = z
  .strictObject({
    id: z.string().min(1),
    at: z.enum(['public-institution', 'agency', 'station', 'community', 'other']),
    created: PlainDate,
    abolished: day,
    /** The last holder with the first day and the last; `null`: nobody holds it. */
    held: PostHolder.nullable().default(null),
    /** Those who held it before. */
    heldBefore: z.array(PostHolder).default([]),
  })
  .refine(...lastNotBefore('created', 'abolished'))
export type SocialWorkPost = z.infer<typeof SocialWorkPost>

/** How many posts of social work there are on a day, each once, and how many are held. */
export const postsOn = (
  posts: readonly SocialWorkPost[],
  asOf: PlainDate,
): { readonly posts: number; readonly held: number; readonly vacant: number } => {
  const there = posts.filter(({ created, abolished }) => runsOn(created, abolished, asOf))
  const ids = (of: typeof there) => new Set(of.map(({ id }) => id)).size
  const all = ids(there)
  const held = ids(
    there.filter(({ held, heldBefore }) =>
      [...(held === null ? [] : [held]), ...heldBefore].some(({ since, until }) => runsOn(since, until, asOf)),
    ),
  )
  return { posts: all, held, vacant: all - held }
}

/** Who registered for the examination of a year, and who passed it. */
export const SocialWorkExamCandidate = z
  .strictObject({
    id: z.string().min(1),
    registered: PlainDate,
    /** The day on which the result was published, if it was a pass. */
    passed: day,
  })
  .refine(
    ({ registered, passed }) => passed === null || registered <= passed,
    refusal(['passed'], '通过日期早于报名日期', 'passed before the registration'),
  )
