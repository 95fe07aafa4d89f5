import type { Lowered, Step } from '../../lower/step.js'
import { oncePer } from '../../once.js'
import { generate } from '../generate.js'
import { caseAccess, caseFunction, soonGenerated } from './case.js'
import { type Evaluation, interpret } from './interpret.js'

/** The values of steps as an array by their number, `null` for what is unknown and a hole for what is of others. */
const valuesText = (steps: readonly Step[], group: string | undefined): string =>
  `[${steps
    .map(step => {
      if (step.group !== group) return ''
      return step.kind === 'constant'
        ? JSON.stringify(step.value)
        : step.nullable
          ? `k${step.id} ? v${step.id} : null`
          : `v${step.id}`
    })
    .join(',')}]`

/** The same as `interpret` by generated code. Every fact is asked whether it is there, as reasons are told of unchecked facts too. */
export const generateEvaluation = ({ steps }: Pick<Lowered, 'steps'>): ((facts: unknown) => Evaluation) => {
  const open = steps.map(
    (step): Step => ({ ...step, nullable: step.kind === 'constant' ? step.nullable : step.kind !== 'known' }),
  )
  const outputs = Object.fromEntries(open.map(({ id }) => [`v${id}`, { step: id }]))
  const groups = [...new Set(open.flatMap(({ group }) => group ?? []))]
  const list = (group: string): string => `g${groups.indexOf(group)}`
  const body = generate({ steps: open, outputs }, caseAccess, group => ({
    before: `const ${list(group)} = [];`,
    each: `${list(group)}.push(${valuesText(open, group)});`,
  }))
  const members = groups.map(group => `[${JSON.stringify(group)}, ${list(group)}]`).join(', ')
  return caseFunction(`${body}\nreturn { values: ${valuesText(open, undefined)}, members: new Map([${members}]) }`)
}

/** The values of all steps for one case, as fast as may be. */
export const evaluationOf = /* @__PURE__ */ oncePer((lowered: Lowered) =>
  soonGenerated<Evaluation>(
    facts => interpret(lowered, facts),
    () => generateEvaluation(lowered),
  ),
)
