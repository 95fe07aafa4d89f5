import { isProblemError } from '@minzheng/core'
import yargs, { type Argv } from 'yargs'
import { identifiersCommands } from './command-line/identifiers.js'
import { indicatorsCommands } from './command-line/indicators.js'
import { namesCommands } from './command-line/names.js'
import { optionsOf } from './command-line/options.js'
import { planCommands } from './command-line/plan.js'
import { policyCommands } from './command-line/policy.js'
import { programsCommands } from './command-line/programs.js'
import { type Context, type ExitCode, exitCode, type Io, languageOf, UsageError } from './context.js'
import { printProblems } from './output.js'
import { version } from './version.js'

const topics = [planCommands, indicatorsCommands, programsCommands, policyCommands, namesCommands, identifiersCommands]

const commandLine = (argv: readonly string[], context: Context, done: (code: ExitCode) => void): Argv => {
  const { say } = context
  const line = { context, options: optionsOf(say), done }
  const start = yargs([...argv])
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
  return topics
    .reduce((all: Argv, add) => add(all, line), start)
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

/** `--facts -` as the parser takes it: one word. */
const withInput = (argv: readonly string[]): string[] =>
  argv.flatMap((word, index) => {
    if (word === '-' && /^--?[a-z][\w-]*$/.test(argv[index - 1] ?? '')) return []
    return argv[index + 1] === '-' && /^--?[a-z][\w-]*$/.test(word) ? [`${word}=-`] : [word]
  })

/** Runs the command with these arguments and tells its exit code. Never throws: what goes wrong is said on `stderr`. */
export const run = async (words: readonly string[], io: Io): Promise<ExitCode> => {
  const argv = withInput(words)
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
