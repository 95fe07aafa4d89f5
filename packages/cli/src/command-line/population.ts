import { UsageError } from '../context.js'
import type { Commands } from './options.js'
import { placeWritten } from './places.js'
import { populationArgs, populationOptions } from './population-options.js'
import { needing } from './words.js'

/** A number as people write it, also 1_000_000 and 1e6. @throws UsageError */
const numberOf = (option: string, text: string): number => {
  const number = Number(text.replaceAll(/[_,]/g, ''))
  if (text.trim() === '' || Number.isNaN(number))
    throw new UsageError({ zh: `--${option} ${text} 不是数字。`, en: `--${option} ${text} is no number.` })
  return number
}
const numberIfSaid = (option: string, text: string | undefined): number | undefined =>
  text === undefined ? undefined : numberOf(option, text)

/** `population generate`, `population validate`. */
export const populationCommands: Commands = (yargs, line) => {
  const { context, options, done } = line
  const { say } = context
  const number = (zh: string, en: string) => ({ type: 'string', describe: say({ zh, en }) }) as const
  return yargs.command('population', say({ zh: '成批的个案', en: 'Cases by the million' }), population =>
    population
      .command(
        'generate',
        say({
          zh: '按公布的全国统计数字生成虚构的个案（Parquet、CSV、NDJSON）',
          en: 'Invent cases that fit published national figures (Parquet, CSV, NDJSON)',
        }),
        generate =>
          generate
            .option('program', {
              type: 'string',
              demandOption: true,
              describe: say({
                zh: '为哪个计算程序，如 dibao、低保',
                en: 'For which program, by id or title, such as dibao',
              }),
            })
            .option('households', {
              ...number('多少户，如 1000、1e6', 'How many households, such as 1000 or 1e6'),
              demandOption: true,
            })
            .option('seed', number('随机种子；同一种子结果相同', 'The seed: the same one gives the same cases'))
            .option('first', number('从第几户起，自 0 数', 'The number of the first household, from 0'))
            .option('out', {
              alias: 'o',
              type: 'string',
              demandOption: true,
              describe: say({ zh: '写入的新文件夹', en: 'A new folder to write to' }),
            })
            .option('place', {
              type: 'string',
              array: true,
              describe: say({ zh: '区划代码或名称；不写则为全国各县', en: 'Places; without it, all counties' }),
            })
            .option('on', {
              type: 'string',
              array: true,
              describe: say({ zh: '个案的日期，可写几个', en: 'The days of the cases, one or more' }),
              defaultDescription: '2024-06-01',
            })
            .option('unknown', number('未知情况的比例，0 至 1', 'The share of unknown facts, 0 to 1'))
            .option('invalid', number('有错个案的比例，0 至 1', 'The share of wrong cases, 0 to 1'))
            .option('format', {
              choices: ['parquet', 'csv', 'ndjson'] as const,
              describe: say({ zh: '文件格式', en: 'The format of the files' }),
              defaultDescription: 'parquet',
            })
            .option('layout', {
              choices: ['tables', 'lists'] as const,
              describe: say({ zh: '成员另成一表，或为个案的一列', en: 'Members as a table, or as a column' }),
              defaultDescription: 'tables',
            })
            .option('memory', {
              type: 'string',
              describe: say({ zh: '至多用多少内存', en: 'How much memory at most' }),
              defaultDescription: '2GB',
            })
            .example(
              '$0 population generate --program dibao --households 1e6 --seed 7 --out cases',
              say({ zh: '一百万户', en: 'A million households' }),
            ),
        async args => {
          const places = args.place && (await Promise.all(args.place.map(placeWritten)))
          const { populationGenerate } = await import('../commands/population-generate.js')
          const { program, out, format, layout, memory, on: days } = args
          done(
            await populationGenerate(context, {
              ...{ program, out, format, layout, memory, places, days },
              households: numberOf('households', args.households),
              seed: numberIfSaid('seed', args.seed),
              first: numberIfSaid('first', args.first),
              unknown: numberIfSaid('unknown', args.unknown),
              invalid: numberIfSaid('invalid', args.invalid),
            }),
          )
        },
      )
      .command(
        'validate <files..>',
        say({
          zh: '按计算程序检查个案，不计算：哪些行有什么错、怎样改正',
          en: 'Check the cases of a program, and compute nothing: what is wrong with which rows, and how to mend it',
        }),
        validate =>
          needing(
            validate,
            say({ zh: '请写明个案的文件和 --program。', en: 'Say which files of cases, and --program.' }),
          )
            .positional('files', {
              type: 'string',
              array: true,
              demandOption: true,
              describe: say({ zh: '个案的文件，可写几个或用 *', en: 'The cases: files, or a pattern with *' }),
            })
            .option('program', options.program)
            .options(populationOptions(line))
            .option('first', {
              type: 'number',
              default: 5,
              describe: say({ zh: '每种错误列出前几行', en: 'How many rows of each reason are named' }),
            })
            .example(
              '$0 population validate households.csv --program dibao --members persons.csv --members-key household_id',
              '',
            ),
        async args => {
          const { populationValidate } = await import('../commands/population-validate.js')
          done(
            await populationValidate(context, {
              ...args,
              ...(await populationArgs(args)),
              in: args.files,
            }),
          )
        },
      )
      .demandCommand(
        1,
        say({
          zh: '请写明命令，如 population generate、population validate。',
          en: 'Say which, such as population generate or population validate.',
        }),
      ),
  )
}
