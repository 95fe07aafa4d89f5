import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meantBy, normaliseIdentifier, readSpelling, strayCharacters } from './spelling.js'

it.each([
  ['53100000500021676K', '53100000500021676K', []],
  ['５３１０００００５０００２１６７６Ｋ', '53100000500021676K', ['full-width']],
  ['53100000500021676k', '53100000500021676K', ['lower-case']],
  ['５３１０００００５０００２１６７６ｋ', '53100000500021676K', ['full-width', 'lower-case']],
  ['53 100000 50002167-6 K', '53100000500021676K', ['separator']],
  ['53100000　50002167－6—K\u200b', '53100000500021676K', ['separator']],
  ['\ufeff53100000500021676K\r\n', '53100000500021676K', ['separator']],
  // a letter that looks like a digit is for the reader to decide
  ['531OOO', '531OOO', []],
])('%j is meant as %s', (text, meant, problems) => {
  expect(normaliseIdentifier(text)).toBe(meant)
  expect(readSpelling(text).problems.map(({ code }) => code)).toEqual(problems.map(code => `identifier-${code}`))
})

it('is settled after one pass, and silent only where nothing changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const once = normaliseIdentifier(text)
      expect(normaliseIdentifier(once)).toBe(once)
      expect(readSpelling(text).problems.length === 0).toBe(once === text)
    }),
  )
})

describe('characters of a number of the wrong length', () => {
  it('are named by their place, without a word on what the number would be', () => {
    expect(strayCharacters([...'1#2O'], '0123456789').map(({ message, remedy }) => [message.en, remedy.en])).toEqual([
      ['Character 2, "#", must be a digit.', 'Mend it by the original.'],
      ['Character 4, "O", must be a digit; "0" was probably meant.', 'Confirm character 4 by the original.'],
    ])
  })
  it('are told up to the twentieth', () => {
    expect(strayCharacters(Array<string>(20).fill('#'), '0')).toHaveLength(20)
    expect(strayCharacters(Array<string>(21).fill('#'), '0')).toHaveLength(20)
  })
})

it('what looks like a character that cannot stand there either is not guessed', () => {
  expect(meantBy('*', '0123456789')).toBeUndefined()
  expect(meantBy('*', '0123456789X')).toBe('X')
  expect(meantBy('#', '0123456789')).toBeUndefined()
})
