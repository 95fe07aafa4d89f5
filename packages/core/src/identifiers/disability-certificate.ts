import type { Problem } from '../problem.schema.js'
import type { LocalizedText } from '../text.schema.js'
import {
  type CitizenNumberOptions,
  type CitizenNumberParts,
  citizenNumberParts,
  citizenNumberProblems,
} from './citizen-number.js'
import {
  type Checked,
  digitsAndX,
  lengthProblem,
  meantBy,
  notText,
  readSpelling,
  strayCharacters,
  wrong,
} from './spelling.js'

/** The categories of disability, by the 19th digit of the certificate's number. */
export const disabilityCategories = {
  1: { zh: '视力', en: 'Visual' },
  2: { zh: '听力', en: 'Hearing' },
  3: { zh: '言语', en: 'Speech' },
  4: { zh: '肢体', en: 'Physical' },
  5: { zh: '智力', en: 'Intellectual' },
  6: { zh: '精神', en: 'Mental' },
  7: { zh: '多重', en: 'Multiple' },
} as const satisfies Record<number, LocalizedText>
/** A category of {@link disabilityCategories}, 1 to 7. */
export type DisabilityCategory = keyof typeof disabilityCategories

/** The grade of a disability, by the 20th digit: 1 is the most severe, 4 the least. */
export type DisabilityGrade = 1 | 2 | 3 | 4

/** What the digits of the number of a disability certificate say. */
export interface DisabilityCertificateParts extends CitizenNumberParts {
  readonly category: DisabilityCategory
  readonly grade: DisabilityGrade
  /** 0 for the first certificate, 1 for the first reissue (`B1`). */
  readonly reissue: number
}

const categories: Readonly<Record<string, DisabilityCategory>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7 }
const grades: Readonly<Record<string, DisabilityGrade>> = { 1: 1, 2: 2, 3: 3, 4: 4 }

const outOfRange = (code: string, zh: string, en: string, place: number, most: number, given: string): Problem => {
  const guess = meantBy(given, '1234567'.slice(0, most))
  return wrong(
    code,
    [
      `${zh}（第 ${place} 位）应为 1 至 ${most}，现为“${given}”${guess ? `，可能是“${guess}”的误写` : ''}。`,
      `The ${en} (character ${place}) must be 1 to ${most}; it is "${given}"${guess ? `, "${guess}" was probably meant` : ''}.`,
    ],
    ['请对照残疾人证原件核对。', 'Compare it with the certificate.'],
  )
}

const tailProblems = (tail: string): Problem[] =>
  tail === '' || /^B[1-9]\d?$/.test(tail)
    ? []
    : [
        wrong(
          'reissue',
          [
            '第 20 位以后只能是补换标记 B 和次数（如 B1）。',
            'After character 20 only B and the number of the reissue may follow (B1).',
          ],
          ['请对照残疾人证原件核对。', 'Compare it with the certificate.'],
        ),
      ]

const citizenOnly = [
  '这像是公民身份号码；残疾人证号码在其后还有类别和等级各一位。',
  'It looks like a citizen identity number; the certificate’s number goes on with the category and the grade.',
] as const

/**
 * Checks the number of a disability certificate (残疾人证): a citizen identity number, one digit for the category, one for
 * the grade, and for a reissue B and its number. The last two digits have no check character: one wrong digit there
 * that is in range cannot be seen. Everything wrong is listed; places are counted without separators. Never throws.
 */
export const checkDisabilityCertificate = (
  text: unknown,
  options: CitizenNumberOptions = {},
): Checked<DisabilityCertificateParts> => {
  if (typeof text !== 'string') return { valid: false, problems: [notText] }
  const { characters, problems } = readSpelling(text)
  const [categoryDigit = '', gradeDigit = ''] = characters.slice(18, 20)
  const tail = characters.slice(20).join('')
  const category = categories[categoryDigit]
  const grade = grades[gradeDigit]
  if (characters.length < 20 || (tail !== '' && !tail.startsWith('B')))
    problems.push(
      lengthProblem('20', characters.length, characters.length === 18 ? citizenOnly : undefined),
      ...strayCharacters(characters, `${digitsAndX}B`),
    )
  else {
    problems.push(...citizenNumberProblems(characters.slice(0, 18), options.on))
    if (!category) problems.push(outOfRange('category', '残疾类别', 'category', 19, 7, categoryDigit))
    if (!grade) problems.push(outOfRange('grade', '残疾等级', 'grade', 20, 4, gradeDigit))
    problems.push(...tailProblems(tail))
  }
  if (problems.length > 0 || !category || !grade) return { valid: false, problems }
  return { valid: true, ...citizenNumberParts(characters.join('')), category, grade, reissue: Number(tail.slice(1)) }
}
