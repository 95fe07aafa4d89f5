import type { Citation, DivisionCode } from '@minzheng/core'
import { convert, densityUnit, type Indicator, type Observation, sureEnough } from '@minzheng/indicators'
import type { Result } from './types.js'

/** What a result may lack to be an observation. */
export const lacks = ['indicator', 'date', 'value', 'division', 'place', 'span'] as const
/** One thing that a result may lack to be an observation. */
export type Lack = (typeof lacks)[number]

/** A result that is no observation yet, and why. */
export interface UnplacedResult {
  readonly result: Result
  readonly lacks: readonly Lack[]
}

/** What the results of a report do not say themselves. */
export interface ObservationsOptions {
  readonly indicators: readonly Indicator[]
  /** The division that the report speaks of. */
  readonly division?: DivisionCode | undefined
  /** The report. */
  readonly source: Citation
}

/** Whether a result can be a value of an indicator: its unit converts, and it is no state where a sum is asked for. */
export const fitsIndicator = ({ value, unit, kind, accrual }: Result, indicator: Indicator): boolean => {
  if (value === null || kind === 'change' || indicator.kind === 'milestone') return false
  if ((kind === 'ratio') !== (indicator.kind === 'ratio')) return false
  // 0起 is said without a unit: 零发生.
  if (unit === null ? value !== 0 : 'problem' in convert(value, unit, indicator.unit)) return false
  return kind === 'ratio' || accrual === undefined || accrual === indicator.accrual
}

/** The indicator that a result is of, where that is sure enough to be filled in. */
export const sureIndicator = (result: Result, byId: ReadonlyMap<string, Indicator>): Indicator | undefined => {
  const [first] = result.candidates ?? []
  const indicator = first && first.confidence >= sureEnough ? byId.get(first.id) : undefined
  return indicator && fitsIndicator(result, indicator) ? indicator : undefined
}

const boundNotes = { 'at-least': '原文为下限', 'at-most': '原文为上限', about: '原文为约数' } as const

/** The unit of a figure for so many heads or households: 平方米 of 每百户 is 平方米/百户; any other stays. */
export const perBase = (unit: string | null, each: string | undefined): string | null =>
  unit === null || each === undefined ? unit : (densityUnit(unit, each) ?? unit)

/** A result as an observation of an indicator, marked as read from a text. */
export const observationOf = (
  { value, unit, asOf, quote, span, cell, bound, scope }: Result,
  indicator: Pick<Indicator, 'id'>,
  division: DivisionCode,
  source: Citation,
): Observation | undefined => {
  if (value === null || asOf === undefined) return undefined
  const per = perBase(unit, scope?.each)
  const note = [bound && boundNotes[bound], cell && `${cell.sheet} 第 ${cell.line} 行`].filter(Boolean).join('；')
  return {
    indicator: indicator.id,
    division,
    ...(scope?.place === undefined ? {} : { place: scope.place }),
    date: asOf,
    value,
    ...(per === null ? {} : { unit: per }),
    source,
    fromText: true,
    quote,
    ...(span === undefined ? {} : { span }),
    ...(note === '' ? {} : { note }),
  }
}

/**
 * The results of a report as observations, where their indicator is sure enough and their day is known; the others with what
 * each lacks, so that nothing is lost. `candidates` of the results are needed: see `readResults`.
 */
export const observationsOf = (
  results: readonly Result[],
  { indicators, division, source }: ObservationsOptions,
): { observations: Observation[]; unplaced: UnplacedResult[] } => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const observations: Observation[] = []
  const unplaced: UnplacedResult[] = []
  for (const result of results) {
    const indicator = sureIndicator(result, byId)
    const lacking: Lack[] = []
    if (result.value === null) lacking.push('value')
    else if (indicator === undefined) lacking.push('indicator')
    if (result.asOf === undefined) lacking.push('date')
    if (division === undefined) lacking.push('division')
    // Each place by itself would have to be reported.
    if (result.scope?.each !== undefined && perBase(result.unit, result.scope.each) === result.unit)
      lacking.push('place')
    // A sum over another time than a year is no value of its indicator on that day.
    if (result.since !== undefined) lacking.push('span')
    const observation =
      lacking.length === 0 && indicator && division !== undefined
        ? observationOf(result, indicator, division, source)
        : undefined
    if (observation) observations.push(observation)
    else unplaced.push({ result, lacks: lacking })
  }
  return { observations, unplaced }
}
