import { isProblemError, type PlainDate } from '@minzheng/core'
import type { PolicyLookup } from '@minzheng/policy'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import type { Desk } from 'minzheng'
import type { PopulationInput } from './options.js'

/** A place and a day that cases are of, as text; `null` where none is given. */
export interface PlaceAndDay {
  readonly place: string | null
  readonly date: string | null
}

/** A policy that was looked up, and all places and days whose policy it is. */
export interface UsedPolicy {
  readonly policy: PolicyLookup<Record<string, unknown>>
  readonly of: { readonly place: string; readonly date: PlainDate }[]
}

/** A version of the program, and the policies that its cases are decided by, numbered from 0. */
export interface UsedVersion {
  readonly program: Program
  readonly policies: readonly UsedPolicy[]
}

/** What the places and days of the cases come to. */
export interface Policies {
  readonly versions: readonly UsedVersion[]
  /** Places and days that no case can be decided for, and why. */
  readonly refused: readonly (PlaceAndDay & { readonly reason: string })[]
}

/** What a policy says and where it was found, as text; symbols among its values are named. */
const contentOf = ({ policy, sources }: PolicyLookup<Record<string, unknown>>): string =>
  JSON.stringify([policy, sources], (_, value: unknown) => (typeof value === 'symbol' ? String(value) : value))

/** Finds version and policy of each place and day, as one case of that place and day would. */
export const findPolicies = async (
  desk: Desk,
  { program }: RegisteredProgram,
  asked: readonly PlaceAndDay[],
  { values, allowUnverified = false }: Pick<PopulationInput, 'values' | 'allowUnverified'>,
): Promise<Policies> => {
  const versions = new Map<Program, Map<string, UsedPolicy>>()
  const refused: (PlaceAndDay & { reason: string })[] = []
  for (const { place, date } of asked) {
    if (place === null || date === null) {
      refused.push({ place, date, reason: place === null ? 'place-missing' : 'date-missing' })
      continue
    }
    try {
      const policy = await desk.policyOf({
        program: program.id,
        place,
        date,
        allowUnverified,
        ...(values ? { values } : {}),
      })
      const version = program.on(date)
      const known = versions.get(version) ?? new Map<string, UsedPolicy>()
      versions.set(version, known)
      const content = contentOf(policy)
      const found = known.get(content) ?? { policy, of: [] }
      known.set(content, found)
      found.of.push({ place, date })
    } catch (error) {
      if (!isProblemError(error)) throw error
      refused.push({ place, date, reason: error.problems[0]!.code })
    }
  }
  const used = [...versions].map(([version, known]) => ({ program: version, policies: [...known.values()] }))
  return {
    versions: used.toSorted((a, b) => (a.program.inForce.from < b.program.inForce.from ? -1 : 1)),
    refused,
  }
}
