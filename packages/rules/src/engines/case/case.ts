import { dateToInteger, divide, elapsed, integerToDate } from '../../arithmetic.js'
import type { Value } from '../../lower/evaluate.js'
import { idsOf, type Slot, type Step, type StepOf, type Steps } from '../../lower/step.js'
import { generate } from '../generate.js'
import { interpret } from './interpret.js'

/** The facts of one case in, the value of each rule out. */
export type CaseRun = (facts: unknown) => Record<string, Value>

const text = JSON.stringify
/** Facts and members are always there, and asking whether they are would cost time. */
const reach = (root: string, [first, ...rest]: readonly string[]): string =>
  rest.reduce((inner, key) => `${inner}?.[${text(key)}]`, `${root}[${text(first)}]`)

/** The run as generated code: about the speed of code written by hand. Fails where a page forbids generated code. */
export const generateCase = (program: Steps): CaseRun => {
  const { steps, outputs } = program
  const read = ({ node, type }: StepOf<'fact'>, root: string) => {
    const at = reach(root, node.path)
    const value =
      type === 'date' ? `dateToInteger(${at})` : node.scale === undefined ? at : `Math.round(${at} * ${node.scale})`
    return { known: `${at} != null`, value }
  }
  const body = generate(program, {
    fact: step => read(step, step.group === undefined ? 'f' : 'm'),
    constant: step => text(step.value),
    group: name => {
      const list = reach('f', name.split('.'))
      return { known: `${list} != null`, size: `(${list}?.length ?? 0)`, loop: `for (const m of ${list} ?? [])` }
    },
  })
  const valueText = (step: Step): string => {
    const value = step.kind === 'constant' ? text(step.value) : `v${step.id}`
    return step.type === 'date' ? `integerToDate(${value})` : value
  }
  const known = (ids: readonly number[]): string =>
    ids
      .map(id => steps[id]!)
      .filter(step => step.nullable)
      .map(step => (step.kind === 'constant' ? 'false' : `k${step.id}`))
      .join(' && ')
  const answer = ([name, slot]: [string, Slot]): string => {
    const values = idsOf(slot).map(id => valueText(steps[id]!))
    const condition = known(idsOf(slot))
    return `${text(name)}: ${condition === '' ? '' : `${condition} ? `}${values.join(' / ')}${condition === '' ? '' : ' : null'}`
  }
  const code = `return f => {\n${body}\nreturn { ${Object.entries(outputs).map(answer).join(', ')} }\n}`
  return new Function('divide', 'elapsed', 'dateToInteger', 'integerToDate', code)(
    divide,
    elapsed,
    dateToInteger,
    integerToDate,
  )
}

/** The same run without generated code. */
export const interpretCase = (program: Steps): CaseRun => {
  const { steps, outputs } = program
  return facts => {
    const { values } = interpret(program, facts)
    return Object.fromEntries(Object.entries(outputs).map(([name, slot]) => [name, valueAt(slot, steps, values)]))
  }
}

/** The value at a slot, as results show it: dates as text, quotients as the nearest number. */
const valueAt = (slot: Slot, steps: readonly Step[], values: readonly Value[]): Value => {
  if ('step' in slot) {
    const value = values[slot.step]!
    return typeof value === 'number' && steps[slot.step]!.type === 'date' ? integerToDate(value) : value
  }
  const [numerator, denominator] = [values[slot.numerator], values[slot.denominator]]
  return typeof numerator === 'number' && typeof denominator === 'number' ? numerator / denominator : null
}

/** A program that is run a few times is not worth generating code for. */
const walkedRuns = 12

/** Walks the steps for the first cases, and runs generated code after them where that is allowed. */
export const caseRun = (program: Steps): CaseRun => {
  const walk = interpretCase(program)
  let run = walk
  let runs = 0
  let isSettled = false
  return facts => {
    if (!isSettled && ++runs > walkedRuns) {
      isSettled = true
      try {
        run = generateCase(program)
      } catch (error) {
        if (!(error instanceof EvalError)) throw error
      }
    }
    return run(facts)
  }
}
