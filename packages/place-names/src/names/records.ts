import {
  areInOrder,
  compareText,
  DivisionCode,
  happenedBy,
  isWithin,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import type { PlaceName } from './place-name.js'

const text = z.string().min(1).max(100)
const countBy = <T, K extends string>(list: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, number> => {
  const counts = new Map<K, number>()
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

/** A name of a place-name plan (地名方案, 条例 art. 8; 地名规划), kept for a zone until it is used (PN-07). */
export const PlannedName = z.strictObject({ name: text, zone: text, usedOn: PlainDate.nullable().default(null) })
export type PlannedName = z.infer<typeof PlannedName>

/** Of each zone, how many names are planned, and how many of them are used by a day; one that stands twice counts once. */
export const plannedNameUse = (
  names: readonly PlannedName[],
  asOf: PlainDate,
): ReadonlyMap<string, { readonly planned: number; readonly used: number }> => {
  const namesOf = (zone: string, list: readonly PlannedName[]) =>
    new Set(list.filter(one => one.zone === zone).map(({ name }) => name)).size
  const used = names.filter(({ usedOn }) => happenedBy(usedOn, asOf))
  return new Map(
    [...new Set(names.map(({ zone }) => zone))].map(zone => [
      zone,
      { planned: namesOf(zone, names), used: namesOf(zone, used) },
    ]),
  )
}

/** The number of protected names on a day, and how many entries each level, category and batch has. */
export interface ProtectionCounts {
  /** Names on a list by the day, each once. */
  readonly names: number
  /** Entries by level, category and batch: `county 红色地名 2`; what an entry does not say is left out. */
  readonly entries: ReadonlyMap<string, number>
  /** Names none of whose entries has its day: not counted above. */
  readonly undated: number
}

/** The lists of protected names on a day (条例 art. 25, PN-22), from the register of names. */
export const protectionCounts = (
  names: readonly Pick<PlaceName, 'protection'>[],
  asOf: PlainDate,
): ProtectionCounts => {
  const on = names.map(({ protection }) =>
    protection.filter(({ listedOn, until = null }) => listedOn !== undefined && runsOn(listedOn, until, asOf)),
  )
  return {
    names: on.filter(entries => entries.length > 0).length,
    entries: countBy(
      on.flatMap(entries => [
        ...new Set(
          entries.map(({ level, category, batch }) =>
            [level, category, batch].filter(part => part !== undefined).join(' '),
          ),
        ),
      ]),
      key => key,
    ),
    undated: names.filter(
      ({ protection }) => protection.length > 0 && protection.every(one => one.listedOn === undefined),
    ).length,
  }
}

/** A museum, park or brand that lives on names (PN-18, PN-19, PN-21). */
export const NameFacility = z.strictObject({
  name: text,
  kind: z.enum(['museum', 'theme-park', 'trade-brand', 'food-brand', 'other']),
  division: DivisionCode,
  /** The place names that it is about. */
  names: z.array(text).max(200).default([]),
  /** Who runs it or holds the brand. */
  holder: text.optional(),
  /** What is sold under a brand: tea, noodles. */
  product: text.optional(),
  /** `null`: not yet; left out: not known, and not counted as open. */
  openedOn: PlainDate.nullish(),
  closedOn: PlainDate.nullable().default(null),
})
export type NameFacility = z.infer<typeof NameFacility>

const facilityKey = ({ kind, division, name }: NameFacility) => `${kind} ${division} ${name}`
const wasClosedFor = (one: NameFacility, other: NameFacility) =>
  happenedBy(one.closedOn, other.openedOn ?? '9999-12-31')

/** How many of each kind stand open on a day, each once. */
export const openFacilities = (
  facilities: readonly NameFacility[],
  asOf: PlainDate,
): ReadonlyMap<NameFacility['kind'], number> => {
  const open = facilities.filter(({ openedOn, closedOn }) => happenedBy(openedOn, asOf) && !happenedBy(closedOn, asOf))
  return countBy([...new Map(open.map(one => [facilityKey(one), one])).values()], ({ kind }) => kind)
}

/**
 * What is wrong with a register of facilities and brands: one that closed before it opened or never opened (`facility-days`), one that
 * stands twice at a time (`facility-twice`), one that is about no place name (`facility-names`, a warning).
 */
export const nameFacilityProblems = (facilities: readonly NameFacility[]): Problem[] =>
  facilities.flatMap((one, index) => {
    const found = (code: string, severity: Problem['severity'], zh: string, en: string) =>
      problem(code, severity, [index], [zh, en], ['请核对登记。', 'Check the register.'])
    const twice = facilities
      .slice(0, index)
      .some(other => facilityKey(other) === facilityKey(one) && !wasClosedFor(other, one) && !wasClosedFor(one, other))
    return [
      ...(one.closedOn !== null && one.openedOn !== undefined && (one.openedOn === null || one.closedOn < one.openedOn)
        ? [
            found(
              'facility-days',
              'error',
              '关闭早于建成，或者没有建成日期。',
              'It closed before it opened, or never opened.',
            ),
          ]
        : []),
      ...(twice ? [found('facility-twice', 'error', '重复登记。', 'It stands twice.')] : []),
      ...(one.names.length === 0
        ? [found('facility-names', 'warning', '没有写明相关地名。', 'It names no place name.')]
        : []),
    ]
  })

/** A map, list, gazetteer or dictionary of names (图、录、典、志; PN-26), a study or a plan document, on its way. */
export const NamePublication = z.strictObject({
  title: text,
  kind: z.enum(['atlas', 'list', 'dictionary', 'gazetteer', 'study', 'other']),
  /** Who wrote it. */
  by: text.optional(),
  /** The divisions that it is about: the towns that a study looked at. */
  divisions: z.array(DivisionCode).max(1000).optional(),
  draftedOn: PlainDate.nullable().default(null),
  reviewedOn: PlainDate.nullable().default(null),
  publishedOn: PlainDate.nullable().default(null),
})
export type NamePublication = z.infer<typeof NamePublication>

/** How far a publication has come by a day. */
export const publicationState = (
  { draftedOn, reviewedOn, publishedOn }: NamePublication,
  asOf: PlainDate,
): 'planned' | 'drafted' | 'reviewed' | 'published' => {
  if (happenedBy(publishedOn, asOf)) return 'published'
  if (happenedBy(reviewedOn, asOf)) return 'reviewed'
  return happenedBy(draftedOn, asOf) ? 'drafted' : 'planned'
}

/** What is wrong with a publication: its steps are out of order (`publication-days`). */
export const publicationProblems = ({ draftedOn, reviewedOn, publishedOn }: NamePublication): Problem[] =>
  areInOrder([draftedOn, reviewedOn, publishedOn])
    ? []
    : [
        problem(
          'publication-days',
          'error',
          [],
          ['编纂、审定、出版日期先后颠倒。', 'Its steps are out of order.'],
          ['请核对日期。', 'Check the days.'],
        ),
      ]

/** One line of a list of standard names (标准地名录). */
export interface StandardNameLine {
  readonly name: string
  /** In Roman letters; empty where the register has none. */
  readonly roman: string
  readonly kind: PlaceName['kind']
  readonly division: DivisionCode
}

/** The standard names of a register as a list to be published (条例 art. 22), by division and then by name. */
export const standardNameList = (register: readonly PlaceName[]): readonly StandardNameLine[] =>
  register
    .filter(({ status }) => status === 'standard')
    .map(({ name, roman = '', kind, division }) => ({ name, roman, kind, division }))
    .toSorted((a, b) => compareText(a.division, b.division) || compareText(a.name, b.name))

/** The five kinds of places that name culture goes into (五进), as dazhou-2024 has them. */
export const cultureVenues = {
  community: { zh: '社区', en: 'Community' },
  street: { zh: '街区', en: 'Street' },
  'scenic-spot': { zh: '景区', en: 'Scenic spot' },
  park: { zh: '公园', en: 'Park' },
  barracks: { zh: '军营', en: 'Barracks' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, LocalizedText>
/** Where an event for the culture of names took place: see {@link cultureVenues}. */
export type CultureVenue = keyof typeof cultureVenues

/** An event for the culture of names or of boundaries (PN-20, BO-07). */
export const CultureEvent = z.strictObject({
  name: text,
  on: PlainDate,
  subject: z.enum(['place-names', 'boundaries']).default('place-names'),
  venue: z.enum(keysOf(cultureVenues)),
  /** Which community, park or barracks; two that held it on one day are two. */
  place: text.optional(),
})
export type CultureEvent = z.infer<typeof CultureEvent>

/** Events of a period by the kind of place; with a subject those of it alone, as of boundaries (边界文化). */
export const eventsByVenue = (
  events: readonly CultureEvent[],
  {
    from,
    to,
    subject,
  }: { readonly from: PlainDate; readonly to: PlainDate; readonly subject?: CultureEvent['subject'] },
): ReadonlyMap<CultureVenue, number> =>
  countBy(
    events.filter(one => from <= one.on && one.on <= to && (subject === undefined || one.subject === subject)),
    ({ venue }) => venue,
  )

/** Land of one division inside another (飞地; 令353 art. 11, BO-08). */
export const Enclave = z.strictObject({
  name: text,
  /** The division that it belongs to, and the one that it lies in. */
  belongsTo: DivisionCode,
  liesIn: DivisionCode,
  /** Square metres. */
  area: z.int().min(1).optional(),
  /** Corners in order, longitude then latitude; the last joins the first. */
  outline: z
    .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
    .min(3)
    .max(100_000)
    .optional(),
  /** The agreement or decision that its use and management follow. */
  agreement: text.optional(),
  surveyedOn: PlainDate.nullable().default(null),
})
export type Enclave = z.infer<typeof Enclave>

/** What is wrong with the record of an enclave that its schema cannot see. */
export const enclaveProblems = ({ belongsTo, liesIn, agreement }: Enclave): Problem[] => [
  ...(isWithin(belongsTo, liesIn) || isWithin(liesIn, belongsTo)
    ? [
        {
          code: 'enclave-sides',
          severity: 'error' as const,
          path: ['liesIn'],
          message: {
            zh: '所属和所在的区划相同，或者一个在另一个之内。',
            en: 'It lies in the division that it belongs to, or one of them is part of the other.',
          },
          remedy: { zh: '请核对两个区划代码。', en: 'Check the two codes.' },
        },
      ]
    : []),
  ...(agreement === undefined
    ? [
        {
          code: 'enclave-agreement',
          severity: 'warning' as const,
          path: ['agreement'],
          message: {
            zh: '没有记载使用管理依据的协议书或者决定。',
            en: 'The agreement or decision that it follows is not on record.',
          },
          remedy: { zh: '请补记（界线管理条例第十一条）。', en: 'Record it (art. 11 of the boundary regulation).' },
        },
      ]
    : []),
]
