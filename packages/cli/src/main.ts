import type { LocalizedText } from '@minzheng/core'
import { isProblemError } from '@minzheng/core'
import yargs, { type Argv } from 'yargs'
import { assess } from './commands/assess.js'
import { complyCommand } from './commands/comply.js'
import { describe } from './commands/describe.js'
import { idCheck, identifierKinds } from './commands/id-check.js'
import { planCheck } from './commands/plan-check.js'
import { planRead } from './commands/plan-read.js'
import { programs } from './commands/programs.js'
import { schema } from './commands/schema.js'
import { dialectNames, sql } from './commands/sql.js'
import { type Context, type ExitCode, exitCode, type Io, languageOf, UsageError } from './context.js'
import { printProblems } from './output.js'
import { version } from './version.js'

/** The parser hands over a lone `-` as an empty text. */
const standardInput = (file: string): string => (file === '' ? '-' : file)

const commandLine = (argv: readonly string[], context: Context, done: (code: ExitCode) => void): Argv => {
  const { say } = context
  const jsonOption = {
    type: 'boolean',
    default: false,
    describe: say({ zh: '以 JSON 输出', en: 'Print JSON' }),
  } as const
  const strictOption = (describe: LocalizedText) =>
    ({ type: 'boolean', default: false, describe: say(describe) }) as const
  const indicatorsOption = {
    type: 'string',
    array: true,
    default: [],
    defaultDescription: say({ zh: '内置指标目录', en: 'the bundled catalogue' }),
    describe: say({ zh: '另加的指标文件', en: 'More files of indicators' }),
  } as const

  const programText = say({ zh: '计算程序，如 dibao', en: 'The program, such as dibao' })
  const onOption = {
    type: 'string',
    describe: say({ zh: '日期 YYYY-MM-DD', en: 'The day, YYYY-MM-DD' }),
    defaultDescription: say({ zh: '今天', en: 'today' }),
  } as const
  const policyOptions = {
    place: { type: 'string', describe: say({ zh: '行政区划代码，如 350200', en: 'A division code, such as 350200' }) },
    policy: {
      type: 'string',
      array: true,
      default: [],
      describe: say({
        zh: '自己的政策文件或取值（YAML、JSON）',
        en: 'Policy files or values of your own (YAML, JSON)',
      }),
    },
    'allow-unverified': {
      type: 'boolean',
      default: false,
      describe: say({ zh: '允许使用未核实的取值', en: 'Allow values that nobody confirmed' }),
    },
  } as const

  return yargs([...argv])
    .scriptName('minzheng')
    .locale(context.lang === 'zh' ? 'zh_CN' : 'en')
    .usage(
      say({
        zh: '民政工作的数据模型与计算：$0 <命令>',
        en: 'Models and calculations for Chinese civil affairs: $0 <command>',
      }),
    )
    .option('lang', {
      type: 'string',
      choices: ['zh', 'en'],
      describe: say({ zh: '输出语言（默认按系统区域设置）', en: 'Language (by default that of the locale)' }),
    })
    .command('plan', say({ zh: '年度工作要点', en: 'Annual work plans' }), plan =>
      plan
        .command(
          'check <files..>',
          say({
            zh: '检查规划文件（YAML、JSON、xlsx，或其所在文件夹）',
            en: 'Check plan files (YAML, JSON, xlsx, or a folder of them)',
          }),
          check =>
            check
              .positional('files', {
                type: 'string',
                array: true,
                demandOption: true,
                describe: say({ zh: '文件或文件夹', en: 'Files or folders' }),
              })
              .option('indicators', indicatorsOption)
              .option('strict', strictOption({ zh: '警告也算问题', en: 'Warnings count as problems' }))
              .option('json', jsonOption)
              .example('$0 plan check seeds/plans', say({ zh: '检查五份规划', en: 'Check the five plans' })),
          async args => done(await planCheck(context, args)),
        )
        .command(
          'read <file>',
          say({
            zh: '把规划原文（txt、md、docx、xlsx）读成数据',
            en: 'Read a plan from its own text (txt, md, docx, xlsx)',
          }),
          read =>
            read
              .positional('file', {
                type: 'string',
                demandOption: true,
                coerce: standardInput,
                describe: say({ zh: '文件，- 为标准输入', en: 'A file, or - for standard input' }),
              })
              .option('json', jsonOption)
              .option('out', {
                alias: 'o',
                type: 'string',
                describe: say({ zh: '写入 .yaml、.json 或 .xlsx', en: 'Write to .yaml, .json or .xlsx' }),
              })
              .example(
                '$0 plan read plan.docx --out plan.yaml',
                say({ zh: '由 docx 得到 YAML', en: 'From docx to YAML' }),
              ),
          async args => done(await planRead(context, { ...args, out: args.out })),
        )
        .demandCommand(1, say({ zh: '请写明子命令：check 或 read。', en: 'Say which: check or read.' })),
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
            describe: say({ zh: '规划文件或文件夹', en: 'Plan files or folders' }),
          })
          .option('observations', {
            type: 'string',
            array: true,
            demandOption: true,
            describe: say({
              zh: '观测数据文件（YAML、JSON、NDJSON、CSV、xlsx）或文件夹',
              en: 'Observations (YAML, JSON, NDJSON, CSV, xlsx) or folders',
            }),
          })
          .option('indicators', indicatorsOption)
          .option('as-of', {
            type: 'string',
            describe: say({
              zh: '判断日期 YYYY-MM-DD，end 为规划期末',
              en: 'The day to judge on, YYYY-MM-DD, or end: the last day of each plan',
            }),
            defaultDescription: say({ zh: '今天', en: 'today' }),
          })
          .option('format', {
            choices: ['table', 'json', 'csv', 'xlsx'] as const,
            describe: say({ zh: '输出格式', en: 'Output' }),
          })
          .option('json', jsonOption)
          .option('out', { alias: 'o', type: 'string', describe: say({ zh: '写入文件', en: 'Write to a file' }) })
          .option('strict', strictOption({ zh: '有未达成的目标时以 1 退出', en: 'Exit 1 where a target is missed' }))
          .example(
            '$0 comply --plan seeds/plans --observations seeds/observations --as-of end',
            say({ zh: '五份规划期末的达成情况', en: 'The five plans at the end of their year' }),
          ),
      async args =>
        done(
          await complyCommand(context, {
            ...args,
            asOf: args.asOf,
            out: args.out,
            format: args.json ? 'json' : args.format,
          }),
        ),
    )
    .command(
      'programs',
      say({ zh: '五份规划点名的制度、指标与事项，及其建模状态', en: 'What the five plans name, and what holds it' }),
      list =>
        list
          .option('domain', { type: 'string', describe: say({ zh: '领域，如 EC', en: 'A domain, such as EC' }) })
          .option('state', {
            choices: ['modelled', 'indicator', 'task', 'not-yet'] as const,
            describe: say({ zh: '状态', en: 'A state' }),
          })
          .option('json', jsonOption)
          .example('$0 programs --domain EC', say({ zh: '养老服务各项', en: 'Those of elderly care' })),
      async args => done(await programs(context, { ...args, domain: args.domain, state: args.state })),
    )
    .command(
      'describe <id>',
      say({ zh: '一个计算程序的事实、政策、规则和依据', en: 'Facts, policy, rules and citations of a program' }),
      one =>
        one
          .positional('id', { type: 'string', demandOption: true, describe: programText })
          .option('on', onOption)
          .option('json', jsonOption)
          .example('$0 describe dibao', ''),
      async args => done(await describe(context, { ...args, on: args.on })),
    )
    .command(
      'assess <id>',
      say({
        zh: '按当日的规则和政策计算一户或多户',
        en: 'Compute one case or many, by the rule and the policy of the day',
      }),
      one =>
        one
          .positional('id', { type: 'string', demandOption: true, describe: programText })
          .option('facts', {
            type: 'string',
            demandOption: true,
            describe: say({
              zh: '事实：JSON、NDJSON、YAML、CSV、xlsx，- 为标准输入',
              en: 'Facts: JSON, NDJSON, YAML, CSV, xlsx, or - for standard input',
            }),
          })
          .option('on', onOption)
          .options(policyOptions)
          .option('explain', {
            type: 'boolean',
            default: false,
            describe: say({ zh: '说明理由', en: 'Give the reasons' }),
          })
          .option('compare', {
            type: 'string',
            describe: say({ zh: '与改动了这些政策取值的结果比较', en: 'Compare with these policy values changed' }),
          })
          .option('format', {
            choices: ['table', 'json', 'csv', 'xlsx'] as const,
            describe: say({ zh: '输出格式', en: 'Output' }),
          })
          .option('json', jsonOption)
          .option('out', { alias: 'o', type: 'string', describe: say({ zh: '写入文件', en: 'Write to a file' }) })
          .example('$0 assess dibao --facts household.json --place 350200 --on 2023-03-15 --explain', ''),
      async args => {
        const { on, place, compare, out } = args
        done(await assess(context, { ...args, on, place, compare, out, format: args.json ? 'json' : args.format }))
      },
    )
    .command(
      'sql <id>',
      say({ zh: '把计算程序写成一条 SQL', en: 'Write a program as one SELECT' }),
      one =>
        one
          .positional('id', { type: 'string', demandOption: true, describe: programText })
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
          .option('on', onOption)
          .options(policyOptions)
          .example(
            '$0 sql dibao --dialect duckdb --from households --group members=persons.household_id --place 350200 --on 2023-03-15',
            '',
          ),
      async args => done(await sql(context, { ...args, on: args.on, place: args.place })),
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
      async args => done(await schema(context, args.id)),
    )
    .command('id', say({ zh: '证件号码与代码', en: 'Identifiers' }), id =>
      id
        .command(
          'check [texts..]',
          say({
            zh: '检查公民身份号码、统一社会信用代码、残疾人证号',
            en: 'Check citizen numbers, credit codes, disability certificates',
          }),
          check =>
            check
              .positional('texts', {
                type: 'string',
                array: true,
                default: [],
                describe: say({ zh: '要检查的号码', en: 'What to check' }),
              })
              .option('file', {
                type: 'string',
                describe: say({
                  zh: '每行一个号码的文件，- 为标准输入',
                  en: 'A file with one on each line, or - for standard input',
                }),
              })
              .option('kind', {
                choices: identifierKinds,
                describe: say({ zh: '种类（默认按形式判断）', en: 'The kind (by default, by its form)' }),
              })
              .option('json', jsonOption)
              .example('$0 id check 53100000500021676K', ''),
          async args =>
            done(await idCheck(context, { ...args, texts: args.texts.map(String), file: args.file, kind: args.kind })),
        )
        .demandCommand(1, say({ zh: '请写明子命令：check。', en: 'Say which: check.' })),
    )
    .completion(
      'completion',
      say({ zh: '输出命令行补全脚本（bash、zsh）', en: 'Print a completion script (bash, zsh)' }),
    )
    .demandCommand(1, say({ zh: '请写明命令；--help 列出全部。', en: 'Say which command; --help lists them.' }))
    .strict()
    .recommendCommands()
    .parserConfiguration({ 'parse-positional-numbers': false })
    .version(version)
    .help()
    .alias('help', 'h')
    .wrap(100)
    .exitProcess(false)
}

/** Runs the command with these arguments and tells its exit code. Never throws: what goes wrong is said on `stderr`. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const lang = languageOf(argv, io.env)
  const context: Context = { ...io, lang, say: text => text[lang] }
  let code: ExitCode = exitCode.well
  try {
    await commandLine(argv, context, done => {
      code = done
    })
      .fail((message, error) => {
        if (error) throw error
        throw new UsageError({ zh: message, en: message })
      })
      .parseAsync([...argv], {}, (_error, _args, output) => {
        if (output) context.stdout(`${output}\n`)
      })
    return code
  } catch (error) {
    if (error instanceof UsageError) {
      context.stderr(`${context.say(error.text)}\n`)
      context.stderr(`${context.say({ zh: '用法见 minzheng --help。', en: 'See minzheng --help.' })}\n`)
      return exitCode.usage
    }
    if (isProblemError(error)) {
      printProblems(context, error.problems)
      return exitCode.problems
    }
    throw error
  }
}
