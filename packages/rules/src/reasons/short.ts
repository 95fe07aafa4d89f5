import type { Explanation, Reason } from './explanation.js'
import { type Outline, outlineOf } from './outline.js'

/** One line of a short explanation: a rule, or a part of it that decided. */
export interface Deciding {
  readonly depth: number
  readonly of: Reason
  readonly rule: string
  /** How many further members are told by this line, for whom it came out alike. */
  readonly alike: number
}

/** What is told in short, and whether more decided than a person reads. */
export interface ShortReasons {
  readonly lines: readonly Deciding[]
  readonly isCut: boolean
}

/** About how many lines a person reads before signing, and how deep. */
const [mostLines, mostDepth] = [10, 5]

const keyOf = ({ title, member }: Reason): string =>
  member === undefined ? (title?.zh ?? '') : `${member.index}: ${title?.zh ?? ''}`

/** The parts that settled a value: of an `and` that fails those that fail, of an `or` that holds one that does, of nothing what is nothing, of what is not known what is not. */
export const decidingParts = ({ kind, value, inputs = [] }: Reason): readonly Reason[] => {
  if (kind === 'and' || kind === 'or') {
    const settledBy = kind === 'or'
    if (value !== settledBy) return value === null ? withValue(inputs, null) : inputs
    const deciding = withValue(inputs, settledBy)
    return settledBy ? deciding.slice(0, 1) : deciding
  }
  const open = value === null ? withValue(inputs, null) : []
  if (open.length > 0) return open
  if (kind !== 'multiply' && kind !== 'quotient') return inputs
  const nothing = withValue(inputs, 0)
  return nothing.length > 0 ? nothing : inputs
}

/** In short, what has a name says enough of conditions that fail together: what has none is in the full form. */
export const decidingInShort = (of: Reason): readonly Reason[] => {
  const parts = decidingParts(of)
  if (of.kind !== 'and' || of.value !== false) return parts
  const named = parts.filter(({ title }) => title !== undefined)
  return named.length > 0 ? named : parts
}

const withValue = (inputs: readonly Reason[], value: boolean | 0 | null): readonly Reason[] =>
  inputs.filter(input => input.value === value)

/** A part of what is told of a member is of that member too. */
const ofMember = (part: Reason, member: Reason['member']): Reason =>
  member === undefined || part.member !== undefined ? part : { ...part, member }

/** The named parts below a reason that decided it, through what has no name of its own. */
const namedParts = (of: Reason, member = of.member, found: Reason[] = []): readonly Reason[] => {
  for (const part of decidingInShort(of))
    if (part.title !== undefined && (part.inputs !== undefined || (part.above && part.fact === undefined)))
      found.push(ofMember(part, member))
    else namedParts(part, part.member ?? member, found)
  return found
}

const sameValue = (a: Reason['value'], b: Reason['value']): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a?.numerator === b?.numerator && a?.denominator === b?.denominator)

/** The path of a fact within its member. */
const factOfMember = (fact: string | undefined): string | undefined => fact?.slice(fact.indexOf(']') + 1)

/** Whether a line would say the same of two parts beside the members that they are of: named parts by name and value, the others by what they are made of. */
const saysSame = (a: Reason, b: Reason, isTop: boolean): boolean => {
  if (a.kind !== b.kind || a.op !== b.op || a.title?.zh !== b.title?.zh || !sameValue(a.value, b.value)) return false
  if (factOfMember(a.fact) !== factOfMember(b.fact)) return false
  if (!isTop && a.title) return true
  const { inputs = [] } = b
  return (
    (a.inputs?.length ?? 0) === inputs.length &&
    (a.inputs ?? []).every((input, index) => saysSame(input, inputs[index]!, false))
  )
}

/** Parts of which those that are said alike of several members stand once. `whole` gives what a part says that was told before. */
const membersTogether = (
  parts: readonly Reason[],
  whole: (of: Reason) => Reason,
): readonly Pick<Deciding, 'of' | 'alike'>[] => {
  const found: { readonly of: Reason; readonly said: Reason; alike: number }[] = []
  for (const of of parts) {
    const said = whole(of)
    const before = of.member && found.find(one => one.of.member && saysSame(one.said, said, true))
    if (before) before.alike++
    else found.push({ of, said, alike: 0 })
  }
  return found
}

/** The policy values that some lines read and of which it is known where they stand, each once; a line that is one says it itself. */
export const policyRead = (lines: readonly Deciding[]): readonly Reason[] => {
  const found = new Map<string, Reason>()
  const visit = (of: Reason, isTop: boolean): void => {
    if (of.policy?.from !== undefined) found.set(of.policy.path, of)
    // What only picks one of several values stands in a line by its own name, and its document with it.
    const inputs = of.inputs ?? []
    const passes = of.kind === 'choose' && !isTop ? inputs.slice(-1) : inputs
    if (isTop || of.title === undefined || passes.length === 1) for (const input of passes) visit(input, false)
  }
  for (const { of } of lines) visit(of, true)
  for (const { of } of lines) if (of.policy) found.delete(of.policy.path)
  return [...found.values()]
}

/** The rules that no other rule tells, or that only one tells which is itself not known. */
const rootsOf = (
  rules: Explanation['rules'],
  { titled, ends }: Outline,
  names: readonly string[],
): Explanation['rules'] => {
  const told = new Map<string, { told: boolean; byKnown: boolean }>()
  for (const { reason } of rules) if (reason.title) told.set(reason.title.zh, { told: false, byKnown: false })
  let at = 0
  for (const [index, { reason }] of rules.entries())
    for (; at < ends[index]!; at++) {
      const rule = told.get(names[at]!)
      if (!rule || titled[at] === reason) continue
      rule.told = true
      if (reason.value !== null) rule.byKnown = true
    }
  return rules.filter(({ reason: { title, value } }) => {
    const rule = title && told.get(title.zh)
    return rule === undefined || !rule.told || (value !== null && !rule.byKnown)
  })
}

/** Of many rules those that came to nothing add nothing that is read: what the place does not pay, of a bill that has none of it. */
const withoutNothings = (roots: Explanation['rules']): Explanation['rules'] => {
  if (roots.length <= mostLines / 2) return roots
  const something = roots.filter(({ reason }) => reason.value !== 0)
  return something.length === 0 ? roots : something
}

/**
 * The rules that no other rule tells, and below each the parts that decided it, as many as a person reads: what is of the whole before
 * what is of a member. What is not known is told by what is missing alone, so that of what is known all the same the rules stand for
 * themselves: eligible, though not for how much.
 */
export const shortReasons = (rules: Explanation['rules']): ShortReasons => {
  const lines: Deciding[] = []
  const outline = outlineOf(rules)
  const names = outline.titled.map(({ title }) => title!.zh)
  /** The part itself, where another place only names it again: the last that tells it. */
  const whole = (of: Reason): Reason => {
    if (!of.above || of.title === undefined) return of
    const { titled, members } = outline
    const { zh } = of.title
    for (let at = names.lastIndexOf(zh); at >= 0; at = at === 0 ? -1 : names.lastIndexOf(zh, at - 1)) {
      const part = titled[at]!
      if (members[at]?.index === of.member?.index && part.inputs && !part.above) return ofMember(part, members[at])
    }
    return of
  }

  const shown = new Set<string>()
  for (const { name, reason } of withoutNothings(rootsOf(rules, outline, names))) {
    const of = whole(reason)
    lines.push({ depth: 0, of, rule: name, alike: 0 })
    shown.add(keyOf(of))
  }
  const isNew = (part: Reason): boolean => {
    const before = shown.size
    return shown.add(keyOf(part)).size > before
  }
  /** One level deeper each round, so that what decided comes before why that came out so. */
  for (let depth = 1; ; depth++) {
    const above = lines.filter(line => line.depth === depth - 1)
    const room = depth > mostDepth ? 0 : mostLines - lines.length
    if (room <= 0) return { lines, isCut: above.some(({ of }) => namedParts(of).some(isNew)) }
    const found = above.flatMap(under =>
      membersTogether(namedParts(under.of).filter(isNew), whole).map(part => ({ under, part })),
    )
    const isOfMember = ({ part }: (typeof found)[number]): boolean => part.of.member !== undefined
    const first =
      found.length > room && found.toSorted((a, b) => Number(isOfMember(a)) - Number(isOfMember(b))).slice(0, room)
    const told = first ? found.filter(one => first.includes(one)) : found
    for (const { under, part } of told.toReversed()) {
      const line = { depth, of: whole(part.of), rule: under.rule, alike: part.alike }
      lines.splice(lines.indexOf(under) + 1, 0, line)
    }
    if (told.length < found.length) return { lines, isCut: true }
    if (found.length === 0) return { lines, isCut: false }
  }
}
