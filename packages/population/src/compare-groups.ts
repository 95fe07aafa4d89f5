import { ProblemError, problem } from '@minzheng/core'
import { didYouMean, nearest } from '@minzheng/core/written'
import type { Program } from '@minzheng/rules'
import { snakeCase } from '@minzheng/rules/sql'
import { type Cases, keySql, typedTables } from './cases.js'
import { isMoney, typeOfRule } from './compare-outcome.js'
import type { Database } from './database.js'
import { folded } from './match-columns.js'
import { divisionsOf, quoted } from './sql-text.js'

const { identifier } = quoted

/** By what households are told apart: of which column of the households `h`, or of a table of keys `k` and values `g` beside them. */
export interface Grouping {
  readonly by: string
  /** The rule that has to be computed for it. */
  readonly rule?: string
  /** The value in the row `h`, or of `j`, a row of `beside`. */
  readonly value: string
  readonly beside?: string
  /** The upper bounds of all deciles but the last are to be found in this column first. */
  readonly decilesOf?: string
}

/** The column of the households that holds a rule as it is before. */
export const columnBefore = (rule: string): string => `before_${snakeCase(rule)}`

/** The rule for the income per head: of a program of single persons, their income. */
const incomeRule = (program: Program, cases: Cases): string | undefined =>
  [...['perCapitaIncome', 'incomePerHead'], ...(cases.members.length === 0 ? ['income'] : [])].find(
    rule => rule in program.rules,
  )

/** How many members each case has. */
const sizeOf = (cases: Cases): Pick<Grouping, 'value' | 'beside'> | undefined => {
  const members = cases.members.find(({ group }) => group === 'members') ?? cases.members[0]
  if (members === undefined) return undefined
  const { source, key, list, field } = members
  const value = field.mayBeUnknown ? 'j.g' : 'COALESCE(j.g, 0)'
  if (source && key)
    return {
      value,
      beside: `SELECT ${keySql(cases, key)} AS k, COUNT(*) AS g FROM (${source.text}) r GROUP BY ALL`,
    }
  if (list === undefined) return undefined
  const length = list.form === 'json' ? `json_array_length(${list.in('r')})` : `len(${list.in('r')})`
  return {
    value,
    beside: `SELECT ${keySql(cases, cases.key)} AS k, CAST(${length} AS BIGINT) AS g FROM (${cases.source.text}) r`,
  }
}

/** The facts of a case that households may be told apart by: words, yes and no, whole numbers that are no money. */
const factsOf = (program: Program, cases: Cases): Grouping[] => {
  const { own } = typedTables(cases, [program]).get(program)!
  return own.facts.flatMap(({ field, column }, index) => {
    const isCount = field.kind === 'number' && field.whole === true && field.unit?.startsWith('fen') !== true
    if (column === undefined || !(isCount || field.kind === 'choice' || field.kind === 'yes-no')) return []
    return [
      {
        by: field.path,
        value: 'j.g',
        beside: `SELECT k, ${identifier(snakeCase(field.path))} AS g FROM (SELECT ${keySql(cases, cases.key)} AS k, ${own.columns[index]!} FROM (${cases.source.text}) r)`,
      },
    ]
  })
}

/** All that households of a program may be told apart by. */
const allOf = (program: Program, cases: Cases): Grouping[] => {
  const size = sizeOf(cases)
  const income = incomeRule(program, cases)
  const rules = Object.keys(program.rules).filter(
    rule =>
      ['boolean', 'enum'].includes(typeOfRule(program, rule)) ||
      (typeOfRule(program, rule) === 'integer' && !isMoney(program, rule)),
  )
  return [
    ...Object.entries(divisionsOf('h.place')).map(([by, value]) => ({ by, value })),
    ...(size ? [{ by: 'size', ...size }] : []),
    ...(income ? [{ by: 'decile', rule: income, value: '', decilesOf: columnBefore(income) }] : []),
    ...factsOf(program, cases),
    ...rules.map(rule => ({ by: rule, rule, value: `h.${identifier(columnBefore(rule))}` })),
  ]
}

/**
 * By what the households are told apart.
 * @throws ProblemError `grouping-unknown` with what there is
 */
export const groupingsOf = (program: Program, cases: Cases, by: readonly string[]): Grouping[] => {
  if (by.length === 0) return []
  const all = allOf(program, cases)
  const names = all.map(one => one.by)
  const problems = by
    .filter(name => !names.some(one => folded(one) === folded(name)))
    .map(name => {
      const [zh, en] = didYouMean(nearest(name, names))
      return problem(
        'grouping-unknown',
        'error',
        ['by', name],
        [`不能按“${name}”分组。`, `Households cannot be told apart by "${name}".`],
        [`${zh} 可以用：${names.join('、')}。`, `${en} There are ${names.join(', ')}.`],
      )
    })
  if (problems.length > 0) throw new ProblemError(problems)
  const asked = by.map(name => all.find(one => folded(one.by) === folded(name))!)
  return [...new Set(asked)]
}

/** The greatest values of the first nine tenths of the households: of equal ones none is parted. */
export const decileBounds = async (db: Database, households: string, column: string): Promise<number[]> => {
  const x = identifier(column)
  const bounds = Array.from(
    { length: 9 },
    (_, index) => `MIN(x) FILTER (upto * 10 >= whole * ${index + 1}) AS d${index}`,
  )
  const [row] = await db.rows(
    `SELECT ${bounds.join(', ')} FROM (SELECT x, SUM(n) OVER (ORDER BY x) AS upto, SUM(n) OVER () AS whole FROM ` +
      `(SELECT ${x} AS x, COUNT(*) AS n FROM ${households} WHERE ${x} IS NOT NULL GROUP BY ALL))`,
  )
  return bounds.flatMap((_, index) => (row![`d${index}`] === null ? [] : [Number(row![`d${index}`])]))
}

/** The decile of a column of `h`, from 1. */
export const decileSql = (column: string, bounds: readonly number[]): string => {
  const x = `h.${identifier(column)}`
  const above = bounds.map(bound => ` + CAST(${x} > CAST('${bound}' AS DOUBLE) AS INTEGER)`)
  return `CASE WHEN ${x} IS NOT NULL THEN 1${above.join('')} END`
}
