import {
  BooleanExpression,
  DateExpression,
  dateNode,
  type EnumExpression,
  integerNode,
  NumberExpression,
  QuotientExpression,
} from './expression.js'
import { node } from './node.js'

/** A ratio written as a decimal: `ratio(1.5)` is exactly three halves. */
export const ratio = (value: number): QuotientExpression =>
  new QuotientExpression(node({ kind: 'constant', type: 'quotient', value }))
/** A whole number as an expression. */
export const whole = (value: number): NumberExpression => new NumberExpression(integerNode(value))
/** A calendar date as an expression. */
export const day = (date: string): DateExpression => new DateExpression(dateNode(date))

/** Holds where all do; true where there are none. */
export const allOf = (...items: readonly BooleanExpression[]): BooleanExpression =>
  new BooleanExpression(node({ kind: 'and', items: items.map(item => item.node) }))
/** Holds where at least one does; false where there are none. */
export const anyOf = (...items: readonly BooleanExpression[]): BooleanExpression =>
  new BooleanExpression(node({ kind: 'or', items: items.map(item => item.node) }))

/** The first value whose condition holds: `firstOf([poor, 'A'], [poorer, 'B']).otherwise('C')`. */
export const firstOf = <const E extends string>(
  ...cases: readonly (readonly [BooleanExpression, EnumExpression<E> | E])[]
) => ({
  otherwise: <const L extends string>(last: L): EnumExpression<E | L> =>
    cases.reduceRight<EnumExpression<E | L> | L>(
      (no, [condition, yes]) => condition.choose<E | L>(yes, no),
      last,
    ) as EnumExpression<E | L>,
})
