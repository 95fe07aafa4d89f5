import { describe, expect, it } from 'vitest'
import type { StepOf } from '../../lower/step.js'
import { readBits, readNumbers, write, writeQuotient } from './block-columns.js'
import { kernelsOn } from './kernels.js'
import type { Machine } from './machine.js'

const left = 7
const machine = (): Machine => {
  const memory = { numbers: new Float64Array(12).fill(left), bits: new Uint8Array(12).fill(left) }
  return { memory, kernels: kernelsOn(memory) }
}
const each = (at: number) => ({ at, each: -1 }) as const
const one = (at: number) => ({ at, each: 0 }) as const
const block = { first: 1, rows: 3, members: new Map() }

describe('reads its rows and no others', () => {
  it.each([
    ['numbers', {}, [], Float64Array.of(1, 0, 2), [1, 0, 2]],
    ['words by their place', { options: ['a', 'b', 'c'] }, ['c', 'a', 'b'], Uint8Array.of(0, 1, 2), [1, 2, 0]],
    ['words that are in their place', { options: ['a', 'b'] }, ['a', 'b', 'c'], Uint8Array.of(1, 0, 1), [1, 0, 1]],
    ['ratios', { scale: 100 }, [], Float64Array.of(0.29, 0.57, 1), [29, 57, 100]],
  ] as const)('%s', (_, node, words, source, expected) => {
    const { memory } = machine()
    readNumbers({ node } as unknown as StepOf<'fact'>, memory.numbers, 4, source, words)
    expect([...memory.numbers]).toEqual([left, left, left, left, ...expected, left, left, left, left, left])
  })

  it.each([
    ['bytes', Uint8Array.of(0, 5, 1)],
    ['other numbers', Int32Array.of(0, -5, 256)],
  ])('bits of %s', (_, source) => {
    const used = machine()
    readBits(used, one(4), source)
    expect([...used.memory.bits]).toEqual([left, left, left, left, 0, 1, 1, left, left, left, left, left])
  })
})

describe('writes its rows and no others', () => {
  const filled = () => {
    const used = machine()
    used.memory.numbers.set([1, left, 3, 4, 5, 2, 2, 5])
    used.memory.bits.set([0, 1, left, left, 1, 0, 1, 0])
    return used
  }
  const known = () => new Uint8Array(5).fill(left)

  it.each([
    ['a column', new Float64Array(5).fill(left), each(2), [left, 3, 4, 5, left]],
    ['a value', new Float64Array(5).fill(left), one(5), [left, 2, 2, 2, left]],
    ['words', new Int32Array(5).fill(left), each(2), [left, 3, 4, 5, left]],
  ] as const)('%s', (_, values, value, expected) => {
    const used = filled()
    write({ values }, used.memory.numbers, { value, known: one(1) }, used, block)
    expect([...values]).toEqual(expected)
  })

  it('0 where it is not known', () => {
    const used = filled()
    const result = { values: new Float64Array(5).fill(left), known: known() }
    write(result, used.memory.numbers, { value: each(2), known: each(4) }, used, block)
    expect(result).toEqual({ values: Float64Array.of(left, 3, 0, 5, left), known: Uint8Array.of(left, 1, 0, 1, left) })
  })

  it.each([
    ['where both are known', one(1), one(1), [left, 1.5, 2, 1, left], [left, 1, 1, 1, left]],
    ['not where the upper part is unknown', each(4), one(1), [left, 1.5, left, 1, left], [left, 1, left, 1, left]],
    ['not where the lower part is unknown', one(1), each(4), [left, 1.5, left, 1, left], [left, 1, left, 1, left]],
  ] as const)('a quotient %s', (_, above, below, values, bits) => {
    const { memory } = filled()
    const result = { values: new Float64Array(5).fill(left), known: known() }
    writeQuotient(result, { value: each(2), known: above }, { value: each(5), known: below }, memory, block)
    expect([...result.values]).toEqual(values)
    expect([...result.known]).toEqual(bits)
  })
})
