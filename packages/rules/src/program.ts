import {
  type Citation,
  coverage,
  type DatedEntry,
  dated,
  type LocalizedText,
  lastKnown,
  type Period,
  type PlainDate,
} from '@minzheng/core'
import type { PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { caseRun } from './engines/case/case.js'
import type { Expression } from './language/expression.js'
import type { Node } from './language/node.js'
import { type ExpressionsOf, expressionsOf } from './language/read-schema.js'
import { lower } from './lower/lower.js'
import { type Lowered, stepsOf } from './lower/step.js'
import { once, oncePer } from './once.js'
import { settle } from './specialise/settle.js'
import { policyNodesOf, specialise } from './specialise/specialise.js'

/** The rules of a program, by name. */
export type Rules = Readonly<Record<string, Expression<unknown>>>

/** The values of the rules for one case; `null` where the facts at hand do not decide it. */
export type Assessment<R> = { readonly [K in keyof R]: R[K] extends Expression<infer T> ? T : never }

/** The days on which a version of a rule holds, and the document that says so. */
export interface InForce {
  readonly from: PlainDate
  /** The last day on which the rule holds. */
  readonly to?: PlainDate
  readonly cite: Citation
}

/**
 * The last day for which a version of a rule is known to hold: its end, or else what is known of its document. What is answered
 * for a later day says so.
 */
export const knownUntil = ({ from, to, cite }: InForce): PlainDate => to ?? lastKnown(cite, from)

/** What a program is made of: its facts, what a place sets, and the rules over both. */
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

/**
 * A rule of the law as one definition, which answers for one case. Everything else is a function over it, so that an app
 * carries what it uses: `explain` (`@minzheng/rules/reasons`), `runColumns` (`/columns`), `runBlocks` (`/blocks`) and
 * `toSql` (`/sql`).
 */
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
  /** The same as steps that hold for every policy, which proves that every calculation is exact. @throws DefinitionError */
  readonly lowered: () => Lowered
  /**
   * The steps that are left under one policy: its values are folded in, with everything that they decide. What runs or
   * tells the rules of a place starts here.
   * @throws DefinitionError; ProblemError `policy-value-invalid`
   */
  readonly under: (policy: PolicyValues<z.output<P>>) => Lowered
  /**
   * The value of each rule for one case. Facts and policy are taken as their schemas type them; check what comes from
   * outside with `program.facts` and `program.policy` first. A policy object must not be changed between calls.
   */
  readonly assess: (facts: z.output<F>, policy: PolicyValues<z.output<P>>) => Assessment<R>
}

/** What can be said of every program, whatever its facts and rules. */
export type AnyProgram = Pick<Program, 'id' | 'title' | 'inForce' | 'facts' | 'policy' | 'rules' | 'lowered'>

/** How many policies a program is kept ready for: the counties of a province, on a few days. */
const mostKept = 512

/** The steps of rules under a policy: kept by the object, and by what it says, for those who look the policy up each time. */
const specialiser = (rules: Readonly<Record<string, Node>>): ((policy: object) => Lowered) => {
  const byContent = new Map<string, Lowered>()
  const leaves = policyNodesOf(rules)
  return oncePer(policy => {
    const content = JSON.stringify(
      leaves.map(of => {
        const settled = settle(policy, of)
        return settled.state === 'set' ? [settled.value] : settled.state
      }),
    )
    let found = byContent.get(content)
    if (found === undefined) {
      found = specialise(rules, policy)
      if (byContent.size >= mostKept) byContent.delete(byContent.keys().next().value!)
      byContent.set(content, found)
    }
    return found
  })
}

const runOf = /* @__PURE__ */ oncePer((lowered: Lowered) => caseRun(stepsOf(lowered)))

/** Whoever gives no policy knows none of its values. */
const noPolicy = {}
const asObject = (policy: unknown): object => (typeof policy === 'object' && policy ? policy : noPolicy)

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
  const specialised = once(() => {
    lowered()
    return specialiser(rules())
  })
  const under = (values: unknown): Lowered => specialised()(asObject(values))
  const runUnder = oncePer((values: object) => runOf(under(values)))
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
    under,
    assess: (case_: z.output<F>, values: PolicyValues<z.output<P>>) =>
      runUnder(asObject(values))(case_) as Assessment<R>,
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
