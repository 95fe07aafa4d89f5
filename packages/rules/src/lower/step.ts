import type { Bounds, FactNode, Node, PolicyNode, Rounding, ValueType } from '../language/node.js'
import { oncePer } from '../once.js'
import type { Value } from './evaluate.js'

/**
 * One step of a program with nothing left but integers, booleans, enums and dates: quotients are multiplied out, equal
 * parts are shared, and every step knows its bounds and whether it can be unknown. The fast back ends run them in order.
 */
export type Step = StepBody & {
  readonly id: number
  readonly type: Exclude<ValueType, 'quotient'>
  readonly nullable: boolean
  readonly bounds: Bounds
  /** The group whose members this is computed for; absent for the case itself. */
  readonly group?: string
}

export type StepBody =
  | { readonly kind: 'fact'; readonly node: FactNode }
  /** Only where no policy was folded in, or where its values are parameters of a statement. */
  | { readonly kind: 'policy'; readonly node: PolicyNode }
  /** A date is its integer YYYYMMDD, an enum its word, what is not known `null`. */
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'add' | 'subtract' | 'multiply'; readonly left: number; readonly right: number }
  | { readonly kind: 'divide'; readonly left: number; readonly right: number; readonly mode: Rounding }
  /** A denominator: unknown where it is 0, so that nothing is decided by what was divided by it. */
  | { readonly kind: 'divisor'; readonly of: number }
  | {
      readonly kind: 'compare'
      readonly op: '<' | '<=' | '='
      readonly left: number
      readonly right: number
      /** In SQL alone: the date on this side is taken so many whole months before; see `dates.ts` there. */
      readonly before?: { readonly side: 'left' | 'right'; readonly months: number }
    }
  /** Whether a word is one of some: what fast engines make of comparisons with words. */
  | { readonly kind: 'one-of'; readonly of: number; readonly words: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly items: readonly number[] }
  | { readonly kind: 'not'; readonly of: number }
  | { readonly kind: 'choose'; readonly condition: number; readonly yes: number; readonly no: number }
  | { readonly kind: 'least' | 'greatest'; readonly items: readonly number[] }
  | { readonly kind: 'elapsed'; readonly unit: 'years' | 'months'; readonly from: number; readonly to: number }
  | { readonly kind: 'size'; readonly over: string }
  | {
      readonly kind: 'aggregate'
      readonly op: 'sum' | 'some' | 'every' | 'greatest' | 'least'
      readonly over: string
      readonly size: number
      readonly of: number
      readonly whenEmpty: number | boolean
    }
  | { readonly kind: 'known'; readonly of: number }

/** The step of one kind. */
export type StepOf<K extends StepBody['kind']> = Step & { readonly kind: K }

export const isKind =
  <K extends StepBody['kind']>(...kinds: readonly K[]) =>
  (step: Step): step is StepOf<K> =>
    (kinds as readonly string[]).includes(step.kind)

/** Where a node's value is: one step, or the two of a quotient. */
export type Slot = { readonly step: number } | { readonly numerator: number; readonly denominator: number }

/** Steps in the order in which they can be run, and where each rule's value is among them. */
export interface Steps {
  readonly steps: readonly Step[]
  readonly outputs: Readonly<Record<string, Slot>>
}

/** All steps of a tree, those that no rule needs among them, and where the value of each node is. */
export interface Lowered extends Steps {
  readonly slotOf: ReadonlyMap<Node, Slot>
}

export const idsOf = (slot: Slot): readonly number[] =>
  'step' in slot ? [slot.step] : [slot.numerator, slot.denominator]

/** The steps that a step reads. */
export const inputsOf = (step: StepBody): readonly number[] => {
  switch (step.kind) {
    case 'fact':
    case 'policy':
    case 'constant':
    case 'size':
      return []
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare':
      return [step.left, step.right]
    case 'and':
    case 'or':
    case 'least':
    case 'greatest':
      return step.items
    case 'not':
    case 'one-of':
    case 'known':
    case 'divisor':
      return [step.of]
    case 'choose':
      return [step.condition, step.yes, step.no]
    case 'elapsed':
      return [step.from, step.to]
    case 'aggregate':
      return [step.size, step.of]
  }
}

/** The same body over other steps. */
export const moved = (step: StepBody, to: (id: number) => number): StepBody => {
  switch (step.kind) {
    case 'fact':
    case 'policy':
    case 'constant':
    case 'size':
      return step
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'compare':
      return { ...step, left: to(step.left), right: to(step.right) }
    case 'and':
    case 'or':
    case 'least':
    case 'greatest':
      return { ...step, items: step.items.map(to) }
    case 'not':
    case 'one-of':
    case 'known':
    case 'divisor':
      return { ...step, of: to(step.of) }
    case 'choose':
      return { ...step, condition: to(step.condition), yes: to(step.yes), no: to(step.no) }
    case 'elapsed':
      return { ...step, from: to(step.from), to: to(step.to) }
    case 'aggregate':
      return { ...step, of: to(step.of), size: to(step.size) }
  }
}

const slotMoved = (slot: Slot, to: (id: number) => number): Slot =>
  'step' in slot ? { step: to(slot.step) } : { numerator: to(slot.numerator), denominator: to(slot.denominator) }

/** Nothing but the steps that some rules need. @throws TypeError for a rule that is not there */
export const stepsFor = ({ steps, outputs }: Steps, rules: readonly string[] = Object.keys(outputs)): Steps => {
  const wanted = rules.map((rule): readonly [string, Slot] => {
    const slot = Object.hasOwn(outputs, rule) ? outputs[rule] : undefined
    if (!slot) throw new TypeError(`there is no rule ${rule}; there are ${Object.keys(outputs).join(', ')}`)
    return [rule, slot]
  })
  const needed = new Set<number>()
  const pending = wanted.flatMap(([, slot]) => idsOf(slot))
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (needed.has(id)) continue
    needed.add(id)
    for (const input of inputsOf(steps[id]!)) pending.push(input)
  }
  const place = new Map([...needed].sort((a, b) => a - b).map((id, index) => [id, index]))
  const to = (id: number): number => place.get(id)!
  return {
    steps: [...place.keys()].map(id => ({ ...steps[id]!, ...moved(steps[id]!, to), id: to(id) }) as Step),
    outputs: Object.fromEntries(wanted.map(([rule, slot]) => [rule, slotMoved(slot, to)])),
  }
}

/** All that the rules of one place need, worked out once for every engine that runs them. */
export const stepsOf = /* @__PURE__ */ oncePer((lowered: Lowered): Steps => stepsFor(lowered))

/** Whether a product can come to -0, which no result may show: adding 0 makes 0 of it. */
export const canBeMinusZero = (
  { left, right }: { readonly left: number; readonly right: number },
  steps: readonly Step[],
): boolean => [left, right].some(id => steps[id]!.bounds.least < 0)
