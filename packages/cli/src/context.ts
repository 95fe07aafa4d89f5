import type { Language, LocalizedText, PlainDate } from '@minzheng/core'
import { printable } from './paint.js'

/** What a command may touch: the streams and the place that it runs in. Tests bring their own. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly stdin: () => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the output is a terminal, which gets colour, and how wide; and the errors, which get progress. */
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean; readonly columns?: number | undefined }
  readonly today: () => PlainDate
}

/** What every command is given: where to print, in which language, and what day it is. */
export interface Context extends Io {
  readonly lang: Language
  readonly say: (text: LocalizedText) => string
  /** The streams as they are: for data that programs read. What people read goes by `stdout` and `stderr`. */
  readonly raw: Pick<Io, 'stdout' | 'stderr'>
}

/** What the commands get to print with: control characters of what they print are seen, not obeyed. */
export const contextOf = (argv: readonly string[], io: Io): Context => {
  const lang = languageOf(argv, io.env)
  const coloured = (isTerminal: boolean) => isTerminal && !io.env['NO_COLOR']
  return {
    ...io,
    lang,
    say: text => text[lang],
    raw: { stdout: io.stdout, stderr: io.stderr },
    stdout: text => io.stdout(printable(text, coloured(io.terminal.stdout))),
    stderr: text => io.stderr(printable(text, coloured(io.terminal.stderr))),
  }
}

/** 0: all well; 1: problems in the data, or targets missed where asked to be strict; 2: wrong usage. */
export const exitCode = { well: 0, problems: 1, usage: 2 } as const
/** One of the three exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** The command was called wrongly: a missing file, an unknown option, a date that is none. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly text: LocalizedText

  constructor(text: LocalizedText) {
    super(text.en)
    this.text = text
  }
}

const localeVariables = ['LC_ALL', 'LC_MESSAGES', 'LANG', 'LANGUAGE']

/** `--lang` decides; then the locale of the environment; then English. */
export const languageOf = (argv: readonly string[], env: Io['env']): Language => {
  const at = argv.indexOf('--lang')
  const asked = at >= 0 ? argv[at + 1] : argv.find(arg => arg.startsWith('--lang='))?.slice('--lang='.length)
  if (asked === 'zh' || asked === 'en') return asked
  const locale = localeVariables.map(name => env[name]).find(value => value !== undefined && value !== '')
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
