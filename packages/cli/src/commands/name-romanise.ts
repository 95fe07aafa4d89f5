import type { PlaceKind } from '@minzheng/place-names/place-kinds'
import type { RomanisationUse } from '@minzheng/place-names/romanise'
import { checkRomanised } from '@minzheng/place-names/romanise'
import { romaniseFullName } from '@minzheng/place-names/romanise-full-name'
import type { Context, ExitCode } from '../context.js'
import { tellNames } from '../name-results.js'
import { namesOf } from '../names.js'
import { withProgress } from '../output.js'
import { resultFile } from '../result-file.js'

export interface NameRomaniseArgs {
  readonly texts: readonly string[]
  readonly file: string | undefined
  readonly kind: PlaceKind | undefined
  readonly division: string | undefined
  readonly use: RomanisationUse
  readonly tones: 'marks' | 'none' | 'numbers' | undefined
  readonly json: boolean
  readonly out: string | undefined
}

/**
 * `minzheng name romanise`: names in Latin letters, also with the divisions that they lie in, with what is disputed; a form
 * that a file gives is checked.
 */
export const nameRomanise = async (context: Context, args: NameRomaniseArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['csv', 'xlsx'])
  const work = context.say({ zh: '正在拼写', en: 'Romanising' })
  const { results, fileProblems } = await withProgress(context, work, async () => {
    const { names, problems } = await namesOf(context, args.texts, args.file)
    const results = names.map(({ name, kind, division, roman }) => {
      const options = { use: args.use, kind: kind ?? args.kind, division: division ?? args.division }
      const romanised = romaniseFullName(name, { ...options, tones: args.tones })
      return {
        name,
        text: romanised.text,
        official: romanised.official,
        confidence: romanised.confidence,
        conflicts: romanised.conflicts,
        reasons: romanised.reasons,
        problems:
          roman === undefined ? romanised.problems : checkRomanised(name, roman, { ...options, by: romaniseFullName }),
      }
    })
    return { results, fileProblems: problems }
  })
  const rows = results.map(({ name, text, official, confidence, conflicts, problems }) => ({
    name,
    romanised: text,
    official: context.say(official ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }),
    confidence,
    conflicts: conflicts.map(conflict => conflict.text).join('; '),
    problems: problems.map(problem => context.say(problem.message)).join(' '),
  }))
  const shown = {
    name: { zh: '地名', en: 'Name' },
    romanised: { zh: '拼写', en: 'Romanised' },
    official: { zh: '官方形式', en: 'Official' },
    confidence: { zh: '可信度', en: 'Known' },
    conflicts: { zh: '另有', en: 'Other forms' },
  }
  const names = results.map(({ name }) => name)
  return tellNames(context, { results, names, rows, shown, sheet: 'names', fileProblems }, { out, json: args.json })
}
