import { pinyin } from 'pinyin-pro'
import type { Reading } from '../duplicates/name-index.js'
import { readingInNames, wordReadings } from '../romanise/local-readings.js'
import { regionalReadings } from '../romanise/regional-readings.js'
import { surnameReadings } from '../romanise/surnames.js'
import { withoutTones } from '../romanise/syllables.js'

/** What the tables give a character beside its usual reading, without tones: 番 of 番禺 also `pan`. */
const tableReadings = (): Map<string, Set<string>> => {
  const { byFirst, generic } = wordReadings()
  const found = new Map<string, Set<string>>()
  const add = (word: string, reading: readonly string[]) => {
    for (const [at, character] of [...word].entries()) {
      const syllable = reading[at]
      if (syllable === undefined || character in readingInNames) continue
      const readings = found.get(character) ?? new Set<string>()
      found.set(character, readings.add(withoutTones(syllable)))
    }
  }
  for (const entries of byFirst.values()) for (const { word, reading } of entries) add(word, reading)
  for (const [word, reading] of generic) add(word, reading)
  for (const [character, readings] of [...regionalReadings(), ...surnameReadings()])
    for (const reading of readings) add(character, [reading])
  return found
}

/**
 * Readings of one character without its tone: that of pinyin-pro first, then those that the tables of readings give it in a
 * name. Each character is asked for once.
 */
export const pinyinReading = (): Reading => {
  const inTables = tableReadings()
  const known = new Map<string, readonly string[]>()
  return character => {
    const found = known.get(character)
    if (found) return found
    const usual = withoutTones(readingInNames[character] ?? pinyin(character))
    const readings = [...new Set([usual, ...(inTables.get(character) ?? [])])]
    known.set(character, readings)
    return readings
  }
}
