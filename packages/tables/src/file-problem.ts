import { type LocalizedText, type Problem, problem } from '@minzheng/core'

/** A problem of a whole file, unless it has a path. */
export const fileProblem = (
  code: string,
  message: LocalizedText,
  remedy: LocalizedText,
  path: Problem['path'] = [],
): Problem => problem(code, 'error', path, message, remedy)

/** What could be read, or why nothing could. */
export type Read<T> = { readonly value: T } | { readonly problem: Problem }

export const isProblem = <T>(read: Read<T>): read is { readonly problem: Problem } => 'problem' in read
