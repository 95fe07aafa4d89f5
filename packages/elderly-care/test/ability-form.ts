import { AbilityFacts } from '../src/ability-assessment/facts.js'
import { abilityItems, mostPoints } from '../src/ability-assessment/items.js'

export const once = { mostRaise: 1 }
export const nothing = {
  coma: false,
  dementia: false,
  mentalDisorder: false,
  riskEvents: { falls: 0, wandering: 0, choking: 0, selfHarm: 0, other: 0 },
}
export type Key = keyof typeof abilityItems
export const dimensions = Object.keys(abilityItems) as Key[]

/** A full form with so many points in all, taken item by item from the first. */
export const form = (total: number, more: object = {}) => {
  let left = total
  const scores = dimensions.map(dimension => [
    dimension,
    Object.fromEntries(
      Object.entries(abilityItems[dimension]).map(([key, item]) => {
        const score = Math.min(left, mostPoints(item))
        left -= score
        return [key, score]
      }),
    ),
  ])
  return AbilityFacts.parse({ ...Object.fromEntries(scores), ...nothing, ...more })
}
/** The same without one item. */
export const without = (facts: AbilityFacts, dimension: Key, key: string): AbilityFacts => ({
  ...facts,
  [dimension]: { ...facts[dimension], [key]: undefined },
})

/** The answers of one form, and where it has none those of another. */
export const fill = (some: unknown, rest: unknown): unknown => {
  if (typeof rest !== 'object' || rest === null) return some ?? rest
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      fill((some as Record<string, unknown> | null | undefined)?.[key], value),
    ]),
  )
}
