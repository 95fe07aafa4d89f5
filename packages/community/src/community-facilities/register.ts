import {
  addDays,
  areInOrder,
  atArticle,
  type Citation,
  compareExact,
  compareText,
  criterionOf,
  happenedBy,
  isAtLeast,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  placed,
  problem,
  refusal,
  runsOn,
  within,
} from '@minzheng/core'
import * as z from 'zod'
import { abolished, standingOn } from '../shared/abolished.js'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'
import { communityGovernanceOpinion2017, embeddedFacilityGuide, serviceSystemPlan2021 } from './documents.js'

/** What stands in a village or community: facilities, and sites that places name. */
export const communityFacilityKinds = {
  'service-facility': { zh: '综合服务设施', en: 'Service facility' },
  'party-service-centre': { zh: '党群服务中心', en: 'Party and public service centre' },
  'service-complex': { zh: '综合服务体示范点', en: 'Model site of integrated services' },
  'love-courtyard': { zh: '爱心大院', en: 'Love courtyard' },
  other: { zh: '其他设施、场所', en: 'Another facility or site' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A tag of the area in which a unit lies, by which measures are told apart. */
export const communityAreaTags = {
  /** Until it was lifted out of poverty, by 2020. */
  poor: { zh: '贫困地区', en: 'Poor area' },
  'out-of-poverty': { zh: '脱贫地区', en: 'Area lifted out of poverty' },
  resettlement: { zh: '易地搬迁安置区', en: 'Resettlement area' },
  'old-revolutionary': { zh: '革命老区', en: 'Old revolutionary area' },
  'ethnic-minority': { zh: '民族地区', en: 'Area of minorities' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A tag: see {@link communityAreaTags}. */
export type CommunityAreaTag = keyof typeof communityAreaTags

const day = PlainDate.nullable().default(null)
const metres = z.number().min(0).max(1_000_000)

/** A facility or site of a village or community. */
export const CommunityFacility = z
  .strictObject({
    name: z.string().min(1),
    /** The village or community where it stands, in a register of facilities alone; left out: its name tells it apart. */
    unit: z.string().min(1).optional(),
    kind: z.enum(keysOf(communityFacilityKinds)),
    /** `null`: not yet; left out: not told. */
    opened: PlainDate.nullish(),
    /** The last day on which it was open. */
    closed: day,
    /** In square metres; `null`: not known. */
    floorArea: metres.nullable().default(null),
    /** Of it, for the residents’ own activities. */
    activityArea: metres.nullable().default(null),
    /** New, rebuilt, bought, leased, part of an estate, or several put together. */
    how: z.enum(['new', 'rebuilt', 'bought', 'leased', 'estate', 'combined', 'other']).optional(),
  })
  .refine(
    ({ floorArea, activityArea }) => floorArea === null || activityArea === null || activityArea <= floorArea,
    refusal(['activityArea'], '活动面积大于建筑面积', 'more activity area than floor area'),
  )
export type CommunityFacility = z.infer<typeof CommunityFacility>

/** A village or community with its households, facilities and services. */
export const CommunityServiceRecord = z.strictObject({
  unit: z.string().min(1),
  within,
  kind: z.enum(['village', 'residents']),
  households: z.int().min(0).nullable(),
  tags: z.array(z.enum(keysOf(communityAreaTags))).default([]),
  /** `null`: not known; an empty list: there are none. */
  facilities: z.array(CommunityFacility).nullable().default(null),
  /**
   * Services that the place lists for a counter, and those that the unit’s one door does; `null`: not known. A unit without such a door has
   * `since: null`; left out: since when is not told.
   */
  oneStop: z
    .strictObject({
      since: PlainDate.nullish(),
      listed: z.int().min(0).nullable().default(null),
      offered: z.int().min(0).nullable().default(null),
    })
    .refine(
      ({ listed, offered }) => listed === null || offered === null || offered <= listed,
      refusal(['offered'], '已提供事项多于清单事项', 'more are offered than are listed'),
    )
    .nullable()
    .default(null),
  /** A machine for services by oneself stands since. */
  selfService: day,
  abolished,
})
export type CommunityServiceRecord = z.infer<typeof CommunityServiceRecord>

/**
 * The facilities of a kind, or of all kinds, that are open on a day; `null` where the unit’s facilities are not known. One of which no day of
 * opening is told is not among them, see {@link openingNotTold}.
 */
export const facilitiesOpen = (
  { facilities }: CommunityServiceRecord,
  asOf: PlainDate,
  kind?: keyof typeof communityFacilityKinds,
): readonly CommunityFacility[] | null =>
  facilities?.filter(one => (kind === undefined || one.kind === kind) && runsOn(one.opened, one.closed, asOf)) ?? null

/** The facilities of which it is not told when they opened, and that had not closed by a day: nobody knows whether they are open. */
export const openingNotTold = ({ facilities }: CommunityServiceRecord, asOf: PlainDate): readonly CommunityFacility[] =>
  facilities?.filter(({ opened, closed }) => opened === undefined && (closed === null || asOf <= closed)) ?? []

/** What counts as a service facility (综合服务设施); sites that places name are none by that. */
const isServiceFacility = ({ kind }: CommunityFacility): boolean =>
  kind === 'service-facility' || kind === 'party-service-centre'

/** The floor area of a unit’s service facilities on a day, in square metres; `null` where they, whether one is open, or the area of one are not known. */
export const facilityAreaOn = (record: CommunityServiceRecord, asOf: PlainDate): number | null => {
  if (openingNotTold(record, asOf).some(isServiceFacility)) return null
  const areas = facilitiesOpen(record, asOf)
    ?.filter(isServiceFacility)
    .map(({ floorArea }) => floorArea)
  // Hundredths, so that areas add up exactly.
  return areas === undefined || areas.some(area => area === null)
    ? null
    : areas.reduce<number>((sum, area) => sum + Math.round(area! * 100), 0) / 100
}

/** Whether a unit has a service facility open on a day; `null` where its facilities are not known, or whether one of them is open. */
export const hasFacility = (record: CommunityServiceRecord, asOf: PlainDate): boolean | null => {
  const has = facilitiesOpen(record, asOf)?.some(isServiceFacility) ?? null
  return has === false && openingNotTold(record, asOf).some(isServiceFacility) ? null : has
}

/**
 * Whether a unit serves at one door (一门式、一站式) on a day: it does since a day, and all that is listed is offered; `null` where nothing is said
 * of it, of its first day, or of how much of the list is offered, and where nothing is listed.
 */
export const isOneStop = ({ oneStop }: CommunityServiceRecord, asOf: PlainDate): boolean | null => {
  if (oneStop === null || oneStop.since === undefined) return null
  if (!happenedBy(oneStop.since, asOf)) return false
  return !oneStop.listed || oneStop.offered === null ? null : oneStop.offered === oneStop.listed
}

/** How many units of an area something holds for. */
export interface AreaCoverage {
  readonly yes: number
  readonly all: number
  readonly unknown: number
}

/**
 * Coverage on a day by area: in those with a tag, and in the others; so poor areas are told apart from the rest. A unit counts once, by its
 * last record, and one that was done away with before the day does not count.
 */
export const coverageByArea = (
  records: readonly CommunityServiceRecord[],
  tag: CommunityAreaTag,
  holds: (record: CommunityServiceRecord, asOf: PlainDate) => boolean | null,
  asOf: PlainDate,
): { readonly tagged: AreaCoverage; readonly others: AreaCoverage } => {
  const of = (some: readonly CommunityServiceRecord[]): AreaCoverage => {
    const answers = some.map(one => holds(one, asOf))
    return {
      yes: answers.filter(one => one === true).length,
      all: answers.length,
      unknown: answers.filter(one => one === null).length,
    }
  }
  const once = [...new Map(standingOn(records, asOf).map(one => [placed(one.unit, one.within), one])).values()]
  return {
    tagged: of(once.filter(({ tags }) => tags.includes(tag))),
    others: of(once.filter(({ tags }) => !tags.includes(tag))),
  }
}

/** What is wrong with a register on a day: a unit twice (`service-unit-twice`), a facility that closes before it opens (`facility-days`), one name twice at a time (`facility-shared`; of two units a warning: they may share one, or have one each of that name). */
export const communityServiceRecordProblems = (records: readonly CommunityServiceRecord[]): Problem[] => {
  const names = records.flatMap(({ facilities }) => (facilities ?? []).map(({ name }) => name))
  return records.flatMap((record, index) => {
    const { unit, facilities } = record
    const found = (
      code: string,
      path: Problem['path'],
      zh: string,
      en: string,
      severity: Problem['severity'] = 'error',
    ) => problem(code, severity, [index, ...path], [zh, en], ['请核对登记。', 'Check the register.'])
    const own = (facilities ?? []).map(({ name }) => name)
    // What closed and opened again in the unit, and is in no other.
    const comesAgain = (name: string) => {
      const spans = (facilities ?? [])
        .filter(one => one.name === name)
        .toSorted((a, b) => compareText(a.opened ?? '', b.opened ?? ''))
      return (
        spans.length === names.filter(one => one === name).length &&
        spans.every(
          ({ opened }, at) => opened != null && (at === 0 || (spans[at - 1]!.closed ?? '9999-12-31') < opened),
        )
      )
    }
    return [
      ...(records.findIndex(one => one.unit === unit && one.within === record.within) < index
        ? [found('service-unit-twice', ['unit'], `“${unit}”登记了两次。`, `"${unit}" is there twice.`)]
        : []),
      ...(facilities ?? []).flatMap(({ name, opened, closed }, at) => [
        ...(closed !== null && opened !== undefined && (opened === null || closed < opened)
          ? [
              found(
                'facility-days',
                ['facilities', at],
                `“${name}”关闭早于启用。`,
                `"${name}" closed before it opened.`,
              ),
            ]
          : []),
        ...(names.filter(one => one === name).length > 1 && !comesAgain(name)
          ? [
              found(
                'facility-shared',
                ['facilities', at, 'name'],
                `“${name}”登记了两次，如系同一设施，面积会重复计算。`,
                `"${name}" is there twice; if it is one, its area would count twice.`,
                own.indexOf(name) === own.lastIndexOf(name) ? 'warning' : 'error',
              ),
            ]
          : []),
      ]),
    ]
  })
}

/** A target of the plan of services: the indicator, the least, by which day. */
export interface ServicePlanTarget {
  readonly indicator: string
  /** A share from 0 to 1, or a figure in the unit of the indicator. */
  readonly least: number
  /** The day of the plan; before it nothing was asked. Left out: it holds on any day. */
  readonly from?: PlainDate
  readonly by: PlainDate
  readonly title: LocalizedText
  readonly cite: Citation
}

const byEndOf2025 = (
  indicator: string,
  least: number,
  zh: string,
  en: string,
  cite: Citation = serviceSystemPlan2021,
): ServicePlanTarget => ({
  indicator,
  least,
  from: serviceSystemPlan2021.issued,
  by: '2025-12-31',
  title: { zh, en },
  cite,
})

/** What the plan of services asks for by the end of 2025, as far as it was seen. */
export const servicePlan2025: readonly ServicePlanTarget[] = [
  byEndOf2025(
    'community-facility-coverage-rural',
    0.8,
    '农村社区综合服务设施覆盖率',
    'Rural communities with a facility',
  ),
  byEndOf2025(
    'community-facility-area-per-100-households',
    30,
    '每百户综合服务设施面积',
    'Floor area for each hundred households',
    communityGovernanceOpinion2017,
  ),
  byEndOf2025(
    'community-workers-per-10000',
    18,
    '每万城镇常住人口社区工作者',
    'Community workers for 10,000 urban residents',
  ),
]

/**
 * How a plan of services stands on a day by the figures of that day: each target met, missed, or open: without a figure, not reached
 * while its day has not come, or before the plan.
 */
export const servicePlanVerdict = (
  figures: Readonly<Record<string, number | null>>,
  asOf: PlainDate,
  targets: readonly ServicePlanTarget[] = servicePlan2025,
): JudgedCriteria =>
  judged(
    targets.map(({ indicator, least, from, by, title, cite }) => {
      const reached = isAtLeast(figures[indicator] ?? null, least)
      return criterionOf(cite)(
        indicator,
        `到${by}，${title.zh}不低于${least}`,
        `${title.en}: ${least} at least by ${by}`,
        (reached === false && asOf < by) || (from !== undefined && asOf < from) ? null : reached,
      )
    }),
  )

/** What a community service centre (社区嵌入式服务综合体) may offer; the first four come before others. */
export const embeddedFunctions = {
  'elderly-care': { zh: '养老服务', en: 'Care of older people' },
  'infant-care': { zh: '婴幼儿托育', en: 'Care of infants' },
  'child-minding': { zh: '儿童托管', en: 'Child minding' },
  meals: { zh: '社区助餐', en: 'Meals' },
  household: { zh: '家政便民', en: 'Household services' },
  health: { zh: '健康服务', en: 'Health' },
  sports: { zh: '体育健身', en: 'Sports' },
  culture: { zh: '文化休闲', en: 'Culture' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A function: see {@link embeddedFunctions}. */
export type EmbeddedFunction = keyof typeof embeddedFunctions

const firstFunctions: readonly EmbeddedFunction[] = ['elderly-care', 'infant-care', 'child-minding', 'meals']

/**
 * Whether a community service centre is what the guide asks for: 600 square metres at least as a rule (一般), three functions in principle (原则上), two of
 * them, as is encouraged (鼓励引导), care of older people, infants or children, or meals. None of it is firm: what falls short of one, and where the floor area is
 * not known, is `null`, never a no.
 */
export const embeddedCentreVerdict = (
  floorArea: number | null,
  functions: readonly EmbeddedFunction[],
): JudgedCriteria => {
  const of = criterionOf(embeddedFacilityGuide)
  // A city may go below each of them.
  const criterion = (code: string, zh: string, en: string, met: boolean | null) => of(code, zh, en, met || null)
  const offered = [...new Set(functions)]
  return judged([
    criterion(
      'embedded-area',
      '建筑面积一般不小于600平方米',
      '600 square metres at least, as a rule',
      isAtLeast(floorArea, 600),
    ),
    criterion(
      'embedded-functions',
      '服务功能原则上不少于3项',
      'Three functions at least, in principle',
      offered.length >= 3,
    ),
    criterion(
      'embedded-first-functions',
      '养老、托育、托管、助餐鼓励不少于2项',
      'Two of care of older people, infants, children, and meals, which is encouraged',
      offered.filter(one => firstFunctions.includes(one)).length >= 2,
    ),
  ])
}

/** How many households a committee is set up for, as a rule: nobody is bound by it. */
export interface UsualScale {
  readonly least: number
  readonly most: number
  readonly cite: Citation
}

/**
 * The usual scale of a community on a day: 1,000 to 3,000 households since 2026, 100 to 700 before. `null`: villages have none, and before
 * 1990 no law on communities is held.
 */
export const usualScale = (kind: CommitteeKind, on: PlainDate): UsualScale | null => {
  if (kind === 'village' || !hasLaw(kind, on)) return null
  return on >= amended2025
    ? { least: 1000, most: 3000, cite: atArticle(lawOf(kind, on), '第三条') }
    : { least: 100, most: 700, cite: atArticle(lawOf(kind, on), '第六条') }
}

/** Whether so many households are within the usual scale on a day; advice, not a bound. `null`: there is none. */
export const isUsualScale = (kind: CommitteeKind, households: number, on: PlainDate): boolean | null => {
  const scale = usualScale(kind, on)
  return scale === null ? null : compareExact(households, scale.least) >= 0 && compareExact(households, scale.most) <= 0
}

/** The steps by which a committee is set up, done away with or changed, in their order, and who decides on each. */
export const adjustmentSteps = {
  village: {
    proposed: { zh: '乡镇人民政府提出', en: 'The township proposes' },
    agreed: { zh: '村民会议讨论同意', en: 'The assembly agrees' },
    approved: { zh: '县级人民政府批准', en: 'The county approves' },
  },
  residents: {
    proposed: { zh: '街道办事处提出', en: 'The street proposes' },
    approved: { zh: '不设区的市、市辖区的人民政府批准', en: 'The district approves' },
  },
} as const satisfies Readonly<Record<CommitteeKind, Readonly<Record<string, LocalizedText>>>>

/** A committee set up, done away with, or changed in its bounds or name. A step not taken is `null`; left out: not told. */
export const CommitteeAdjustment = z.strictObject({
  kind: z.enum(['village', 'residents']),
  what: z.enum(['set-up', 'abolished', 'bounds', 'name']),
  proposed: PlainDate.nullish(),
  /** Villages: the assembly agreed. */
  agreed: PlainDate.nullish(),
  approved: PlainDate.nullish(),
})
export type CommitteeAdjustment = z.infer<typeof CommitteeAdjustment>

/**
 * What a change of committees lacks by a day: a step passed over once it is approved, or agreed to before it was proposed
 * (`adjustment-order`). In communities until 2025 the district decided alone;
 * of names the law does not speak, nor is any law held that is older than that of villages of 2010 and of communities of 1990.
 */
export const adjustmentProblems = (
  { kind, what, proposed, agreed, approved }: CommitteeAdjustment,
  asOf: PlainDate,
): Problem[] => {
  if (approved == null || approved > asOf || what === 'name' || !hasLaw(kind, approved)) return []
  const since2026 = approved >= amended2025
  const cite = atArticle(lawOf(kind, approved), '第三条')
  const lacking = (code: string, path: string, { zh, en }: LocalizedText) =>
    problem(
      code,
      'error',
      [path],
      [
        `缺少“${zh}”（${cite.title}${cite.article}）。`,
        `A step is missing: ${en.toLowerCase()} (${cite.title} ${cite.article}).`,
      ],
      ['请补齐程序或者更正记录。', 'Make up for the step, or mend the record.'],
    )
  const before = (on: PlainDate | null | undefined) => on === undefined || (on !== null && on <= approved)
  return [
    ...((kind === 'village' || since2026) && !before(proposed)
      ? [lacking('adjustment-proposed', 'proposed', adjustmentSteps[kind].proposed)]
      : []),
    ...(kind === 'village' && !before(agreed)
      ? [lacking('adjustment-agreed', 'agreed', adjustmentSteps.village.agreed)]
      : []),
    ...(kind === 'village' && !areInOrder([proposed, agreed])
      ? [
          problem(
            'adjustment-order',
            'error',
            ['agreed'],
            [
              `村民会议同意早于提出（${cite.title}${cite.article}）。`,
              `It was agreed to before it was proposed (${cite.title} ${cite.article}).`,
            ],
            ['请核对日期。', 'Check the days.'],
          ),
        ]
      : []),
  ]
}

/** A part of a village or community that one person sees to (网格). */
export const CommunityGrid = z.strictObject({
  grid: z.string().min(1),
  /** The units that it lies in: one. */
  units: z.array(z.string().min(1)).min(1),
  households: z.int().min(0).nullable(),
  /** Who sees to it since; `null`: nobody; left out: not told. */
  workerSince: PlainDate.nullish(),
})
export type CommunityGrid = z.infer<typeof CommunityGrid>

/** What is wrong with grids on a day: across units (`grid-across`), with nobody (`grid-without-worker`), too large where the place sets a most (`grid-too-large`), which are warnings, as no law speaks of them; twice in a unit (`grid-twice`; each has its first grid). */
export const gridProblems = (grids: readonly CommunityGrid[], asOf: PlainDate, mostHouseholds?: number): Problem[] =>
  grids.flatMap(({ grid, units, households, workerSince }, index) => {
    const found = (code: string, path: string, zh: string, en: string, severity: Problem['severity'] = 'warning') =>
      problem(
        code,
        severity,
        [index, path],
        [`网格“${grid}”${zh}。`, `Grid "${grid}" ${en}.`],
        ['请核对网格划分。', 'Check the grids.'],
      )
    return [
      ...(grids.findIndex(one => one.grid === grid && one.units.some(unit => units.includes(unit))) < index
        ? [found('grid-twice', 'grid', '登记了两次', 'is there twice', 'error')]
        : []),
      ...(units.length > 1 ? [found('grid-across', 'units', '跨越村（社区）', 'lies in more than one unit')] : []),
      ...(workerSince === undefined || happenedBy(workerSince, asOf)
        ? []
        : [found('grid-without-worker', 'workerSince', '没有网格员', 'has nobody')]),
      ...(mostHouseholds !== undefined && households !== null && households > mostHouseholds
        ? [
            found(
              'grid-too-large',
              'households',
              `超过${mostHouseholds}户`,
              `has more than ${mostHouseholds} households`,
            ),
          ]
        : []),
    ]
  })

/** A link of a smart-community platform with another system: what goes which way, and when last. */
export const PlatformLink = z.strictObject({
  system: z.string().min(1),
  direction: z.enum(['in', 'out', 'both']),
  /** What is exchanged, by name; no data of persons. */
  datasets: z.array(z.string().min(1)).min(1),
  /** `null`: not agreed; left out: not told. */
  agreedOn: PlainDate.nullish(),
  /** `null`: nothing was exchanged yet; left out: not told. */
  lastExchange: PlainDate.nullish(),
})

/** A smart-community platform (智慧社区平台) with its units and links. */
export const SmartCommunityPlatform = z.strictObject({
  platform: z.string().min(1),
  launched: day,
  units: z.array(z.strictObject({ unit: z.string().min(1), onlineSince: day })),
  links: z.array(PlatformLink).default([]),
})
export type SmartCommunityPlatform = z.infer<typeof SmartCommunityPlatform>

/**
 * How a platform stands on a day: units on line, each once, links without an agreement, links that were silent for so many days, and links of
 * which the agreement or the last exchange is not told.
 */
export const platformStanding = (
  { units, links }: SmartCommunityPlatform,
  asOf: PlainDate,
  silentAfterDays: number,
): {
  readonly online: number
  readonly units: number
  readonly notAgreed: readonly string[]
  readonly silent: readonly string[]
  readonly notTold: readonly string[]
} => ({
  online: new Set(units.filter(({ onlineSince }) => happenedBy(onlineSince, asOf)).map(({ unit }) => unit)).size,
  units: new Set(units.map(({ unit }) => unit)).size,
  notAgreed: links.filter(({ agreedOn }) => notHappenedBy(agreedOn, asOf)).map(({ system }) => system),
  silent: links
    .filter(
      ({ lastExchange }) =>
        lastExchange !== undefined && (lastExchange === null || addDays(lastExchange, silentAfterDays) < asOf),
    )
    .map(({ system }) => system),
  notTold: links
    .filter(({ agreedOn, lastExchange }) => agreedOn === undefined || lastExchange === undefined)
    .map(({ system }) => system),
})
