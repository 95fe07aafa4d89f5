import { dateToInteger, divide, elapsed } from './arithmetic.js'
import { dataAt, leafAt } from './data.js'
import type { PreparedPolicy } from './policy.js'
import type { Lowered, Step, StepOf } from './step.js'

/** The value of a step: `null` where it is unknown. Dates are integers YYYYMMDD, enums their words. */
export type Value = number | boolean | string | null

/** The values of all steps for one case; those of members are kept for each member of their group. */
export interface Evaluation {
  readonly values: readonly Value[]
  readonly members: Readonly<Record<string, readonly (readonly Value[])[]>>
}

const leafValue = (step: Step, raw: unknown): Value => {
  if (raw === undefined || raw === null) return null
  if (step.type === 'date') return dateToInteger(String(raw))
  return raw as Value
}

const decided = (items: readonly Value[], absorbing: boolean): Value =>
  items.includes(absorbing) ? absorbing : items.includes(null) ? null : !absorbing

const membersOf = (facts: unknown, group: string): readonly unknown[] | null => {
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
export const interpret = ({ steps }: Lowered, facts: unknown, policy: PreparedPolicy): Evaluation => {
  const values: Value[] = []
  const members: Record<string, Value[][]> = {}
  for (const step of steps)
    if (step.group !== undefined && members[step.group] === undefined)
      members[step.group] = (membersOf(facts, step.group) ?? []).map(() => [])

  const run = (step: Step, at: (id: number) => Value, source: unknown): Value => {
    switch (step.kind) {
      case 'fact':
        return leafValue(step, leafAt(source, step.node))
      case 'policy':
        return leafValue(step, policy.valueOf(step.node))
      case 'constant':
        return step.type === 'date' ? dateToInteger(String(step.value)) : step.value
      case 'size':
        return membersOf(facts, step.over)?.length ?? null
      case 'and':
      case 'or':
        return decided(step.items.map(at), step.kind === 'or')
      case 'not': {
        const value = at(step.of)
        return value === null ? null : !value
      }
      case 'known':
        return at(step.of) !== null
      case 'divisor':
        return at(step.of) === 0 ? null : at(step.of)
      case 'choose': {
        const [condition, yes, no] = [at(step.condition), at(step.yes), at(step.no)]
        return condition === null ? (yes === no ? yes : null) : condition ? yes : no
      }
      case 'least':
      case 'greatest': {
        const items = step.items.map(at)
        if (items.includes(null)) return null
        return step.kind === 'least' ? Math.min(...(items as number[])) : Math.max(...(items as number[]))
      }
      case 'compare': {
        const [left, right] = [at(step.left), at(step.right)]
        if (left === null || right === null) return null
        return step.op === '=' ? left === right : step.op === '<' ? left < right : left <= right
      }
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'divide': {
        const [left, right] = [at(step.left), at(step.right)] as [number | null, number | null]
        if (left === null || right === null) return null
        if (step.kind === 'divide') return divide(left, right, step.mode)
        return step.kind === 'add' ? left + right : step.kind === 'subtract' ? left - right : left * right + 0
      }
      case 'elapsed': {
        const [from, to] = [at(step.from), at(step.to)] as [number | null, number | null]
        return from === null || to === null ? null : elapsed(from, to, step.unit)
      }
      case 'aggregate': {
        const list = membersOf(facts, step.over)
        const outer = steps[step.of]!.group === undefined
        return aggregate(
          step,
          list?.map((_, index) => (outer ? at(step.of) : members[step.over]![index]![step.of]!)) ?? null,
        )
      }
    }
  }

  for (const step of steps) {
    if (step.group === undefined) {
      values[step.id] = run(step, id => values[id]!, facts)
      continue
    }
    const sources = membersOf(facts, step.group) ?? []
    members[step.group]!.forEach((member, index) => {
      member[step.id] = run(step, id => (steps[id]!.group === undefined ? values[id]! : member[id]!), sources[index])
    })
  }
  return { values, members }
}
