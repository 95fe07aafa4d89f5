import type { Citation, LocalizedText } from '@minzheng/core'
import type { Program } from '@minzheng/rules'
import * as z from 'zod'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { printJson, table } from '../output.js'
import { dateOption, registered } from '../registry.js'
import { aboutRule, ruleTitle } from '../rule-values.js'

export interface DescribeArgs {
  readonly id: string
  readonly on: string | undefined
  readonly json: boolean
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  /** What the schema says of the value: its name in both languages, and its unit. */
  readonly label?: LocalizedText
  readonly unit?: string
  /** The names of the words of an enum. */
  readonly words?: Readonly<Record<string, LocalizedText>>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly default?: unknown
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
}

interface Field {
  readonly path: string
  readonly type: string
  readonly absent: string
  readonly description: string
}

const typeText = (schema: JsonSchema): string => {
  const inner = schema.anyOf?.find(one => one.type !== 'null') ?? schema
  if (inner.enum) return inner.enum.join(' | ')
  const range =
    inner.minimum !== undefined && inner.maximum !== undefined && inner.type !== 'string'
      ? ` ${inner.minimum}…${inner.maximum}`
      : ''
  return `${inner.format ?? inner.type ?? ''}${range}`
}

/** What it means where a value is left out. */
const absentText = (context: Context, schema: JsonSchema, required: boolean): string => {
  if (schema.default !== undefined) return JSON.stringify(schema.default)
  return required ? context.say({ zh: '必填', en: 'required' }) : context.say({ zh: '未知', en: 'unknown' })
}

const wordsText = (context: Context, words: JsonSchema['words']): string =>
  Object.entries(words ?? {})
    .map(([word, name]) => `${word} = ${context.say(name)}`)
    .join('; ')

const fieldsOf = (context: Context, schema: JsonSchema, prefix = ''): Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, child]) => {
    const inner = child.anyOf?.find(one => one.type !== 'null') ?? child
    const path = `${prefix}${key}`
    if (inner.type === 'object') return fieldsOf(context, inner, `${path}.`)
    const own: Field = {
      path: inner.type === 'array' ? `${path}[]` : path,
      type: inner.type === 'array' ? '' : typeText(child),
      absent: absentText(context, child, schema.required?.includes(key) === true),
      description: [
        child.label && context.say(child.label),
        child.description,
        child.unit && `(${child.unit})`,
        wordsText(context, child.words ?? inner.words),
      ]
        .filter(Boolean)
        .join('  '),
    }
    return inner.type === 'array' && inner.items ? [own, ...fieldsOf(context, inner.items, `${path}[].`)] : [own]
  })

const jsonSchemaOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema

const citeText = (cite: Citation | undefined): string =>
  cite ? [cite.title, cite.number, cite.article].filter(Boolean).join(' ') : ''

const describeVersion = (program: Program) => ({
  inForce: program.inForce,
  rules: Object.entries(program.rules).map(([name, node]) => ({ name, ...aboutRule(node) })),
})

/** `minzheng describe`: facts, policy, rules, citations and versions of one program. */
export const describe = async (context: Context, args: DescribeArgs): Promise<ExitCode> => {
  const { program: versions } = await registered(args.id)
  const latest = versions.versions.at(-1)
  const program = args.on === undefined ? latest : versions.on(dateOption('on', args.on))
  if (!program) return exitCode.problems
  if (args.json) {
    printJson(context, {
      id: versions.id,
      title: versions.title,
      facts: z.toJSONSchema(program.facts, { io: 'input' }),
      policy: z.toJSONSchema(program.policy, { io: 'input' }),
      versions: versions.versions.map(describeVersion),
    })
    return exitCode.well
  }
  const { say } = context
  const section = (title: { zh: string; en: string }, text: string) => context.stdout(`\n${say(title)}\n${text}\n`)
  const fieldHead = [
    { zh: '名称', en: 'Name' },
    { zh: '类型', en: 'Type' },
    { zh: '不填时', en: 'Left out' },
    { zh: '说明', en: 'What' },
  ].map(say)
  const fieldTable = (schema: z.ZodType) =>
    table(
      fieldHead,
      fieldsOf(context, jsonSchemaOf(schema)).map(({ path, type, absent, description }) => [
        path,
        type,
        absent,
        description,
      ]),
    )
  context.stdout(`${versions.id}  ${say(versions.title)}\n`)
  section(
    { zh: '版本', en: 'Versions' },
    table(
      [
        { zh: '自', en: 'From' },
        { zh: '至', en: 'To' },
        { zh: '依据', en: 'By' },
      ].map(say),
      versions.versions.map(({ inForce }) => [inForce.from, inForce.to ?? '', citeText(inForce.cite)]),
    ),
  )
  section({ zh: '个案情况（金额以分计）', en: 'Facts (money in fen)' }, fieldTable(program.facts))
  section(
    { zh: '政策（由地方规定，金额以分计）', en: 'Policy (what the place sets; money in fen)' },
    fieldTable(program.policy),
  )
  section(
    { zh: '规则', en: 'Rules' },
    table(
      [
        { zh: '名称', en: 'Name' },
        { zh: '含义', en: 'What' },
        { zh: '单位', en: 'Unit' },
        { zh: '依据', en: 'By' },
      ].map(say),
      Object.entries(program.rules).map(([name, node]) => [
        name,
        ruleTitle(context, program, name),
        aboutRule(node).unit ?? '',
        citeText(aboutRule(node).cite),
      ]),
    ),
  )
  return exitCode.well
}
