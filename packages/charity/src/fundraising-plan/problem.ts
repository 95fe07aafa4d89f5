import { type Problem, problem as problemOf } from '@minzheng/core'

/** What is wrong, or how to mend it, in Chinese and in English. */
export type Pair = readonly [zh: string, en: string]
export const problem = (
  code: string,
  severity: Problem['severity'],
  path: Problem['path'],
  message: Pair,
  remedy: Pair,
): Problem => problemOf(`fundraising-plan-${code}`, severity, path, message, remedy)
