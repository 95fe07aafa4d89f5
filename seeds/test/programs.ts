import { programs as charity } from '@minzheng/charity/programs'
import { programs as childWelfare } from '@minzheng/child-welfare/programs'
import { programs as elderlyCare } from '@minzheng/elderly-care/programs'
import { programs as placeNames } from '@minzheng/place-names/programs'
import type { NationalPolicy } from '@minzheng/policy'
import type { Program, RegisteredProgram, Versions } from '@minzheng/rules'
import { programs as socialAssistance } from '@minzheng/social-assistance/programs'

const registered: readonly RegisteredProgram[] = [
  ...socialAssistance,
  ...childWelfare,
  ...elderlyCare,
  ...charity,
  ...placeNames,
]

/** Every program of the domain packages, by its id. */
export const programs: ReadonlyMap<string, Versions<Program>> = new Map(
  registered.map(({ program }) => [program.id, program]),
)

/** What holds in the whole country, beside the law in the domain packages. */
export const nationalPolicies: readonly NationalPolicy[] = registered.flatMap(({ national }) => national ?? [])
