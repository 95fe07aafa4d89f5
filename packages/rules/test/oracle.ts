import { notKnown } from '@minzheng/policy'
import { dateToInteger, elapsed } from '../src/arithmetic.js'
import type { Node, PolicyNode } from '../src/language/node.js'

/** A ratio as a pair of whole numbers. */
interface Ratio {
  readonly n: bigint
  readonly d: bigint
}
type Result = bigint | boolean | string | Ratio | null

interface Member {
  readonly group: string
  readonly data: unknown
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      inner === notKnown || inner === null
        ? inner
        : typeof inner === 'object'
          ? (inner as Record<string, unknown>)[key]
          : undefined,
    data,
  )
const whole = (value: number): bigint => BigInt(Math.round(value))
const asRatio = (value: Result): Ratio | null =>
  typeof value === 'bigint' ? { n: value, d: 1n } : value !== null && typeof value === 'object' ? value : null
const ratioOf = (decimal: number): Ratio => {
  let d = 1n
  for (let scale = 1; Math.round(decimal * scale) / scale !== decimal; scale *= 10) d *= 10n
  return { n: whole(decimal * Number(d)), d }
}
const floor = (n: bigint, d: bigint): bigint => (n % d !== 0n && n < 0n ? n / d - 1n : n / d)
const rounded = ({ n, d }: Ratio, mode: string): bigint => {
  if (mode === 'down') return floor(n, d)
  if (mode === 'up') return -floor(-n, d)
  return n < 0n ? -floor(2n * -n + d, 2n * d) : floor(2n * n + d, 2n * d)
}

/** What a policy says of a value, read by its schema alone. */
const stateOf = (of: PolicyNode, policy: unknown): 'set' | 'none' | 'open' => {
  const raw = at(policy, of.path)
  if (raw === notKnown) return 'open'
  if (raw === null) return 'none'
  if (raw === undefined) return of.silence === 'none' ? 'none' : 'open'
  return 'set'
}

/**
 * The value of a tree by the plainest means, with nothing folded, shared or lowered: what all engines are held against, for
 * what they have in common could be wrong in all of them alike.
 */
export const valueByTree = (root: Node, facts: unknown, policy: unknown): unknown => {
  const leaf = (raw: unknown, type: string, scale: number | undefined): Result => {
    if (raw === undefined || raw === null) return null
    if (type === 'integer') return whole(Number(raw) * (scale ?? 1))
    return raw as Result
  }
  const visit = (of: Node, member: Member | undefined): Result => {
    const value = (child: Node) => visit(child, member)
    switch (of.kind) {
      case 'fact':
        return leaf(at(of.group === undefined ? facts : member?.data, of.path), of.type, of.scale)
      case 'policy':
        return stateOf(of, policy) === 'set' ? leaf(at(policy, of.path), of.type, of.scale) : null
      case 'is-set': {
        const state = stateOf(of.of, policy)
        return state === 'open' ? null : state === 'set'
      }
      case 'constant':
        if (of.type === 'quotient') return ratioOf(Number(of.value))
        return of.type === 'integer' ? BigInt(Number(of.value)) : (of.value as Result)
      case 'add':
      case 'subtract':
      case 'multiply': {
        const [left, right] = [asRatio(value(of.left)), asRatio(value(of.right))]
        if (left === null || right === null) return null
        if (of.kind === 'multiply') {
          const product = { n: left.n * right.n, d: left.d * right.d }
          return typeof value(of.left) === 'bigint' && typeof value(of.right) === 'bigint' ? product.n : product
        }
        return of.kind === 'add' ? left.n + right.n : left.n - right.n
      }
      case 'quotient': {
        const [n, d] = [value(of.numerator), value(of.denominator)]
        return typeof n !== 'bigint' || typeof d !== 'bigint' || d === 0n ? null : { n, d }
      }
      case 'round': {
        const ratio = asRatio(value(of.of))
        const to = BigInt(of.to)
        return ratio === null ? null : rounded({ n: ratio.n, d: ratio.d * to }, of.mode) * to
      }
      case 'compare': {
        const [left, right] = [value(of.left), value(of.right)]
        if (left === null || right === null) return null
        const [a, b] = [asRatio(left), asRatio(right)]
        const [x, y] = a && b ? [a.n * b.d, b.n * a.d] : [left as string, right as string]
        return of.op === '=' ? x === y : of.op === '<' ? x < y : x <= y
      }
      case 'and':
      case 'or': {
        const all = of.items.map(value)
        const decides = of.kind === 'or'
        return all.includes(decides) ? decides : all.includes(null) ? null : !decides
      }
      case 'not': {
        const inner = value(of.of)
        return inner === null ? null : !inner
      }
      case 'choose': {
        const [condition, yes, no] = [value(of.condition), value(of.yes), value(of.no)]
        if (condition !== null) return condition ? yes : no
        const [a, b] = [asRatio(yes), asRatio(no)]
        // A ratio is chosen by its parts: the same value written otherwise is not the same pair.
        if (a && b) return a.n === b.n && a.d === b.d ? yes : null
        return yes === no ? yes : null
      }
      case 'least':
      case 'greatest': {
        const all = of.items.map(value)
        if (all.includes(null)) return null
        return (all as bigint[]).reduce((best, one) => ((of.kind === 'least' ? one < best : one > best) ? one : best))
      }
      case 'elapsed': {
        const [from, to] = [value(of.from), value(of.to)]
        if (typeof from !== 'string' || typeof to !== 'string') return null
        return BigInt(elapsed(dateToInteger(from), dateToInteger(to), of.unit))
      }
      case 'size': {
        const list = at(facts, of.group.split('.'))
        return Array.isArray(list) ? BigInt(list.length) : null
      }
      case 'aggregate': {
        const list = at(facts, of.group.split('.'))
        if (!Array.isArray(list)) return null
        const empty = typeof of.whenEmpty === 'number' ? BigInt(of.whenEmpty) : of.whenEmpty
        if (list.length === 0) return empty
        const all = list.map(data => visit(of.of, { group: of.group, data }))
        if (of.op === 'some' || of.op === 'every') {
          const decides = of.op === 'some'
          return all.includes(decides) ? decides : all.includes(null) ? null : !decides
        }
        if (all.includes(null)) return null
        const numbers = all as bigint[]
        if (of.op === 'sum') return numbers.reduce((sum, one) => sum + one, 0n)
        return numbers.reduce((best, one) => ((of.op === 'least' ? one < best : one > best) ? one : best))
      }
      case 'known':
        return value(of.of) !== null
      case 'named':
        return value(of.of)
    }
  }
  const result = visit(root, undefined)
  if (typeof result === 'bigint') return Number(result)
  return result !== null && typeof result === 'object' ? Number(result.n) / Number(result.d) : result
}

/** The value of every rule of a program, by its tree. */
export const valuesByTree = (
  rules: Readonly<Record<string, Node>>,
  facts: unknown,
  policy: unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(rules).map(([name, of]) => [name, valueByTree(of, facts, policy)]))
