import type { Explanation, Reason } from './explanation.js'

/** One line of a short explanation: a rule, or a part of it that decided. */
export interface Deciding {
  readonly depth: number
  readonly of: Reason
  readonly rule: string
}

/** About how many lines a person reads before signing. */
const mostLines = 10

const keyOf = ({ title, member }: Reason): string => JSON.stringify([title?.zh, member?.index])

const namesIn = (of: Reason, found: Set<string>): void => {
  for (const input of of.inputs ?? []) {
    if (input.title) found.add(input.title.zh)
    namesIn(input, found)
  }
}

/** The parts that settled a value: of an `and` that fails those that fail, of an `or` that holds one that does, of nothing what is nothing, of what is not known what is not. */
export const decidingParts = (of: Reason): readonly Reason[] => {
  const inputs = of.inputs ?? []
  const open = inputs.filter(input => input.value === null)
  if (of.kind === 'and' || of.kind === 'or') {
    const settledBy = of.kind === 'or'
    if (of.value === settledBy) {
      const deciding = inputs.filter(input => input.value === settledBy)
      return settledBy ? deciding.slice(0, 1) : deciding
    }
    return of.value === null ? open : inputs
  }
  if (of.value === null && open.length > 0) return open
  if (of.kind === 'multiply' || of.kind === 'quotient') {
    const nothing = inputs.filter(input => input.value === 0)
    return nothing.length > 0 ? nothing : inputs
  }
  return inputs
}

/** A part of what is told of a member is of that member too. */
const ofMember = (part: Reason, { member }: Reason): Reason =>
  member === undefined || part.member !== undefined ? part : { ...part, member }

/** The named parts below a reason that decided it, through what has no name of its own. */
const namedParts = (of: Reason): readonly Reason[] =>
  decidingParts(of)
    .map(part => ofMember(part, of))
    .flatMap(part =>
      part.title !== undefined && (part.inputs !== undefined || (part.above && part.fact === undefined))
        ? [part]
        : namedParts(part),
    )

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

/**
 * The rules that no other rule tells, and below each the parts that decided it, as many as a person reads. What is not known is told by
 * what is missing alone, so that of what is known all the same the rules stand for themselves: eligible, though not for how much.
 */
export const deciding = (rules: Explanation['rules']): readonly Deciding[] => {
  const [told, toldByKnown] = [new Set<string>(), new Set<string>()]
  for (const { reason } of rules) {
    namesIn(reason, told)
    if (reason.value !== null) namesIn(reason, toldByKnown)
  }
  const roots = rules.filter(
    ({ reason: { title, value } }) =>
      title === undefined || !told.has(title.zh) || (value !== null && !toldByKnown.has(title.zh)),
  )
  const full = new Map<string, Reason>()
  const index = (of: Reason): void => {
    if (of.title && of.inputs && !of.above) full.set(keyOf(of), of)
    for (const input of of.inputs ?? []) index(ofMember(input, of))
  }
  for (const { reason } of rules) index(reason)

  const shown = new Set<string>()
  const whole = (of: Reason): Reason => (of.above ? (full.get(keyOf(of)) ?? of) : of)
  const lines: Deciding[] = roots.map(({ name, reason }) => ({ depth: 0, of: whole(reason), rule: name }))
  for (const { of } of lines) shown.add(keyOf(of))
  /** One level deeper each round, so that what decided comes before why that came out so. */
  for (let depth = 1; depth <= 5 && lines.length < mostLines; depth++) {
    for (const line of lines.filter(one => one.depth === depth - 1)) {
      const parts = namedParts(line.of)
      const fresh = parts
        .filter(part => !shown.has(keyOf(part)) && shown.add(keyOf(part)))
        .slice(0, mostLines - lines.length)
      lines.splice(lines.indexOf(line) + 1, 0, ...fresh.map(part => ({ depth, of: whole(part), rule: line.rule })))
    }
  }
  return lines
}
