import { DivisionCode, PlainDate, Problem } from '@minzheng/core'
import { Indicator, Observation } from '@minzheng/indicators'
import { PlanTarget, Span } from '@minzheng/plan'
import * as z from 'zod'
import { lacks, observationsOf } from '../results/observations.js'
import type { ReportReading } from './read-report.js'
import { Candidates, Kind } from './shared.js'

/** A figure that a report gives, as data. */
export const ReadResult = z.strictObject({
  item: z.int().optional(),
  headings: z.array(z.string()),
  quote: z.string(),
  span: Span.optional(),
  cell: z.strictObject({ sheet: z.string(), line: z.int(), column: z.int() }).optional(),
  context: z.string(),
  kind: z.enum(['count', 'money', 'ratio', 'change', 'amount', 'attainment']),
  value: z.number().nullable(),
  valueMax: z.number().optional(),
  unit: z.string().nullable(),
  bound: z.enum(['at-least', 'at-most', 'about']).optional(),
  asOf: PlainDate.optional(),
  since: PlainDate.optional(),
  accrual: Indicator.shape.accrual.optional(),
  from: z.number().optional(),
  change: PlanTarget.shape.change,
  attainment: z.strictObject({ value: z.number().optional(), word: z.enum(['exceeded', 'met']).optional() }).optional(),
  scope: PlanTarget.shape.scope,
  object: z.string().optional(),
  isPart: z.literal(true).optional(),
  candidates: Candidates.optional(),
})

/** What was read of a report, as data. */
export const ResultsReadingData = z.strictObject({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  kind: Kind.nullable(),
  year: z.int().nullable(),
  /** The day up to which the report as a whole speaks. */
  until: PlainDate.nullable(),
  division: DivisionCode.nullable(),
  results: z.array(ReadResult),
  /** The results that are observations, for `comply`. */
  observations: z.array(Observation),
  /** Those that are none yet, and what they lack. */
  unplaced: z.array(z.strictObject({ quote: z.string(), span: Span.nullable(), lacks: z.array(z.enum(lacks)) })),
  problems: z.array(Problem),
})
export type ResultsReadingData = z.infer<typeof ResultsReadingData>

/** What was read of a report as {@link ResultsReadingData}; the observations are of indicators of the catalogue. */
export const resultsReadingData = (
  { reading, report, problems }: ReportReading,
  { indicators }: { readonly indicators: readonly Indicator[] },
) => {
  const { title, issuer, kind, year, until, results } = reading
  const { division, source } = report
  const { observations, unplaced } = observationsOf(results, { indicators, division, source })
  return {
    title: title ?? null,
    issuer: issuer ?? null,
    kind: kind ?? null,
    year: year ?? null,
    until: until ?? null,
    division: division ?? null,
    results,
    observations,
    unplaced: unplaced.map(({ result, lacks }) => ({ quote: result.quote, span: result.span ?? null, lacks })),
    problems,
  }
}
