import { ProblemError } from '@minzheng/core'
import { checkCitizenNumber, checkDisabilityCertificate, checkSocialCreditCode } from '@minzheng/core/identifiers'
import { decodeText } from '@minzheng/tables/files'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { readSource } from '../input.js'
import { printJson } from '../output.js'
import { painted } from '../paint.js'

export interface IdCheckArgs {
  readonly texts: readonly string[]
  readonly file: string | undefined
  readonly kind: IdentifierKind | undefined
  readonly json: boolean
}

const checks = {
  citizen: checkCitizenNumber,
  'credit-code': checkSocialCreditCode,
  disability: checkDisabilityCertificate,
} as const
/** The kinds of numbers that can be checked. */
export type IdentifierKind = keyof typeof checks

const kindNames = {
  citizen: { zh: '公民身份号码', en: 'citizen identity number' },
  'credit-code': { zh: '统一社会信用代码', en: 'unified social credit code' },
  disability: { zh: '残疾人证号', en: 'disability certificate number' },
} as const

/** The kind that a text looks like: a certificate is a citizen number with two more digits; a credit code has letters or begins with 1, 5, 9, Y and so on. */
const kindOf = (text: string): IdentifierKind => {
  if (checks.citizen(text).valid) return 'citizen'
  const bare = text.replaceAll(/[\s-]/g, '')
  if (bare.length >= 20) return 'disability'
  return /^[1-9]\d{16}[\dXx]$/.test(bare) && !checks['credit-code'](text).valid ? 'citizen' : 'credit-code'
}

/** Numbers of persons are shown by their ends only; an organisation's code is public. */
const shown = (kind: IdentifierKind, text: string): string => {
  if (kind === 'credit-code') return text
  const letters = [...text]
  return letters.map((letter, index) => (index < 3 || index >= letters.length - 2 ? letter : '*')).join('')
}

/** `minzheng id check`: whether identifiers are well formed, and precisely what is wrong with those that are not. */
export const idCheck = async (context: Context, args: IdCheckArgs): Promise<ExitCode> => {
  const texts = [...args.texts]
  if (args.file !== undefined) {
    const decoded = decodeText((await readSource(context, args.file)).bytes)
    if ('problems' in decoded)
      throw new ProblemError(decoded.problems.map(problem => ({ ...problem, file: args.file })))
    for (const line of decoded.text.split(/\r\n|\r|\n/)) if (line.trim() !== '') texts.push(line)
  }
  const results = texts.map(text => {
    const kind = args.kind ?? kindOf(text)
    const { valid, ...rest } = checks[kind](text, { on: context.today() })
    return { text: shown(kind, text), kind, valid, problems: 'problems' in rest ? rest.problems : [] }
  })
  if (args.json) {
    printJson(context, results)
  } else {
    for (const result of results) {
      const verdict = result.valid
        ? painted('green', context.say({ zh: '有效', en: 'valid' }))
        : painted('red', context.say({ zh: '无效', en: 'not valid' }))
      context.stdout(`${result.text}  ${context.say(kindNames[result.kind])}  ${verdict}\n`)
      for (const problem of result.problems)
        context.stdout(`    ${context.say(problem.message)} ${context.say(problem.remedy)}\n`)
    }
  }
  return results.every(result => result.valid) ? exitCode.well : exitCode.problems
}
