import {
  atArticle,
  type Citation,
  divideExact,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'
import { type NotOffered, notOffered } from '../shared/offered.js'

/** The places where children are looked after near their homes (基层儿童关爱保护阵地), and the level that each belongs to. */
export const childFacilityKinds = {
  'childrens-home': { zh: '儿童之家', en: 'Children’s home', level: 'village' },
  'migrant-care-point': { zh: '流动儿童关爱点', en: 'Care point for migrant children', level: 'county' },
  'protection-station': { zh: '未成年人保护工作站', en: 'Protection station for minors', level: 'township' },
  'protection-centre': { zh: '未成年人保护工作中心', en: 'Protection centre for minors', level: 'county' },
} as const satisfies Readonly<Record<string, LocalizedText & { level: 'village' | 'township' | 'county' }>>
/** A kind of place: see {@link childFacilityKinds}. */
export type ChildFacilityKind = keyof typeof childFacilityKinds

const kinds = keysOf(childFacilityKinds)

/** What a children's home offers. */
export const childrensHomeServices = {
  play: { zh: '游戏', en: 'Play' },
  recreation: { zh: '娱乐', en: 'Recreation' },
  education: { zh: '教育', en: 'Education' },
  health: { zh: '卫生', en: 'Health' },
  support: { zh: '社会心理支持', en: 'Psychosocial support' },
  referral: { zh: '转介', en: 'Referral' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A service of a children's home: see {@link childrensHomeServices}. */
export type ChildrensHomeService = keyof typeof childrensHomeServices

const services = keysOf(childrensHomeServices)

/** 中国儿童发展纲要（2011—2020年）: the six services of a children’s home, and the aim of nine villages in ten. */
export const childrensHomeOutline2011: Citation = {
  title: '中国儿童发展纲要（2011—2020年）',
  issuer: '国务院',
  issued: '2011-07-30',
  confidence: 'unverified',
  note: 'from memory: one children’s home with these services in 90 % of the urban and rural communities or more',
}

/** One such place. */
export const ChildFacility = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(kinds),
  /** Whom it serves: the village, township or county, always by code or always by name. */
  place: z.string().min(1),
  /** Named a model (示范点) by its county or city; left out: not known. */
  demonstration: z.boolean().optional(),
  /** By which level of government it was named a model; left out: not known. */
  demonstrationLevel: z.enum(['county', 'prefecture', 'province', 'nation']).optional(),
  /** The first day on which it was a model; left out: not on record, and it is one on whatever day it is open. */
  demonstrationSince: PlainDate.optional(),
  /** The last day on which it was one (摘牌); `null`: it is one still. */
  demonstrationUntil: PlainDate.nullish(),
  /** The first day on which it was open; `null`: not yet. */
  openedOn: PlainDate.nullable(),
  /** The last day on which it was open. */
  closedOn: PlainDate.nullable().default(null),
  /** Of a children's home; what is left out is not known. */
  services: z.partialRecord(z.enum(services), z.boolean()).default({}),
})
export type ChildFacility = z.infer<typeof ChildFacility>

/** Whether a place is open on a day, its first and its last day among it. */
export const isOpenFacility = ({ openedOn, closedOn }: ChildFacility, on: PlainDate): boolean =>
  runsOn(openedOn, closedOn, on)

/** Whether a place was a model by its days, where it was ever one. */
const isModelOn = ({ demonstrationSince, demonstrationUntil }: ChildFacility, on: PlainDate): boolean =>
  runsOn(demonstrationSince ?? on, demonstrationUntil ?? null, on)

/** How far places have a facility of a kind. */
export interface FacilityCoverage {
  readonly covered: number
  readonly places: number
  /** `covered / places`; `null` where there are no places, or of one it is not known. */
  readonly share: number | null
  /** Facilities that are open, those of other places among them; one on record twice counts once. */
  readonly open: number
  /** Places without one, in the order given. */
  readonly missing: readonly string[]
  /** Places of which it is not known: with one of which it is not on record whether it is a model, or of the level that is asked for. */
  readonly unknown: readonly string[]
  /** Facilities of the kind whose place is not among the places. */
  readonly elsewhere: readonly string[]
}

const keyOf = ({ kind, place, name }: ChildFacility) => JSON.stringify([kind, place, name])

/** A model of one level that became one of another: it stands once with each, for different days. */
const isOtherLevel = (one: ChildFacility, other: ChildFacility): boolean =>
  one.demonstrationLevel !== undefined &&
  other.demonstrationLevel !== undefined &&
  one.demonstrationLevel !== other.demonstrationLevel &&
  [
    [one, other],
    [other, one],
  ].some(
    ([before, after]) =>
      before!.demonstrationUntil != null &&
      after!.demonstrationSince !== undefined &&
      before!.demonstrationUntil < after!.demonstrationSince,
  )

/** What is wrong with a register of facilities: `facility-twice` (open twice at a time, but for a model that rose to another level), `facility-dates` (closed before it opened). */
export const childFacilityProblems = (facilities: readonly ChildFacility[]): Problem[] =>
  facilities.flatMap((one, index): Problem[] => {
    const { name, openedOn, closedOn } = one
    const twice = facilities
      .slice(0, index)
      .some(
        other =>
          keyOf(other) === keyOf(one) &&
          !isOtherLevel(other, one) &&
          openedOn !== null &&
          other.openedOn !== null &&
          (isOpenFacility(other, openedOn) || isOpenFacility(one, other.openedOn)),
      )
    return [
      ...(twice
        ? [
            problem(
              'facility-twice',
              'error',
              [index],
              [`“${name}”登记了两次。`, `"${name}" is on record twice.`],
              ['请合并。', 'Keep one.'],
            ),
          ]
        : []),
      ...(closedOn !== null && (openedOn === null || closedOn < openedOn)
        ? [
            problem(
              'facility-dates',
              'error',
              [index, 'closedOn'],
              [
                `“${name}”的关闭日期早于启用日期，或者没有启用日期。`,
                `"${name}" closed before it opened, or never opened.`,
              ],
              ['请核对日期。', 'Check the days.'],
            ),
          ]
        : []),
    ]
  })

/**
 * Which places have an open facility of a kind on a day: the villages with a children's home, the counties with a model care point
 * for migrant children (`{ demonstration: true }`, or one of a level: `{ level: 'province' }`), which was one on the day, the townships
 * with a station. A place given twice counts once.
 */
export const facilityCoverage = (
  kind: ChildFacilityKind,
  places: readonly string[],
  facilities: readonly ChildFacility[],
  on: PlainDate,
  {
    demonstration = false,
    level,
  }: { readonly demonstration?: boolean; readonly level?: NonNullable<ChildFacility['demonstrationLevel']> } = {},
): FacilityCoverage => {
  const all = [...new Set(places)]
  const counted = facilities.filter(
    one =>
      one.kind === kind &&
      (!(demonstration || level) ||
        ((one.demonstration === true || one.demonstrationLevel !== undefined) && isModelOn(one, on))) &&
      (level === undefined || one.demonstrationLevel === level) &&
      isOpenFacility(one, on),
  )
  const open = [...new Map(counted.map(one => [keyOf(one), one])).values()]
  const having = new Set(open.map(({ place }) => place))
  const perhaps = new Set(
    facilities
      .filter(
        one =>
          (demonstration || level !== undefined) &&
          one.kind === kind &&
          one.demonstration !== false &&
          one.demonstrationLevel === undefined &&
          isModelOn(one, on) &&
          isOpenFacility(one, on),
      )
      .map(({ place }) => place),
  )
  const unknown = all.filter(place => !having.has(place) && perhaps.has(place))
  const missing = all.filter(place => !having.has(place) && !perhaps.has(place))
  const covered = all.length - missing.length - unknown.length
  return {
    covered,
    places: all.length,
    share: all.length === 0 || unknown.length > 0 ? null : divideExact(covered, all.length),
    open: open.length,
    missing,
    unknown,
    elsewhere: open.filter(({ place }) => !all.includes(place)).map(({ name }) => name),
  }
}

/** Which of the six services a children's home does not offer, and of which that is not known. */
export const missingHomeServices = (home: ChildFacility): NotOffered<ChildrensHomeService> =>
  notOffered(services, home.services)

/** That a township has a station or names somebody, and that counties found institutions as they are needed. */
export const careFacilityCites: Readonly<Record<'station' | 'institutions', Citation>> = {
  station: atArticle(minorsProtectionLaw, '第八十一条第二款'),
  institutions: atArticle(minorsProtectionLaw, '第九十六条第二款'),
}
