import { ancestorOf, DivisionCode, isWithin, keysOf, type LocalizedText, levelOf } from '@minzheng/core'
import * as z from 'zod'

/** Who somebody is before a marriage registry. */
export const partyKinds = {
  mainland: { zh: '内地居民', en: 'mainland resident' },
  'hong-kong': { zh: '香港居民', en: 'Hong Kong resident' },
  macao: { zh: '澳门居民', en: 'Macao resident' },
  taiwan: { zh: '台湾居民', en: 'Taiwan resident' },
  'overseas-chinese': { zh: '华侨', en: 'overseas Chinese' },
  foreigner: { zh: '外国人', en: 'foreigner' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of {@link partyKinds}. */
export type PartyKind = keyof typeof partyKinds

/** One of the two, and where the household registration is; left out or `null`: none, or not known. */
export const MarriageParty = z.strictObject({
  kind: z.enum(keysOf(partyKinds)),
  hukou: DivisionCode.nullish(),
})
export type MarriageParty = z.infer<typeof MarriageParty>

/** What a registry does. */
export const registryActs = {
  marriage: { zh: '结婚登记', en: 'marriage' },
  divorce: { zh: '离婚登记', en: 'divorce' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An act of {@link registryActs}. */
export type RegistryAct = keyof typeof registryActs

/** Whether a place is of the county of an office, by their codes; `null` where one of the two is only known more roughly. */
export const isOfOfficesCounty = (place: DivisionCode, office: DivisionCode): boolean | null => {
  const [a, b] = [ancestorOf(place, 'county'), ancestorOf(office, 'county')]
  if (a === b) return true
  return (levelOf(a) !== 'county' && isWithin(b, a)) || (levelOf(b) !== 'county' && isWithin(a, b)) ? null : false
}
