import { divide, fullMonths, fullYears } from '../../arithmetic.js'
import { lastOfYear } from '../age.js'
import type { NumberColumn } from '../columns/column.js'
import { type Memory, never, type Operand, unit } from './arena.js'

type Unary = (out: number, a: Operand, rows: number) => void
type Binary = (out: number, a: Operand, b: Operand, rows: number) => void
type Compare = (out: number, a: Operand, b: Operand, rows: number, timesA?: number, timesB?: number) => void
type PickWhere = (
  out: number,
  a: Operand,
  b: Operand,
  yes: Operand,
  no: Operand,
  rows: number,
  timesA: number,
  timesB: number,
) => void
type Slow = (out: number, a: Operand, b: Operand, known: Operand, rows: number) => void
type Pick = (out: number, condition: Operand, yes: Operand, no: Operand, rows: number) => void

/** A 1 in each of four bytes. */
const ones = 0x01010101

/**
 * One small loop for each operation; none branches on what is in a row, which the processor would mispredict. They are made
 * once for two arrays that stay the same, so that each is compiled for those.
 */
export const kernelsOn = (memory: Memory) => {
  const n = memory.numbers
  const bits = memory.bits
  // Of two values the place is worked out of what is asked, so that nothing is jumped over.
  const arithmetic = {
    add(out, { at: a, each: i }, { at: b, each: j }, rows) {
      for (let row = 0; row < rows; row++) n[out + row] = n[a + (row & i)]! + n[b + (row & j)]!
    },
    subtract(out, { at: a, each: i }, { at: b, each: j }, rows) {
      for (let row = 0; row < rows; row++) n[out + row] = n[a + (row & i)]! - n[b + (row & j)]!
    },
    multiply(out, { at: a, each: i }, { at: b, each: j }, rows) {
      for (let row = 0; row < rows; row++) n[out + row] = n[a + (row & i)]! * n[b + (row & j)]! + 0
    },
    least(out, { at: a, each: i }, { at: b, each: j }, rows) {
      for (let row = 0; row < rows; row++) {
        const [x, y] = [a + (row & i), b + (row & j)]
        n[out + row] = n[x + Math.imul(Number(n[y]! < n[x]!), y - x)]!
      }
    },
    greatest(out, { at: a, each: i }, { at: b, each: j }, rows) {
      for (let row = 0; row < rows; row++) {
        const [x, y] = [a + (row & i), b + (row & j)]
        n[out + row] = n[x + Math.imul(Number(n[y]! > n[x]!), y - x)]!
      }
    },
  } satisfies Record<string, Binary>

  // Bits are worked four rows at a time: `x` and `y` are what is the same for all rows, four times over.
  const words = new Int32Array(bits.buffer)
  const spread = ({ at, each }: Operand): number => (each === 0 ? Math.imul(bits[at]!, ones) : 0)
  const wordsIn = (rows: number): number => (rows + 3) >> 2
  const logic = {
    and(out, a, b, rows) {
      const [x, y, i, j] = [spread(a), spread(b), a.each, b.each]
      const [o, p, q, end] = [out >> 2, a.at >> 2, b.at >> 2, wordsIn(rows)]
      for (let k = 0; k < end; k++) words[o + k] = ((words[p + (k & i)]! & i) | x) & ((words[q + (k & j)]! & j) | y)
    },
    or(out, a, b, rows) {
      const [x, y, i, j] = [spread(a), spread(b), a.each, b.each]
      const [o, p, q, end] = [out >> 2, a.at >> 2, b.at >> 2, wordsIn(rows)]
      for (let k = 0; k < end; k++) words[o + k] = (words[p + (k & i)]! & i) | x | (words[q + (k & j)]! & j) | y
    },
    /** With the known bits as `a` it is "not `b`": what is unknown is 0 and stays 0. */
    differ(out, a, b, rows) {
      const [x, y, i, j] = [spread(a), spread(b), a.each, b.each]
      const [o, p, q, end] = [out >> 2, a.at >> 2, b.at >> 2, wordsIn(rows)]
      for (let k = 0; k < end; k++) words[o + k] = ((words[p + (k & i)]! & i) | x) ^ ((words[q + (k & j)]! & j) | y)
    },
    /** Adds where the known bits `a` and the values `b` differ: where an item is known to be false. */
    orUnlike(out, a, b, rows) {
      const [x, y, i, j] = [spread(a), spread(b), a.each, b.each]
      const [o, p, q, end] = [out >> 2, a.at >> 2, b.at >> 2, wordsIn(rows)]
      for (let k = 0; k < end; k++) words[o + k]! |= ((words[p + (k & i)]! & i) | x) ^ ((words[q + (k & j)]! & j) | y)
    },
  } satisfies Record<string, Binary>

  // `n[p]` and `n[q]` are what the sides are multiplied with.
  const comparisons = {
    '<'(out, { at: a, each: i }, { at: b, each: j }, rows, p = unit, q = unit) {
      const [x, y] = [n[p]!, n[q]!]
      for (let row = 0; row < rows; row++) bits[out + row] = Number(n[a + (row & i)]! * x < n[b + (row & j)]! * y)
    },
    '<='(out, { at: a, each: i }, { at: b, each: j }, rows, p = unit, q = unit) {
      const [x, y] = [n[p]!, n[q]!]
      for (let row = 0; row < rows; row++) bits[out + row] = Number(n[a + (row & i)]! * x <= n[b + (row & j)]! * y)
    },
    '='(out, { at: a, each: i }, { at: b, each: j }, rows, p = unit, q = unit) {
      const [x, y] = [n[p]!, n[q]!]
      for (let row = 0; row < rows; row++) bits[out + row] = Number(n[a + (row & i)]! * x - n[b + (row & j)]! * y === 0)
    },
  } satisfies Record<string, Compare>
  const isNotZero: Unary = (out, { at, each }, rows) => {
    for (let row = 0; row < rows; row++) bits[out + row] = Number(n[at + (row & each)] !== 0)
  }

  const copyWords = (to: Int32Array, first: number, { at, each }: Operand, rows: number): void => {
    for (let row = 0; row < rows; row++) to[first + row] = n[at + (row & each)]!
  }
  /** Any number but 0 is a 1. Most columns have nothing else in them, which is seen four rows at a time. */
  const toBits = (at: number, rows: number): void => {
    let seen = 0
    for (let word = at >> 2; word < (at + rows + 3) >> 2; word++) seen |= words[word]!
    if ((seen & 0xfefefefe) === 0) return
    for (let cell = at; cell < at + rows; cell++) bits[cell] = Number(bits[cell] !== 0)
  }

  // The place to read from is worked out of the condition, so that nothing is jumped over.
  const pickNumber: Pick = (out, { at: c, each: k }, { at: yes, each: i }, { at: no, each: j }, rows) => {
    for (let row = 0; row < rows; row++) {
      const from = no + (row & j)
      n[out + row] = n[from + Math.imul(bits[c + (row & k)]!, yes + (row & i) - from)]!
    }
  }
  /** A comparison and the choice it decides. */
  const pickWhere = {
    '<'(out, { at: a, each: i }, { at: b, each: j }, { at: yes, each: k }, { at: no, each: l }, rows, p, q) {
      const [x, y] = [n[p]!, n[q]!]
      for (let row = 0; row < rows; row++) {
        const holds = Number(n[a + (row & i)]! * x < n[b + (row & j)]! * y)
        const from = no + (row & l)
        n[out + row] = n[from + Math.imul(holds, yes + (row & k) - from)]!
      }
    },
    '<='(out, { at: a, each: i }, { at: b, each: j }, { at: yes, each: k }, { at: no, each: l }, rows, p, q) {
      const [x, y] = [n[p]!, n[q]!]
      for (let row = 0; row < rows; row++) {
        const holds = Number(n[a + (row & i)]! * x <= n[b + (row & j)]! * y)
        const from = no + (row & l)
        n[out + row] = n[from + Math.imul(holds, yes + (row & k) - from)]!
      }
    },
    '='(out, { at: a, each: i }, { at: b, each: j }, { at: yes, each: k }, { at: no, each: l }, rows, p, q) {
      const [x, y] = [n[p]!, n[q]!]
      for (let row = 0; row < rows; row++) {
        const holds = Number(n[a + (row & i)]! * x === n[b + (row & j)]! * y)
        const from = no + (row & l)
        n[out + row] = n[from + Math.imul(holds, yes + (row & k) - from)]!
      }
    },
  } satisfies Record<string, PickWhere>
  /** The first of up to four values whose condition holds; the last one is where none does. */
  const pickFirst = (
    out: number,
    [c1 = never, c2 = never, c3 = never, c4 = never]: readonly Operand[],
    [v1 = never, v2 = never, v3 = never, v4 = never]: readonly Operand[],
    otherwise: Operand,
    rows: number,
  ): void => {
    const { at: k1, each: i1 } = c1
    const { at: k2, each: i2 } = c2
    const { at: k3, each: i3 } = c3
    const { at: k4, each: i4 } = c4
    const { at: a1, each: j1 } = v1
    const { at: a2, each: j2 } = v2
    const { at: a3, each: j3 } = v3
    const { at: a4, each: j4 } = v4
    const { at: last, each: lastEach } = otherwise
    for (let row = 0; row < rows; row++) {
      let from = last + (row & lastEach)
      from += Math.imul(bits[k4 + (row & i4)]!, a4 + (row & j4) - from)
      from += Math.imul(bits[k3 + (row & i3)]!, a3 + (row & j3) - from)
      from += Math.imul(bits[k2 + (row & i2)]!, a2 + (row & j2) - from)
      from += Math.imul(bits[k1 + (row & i1)]!, a1 + (row & j1) - from)
      n[out + row] = n[from]!
    }
  }
  /** The sum of up to four values, each where its condition holds; `zero` is the place of a 0. */
  const addPicked = (
    out: number,
    [c1 = never, c2 = never, c3 = never, c4 = never]: readonly Operand[],
    [v1 = never, v2 = never, v3 = never, v4 = never]: readonly Operand[],
    zero: number,
    rows: number,
  ): void => {
    const { at: k1, each: i1 } = c1
    const { at: k2, each: i2 } = c2
    const { at: k3, each: i3 } = c3
    const { at: k4, each: i4 } = c4
    const { at: a1, each: j1 } = v1
    const { at: a2, each: j2 } = v2
    const { at: a3, each: j3 } = v3
    const { at: a4, each: j4 } = v4
    for (let row = 0; row < rows; row++) {
      const first = n[zero + Math.imul(bits[k1 + (row & i1)]!, a1 + (row & j1) - zero)]!
      const second = n[zero + Math.imul(bits[k2 + (row & i2)]!, a2 + (row & j2) - zero)]!
      const third = n[zero + Math.imul(bits[k3 + (row & i3)]!, a3 + (row & j3) - zero)]!
      n[out + row] = first + second + third + n[zero + Math.imul(bits[k4 + (row & i4)]!, a4 + (row & j4) - zero)]!
    }
  }
  /** Whether two dates are less than so many years apart, or, where that is not `wanted`, whether they are not. */
  const isUnder = (out: number, a: Operand, b: Operand, under: number, wanted: boolean, rows: number): void => {
    const [i, j, last, other] = [a.each, b.each, lastOfYear(under), Number(!wanted)]
    const [from, to] = [a.at, b.at]
    for (let row = 0; row < rows; row++) {
      const apart = n[to + (row & j)]! - n[from + (row & i)]!
      bits[out + row] = Number(apart < last) ^ other
      if (apart === last) bits[out + row] = Number(fullYears(n[from + (row & i)]!, n[to + (row & j)]!) < under) ^ other
    }
  }
  const pickBit: Pick = (out, condition, yes, no, rows) => {
    const [x, y, z] = [spread(condition), spread(yes), spread(no)]
    const [i, j, l] = [condition.each, yes.each, no.each]
    const [o, p, q, r, end] = [out >> 2, condition.at >> 2, yes.at >> 2, no.at >> 2, wordsIn(rows)]
    for (let k = 0; k < end; k++) {
      const otherwise = (words[r + (k & l)]! & l) | z
      const picked = ((words[q + (k & j)]! & j) | y) ^ otherwise
      words[o + k] = otherwise ^ (((words[p + (k & i)]! & i) | x) & picked)
    }
  }
  /** Keeps known bits where the condition is known; elsewhere a choice is known if both sides are and are the same. */
  const knownEitherWay = (out: number, condition: Operand, yes: Operand, no: Operand, equal: Operand, rows: number) => {
    for (let row = 0; row < rows; row++) {
      const same =
        bits[yes.at + (row & yes.each)]! & bits[no.at + (row & no.each)]! & bits[equal.at + (row & equal.each)]!
      const known = bits[condition.at + (row & condition.each)]!
      bits[out + row] = (known & bits[out + row]!) | ((known ^ 1) & same)
    }
  }

  // Slow operations are worth a branch: they are left out where their answer is unknown.
  const slow = {
    years(out, a, b, known, rows) {
      for (let row = 0; row < rows; row++)
        if (bits[known.at + (row & known.each)] === 1)
          n[out + row] = fullYears(n[a.at + (row & a.each)]!, n[b.at + (row & b.each)]!)
    },
    months(out, a, b, known, rows) {
      for (let row = 0; row < rows; row++)
        if (bits[known.at + (row & known.each)] === 1)
          n[out + row] = fullMonths(n[a.at + (row & a.each)]!, n[b.at + (row & b.each)]!)
    },
    up(out, a, b, known, rows) {
      for (let row = 0; row < rows; row++)
        if (bits[known.at + (row & known.each)] === 1)
          n[out + row] = divide(n[a.at + (row & a.each)]!, n[b.at + (row & b.each)]!, 'up')
    },
    down(out, a, b, known, rows) {
      for (let row = 0; row < rows; row++)
        if (bits[known.at + (row & known.each)] === 1)
          n[out + row] = divide(n[a.at + (row & a.each)]!, n[b.at + (row & b.each)]!, 'down')
    },
    'half-up'(out, a, b, known, rows) {
      for (let row = 0; row < rows; row++)
        if (bits[known.at + (row & known.each)] === 1)
          n[out + row] = divide(n[a.at + (row & a.each)]!, n[b.at + (row & b.each)]!, 'half-up')
    },
  } satisfies Record<string, Slow>

  /** Whether the word at a place is one of those that `table` has a 1 for. */
  const oneOf = (out: number, source: NumberColumn, from: number, table: Uint8Array, rows: number): void => {
    for (let row = 0; row < rows; row++) bits[out + row] = table[source[from + row]!]!
  }

  return {
    arithmetic,
    logic,
    comparisons,
    isNotZero,
    toBits,
    copyWords,
    pickNumber,
    pickWhere,
    pickFirst,
    addPicked,
    isUnder,
    pickBit,
    knownEitherWay,
    slow,
    oneOf,
  }
}
export type Kernels = ReturnType<typeof kernelsOn>

/** The values of cases, once for each of their members. */
export const gather = (array: Float64Array | Uint8Array, out: number, from: number, parents: Int32Array): void => {
  for (let row = 0; row < parents.length; row++) array[out + row] = array[from + parents[row]!]!
}
