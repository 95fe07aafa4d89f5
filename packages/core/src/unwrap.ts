import type * as z from 'zod'
import type { FieldMeta } from './fields.js'

/** A schema without its wrappers, what they allow, and what they and it say in their `meta`. */
export interface Unwrapped {
  readonly schema: z.ZodType
  /** What the outer says stands over what the inner does. */
  readonly meta: Partial<FieldMeta>
  /** Whether it must be there. */
  readonly required: boolean
  /** What it is where it is left out. */
  readonly usual: unknown
  /** Whether it may be `null`. */
  readonly mayBeUnknown: boolean
}

interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly defaultValue?: unknown
}

/** A schema without `optional`, `nullable`, `default` and the like. */
export const unwrapped = (outer: z.ZodType): Unwrapped => {
  let schema = outer
  let meta: Partial<FieldMeta> = {}
  let [required, mayBeUnknown] = [true, false]
  let usual: unknown
  while (true) {
    meta = { ...(schema.meta() as Partial<FieldMeta> | undefined), ...meta }
    const { type, innerType, in: input, defaultValue } = schema._zod.def as unknown as Definition
    const hasUsual = type === 'default' || type === 'prefault'
    if (hasUsual) usual ??= defaultValue
    if (hasUsual || type === 'optional') required = false
    if (type === 'nullable') mayBeUnknown = true
    const inner = innerType ?? (type === 'pipe' ? input : undefined)
    if (!inner) return { schema, meta, required, usual, mayBeUnknown }
    schema = inner
  }
}
