import { expect, it } from 'vitest'
import { nearest } from './nearest.js'

it.each<[string, readonly string[], string | undefined]>([
  ['title', ['issuer', 'title'], 'title'],
  // Of a short word two letters may be wrong, of a longer one a third.
  ['abc', ['axy'], 'axy'],
  ['abc', ['xyz'], undefined],
  ['a', ['abc'], 'abc'],
  ['a', ['abcd'], undefined],
  ['abcdefgh', ['xycdefgh'], 'xycdefgh'],
  ['abcdefgh', ['xyzdefgh'], undefined],
  ['abcdefghi', ['xyzdefghi'], 'xyzdefghi'],
  ['abcdefghi', ['wxyzefghi'], undefined],
  ['abcdefghi', ['abcdefghijkl'], 'abcdefghijkl'],
  ['abcdefghi', ['abcdefghijklm'], undefined],
  ['abcdefghi', ['abcdef'], 'abcdef'],
  ['abcdefghijk', ['wxyzefghijk'], undefined],
  ['abcdefghijkl', ['wxyzefghijkl'], 'wxyzefghijkl'],
  ['abcdefghijkl', ['vwxyzfghijkl'], undefined],
  // The closest of several, and the first of those that are as close.
  ['abcd', ['abxy', 'abcx', 'abcy'], 'abcx'],
  ['abcd', [], undefined],
])('%s among %j is meant as %s', (word, words, meant) => {
  expect(nearest(word, words)).toBe(meant)
})
