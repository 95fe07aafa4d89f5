import { allHold } from '@minzheng/core'
import * as z from 'zod'
import { type Tally, tally } from '../shared/share.js'

/** Whether a service meets one clause of a standard; `null`: not checked. Whoever holds the standard enters its clauses. */
export const StandardClause = z.strictObject({
  clause: z.string().min(1),
  /** `false`: it recommends; left out: not known. */
  required: z.boolean().optional(),
  met: z.boolean().nullable(),
})
export type StandardClause = z.infer<typeof StandardClause>

/** How a service stands against a standard: `null` while a required clause is not checked and none is missed, or whether one that is not met is required is not known. */
export interface StandardConformity {
  readonly conforms: boolean | null
  readonly missed: readonly string[]
  readonly notChecked: readonly string[]
  readonly clauses: Tally
}

/** Whether a service meets every required clause of a standard (对照检查), and which it misses. */
export const standardConformity = (clauses: readonly StandardClause[]): StandardConformity => {
  const required = clauses.filter(({ required }) => required !== false)
  const missed = required.filter(({ met, required }) => met === false && required === true).map(({ clause }) => clause)
  const notChecked = required.filter(({ met }) => met === null).map(({ clause }) => clause)
  return {
    conforms:
      required.length === 0
        ? null
        : allHold(required.map(({ met, required }) => (met === false && required === undefined ? null : met))),
    missed,
    notChecked,
    clauses: tally(clauses, ({ met }) => met),
  }
}
