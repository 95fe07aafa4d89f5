import type { LocalizedText } from '@minzheng/core'
import type { StepOf } from '../../lower/step.js'
import type { FactFields } from '../fact-fields.js'
import { type DialectName, dialects } from './dialect.js'
import { knownLiteral } from './write.js'

/** A table, or its schema and its name. */
export type TableName = string | readonly string[]

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

/**
 * `CREATE TABLE` for the tables that a statement reads, a column a line with what it means. A fact that is settled where it is left out
 * has that as its DEFAULT, so that rows written without it are answered as `assess` answers. A table named twice is made once.
 */
export const createTables = (
  tables: readonly SqlTable[],
  { dialect, lang = 'en' }: { readonly dialect: DialectName; readonly lang?: 'zh' | 'en' },
): string => {
  const { identifier, columnType, tableEnd } = dialects[dialect]
  const usualOf = ({ usual }: SqlColumn): string =>
    usual === undefined ? '' : ` DEFAULT ${knownLiteral(dialects[dialect], usual)}`
  const merged = new Map<string, Map<string, SqlColumn>>()
  for (const { name, columns } of tables) {
    const table = (typeof name === 'string' ? [name] : name).map(identifier).join('.')
    const all = merged.get(table) ?? new Map<string, SqlColumn>()
    for (const column of columns) if (!all.has(column.name)) all.set(column.name, column)
    merged.set(table, all)
  }
  return [...merged]
    .map(([table, columns]) => {
      const all = [...columns.values()]
      const lines = all.map(
        (column, index) =>
          `  ${identifier(column.name)} ${columnType(column)}${usualOf(column)}${index < all.length - 1 ? ',' : ''}${remark(column, lang)}`,
      )
      return `CREATE TABLE ${table} (\n${lines.join('\n')}\n)${tableEnd(identifier(all[0]!.name))};`
    })
    .join('\n\n')
}
