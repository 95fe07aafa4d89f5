import type { PlaceKind } from '@minzheng/place-names/place-kinds'
import type { RomanisationUse } from '@minzheng/place-names/romanise'
import { checkRomanised } from '@minzheng/place-names/romanise'
import { romaniseFullName } from '@minzheng/place-names/romanise-full-name'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { namesOf } from '../names.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { resultFile, writeWhole } from '../result-file.js'
import { toCsv, toXlsx } from '../rows.js'
import { table } from '../table.js'

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
  if (out)
    await writeWhole(
      out,
      out.format === 'xlsx'
        ? await toXlsx(
            'names',
            Object.keys(rows[0] ?? {}),
            rows.map(row => Object.values(row)),
          )
        : toCsv(rows),
    )
  else if (args.json) printJson(context, { results, problems: fileProblems })
  else {
    const head = [
      { zh: '地名', en: 'Name' },
      { zh: '拼写', en: 'Romanised' },
      { zh: '官方形式', en: 'Official' },
      { zh: '可信度', en: 'Known' },
      { zh: '另有', en: 'Other forms' },
    ].map(context.say)
    context.stdout(
      `${table(
        context,
        head,
        rows.map(row => [row.name, row.romanised, row.official, row.confidence, row.conflicts]),
      )}\n`,
    )
  }
  if (!args.json)
    printProblems(context, [
      ...fileProblems,
      ...results.flatMap(({ name, problems }) =>
        problems.map(problem => ({
          ...problem,
          message: { zh: `${name}：${problem.message.zh}`, en: `${name}: ${problem.message.en}` },
        })),
      ),
    ])
  const all = [...fileProblems, ...results.flatMap(({ problems }) => problems)]
  return all.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
