import type { Problem } from '@minzheng/core'

/** What is wrong, or how to mend it, in Chinese and in English. */
export type Pair = readonly [zh: string, en: string]
export const problem = (
  code: string,
  severity: Problem['severity'],
  path: Problem['path'],
  [zh, en]: Pair,
  [zhRemedy, enRemedy]: Pair,
): Problem => ({
  code: `fundraising-plan-${code}`,
  severity,
  path,
  message: { zh, en },
  remedy: { zh: zhRemedy, en: enRemedy },
})
