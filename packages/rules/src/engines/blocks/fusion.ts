import { idsOf, inputsOf, type Step, type StepOf, type Steps } from '../../lower/step.js'
import { ageTest, type ElapsedTest } from '../age.js'

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

/** What a sum adds: a value, where it has a condition only under that. */
export interface Term {
  readonly condition?: number
  readonly value: number
}

type Sides = Pick<StepOf<'add'>, 'left' | 'right'>

/** How many conditions one loop decides between, and how many terms it adds. */
const mostBranches = 4
const mostTerms = 4

/** Which steps are worked out in the loop of the only step that reads them, so that fewer loops are run. */
export interface Fusion {
  readonly absorbed: ReadonlySet<number>
  /** The two sides of a comparison, products that it absorbed taken apart. */
  readonly sides: (step: StepOf<'compare'>) => readonly [Scaled, Scaled]
  /** The branches of a choice and of the choices that it absorbed. */
  readonly chain: (step: StepOf<'choose'>) => Chain
  /** What a comparison asks of the age that it absorbed. */
  readonly age: (step: StepOf<'compare'>) => ElapsedTest | undefined
  /** What a sum adds, from the first, where it absorbed anything. */
  readonly terms: (sum: Sides) => readonly Term[] | undefined
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

  const age = (step: StepOf<'compare'>): ElapsedTest | undefined => {
    const test = ageTest(step, steps)
    return test && absorbed.has(test.elapsed.id) ? test : undefined
  }
  const term = (id: number): Term => {
    const step = steps[id]!
    return absorbed.has(id) && step.kind === 'choose' ? { condition: step.condition, value: step.yes } : { value: id }
  }
  const terms = ({ left, right }: Sides): readonly Term[] | undefined => {
    if (!absorbed.has(left) && !absorbed.has(right)) return undefined
    const first = steps[left]!
    const before =
      first.kind === 'add' && absorbed.has(left)
        ? (terms(first) ?? [term(first.left), term(first.right)])
        : [term(left)]
    return [...before, term(right)]
  }
  /** A comparison that a choice works out in its own loop; one of an age has a loop of its own. */
  const isOwn = (condition: Step, choice: Step): boolean =>
    condition.kind === 'compare' && !ageTest(condition, steps) && canAbsorb(condition, choice)
  /** A choice between a value and nothing. */
  const isPick = (id: number, by: Step): boolean => {
    const step = steps[id]!
    if (step.kind !== 'choose' || step.nullable || !canAbsorb(step, by)) return false
    const [no, condition] = [steps[step.no]!, steps[step.condition]!]
    return no.kind === 'constant' && no.value === 0 && !isOwn(condition, step)
  }
  /** Takes what a sum adds into its loop, earlier sums among it as long as there is room. */
  const absorbTerms = (sum: Step & Sides): void => {
    let last: Sides = sum
    for (let count = 2; ; count++) {
      for (const id of [last.left, last.right]) if (isPick(id, sum)) absorbed.add(id)
      const next = steps[last.left]!
      if (count === mostTerms || next.kind !== 'add' || !canAbsorb(next, sum)) return
      absorbed.add(next.id)
      last = next
    }
  }

  // From the last to the first: a step that is absorbed itself is a part of the one that begins the chain.
  for (const step of [...steps].reverse()) {
    if (step.kind === 'add' && !absorbed.has(step.id) && !step.nullable) absorbTerms(step)
    else if (step.kind === 'compare') {
      const test = ageTest(step, steps)
      if (test && canAbsorb(test.elapsed, step)) absorbed.add(test.elapsed.id)
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
      if (last === step && isOwn(condition, step) && !condition.nullable) absorbed.add(condition.id)
    }
  }

  /** Without the factors, which are the same for all rows and stay where they are. */
  const sidesRead = (step: StepOf<'compare'>): readonly number[] => sides(step).map(({ of }) => of)
  const reads = (step: Step): readonly number[] => {
    if (step.kind === 'compare') {
      const test = age(step)
      return test ? inputsOf(test.elapsed) : sidesRead(step)
    }
    if (step.kind === 'add')
      return (
        terms(step)?.flatMap(({ condition, value }) => (condition === undefined ? value : [condition, value])) ??
        inputsOf(step)
      )
    if (step.kind !== 'choose') return inputsOf(step)
    const { branches, otherwise, comparison } = chain(step)
    const conditions = comparison ? sidesRead(comparison) : branches.map(({ condition }) => condition)
    return [...conditions, ...branches.map(({ yes }) => yes), otherwise]
  }
  return { absorbed, sides, chain, age, terms, reads }
}
