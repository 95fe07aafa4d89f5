import { fieldsOf } from '@minzheng/core/form'
import { createTables, type dialectNames, toSql } from '@minzheng/rules/sql'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printProblems } from '../output.js'
import { findPolicy, type PolicyArgs, readPolicyInput } from '../policy.js'
import { dateOption, programNamed } from '../registry.js'

export interface SqlArgs extends PolicyArgs {
  readonly id: string
  readonly dialect: (typeof dialectNames)[number]
  readonly on: string | undefined
  readonly from: string
  readonly key: string
  /** `members=persons.household_id`: the table of a group, and the column in it that holds the key of the case. */
  readonly group: readonly string[]
  /** `supporters=listed`: the column of the cases that says whether a list is known; `supporters=always` where it always is. */
  readonly known: readonly string[]
  readonly rules: readonly string[]
  /** The tables that the statement reads, rather than the statement. */
  readonly tables: boolean
}

const wrong = (option: string, text: string, form: string): never => {
  throw new UsageError({
    zh: `--${option} ${text} 应写成 ${form}。`,
    en: `--${option} ${text} is to be written as ${form}.`,
  })
}

const groupOption = (text: string): readonly [string, { from: string[]; key: string }] => {
  const [, name, table, key] = /^([^=]+)=(.+)\.([^.]+)$/.exec(text) ?? []
  if (name === undefined || table === undefined || key === undefined)
    return wrong('group', text, 'members=persons.household_id')
  return [name, { from: table.split('.'), key }]
}

const knownOption = (text: string): readonly [string, string | true] => {
  const [, name, column] = /^([^=]+)=(.+)$/.exec(text) ?? []
  if (name === undefined || column === undefined) return wrong('known', text, 'supporters=listed')
  return [name, column === 'always' ? true : column]
}

/** `minzheng sql`: a program as one SELECT, with the policy of a place and day in it. */
export const sql = async (context: Context, args: SqlArgs): Promise<ExitCode> => {
  const entry = await programNamed(args.id)
  const day = args.on === undefined ? context.today() : dateOption('on', args.on)
  const program = entry.program.on(day)
  const input = await readPolicyInput(context, args.policy)
  const policy = findPolicy(entry, program, day, args, input)
  printProblems(context, [...input.problems, ...policy.problems])
  const known = new Map(args.known.map(knownOption))
  const named = new Set(args.group.map(group => groupOption(group)[0]))
  const lists = fieldsOf(program.facts).flatMap(({ kind, path }) => (kind === 'group' ? [path] : []))
  for (const name of named)
    if (!lists.includes(name))
      throw new UsageError({
        zh: `个案情况中没有名为“${name}”的名单；有：${lists.join('、') || '无'}。`,
        en: `The facts have no list "${name}"; they have ${lists.join(', ') || 'none'}.`,
      })
  for (const name of known.keys())
    if (!named.has(name))
      throw new UsageError({
        zh: `--known 的“${name}”没有对应的 --group。`,
        en: `--known names "${name}", which no --group gives.`,
      })
  const groups = args.group.map(groupOption).map(([name, source]) => {
    const told = known.get(name)
    return [name, told === undefined ? source : { ...source, known: told }] as const
  })
  try {
    const { text, tables } = toSql(program, {
      dialect: args.dialect,
      from: args.from.split('.'),
      key: args.key,
      groups: Object.fromEntries(groups),
      policy: policy.values,
      ...(args.rules.length > 0 ? { rules: args.rules } : {}),
    })
    context.stdout(`${args.tables ? createTables(tables, { dialect: args.dialect, lang: context.lang }) : text}\n`)
    return exitCode.well
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError({ zh: error.message, en: error.message })
    throw error
  }
}
