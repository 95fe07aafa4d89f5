import { ProblemError } from '@minzheng/core'
import { checkIdentifier, type IdentifierKind, identifierKinds } from '@minzheng/core/identifiers'
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

/** `minzheng id check`: whether identifiers are well formed, and precisely what is wrong with those that are not. */
export const idCheck = async (context: Context, args: IdCheckArgs): Promise<ExitCode> => {
  const texts = [...args.texts]
  if (args.file !== undefined) {
    const decoded = decodeText((await readSource(context, args.file)).bytes)
    if ('problems' in decoded)
      throw new ProblemError(decoded.problems.map(problem => ({ ...problem, file: args.file })))
    for (const line of decoded.text.split(/\r\n|\r|\n/)) if (line.trim() !== '') texts.push(line)
  }
  const results = texts.map(text => checkIdentifier(text, { kind: args.kind, on: context.today() }))
  if (args.json) {
    printJson(context, results)
  } else {
    for (const result of results) {
      const verdict = result.valid
        ? painted('green', context.say({ zh: '有效', en: 'valid' }))
        : painted('red', context.say({ zh: '无效', en: 'not valid' }))
      context.stdout(`${result.text}  ${context.say(identifierKinds[result.kind])}  ${verdict}\n`)
      for (const problem of result.problems)
        context.stdout(`    ${context.say(problem.message)} ${context.say(problem.remedy)}\n`)
    }
  }
  return results.every(result => result.valid) ? exitCode.well : exitCode.problems
}
