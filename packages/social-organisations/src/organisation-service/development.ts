import {
  addMonths,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** A document of measures for social organisations (高质量发展若干措施、赋能聚力行动), with what it sets out to do. */
export const DevelopmentMeasures = z
  .strictObject({
    title: z.string().min(1),
    number: z.string().min(1).nullable().default(null),
    issuers: z.array(z.string().min(1)).min(1),
    issued: PlainDate,
    inForce: PlainDate,
    /** Its last day. */
    until: PlainDate.nullable().default(null),
    tasks: z
      .array(
        z.strictObject({
          what: z.string().min(1),
          by: z.string().min(1),
          due: PlainDate.nullable().default(null),
          /** `null`: not yet; left out: not told. */
          done: PlainDate.nullish(),
        }),
      )
      .default([]),
  })
  .refine(
    ({ inForce, until }) => until === null || inForce <= until,
    refusal(['until'], '失效日期早于生效日期', 'ends before it is in force'),
  )
export type DevelopmentMeasures = z.infer<typeof DevelopmentMeasures>

/** How such a document stands on a day: in force or not, its tasks done, and those overdue. */
export const developmentProgress = (
  { inForce, until, tasks }: DevelopmentMeasures,
  asOf: PlainDate,
): { readonly inForce: boolean; readonly done: number; readonly of: number; readonly overdue: readonly string[] } => ({
  inForce: runsOn(inForce, until, asOf),
  done: tasks.filter(({ done }) => happenedBy(done, asOf)).length,
  of: tasks.length,
  overdue: tasks.filter(({ due, done }) => due !== null && isLate(done, due, asOf)).map(({ what }) => what),
})

/** A title of a model organisation (示范性社会组织，“十百千”工程): who awarded it, for which step it counts, and how long it holds. */
export const ModelOrganisation = z
  .strictObject({
    organisation: z.string().min(1),
    /** Who awarded it; `null`: not known. */
    by: z.string().min(1).nullable().default(null),
    /** The step of the project, in 湖南 of the province, its cities and its counties: tens, a hundred, a thousand; `null`: a title that a place awards beside the project. */
    step: z.enum(['ten', 'hundred', 'thousand']).nullable(),
    awarded: PlainDate,
    /** Years for which it holds; `null`: no end is set. */
    years: z.int().min(1).max(50).nullable().default(null),
    withdrawn: PlainDate.nullable().default(null),
  })
  .refine(
    ({ awarded, withdrawn }) => withdrawn === null || awarded <= withdrawn,
    refusal(['withdrawn'], '撤销日期早于授予日期', 'withdrawn before it was awarded'),
  )
export type ModelOrganisation = z.infer<typeof ModelOrganisation>

type ModelStep = NonNullable<ModelOrganisation['step']>

/** 湖南: “十百千”示范性社会组织, begun in 2019, chosen in three years. */
export const hunanModelProject: Citation = {
  title: '湖南省“十百千”示范性社会组织评比',
  issuer: '湖南省民政厅',
  confidence: 'secondary',
  note: 'as the bureau of 常德 tells it of the second batch, of 2020: 50 organisations or more of the province, 100 of cities, 1,000 of counties; the document was not seen',
}

/** How many organisations of each step the project of 湖南 wants at least: see {@link hunanModelProject}. */
export const modelQuotas: Readonly<Record<ModelStep, number>> = { ten: 50, hundred: 100, thousand: 1000 }

/** Whether a title holds on a day: from its award until the day before its years are over or it is withdrawn. */
export const isModelOn = ({ awarded, years, withdrawn }: ModelOrganisation, asOf: PlainDate): boolean =>
  awarded <= asOf &&
  (withdrawn === null || asOf < withdrawn) &&
  (years === null || asOf < addMonths(awarded, 12 * years))

/** The organisations that hold a title on a day, of the project or beside it, each once. */
export const modelOrganisationsOn = (register: readonly ModelOrganisation[], asOf: PlainDate): string[] => [
  ...new Set(register.filter(one => isModelOn(one, asOf)).map(({ organisation }) => organisation)),
]

/** How many organisations hold the title of each step on a day, each once, and how many the project wants, that of 湖南 unless another is given; titles beside it do not count. */
export const modelProgress = (
  register: readonly ModelOrganisation[],
  asOf: PlainDate,
  quotas: Readonly<Record<ModelStep, number>> = modelQuotas,
): Readonly<Record<ModelStep, { readonly held: number; readonly wanted: number }>> => {
  const of = (step: ModelStep) => ({
    held: new Set(register.filter(one => one.step === step && isModelOn(one, asOf)).map(one => one.organisation)).size,
    wanted: quotas[step],
  })
  return { ten: of('ten'), hundred: of('hundred'), thousand: of('thousand') }
}

/** A brand of work with organisations, or a platform on which they show and exchange what they do (品牌、展示交流平台). */
export const OrganisationBrand = z.strictObject({
  name: z.string().min(1),
  owner: z.string().min(1),
  launched: PlainDate,
  /** Its last day. */
  ended: PlainDate.nullable().default(null),
  /** Left out: not told. */
  events: z
    .array(
      z.strictObject({
        on: PlainDate,
        kind: z.enum(['exhibition', 'exchange', 'project-call', 'publicity', 'other']),
        organisations: z.array(z.string().min(1)).default([]),
        participants: z.int().min(0).nullable().default(null),
      }),
    )
    .optional(),
})
export type OrganisationBrand = z.infer<typeof OrganisationBrand>

/** What a brand is held against. */
export const organisationBrandRules = {
  'brand-event-days': { text: { zh: '活动日期不在品牌存续期内', en: 'an event lies outside the days of the brand' } },
  // No document asks a brand for an event in each year.
  'brand-idle': { text: { zh: '一年内没有活动', en: 'there was no event for a year' }, severity: 'warning' },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a brand breaks on a day; that it is idle is a warning, and only while it stands. */
export const organisationBrandProblems = (
  { launched, ended, events }: OrganisationBrand,
  asOf: PlainDate,
): Problem[] => {
  if (launched > asOf || events === undefined) return []
  const outside = events.flatMap(({ on }, index) =>
    runsOn(launched, ended, on)
      ? []
      : [brokenRule('brand-event-days', organisationBrandRules['brand-event-days'], ['events', index])],
  )
  const last = latestBy([launched, ...events.map(({ on }) => on)], asOf)!
  return runsOn(launched, ended, asOf) && addMonths(last, 12) < asOf
    ? [...outside, brokenRule('brand-idle', organisationBrandRules['brand-idle'], ['events'])]
    : outside
}

/** The events of a brand in a period and the organisations that took part, each once; first and last day are in it. `null`: its events are not told. */
export const organisationBrandEventsIn = (
  { events }: OrganisationBrand,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly events: number | null; readonly organisations: number | null } => {
  if (events === undefined) return { events: null, organisations: null }
  const held = events.filter(({ on }) => from <= on && on <= to)
  return { events: held.length, organisations: new Set(held.flatMap(({ organisations }) => organisations)).size }
}
