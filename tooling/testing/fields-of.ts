import type { NationalEntry } from '@minzheng/policy'
import type { RegisteredProgram } from '@minzheng/rules'
import * as z from 'zod'

interface Check {
  readonly check: string
  readonly value?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly inclusive?: boolean
}
const checksOf = (schema: z.ZodType): readonly Check[] =>
  (schema._zod.def.checks ?? []).map(one => one._zod.def as unknown as Check)

/** `1 to 2`, `1 or more`. */
const sizeOf = (schema: z.ZodType): string => {
  const checks = checksOf(schema)
  const least = checks.find(({ check }) => check === 'min_length')?.minimum ?? 0
  const most = checks.find(({ check }) => check === 'max_length')?.maximum
  return most === undefined ? `${least} or more` : `${least} to ${most}`
}

const numberLine = (schema: z.ZodNumber): string => {
  const checks = checksOf(schema)
  const step = checks.find(({ check }) => check === 'multiple_of')?.value
  const above = checks.some(({ check, inclusive }) => check === 'greater_than' && inclusive === false)
  const { minValue: least, maxValue: most } = schema
  const from = `${above ? 'more than ' : ''}${least}`
  const open = most === null || most >= Number.MAX_SAFE_INTEGER
  const range = open ? `${from}${above ? '' : ' or more'}` : `${from} to ${most}`
  return schema.isInt ? range : `${range} by ${step ?? 'any part'}`
}

/** What a field takes, in one line: `0 to 100`, `0 to 1 by 0.01`, `a, b`, `yes or no`; and what it is where nothing is said of it. */
const lineOf = (schema: z.ZodType): string => {
  if (schema instanceof z.ZodOptional) return `${lineOf(schema.unwrap() as z.ZodType)}; may be left out`
  if (schema instanceof z.ZodNullable) return `${lineOf(schema.unwrap() as z.ZodType)}; may be null`
  if (schema instanceof z.ZodDefault)
    return `${lineOf(schema.unwrap() as z.ZodType)}; left out ${JSON.stringify(schema.def.defaultValue)}`
  if (schema instanceof z.ZodISODate) return 'a date'
  if (schema instanceof z.ZodBoolean) return 'yes or no'
  if (schema instanceof z.ZodEnum) return schema.options.join(', ')
  if (schema instanceof z.ZodLiteral) return [...schema.values].join(', ')
  if (schema instanceof z.ZodString) return `text of ${sizeOf(schema)}`
  if (schema instanceof z.ZodRecord)
    return `${lineOf(schema.valueType as z.ZodType)}, for each of ${lineOf(schema.keyType as z.ZodType)}`
  if (schema instanceof z.ZodArray) {
    const element = schema.element as z.ZodType
    return `${sizeOf(schema)} members${element instanceof z.ZodObject ? '' : ` of ${lineOf(element)}`}`
  }
  return schema instanceof z.ZodNumber ? numberLine(schema) : schema._zod.def.type
}

const innerOf = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? innerOf(schema.unwrap() as z.ZodType)
    : schema

/** What each field of a schema takes, by its path; the fields of a member by `members[]`, those of one kind by `of(kind)`. */
export const fieldsOf = (schema: z.ZodObject, path = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, child]): [string, string][] => {
      const inner = innerOf(child as z.ZodType)
      const at = `${path}${key}`
      if (inner instanceof z.ZodObject) return Object.entries(fieldsOf(inner, `${at}.`))
      if (inner instanceof z.ZodDiscriminatedUnion)
        return (inner.options as readonly z.ZodObject[]).flatMap((option, index) =>
          Object.entries(fieldsOf(option, `${at}(${index + 1}).`)),
        )
      const own: [string, string] = [at, lineOf(child as z.ZodType)]
      const element = inner instanceof z.ZodArray ? inner.element : undefined
      return element instanceof z.ZodObject ? [own, ...Object.entries(fieldsOf(element, `${at}[].`))] : [own]
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

/**
 * What the records take that are none of a program: one line for each field, so that no bound and nothing that may be left out
 * changes unseen.
 */
export const recordFormOf = (exported: object, programs: readonly RegisteredProgram[]): readonly string[] => {
  const ofPrograms = new Set<unknown>()
  const note = (schema: z.ZodType): void => {
    const inner = innerOf(schema)
    if (inner instanceof z.ZodArray) note(inner.element as z.ZodType)
    if (!(inner instanceof z.ZodObject)) return
    ofPrograms.add(inner.shape)
    for (const child of Object.values(inner.shape)) note(child as z.ZodType)
  }
  for (const { program } of programs)
    for (const { facts, policy } of program.versions) for (const schema of [facts, policy]) note(schema)
  return Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodObject && !ofPrograms.has(schema.shape)
      ? Object.entries(fieldsOf(schema)).map(([path, takes]) => `${name} ${path}: ${takes}`)
      : [],
  )
}
