import type { PolicyFile, Program, RegisteredProgram, Versions } from '@minzheng/rules'
import { programs as socialAssistance } from '@minzheng/social-assistance/programs'
import { programs as childWelfare } from '../../packages/child-welfare/src/programs.js'
import { programs as elderlyCare } from '../../packages/elderly-care/src/programs.js'

const registered: readonly RegisteredProgram[] = [...socialAssistance, ...childWelfare, ...elderlyCare]

/** Every program of the domain packages, by its id. */
export const programs: ReadonlyMap<string, Versions<Program>> = new Map(
  registered.map(({ program }) => [program.id, program]),
)

/** What holds in the whole country, beside the law in the domain packages. */
export const nationalPolicies: readonly PolicyFile[] = registered.flatMap(({ national }) => national ?? [])
