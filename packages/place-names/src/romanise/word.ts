import type { Confidence } from '@minzheng/core'
import type { NameWord } from '../split-name/split.js'
import { formsAsRead } from './county-forms.js'
import { withErhua } from './erhua.js'
import type { FeatureName } from './feature-forms.js'
import { romanNumber } from './number.js'
import { officialNames, peopleForm, peoplesStandard } from './official-names.js'
import { isHan, type SyllableReading } from './read-name.js'
import { byRule, type SpellingReason, type SpellingRule } from './spelling-rules.js'
import { asWord, inToneStyle, isApostrophised, type ToneStyle } from './syllables.js'

/** One word of a romanised name. */
export interface RomanWord {
  readonly text: string
  readonly characters: string
  readonly role: NameWord['role']
  /** Spelled as it is read; an official form of another language; a number; or kept as it was written. */
  readonly by: 'reading' | 'official-form' | 'people' | 'number' | 'as-written'
  readonly readings: readonly SyllableReading[]
}

/** A word with what the whole name needs of it. */
export interface WordDraft extends RomanWord {
  readonly others: readonly { readonly text: string; readonly reason: SpellingReason }[]
  readonly rules: readonly SpellingRule[]
  readonly reasons: readonly SpellingReason[]
  readonly confidence: Confidence
  /** Whether a list of official forms has this form for this place; `elsewhere`: the list has one for another place of the name. */
  readonly listing: 'listed' | 'elsewhere' | undefined
  /** Whether the listed form is one of another language. */
  readonly isOwnLanguage: boolean
}

const order: readonly Confidence[] = ['primary', 'official-excerpt', 'secondary', 'unverified']
/** The least certain of several. */
export const least = (all: readonly Confidence[]): Confidence =>
  order[Math.max(-1, ...all.map(one => order.indexOf(one)))] ?? 'unverified'

const autonomous = /^自治/
const peopleFollowing = /^(?:自治|民族|[乡镇县区])/
const numerals = /[一二三四五六七八九十]/
const byTranscription = (cite: SpellingReason['cite']): SpellingReason => ({
  text: { zh: '官方拼写形式', en: 'Official form' },
  cite,
})

const byPeoples: SpellingReason = {
  text: { zh: '民族名称的拼写', en: 'The form of a people’s name' },
  cite: peoplesStandard,
}

const spelled = (readings: readonly SyllableReading[], tones: ToneStyle) => {
  const { syllables, hasErhua } = withErhua(readings)
  return { text: asWord(syllables, tones), hasErhua, hasApostrophe: syllables.slice(1).some(isApostrophised) }
}

/** A word by its readings alone. */
export const spelledWord = (readings: readonly SyllableReading[], tones: ToneStyle): string =>
  spelled(readings, tones).text

const sameLetters = (a: string, b: string): boolean =>
  a.toLowerCase().replaceAll("'", '') === b.toLowerCase().replaceAll("'", '')

const none: readonly never[] = []

type Spelling = Omit<WordDraft, 'characters' | 'role' | 'readings' | 'listing' | 'isOwnLanguage'> &
  Partial<Pick<WordDraft, 'listing' | 'isOwnLanguage'>>

const divisionFollowing = /^(?:省|自治[区州县旗]|特别行政区|市|地区|盟|县|区|特区|旗)?$/

/** How a word is spelled: by its number, its people’s or official form, or its reading, in this order. */
const spellingOf = (
  { text: characters, role }: NameWord,
  readings: readonly SyllableReading[],
  following: string,
  isFirst: boolean,
  tones: ToneStyle,
  isFeature: boolean,
): Spelling => {
  const number = role === 'ordinal' ? romanNumber(characters, inToneStyle('Dì', tones)) : undefined
  if (number !== undefined)
    return { text: number, by: 'number', others: none, rules: [7], reasons: none, confidence: 'secondary' }
  if (!isHan(characters))
    return { text: characters, by: 'as-written', others: none, rules: none, reasons: none, confidence: 'unverified' }
  const people = peopleForm(characters)
  if (people && (people.hasZu ? peopleFollowing : autonomous).test(following)) {
    const text = people.stem + (people.hasZu ? asWord(['zú'], tones).toLowerCase() : '')
    return { text, by: 'people', others: none, rules: none, reasons: [byPeoples], confidence: 'secondary' }
  }
  const { text, hasErhua, hasApostrophe } = spelled(readings, tones)
  const rules: SpellingRule[] = [8]
  if (numerals.test(characters)) rules.push(6)
  if (hasErhua) rules.push(12)
  if (hasApostrophe) rules.push(11)
  const confidence = least(readings.map(one => one.confidence))
  const official = isFirst ? officialNames().get(characters) : undefined
  if (!official) {
    const isListed = isFirst && formsAsRead.has(characters) && following !== '' && divisionFollowing.test(following)
    const listing = isListed ? 'listed' : undefined
    return { text, by: 'reading', others: none, rules, reasons: none, confidence, listing }
  }
  const reason = byTranscription(official.cite)
  const isSpelledSo = sameLetters(spelled(readings, 'none').text, official.form)
  const { isOwnLanguage } = official
  if (official.onlyBefore && !official.onlyBefore.includes(following)) {
    // The form of 兴安盟 is none for 兴安县; that of 香港 by itself may be meant in 香港岛, that of 色达县 in 色达.
    const isMeant = official.onlyBefore.includes('') || (isOwnLanguage && following === '')
    const others = isSpelledSo || !isMeant ? none : [{ text: official.form, reason }]
    return { text, by: 'reading', others, rules, reasons: none, confidence, listing: 'elsewhere', isOwnLanguage }
  }
  const others = official.others.map(other => ({ text: other, reason }))
  const isPlace = official.isListed && (isFeature || official.onlyBefore || divisionFollowing.test(following))
  const listing = isPlace ? 'listed' : 'elsewhere'
  if (isSpelledSo) return { text, by: 'reading', others, rules, reasons: none, confidence, listing, isOwnLanguage }
  return {
    listing,
    isOwnLanguage,
    text: official.form,
    by: 'official-form',
    others: [...others, { text, reason: byRule(8) }],
    rules: none,
    reasons: [reason],
    confidence: official.cite.confidence,
  }
}

/** The generic element of a feature that is of another language: 错 Co. */
const genericOf = ({ genericForm, cite }: FeatureName): Spelling | undefined =>
  genericForm === undefined
    ? undefined
    : {
        text: genericForm,
        by: 'official-form',
        others: none,
        rules: none,
        reasons: none,
        confidence: cite.confidence,
        listing: 'listed',
      }

/** One word of a name, with what the whole name needs of it. */
export const draftWord = (
  word: NameWord,
  readings: readonly SyllableReading[],
  following: string,
  isFirst: boolean,
  tones: ToneStyle,
  feature: FeatureName | undefined,
): WordDraft => {
  const generic = feature && !isFirst ? genericOf(feature) : undefined
  const spelling = generic ?? spellingOf(word, readings, following, isFirst, tones, feature !== undefined)
  const { text, by, others, rules, reasons, confidence, listing, isOwnLanguage = false } = spelling
  // Written out: a spread here took a fifth of the whole time.
  const { text: characters, role } = word
  return { text, characters, role, by, readings, others, rules, reasons, confidence, listing, isOwnLanguage }
}
