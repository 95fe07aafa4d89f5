import type * as z from 'zod'
import type { PlainDate } from './plain-date.schema.js'
import type { Problem } from './problem.schema.js'
import type { LocalizedText } from './text.schema.js'

/**
 * What a schema's own check reports, in both languages: `z.string().check(ctx => { ctx.issues.push(issue(ctx.value, …)) })`.
 * `problemsOf` (`./validate`) gives it back as a problem.
 */
export const issue = (
  input: unknown,
  { code, message, remedy }: Pick<Problem, 'code' | 'message' | 'remedy'>,
  path: Problem['path'] = [],
): z.core.$ZodRawIssue => ({ code: 'custom', input, path, message: message.en, params: { code, message, remedy } })

const remedy: LocalizedText = { zh: '请核对记录。', en: 'Check the record.' }

/** What a refinement of a schema says, as the second argument of zod's `refine`. */
export interface Refusal {
  path: (string | number)[]
  /** In English, as zod alone shows it. */
  message: string
  params: Pick<Problem, 'code' | 'message' | 'remedy'>
}

/**
 * What `refine` says of a value it refuses, in both languages: `.refine(fits, refusal(['beds'], '床位过多', 'too many beds'))`.
 * Neither text has a full stop; the problem that `validate` gives has.
 */
export const refusal = (path: Refusal['path'], zh: string, en: string): Refusal => ({
  path,
  message: en,
  params: { code: 'custom', message: { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` }, remedy },
})

/**
 * Both arguments of `refine` for a record that ends no earlier than it begins: `.refine(...lastNotBefore('since', 'until'))`.
 * Where either day is not given, they are in order.
 */
export const lastNotBefore = <First extends string, Last extends string>(
  first: First,
  last: Last,
): [fits: (record: { readonly [K in First | Last]?: PlainDate | null | undefined }) => boolean, otherwise: Refusal] => [
  ({ [first]: begun, [last]: ended }) => begun == null || ended == null || begun <= ended,
  refusal([last], '结束日期早于开始日期', 'ends before it begins'),
]
