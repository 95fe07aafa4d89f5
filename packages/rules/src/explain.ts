import { integerToDate } from './arithmetic.js'
import type { ExplainedValue, Explanation, Reason } from './explanation.js'
import { interpret, type Value } from './interpret.js'
import { missingFacts } from './missing.js'
import { type ChooseNode, childrenOf, type FactNode, type Node, type PolicyNode, type Words, wordsOf } from './node.js'
import { type PolicySources, preparePolicy } from './policy.js'
import { idsOf, type Lowered, type Slot } from './step.js'

interface Member {
  readonly group: string
  readonly index: number
}

/** A fact or policy value; a ratio is a pair of integers to the steps, and one value to the reader. */
const leafOf = (of: Node): FactNode | PolicyNode | undefined => {
  const inner = of.kind === 'quotient' ? of.numerator : of
  if (inner.kind !== 'fact' && inner.kind !== 'policy') return undefined
  return of.kind === 'quotient' ? (inner.scale === undefined ? undefined : inner) : inner
}

/** Why each rule of a case came out as it did. */
export const explainRules = (
  lowered: Lowered,
  rules: Readonly<Record<string, Node>>,
  facts: unknown,
  policy: unknown,
  sources: PolicySources,
): Explanation['rules'] => {
  const evaluation = interpret(lowered, facts, preparePolicy(policy))
  const explained = new Map<Node | string, Set<string>>()

  const stepValue = (id: number, member: Member | undefined): Value => {
    const step = lowered.steps[id]!
    const values = step.group === undefined ? evaluation.values : evaluation.members[step.group]?.[member?.index ?? 0]
    const value = values?.[id] ?? null
    return step.type === 'date' && typeof value === 'number' ? integerToDate(value) : value
  }
  const slotValue = (slot: Slot, member: Member | undefined): ExplainedValue => {
    if ('step' in slot) return stepValue(slot.step, member)
    const [numerator, denominator] = [stepValue(slot.numerator, member), stepValue(slot.denominator, member)]
    return typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null
  }
  const valueAt = (of: Node, member: Member | undefined): ExplainedValue => {
    const slot = lowered.slotOf.get(of)
    if (slot) return slotValue(slot, member)
    return of.kind === 'constant' ? of.value : null
  }
  const stepsOf = (of: Node): readonly number[] => {
    const slot = lowered.slotOf.get(of)
    return slot ? idsOf(slot) : []
  }
  /**
   * Whether this is the first time that a node is explained, for this member if it is of one. Parts with the same title
   * and the same steps are the same, though written twice.
   */
  const isFirst = (of: Node, member: Member | undefined): boolean => {
    const part = of.kind === 'named' ? JSON.stringify([of.title, stepsOf(of)]) : of
    const seen = explained.get(part) ?? new Set()
    explained.set(part, seen)
    const isOfMember = stepsOf(of).some(id => lowered.steps[id]!.group !== undefined)
    const key = member && isOfMember ? `${member.group}${member.index}` : ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }

  const readLeaf = (of: FactNode | PolicyNode, member: Member | undefined): Partial<Reason> => {
    const path = of.path.join('.')
    const about = { ...(of.label ? { title: of.label } : {}), ...(of.unit === undefined ? {} : { unit: of.unit }) }
    if (of.kind === 'fact')
      return { ...about, fact: member && of.group === member.group ? `${member.group}[${member.index}].${path}` : path }
    const source = sources[path]
    if (!source) return { ...about, policy: { path } }
    const { from, to, cite } = source
    return { ...about, policy: { path, from, ...(to === undefined ? {} : { to }), cite } }
  }
  const opOf = (of: Node): Partial<Reason> => {
    switch (of.kind) {
      case 'compare':
      case 'aggregate':
        return { op: of.op }
      case 'round':
        return { op: of.mode }
      case 'elapsed':
        return { op: of.unit }
      case 'size':
        return { fact: of.group, op: 'count', ...(of.label ? { title: of.label } : {}) }
      default:
        return {}
    }
  }
  /** The value of a node, with what people call it: by its own names, or where it is a constant by those around it. */
  const namedValue = (of: Node, member: Member | undefined, words: Words): Pick<Reason, 'value' | 'word'> => {
    const value = valueAt(of, member)
    const word = typeof value === 'string' ? { ...words, ...wordsOf(of) }[value] : undefined
    return word === undefined ? { value } : { value, word }
  }
  /** The names that a node lends to the constants in it: a comparison those of either side, a choice those of all of it. */
  const wordsInside = (of: Node, outer: Words): Words => {
    if (of.kind === 'compare') return { ...wordsOf(of.right), ...wordsOf(of.left) }
    return of.kind === 'choose' || of.kind === 'named' ? { ...outer, ...wordsOf(of) } : {}
  }
  const inputsOf = (of: Node, member: Member | undefined, words: Words): Reason[] => {
    if (of.kind !== 'aggregate') return childrenOf(of).map(child => reason(child, member, words))
    const size = valueAt(of.size, undefined)
    return Array.from({ length: typeof size === 'number' ? size : 0 }, (_, index) =>
      reason(of.of, { group: of.group, index }, {}),
    )
  }
  const isShort = (of: Node): boolean =>
    childrenOf(of).every(child => childrenOf(child).length === 0 || child.kind === 'named')

  /** The branch of a choice that was taken, where its condition is known. */
  const takenOf = (of: Node, member: Member | undefined): 'yes' | 'no' | undefined => {
    if (of.kind !== 'choose') return undefined
    const condition = valueAt(of.condition, member)
    return condition === null ? undefined : condition ? 'yes' : 'no'
  }
  /** A value with another for where it is unknown. */
  const isGuarded = (of: ChooseNode): boolean => of.condition.kind === 'known' && of.condition.of === of.yes

  const reason = (of: Node, member: Member | undefined, outer: Words): Reason => {
    const words = wordsInside(of, outer)
    const said = namedValue(of, member, outer)
    if (of.kind === 'named') {
      const about = {
        title: of.title,
        ...(of.unit === undefined ? {} : { unit: of.unit }),
        ...(of.cite ? { cite: of.cite } : {}),
      }
      if (!isFirst(of, member)) return { kind: of.of.kind, ...said, ...about, above: true }
      return { ...reason(of.of, member, words), ...about }
    }
    const leaf = leafOf(of)
    const taken = takenOf(of, member)
    if (of.kind === 'choose' && taken && isGuarded(of)) return { ...reason(of[taken], member, words), ...said }
    if (leaf) return { kind: leaf.kind, ...said, ...readLeaf(leaf, member) }
    // What is short is said again; what is not is explained once, or the tree of a shared part would grow without end.
    if (childrenOf(of).length > 0 && !isFirst(of, member) && (of.kind === 'aggregate' || !isShort(of)))
      return { kind: of.kind, ...said, ...opOf(of), above: true }
    const inputs =
      of.kind === 'choose' && taken
        ? [of.condition, of[taken]].map(part => reason(part, member, words))
        : inputsOf(of, member, words)
    return {
      kind: of.kind,
      ...said,
      ...opOf(of),
      ...(taken ? { op: taken } : {}),
      ...(inputs.length > 0 ? { inputs } : {}),
    }
  }

  return Object.entries(rules).map(([name, of]) => {
    const missing = new Set(idsOf(lowered.outputs[name]!).flatMap(id => missingFacts(lowered, evaluation, id)))
    return { name, reason: reason(of, undefined, {}), missing: [...missing] }
  })
}
