import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normaliseIdentifier, readSpelling } from './spelling.js'

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
