import type { Problem } from './problem.schema.js'
import type { LocalizedText } from './text.schema.js'

/** A text in both languages, as `{ zh, en }` or as the pair of them. */
type Wording = LocalizedText | readonly [zh: string, en: string]
const inBoth = (text: Wording): LocalizedText => ('zh' in text ? text : { zh: text[0], en: text[1] })

/** A problem from its parts: what is wrong, and how to mend it. */
export const problem = (
  code: string,
  severity: Problem['severity'],
  path: Problem['path'],
  message: Wording,
  remedy: Wording,
): Problem => ({ code, severity, path, message: inBoth(message), remedy: inBoth(remedy) })

const isProblemList = (value: unknown): value is readonly Problem[] => Array.isArray(value)

/** Thrown where a call cannot be answered. It carries every problem that was found, not only the first. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problems: readonly Problem[]

  constructor(problems: Problem | readonly Problem[]) {
    const all = isProblemList(problems) ? problems : [problems]
    super(all.map(({ message, remedy }) => `${message.zh} ${remedy.zh} (${message.en} ${remedy.en})`).join('\n'))
    this.problems = all
  }
}

/** Whether an error is a {@link ProblemError}, also one that another copy of this package threw. */
export const isProblemError = (error: unknown): error is ProblemError =>
  error instanceof Error && error.name === 'ProblemError' && 'problems' in error

/** `["targets", 3, "unit"]` -> `targets[3].unit`; the empty path is `""`. */
export const formatPath = (path: Readonly<Problem['path']>): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')
