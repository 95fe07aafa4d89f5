import {
  allHold,
  atArticle,
  type Citation,
  type CriteriaVerdict,
  type Criterion,
  type Exact,
  isAtLeast,
  isAtMost,
  judged,
  negated,
  type PlainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { decisionProcedure2019, divisionRegulation } from '../shared/documents.js'
import type { DivisionStandard, FactName, FigureName, Requirement } from './standards.js'

const persons = z.int().min(0).max(2_000_000_000).nullish()
const squareKilometres = z.number().min(0).max(2_000_000).nullish()
const part = z.number().min(0).max(1).nullish()
const fen = z.int().min(0).max(9_000_000_000_000_000).nullish()
const answer = z.boolean().nullish()

/** Figures of a place that would be made a city, a town or a subdistrict: persons, square kilometres, fen, and shares of 1. */
export const DivisionFigures = z.strictObject({
  population: persons,
  area: squareKilometres,
  /** Persons to a square kilometre. */
  density: z.number().min(0).max(200_000).nullish(),
  seatNonFarm: persons,
  seatNonFarmRegistered: persons,
  nonFarmShare: part,
  nonFarm: persons,
  industryShare: part,
  industryOutput: fen,
  product: fen,
  tertiaryShare: part,
  nonPrimaryShare: part,
  nonFarmEmploymentShare: part,
  revenue: fen,
  revenuePerHead: fen,
  tapWater: part,
  pavedRoads: part,
  builtUpPopulation: persons,
  builtUpArea: squareKilometres,
  developmentShare: part,
  committeeShare: part,
  hardenedRoads: part,
  sewage: part,
  wasteTreated: part,
  signsSet: part,
  serviceFacilities: part,
  drains: answer,
  revenueForwarded: answer,
  rankedHigh: answer,
  keptForFarmingOrNature: answer,
  terrain: z.enum(['plain', 'mountain-or-island', 'farming-or-ecology']).nullish(),
} satisfies Record<FigureName | FactName | 'terrain', z.ZodType>)
export type DivisionFigures = z.infer<typeof DivisionFigures>

/** Persons to a square kilometre: as told, else of the population and the area. */
const densityOf = ({ density, population, area }: DivisionFigures): Exact | null => {
  if (density != null) return density
  return population == null || area == null || area === 0 ? null : { numerator: population, denominator: area }
}

const figureMet = (
  { figure, least, leastOfOther, most, below, notOf, asRule }: Extract<Requirement, { figure: FigureName }>,
  figures: DivisionFigures,
): boolean | null => {
  const value = figure === 'density' ? densityOf(figures) : figures[figure]
  const { terrain } = figures
  if (notOf !== undefined && terrain != null && notOf.includes(terrain)) return true
  const enough = least === null ? null : isAtLeast(value, least)
  const certain =
    enough === true && leastOfOther !== undefined && isAtLeast(value, leastOfOther) === false ? null : enough
  const met = allHold([
    certain,
    most === undefined || isAtMost(value, most),
    below === undefined || negated(isAtLeast(value, below)),
  ])
  // On which ground the place lies may spare it the condition; what is so as a rule alone has exceptions.
  return met === false && (asRule || (notOf !== undefined && terrain == null)) ? null : met
}

/** The tier of the standard of 1993 by persons to a square kilometre: 400 belongs to the first, 100 to the second. */
export const cityTierOf = (density: number): 'dense' | 'middle' | 'sparse' =>
  density >= 400 ? 'dense' : density >= 100 ? 'middle' : 'sparse'

/** Whether a place meets a standard on a day, each condition with its source. */
export interface DivisionVerdict {
  /**
   * `no-standard`: on the day the standard did not hold. `undetermined` also where a newer one that is not public holds; the
   * criteria are then those of the one that was read.
   */
  readonly verdict: CriteriaVerdict | 'no-standard'
  readonly criteria: readonly Criterion[]
}

/**
 * Whether a place meets what a standard asks of applicants of a tier. Meeting it is no right to the change: whoever approves it
 * judges stability, plans and need (行政区划管理条例 arts. 2 and 3).
 * @throws Error where the standard has no such tier
 */
export const divisionVerdict = (
  standard: DivisionStandard,
  tier: string,
  figures: DivisionFigures,
  on: PlainDate,
): DivisionVerdict => {
  const { from, to, unknownAfter, tiers, cite } = standard
  const asked = tiers.find(({ id }) => id === tier)
  if (asked === undefined) throw new Error(`该标准没有“${tier}”这一档。The standard has no tier "${tier}".`)
  if (on < from || (to !== undefined && to < on)) return { verdict: 'no-standard', criteria: [] }
  const criteria = asked.asks.map(one => ({
    code: `division-${'figure' in one ? one.figure : one.fact}`,
    title: one.title,
    met: 'figure' in one ? figureMet(one, figures) : figures[one.fact] == null ? null : figures[one.fact] === one.so,
    cite,
  }))
  const { verdict } = judged(criteria)
  return { verdict: unknownAfter !== undefined && unknownAfter < on ? 'undetermined' : verdict, criteria }
}

/** What the report on the risks of a change (风险评估报告) says. `null`: not known. */
export const RiskReport = z.strictObject({
  /** The risks can be controlled as the change is planned. */
  controllable: answer,
  /** Measures such as a changed plan make sure that they can. */
  measuresSuffice: answer,
})
export type RiskReport = z.infer<typeof RiskReport>

/**
 * What a risk report means for a change of divisions, of which it is a paper (行政区划管理条例 art. 13(3)): go on, change the plan
 * first, or not at all as it stands.
 */
export const riskVerdict = ({
  controllable,
  measuresSuffice,
}: RiskReport): {
  readonly verdict: 'may-go-on' | 'measures-first' | 'not-as-planned' | 'undetermined'
  readonly cites: readonly Citation[]
} => {
  const cites = [atArticle(divisionRegulation, '第十三条第三项'), atArticle(decisionProcedure2019, '第二十四条')]
  if (controllable === true) return { verdict: 'may-go-on', cites }
  if (controllable == null || measuresSuffice == null) return { verdict: 'undetermined', cites }
  return { verdict: measuresSuffice ? 'measures-first' : 'not-as-planned', cites }
}
