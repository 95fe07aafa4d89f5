import type { FormField } from '@minzheng/core/form'

/** Facts as far as they are filled in: what is left out is not there. */
export type Draft = { readonly [key: string]: unknown }

/** A place in a draft: keys of parts, and the number of a member of a group. */
export type Path = readonly (string | number)[]

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path; `undefined` where nothing does. */
export const valueAt = (draft: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      (Array.isArray(inner) && typeof key === 'number') || (isDraft(inner) && Object.hasOwn(inner, key))
        ? (inner as Draft)[key]
        : undefined,
    draft,
  )

/** A draft with another value at a path; with `undefined` it is taken away. */
export const withValue = (draft: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = Array.isArray(draft) ? draft : []
    return list.map((one, index) => (index === key ? withValue(one, rest, value) : one))
  }
  const { [key]: inner, ...others } = isDraft(draft) ? draft : {}
  const made = withValue(inner, rest, value)
  if (made === undefined) return others
  return isDraft(draft) && Object.hasOwn(draft, key) ? { ...draft, [key]: made } : { ...others, [key]: made }
}

/** The key of a field in the part or member that it stands in. */
export const keyOf = ({ path }: FormField): string => path.split('.').at(-1) ?? path

/** A member as it begins: the first has the word that just one has. */
export const emptyMember = (fields: readonly FormField[], isFirst: boolean): Draft => ({
  ...emptyDraft(fields),
  ...Object.fromEntries(
    fields.flatMap(field => (isFirst && field.once !== undefined ? [[keyOf(field), field.once]] : [])),
  ),
})

/** A form as it begins: a group with the members that it needs. */
export const emptyDraft = (fields: readonly FormField[]): Draft =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const { kind, required, least = 0, fields: inner = [] } = field
      if (kind === 'part') return required ? [[keyOf(field), emptyDraft(inner)]] : []
      if (kind !== 'group') return []
      const length = Math.max(least, required ? 1 : 0)
      return [[keyOf(field), Array.from({ length }, (_, index) => emptyMember(inner, index === 0))]]
    }),
  )

const fits = ({ kind, options = [] }: FormField, value: unknown): boolean => {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value)
  if (kind === 'yes-no') return typeof value === 'boolean'
  if (kind === 'choice') return options.some(option => option.value === value)
  return typeof value === 'string' && value.length < 1000
}

/** What of some data, such as those of a link, a form can show: nothing else gets into it. */
export const draftOf = (fields: readonly FormField[], data: unknown): Draft =>
  Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const key = keyOf(field)
      const value = valueAt(data, [key])
      if (field.kind === 'part') return isDraft(value) ? [[key, draftOf(field.fields ?? [], value)]] : []
      if (field.kind === 'group')
        return Array.isArray(value)
          ? [[key, value.slice(0, field.most ?? 100).map(one => draftOf(field.fields ?? [], one))]]
          : []
      return fits(field, value) ? [[key, value]] : []
    }),
  )
