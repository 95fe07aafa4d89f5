import { emitter } from '../lower/emitter.js'
import { inputsOf, moved, type Step, type StepBody, type Steps, stepsFor } from '../lower/step.js'
import { tuned } from './tune.js'

/** What is read from a case itself: a fact, or how many members a group has. */
export type Read = Extract<Step, { readonly kind: 'fact' | 'size' }>

const isRead = (step: Step): step is Read => step.kind === 'fact' || step.kind === 'size'

/** What is read and may be unknown, in the order of the steps. */
export const openReads = ({ steps }: Steps): readonly Read[] => steps.filter(isRead).filter(step => step.nullable)

/**
 * The steps as fast engines run them, where some of what is read is known in every case: nothing asks any more whether it is, and what
 * was to stand in for it is gone.
 */
export const whereKnown = ({ steps, outputs }: Steps, known: ReadonlySet<number>): Steps => {
  const { steps: left, at, emit } = emitter(tuned)
  const places: number[] = []
  const to = (id: number): number => places[id]!
  const mayBeUnknown = (step: Step, body: StepBody): boolean => {
    if (!step.nullable || known.has(step.id)) return false
    const inputs = inputsOf(body)
    return inputs.length === 0 || step.kind === 'divisor' || inputs.some(id => at(id).nullable)
  }
  for (const step of steps) {
    const { id, type, bounds, nullable, group, ...rest } = step
    const body = moved(rest as StepBody, to)
    places.push(emit(body, type, bounds, mayBeUnknown(step, body), group))
  }
  const outputsLeft = Object.entries(outputs).map(([rule, slot]) => [
    rule,
    'step' in slot ? { step: to(slot.step) } : { numerator: to(slot.numerator), denominator: to(slot.denominator) },
  ])
  return stepsFor({ steps: left, outputs: Object.fromEntries(outputsLeft) })
}
