import { type Commands, standardInput } from './options.js'
import { placeWritten } from './places.js'

/** `indicators`, `comply`, `measure`. */
export const indicatorsCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  return yargs
    .command(
      'indicators [words..]',
      say({
        zh: '指标目录：按 ID、名称、别名或定义查找',
        en: 'The catalogue of indicators, searched by ID, name or words',
      }),
      search =>
        search
          .positional('words', {
            type: 'string',
            array: true,
            default: [] as string[],
            describe: say({ zh: '要找的词；不写则列出全部', en: 'Words to look for; without them, all are listed' }),
          })
          .option('indicators', options.indicators)
          .option('json', options.json)
          .example('$0 indicators 适老化改造', say({ zh: '按通用说法查找', en: 'By a common name' }))
          .example('$0 indicators EC', say({ zh: '养老服务各指标', en: 'Those of elderly care' })),
      async args => done(await (await import('../commands/indicators.js')).indicatorsCommand(context, args)),
    )
    .command(
      'comply',
      say({ zh: '按观测数据判断目标是否达成', en: 'Hold targets against what was reported' }),
      comply =>
        comply
          .option('plan', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: say({
              zh: '工作要点文件（YAML、JSON、xlsx，或原文 docx、doc、PDF、txt、md）或文件夹',
              en: 'Plan files (YAML, JSON, xlsx, or the text itself: docx, doc, PDF, txt, md) or folders',
            }),
          })
          .option('observations', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: say({
              zh: '观测数据文件（YAML、JSON、NDJSON、CSV、xlsx）或文件夹；也可以是总结原文（docx、doc、PDF、txt、md）或完成情况表（xlsx）',
              en: 'Observations (YAML, JSON, NDJSON, CSV, xlsx) or folders; or reports themselves (docx, doc, PDF, txt, md, xlsx)',
            }),
          })
          .option('ledger', {
            type: 'string',
            array: true,
            default: [] as string[],
            describe: say({
              zh: '督办台账（见 tasks）：任务的汇总列在目标之后（CSV 除外）',
              en: 'Ledgers of tasks (see tasks): their roll-up beside the targets, but in CSV',
            }),
          })
          .option('indicators', options.indicators)
          .option('division', options.division)
          .option('year', options.year)
          .option('as-of', {
            type: 'string',
            describe: say({
              zh: '判断日期 YYYY-MM-DD，end 为各工作要点的期末',
              en: 'The day to judge on, YYYY-MM-DD, or end: the last day of each plan',
            }),
            defaultDescription: say({ zh: '今天', en: 'today' }),
          })
          .option('format', options.format)
          .option('json', options.json)
          .option('out', options.out)
          .option('report', {
            type: 'string',
            describe: say({
              zh: '写出可看可印的报告：.html、.xlsx 或 .docx',
              en: 'Write a report to look at and print: .html, .xlsx or .docx',
            }),
          })
          .option('summary', {
            type: 'boolean',
            default: false,
            describe: say({ zh: '只列各工作要点的汇总', en: 'Only the counts of each plan' }),
          })
          .option('strict', options.strict({ zh: '有未达成的目标时以 1 退出', en: 'Exit 1 where a target is missed' }))
          .example(
            '$0 comply --plan seeds/plans --observations seeds/observations --as-of end',
            say({ zh: '五份工作要点期末的达成情况', en: 'The five plans at the end of their year' }),
          ),
      async args =>
        done(
          await (await import('../commands/comply.js')).complyCommand(context, {
            ...args,
            division: await placeWritten(args.division),
            year: args.year,
            asOf: args.asOf,
            out: args.out,
            report: args.report,
            format: args.json ? 'json' : args.format,
          }),
        ),
    )
    .command(
      'measure [indicator]',
      say({ zh: '由登记记录计算指标，得到观测数据', en: 'Compute an indicator from records, as an observation' }),
      one =>
        one
          .positional('indicator', {
            type: 'string',
            describe: say({ zh: '指标；不写则列出全部', en: 'The indicator; without it, all are listed' }),
          })
          .option('records', {
            type: 'string',
            coerce: standardInput,
            describe: say({
              zh: '记录：JSON、NDJSON、YAML、CSV、xlsx，- 为标准输入',
              en: 'Records: JSON, NDJSON, YAML, CSV, xlsx, or - for standard input',
            }),
          })
          .option('division', {
            type: 'string',
            describe: say({
              zh: '记录所属的行政区划代码或名称',
              en: 'The division that the records are of, by code or name',
            }),
          })
          .option('by', {
            type: 'string',
            describe: say({ zh: '记录中写有区划代码的列', en: 'The column that holds each record’s division code' }),
          })
          .option('from', {
            type: 'string',
            describe: say({
              zh: '期初（默认当年 1 月 1 日）',
              en: 'The first day (by default 1 January of that year)',
            }),
          })
          .option('as-of', {
            type: 'string',
            describe: say({ zh: '截至日期 YYYY-MM-DD', en: 'The day, YYYY-MM-DD' }),
            defaultDescription: say({ zh: '今天', en: 'today' }),
          })
          .option('source', {
            type: 'string',
            describe: say({ zh: '来源（默认文件名）', en: 'The source (by default the file name)' }),
          })
          .option('synthetic', {
            type: 'boolean',
            default: false,
            describe: say({ zh: '记录是虚构的', en: 'The records are invented' }),
          })
          .option('json', options.json)
          .option('out', {
            alias: 'o',
            type: 'string',
            describe: say({ zh: '写入 .yaml、.json 或 .csv', en: 'Write to .yaml, .json or .csv' }),
          })
          .example(
            '$0 measure nursing-bed-share --records homes.csv --by division --as-of 2024-12-31 --out beds.yaml',
            say({
              zh: '各地护理型床位占比，供 comply 使用',
              en: 'The share of nursing beds of each place, for comply',
            }),
          ),
      async args => {
        const division = await placeWritten(args.division)
        const { indicator, records, by, from, asOf, source, out } = args
        done(
          await (await import('../commands/measure.js')).measureCommand(context, {
            ...args,
            indicator,
            records,
            division,
            by,
            from,
            asOf,
            source,
            out,
          }),
        )
      },
    )
}
