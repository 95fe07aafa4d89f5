import { compareText, DivisionCode, isWithin, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { nameOn, type PlaceName } from '../names/place-name.js'
import { placeKindNames } from '../place-kinds/kinds.js'

const degrees = z.strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })

/** A question to a register of names (互联网+地名服务). Each part that is given narrows the answer. */
export const NameQuery = z.strictObject({
  /**
   * Part of a name: the standard one, another of the place, one that it had, the one in a minority’s script, or its Roman letters as they
   * are on record, in any case, with tones or without; ü may be written v, u or yu (吕梁 Lüliang, Lvliang, Lyuliang). What has a character
   * in it (A区) is in no Roman form.
   */
  text: z.string().trim().min(1).max(100).optional(),
  kind: z.enum(placeKindNames).optional(),
  within: DivisionCode.optional(),
  /** Nearest first, and no farther than so many metres. */
  near: degrees.extend({ metres: z.number().min(1).max(1_000_000) }).optional(),
  /**
   * Names as they were on this day, those that are gone since among them where their history tells, and none whose history begins
   * later; left out: as they stand.
   */
  on: PlainDate.optional(),
  /** Names that no longer stand too. */
  abolished: z.boolean().default(false),
  most: z.int().min(1).max(1000).default(20),
})
export type NameQuery = z.infer<typeof NameQuery>

/** By which of its names a place was found. */
export type FoundBy = 'standard' | 'alias' | 'minority' | 'former' | 'roman' | 'other'

/** One answer: the place, how it was called on the day asked for, and how it was found. */
export interface FoundName {
  readonly place: PlaceName
  /** The name of the day; the standard one where its history does not tell, or no day was asked for. */
  readonly name: string
  readonly by: FoundBy
  /** Metres from where was asked; `null` where nothing was asked, or the register has no place. */
  readonly metres: number | null
}

/** The answer: the first of what was found, and how much that is in all. */
export interface NameAnswer {
  readonly found: readonly FoundName[]
  readonly total: number
}

const earthRadius = 6_371_000
const radians = (value: number) => (value * Math.PI) / 180

/** Metres between two points on a ball of the mean size of the earth, by the haversine formula; right to about half a per cent. */
export const metresBetween = (a: z.infer<typeof degrees>, b: z.infer<typeof degrees>): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The letters and figures alone, ü written as one. */
const letters = (text: string, umlaut: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u(?=[\u0300-\u036f]*\u0308)/g, umlaut)
    .replace(/[^a-z0-9]/g, '')

/** Tones written as figures: he2tang2. T3 and A3 are names. */
const numbered = /^(?:[a-zü]{2,}[1-5][\s'’-]*)+$/iu

/** What is looked for in Roman letters; empty where something of it is in another script, as in A区. */
const askedInRoman = (text: string): string => {
  if (/[^\p{Script=Latin}\P{L}\p{Lm}]/u.test(text)) return ''
  const asked = letters(numbered.test(text.normalize('NFC')) ? text.replace(/[1-5]/g, '') : text, 'v')
  return /[a-z]/.test(asked) ? asked : ''
}

/** How ü is written where it cannot be: by the keyboard, without its dots, and in capitals (GB/T 28039-2011, 6.2). */
const umlauts = ['v', 'u', 'yu'] as const

const isInRoman = (roman: string, asked: string): boolean =>
  umlauts.some(umlaut => letters(roman, umlaut).includes(asked))

const foundBy = (place: PlaceName, text: string): FoundBy | null => {
  if (place.name.includes(text)) return 'standard'
  if (place.aliases.some(({ name }) => name.includes(text))) return 'alias'
  if (place.minorityForms.some(form => form.text.normalize().includes(text.normalize()))) return 'minority'
  if (place.history.some(({ name }) => name.includes(text))) return 'former'
  const asked = askedInRoman(text)
  return asked !== '' && place.roman !== undefined && isInRoman(place.roman, asked) ? 'roman' : null
}

/** Whether the first name of a place was given after a day, so that it had none yet. */
const isBefore = (day: PlainDate, { history: [first] }: PlaceName): boolean =>
  first?.from !== undefined && day < first.from

const order: readonly FoundBy[] = ['standard', 'alias', 'minority', 'roman', 'former', 'other']

/**
 * Answers a question from a register of names (地名管理条例 arts. 16 and 17). Whole names come before parts, standard names before
 * others, near places before far ones where a place is asked for. Proposed names are no standard names and are never found.
 */
export const findNames = (
  register: readonly PlaceName[],
  { text, kind, within, near, on, abolished, most }: NameQuery,
): NameAnswer => {
  const found = register.flatMap((place): FoundName[] => {
    const ofDay = on === undefined ? undefined : nameOn(place, on)
    if (place.status === 'proposed') return []
    if (place.status === 'abolished' && !abolished && ofDay === undefined) return []
    if (on !== undefined && isBefore(on, place)) return []
    if (kind !== undefined && place.kind !== kind) return []
    if (within !== undefined && !isWithin(place.division, within)) return []
    const by = text === undefined ? 'other' : foundBy(place, text)
    if (by === null) return []
    const metres = near === undefined || place.location === undefined ? null : metresBetween(near, place.location)
    if (near !== undefined && (metres === null || metres > near.metres)) return []
    return [{ place, name: ofDay ?? place.name, by, metres }]
  })
  const sorted = found.toSorted(
    (a, b) =>
      (a.metres ?? 0) - (b.metres ?? 0) ||
      Number(b.place.name === text) - Number(a.place.name === text) ||
      order.indexOf(a.by) - order.indexOf(b.by) ||
      compareText(a.place.name, b.place.name) ||
      compareText(a.place.division, b.place.division),
  )
  return { found: sorted.slice(0, most), total: found.length }
}
