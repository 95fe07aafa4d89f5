import type { Commands } from './options.js'
import { populationArgs, populationOptions } from './population-options.js'
import { needing } from './words.js'

/** `run`. */
export const runCommands: Commands = (yargs, line) => {
  const { context, options, done } = line
  const { say } = context
  const text = (zh: string, en: string) => ({ type: 'string', describe: say({ zh, en }) }) as const
  const list = (zh: string, en: string) => ({ ...text(zh, en), array: true, default: [] as string[] }) as const
  const yes = (zh: string, en: string) => ({ type: 'boolean', default: false, describe: say({ zh, en }) }) as const
  return yargs.command(
    'run <id>',
    say({
      zh: '对全部个案运行一个计算程序：读 Parquet、CSV、NDJSON、Arrow 或 DuckDB 的表，结果写成 Parquet',
      en: 'A program over a whole population: Parquet, CSV, NDJSON, Arrow or a table of DuckDB in, Parquet out',
    }),
    one =>
      needing(one, say({ zh: '请写明计算程序、--in 和 --out。', en: 'Say which program, --in and --out.' }))
        .positional('id', {
          ...options.program,
          describe: say({
            zh: '计算程序的标识或名称，如 dibao、低保；几个用逗号隔开',
            en: 'The id or the title of a program, such as dibao; several with commas between',
          }),
        })
        .option('in', {
          ...text('个案的文件，可写几个或用 *', 'The cases: files, or a pattern with *'),
          array: true,
          demandOption: true,
        })
        .option('out', { ...text('结果的文件夹', 'The folder of the result'), alias: 'o', demandOption: true })
        .options(populationOptions(line))
        .option('rules', list('只要这些规则', 'Only these rules'))
        .option('checked', yes('数据已经过检查', 'The data were checked before'))
        .option('restart', yes('从头开始，不接着上次未完成的', 'Begin anew rather than go on with what was stopped'))
        .example(
          '$0 run dibao --in households.parquet --members persons.parquet --members-key household_id --out result',
          '',
        ),
    async args =>
      done(
        await (await import('../commands/run.js')).run(context, {
          ...args,
          ...(await populationArgs(args)),
        }),
      ),
  )
}
