import type { PlainDate } from '@minzheng/core'
import type { PolicySources, PolicyValues } from '@minzheng/policy'
import type * as z from 'zod'
import { type FactNode, type Node, nodesOf } from '../language/node.js'
import { oncePer } from '../once.js'
import { type AnyProgram, knownUntil, type Program, type Rules } from '../program.js'
import type { AppliedVersion, Explanation } from './explanation.js'
import { keepOutline } from './outline.js'
import { noSources, readingOf } from './reading.js'
import { type Telling, tellersOf } from './tell.js'
import { noMember } from './values.js'

/** What members are called by: those of their facts that have names for their words (applicant, spouse). */
const memberNamesOf = /* @__PURE__ */ oncePer((rules: Readonly<Record<string, Node>>): readonly FactNode[] =>
  [...nodesOf(rules)].filter(
    (of): of is FactNode =>
      of.kind === 'fact' && of.group !== undefined && of.type === 'enum' && of.words !== undefined,
  ),
)

const ruleNamed = (rules: Readonly<Record<string, Node>>, name: string): Node => {
  if (!Object.hasOwn(rules, name))
    throw new TypeError(`there is no rule ${name}; there are ${Object.keys(rules).join(', ')}`)
  return rules[name]!
}

/** The version of a rule as an answer tells of it; with the `date` of the case, whether it is known to hold on it. */
export const appliedVersion = ({ id, title, inForce }: AnyProgram, date?: PlainDate): AppliedVersion => {
  const known = knownUntil(inForce)
  return {
    id,
    title,
    ...inForce,
    knownUntil: known,
    ...(date !== undefined && date > known ? { beyond: true as const } : {}),
    ...(inForce.cite.confidence === 'unverified' ? { unverified: true as const } : {}),
  }
}

/**
 * Why each rule of a program, or each of some `rules`, came out as it did for one case, told from the rules as the place
 * asks them on the day: named rules, both sides of comparisons, the policy that was read, what is missing. `sources` says
 * where each policy value was found, as `policyFor` of `@minzheng/policy` gives it; with the `date` of the case it is said
 * whether the rule is known to hold on it. Neither the policy nor its sources may be changed between calls.
 * @throws TypeError for a rule that is not there
 */
export const explain = <F extends z.ZodObject, P extends z.ZodObject, R extends Rules>(
  program: Program<F, P, R>,
  facts: z.output<F>,
  policy: PolicyValues<z.output<P>>,
  sources: PolicySources = noSources,
  options: { readonly rules?: readonly (keyof R & string)[]; readonly date?: PlainDate } = {},
): Explanation => {
  const { rules } = program
  const asked = (options.rules ?? Object.keys(rules)).map(name => ({ name, of: ruleNamed(rules, name) }))
  const lowered = program.under(policy)
  const { teller, parts } = tellersOf(lowered)
  const tellers = asked.map(({ of }) => teller(of))
  const reading = readingOf(lowered, facts, policy, sources)
  let most = 0
  for (const list of reading.evaluation.members.values()) most = Math.max(most, list.length)
  const telling: Telling = {
    values: reading.evaluation.values,
    members: reading.evaluation.members,
    facts,
    readPolicy: reading.readPolicy,
    memberNames: memberNamesOf(rules),
    told: new Uint8Array(parts() * (1 + most)),
    units: new Array<string | undefined>(parts()),
    outline: { titled: [], members: [], ends: [] },
    unit: undefined,
    member: undefined,
  }
  const told = asked.map(({ name, of }, index) => {
    const reason = tellers[index]!(telling, noMember)
    telling.outline.ends.push(telling.outline.titled.length)
    return { name, reason, ...reading.openIn(of) }
  })
  keepOutline(told, telling.outline)
  return { schema: 'explanation.v2', program: appliedVersion(program, options.date), rules: told }
}
