import { type Problem, ProblemError } from '@minzheng/core'
import { nearest } from '@minzheng/core/written'
import { leavesOf, notKnown, unknownKey } from '@minzheng/policy'
import type * as z from 'zod'
import { oncePer } from '../once.js'
import type { AnyProgram } from '../program.js'

type WithPolicy = Pick<AnyProgram, 'title' | 'policy'>

/** What a policy holds by name: a value, or a group that holds more. */
interface Shape extends Map<string, Shape | 'value'> {}

const shapeOf = /* @__PURE__ */ oncePer((policy: z.ZodObject): Shape => {
  const root: Shape = new Map()
  for (const { path } of leavesOf(policy)) {
    let group = root
    for (const key of path.slice(0, -1)) {
      const inner = group.get(key) ?? new Map()
      group.set(key, inner)
      group = inner as Shape
    }
    group.set(path.at(-1)!, 'value')
  }
  return root
})

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `property: { mostHomes: … }` */
const nested = (path: readonly string[]): string =>
  path.slice(0, -1).reduceRight((inner, key) => `${key}: { ${inner} }`, `${path.at(-1)}: …`)

const unknownIn = (program: WithPolicy, policy: object): Problem[] => {
  const leaves = leavesOf(program.policy)
  const problems: Problem[] = []
  /** A path written as one name, and a group that is none, are told how to write it. */
  const refuse = (path: readonly string[]): void => {
    const key = path.join('.')
    const found = unknownKey(
      program,
      path,
      nearest(
        key,
        leaves.map(leaf => leaf.key),
      ),
    )
    const meant = leaves.find(leaf => leaf.key === key || leaf.key.startsWith(`${key}.`))
    const remedy = meant && { zh: `请写成 ${nested(meant.path)}`, en: `Write ${nested(meant.path)}` }
    problems.push(remedy ? { ...found, remedy } : found)
  }
  const visit = (group: object, shape: Shape, within: readonly string[]): void => {
    for (const [name, value] of Object.entries(group)) {
      const path = [...within, name]
      const known = shape.get(name)
      if (known === 'value') continue
      if (known && isGroup(value)) visit(value, known, path)
      else if (!known || (value !== undefined && value !== null && value !== notKnown)) refuse(path)
    }
  }
  visit(policy, shapeOf(program.policy), [])
  return problems
}

/** A policy object is checked once. */
const checkerOf = /* @__PURE__ */ oncePer((program: WithPolicy) =>
  oncePer((policy: object): void => {
    const problems = unknownIn(program, policy)
    if (problems.length > 0) throw new ProblemError(problems)
  }),
)

/**
 * Holds a policy against the values that a program has: one misspelt would be one that is not known, or an option that the place has not
 * taken. @throws ProblemError `unrecognized-keys`
 */
export const checkPolicy = (program: WithPolicy, policy: unknown): void => {
  if (isGroup(policy)) checkerOf(program)(policy)
}
