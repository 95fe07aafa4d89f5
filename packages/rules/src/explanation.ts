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
  /** The policy value that was read, from where. */
  policy?: { path: string; from?: string | undefined; to?: string | undefined; cite?: Citation | undefined } | undefined
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
  policy: z
    .object({ path: z.string(), from: PlainDate.optional(), to: PlainDate.optional(), cite: Citation.optional() })
    .optional(),
  above: z.literal(true).optional(),
  get inputs() {
    return z.array(Reason).optional()
  },
})

/** Why one case came out as it did: stable data, from which sentences are rendered. */
export const Explanation = z
  .object({
    schema: z.literal('explanation.v1'),
    program: z.object({
      id: z.string(),
      title: LocalizedText,
      from: PlainDate,
      to: PlainDate.optional(),
      cite: Citation,
    }),
    rules: z.array(z.object({ name: z.string(), reason: Reason, missing: z.array(z.string()) })),
  })
  .meta({ id: 'explanation.v1' })
export type Explanation = z.infer<typeof Explanation>

/** The JSON Schema (2020-12) of {@link Explanation}. */
export const explanationJsonSchema = () => z.toJSONSchema(Explanation)
