import type { Measure } from '@minzheng/indicators'
import type { NationalPolicy } from '@minzheng/policy'
import type { RegisteredProgram } from '@minzheng/rules'
import { domainPackages, type ProgramTypes } from './domains.js'

/** A program that can be computed, not loaded yet. */
export interface ProgramEntry {
  readonly id: string
  /** The package that it comes from: `@minzheng/social-assistance`. */
  readonly package: string
  /** Loads its topic, and nothing of the others: the program with what holds of it in the whole country. */
  readonly load: () => Promise<RegisteredProgram>
}

let entries: ReadonlyMap<string, ProgramEntry> | undefined

/** Every program of the domain packages, by its id. Asking for the list loads none of them. */
export const programs = (): ReadonlyMap<string, ProgramEntry> => {
  entries ??= new Map(
    domainPackages.flatMap(({ name, programs }) =>
      Object.entries(programs).map(([id, load]) => [id, { id, package: name, load }] as const),
    ),
  )
  return entries
}

/** See {@link loadProgram}. */
export interface LoadProgram {
  <Id extends keyof ProgramTypes>(
    id: Id,
  ): Promise<{ readonly program: ProgramTypes[Id]; readonly national?: NationalPolicy }>
  (id: string): Promise<RegisteredProgram | undefined>
}

/** One program, or `undefined` where there is none of that id. */
export const loadProgram: LoadProgram = async (id: string) => (await programs().get(id)?.load()) as never

/** Every program, in the order of {@link programs}. */
export const loadPrograms = async (): Promise<readonly RegisteredProgram[]> =>
  Promise.all([...programs().values()].map(({ load }) => load()))

/** What holds of the programs in the whole country, to be looked up beside what places set. */
export const nationalPolicies = async (): Promise<readonly NonNullable<RegisteredProgram['national']>[]> =>
  (await loadPrograms()).flatMap(({ national }) => national ?? [])

/** Every indicator that a domain package computes from the records of a register. */
export const loadMeasures = async (): Promise<readonly Measure[]> =>
  (await Promise.all(domainPackages.map(({ measures }) => measures?.() ?? []))).flat()
