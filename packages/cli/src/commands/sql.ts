import { fieldsOf } from '@minzheng/core/form'
import { createTables, type dialectNames, resultView, type Sql, toSql } from '@minzheng/rules/sql'
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
  /** The tables that the statement reads and that of its results, rather than the statement. */
  readonly tables: boolean
  /** Cases of many places and days, in place of `place` and `on`: each finds its policy in a table, by its columns `place` and `date`. */
  readonly places: readonly string[]
  readonly days: readonly string[]
  /** The number of partitions of PostgreSQL, or the cluster of ClickHouse. */
  readonly spread: string | undefined
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

const policiesTable = 'policies'
const placeAndDay = ['place', 'date']

/** The policy of one place and day, or those of many as a table. */
const policiesOf = async (context: Context, args: SqlArgs) => {
  const entry = await programNamed(args.id)
  const input = await readPolicyInput(context, args.policy)
  if (args.places.length === 0) {
    if (args.days.length > 0)
      throw new UsageError({
        zh: '--days 要与 --places 一起写；一天写 --on。',
        en: '--days goes with --places; for one day write --on.',
      })
    const day = args.on === undefined ? context.today() : dateOption('on', args.on)
    const program = entry.program.on(day)
    const policy = findPolicy(entry, program, day, args, input)
    printProblems(context, [...input.problems, ...policy.problems])
    return { program, given: { policy: policy.values }, keys: [] }
  }
  if (args.place !== undefined || args.on !== undefined)
    throw new UsageError({
      zh: '--places、--days 用于多地多日，不与 --place、--on 一起写。',
      en: '--places and --days are for many places and days; leave out --place and --on.',
    })
  const days = args.days.length === 0 ? [context.today()] : [...new Set(args.days.map(day => dateOption('days', day)))]
  const program = entry.program.on(days[0]!)
  const other = days.find(day => entry.program.on(day) !== program)
  if (other !== undefined)
    throw new UsageError({
      zh: `${days[0]} 与 ${other} 适用的规定版本不同。请按版本各写一条语句。`,
      en: `${days[0]} and ${other} fall under two versions of the rule: write a statement for each.`,
    })
  const keys = [...new Set(args.places)].flatMap(place => days.map(day => [place, day] as const))
  const found = keys.map(([place, day]) => findPolicy(entry, program, day, { ...args, place }, input))
  printProblems(context, [...input.problems, ...found.flatMap(({ problems }) => problems)])
  const values = found.map(policy => policy.values)
  return { program, given: { policies: { from: policiesTable, on: placeAndDay, values } }, keys }
}

/** A value of the policy table as a literal: a number, true or false, NULL, or a word, which none of the schemas lets hold a quote. */
const cell = (value: unknown): string => {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
const insertPolicies = ({ rows }: NonNullable<Sql['policies']>, keys: readonly (readonly string[])[]): string =>
  `INSERT INTO ${policiesTable} VALUES\n${rows.map((row, at) => `  (${[...keys[at]!, ...row].map(cell).join(', ')})`).join(',\n')};`

/** What has to be there before the statement: the tables, the policies in theirs, the results and what reads them. */
const tablesOf = (
  { tables, policies, result, settings }: Sql,
  keys: readonly (readonly string[])[],
  context: Context,
  args: SqlArgs,
): string => {
  const { dialect } = args
  const { lang } = context
  const parts = args.spread === undefined ? undefined : /^\d+$/.test(args.spread) ? Number(args.spread) : args.spread
  const [cases, ...lists] = tables
  const placed = policies
    ? policies.table.columns
        .slice(0, placeAndDay.length)
        .filter(({ name }) => cases!.columns.every(column => column.name !== name))
    : []
  const own = [{ ...cases!, columns: [...cases!.columns, ...placed] }, ...lists, { name: 'results', columns: result }]
  const spread = parts === undefined ? {} : { spread: parts }
  const shown = parts !== undefined && dialect === 'clickhouse' ? 'results_all' : 'results'
  return [
    createTables(own, { dialect, lang, ...spread }),
    ...(policies ? [createTables([policies.table], { dialect, lang }), insertPolicies(policies, keys)] : []),
    resultView('results_read', { dialect, from: shown, columns: result, lang }),
    ...settings.map(one => `${one}; -- ${lang === 'zh' ? '每个会话' : 'in each session'}`),
  ].join('\n\n')
}

/** `minzheng sql`: a program as one SELECT, with the policy of a place and day in it, or joined by the place and day of each case. */
export const sql = async (context: Context, args: SqlArgs): Promise<ExitCode> => {
  const { program, given, keys } = await policiesOf(context, args)
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
    const written = toSql(program, {
      dialect: args.dialect,
      from: args.from.split('.'),
      key: args.key,
      groups: Object.fromEntries(groups),
      ...given,
      ...(args.rules.length > 0 ? { rules: args.rules } : {}),
    })
    context.stdout(`${args.tables ? tablesOf(written, keys, context, args) : written.text}\n`)
    return exitCode.well
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError({ zh: error.message, en: error.message })
    throw error
  }
}
