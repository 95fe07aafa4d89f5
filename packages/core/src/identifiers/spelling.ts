import { problem } from '../problem.js'
import type { Problem } from '../problem.schema.js'

/** The parts of a number that is in order, or everything that is wrong with it. */
export type Checked<Parts> =
  | ({ readonly valid: true } & Parts)
  | { readonly valid: false; readonly problems: Problem[] }

/**
 * One thing wrong with an identifier. Its words quote single characters, never the whole, so that a log of problems
 * holds no person's number.
 */
export const wrong = (code: string, message: readonly [string, string], remedy: readonly [string, string]): Problem =>
  problem(`identifier-${code}`, 'error', [], message, remedy)

/** White space and characters that cannot be seen, hyphens and dashes. */
const separators = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\-\u2010-\u2015\u2212\ufe63\uff0d]/gu

const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/gu, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
const upperCase = (text: string): string => text.replace(/[a-z]/g, letter => letter.toUpperCase())

/** What can be wrong with the way an identifier is written, apart from its characters. */
export type SpellingFault = 'separator' | 'full-width' | 'lower-case'

/**
 * The characters of a text as they were probably meant (half-width, upper case, without spaces and hyphens), and which faults
 * it has in their place. Letters that look like digits are left as they are.
 */
export const spellingOf = (text: string): { readonly characters: string[]; readonly faults: SpellingFault[] } => {
  const joined = text.replace(separators, '')
  const half = halfWidth(joined)
  const upper = upperCase(half)
  const faults: SpellingFault[] = []
  if (joined !== text) faults.push('separator')
  if (half !== joined) faults.push('full-width')
  if (upper !== half) faults.push('lower-case')
  return { characters: Array.from(upper), faults }
}

/**
 * An identifier as it was probably meant, see {@link spellingOf}. It is a candidate to be checked and shown to whoever typed
 * it.
 */
export const normaliseIdentifier = (text: string): string => spellingOf(text).characters.join('')

const cleanIt = [
  '请先用 normaliseIdentifier 整理，再核对一次。',
  'Clean it with normaliseIdentifier, and check again.',
] as const

const faultTexts: Readonly<Record<SpellingFault, readonly [string, string]>> = {
  separator: ['含有空格、连字符或不可见字符。', 'It holds spaces, hyphens or invisible characters.'],
  'full-width': ['含有全角字符。', 'It holds full-width characters.'],
  'lower-case': ['字母应为大写。', 'Letters must be upper case.'],
}

/** What is wrong with the way a text is written, and its characters as they were probably meant. */
export const readSpelling = (text: string): { characters: string[]; problems: Problem[] } => {
  const { characters, faults } = spellingOf(text)
  return { characters, problems: faults.map(fault => wrong(fault, faultTexts[fault], cleanIt)) }
}

/** The answer for what is no text: a cell of a sheet, most likely. */
export const notText: Problem = wrong(
  'not-text',
  ['号码不是文本。', 'The number is not text.'],
  [
    '请以文本提供；表格软件会改动长数字的末几位。',
    'Give it as text; a spreadsheet changes the last digits of a long number.',
  ],
)

/** Capitals of the Cyrillic and the Greek alphabet, each above the Latin one or the digit that it looks like. */
const foreign = ['АВЕКМНОРСТУХΑΒΕΗΚΜΝΟΡΤΥΧ', 'ABEKMH0PCTYXABEHKMN0PTYX'] as const

/** Characters that are typed or scanned for others, the letter V for U among them. */
const lookAlikes = new Map([
  ...Array.from(foreign[0], (character, index): [string, string] => [character, foreign[1].charAt(index)]),
  ...Object.entries({
    I: '1',
    L: '1',
    O: '0',
    Q: '0',
    D: '0',
    S: '5',
    Z: '2',
    B: '8',
    G: '6',
    V: 'U',
    '×': 'X',
    '*': 'X',
  }),
])

/** What was probably meant by a character that cannot stand at a place. */
export const meantBy = (character: string, allowed: string): string | undefined => {
  const guess = lookAlikes.get(character)
  return guess !== undefined && allowed.includes(guess) ? guess : undefined
}

export const digits = '0123456789'
export const digitsAndX = `${digits}X`

const kindOf = (allowed: string): readonly [string, string] => {
  if (allowed === digits) return ['数字', 'a digit']
  if (allowed.startsWith(digitsAndX)) return ['数字或 X', 'a digit or X']
  return ['数字或字母（I、O、S、V、Z 除外）', 'a digit or a letter other than I, O, S, V, Z']
}

const characterProblem = (character: string, place: number, allowed: string, mends: boolean): Problem => {
  const [zhKind, enKind] = kindOf(allowed)
  const guess = meantBy(character, allowed)
  const zh = `第 ${place} 位“${character}”应为${zhKind}`
  const en = `Character ${place}, "${character}", must be ${enKind}`
  if (!guess) return wrong('character', [`${zh}。`, `${en}.`], ['请对照证件原件改正。', 'Mend it by the original.'])
  return wrong(
    'look-alike',
    [`${zh}，可能是“${guess}”的误写。`, `${en}; "${guess}" was probably meant.`],
    [
      `请对照证件原件确认第 ${place} 位${mends ? '；照此改正后校验相符' : ''}。`,
      `Confirm character ${place} by the original${mends ? '; so mended, the number is in order' : ''}.`,
    ],
  )
}

/**
 * The characters that cannot stand where they stand, and what was probably meant.
 * @param problemsOf what would be wrong with the number if every guess were right
 */
export const characterProblems = (
  characters: readonly string[],
  allowedAt: readonly string[],
  problemsOf: (meant: readonly string[]) => readonly Problem[],
): Problem[] => {
  const fits = (index: number) => allowedAt[index]!.includes(characters[index]!)
  if (characters.every((_, index) => fits(index))) return []
  const meant = characters.map((character, index) => (fits(index) ? character : meantBy(character, allowedAt[index]!)))
  const guessed = meant.filter(character => character !== undefined)
  const mends = guessed.length === meant.length && problemsOf(guessed).length === 0
  return characters.flatMap((character, index) =>
    fits(index) ? [] : [characterProblem(character, index + 1, allowedAt[index]!, mends)],
  )
}

/** Of a number of the wrong length, the characters that can stand nowhere in it; the first twenty. */
export const strayCharacters = (characters: readonly string[], allowed: string): Problem[] =>
  characters
    .flatMap((character, index) =>
      allowed.includes(character) ? [] : [characterProblem(character, index + 1, allowed, false)],
    )
    .slice(0, 20)

export const lengthProblem = (
  expected: string,
  given: number,
  remedy: readonly [string, string] = [
    '请对照证件原件补全或删去多余的字符。',
    'Complete it, or remove what is too much, by the original.',
  ],
): Problem =>
  wrong(
    'length',
    [`应为 ${expected} 位，现为 ${given} 位。`, `It must have ${expected} characters; it has ${given}.`],
    remedy,
  )

export const checkCharacterProblem = (place: number, expected: string, given: string): Problem =>
  wrong(
    'check-character',
    [
      `校验码（第 ${place} 位）按前面各位应为“${expected}”，现为“${given}”。`,
      `The check character (${place}) must be "${expected}" by those before it; it is "${given}".`,
    ],
    [
      '多半是前面某一位有误，请对照证件原件逐位核对，不要只改校验码。',
      'Most likely one before it is wrong: compare each with the original rather than change the check character.',
    ],
  )
