// Divisions on the page of a program, in the place of `@minzheng/core/divisions`: those that its documents name stand on the page; the
// table of all, which is a third of what a page would load, comes when another is asked for, or a day on which one of them may not stand.
import type { PlainDate, Problem } from '@minzheng/core'
import { here } from './program.js'

type Table = Pick<
  typeof import('@minzheng/core/divisions'),
  'divisionName' | 'findDivisions' | 'fullName' | 'placeProblems'
>

let table: Table | undefined
let coming: Promise<Table> | undefined

/** The table of all divisions, loaded at the first call. */
export const loadDivisions = (): Promise<Table> => {
  coming ??= import('@minzheng/core/divisions').then(loaded => {
    table = loaded
    return loaded
  })
  coming.catch(() => {
    coming = undefined
  })
  return coming
}

const surelyStood = (code: string, day: PlainDate): boolean => {
  const [, , from, until] = here.divisions.get(code) ?? ['', '', '9999-12-31', null]
  return code === '100000' || ((from === null || from <= day) && (until === null || day < until))
}

/** Brings what is needed to say what is odd about a place on a day. */
export const divisionsFor = async (code: string, day: PlainDate): Promise<void> => {
  if (!table && !surelyStood(code, day)) await loadDivisions()
}

export const fullName = (code: string): string | undefined =>
  table ? table.fullName(code) : here.divisions.get(code)?.[1]

export const divisionName = (code: string): string | undefined => (table ? table.divisionName(code) : fullName(code))

/** Nothing is odd about what surely stood; of what else is asked for, {@link divisionsFor} has brought the table. */
export const placeProblems = (code: string, day: PlainDate): readonly Problem[] => table?.placeProblems(code, day) ?? []
