import * as z from 'zod'
import { issue } from '../issue.js'
import { checkCitizenNumber } from './citizen-number.js'

/** A citizen identity number in order, as {@link checkCitizenNumber} has it. */
export const CitizenNumber = z
  .string()
  .check(({ value, issues }) => {
    const result = checkCitizenNumber(value)
    if (!result.valid) issues.push(...result.problems.map(problem => issue(value, problem)))
  })
  .meta({ description: '公民身份号码 (GB 11643)', pattern: '^[1-8]\\d{16}[\\dX]$' })
export type CitizenNumber = z.infer<typeof CitizenNumber>
