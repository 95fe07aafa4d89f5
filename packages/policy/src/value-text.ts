import { isPlainDate } from '@minzheng/core'
import { decimalText, readNumber, scaledText, type UnitWord, unitTable } from '@minzheng/core/written'
import type { ValueDefinition } from './definitions.js'

/** A policy value as programs compute with it: money in fen, a share as a decimal. */
export type PolicyValue = number | boolean | string

/** Why a written value is none of its definition. */
export type NoValue =
  /** Nothing is written. */
  | 'empty'
  /** A number without its unit. */
  | 'bare-number'
  /** A unit that this value does not have. */
  | 'wrong-unit'
  /** Not a number, not yes or no, not a date. */
  | 'not-a-value'
  /** Finer than the value can be: 12.345元 is no whole fen. */
  | 'too-fine'
  | 'out-of-bounds'
  | 'not-an-option'

/** A value read from its text, or why it cannot be read. */
export type ReadValue = { readonly value: PolicyValue } | { readonly wrong: NoValue }

/** The words of the unit of a value; the first is the one that is written. An age is written in 周岁. */
export const unitWordsOf = ({ unit, label }: Pick<ValueDefinition, 'unit' | 'label'>): readonly UnitWord[] => {
  const words = unitTable.get(unit ?? 'ratio') ?? []
  if (unit !== 'year' || !/龄|岁/.test(label.zh)) return words
  return words.toSorted((a, b) => Number(b.word === '周岁') - Number(a.word === '周岁'))
}

/** A share is written in per cent, a multiple (倍数, 系数) in 倍, as its label says. */
const writtenUnit = (definition: ValueDefinition): UnitWord | undefined => {
  const words = unitWordsOf(definition)
  return definition.unit === undefined && /倍|系数/.test(definition.label.zh)
    ? words.find(({ word }) => word === '倍')
    : words[0]
}

/** The same text however it was typed: full-width signs, the various middle dots, blanks inside. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[・•‧∙⋅]/g, '·')
    .replaceAll(/\s+/g, '')

const within = (value: number, { least, most }: ValueDefinition): boolean =>
  (least === undefined || value >= least) && (most === undefined || value <= most)

const readAmount = (text: string, definition: ValueDefinition): ReadValue => {
  const number = readNumber(text)
  if (!number) return { wrong: 'not-a-value' }
  if (number.rest === '') return { wrong: 'bare-number' }
  const unit = unitWordsOf(definition).find(({ word }) => word === number.rest)
  if (!unit) return { wrong: 'wrong-unit' }
  const exact = scaledText(number, unit.places)
  const value = Number(exact)
  // What a number cannot hold digit for digit is not half taken.
  if (exact.includes('.') ? definition.whole : !Number.isSafeInteger(value))
    return { wrong: definition.whole && exact.includes('.') ? 'too-fine' : 'out-of-bounds' }
  if (decimalText(value) !== (exact === '-0' ? '0' : exact)) return { wrong: 'too-fine' }
  if (!within(value, definition)) return { wrong: 'out-of-bounds' }
  // A ratio has a step as well: 33.3% where whole per cent are meant.
  return definition.schema.safeParse(value).success ? { value: value + 0 } : { wrong: 'too-fine' }
}

const yesNo = new Map([
  ['true', true],
  ['是', true],
  ['yes', true],
  ['false', false],
  ['否', false],
  ['no', false],
])

const readChoice = (text: string, { options = [], words = {} }: ValueDefinition): ReadValue => {
  if (options.includes(text)) return { value: text }
  const named = options.filter(option => Object.hasOwn(words, option) && words[option]?.zh === text)
  return named[0] !== undefined && named.length === 1 ? { value: named[0] } : { wrong: 'not-an-option' }
}

/**
 * A value as a document writes it, with its unit: `735元/月` is 73500 fen a month, `30%` is 0.3. It is read digit for digit
 * and never rounded: 0.1元 is 10 fen, 12.345元 is refused. A bare number is refused, save as the word of a choice.
 */
export const readValue = (written: unknown, definition: ValueDefinition): ReadValue => {
  if (written === null || written === undefined) return { wrong: 'empty' }
  if (!['string', 'number', 'boolean'].includes(typeof written)) return { wrong: 'not-a-value' }
  const text = tidy(String(written))
  if (text === '') return { wrong: 'empty' }
  switch (definition.kind) {
    case 'choice':
      return readChoice(text, definition)
    case 'yes-no': {
      const value = yesNo.get(text.toLowerCase())
      return value === undefined ? { wrong: 'not-a-value' } : { value }
    }
    case 'date':
      return isPlainDate(text) ? { value: text } : { wrong: 'not-a-value' }
    case 'text':
      return typeof written === 'string' ? { value: written } : { wrong: 'not-a-value' }
    case 'number':
      return readAmount(text, definition)
  }
}

/**
 * A value as a document writes it, so that {@link readValue} gives it back: 73500 fen a month is `735元/月`.
 * @throws RangeError where the unit of the definition has no word
 */
export const formatValue = (value: PolicyValue, definition: ValueDefinition): string => {
  if (typeof value !== 'number') return String(value)
  const unit = writtenUnit(definition)
  if (!unit) throw new RangeError(`the unit ${definition.unit} of ${definition.id} has no word`)
  return `${decimalText(value, -unit.places)}${unit.word}`
}
