import { idsOf, inputsOf, type Step, type StepOf, type Steps } from '../../lower/step.js'

/** One side of a comparison: a step, times another one that is the same for all rows. */
export interface Scaled {
  readonly of: number
  readonly times?: number
}
/** A value, and the condition it is taken under unless an earlier one holds. */
export interface Branch {
  readonly condition: number
  readonly yes: number
}
export interface Chain {
  readonly branches: readonly Branch[]
  readonly otherwise: number
  /** The comparison that is the only condition, where nothing else reads it. */
  readonly comparison: StepOf<'compare'> | undefined
}

/** How many conditions one loop decides between. */
const mostBranches = 4

/** Which steps are worked out in the loop of the only step that reads them, so that fewer loops are run. */
export interface Fusion {
  readonly absorbed: ReadonlySet<number>
  /** The two sides of a comparison, products that it absorbed taken apart. */
  readonly sides: (step: StepOf<'compare'>) => readonly [Scaled, Scaled]
  /** The branches of a choice and of the choices that it absorbed. */
  readonly chain: (step: StepOf<'choose'>) => Chain
  /** What a step reads when what it absorbed is counted as a part of it. */
  readonly reads: (step: Step) => readonly number[]
}

export const fuse = ({ steps, outputs }: Steps, same: readonly boolean[]): Fusion => {
  const uses = steps.map(() => 0)
  for (const step of steps) for (const id of inputsOf(step)) uses[id]!++
  for (const slot of Object.values(outputs)) for (const id of idsOf(slot)) uses[id]!++
  const absorbed = new Set<number>()
  const canAbsorb = (step: Step, by: Step): boolean => uses[step.id] === 1 && !same[step.id] && step.group === by.group

  const side = (id: number): Scaled => {
    const step = steps[id]!
    if (!absorbed.has(id) || step.kind !== 'multiply') return { of: id }
    return same[step.left] ? { of: step.right, times: step.left } : { of: step.left, times: step.right }
  }
  const sides = ({ left, right }: StepOf<'compare'>) => [side(left), side(right)] as const
  const chain = (step: StepOf<'choose'>): Chain => {
    const branches: Branch[] = []
    let last: StepOf<'choose'> = step
    for (;;) {
      branches.push({ condition: last.condition, yes: last.yes })
      const next = steps[last.no]!
      if (!absorbed.has(next.id) || next.kind !== 'choose') break
      last = next
    }
    const condition = steps[step.condition]!
    const comparison = absorbed.has(condition.id) && condition.kind === 'compare' ? condition : undefined
    return { branches, otherwise: last.no, comparison }
  }

  // From the last to the first: a step that is absorbed itself is a part of the one that begins the chain.
  for (const step of [...steps].reverse()) {
    if (step.kind === 'compare') {
      for (const id of [step.left, step.right]) {
        const product = steps[id]!
        if (product.kind === 'multiply' && canAbsorb(product, step) && (same[product.left] || same[product.right]))
          absorbed.add(id)
      }
    } else if (step.kind === 'choose' && !absorbed.has(step.id) && !step.nullable && step.type !== 'boolean') {
      let last: StepOf<'choose'> = step
      for (let branches = 1; branches < mostBranches; branches++) {
        const next: Step = steps[last.no]!
        if (next.kind !== 'choose' || !canAbsorb(next, step)) break
        absorbed.add(next.id)
        last = next
      }
      const condition = steps[step.condition]!
      if (last === step && condition.kind === 'compare' && !condition.nullable && canAbsorb(condition, step))
        absorbed.add(condition.id)
    }
  }

  /** Without the factors, which are the same for all rows and stay where they are. */
  const sidesRead = (step: StepOf<'compare'>): readonly number[] => sides(step).map(({ of }) => of)
  const reads = (step: Step): readonly number[] => {
    if (step.kind === 'compare') return sidesRead(step)
    if (step.kind !== 'choose') return inputsOf(step)
    const { branches, otherwise, comparison } = chain(step)
    const conditions = comparison ? sidesRead(comparison) : branches.map(({ condition }) => condition)
    return [...conditions, ...branches.map(({ yes }) => yes), otherwise]
  }
  return { absorbed, sides, chain, reads }
}
