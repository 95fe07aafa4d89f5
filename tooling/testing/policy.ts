import {
  type BookSource,
  leavesOf,
  type NationalPolicy,
  type PolicyProgram,
  type PolicyQuestion,
  policyBook,
  policyFor,
  valueDefinitions,
} from '@minzheng/policy'
import type * as z from 'zod'

/** What some sources say of one program. */
export const policyAt = <P extends z.ZodObject>(
  program: PolicyProgram<P>,
  sources: readonly BookSource[],
  question: PolicyQuestion,
) => policyFor(program, policyBook(valueDefinitions([program]), ...sources), question)

/** What is wrong with the national values of a program, as one of its versions reads them. */
export const nationalProblems = (program: PolicyProgram, national: NationalPolicy) =>
  policyBook(valueDefinitions([program]), national).problems

type Group = Record<string, unknown>

/** The policy of a place that sets these values and is known to set no other: what a schema lets be none is none. */
export const settingOnly = <P extends z.ZodObject>(schema: P, values: object): z.output<P> => {
  const whole = structuredClone(values) as Group
  for (const { path, presence } of leavesOf(schema)) {
    if (presence !== 'nullable') continue
    const group = path.slice(0, -1).reduce<Group>((inner, key) => {
      inner[key] ??= {}
      return inner[key] as Group
    }, whole)
    group[path.at(-1) ?? ''] ??= null
  }
  return schema.parse(whole)
}
