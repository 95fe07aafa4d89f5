import type { StepOf } from '../../lower/step.js'
import type { NumberColumn, ResultColumn } from '../columns/column.js'
import type { Held, Memory, Operand } from './arena.js'
import type { Block, Machine } from './machine.js'

export const readNumbers = (
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
export const readBits = ({ memory: { bits }, kernels }: Machine, out: Operand, source: NumberColumn): void => {
  if (source instanceof Uint8Array) {
    bits.set(source, out.at)
    kernels.toBits(out.at, source.length)
  } else for (let row = 0; row < source.length; row++) bits[out.at + row] = Number(source[row] !== 0)
}

/** Copies what one output has in a block. Where it is unknown its value is 0. */
export const write = (
  { values, known }: ResultColumn,
  source: Float64Array | Uint8Array,
  { value: { at, each }, known: where }: Held,
  { memory: { bits }, kernels }: Machine,
  { first, rows }: Block,
): void => {
  if (values instanceof Int32Array) kernels.copyWords(values, first, { at, each }, rows)
  else if (each === 0) values.fill(source[at]!, first, first + rows)
  else values.set(source.subarray(at, at + rows), first)
  if (!known) return
  for (let row = 0; row < rows; row++) {
    const bit = bits[where.at + (row & where.each)]!
    known[first + row] = bit
    if (bit === 0) values[first + row] = 0
  }
}
export const writeQuotient = (
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
