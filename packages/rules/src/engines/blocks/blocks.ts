import type { Slot, Steps } from '../../lower/step.js'
import { checkPolicy } from '../../specialise/check-policy.js'
import { checkColumns } from '../columns/check-columns.js'
import {
  type ColumnRun,
  type ColumnRunOptions,
  type Columns,
  groupFor,
  groupsOf,
  type ResultColumn,
  resultColumn,
  spare,
  wordsOf,
} from '../columns/column.js'
import { stepsOfRules, stepsOver } from '../columns/steps-over.js'
import { membersIn } from './aggregates.js'
import { write, writeQuotient } from './block-columns.js'
import { planJobs } from './block-jobs.js'
import { type Block, blockLength, machineFor } from './machine.js'

export { blockLength } from './machine.js'

/**
 * The value of each rule for many cases, one step at a time over a block of rows: no code is generated.
 * @throws ProblemError for policy values that the program does not have, and for columns that are unknown, missing, malformed, short, out
 * of what their schema allows, or not known where they must be; TypeError for a rule that is not there
 */
export const runBlocks: ColumnRun = (program, columns, policy, options) => {
  checkPolicy(program, policy)
  const steps = stepsOfRules(program.under(policy), options.rules)
  checkColumns(program.facts, steps, columns, options)
  return runSteps(stepsOver(steps, columns, options.length), columns, options) as never
}

const runSteps = (
  lowered: Steps,
  columns: Columns,
  { length, into }: Pick<ColumnRunOptions<string>, 'length' | 'into'>,
): Record<string, ResultColumn> => {
  const { steps } = lowered
  const words = wordsOf(lowered)
  const groups = groupsOf(lowered).map(name => [name, groupFor(columns, name)] as const)
  const jobs = planJobs(lowered, columns, length, words)
  const { held, once, each } = jobs
  const outputs = Object.entries(lowered.outputs)
  const before = spare(into, columns)
  const results = outputs.map(([rule, slot]) => resultColumn(slot, lowered, length, words, before[rule]))
  // What is not known is written nowhere.
  for (const { values, known } of results) if (known) for (const of of [values, known]) of.fill(0)
  const machine = machineFor(jobs.numbers, jobs.bits)
  const { memory } = machine
  const writeSlot = (slot: Slot, result: ResultColumn, block: Block): void => {
    if ('numerator' in slot) writeQuotient(result, held[slot.numerator]!, held[slot.denominator]!, memory, block)
    else
      write(
        result,
        steps[slot.step]!.type === 'boolean' ? memory.bits : memory.numbers,
        held[slot.step]!,
        machine,
        block,
      )
  }
  for (const run of once) run(memory)
  for (let first = 0; first < length; first += blockLength) {
    const rows = Math.min(blockLength, length - first)
    const members = new Map(groups.map(([name, group]) => [name, membersIn(group, first, rows)]))
    const block = { first, rows, members }
    for (const run of each) run(machine, block)
    for (const [index, [, slot]] of outputs.entries()) writeSlot(slot, results[index]!, block)
  }
  return Object.fromEntries(outputs.map(([name], index) => [name, results[index]!]))
}
