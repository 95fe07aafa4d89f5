import type { DivisionCode } from '../division.schema.js'
import { isPlainDate } from '../plain-date.js'
import type { PlainDate } from '../plain-date.schema.js'
import type { Problem } from '../problem.schema.js'
import {
  type Checked,
  characterProblems,
  checkCharacterProblem,
  digits,
  digitsAndX,
  lengthProblem,
  notText,
  readSpelling,
  strayCharacters,
  wrong,
} from './spelling.js'

/** What the digits of a citizen identity number say (GB 11643-1999). */
export interface CitizenNumberParts {
  /** Where the number was given, by the code of that day: it may have been abolished since, and is no residence. */
  readonly division: DivisionCode
  readonly birth: PlainDate
  readonly sex: 'male' | 'female'
}

/** What a check of a citizen identity number may be told. */
export interface CitizenNumberOptions {
  /** The day of the check: a birth after it is wrong. Without it, any date of birth passes that exists. */
  readonly on?: PlainDate
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of the first 17 digits (GB 11643, by ISO 7064 MOD 11-2). */
export const citizenCheckCharacter = (first17: string): string =>
  '10X98765432'.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11)

const allowed = [...Array<string>(17).fill(digits), digitsAndX]

/** First two digits of the provinces, and 83 for residents from Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** The numbers were first given in 1984. */
const earliestBirth = '1850-01-01'

const birthProblems = (year: string, month: string, day: string, on: PlainDate | undefined): Problem[] => {
  const birth = `${year}-${month}-${day}`
  const remedy = ['请对照证件原件核对第 7 至 14 位。', 'Compare characters 7 to 14 with the original.'] as const
  const problem = (zh: string, en: string) => [
    wrong('birth-date', [`出生日期有误：${zh}。`, `Wrong date of birth: ${en}.`], remedy),
  ]
  if (Number(month) < 1 || Number(month) > 12) return problem(`没有 ${month} 月`, `there is no month ${month}`)
  if (!isPlainDate(birth)) return problem(`${year} 年 ${month} 月没有 ${day} 日`, `${year}-${month} has no day ${day}`)
  if (birth < earliestBirth) return problem(`${year} 年太早`, `the year ${year} is too early`)
  if (on !== undefined && birth > on) return problem(`晚于 ${on}`, `it is after ${on}`)
  return []
}

/** What is wrong with 18 characters that should be a citizen's number. */
export const citizenNumberProblems = (characters: readonly string[], on: PlainDate | undefined): Problem[] => {
  const number = characters.join('')
  const problems = characterProblems(characters, allowed, meant => citizenNumberProblems(meant, on))
  if (/^\d\d/.test(number) && !provinces.test(number))
    problems.push(
      wrong(
        'division',
        [
          `第 1、2 位“${number.slice(0, 2)}”不是省级代码。`,
          `Characters 1 and 2, "${number.slice(0, 2)}", are no province.`,
        ],
        [
          '请对照证件原件；以 9 开头的是外国人永久居留身份证号码，不是公民身份号码。',
          'Compare with the original; a number beginning with 9 is a foreign permanent resident’s, not a citizen’s.',
        ],
      ),
    )
  const [, year, month, day] = /^.{6}(\d{4})(\d{2})(\d{2})/u.exec(number) ?? []
  if (year && month && day) problems.push(...birthProblems(year, month, day, on))
  if (/^\d{17}/.test(number)) {
    const expected = citizenCheckCharacter(number)
    const given = characters[17] ?? ''
    if (digitsAndX.includes(given) && given !== expected) problems.push(checkCharacterProblem(18, expected, given))
  }
  return problems
}

/** The parts of 18 characters in which nothing is wrong. */
export const citizenNumberParts = (number: string): CitizenNumberParts => ({
  division: number.slice(0, 6),
  birth: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
  sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
})

const oldNumber = [
  '15 位是第一代身份证号码，请改用现行的 18 位公民身份号码，不要自行补位。',
  '15 digits are the old number: ask for the present one of 18, rather than fill it up.',
] as const

/**
 * Checks a citizen identity number (公民身份号码, GB 11643-1999): 6 digits of a division, 8 of the birth date, 3 of
 * sequence (odd for men), a check character. Whether the division's code was ever given, or the number belongs to
 * anybody, it cannot say. Everything wrong is listed; places are counted without separators. Never throws.
 */
export const checkCitizenNumber = (text: unknown, options: CitizenNumberOptions = {}): Checked<CitizenNumberParts> => {
  if (typeof text !== 'string') return { valid: false, problems: [notText] }
  const { characters, problems } = readSpelling(text)
  if (characters.length === 18) problems.push(...citizenNumberProblems(characters, options.on))
  else
    problems.push(
      lengthProblem('18', characters.length, characters.length === 15 ? oldNumber : undefined),
      ...strayCharacters(characters, digitsAndX),
    )
  return problems.length > 0 ? { valid: false, problems } : { valid: true, ...citizenNumberParts(characters.join('')) }
}
