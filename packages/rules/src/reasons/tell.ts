import type { LocalizedText } from '@minzheng/core'
import { dataAt } from '../data.js'
import type { Evaluation } from '../engines/case/interpret.js'
import {
  childrenOf,
  type FactNode,
  type Label,
  type Node,
  type PolicyNode,
  type Words,
  wordsOf,
} from '../language/node.js'
import type { Lowered } from '../lower/step.js'
import { oncePer } from '../once.js'
import type { ExplainedValue, ReadPolicy, Reason } from './explanation.js'
import { unitFrom } from './formula.js'
import { hereOf, leafOf } from './here.js'
import type { Outline } from './outline.js'
import { noMember, valueReader } from './values.js'

/** One case while it is told: its values, and what was told of it already. */
export interface Telling extends Evaluation {
  readonly facts: unknown
  readonly readPolicy: (of: PolicyNode) => ReadPolicy
  /** The facts that members are called by. */
  readonly memberNames: readonly FactNode[]
  /** Which parts were told, for the case and then for each member. */
  readonly told: Uint8Array
  /** The units that parts have from what they are made of, for where they are only named again. */
  readonly units: (string | undefined)[]
  readonly outline: Outline
  /** The unit of the reason that was told last. */
  unit: string | undefined
  /** The member that is told of. */
  member: Reason['member']
}

/** Tells a part of the rules for one case: for the member at a place in its list, or for `noMember`. */
export type Teller = (of: Telling, index: number) => Reason

export interface Tellers {
  readonly teller: (of: Node) => Teller
  /** How many parts all tellers that were asked for tell of. */
  readonly parts: () => number
}

/** Words that somebody is not called by: no assistance, no incapacity. */
const saysNothing = /* @__PURE__ */ new Set(['none', 'no'])

/** What a member is called: its word (applicant, child), by the first of its facts that says something. */
const wordFor = (member: unknown, memberNames: readonly FactNode[], group: string): LocalizedText | undefined => {
  for (const { group: own, path, words } of memberNames) {
    if (own !== group) continue
    const value = String(dataAt(member, path))
    const word = words?.[value]
    if (word !== undefined && !saysNothing.has(value)) return word
  }
  return undefined
}

const memberAbout = (
  group: string,
  index: number,
  { label, unit }: Label,
  word: LocalizedText | undefined,
): NonNullable<Reason['member']> => {
  const about: NonNullable<Reason['member']> = { group, index }
  if (label) about.title = label
  if (unit) about.unit = unit
  if (word) about.word = word
  return about
}

const noWords: Words = {}
const nothing: Reason = { kind: '', value: null }

/** A value with another for where it is unknown. */
const isGuarded = (of: Node): boolean =>
  of.kind === 'choose' && of.condition.kind === 'known' && of.condition.of === of.yes

const isShort = (of: Node): boolean =>
  childrenOf(of).every(child => childrenOf(child).length === 0 || child.kind === 'named')

/** What is told of an operation beside its value. */
const opOf = (of: Node): string | undefined => {
  switch (of.kind) {
    case 'compare':
    case 'aggregate':
      return of.op
    case 'round':
      return of.mode
    case 'elapsed':
      return of.unit
    default:
      return undefined
  }
}

/** What says a value first, and its word where it has one. All reasons have one shape, whatever is filled in: what reads them is then fast. */
const begin = (kind: string, value: ExplainedValue, words: Words): Reason => ({
  kind,
  value,
  word: typeof value === 'string' ? words[value] : undefined,
  title: undefined,
  unit: undefined,
  cite: undefined,
  op: undefined,
  fact: undefined,
  member: undefined,
  policy: undefined,
  above: undefined,
  inputs: undefined,
})
/** The same for what is told already, under another name. */
const say = (told: Reason, value: ExplainedValue, words: Words): Reason => {
  const word = typeof value === 'string' ? words[value] : undefined
  told.value = value
  if (word !== undefined) told.word = word
  return told
}

/** Puts a reason with a title into the outline, where `at` says or last. */
const list = ({ outline: { titled, members }, member }: Telling, told: Reason, at = titled.length): Reason => {
  titled[at] = told
  members[at] = member
  return told
}

/**
 * How the rules of one place are told. All that is the same for every case (which parts the place asks, their names, units,
 * words and articles) is worked out once for each node; what is left is to read values and to put reasons together.
 */
export const tellersOf = /* @__PURE__ */ oncePer((lowered: Lowered): Tellers => {
  const { stepsOf, here, partsHere, unsetBehind } = hereOf(lowered)
  const readOf = valueReader(lowered)

  const parts = new Map<Node | string, number>()
  /** Parts with the same title and the same steps are the same, though written twice. */
  const partOf = (of: Node): number => {
    const key = of.kind === 'named' ? JSON.stringify([of.title, stepsOf(of)]) : of
    const known = parts.get(key) ?? parts.size
    parts.set(key, known)
    return known
  }
  /** Whether this is the first time that a node is told, for this member if it is of one. */
  const isFirst = (of: Node): ((telling: Telling, index: number) => boolean) => {
    const part = partOf(of)
    const isOfMember = stepsOf(of).some(id => lowered.steps[id]!.group !== undefined)
    return ({ told }, index) => {
      const at = (isOfMember ? index + 1 : 0) * parts.size + part
      if (told[at] === 1) return false
      told[at] = 1
      return true
    }
  }

  const made = new Map<Node, Map<Words, Teller>>()
  const merged = new Map<Words, Map<Words, Words>>()
  /** Names around a node and its own, as one object for the same two. */
  const both = (outer: Words, own: Words): Words => {
    if (Object.keys(own).length === 0) return outer
    if (Object.keys(outer).length === 0) return own
    const inner = merged.get(outer) ?? new Map<Words, Words>()
    merged.set(outer, inner)
    const found = inner.get(own) ?? { ...outer, ...own }
    inner.set(own, found)
    return found
  }
  /** The names that a node lends to the constants in it: a comparison those of either side, a choice those of all of it. */
  const wordsInside = (of: Node, outer: Words): Words => {
    if (of.kind === 'compare') return both(wordsOf(of.right), wordsOf(of.left))
    return of.kind === 'choose' || of.kind === 'named' ? both(outer, wordsOf(of)) : noWords
  }

  const teller = (asked: Node, outer: Words): Teller => {
    const known = made.get(asked) ?? new Map<Words, Teller>()
    made.set(asked, known)
    const before = known.get(outer)
    if (before) return before
    const tell = tellerFor(here(asked), outer)
    known.set(outer, tell)
    return tell
  }

  const tellerFor = (of: Node, outer: Words): Teller => {
    const leaf = leafOf(of)
    if (of.kind === 'named') return named(of, outer)
    if (leaf) return leafTeller(of, leaf, both(outer, wordsOf(of)))
    if (of.kind === 'choose') return choice(of, outer)
    return plain(of, outer)
  }

  const leafTeller = (of: Node, leaf: FactNode | PolicyNode, words: Words): Teller => {
    const valueAt = readOf(of)
    const { kind, label, unit } = leaf
    const path = leaf.path.join('.')
    const group = leaf.kind === 'fact' ? leaf.group : undefined
    return (telling, index) => {
      const told = begin(kind, valueAt(telling, index), words)
      if (label) told.title = label
      if (unit !== undefined) told.unit = unit
      if (leaf.kind === 'policy') told.policy = telling.readPolicy(leaf)
      else told.fact = group !== undefined && index !== noMember ? `${group}[${index}].${path}` : path
      telling.unit = unit
      return label ? list(telling, told) : told
    }
  }

  const named = (of: Extract<Node, { kind: 'named' }>, outer: Words): Teller => {
    const words = wordsInside(of, outer)
    const own = both(outer, wordsOf(of))
    const { title, unit, cite } = of
    const { kind } = of.of
    const valueAt = readOf(of)
    const inner = teller(of.of, words)
    const unset = unsetBehind(of.of)
    const tellUnset = unset && teller(unset, words)
    const part = partOf(of)
    const isNew = isFirst(of)
    // What only gives a fact or a policy value its name is as short as that it was told above.
    const isName = leafOf(here(of.of)) !== undefined
    const about = (told: Reason): Reason => {
      told.title = title
      if (unit !== undefined) told.unit = unit
      if (cite) told.cite = cite
      return told
    }
    return (telling, index) => {
      const value = valueAt(telling, index)
      if (!isNew(telling, index) && !isName) {
        const told = begin(kind, value, own)
        const known = telling.units[part]
        if (known !== undefined) told.unit = known
        about(told).above = true
        telling.unit = unit ?? known
        return list(telling, told)
      }
      // What it tells of comes after it.
      const place = telling.outline.titled.push(nothing) - 1
      let told = inner(telling, index)
      if (telling.unit !== undefined) telling.units[part] = telling.unit
      if (tellUnset && told.kind === 'constant') {
        const ofValue = telling.unit
        const test = tellUnset(telling, index)
        telling.unit ??= ofValue
        const chosen = begin('choose', told.value, noWords)
        chosen.op = 'no'
        chosen.inputs = [test, told]
        told = chosen
      }
      // A part that only gives another name to one that has its own is told under both.
      if (!isName && told.title !== undefined && told.inputs !== undefined) {
        const outside = about(begin('named', value, own))
        outside.inputs = [told]
        telling.unit = unit
        return list(telling, outside, place)
      }
      telling.unit = unit ?? telling.unit
      return list(telling, about(say(told, value, own)), place)
    }
  }

  const choice = (of: Extract<Node, { kind: 'choose' }>, outer: Words): Teller => {
    const words = wordsInside(of, outer)
    const own = both(outer, wordsOf(of))
    const valueAt = readOf(of)
    const conditionAt = readOf(of.condition)
    const yesAt = readOf(of.yes)
    const branches = { yes: teller(of.yes, words), no: teller(of.no, words) }
    const condition = teller(of.condition, words)
    const open = plain(of, outer)
    const guarded = isGuarded(of)
    const isNew = isFirst(of)
    const part = partOf(of)
    const short = isShort(of)
    return (telling, index) => {
      const decided = conditionAt(telling, index)
      if (decided === null) {
        // What waits for a policy value that nobody knows: what is asked where one is set tells why.
        if (of.condition.kind === 'is-set' && yesAt(telling, index) === null)
          return say(branches.yes(telling, index), valueAt(telling, index), own)
        return open(telling, index)
      }
      const taken = decided ? 'yes' : 'no'
      const value = valueAt(telling, index)
      if (guarded) return say(branches[taken](telling, index), value, own)
      if (!isNew(telling, index) && !short) return again('choose', undefined, part, telling, value, own)
      const test = condition(telling, index)
      const { unit } = telling
      const branch = branches[taken](telling, index)
      const told = begin('choose', value, own)
      told.op = taken
      told.inputs = [test, branch]
      telling.unit = unit ?? telling.unit
      if (telling.unit !== undefined) telling.units[part] = telling.unit
      return told
    }
  }

  /** What was explained above, and is only said to have been. */
  const again = (
    kind: string,
    op: string | undefined,
    part: number,
    telling: Telling,
    value: ExplainedValue,
    words: Words,
  ): Reason => {
    const told = begin(kind, value, words)
    if (op !== undefined) told.op = op
    telling.unit = telling.units[part]
    if (telling.unit !== undefined) told.unit = telling.unit
    told.above = true
    return told
  }

  const plain = (of: Node, outer: Words): Teller => {
    const words = wordsInside(of, outer)
    const own = both(outer, wordsOf(of))
    const valueAt = readOf(of)
    const { kind } = of
    const op = opOf(of)
    const isNew = isFirst(of)
    const part = partOf(of)
    // What is short is said again; what is not is explained once, or the tree of a shared part would grow without end.
    const isOnce = kind === 'aggregate' || !isShort(of)
    if (of.kind === 'size' || of.kind === 'is-set') {
      const { label } = of.kind === 'size' ? of : of.of
      return (telling, index) => {
        const told = begin(kind, valueAt(telling, index), own)
        if (of.kind === 'size') {
          told.fact = of.group
          told.op = 'count'
        } else told.policy = telling.readPolicy(of.of)
        telling.unit = undefined
        if (!label) return told
        told.title = label
        return list(telling, told)
      }
    }
    const finish = (told: Reason, inputs: Reason[], telling: Telling, unit: string | undefined): Reason => {
      if (op !== undefined) told.op = op
      if (inputs.length > 0) told.inputs = inputs
      telling.unit = unit
      if (unit !== undefined) telling.units[part] = unit
      return told
    }
    if (of.kind === 'aggregate') {
      const member = teller(of.of, noWords)
      const { group, size } = of
      const path = group.split('.')
      return (telling, index) => {
        const value = valueAt(telling, index)
        if (!isNew(telling, index)) return again(kind, op, part, telling, value, own)
        let unit: string | undefined
        const all = (dataAt(telling.facts, path) ?? []) as readonly unknown[]
        const { length } = all
        const outer = telling.member
        const inputs = new Array<Reason>(length)
        for (let at = 0; at < length; at++) {
          const about = memberAbout(group, at, size, wordFor(all[at], telling.memberNames, group))
          telling.member = about
          const told = member(telling, at)
          told.member = about
          inputs[at] = told
          unit ??= telling.unit
        }
        telling.member = outer
        return finish(begin(kind, value, own), inputs, telling, unit)
      }
    }
    const tellers = partsHere(of).map(child => teller(child, words))
    return (telling, index) => {
      const value = valueAt(telling, index)
      if (!isNew(telling, index) && isOnce) return again(kind, op, part, telling, value, own)
      const inputs = new Array<Reason>(tellers.length)
      let first: string | undefined
      let second: string | undefined
      let any: string | undefined
      for (let at = 0; at < tellers.length; at++) {
        inputs[at] = tellers[at]!(telling, index)
        const { unit } = telling
        if (at === 0) first = unit
        if (at === 1) second = unit
        any ??= unit
      }
      return finish(begin(kind, value, own), inputs, telling, unitFrom(kind, first, second, any))
    }
  }

  return { teller: of => teller(of, noWords), parts: () => parts.size }
})
