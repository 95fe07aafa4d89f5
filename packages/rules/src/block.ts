import { divide, elapsed } from './arithmetic.js'
import type { Step, StepOf } from './step.js'

/** The values of one step for the rows of a block; booleans are 0 or 1. `known` is absent where all are known. */
export interface Block {
  readonly values: Float64Array
  readonly known: Uint8Array | undefined
}

export const newBlock = (rows: number, nullable: boolean): Block => ({
  values: new Float64Array(rows),
  known: nullable ? new Uint8Array(rows) : undefined,
})

export const fill = ({ values, known }: Block, value: number | null): void => {
  values.fill(value ?? 0)
  known?.fill(value === null ? 0 : 1)
}

/** Known where all inputs are. */
const meet = ({ known }: Block, inputs: readonly Block[], rows: number): void => {
  if (!known) return
  known.fill(1, 0, rows)
  for (const { known: other } of inputs) if (other) for (let row = 0; row < rows; row++) known[row]! &= other[row]!
}

// One small function for each loop, so that each is compiled for the arrays that it really sees.
type Two = (out: Float64Array, a: Float64Array, b: Float64Array, rows: number) => void
const add: Two = (out, a, b, rows) => {
  for (let row = 0; row < rows; row++) out[row] = a[row]! + b[row]!
}
const subtract: Two = (out, a, b, rows) => {
  for (let row = 0; row < rows; row++) out[row] = a[row]! - b[row]!
}
const multiply: Two = (out, a, b, rows) => {
  for (let row = 0; row < rows; row++) out[row] = a[row]! * b[row]! + 0
}
// Comparisons without a branch, which random rows would mispredict: the sign of the difference is its highest bit.
const wordsOf = (out: Float64Array): Int32Array => new Int32Array(out.buffer, out.byteOffset, 2 * out.length)
/** Which of the two halves of a number holds its sign: the second, but on big-endian machines. */
const highWord = (): 0 | 1 => (new Int32Array(Float64Array.of(-1).buffer)[1]! < 0 ? 1 : 0)

/** 1 where `a` is less than `b`, else 0. */
const less: Two = (out, a, b, rows) => {
  subtract(out, a, b, rows)
  const words = wordsOf(out)
  for (let row = 0, at = highWord(); row < rows; row++, at += 2) out[row] = words[at]! >>> 31
}
const atMost: Two = (out, a, b, rows) => {
  less(out, b, a, rows)
  for (let row = 0; row < rows; row++) out[row] = 1 - out[row]!
}
const same: Two = (out, a, b, rows) => {
  subtract(out, a, b, rows)
  const words = wordsOf(out)
  for (let row = 0; row < rows; row++) {
    const bits = words[2 * row]! | words[2 * row + 1]!
    out[row] = 1 - ((bits | -bits) >>> 31)
  }
}
const either: Two = (out, a, b, rows) => {
  for (let row = 0; row < rows; row++) out[row] = a[row]! + b[row]! - a[row]! * b[row]!
}
const lesser: Two = (out, a, b, rows) => {
  for (let row = 0; row < rows; row++) out[row] = Math.min(a[row]!, b[row]!)
}
const greater: Two = (out, a, b, rows) => {
  for (let row = 0; row < rows; row++) out[row] = Math.max(a[row]!, b[row]!)
}
const comparisons = { '<': less, '<=': atMost, '=': same }
const arithmetic = { add, subtract, multiply }

const fold = (two: Two, { values }: Block, inputs: readonly Block[], rows: number): void => {
  values.set(inputs[0]!.values.subarray(0, rows))
  for (const item of inputs.slice(1)) two(values, values, item.values, rows)
}

/** Known as soon as one item decides it; unknown where none does and one is unknown. */
const logic = (block: Block, absorbing: 0 | 1, inputs: readonly Block[], rows: number): void => {
  const { values, known } = block
  if (!known && inputs.length > 0) {
    fold(absorbing === 1 ? either : multiply, block, inputs, rows)
    return
  }
  fill(block, 1 - absorbing)
  for (const { values: item, known: itemKnown } of inputs)
    for (let row = 0; row < rows; row++) {
      if (itemKnown && itemKnown[row] === 0) {
        if (values[row] !== absorbing) known![row] = 0
      } else if (item[row] === absorbing) {
        values[row] = absorbing
        known![row] = 1
      }
    }
}

type Three = (out: Float64Array, c: Float64Array, y: Float64Array, n: Float64Array, rows: number) => void
const pick: Three = (out, c, y, n, rows) => {
  for (let row = 0; row < rows; row++) out[row] = c[row] !== 0 ? y[row]! : n[row]!
}
/** The same without a branch, where all three are known and the difference is exact. */
const blend: Three = (out, c, y, n, rows) => {
  for (let row = 0; row < rows; row++) out[row] = n[row]! + c[row]! * (y[row]! - n[row]!)
}

const choose = (step: Step, { values, known }: Block, c: Block, y: Block, n: Block, rows: number): void => {
  const isExact = Math.max(-step.bounds.least, step.bounds.greatest) <= 2 ** 52
  const two = isExact && !c.known && !y.known && !n.known ? blend : pick
  two(values, c.values, y.values, n.values, rows)
  if (!known) return
  for (let row = 0; row < rows; row++) {
    const [yesKnown, noKnown] = [y.known ? y.known[row]! : 1, n.known ? n.known[row]! : 1]
    if (c.known?.[row] !== 0) known[row] = c.values[row] !== 0 ? yesKnown : noKnown
    else known[row] = yesKnown & noKnown & (y.values[row] === n.values[row] ? 1 : 0)
  }
}

type Plain = Exclude<Step, StepOf<'fact' | 'policy' | 'constant' | 'size' | 'aggregate'>>

/** Runs one step over blocks of its inputs, which come in the order of `inputsOf`. */
export const runStep = (step: Plain, block: Block, inputs: readonly Block[], rows: number): void => {
  const { values, known } = block
  const [a, b] = [inputs[0]!, inputs[1]!]
  switch (step.kind) {
    case 'add':
    case 'subtract':
    case 'multiply':
      meet(block, inputs, rows)
      arithmetic[step.kind](values, a.values, b.values, rows)
      return
    case 'compare':
      meet(block, inputs, rows)
      comparisons[step.op](values, a.values, b.values, rows)
      return
    case 'divide':
      meet(block, inputs, rows)
      for (let row = 0; row < rows; row++)
        if (known?.[row] !== 0) values[row] = divide(a.values[row]!, b.values[row]!, step.mode)
      return
    case 'divisor':
      meet(block, inputs, rows)
      values.set(a.values.subarray(0, rows))
      for (let row = 0; row < rows; row++) if (values[row] === 0) known![row] = 0
      return
    case 'elapsed':
      meet(block, inputs, rows)
      for (let row = 0; row < rows; row++) values[row] = elapsed(a.values[row]!, b.values[row]!, step.unit)
      return
    case 'least':
    case 'greatest':
      meet(block, inputs, rows)
      fold(step.kind === 'least' ? lesser : greater, block, inputs, rows)
      return
    case 'not':
      meet(block, inputs, rows)
      for (let row = 0; row < rows; row++) values[row] = 1 - a.values[row]!
      return
    case 'known':
      for (let row = 0; row < rows; row++) values[row] = a.known ? a.known[row]! : 1
      return
    case 'and':
    case 'or':
      logic(block, step.kind === 'or' ? 1 : 0, inputs, rows)
      return
    case 'choose':
      choose(step, block, a, b, inputs[2]!, rows)
      return
  }
}

/** Takes one value of the members of each case: those of the case at `row` are from `ends[row]` up to `ends[row + 1]`. */
export const runAggregate = (
  { op, whenEmpty }: StepOf<'aggregate'>,
  { values, known }: Block,
  size: Block,
  of: Block,
  ends: Int32Array | Uint32Array,
  rows: number,
): void => {
  for (let row = 0; row < rows; row++) {
    const [from, to] = [ends[row]! - ends[0]!, ends[row + 1]! - ends[0]!]
    let answer = Number(whenEmpty)
    let all = size.known ? size.known[row]! : 1
    let decided = false
    for (let member = from; member < to; member++) {
      if (of.known && of.known[member] === 0) {
        all = 0
        continue
      }
      const value = of.values[member]!
      if (op === 'sum') answer += value
      else if (op === 'some') decided ||= value !== 0
      else if (op === 'every') decided ||= value === 0
      else if (member === from || (op === 'least' ? value < answer : value > answer)) answer = value
    }
    values[row] = decided ? (op === 'some' ? 1 : 0) : answer
    if (known) known[row] = decided ? 1 : all
  }
}
