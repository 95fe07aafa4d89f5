import {
  type Citation,
  coverage,
  type DatedEntry,
  dated,
  type LocalizedText,
  type Period,
  type PlainDate,
} from '@minzheng/core'
import type * as z from 'zod'
import { type CaseRun, generateCase, interpretCase } from './case.js'
import type { Columns, ResultColumn } from './column.js'
import { type ColumnOptions, columnRunner } from './columns.js'
import { explainRules } from './explain.js'
import type { Explanation } from './explanation.js'
import type { Expression } from './expression.js'
import { type ExpressionsOf, expressionsOf } from './facts.js'
import { lower } from './lower.js'
import type { Node } from './node.js'
import type { PolicySources } from './policy.js'
import type { Lowered } from './step.js'

type Rules = Readonly<Record<string, Expression<unknown>>>

/** The values of the rules for one case; `null` where the facts at hand do not decide it. */
export type Assessment<R> = { readonly [K in keyof R]: R[K] extends Expression<infer T> ? T : never }

export interface InForce {
  readonly from: PlainDate
  /** The last day on which the rule holds. */
  readonly to?: PlainDate
  readonly cite: Citation
}

export interface ProgramDefinition<F extends z.ZodObject, P extends z.ZodObject, R extends Rules> {
  readonly id: string
  readonly title: LocalizedText
  readonly inForce: InForce
  /** The facts of one case. */
  readonly facts: F
  /** What the place sets. */
  readonly policy: P
  readonly rules: (facts: ExpressionsOf<F['shape']>, policy: ExpressionsOf<P['shape']>) => R
}

/** A rule of the law as one definition: a typed function, its reasons, a run over columns, and (`@minzheng/rules/sql`) SQL. */
export interface Program<
  F extends z.ZodObject = z.ZodObject,
  P extends z.ZodObject = z.ZodObject,
  R extends Rules = Rules,
> {
  readonly id: string
  readonly title: LocalizedText
  readonly inForce: InForce
  readonly facts: F
  readonly policy: P
  /** The rules as trees, by name. */
  readonly rules: Readonly<Record<keyof R & string, Node>>
  /** The same, ready for a fast run. */
  readonly lowered: () => Lowered
  /**
   * The value of each rule for one case. Facts and policy are taken as their schemas type them; check what comes from
   * outside with `program.facts` and `program.policy` first. A policy object must not be changed between calls.
   */
  readonly assess: (facts: z.output<F>, policy: z.output<P>) => Assessment<R>
  /** The reasons for the value of each rule: named rules, both sides of comparisons, policy read, facts still missing. */
  readonly explain: (facts: z.output<F>, policy: z.output<P>, sources?: PolicySources) => Explanation
  /** The same over typed arrays. */
  readonly columns: (
    columns: Columns,
    policy: z.output<P>,
    options: ColumnOptions,
  ) => { readonly [K in keyof R]: ResultColumn }
}

/** What can be said of every program, whatever its facts and rules. */
export type AnyProgram = Pick<Program, 'id' | 'title' | 'inForce' | 'lowered'>

const caseRun = (lowered: Lowered): CaseRun => {
  try {
    return generateCase(lowered)
  } catch (error) {
    if (!(error instanceof EvalError)) throw error
    return interpretCase(lowered)
  }
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Defines a program. The rules are expressions of the facts and the policy; their types follow from the two schemas.
 * Nothing is worked out before the first use; a mistake in the definition is a `DefinitionError` then, whatever the case:
 * a fact has no bounds, or a calculation could leave the exact integers.
 */
export const defineProgram = <F extends z.ZodObject, P extends z.ZodObject, R extends Rules>(
  definition: ProgramDefinition<F, P, R>,
): Program<F, P, R> => {
  const { id, title, inForce, facts, policy } = definition
  const rules = once(
    () =>
      Object.fromEntries(
        Object.entries(definition.rules(expressionsOf(facts, 'fact'), expressionsOf(policy, 'policy'))).map(
          ([name, rule]) => [name, rule.node],
        ),
      ) as Record<keyof R & string, Node>,
  )
  const lowered = once(() => lower(rules()))
  const assess = once(() => caseRun(lowered()))
  const columns = once(() => columnRunner(lowered()))
  return Object.freeze({
    id,
    title,
    inForce,
    facts,
    policy,
    get rules() {
      return rules()
    },
    lowered,
    assess: (case_: z.output<F>, values: z.output<P>) => assess()(case_, values) as Assessment<R>,
    explain: (case_: z.output<F>, values: z.output<P>, sources: PolicySources = {}): Explanation => ({
      schema: 'explanation.v1',
      program: { id, title, ...inForce },
      rules: explainRules(lowered(), rules(), case_, values, sources),
    }),
    columns: (input: Columns, values: z.output<P>, options: ColumnOptions) =>
      columns()(input, values, options) as { [K in keyof R]: ResultColumn },
  })
}

/** A rule through time: the versions of a program, and which of them holds on a day. */
export interface Versions<V extends AnyProgram> {
  readonly id: string
  readonly title: LocalizedText
  readonly versions: readonly V[]
  /**
   * The version in force on a day.
   * @throws ProblemError `not-in-force`, which says which days are covered; `dated-entries-overlap`
   */
  readonly on: (date: PlainDate) => V
  /** The days that are covered, in order: without a gap, each period begins the day after the one before ends. */
  readonly coverage: () => readonly Period[]
}

/** The versions of a program, in the order of their days. */
export const versions = <V extends readonly [AnyProgram, ...AnyProgram[]]>(...all: V): Versions<V[number]> => {
  const [{ id, title }] = all
  const through = once(() =>
    dated(
      title,
      all.map(
        (program): DatedEntry<V[number]> => ({
          status: 'in-force',
          from: program.inForce.from,
          to: program.inForce.to,
          value: program,
          cite: program.inForce.cite,
        }),
      ),
    ),
  )
  return {
    id,
    title,
    versions: all,
    on: date => through().at(date).value,
    coverage: () => coverage(through().entries),
  }
}
