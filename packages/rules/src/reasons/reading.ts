import type { PolicySource, PolicySources, PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { dataAt } from '../data.js'
import { evaluationOf } from '../engines/case/evaluation.js'
import { type Evaluation, membersOf } from '../engines/case/interpret.js'
import type { Node, PolicyNode } from '../language/node.js'
import type { Lowered } from '../lower/step.js'
import { oncePer } from '../once.js'
import type { Program, Rules } from '../program.js'
import { settle } from '../specialise/settle.js'
import type { ExplainedValue, Explanation, ReadPolicy } from './explanation.js'
import { type MemberOf, missingOf } from './missing.js'
import { noMember, valueReader } from './values.js'

/** What a reason tells of where a policy value was found, or why it was not. */
const toldOf = (source: PolicySource): Pick<ReadPolicy, 'status'> & Partial<ReadPolicy> => {
  const { status, id, cite } = source
  const shared = { status, id, ...(cite === undefined ? {} : { cite }) }
  if (!('from' in source)) return { ...shared, message: source.message }
  const { from, to, knownUntil, beyond } = source
  return {
    ...shared,
    from,
    ...(to === undefined ? {} : { to }),
    ...(knownUntil === undefined ? {} : { knownUntil }),
    ...(beyond ? { beyond } : {}),
  }
}

const noPolicy = {}
/** Whoever says nothing of where values were found. */
export const noSources: PolicySources = {}

/** What is told of each policy value of a place and day: kept by the policy and by its sources, which nobody changes between calls. */
const policyReaders = /* @__PURE__ */ oncePer((policy: object) =>
  oncePer((sources: PolicySources): ((of: PolicyNode) => ReadPolicy) => {
    const kept = new Map<PolicyNode, ReadPolicy>()
    const read = (of: PolicyNode): ReadPolicy => {
      const path = of.path.join('.')
      const source = Object.hasOwn(sources, path) ? sources[path] : undefined
      const { state } = settle(policy, of)
      // An option of which no document speaks is taken as none, and said to be no more than that.
      const isSilent = state === 'none' && dataAt(policy, of.path) === undefined
      return Object.freeze({
        path,
        ...(of.value === undefined ? {} : { id: of.value }),
        ...(of.label === undefined ? {} : { title: of.label }),
        ...(source === undefined ? { status: isSilent ? 'silent' : state } : toldOf(source)),
      })
    }
    return of => {
      let known = kept.get(of)
      if (known === undefined) {
        known = read(of)
        kept.set(of, known)
      }
      return known
    }
  }),
)

/** One case as the rules read it: what each part comes to, and what keeps it from being known. */
export interface Reading {
  readonly evaluation: Evaluation
  readonly valueAt: (of: Node, member: MemberOf | undefined) => ExplainedValue
  readonly readPolicy: (of: PolicyNode) => ReadPolicy
  readonly openIn: (of: Node) => Pick<Explanation['rules'][number], 'missing' | 'notKnown'>
}

export const readingOf = (lowered: Lowered, facts: unknown, policy: unknown, sources: PolicySources): Reading => {
  const evaluation = evaluationOf(lowered)(facts)
  const readValue = valueReader(lowered)
  const valueAt: Reading['valueAt'] = (of, member) => readValue(of)(evaluation, member?.index ?? noMember)
  const readPolicy = policyReaders(typeof policy === 'object' && policy ? policy : noPolicy)(sources)
  const sizeOf = (group: string): number => membersOf(facts, group)?.length ?? 0
  const openIn: Reading['openIn'] = of => {
    if (valueAt(of, undefined) !== null) return { missing: [], notKnown: [] }
    const missing = missingOf(of, valueAt, sizeOf)
    return { missing: [...missing.facts], notKnown: missing.policy.map(readPolicy) }
  }
  return { evaluation, valueAt, readPolicy, openIn }
}

/** A rule that is open, and what would decide it. */
export type OpenRule = Pick<Explanation['rules'][number], 'name' | 'missing' | 'notKnown'>

/**
 * What keeps rules open for one case, without their reasons: many times as fast as `explain`, for lists. Only rules whose
 * value is not known are among them.
 */
export const openRules = <F extends z.ZodObject, P extends z.ZodObject, R extends Rules>(
  program: Program<F, P, R>,
  facts: z.output<F>,
  policy: PolicyValues<z.output<P>>,
  sources: PolicySources = noSources,
): readonly OpenRule[] => {
  const { valueAt, openIn } = readingOf(program.under(policy), facts, policy, sources)
  return Object.entries(program.rules as Readonly<Record<string, Node>>).flatMap(([name, of]) =>
    valueAt(of, undefined) === null ? [{ name, ...openIn(of) }] : [],
  )
}
