import type { PlainDate } from '@minzheng/core'
import type { PolicySources, PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { dataAt } from '../data.js'
import { membersOf } from '../engines/case/interpret.js'
import {
  childrenOf,
  type FactNode,
  type IsSetNode,
  type Label,
  type Node,
  nodesOf,
  type PolicyNode,
  type Words,
  wordsOf,
} from '../language/node.js'
import { idsOf, type Lowered, type Slot } from '../lower/step.js'
import { oncePer } from '../once.js'
import { type AnyProgram, knownUntil, type Program, type Rules } from '../program.js'
import type { AppliedVersion, Explanation, Reason } from './explanation.js'
import { unitOf } from './formula.js'
import type { MemberOf } from './missing.js'
import { readingOf } from './reading.js'

/** A fact or policy value; a ratio is a pair of integers to the steps, and one value to the reader. */
const leafOf = (of: Node): FactNode | PolicyNode | undefined => {
  const inner = of.kind === 'quotient' ? of.numerator : of
  if (inner.kind !== 'fact' && inner.kind !== 'policy') return undefined
  return of.kind === 'quotient' ? (inner.scale === undefined ? undefined : inner) : inner
}

/** Where a value is; a ratio over 1 is its upper part. */
const placeOf = ({ steps }: Lowered, slot: Slot): readonly number[] => {
  if ('step' in slot) return [slot.step]
  const below = steps[slot.denominator]!
  return below.kind === 'constant' && below.value === 1 ? [slot.numerator] : idsOf(slot)
}
const isSame = (lowered: Lowered, a: Slot | undefined, b: Slot | undefined): boolean => {
  if (a === undefined || b === undefined) return false
  const [left, right] = [placeOf(lowered, a), placeOf(lowered, b)]
  return left.length === right.length && left.every((id, index) => id === right[index])
}

/** What members are called by: those of their facts that have names for their words (applicant, spouse). */
const memberNamesOf = /* @__PURE__ */ oncePer((rules: Readonly<Record<string, Node>>): readonly FactNode[] =>
  [...nodesOf(rules)].filter(
    (of): of is FactNode =>
      of.kind === 'fact' && of.group !== undefined && of.type === 'enum' && of.words !== undefined,
  ),
)

/** Words that somebody is not called by: no assistance, no incapacity. */
const saysNothing = /* @__PURE__ */ new Set(['none', 'no'])

const ruleNamed = (rules: Readonly<Record<string, Node>>, name: string): Node => {
  if (!Object.hasOwn(rules, name))
    throw new TypeError(`there is no rule ${name}; there are ${Object.keys(rules).join(', ')}`)
  return rules[name]!
}

/** The version of a rule as an answer tells of it; with the `date` of the case, whether it is known to hold on it. */
export const appliedVersion = ({ id, title, inForce }: AnyProgram, date?: PlainDate): AppliedVersion => {
  const known = knownUntil(inForce)
  return {
    id,
    title,
    ...inForce,
    knownUntil: known,
    ...(date !== undefined && date > known ? { beyond: true as const } : {}),
    ...(inForce.cite.confidence === 'unverified' ? { unverified: true as const } : {}),
  }
}

/**
 * Why each rule of a program, or each of some `rules`, came out as it did for one case, told from the rules as the place
 * asks them on the day: named rules, both sides of comparisons, the policy that was read, what is missing. `sources` says
 * where each policy value was found, as `policyFor` of `@minzheng/policy` gives it; with the `date` of the case it is said
 * whether the rule is known to hold on it.
 * @throws TypeError for a rule that is not there
 */
export const explain = <F extends z.ZodObject, P extends z.ZodObject, R extends Rules>(
  program: Program<F, P, R>,
  facts: z.output<F>,
  policy: PolicyValues<z.output<P>>,
  sources: PolicySources = {},
  options: { readonly rules?: readonly (keyof R & string)[]; readonly date?: PlainDate } = {},
): Explanation => {
  const { rules } = program
  const asked = options.rules ?? Object.keys(rules)
  return {
    schema: 'explanation.v2',
    program: appliedVersion(program, options.date),
    rules: reasonsFor(
      program.under(policy),
      Object.fromEntries(asked.map(name => [name, ruleNamed(rules, name)])),
      facts,
      policy,
      sources,
      memberNamesOf(rules),
    ),
  }
}

const reasonsFor = (
  lowered: Lowered,
  rules: Readonly<Record<string, Node>>,
  facts: unknown,
  policy: unknown,
  sources: PolicySources,
  memberNames: readonly FactNode[],
): Explanation['rules'] => {
  const { valueAt, sizeOf, readPolicy, openIn } = readingOf(lowered, facts, policy, sources)
  const explained = new Map<Node | string, Set<string>>()

  const stepsOf = (of: Node): readonly number[] => {
    const slot = lowered.slotOf.get(of)
    return slot ? idsOf(slot) : []
  }
  const isDecided = (of: Node): boolean => {
    const ids = stepsOf(of)
    return ids.length === 0 ? of.kind === 'constant' : ids.every(id => lowered.steps[id]!.kind === 'constant')
  }

  /** What this place asks of the parts of a node: without those that its policy decides, and that change nothing. */
  const partsHere = (of: Node): readonly Node[] => {
    const parts = childrenOf(of)
    if (of.kind === 'and' || of.kind === 'or') {
      const absorbing = of.kind === 'or'
      const deciding = parts.filter(part => isDecided(part) && valueAt(part, undefined) === absorbing)
      if (deciding.length > 0) return deciding
      const open = parts.filter(part => !isDecided(part) || valueAt(part, undefined) === null)
      return open.filter((part, index) => open.findIndex(other => isSame(lowered, slot(other), slot(part))) === index)
    }
    if (of.kind === 'least' || of.kind === 'greatest') {
      const step = lowered.steps[stepsOf(of)[0]!]
      if (step?.kind !== 'least' && step?.kind !== 'greatest') return parts
      return parts.filter(part => stepsOf(part).some(one => step.items.includes(one)))
    }
    return parts
  }
  const isOne = (of: Node): boolean =>
    leafOf(of) === undefined && of.kind !== 'named' && isDecided(of) && valueAt(of, undefined) === 1
  const slot = (of: Node): Slot | undefined => lowered.slotOf.get(of)
  /** The node that this place makes of one: the branch that its policy picks, what a factor of 1 leaves as it is. */
  const here = (of: Node): Node => {
    if (of.kind === 'named' || leafOf(of) !== undefined) return of
    if (of.kind === 'choose' && isDecided(of.condition)) {
      const condition = valueAt(of.condition, undefined)
      if (condition !== null) return here(condition === true ? of.yes : of.no)
    }
    // Also where the product is not known, and so has no step that could be compared with its factors.
    if (of.kind === 'multiply' && isOne(of.right)) return here(of.left)
    if (of.kind === 'multiply' && isOne(of.left)) return here(of.right)
    if (of.kind === 'quotient' && isOne(of.denominator)) return here(of.numerator)
    const parts = partsHere(of)
    if ((of.kind === 'and' || of.kind === 'or') && parts.length === 1) return here(parts[0]!)
    if (of.kind === 'is-set' || of.kind === 'aggregate' || isDecided(of)) return of
    const same = parts.find(part => isSame(lowered, slot(part), slot(of)))
    return same ? here(same) : of
  }

  const partOf = (of: Node): Node | string => (of.kind === 'named' ? JSON.stringify([of.title, stepsOf(of)]) : of)
  /** The units that parts have from what they are made of, for where they are only named again. */
  const units = new Map<Node | string, { readonly unit: string }>()
  /**
   * Whether this is the first time that a node is explained, for this member if it is of one. Parts with the same title
   * and the same steps are the same, though written twice.
   */
  const isFirst = (of: Node, member: MemberOf | undefined, part = partOf(of)): boolean => {
    const seen = explained.get(part) ?? new Set()
    explained.set(part, seen)
    const isOfMember = stepsOf(of).some(id => lowered.steps[id]!.group !== undefined)
    const key = member && isOfMember ? `${member.group}${member.index}` : ''
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }

  const readLeaf = (of: FactNode | PolicyNode, member: MemberOf | undefined): Partial<Reason> => {
    const about = { ...(of.label ? { title: of.label } : {}), ...(of.unit === undefined ? {} : { unit: of.unit }) }
    if (of.kind === 'policy') return { ...about, policy: readPolicy(of) }
    const path = of.path.join('.')
    return { ...about, fact: member && of.group === member.group ? `${member.group}[${member.index}].${path}` : path }
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
      case 'is-set':
        return { policy: readPolicy(of.of), ...(of.of.label ? { title: of.of.label } : {}) }
      default:
        return {}
    }
  }
  /** The value of a node, with what people call it: by its own names, or where it is a constant by those around it. */
  const namedValue = (of: Node, member: MemberOf | undefined, words: Words): Pick<Reason, 'value' | 'word'> => {
    const value = valueAt(of, member)
    const word = typeof value === 'string' ? { ...words, ...wordsOf(of) }[value] : undefined
    return word === undefined ? { value } : { value, word }
  }
  /** The names that a node lends to the constants in it: a comparison those of either side, a choice those of all of it. */
  const wordsInside = (of: Node, outer: Words): Words => {
    if (of.kind === 'compare') return { ...wordsOf(of.right), ...wordsOf(of.left) }
    return of.kind === 'choose' || of.kind === 'named' ? { ...outer, ...wordsOf(of) } : {}
  }

  const memberAbout = (group: string, index: number, { label, unit }: Label): NonNullable<Reason['member']> => {
    const one = membersOf(facts, group)?.[index]
    const names = memberNames
      .filter(of => of.group === group)
      .map(of => ({ value: String(dataAt(one, of.path)), words: of.words }))
    const said = names.find(({ value, words }) => !saysNothing.has(value) && words?.[value] !== undefined)
    const word = said?.words?.[said.value]
    return { group, index, ...(label ? { title: label } : {}), ...(unit ? { unit } : {}), ...(word ? { word } : {}) }
  }

  const inputsOf = (of: Node, member: MemberOf | undefined, words: Words): Reason[] => {
    if (of.kind === 'is-set') return []
    if (of.kind !== 'aggregate') return partsHere(of).map(child => reason(child, member, words))
    return Array.from({ length: sizeOf(of.group) }, (_, index) => ({
      ...reason(of.of, { group: of.group, index }, {}),
      member: memberAbout(of.group, index, of.size),
    }))
  }
  const isShort = (of: Node): boolean =>
    childrenOf(of).every(child => childrenOf(child).length === 0 || child.kind === 'named')

  /** The branch of a choice that was taken, where its condition is known. */
  const takenOf = (of: Node, member: MemberOf | undefined): 'yes' | 'no' | undefined => {
    if (of.kind !== 'choose') return undefined
    const condition = valueAt(of.condition, member)
    return condition === null ? undefined : condition ? 'yes' : 'no'
  }
  /** Where a choice waits for a policy value that nobody knows: what is asked where one is set, which tells why. */
  const askedIfSet = (of: Node, member: MemberOf | undefined): Node | undefined =>
    of.kind === 'choose' &&
    of.condition.kind === 'is-set' &&
    valueAt(of.condition, member) === null &&
    valueAt(of.yes, member) === null
      ? of.yes
      : undefined
  /** The policy value that is known to be none where nothing else decided: a test that this place does not make. */
  const unsetBehind = (asked: Node): IsSetNode | undefined => {
    if (asked.kind !== 'choose' || !isDecided(asked.condition)) return undefined
    const condition = valueAt(asked.condition, undefined)
    if (asked.condition.kind === 'is-set' && condition === false) return asked.condition
    return condition === null ? undefined : unsetBehind(condition === true ? asked.yes : asked.no)
  }
  /** A value with another for where it is unknown. */
  const isGuarded = (of: Node): boolean =>
    of.kind === 'choose' && of.condition.kind === 'known' && of.condition.of === of.yes

  const reason = (asked: Node, member: MemberOf | undefined, outer: Words): Reason => {
    const of = here(asked)
    const words = wordsInside(of, outer)
    const said = namedValue(of, member, outer)
    if (of.kind === 'named') {
      const about = {
        title: of.title,
        ...(of.unit === undefined ? {} : { unit: of.unit }),
        ...(of.cite ? { cite: of.cite } : {}),
      }
      // What only gives a fact or a policy value its name is as short as that it was told above.
      const part = partOf(of)
      if (!isFirst(of, member, part) && !leafOf(here(of.of)))
        return { kind: of.of.kind, ...said, ...units.get(part), ...about, above: true }
      const plain = reason(of.of, member, words)
      const unit = unitOf(plain)
      if (unit !== undefined) units.set(part, { unit })
      const unset = plain.kind === 'constant' ? unsetBehind(of.of) : undefined
      const inner: Reason = unset
        ? { kind: 'choose', op: 'no', value: plain.value, inputs: [reason(unset, member, words), plain] }
        : plain
      // A part that only gives another name to one that has its own is told under both.
      if (inner.title !== undefined && inner.inputs !== undefined && !leafOf(here(of.of)))
        return { kind: 'named', ...said, ...about, inputs: [inner] }
      return { ...inner, ...said, ...about }
    }
    const waiting = askedIfSet(of, member)
    if (waiting) return { ...reason(waiting, member, words), ...said }
    const leaf = leafOf(of)
    const taken = takenOf(of, member)
    if (of.kind === 'choose' && taken && isGuarded(of)) return { ...reason(of[taken], member, words), ...said }
    if (leaf) return { kind: leaf.kind, ...said, ...readLeaf(leaf, member) }
    // What is short is said again; what is not is explained once, or the tree of a shared part would grow without end.
    if (!isFirst(of, member) && (of.kind === 'aggregate' || !isShort(of)))
      return { kind: of.kind, ...said, ...opOf(of), ...units.get(of), above: true }
    const inputs =
      of.kind === 'choose' && taken
        ? [of.condition, of[taken]].map(part => reason(part, member, words))
        : inputsOf(of, member, words)
    const told: Reason = {
      kind: of.kind,
      ...said,
      ...opOf(of),
      ...(taken ? { op: taken } : {}),
      ...(inputs.length > 0 ? { inputs } : {}),
    }
    const unit = unitOf(told)
    if (unit !== undefined) units.set(of, { unit })
    return told
  }

  return Object.entries(rules).map(([name, of]) => ({ name, reason: reason(of, undefined, {}), ...openIn(of) }))
}
