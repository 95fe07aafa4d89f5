import { type Node, nodesOf, type PolicyNode } from '../language/node.js'
import { lower } from '../lower/lower.js'
import type { Lowered } from '../lower/step.js'
import { settle } from './settle.js'

export interface SpecialiseOptions {
  /** Values that are set stay steps of their own, because they are parameters of a statement. */
  readonly parameters?: boolean
}

/**
 * The rules as one place asks them on one day: its policy is folded in, and with it every branch that it decides. All back
 * ends run what comes out, and reasons are told from it, so that they speak of this place and of nothing else.
 * @throws ProblemError `policy-value-invalid` for a value that the policy's schema does not allow
 */
export const specialise = (
  rules: Readonly<Record<string, Node>>,
  policy: unknown,
  { parameters = false }: SpecialiseOptions = {},
): Lowered =>
  lower(rules, of => {
    const settled = settle(policy, of)
    return parameters && settled.state === 'set' ? 'parameter' : settled
  })

/** All policy values that some rules read, each once. */
export const policyNodesOf = (rules: Readonly<Record<string, Node>>): readonly PolicyNode[] => [
  ...new Map(
    [...nodesOf(rules)].flatMap(of => (of.kind === 'policy' ? [[of.path.join('.'), of] as const] : [])),
  ).values(),
]
