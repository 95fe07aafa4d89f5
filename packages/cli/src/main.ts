import { isProblemError } from '@minzheng/core'
import yargs, { type Argv } from 'yargs'
import { compareCommands } from './command-line/compare.js'
import { completionLines } from './command-line/completion.js'
import { identifiersCommands } from './command-line/identifiers.js'
import { indicatorsCommands } from './command-line/indicators.js'
import { namesCommands } from './command-line/names.js'
import { eachOnce } from './command-line/once.js'
import { optionsOf } from './command-line/options.js'
import { planCommands } from './command-line/plan.js'
import { policyCommands } from './command-line/policy.js'
import { populationCommands } from './command-line/population.js'
import { programsCommands } from './command-line/programs.js'
import { resultsCommands } from './command-line/results.js'
import { runCommands } from './command-line/run.js'
import { serveCommands } from './command-line/serve.js'
import { tasksCommands } from './command-line/tasks.js'
import { welcome } from './command-line/welcome.js'
import { inWords, withDashes } from './command-line/words.js'
import { type Context, contextOf, type ExitCode, exitCode, type Io, UsageError } from './context.js'
import { printProblems } from './output.js'
import { isSystemError, systemReason } from './system-errors.js'
import { version } from './version.js'

const topics = [
  planCommands,
  tasksCommands,
  resultsCommands,
  indicatorsCommands,
  programsCommands,
  runCommands,
  compareCommands,
  populationCommands,
  policyCommands,
  namesCommands,
  identifiersCommands,
  serveCommands,
]

const commandLine = (argv: readonly string[], context: Context, done: (code: ExitCode) => void): Argv => {
  const { say } = context
  const line = { context, options: optionsOf(say), done }
  const start = inWords(yargs([...argv]).locale(context.lang === 'zh' ? 'zh_CN' : 'en'), context.lang)
    .scriptName('minzheng')
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
    .reduce((all: Argv, add) => add(all, line), eachOnce(start))
    .completion(
      'completion',
      say({ zh: '输出命令行补全脚本（bash、zsh）', en: 'Print a completion script (bash, zsh)' }),
    )
    .demandCommand(1, say({ zh: '请写明命令；--help 列出全部。', en: 'Say which command; --help lists them.' }))
    .strict()
    .recommendCommands()
    .parserConfiguration({ 'parse-positional-numbers': false, 'dot-notation': false })
    .version(version)
    .help()
    .alias('help', 'h')
    .wrap(Math.min(100, context.terminal.columns ?? 100))
    .exitProcess(false)
}

/** What the completion script of a shell asks with. */
const completionFlag = '--get-yargs-completions'

/** `--facts -` as the parser takes it: one word. */
const withInput = (argv: readonly string[]): string[] =>
  argv.flatMap((word, index) => {
    if (word === '-' && /^--?[a-z][\w-]*$/.test(argv[index - 1] ?? '')) return []
    return argv[index + 1] === '-' && /^--?[a-z][\w-]*$/.test(word) ? [`${word}=-`] : [word]
  })

/** The help without the defaults that say nothing: no, and none. */
const withoutIdleDefaults = (help: string): string => help.replaceAll(/ *\[(默认|default)[：:] (false|\[\])\]/g, '')

const asksForNothing = (argv: readonly string[]): boolean =>
  argv.length === 0 || /^--lang(=(zh|en)| (zh|en))$/.test(argv.join(' '))

/** Runs the command with these arguments and tells its exit code. Never throws: what goes wrong is said on `stderr`. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const context = contextOf(argv, io)
  let code: ExitCode = exitCode.well
  try {
    const completed = argv[0] === completionFlag ? await completionLines(context, argv.slice(1)) : undefined
    if (completed) {
      context.stdout(completed.map(line => `${line}\n`).join(''))
      return exitCode.well
    }
    if (asksForNothing(argv)) {
      context.stdout(context.say(welcome))
      return exitCode.well
    }
    const written = withInput(argv)
    await commandLine(written, context, done => {
      code = done
    })
      .fail((message, error) => {
        if (error) throw error
        const said = withDashes(message, context.lang)
        throw new UsageError({
          zh: `${said}\n用法见 minzheng --help，或 minzheng <命令> --help。`,
          en: `${said}\nSee minzheng --help, or minzheng <command> --help.`,
        })
      })
      .parseAsync([...written], {}, (_error, _args, output) => {
        if (output) context.stdout(`${withoutIdleDefaults(output)}\n`)
      })
    return code
  } catch (error) {
    if (error instanceof UsageError) {
      context.stderr(`${context.say(error.text)}\n`)
      return exitCode.usage
    }
    if (isProblemError(error)) {
      printProblems(context, error.problems)
      return exitCode.problems
    }
    if (isSystemError(error)) {
      const { zh, en } = systemReason(error)
      const where = error.path === undefined ? { zh: '', en: '' } : { zh: `${error.path}：`, en: `${error.path}: ` }
      context.stderr(`${context.say({ zh: `${where.zh}${zh}。`, en: `${where.en}${en}.` })}\n`)
      return exitCode.usage
    }
    throw error
  }
}
