import { addExact, compareExact, divideExact, type LocalizedText, multiplyExact, subtractExact } from '@minzheng/core'

/** Where the figures of divorces come from: what a series counts decides with which others it may be compared. */
export const divorceSeries = {
  registered: { zh: '民政部门登记离婚（季度数据）', en: 'registered by civil affairs (quarterly figures)' },
  court: { zh: '法院判决、调解离婚', en: 'by judgment or mediation in court' },
  all: { zh: '依法办理离婚手续（登记与法院合计，年度公报）', en: 'registered and in court together (yearly bulletin)' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A series of {@link divorceSeries}. */
export type DivorceSeries = keyof typeof divorceSeries

/** How a rate of marriages or divorces is defined; each has a name of its own, and they are not compared with each other. */
export const marriageRates = {
  crude: {
    zh: '粗结婚（离婚）率：当年对数与年平均人口之比，‰',
    en: 'crude rate: couples of the year per thousand of the mean population',
  },
  persons: {
    zh: '按人数计的结婚（离婚）率：当年人数（对数的两倍）与年平均人口之比，‰',
    en: 'rate by persons: twice the couples per thousand of the mean population',
  },
  ratio: {
    zh: '离结比：当年离婚对数与结婚对数之比，%，不是离婚率',
    en: 'divorces per hundred marriages of the year, which is no divorce rate',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A definition of {@link marriageRates}. */
export type MarriageRateDefinition = keyof typeof marriageRates

/** A quotient rounded half up to so many decimals, exactly; `null` where the denominator is 0. */
const roundedHalfUp = (numerator: number, denominator: number, decimals: number): number | null => {
  if (denominator === 0) return null
  const scale = 10 ** decimals
  const below = Math.floor(divideExact(multiplyExact(numerator, scale), denominator))
  // Half up: the next unit is reached once the value is at least half of the way to it.
  const next = compareExact({ numerator: 2 * below + 1, denominator: 2 * scale }, { numerator, denominator }) <= 0
  return (next ? below + 1 : below) / scale
}

/** Couples of a year, and the population at both of its ends, in one unit (people, or 万). */
export interface RateParts {
  readonly couples: number
  readonly populationStart: number
  readonly populationEnd: number
}

/**
 * The crude rate of marriages or divorces in ‰ (粗结婚率、粗离婚率): couples of the year × 1000 / mean of the populations at the ends of the
 * year before and of the year, as the bulletin notes it, printed to 0.1 half up. `persons` counts both of a couple, as older bulletins
 * and yearbooks of other countries may.
 */
export const marriageRate = (
  { couples, populationStart, populationEnd }: RateParts,
  definition: 'crude' | 'persons' = 'crude',
): number | null =>
  roundedHalfUp(
    multiplyExact(couples, definition === 'persons' ? 4000 : 2000),
    addExact(populationStart, populationEnd),
    1,
  )

/** Divorces per hundred marriages of the year (离结比), to 0.1 half up; no divorce rate. `null`: no marriages. */
export const divorceMarriageRatio = (divorces: number, marriages: number): number | null =>
  roundedHalfUp(multiplyExact(divorces, 100), marriages, 1)

/** Growth over the year before in per cent, half up to so many decimals; below 0 a decline. `null`: there was nothing before. */
export const growthOver = (current: number, previous: number, decimals = 2): number | null =>
  roundedHalfUp(multiplyExact(subtractExact(current, previous), 100), previous, decimals)

/** A figure of divorces of a year, and what it counts. */
export interface DivorceFigure {
  readonly year: number
  readonly series: DivorceSeries
  /** Couples, in one unit on both sides of a comparison. */
  readonly couples: number
  /** Of `all`: the part that was registered. */
  readonly registered?: number
}

/** How two figures of divorces compare. */
export interface DivorceComparison {
  /** Whether they count the same. */
  readonly comparable: boolean
  /** The figure of the earlier year that counts as the later one does; `null`: not known. */
  readonly previous: number | null
  /** Growth over it in per cent, to 0.1 half up. */
  readonly growth: number | null
  readonly why: LocalizedText
}

/** A figure as another series would have it, where its parts are known. */
const asSeries = ({ series, couples, registered }: DivorceFigure, wanted: DivorceSeries): number | null => {
  if (series === wanted) return couples
  if (series !== 'all' || registered === undefined) return null
  return wanted === 'registered' ? registered : subtractExact(couples, registered)
}

/**
 * How a figure of divorces compares with one of an earlier year. The quarterly figures leave the courts out, the yearly bulletin has them
 * in: set side by side they seem a fall that there was not. That the quarterly figures leave them out is inferred from both, and stated
 * by neither.
 */
export const compareDivorces = (current: DivorceFigure, earlier: DivorceFigure): DivorceComparison => {
  const comparable = current.series === earlier.series
  const previous = asSeries(earlier, current.series)
  return {
    comparable,
    previous,
    growth: previous === null ? null : growthOver(current.couples, previous, 1),
    why: comparable
      ? { zh: '口径一致', en: 'both count the same' }
      : {
          zh: `口径不同：${divorceSeries[current.series].zh}与${divorceSeries[earlier.series].zh}不能直接比较`,
          en: `they count differently: ${divorceSeries[current.series].en}, and ${divorceSeries[earlier.series].en}`,
        },
  }
}
