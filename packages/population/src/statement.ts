import type { PlainDate } from '@minzheng/core'
import type { Program } from '@minzheng/rules'
import {
  type Beside,
  createTables,
  type SqlCheck,
  type SqlSuspects,
  snakeCase,
  sqlChecks,
  sqlSuspects,
  type TakenTogether,
  toSql,
} from '@minzheng/rules/sql'
import type { Cases, Members, TypedTable } from './cases.js'
import { keySql, keyType } from './cases.js'
import type { Database } from './database.js'
import type { UsedVersion } from './places-and-days.js'
import { quoted } from './sql-text.js'

const { identifier, string } = quoted

/** The columns of a table of typed cases that are not facts. */
export const own = {
  key: 'mz_key',
  place: 'mz_place',
  date: 'mz_date',
  bad: 'mz_bad',
  /** Whether something may be wrong with it, and the facts that are not known, as bits. */
  suspect: 'mz_suspect',
  unknown: 'mz_unknown',
} as const

/** The name of the table of typed cases, and of the typed members of a group. */
export const casesTable = 'mz_cases'
export const membersTable = (group: string): string => `mz_of_${snakeCase(group)}`
/** Of the cases of which something may be wrong, the same. */
export const suspectCases = 'mz_suspect_cases'
export const suspectMembers = (group: string): string => `mz_suspect_of_${snakeCase(group)}`
/** The columns of a case that are taken over its members: how many, and the mask of them all. */
export const takenOf = (group: string) => ({
  members: `mz_members_${snakeCase(group)}`,
  mask: `mz_mask_${snakeCase(group)}`,
})
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
  /** Of a row of the answers: whether something may be wrong with the case, and which facts are not known. */
  readonly suspect: string
  readonly unknown: string
  /** The policy values that stand in the rows of the cases. */
  readonly policyColumns: readonly string[]
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

const maskOf = (bits: readonly (readonly [wrong: string, bit: number])[]): string =>
  bits.length === 0
    ? 'CAST(0 AS BIGINT)'
    : bits.map(([wrong, bit]) => `CASE WHEN ${wrong} THEN CAST(${1n << BigInt(bit)} AS BIGINT) ELSE 0 END`).join(' | ')

/** The bit in the mask of a group that says that something may be wrong. */
const suspectBit = (isWrong: string): string => `CASE WHEN ${isWrong} THEN CAST(1 AS BIGINT) ELSE 0 END`

/** What is read beside the rules: the facts that are not known, and whether something may be wrong with the case. */
const besideOf = (
  ownTable: TypedTable,
  groups: ReadonlyMap<string, TypedTable>,
  suspects: SqlSuspects | undefined,
  openOf: (group: string | undefined) => (row: string) => string,
): Beside => {
  const wrongIn = ({ bits }: TypedTable, row: string, tests: readonly string[]) =>
    [...(bits.length > 0 ? [`${row}.${own.bad} <> 0`] : []), ...tests].join(' OR ') || 'FALSE'
  return {
    own: {
      [own.suspect]: row => `COALESCE(${wrongIn(ownTable, row, suspects ? [suspects.own(row)] : [])}, FALSE)`,
      [own.unknown]: openOf(undefined),
    },
    groups: Object.fromEntries(
      [...groups].map(([group, table]): [string, TakenTogether] => {
        const { members, mask } = takenOf(group)
        const found = suspects?.groups[group]
        const isWrong = (row: string) => wrongIn(table, row, found ? [found.member(row)] : [])
        return [
          group,
          {
            of: {
              mask: row => `${suspectBit(isWrong(row))} | ${openOf(group)(row)}`,
              ...(found ? { once: found.once } : {}),
            },
            taken: {
              [members]: () => 'COUNT(*)',
              [mask]: of =>
                `BIT_OR(${of('mask')})${found ? ` | ${suspectBit(found.together('COUNT(*)', `CAST(SUM(${of('once')}) AS BIGINT)`))}` : ''}`,
            },
          },
        ]
      }),
    ),
  }
}

/** Everything that is written before the first part: the statements of each version, the legend of the facts that are not known. */
export const writeStatements = async (
  db: Database,
  typed: ReadonlyMap<Program, { readonly own: TypedTable; readonly groups: ReadonlyMap<string, TypedTable> }>,
  versions: readonly UsedVersion[],
  {
    rules,
    checked,
    days,
  }: {
    readonly rules: readonly string[] | undefined
    readonly checked: boolean
    /** The first and the last day of the cases. */
    readonly days: readonly [PlainDate, PlainDate]
  },
): Promise<{ statements: readonly Statements[]; results: readonly RuleColumn[]; unknown: readonly Bit[] }> => {
  const unknown: (OpenFact & Bit)[] = []
  const bitOf = (path: string, group: string | undefined): number => {
    const stands = group === undefined ? path : `${group}.${path}`
    const known = unknown.find(one => one.stands === stands)
    if (known) return known.bit
    // Beyond the bits of a mask they share the last one.
    const bit = Math.min(unknown.length, 61)
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
    const tableOf = (group: string | undefined) => (group === undefined ? ownTable : groups.get(group))
    const isKnown = (path: string, group: string | undefined) => tableOf(group)?.known.has(path) ?? false
    const write = (isChecked: boolean, beside?: Beside) =>
      toSql(program, {
        dialect: 'duckdb',
        from: casesTable,
        key: own.key,
        groups: sources,
        // The row of a case has the values of its place and day.
        policies: { on: [], values: policies.map(({ policy }) => policy.policy) },
        checked: isChecked,
        known: isKnown,
        carry: [own.place, own.date],
        ...(rules === undefined ? {} : { rules }),
        ...(beside === undefined ? {} : { beside }),
      })
    const sql = write(true)
    const { columns, rows } = sql.policies!
    const placesTable = `mz_places_${version}`
    await db.load(
      placesTable,
      ['place VARCHAR', 'date DATE', ...columns.map(({ name, type }) => `${identifier(name)} ${sqlTypes[type]}`)],
      policies.flatMap(({ of }, index) => of.map(({ place, date }) => [place, date, ...rows[index]!])),
    )
    const has = (path: string, group: string | undefined) => tableOf(group)?.has.has(path) ?? false
    const asked = { dialect: 'duckdb', day: { column: own.date }, has } as const
    const checks = checked
      ? undefined
      : sqlChecks(program, {
          ...asked,
          from: suspectCases,
          key: own.key,
          groups: Object.fromEntries(
            Object.entries(sources).map(([group, one]) => [group, { ...one, from: suspectMembers(group) }]),
          ),
        })
    const suspects = checked ? undefined : sqlSuspects(program, { ...asked, groups: sources, days })
    const reads = new Map(
      sql.tables.map((table, index) => [index === 0 ? undefined : String(table.name), table.columns]),
    )
    const openOf = (group: string | undefined) => (row: string) =>
      maskOf(
        (reads.get(group === undefined ? undefined : membersTable(group)) ?? []).flatMap(({ fact, name, nullable }) => {
          if (fact === undefined || !nullable) return []
          // Each has its bit, whatever the files say: what the bits stand for hangs on the program alone.
          const bit = bitOf(fact, group) + 1
          return isKnown(fact, group) ? [] : [[`${row}.${identifier(name)} IS NULL`, bit] as const]
        }),
      )
    const beside = besideOf(ownTable, groups, suspects, openOf)
    const ofGroups = [...groups.keys()].map(group => ({ group, ...takenOf(group) }))
    statements.push({
      version,
      program,
      own: ownTable,
      groups,
      placesTable,
      answers: write(true, beside).text,
      guarded: write(false, beside).text,
      checks: checks && { text: checks.text, bits: checks.checks, masks: checks.masks },
      suspect: [
        `p.${own.suspect}`,
        ...ofGroups.map(({ group, mask }) => {
          const ofNobody = suspects ? suspects.groups[group]!.together('0', '0') : 'FALSE'
          return `COALESCE(p.${mask} & 1 <> 0, ${ofNobody})`
        }),
      ].join(' OR '),
      unknown: `(${[`p.${own.unknown}`, ...ofGroups.map(({ mask }) => `COALESCE(p.${mask}, 0)`)].join(' | ')}) >> 1`,
      policyColumns: columns.map(({ name }) => name),
    })
    if (results.length === 0) {
      // The tables as they will be, empty: the engine says what type each result has.
      await db.run(createTables(sql.tables, { dialect: 'duckdb' }))
      for (const column of [
        `${own.place} VARCHAR`,
        `${own.date} DATE`,
        ...columns.map(({ name, type }) => `${identifier(name)} ${sqlTypes[type]}`),
      ])
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
  statements: Pick<Statements, 'own' | 'groups' | 'placesTable' | 'policyColumns'>,
  rows: string,
  where: string,
): string => {
  const { own: table, placesTable, groups, policyColumns } = statements
  const known = cases.members
    .filter(({ group }) => groups.has(group))
    .map(one => `${isKnown(cases, one)} AS ${knownColumn(one.group)}`)
  const columns = [
    `${keySql(cases, cases.key)} AS ${own.key}`,
    `p.place AS ${own.place}`,
    `p.date AS ${own.date}`,
    ...policyColumns.map(name => `p.${identifier(name)}`),
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
