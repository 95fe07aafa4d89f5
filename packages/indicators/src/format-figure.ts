import { divideExact, multiplyExact } from '@minzheng/core'
import { isInPoints } from './unit-words.js'

/** Decimals beyond the last are cut off, not rounded: what falls short must not look as if it did not. */
const cut = (value: number, decimals: number): number => {
  if (Number.isInteger(value)) return value
  const scale = 10 ** decimals
  return divideExact(Math.trunc(multiplyExact(value, scale)), scale)
}

const mostDecimals = 12

/**
 * A figure with the decimals that people are shown: two, or as many as it takes not to look like a figure that it is compared
 * with (8.001 % where 8 % is the most).
 */
const shownDecimals = (value: number, besides: readonly (number | null | undefined)[]): number => {
  const others = besides.filter(other => typeof other === 'number' && other !== value)
  let decimals = 2
  while (decimals < mostDecimals && others.some(other => cut(other as number, decimals) === cut(value, decimals)))
    decimals += 2
  return decimals
}

/** A figure cut for people, and how many decimals it then has: those of 92 for 0.92 in `%`. */
export const shownFigure = (
  value: number,
  unit: string | null | undefined,
  besides: readonly (number | null | undefined)[] = [],
): { readonly figure: number; readonly decimals: number } => {
  const inUnit = (one: number | null | undefined) =>
    typeof one === 'number' && (unit === '%' || isInPoints(unit)) ? multiplyExact(one, 100) : one
  const whole = inUnit(value) as number
  const decimals = shownDecimals(whole, besides.map(inUnit))
  const figure = cut(whole, decimals)
  return { figure, decimals: Number.isInteger(figure) ? 0 : decimals }
}

/** A format takes far longer to make than to use. */
const formats = new Map<number, Intl.NumberFormat>()
const formatOf = (decimals: number): Intl.NumberFormat => {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals })
  formats.set(decimals, format)
  return format
}

/**
 * A figure for people: `92%`, `40,000 人次`, `—` where there is none. It is cut after two decimals and never rounded; where it
 * would then look like one of `besides` that it is not, it keeps more.
 */
export const formatFigure = (
  value: number | null | undefined,
  unit: string | null | undefined,
  besides: readonly (number | null | undefined)[] = [],
): string => {
  if (value === null || value === undefined) return '—'
  const { figure, decimals } = shownFigure(value, unit, besides)
  const text = formatOf(decimals).format(figure)
  return unit === '%' ? `${text}%` : `${text}${unit ? ` ${unit}` : ''}`
}
