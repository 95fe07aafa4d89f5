import { dateToInteger } from '../../arithmetic.js'
import { dataAt, leafAt } from '../../data.js'
import { type Computed, decided, evaluate, type Value } from '../../lower/evaluate.js'
import type { Step, StepOf, Steps } from '../../lower/step.js'

/** The values of all steps for one case; those of members are kept for each member of their group. */
export interface Evaluation {
  readonly values: readonly Value[]
  readonly members: ReadonlyMap<string, readonly (readonly Value[])[]>
}

const leafValue = (step: Step, raw: unknown): Value => {
  if (raw === undefined || raw === null) return null
  if (step.type === 'date') return dateToInteger(String(raw))
  return raw as Value
}

/** The members of a group in the facts of a case; `null` where the list is not known. */
export const membersOf = (facts: unknown, group: string): readonly unknown[] | null => {
  const list = dataAt(facts, group.split('.'))
  return Array.isArray(list) ? list : null
}

const aggregate = (step: StepOf<'aggregate'>, all: readonly Value[] | null): Value => {
  if (all === null) return null
  if (step.op === 'some' || step.op === 'every')
    return all.length === 0 ? step.whenEmpty : decided(all, step.op === 'some')
  if (all.length === 0) return step.whenEmpty
  if (all.includes(null)) return null
  const numbers = all as readonly number[]
  if (step.op === 'sum') return numbers.reduce((sum, value) => sum + value, 0)
  return numbers.reduce((best, value) => ((step.op === 'least' ? value < best : value > best) ? value : best))
}

/** Runs all steps for one case, by walking them: no code is generated. */
export const interpret = ({ steps }: Pick<Steps, 'steps'>, facts: unknown): Evaluation => {
  const values: Value[] = []
  const members = new Map<string, Value[][]>()
  for (const step of steps)
    if (step.group !== undefined && !members.has(step.group))
      members.set(
        step.group,
        (membersOf(facts, step.group) ?? []).map(() => []),
      )

  const run = (step: Step, at: (id: number) => Value, source: unknown): Value => {
    switch (step.kind) {
      case 'fact':
        return leafValue(step, leafAt(source, step.node))
      case 'policy':
        throw new TypeError(`the policy value ${step.node.path.join('.')} was not folded in`)
      case 'constant':
        return step.value
      case 'size':
        return membersOf(facts, step.over)?.length ?? null
      case 'aggregate': {
        const list = membersOf(facts, step.over)
        const outer = steps[step.of]!.group === undefined
        return aggregate(
          step,
          list?.map((_, index) => (outer ? at(step.of) : members.get(step.over)![index]![step.of]!)) ?? null,
        )
      }
      default:
        return evaluate(step as Computed, at)
    }
  }

  for (const step of steps) {
    if (step.group === undefined) {
      values[step.id] = run(step, id => values[id]!, facts)
      continue
    }
    const sources = membersOf(facts, step.group) ?? []
    members.get(step.group)!.forEach((member, index) => {
      member[step.id] = run(step, id => (steps[id]!.group === undefined ? values[id]! : member[id]!), sources[index])
    })
  }
  return { values, members }
}
