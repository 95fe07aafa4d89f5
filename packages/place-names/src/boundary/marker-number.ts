import { issue, type LocalizedText, type Problem, problem } from '@minzheng/core'
import { type Checked, type SpellingFault, spellingOf } from '@minzheng/core/identifiers'
import * as z from 'zod'

/** How many markers of one serial stand where a line cannot be marked by one on it: both banks, a mouth of a river. */
export type MarkerGroup = 'single' | 'double' | 'triple'

/** The type letters of markers (GB/T 17796-2009). A stands on the side of the smaller province code, B on the other. */
export const markerTypes = {
  Q: { group: 'single', title: { zh: '单立界桩', en: 'Single marker' } },
  A: { group: 'double', title: { zh: '同号双立界桩（省简码小的一侧）', en: 'One of two, smaller province code' } },
  B: { group: 'double', title: { zh: '同号双立界桩（省简码大的一侧）', en: 'One of two, greater province code' } },
  C: { group: 'triple', title: { zh: '同号三立界桩', en: 'One of three' } },
  D: { group: 'triple', title: { zh: '同号三立界桩', en: 'One of three' } },
  E: { group: 'triple', title: { zh: '同号三立界桩', en: 'One of three' } },
} as const satisfies Record<string, { readonly group: MarkerGroup; readonly title: LocalizedText }>
/** The type of a boundary marker by how many divisions meet at it: see {@link markerTypes}. */
export type MarkerType = keyof typeof markerTypes

/** What the number of a boundary marker says: its line, its place on the line, its type. */
export interface MarkerNumberParts {
  /** The four digits of the line. */
  readonly line: string
  /** From 1: west to east, or north to south along the line. */
  readonly serial: number
  readonly type: MarkerType
  readonly group: MarkerGroup
}

const fault = (code: string, message: readonly [string, string], remedy: readonly [string, string]): Problem =>
  problem(`marker-${code}`, 'error', [], message, remedy)

const compare = ['请对照界桩登记表改正。', 'Mend it by the register of markers.'] as const
const cleanIt = ['请去掉或者改为半角大写后再核对。', 'Take it out, or write it half-width and upper case.'] as const

const digitsFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}
/** What a character at the place of the letter was probably meant for: digits, and letters of Cyrillic and Greek. */
const lettersFor: Readonly<Record<string, string>> = {
  '0': 'Q',
  O: 'Q',
  '4': 'A',
  '8': 'B',
  А: 'A',
  Α: 'A',
  В: 'B',
  Β: 'B',
  С: 'C',
  Е: 'E',
  Ε: 'E',
}

const isType = (letter: string): letter is MarkerType => Object.hasOwn(markerTypes, letter)
const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1

const misplaced = (
  character: string,
  place: number,
  [zhKind, enKind]: readonly [string, string],
  guess?: string,
): Problem =>
  guess === undefined
    ? fault(
        'character',
        [`第 ${place} 位“${character}”应为${zhKind}。`, `Character ${place}, "${character}", must be ${enKind}.`],
        compare,
      )
    : fault(
        'look-alike',
        [
          `第 ${place} 位“${character}”应为${zhKind}，可能是“${guess}”的误写。`,
          `Character ${place}, "${character}", must be ${enKind}; "${guess}" was probably meant.`,
        ],
        [`请对照界桩确认第 ${place} 位。`, `Confirm character ${place} at the marker.`],
      )

const characterProblems = (characters: readonly string[]): Problem[] =>
  characters.flatMap((character, index): Problem[] => {
    if (index < 7)
      return isDigit(character) ? [] : [misplaced(character, index + 1, ['数字', 'a digit'], digitsFor[character])]
    return isType(character)
      ? []
      : [misplaced(character, 8, ['类型码 Q、A、B、C、D 或 E', 'one of Q, A, B, C, D, E'], lettersFor[character])]
  })

const faultTexts: Readonly<Record<SpellingFault, readonly [string, string]>> = {
  separator: ['含有空格、连字符或不可见字符。', 'It holds spaces, hyphens or invisible characters.'],
  'full-width': ['含有全角字符。', 'It holds full-width characters.'],
  'lower-case': ['类型码应为大写字母。', 'The letter must be upper case.'],
}

/**
 * Checks the number of a marker of a line between divisions (界桩编号, GB/T 17796-2009): 4 digits of the line, a serial of 3 from
 * 001, a letter for the type. Everything wrong is listed, nothing is mended silently. The numbers of stones at the border of the
 * nation follow another scheme, and are not read. Never throws.
 */
export const checkMarkerNumber = (text: unknown): Checked<MarkerNumberParts> => {
  if (typeof text !== 'string')
    return {
      valid: false,
      problems: [
        fault('not-text', ['界桩编号不是文本。', 'The number is not text.'], ['请以文本提供。', 'Give it as text.']),
      ],
    }
  const { characters, faults } = spellingOf(text)
  const problems = faults.map(one => fault(one, faultTexts[one], cleanIt))
  if (characters.length === 8) problems.push(...characterProblems(characters))
  else
    problems.push(
      fault(
        'length',
        [`应为 8 位，现为 ${characters.length} 位。`, `It must have 8 characters; it has ${characters.length}.`],
        compare,
      ),
    )
  const number = characters.join('')
  if (characters.length === 8 && number.slice(4, 7) === '000')
    problems.push(fault('serial', ['序号应从 001 起。', 'Serials begin at 001.'], compare))
  const type = number.charAt(7)
  if (problems.length > 0 || !isType(type)) return { valid: false, problems }
  return {
    valid: true,
    line: number.slice(0, 4),
    serial: Number(number.slice(4, 7)),
    type,
    group: markerTypes[type].group,
  }
}

/** A marker number in order, as {@link checkMarkerNumber} has it. */
export const MarkerNumber = z
  .string()
  .check(({ value, issues }) => {
    const result = checkMarkerNumber(value)
    if (!result.valid) issues.push(...result.problems.map(problem => issue(value, problem)))
  })
  .meta({ description: '界桩编号 (GB/T 17796)', pattern: '^\\d{4}(?!000)\\d{3}[QABCDE]$' })
export type MarkerNumber = z.infer<typeof MarkerNumber>
