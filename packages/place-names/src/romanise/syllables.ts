/** How tones are written: letters with marks, left out (rule 9 lets a special need do so), or a digit after each syllable. */
export const toneStyles = ['marks', 'none', 'numbers'] as const
/** How tones are written: as marks, as numbers, or not at all. */
export type ToneStyle = (typeof toneStyles)[number]

const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300']
const anyTone = /[\u0304\u0301\u030c\u0300]/g

/** The letters without tones; `ü` and `ê` keep their marks: `lǚ` -> `lü`, `Garzê` -> `Garzê`. */
export const withoutTones = (text: string): string => text.normalize('NFD').replaceAll(anyTone, '').normalize('NFC')

const needsApostrophe = /^[aoe]/i

interface SyllableParts {
  readonly letters: string
  readonly tone: number
  readonly isApostrophised: boolean
}

/** The parts of each syllable that was met; there are some 1,400, so the map stays small. */
const known = new Map<string, SyllableParts>()
const latin = /^[a-zà-ǜ\u1e00-\u1eff]{1,8}$/i

const partsOf = (syllable: string): SyllableParts => {
  const found = known.get(syllable)
  if (found) return found
  const letters = withoutTones(syllable)
  const marked = syllable.normalize('NFD').match(anyTone)?.[0]
  const parts = {
    letters,
    tone: marked === undefined ? 5 : toneMarks.indexOf(marked) + 1,
    isApostrophised: needsApostrophe.test(letters),
  }
  if (latin.test(syllable)) known.set(syllable, parts)
  return parts
}

/** 1 to 4; 5 for a neutral syllable. */
export const toneOf = (syllable: string): number => partsOf(syllable).tone

/** One syllable in a tone style. A neutral syllable has the digit 5. */
export const inToneStyle = (syllable: string, tones: ToneStyle): string => {
  if (tones === 'marks') return syllable
  const { letters, tone } = partsOf(syllable)
  return tones === 'none' ? letters : `${letters}${tone}`
}

/** The first letter a capital, also where it has a tone: `ān` -> `Ān`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Whether an apostrophe stands before this syllable when it is not the first of its word (rule 11). */
export const isApostrophised = (syllable: string): boolean => partsOf(syllable).isApostrophised

/** Every apostrophe that is in use becomes U+0027, so that forms can be compared. */
export const withPlainApostrophe = (text: string): string =>
  text.replaceAll(/[\u2019\u2018\u02bc\u02b9\u00b4`\uff07]/g, "'")

/** Syllables as one word: capital, apostrophes, tones. */
export const asWord = (syllables: readonly string[], tones: ToneStyle): string =>
  capitalised(
    syllables
      .map((syllable, at) => (at > 0 && isApostrophised(syllable) ? "'" : '') + inToneStyle(syllable, tones))
      .join(''),
  )

/**
 * Breaks a word at the end of a line: between two syllables, with a hyphen (rule 13).
 * An apostrophe is not written where the hyphen already parts the syllables.
 */
export const hyphenated = (
  syllables: readonly string[],
  before: number,
  tones: ToneStyle = 'marks',
): readonly string[] => {
  if (before <= 0 || before >= syllables.length) return [asWord(syllables, tones)]
  const rest = asWord(syllables.slice(before), tones)
  return [`${asWord(syllables.slice(0, before), tones)}-`, rest.charAt(0).toLowerCase() + rest.slice(1)]
}
