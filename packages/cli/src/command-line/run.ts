import type { Commands } from './options.js'
import { placeWritten } from './places.js'
import { needing } from './words.js'

/** `run`. */
export const runCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  const text = (zh: string, en: string) => ({ type: 'string', describe: say({ zh, en }) }) as const
  const list = (zh: string, en: string) => ({ ...text(zh, en), array: true, default: [] as string[] }) as const
  const yes = (zh: string, en: string) => ({ type: 'boolean', default: false, describe: say({ zh, en }) }) as const
  return yargs.command(
    'run <id>',
    say({
      zh: '对全部个案运行一个计算程序：读 Parquet、CSV、NDJSON，结果写成 Parquet',
      en: 'A program over a whole population: Parquet, CSV or NDJSON in, Parquet out',
    }),
    one =>
      needing(one, say({ zh: '请写明计算程序、--in 和 --out。', en: 'Say which program, --in and --out.' }))
        .positional('id', options.program)
        .option('in', {
          ...text('个案的文件，可写几个或用 *', 'The cases: files, or a pattern with *'),
          array: true,
          demandOption: true,
        })
        .option('out', { ...text('结果的文件夹', 'The folder of the result'), alias: 'o', demandOption: true })
        .option('members', list('成员的文件，或 名单=文件', 'The members: a file, or list=file'))
        .option('members-key', text('成员文件中户的主键列', 'The column of the members that holds the key of the case'))
        .option('key', { ...text('主键列', 'The key column'), defaultDescription: 'id' })
        .option('place-column', { ...text('地方的列', 'The column of the place'), defaultDescription: 'place' })
        .option('date-column', { ...text('日期的列', 'The column of the day'), defaultDescription: 'date' })
        .option('on', {
          type: 'string',
          describe: say({ zh: '全部个案的日期 YYYY-MM-DD', en: 'The day of all cases, YYYY-MM-DD' }),
        })
        .options(options.policy)
        .option('rules', list('只要这些规则', 'Only these rules'))
        .option('ignore', list('无关的列', 'Columns of no concern'))
        .option('checked', yes('数据已经过检查', 'The data were checked before'))
        .option('memory', { ...text('引擎可用的内存', 'What the engine may hold'), defaultDescription: '2GB' })
        .option('threads', { type: 'number', describe: say({ zh: '线程数', en: 'How many threads' }) })
        .option('part-rows', {
          type: 'number',
          describe: say({ zh: '每部分约多少户', en: 'About how many cases a part has' }),
          defaultDescription: '1000000',
        })
        .option('restart', yes('从头开始，不接着上次未完成的', 'Begin anew rather than go on with what was stopped'))
        .option('json', options.json)
        .conflicts({ place: 'place-column', on: 'date-column' })
        .example(
          '$0 run dibao --in households.parquet --members persons.parquet --members-key household_id --out result',
          '',
        ),
    async args =>
      done(
        await (await import('../commands/run.js')).run(context, {
          ...args,
          membersKey: args.membersKey,
          key: args.key,
          place: await placeWritten(args.place),
          placeColumn: args.placeColumn,
          dateColumn: args.dateColumn,
          on: args.on,
          memory: args.memory,
          threads: args.threads,
          partRows: args.partRows,
        }),
      ),
  )
}
