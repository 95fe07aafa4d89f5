import type { NationalPolicy } from '@minzheng/policy'
import type { Program, Versions } from '@minzheng/rules'
import { loadPrograms } from 'minzheng'

const registered = await loadPrograms()

/** Every program of the domain packages, by its id. */
export const programs: ReadonlyMap<string, Versions<Program>> = new Map(
  registered.map(({ program }) => [program.id, program]),
)

/** What holds in the whole country, beside the law in the domain packages. */
export const nationalPolicies: readonly NationalPolicy[] = registered.flatMap(({ national }) => national ?? [])
