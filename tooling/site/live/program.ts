import { domainPackages } from 'site:domains'
import { policies } from 'site:policies'
import type { PlainDate } from '@minzheng/core'
import type { PolicyDocument } from '@minzheng/policy'
import type { RegisteredProgram } from '@minzheng/rules'

/** A division with its full name, and the days between which it surely stood, where it did not always. */
export type KnownDivision = readonly [code: string, name: string, from: PlainDate | null, until: PlainDate | null]

/** The one program of a page, which its entry puts on the desk with the documents that set its values, and their places. */
export const here = {} as RegisteredProgram & {
  readonly id: string
  readonly divisions: ReadonlyMap<string, KnownDivision>
}

/** See {@link here}. */
export const place = (
  registered: RegisteredProgram,
  documents: readonly PolicyDocument[],
  divisions: readonly KnownDivision[],
): void => {
  const { id } = registered.program
  Object.assign(here, registered, { id, divisions: new Map(divisions.map(one => [one[0], one])) })
  domainPackages.push({ name: id, programs: { [id]: async () => registered }, measures: undefined })
  policies.push(...documents)
}
