import { childrenOf, type Node, type PolicyNode } from '../language/node.js'

/** The member of a group that a part of a reason is about. */
export interface MemberOf {
  readonly group: string
  readonly index: number
}

export interface Missing {
  /** Facts, as paths (`savings`, `members[2].income`). */
  readonly facts: readonly string[]
  /** Policy values that are not known, or that the place has not set although the case needs one. */
  readonly policy: readonly PolicyNode[]
}

type ValueAt = (of: Node, member: MemberOf | undefined) => unknown

/**
 * What keeps a rule from being known: only what could still change the answer. A fact under an `and` that is already false
 * is not among them.
 */
export const missingOf = (root: Node, valueAt: ValueAt, sizeOf: (group: string) => number): Missing => {
  const facts = new Set<string>()
  const policy = new Set<PolicyNode>()
  const seen = new Map<Node, Set<number | undefined>>()

  const visit = (of: Node, member: MemberOf | undefined): void => {
    const places = seen.get(of) ?? new Set()
    if (places.has(member?.index) || valueAt(of, member) !== null) return
    seen.set(of, places.add(member?.index))
    switch (of.kind) {
      case 'fact': {
        const path = of.path.join('.')
        facts.add(member && of.group === member.group ? `${member.group}[${member.index}].${path}` : path)
        return
      }
      case 'policy':
        policy.add(of)
        return
      case 'is-set':
        policy.add(of.of)
        return
      case 'size':
        facts.add(of.group)
        return
      case 'aggregate':
        visit(of.size, undefined)
        for (let index = 0; index < sizeOf(of.group); index++) visit(of.of, { group: of.group, index })
        return
      case 'choose': {
        // Where the condition is known, only the side that it picked matters.
        const condition = valueAt(of.condition, member)
        if (condition !== null) {
          visit(condition === true ? of.yes : of.no, member)
          return
        }
        break
      }
    }
    for (const child of childrenOf(of)) visit(child, member)
  }
  visit(root, undefined)
  return { facts: [...facts], policy: [...policy] }
}
