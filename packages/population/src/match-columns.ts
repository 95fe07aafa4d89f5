import { type Problem, problem } from '@minzheng/core'
import type { FormField } from '@minzheng/core/form'
import { snakeCase } from '@minzheng/rules/sql'
import type { Column, ListColumn } from './source.js'

/** A fact, and the column that holds it. */
export interface MatchedFact {
  readonly field: FormField
  readonly column: Column | undefined
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

const twice = (table: string, one: Column, other: Column): Problem =>
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
): Matched & { readonly problems: readonly Problem[] } => {
  const problems: Problem[] = []
  const leaves = (list: readonly FormField[]): FormField[] =>
    list.flatMap(field => (field.kind === 'part' ? leaves(field.fields ?? []) : field.kind === 'group' ? [] : [field]))
  const names = byName(leaves(fields))
  const found = new Map<string, Column>()
  const others: Column[] = []
  for (const column of columns) {
    const field = names.get(folded(column.name))
    if (field === undefined) {
      others.push(column)
      continue
    }
    const before = found.get(field.path)
    if (before) problems.push(twice(table, column, before))
    else found.set(field.path, column)
  }
  const facts: MatchedFact[] = []
  const visit = (list: readonly FormField[], together: MatchedFact[] | undefined): void => {
    for (const field of list) {
      if (field.kind === 'group') continue
      if (field.kind === 'part') {
        visit(field.fields ?? [], field.mayBeUnknown ? [] : together)
        continue
      }
      const column = found.get(field.path)
      const one = { field, column, together }
      facts.push(one)
      together?.push(one)
    }
  }
  visit(fields, undefined)
  for (const { field, column, together } of facts) {
    const isAsked = together === undefined || together.some(one => one.column !== undefined)
    if (column === undefined && field.required && isAsked && !isGiven(field.path)) problems.push(missing(table, field))
  }
  return { facts, others, problems }
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
