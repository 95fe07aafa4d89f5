import { PlainDate, Problem } from '@minzheng/core'
import { AppliedVersion, Explanation, ReadPolicy } from '@minzheng/rules/reasons'
import * as z from 'zod'

/** The answer for one case: what came out, or why nothing did, as plain data. */
export const Answer = z
  .strictObject({
    schema: z.literal('answer.v1'),
    /** The version that was applied; its id and title alone where none could be. */
    program: AppliedVersion.partial({ from: true, cite: true, knownUntil: true }),
    /** As asked; where `invalid`, perhaps no division or date at all. */
    place: z.string(),
    date: z.string(),
    /** `invalid`: nothing was computed, `problems` says why. `undetermined`: at least one rule is `null`. */
    status: z.enum(['decided', 'undetermined', 'invalid']),
    /** The value of each rule; `null` where the facts and the policy do not decide it. Empty where `invalid`. */
    values: z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()])),
    /** What each rule that is `null` still needs: facts by path, and policy values by path. */
    open: z.record(z.string(), z.strictObject({ missing: z.array(z.string()), notKnown: z.array(z.string()) })),
    /** The facts that would decide what is open, as paths: `members[1].wage`; of all rules. */
    missing: z.array(z.string()),
    /** The policy values that are missing, each with what is known of it. */
    notKnown: z.array(ReadPolicy),
    /** Of the policy values, those that are not known to hold as late as the day: by path, the last day for which they are. */
    lastSeen: z.record(z.string(), PlainDate),
    /** The reasons, where they were asked for. */
    reasons: Explanation.optional(),
    /** Errors where `invalid`; else what is odd about the place or the policy. */
    problems: z.array(Problem),
  })
  .meta({ id: 'answer.v1' })

/** The JSON Schema (2020-12) of {@link Answer}. */
export const answerJsonSchema = () => z.toJSONSchema(Answer)
