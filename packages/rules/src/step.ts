import type { Value } from './interpret.js'
import type { Bounds, FactNode, Node, PolicyNode, Rounding, ValueType } from './node.js'

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
  | { readonly kind: 'policy'; readonly node: PolicyNode }
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'add' | 'subtract' | 'multiply'; readonly left: number; readonly right: number }
  | { readonly kind: 'divide'; readonly left: number; readonly right: number; readonly mode: Rounding }
  /** A denominator: unknown where it is 0, so that nothing is decided by what was divided by it. */
  | { readonly kind: 'divisor'; readonly of: number }
  | { readonly kind: 'compare'; readonly op: '<' | '<=' | '='; readonly left: number; readonly right: number }
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

export interface Lowered {
  readonly steps: readonly Step[]
  readonly outputs: Readonly<Record<string, Slot>>
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

/** Whether each step is the same for every case, because it reads the policy and constants alone. */
export const sameForAll = ({ steps }: Pick<Lowered, 'steps'>): readonly boolean[] => {
  const same: boolean[] = []
  for (const step of steps)
    same.push(
      step.kind !== 'fact' && step.kind !== 'size' && inputsOf(step).every(id => same[id]) && step.kind !== 'aggregate',
    )
  return same
}

/** Whether a product can come to -0, which no result may show: adding 0 makes 0 of it. */
export const canBeMinusZero = (
  { left, right }: { readonly left: number; readonly right: number },
  steps: readonly Step[],
): boolean => [left, right].some(id => steps[id]!.bounds.least < 0)
