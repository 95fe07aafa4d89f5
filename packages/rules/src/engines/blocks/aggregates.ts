import type { StepOf } from '../../lower/step.js'
import type { GroupColumns } from '../columns/column.js'
import type { Held, Memory } from './arena.js'
import { blockLength } from './machine.js'

/** The members of one group in the block at hand: those of the case at `row` are from `ends[row]` up to `ends[row + 1]`. */
export interface Members {
  readonly rows: number
  readonly ends: Int32Array | Uint32Array
  /** For each member, the row of its case. */
  readonly parents: Int32Array
}

export const membersIn = ({ offsets }: GroupColumns, first: number, rows: number): Members => {
  const ends = offsets.subarray(first, first + rows + 1)
  const parents = new Int32Array(ends[rows]! - ends[0]!)
  for (let row = 0, member = 0; row < rows; row++)
    for (const end = ends[row + 1]! - ends[0]!; member < end; member++) parents[member] = row
  return { rows: parents.length, ends, parents }
}

/** The most members that any block has. */
export const mostMembers = ({ offsets }: GroupColumns, length: number): number => {
  let most = 1
  for (let first = 0; first < length; first += blockLength)
    most = Math.max(most, offsets[Math.min(length, first + blockLength)]! - offsets[first]!)
  return most
}

/** Takes one value of the members of each case. */
export const runAggregate = (
  { op, type, whenEmpty }: StepOf<'aggregate'>,
  { numbers, bits }: Memory,
  out: { readonly value: number; readonly known: number | undefined },
  sizeKnown: Held['known'],
  of: Held,
  { ends }: Members,
  rows: number,
): void => {
  const { at, each } = of.value
  const { at: known, each: eachKnown } = of.known
  const start = ends[0]!
  const isTest = type === 'boolean'
  if (op === 'sum' && out.known === undefined) {
    for (let row = 0, member = 0; row < rows; row++) {
      let answer = 0
      for (const to = ends[row + 1]! - start; member < to; member++) answer += numbers[at + (member & each)]!
      numbers[out.value + row] = answer
    }
    return
  }
  for (let row = 0; row < rows; row++) {
    const [from, to] = [ends[row]! - start, ends[row + 1]! - start]
    let all = bits[sizeKnown.at + (row & sizeKnown.each)]!
    for (let member = from; member < to; member++) all &= bits[known + (member & eachKnown)]!
    if (isTest) {
      // Decided by the first that holds, or that is known not to.
      let decided = 0
      for (let member = from; member < to; member++) {
        const value = bits[at + (member & each)]!
        decided |= op === 'some' ? value : bits[known + (member & eachKnown)]! ^ value
      }
      all |= decided
      bits[out.value + row] = op === 'some' ? decided : all & (decided ^ 1)
    } else {
      let answer = Number(whenEmpty)
      for (let member = from; member < to; member++) {
        const value = numbers[at + (member & each)]!
        if (op === 'sum') answer += value
        else if (member === from || (op === 'least' ? value < answer : value > answer)) answer = value
      }
      numbers[out.value + row] = answer
    }
    if (out.known !== undefined) bits[out.known + row] = all
  }
}
