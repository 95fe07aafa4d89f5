import { UsageError } from '../context.js'
import type { Commands } from './options.js'
import { placeWritten } from './places.js'
import { populationArgs, populationOptions } from './population-options.js'
import { needing } from './words.js'

/** A share as people write it: `1%`, `0.01`. @throws UsageError */
const shareOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const [, figure = '', percent] = /^\s*(\d+(?:\.\d+)?)\s*([%％])?\s*$/.exec(text) ?? []
  const share = Number(figure) / (percent ? 100 : 1)
  if (figure === '' || !(share > 0 && share <= 1))
    throw new UsageError({
      zh: `--sample ${text} 不是 0 至 100% 的比例。请写成 1% 或 0.01。`,
      en: `--sample ${text} is no share up to 100%. Write 1% or 0.01.`,
    })
  return share
}

/** `compare`. */
export const compareCommands: Commands = (yargs, line) => {
  const { context, options, done } = line
  const { say } = context
  const text = (zh: string, en: string) => ({ type: 'string', describe: say({ zh, en }) }) as const
  const list = (zh: string, en: string) => ({ ...text(zh, en), array: true, default: [] as string[] }) as const
  return yargs.command(
    'compare <id>',
    say({
      zh: '同一批个案在两种政策、两天或两地规定下的差别：谁增谁减、增减多少、花多少钱',
      en: 'One population under two policies, days or places: who gains, who loses, how much, at what cost',
    }),
    one =>
      needing(one, say({ zh: '请写明计算程序、--in 和另一方。', en: 'Say which program, --in and the other side.' }))
        .positional('id', options.program)
        .option('in', {
          ...text('个案的文件，可写几个或用 *', 'The cases: files, or a pattern with *'),
          array: true,
          demandOption: true,
        })
        .option('against', list('另一方的政策文件或取值', 'Policy files or values of the other side'))
        .option('against-on', text('另一方的日期', 'The day of the other side'))
        .option('against-place', text('另一方的地方', 'The place of the other side'))
        .option(
          'by',
          list(
            '按什么分组：place、prefecture、province、size、decile、情况或规则',
            'By what: place, prefecture, province, size, decile, a fact or a rule',
          ),
        )
        .option('amount', text('金额的规则', 'The rule of the amount'))
        .option('entitled', text('资格的规则', 'The rule of entitlement'))
        .option('sample', text('只算一部分个案，如 1%，并给出误差', 'A part of the cases, such as 1%, with its error'))
        .option('seed', { type: 'number', describe: say({ zh: '抽样的种子', en: 'The seed of the sample' }) })
        .options(populationOptions(line))
        // Plain values hold for every place of a side.
        .option('policy', options.policy.policy)
        .option('out', {
          ...options.out,
          describe: say({ zh: '写入文件（csv、xlsx、json）', en: 'Write to a file (csv, xlsx, json)' }),
        })
        .option('chart', text('图，写成 SVG 文件', 'A chart, as an SVG file'))
        .option('households', text('逐户结果的新文件夹', 'A new folder for the cases one by one'))
        .example(
          '$0 compare dibao --in households.parquet --members persons.parquet --members-key household_id --against notice.yaml --by place',
          '',
        ),
    async args => {
      const { compare } = await import('../commands/compare.js')
      done(
        await compare(context, {
          ...args,
          ...(await populationArgs(args)),
          againstOn: args.againstOn,
          againstPlace: await placeWritten(args.againstPlace),
          amount: args.amount,
          entitled: args.entitled,
          sample: shareOf(args.sample),
          seed: args.seed,
          out: args.out,
          chart: args.chart,
          households: args.households,
        }),
      )
    },
  )
}
