import { integerToDate } from '../arithmetic.js'
import type { FactNode, PolicyNode } from '../language/node.js'
import { everyBoolean, node } from '../language/node.js'
import type { Value } from '../lower/evaluate.js'
import type { PolicyByCase } from '../lower/lower.js'
import { type Settled, settle, valueSet } from './settle.js'

/** A policy value that is not the same in all of some policies. */
export interface VaryingValue extends PolicyByCase {
  readonly path: string
  /** What each policy says of it, in their order. */
  readonly settled: readonly Settled[]
}

/** What policies have in common, which can be folded in, and what differs between them, which is read by case. */
export interface PoliciesTogether {
  readonly policyOf: (of: PolicyNode) => Settled | PolicyByCase
  /** What differs among the values asked for so far, in the order in which it was. */
  readonly varying: readonly VaryingValue[]
}

const isSame = (a: Settled, b: Settled): boolean => a.state === b.state && valueSet(a) === valueSet(b)

const byCase = (of: PolicyNode, settled: readonly Settled[]): VaryingValue => {
  const { path, type, options, bounds, label, unit, words } = of
  const about = { label, unit, words }
  const states = new Set(settled.map(({ state }) => state))
  const leaf = (name: readonly string[], more: Pick<FactNode, 'type' | 'bounds' | 'nullable' | 'options'>): FactNode =>
    node({ kind: 'fact', path: ['policy', ...path, ...name], ...about, ...more } as FactNode)
  return {
    path: path.join('.'),
    settled,
    value: leaf([], { type, bounds, options, nullable: states.size > 1 || !states.has('set') } as FactNode),
    isSet:
      states.size === 1
        ? true
        : leaf(['isSet'], { type: 'boolean', bounds: everyBoolean, nullable: states.has('not-known') } as FactNode),
  }
}

/**
 * Looks at several policies as one: of a program that is run over places and days at once, what all of them say alike is folded in, as
 * where there is one place, and only the rest is read from case to case.
 * @throws ProblemError `policy-value-invalid` for a value that the policy's schema does not allow
 */
export const policiesTogether = (policies: readonly unknown[]): PoliciesTogether => {
  const known = new Map<string, Settled | VaryingValue>()
  const varying: VaryingValue[] = []
  return {
    varying,
    policyOf: of => {
      const path = of.path.join('.')
      const before = known.get(path)
      if (before) return before
      const settled = policies.map(policy => settle(policy, of))
      const first = settled[0] ?? { state: 'not-known' }
      const found = settled.every(one => isSame(one, first)) ? first : byCase(of, settled)
      if (!('state' in found)) varying.push(found)
      known.set(path, found)
      return found
    },
  }
}

/** A fact that stands for a varying value or for whether it is set, and what it is by each policy. */
interface ByPolicy {
  readonly node: FactNode
  readonly cellOf: (row: number) => Value
}

/** What a table of policies holds of a varying value: itself, and whether the place set it where not all did. */
export const nodesOfValue = ({ value, isSet, settled }: VaryingValue): readonly ByPolicy[] => {
  const itself: ByPolicy = {
    node: value,
    cellOf: row => {
      const set = valueSet(settled[row]!)
      return value.type === 'date' && typeof set === 'number' ? integerToDate(set) : set
    },
  }
  if (isSet === true) return [itself]
  const state = (row: number) => settled[row]!.state
  return [itself, { node: isSet, cellOf: row => (state(row) === 'not-known' ? null : state(row) === 'set') }]
}
