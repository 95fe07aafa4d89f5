import { interpret, type Value } from '../interpret.js'
import { policyValue, preparePolicy } from '../policy.js'
import { idsOf, inputsOf, type Lowered, type Slot, type Step, type StepBody } from '../step.js'

/** The steps that some rules need, with what is the same for every case worked out beforehand. */
export interface Folded {
  readonly steps: readonly Step[]
  readonly slots: readonly (readonly [rule: string, slot: Slot])[]
  readonly needed: ReadonlySet<number>
}

/** A constant step; a date is its integer. */
const constant = ({ id, type, bounds }: Step, value: Value): Step => ({
  kind: 'constant',
  id,
  type,
  bounds,
  value,
  nullable: value === null,
})

const moved = (step: Step, to: (id: number) => number): StepBody => {
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

/** `keepPolicy`: policy values stay steps of their own, because they are parameters of the statement. */
export const foldSteps = (
  lowered: Lowered,
  wanted: readonly string[],
  policy: unknown,
  keepPolicy: boolean,
): Folded => {
  const { values } = interpret(lowered, {}, preparePolicy(policy))
  const steps: Step[] = []
  const target: number[] = []
  const constantAt = (id: number): Value | undefined => {
    const step = steps[id]!
    return step.kind === 'constant' ? step.value : undefined
  }

  /** The step that a step comes down to, or the constant. */
  const simpler = (step: Step): number | { readonly value: Value } | undefined => {
    if (step.kind === 'constant') return { value: values[step.id]! }
    if (step.kind === 'policy') return keepPolicy ? undefined : { value: values[step.id]! }
    if (step.kind === 'fact' || step.kind === 'size' || step.kind === 'aggregate') return undefined
    // A step of a member has no value here, for there are no members: it stays, over its constants.
    const value = values[step.id]
    if (value !== undefined && inputsOf(step).every(id => steps[id]!.kind === 'constant')) return { value }
    if (step.kind === 'choose') {
      const condition = constantAt(step.condition)
      if (condition === true || step.yes === step.no) return step.yes
      if (condition === false) return step.no
      const [yes, no] = [constantAt(step.yes), constantAt(step.no)]
      return yes !== undefined && yes === no ? { value: yes } : undefined
    }
    if (step.kind === 'and' || step.kind === 'or') {
      const absorbing = step.kind === 'or'
      if (step.items.some(id => constantAt(id) === absorbing)) return { value: absorbing }
      const left = step.items.filter(id => constantAt(id) !== !absorbing)
      return left.length === 1 ? left[0] : undefined
    }
    if (step.kind === 'multiply')
      return constantAt(step.left) === 1 ? step.right : constantAt(step.right) === 1 ? step.left : undefined
    return undefined
  }

  for (const original of lowered.steps) {
    if (original.kind === 'policy' && !original.nullable && (policyValue(policy, original.node) ?? null) === null)
      throw new TypeError(`the policy has no ${original.node.path.join('.')}`)
    const step = { ...original, ...moved(original, id => target[id]!) } as Step
    const found = simpler(step)
    const neutral = step.kind === 'or' ? false : step.kind === 'and' ? true : undefined
    const kept =
      step.kind === 'and' || step.kind === 'or'
        ? { ...step, items: step.items.filter(id => constantAt(id) !== neutral) }
        : step
    steps.push(typeof found === 'object' ? constant(step, found.value) : kept)
    target.push(typeof found === 'number' ? found : step.id)
  }

  const slots = wanted.map((rule): [string, Slot] => {
    const slot = lowered.outputs[rule]
    if (!slot) throw new TypeError(`there is no rule ${rule}; there are ${Object.keys(lowered.outputs).join(', ')}`)
    return [
      rule,
      'step' in slot
        ? { step: target[slot.step]! }
        : { numerator: target[slot.numerator]!, denominator: target[slot.denominator]! },
    ]
  })
  const needed = new Set<number>()
  const need = (id: number): void => {
    if (needed.has(id)) return
    needed.add(id)
    const step = steps[id]!
    // In SQL the size of a group comes with its other aggregates.
    for (const input of step.kind === 'aggregate' ? [step.of] : inputsOf(step)) need(input)
  }
  for (const [, slot] of slots) for (const id of idsOf(slot)) need(id)
  return { steps, slots, needed }
}
