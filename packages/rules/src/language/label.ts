import type { LocalizedText } from '@minzheng/core'
import * as z from 'zod'

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

/** A yes or no of a case that is no where it is left out, and not known where it is `null`: what is rare is said only where it is so. */
export const noUnlessSaid = /* @__PURE__ */ z.boolean().nullable().default(false)
