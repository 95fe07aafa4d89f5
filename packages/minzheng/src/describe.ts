import { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import { knownUntil, type Node, type Program, type RegisteredProgram } from '@minzheng/rules'
import * as z from 'zod'

/** What a rule says of itself: the name, unit and article that its definition gives it. */
export const aboutRule = (node: Node): { title?: LocalizedText; unit?: string; cite?: Citation } =>
  node.kind === 'named'
    ? { title: node.title, ...(node.unit ? { unit: node.unit } : {}), ...(node.cite ? { cite: node.cite } : {}) }
    : {}

const JsonSchema = z.record(z.string(), z.unknown())

/** What a program is, as data: what it asks, what places set for it, and each version with its rules and articles. */
export const ProgramDescription = z
  .strictObject({
    id: z.string(),
    title: LocalizedText,
    /** JSON Schema (2020-12) of the facts and of the policy, as they go in; money in fen. */
    facts: JsonSchema,
    policy: JsonSchema,
    versions: z.array(
      z.strictObject({
        inForce: z.strictObject({
          from: PlainDate,
          to: PlainDate.optional(),
          seen: PlainDate.optional(),
          cite: Citation,
        }),
        /** The last day for which it is known to hold. */
        knownUntil: PlainDate,
        rules: z.array(
          z.strictObject({
            name: z.string(),
            title: LocalizedText.optional(),
            unit: z.string().optional(),
            cite: Citation.optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'program-description.v1' })
export type ProgramDescription = z.infer<typeof ProgramDescription>

/** A program as {@link ProgramDescription}: facts and policy are those of one of its versions. */
export const describeProgram = (
  { id, title, versions }: RegisteredProgram['program'],
  { facts, policy }: Program,
): ProgramDescription => ({
  id,
  title,
  facts: z.toJSONSchema(facts, { io: 'input' }),
  policy: z.toJSONSchema(policy, { io: 'input' }),
  versions: versions.map(({ inForce, rules }) => ({
    inForce,
    knownUntil: knownUntil(inForce),
    rules: Object.entries(rules).map(([name, node]) => ({ name, ...aboutRule(node) })),
  })),
})
