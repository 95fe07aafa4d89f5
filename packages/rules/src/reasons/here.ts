import { childrenOf, type FactNode, type IsSetNode, type Node, type PolicyNode } from '../language/node.js'
import { idsOf, type Lowered, type Slot } from '../lower/step.js'
import { noMember, valueReader } from './values.js'

/** A fact or policy value; a ratio is a pair of integers to the steps, and one value to the reader. */
export const leafOf = (of: Node): FactNode | PolicyNode | undefined => {
  const inner = of.kind === 'quotient' ? of.numerator : of
  if (inner.kind !== 'fact' && inner.kind !== 'policy') return undefined
  return of.kind === 'quotient' ? (inner.scale === undefined ? undefined : inner) : inner
}

/** What the rules are in one place, whose policy is folded into the steps: the same for every case. */
export interface Here {
  /** The steps that a node is made of. */
  readonly stepsOf: (of: Node) => readonly number[]
  /** The node that this place makes of one: the branch that its policy picks, what a factor of 1 leaves as it is. */
  readonly here: (of: Node) => Node
  /** What this place asks of the parts of a node: without those that its policy decides, and that change nothing. */
  readonly partsHere: (of: Node) => readonly Node[]
  /** The policy value that is known to be none where nothing else decided: a test that this place does not make. */
  readonly unsetBehind: (asked: Node) => IsSetNode | undefined
}

export const hereOf = (lowered: Lowered): Here => {
  const slot = (of: Node): Slot | undefined => lowered.slotOf.get(of)
  const stepsOf = (of: Node): readonly number[] => {
    const found = slot(of)
    return found ? idsOf(found) : []
  }
  /** Where a value is; a ratio over 1 is its upper part. */
  const placeOf = (found: Slot): readonly number[] => {
    if ('step' in found) return [found.step]
    const below = lowered.steps[found.denominator]!
    return below.kind === 'constant' && below.value === 1 ? [found.numerator] : idsOf(found)
  }
  const isSame = (a: Slot | undefined, b: Slot | undefined): boolean => {
    if (a === undefined || b === undefined) return false
    const [left, right] = [placeOf(a), placeOf(b)]
    return left.length === right.length && left.every((id, index) => id === right[index])
  }

  const constants = lowered.steps.map(step => (step.kind === 'constant' ? step.value : null))
  const decided = { values: constants, members: new Map() }
  const isDecided = (of: Node): boolean => {
    const ids = stepsOf(of)
    return ids.length === 0 ? of.kind === 'constant' : ids.every(id => lowered.steps[id]!.kind === 'constant')
  }
  /** The value of what is decided. */
  const decidedValue = (of: Node) => valueReader(lowered)(of)(decided, noMember)

  const partsHere = (of: Node): readonly Node[] => {
    const parts = childrenOf(of)
    if (of.kind === 'and' || of.kind === 'or') {
      const absorbing = of.kind === 'or'
      const deciding = parts.filter(part => isDecided(part) && decidedValue(part) === absorbing)
      if (deciding.length > 0) return deciding
      const open = parts.filter(part => !isDecided(part) || decidedValue(part) === null)
      return open.filter((part, index) => open.findIndex(other => isSame(slot(other), slot(part))) === index)
    }
    if (of.kind === 'least' || of.kind === 'greatest') {
      const step = lowered.steps[stepsOf(of)[0]!]
      if (step?.kind !== 'least' && step?.kind !== 'greatest') return parts
      return parts.filter(part => stepsOf(part).some(one => step.items.includes(one)))
    }
    return parts
  }
  const isOne = (of: Node): boolean =>
    leafOf(of) === undefined && of.kind !== 'named' && isDecided(of) && decidedValue(of) === 1
  const here = (of: Node): Node => {
    if (of.kind === 'named' || leafOf(of) !== undefined) return of
    if (of.kind === 'choose' && isDecided(of.condition)) {
      const condition = decidedValue(of.condition)
      if (condition !== null) return here(condition === true ? of.yes : of.no)
    }
    // Also where the product is not known, and so has no step that could be compared with its factors.
    if (of.kind === 'multiply' && isOne(of.right)) return here(of.left)
    if (of.kind === 'multiply' && isOne(of.left)) return here(of.right)
    if (of.kind === 'quotient' && isOne(of.denominator)) return here(of.numerator)
    const parts = partsHere(of)
    if ((of.kind === 'and' || of.kind === 'or') && parts.length === 1) return here(parts[0]!)
    if (of.kind === 'is-set' || of.kind === 'aggregate' || isDecided(of)) return of
    const same = parts.find(part => isSame(slot(part), slot(of)))
    return same ? here(same) : of
  }
  const unsetBehind = (asked: Node): IsSetNode | undefined => {
    if (asked.kind !== 'choose' || !isDecided(asked.condition)) return undefined
    const condition = decidedValue(asked.condition)
    if (asked.condition.kind === 'is-set' && condition === false) return asked.condition
    return condition === null ? undefined : unsetBehind(condition === true ? asked.yes : asked.no)
  }
  return { stepsOf, here, partsHere, unsetBehind }
}
