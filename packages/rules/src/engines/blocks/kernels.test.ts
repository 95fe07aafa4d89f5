import { describe, expect, it } from 'vitest'
import { gather, type Kernels, kernelsOn } from './kernels.js'

const each = (at: number) => ({ at, each: -1 }) as const
const one = (at: number) => ({ at, each: 0 }) as const

const rows = 4
const [two, three] = [2, 3]
const [a, b] = [each(4), each(8)]
const [p, q] = [each(4), each(8)]
const out = 16
const left = 77

/** What a kernel writes over `before`, once all else is seen to be as it was. */
const written = (kind: 'numbers' | 'bits', run: (kernels: Kernels) => void, before = left): readonly number[] => {
  const memory = { numbers: new Float64Array(32).fill(left), bits: new Uint8Array(32).fill(left) }
  memory.numbers.set([1, left, 2, 3, 3, -4, 5, 0, 2, 7, 5, -1])
  memory.bits.set([0, 1, left, left, 0, 0, 1, 1, 0, 1, 0, 1])
  memory[kind].fill(before, out, out + rows)
  const old = { numbers: memory.numbers.slice(), bits: memory.bits.slice() }
  run(kernelsOn(memory))
  const answer = [...memory[kind].subarray(out, out + rows)]
  memory[kind].fill(before, out, out + rows)
  expect(memory).toEqual(old)
  return answer
}

describe('a kernel writes its rows and nothing else', () => {
  it.each([
    ['add', [5, 3, 10, -1], [6, -1, 8, 3]],
    ['subtract', [1, -11, 0, 1], [0, -7, 2, -3]],
    ['multiply', [6, -28, 25, 0], [9, -12, 15, 0]],
    ['least', [2, -4, 5, -1], [3, -4, 3, 0]],
    ['greatest', [3, 7, 5, 0], [3, 3, 5, 3]],
  ] as const)('%s, of two columns, and of a column and a value', (op, ofColumns, ofValue) => {
    expect(written('numbers', ({ arithmetic }) => arithmetic[op](out, a, b, rows))).toEqual(ofColumns)
    expect(written('numbers', ({ arithmetic }) => arithmetic[op](out, a, one(three), rows))).toEqual(ofValue)
  })

  it.each([
    ['and', [0, 0, 0, 1]],
    ['or', [0, 1, 1, 1]],
    ['differ', [0, 1, 1, 0]],
    ['orUnlike', [0, 1, 1, 0]],
  ] as const)('%s', (op, expected) => {
    expect(written('bits', ({ logic }) => logic[op](out, p, q, rows), 0)).toEqual(expected)
  })

  it.each([
    ['<', [0, 1, 0, 0], [0, 1, 1, 0]],
    ['<=', [0, 1, 1, 0], [1, 1, 1, 0]],
    ['=', [0, 0, 1, 0], [1, 0, 0, 0]],
  ] as const)('%s, of columns and of their multiples, and what it picks', (op, plain, ofMultiples) => {
    const picked = (holds: readonly number[]) => holds.map((bit, row) => (bit === 1 ? [2, 7, 5, -1][row] : 1))
    expect(written('bits', ({ comparisons }) => comparisons[op](out, a, b, rows))).toEqual(plain)
    expect(written('bits', ({ comparisons }) => comparisons[op](out, a, b, rows, two, three))).toEqual(ofMultiples)
    expect(written('numbers', ({ pickWhere }) => pickWhere[op](out, a, b, b, one(0), rows, 0, 0))).toEqual(
      picked(plain),
    )
    expect(written('numbers', ({ pickWhere }) => pickWhere[op](out, a, b, b, one(0), rows, two, three))).toEqual(
      picked(ofMultiples),
    )
  })

  it('picks by bits', () => {
    expect(written('numbers', kernels => kernels.pickNumber(out, q, a, b, rows))).toEqual([2, -4, 5, 0])
    expect(written('bits', kernels => kernels.pickBit(out, q, p, one(1), rows))).toEqual([1, 0, 1, 1])
    expect(written('numbers', kernels => kernels.pickFirst(out, [p, q], [a, b], one(0), rows))).toEqual([1, 7, 5, 0])
  })

  it('says what is not 0, and what is known either way', () => {
    expect(written('bits', kernels => kernels.isNotZero(out, a, rows))).toEqual([1, 1, 1, 0])
    const known = (condition: number, before: number) =>
      written('bits', kernels => kernels.knownEitherWay(out, one(condition), q, p, one(1), rows), before)
    expect(known(1, 1)).toEqual([1, 1, 1, 1])
    expect(known(1, 0)).toEqual([0, 0, 0, 0])
    expect(known(0, 1)).toEqual([0, 0, 0, 1])
  })

  it('leaves a slow operation out where its answer is unknown', () => {
    const times = (name: 'up' | 'down' | 'half-up') =>
      written('numbers', kernels => kernels.slow[name](out, a, one(9), q, rows))
    expect(times('up')).toEqual([left, 0, left, 0])
    expect(times('down')).toEqual([left, -1, left, 0])
    expect(times('half-up')).toEqual([left, -1, left, 0])
    expect(written('numbers', kernels => kernels.slow.years(out, a, b, q, rows))).toEqual([left, 0, left, 0])
    expect(written('numbers', kernels => kernels.slow.months(out, a, b, q, rows))).toEqual([left, 0, left, 0])
  })

  it('tells words from their places', () => {
    const table = Uint8Array.of(0, 1, 1, 0)
    expect(written('bits', kernels => kernels.oneOf(out, Uint8Array.of(9, 0, 1, 2, 3), 1, table, rows))).toEqual([
      0, 1, 1, 0,
    ])
  })

  it('copies words, and the values of cases to their members', () => {
    const words = new Int32Array(8).fill(left)
    written('numbers', kernels => kernels.copyWords(words, 2, a, rows))
    expect([...words]).toEqual([left, left, 3, -4, 5, 0, left, left])
    const array = Float64Array.of(4, 5, 6, 0, 0, 0, 0, 9)
    gather(array, 3, 1, Int32Array.of(0, 0, 1, 1))
    expect([...array]).toEqual([4, 5, 6, 5, 5, 6, 6, 9])
  })
})
