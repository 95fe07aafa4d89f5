import { divide, fullMonths, fullYears } from '../../arithmetic.js'
import { idsOf, isKind, type Slot, type Step, type StepOf, type Steps } from '../../lower/step.js'
import { oncePer } from '../../once.js'
import { checkPolicy } from '../../specialise/check-policy.js'
import { generate } from '../generate.js'
import { checkColumns } from './check-columns.js'
import {
  type ColumnRun,
  type ColumnRunOptions,
  type Columns,
  columnFor,
  groupFor,
  groupsOf,
  innerValue,
  knownOf,
  onlyAsked,
  type ResultColumn,
  resultColumn,
  spare,
  valuesOf,
  wordsOf,
} from './column.js'
import { stepsOfRules, stepsOver } from './steps-over.js'

export { fromColumns, resultsAt } from './from-columns.js'
export { toColumns } from './to-columns.js'

type Run = (
  columns: Columns,
  options: Pick<ColumnRunOptions<string>, 'length' | 'into'>,
) => Record<string, ResultColumn>

/** One loop over all rows as generated code. Fails where a page forbids generated code. */
const generateLoop = (lowered: Steps): Run => {
  const { steps, outputs } = lowered
  const words = wordsOf(lowered)
  const facts = steps.filter(isKind('fact'))
  const groups = groupsOf(lowered)
  const row = (step: Step) => (step.group === undefined ? 'i' : 'j')
  /** Facts that are only held against words are read as they stand in their column. */
  const asked = onlyAsked(lowered)
  const identical = ({ node }: StepOf<'fact'>) => node.options!.every((option, index) => words[index] === option)
  const read = (step: StepOf<'fact'>, at: string): string => {
    if (step.type === 'boolean') return `${at} !== 0`
    if (step.type === 'enum' && !asked.has(step.id) && !identical(step)) return `w${step.id}[${at}]`
    return step.node.scale === undefined ? at : `Math.round(${at} * ${step.node.scale})`
  }
  const each = generate(lowered, {
    fact: step => ({
      value: read(step, `c${step.id}[${row(step)}]`),
      known: `(n${step.id} === undefined || n${step.id}[${row(step)}] !== 0)`,
    }),
    constant: step => (step.type === 'boolean' ? String(step.value) : `(${innerValue(step, step.value, words)})`),
    oneOf: (fact, value, asks) => {
      const places = asked.has(fact.id) ? fact.node.options! : words
      const codes = asks.map(word => places.indexOf(word))
      if (codes.length < 3 || places.length > 31)
        return codes.map(code => `${value} === ${code}`).join(' || ') || 'false'
      return `(${codes.reduce((mask, code) => mask | (1 << code), 0)} >> ${value} & 1) !== 0`
    },
    group: name => {
      const g = groups.indexOf(name)
      return {
        known: `(h${g} === undefined || h${g}[i] !== 0)`,
        size: `(o${g}[i + 1] - o${g}[i])`,
        loop: `for (let j = o${g}[i], end = o${g}[i + 1]; j < end; j++)`,
      }
    },
  })
  const names = Object.keys(outputs)
  /** What a column of an earlier run held is gone too. */
  const unknown = (index: number): string => `r${index}[i] = 0; q${index}[i] = 0`
  const write = (slot: Slot, index: number): string => {
    if ('step' in slot) {
      const step = steps[slot.step]!
      if (step.kind === 'constant') {
        const fixed = innerValue(step, step.value, words)
        return fixed === null ? unknown(index) : `r${index}[i] = ${fixed};`
      }
      const value = step.type === 'boolean' ? `(v${slot.step} ? 1 : 0)` : `v${slot.step}`
      return step.nullable
        ? `if (k${slot.step}) { r${index}[i] = ${value}; q${index}[i] = 1 } else { ${unknown(index)} }`
        : `r${index}[i] = ${value};`
    }
    const known = idsOf(slot)
      .map(id => steps[id]!)
      .filter(step => step.nullable)
      .map(step => (step.kind === 'constant' ? 'false' : `k${step.id}`))
    const [n, d] = idsOf(slot).map(id => {
      const step = steps[id]!
      return step.kind === 'constant' ? `(${step.value ?? 0})` : `v${id}`
    })
    const set = `r${index}[i] = ${n} / ${d};`
    return known.length > 0 ? `if (${known.join(' && ')}) { ${set} q${index}[i] = 1 } else { ${unknown(index)} }` : set
  }
  const head = [
    ...facts.map(
      (step, index) =>
        `const c${step.id} = F[${index}].values, n${step.id} = F[${index}].known, w${step.id} = F[${index}].words;`,
    ),
    ...groups.map((_, index) => `const o${index} = G[${index}].offsets, h${index} = G[${index}].known;`),
    ...names.map((_, index) => `const r${index} = R[${index}].values, q${index} = R[${index}].known;`),
  ].join('\n')
  const code = `return (length, F, G, R) => {\n${head}\nfor (let i = 0; i < length; i++) {\n${each}\n${names.map((name, index) => write(outputs[name]!, index)).join('\n')}\n}\n}`
  const loop = new Function('divide', 'years', 'months', code)(divide, fullYears, fullMonths)
  return (columns, { length, into }) => {
    const before = spare(into, columns)
    const results = names.map(name => resultColumn(outputs[name]!, lowered, length, words, before[name]))
    const factColumns = facts.map(step => {
      const column = columnFor(columns, step)
      return {
        values: valuesOf(column),
        known: knownOf(column),
        words: (step.node.options ?? []).map(option => words.indexOf(option)),
      }
    })
    loop(
      length,
      factColumns,
      groups.map(name => groupFor(columns, name)),
      results,
    )
    return Object.fromEntries(names.map((name, index) => [name, results[index]!]))
  }
}

const loopOf = /* @__PURE__ */ oncePer((steps: Steps): Run => {
  try {
    return generateLoop(steps)
  } catch (error) {
    if (!(error instanceof EvalError)) throw error
    throw new EvalError('this page forbids generated code: use runBlocks of @minzheng/rules/blocks')
  }
})

/**
 * The value of each rule for many cases, typed arrays in and typed arrays out. The loop is generated at the first call
 * under a policy, and kept; where nothing is unknown in the columns, for that.
 * @throws ProblemError for policy values that the program does not have, and for columns that are unknown, missing, malformed, short, out
 * of what their schema allows, or not known where they must be; TypeError for a rule that is not there; EvalError where a page forbids
 * generated code
 */
export const runColumns: ColumnRun = (program, columns, policy, options) => {
  checkPolicy(program, policy)
  const steps = stepsOfRules(program.under(policy), options.rules)
  checkColumns(program.facts, steps, columns, options)
  return loopOf(stepsOver(steps, columns, options.length))(columns, options) as never
}
