import type { PlanTarget } from '@minzheng/plan'
import { readTargets } from '../src/targets/targets.js'

/** A target in a few words, for tables of tests. */
export const inWords = (target: PlanTarget): string => {
  const { comparator, value, valueMax, unit, kind, scope, pace } = target
  const figure =
    kind === 'deadline-only' ? 'by' : `${comparator}${value}${valueMax === undefined ? '' : `-${valueMax}`}`
  return [
    `${figure}${unit ?? ''}`,
    kind === 'change' ? target.change : undefined,
    target.object && `of ${target.object}`,
    scope?.each && `each ${scope.each}`,
    scope?.place && `in ${scope.place}`,
    target.deadline,
    typeof pace === 'object'
      ? `by way of ${pace.map(({ date, value }) => `${value} ${date.slice(5)}`).join(', ')}`
      : undefined,
    target.modality === 'strive' ? 'strive' : undefined,
    target.bare ? 'bare' : undefined,
    target.partOf && 'part',
  ]
    .filter(part => part !== undefined)
    .join(' ')
}

/** The targets of a text, in the manner of bureaus' plans for 2024, in a few words each. */
export const read = (text: string): string[] => readTargets(text, { year: 2024 }).map(inWords)
