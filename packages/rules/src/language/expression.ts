import type { Citation, LocalizedText } from '@minzheng/core'
import { DefinitionError } from './definition-error.js'
import { type GroupSizeNode, type Node, node, type PolicyNode, type Rounding, type Words } from './node.js'

/** What a rule says of itself: the unit of its value and the article that it comes from. */
export interface About {
  readonly unit?: string
  readonly cite?: Citation
}

/** A typed expression. `T` is the type of its value in a result; it exists for the compiler alone. */
export interface Expression<T> {
  readonly node: Node
  readonly value?: T
}

type NumberLike = NumberExpression | number
type QuotientLike = QuotientExpression | NumberLike
type DateLike = DateExpression | string

export const integerNode = (value: number): Node => {
  if (!Number.isSafeInteger(value))
    throw new TypeError(`${value} is not a whole number; write ratio(${value}) for a ratio`)
  return node({ kind: 'constant', type: 'integer', value })
}
const numberNode = (value: QuotientLike): Node => (typeof value === 'number' ? integerNode(value) : value.node)
export const dateNode = (value: DateLike): Node =>
  typeof value === 'string' ? node({ kind: 'constant', type: 'date', value }) : value.node
const booleanNode = (value: BooleanLike): Node =>
  typeof value === 'boolean' ? node({ kind: 'constant', type: 'boolean', value }) : value.node

const wordNode = (value: EnumExpression<string> | string): Node =>
  typeof value === 'string' ? node({ kind: 'constant', type: 'enum', value, options: [value] }) : value.node

/** The policy value that an expression is, and nothing more; a ratio is a pair of which it is the upper part. */
const policyLeafOf = (of: Node): PolicyNode => {
  const leaf = of.kind === 'quotient' ? of.numerator : of
  if (leaf.kind === 'policy') return leaf
  throw new DefinitionError(
    'only a policy value itself can be set or not; ask its parts before you calculate with them',
  )
}
const isPolicyLeaf = (of: Node): boolean => (of.kind === 'quotient' ? of.numerator : of).kind === 'policy'

const isSet = (of: Node) => new BooleanExpression(node({ kind: 'is-set', of: policyLeafOf(of) }))
const otherwise = (of: Node, value: Node): Node =>
  node({ kind: 'choose', condition: isSet(of).node, yes: of, no: value })

const compare = (op: '<' | '<=' | '=', left: Node, right: Node) =>
  new BooleanExpression(node({ kind: 'compare', op, left, right }))
const named = (of: Node, title: LocalizedText, about: About & { readonly words?: Words }): Node => {
  const { unit, cite, words } = about
  return node({
    kind: 'named',
    title,
    of,
    ...(unit === undefined ? {} : { unit }),
    ...(cite === undefined ? {} : { cite }),
    ...(words === undefined ? {} : { words }),
  })
}

/** What integers, quotients and dates can all do. */
abstract class Comparable<Like> {
  readonly node: Node
  constructor(of: Node) {
    this.node = of
  }
  protected abstract other(value: Like): Node

  lessThan(value: Like): BooleanExpression {
    return compare('<', this.node, this.other(value))
  }
  atMost(value: Like): BooleanExpression {
    return compare('<=', this.node, this.other(value))
  }
  greaterThan(value: Like): BooleanExpression {
    return compare('<', this.other(value), this.node)
  }
  atLeast(value: Like): BooleanExpression {
    return compare('<=', this.other(value), this.node)
  }
  equals(value: Like): BooleanExpression {
    return compare('=', this.node, this.other(value))
  }
}

/** A ratio or average: exact, and compared by multiplying out. Only a written-out rounding makes an integer of it. */
export class QuotientExpression extends Comparable<QuotientLike> implements Expression<number | null> {
  declare readonly value?: number | null
  protected override other(value: QuotientLike): Node {
    return numberNode(value)
  }
  as(title: LocalizedText, about: About = {}): QuotientExpression {
    return new QuotientExpression(named(this.node, title, about))
  }
  times(value: QuotientLike): QuotientExpression {
    return new QuotientExpression(node({ kind: 'multiply', left: this.node, right: numberNode(value) }))
  }
  /** A whole multiple of `to` (100: whole yuan of an amount in fen). */
  rounded(mode: Rounding, to = 1): NumberExpression {
    return new NumberExpression(node({ kind: 'round', of: this.node, mode, to }))
  }
  orElse(value: QuotientLike): QuotientExpression {
    return new QuotientExpression(orElse(this.node, numberNode(value)))
  }
  known(): BooleanExpression {
    return known(this.node)
  }
  /** Of a policy value: whether the place set one. No where it is known to be none. */
  isSet(): BooleanExpression {
    return isSet(this.node)
  }
  /** Of a policy value: what it asks where the place set one, and `otherwise` (nothing is asked) where it set none. */
  ifSet(test: (value: QuotientExpression) => BooleanExpression, otherwise?: BooleanLike): BooleanExpression
  ifSet(amount: (value: QuotientExpression) => NumberExpression, otherwise: NumberLike): NumberExpression
  ifSet(amount: (value: QuotientExpression) => QuotientExpression, otherwise: QuotientLike): QuotientExpression
  ifSet(then: (value: QuotientExpression) => Choice, otherwise: Choice = true): unknown {
    return chosen(isSet(this.node), then(this), otherwise)
  }
  /** Of a policy value: this one, or another where the place set none. What is not known stays so. */
  otherwise(value: QuotientLike): QuotientExpression {
    return new QuotientExpression(otherwise(this.node, numberNode(value)))
  }
}

/** A whole number: money in fen, a count, a number of months. */
export class NumberExpression extends Comparable<QuotientLike> implements Expression<number | null> {
  declare readonly value?: number | null
  protected override other(value: QuotientLike): Node {
    return numberNode(value)
  }
  as(title: LocalizedText, about: About = {}): NumberExpression {
    return new NumberExpression(named(this.node, title, about))
  }
  plus(value: NumberLike): NumberExpression {
    return new NumberExpression(node({ kind: 'add', left: this.node, right: numberNode(value) }))
  }
  minus(value: NumberLike): NumberExpression {
    return new NumberExpression(node({ kind: 'subtract', left: this.node, right: numberNode(value) }))
  }
  times(value: NumberLike): NumberExpression
  times(value: QuotientExpression): QuotientExpression
  times(value: QuotientLike): NumberExpression | QuotientExpression {
    const product = node({ kind: 'multiply', left: this.node, right: numberNode(value) })
    return value instanceof QuotientExpression ? new QuotientExpression(product) : new NumberExpression(product)
  }
  dividedBy(value: NumberLike): QuotientExpression {
    return new QuotientExpression(node({ kind: 'quotient', numerator: this.node, denominator: numberNode(value) }))
  }
  min(...values: NumberLike[]): NumberExpression {
    return new NumberExpression(node({ kind: 'least', items: [this.node, ...values.map(numberNode)] }))
  }
  max(...values: NumberLike[]): NumberExpression {
    return new NumberExpression(node({ kind: 'greatest', items: [this.node, ...values.map(numberNode)] }))
  }
  atLeastZero(): NumberExpression {
    return this.max(0)
  }
  /** This value, or another where it is not known. */
  orElse(value: NumberLike): NumberExpression {
    return new NumberExpression(orElse(this.node, numberNode(value)))
  }
  known(): BooleanExpression {
    return known(this.node)
  }
  /** Of a policy value: whether the place set one. No where it is known to be none. */
  isSet(): BooleanExpression {
    return isSet(this.node)
  }
  /** Of a policy value: what it asks where the place set one, and `otherwise` (nothing is asked) where it set none. */
  ifSet(test: (value: NumberExpression) => BooleanExpression, otherwise?: BooleanLike): BooleanExpression
  ifSet(amount: (value: NumberExpression) => NumberExpression, otherwise: NumberLike): NumberExpression
  ifSet(amount: (value: NumberExpression) => QuotientExpression, otherwise: QuotientLike): QuotientExpression
  ifSet(then: (value: NumberExpression) => Choice, otherwise: Choice = true): unknown {
    return chosen(isSet(this.node), then(this), otherwise)
  }
  /** Of a policy value: this one, or another where the place set none. What is not known stays so. */
  otherwise(value: NumberLike): NumberExpression {
    return new NumberExpression(otherwise(this.node, numberNode(value)))
  }
}

/** A calendar date. */
export class DateExpression extends Comparable<DateLike> implements Expression<string | null> {
  declare readonly value?: string | null
  protected override other(value: DateLike): Node {
    return dateNode(value)
  }
  as(title: LocalizedText, about: About = {}): DateExpression {
    return new DateExpression(named(this.node, title, about))
  }
  /** Full years of age on a day, of whoever was born on this one (see `ageOn` of core). */
  ageOn(day: DateLike): NumberExpression {
    return new NumberExpression(node({ kind: 'elapsed', unit: 'years', from: this.node, to: dateNode(day) }))
  }
  /** Whole months from this day to a later one (see `monthsBetween` of core). */
  monthsUntil(day: DateLike): NumberExpression {
    return new NumberExpression(node({ kind: 'elapsed', unit: 'months', from: this.node, to: dateNode(day) }))
  }
  orElse(value: DateLike): DateExpression {
    return new DateExpression(orElse(this.node, dateNode(value)))
  }
  known(): BooleanExpression {
    return known(this.node)
  }
  /** Of a policy value: whether the place set one. No where it is known to be none. */
  isSet(): BooleanExpression {
    return isSet(this.node)
  }
  /** Of a policy value: what it asks where the place set one, and `otherwise` (nothing is asked) where it set none. */
  ifSet(test: (value: DateExpression) => BooleanExpression, otherwise?: BooleanLike): BooleanExpression
  ifSet(amount: (value: DateExpression) => NumberExpression, otherwise: NumberLike): NumberExpression
  ifSet(amount: (value: DateExpression) => QuotientExpression, otherwise: QuotientLike): QuotientExpression
  ifSet(then: (value: DateExpression) => Choice, otherwise: Choice = true): unknown {
    return chosen(isSet(this.node), then(this), otherwise)
  }
  /** Of a policy value: this one, or another where the place set none. What is not known stays so. */
  otherwise(value: DateLike): DateExpression {
    return new DateExpression(otherwise(this.node, dateNode(value)))
  }
}

/** One of a fixed list of words. */
export class EnumExpression<E extends string> implements Expression<E | null> {
  declare readonly value?: E | null
  readonly node: Node
  constructor(of: Node) {
    this.node = of
  }
  /** `words` names each word, where the facts and policy that it comes from do not. */
  as(
    title: LocalizedText,
    about: About & { readonly words?: Readonly<Record<E, LocalizedText>> } = {},
  ): EnumExpression<E> {
    return new EnumExpression<E>(named(this.node, title, about))
  }
  is(value: EnumExpression<E> | E): BooleanExpression {
    return compare('=', this.node, wordNode(value))
  }
  isOneOf(...values: readonly E[]): BooleanExpression {
    return new BooleanExpression(node({ kind: 'or', items: values.map(value => this.is(value).node) }))
  }
  orElse(value: EnumExpression<E> | E): EnumExpression<E> {
    return new EnumExpression<E>(orElse(this.node, wordNode(value)))
  }
  known(): BooleanExpression {
    return known(this.node)
  }
  /** Of a policy value: whether the place set one. No where it is known to be none. */
  isSet(): BooleanExpression {
    return isSet(this.node)
  }
  /** Of a policy value: what it asks where the place set one, and `otherwise` (nothing is asked) where it set none. */
  ifSet(test: (value: EnumExpression<E>) => BooleanExpression, otherwise?: BooleanLike): BooleanExpression
  ifSet(amount: (value: EnumExpression<E>) => NumberExpression, otherwise: NumberLike): NumberExpression
  ifSet(amount: (value: EnumExpression<E>) => QuotientExpression, otherwise: QuotientLike): QuotientExpression
  ifSet(then: (value: EnumExpression<E>) => Choice, otherwise: Choice = true): unknown {
    return chosen(isSet(this.node), then(this), otherwise)
  }
  /** Of a policy value: this one, or another where the place set none. What is not known stays so. */
  otherwise(value: EnumExpression<E> | E): EnumExpression<E> {
    return new EnumExpression<E>(otherwise(this.node, wordNode(value)))
  }
}

type BooleanLike = BooleanExpression | boolean

/** A yes or no, three-valued as in SQL. */
export class BooleanExpression implements Expression<boolean | null> {
  declare readonly value?: boolean | null
  readonly node: Node
  constructor(of: Node) {
    this.node = of
  }
  as(title: LocalizedText, about: About = {}): BooleanExpression {
    return new BooleanExpression(named(this.node, title, about))
  }
  and(...values: readonly BooleanLike[]): BooleanExpression {
    return new BooleanExpression(node({ kind: 'and', items: [this.node, ...values.map(booleanNode)] }))
  }
  or(...values: readonly BooleanLike[]): BooleanExpression {
    return new BooleanExpression(node({ kind: 'or', items: [this.node, ...values.map(booleanNode)] }))
  }
  not(): BooleanExpression {
    return new BooleanExpression(node({ kind: 'not', of: this.node }))
  }
  /** One value where this holds and another where it does not; known also where both are the same. */
  choose(yes: NumberLike, no: NumberLike): NumberExpression
  choose(yes: QuotientLike, no: QuotientLike): QuotientExpression
  choose(yes: BooleanLike, no: BooleanLike): BooleanExpression
  choose(yes: DateExpression, no: DateExpression): DateExpression
  choose<E extends string>(yes: EnumExpression<E> | E, no: EnumExpression<E> | E): EnumExpression<E>
  choose(yes: Choice, no: Choice): unknown {
    return chosen(this, yes, no)
  }
  /** Whether the answer is known at all; itself always known. */
  known(): BooleanExpression {
    return known(this.node)
  }
  /** Of a policy value: whether the place set one. No where it is known to be none. */
  isSet(): BooleanExpression {
    return isSet(this.node)
  }
  /** Of a policy value: what it asks where the place set one, and `otherwise` (nothing is asked) where it set none. */
  ifSet(test: (value: BooleanExpression) => BooleanExpression, otherwise?: BooleanLike): BooleanExpression
  ifSet(amount: (value: BooleanExpression) => NumberExpression, otherwise: NumberLike): NumberExpression
  ifSet(amount: (value: BooleanExpression) => QuotientExpression, otherwise: QuotientLike): QuotientExpression
  ifSet(then: (value: BooleanExpression) => Choice, otherwise: Choice = true): unknown {
    return chosen(isSet(this.node), then(this), otherwise)
  }
  /** Of a policy value: this one, or another where the place set none. What is not known stays so. */
  otherwise(value: BooleanLike): BooleanExpression {
    return new BooleanExpression(otherwise(this.node, booleanNode(value)))
  }
  orElse(value: BooleanLike): BooleanExpression {
    return new BooleanExpression(orElse(this.node, booleanNode(value)))
  }
}

const chosen = (condition: BooleanExpression, yes: Choice, no: Choice): unknown => {
  const made = node({ kind: 'choose', condition: condition.node, yes: choiceNode(yes), no: choiceNode(no) })
  for (const side of [yes, no]) {
    if (side instanceof QuotientExpression) return new QuotientExpression(made)
    if (side instanceof DateExpression) return new DateExpression(made)
    if (side instanceof EnumExpression || typeof side === 'string') return new EnumExpression(made)
    if (side instanceof BooleanExpression || typeof side === 'boolean') return new BooleanExpression(made)
  }
  return new NumberExpression(made)
}

type Choice = QuotientLike | BooleanLike | DateExpression | EnumExpression<string> | string
const choiceNode = (value: Choice): Node => {
  if (typeof value === 'number') return integerNode(value)
  if (typeof value === 'boolean') return booleanNode(value)
  return typeof value === 'string' ? wordNode(value) : value.node
}

const known = (of: Node) => {
  if (isPolicyLeaf(of))
    throw new DefinitionError(
      `${policyLeafOf(of).path.join('.')} is a policy value: ask isSet(), ifSet(…) or otherwise(…), which tell "none" from "not known"`,
    )
  return new BooleanExpression(node({ kind: 'known', of }))
}
const orElse = (of: Node, otherwise: Node): Node =>
  node({ kind: 'choose', condition: known(of).node, yes: of, no: otherwise })

/** The members of a group: persons of a household. */
export class GroupExpression<Member> {
  private readonly size: GroupSizeNode
  private readonly member: Member
  constructor(size: GroupSizeNode, member: Member) {
    this.size = size
    this.member = member
  }
  private aggregate(op: 'sum' | 'some' | 'every' | 'greatest' | 'least', of: Node, whenEmpty: number | boolean): Node {
    return node({ kind: 'aggregate', op, group: this.size.group, size: this.size, of, whenEmpty })
  }
  /** How many members there are, or how many of them meet a condition. */
  count(where?: (member: Member) => BooleanExpression): NumberExpression {
    return where ? this.sum(member => where(member).choose(1, 0)) : new NumberExpression(this.size)
  }
  sum(of: (member: Member) => NumberExpression): NumberExpression {
    return new NumberExpression(this.aggregate('sum', of(this.member).node, 0))
  }
  some(of: (member: Member) => BooleanExpression): BooleanExpression {
    return new BooleanExpression(this.aggregate('some', of(this.member).node, false))
  }
  every(of: (member: Member) => BooleanExpression): BooleanExpression {
    return new BooleanExpression(this.aggregate('every', of(this.member).node, true))
  }
  /** The greatest value among the members; `whenEmpty` where there are none. */
  max(of: (member: Member) => NumberExpression, whenEmpty: number): NumberExpression {
    return new NumberExpression(this.aggregate('greatest', of(this.member).node, whenEmpty))
  }
  min(of: (member: Member) => NumberExpression, whenEmpty: number): NumberExpression {
    return new NumberExpression(this.aggregate('least', of(this.member).node, whenEmpty))
  }
}
