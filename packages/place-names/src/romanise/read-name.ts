import type { Confidence } from '@minzheng/core'
import { pinyin } from 'pinyin-pro'
import { readingInNames, type WordReading, wordReadings } from './local-readings.js'
import { regionalReading } from './regional-readings.js'
import { type SurnameInName, surnameIn } from './surnames.js'

/** How one character of a name is read. */
export interface SyllableReading {
  readonly character: string
  /** With its tone letter; the character itself where it is no Chinese character; undefined where no reading is known. */
  readonly reading: string | undefined
  readonly from: WordReading['from'] | 'surname' | 'regional' | 'pinyin-pro' | 'as-written' | 'unknown'
  readonly confidence: Confidence
  /** Other readings that the character has, or that other places give the word. */
  readonly alternatives: readonly string[]
  /** Whether the reading is another one in another place, and nothing that was given settles it. */
  readonly dependsOnPlace: boolean
}

const han = /\p{Script=Han}/u
const modifiers = new Set('东西南北中上下大小新老前后')
const written = /^[\p{Script=Latin}\d]$/u

/** Every reading of a character that pinyin-pro knows. */
const allReadings = new Map<string, readonly string[]>()
const readingsOf = (character: string): readonly string[] => {
  let list = allReadings.get(character)
  if (!list) {
    list = pinyin(character, { type: 'array', multiple: true })
    allReadings.set(character, list)
  }
  return list
}

const without = (list: readonly string[], reading: string): readonly string[] => list.filter(one => one !== reading)

/** The entry for the longest known word at a position; of a word that is read so in some places alone, that of the caller’s. */
const wordAt = (text: string, at: number, end: number, division: string | undefined) => {
  const list = wordReadings().byFirst.get(text.charAt(at))
  if (!list) return undefined
  const fitting = list.filter(({ word, places, onlyThere }) => {
    if (at + word.length > end || !text.startsWith(word, at)) return false
    return !onlyThere || division === undefined || places.some(place => division.startsWith(place))
  })
  const [entry, ...rivals] = fitting.filter(({ word }) => word.length === fitting[0]?.word.length)
  return entry && { entry, rivals }
}

const fromWord = (entry: WordReading, rivals: readonly WordReading[], isWholeName: boolean): SyllableReading[] =>
  [...entry.word].map((character, index) => {
    const reading = entry.reading[index]!
    const others = rivals.map(rival => rival.reading[index]!).filter(other => other !== reading)
    return {
      character,
      reading,
      from: entry.from,
      confidence: isWholeName ? entry.confidence : 'unverified',
      alternatives: others.length > 0 ? others : isWholeName ? [] : without(readingsOf(character), reading),
      dependsOnPlace: others.length > 0,
    }
  })

/** A name, and what is known of it before its words are read. */
interface NameContext {
  readonly text: string
  readonly division: string | undefined
  readonly surname: SurnameInName | undefined
}

/** The character as a surname, or as its region reads it. */
const byContext = (
  character: string,
  at: number,
  { text, division, surname }: NameContext,
): SyllableReading | undefined => {
  const index = surname ? at - surname.at : -1
  const asSurname = surname?.reading[index]
  if (surname && asSurname !== undefined) {
    const others = surname.others.map(other => other[index]!)
    const alternatives = [...new Set([...others, ...(surname.isSure ? [] : readingsOf(character))])]
    return {
      character,
      reading: asSurname,
      from: 'surname',
      confidence: alternatives.length === 0 ? 'secondary' : 'unverified',
      alternatives: without(alternatives, asSurname),
      dependsOnPlace: false,
    }
  }
  const there = regionalReading(text, at, division)
  return (
    there && {
      character,
      reading: there.reading,
      from: 'regional',
      confidence: there.isSettled ? 'secondary' : 'unverified',
      alternatives: there.others,
      dependsOnPlace: !there.isSettled,
    }
  )
}

const fromPackage = (start: number, end: number, context: NameContext): SyllableReading[] => {
  // 一 and 不 keep their own tone in a name: 五一 Wǔyī.
  const read = pinyin(context.text.slice(start, end), { type: 'all', toneSandhi: false })
  let at = start
  return read.map(({ origin, pinyin: taken, isZh }): SyllableReading => {
    const place = at
    at += origin.length
    if (isZh) {
      const known = byContext(origin, place, context)
      if (known) return known
      const reading = readingInNames[origin] ?? taken
      const alternatives = without(readingsOf(origin), reading)
      // A character with one reading is as sure as its dictionary; of several, the package chose one.
      const confidence = alternatives.length === 0 ? 'secondary' : 'unverified'
      return { character: origin, reading, from: 'pinyin-pro', confidence, alternatives, dependsOnPlace: false }
    }
    const known = written.test(origin)
    return {
      character: origin,
      reading: known ? origin : undefined,
      from: known ? 'as-written' : 'unknown',
      confidence: 'unverified',
      alternatives: [],
      dependsOnPlace: false,
    }
  })
}

/**
 * The reading of every character of a name that is cut into words. A word of the tables is looked for where a word begins,
 * also behind 东, 小 and the like; pinyin-pro reads what is left, word by word, so that 市长 is no word in 长治市长子县.
 */
export const readWords = (
  words: readonly { readonly text: string; readonly role: string }[],
  division: string | undefined,
): readonly (readonly SyllableReading[])[] => {
  const text = words.map(word => word.text).join('')
  const context: NameContext = { text, division, surname: surnameIn(text) }
  const { generic } = wordReadings()
  let position = 0
  let readUntil = 0
  let carried: SyllableReading[] = []
  return words.map(word => {
    const start = position
    const end = start + word.text.length
    position = end
    const result: SyllableReading[] = carried.splice(0, Math.max(0, readUntil - start))
    let from = Math.max(start, readUntil)
    const genericReading = word.role === 'generic' && from === start ? generic.get(word.text) : undefined
    if (genericReading)
      return [...word.text].map((character, index) => ({
        character,
        reading: genericReading[index],
        from: 'generic-part',
        confidence: 'secondary',
        alternatives: [],
        dependsOnPlace: false,
      }))
    if (from >= end) return result
    for (const at of modifiers.has(text.charAt(from)) ? [from, from + 1] : [from]) {
      // Behind a modifier only inside the word: 西华县 is not 西 before 华县.
      const found = wordAt(text, at, at > from ? end : text.length, division)
      if (!found || (at > from && found.entry.word.length < 2)) continue
      if (at > from) result.push(...fromPackage(from, at, context))
      const next = at + found.entry.word.length
      const isWholeName = at === 0 && isDivisionName(text, found.entry)
      const syllables = fromWord(found.entry, found.rivals, isWholeName)
      result.push(...syllables.slice(0, end - at))
      carried = syllables.slice(end - at)
      readUntil = next
      from = Math.min(next, end)
      break
    }
    if (from < end) result.push(...fromPackage(from, end, context))
    return result
  })
}

const divisionParts = /^(?:省|自治区|特别行政区|市|地区|盟|.*自治州|.*自治县|县|区|特区|旗|.*自治旗)?$/

/** Whether the name is the division’s (or the place’s) that the entry was written for, and not another that begins like it. */
const isDivisionName = (text: string, entry: WordReading): boolean => divisionParts.test(text.slice(entry.word.length))

/** Whether there is a Chinese character in it. */
export const isHan = (text: string): boolean => han.test(text)
