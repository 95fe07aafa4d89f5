import { expect, it } from 'vitest'
import {
  asWord,
  hyphenated,
  inToneStyle,
  isApostrophised,
  toneOf,
  toneStyles,
  withoutTones,
  withPlainApostrophe,
} from './syllables.js'

it('reads and writes tones', () => {
  expect(['mā', 'má', 'mǎ', 'mà', 'ma', 'lǘ', 'ér'].map(toneOf)).toEqual([1, 2, 3, 4, 5, 2, 2])
  expect(withoutTones('Lǚliáng Gê’gyai Ürümqi')).toBe('Lüliang Gê’gyai Ürümqi')
  expect(toneStyles.map(style => inToneStyle('lǜ', style))).toEqual(['lǜ', 'lü', 'lü4'])
})

it.each([
  [['xī', 'ān'], "Xī'ān"],
  [['cháng', 'ān'], "Cháng'ān"],
  [['é', 'méi'], 'Éméi'],
  [['dōng', 'ē'], "Dōng'ē"],
  [['jiàn', 'ōu'], "Jiàn'ōu"],
  [['jǐ', 'nán'], 'Jǐnán'],
])('the apostrophe of %j: %s (rule 11)', (syllables, word) => {
  expect(asWord(syllables, 'marks')).toBe(word)
})

it('asks for an apostrophe only before a, o and e, with or without a tone', () => {
  for (const syllable of ['ān', 'ōu', 'è', 'Er']) expect(isApostrophised(syllable)).toBe(true)
  for (const syllable of ['nán', 'yī', 'wú', 'ǚ', '']) expect(isApostrophised(syllable)).toBe(false)
})

it('breaks a line between syllables, with a hyphen (rule 13)', () => {
  expect(hyphenated(['hǎi', 'nán'], 1)).toEqual(['Hǎi-', 'nán'])
  expect(hyphenated(['xī', 'ān'], 1, 'none')).toEqual(['Xi-', 'an'])
  expect(hyphenated(['xī', 'ān'], 0)).toEqual(["Xī'ān"])
  expect(hyphenated(['xī', 'ān'], 2)).toEqual(["Xī'ān"])
})

it('compares either apostrophe', () => {
  expect(withPlainApostrophe('Xi’an Xiʼan Xi＇an')).toBe("Xi'an Xi'an Xi'an")
})
