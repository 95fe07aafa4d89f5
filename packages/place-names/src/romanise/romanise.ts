import type { Confidence, PlainDate, Problem } from '@minzheng/core'
import { type PlaceKind, placeKinds } from '../place-kinds/kinds.js'
import { languageLawAt, languageLawSubjects } from '../shared/language-law.js'
import { type NameWord, type SplitName, splitName } from '../split-name/split.js'
import { type FeatureName, featureName } from './feature-forms.js'
import { officialNames } from './official-names.js'
import { officialFormNotKnown } from './own-language.js'
import {
  beforeSpellingRules,
  emptyName,
  placeGiven,
  romanisationProblems,
  severalNames,
  umlautOnDocument,
} from './problems.js'
import { readWords } from './read-name.js'
import {
  byRule,
  personNameStandard,
  type SpellingReason,
  type SpellingRule,
  signStandard,
  spellingRules1984,
} from './spelling-rules.js'
import { capitalised, type ToneStyle } from './syllables.js'
import { draftWord, least, type RomanWord, spelledWord, type WordDraft } from './word.js'

export type { SyllableReading } from './read-name.js'
export type { RomanWord } from './word.js'

/** What the form is for. A sign has capitals without tones; a passport also YU for Ü. Names on maps and in texts keep ü. */
export const romanisationUses = ['name', 'sign', 'passport'] as const
/** What a spelling is for: see {@link romanisationUses}. */
export type RomanisationUse = (typeof romanisationUses)[number]

/** How {@link romanise} is to spell a name. */
export interface RomaniseOptions {
  readonly use?: RomanisationUse | undefined
  /** `marks` for a name, `none` for a sign or a passport, unless given. */
  readonly tones?: ToneStyle | undefined
  /** What the place is: a natural village is one word. */
  readonly kind?: PlaceKind | undefined
  /** The code of a division that the place is in: some words are read differently from place to place. */
  readonly division?: string | undefined
  /** The day: the reasons then name the article of the law by which pinyin is the norm for place names, as it stood. */
  readonly asOf?: PlainDate | undefined
}

/** Another form of the whole name, the characters that it writes differently, and who does. */
export interface RomanConflict {
  readonly text: string
  readonly characters: string
  readonly reason: SpellingReason
}

/** A name in letters (汉语拼音), word by word, with the rules of 1984 that shaped it. */
export interface Romanised {
  readonly name: string
  readonly text: string
  readonly words: readonly RomanWord[]
  readonly reasons: readonly SpellingReason[]
  /**
   * Whether a list of official forms has the name in this form. Where it is false, the characters were spelled by the rules, and
   * what the authority publishes may be written otherwise.
   */
  readonly official: boolean
  /** How well the least certain part is known. */
  readonly confidence: Confidence
  /** Other forms of the whole name that a source gives, with the word they differ in. */
  readonly conflicts: readonly RomanConflict[]
  /** Characters that could not be read, and readings that depend on a place that was not given. */
  readonly problems: readonly Problem[]
}

const numberedVillage = /^第[一二三四五六七八九十百]+[屯村营]$/

/** For each word the generic element that ends the name behind it, or else the next word; empty for the last one. */
const followingParts = (words: readonly NameWord[]): string[] => {
  const ending = words.findLastIndex(word => word.role !== 'generic') + 1
  const last = words.at(-1)?.text ?? ''
  return words.map((_, index) => {
    const next = words[index + 1]?.text ?? ''
    return next !== '' && index + 1 >= ending ? last : next
  })
}

const isBanner = (name: string): boolean => name.length > 3 && name.endsWith('旗') && officialNames().has(name)

/** A banner’s official form is of its whole name (Horqin Zuoyi Zhongqi); a feature’s of its two parts (Mapam Yumco). */
const wordsOf = (name: string, split: SplitName, feature: FeatureName | undefined): NameWord[] => {
  if (isBanner(name)) return [{ text: name, role: 'specific' }]
  if (!feature) return cutScripts(split.words)
  return [
    { text: feature.specific, role: 'specific' },
    { text: feature.generic, role: 'generic' },
  ]
}

/** A list has the first word for this place, and the rest is the plain generic element. */
const isOfficial = ([first, ...rest]: readonly WordDraft[]): boolean =>
  first?.listing === 'listed' &&
  rest.every(
    ({ role, listing, readings }) =>
      listing === 'listed' || (role === 'generic' && !readings.some(one => one.dependsOnPlace)),
  )

/** A word that was spelled by its characters, which no table of readings holds. */
const isSpelledUnknown = ({ by, listing, readings }: WordDraft): boolean =>
  by === 'reading' &&
  listing !== 'listed' &&
  readings.every(({ from }) => from === 'pinyin-pro' || from === 'surname' || from === 'regional')

const scripts = /\d+|\p{Script=Latin}+|\p{Script=Han}+|[^\d\p{Script=Latin}\p{Script=Han}]+/gu

/** Digits and Latin letters are words of their own: 1203/高地. */
const cutScripts = (words: readonly NameWord[]): NameWord[] =>
  words.flatMap(word =>
    (word.text.match(scripts) ?? []).map(
      (text): NameWord => ({ text, role: /^\d/.test(text) ? 'ordinal' : word.role }),
    ),
  )

const casingAndUmlaut = (text: string, use: RomanisationUse): string => {
  if (use === 'name') return text
  const capitals = text.toUpperCase()
  // LÜE and NÜE lose the dots without a Y; LÜ and NÜ become LYU and NYU; of ÜRÜMQI the rule says nothing.
  return use === 'sign' ? capitals : capitals.replaceAll(/(?<=[LN])Ü(?=E)/g, 'U').replaceAll(/(?<=[LN])Ü/g, 'YU')
}

const useReasons: Record<RomanisationUse, readonly SpellingReason[]> = {
  name: [],
  sign: [{ text: { zh: '标志上全部大写、不标调', en: 'Capitals without tones on signs' }, cite: signStandard }],
  passport: [{ text: { zh: '证件上 Ü 作 YU', en: 'YU for Ü in documents' }, cite: personNameStandard }],
}

const avenueBehind = /^大[道街][东西南北中]$/

const wordRules = (words: readonly NameWord[], base: string, kind: PlaceKind | undefined): SpellingRule[] => {
  if (words.length === 1) return kind === 'natural-village' ? [3] : []
  return [
    1,
    ...(words.at(-1)?.text.length !== base.length ? [2 as const] : []),
    ...(kind === 'building' || kind === 'other' ? [14 as const] : []),
  ]
}

/** Before the law of 2000 no statute made pinyin the norm. */
const byLaw = (asOf: PlainDate | undefined): SpellingReason[] => {
  const cite = asOf === undefined ? undefined : languageLawAt(asOf, 'romanisation')
  return cite ? [{ text: languageLawSubjects.romanisation.title, cite }] : []
}

/** Forms that differ in tones alone are one where tones are left out. */
const different = (conflicts: readonly RomanConflict[]): RomanConflict[] =>
  conflicts.filter(({ text }, index) => conflicts.findIndex(other => other.text === text) === index)

/**
 * A place name in Latin letters by the Scheme for the Chinese Phonetic Alphabet: official forms first, then the rules of 1984
 * over the readings of our table, and pinyin-pro for what no table holds. Nothing of pinyin-pro’s own settings is changed.
 * It takes one name; for 长治市长子县 see `romaniseFullName`.
 * What cannot be read stays in the text as it was written and is a problem; nothing is thrown.
 */
export const romanise = (name: string, options: RomaniseOptions = {}): Romanised => {
  const { use = 'name', kind } = options
  const { division, problems: placeProblems } = placeGiven(options.division)
  const tones = options.tones ?? (use === 'name' ? 'marks' : 'none')
  const plain = name.trim().normalize('NFKC')
  const feature = kind === 'natural-village' ? undefined : featureName(plain)
  const split = splitName(plain, { kind })
  const words = wordsOf(plain, split, feature)
  const readings = readWords(words, division)
  const following = followingParts(words)
  const drafts = words.map((word, index) =>
    draftWord(word, readings[index]!, following[index]!, index === 0, tones, feature),
  )
  const write = (texts: readonly string[]) =>
    casingAndUmlaut(
      texts
        .filter(text => text.trim() !== '')
        .map(capitalised)
        .join(' '),
      use,
    )
  const texts = drafts.map(draft => draft.text)
  const rules = new Set<SpellingRule>([
    ...wordRules(words, feature?.generic ?? split.base, kind ?? split.kinds[0]),
    ...drafts.flatMap(draft => draft.rules),
    ...(tones === 'none' ? [9 as const] : []),
    10,
  ])
  const [first] = drafts
  const text = write(texts)
  // Spelled by its characters, a feature has its generic element so too: Nàmù Cuò.
  const spelledGeneric = feature?.genericForm === undefined ? undefined : spelledWord(readings.at(-1)!, tones)
  const otherwise = (index: number, word: string, { rule }: SpellingReason): string[] => {
    const other = texts.with(index, word)
    return rule === 8 && spelledGeneric !== undefined ? other.with(-1, spelledGeneric) : other
  }
  // How the characters of a listed form are read is nobody’s question.
  const read = drafts.flatMap(({ by, listing, readings: all }) =>
    by === 'official-form' || listing === 'listed' ? all.map(one => ({ ...one, dependsOnPlace: false })) : all,
  )
  const mayBeDivision = kind === undefined || placeKinds[kind].article3 === 2
  return {
    name,
    text,
    words: drafts.map(({ text, characters, role, by, readings: all }) => ({
      text: write([text]),
      characters,
      role,
      by,
      readings: all,
    })),
    reasons: [
      ...byLaw(options.asOf),
      ...drafts.flatMap(draft => draft.reasons),
      ...[...rules].sort((a, b) => a - b).map(byRule),
      ...useReasons[use],
    ],
    official: isOfficial(drafts),
    confidence: least(drafts.map(draft => draft.confidence)),
    conflicts: different([
      ...drafts.flatMap(({ others, characters }, index) =>
        others.map(({ text, reason }) => ({ text: write(otherwise(index, text, reason)), characters, reason })),
      ),
      // The rules print 第六屯 as one word in some reposts and as two in others; rule 3 would join it.
      ...(drafts.length === 2 && kind === undefined && numberedVillage.test(plain)
        ? [{ text: write([texts.join('').toLowerCase()]), characters: plain, reason: byRule(3) }]
        : []),
      // No rule prints a direction behind an avenue: 黄埔/大道西 joins it as rule 2 does what stands before.
      ...(avenueBehind.test(words.at(-1)?.text ?? '') && split.base === ''
        ? [
            {
              text: write([
                ...texts.slice(0, -1),
                spelledWord(readings.at(-1)!.slice(0, -1), tones),
                spelledWord(readings.at(-1)!.slice(-1), tones),
              ]),
              characters: plain,
              reason: byRule(1),
            },
          ]
        : []),
    ]),
    problems:
      plain === ''
        ? [emptyName]
        : [
            ...placeProblems,
            ...(options.asOf !== undefined && options.asOf < spellingRules1984.issued ? [beforeSpellingRules] : []),
            ...romanisationProblems(read, division),
            ...(first && isSpelledUnknown(first) ? officialFormNotKnown(first, plain, division) : []),
            ...(mayBeDivision ? severalNames(plain) : []),
            ...(use === 'passport' && text.includes('Ü') ? [umlautOnDocument] : []),
          ],
  }
}
