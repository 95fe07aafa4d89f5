import { dateToInteger, divide, fullMonths, fullYears, integerToDate } from '../../arithmetic.js'
import type { Value } from '../../lower/evaluate.js'
import { idsOf, type Slot, type Step, type Steps } from '../../lower/step.js'
import { openReads, type Read, whereKnown } from '../../specialise/where-known.js'
import { type Access, generate } from '../generate.js'
import { interpret } from './interpret.js'

/** The facts of one case in, the value of each rule out. */
export type CaseRun = (facts: unknown) => Record<string, Value>

const text = JSON.stringify
/** Facts and members are always there, and asking whether they are would cost time. */
const reach = (root: string, [first, ...rest]: readonly string[]): string =>
  rest.reduce((inner, key) => `${inner}?.[${text(key)}]`, `${root}[${text(first)}]`)

/** Whether anything that may be unknown is: then the run for known facts does not hold. */
const anyUnknown = (reads: readonly Read[]): string => {
  const isUnknown = (root: string, path: readonly string[]): string => `${reach(root, path)} == null`
  const ofCase = reads.flatMap(step =>
    step.kind === 'size'
      ? [isUnknown('f', step.over.split('.'))]
      : step.group === undefined
        ? [isUnknown('f', step.node.path)]
        : [],
  )
  const lines = ofCase.length > 0 ? [`if (${ofCase.join(' || ')}) return`] : []
  const groups = new Map<string, string[]>()
  for (const step of reads)
    if (step.kind === 'fact' && step.group !== undefined)
      groups.set(step.group, [...(groups.get(step.group) ?? []), isUnknown('m', step.node.path)])
  for (const [group, tests] of groups)
    lines.push(`for (const m of ${reach('f', group.split('.'))} ?? []) if (${tests.join(' || ')}) return`)
  return lines.join('\n')
}

/** The run as generated code: about the speed of code written by hand. Fails where a page forbids generated code. */
export const generateCase = (program: Steps): CaseRun => {
  const tunedSteps = whereKnown(program, new Set())
  const open = openReads(tunedSteps)
  const run = generateRun(tunedSteps, '')
  if (open.length === 0) return run as CaseRun
  // Most cases leave nothing open, and those ask for less.
  const known = generateRun(whereKnown(tunedSteps, new Set(open.map(({ id }) => id))), anyUnknown(open))
  return facts => known(facts) ?? run(facts)!
}

/** How generated code reads the facts `f` of a case and those of its member `m`. */
export const caseAccess: Access = {
  fact: ({ node, type, group }) => {
    const at = reach(group === undefined ? 'f' : 'm', node.path)
    const value =
      type === 'date' ? `dateToInteger(${at})` : node.scale === undefined ? at : `Math.round(${at} * ${node.scale})`
    return { known: `${at} != null`, value }
  },
  constant: step => text(step.value),
  oneOf: (_, value, words) => words.map(word => `${value} === ${text(word)}`).join(' || ') || 'false',
  group: name => {
    const list = reach('f', name.split('.'))
    return { known: `${list} != null`, size: `(${list}?.length ?? 0)`, loop: `for (const m of ${list} ?? [])` }
  },
}

/** A function of the facts `f` from its code. @throws EvalError where a page forbids generated code */
export const caseFunction = <T>(code: string): ((facts: unknown) => T) =>
  new Function('divide', 'years', 'months', 'dateToInteger', 'integerToDate', `return f => {\n${code}\n}`)(
    divide,
    fullYears,
    fullMonths,
    dateToInteger,
    integerToDate,
  )

const generateRun = (program: Steps, before: string): ((facts: unknown) => Record<string, Value> | undefined) => {
  const { steps, outputs } = program
  const body = generate(program, caseAccess)
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
  return caseFunction(`${before}\n${body}\nreturn { ${Object.entries(outputs).map(answer).join(', ')} }`)
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
export const soonGenerated = <T>(
  walk: (facts: unknown) => T,
  generated: () => (facts: unknown) => T,
): ((facts: unknown) => T) => {
  let run = walk
  let runs = 0
  let isSettled = false
  return facts => {
    if (!isSettled && ++runs > walkedRuns) {
      isSettled = true
      try {
        run = generated()
      } catch (error) {
        if (!(error instanceof EvalError)) throw error
      }
    }
    return run(facts)
  }
}

/** The run of a program, as fast as it may be. */
export const caseRun = (program: Steps): CaseRun => soonGenerated(interpretCase(program), () => generateCase(program))
