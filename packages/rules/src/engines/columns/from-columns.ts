import { type FormField, fieldsOf } from '@minzheng/core/form'
import type * as z from 'zod'
import { integerToDate } from '../../arithmetic.js'
import { type Column, type Columns, type GroupColumns, knownOf, type ResultColumn, valuesOf } from './column.js'

type Read = (row: number) => unknown

/** What a field is where nobody knows it: `null` where it may be said so, else left out. */
const reader = (field: FormField, column: Column | undefined): Read => {
  const { kind, options = [], usual, mayBeUnknown } = field
  if (column === undefined) return () => usual
  const [values, known] = [valuesOf(column), knownOf(column)]
  const unknown = mayBeUnknown && usual !== undefined ? null : undefined
  const shown = (value: number): unknown => {
    if (kind === 'yes-no') return value !== 0
    if (kind === 'date') return integerToDate(value)
    return kind === 'choice' ? options[value]?.value : value
  }
  return row => (known && known[row] === 0 ? unknown : shown(values[row]!))
}

const put = (into: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  if (value === undefined) return
  const [key, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) into[key] = value
  else {
    into[key] ??= {}
    put(into[key] as Record<string, unknown>, rest, value)
  }
}

const rowReader = (fields: readonly FormField[], columns: Columns): ((row: number) => Record<string, unknown>) => {
  const leaves: { readonly path: readonly string[]; readonly read: Read }[] = []
  const visit = (inner: readonly FormField[]): void => {
    for (const field of inner) {
      const path = field.path.split('.')
      if (field.kind === 'part') visit(field.fields ?? [])
      else if (field.kind === 'group') {
        const group = columns[field.path] as GroupColumns | undefined
        if (!group) continue
        const member = rowReader(field.fields ?? [], group.columns)
        const read = (row: number): unknown => {
          if (group.known?.[row] === 0) return undefined
          const [from, to] = [group.offsets[row]!, group.offsets[row + 1]!]
          return Array.from({ length: to - from }, (_, index) => member(from + index))
        }
        leaves.push({ path, read })
      } else leaves.push({ path, read: reader(field, columns[field.path] as Column | undefined) })
    }
  }
  visit(fields)
  return row => {
    const made: Record<string, unknown> = {}
    for (const { path, read } of leaves) put(made, path, read(row))
    return made
  }
}

/**
 * Cases back from columns, those `from` one row up to another: what `toColumns` made columns of. A fact of which there is no column is as
 * usual, or left out.
 */
export const fromColumns = <F extends z.ZodObject>(
  form: F,
  columns: Columns,
  { length, from = 0 }: { readonly length: number; readonly from?: number },
): z.output<F>[] => {
  const read = rowReader(fieldsOf(form), columns)
  return Array.from({ length: length - from }, (_, index) => read(from + index)) as z.output<F>[]
}

/** The results of one row as `assess` gives them. */
export const resultsAt = (
  results: Readonly<Record<string, ResultColumn>>,
  row: number,
): Record<string, number | boolean | string | null> =>
  Object.fromEntries(
    Object.entries(results).map(([rule, { values, known, options }]) => {
      if (known && known[row] === 0) return [rule, null]
      const value = values[row]!
      if (options) return [rule, options[value]!]
      if (values instanceof Uint8Array) return [rule, value !== 0]
      return [rule, values instanceof Int32Array ? integerToDate(value) : value]
    }),
  )
