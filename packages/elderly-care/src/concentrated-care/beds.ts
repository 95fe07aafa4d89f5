import { PlainDate, type Problem, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { spellProblems } from '../shared/spells.js'

/** The bed of a home that somebody in concentrated care has, from one day to another; both belong to it. */
export const ConcentratedCareBed = z.strictObject({
  person: z.string().min(1),
  institution: z.string().min(1),
  /** The number of the bed in the home. */
  bed: z.string().min(1),
  since: PlainDate,
  /** The last day; who moves has the next bed from that day or the day after. */
  until: PlainDate.nullable().default(null),
})
export type ConcentratedCareBed = z.infer<typeof ConcentratedCareBed>

/**
 * What is wrong with the register of beds: a bed of two persons on one day (`care-bed-twice`), a person with two (`cared-for-twice`), a last
 * day before the first (`care-bed-backwards`). On the day of a move there may be both.
 */
export const concentratedCareBedProblems = (beds: readonly ConcentratedCareBed[]): Problem[] => {
  const days = {
    handsOver: true,
    first: ({ since }: ConcentratedCareBed) => since,
    last: ({ until }: ConcentratedCareBed) => until,
  }
  const bed = ({ institution, bed: number }: ConcentratedCareBed) => `${institution} ${number}`
  return [
    ...spellProblems(beds, { code: 'care-bed', key: bed, ...days }),
    // A last day before the first is told once.
    ...spellProblems(beds, { code: 'cared-for', key: ({ person }) => person, ...days }).filter(
      ({ code }) => code === 'cared-for-twice',
    ),
  ]
}

/** How many persons in concentrated care have a bed on a day, by home. */
export const concentratedCareBeds = (
  beds: readonly ConcentratedCareBed[],
  asOf: PlainDate,
): { readonly institution: string; readonly persons: number }[] => {
  const on = beds.filter(({ since, until }) => runsOn(since, until, asOf))
  // Who moves on the day counts where they move to.
  const moved = new Set(on.filter(({ since }) => since === asOf).map(({ person }) => person))
  const taken = on.filter(({ person, since }) => since === asOf || !moved.has(person))
  return [...new Set(taken.map(({ institution }) => institution))].map(institution => ({
    institution,
    persons: new Set(taken.filter(one => one.institution === institution).map(({ person }) => person)).size,
  }))
}
