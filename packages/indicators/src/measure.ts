import {
  type Citation,
  type DivisionCode,
  isProblemError,
  type LocalizedText,
  type PlainDate,
  runsOn,
} from '@minzheng/core'
import type * as z from 'zod'
import type { Observation } from './observation.js'

/** The days that a value speaks of: what happened from the first to the last, what is so on the last. */
export interface MeasurePeriod {
  readonly from: PlainDate
  readonly asOf: PlainDate
}

/**
 * A value; of a ratio its two parts; or why the records leave it open. Parts are counted in single things whatever the unit: residents as
 * they are for `人/万人`, whose ten thousand is taken from the unit.
 */
export type Measured =
  | number
  | { readonly numerator: number; readonly denominator: number }
  | { readonly unknown: LocalizedText }

/**
 * How the value of an indicator comes out of the records that somebody keeps: the indicator's definition as code. The
 * indicator itself stands in a catalogue, under the same id.
 */
export interface Measure<Record extends z.ZodType = z.ZodType> {
  readonly indicator: string
  /** One record. */
  readonly record: Record
  /** What tells records apart. Of one that is there twice nobody knows which holds, and the value stays open. */
  key?(record: z.infer<Record>): string
  /**
   * The first and the last day for which a record holds, where who left and came back, or was certified, registered or agreed with
   * anew, has another: then only two of a key that begin on one day or both hold on the day leave the value open. A first day that is
   * not known is before all, a last that is none goes on.
   */
  days?(record: z.infer<Record>): readonly [first: PlainDate | null | undefined, last: PlainDate | null | undefined]
  /** The value of one place's records. */
  of(records: readonly z.infer<Record>[], period: MeasurePeriod): Measured
}

/** Defines a measure; the types of its two functions follow from the schema of its record. */
export const defineMeasure = <Record extends z.ZodType>(measure: Measure<Record>): Measure<Record> => measure

/** Where and when records were kept, and by whom. */
export interface MeasureContext extends MeasurePeriod {
  readonly division: DivisionCode
  /** A unit inside it that has no code of its own, whose records they are: an institution, a community by name. */
  readonly place?: string
  readonly source: Citation
  readonly reported?: PlainDate
  /** The records are invented. */
  readonly synthetic?: true
}

const backwards = ({ from, asOf }: MeasurePeriod): Measured | undefined =>
  from <= asOf
    ? undefined
    : { unknown: { zh: `期初 ${from} 晚于截至日 ${asOf}。`, en: `The period begins on ${from}, after ${asOf}.` } }

const twice = (measure: Measure, records: readonly unknown[], asOf: PlainDate): Measured | undefined => {
  const [begun, holding] = [new Set<string>(), new Set<string>()]
  for (const record of records) {
    const key = measure.key?.(record)
    if (key === undefined) return undefined
    const [first, last] = measure.days?.(record) ?? []
    const beginning = JSON.stringify([key, first])
    const holds = runsOn(first ?? asOf, last, asOf)
    if (begun.has(beginning) || (holds && holding.has(key)))
      return { unknown: { zh: `“${key}”登记了两次。`, en: `"${key}" is on record twice.` } }
    begun.add(beginning)
    if (holds) holding.add(key)
  }
  return undefined
}

/** What a measure gives; where it cannot be calculated, as of days that no calendar has, why. */
const known = (calculate: () => Measured): Measured => {
  try {
    return calculate()
  } catch (error) {
    const problem = isProblemError(error) ? error.problems[0] : undefined
    if (problem) return { unknown: problem.message }
    throw error
  }
}

/** The observation that a place's records amount to; or why they leave it open. */
export const observe = <Record extends z.ZodType>(
  measure: Measure<Record>,
  records: readonly z.infer<Record>[],
  { from, asOf, ...about }: MeasureContext,
): Observation | { readonly unknown: LocalizedText } => {
  const measured =
    backwards({ from, asOf }) ?? twice(measure, records, asOf) ?? known(() => measure.of(records, { from, asOf }))
  if (typeof measured === 'object' && 'unknown' in measured) return measured
  const observation = { indicator: measure.indicator, date: asOf, ...about }
  if (typeof measured === 'number') return { ...observation, value: measured }
  return { ...observation, numerator: measured.numerator, denominator: measured.denominator }
}
