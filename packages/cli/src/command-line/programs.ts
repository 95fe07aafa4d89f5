import { dialectNames } from '@minzheng/rules/sql'
import { type Commands, standardInput } from './options.js'
import { placeWritten } from './places.js'
import { needing } from './words.js'

const listed = (texts: readonly string[]): string[] =>
  texts.flatMap(text => text.split(',').map(one => one.trim())).filter(one => one !== '')

/** `programs`, `describe`, `assess`, `sql`, `schema`. */
export const programsCommands: Commands = (yargs, { context, options, done }) => {
  const { say } = context
  const needsProgram = say({
    zh: '请写明计算程序的标识或名称，如 dibao、低保；minzheng describe 列出全部。',
    en: 'Say which program, by id or title, such as dibao; minzheng describe lists them all.',
  })
  return yargs
    .command(
      'programs',
      say({ zh: '五份工作要点涉及的制度、指标和事项，及对应模型', en: 'What the five plans name, and what holds it' }),
      list =>
        list
          .option('domain', { type: 'string', describe: say({ zh: '领域，如 EC', en: 'A domain, such as EC' }) })
          .option('state', {
            choices: ['modelled', 'indicator', 'task', 'not-yet'] as const,
            describe: say({ zh: '状态', en: 'A state' }),
          })
          .option('json', options.json)
          .example('$0 programs --domain EC', say({ zh: '养老服务各项', en: 'Those of elderly care' })),
      async args =>
        done(
          await (await import('../commands/programs.js')).programs(context, {
            ...args,
            domain: args.domain,
            state: args.state,
          }),
        ),
    )
    .command(
      'describe [id]',
      say({ zh: '一个计算程序的个案情况、政策、规则和依据', en: 'Facts, policy, rules and citations of a program' }),
      one =>
        one
          .positional('id', {
            type: 'string',
            describe: say({
              zh: '计算程序的标识或名称，如 dibao、低保；不写则列出全部',
              en: 'The id or the title of a program; without it, all are listed',
            }),
          })
          .option('on', options.on)
          .option('example', {
            type: 'boolean',
            default: false,
            describe: say({
              zh: '虚构的个案情况，供起步之用；加 --json 可存成 --facts 的文件',
              en: 'Invented facts to start from; with --json, a file for --facts',
            }),
          })
          .option('json', options.json)
          .example('$0 describe dibao', '')
          .example('$0 describe dibao --example --json > household.json', ''),
      async args =>
        done(await (await import('../commands/describe.js')).describe(context, { ...args, id: args.id, on: args.on })),
    )
    .command(
      'assess <id>',
      say({
        zh: '按当日的规则和政策计算一户或多户',
        en: 'Compute one case or many, by the rule and the policy of the day',
      }),
      one =>
        needing(one, needsProgram)
          .positional('id', options.program)
          .option('facts', {
            type: 'string',
            demandOption: true,
            describe: say({
              zh: '个案情况：JSON、NDJSON、YAML、CSV、xlsx、docx，- 为标准输入',
              en: 'Facts: JSON, NDJSON, YAML, CSV, xlsx, docx, or - for standard input',
            }),
          })
          .option('sheet', {
            type: 'string',
            describe: say({
              zh: '工作表的名称或序号，不写则读全部',
              en: 'A sheet by name or number; all where not said',
            }),
          })
          .option('on', {
            ...options.on,
            defaultDescription: say({
              zh: '个案自己的日期，没有则为今天',
              en: 'the day of the case itself, else today',
            }),
          })
          .options(options.policy)
          .option('explain', {
            type: 'string',
            choices: ['', 'short', 'full'] as const,
            describe: say({
              zh: '说明理由：short 为起决定作用的理由（默认），full 为全部',
              en: 'Give the reasons: short (the default) those that decided, full all of them',
            }),
          })
          .option('compare', {
            type: 'string',
            describe: say({ zh: '与改动了这些政策取值的结果比较', en: 'Compare with these policy values changed' }),
          })
          .option('format', { ...options.format, choices: ['table', 'json', 'ndjson', 'csv', 'xlsx'] as const })
          .option('json', options.json)
          .option('out', options.out)
          .option('report', {
            type: 'string',
            describe: say({
              zh: '把每个个案的理由写成可签字的一页，并附结果告知书：.html 或 .docx',
              en: 'Write the reasons of each case as a page to sign, with a letter of result: .html or .docx',
            }),
          })
          .option('synthetic', {
            type: 'boolean',
            default: false,
            describe: say({
              zh: '个案情况是虚构的，在报告上注明',
              en: 'The facts are invented, which the report says',
            }),
          })
          .example('$0 assess dibao --facts household.json --place 350200 --on 2023-03-15 --explain', ''),
      async args => {
        const { on, compare, out, report, sheet } = args
        const place = await placeWritten(args.place)
        done(
          await (await import('../commands/assess.js')).assess(context, {
            ...args,
            facts: standardInput(args.facts),
            sheet,
            on,
            place,
            compare,
            out,
            report,
            format: args.json ? 'json' : args.format,
            explain: args.explain === undefined ? undefined : args.explain === 'full' ? 'full' : 'short',
          }),
        )
      },
    )
    .command(
      'sql <id>',
      say({ zh: '把计算程序写成一条 SQL', en: 'Write a program as one SELECT' }),
      one =>
        needing(one, needsProgram)
          .positional('id', options.program)
          .option('dialect', {
            choices: dialectNames,
            demandOption: true,
            describe: say({ zh: '数据库', en: 'The engine' }),
          })
          .option('from', {
            type: 'string',
            default: 'cases',
            describe: say({ zh: '个案的表', en: 'The table of cases' }),
          })
          .option('key', {
            type: 'string',
            default: 'id',
            describe: say({ zh: '个案表的主键列', en: 'Its key column' }),
          })
          .option('group', {
            type: 'string',
            array: true,
            default: [],
            describe: say({
              zh: '组=表.列，如 members=persons.household_id',
              en: 'group=table.column, such as members=persons.household_id',
            }),
          })
          .option('known', {
            type: 'string',
            array: true,
            default: [],
            describe: say({
              zh: '组=列：说明名单是否已知的列，或 组=always',
              en: 'group=column that tells whether the list is known, or group=always',
            }),
          })
          .option('rules', {
            type: 'string',
            array: true,
            default: [],
            describe: say({ zh: '只要这些规则', en: 'Only these rules' }),
          })
          .option('tables', {
            type: 'boolean',
            default: false,
            describe: say({
              zh: '改为输出先要有的表和政策、结果表及可读视图，逐列说明含义',
              en: 'Print what has to be there instead: the tables, each column with its meaning, the policies, results and a view to read',
            }),
          })
          .option('places', {
            type: 'string',
            array: true,
            default: [],
            describe: say({
              zh: '多地的个案：各地，逗号分隔；个案按列 place、date 在政策表中取值',
              en: 'Cases of many places, with commas: each finds its policy in a table by its columns place and date',
            }),
          })
          .option('days', {
            type: 'string',
            array: true,
            default: [],
            describe: say({ zh: '与 --places 同用的各日，逗号分隔', en: 'The days of --places, with commas' }),
          })
          .option('spread', {
            type: 'string',
            describe: say({
              zh: '分区数（PostgreSQL），或集群名（ClickHouse）',
              en: 'How many partitions (PostgreSQL), or the cluster (ClickHouse)',
            }),
          })
          .option('on', options.on)
          .options(options.policy)
          .example(
            '$0 sql dibao --dialect duckdb --from households --group members=persons.household_id --place 350200 --on 2023-03-15',
            '',
          ),
      async args =>
        done(
          await (await import('../commands/sql.js')).sql(context, {
            ...args,
            on: args.on,
            place: await placeWritten(args.place),
            places: await Promise.all(listed(args.places).map(one => placeWritten(one))),
            days: listed(args.days),
          }),
        ),
    )
    .command(
      'schema [id]',
      say({ zh: '模型的 JSON Schema (2020-12)', en: 'JSON Schema (2020-12) of a model' }),
      one =>
        one
          .positional('id', {
            type: 'string',
            describe: say({ zh: '模型名称；不写则列出全部', en: 'The model; without it, all are listed' }),
          })
          .example('$0 schema plan', ''),
      async args => done(await (await import('../commands/schema.js')).schema(context, args.id)),
    )
}
