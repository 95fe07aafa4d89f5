import type { LocalizedText } from '@minzheng/core'

/**
 * What the field calls a fact or a policy value, and its unit (`fen/month`, `person`), for the `meta` of its schema:
 * `z.boolean().meta(label('有车', 'Owns a car'))`. A ratio, a date, a yes or no has no unit.
 */
export const label = (zh: string, en: string, unit?: string) => ({
  label: { zh, en },
  ...(unit === undefined ? {} : { unit }),
})

/** What people call each word of an enum, for the `meta` of its schema: `z.enum(['urban', 'rural']).meta(words(areas))`. */
export const words = <E extends string>(names: Readonly<Record<E, LocalizedText>>) => ({ words: names })
