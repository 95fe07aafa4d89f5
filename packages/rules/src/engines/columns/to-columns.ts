import { type FormField, fieldsOf } from '@minzheng/core/form'
import type * as z from 'zod'
import { dateToInteger } from '../../arithmetic.js'
import { dataAt } from '../../data.js'
import type { Column, Columns } from './column.js'

const isUnknown = (value: unknown): value is null | undefined => value === undefined || value === null

const numberOf = (value: unknown, { kind, options = [] }: FormField): number => {
  if (isUnknown(value)) return 0
  if (kind === 'date') return dateToInteger(String(value))
  return kind === 'choice' ? options.findIndex(option => option.value === String(value)) : Number(value)
}

const knownOf = (values: readonly unknown[]): Uint8Array => Uint8Array.from(values, value => (isUnknown(value) ? 0 : 1))

const columnsUnder = (fields: readonly FormField[], cases: readonly unknown[], isOpen: boolean): Columns =>
  Object.fromEntries(
    fields.flatMap((field): [string, Columns[string]][] => {
      const { kind, path, fields: under = [] } = field
      const mayBeUnknown = field.mayBeUnknown || isOpen
      if (kind === 'part') return Object.entries(columnsUnder(under, cases, mayBeUnknown))
      const values = cases.map(one => dataAt(one, path.split('.')))
      const known = mayBeUnknown ? { known: knownOf(values) } : {}
      if (kind === 'group') {
        const lists = values.map(value => (value ?? []) as readonly unknown[])
        const offsets = new Int32Array(lists.length + 1)
        for (const [index, list] of lists.entries()) offsets[index + 1] = offsets[index]! + list.length
        const columns = columnsUnder(under, lists.flat(), false) as Readonly<Record<string, Column>>
        return [[path, { offsets, columns, ...known }]]
      }
      const numbers = Float64Array.from(values, value => numberOf(value, field))
      return [[path, 'known' in known ? { values: numbers, known: known.known } : numbers]]
    }),
  )

/** Cases as columns, for `runColumns` and `runBlocks`. They are taken as the schema of the facts types them: check them first. */
export const toColumns = <F extends z.ZodObject>(form: F, cases: readonly z.output<F>[]): Columns =>
  columnsUnder(fieldsOf(form), cases, false)
