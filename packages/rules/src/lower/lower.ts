import { dateToInteger, decimalPair, divide } from '../arithmetic.js'
import { DefinitionError } from '../language/definition-error.js'
import {
  type Bounds,
  everyBoolean,
  type FactNode,
  type Node,
  optionsOf,
  type PolicyNode,
  typeOf,
} from '../language/node.js'
import { type Settled, valueSet } from '../specialise/settle.js'
import { emitter, productOf, span } from './emitter.js'
import { idsOf, type Lowered, type Slot, type Step, type StepBody } from './step.js'

/** A policy value that differs from case to case, and is read as facts are: the value, and whether the place set one. */
export interface PolicyByCase {
  readonly value: FactNode
  /** `true` where every place set it. */
  readonly isSet: FactNode | true
}

/** What becomes of a policy value: what a place set, what differs by case, a parameter of the statement, or a step that stays open (`undefined`). */
export type PolicyOf = (of: PolicyNode) => Settled | PolicyByCase | 'parameter' | undefined
const openPolicy: PolicyOf = () => undefined

/**
 * Lowers named rules to steps. What a policy settles is folded in, and with it everything that it decides; without one all
 * policy values stay steps, which proves that every calculation is exact whatever a place sets.
 * @throws DefinitionError where a calculation could leave the safe integers
 */
export const lower = (rules: Readonly<Record<string, Node>>, policyOf: PolicyOf = openPolicy): Lowered => {
  const { steps, at, emit, valued } = emitter()
  const slotOf = new Map<Node, Slot>()

  const groupOf = (ids: readonly number[]): string | undefined => {
    const groups = new Set(ids.flatMap(id => at(id).group ?? []))
    if (groups.size > 1)
      throw new DefinitionError(
        `one expression reads members of ${[...groups].join(' and of ')}; take one over its group first`,
      )
    return [...groups][0]
  }

  /** A step over others: unknown where one of them is, and computed where the innermost of them is. */
  const over = (
    ids: readonly number[],
    body: StepBody,
    type: Step['type'],
    bounds: Bounds,
    nullable?: boolean,
  ): number => emit(body, type, bounds, nullable ?? ids.some(id => at(id).nullable), groupOf(ids))

  const constant = (value: number): number => valued(value, 'integer')
  const multiply = (left: number, right: number): number => {
    const bounds = productOf(at(left).bounds, at(right).bounds)
    return over([left, right], { kind: 'multiply', left, right }, 'integer', bounds)
  }
  const compareSteps = (op: '<' | '<=' | '=', left: number, right: number): number =>
    over([left, right], { kind: 'compare', op, left, right }, 'boolean', everyBoolean)
  /** `guarded`: `yes` is taken only where it is known, so that what comes out is unknown only where `no` is. */
  const choose = (condition: number, yes: number, no: number, guarded: boolean): number => {
    const [a, b] = [at(yes).bounds, at(no).bounds]
    const bounds = span([a.least, a.greatest, b.least, b.greatest])
    return over(
      [condition, yes, no],
      { kind: 'choose', condition, yes, no },
      at(yes).type,
      bounds,
      guarded ? at(no).nullable : undefined,
    )
  }
  const divisor = (id: number): number => {
    const step = at(id)
    if (step.kind === 'constant' && (step.value === null || (step.value === 0 && policyOf !== openPolicy)))
      return valued(null, 'integer', { least: 1, greatest: 1 })
    const { least, greatest } = step.bounds
    if (least < 0) throw new DefinitionError('a denominator can be negative; bound it from below by 0')
    if (greatest < 1) throw new DefinitionError('a denominator is always 0')
    return least > 0 ? id : over([id], { kind: 'divisor', of: id }, 'integer', { least: 1, greatest }, true)
  }

  const pairOf = (of: Node): Extract<Slot, { numerator: number }> => {
    const slot = visit(of)
    return 'step' in slot ? { numerator: slot.step, denominator: constant(1) } : slot
  }
  const stepOf = (of: Node): number => {
    const slot = visit(of)
    if ('step' in slot) return slot.step
    throw new DefinitionError('a ratio stands where a whole number is needed; round it first')
  }
  const enumCode = (of: Node, options: readonly string[]): number => {
    if (of.kind === 'constant' && of.type === 'enum') {
      if (!options.includes(String(of.value)))
        throw new DefinitionError(`"${of.value}" is none of ${options.join(', ')}`)
      return valued(of.value, 'enum', { least: 0, greatest: options.length - 1 })
    }
    return stepOf(of)
  }

  const compareNodes = (op: '<' | '<=' | '=', left: Node, right: Node): number => {
    const types = [typeOf(left), typeOf(right)]
    if (types.includes('enum')) {
      const options = optionsOf(left.kind === 'constant' ? right : left)
      return compareSteps(op, enumCode(left, options), enumCode(right, options))
    }
    if (types.includes('quotient')) {
      const [a, b] = [pairOf(left), pairOf(right)]
      return compareSteps(op, multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator))
    }
    return compareSteps(op, stepOf(left), stepOf(right))
  }

  const lowerNode = (of: Node): Slot => {
    switch (of.kind) {
      case 'fact':
        if (of.type === 'quotient') throw new DefinitionError(`${of.path.join('.')} is not split into its parts`)
        return { step: emit({ kind: 'fact', node: of }, of.type, of.bounds, of.nullable, of.group) }
      case 'policy': {
        if (of.type === 'quotient') throw new DefinitionError(`${of.path.join('.')} is not split into its parts`)
        const settled = policyOf(of)
        if (settled === undefined || settled === 'parameter')
          return { step: emit({ kind: 'policy', node: of }, of.type, of.bounds, settled === undefined, undefined) }
        if (!('state' in settled)) return visit(settled.value)
        return { step: valued(valueSet(settled), of.type, of.type === 'enum' ? of.bounds : undefined) }
      }
      case 'is-set': {
        const settled = policyOf(of.of)
        if (settled === undefined) {
          const id = stepOf(of.of)
          return { step: over([id], { kind: 'known', of: id }, 'boolean', everyBoolean, false) }
        }
        if (settled !== 'parameter' && !('state' in settled))
          return settled.isSet === true ? { step: valued(true, 'boolean') } : visit(settled.isSet)
        const isSet = settled === 'parameter' || settled.state === 'set'
        return { step: valued(isSet || (settled.state === 'none' ? false : null), 'boolean') }
      }
      case 'constant': {
        if (of.type === 'quotient') {
          const [numerator, denominator] = decimalPair(Number(of.value))
          return { numerator: constant(numerator), denominator: constant(denominator) }
        }
        const value = of.type === 'date' ? dateToInteger(String(of.value)) : of.value
        return { step: valued(value, of.type) }
      }
      case 'add':
      case 'subtract': {
        const [left, right] = [stepOf(of.left), stepOf(of.right)]
        const [a, b] = [at(left).bounds, at(right).bounds]
        const bounds =
          of.kind === 'add'
            ? { least: a.least + b.least, greatest: a.greatest + b.greatest }
            : { least: a.least - b.greatest, greatest: a.greatest - b.least }
        return { step: over([left, right], { kind: of.kind, left, right }, 'integer', bounds) }
      }
      case 'multiply': {
        if (typeOf(of) === 'integer') return { step: multiply(stepOf(of.left), stepOf(of.right)) }
        const [a, b] = [pairOf(of.left), pairOf(of.right)]
        return { numerator: multiply(a.numerator, b.numerator), denominator: multiply(a.denominator, b.denominator) }
      }
      case 'quotient':
        return { numerator: stepOf(of.numerator), denominator: divisor(stepOf(of.denominator)) }
      case 'round': {
        if (!Number.isSafeInteger(of.to) || of.to < 1)
          throw new DefinitionError(`${of.to} is no whole number to round to multiples of`)
        const { numerator: left, denominator } = pairOf(of.of)
        const right = multiply(denominator, constant(of.to))
        const [n, d] = [at(left).bounds, at(right).bounds]
        const corners = [n.least, n.greatest].flatMap(a => [d.least, d.greatest].map(b => divide(a, b, of.mode)))
        const quotient = over([left, right], { kind: 'divide', left, right, mode: of.mode }, 'integer', span(corners))
        return { step: multiply(quotient, constant(of.to)) }
      }
      case 'compare':
        return { step: compareNodes(of.op, of.left, of.right) }
      case 'and':
      case 'or': {
        if (of.items.length === 0) return { step: valued(of.kind === 'and', 'boolean') }
        const items = of.items.map(stepOf)
        return { step: over(items, { kind: of.kind, items }, 'boolean', everyBoolean) }
      }
      case 'not': {
        const inner = stepOf(of.of)
        return { step: over([inner], { kind: 'not', of: inner }, 'boolean', everyBoolean) }
      }
      case 'choose': {
        const condition = stepOf(of.condition)
        const guarded = of.condition.kind === 'known' && of.condition.of === of.yes
        if (typeOf(of) === 'quotient') {
          const [yes, no] = [pairOf(of.yes), pairOf(of.no)]
          return {
            numerator: choose(condition, yes.numerator, no.numerator, guarded),
            denominator: choose(condition, yes.denominator, no.denominator, guarded),
          }
        }
        const options = optionsOf(of)
        const side = (child: Node) => (typeOf(of) === 'enum' ? enumCode(child, options) : stepOf(child))
        return { step: choose(condition, side(of.yes), side(of.no), guarded) }
      }
      case 'least':
      case 'greatest': {
        const items = of.items.map(stepOf)
        const [leasts, greatests] = [items.map(id => at(id).bounds.least), items.map(id => at(id).bounds.greatest)]
        const bounds =
          of.kind === 'least'
            ? { least: Math.min(...leasts), greatest: Math.min(...greatests) }
            : { least: Math.max(...leasts), greatest: Math.max(...greatests) }
        return { step: over(items, { kind: of.kind, items }, 'integer', bounds) }
      }
      case 'elapsed': {
        const [from, to] = [stepOf(of.from), stepOf(of.to)]
        const furthest = of.unit === 'years' ? 10_000 : 120_000
        return {
          step: over([from, to], { kind: 'elapsed', unit: of.unit, from, to }, 'integer', {
            least: -furthest,
            greatest: furthest,
          }),
        }
      }
      case 'size':
        return { step: emit({ kind: 'size', over: of.group }, 'integer', of.bounds, of.nullable, undefined) }
      case 'aggregate': {
        const size = stepOf(of.size)
        const inner = stepOf(of.of)
        const { bounds, type, nullable, group } = at(inner)
        if (group !== undefined && group !== of.group)
          throw new DefinitionError(`members of ${group} are taken over ${of.group}`)
        const longest = of.size.bounds.greatest
        const empty = Number(of.whenEmpty)
        const ends =
          of.op === 'sum'
            ? { least: Math.min(0, bounds.least * longest), greatest: Math.max(0, bounds.greatest * longest) }
            : span([bounds.least, bounds.greatest, empty])
        const body: StepBody = {
          kind: 'aggregate',
          op: of.op,
          over: of.group,
          size,
          of: inner,
          whenEmpty: of.whenEmpty,
        }
        return { step: emit(body, type, ends, nullable || at(size).nullable, undefined) }
      }
      case 'known': {
        const tests = idsOf(visit(of.of)).map(id =>
          over([id], { kind: 'known', of: id }, 'boolean', everyBoolean, false),
        )
        return {
          step: tests.length === 1 ? tests[0]! : over(tests, { kind: 'and', items: tests }, 'boolean', everyBoolean),
        }
      }
      case 'named':
        return visit(of.of)
    }
  }

  const visit = (of: Node): Slot => {
    const seen = slotOf.get(of)
    if (seen) return seen
    const slot = lowerNode(of)
    slotOf.set(of, slot)
    return slot
  }

  const outputs = Object.fromEntries(Object.entries(rules).map(([name, of]) => [name, visit(of)]))
  for (const [name, slot] of Object.entries(outputs))
    if (groupOf(idsOf(slot)) !== undefined)
      throw new DefinitionError(`the rule ${name} is of one member; take it over its group`)
  return { steps, outputs, slotOf }
}
