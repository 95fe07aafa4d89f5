import { type Block, fill, newBlock, runAggregate, runStep } from './block.js'
import {
  type Columns,
  columnFor,
  type GroupColumns,
  groupFor,
  groupsOf,
  innerValue,
  knownOf,
  type ResultColumn,
  resultColumn,
  valuesOf,
  wordsOf,
} from './column.js'
import { policyValue } from './policy.js'
import { idsOf, inputsOf, type Lowered, type Slot, type Step, type StepOf, sameForAll } from './step.js'

/** How many rows are worked at a time: few enough for their columns to stay in the processor's cache. */
export const blockLength = 1024

/** What belongs to one group in the block at hand. */
interface Members {
  readonly ends: Int32Array | Uint32Array
  readonly rows: number
  /** For each member, the row of its case in the block. */
  readonly parents: Int32Array
}

const membersIn = ({ offsets }: GroupColumns, first: number, rows: number): Members => {
  const ends = offsets.subarray(first, first + rows + 1)
  const parents = new Int32Array(ends[rows]! - ends[0]!)
  for (let row = 0; row < rows; row++) parents.fill(row, ends[row]! - ends[0]!, ends[row + 1]! - ends[0]!)
  return { ends, rows: parents.length, parents }
}

/** The values of a case, once for each of its members. */
const spread = ({ values, known }: Block, { parents, rows }: Members): Block => {
  const block = newBlock(rows, known !== undefined)
  for (let row = 0; row < rows; row++) block.values[row] = values[parents[row]!]!
  if (known) for (let row = 0; row < rows; row++) block.known![row] = known[parents[row]!]!
  return block
}

const write = (
  slot: Slot,
  { values, known }: ResultColumn,
  blocks: readonly Block[],
  first: number,
  rows: number,
): void => {
  if ('step' in slot) {
    const block = blocks[slot.step]!
    values.set(block.values.subarray(0, rows), first)
    if (known) known.set(block.known!.subarray(0, rows), first)
    if (known) for (let row = 0; row < rows; row++) if (block.known![row] === 0) values[first + row] = 0
    return
  }
  const [n, d] = [blocks[slot.numerator]!, blocks[slot.denominator]!]
  for (let row = 0; row < rows; row++) {
    if ((n.known && n.known[row] === 0) || (d.known && d.known[row] === 0)) continue
    values[first + row] = n.values[row]! / d.values[row]!
    if (known) known[first + row] = 1
  }
}

/** A block for each step. One that is read no more is used again, so that few enough are at work to stay in the cache. */
const blocksFor = ({ steps, outputs }: Lowered, same: readonly boolean[], rows: number): Block[] => {
  const lastRead = new Map<number, number>()
  for (const step of steps) for (const input of inputsOf(step)) lastRead.set(input, step.id)
  for (const slot of Object.values(outputs)) for (const id of idsOf(slot)) lastRead.set(id, steps.length)
  const blocks: Block[] = []
  const free: Block[] = []
  const isShared = (id: number): boolean => !same[id] && steps[id]!.group === undefined
  for (const step of steps) {
    const at = isShared(step.id) ? free.findIndex(({ known }) => (known !== undefined) === step.nullable) : -1
    const [again] = at < 0 ? [] : free.splice(at, 1)
    blocks.push(again ?? newBlock(step.group === undefined ? rows : 0, step.nullable))
    for (const id of new Set(inputsOf(step)))
      if (isShared(id) && lastRead.get(id) === step.id) free.unshift(blocks[id]!)
  }
  return blocks
}

/** Runs all steps over columns, one step at a time over a block of rows: no code is generated. */
export const runBlocks = (
  lowered: Lowered,
  columns: Columns,
  policy: unknown,
  length: number,
): Record<string, ResultColumn> => {
  const { steps } = lowered
  const words = wordsOf(lowered)
  const groups = groupsOf(lowered).map(name => [name, groupFor(columns, name)] as const)
  const same = sameForAll(lowered)
  const outputs = Object.entries(lowered.outputs)
  const results = outputs.map(([, slot]) => resultColumn(slot, lowered, length, words))
  const blocks = blocksFor(lowered, same, Math.min(length, blockLength))
  let members: ReadonlyMap<string, Members> = new Map()

  const blockFor = (step: Step, rows: number): Block => {
    if (blocks[step.id]!.values.length < rows) blocks[step.id] = newBlock(2 * rows, step.nullable)
    return blocks[step.id]!
  }
  const read = (step: StepOf<'fact'>, { values, known }: Block, from: number, rows: number): void => {
    const column = columnFor(columns, step)
    const [source, sourceKnown] = [valuesOf(column), knownOf(column)]
    const { options, scale } = step.node
    const codes = options?.map(option => words.indexOf(option))
    values.set(source.subarray(from, from + rows))
    if (codes) for (let row = 0; row < rows; row++) values[row] = codes[values[row]!]!
    else if (step.type === 'boolean') for (let row = 0; row < rows; row++) values[row] = values[row] === 0 ? 0 : 1
    else if (scale !== undefined) for (let row = 0; row < rows; row++) values[row] = Math.round(values[row]! * scale)
    if (known) for (let row = 0; row < rows; row++) known[row] = sourceKnown && sourceKnown[from + row] === 0 ? 0 : 1
  }
  /** The values of an input, spread over members where the input belongs to the case. */
  const input = (id: number, group: string | undefined): Block =>
    group === undefined || steps[id]!.group !== undefined ? blocks[id]! : spread(blocks[id]!, members.get(group)!)

  const run = (step: Step, first: number, caseRows: number): void => {
    const group = step.group === undefined ? undefined : members.get(step.group)!
    const rows = group ? group.rows : caseRows
    const block = blockFor(step, rows)
    switch (step.kind) {
      case 'policy':
        fill(block, innerValue(step, policyValue(policy, step.node), words))
        return
      case 'constant':
        fill(block, innerValue(step, step.value, words))
        return
      case 'fact':
        read(step, block, step.group === undefined ? first : groupFor(columns, step.group).offsets[first]!, rows)
        return
      case 'size': {
        const { ends } = members.get(step.over)!
        const groupKnown = groupFor(columns, step.over).known
        for (let row = 0; row < rows; row++) block.values[row] = ends[row + 1]! - ends[row]!
        if (block.known)
          for (let row = 0; row < rows; row++) block.known[row] = groupKnown && groupKnown[first + row] === 0 ? 0 : 1
        return
      }
      case 'aggregate':
        runAggregate(step, block, blocks[step.size]!, input(step.of, step.over), members.get(step.over)!.ends, rows)
        return
      default:
        runStep(
          step,
          block,
          inputsOf(step).map(id => input(id, step.group)),
          rows,
        )
        return
    }
  }

  for (let first = 0; first < length; first += blockLength) {
    const rows = Math.min(blockLength, length - first)
    members = new Map(groups.map(([name, group]) => [name, membersIn(group, first, rows)]))
    for (const step of steps) if (first === 0 || !same[step.id]) run(step, first, rows)
    for (const [index, [, slot]] of outputs.entries()) write(slot, results[index]!, blocks, first, rows)
  }
  return Object.fromEntries(outputs.map(([name], index) => [name, results[index]!]))
}
