import { standardAddress } from '@minzheng/place-names/addresses'
import type { Context, ExitCode } from '../context.js'
import { tellNames } from '../name-results.js'
import { namesOf } from '../names.js'
import { withProgress } from '../output.js'
import { resultFile } from '../result-file.js'

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
  const shown = {
    address: { zh: '地址', en: 'Address' },
    standard: { zh: '标准地址', en: 'Standard address' },
    division: { zh: '区划代码', en: 'Division' },
  }
  const names = results.map(({ address }) => address)
  return tellNames(context, { results, names, rows, shown, sheet: 'addresses', fileProblems }, { out, json: args.json })
}
