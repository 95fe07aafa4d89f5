import { type Problem, ProblemError, problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import type { PolicyProgram } from './definitions.js'
import { nearest } from './nearest.js'
import { leavesOf } from './schema-leaves.js'
import { notKnown } from './values.js'

export type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The group that holds the last step of a path; groups are made where they are not there. Paths come from a schema. */
export const groupFor = (root: Group, path: readonly string[]): Group =>
  path.slice(0, -1).reduce<Group>((group, key) => {
    group[key] ??= {}
    return group[key] as Group
  }, root)

/** Values of one's own by path, with what is wrong with them: keys that the policy does not have, and values it cannot take. */
export const ownValues = (program: PolicyProgram, values: object | undefined): ReadonlyMap<string, unknown> => {
  const own = new Map<string, unknown>()
  if (values === undefined) return own
  const leaves = new Map(leavesOf(program.policy).map(leaf => [leaf.key, leaf]))
  const groups = new Set(
    [...leaves.values()].flatMap(({ path }) => path.map((_, index) => path.slice(0, index).join('.'))),
  )
  const problems: Problem[] = []
  const visit = (value: unknown, path: readonly string[]) => {
    const key = path.join('.')
    const leaf = leaves.get(key)
    if (leaf) {
      if (value === undefined) return
      const checked = value === null || value === notKnown ? undefined : validate(leaf.schema, value)
      if (checked && !checked.success)
        for (const one of checked.problems) problems.push({ ...one, path: [...path, ...one.path] })
      own.set(key, checked?.success ? checked.data : value)
    } else if (isGroup(value) && groups.has(key))
      for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name])
    else problems.push(unknownKey(program, path, nearest(key, leaves.keys())))
  }
  visit(values, [])
  if (problems.length > 0) throw new ProblemError(problems)
  return own
}

const unknownKey = (program: PolicyProgram, path: readonly string[], meant: string | undefined): Problem =>
  problem(
    'unrecognized-keys',
    'error',
    [...path],
    [
      `${program.title.zh}没有名为“${path.join('.')}”的政策取值。`,
      `${program.title.en} has no policy value "${path.join('.')}".`,
    ],
    meant === undefined
      ? ['请删去，或改正其拼写。', 'Remove it, or mend its spelling.']
      : [`是否想写“${meant}”？`, `Did you mean "${meant}"?`],
  )
