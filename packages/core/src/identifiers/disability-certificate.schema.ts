import * as z from 'zod'
import { issue } from '../issue.js'
import { checkDisabilityCertificate } from './disability-certificate.js'

/** The number of a disability certificate in order, as {@link checkDisabilityCertificate} has it. */
export const DisabilityCertificateNumber = z
  .string()
  .check(({ value, issues }) => {
    const result = checkDisabilityCertificate(value)
    if (!result.valid) issues.push(...result.problems.map(problem => issue(value, problem)))
  })
  .meta({ description: '残疾人证号码', pattern: '^[1-8]\\d{16}[\\dX][1-7][1-4](B[1-9]\\d?)?$' })
export type DisabilityCertificateNumber = z.infer<typeof DisabilityCertificateNumber>
