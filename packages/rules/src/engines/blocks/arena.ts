/**
 * Where the values of a step are: at `at + (row & each)`. So one that is the same for all rows (`each` 0) is read by the
 * same loop as one that is not (`each` -1).
 */
export interface Operand {
  readonly at: number
  readonly each: 0 | -1
}

/**
 * The two arrays that hold the values of all steps for the rows of a block; that it is always the same two lets one
 * compiled loop serve all steps. Booleans are bits 0 or 1, everything else is a number.
 */
export interface Memory {
  readonly numbers: Float64Array
  readonly bits: Uint8Array
}

/** Where one step is. A boolean that is unknown has a 0 in both. */
export interface Held {
  readonly value: Operand
  /** The bits that say where the value is known. */
  readonly known: Operand
}

/** The bits that are there from the start. */
export const never: Operand = { at: 0, each: 0 }
export const always: Operand = { at: 1, each: 0 }

/** The places of the numbers 1 and 0, there from the start too. */
export const unit = 0
export const zero = 1

/** Bits are also worked four at a time, so that every place begins at a multiple of four. */
const step = 4

/** Lays out one array. A place that nothing holds any more is taken again, so that what is at work stays in the cache. */
export const layout = (start: number) => {
  let end = start
  // A single value is written before the first block, so no block may take its place: it has a list of its own.
  const free = new Map<number | 'one', number[]>()
  const holders = new Map<Operand, { readonly length: number | 'one'; count: number }>()
  return {
    size: () => end,
    /** A place for so many rows, or one value for all of them. */
    take(length: number | 'one'): Operand {
      const again = free.get(length)?.pop()
      const operand: Operand = { at: again ?? end, each: length === 'one' ? 0 : -1 }
      if (again === undefined) end += length === 'one' ? step : Math.ceil(length / step) * step
      holders.set(operand, { length, count: 1 })
      return operand
    },
    hold(operand: Operand): Operand {
      const holder = holders.get(operand)
      if (holder) holder.count++
      return operand
    },
    release(operand: Operand): void {
      const holder = holders.get(operand)
      if (!holder || --holder.count > 0) return
      free.set(holder.length, [...(free.get(holder.length) ?? []), operand.at])
    },
  }
}
