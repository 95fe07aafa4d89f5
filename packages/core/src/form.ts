import * as z from 'zod'
import type { FieldMeta } from './fields.js'
import type { LocalizedText } from './text.schema.js'
import { unwrapped } from './unwrap.js'

export { type Unwrapped, unwrapped } from './unwrap.js'

/** What a field holds. */
export type FieldKind = 'number' | 'yes-no' | 'choice' | 'date' | 'text' | 'part' | 'group'

/** One field of a form, as an input shows it: all that its schema says, as plain data. */
export interface FormField {
  /** The path from the form or, of a member, from the member: `housing.rooms`. */
  readonly path: string
  readonly kind: FieldKind
  /** What people call it; the path where the schema gives it no name. */
  readonly label: LocalizedText
  /** `fen/month`, `person`; a share, a date, a choice has none. */
  readonly unit?: string
  /** Whether a number is whole; else its smallest step is `step`. */
  readonly whole?: boolean
  readonly step?: number
  /** Bounds of a number, or of how many members a group has; both included. */
  readonly least?: number
  readonly most?: number
  /** The words of a choice. */
  readonly options?: readonly { readonly value: string; readonly label: LocalizedText }[]
  /** Whether the form is wrong without it. */
  readonly required: boolean
  /** What it is where it is left out, where that is settled. */
  readonly usual?: unknown
  /** Whether "not known" is an answer: `null`, or left out. */
  readonly mayBeUnknown: boolean
  /** The date of the form that this one cannot lie after. */
  readonly notAfter?: string
  /** The word that just one member has. */
  readonly once?: string
  /** The word that at most one member has. */
  readonly atMostOnce?: string
  /** The fields of a part, or of each member of a group. */
  readonly fields?: readonly FormField[]
}

const checksOf = (schema: z.ZodType): readonly Record<string, unknown>[] =>
  (schema._zod.def.checks ?? []).map(one => one._zod.def as unknown as Record<string, unknown>)
const checked = (schema: z.ZodType, check: string, key: string): number | undefined =>
  checksOf(schema).find(one => one['check'] === check)?.[key] as number | undefined

const isBound = (value: number | null): value is number => value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER

const aboutKind = (schema: z.ZodType, words: FieldMeta['words']): Partial<FormField> & { readonly kind: FieldKind } => {
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue } = schema
    const step = checked(schema, 'multiple_of', 'value')
    return {
      kind: 'number',
      whole: schema.isInt,
      ...(step === undefined ? {} : { step }),
      ...(isBound(minValue) ? { least: minValue } : {}),
      ...(isBound(maxValue) ? { most: maxValue } : {}),
    }
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' }
  if (schema instanceof z.ZodEnum) {
    const named = (value: string) => (words && Object.hasOwn(words, value) ? words[value]! : { zh: value, en: value })
    return { kind: 'choice', options: schema.options.map(String).map(value => ({ value, label: named(value) })) }
  }
  if (schema instanceof z.ZodISODate) return { kind: 'date' }
  if (schema instanceof z.ZodObject) return { kind: 'part', fields: fieldsUnder(schema) }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    const most = checked(schema, 'max_length', 'maximum')
    return {
      kind: 'group',
      least: checked(schema, 'min_length', 'minimum') ?? 0,
      ...(most === undefined ? {} : { most }),
      fields: fieldsUnder(schema.element),
    }
  }
  return { kind: 'text' }
}

function fieldsUnder(form: z.ZodObject, within = ''): FormField[] {
  return Object.entries(form.shape).map(([key, child]) => {
    const { schema, meta, required, usual, mayBeUnknown } = unwrapped(child as z.ZodType)
    const path = `${within}${key}`
    const { unit, notAfter, once, atMostOnce } = meta
    const about =
      schema instanceof z.ZodObject
        ? { kind: 'part' as const, fields: fieldsUnder(schema, `${path}.`) }
        : aboutKind(schema, meta.words)
    return {
      path,
      label: meta.label ?? { zh: path, en: path },
      ...about,
      ...(unit === undefined ? {} : { unit }),
      required,
      ...(usual === undefined ? {} : { usual }),
      mayBeUnknown: mayBeUnknown || (!required && usual === undefined),
      ...(notAfter === undefined ? {} : { notAfter }),
      ...(once === undefined ? {} : { once }),
      ...(atMostOnce === undefined ? {} : { atMostOnce }),
    }
  })
}

const walked = new WeakMap<z.ZodObject, readonly FormField[]>()

/** The fields of a form, in its order: for inputs on a page, heads of a table, questions to ask. A form is walked once. */
export const fieldsOf = (form: z.ZodObject): readonly FormField[] => {
  const known = walked.get(form)
  if (known) return known
  const fields = fieldsUnder(form)
  walked.set(form, fields)
  return fields
}
