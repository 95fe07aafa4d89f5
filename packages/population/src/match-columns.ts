import { type Problem, problem } from '@minzheng/core'
import type { FormField } from '@minzheng/core/form'
import { snakeCase } from '@minzheng/rules/sql'
import type { Column, ListColumn } from './source.js'

/** A fact, and the column that holds it. */
export interface MatchedFact {
  readonly field: FormField
  readonly column: Column | undefined
  /** Decimal places between an amount as the column has it and whole fen: 2 where its head says 元. */
  readonly places: number
  /** The facts of the part that it belongs to, where that may be left out as a whole. */
  readonly together: readonly MatchedFact[] | undefined
}

/** What was found for the facts of a table. */
export interface Matched {
  readonly facts: readonly MatchedFact[]
  /** The columns that hold no fact. */
  readonly others: readonly Column[]
}

/** A name as it is compared: `housing.floorArea`, `housing_floor_area` and `Housing floor area` are one. */
export const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._-]+/g, '')

const moneyPlaces = new Map([
  ...['元', '人民币元', 'yuan', 'rmb', 'cny'].map(word => [word, 2] as const),
  ...['万元'].map(word => [word, 6] as const),
  ...['分', 'fen'].map(word => [word, 0] as const),
])
const periods = new Map([
  ['月', 'month'],
  ['年', 'year'],
  ['日', 'day'],
  ['天', 'day'],
])
const isMoney = ({ unit }: FormField): boolean => unit === 'fen' || unit?.startsWith('fen/') === true

/** A head and the unit behind it in brackets: `工资性收入（元/月）`. */
const headAndUnit = (head: string): readonly [name: string, unit: string] => {
  const [, name = head, unit = ''] = /^(.*?)\s*[([【]([^()[\]【】]*)[)\]】]\s*$/s.exec(head.normalize('NFKC')) ?? []
  return [name, unit]
}

/** A name, and without the unit that it may have behind it, as they are compared. */
export const namesOfHead = (head: string): readonly string[] => [folded(head), folded(headAndUnit(head)[0])]

/** Decimal places between an amount of money that is written in a unit and the fact; `undefined` where it is in no such unit. */
const placesOf = (field: FormField, written: string): number | undefined => {
  const [word = '', period, ...more] = written
    .toLowerCase()
    .replaceAll(/\s*(?:\/|每|\bper\b)\s*/g, '/')
    .trim()
    .split('/')
  const isOfField = period === undefined || (field.unit === `fen/${periods.get(period) ?? period}` && more.length === 0)
  return isMoney(field) && isOfField ? moneyPlaces.get(word) : undefined
}

/** As a list that is read at the desk says it. */
const withoutUnit = (table: string, { name }: Column): Problem =>
  problem(
    'head-without-unit',
    'warning',
    [table, name],
    [`“${name}”一列没有写单位，按分计。`, `The column "${name}" names no unit and is taken in fen.`],
    [`以元计的，请写成“${name}（元）”。`, `If it is yuan, write "${name} (yuan)".`],
  )

/** The names by which a column is taken for a field. */
const byName = <T extends { readonly path: string; readonly label: { readonly zh: string; readonly en: string } }>(
  fields: readonly T[],
): ReadonlyMap<string, T> => {
  const paths = new Map(fields.map(field => [folded(field.path), field]))
  const labels = fields.flatMap(field => [...new Set([folded(field.label.zh), folded(field.label.en)])])
  const named = fields.flatMap(field =>
    [folded(field.label.zh), folded(field.label.en)]
      // What two fields are called, or one by its own name, names none.
      .filter(label => !paths.has(label) && labels.filter(one => one === label).length === 1)
      .map(label => [label, field] as const),
  )
  return new Map([...paths, ...named])
}

/** Two columns of a table that say the same. */
export const columnTwice = (table: string, one: Column, other: Column): Problem =>
  problem(
    'column-twice',
    'error',
    [table, one.name],
    [
      `“${one.name}”和“${other.name}”两列是同一项。`,
      `The columns "${one.name}" and "${other.name}" hold the same fact.`,
    ],
    ['请删去一列，或列入 ignore。', 'Remove one, or name it in ignore.'],
  )

const missing = (table: string, { path, label }: FormField): Problem =>
  problem(
    'column-missing',
    'error',
    [table, path],
    [`缺少“${label.zh}”一列。`, `There is no column for "${label.en}".`],
    [`请加上名为 ${snakeCase(path)} 的一列。`, `Add a column ${snakeCase(path)}.`],
  )

/** Lays the columns of a table beside the facts of a case or of a member. */
export const matchColumns = (
  table: string,
  fields: readonly FormField[],
  columns: readonly Column[],
  isGiven: (path: string) => boolean = () => false,
): Matched & { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => {
  const problems: Problem[] = []
  const leaves = (list: readonly FormField[]): FormField[] =>
    list.flatMap(field => (field.kind === 'part' ? leaves(field.fields ?? []) : field.kind === 'group' ? [] : [field]))
  const names = byName(leaves(fields))
  const found = new Map<string, { column: Column; places: number }>()
  const others: Column[] = []
  const warnings: Problem[] = []
  for (const column of columns) {
    const whole = names.get(folded(column.name))
    const [name, unit] = headAndUnit(column.name)
    const field = whole ?? names.get(folded(name))
    const places = whole ? 0 : field && placesOf(field, unit)
    if (field === undefined || places === undefined) {
      others.push(column)
      continue
    }
    if (whole && isMoney(field) && folded(column.name) !== folded(field.path)) warnings.push(withoutUnit(table, column))
    const before = found.get(field.path)
    if (before) problems.push(columnTwice(table, column, before.column))
    else found.set(field.path, { column, places })
  }
  const facts: MatchedFact[] = []
  const visit = (list: readonly FormField[], together: MatchedFact[] | undefined): void => {
    for (const field of list) {
      if (field.kind === 'group') continue
      if (field.kind === 'part') {
        visit(field.fields ?? [], field.mayBeUnknown ? [] : together)
        continue
      }
      const { column, places = 0 } = found.get(field.path) ?? {}
      const one = { field, column, places, together }
      facts.push(one)
      together?.push(one)
    }
  }
  visit(fields, undefined)
  for (const { field, column, together } of facts) {
    const isAsked = together === undefined || together.some(one => one.column !== undefined)
    if (column === undefined && field.required && isAsked && !isGiven(field.path)) problems.push(missing(table, field))
  }
  return { facts, others, problems, warnings }
}

/** The list of a table that holds a group. */
export const matchLists = (
  fields: readonly FormField[],
  lists: readonly ListColumn[],
): ReadonlyMap<string, ListColumn> => {
  const names = byName(fields.filter(({ kind }) => kind === 'group'))
  return new Map(
    lists.flatMap(list => {
      const group = names.get(folded(list.name))
      return group === undefined ? [] : [[group.path, list] as const]
    }),
  )
}

/** What columns of a form are called, to find what was meant. */
export const namesOf = (fields: readonly FormField[]): string[] =>
  fields.flatMap(field =>
    field.kind === 'part' ? namesOf(field.fields ?? []) : [snakeCase(field.path), field.label.zh],
  )
