import * as z from 'zod'
import { issue } from '../issue.js'
import { checkSocialCreditCode } from './credit-code.js'

/** A unified social credit code in order, as {@link checkSocialCreditCode} has it. */
export const SocialCreditCode = z
  .string()
  .check(({ value, issues }) => {
    const result = checkSocialCreditCode(value)
    if (!result.valid) issues.push(...result.problems.map(problem => issue(value, problem)))
  })
  .meta({
    description: '统一社会信用代码 (GB 32100)',
    pattern: '^[0-9A-HJ-NP-RTUWXY]{2}[1-9]\\d{5}[0-9A-HJ-NP-RTUWXY]{8}[\\dX][0-9A-HJ-NP-RTUWXY]$',
  })
export type SocialCreditCode = z.infer<typeof SocialCreditCode>
