import { assistanceForms } from './generate-cases-assistance.js'
import { welfareForms } from './generate-cases-welfare.js'
import type { Draw } from './generate-draws.js'

/** The facts of a form, by path, each as SQL over the columns of its subject. */
export type Facts = (draw: Draw) => Readonly<Record<string, string>>

/** How the cases of a program are made of the population. */
export interface CaseForm {
  /** Who is a case: each household, or each person that `where` names. */
  readonly of: 'households' | 'persons'
  readonly where?: string
  readonly facts: Facts
  readonly groups?: Readonly<Record<string, GroupForm>>
}

/** How the members of a list are made: of the persons of a household, or as many as `count` says, by draws of `m`. */
export interface GroupForm {
  readonly count?: Facts
  readonly facts: Facts
}

/** The programs whose cases can be made, by their id. */
export const caseForms: Readonly<Record<string, CaseForm>> = { ...assistanceForms, ...welfareForms }
