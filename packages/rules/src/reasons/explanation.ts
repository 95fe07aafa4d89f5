import { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** A value as an explanation shows it: a ratio by both its parts, an unknown one as `null`. */
export const ExplainedValue = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.null(),
  z.object({ numerator: z.number(), denominator: z.number() }),
])
export type ExplainedValue = z.infer<typeof ExplainedValue>

/** A policy value that a reason read, from where; or why it is not known. */
export const ReadPolicy = z.object({
  path: z.string(),
  /** Its id in the whole country. */
  id: z.string().optional(),
  title: LocalizedText.optional(),
  status: z.enum(['set', 'none', 'silent', 'not-known', 'unconfirmed']),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  cite: Citation.optional(),
  /** The day on which its document was last seen in force; `beyond` where the day of the case is later. */
  knownUntil: PlainDate.optional(),
  beyond: z.literal(true).optional(),
  /** Why it is not known: the place, the day, and for which days and places it is. */
  message: LocalizedText.optional(),
})
export type ReadPolicy = z.infer<typeof ReadPolicy>

/** One part of a reason: what it is, its value, and what it was made of. */
export interface Reason {
  kind: string
  value: ExplainedValue
  /** What people call the value, where it is a word of an enum that has names. */
  word?: LocalizedText | undefined
  title?: LocalizedText | undefined
  unit?: string | undefined
  cite?: Citation | undefined
  /**
   * The comparison `<`, `<=`, `=`, the rounding, or what is taken over a group. Of a choice, which branch was taken, `yes` or
   * `no`: its inputs are then the condition and that branch. Without it, the condition is unknown and both branches follow.
   */
  op?: string | undefined
  /** The fact that was read: `members[0].income`. */
  fact?: string | undefined
  /** The member of a group that this is about: its place in the list, what its members are (`person`), and its word (applicant, child). */
  member?:
    | {
        group: string
        index: number
        title?: LocalizedText | undefined
        unit?: string | undefined
        word?: LocalizedText | undefined
      }
    | undefined
  /** The policy value that was read, from where. */
  policy?: ReadPolicy | undefined
  /** Explained above, under the same title; its parts are not repeated. */
  above?: true | undefined
  inputs?: Reason[] | undefined
}

export const Reason: z.ZodType<Reason> = z.object({
  kind: z.string(),
  value: ExplainedValue,
  word: LocalizedText.optional(),
  title: LocalizedText.optional(),
  unit: z.string().optional(),
  cite: Citation.optional(),
  op: z.string().optional(),
  fact: z.string().optional(),
  member: z
    .object({
      group: z.string(),
      index: z.int(),
      title: LocalizedText.optional(),
      unit: z.string().optional(),
      word: LocalizedText.optional(),
    })
    .optional(),
  policy: ReadPolicy.optional(),
  above: z.literal(true).optional(),
  get inputs() {
    return z.array(Reason).optional()
  },
})

/** The version of a rule that was applied, and how well it is known on the day of the case. */
export const AppliedVersion = z.strictObject({
  id: z.string(),
  title: LocalizedText,
  from: PlainDate,
  to: PlainDate.optional(),
  cite: Citation,
  /** The last day for which it is known to hold; `beyond` where the day of the case is later. */
  knownUntil: PlainDate,
  beyond: z.literal(true).optional(),
  /** Nobody confirmed its document. */
  unverified: z.literal(true).optional(),
})
export type AppliedVersion = z.infer<typeof AppliedVersion>

/** Why one case came out as it did in this place on this day: stable data, from which sentences are rendered. */
export const Explanation = z
  .object({
    schema: z.literal('explanation.v2'),
    program: AppliedVersion,
    rules: z.array(
      z.object({
        name: z.string(),
        reason: Reason,
        /** The facts that are still needed to decide this rule, as paths; none where nothing that is said could decide it. */
        missing: z.array(z.string()),
        /** The policy values that are still needed to decide it. */
        notKnown: z.array(ReadPolicy),
      }),
    ),
  })
  .meta({ id: 'explanation.v2' })
export type Explanation = z.infer<typeof Explanation>

/** The JSON Schema (2020-12) of {@link Explanation}. */
export const explanationJsonSchema = () => z.toJSONSchema(Explanation)
