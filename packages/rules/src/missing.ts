import type { Evaluation, Value } from './interpret.js'
import { inputsOf, type Lowered, type Step } from './step.js'

/**
 * The facts that keep a step from being known, as paths (`savings`, `members[2].income`): only those that could still
 * change the answer. A fact under an `and` that is already false is not among them.
 */
export const missingFacts = (lowered: Lowered, { values, members }: Evaluation, id: number): string[] => {
  const found = new Set<string>()
  const seen = new Set<string>()

  const visit = (id: number, member: { group: string; index: number } | undefined): void => {
    const step: Step = lowered.steps[id]!
    const inside = step.group !== undefined && member?.group === step.group ? member : undefined
    const valueAt = (other: number): Value | undefined =>
      lowered.steps[other]!.group === undefined
        ? values[other]
        : members[lowered.steps[other]!.group!]?.[inside?.index ?? 0]?.[other]
    const key = `${id}@${inside?.index ?? ''}`
    if (seen.has(key) || valueAt(id) !== null) return
    seen.add(key)
    switch (step.kind) {
      case 'fact':
        found.add(inside ? `${inside.group}[${inside.index}].${step.node.path.join('.')}` : step.node.path.join('.'))
        return
      case 'policy':
        found.add(`policy.${step.node.path.join('.')}`)
        return
      case 'size':
        found.add(step.over)
        return
      case 'aggregate': {
        const list = members[step.over]
        visit(step.size, undefined)
        if (lowered.steps[step.of]!.group === undefined) visit(step.of, undefined)
        else for (let index = 0; index < (list?.length ?? 0); index++) visit(step.of, { group: step.over, index })
        return
      }
      case 'choose':
        // Where the condition is known, only the side that it picked matters.
        if (valueAt(step.condition) !== null) {
          visit(valueAt(step.condition) ? step.yes : step.no, inside)
          return
        }
        break
    }
    for (const input of inputsOf(step)) visit(input, inside)
  }
  visit(id, undefined)
  return [...found]
}
