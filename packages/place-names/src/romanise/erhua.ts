import type { SyllableReading } from './read-name.js'

/** Where 儿 is a syllable of its own. */
const own = /台儿庄|洮儿|雀儿|女儿|婴儿|孤儿|幼儿|少儿|胎儿|男儿|健儿|儿童|儿女|儿子/

/**
 * The syllables of a word as they are written: 儿 that colours the syllable before it is r (rule 12): 盆儿 -> `pénr`.
 * A character without a reading stays as it is.
 */
export const withErhua = (readings: readonly SyllableReading[]) => {
  const word = readings.map(one => one.character).join('')
  const keeps = own.test(word)
  const syllables: string[] = []
  let hasErhua = false
  for (const { character, reading = character } of readings) {
    const last = syllables.at(-1)
    if (character === '儿' && last !== undefined && !keeps) {
      syllables[syllables.length - 1] = `${last}r`
      hasErhua = true
    } else syllables.push(reading)
  }
  return { syllables, hasErhua }
}
