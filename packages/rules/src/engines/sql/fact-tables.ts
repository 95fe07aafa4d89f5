import type { FormField } from '@minzheng/core/form'
import type { AnyProgram } from '../../program.js'
import { type FactFields, factFieldsOf } from '../fact-fields.js'
import type { GroupTable } from './compile.js'
import { isUsual, type SqlColumn, type SqlTable, snakeCase, type TableName } from './tables.js'

/** Where the facts of a program are, as in `SqlOptions`. */
export interface FactTablesOptions {
  readonly from: TableName
  readonly key?: string
  readonly groups?: Readonly<Record<string, GroupTable>>
  /** The columns by which cases find their policy, as in `PolicyTable`. */
  readonly on?: readonly string[]
}

const types = { number: 'integer', 'yes-no': 'boolean', choice: 'enum', date: 'date', text: 'key' } as const
const keyColumn = (name: string): SqlColumn => ({ name, type: 'key', nullable: false })

const columnOf = ({ path, kind, label, unit, whole, options, usual }: FormField): SqlColumn => ({
  name: snakeCase(path),
  type: kind === 'number' && whole !== true ? 'ratio' : types[kind as keyof typeof types],
  fact: path,
  label,
  ...(unit === undefined ? {} : { unit }),
  ...(options === undefined ? {} : { options: options.map(({ value }) => value) }),
  nullable: true,
  ...(kind !== 'date' && isUsual(usual) ? { usual } : {}),
})
const columnsOf = (facts: ReadonlyMap<string, FormField>): SqlColumn[] => [...facts.values()].map(columnOf)

/** The columns by which cases find their policy: as the fact of that name, or else a key. */
export const onColumns = ({ facts }: FactFields, on: readonly string[]): SqlColumn[] => {
  const columns = columnsOf(facts)
  return on.map(name => columns.find(column => column.name === name) ?? keyColumn(name))
}

/**
 * The tables of all facts of a program, the cases first, for `createTables`: what its statements read, and what `sqlChecks` asks.
 * Every column but the keys takes NULL, so that what is missing can be loaded, and told by `sqlChecks`.
 */
export const factTables = (
  program: AnyProgram,
  { from, key = 'id', groups = {}, on = [] }: FactTablesOptions,
): SqlTable[] => {
  const fields = factFieldsOf(program.facts)
  const own = columnsOf(fields.facts)
  const placed = onColumns(fields, on).filter(({ fact }) => fact === undefined)
  const told = Object.values(groups).flatMap(({ known }) =>
    typeof known === 'string' ? [{ name: known, type: 'boolean' as const, nullable: false }] : [],
  )
  const members = [...fields.groups].flatMap(([path, { facts }]) => {
    const group = groups[path]
    return group ? [{ name: group.from, columns: [keyColumn(group.key), ...columnsOf(facts)] }] : []
  })
  return [{ name: from, columns: [keyColumn(key), ...placed, ...own, ...told] }, ...members]
}
