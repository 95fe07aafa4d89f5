import {
  atArticle,
  breaking,
  dateParts,
  happenedBy,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'
import { FacilityFounder, FuneralFacilityKind } from './approval.js'

const day = PlainDate.nullable().default(null)

/** The stages of a building or repair, in their order. */
export const funeralWorkStages = ['planned', 'started', 'completed', 'inUse'] as const
/** A stage of a work. */
export type FuneralWorkStage = (typeof funeralWorkStages)[number]

/** What is done to a facility. */
export const funeralWorkKinds = {
  new: { zh: '新建', en: 'New' },
  rebuild: { zh: '改建', en: 'Rebuilding' },
  extend: { zh: '扩建', en: 'Extension' },
  relocate: { zh: '迁建', en: 'Building on another site' },
  repair: { zh: '维修', en: 'Repair' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A work on a facility and the day of each stage; `null`: not reached. */
export const FuneralWork = z.strictObject({
  kind: z.enum(['new', 'rebuild', 'extend', 'relocate', 'repair']),
  planned: day,
  started: day,
  completed: day,
  inUse: day,
})
export type FuneralWork = z.infer<typeof FuneralWork>

/** A facility on the register (殡葬设施): what it is, whose, how much it holds, what is used of it, and the works on it. */
export const FuneralFacility = z
  .strictObject({
    name: z.string().min(1),
    /** The division in which it stands, by its code. */
    place: z.string().min(1),
    kind: FuneralFacilityKind,
    founder: FacilityFounder.nullable(),
    forProfit: z.boolean().nullable(),
    /** For the public benefit (公益性). */
    publicBenefit: z.boolean().nullable(),
    /** For the people of villages (农村公益性); `null`: not known. */
    rural: z.boolean().nullable().default(null),
    /** Square metres; `null`: not known. */
    area: z.number().positive().nullable().default(null),
    /** Graves or niches, and how many of them are taken, sold or given; `null`: it has none, or they are not known. */
    plots: z
      .strictObject({ total: z.int().min(0), sold: z.int().min(0) })
      .refine(({ total, sold }) => sold <= total, refusal(['sold'], '已售数多于总数', 'more sold than there are'))
      .nullable()
      .default(null),
    opened: day,
    /** The last day on which it was open. */
    closed: day,
    works: z.array(FuneralWork).default([]),
    /** Yearly reports and audits, by the year that they are of (art. 52); left out: not known. */
    reports: z.array(z.strictObject({ year: z.int().min(1997).max(2200), work: day, audit: day })).optional(),
    /** The maintenance fund (维护基金) is set up, kept in accounts of its own (art. 37). */
    maintenanceFund: z.boolean().nullable().default(null),
  })
  .refine(
    ({ opened, closed }) => opened === null || closed === null || opened <= closed,
    refusal(['closed'], '关闭日期早于开办日期', 'closed before it opened'),
  )
export type FuneralFacility = z.infer<typeof FuneralFacility>

/** Whether a facility is open on a day. */
export const isFacilityOpen = (
  { opened, closed }: Pick<FuneralFacility, 'opened' | 'closed'>,
  on: PlainDate,
): boolean => runsOn(opened, closed, on)

/** The number of graves and niches of some facilities that are left; `null` where those of one that has any are not known. */
export const plotsLeft = (facilities: readonly Pick<FuneralFacility, 'kind' | 'plots'>[]): number | null => {
  const holding = facilities.filter(({ kind }) => ['ash-hall', 'cemetery', 'rural-plot'].includes(kind))
  if (holding.some(({ plots }) => plots === null)) return null
  return holding.reduce((left, { plots }) => left + plots!.total - plots!.sold, 0)
}

/** The last stage that a work has reached by a day; `null`: none. */
export const funeralWorkStage = (work: FuneralWork, asOf: PlainDate): FuneralWorkStage | null =>
  funeralWorkStages.findLast(stage => happenedBy(work[stage], asOf)) ?? null

/** What a facility is held against. */
export const funeralFacilityRules = {
  'work-in-order': {
    text: { zh: '立项、开工、完工、投用应当依次进行', en: 'the stages of a work follow one another' },
  },
  'annual-report': {
    text: { zh: '应当每年报送年度工作报告', en: 'a report on the work of the year is handed in every year' },
    cite: atArticle(funeralRegulation2025, '第五十二条'),
  },
  'annual-audit': {
    text: { zh: '应当每年报送财务审计报告', en: 'an audit is handed in every year' },
    cite: atArticle(funeralRegulation2025, '第五十二条'),
  },
  'maintenance-fund': {
    text: { zh: '应当建立维护基金，专账管理', en: 'a maintenance fund is kept in accounts of its own' },
    cite: atArticle(funeralRegulation2025, '第三十七条'),
  },
  'ground-not-for-profit': {
    text: {
      zh: '农村公益性墓地不得以营利为目的提供墓穴用地或者墓位',
      en: 'a rural public burial ground gives no graves for profit',
    },
    cite: atArticle(funeralRegulation2025, '第五十九条'),
  },
  'government-and-non-profit': {
    text: {
      zh: '2026年3月30日起新设的应当由政府举办、为非营利性机构',
      en: 'what opens since 2026-03-30 is founded by a government and not for profit',
    },
    cite: atArticle(funeralRegulation2025, '第十四条'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What institutions run: art. 14 names homes, ash halls and cemeteries; an outlet is the home’s, and of a village ground art. 20 speaks. */
const institutions: readonly FuneralFacility['kind'][] = ['funeral-home', 'ash-hall', 'cemetery']

/** The first year of which a report is due: the regulation holds from the spring of 2026. */
const firstReportYear = 2026

/**
 * What a facility breaks on a day. Reports are asked of institutions, not of outlets and village grounds, of each year since 2026 at whose end they
 * were open; the regulation has them handed in every year and names no day, so those of a year lack when the next one is over too. Of one that
 * opens since 2026-03-30 and says neither when it was planned nor begun, art. 14 is warned of.
 */
export const funeralFacilityProblems = (facility: FuneralFacility, asOf: PlainDate): Problem[] => {
  const broken = breaking(funeralFacilityRules)
  const problems = facility.works.flatMap((work, index) => {
    const days = funeralWorkStages.map(stage => work[stage]).filter(on => on !== null)
    return days.some((on, at) => at > 0 && on < days[at - 1]!) ? [broken('work-in-order', ['works', index])] : []
  })
  const { kind, opened, founder, forProfit, reports, maintenanceFund } = facility
  const isInstitution = institutions.includes(kind)
  if (kind === 'rural-plot' && forProfit === true && isRevised(asOf) && isFacilityOpen(facility, asOf))
    problems.push(broken('ground-not-for-profit', ['forProfit']))
  if (!isRevised(asOf) || !isInstitution || opened === null || opened > asOf) return problems
  const { year } = dateParts(asOf)
  for (let of = firstReportYear; reports !== undefined && of < year - 1; of++) {
    if (!isFacilityOpen(facility, `${of}-12-31`)) continue
    const report = reports.find(one => one.year === of)
    if (!happenedBy(report?.work, asOf)) problems.push(broken('annual-report', ['reports']))
    if (!happenedBy(report?.audit, asOf)) problems.push(broken('annual-audit', ['reports']))
  }
  if (['ash-hall', 'cemetery'].includes(kind) && maintenanceFund === false && isFacilityOpen(facility, asOf))
    problems.push(broken('maintenance-fund', ['maintenanceFund']))
  // Whether a village may still found an ash hall for its people the regulation does not say.
  const mayBe = founder === null || founder === 'government' || (kind === 'ash-hall' && founder === 'village')
  // Nor what becomes of one that was planned or begun before, and opens since: where nobody says when it was, it may have been.
  const begun = facility.works
    .filter(work => work.kind === 'new')
    .flatMap(work => [work.planned, work.started].filter(on => on !== null))
  if (isRevised(opened) && begun.every(isRevised) && (forProfit === true || !mayBe)) {
    const found = broken('government-and-non-profit', ['founder'])
    problems.push(begun.length > 0 ? found : { ...found, severity: 'warning' })
  }
  return problems
}
