import type { NationalEntry } from '@minzheng/policy'
import type { RegisteredProgram } from '@minzheng/rules'
import * as z from 'zod'

/** What a field takes, in one line: `0 to 100`, `0 to 1 by 0.01`, `a, b`, `yes or no`; and what it is where nothing is said of it. */
const lineOf = (schema: z.ZodType): string => {
  if (schema instanceof z.ZodOptional) return `${lineOf(schema.unwrap() as z.ZodType)}; may be left out`
  if (schema instanceof z.ZodNullable) return `${lineOf(schema.unwrap() as z.ZodType)}; may be null`
  if (schema instanceof z.ZodDefault)
    return `${lineOf(schema.unwrap() as z.ZodType)}; left out ${JSON.stringify(schema.def.defaultValue)}`
  if (schema instanceof z.ZodISODate) return 'a date'
  if (schema instanceof z.ZodBoolean) return 'yes or no'
  if (schema instanceof z.ZodEnum) return schema.options.join(', ')
  if (!(schema instanceof z.ZodNumber)) return schema._zod.def.type
  const step = schema._zod.def.checks?.map(one => one._zod.def).find(def => def.check === 'multiple_of')
  const by = schema.isInt ? '' : ` by ${(step as { value?: number } | undefined)?.value}`
  return `${schema.minValue} to ${schema.maxValue}${by}`
}

const innerOf = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? innerOf(schema.unwrap() as z.ZodType)
    : schema

/** What each field of a schema takes, by its path; the fields of a member by `members[]`. */
export const fieldsOf = (schema: z.ZodObject, path = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, child]): [string, string][] => {
      const inner = innerOf(child as z.ZodType)
      const at = `${path}${key}`
      if (inner instanceof z.ZodObject) return Object.entries(fieldsOf(inner, `${at}.`))
      if (!(inner instanceof z.ZodArray)) return [[at, lineOf(child as z.ZodType)]]
      const { minimum, maximum } = (inner._zod as unknown as { bag: { minimum?: number; maximum?: number } }).bag
      const size: [string, string] = [at, `${minimum ?? 0} to ${maximum} members`]
      return [size, ...Object.entries(fieldsOf(inner.element as z.ZodObject, `${at}[].`))]
    }),
  )

const entryLine = ({ status, from, until, value, cite, article }: NationalEntry): string =>
  [
    typeof from === 'string' ? from : `${from.between[0]}/${from.between[1]}`,
    ...(until === undefined ? [] : [typeof until === 'string' ? `to ${until}` : `seen to ${until.unknownAfter}`]),
    ...(status === 'in-force' ? [] : [status]),
    ...(value === undefined ? [] : [String(value)]),
    `[${cite}${article === undefined ? '' : ` ${article}`}]`,
  ].join(' ')

/**
 * What programs take and what the nation sets, one line for each field and value: a form that a person can read, so that no bound,
 * no day and no figure changes unseen. A version is named where its facts are not those of the version before.
 */
export const formOf = (programs: readonly RegisteredProgram[]): readonly string[] =>
  programs.flatMap(({ program, national }) => {
    const told = new Set<string>()
    const lines = program.versions.flatMap(({ facts, policy, inForce }) => {
      const all = { facts: fieldsOf(facts), policy: fieldsOf(policy) }
      const said = JSON.stringify(all)
      if (told.has(said)) return []
      const since = told.size === 0 ? '' : ` since ${inForce.from}`
      told.add(said)
      return Object.entries(all).flatMap(([of, fields]) =>
        Object.entries(fields).map(([path, takes]) => `${program.id}${since} ${of} ${path}: ${takes}`),
      )
    })
    const values = Object.entries(national?.values ?? {}).map(
      ([path, entries]) => `${program.id} national ${path}: ${entries.map(entryLine).join('; ')}`,
    )
    return [...lines, ...values]
  })
