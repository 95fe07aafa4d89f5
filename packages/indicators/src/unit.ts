import { divideExact, type Exact, multiplyExact, type Problem } from '@minzheng/core'
import * as z from 'zod'
import { type Factor, multipliers, otherNames, type UnitWord, unitWords } from './unit-words.js'

/** A unit that has been understood. */
export interface ParsedUnit {
  /** As written, in half width: `万元/月`. */
  readonly text: string
  /** What it measures; units convert only within one dimension: `money`, `money/month`, `bed/person`. */
  readonly dimension: string
  /** Its size in the dimension's own unit: `万元/年` is 10000/12 of `元/月`. */
  readonly factor: Factor
  /** The Chinese multipliers alone: 1/1000 for `张/千人`, whose parts are counted in single beds and persons. */
  readonly multiplier: Factor
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const reduced = (n: number, d: number): Factor => {
  const divisor = gcd(n, d)
  return [n / divisor, d / divisor]
}
const times = (a: Factor, b: Factor): Factor => reduced(a[0] * b[0], a[1] * b[1])
const over = (a: Factor, b: Factor): Factor => reduced(a[0] * b[1], a[1] * b[0])

interface Piece {
  readonly word: UnitWord
  readonly multiplier: number
}

/** One word with the multipliers before it. A word of the vocabulary is never split. */
const pieceOf = (text: string): Piece | undefined => {
  let multiplier = 1
  for (let start = 0; start < 4; start++) {
    const word = unitWords().get(text.slice(start))
    if (word) return word.dimension === 'ratio' && multiplier > 1 ? undefined : { word, multiplier }
    const next = multipliers[text.charAt(start)]
    if (next === undefined) return undefined
    multiplier *= next
  }
  return undefined
}

const parse = (written: string): ParsedUnit | undefined => {
  const text = written.normalize('NFKC').replace(/\/\((.*)\)$/, '/$1')
  const parts = text.split(/[/·]/)
  if (parts.length > 4 || /^[^/]*·/.test(text)) return undefined
  const pieces = parts.map(pieceOf)
  const [top, ...below] = pieces.filter(piece => piece !== undefined)
  if (!top || below.length + 1 < pieces.length) return undefined
  let factor = times([top.multiplier, 1], top.word.factor)
  let multiplier: Factor = [top.multiplier, 1]
  for (const piece of below) {
    factor = over(factor, times([piece.multiplier, 1], piece.word.factor))
    multiplier = over(multiplier, [piece.multiplier, 1])
  }
  const dimension = [top.word.dimension, ...below.map(piece => piece.word.dimension).sort()].join('/')
  return { text, dimension, factor, multiplier }
}

const parsed = new Map<string, ParsedUnit>()

/**
 * Reads a unit of the closed vocabulary: a word (`张`, `人次`, `元`, `平方米`, `工作日`, `%` …), with multipliers (`万元`,
 * `千人`), per period (`元/月`), per head or thing (`张/千人`, `元/人/月`, `元/(人·月)`). `undefined` where it is not of the vocabulary.
 */
export const parseUnit = (text: string): ParsedUnit | undefined => {
  const known = parsed.get(text)
  if (known) return known
  const unit = parse(text)
  if (unit) {
    if (parsed.size >= 4096) parsed.clear()
    parsed.set(text, unit)
  }
  return unit
}

/** Units of the vocabulary that look like a text which is none. */
export const nearUnits = (text: string): string[] => {
  const lower = text.normalize('NFKC').toLowerCase()
  const named = Object.keys(otherNames).filter(name => lower.includes(name))
  const inside = [...unitWords().keys()].filter(word => lower.includes(word)).sort((a, b) => b.length - a.length)
  const near = [...new Set([...named.map(name => otherNames[name] ?? name), ...inside])].slice(0, 4)
  return near.length > 0 ? near : ['个', '人', '人次', '户', '元', '元/月', '%']
}

const unitMessage = (text: string) => {
  const near = nearUnits(text)
  return {
    code: 'unit-unknown',
    message: { zh: `“${text}”不是已知的计量单位。`, en: `"${text}" is not a known unit.` },
    remedy: {
      zh: `请改用${near.map(unit => `“${unit}”`).join('、')}等单位，前可加万、亿，后可加 /月、/年。`,
      en: `Use a unit such as ${near.join(', ')}, with 万 or 亿 before it, or /月, /年 after it.`,
    },
  }
}

/** A unit of the closed vocabulary, with or without multipliers and a period: `张`, `万人次`, `元/月`, `%`. */
export const Unit = z
  .string()
  .min(1)
  .check(({ value, issues }) => {
    if (value === '' || parseUnit(value)) return
    const { message, ...rest } = unitMessage(value)
    issues.push({ code: 'custom', input: value, path: [], message: message.en, params: { ...rest, message } })
  })
  .meta({ description: '计量单位: 个, 人, 人次, 户, 张, 元, 元/月, %, 万元 …' })
export type Unit = string

/** What is wrong with a unit by itself. */
export const unitUnknown = (text: string, path: Problem['path'] = []): Problem => ({
  ...unitMessage(text),
  severity: 'error',
  path,
})

/** That two units measure different things. */
export const unitsDoNotMatch = (from: string, to: string, path: Problem['path'] = []): Problem => ({
  code: 'units-do-not-match',
  severity: 'error',
  path,
  message: { zh: `“${from}”与“${to}”不能换算。`, en: `"${from}" cannot be converted to "${to}".` },
  remedy: {
    zh: `请按“${to}”给出数值，或改正单位。`,
    en: `Give the value in "${to}", or mend the unit.`,
  },
})

/** How many `to` one `from` is, or why that cannot be said. */
export const conversion = (from: string, to: string): { factor: Factor } | { problem: Problem } => {
  const [a, b] = [parseUnit(from), parseUnit(to)]
  if (!a || !b) return { problem: unitUnknown(a ? to : from) }
  if (a.dimension !== b.dimension) return { problem: unitsDoNotMatch(from, to) }
  return { factor: over(a.factor, b.factor) }
}

/** A value in another unit, exact until it is put into a number at the very end; or a problem, as a value. */
export const convert = (value: number, from: string, to: string): { value: number } | { problem: Problem } => {
  const found = conversion(from, to)
  if ('problem' in found) return found
  const [numerator, denominator] = found.factor
  const scaled: Exact = multiplyExact(value, numerator)
  return { value: denominator === 1 ? scaled : divideExact(scaled, denominator) }
}
