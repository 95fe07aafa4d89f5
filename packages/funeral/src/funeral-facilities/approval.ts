import {
  addDays,
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation1997, funeralRegulation2012, funeralRegulation2025 } from '../shared/documents.js'
import { funeralRegulationAt, funeralRegulationOn, isRevised } from '../shared/on-day.js'

/** The kinds of funeral facilities that the regulations tell apart. */
export const funeralFacilityKinds = {
  'funeral-home': { zh: '殡仪馆、火葬场', en: 'Funeral home, crematorium' },
  'service-station': { zh: '殡仪服务站、殡仪馆服务网点', en: 'Service station or outlet' },
  'ash-hall': { zh: '骨灰堂', en: 'Ash hall' },
  cemetery: { zh: '公墓', en: 'Cemetery' },
  'rural-plot': { zh: '农村公益性墓地', en: 'Rural public burial ground' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of facility. */
export const FuneralFacilityKind = z.enum(keysOf(funeralFacilityKinds))
export type FuneralFacilityKind = z.infer<typeof FuneralFacilityKind>

/** Who founds a facility; `village`: its committee, or its collective economic organisation (村民委员会、农村集体经济组织). */
export const FacilityFounder = z.enum(['government', 'village', 'company', 'foreign', 'other'])
export type FacilityFounder = z.infer<typeof FacilityFounder>

/** What somebody wants to build. */
export interface FacilityProposal {
  readonly kind: FuneralFacilityKind
  /** `null`: not known. */
  readonly founder: FacilityFounder | null
  readonly forProfit: boolean | null
}

/** The steps that the regulations know: a proposal, an examination, a decision, a filing, and the procedures of other offices. */
export const facilitySteps = ['proposed', 'examined', 'decided', 'filed', 'land', 'planning'] as const
/** A step on the way to a facility. */
export type FacilityStep = (typeof facilitySteps)[number]

/** Who takes a step. */
export interface FacilityRouteStep {
  readonly step: FacilityStep
  readonly by: LocalizedText
}

/** How a facility comes about by the regulation of a day. */
export interface FacilityRoute {
  /** `approval`: an office of civil affairs or a government decides; `filing`: it is told; `planning`: planning, land and investment alone. */
  readonly instrument: 'approval' | 'filing' | 'planning'
  readonly steps: readonly FacilityRouteStep[]
  /** Whether whoever wants to build it may; `null` where it is not known who that is, or the regulation does not say. */
  readonly allowed: boolean | null
  readonly cite: Citation
}

const township = { zh: '乡级人民政府', en: 'township government' }
const county = { zh: '县级人民政府民政部门', en: 'county civil affairs' }
const countyOrCity = { zh: '县级、设区的市（自治州）人民政府民政部门', en: 'civil affairs of the county or city' }
const sameGovernment = { zh: '本级人民政府', en: 'the government of the same level' }
const province = { zh: '省级人民政府民政部门', en: 'civil affairs of the province' }
const ministry = { zh: '国务院民政部门', en: 'the Ministry of Civil Affairs' }
const countyGovernment = { zh: '县级以上地方人民政府', en: 'the government of the county or above' }
const land = { zh: '自然资源部门', en: 'natural resources' }

const step = (name: FacilityStep, by: LocalizedText): FacilityRouteStep => ({ step: name, by })

/** 国务院令第225号 art. 8. */
const formerSteps: Readonly<Record<FuneralFacilityKind, readonly FacilityRouteStep[]>> = {
  'funeral-home': [step('proposed', countyOrCity), step('decided', sameGovernment)],
  'service-station': [step('decided', countyOrCity)],
  'ash-hall': [step('decided', countyOrCity)],
  cemetery: [step('examined', countyOrCity), step('decided', province)],
  'rural-plot': [step('examined', township), step('decided', county)],
}
/** Of foreign capital, art. 8(2), until its approval was done away with. */
const formerForeign = [step('examined', province), step('decided', ministry)]
/**
 * 国发〔2010〕21号 did away with the approval of foreign capital: from 2010-07-04 art. 8(1) governs it too (a notice of the office of the
 * Ministry of 2010-09-06, read in reproductions).
 */
const foreignApprovalEnded = '2010-07-04'

/** 国务院令第824号 arts 15 to 18: no approval of civil affairs; the government plans and builds, natural resources give land and leave. */
const revisedSteps = [step('proposed', countyGovernment), step('planning', land), step('land', land)]
const revisedRural = [step('filed', county), step('land', land)]
/** Of a village's ash hall the leave of natural resources alone: arts 15 to 17 speak of what governments plan and build. */
const revisedVillageHall = [step('planning', land), step('land', land)]

const revisedArticles: Readonly<Record<FuneralFacilityKind, string>> = {
  'funeral-home': '第十六条',
  'service-station': '第十六条',
  'ash-hall': '第十七条',
  cemetery: '第十七条',
  'rural-plot': '第二十条',
}

/**
 * 国务院令第824号 art. 14: government alone, and not for profit; of rural grounds art. 20: the village. Whether a village may still found an
 * ash hall for its people neither says: art. 14 counts ash halls among the facilities of institutions, art. 20 speaks of grounds. Of outlets
 * art. 16 has governments set them up, and art. 14 does not name them: what others set up it neither allows nor forbids.
 */
const mayFound = ({ kind, founder, forProfit }: FacilityProposal): boolean | null => {
  if (kind === 'service-station') return founder === 'government' && forProfit === false ? true : null
  if (forProfit === true) return false
  if (kind === 'ash-hall' && founder === 'village') return null
  const founders: readonly FacilityFounder[] = kind === 'rural-plot' ? ['village', 'government'] : ['government']
  if (founder !== null && !founders.includes(founder)) return false
  return founder === null || forProfit === null ? null : true
}

/**
 * 国务院令第225号 art. 8: whoever founded it; of rural grounds it speaks of those for the public benefit that the country sets up for its
 * villagers, so of other founders and of profit it says nothing.
 */
const mightFound = ({ kind, founder, forProfit }: FacilityProposal): boolean | null =>
  kind === 'rural-plot' && (forProfit === true || (founder !== null && !['village', 'government'].includes(founder)))
    ? null
    : true

/**
 * How a facility comes about by the regulation in force on a day. To 2026-03-29 each kind was approved (art. 8), whoever founded it, but
 * that of foreign capital the Ministry decided to 2010-07-03;
 * rural grounds became a filing on 2026-03-30 (art. 20), the others a matter of planning and land (arts 15 to 18), and new ones are
 * founded by governments and not for profit (art. 14). `null` before 1997-07-21.
 */
export const facilityRoute = (proposal: FacilityProposal, on: PlainDate): FacilityRoute | null => {
  const version = funeralRegulationOn(on)
  if (version === null) return null
  const { kind, founder } = proposal
  if (version !== 2025)
    return {
      instrument: 'approval',
      steps: founder === 'foreign' && on < foreignApprovalEnded ? formerForeign : formerSteps[kind],
      allowed: mightFound(proposal),
      cite: atArticle(version === 1997 ? funeralRegulation1997 : funeralRegulation2012, '第八条'),
    }
  const allowed = mayFound(proposal)
  const isVillageHall = kind === 'ash-hall' && founder === 'village'
  return {
    instrument: kind === 'rural-plot' ? 'filing' : 'planning',
    steps: kind === 'rural-plot' ? revisedRural : isVillageHall ? revisedVillageHall : revisedSteps,
    allowed,
    cite: atArticle(
      funeralRegulation2025,
      allowed === false && kind !== 'rural-plot' ? '第十四条' : revisedArticles[kind],
    ),
  }
}

const day = PlainDate.nullable().default(null)

/** A proposal on its way (村级骨灰堂等设施审批): the day of each step; a step not taken, or not asked for, is `null`, one that nobody told left out. */
export const FacilityCase = z.strictObject({
  facility: z.string().min(1),
  kind: FuneralFacilityKind,
  founder: FacilityFounder.nullable(),
  forProfit: z.boolean().nullable(),
  applied: PlainDate,
  steps: z.strictObject({
    proposed: PlainDate.nullish(),
    examined: PlainDate.nullish(),
    decided: PlainDate.nullish(),
    filed: PlainDate.nullish(),
    land: PlainDate.nullish(),
    planning: PlainDate.nullish(),
  }),
  /** Refused, and when. */
  refused: day,
  /** Given up by who applied, and when. */
  withdrawn: PlainDate.nullish(),
  /** Building began. */
  started: day,
})
export type FacilityCase = z.infer<typeof FacilityCase>

/** How far a case is on a day. */
export type FacilityCaseState = 'not-applied' | 'applied' | 'under-way' | 'cleared' | 'refused' | 'withdrawn'

const routeOf = (one: FacilityCase): FacilityRoute | null => facilityRoute(one, one.applied)

const lastOfFormer = addDays(funeralRegulation2025.effective, -1)

/**
 * The routes on which a case may be carried on, on a day: that of the day of its application, and since 2026-03-30, of what was not through
 * by then, that of the revision too, where it lets whoever applied found it. The regulation does not say which.
 */
const routesOf = (one: FacilityCase, on: PlainDate): readonly FacilityRoute[] => {
  const route = routeOf(one)
  if (route === null) return []
  const isThrough = route.steps.every(({ step: name }) => happenedBy(one.steps[name], lastOfFormer))
  if (isRevised(one.applied) || !isRevised(on) || isThrough) return [route]
  const revised = facilityRoute(one, on)
  return revised === null || revised.allowed === false ? [route] : [route, revised]
}

/**
 * The state of a case on a day, by the route of the day of its application. What was under way on 2026-03-30 is carried on by that
 * route here, or by the one that the revision names, whichever it went through; the regulation does not say how it passes over, see
 * {@link facilityCaseProblems}. `null` of what was applied for before 1997-07-21 and neither refused nor given up: no route of that time
 * is known.
 */
export const facilityCaseState = (one: FacilityCase, asOf: PlainDate): FacilityCaseState | null => {
  if (one.applied > asOf) return 'not-applied'
  if (happenedBy(one.refused, asOf)) return 'refused'
  if (happenedBy(one.withdrawn, asOf)) return 'withdrawn'
  const taken = routesOf(one, asOf).map(({ steps }) => steps.map(({ step: name }) => happenedBy(one.steps[name], asOf)))
  if (taken.length === 0) return null
  if (taken.some(steps => steps.every(is => is))) return 'cleared'
  return taken.flat().some(is => is) ? 'under-way' : 'applied'
}

/** The steps of a case that are still to be taken on a day, and by whom; none once it went through on one of its routes. */
export const facilityStepsLeft = (one: FacilityCase, asOf: PlainDate): readonly FacilityRouteStep[] => {
  const left = routesOf(one, asOf).map(({ steps }) =>
    steps.filter(({ step: name }) => !happenedBy(one.steps[name], asOf)),
  )
  return left.some(steps => steps.length === 0) ? [] : (left[0] ?? [])
}

/** What a case is held against. */
export const facilityCaseRules = {
  'may-found': {
    text: {
      zh: '新设殡葬服务机构应当由政府举办，为非营利性机构',
      en: 'a new institution is founded by a government and not for profit',
    },
  },
  'ground-of-village': {
    text: {
      zh: '农村公益性墓地应当由农村集体经济组织或者村民委员会为村民设置，不得营利',
      en: 'a rural public burial ground is set up by the village for its people, and not for profit',
    },
  },
  'steps-in-order': {
    text: {
      zh: '各步骤应当在申请之后依次进行，不予批准、撤回的不再办理',
      en: 'the steps follow the application and one another, and none follows a refusal or a withdrawal',
    },
  },
  'cleared-before-building': {
    text: { zh: '未办理规定手续不得兴建殡葬设施', en: 'nothing is built before the procedure is through' },
  },
  'ground-filed': {
    text: {
      zh: '农村公益性墓地应当报县级人民政府民政部门备案',
      en: 'a rural public burial ground is filed with civil affairs of the county',
    },
    cite: atArticle(funeralRegulation2025, '第二十条第一款'),
    severity: 'warning',
  },
  'route-passes-over': {
    text: {
      zh: '2026年3月30日前申请、其后尚未办结，如何衔接条例没有规定，请核实',
      en: 'applied for before 2026-03-30 and not through by then: the regulation does not say how it passes over',
    },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a case breaks on a day. To ask for what one may not found breaks nothing once it was refused or given up. Of steps that
 * nobody told it is not said that they lack. What passed over on 2026-03-30 may be built once it is through on the route of its application or
 * on that of the revision. A rural ground needs its land before it is built; art. 20 has it filed and names no day, so that is warned of
 * from the day after the building began.
 */
export const facilityCaseProblems = (one: FacilityCase, asOf: PlainDate): Problem[] => {
  const route = routeOf(one)
  if (route === null || one.applied > asOf) return []
  const broken = (code: keyof typeof facilityCaseRules, path: Problem['path'], cite: Citation | null = route.cite) =>
    brokenRule(code, { ...facilityCaseRules[code], ...(cite && { cite }) }, path)
  const names = route.steps.map(({ step: name }) => name)
  const { applied, started, steps, refused, withdrawn } = one
  const ended = [refused, withdrawn].filter(on => on != null)
  const isEnded = ended.some(on => on <= asOf)
  // Art. 8 of the former regulation has the steps follow one another; since then none names an order.
  const misplaced = new Set<FacilityStep>(route.instrument === 'approval' ? stepsOutOfOrder(names, steps) : [])
  for (const name of names) {
    const on = steps[name]
    // Land and planning may be settled before a ground is filed, and a government proposes before anybody applies.
    const mayComeFirst =
      name === 'land' || name === 'planning' || (name === 'proposed' && route.instrument === 'planning')
    if (on != null && ((on < applied && !mayComeFirst) || ended.some(end => end < on))) misplaced.add(name)
  }
  const unapproved = isRevised(started ?? asOf)
    ? atArticle(funeralRegulation2025, '第五十八条')
    : atArticle(funeralRegulationAt(started ?? asOf), '第九条第一款')
  const isFiling = route.instrument === 'filing'
  const isThrough = (name: FacilityStep, on: PlainDate) => steps[name] === undefined || happenedBy(steps[name], on)
  const clearedBy = (on: PlainDate) =>
    !ended.some(end => end <= on) &&
    routesOf(one, on).some(way =>
      way.steps.every(({ step: name }) => (way.instrument === 'filing' && name === 'filed') || isThrough(name, on)),
    )
  return [
    ...(route.allowed === false && !isEnded
      ? [broken(one.kind === 'rural-plot' ? 'ground-of-village' : 'may-found', ['founder'])]
      : []),
    ...[...misplaced].map(name =>
      broken('steps-in-order', ['steps', name], route.instrument === 'approval' ? route.cite : null),
    ),
    ...(started !== null && started <= asOf && !clearedBy(started)
      ? [broken('cleared-before-building', ['started'], unapproved)]
      : []),
    ...(isFiling && started !== null && started < asOf && notHappenedBy(steps.filed, asOf)
      ? [broken('ground-filed', ['steps', 'filed'], facilityCaseRules['ground-filed'].cite)]
      : []),
    ...(!isRevised(one.applied) && isRevised(asOf) && !isEnded && !names.every(name => isThrough(name, lastOfFormer))
      ? [broken('route-passes-over', ['applied'], funeralRegulation2025)]
      : []),
  ]
}
