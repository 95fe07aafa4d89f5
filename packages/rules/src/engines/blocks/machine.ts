import type { Members } from './aggregates.js'
import { always, type Memory, unit, zero } from './arena.js'
import { type Kernels, kernelsOn } from './kernels.js'

/** How many rows are worked at a time: few enough for their values to stay in the processor's cache. */
export const blockLength = 2048

/** The block at hand: its first row, and how many rows it has, of cases and of members. */
export interface Block {
  readonly first: number
  readonly rows: number
  readonly members: ReadonlyMap<string, Members>
}
export type Job = (machine: Machine, block: Block) => void

export interface Machine {
  readonly memory: Memory
  readonly kernels: Kernels
}
const newMachine = (numbers: number, bits: number): Machine => {
  // Bits are also read four at a time.
  const memory = { numbers: new Float64Array(numbers), bits: new Uint8Array(Math.ceil(bits / 4) * 4) }
  memory.numbers[unit] = 1
  memory.numbers[zero] = 0
  memory.bits[always.at] = 1
  return { memory, kernels: kernelsOn(memory) }
}
/** The one that all runs share, one after the other; a run is never interrupted. */
let shared: Machine | undefined
const [sharedNumbers, sharedBits] = [2 ** 18, 2 ** 19]
/** One with so much memory. Few programs need more than the shared one has: big groups, or hundreds of values at a time. */
export const machineFor = (numbers: number, bits: number): Machine => {
  if (numbers > sharedNumbers || bits > sharedBits) return newMachine(numbers, bits)
  shared ??= newMachine(sharedNumbers, sharedBits)
  return shared
}
