import type { Explanation, Reason } from './explanation.js'
import { type Outline, outlineOf } from './outline.js'

/** One line of a short explanation: a rule, or a part of it that decided. */
export interface Deciding {
  readonly depth: number
  readonly of: Reason
  readonly rule: string
}

/** About how many lines a person reads before signing. */
const mostLines = 10

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
const withValue = (inputs: readonly Reason[], value: boolean | 0 | null): readonly Reason[] =>
  inputs.filter(input => input.value === value)

/** A part of what is told of a member is of that member too. */
const ofMember = (part: Reason, member: Reason['member']): Reason =>
  member === undefined || part.member !== undefined ? part : { ...part, member }

/** The named parts below a reason that decided it, through what has no name of its own. */
const namedParts = (of: Reason, member = of.member, found: Reason[] = []): readonly Reason[] => {
  for (const part of decidingParts(of))
    if (part.title !== undefined && (part.inputs !== undefined || (part.above && part.fact === undefined)))
      found.push(ofMember(part, member))
    else namedParts(part, part.member ?? member, found)
  return found
}

/** The policy values that some lines read and of which it is known where they stand, each once. */
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
 * The rules that no other rule tells, and below each the parts that decided it, as many as a person reads. What is not known is told by
 * what is missing alone, so that of what is known all the same the rules stand for themselves: eligible, though not for how much.
 */
export const deciding = (rules: Explanation['rules']): readonly Deciding[] => {
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
    lines.push({ depth: 0, of, rule: name })
    shown.add(keyOf(of))
  }
  const isNew = (part: Reason): boolean => {
    const before = shown.size
    return shown.add(keyOf(part)).size > before
  }
  /** One level deeper each round, so that what decided comes before why that came out so. */
  for (let depth = 1; depth <= 5 && lines.length < mostLines; depth++) {
    for (const line of lines.filter(one => one.depth === depth - 1)) {
      const fresh = namedParts(line.of)
        .filter(isNew)
        .slice(0, mostLines - lines.length)
      lines.splice(lines.indexOf(line) + 1, 0, ...fresh.map(part => ({ depth, of: whole(part), rule: line.rule })))
    }
  }
  return lines
}
