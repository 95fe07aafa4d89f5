/**
 * Stands in a policy for a value that is not known: nobody confirmed it, or nobody saw from or until when it held.
 * A rule that needs it is undetermined; it is never 0, never no.
 */
export const notKnown: unique symbol = Symbol.for('minzheng.notKnown') as never

type Leaf<V> = V | null | typeof notKnown | undefined
type IsObject<V> = NonNullable<V> extends object ? true : false

/**
 * What a place set, by the shape of a program's policy. A leaf is a value; `null`, known to be none; {@link notKnown}; or
 * absent, which is none where the schema says `optional()` and not known elsewhere.
 */
export type PolicyValues<T> = {
  readonly [K in keyof T]?: unknown extends T[K]
    ? unknown
    : (IsObject<T[K]> extends true ? PolicyValues<NonNullable<T[K]>> : T[K]) | null | typeof notKnown | undefined
}

/** The same as `policyFor` gives it: every group is there, also where nothing in it is set. */
export type FoundValues<T> = {
  readonly [K in keyof T as IsObject<T[K]> extends true ? K : never]-?: FoundValues<NonNullable<T[K]>>
} & {
  readonly [K in keyof T as IsObject<T[K]> extends true ? never : K]?: Leaf<T[K]>
}

/** A policy value for a plain function: `null` where it is none or not known. */
export const valueOrNull = <V>(value: V | null | typeof notKnown | undefined): V | null =>
  value === undefined || value === notKnown ? null : value
