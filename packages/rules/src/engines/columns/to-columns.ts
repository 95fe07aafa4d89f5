import * as z from 'zod'
import { dateToInteger } from '../../arithmetic.js'
import type { Column, Columns } from './column.js'

/** A field without what lets it be absent, and whether it may be unknown. */
const fieldOf = (schema: z.ZodType, mayBeUnknown = false): { inner: z.ZodType; mayBeUnknown: boolean } => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return fieldOf(schema.unwrap() as z.ZodType, true)
  if (schema instanceof z.ZodDefault) return fieldOf(schema.unwrap() as z.ZodType, mayBeUnknown)
  return { inner: schema, mayBeUnknown }
}

const isUnknown = (value: unknown): value is null | undefined => value === undefined || value === null

const numberOf = (value: unknown, inner: z.ZodType): number => {
  if (isUnknown(value)) return 0
  if (inner instanceof z.ZodISODate) return dateToInteger(String(value))
  return inner instanceof z.ZodEnum ? inner.options.indexOf(String(value)) : Number(value)
}

const knownOf = (values: readonly unknown[]): Uint8Array => Uint8Array.from(values, value => (isUnknown(value) ? 0 : 1))

const columnsUnder = (form: z.ZodObject, cases: readonly unknown[], prefix: string, outer: boolean): Columns =>
  Object.fromEntries(
    Object.entries(form.shape).flatMap(([key, child]): [string, Columns[string]][] => {
      const field = fieldOf(child as z.ZodType)
      const { inner } = field
      const mayBeUnknown = field.mayBeUnknown || outer
      const values = cases.map(one => (one as Readonly<Record<string, unknown>> | null | undefined)?.[key])
      const name = `${prefix}${key}`
      if (inner instanceof z.ZodObject) return Object.entries(columnsUnder(inner, values, `${name}.`, mayBeUnknown))
      if (inner instanceof z.ZodArray) {
        const lists = values.map(value => (value ?? []) as readonly unknown[])
        const offsets = new Int32Array(lists.length + 1)
        for (const [index, list] of lists.entries()) offsets[index + 1] = offsets[index]! + list.length
        const columns = columnsUnder(inner.element as z.ZodObject, lists.flat(), '', false)
        return [
          [
            name,
            {
              offsets,
              columns: columns as Readonly<Record<string, Column>>,
              ...(mayBeUnknown ? { known: knownOf(values) } : {}),
            },
          ],
        ]
      }
      const numbers = Float64Array.from(values, value => numberOf(value, inner))
      return [[name, mayBeUnknown ? { values: numbers, known: knownOf(values) } : numbers]]
    }),
  )

/** Cases as columns, for `runColumns` and `runBlocks`. They are taken as the schema of the facts types them: check them first. */
export const toColumns = <F extends z.ZodObject>(form: F, cases: readonly z.output<F>[]): Columns =>
  columnsUnder(form, cases, '', false)
