import { standardAddress } from '@minzheng/place-names/addresses'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { namesOf } from '../names.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { resultFile, writeWhole } from '../result-file.js'
import { toCsv, toXlsx } from '../rows.js'
import { table } from '../table.js'

export interface NameAddressArgs {
  readonly texts: readonly string[]
  readonly file: string | undefined
  readonly on: string | undefined
  readonly json: boolean
  readonly out: string | undefined
}

/**
 * `minzheng name address`: addresses written as standard ones, of the divisions that they name or of those of a day; one that is not
 * certain or not understood is refused, with the reasons.
 */
export const nameAddress = async (context: Context, args: NameAddressArgs): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['csv', 'xlsx'])
  const work = context.say({ zh: '正在读取地址', en: 'Reading addresses' })
  const { results, fileProblems } = await withProgress(context, work, async () => {
    const { names, problems } = await namesOf(context, args.texts, args.file)
    const results = names.map(({ name }) => {
      const { text, address, problems } = standardAddress(name, { on: args.on })
      return { address: name, standard: text, parts: address.parts, rest: address.rest, problems }
    })
    return { results, fileProblems: problems }
  })
  const rows = results.map(({ address, standard, parts, problems }) => ({
    address,
    standard: standard ?? '',
    division: parts.division ?? '',
    problems: problems.map(problem => context.say(problem.message)).join(' '),
  }))
  if (out)
    await writeWhole(
      out,
      out.format === 'xlsx'
        ? await toXlsx(
            'addresses',
            Object.keys(rows[0] ?? {}),
            rows.map(row => Object.values(row)),
          )
        : toCsv(rows),
    )
  else if (args.json) printJson(context, { results, problems: fileProblems })
  else {
    const head = [
      { zh: '地址', en: 'Address' },
      { zh: '标准地址', en: 'Standard address' },
      { zh: '区划代码', en: 'Division' },
    ].map(context.say)
    context.stdout(
      `${table(
        context,
        head,
        rows.map(row => [row.address, row.standard, row.division]),
      )}\n`,
    )
  }
  if (!args.json)
    printProblems(context, [
      ...fileProblems,
      ...results.flatMap(({ address, problems }) =>
        problems.map(problem => ({
          ...problem,
          message: { zh: `${address}：${problem.message.zh}`, en: `${address}: ${problem.message.en}` },
        })),
      ),
    ])
  const all = [...fileProblems, ...results.flatMap(({ problems }) => problems)]
  return all.some(({ severity }) => severity === 'error') ? exitCode.problems : exitCode.well
}
