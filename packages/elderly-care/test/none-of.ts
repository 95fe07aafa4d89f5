import { fieldOf } from '@minzheng/testing/agreement'
import * as z from 'zod'

type NoneOf<T> = { readonly [K in keyof T]: NonNullable<T[K]> extends object ? NoneOf<NonNullable<T[K]>> : null }

/** A policy of which every value that a place may be without is known to be none; the others are left out. */
export const noneOf = <S extends z.ZodObject>(schema: S): NoneOf<z.output<S>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, child]): [string, unknown][] => {
      const { inner, nullable } = fieldOf(child as z.ZodType)
      if (inner instanceof z.ZodObject) return [[key, noneOf(inner)]]
      return nullable ? [[key, null]] : []
    }),
  ) as NoneOf<z.output<S>>
