import type { Program } from '@minzheng/rules'
import { createTables, type SqlCheck, snakeCase, sqlChecks, toSql } from '@minzheng/rules/sql'
import type { Cases, Members, TypedTable } from './cases.js'
import { keySql, keyType } from './cases.js'
import type { Database } from './database.js'
import type { UsedVersion } from './places-and-days.js'
import { quoted } from './sql-text.js'

const { identifier, string } = quoted

/** The columns of a table of typed cases that are not facts. */
export const own = {
  key: 'mz_key',
  line: 'mz_line',
  file: 'mz_file',
  place: 'mz_place',
  date: 'mz_date',
  policy: 'mz_policy',
  bad: 'mz_bad',
} as const

/** The name of the table of typed cases, and of the typed members of a group. */
export const casesTable = 'mz_cases'
export const membersTable = (group: string): string => `mz_of_${snakeCase(group)}`
const knownColumn = (group: string): string => `mz_known_${snakeCase(group)}`

/** A bit of a mask, and what it stands for. */
export interface Bit {
  readonly bit: number
  readonly stands: string
}

/** A fact that need not be known, and its bit among those that are not. */
interface OpenFact {
  readonly path: string
  readonly group: string | undefined
}

/** What a run does with the cases of one version. */
export interface Statements {
  readonly version: number
  readonly program: Program
  readonly own: TypedTable
  readonly groups: ReadonlyMap<string, TypedTable>
  /** The table of its policies, by place and day. */
  readonly placesTable: string
  /** The key, the rules, place and day; guarded, where the tables hold values that the schema does not allow. */
  readonly answers: string
  readonly guarded: string
  readonly checks: { readonly text: string; readonly bits: readonly SqlCheck[]; readonly masks: number } | undefined
  /** Masks of the facts of a case, and of each list, that are not known; `undefined` where all are. */
  readonly unknownOwn: string | undefined
  readonly unknownOf: ReadonlyMap<string, string>
}

/** A result of a program: its column, and what its values are. */
export interface RuleColumn {
  readonly rule: string
  readonly column: string
  readonly type: 'integer' | 'ratio' | 'boolean' | 'date' | 'enum'
  readonly unit?: string
}

const sqlTypes = {
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  enum: 'VARCHAR',
  key: 'VARCHAR',
  ratio: 'DOUBLE',
}

const typesOfResults: Readonly<Record<string, RuleColumn['type']>> = {
  BIGINT: 'integer',
  INTEGER: 'integer',
  HUGEINT: 'integer',
  DOUBLE: 'ratio',
  BOOLEAN: 'boolean',
  DATE: 'date',
}

const maskOf = (bits: readonly (readonly [wrong: string, bit: number])[]): string | undefined =>
  bits.length === 0
    ? undefined
    : bits.map(([wrong, bit]) => `CASE WHEN ${wrong} THEN CAST(${1n << BigInt(bit)} AS BIGINT) ELSE 0 END`).join(' + ')

/** Everything that is written before the first part: the statements of each version, the legend of the facts that are not known. */
export const writeStatements = async (
  db: Database,
  typed: ReadonlyMap<Program, { readonly own: TypedTable; readonly groups: ReadonlyMap<string, TypedTable> }>,
  versions: readonly UsedVersion[],
  { rules, checked }: { readonly rules: readonly string[] | undefined; readonly checked: boolean },
): Promise<{ statements: readonly Statements[]; results: readonly RuleColumn[]; unknown: readonly Bit[] }> => {
  const unknown: (OpenFact & Bit)[] = []
  const bitOf = (path: string, group: string | undefined): number => {
    const stands = group === undefined ? path : `${group}.${path}`
    const known = unknown.find(one => one.stands === stands)
    if (known) return known.bit
    // Beyond the bits of a mask they share the last one.
    const bit = Math.min(unknown.length, 62)
    unknown.push({ path, group, stands, bit })
    return bit
  }
  const statements: Statements[] = []
  let results: readonly RuleColumn[] = []
  for (const [version, { program, policies }] of versions.entries()) {
    const { own: ownTable, groups } = typed.get(program)!
    const sources = Object.fromEntries(
      [...groups.keys()].map(group => [group, { from: membersTable(group), key: own.key, known: knownColumn(group) }]),
    )
    const write = (isChecked: boolean) =>
      toSql(program, {
        dialect: 'duckdb',
        from: casesTable,
        key: own.key,
        groups: sources,
        policies: {
          from: `mz_policies_${version}`,
          on: [own.policy],
          values: policies.map(({ policy }) => policy.policy),
        },
        checked: isChecked,
        carry: [own.place, own.date],
        ...(rules === undefined ? {} : { rules }),
      })
    const sql = write(true)
    const { columns, rows } = sql.policies!
    await db.load(
      `mz_policies_${version}`,
      [`${own.policy} INTEGER`, ...columns.map(({ name, type }) => `${identifier(name)} ${sqlTypes[type]}`)],
      rows.map((row, index) => [index, ...row]),
    )
    const placesTable = `mz_places_${version}`
    await db.load(
      placesTable,
      ['place VARCHAR', 'date DATE', 'policy INTEGER'],
      policies.flatMap(({ of }, index) => of.map(({ place, date }) => [place, date, index])),
    )
    const checks = checked
      ? undefined
      : sqlChecks(program, {
          dialect: 'duckdb',
          from: casesTable,
          key: own.key,
          groups: sources,
          day: { column: own.date },
          has: (path, group) => (group === undefined ? ownTable : groups.get(group))?.has.has(path) ?? false,
        })
    const reads = new Map(
      sql.tables.map((table, index) => [index === 0 ? undefined : String(table.name), table.columns]),
    )
    const openOf = (columns: NonNullable<ReturnType<typeof reads.get>>, group: string | undefined) =>
      maskOf(
        columns.flatMap(({ fact, name, nullable }) =>
          fact === undefined || !nullable ? [] : [[`${identifier(name)} IS NULL`, bitOf(fact, group)] as const],
        ),
      )
    statements.push({
      version,
      program,
      own: ownTable,
      groups,
      placesTable,
      answers: sql.text,
      guarded: write(false).text,
      checks: checks && { text: checks.text, bits: checks.checks, masks: checks.masks },
      unknownOwn: openOf(reads.get(undefined) ?? [], undefined),
      unknownOf: new Map(
        [...groups.keys()].flatMap(group => {
          const mask = openOf(reads.get(membersTable(group)) ?? [], group)
          return mask === undefined ? [] : [[group, mask] as const]
        }),
      ),
    })
    if (results.length === 0) {
      // The tables as they will be, empty: the engine says what type each result has.
      await db.run(createTables(sql.tables, { dialect: 'duckdb' }))
      for (const column of [`${own.policy} INTEGER`, `${own.place} VARCHAR`, `${own.date} DATE`])
        await db.run(`ALTER TABLE ${casesTable} ADD COLUMN ${column}`)
      const named = new Map((rules ?? Object.keys(program.rules)).map(rule => [snakeCase(rule), rule]))
      const made = await db.columns(sql.text)
      for (const { name } of sql.tables) await db.run(`DROP TABLE ${identifier(String(name))}`)
      results = made.slice(1, -2).map(({ name, type }): RuleColumn => {
        const rule = named.get(name)!
        const node = program.rules[rule]!
        const unit = node.kind === 'named' ? node.unit : undefined
        return {
          rule,
          column: name,
          type: typesOfResults[String(type)] ?? 'enum',
          ...(unit === undefined ? {} : { unit }),
        }
      })
    }
  }
  return { statements, results, unknown: unknown.map(({ bit, stands }) => ({ bit, stands })) }
}

/** Whether a list is known, in the row `r` of a case; its table is there. */
const isKnown = (cases: Cases, { group, list, source, field }: Members): string => {
  if (!field.mayBeUnknown) return 'TRUE'
  if (source) return `${keySql(cases, cases.key)} IN (SELECT ${own.key} FROM ${membersTable(group)})`
  if (list === undefined) return 'FALSE'
  const isSaid = `${list.in('r')} IS NOT NULL`
  return list.form === 'json' ? `${isSaid} AND ${list.in('r')} <> 'null'` : isSaid
}

/** The typed cases of a version, from the rows of a part. */
export const typedCases = (
  cases: Cases,
  statements: Pick<Statements, 'own' | 'groups' | 'placesTable'>,
  rows: string,
  where: string,
): string => {
  const { own: table, placesTable, groups } = statements
  const known = cases.members
    .filter(({ group }) => groups.has(group))
    .map(one => `${isKnown(cases, one)} AS ${knownColumn(one.group)}`)
  const columns = [
    `${keySql(cases, cases.key)} AS ${own.key}`,
    `r.line AS ${own.line}`,
    `r.file AS ${own.file}`,
    `p.place AS ${own.place}`,
    `p.date AS ${own.date}`,
    `p.policy AS ${own.policy}`,
    `${table.unreadable} AS ${own.bad}`,
    ...known,
    ...table.columns,
  ]
  return `SELECT ${columns.join(', ')} FROM (${rows}) r JOIN ${placesTable} p ON p.place = ${cases.place} AND p.date = ${cases.date}${where}`
}

/** The typed members of a group, from the rows of a part: of the cases, where the list stands in them. */
export const typedMembers = (
  cases: Cases,
  statements: Pick<Statements, 'groups'>,
  group: string,
  caseRows: string,
  memberRows: string | undefined,
): string => {
  const { columns, unreadable } = statements.groups.get(group)!
  const { list, key } = cases.members.find(one => one.group === group)!
  const rowsOf = (keyOf: string, from: string) =>
    `SELECT ${[`${keyOf} AS ${own.key}`, `${unreadable} AS ${own.bad}`, ...columns].join(', ')} FROM ${from}`
  if (key) return rowsOf(keySql(cases, key, 'e'), `(${memberRows}) e`)
  if (list === undefined) return rowsOf(`CAST(NULL AS ${keyType(cases)})`, '(SELECT 1) e WHERE FALSE')
  const elements = list.form === 'json' ? `unnest(json_extract(${list.in('r')}, '$[*]'))` : `unnest(${list.in('r')})`
  const inner = `SELECT ${keySql(cases, cases.key)} AS ${own.key}, ${elements} AS e FROM (${caseRows}) r`
  return rowsOf(own.key, `(${inner}) x`)
}

/** The reasons for which a case is refused, as a list of texts, from the masks of its row. */
export const reasonsSql = (statements: Statements, alias: string): string => {
  const { checks, own: table, groups } = statements
  /** A value that is given and cannot be read is not missing. */
  const butUnreadable = (group: string | undefined, path: string): string => {
    const { bits } = group === undefined ? table : groups.get(group)!
    const mask = group === undefined ? 'bad' : `bad_${snakeCase(group)}`
    const one = bits.find(({ reason }) => reason === `unreadable:${group === undefined ? '' : `${group}.`}${path}`)
    return one === undefined ? '' : ` AND ${alias}.${mask} & ${2 ** one.bit} = 0`
  }
  const found = [
    ...(checks?.bits ?? []).map(({ mask, bit, code, group, path }) => {
      const not = code === 'value-missing' ? butUnreadable(group, path) : ''
      const where = group === undefined || group === path ? path : `${group}.${path}`
      return [`${alias}.m${mask} & ${1n << BigInt(bit)} <> 0${not}`, `${code}:${where}`] as const
    }),
    ...table.bits.map(({ bit, reason }) => [`${alias}.bad & ${1n << BigInt(bit)} <> 0`, reason] as const),
    ...[...groups].flatMap(([group, { bits }]) =>
      bits.map(({ bit, reason }) => [`${alias}.bad_${snakeCase(group)} & ${1n << BigInt(bit)} <> 0`, reason] as const),
    ),
  ]
  if (found.length === 0) return `CAST([] AS VARCHAR[])`
  return `list_sort(list_distinct([${found.map(([wrong, reason]) => `CASE WHEN ${wrong} THEN ${string(reason)} END`).join(', ')}]))`
}
