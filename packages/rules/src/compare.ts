import type { PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import type { ColumnRun, Columns, ResultColumn } from './engines/columns/column.js'
import { runColumns } from './engines/columns/columns.js'
import type { Lowered } from './lower/step.js'
import type { Assessment, Program, Rules } from './program.js'

/** What becomes of one rule when the policy changes. */
export interface RuleComparison {
  /** Cases whose value differs, unknown ones among them. */
  readonly changed: number
  /** Cases that it now holds for, or whose number is greater. */
  readonly gained: number
  /** Cases that it holds for no longer, or whose number is less. */
  readonly lost: number
  /** Cases that are undetermined. */
  readonly undetermined: { readonly before: number; readonly after: number }
  /** The exact sum of what is known of whole numbers; for yes and no, how many hold. Absent for words, dates and ratios. */
  readonly total?: { readonly before: bigint; readonly after: bigint }
}

/** One case for which a rule comes out otherwise. */
export interface CaseChange<R> {
  readonly index: number
  readonly before: Assessment<R>
  readonly after: Assessment<R>
}

/** The same cases under two policies: what changes rule by rule, and which cases change. */
export interface RunComparison<R, K extends keyof R> {
  readonly rules: { readonly [Rule in K]: RuleComparison }
  readonly changes: readonly CaseChange<R>[]
}

/** A sum of safe integers that may itself be none: parts that are safe, put together at the end. */
const exactSum = () => {
  let [total, part] = [0n, 0]
  return {
    add(value: number): void {
      const next = part + value
      if (Number.isSafeInteger(next)) part = next
      else {
        total += BigInt(part)
        part = value
      }
    },
    value: (): bigint => total + BigInt(part),
  }
}

type Cell = number | boolean | string | null

const counter = (hasTotal: boolean) => {
  let [changed, gained, lost, unknownBefore, unknownAfter] = [0, 0, 0, 0, 0]
  const [before, after] = [exactSum(), exactSum()]
  return {
    add(a: Cell, b: Cell): void {
      if (a === null) unknownBefore++
      else if (hasTotal) before.add(Number(a))
      if (b === null) unknownAfter++
      else if (hasTotal) after.add(Number(b))
      if (a === b) return
      changed++
      if (typeof a === 'string' || typeof b === 'string') return
      const isTest = typeof a === 'boolean' || typeof b === 'boolean'
      if (!isTest && (a === null || b === null)) return
      if (Number(b) > Number(a)) gained++
      else if (Number(b) < Number(a)) lost++
    },
    result: (): RuleComparison => ({
      changed,
      gained,
      lost,
      undetermined: { before: unknownBefore, after: unknownAfter },
      ...(hasTotal ? { total: { before: before.value(), after: after.value() } } : {}),
    }),
  }
}

const typeOfRule = ({ steps, outputs }: Lowered, rule: string): 'ratio' | 'integer' | 'boolean' | 'enum' | 'date' => {
  const slot = outputs[rule]
  if (!slot) throw new TypeError(`there is no rule ${rule}; there are ${Object.keys(outputs).join(', ')}`)
  return 'step' in slot ? steps[slot.step]!.type : 'ratio'
}
const hasTotal = (lowered: Lowered, rule: string): boolean => ['integer', 'boolean'].includes(typeOfRule(lowered, rule))

/** The same cases under two policies, rule by rule and case by case. All rules are compared where none are named. */
export const compareRuns = <
  F extends z.ZodObject,
  P extends z.ZodObject,
  R extends Rules,
  K extends keyof R & string = keyof R & string,
>(
  program: Program<F, P, R>,
  cases: Iterable<z.output<F>>,
  before: PolicyValues<z.output<P>>,
  after: PolicyValues<z.output<P>>,
  rules: readonly K[] = Object.keys(program.lowered().outputs) as K[],
): RunComparison<R, K> => {
  const counters = rules.map(rule => [rule, counter(hasTotal(program.lowered(), rule))] as const)
  const changes: CaseChange<R>[] = []
  let index = 0
  for (const one of cases) {
    const [a, b] = [program.assess(one, before), program.assess(one, after)]
    for (const [rule, count] of counters) count.add(a[rule] as Cell, b[rule] as Cell)
    if (rules.some(rule => a[rule] !== b[rule])) changes.push({ index, before: a, after: b })
    index++
  }
  const results = counters.map(([rule, count]) => [rule, count.result()])
  return { rules: Object.fromEntries(results) as { [Rule in K]: RuleComparison }, changes }
}

/** Which rules to compare over columns, and by which run. */
export interface CompareColumnsOptions<K> {
  /** How many cases there are. */
  readonly length: number
  /** All where not said. */
  readonly rules?: readonly K[]
  /** `runBlocks` where a page forbids generated code; else `runColumns`. */
  readonly run?: ColumnRun
}

/** The same columns under two policies: counts and totals of each rule. */
export const compareColumns = <
  F extends z.ZodObject,
  P extends z.ZodObject,
  R extends Rules,
  K extends keyof R & string = keyof R & string,
>(
  program: Program<F, P, R>,
  columns: Columns,
  before: PolicyValues<z.output<P>>,
  after: PolicyValues<z.output<P>>,
  options: CompareColumnsOptions<K>,
): { readonly [Rule in K]: RuleComparison } => {
  const lowered = program.lowered()
  const rules = options.rules ?? (Object.keys(lowered.outputs) as K[])
  const run = options.run ?? runColumns
  const [a, b] = [run(program, columns, before, options), run(program, columns, after, options)]
  const cell = ({ values, known, options: words }: ResultColumn, row: number, isTest: boolean): Cell => {
    if (known && known[row] === 0) return null
    return words ? words[values[row]!]! : isTest ? values[row] !== 0 : values[row]!
  }
  const results = rules.map(rule => {
    const type = typeOfRule(lowered, rule)
    const count = counter(hasTotal(lowered, rule))
    for (let row = 0; row < options.length; row++)
      count.add(cell(a[rule], row, type === 'boolean'), cell(b[rule], row, type === 'boolean'))
    const result = count.result()
    // A date has no more and no less: its integers are counted as changed alone.
    return [rule, type === 'date' ? { ...result, gained: 0, lost: 0 } : result]
  })
  return Object.fromEntries(results) as { [Rule in K]: RuleComparison }
}
