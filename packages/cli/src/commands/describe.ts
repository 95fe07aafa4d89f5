import type { Citation, LocalizedText, PlainDate } from '@minzheng/core'
import { knownUntil, type Program } from '@minzheng/rules'
import { aboutRule, describeProgram, exampleFacts, loadPrograms } from 'minzheng'
import * as z from 'zod'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { printJson } from '../output.js'
import { dateOption, programNamed } from '../registry.js'
import { ruleTitle } from '../rule-values.js'
import { table } from '../table.js'

export interface DescribeArgs {
  readonly id: string | undefined
  readonly on: string | undefined
  /** Invented facts to start from, instead of what the program is. */
  readonly example: boolean
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

/** The values of facts, each with its path: `members[0].birth`. */
const leavesOf = (value: unknown, path = ''): [path: string, value: unknown][] =>
  typeof value !== 'object' || value === null
    ? [[path, value]]
    : Object.entries(value).flatMap(([key, inner]) =>
        leavesOf(inner, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
      )

const jsonSchemaOf = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema

const citeText = (cite: Citation | undefined): string =>
  cite ? [cite.title, cite.number, cite.article].filter(Boolean).join(' ') : ''

const list = async (context: Context, json: boolean): Promise<ExitCode> => {
  const all = (await loadPrograms()).map(({ program: { id, title } }) => ({ id, title }))
  if (json) printJson(context, all)
  else {
    const head = [
      { zh: '标识', en: 'ID' },
      { zh: '计算程序', en: 'Program' },
    ].map(context.say)
    const rows = all.map(({ id, title }) => [id, context.say(title)])
    context.stdout(`${table(context, head, rows)}\n`)
    context.stdout(
      `\n${context.say({
        zh: '请写明其中一个：minzheng describe 低保，或 minzheng describe dibao。',
        en: 'Say which: minzheng describe dibao, or a part of its title.',
      })}\n`,
    )
  }
  return exitCode.well
}

/** The day of an example: today, or the nearest day on which the program was in force. */
const dayOfExample = ({ inForce }: Program, today: PlainDate): PlainDate =>
  today < inForce.from ? inForce.from : inForce.to !== undefined && today > inForce.to ? inForce.to : today

const printExample = (context: Context, program: Program, day: PlainDate, json: boolean): void => {
  const facts = exampleFacts(program, day)
  const invented = context.say({
    zh: `虚构的个案情况（${context.say(program.title)}，${day}），供起步之用，不反映任何人的实际。`,
    en: `Invented facts (${context.say(program.title)}, ${day}) to start from; they say nothing of anybody.`,
  })
  if (json) {
    context.stderr(`${invented}\n`)
    printJson(context, facts)
    return
  }
  const head = [
    { zh: '名称', en: 'Name' },
    { zh: '虚构的值', en: 'Invented' },
    { zh: '说明', en: 'What' },
  ].map(context.say)
  const descriptions = new Map(
    fieldsOf(context, jsonSchemaOf(program.facts)).map(({ path, description }) => [path, description]),
  )
  const rows = leavesOf(facts).map(([path, value]) => [
    path,
    String(value),
    descriptions.get(path.replaceAll(/\[\d+\]/g, '[]')) ?? '',
  ])
  context.stdout(`${invented}\n\n${table(context, head, rows)}\n`)
  context.stdout(
    `\n${context.say({
      zh: `存成文件：minzheng describe ${program.id} --example --json > facts.json，再 minzheng assess ${program.id} --facts facts.json`,
      en: `As a file: minzheng describe ${program.id} --example --json > facts.json, then minzheng assess ${program.id} --facts facts.json`,
    })}\n`,
  )
}

/** `minzheng describe`: facts, policy, rules, citations and versions of one program; without an ID, the list of programs. */
export const describe = async (context: Context, args: DescribeArgs): Promise<ExitCode> => {
  if (args.id === undefined) return list(context, args.json)
  const { program: versions } = await programNamed(args.id)
  const day = args.on === undefined ? undefined : dateOption('on', args.on)
  const program = day === undefined ? versions.versions.at(-1) : versions.on(day)
  if (!program) return exitCode.problems
  if (args.example) {
    printExample(context, program, day ?? dayOfExample(program, context.today()), args.json)
    return exitCode.well
  }
  if (args.json) {
    printJson(context, describeProgram(versions, program))
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
      context,
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
      context,
      [
        { zh: '自', en: 'From' },
        { zh: '至', en: 'To' },
        { zh: '最后见于', en: 'Last seen' },
        { zh: '依据', en: 'By' },
      ].map(say),
      versions.versions.map(({ inForce }) => [
        inForce.from,
        inForce.to ?? '',
        inForce.to === undefined ? knownUntil(inForce) : '',
        citeText(inForce.cite),
      ]),
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
      context,
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
