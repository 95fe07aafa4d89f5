import { Citation, DivisionCode, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { placeKindNames } from '../place-kinds/kinds.js'

export { placeNameProblems } from './problems.js'

const text = z.string().min(1).max(100)

/** A name that the place had for a time. A day that is not known is left out: the first name has no `from`, the present no `to`. */
export const NamePeriod = z.strictObject({
  name: text,
  from: PlainDate.optional(),
  /** The last day. */
  to: PlainDate.optional(),
  /** Why it was given or changed, as the document says. */
  reason: z.string().min(1).optional(),
  cite: Citation.optional(),
})
export type NamePeriod = z.infer<typeof NamePeriod>

/** What another name of a place can be: short, alias, former, historical, for promotion, of the dialect. */
export const aliasKinds = ['short', 'alias', 'former', 'historical', 'promotion', 'dialect'] as const

/** An entry of a list of protected names (条例 art. 25). */
export const ProtectionEntry = z.strictObject({
  /** The list: of the nation, a province, a city or a county. */
  level: z.enum(['nation', 'province', 'prefecture', 'county']),
  /** As the list calls it: 千年古县, 红色地名. */
  category: text.optional(),
  batch: z.int().min(1).max(100).optional(),
  listedOn: PlainDate.optional(),
  reason: z.string().min(1).optional(),
  cite: Citation.optional(),
})

/** A place name as a register keeps it. */
export const PlaceName = z.strictObject({
  /** The standard form (标准地名), in standard Chinese characters. */
  name: text,
  /** 专名. */
  specific: text,
  /** 通名 with its modifiers; empty where the name is one word. */
  generic: z.string().max(20),
  kind: z.enum(placeKindNames),
  status: z.enum(['proposed', 'standard', 'abolished']),
  /** The name in the script of a minority, as it is written there. */
  minorityForms: z
    .array(z.strictObject({ language: text, text }))
    .max(10)
    .default([]),
  /** The approved form in Roman letters. */
  roman: text.optional(),
  aliases: z
    .array(z.strictObject({ name: text, kind: z.enum(aliasKinds) }))
    .max(50)
    .default([]),
  /** Names through time, the oldest first; the present one last. */
  history: z.array(NamePeriod).max(100).default([]),
  protection: z.array(ProtectionEntry).max(10).default([]),
  division: DivisionCode,
  /** Degrees. Which datum is for the register to say (CGCS2000 in official ones). */
  location: z
    .strictObject({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      datum: text.optional(),
    })
    .optional(),
})
export type PlaceName = z.infer<typeof PlaceName>

/** The name that a place had on a day, as its history tells; `undefined` where it does not. */
export const nameOn = ({ history }: Pick<PlaceName, 'history'>, date: PlainDate): string | undefined =>
  history.findLast(({ from, to }) => (from === undefined || from <= date) && (to === undefined || date <= to))?.name
