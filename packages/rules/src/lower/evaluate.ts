import { divide, elapsed } from '../arithmetic.js'
import type { StepBody } from './step.js'

/** The value of a step: `null` where it is unknown. Dates are integers YYYYMMDD, enums their words. */
export type Value = number | boolean | string | null

/** A step that is worked out from the values of others. */
export type Computed = Exclude<StepBody, { readonly kind: 'fact' | 'policy' | 'constant' | 'size' | 'aggregate' }>

/** Whether all hold, or any does: `absorbing` decides alone, an unknown item leaves it open. */
export const decided = (items: readonly Value[], absorbing: boolean): Value =>
  items.includes(absorbing) ? absorbing : items.includes(null) ? null : !absorbing

/** The value of a step from those that it reads. */
export const evaluate = (step: Computed, at: (id: number) => Value): Value => {
  switch (step.kind) {
    case 'and':
    case 'or':
      return decided(step.items.map(at), step.kind === 'or')
    case 'not': {
      const value = at(step.of)
      return value === null ? null : !value
    }
    case 'one-of': {
      const value = at(step.of)
      return value === null ? null : step.words.includes(String(value))
    }
    case 'known':
      return at(step.of) !== null
    case 'divisor':
      return at(step.of) === 0 ? null : at(step.of)
    case 'choose': {
      const [condition, yes, no] = [at(step.condition), at(step.yes), at(step.no)]
      return condition === null ? (yes === no ? yes : null) : condition ? yes : no
    }
    case 'least':
    case 'greatest': {
      const items = step.items.map(at)
      if (items.includes(null)) return null
      return step.kind === 'least' ? Math.min(...(items as number[])) : Math.max(...(items as number[]))
    }
    case 'compare': {
      const [left, right] = [at(step.left), at(step.right)]
      if (left === null || right === null) return null
      return step.op === '=' ? left === right : step.op === '<' ? left < right : left <= right
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const [left, right] = [at(step.left), at(step.right)] as [number | null, number | null]
      if (left === null || right === null) return null
      if (step.kind === 'divide') return divide(left, right, step.mode)
      return step.kind === 'add' ? left + right : step.kind === 'subtract' ? left - right : left * right + 0
    }
    case 'elapsed': {
      const [from, to] = [at(step.from), at(step.to)] as [number | null, number | null]
      return from === null || to === null ? null : elapsed(from, to, step.unit)
    }
  }
}
