import {
  atArticle,
  breaking,
  brokenRule,
  compareExact,
  happenedBy,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

const share = z.number().min(0).max(1)

/**
 * What a plan of funeral facilities (殡葬设施专项规划) reckons with. Shares as decimals (0.3 for 30 %); areas in square metres. No
 * document that was read sets the formula; these are the parts that plans name.
 */
export const BurialDemand = z
  .strictObject({
    /** Deaths a year, on average of the years of the plan. */
    deathsPerYear: z.int().min(0).max(100_000_000),
    years: z.int().min(1).max(100),
    /** The share of the dead who take a grave, and a niche; the others are scattered or laid elsewhere. */
    graveShare: share,
    nicheShare: share,
    freeGraves: z.int().min(0).default(0),
    freeNiches: z.int().min(0).default(0),
    /** The ground of one grave itself. */
    graveArea: z.number().positive().max(1_000),
    /** What part of a cemetery is graves; the rest is roads, green and buildings. */
    landUse: share.refine(
      part => part > 0,
      refusal([], '墓穴用地比例须大于零', 'the share of the land for graves is above zero'),
    ),
  })
  .refine(
    ({ graveShare, nicheShare }) => Math.round((graveShare + nicheShare) * 10_000) <= 10_000,
    refusal(['nicheShare'], '墓穴与格位比例合计超过全部逝者', 'graves and niches for more than all of the dead'),
  )
export type BurialDemand = z.infer<typeof BurialDemand>

/** What is to be provided; land in square metres as an exact quotient. */
export interface BurialNeed {
  readonly deaths: number
  readonly graves: number
  readonly niches: number
  readonly land: { readonly numerator: number; readonly denominator: number }
}

/** Hundredths of hundredths, so that shares and areas multiply without binary rounding. */
const scale = 10_000
const scaled = (value: number) => Math.round(value * scale)
const times = (count: number, part: number) => Math.ceil((count * scaled(part)) / scale)

/**
 * What a plan has to provide: graves and niches, each deaths times years times share, rounded up, less what is free, and never below
 * 0; and the land of the graves, each with its part of what is not graves.
 */
export const burialNeed = (demand: BurialDemand): BurialNeed => {
  const { deathsPerYear, years, graveShare, nicheShare, freeGraves, freeNiches, graveArea, landUse } = demand
  const deaths = deathsPerYear * years
  const graves = Math.max(0, times(deaths, graveShare) - freeGraves)
  return {
    deaths,
    graves,
    niches: Math.max(0, times(deaths, nicheShare) - freeNiches),
    land: { numerator: graves * scaled(graveArea), denominator: scaled(landUse) },
  }
}

/** A plan of facilities as a document: its term, who approved it and when, and what it provides for. */
export const FuneralFacilityPlan = z
  .strictObject({
    title: z.string().min(1),
    place: z.string().min(1),
    from: PlainDate,
    until: PlainDate,
    /** `null`: not approved; left out: not known. */
    approved: PlainDate.nullish(),
    /** It is part of, or linked with, the spatial plan (国土空间规划); asked since 2026-03-30. */
    inSpatialPlan: z.boolean().nullable(),
    /**
     * What it builds is in the plan of urban and rural building (城乡建设规划), asked to 2026-03-29; the spatial plan, where it was in one,
     * took the place of that. `null` or left out: not known.
     */
    inBuildingPlan: z.boolean().nullish(),
    demand: BurialDemand,
    provides: z.strictObject({ graves: z.int().min(0), niches: z.int().min(0), land: z.number().min(0) }),
  })
  .refine(
    ({ from, until }) => from < until,
    refusal(['until'], '结束时间不晚于开始时间', 'ends no later than it begins'),
  )
export type FuneralFacilityPlan = z.infer<typeof FuneralFacilityPlan>

/** What a plan is held against: its own figures, and the plans above it. */
export const facilityPlanRules = {
  // The formula is none of a document, and no article that was read has a plan approved.
  'graves-enough': {
    text: { zh: '规划墓位数不足以满足测算需求', en: 'fewer graves are planned than are needed' },
    severity: 'warning',
  },
  'niches-enough': {
    text: { zh: '规划格位数不足以满足测算需求', en: 'fewer niches are planned than are needed' },
    severity: 'warning',
  },
  'land-enough': {
    text: { zh: '规划用地不足以满足测算需求', en: 'less land is planned than is needed' },
    severity: 'warning',
  },
  'in-spatial-plan': {
    text: {
      zh: '殡葬设施建设应当纳入相关规划，并与国土空间规划相衔接',
      en: 'facilities are in the plans above them, and linked with the spatial plan',
    },
  },
  'in-building-plan': {
    text: { zh: '殡葬设施建设应当纳入城乡建设规划', en: 'facilities are in the plan of urban and rural building' },
  },
  approved: {
    text: { zh: '规划期已开始而规划尚未批准', en: 'the term has begun and the plan is not approved' },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a plan lacks on a day. That it is part of the plans above it is asked once it is approved or its term has begun: from 1997-07-21 the plan
 * of building (art. 5), since 2026-03-30 the spatial plan (art. 15), and of one that is over by the regulation of its last day; the rest follows
 * from its own figures.
 */
export const facilityPlanProblems = (plan: FuneralFacilityPlan, asOf: PlainDate): Problem[] => {
  const broken = breaking(facilityPlanRules)
  const { graves, niches, land } = burialNeed(plan.demand)
  const { provides, approved, from, until } = plan
  const on = asOf < until ? asOf : until
  const isPlan = from <= asOf || happenedBy(approved, asOf)
  const above = (code: 'in-spatial-plan' | 'in-building-plan', article: string, field: string) =>
    brokenRule(code, { ...facilityPlanRules[code], cite: atArticle(funeralRegulationAt(on), article) }, [field])
  const { inSpatialPlan, inBuildingPlan } = plan
  return [
    ...(provides.graves < graves ? [broken('graves-enough', ['provides', 'graves'])] : []),
    ...(provides.niches < niches ? [broken('niches-enough', ['provides', 'niches'])] : []),
    ...(compareExact(provides.land, land) < 0 ? [broken('land-enough', ['provides', 'land'])] : []),
    ...(isPlan && isRevised(on) && inSpatialPlan === false
      ? [above('in-spatial-plan', '第十五条', 'inSpatialPlan')]
      : []),
    ...(isPlan &&
    !isRevised(on) &&
    funeralRegulationOn(on) !== null &&
    inBuildingPlan === false &&
    inSpatialPlan !== true
      ? [above('in-building-plan', '第五条', 'inBuildingPlan')]
      : []),
    ...(runsOn(plan.from, plan.until, asOf) && notHappenedBy(plan.approved, asOf)
      ? [broken('approved', ['approved'])]
      : []),
  ]
}
