import { type Commands, standardInput } from './options.js'
import { placeWritten } from './places.js'
import { needing } from './words.js'

/** `results read`. */
export const resultsCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  return yargs.command('results', say({ zh: '工作总结和完成情况', en: 'Reports of what was reached' }), results =>
    results
      .command(
        'read <file>',
        say({
          zh: '把工作总结、进展情况（txt、md、docx、doc、PDF）或完成情况表（xlsx）读成数据',
          en: 'Read a report (txt, md, docx, doc, PDF) or a sheet of reported figures (xlsx)',
        }),
        read =>
          needing(
            read,
            say({ zh: '请写明总结的文件，- 为标准输入。', en: 'Say which file to read, or - for standard input.' }),
          )
            .positional('file', {
              type: 'string',
              demandOption: true,
              coerce: standardInput,
              describe: say({ zh: '文件，- 为标准输入', en: 'A file, or - for standard input' }),
            })
            .option('division', options.division)
            .option('year', options.year)
            .option('indicators', options.indicators)
            .option('json', options.json)
            .option('out', {
              alias: 'o',
              type: 'string',
              describe: say({ zh: '观测数据写入 .yaml 或 .json', en: 'Write the observations to .yaml or .json' }),
            })
            .example(
              '$0 results read summary.docx --out observations.yaml',
              say({ zh: '由总结得到观测数据', en: 'From a summary to observations' }),
            ),
        async args =>
          done(
            await (await import('../commands/results-read.js')).resultsRead(context, {
              ...args,
              division: await placeWritten(args.division),
              year: args.year,
              out: args.out,
            }),
          ),
      )
      .demandCommand(1, say({ zh: '请写明子命令：read。', en: 'Say which: read.' })),
  )
}
