import { issue, type PlainDate, type Problem, problem as problemOf } from '@minzheng/core'
import {
  type Checked,
  checkSocialCreditCode,
  normaliseIdentifier,
  type SocialCreditCodeParts,
} from '@minzheng/core/identifiers'
import * as z from 'zod'

/** What a number is given for, by its 19th character. */
export const campaignNumberKinds = {
  A: { kind: 'campaign', title: { zh: '公开募捐活动备案编号', en: 'Filing number of a public fundraising campaign' } },
  P: { kind: 'project', title: { zh: '慈善项目编号', en: 'Number of a charity project' } },
} as const

/** What the number of a filed campaign (募捐方案备案编号) says: whose it is, of which year, and which of that year. */
export interface CampaignNumberParts {
  readonly kind: 'campaign' | 'project'
  /** The charity’s unified social credit code, and what it says. */
  readonly creditCode: string
  readonly organisation: SocialCreditCodeParts
  readonly year: number
  /** In the year, of this charity. */
  readonly sequence: number
}

/** What {@link campaignNumber} is checked against. */
export interface CampaignNumberOptions {
  /** The day of the check: a year after it is wrong. */
  readonly on?: PlainDate
}

const problem = (code: string, message: readonly [string, string], remedy: readonly [string, string]): Problem =>
  problemOf(code, 'error', [], message, remedy)

const byPlatform = [
  '请对照“慈善中国”公布的编号改正。',
  'Mend it by the number that the national charity platform shows.',
] as const

/** What is typed or scanned for a digit; Cyrillic and Greek letters look like Latin ones. */
const digitLookAlikes: Readonly<Record<string, string>> = {
  I: '1',
  L: '1',
  O: '0',
  Q: '0',
  D: '0',
  О: '0',
  Ο: '0',
  S: '5',
  Z: '2',
  B: '8',
  G: '6',
}
const kindLookAlikes: Readonly<Record<string, string>> = { А: 'A', Α: 'A', '4': 'A', Р: 'P', Ρ: 'P' }

const spelling = new Set([
  'identifier-not-text',
  'identifier-separator',
  'identifier-full-width',
  'identifier-lower-case',
])

const characterProblem = (
  character: string,
  place: number,
  want: readonly [string, string],
  guess?: string,
): Problem => {
  const zh = `第 ${place} 位“${character}”应为${want[0]}`
  const en = `Character ${place}, "${character}", must be ${want[1]}`
  return guess === undefined
    ? problem('identifier-character', [`${zh}。`, `${en}.`], byPlatform)
    : problem(
        'identifier-look-alike',
        [`${zh}，可能是“${guess}”的误写。`, `${en}; "${guess}" was probably meant.`],
        byPlatform,
      )
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const tailProblems = (tail: readonly string[], on: PlainDate | undefined): Problem[] => {
  const [kind = '', ...digits] = tail
  const problems = digits.flatMap((character, index) =>
    /^\d$/.test(character)
      ? []
      : [characterProblem(character, index + 20, ['数字', 'a digit'], own(digitLookAlikes, character))],
  )
  if (!Object.hasOwn(campaignNumberKinds, kind))
    problems.unshift(
      characterProblem(kind, 19, ['A（活动）或 P（项目）', 'A (campaign) or P (project)'], own(kindLookAlikes, kind)),
    )
  const [, year, sequence] = /^(\d\d)(\d{3})$/.exec(digits.join('')) ?? []
  if (year && Number(year) < 16)
    problems.push(
      problem(
        'campaign-number-year',
        [`年份 20${year} 早于慈善法施行的 2016 年。`, `The year 20${year} is before the Charity Law of 2016.`],
        byPlatform,
      ),
    )
  if (year && on !== undefined && 2000 + Number(year) > Number(on.slice(0, 4)))
    problems.push(
      problem(
        'campaign-number-year',
        [`年份 20${year} 晚于 ${on}。`, `The year 20${year} is after ${on}.`],
        byPlatform,
      ),
    )
  if (sequence === '000')
    problems.push(
      problem('campaign-number-sequence', ['顺序号不能是 000。', 'The sequence cannot be 000.'], byPlatform),
    )
  return problems
}

/**
 * Checks the filing number of a campaign (备案编号) or the number of a project: the charity’s credit code (18, itself checked),
 * `A` or `P`, two digits of the year, three of a sequence. The make-up is read off published numbers; no text that sets it is
 * known. Whether the number was given it cannot say. Everything wrong is listed; places are counted without separators. Never
 * throws.
 */
export const checkCampaignNumber = (
  text: unknown,
  { on }: CampaignNumberOptions = {},
): Checked<CampaignNumberParts> => {
  const whole = checkSocialCreditCode(text)
  const problems = whole.valid ? [] : whole.problems.filter(({ code }) => spelling.has(code))
  if (typeof text !== 'string') return { valid: false, problems }
  const characters = Array.from(normaliseIdentifier(text))
  if (characters.length !== 24) {
    const zh = `应为 24 位（18 位统一社会信用代码、A 或 P、5 位数字），现为 ${characters.length} 位。`
    const en = `It must have 24 characters (a credit code of 18, A or P, five digits); it has ${characters.length}.`
    return { valid: false, problems: [...problems, problem('identifier-length', [zh, en], byPlatform)] }
  }
  const creditCode = characters.slice(0, 18).join('')
  const organisation = checkSocialCreditCode(creditCode)
  if (!organisation.valid) problems.push(...organisation.problems)
  problems.push(...tailProblems(characters.slice(18), on))
  if (problems.length > 0 || !organisation.valid) return { valid: false, problems }
  const { valid: _, ...parts } = organisation
  return {
    valid: true,
    kind: characters[18] === 'A' ? 'campaign' : 'project',
    creditCode,
    organisation: parts,
    year: 2000 + Number(characters.slice(19, 21).join('')),
    sequence: Number(characters.slice(21).join('')),
  }
}

const numberSchema = (kind: CampaignNumberParts['kind'], letter: 'A' | 'P') => {
  const { title } = campaignNumberKinds[letter]
  return z
    .string()
    .check(({ value, issues }) => {
      const result = checkCampaignNumber(value)
      if (!result.valid) issues.push(...result.problems.map(one => issue(value, one)))
      else if (result.kind !== kind)
        issues.push(
          issue(value, characterProblem(value.charAt(18), 19, [`${letter}（${title.zh}）`, `${letter} (${title.en})`])),
        )
    })
    .meta({ description: title.zh, pattern: `^[0-9A-HJ-NP-RTUWXY]{18}${letter}\\d{5}$` })
}

/** The filing number of a campaign, as {@link checkCampaignNumber} has it: `53100000500021326DA18051`. */
export const CampaignNumber = numberSchema('campaign', 'A')
export type CampaignNumber = z.infer<typeof CampaignNumber>

/** The number of a charity project: `531100006684027126P20001`. */
export const ProjectNumber = numberSchema('project', 'P')
export type ProjectNumber = z.infer<typeof ProjectNumber>
