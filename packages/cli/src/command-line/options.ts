import type { LocalizedText } from '@minzheng/core'
import type { Argv } from 'yargs'
import type { Context, ExitCode } from '../context.js'

/** What the commands of one topic are added with. */
export interface CommandLine {
  readonly context: Context
  readonly options: Options
  readonly done: (code: ExitCode) => void
}

/** Adds the commands of one topic. What a command needs is loaded when it runs: none waits for the data of another. */
export type Commands = (yargs: Argv, line: CommandLine) => Argv

/** Those options, ready to be added to a command. */
export type Options = ReturnType<typeof optionsOf>

/** The parser hands over a lone `-` as an empty text. */
export const standardInput = (file: string): string => (file === '' ? '-' : file)

/** The options that several commands share. */
export const optionsOf = (say: Context['say']) =>
  ({
    json: { type: 'boolean', default: false, describe: say({ zh: '以 JSON 输出', en: 'Print JSON' }) },
    strict: (describe: LocalizedText) => ({ type: 'boolean', default: false, describe: say(describe) }) as const,
    indicators: {
      type: 'string',
      array: true,
      default: [],
      defaultDescription: say({ zh: '内置指标目录', en: 'the bundled catalogue' }),
      describe: say({ zh: '另加的指标文件', en: 'More files of indicators' }),
    },
    division: {
      type: 'string',
      describe: say({
        zh: '行政区划代码或名称（文中没有写明的）',
        en: 'The division, by code or name, where a text names none',
      }),
    },
    year: {
      type: 'string',
      describe: say({ zh: '年度（文中没有写的）', en: 'The year, where a text names none' }),
    },
    out: { alias: 'o', type: 'string', describe: say({ zh: '写入文件', en: 'Write to a file' }) },
    format: {
      choices: ['table', 'json', 'csv', 'xlsx'] as const,
      describe: say({ zh: '输出格式', en: 'Output' }),
    },
    program: {
      type: 'string',
      demandOption: true,
      describe: say({
        zh: '计算程序的标识或名称，如 dibao、低保',
        en: 'The id or the title of a program, such as dibao',
      }),
    },
    on: {
      type: 'string',
      describe: say({ zh: '日期 YYYY-MM-DD', en: 'The day, YYYY-MM-DD' }),
      defaultDescription: say({ zh: '今天', en: 'today' }),
    },
    policy: {
      place: {
        type: 'string',
        describe: say({
          zh: '行政区划代码或名称，如 350200、厦门市',
          en: 'A division code, such as 350200, or its name',
        }),
      },
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
    },
  }) as const
