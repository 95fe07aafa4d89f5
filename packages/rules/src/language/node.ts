import type { Citation, LocalizedText } from '@minzheng/core'

/**
 * The tree that a program is made of. Nodes are frozen and hold no behaviour: each back end (one case, columns, SQL,
 * explanation) walks them by `kind`.
 *
 * Numbers are integers; `quotient` is the one exception, a pair of integers that is compared by multiplying out and becomes
 * an integer again only by a written-out rounding. Dates are calendar dates. Any value may be unknown, and logic is
 * three-valued as in SQL.
 */
export type Node =
  | FactNode
  | PolicyNode
  | ConstantNode
  | ArithmeticNode
  | QuotientNode
  | RoundNode
  | CompareNode
  | LogicNode
  | NotNode
  | ChooseNode
  | ExtremeNode
  | ElapsedNode
  | GroupSizeNode
  | AggregateNode
  | KnownNode
  | IsSetNode
  | NamedNode

export type ValueType = 'integer' | 'quotient' | 'boolean' | 'enum' | 'date'

/** The least and greatest value that an integer can take; they prove that no product leaves the safe integers. */
export interface Bounds {
  readonly least: number
  readonly greatest: number
}

export const everyBoolean: Bounds = { least: 0, greatest: 1 }
export const everyDate: Bounds = { least: 0, greatest: 9999_12_31 }

/** What people call the words of an enum. */
export type Words = Readonly<Record<string, LocalizedText>>

/** What a schema says of a value in its `meta`: `z.int().meta({ label: { zh: '储蓄', en: 'Savings' }, unit: 'fen' })`. */
export interface Label {
  readonly label?: LocalizedText
  readonly unit?: string
  readonly words?: Words
}

interface Leaf extends Label {
  readonly path: readonly string[]
  readonly type: ValueType
  /** The options of an enum, in the order of the schema. */
  readonly options?: readonly string[]
  readonly bounds: Bounds
  /** A ratio is held as an integer, which is the ratio times this. */
  readonly scale?: number
}

export interface FactNode extends Leaf {
  readonly kind: 'fact'
  readonly nullable: boolean
  /** The group whose member this is a fact of. */
  readonly group?: string
}
export interface PolicyNode extends Leaf {
  readonly kind: 'policy'
  /** Its id in the whole country, where the schema says one; else it is that of the program and its path. */
  readonly value?: string
  /** What it means that a policy says nothing of it: that the place set none, or that it is not known. */
  readonly silence: 'none' | 'not-known'
}
export interface ConstantNode {
  readonly kind: 'constant'
  readonly type: ValueType
  readonly value: number | boolean | string
  readonly options?: readonly string[]
}
export interface ArithmeticNode {
  readonly kind: 'add' | 'subtract' | 'multiply'
  readonly left: Node
  readonly right: Node
}
export interface QuotientNode {
  readonly kind: 'quotient'
  readonly numerator: Node
  readonly denominator: Node
}
/** Up and down are towards plus and minus infinity; half-up rounds a half away from zero, as payments are rounded. */
export type Rounding = 'up' | 'down' | 'half-up'
export interface RoundNode {
  readonly kind: 'round'
  readonly of: Node
  readonly mode: Rounding
  /** The result is a whole multiple of this: 100 for whole yuan of an amount in fen. */
  readonly to: number
}
export interface CompareNode {
  readonly kind: 'compare'
  readonly op: '<' | '<=' | '='
  readonly left: Node
  readonly right: Node
}
export interface LogicNode {
  readonly kind: 'and' | 'or'
  readonly items: readonly Node[]
}
export interface NotNode {
  readonly kind: 'not'
  readonly of: Node
}
export interface ChooseNode {
  readonly kind: 'choose'
  readonly condition: Node
  readonly yes: Node
  readonly no: Node
}
export interface ExtremeNode {
  readonly kind: 'least' | 'greatest'
  readonly items: readonly Node[]
}
export interface ElapsedNode {
  readonly kind: 'elapsed'
  readonly unit: 'years' | 'months'
  readonly from: Node
  readonly to: Node
}
export interface GroupSizeNode extends Label {
  readonly kind: 'size'
  readonly group: string
  readonly nullable: boolean
  readonly bounds: Bounds
}
export interface AggregateNode {
  readonly kind: 'aggregate'
  readonly op: 'sum' | 'some' | 'every' | 'greatest' | 'least'
  readonly group: string
  readonly size: GroupSizeNode
  /** An expression of one member. */
  readonly of: Node
  /** The answer for a group without members: 0 for a sum, false for some, true for every; said by the rule for extremes. */
  readonly whenEmpty: number | boolean
}
export interface KnownNode {
  readonly kind: 'known'
  readonly of: Node
}
/** Whether the place set a policy value at all: no where it is known to be none. */
export interface IsSetNode {
  readonly kind: 'is-set'
  readonly of: PolicyNode
}
export interface NamedNode {
  readonly kind: 'named'
  readonly title: LocalizedText
  readonly unit?: string
  readonly cite?: Citation
  readonly words?: Words
  readonly of: Node
}

/** Freezes a node; every node is made here. */
export const node = <N extends Node>(made: N): N => Object.freeze(made)

/** The nodes that a node is made of. */
export const childrenOf = (of: Node): readonly Node[] => {
  switch (of.kind) {
    case 'fact':
    case 'policy':
    case 'constant':
    case 'size':
      return []
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'compare':
      return [of.left, of.right]
    case 'quotient':
      return [of.numerator, of.denominator]
    case 'and':
    case 'or':
    case 'least':
    case 'greatest':
      return of.items
    case 'choose':
      return [of.condition, of.yes, of.no]
    case 'elapsed':
      return [of.from, of.to]
    case 'aggregate':
      return [of.size, of.of]
    case 'round':
    case 'not':
    case 'known':
    case 'is-set':
    case 'named':
      return [of.of]
  }
}

/** All nodes of some trees, each once, in the order in which they are written. */
export const nodesOf = (rules: Readonly<Record<string, Node>>): ReadonlySet<Node> => {
  const seen = new Set<Node>()
  const pending = Object.values(rules).toReversed()
  for (let of = pending.pop(); of !== undefined; of = pending.pop()) {
    if (seen.has(of)) continue
    seen.add(of)
    for (const child of childrenOf(of).toReversed()) pending.push(child)
  }
  return seen
}

/** Nodes are shared, so a walk that does not remember what it has seen takes time without end. */
const remembered = <T>(compute: (of: Node) => T): ((of: Node) => T) => {
  const seen = new WeakMap<Node, T>()
  return of => {
    const before = seen.get(of)
    if (before !== undefined) return before
    const value = compute(of)
    seen.set(of, value)
    return value
  }
}

/** The type of a node's value. */
export const typeOf: (of: Node) => ValueType = remembered(of => {
  switch (of.kind) {
    case 'fact':
    case 'policy':
    case 'constant':
      return of.type
    case 'add':
    case 'subtract':
    case 'multiply':
      return typeOf(of.left) === 'quotient' || typeOf(of.right) === 'quotient' ? 'quotient' : 'integer'
    case 'quotient':
      return 'quotient'
    case 'least':
    case 'greatest':
    case 'round':
    case 'elapsed':
    case 'size':
      return 'integer'
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
    case 'known':
    case 'is-set':
      return 'boolean'
    case 'choose':
      return typeOf(of.yes) === 'quotient' || typeOf(of.no) === 'quotient' ? 'quotient' : typeOf(of.yes)
    case 'aggregate':
      return of.op === 'some' || of.op === 'every' ? 'boolean' : 'integer'
    case 'named':
      return typeOf(of.of)
  }
})

/** The options of an enum node. */
export const optionsOf: (of: Node) => readonly string[] = remembered(of => {
  switch (of.kind) {
    case 'fact':
    case 'policy':
    case 'constant':
      return of.options ?? []
    case 'choose': {
      const yes = optionsOf(of.yes)
      return [...yes, ...optionsOf(of.no).filter(option => !yes.includes(option))]
    }
    case 'named':
      return optionsOf(of.of)
    default:
      return []
  }
})

/** What people call the words that an enum node can give; its own names first, then those of what it is made of. */
export const wordsOf: (of: Node) => Words = remembered(of => {
  switch (of.kind) {
    case 'fact':
    case 'policy':
      return of.words ?? {}
    case 'choose':
      return { ...wordsOf(of.no), ...wordsOf(of.yes) }
    case 'named':
      return { ...wordsOf(of.of), ...of.words }
    default:
      return {}
  }
})
