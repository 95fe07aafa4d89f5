/// <reference path="./yaml.d.ts" />
import { LocalizedText, PlainDate, refusal } from '@minzheng/core'
import { TaskKind } from '@minzheng/indicators/ledger'
import * as z from 'zod'
import data from '../coverage.yaml'

/** What sort of thing a plan names. */
export const coverageKinds = [
  'system',
  'entity',
  'process',
  'standard',
  'allowance',
  'rating',
  'register',
  'mechanism',
  'indicator',
  'programme',
  'document',
] as const
/** One sort of thing that a plan names. */
export type CoverageKind = (typeof coverageKinds)[number]

const planId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** The ids of the indicators whose `systems` list it. */
const indicators = z.array(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)).min(1)

const row = {
  /** The domain's two letters and a number (`EC-19`): what plans and indicators call `systems`. */
  id: z.string().regex(/^[A-Z]{2}-\d{2}$/),
  name: LocalizedText,
  kind: z.enum(coverageKinds),
  /** The items that name it, by plan: `{ dazhou-2024: [5], yubei-2024: [10, 15] }`; empty where only `sections` do. */
  named: z.record(planId, z.array(z.int().positive()).min(1)),
  /** The section headings that name it, by plan, where an item's text does not; 0 is the preamble before section 1. */
  sections: z.record(planId, z.array(z.int().nonnegative()).min(1)).optional(),
  /** What is known to be missing from what is held. */
  gaps: z.array(LocalizedText).min(1).optional(),
}

/**
 * One named system, entity or programme of the five plans, and how far it is held as data. `state` says the furthest
 * that it has come:
 *
 * - `modelled`: an exported schema, program or function holds it;
 * - `indicator`: an indicator of the catalogue measures it;
 * - `task`: a measure of a plan's item carries it, as a task of a kind of the ledger of tasks (督办台账);
 * - `not-yet`: a plan names it, nothing holds it.
 */
export const CoverageEntry = z
  .discriminatedUnion('state', [
    z.strictObject({
      ...row,
      state: z.literal('modelled'),
      /** Where it is: `@minzheng/social-assistance/dibao#dibao`. */
      export: z.string().regex(/^@minzheng(\/[a-z0-9]+(-[a-z0-9]+)*)+#[A-Za-z_$][\w$]*$/),
      /** The first day whose law the export knows. */
      since: PlainDate.optional(),
      indicators: indicators.optional(),
    }),
    z.strictObject({
      ...row,
      state: z.literal('indicator'),
      indicators,
    }),
    z.strictObject({
      ...row,
      state: z.literal('task'),
      /** A task of a plan that carries it, in the words of its measure, and the kind that it has in the ledger of tasks. */
      task: z.strictObject({ kind: TaskKind, plan: planId, item: z.int().positive(), words: z.string().min(1) }),
      /** Why nothing more than a task holds it: no rule, register, rating or figure of its own. */
      reason: LocalizedText.optional(),
    }),
    z.strictObject({ ...row, state: z.literal('not-yet') }),
  ])
  .refine(
    entry => Object.keys(entry.named).length > 0 || entry.sections !== undefined,
    refusal(['named'], '没有写明任何规划中的位置', 'names no place in any plan'),
  )
export type CoverageEntry = z.infer<typeof CoverageEntry>

/** The coverage list: every row in the order of its id. Checked against the schema by the tests, not when imported. */
export const coverageList = data as readonly CoverageEntry[]
