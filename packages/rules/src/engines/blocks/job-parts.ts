import type { Step, StepOf, Steps } from '../../lower/step.js'
import { type Columns, groupFor, groupsOf } from '../columns/column.js'
import { mostMembers } from './aggregates.js'
import { always, type Held, layout, type Memory, type Operand, unit } from './arena.js'
import { fuse, type Scaled } from './fusion.js'
import { gather, type Kernels } from './kernels.js'
import { type Block, blockLength, type Job, type Machine } from './machine.js'

/** Where the values of all steps are, the jobs so far, and what the jobs of one step are put together with. */
export const newJobs = (lowered: Steps, columns: Columns, length: number) => {
  const { steps } = lowered
  const same = steps.map(step => step.kind === 'constant')
  const mostRows = new Map(groupsOf(lowered).map(name => [name, mostMembers(groupFor(columns, name), length)]))
  const [numbers, bits] = [layout(4), layout(4)]
  const fusion = fuse(lowered, same)
  const held: Held[] = []
  const once: ((memory: Memory) => void)[] = []
  const each: Job[] = []

  const lengthIn = (group: string | undefined): number => (group === undefined ? blockLength : mostRows.get(group)!)
  const placesFor = (type: Step['type']) => (type === 'boolean' ? bits : numbers)
  const release = (id: number): void => {
    placesFor(steps[id]!.type).release(held[id]!.value)
    bits.release(held[id]!.known)
  }

  const partsOf = (step: Step) => {
    const { group } = step
    const size = lengthIn(group)
    const borrowed: (() => void)[] = []
    const job = (run: (machine: Machine, rows: number, block: Block) => void): void => {
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
    /** The sides of a comparison, the places of the constants that they are multiplied with, and where both are known. */
    const sidesOf = (comparison: StepOf<'compare'>) => {
      const read: Held[] = []
      const side = ({ of, times }: Scaled) => {
        const side = input(of)
        read.push(side)
        return { value: side.value, times: times === undefined ? unit : held[times]!.value.at }
      }
      const [left, right] = fusion.sides(comparison)
      return { x: side(left), y: side(right), read }
    }
    return { size, borrowed, job, temporary, input, bitwise, meet, finish, sidesOf }
  }
  return { numbers, bits, fusion, same, held, once, each, placesFor, release, partsOf }
}
