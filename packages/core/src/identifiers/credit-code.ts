import type { DivisionCode } from '../division.schema.js'
import type { Problem } from '../problem.schema.js'
import type { LocalizedText } from '../text.schema.js'
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

/** What the characters of a unified social credit code say (GB 32100-2015). */
export interface SocialCreditCodeParts {
  /** The first character: which kind of department registers it; `5` is civil affairs. */
  readonly registrationDepartment: string
  /** The second character: the type of body, by the department. */
  readonly type: string
  /** What the two say of a body that civil affairs registers; `undefined` for other departments. */
  readonly kind: LocalizedText | undefined
  /** The division of the registering authority; `100000` is the nation. */
  readonly division: DivisionCode
  /** As printed by GB 11714: `50002167-6`. */
  readonly organisationCode: string
}

/** Bodies that civil affairs registers, by the first two characters of their code. */
export const civilAffairsBodies: Readonly<Record<string, LocalizedText>> = {
  51: { zh: '社会团体', en: 'Social association' },
  52: { zh: '民办非企业单位（社会服务机构）', en: 'Social service institution' },
  53: { zh: '基金会', en: 'Foundation' },
  59: { zh: '其他（民政部门登记）', en: 'Other, registered by civil affairs' },
}

/** No I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character of the first 17 characters (GB 32100). */
export const creditCheckCharacter = (first17: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(first17.charAt(index)), 0)
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of the first 8 characters of an organisation code (GB 11714), where A counts 10 and Z 35. */
export const organisationCheckCharacter = (first8: string): string => {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  )
  return '0X987654321'.charAt(sum % 11)
}

const allowed = [
  ...Array<string>(2).fill(alphabet),
  ...Array<string>(6).fill(digits),
  ...Array<string>(8).fill(alphabet),
  digitsAndX,
  alphabet,
]

const organisationProblem = (expected: string, given: string): Problem =>
  wrong(
    'organisation-check',
    [
      `组织机构代码的校验码（第 17 位）按第 9 至 16 位应为“${expected}”，现为“${given}”。`,
      `The check character of the organisation code (17) must be "${expected}" by characters 9 to 16; it is "${given}".`,
    ],
    ['请对照登记证书核对第 9 至 17 位。', 'Compare characters 9 to 17 with the certificate.'],
  )

const codeProblems = (characters: readonly string[]): Problem[] => {
  // One unit for each character, whatever it is: what follows is counted by place.
  const code = characters.map(character => (character.length === 1 ? character : ' ')).join('')
  const problems = characterProblems(characters, allowed, codeProblems)
  const fits = characters.map((character, index) => allowed[index]!.includes(character))
  if (code.charAt(2) === '0')
    problems.push(
      wrong(
        'division',
        ['第 3 至 8 位不是行政区划代码。', 'Characters 3 to 8 are no division code.'],
        ['请对照登记证书核对。', 'Compare them with the certificate.'],
      ),
    )
  if (fits.slice(8, 17).every(Boolean)) {
    const expected = organisationCheckCharacter(code.slice(8, 16))
    if (code.charAt(16) !== expected) problems.push(organisationProblem(expected, code.charAt(16)))
  }
  if (fits.every(Boolean)) {
    const expected = creditCheckCharacter(code)
    if (code.charAt(17) !== expected) problems.push(checkCharacterProblem(18, expected, code.charAt(17)))
  }
  return problems
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015): registering department, type, 6 digits of a
 * division, an organisation code (GB 11714) of 9 with its own check character, a check character. Whether the code was
 * ever given it cannot say. Everything wrong is listed; places are counted without separators. Never throws.
 */
export const checkSocialCreditCode = (text: unknown): Checked<SocialCreditCodeParts> => {
  if (typeof text !== 'string') return { valid: false, problems: [notText] }
  const { characters, problems } = readSpelling(text)
  if (characters.length === 18) problems.push(...codeProblems(characters))
  else problems.push(lengthProblem('18', characters.length), ...strayCharacters(characters, alphabet))
  if (problems.length > 0) return { valid: false, problems }
  const code = characters.join('')
  return {
    valid: true,
    registrationDepartment: code.charAt(0),
    type: code.charAt(1),
    kind: civilAffairsBodies[code.slice(0, 2)],
    division: code.slice(2, 8),
    organisationCode: `${code.slice(8, 16)}-${code.charAt(16)}`,
  }
}
