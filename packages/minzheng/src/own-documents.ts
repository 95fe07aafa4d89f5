import type { Problem } from '@minzheng/core'
import { placeProblems } from '@minzheng/core/divisions'
import { validate } from '@minzheng/core/validate'
import { nearest } from '@minzheng/core/written'
import {
  type NationalPolicy,
  PolicyDocument,
  placesOutside,
  unknownValue,
  type ValueDefinitions,
  valueDefinitions,
} from '@minzheng/policy'
import { loadPrograms } from './registry.js'

type Source = PolicyDocument | NationalPolicy

const isNational = (source: unknown): source is NationalPolicy =>
  typeof source === 'object' && source !== null && 'program' in source

/** The places that the values of a document are set for, where these are not its own, and where each stands. */
const placesNamed = ({ values = {} }: PolicyDocument) =>
  Object.entries(values).flatMap(([id, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap(entry =>
      typeof entry === 'object' ? (entry.for ?? []).map(place => ({ place, at: ['values', id] })) : [],
    ),
  )

/** What is wrong with the form of a document of one’s own; `readPolicyDocument` of `@minzheng/policy/read` says where in its text. */
export const ownDocumentProblems = (source: unknown, index: number): Problem[] => {
  if (isNational(source)) return []
  const checked = validate(PolicyDocument, source)
  if (!checked.success) return checked.problems.map(one => ({ ...one, path: ['policies', index, ...one.path] }))
  const outside = placesOutside(checked.data).map(one => ({ ...one, path: ['policies', index, ...one.path] }))
  const { division, from } = checked.data
  if (outside.length > 0 || typeof from !== 'string') return outside
  return [{ place: division, at: ['division'] }, ...placesNamed(checked.data)].flatMap(({ place, at }) =>
    placeProblems(place, from)
      .filter(({ severity }) => severity === 'error')
      .map(one => ({ ...one, path: ['policies', index, ...at] })),
  )
}

/** Every id that a document names: of its values, and of those that the place is known to have none of. */
const idsIn = (source: Source): { readonly id: string; readonly at: Problem['path'] }[] =>
  isNational(source)
    ? []
    : [
        ...Object.keys(source.values ?? {}).map(id => ({ id, at: ['values', id] })),
        ...(source.none ?? []).map((id, index) => ({ id, at: ['none', index] })),
      ]

const isRead = ({ byId }: ValueDefinitions, id: string): boolean =>
  id.endsWith('.*') ? [...byId.keys()].some(one => one.startsWith(id.slice(0, -1))) : byId.has(id)

/**
 * Ids in documents of one’s own that no program of the country reads. The others are loaded where a document names what the program
 * asked for does not read: a misspelt value must not be taken for one of another program.
 */
export const unknownValues = async (own: ValueDefinitions, documents: readonly Source[]): Promise<Problem[]> => {
  const others = documents.flatMap((source, index) =>
    idsIn(source)
      .filter(({ id }) => !isRead(own, id))
      .map(({ id, at }) => ({ id, path: ['policies', index, ...at] })),
  )
  if (others.length === 0) return []
  const all = valueDefinitions((await loadPrograms()).flatMap(({ program }) => program.versions))
  return others
    .filter(({ id }) => !isRead(all, id))
    .map(({ id, path }) => unknownValue(path, id, nearest(id, all.byId.keys())))
}
