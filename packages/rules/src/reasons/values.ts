import { integerToDate } from '../arithmetic.js'
import type { Evaluation } from '../engines/case/interpret.js'
import type { Node } from '../language/node.js'
import type { Value } from '../lower/evaluate.js'
import type { Lowered } from '../lower/step.js'
import { oncePer } from '../once.js'
import type { ExplainedValue } from './explanation.js'

/** Where no member is meant. */
export const noMember = -1

/** How a value is read from a case that was run: for the member at a place in its list, where it is of members. */
export type ReadValue = (of: Evaluation, index: number) => ExplainedValue

const readStep = ({ steps }: Lowered, id: number): ((of: Evaluation, index: number) => Value) => {
  const { group, type } = steps[id]!
  const read = (of: Evaluation, index: number): Value => {
    const values = group === undefined ? of.values : of.members.get(group)?.[index === noMember ? 0 : index]
    return values?.[id] ?? null
  }
  if (type !== 'date') return read
  return (of, index) => {
    const value = read(of, index)
    return typeof value === 'number' ? integerToDate(value) : value
  }
}

const reader = (lowered: Lowered, of: Node): ReadValue => {
  const slot = lowered.slotOf.get(of)
  if (slot === undefined) {
    const value = of.kind === 'constant' ? of.value : null
    return () => value
  }
  if ('step' in slot) return readStep(lowered, slot.step)
  const [upper, lower] = [readStep(lowered, slot.numerator), readStep(lowered, slot.denominator)]
  return (run, index) => {
    const [numerator, denominator] = [upper(run, index), lower(run, index)]
    return typeof numerator === 'number' && typeof denominator === 'number' ? { numerator, denominator } : null
  }
}

/** How the value of each node is read. */
export const valueReader = /* @__PURE__ */ oncePer((lowered: Lowered): ((of: Node) => ReadValue) =>
  oncePer((of: Node) => reader(lowered, of)),
)
