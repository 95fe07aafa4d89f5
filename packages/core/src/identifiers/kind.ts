import type { PlainDate } from '../plain-date.schema.js'
import type { Problem } from '../problem.schema.js'
import type { LocalizedText } from '../text.schema.js'
import { checkCitizenNumber } from './citizen-number.js'
import { checkSocialCreditCode } from './credit-code.js'
import { checkDisabilityCertificate } from './disability-certificate.js'

/** The kinds of numbers that can be checked. */
export const identifierKinds = {
  citizen: { zh: '公民身份号码', en: 'citizen identity number' },
  'credit-code': { zh: '统一社会信用代码', en: 'unified social credit code' },
  disability: { zh: '残疾人证号', en: 'disability certificate number' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of {@link identifierKinds}. */
export type IdentifierKind = keyof typeof identifierKinds

const checks = {
  citizen: checkCitizenNumber,
  'credit-code': checkSocialCreditCode,
  disability: checkDisabilityCertificate,
} as const

/** The kind that a text looks like: a certificate is a citizen number with two more digits; a credit code has letters or begins with 1, 5, 9, Y and so on. */
const kindOf = (text: string): IdentifierKind => {
  if (checks.citizen(text).valid) return 'citizen'
  const bare = text.replaceAll(/[\s-]/g, '')
  if (bare.length >= 20) return 'disability'
  return /^[1-9]\d{16}[\dXx]$/.test(bare) && !checks['credit-code'](text).valid ? 'citizen' : 'credit-code'
}

/** Numbers of persons are shown by their ends only; an organisation’s code is public. */
const shown = (kind: IdentifierKind, text: string): string => {
  if (kind === 'credit-code') return text
  const letters = [...text]
  return letters.map((letter, index) => (index < 3 || index >= letters.length - 2 ? letter : '*')).join('')
}

/** Whether a number is well formed. */
export interface IdentifierCheck {
  /** The number, that of a person by its ends only. */
  readonly text: string
  readonly kind: IdentifierKind
  readonly valid: boolean
  readonly problems: readonly Problem[]
}

/** Checks a number of the kind that is given, or that it looks like; `on` is the day by which a birth must lie. Never throws. */
export const checkIdentifier = (
  text: string,
  { kind = kindOf(text), on }: { readonly kind?: IdentifierKind | undefined; readonly on?: PlainDate } = {},
): IdentifierCheck => {
  const { valid, ...rest } = checks[kind](text, on === undefined ? {} : { on })
  return { text: shown(kind, text), kind, valid, problems: 'problems' in rest ? rest.problems : [] }
}
