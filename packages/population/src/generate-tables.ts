import { type FormField, fieldsOf } from '@minzheng/core/form'
import type { AnyProgram } from '@minzheng/rules'
import { snakeCase } from '@minzheng/rules/sql'
import type { CaseForm, GroupForm } from './generate-cases.js'
import { between, chance, type Draw, layer } from './generate-draws.js'
import { type Drawn, householdsSql, mostPersons, personsSql } from './generate-people.js'

/** The days on which the facts of a case stand: no draw makes them unknown or wrong. */
const days: readonly string[] = ['asOf', 'ageDay']

/** How much of the cases is not as it should be. */
export interface Flaws {
  /** The share of facts that are not known, of those that may be. */
  readonly unknown: number
  /** The share of cases with one fact that no case can have. */
  readonly invalid: number
}

const leavesOf = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap(field =>
    field.kind === 'part' ? leavesOf(field.fields ?? []) : field.kind === 'group' ? [] : [field],
  )

const types = { number: 'BIGINT', date: 'DATE', 'yes-no': 'BOOLEAN', choice: 'VARCHAR' } as const

const columnOf = (path: string): string => snakeCase(path)

/** A value that a field cannot have, of the type of its column; none for what takes any. */
const spoiled = ({ kind, least, notAfter }: FormField): string | undefined => {
  if (kind === 'number') return least === undefined ? undefined : String(least - 1)
  if (kind === 'choice') return `'nobody'`
  return kind === 'date' && notAfter !== undefined ? `date + 1` : undefined
}

/** The columns of a form, each fact of it as its own type; some not known, some spoiled. */
const factColumns = (
  fields: readonly FormField[],
  facts: Readonly<Record<string, string>>,
  draw: Draw,
  { unknown, invalid }: Flaws,
): Record<string, string> => {
  const leaves = leavesOf(fields)
  const unread = Object.keys(facts).filter(path => !leaves.some(field => field.path === path))
  if (unread.length > 0) throw new TypeError(`no such facts: ${unread.join(', ')}`)
  const wrong = leaves.filter(field => !days.includes(field.path) && spoiled(field) !== undefined)
  return Object.fromEntries(
    leaves.map(field => {
      const { path, kind, mayBeUnknown } = field
      const fact = facts[path]
      if (fact === undefined) throw new TypeError(`${path} is not made`)
      const known =
        mayBeUnknown && unknown > 0
          ? `CASE WHEN ${chance(draw(`unknown ${path}`), unknown)} THEN NULL ELSE ${fact} END`
          : fact
      const place = wrong.indexOf(field)
      const value =
        invalid > 0 && place >= 0
          ? `CASE WHEN ${chance(draw('invalid'), invalid)} AND ${between(draw('which'), 0, wrong.length - 1)} = ${place} THEN ${spoiled(field)} ELSE ${known} END`
          : known
      return [columnOf(path), `CAST(${value} AS ${types[kind as keyof typeof types]})`]
    }),
  )
}

/** The queries of the cases of a program: themselves, and the lists in them by their path. */
export interface CaseQueries {
  readonly cases: string
  /** With `id` of the case, and the facts of a member; in the order of the cases. */
  readonly groups: Readonly<Record<string, string>>
  /** The cases with their lists as columns of their own. */
  readonly lists: string
}

/**
 * The queries that make the cases of a version of a program, for the households drawn. An engine of one thread keeps the order of what
 * it makes, also in the lists.
 */
export const caseQueries = (program: AnyProgram, form: CaseForm, drawn: Drawn, flaws: Flaws): CaseQueries => {
  const fields = fieldsOf(program.facts)
  const ofHouseholds = form.of === 'households'
  const [subject, of, id] = ofHouseholds
    ? [householdsSql(drawn), 'h', 'n']
    : [`SELECT * FROM (${personsSql(drawn)}) WHERE ${form.where ?? 'TRUE'}`, 'p', `n * ${mostPersons} + position`]
  const about = { id: `CAST(${id} AS BIGINT)`, place: 'place', date: 'CAST(date AS DATE)' }
  const isTold = (group: FormField, draw: Draw): string =>
    group.mayBeUnknown && flaws.unknown > 0 ? `NOT ${chance(draw(`unknown ${group.path}`), flaws.unknown)}` : 'TRUE'
  const lists = fields.filter(({ kind }) => kind === 'group')

  const membersOf = (group: FormField, { count, facts }: GroupForm): string => {
    const inner = group.fields ?? []
    // A member has no share of spoiled facts of its own: a case with one is wrong as a whole.
    const known = { unknown: flaws.unknown, invalid: 0 }
    const made = (draw: Draw) => factColumns(inner, facts(draw), draw, known)
    if (count === undefined)
      return layer(personsSql(drawn), 'p', draw => ({ id: 'CAST(n AS BIGINT)', ...made(draw) }), '')
    const counted = layer(subject, of, draw => ({ count: count(draw)[group.path]!, told: isTold(group, draw) }))
    const each = `SELECT *, hash(xor(${of}, (1000 + nth)::UBIGINT)) AS m
      FROM (SELECT *, unnest(range(count)) AS nth FROM (${counted}) WHERE told)`
    return layer(each, 'm', draw => ({ id: about.id, ...made(draw) }), '')
  }
  const groups = Object.fromEntries(lists.map(group => [group.path, membersOf(group, form.groups![group.path]!)]))
  const casesWith = (more: (draw: Draw) => Record<string, string>): string =>
    layer(subject, of, draw => ({ ...about, ...factColumns(fields, form.facts(draw), draw, flaws), ...more(draw) }), '')

  const told = (path: string): string => `${columnOf(path)}_told`
  const joins = lists.map(({ path, fields: inner = [] }, index) => {
    const parts = leavesOf(inner).map(field => `"${columnOf(field.path)}" := "${columnOf(field.path)}"`)
    return `LEFT JOIN (SELECT id, list(struct_pack(${parts.join(', ')})) AS members FROM (${groups[path]!}) GROUP BY id) g${index} USING (id)`
  })
  const listed = lists.map(
    ({ path }, index) => `CASE WHEN "${told(path)}" THEN COALESCE(g${index}.members, []) END AS "${columnOf(path)}"`,
  )
  const withTold = casesWith(draw => Object.fromEntries(lists.map(group => [told(group.path), isTold(group, draw)])))
  const without = lists.map(({ path }) => `"${told(path)}"`)
  return {
    cases: casesWith(() => ({})),
    groups,
    lists:
      lists.length === 0
        ? withTold
        : `SELECT t.* EXCLUDE (${without.join(', ')}), ${listed.join(', ')} FROM (${withTold}) t ${joins.join(' ')} ORDER BY id`,
  }
}
