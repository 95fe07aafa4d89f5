import { PlainDate, type Problem, problem, runsOn } from '@minzheng/core'
import * as z from 'zod'

/** An expert or an agency of the pools from which a place chooses who assesses adopters (专家库、机构库). */
export const AssessmentPoolMember = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['expert', 'agency']),
  /** What it is versed in: social work, medicine, psychology, law. */
  fields: z.array(z.string().min(1)).default([]),
  from: PlainDate,
  /** The last day in the pool. */
  until: PlainDate.nullable().default(null),
})
export type AssessmentPoolMember = z.infer<typeof AssessmentPoolMember>

/** How many experts and agencies are in the pools on a day; one name of a kind counts once. */
export const assessmentPoolOn = (
  members: readonly AssessmentPoolMember[],
  on: PlainDate,
): { readonly experts: number; readonly agencies: number } => {
  const there = members.filter(({ from, until }) => runsOn(from, until, on))
  const names = (kind: AssessmentPoolMember['kind']) =>
    new Set(there.filter(one => one.kind === kind).map(({ name }) => name)).size
  return { experts: names('expert'), agencies: names('agency') }
}

/** What is wrong with the pools: `assessment-pool-twice` (one name of a kind twice at a time), `assessment-pool-dates` (leaves before it enters). */
export const assessmentPoolProblems = (members: readonly AssessmentPoolMember[]): Problem[] =>
  members.flatMap((one, index): Problem[] => {
    const { name, kind, from, until } = one
    const twice = members
      .slice(0, index)
      .some(
        other =>
          other.kind === kind &&
          other.name === name &&
          (runsOn(other.from, other.until, from) || runsOn(from, until, other.from)),
      )
    return [
      ...(twice
        ? [
            problem(
              'assessment-pool-twice',
              'error',
              [index],
              [`“${name}”登记了两次。`, `"${name}" is on record twice.`],
              ['请合并。', 'Keep one.'],
            ),
          ]
        : []),
      ...(until !== null && until < from
        ? [
            problem(
              'assessment-pool-dates',
              'error',
              [index, 'until'],
              [`“${name}”的出库日期早于入库日期。`, `"${name}" leaves before it enters.`],
              ['请核对日期。', 'Check the days.'],
            ),
          ]
        : []),
    ]
  })
