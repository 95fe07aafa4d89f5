import {
  brokenRule,
  divideExact,
  happenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { safetyNetNotice2022 } from '../shared/documents.js'
import { matchCadenceCite } from './warnings.js'

/** Somebody whom a match brought up, the visit that looked into it, and what came of it. */
const hit = z.strictObject({
  /** The household or person, by a key. */
  unit: z.string().min(1),
  /** Looked into on the spot (查访核实); `null`: not yet, or not at all; left out: not known. */
  visited: PlainDate.nullable().optional(),
  outcome: z
    .strictObject({
      on: PlainDate,
      /** `gone`: died or moved away; `adjusted`, `ended`: help that there was, as a match with deaths, work or property brings it. */
      result: z.enum(['assisted', 'not-eligible', 'unfounded', 'declined', 'gone', 'adjusted', 'ended']),
    })
    .nullable()
    .default(null),
})

/** A run in which the low-income population is matched with the data of another department (部门数据比对). */
export const DataMatchRun = z
  .strictObject({
    id: z.string().min(1),
    /** The department whose data it is matched with, and those data. */
    department: z.string().min(1),
    data: z.string().min(1),
    on: PlainDate,
    /** How many were matched; `null`: not known. */
    matched: z.int().min(0).nullable().default(null),
    hits: z.array(hit).default([]),
  })
  .refine(
    ({ hits }) => new Set(hits.map(({ unit }) => unit)).size === hits.length,
    refusal(['hits'], '比对结果有重复', 'somebody is brought up twice'),
  )
  .refine(
    ({ matched, hits }) => matched === null || hits.length <= matched,
    refusal(['matched'], '比对结果多于比对人数', 'more are brought up than were matched'),
  )
export type DataMatchRun = z.infer<typeof DataMatchRun>

/** What runs are held against. The notice of 2022 has who is brought up looked into in good time (及时), and sets no days. */
export const dataMatchRules = {
  'match-order': { text: { zh: '比对、查访、办理应当依次进行', en: 'match, visit and outcome follow one another' } },
  'match-visited': {
    text: { zh: '比对筛查出的对象应当查访核实', en: 'who is brought up by a match is looked into on the spot' },
    cite: matchCadenceCite,
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a run breaks on a day: the order of its days, and since the notice of 2022 whoever was settled without a visit, but who is
 * gone, or whose help was reduced or ended upon a check (国办发〔2023〕39号 三（四）).
 */
export const dataMatchProblems = ({ on, hits }: DataMatchRun, asOf: PlainDate): Problem[] =>
  hits.flatMap(({ visited, outcome }, index) => {
    const broken = (code: keyof typeof dataMatchRules, key: string) =>
      brokenRule(code, dataMatchRules[code], ['hits', index, key])
    const settled = outcome !== null && outcome.on <= asOf && !['gone', 'adjusted', 'ended'].includes(outcome.result)
    return [
      ...stepsOutOfOrder(['on', 'visited', 'outcome'], { on, visited, outcome: outcome?.on }).map(step =>
        broken('match-order', step),
      ),
      ...(on >= safetyNetNotice2022.effective && settled && visited === null
        ? [broken('match-visited', 'visited')]
        : []),
    ]
  })

/** What runs brought up, and how much of it led to help. */
export interface DataMatchFigures {
  readonly runs: number
  /** Of all runs: who was brought up by two of them counts twice. */
  readonly hits: number
  readonly visited: number
  readonly assisted: number
  /** Without an outcome yet: these may still be assisted. */
  readonly open: number
  /** The assisted of all hits, the open among them, from 0 to 1; `null` where nobody was brought up. */
  readonly assistedRate: number | null
}

/** The runs from one day to another, both included, and what became of their hits by the last day. */
export const dataMatchFigures = (
  runs: readonly DataMatchRun[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): DataMatchFigures => {
  const of = runs.filter(({ on }) => from <= on && on <= to)
  const hits = of.flatMap(run => run.hits)
  const assisted = hits.filter(({ outcome }) => outcome?.result === 'assisted' && outcome.on <= to).length
  return {
    runs: of.length,
    hits: hits.length,
    visited: hits.filter(({ visited }) => happenedBy(visited, to)).length,
    assisted,
    open: hits.filter(({ outcome }) => !happenedBy(outcome?.on, to)).length,
    assistedRate: hits.length === 0 ? null : divideExact(assisted, hits.length),
  }
}
