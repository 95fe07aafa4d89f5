import { type Members, runAggregate } from './aggregates.js'
import { always, type Held, layout, type Memory, never, type Operand } from './arena.js'
import {
  type Columns,
  columnFor,
  type GroupColumns,
  groupFor,
  groupsOf,
  innerValue,
  knownOf,
  type NumberColumn,
  type ResultColumn,
  resultColumn,
  valuesOf,
  wordsOf,
} from './column.js'
import { dividing, elapsing, gather, type Kernels, kernelsOn } from './kernels.js'
import { policyValue } from './policy.js'
import { idsOf, inputsOf, type Lowered, type Slot, type Step, type StepOf, sameForAll } from './step.js'

/** How many rows are worked at a time: few enough for their values to stay in the processor's cache. */
export const blockLength = 1024

/** The block at hand: its first row, and how many rows it has, of cases and of members. */
interface Block {
  readonly first: number
  readonly rows: number
  readonly members: ReadonlyMap<string, Members>
}
type Job = (machine: Machine, block: Block) => void

interface Machine {
  readonly memory: Memory
  readonly kernels: Kernels
}
const newMachine = (numbers: number, bits: number): Machine => {
  const memory = { numbers: new Float64Array(numbers), bits: new Uint8Array(bits) }
  return { memory, kernels: kernelsOn(memory) }
}
/** The one that all runs share, one after the other; a run is never interrupted. */
let shared: Machine | undefined
const [sharedNumbers, sharedBits] = [2 ** 18, 2 ** 19]
/** Few programs need more than the shared one has: big groups, or hundreds of values at a time. */
const machineFor = (numbers: number, bits: number): Machine => {
  if (numbers > sharedNumbers || bits > sharedBits) return newMachine(numbers, bits)
  shared ??= newMachine(sharedNumbers, sharedBits)
  return shared
}

const membersIn = ({ offsets }: GroupColumns, first: number, rows: number): Members => {
  const ends = offsets.subarray(first, first + rows + 1)
  const parents = new Int32Array(ends[rows]! - ends[0]!)
  for (let row = 0, member = 0; row < rows; row++)
    for (const end = ends[row + 1]! - ends[0]!; member < end; member++) parents[member] = row
  return { rows: parents.length, ends, parents }
}

/** The most members that any block has. */
const mostMembers = ({ offsets }: GroupColumns, length: number): number => {
  let most = 1
  for (let first = 0; first < length; first += blockLength)
    most = Math.max(most, offsets[Math.min(length, first + blockLength)]! - offsets[first]!)
  return most
}

const readNumbers = (
  step: StepOf<'fact'>,
  numbers: Float64Array,
  at: number,
  source: NumberColumn,
  words: readonly string[],
): void => {
  numbers.set(source, at)
  const { options, scale } = step.node
  const end = at + source.length
  if (options && !options.every((option, index) => words[index] === option)) {
    const codes = options.map(option => words.indexOf(option))
    for (let cell = at; cell < end; cell++) numbers[cell] = codes[numbers[cell]!]!
  } else if (scale !== undefined)
    for (let cell = at; cell < end; cell++) numbers[cell] = Math.round(numbers[cell]! * scale)
}
const readBits = ({ memory: { bits }, kernels }: Machine, out: Operand, source: NumberColumn): void => {
  if (source instanceof Uint8Array) {
    bits.set(source, out.at)
    kernels.toBits(out.at, out, source.length)
  } else for (let row = 0; row < source.length; row++) bits[out.at + row] = Number(source[row] !== 0)
}

/** Copies what one output has in a block. Where it is unknown its value is 0. */
const write = (
  { values, known }: ResultColumn,
  source: Float64Array | Uint8Array,
  { value: { at, each }, known: where }: Held,
  { memory: { bits }, kernels }: Machine,
  { first, rows }: Block,
): void => {
  if (values instanceof Int32Array) kernels.copyWords(values, first, { at, each }, rows)
  else if (each === 0) for (let row = 0; row < rows; row++) values[first + row] = source[at + (row & each)]!
  else values.set(source.subarray(at, at + rows), first)
  if (!known) return
  for (let row = 0; row < rows; row++) {
    const bit = bits[where.at + (row & where.each)]!
    known[first + row] = bit
    if (bit === 0) values[first + row] = 0
  }
}
const writeQuotient = (
  { values, known }: ResultColumn,
  n: Held,
  d: Held,
  { numbers, bits }: Memory,
  { first, rows }: Block,
): void => {
  for (let row = 0; row < rows; row++) {
    if ((bits[n.known.at + (row & n.known.each)]! & bits[d.known.at + (row & d.known.each)]!) === 0) continue
    values[first + row] = numbers[n.value.at + (row & n.value.each)]! / numbers[d.value.at + (row & d.value.each)]!
    if (known) known[first + row] = 1
  }
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
  const same = sameForAll(lowered)
  const groups = groupsOf(lowered).map(name => [name, groupFor(columns, name)] as const)
  const mostRows = new Map(groups.map(([name, group]) => [name, mostMembers(group, length)]))
  const [numbers, bits] = [layout(0), layout(2)]
  const held: Held[] = []
  const once: Job[] = []
  const each: Job[] = []

  const lengthIn = (group: string | undefined): number => (group === undefined ? blockLength : mostRows.get(group)!)
  const placesFor = (type: Step['type']) => (type === 'boolean' ? bits : numbers)
  const release = (id: number): void => {
    placesFor(steps[id]!.type).release(held[id]!.value)
    bits.release(held[id]!.known)
  }

  /** The jobs of one step. What it reads along the way is given back at its end. */
  const plan = (step: Step): void => {
    const { type, group } = step
    const isTest = type === 'boolean'
    const isSame = same[step.id]!
    const size = isSame ? 'one' : lengthIn(group)
    const borrowed: (() => void)[] = []
    const job = (run: (machine: Machine, rows: number, block: Block) => void): void => {
      if (isSame) once.push((machine, block) => run(machine, 1, block))
      else
        each.push((machine, block) =>
          run(machine, group === undefined ? block.rows : block.members.get(group)!.rows, block),
        )
    }
    const temporary = (places: typeof bits): Operand => {
      const operand = places.take(size)
      borrowed.push(() => places.release(operand))
      return operand
    }
    /** An input, spread over members where it belongs to the case. */
    const input = (id: number, over = group): Held => {
      const { value, known } = held[id]!
      if (over === undefined || steps[id]!.group !== undefined) return { value, known }
      const spread = (operand: Operand, places: typeof bits, isBits: boolean): Operand => {
        if (operand.each === 0) return operand
        const out = places.take(lengthIn(over))
        borrowed.push(() => places.release(out))
        each.push(({ memory }, { members }) => {
          const { parents } = members.get(over)!
          gather(isBits ? memory.bits : memory.numbers, out.at, operand.at, parents)
        })
        return out
      }
      const ofTest = steps[id]!.type === 'boolean'
      return { value: spread(value, placesFor(steps[id]!.type), ofTest), known: spread(known, bits, true) }
    }
    const bitwise = (op: keyof Kernels['logic'], out: Operand, a: Operand, b: Operand): void =>
      job((machine, rows) => machine.kernels.logic[op](out.at, a, b, rows))
    /** Known where all inputs are. */
    const meet = (inputs: readonly Held[]): Operand => {
      const [first = always, ...rest] = new Set(inputs.map(({ known }) => known).filter(known => known !== always))
      if (rest.length === 0) return bits.hold(first)
      const out = bits.take(size)
      for (const [index, known] of rest.entries()) bitwise('and', out, index === 0 ? first : out, known)
      return out
    }
    const finish = (value: Operand, known: Operand): void => {
      held.push({ value, known })
      for (const giveBack of borrowed) giveBack()
    }
    const constant = (raw: unknown): void => {
      const inner = innerValue(step, raw, words)
      const out = placesFor(type).take('one')
      once.push(({ memory }) => {
        memory[isTest ? 'bits' : 'numbers'][out.at] = inner ?? 0
      })
      finish(out, inner === null ? never : always)
    }

    switch (step.kind) {
      case 'policy':
        constant(policyValue(policy, step.node))
        return
      case 'constant':
        constant(step.value)
        return
      case 'fact': {
        const column = columnFor(columns, step)
        const [source, sourceKnown] = [valuesOf(column), knownOf(column)]
        const out = placesFor(type).take(size)
        const known = sourceKnown ? bits.take(size) : always
        const offsets = group === undefined ? undefined : groupFor(columns, group).offsets
        job((machine, rows, { first }) => {
          const from = offsets ? offsets[first]! : first
          const part = source.subarray(from, from + rows)
          if (isTest) readBits(machine, out, part)
          else readNumbers(step, machine.memory.numbers, out.at, part, words)
          if (sourceKnown) readBits(machine, known, sourceKnown.subarray(from, from + rows))
        })
        if (isTest && known !== always) bitwise('and', out, out, known)
        finish(out, known)
        return
      }
      case 'size': {
        const out = numbers.take(size)
        const sourceKnown = groupFor(columns, step.over).known
        const known = sourceKnown ? bits.take(size) : always
        job((machine, rows, { first, members }) => {
          const { ends } = members.get(step.over)!
          for (let row = 0; row < rows; row++) machine.memory.numbers[out.at + row] = ends[row + 1]! - ends[row]!
          if (sourceKnown) readBits(machine, known, sourceKnown.subarray(first, first + rows))
        })
        finish(out, known)
        return
      }
      case 'aggregate': {
        const of = input(step.of, step.over)
        const sizeKnown = held[step.size]!.known
        const out = placesFor(type).take(size)
        const known = of.known === always && sizeKnown === always ? always : bits.take(size)
        job(({ memory }, rows, { members }) =>
          runAggregate(
            step,
            memory,
            { value: out.at, known: known === always ? undefined : known.at },
            sizeKnown,
            of,
            members.get(step.over)!,
            rows,
          ),
        )
        finish(out, known)
        return
      }
    }

    const inputs = inputsOf(step).map(id => input(id))
    const [a, b, c] = inputs as [Held, Held, Held]
    switch (step.kind) {
      case 'known':
        finish(bits.hold(a.known), always)
        return
      case 'divisor': {
        const known = bits.take(size)
        job((machine, rows) => machine.kernels.isNotZero(known.at, a.value, rows))
        bitwise('and', known, known, a.known)
        // An input that was spread for this step alone is given back at its end.
        const value = numbers.hold(a.value)
        finish(value, known)
        return
      }
      case 'not': {
        const out = bits.take(size)
        bitwise('differ', out, a.known, a.value)
        finish(out, bits.hold(a.known))
        return
      }
      case 'add':
      case 'subtract':
      case 'multiply': {
        const out = numbers.take(size)
        job((machine, rows) => machine.kernels.arithmetic[step.kind](out.at, a.value, b.value, rows))
        finish(out, meet(inputs))
        return
      }
      case 'least':
      case 'greatest': {
        const out = numbers.take(size)
        for (const [index, { value }] of inputs.slice(1).entries())
          job((machine, rows) =>
            machine.kernels.arithmetic[step.kind](out.at, index === 0 ? a.value : out, value, rows),
          )
        finish(out, meet(inputs))
        return
      }
      case 'divide':
      case 'elapsed': {
        const [out, known] = [numbers.take(size), meet(inputs)]
        const compute = step.kind === 'divide' ? dividing(step.mode) : elapsing(step.unit)
        job((machine, rows) => machine.kernels.where(compute, out.at, a.value, b.value, known, rows))
        finish(out, known)
        return
      }
      case 'compare': {
        const [out, known] = [bits.take(size), meet(inputs)]
        job((machine, rows) => machine.kernels.comparisons[step.op](out.at, a.value, b.value, rows))
        if (known !== always) bitwise('and', out, out, known)
        finish(out, known)
        return
      }
      case 'and':
      case 'or': {
        const out = bits.take(size)
        for (const [index, { value }] of inputs.slice(1).entries())
          bitwise(step.kind, out, index === 0 ? a.value : out, value)
        if (inputs.every(({ known }) => known === always)) {
          finish(out, always)
          return
        }
        // Known as soon as one item decides it.
        const known = bits.take(size)
        bitwise('or', known, out, out)
        if (step.kind === 'and') for (const item of inputs) bitwise('orUnlike', known, item.known, item.value)
        else {
          const all = meet(inputs)
          borrowed.push(() => bits.release(all))
          bitwise('or', known, known, all)
        }
        finish(out, known)
        return
      }
      case 'choose': {
        const out = placesFor(type).take(size)
        job((machine, rows) =>
          machine.kernels[isTest ? 'pickBit' : 'pickNumber'](out.at, a.value, b.value, c.value, rows),
        )
        if (!step.nullable || inputs.every(({ known }) => known === always)) {
          finish(out, always)
          return
        }
        const known = bits.take(size)
        job((machine, rows) => machine.kernels.pickBit(known.at, a.value, b.known, c.known, rows))
        if (a.known !== always) {
          const equal = temporary(bits)
          if (isTest) {
            bitwise('differ', equal, b.value, c.value)
            bitwise('differ', equal, always, equal)
          } else job((machine, rows) => machine.kernels.comparisons['='](equal.at, b.value, c.value, rows))
          job((machine, rows) => machine.kernels.knownEitherWay(known.at, a.known, b.known, c.known, equal, rows))
        }
        if (isTest) bitwise('and', out, out, known)
        finish(out, known)
        return
      }
    }
  }

  const lastRead = new Map<number, number>()
  for (const step of steps) for (const input of inputsOf(step)) lastRead.set(input, step.id)
  const outputs = Object.entries(lowered.outputs)
  for (const [, slot] of outputs) for (const id of idsOf(slot)) lastRead.set(id, steps.length)
  for (const step of steps) {
    plan(step)
    for (const id of new Set(inputsOf(step))) if (!same[id] && lastRead.get(id) === step.id) release(id)
  }

  const results = outputs.map(([, slot]) => resultColumn(slot, lowered, length, words))
  const machine = machineFor(numbers.size(), bits.size())
  const { memory } = machine
  memory.bits[always.at] = 1
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
  for (const run of once) run(machine, { first: 0, rows: 1, members: new Map() })
  for (let first = 0; first < length; first += blockLength) {
    const rows = Math.min(blockLength, length - first)
    const members = new Map(groups.map(([name, group]) => [name, membersIn(group, first, rows)]))
    const block = { first, rows, members }
    for (const run of each) run(machine, block)
    for (const [index, [, slot]] of outputs.entries()) writeSlot(slot, results[index]!, block)
  }
  return Object.fromEntries(outputs.map(([name], index) => [name, results[index]!]))
}
