import { type Problem, ProblemError, problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { didYouMean, nearest } from '@minzheng/core/written'
import type * as z from 'zod'
import { idOfLeaf, type PolicyProgram, type ValueDefinitions } from './definitions.js'
import { leavesOf, type SchemaLeaf } from './schema-leaves.js'
import { wrongValue } from './value-problems.js'
import { readValue } from './value-text.js'
import { notKnown, type PolicyValues } from './values.js'

export type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The group that holds the last step of a path; groups are made where they are not there. Paths come from a schema. */
export const groupFor = (root: Group, path: readonly string[]): Group =>
  path.slice(0, -1).reduce<Group>((group, key) => {
    group[key] ??= {}
    return group[key] as Group
  }, root)

/** A value that a leaf takes, or what is wrong with what stands there. */
type Taken = { readonly value: unknown } | { readonly problems: readonly Problem[] }

/** What the leaves take; problems are told `at` where the values stand in what was given. */
const taken = (
  program: PolicyProgram,
  values: object,
  at: Problem['path'],
  take: (leaf: SchemaLeaf, written: unknown) => Taken,
): ReadonlyMap<string, unknown> => {
  const own = new Map<string, unknown>()
  const leaves = new Map(leavesOf(program.policy).map(leaf => [leaf.key, leaf]))
  const groups = new Set(['']) // The policy itself, also where it has no values.
  for (const { path } of leaves.values())
    for (let length = 1; length < path.length; length++) groups.add(path.slice(0, length).join('.'))
  const problems: Problem[] = []
  const visit = (value: unknown, path: readonly string[]) => {
    const key = path.join('.')
    const leaf = leaves.get(key)
    if (leaf) {
      if (value === undefined) return
      const one: Taken = value === null || value === notKnown ? { value } : take(leaf, value)
      if ('value' in one) own.set(key, one.value)
      else for (const found of one.problems) problems.push({ ...found, path: [...at, ...path, ...found.path] })
    } else if (isGroup(value) && groups.has(key))
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name])
    else {
      // The id is what lists of values show; a program reads it under a name of its own.
      const byId = [...leaves.values()].find(one => idOfLeaf(program.id, one) === key)
      const found = unknownKey(program, path, byId?.key ?? nearest(key, leaves.keys()))
      problems.push({ ...found, path: [...at, ...found.path] })
    }
  }
  visit(values, [])
  if (problems.length > 0) throw new ProblemError(problems)
  return own
}

/** The `values` of a question by path, as programs compute with them. */
export const ownValues = (program: PolicyProgram, values: object | undefined): ReadonlyMap<string, unknown> =>
  taken(program, values ?? {}, ['values'], ({ schema }, written) => {
    const checked = validate(schema, written)
    return checked.success ? { value: checked.data } : { problems: checked.problems }
  })

/**
 * Values of one's own as people write them, by the shape of a policy: `{ urbanStandard: '735元/月', property: { savingsMonths: '24个月' } }`
 * gives `{ urbanStandard: 73500, property: { savingsMonths: 24 } }`. `null` is known to be none.
 * @throws ProblemError with every key that the policy does not have, every bare number, wrong unit and value out of bounds
 */
export const readOwnValues = <P extends z.ZodObject>(
  program: PolicyProgram<P>,
  definitions: ValueDefinitions,
  values: object,
): PolicyValues<z.output<P>> => {
  const policy: Group = {}
  const own = taken(program, values, [], (leaf, written) => {
    const definition = definitions.byId.get(idOfLeaf(program.id, leaf))!
    const read = readValue(written, definition)
    return 'value' in read ? read : { problems: [wrongValue([], written, definition, read.wrong)] }
  })
  for (const [key, value] of own) {
    const path = key.split('.')
    groupFor(policy, path)[path.at(-1)!] = value
  }
  return policy as PolicyValues<z.output<P>>
}

/** A key that the policy of a program does not have, with the one that was perhaps meant. */
export const unknownKey = (
  program: Pick<PolicyProgram, 'title'>,
  path: readonly string[],
  meant: string | undefined,
): Problem =>
  problem(
    'unrecognized-keys',
    'error',
    [...path],
    [
      `${program.title.zh}没有名为“${path.join('.')}”的政策取值。`,
      `${program.title.en} has no policy value "${path.join('.')}".`,
    ],
    didYouMean(meant),
  )
