import type { Rounding } from '../../language/node.js'
import type { Value } from '../../lower/evaluate.js'
import type { Step, StepOf } from '../../lower/step.js'
import { elapsedSql, monthsBeforeSql } from './dates.js'
import type { Dialect } from './dialect.js'

/** A known value inside a statement; text is quoted, so that it cannot end its literal. */
export const knownLiteral = (dialect: Dialect, value: number | boolean | string): string => {
  if (typeof value === 'boolean') return dialect.boolean(value)
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value)
  return dialect.string(value)
}

/** A value inside a statement. */
export const literal = (dialect: Dialect, step: { readonly type: Step['type'] }, value: Value): string =>
  value === null ? dialect.cast('NULL', step.type === 'date' ? 'integer' : step.type) : knownLiteral(dialect, value)

/**
 * A column of a table as the steps count with it. A value that the schema of the fact does not allow is unknown, so that
 * nothing is decided by it, unless the table was `checked`.
 */
export const factSql = (
  dialect: Dialect,
  { node, type, bounds }: StepOf<'fact'>,
  column: string,
  checked: boolean,
): string => {
  if (type === 'date') return dialect.dateToInteger(column)
  const scaled = node.scale === undefined ? column : `${column} * ${node.scale}`
  const value = dialect.cast(node.scale === undefined ? column : `ROUND(${scaled})`, type)
  if (checked || type === 'boolean') return value
  if (type === 'enum') {
    const options = (node.options ?? []).map(dialect.string)
    // Faster in DuckDB than to look the word up in a list first.
    return `CASE ${value} ${options.map(option => `WHEN ${option} THEN ${option}`).join(' ')} END`
  }
  const range = `BETWEEN ${literal(dialect, { type }, bounds.least)} AND ${literal(dialect, { type }, bounds.greatest)}`
  // A part of a fen is not rounded away; a share in binary is never quite a whole number of hundredths.
  const isWhole = node.scale === undefined ? `${value} = ${column}` : `ABS(${scaled} - ${value}) < 0.000001`
  return `CASE WHEN ${value} ${range} AND ${isWhole} THEN ${value} END`
}

/** A quotient, rounded by whole numbers alone; engines differ in how they divide what is negative. */
const rounded = (n: string, d: string, mode: Rounding, least: number, { integerDivide }: Dialect): string => {
  const divided = {
    up: { plus: () => integerDivide(`(${n} + ${d} - 1)`, d), minus: () => integerDivide(`(-(${n}))`, d) },
    down: { plus: () => integerDivide(n, d), minus: () => integerDivide(`(-(${n}) + ${d} - 1)`, d) },
    'half-up': {
      plus: () => integerDivide(`(2 * ${n} + ${d})`, `(2 * ${d})`),
      minus: () => integerDivide(`(2 * -(${n}) + ${d})`, `(2 * ${d})`),
    },
  }[mode]
  if (least >= 0) return divided.plus()
  return `CASE WHEN ${n} >= 0 THEN ${divided.plus()} WHEN ${n} < 0 THEN -(${divided.minus()}) END`
}

type Expression = Exclude<Step, StepOf<'fact' | 'policy' | 'size' | 'aggregate'>>

/**
 * A step in the terms of others, which `at` writes. In tables that were `checked` nothing is asked of what cannot be unknown; else a
 * value that is not allowed is, whatever its fact.
 */
export const stepSql = (
  dialect: Dialect,
  steps: readonly Step[],
  step: Expression,
  at: (id: number) => string,
  checked = false,
): string => {
  const mayBeUnknown = (id: number): boolean => !isConstant(id) && (!checked || steps[id]!.nullable)
  const isConstant = (id: number): boolean => steps[id]!.kind === 'constant'
  switch (step.kind) {
    case 'constant':
      return literal(dialect, step, step.value)
    case 'add':
      return `(${at(step.left)} + ${at(step.right)})`
    case 'subtract':
      return `(${at(step.left)} - ${at(step.right)})`
    case 'multiply':
      return `(${at(step.left)} * ${at(step.right)})`
    case 'divide':
      return rounded(at(step.left), at(step.right), step.mode, steps[step.left]!.bounds.least, dialect)
    case 'divisor':
      return `NULLIF(${at(step.of)}, 0)`
    case 'compare': {
      const { before } = step
      const side = (name: 'left' | 'right') =>
        before?.side === name ? monthsBeforeSql(at(step[name]), before.months, dialect) : at(step[name])
      return `(${side('left')} ${step.op} ${side('right')})`
    }
    case 'and':
    case 'or':
      return `(${step.items.map(at).join(step.kind === 'and' ? ' AND ' : ' OR ')})`
    case 'not':
      return `(NOT ${at(step.of)})`
    case 'one-of':
      return dialect.oneOf(
        at(step.of),
        step.words.map(word => literal(dialect, { type: 'enum' }, word)),
      )
    case 'known':
      return `(${at(step.of)} IS NOT NULL)`
    case 'choose': {
      const [c, y, n] = [at(step.condition), at(step.yes), at(step.no)]
      const condition = steps[step.condition]!
      // A condition that the policy leaves open decides nothing but what is the same either way.
      if (condition.kind === 'constant') return `CASE WHEN ${y} = ${n} THEN ${y} END`
      if (condition.kind === 'known' && condition.of === step.yes) return `COALESCE(${y}, ${n})`
      const bothConstant = isConstant(step.yes) && isConstant(step.no)
      // An unknown condition does not matter where both values are the same.
      const same = condition.nullable && !bothConstant ? ` WHEN ${y} = ${n} THEN ${y}` : ''
      const chosen =
        condition.kind === 'known' || !mayBeUnknown(step.condition)
          ? `CASE WHEN ${c} THEN ${y} ELSE ${n} END`
          : `CASE WHEN ${c} THEN ${y} WHEN NOT ${c} THEN ${n}${same} END`
      // Literals alone would make a 32-bit integer.
      return bothConstant && step.type === 'integer' ? dialect.cast(chosen, 'integer') : chosen
    }
    case 'least':
    case 'greatest': {
      const name = step.kind === 'least' ? 'LEAST' : 'GREATEST'
      const known = step.items.filter(mayBeUnknown).map(id => `${at(id)} IS NOT NULL`)
      const value = step.items.map(at).reduce((a, b) => `${name}(${a}, ${b})`)
      return known.length === 0 ? value : `CASE WHEN ${known.join(' AND ')} THEN ${value} END`
    }
    case 'elapsed':
      return elapsedSql(at(step.from), at(step.to), step.unit, dialect)
  }
}

/** What is taken over the members of one case, who are at least one; `isKnown`, where that of none of them can be unknown. */
export const aggregateSql = (dialect: Dialect, { op }: StepOf<'aggregate'>, of: string, isKnown = false): string => {
  const all = isKnown ? dialect.boolean(true) : `COUNT(*) = COUNT(${of})`
  const ifKnown = (value: string) => (isKnown ? value : `CASE WHEN ${all} THEN ${value} END`)
  const [yes, no] = [dialect.boolean(true), dialect.boolean(false)]
  switch (op) {
    case 'some':
      return `CASE WHEN MAX(CASE WHEN ${of} THEN 1 ELSE 0 END) = 1 THEN ${yes} WHEN ${all} THEN ${no} END`
    case 'every':
      return `CASE WHEN MIN(CASE WHEN NOT ${of} THEN 0 ELSE 1 END) = 0 THEN ${no} WHEN ${all} THEN ${yes} END`
    case 'sum':
      return ifKnown(dialect.cast(`SUM(${of})`, 'integer'))
    case 'greatest':
      return ifKnown(`MAX(${of})`)
    case 'least':
      return ifKnown(`MIN(${of})`)
  }
}
