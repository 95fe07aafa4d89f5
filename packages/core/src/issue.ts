import type * as z from 'zod'
import type { Problem } from './problem.schema.js'

/**
 * What a schema's own check reports, in both languages: `z.string().check(ctx => { ctx.issues.push(issue(ctx.value, …)) })`.
 * `problemsOf` (`./validate`) gives it back as a problem.
 */
export const issue = (
  input: unknown,
  { code, message, remedy }: Pick<Problem, 'code' | 'message' | 'remedy'>,
  path: Problem['path'] = [],
): z.core.$ZodRawIssue => ({ code: 'custom', input, path, message: message.en, params: { code, message, remedy } })
