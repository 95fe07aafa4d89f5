import type { LocalizedText } from '@minzheng/core'
import type { StepOf } from '../../lower/step.js'
import type { FactFields } from '../fact-fields.js'
import { type Dialect, type DialectName, dialects } from './dialect.js'
import { knownLiteral } from './write.js'

/** A table, or its schema and its name. */
export type TableName = string | readonly string[]

/** The name of a table as a statement has it. */
export const tableSql = ({ identifier }: Pick<Dialect, 'identifier'>, name: TableName): string =>
  (typeof name === 'string' ? [name] : name).map(identifier).join('.')

/** A column that a statement reads. */
export interface SqlColumn {
  readonly name: string
  /** What its values are: the key of a case, a whole number, a ratio, a truth, a day, or one of `options`. */
  readonly type: 'key' | 'integer' | 'ratio' | 'boolean' | 'date' | 'enum'
  /** The path of the fact that it holds, where it holds one. */
  readonly fact?: string
  readonly label?: LocalizedText
  readonly unit?: string
  readonly options?: readonly string[]
  /** NULL is allowed: the fact may be unknown. */
  readonly nullable: boolean
  /** What it is in a row that is written without it, where the fact is settled where it is left out: NULL there is not known. */
  readonly usual?: number | boolean | string
}

/** A table that a statement reads, and the columns that it reads of it. */
export interface SqlTable {
  readonly name: TableName
  readonly columns: readonly SqlColumn[]
}

/** The name of a column: `housing.floorArea` is `housing_floor_area`. */
export const snakeCase = (path: string): string =>
  path
    .replaceAll('.', '_')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()

export const isUsual = (usual: unknown): usual is number | boolean | string =>
  ['number', 'boolean', 'string'].includes(typeof usual)

const columnOf = ({ node, type }: StepOf<'fact'>, name: string, usual: unknown): SqlColumn => ({
  name,
  type: node.scale === undefined ? type : 'ratio',
  fact: node.path.join('.'),
  ...(node.label === undefined ? {} : { label: node.label }),
  ...(node.unit === undefined ? {} : { unit: node.unit }),
  ...(node.options === undefined ? {} : { options: node.options }),
  nullable: node.nullable,
  ...(type !== 'date' && isUsual(usual) ? { usual } : {}),
})

interface Source {
  readonly from: TableName
  readonly key: string
}

/** Keeps account of what a statement reads while it is written. */
export class ReadTables {
  readonly #cases: Source
  readonly #groups = new Map<string, Source>()
  readonly #columns = new Map<string | undefined, Map<string, SqlColumn>>()
  readonly #fields: FactFields

  constructor(from: TableName, key: string, fields: FactFields) {
    this.#cases = { from, key }
    this.#fields = fields
  }

  fact(step: StepOf<'fact'>, name: string): void {
    const { facts } = step.group === undefined ? this.#fields : this.#fields.groups.get(step.group)!
    this.#put(step.group, columnOf(step, name, facts.get(step.node.path.join('.'))?.usual))
  }

  /** The table of a group, and the column of the cases that says whether the group is known. */
  group(group: string, source: Source, known: string | undefined): void {
    this.#groups.set(group, source)
    if (known !== undefined) this.#put(undefined, { name: known, type: 'boolean', nullable: false })
  }

  tables(): SqlTable[] {
    return [[undefined, this.#cases] as const, ...this.#groups].map(([group, { from, key }]) => ({
      name: from,
      columns: [{ name: key, type: 'key', nullable: false }, ...(this.#columns.get(group)?.values() ?? [])],
    }))
  }

  #put(group: string | undefined, column: SqlColumn): void {
    const columns = this.#columns.get(group) ?? new Map<string, SqlColumn>()
    columns.set(column.name, column)
    this.#columns.set(group, columns)
  }
}

const remark = ({ label, unit, options }: SqlColumn, lang: 'zh' | 'en'): string => {
  const parts = [label?.[lang], unit, options?.join(' | ')].filter(part => part !== undefined)
  return parts.length === 0 ? '' : ` -- ${parts.join(', ').replaceAll(/\s+/g, ' ')}`
}

/** How tables are made. */
export interface CreateTablesOptions {
  readonly dialect: DialectName
  /** The language of the remarks: English where it is not said. */
  readonly lang?: 'zh' | 'en'
  /**
   * In parts by the hash of the first column: how many, for PostgreSQL; for ClickHouse the name of a cluster, with `cases_all` over
   * the `cases` of all its shards. Tables of cases, of members and of results are spread alike, that of the policies is not.
   */
  readonly spread?: number | string
}

/**
 * `CREATE TABLE` for the tables that a statement reads, a column a line with what it means. A fact that is settled where it is left out
 * has that as its DEFAULT, so that rows written without it are answered as `assess` answers. A table named twice is made once.
 * @throws TypeError for `spread` where the dialect has nothing of the kind
 */
export const createTables = (
  tables: readonly SqlTable[],
  { dialect, lang = 'en', spread }: CreateTablesOptions,
): string => {
  const { identifier, columnType, tableEnd, spread: spreadTable } = dialects[dialect]
  const inParts = typeof spread === 'number' ? Number.isInteger(spread) && spread > 0 : spread !== ''
  if (
    spread !== undefined &&
    (!inParts || spreadTable === undefined || (dialect === 'postgres') !== (typeof spread === 'number'))
  )
    throw new TypeError(
      `spread: ${spread} is for no ${dialect}: a number of parts for postgres, the name of a cluster for clickhouse`,
    )
  const usualOf = ({ usual }: SqlColumn): string =>
    usual === undefined ? '' : ` DEFAULT ${knownLiteral(dialects[dialect], usual)}`
  const merged = new Map<string, { readonly path: readonly string[]; readonly columns: Map<string, SqlColumn> }>()
  for (const { name, columns } of tables) {
    const path = typeof name === 'string' ? [name] : name
    const table = merged.get(path.join('\0')) ?? { path, columns: new Map<string, SqlColumn>() }
    for (const column of columns) if (!table.columns.has(column.name)) table.columns.set(column.name, column)
    merged.set(path.join('\0'), table)
  }
  return [...merged.values()]
    .map(({ path, columns }) => {
      const all = [...columns.values()]
      const named = (suffix: string): string =>
        path.map((part, index) => identifier(index === path.length - 1 ? part + suffix : part)).join('.')
      const lines = all.map(
        (column, index) =>
          `  ${identifier(column.name)} ${columnType(column)}${usualOf(column)}${index < all.length - 1 ? ',' : ''}${remark(column, lang)}`,
      )
      const key = identifier(all[0]!.name)
      const made = `CREATE TABLE ${named('')} (\n${lines.join('\n')}\n)${tableEnd(key)}`
      const [bare, schema] = path.map(identifier).reverse()
      const statements = spread === undefined ? [made] : spreadTable!({ made, named, bare: bare!, schema, key }, spread)
      return statements.map(one => `${one};`).join('\n')
    })
    .join('\n\n')
}
