import { inputsOf, type Step, type Steps } from '../../lower/step.js'

/** What is unknown by itself, whatever it is made of. */
const isSource = ({ kind }: Step): boolean => ['constant', 'policy', 'size', 'divisor'].includes(kind)

/** The steps, where some facts are known in every row: what is made of nothing unknown is known. */
export const knownSteps = (
  { steps, outputs }: Steps,
  isKnown: (fact: string, group: string | undefined) => boolean,
): Steps => {
  const found: Step[] = []
  for (const step of steps) {
    const nullable =
      step.kind === 'fact'
        ? step.nullable && !isKnown(step.node.path.join('.'), step.group)
        : step.nullable && (isSource(step) || inputsOf(step).some(id => found[id]!.nullable))
    found.push({ ...step, nullable })
  }
  return { steps: found, outputs }
}
