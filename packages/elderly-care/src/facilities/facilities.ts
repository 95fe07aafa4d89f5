import { type Citation, compareExact, divideExact, PlainDate, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** A share that stays exact: two whole numbers, and the nearest decimal to show. */
interface Quotient {
  readonly numerator: number
  readonly denominator: number
  readonly value: number
}
const quotient = (numerator: number, denominator: number): Quotient | null =>
  denominator === 0 ? null : { numerator, denominator, value: divideExact(numerator, denominator) }

/** Beds of a home, a project or a place. Nursing beds (护理型床位) are part of all. */
export const Beds = z
  .strictObject({ beds: z.int().min(0), nursingBeds: z.int().min(0) })
  .refine(
    ({ beds, nursingBeds }) => nursingBeds <= beds,
    refusal(['nursingBeds'], '护理型床位多于床位总数', 'more nursing beds than beds'),
  )
export type Beds = z.infer<typeof Beds>

/** Nursing beds of all beds, of many places as sum over sum; `null` where there are no beds. */
export const nursingBedShare = (places: readonly Beds[]): Quotient | null =>
  quotient(
    places.reduce((sum, { nursingBeds }) => sum + nursingBeds, 0),
    places.reduce((sum, { beds }) => sum + beds, 0),
  )

/** What a document aims at, by the end of a year, in a place (`null`: the nation). */
export interface NursingBedTarget {
  readonly division: string | null
  readonly by: PlainDate
  readonly least: number
  readonly cite: Citation
}

/** Shares of nursing beds that documents aim at. Plans of single cities, as Zhuzhou's of 2020 (half), stand in those plans. */
export const nursingBedTargets: readonly NursingBedTarget[] = [
  {
    division: null,
    by: '2025-12-31',
    least: 0.55,
    cite: {
      title: '“十四五”国家老龄事业发展和养老服务体系规划',
      issuer: '国务院',
      confidence: 'official-excerpt',
      note: 'read in a picture of the government site; the number 国发〔2021〕35号 is not verified',
    },
  },
  {
    division: null,
    by: '2030-12-31',
    least: 0.73,
    cite: {
      title: '“十五五”时期养老服务目标',
      issuer: '国家发展改革委',
      confidence: 'secondary',
      note: 'said to the press on 2026-03-06',
    },
  },
  {
    division: '310000',
    by: '2025-12-31',
    least: 0.6,
    cite: { title: '上海市“十四五”养老服务目标', confidence: 'secondary', note: 'read in a reprint' },
  },
  {
    division: '370000',
    by: '2025-12-31',
    least: 0.6,
    cite: { title: '山东省“十四五”养老服务目标', confidence: 'secondary', note: '青岛日报 of 2022-08-10' },
  },
]

/** Which elders a rate per thousand is over: places differ, and two that differ are not to be compared. */
export const elderBases = ['resident-60', 'registered-60'] as const

/** Beds for every thousand persons of 60 and more. */
export const BedsPerThousand = z.strictObject({
  beds: z.int().min(0),
  elders: z.int().min(0),
  base: z.enum(elderBases),
})

/** The same of a place that is named, so that several can be added up. */
export const BedsOfPlace = BedsPerThousand.extend({ place: z.string().min(1) })

/** Beds for every thousand elders, with the base that it stands on; `null` where there are none. */
export const bedsPerThousand = ({
  beds,
  elders,
  base,
}: z.infer<typeof BedsPerThousand>): (Quotient & { readonly base: (typeof elderBases)[number] }) | null => {
  const rate = quotient(beds * 1000, elders)
  return rate && { ...rate, base }
}

/** Whether a share is at least a figure, exactly: 11 of 20 is at least 0.55. An unknown share decides nothing. */
export const reaches = (share: Quotient | null, least: number): boolean | null =>
  share === null ? null : compareExact(share, least) >= 0

const counted = z.int().min(0)

/** One elder in the home and community care project, with what was done. */
export const HomeCareRecord = z.strictObject({
  person: z.string().min(1),
  /** A family care bed (家庭养老床位) built and accepted. */
  familyBed: z.boolean(),
  /** Visits to the home to serve (居家养老上门服务). */
  visits: counted,
})
export type HomeCareRecord = z.infer<typeof HomeCareRecord>

/**
 * Family care beds and home services in their own units: beds (张), persons served (人), visits (人次). They are never added
 * up: a target of 185 persons and one of 40,000 visits measure different things.
 */
export const HomeCareCounts = z.strictObject({ beds: counted, persons: counted, visits: counted })
export type HomeCareCounts = z.infer<typeof HomeCareCounts>

/** The counts of many records. A person counts once, and as served only where there was a visit; one bed a person. */
export const homeCareCounts = (records: readonly HomeCareRecord[]): HomeCareCounts => ({
  beds: new Set(records.filter(({ familyBed }) => familyBed).map(({ person }) => person)).size,
  persons: new Set(records.filter(({ visits }) => visits > 0).map(({ person }) => person)).size,
  visits: records.reduce((sum, { visits }) => sum + visits, 0),
})

/** What is still missing of a quota, each in its own unit; a unit without a quota is left out. */
export const homeCareMissing = (
  done: HomeCareCounts,
  quota: Readonly<Partial<HomeCareCounts>>,
): Readonly<Partial<HomeCareCounts>> =>
  Object.fromEntries(
    Object.entries(quota).map(([unit, value]) => [unit, Math.max(0, value - done[unit as keyof HomeCareCounts])]),
  )

/** How far a quota is reached, each in its own unit, 1 at the quota and more above it; `null` where the quota is nothing. */
export const homeCareProgress = (
  done: HomeCareCounts,
  quota: Readonly<Partial<HomeCareCounts>>,
): Readonly<Partial<Record<keyof HomeCareCounts, Quotient | null>>> =>
  Object.fromEntries(
    Object.entries(quota).map(([unit, value]) => [unit, quotient(done[unit as keyof HomeCareCounts], value)]),
  )

/** Communities of one place, urban or rural, that have a facility. */
export const CoverageRecord = z
  .strictObject({ place: z.string().min(1), area: z.enum(['city', 'county']), communities: counted, covered: counted })
  .refine(
    ({ communities, covered }) => covered <= communities,
    refusal(['covered'], '覆盖数多于社区总数', 'more communities covered than there are'),
  )
export type CoverageRecord = z.infer<typeof CoverageRecord>

/** How far the communities of an area are covered by facilities (覆盖率), as a share, and whether that reaches its line. */
export interface Coverage {
  readonly share: Quotient | null
  readonly met: boolean | null
  /** The places that fall short by themselves. */
  readonly short: readonly string[]
}

const namedTwice = (names: readonly string[]) => new Set(names).size < names.length

/**
 * Coverage of community facilities in cities and in counties apart, each against its own line, as sum over sum; the share is not
 * known (`null`) where a place is there twice.
 */
export const coverageOf = (
  records: readonly CoverageRecord[],
  least: Readonly<Record<CoverageRecord['area'], number>>,
): Readonly<Record<CoverageRecord['area'], Coverage>> => {
  const of = (area: CoverageRecord['area']): Coverage => {
    const own = records.filter(record => record.area === area)
    const sum = (key: 'covered' | 'communities') => own.reduce((total, record) => total + record[key], 0)
    const isTwice = namedTwice(own.map(({ place }) => place))
    const share = isTwice ? null : quotient(sum('covered'), sum('communities'))
    const short = own.filter(one => reaches(quotient(one.covered, one.communities), least[area]) === false)
    return { share, met: reaches(share, least[area]), short: short.map(({ place }) => place) }
  }
  return { city: of('city'), county: of('county') }
}

/** How a 15-minute circle (15分钟养老服务圈) was measured. No national rule says how, so a figure without this says little. */
export const CircleMethod = z
  .strictObject({
    /** Left out: not known. */
    minutes: z.int().min(1).max(120).optional(),
    /** On the way, by a network of streets; or within a radius in metres. */
    by: z.enum(['travel-time', 'radius']),
    mode: z.enum(['walk', 'cycle', 'drive', 'public-transport']),
    metres: z.int().min(1).max(100_000).nullable().default(null),
    /** What is counted. */
    of: z.enum(['residents', 'elders-60', 'households', 'communities']),
    facilities: z.array(z.enum(['care-centre', 'service-station', 'meal-point', 'home'])).min(1),
  })
  .refine(
    ({ by, metres }) => (by === 'radius') === (metres !== null),
    refusal(
      ['metres'],
      '按半径测量的须注明米数，按时间测量的不注',
      'what goes by a radius has its metres, what goes by time has none',
    ),
  )
export type CircleMethod = z.infer<typeof CircleMethod>

/** How many of a place are within the 15-minute circle, by a method: residents, elders, households or communities. */
export const CircleMeasure = z
  .strictObject({ place: z.string().min(1), method: CircleMethod, reached: counted, all: counted })
  .refine(({ reached, all }) => reached <= all, refusal(['reached'], '可达数多于总数', 'more reached than there are'))
export type CircleMeasure = z.infer<typeof CircleMeasure>

const methodKey = ({ minutes, by, mode, metres, of, facilities }: CircleMethod): string =>
  JSON.stringify([minutes, by, mode, metres, of, facilities.toSorted()])

/** Whether two circles are known to be measured alike: only such can be compared or added. */
export const sameMethod = (a: CircleMethod, b: CircleMethod): boolean =>
  a === b || (a.minutes !== undefined && methodKey(a) === methodKey(b))

/** The share within the circle over many places; `null` where they were not all measured alike, one is there twice, or nothing was counted. */
export const circleShare = (measures: readonly CircleMeasure[]): Quotient | null => {
  const [first] = measures
  if (first === undefined || !measures.every(({ method }) => sameMethod(method, first.method))) return null
  if (namedTwice(measures.map(({ place }) => place))) return null
  const sum = (key: 'reached' | 'all') => measures.reduce((total, measure) => total + measure[key], 0)
  return quotient(sum('reached'), sum('all'))
}

/** One elderly-care adviser (养老顾问) of a community, full- or part-time. */
export const CareAdviser = z.strictObject({
  id: z.string().min(1),
  community: z.string().min(1),
  since: PlainDate,
  /** The last day in post. */
  until: PlainDate.nullable().default(null),
})
export type CareAdviser = z.infer<typeof CareAdviser>

/** Which of the communities of a place have an adviser on a day, and the share of those that have; `null` where there are none. */
export const adviserCoverage = (
  communities: readonly string[],
  advisers: readonly CareAdviser[],
  asOf: PlainDate,
): { readonly advisers: number; readonly share: Quotient | null; readonly without: readonly string[] } => {
  const all = [...new Set(communities)]
  const inPost = advisers.filter(({ community, since, until }) => all.includes(community) && runsOn(since, until, asOf))
  const served = new Set(inPost.map(({ community }) => community))
  const without = all.filter(community => !served.has(community))
  return {
    advisers: new Set(inPost.map(({ id }) => id)).size,
    share: quotient(all.length - without.length, all.length),
    without,
  }
}
