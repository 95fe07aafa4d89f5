import { type Computed, evaluate, type Value } from './evaluate.js'
import { inputsOf, type Step, type StepBody } from './step.js'

/** What a step comes down to: another step, a constant, or a shorter step over the same. */
export type Simpler = { readonly step: number } | { readonly value: Value } | { readonly body: StepBody }

type StepAt = (id: number) => Step

const constantAt = (at: StepAt, id: number): Value | undefined => {
  const step = at(id)
  return step.kind === 'constant' ? step.value : undefined
}

const logic = (body: Extract<StepBody, { kind: 'and' | 'or' }>, at: StepAt): Simpler | undefined => {
  const absorbing = body.kind === 'or'
  if (body.items.some(id => constantAt(at, id) === absorbing)) return { value: absorbing }
  const items = [...new Set(body.items.filter(id => constantAt(at, id) !== !absorbing))]
  if (items.length === 1) return { step: items[0]! }
  return items.length < body.items.length ? { body: { ...body, items } } : undefined
}

/** A choice with a branch that is yes or no is an and or an or, unknown values among them. */
const choice = (body: Extract<StepBody, { kind: 'choose' }>, at: StepAt): Simpler | undefined => {
  const { condition, yes, no } = body
  if (yes === no) return { step: yes }
  const [asked, ifYes, ifNo] = [condition, yes, no].map(id => constantAt(at, id))
  if (asked === true) return { step: yes }
  if (asked === false) return { step: no }
  // A value with another for where it is unknown is never unknown itself, which an and or an or could not tell.
  const asks = at(condition)
  if (asks.kind === 'known' && asks.of === yes) return undefined
  if (ifYes === true) return { body: { kind: 'or', items: [condition, no] } }
  if (ifNo === false) return { body: { kind: 'and', items: [condition, yes] } }
  return undefined
}

/** The items that can still be the least or greatest of all: a known bound that another can never reach is dropped. */
const extreme = (body: Extract<StepBody, { kind: 'least' | 'greatest' }>, at: StepAt): Simpler | undefined => {
  const wins = (a: Step, b: Step): boolean =>
    body.kind === 'least' ? a.bounds.greatest <= b.bounds.least : a.bounds.least >= b.bounds.greatest
  const unique = [...new Set(body.items)]
  const items: number[] = []
  for (const id of unique) {
    const beaten = unique.some(
      other => other !== id && !at(id).nullable && wins(at(other), at(id)) && (other < id || !wins(at(id), at(other))),
    )
    if (!beaten) items.push(id)
  }
  if (items.length === 1) return { step: items[0]! }
  return items.length < body.items.length ? { body: { ...body, items } } : undefined
}

/** The other side of a sum or product, where one side changes nothing. */
const withoutNeutral = (
  { left, right }: { readonly left: number; readonly right: number },
  neutral: number,
  at: StepAt,
): Simpler | undefined => {
  if (constantAt(at, left) === neutral) return { step: right }
  return constantAt(at, right) === neutral ? { step: left } : undefined
}

const strict = new Set<StepBody['kind']>([
  'add',
  'subtract',
  'multiply',
  'divide',
  'divisor',
  'compare',
  'least',
  'greatest',
  'not',
  'elapsed',
])

/** What a step comes down to when the constants among its inputs are worked out beforehand; `undefined` where it stays. */
export const simplerStep = (body: StepBody, at: StepAt): Simpler | undefined => {
  if (body.kind === 'fact' || body.kind === 'policy' || body.kind === 'constant' || body.kind === 'size')
    return undefined
  if (body.kind === 'aggregate') {
    const of = constantAt(at, body.of)
    return body.op === 'sum' && typeof of === 'number'
      ? { body: { kind: 'multiply', left: body.size, right: body.of } }
      : undefined
  }
  const inputs = inputsOf(body)
  if (inputs.every(id => at(id).kind === 'constant'))
    return { value: evaluate(body as Computed, id => constantAt(at, id) ?? null) }
  if (strict.has(body.kind) && inputs.some(id => constantAt(at, id) === null)) return { value: null }
  switch (body.kind) {
    case 'known':
      return at(body.of).nullable ? undefined : { value: true }
    case 'and':
    case 'or':
      return logic(body, at)
    case 'choose':
      return choice(body, at)
    case 'least':
    case 'greatest':
      return extreme(body, at)
    case 'divide':
      return constantAt(at, body.right) === 1 ? { step: body.left } : undefined
    case 'multiply':
      for (const [zero, other] of [
        [body.left, body.right],
        [body.right, body.left],
      ] as const)
        if (constantAt(at, zero) === 0 && !at(other).nullable) return { value: 0 }
      return withoutNeutral(body, 1, at)
    case 'add':
      return withoutNeutral(body, 0, at)
    case 'subtract':
      return constantAt(at, body.right) === 0 ? { step: body.left } : undefined
    default:
      return undefined
  }
}
