import { idsOf, inputsOf, type Step, type StepOf, type Steps } from '../../lower/step.js'
import { type Columns, columnFor, groupFor, innerValue, knownOf, onlyAsked, valuesOf } from '../columns/column.js'
import { runAggregate } from './aggregates.js'
import { always, type Held, never, zero } from './arena.js'
import { readBits, readNumbers } from './block-columns.js'
import { newJobs } from './job-parts.js'

/** All jobs of a run: those done once, those done for each block, and where the values of each step are. */
export const planJobs = (lowered: Steps, columns: Columns, length: number, words: readonly string[]) => {
  const { steps } = lowered
  const { numbers, bits, fusion, same, held, once, each, placesFor, release, partsOf } = newJobs(
    lowered,
    columns,
    length,
  )

  const asked = onlyAsked(lowered)
  /** Where the rows of a block begin in the column of a fact. */
  const startOf = ({ group }: StepOf<'fact'>): ((first: number) => number) => {
    if (group === undefined) return first => first
    const { offsets } = groupFor(columns, group)
    return first => offsets[first]!
  }

  /** The jobs of one step. What it reads along the way is given back at its end. */
  const plan = (step: Step): void => {
    const { type } = step
    const isTest = type === 'boolean'
    const { size, borrowed, job, temporary, input, bitwise, meet, finish, sidesOf } = partsOf(step)

    switch (step.kind) {
      case 'policy':
        throw new TypeError(`the policy value ${step.node.path.join('.')} was not folded in`)
      case 'constant': {
        const inner = innerValue(step, step.value, words)
        const out = placesFor(type).take('one')
        once.push(memory => {
          memory[isTest ? 'bits' : 'numbers'][out.at] = inner ?? 0
        })
        finish(out, inner === null ? never : always)
        return
      }
      case 'fact': {
        const column = columnFor(columns, step)
        const [source, sourceKnown] = [valuesOf(column), step.nullable ? knownOf(column) : undefined]
        const isAsked = asked.has(step.id)
        const out = isAsked ? never : placesFor(type).take(size)
        const known = sourceKnown ? bits.take(size) : always
        const from = startOf(step)
        job((machine, rows, { first: row }) => {
          const first = from(row)
          const part = source.subarray(first, first + rows)
          if (isAsked) {
            // Read where it is held against words.
          } else if (isTest) readBits(machine, out, part)
          else readNumbers(step, machine.memory.numbers, out.at, part, words)
          if (sourceKnown) readBits(machine, known, sourceKnown.subarray(first, first + rows))
        })
        if (isTest && known !== always) bitwise('and', out, out, known)
        finish(out, known)
        return
      }
      case 'one-of': {
        const fact = steps[step.of] as StepOf<'fact'>
        const { value, known } = held[step.of]!
        const isAsked = asked.has(fact.id)
        const places = isAsked ? fact.node.options! : words
        const table = Uint8Array.from(places, word => Number(step.words.includes(word)))
        const source = valuesOf(columnFor(columns, fact))
        const from = startOf(fact)
        const out = bits.take(size)
        job(({ kernels, memory }, rows, { first }) =>
          isAsked
            ? kernels.oneOf(out.at, source, from(first), table, rows)
            : kernels.oneOf(out.at, memory.numbers, value.at, table, rows),
        )
        if (known !== always) bitwise('and', out, out, known)
        finish(out, bits.hold(known))
        return
      }
      case 'size': {
        const out = numbers.take(size)
        const sourceKnown = step.nullable ? groupFor(columns, step.over).known : undefined
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

    if (fusion.absorbed.has(step.id)) {
      finish(never, always)
      return
    }
    if (step.kind === 'compare') {
      const test = fusion.age(step)
      if (test) {
        const [from, to] = [input(test.elapsed.from).value, input(test.elapsed.to).value]
        const out = bits.take(size)
        job(({ kernels }, rows) => kernels.isUnder(out.at, from, to, test.under, test.wanted, rows))
        finish(out, always)
        return
      }
      const { x, y, read } = sidesOf(step)
      const [out, known] = [bits.take(size), meet(read)]
      job(({ kernels }, rows) => kernels.comparisons[step.op](out.at, x.value, y.value, rows, x.times, y.times))
      if (known !== always) bitwise('and', out, out, known)
      finish(out, known)
      return
    }
    if (step.kind === 'add') {
      const terms = fusion.terms(step)
      if (terms) {
        const conditions = terms.map(({ condition }) => (condition === undefined ? always : input(condition).value))
        const values = terms.map(({ value }) => input(value).value)
        const out = numbers.take(size)
        job(({ kernels }, rows) => kernels.addPicked(out.at, conditions, values, zero, rows))
        finish(out, always)
        return
      }
    }
    if (step.kind === 'choose') {
      const { branches, otherwise, comparison } = fusion.chain(step)
      if (comparison) {
        const { x, y } = sidesOf(comparison)
        const [yes, no] = [input(step.yes).value, input(step.no).value]
        const out = numbers.take(size)
        job(({ kernels }, rows) =>
          kernels.pickWhere[comparison.op](out.at, x.value, y.value, yes, no, rows, x.times, y.times),
        )
        finish(out, always)
        return
      }
      if (branches.length > 1) {
        const conditions = branches.map(({ condition }) => input(condition).value)
        const values = branches.map(({ yes }) => input(yes).value)
        const no = input(otherwise).value
        const out = numbers.take(size)
        job(({ kernels }, rows) => kernels.pickFirst(out.at, conditions, values, no, rows))
        finish(out, always)
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
        const name = step.kind === 'divide' ? step.mode : step.unit
        job((machine, rows) => machine.kernels.slow[name](out.at, a.value, b.value, known, rows))
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
  for (const step of steps) for (const input of fusion.reads(step)) lastRead.set(input, step.id)
  for (const slot of Object.values(lowered.outputs)) for (const id of idsOf(slot)) lastRead.set(id, steps.length)
  for (const step of steps) {
    plan(step)
    for (const id of new Set(fusion.reads(step))) if (!same[id] && lastRead.get(id) === step.id) release(id)
  }

  return { held, once, each, numbers: numbers.size(), bits: bits.size() }
}
