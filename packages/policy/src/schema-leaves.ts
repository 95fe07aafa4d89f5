import type { LocalizedText } from '@minzheng/core'
import type { SetBy } from '@minzheng/core/fields'
import { unwrapped } from '@minzheng/core/form'
import * as z from 'zod'

/** What a schema's `meta` may say of a policy value. */
export interface ValueMeta {
  readonly label?: LocalizedText
  readonly unit?: string
  /** What a number without a unit is counted in where it is written: `times`, `level`; see {@link countedIn}. */
  readonly countedIn?: string
  /** What people call each word of an enum. */
  readonly words?: Readonly<Record<string, LocalizedText>>
  /** The value's one name in the country, where several programs read it. */
  readonly value?: string
  /** The values that it is one with where they agree: see {@link common}. */
  readonly common?: Common
  /** The lowest level of government that may set it. */
  readonly setBy?: SetBy
}

/** Values that have to be known and equal, and values that may not differ where they are known. */
export interface Common {
  readonly of: readonly [string, ...string[]]
  readonly unless?: readonly string[]
}

/**
 * What a bare count is counted in where a document writes it, for the `meta` of its schema: `countedIn('times')` is 3次. It is
 * no unit that a calculation would carry on.
 */
export const countedIn = (counted: string) => ({ countedIn: counted })

/** What it means where nothing is known: not known, or for an option of the place, none. */
export type Presence = 'required' | 'nullable' | 'optional'

/** One value of a policy schema: its path, its schema, and what its silence means. */
export interface SchemaLeaf {
  readonly path: readonly string[]
  /** The path in one text: `tiers.high`. */
  readonly key: string
  /** The schema of the value itself, without what lets it be absent. */
  readonly schema: z.ZodType
  readonly presence: Presence
  /** What the schema takes where nothing is known. */
  readonly fallback: unknown
  readonly meta: ValueMeta
}

const fromStrict = ['required', 'nullable', 'optional'] as const
const weaker = (a: Presence, b: Presence): Presence =>
  fromStrict[Math.max(fromStrict.indexOf(a), fromStrict.indexOf(b))]!

const leavesUnder = (shape: z.ZodRawShape, path: readonly string[], presence: Presence): SchemaLeaf[] =>
  Object.entries(shape).flatMap(([key, child]) => {
    const { schema, meta, required, usual, mayBeUnknown } = unwrapped(child as z.ZodType)
    const inner = [...path, key]
    // What a group as a whole may lack, each of its values may.
    const allowed = weaker(presence, required ? (mayBeUnknown ? 'nullable' : 'required') : 'optional')
    return schema instanceof z.ZodObject
      ? leavesUnder(schema.shape, inner, allowed)
      : [{ schema, meta: meta as ValueMeta, fallback: usual, path: inner, key: inner.join('.'), presence: allowed }]
  })

const walked = new WeakMap<z.ZodObject, readonly SchemaLeaf[]>()

/** The values of a policy schema, each by its path. A schema is walked once. */
export const leavesOf = (policy: z.ZodObject): readonly SchemaLeaf[] => {
  const known = walked.get(policy)
  if (known) return known
  const leaves = leavesUnder(policy.shape, [], 'required')
  walked.set(policy, leaves)
  return leaves
}
