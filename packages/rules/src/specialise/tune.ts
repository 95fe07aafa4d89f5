import { type Make, productOf } from '../lower/emitter.js'
import { type Computed, evaluate, type Value } from '../lower/evaluate.js'
import { type Simpler, simplerStep } from '../lower/simplify.js'
import type { Step, StepBody, StepOf } from '../lower/step.js'

type StepAt = (id: number) => Step

const constantOf = (step: Step): Value | undefined => (step.kind === 'constant' ? step.value : undefined)

/** A choice between two constants that is always decided. */
const isOfConstants = (step: Step, at: StepAt): step is StepOf<'choose'> =>
  step.kind === 'choose' && !step.nullable && [step.yes, step.no].every(id => typeof constantOf(at(id)) === 'number')

type Binary = Extract<StepBody, { readonly left: number }>

/** What is calculated with one of two constants is one of two constants. */
const ofConstants = (body: Binary, at: StepAt, { constant }: Make): Simpler | undefined => {
  for (const [side, other] of [
    [body.left, body.right],
    [body.right, body.left],
  ] as const) {
    const choice = at(side)
    if (!isOfConstants(choice, at) || typeof constantOf(at(other)) !== 'number') continue
    const [yes, no] = [choice.yes, choice.no].map(branch =>
      evaluate(body as Computed, id => constantOf(at(id === side ? branch : id)) ?? null),
    )
    if (yes === null || no === null || typeof yes === 'string' || typeof no === 'string') return undefined
    return { body: { kind: 'choose', condition: choice.condition, yes: constant(yes!), no: constant(no!) } }
  }
  return undefined
}

/** A product divided by what one of its factors is a multiple of. */
const wholeShare = ({ left, right }: Binary, at: StepAt, { constant }: Make): Simpler | undefined => {
  const [product, divisor] = [at(left), constantOf(at(right))]
  if (product.kind !== 'multiply' || typeof divisor !== 'number') return undefined
  for (const [factor, other] of [
    [product.left, product.right],
    [product.right, product.left],
  ] as const) {
    const times = constantOf(at(factor))
    if (typeof times === 'number' && times % divisor === 0)
      return times === divisor
        ? { step: other }
        : { body: { kind: 'multiply', left: other, right: constant(times / divisor) } }
  }
  return undefined
}

const wordAsked = ({ left, right }: Binary, at: StepAt): Simpler | undefined => {
  for (const [of, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const word = constantOf(at(other))
    const fact = at(of)
    if (fact.kind === 'fact' && fact.type === 'enum' && typeof word === 'string')
      return { body: { kind: 'one-of', of, words: [word] } }
  }
  return undefined
}

/** Several tests for words of one fact are one. */
const wordsAsked = (
  body: Extract<StepBody, { kind: 'and' | 'or' }>,
  at: StepAt,
  { test }: Make,
): Simpler | undefined => {
  const tests = body.items.map(at).filter((step): step is StepOf<'one-of'> => step.kind === 'one-of')
  const first = tests.find(({ id, of }) => tests.some(other => other.of === of && other.id !== id))
  if (!first) return undefined
  const alike = tests.filter(({ of }) => of === first.of)
  const words = [...new Set(alike.flatMap(one => one.words))].sort()
  const items = body.items.filter(id => !alike.some(one => one.id === id))
  return { body: { ...body, items: [...items, test({ kind: 'one-of', of: first.of, words })] } }
}

/** The step that a test asks to be more than nothing. */
const moreThanNothing = (test: Step, at: StepAt): number | undefined => {
  if (test.kind !== 'compare' || test.op === '=') return undefined
  const least = constantOf(at(test.left))
  return typeof least === 'number' && least >= (test.op === '<' ? 0 : 1) ? test.right : undefined
}

/**
 * What is compared per head of a household that has to have members anyway: where there are none the whole fails, so nothing asks
 * beside it whether the denominator is 0.
 */
const besideDenominators = (
  body: Extract<StepBody, { kind: 'and' | 'or' }>,
  at: StepAt,
  { again }: Make,
): Simpler | undefined => {
  const some = new Set(body.items.map(id => moreThanNothing(at(id), at)))
  const sure = (id: number): number => {
    const step = at(id)
    if (step.kind === 'divisor') return some.has(step.of) ? step.of : id
    if (!step.nullable || (step.kind !== 'compare' && step.kind !== 'multiply')) return id
    const [left, right] = [sure(step.left), sure(step.right)]
    if (left === step.left && right === step.right) return id
    return step.kind === 'compare'
      ? again({ kind: 'compare', op: step.op, left, right }, step, step.bounds)
      : again({ kind: 'multiply', left, right }, step, productOf(at(left).bounds, at(right).bounds))
  }
  const items = body.items.map(sure)
  return items.some((id, index) => id !== body.items[index]) ? { body: { ...body, items } } : undefined
}

/** What fast engines make of a step: the same answer, by less. */
export const tuned = (body: StepBody, at: StepAt, make: Make): Simpler | undefined => {
  const simpler = simplerStep(body, at)
  if (simpler !== undefined) return simpler
  switch (body.kind) {
    case 'add':
    case 'subtract':
    case 'multiply':
      return ofConstants(body, at, make)
    case 'divide':
      return ofConstants(body, at, make) ?? wholeShare(body, at, make)
    case 'compare':
      return (body.op === '=' ? wordAsked(body, at) : undefined) ?? ofConstants(body, at, make)
    case 'and':
      return besideDenominators(body, at, make)
    case 'or':
      return wordsAsked(body, at, make)
    case 'not': {
      const inner = at(body.of)
      if (inner.kind !== 'one-of') return undefined
      const fact = at(inner.of)
      const options = fact.kind === 'fact' ? (fact.node.options ?? []) : []
      const words = options.filter(word => !inner.words.includes(word)).sort()
      return { body: { kind: 'one-of', of: inner.of, words } }
    }
    default:
      return undefined
  }
}
