import { dateToInteger, divide, elapsed, integerToDate } from './arithmetic.js'
import { generate } from './generate.js'
import { interpret, type Value } from './interpret.js'
import { policyValue, preparePolicy } from './policy.js'
import { idsOf, isKind, type Lowered, type Slot, type Step, type StepOf } from './step.js'

/** One case in, the value of each rule out. */
export type CaseRun = (facts: unknown, policy: unknown) => Record<string, Value>

const text = JSON.stringify
const reach = (root: string, path: readonly string[]): string =>
  path.reduce((inner, key, index) => `${inner}${index === 0 ? '' : '?.'}[${text(key)}]`, root)

const output = (type: Step['type'], value: string): string => (type === 'date' ? `integerToDate(${value})` : value)

/** The run as generated code: about the speed of code written by hand. Fails where a page forbids generated code. */
export const generateCase = (lowered: Lowered): CaseRun => {
  const { steps, outputs } = lowered
  const policySteps = steps.filter(isKind('policy'))
  const read = ({ node, type }: StepOf<'fact'>, root: string) => {
    const at = reach(root, node.path)
    const value =
      type === 'date' ? `dateToInteger(${at})` : node.scale === undefined ? at : `Math.round(${at} * ${node.scale})`
    return { known: `${at} != null`, value }
  }
  const { before, each } = generate(lowered, {
    fact: step => read(step, step.group === undefined ? 'f' : 'm'),
    policy: step => ({ value: `p${step.id}`, known: `p${step.id} != null` }),
    constant: step => (step.type === 'date' ? String(dateToInteger(String(step.value))) : text(step.value)),
    group: name => {
      const list = reach('f', name.split('.'))
      return { known: `${list} != null`, size: `(${list}?.length ?? 0)`, loop: `for (const m of ${list} ?? [])` }
    },
  })
  const shown = (id: number): string => {
    const step: Step = steps[id]!
    const value = output(step.type, `v${id}`)
    return step.nullable ? `k${id} ? ${value} : null` : value
  }
  const answer = ([name, slot]: [string, Slot]): string => {
    if ('step' in slot) return `${text(name)}: ${shown(slot.step)}`
    const known = idsOf(slot)
      .filter(id => steps[id]!.nullable)
      .map(id => `k${id}`)
    const quotient = `v${slot.numerator} / v${slot.denominator}`
    return `${text(name)}: ${known.length > 0 ? `${known.join(' && ')} ? ${quotient} : null` : quotient}`
  }
  const constants = policySteps.map(({ id }) => `const p${id} = q[${id}];`).join('\n')
  const code = `return (f, q) => {\n${constants}\n${before}\n${each}\nreturn { ${Object.entries(outputs).map(answer).join(', ')} }\n}`
  const run = new Function('divide', 'elapsed', 'dateToInteger', 'integerToDate', code)(
    divide,
    elapsed,
    dateToInteger,
    integerToDate,
  )

  const prepared = new WeakMap<object, Value[]>()
  const prepare = (policy: unknown): Value[] => {
    const slots: Value[] = []
    for (const step of policySteps) {
      const raw = policyValue(policy, step.node)
      slots[step.id] = step.type === 'date' && typeof raw === 'string' ? dateToInteger(raw) : ((raw ?? null) as Value)
    }
    return slots
  }
  return (facts, policy) => {
    if (typeof policy !== 'object' || policy === null) return run(facts, prepare(policy))
    let slots = prepared.get(policy)
    if (slots === undefined) {
      slots = prepare(policy)
      prepared.set(policy, slots)
    }
    return run(facts, slots)
  }
}

/** The same run without generated code. */
export const interpretCase = (lowered: Lowered): CaseRun => {
  const { steps, outputs } = lowered
  return (facts, policy) => {
    const { values } = interpret(lowered, facts, preparePolicy(policy))
    return Object.fromEntries(Object.entries(outputs).map(([name, slot]) => [name, valueAt(slot, steps, values)]))
  }
}

/** The value at a slot, as results show it: dates as text, quotients as the nearest number. */
export const valueAt = (slot: Slot, steps: readonly Step[], values: readonly Value[]): Value => {
  if ('step' in slot) {
    const value = values[slot.step]!
    return typeof value === 'number' && steps[slot.step]!.type === 'date' ? integerToDate(value) : value
  }
  const [numerator, denominator] = [values[slot.numerator], values[slot.denominator]]
  return typeof numerator === 'number' && typeof denominator === 'number' ? numerator / denominator : null
}
