import { DefinitionError } from '../language/definition-error.js'
import { type Bounds, everyBoolean, everyDate } from '../language/node.js'
import type { Value } from './evaluate.js'
import { type Simpler, simplerStep } from './simplify.js'
import { inputsOf, type Step, type StepBody } from './step.js'

const most = Number.MAX_SAFE_INTEGER
const kinds: Partial<Record<StepBody['kind'], string>> = {
  add: 'an add',
  subtract: 'a subtract',
  multiply: 'a product',
}
const whatIs = (body: StepBody): string =>
  body.kind === 'aggregate' ? `a ${body.op} over a group` : (kinds[body.kind] ?? `a ${body.kind}`)

export const span = (values: readonly number[]): Bounds => ({
  least: Math.min(...values),
  greatest: Math.max(...values),
})

/** The bounds of a product. */
export const productOf = (a: Bounds, b: Bounds): Bounds =>
  span([a.least * b.least, a.least * b.greatest, a.greatest * b.least, a.greatest * b.greatest])

/** New steps that a simpler one reads. */
export interface Make {
  readonly constant: (value: number | boolean) => number
  readonly test: (body: Extract<StepBody, { readonly kind: 'one-of' }>) => number
  /** The same as a step, of other inputs. */
  readonly again: (body: StepBody, step: Step, bounds: Bounds) => number
}
type Simplify = (body: StepBody, at: (id: number) => Step, make: Make) => Simpler | undefined

/** Puts steps one after the other: equal ones once, and simpler where the constants among their inputs allow it. */
export const emitter = (simplify: Simplify = simplerStep) => {
  const steps: Step[] = []
  const byContent = new Map<string, number>()

  const at = (id: number): Step => steps[id]!
  /** The facts and policy values, by name, that a step is made of. */
  const leavesOf = (body: StepBody): string[] => [
    ...new Set(
      'node' in body
        ? [body.node.path.join('.')]
        : body.kind === 'size'
          ? [body.over]
          : inputsOf(body).flatMap(id => leavesOf(at(id))),
    ),
  ]

  const emit = (
    body: StepBody,
    type: Step['type'],
    bounds: Bounds,
    nullable: boolean,
    group: string | undefined,
  ): number => {
    const content = JSON.stringify([body, type, group])
    const existing = byContent.get(content)
    if (existing !== undefined) return existing
    const simpler = simplify(body, at, make)
    if (simpler !== undefined) return settledStep(simpler, type, bounds, group)
    if (bounds.greatest > most || bounds.least < -most)
      throw new DefinitionError(
        `${whatIs(body)} could reach ${Math.max(bounds.greatest, -bounds.least)}, beyond the exact integers; bound ${leavesOf(body).join(' or ')} more tightly`,
      )
    const id = steps.length
    steps.push({ ...body, id, type, bounds, nullable, ...(group === undefined ? {} : { group }) })
    byContent.set(content, id)
    return id
  }
  const settledStep = (simpler: Simpler, type: Step['type'], bounds: Bounds, group: string | undefined): number => {
    if ('step' in simpler) return simpler.step
    if ('value' in simpler) return valued(simpler.value, type)
    const { body } = simpler
    return emit(body, type, bounds, body.kind !== 'known' && inputsOf(body).some(id => at(id).nullable), group)
  }
  /** A constant; `null` is one that is not known. */
  const valued = (value: Value, type: Step['type'], bounds?: Bounds): number => {
    const own = type === 'integer' ? span([Number(value ?? 0)]) : type === 'date' ? everyDate : everyBoolean
    return emit({ kind: 'constant', value }, type, bounds ?? own, value === null, undefined)
  }
  const make: Make = {
    constant: value => valued(value, typeof value === 'number' ? 'integer' : 'boolean'),
    again: (body, { type, group }, bounds) =>
      emit(
        body,
        type,
        bounds,
        inputsOf(body).some(id => at(id).nullable),
        group,
      ),
    test: body => emit(body, 'boolean', everyBoolean, at(body.of).nullable, at(body.of).group),
  }
  return { steps, at, emit, valued }
}
