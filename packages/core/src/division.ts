import type { DivisionCode } from './division.schema.js'

/** How the code of a division is written: 6, 9 or 12 digits. */
export const divisionCodeForm = /^[1-9]\d{5}(?:\d{3}(?:\d{3})?)?$/

/** Whether a text has the form of a division's code; whether it was ever given, `./divisions` knows. */
export const isDivisionCode = (text: string): boolean => divisionCodeForm.test(text)

/** The levels of divisions, from the greatest to the smallest. */
export const divisionLevels = ['province', 'prefecture', 'county', 'township', 'village'] as const
/** A level of {@link divisionLevels}. */
export type DivisionLevel = (typeof divisionLevels)[number]

/** The level that the code's form speaks of: `350200` is a prefecture, `320404` a county. */
export const levelOf = (code: DivisionCode): DivisionLevel => {
  if (code.length === 12) return code.endsWith('000') ? levelOf(code.slice(0, 9)) : 'village'
  if (code.length === 9) return code.endsWith('000') ? levelOf(code.slice(0, 6)) : 'township'
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

const significantDigits: Record<DivisionLevel, number> = {
  province: 2,
  prefecture: 4,
  county: 6,
  township: 9,
  village: 12,
}

/**
 * The code of the division of a level that holds this one: `ancestorOf('320404', 'prefecture')` is `320400`.
 * The code of a level above is its own answer. The prefecture of a directly administered county (`429004`) is a
 * heading in the code table (`429000`), no place: see `./divisions`.
 */
export const ancestorOf = (code: DivisionCode, level: DivisionLevel): DivisionCode =>
  code.slice(0, significantDigits[level]).padEnd(6, '0')

/** Whether a division is another one or lies in it, by their codes. */
export const isWithin = (code: DivisionCode, ancestor: DivisionCode): boolean =>
  code.startsWith(ancestor.slice(0, significantDigits[levelOf(ancestor)]))

/** A code without the zeros that say no more: 320404000000 and 320404000 are 320404, a village or township stays itself. */
export const canonicalCode = (code: DivisionCode): DivisionCode =>
  code.length > 6 && code.endsWith('000') ? canonicalCode(code.slice(0, -3)) : code
