import { expect, it } from 'vitest'
import { Kept } from './kept.js'

it('keeps what was asked for last, within its room', () => {
  const kept = new Kept()
  const text = 'x'.repeat(3_000_000)
  kept.set('a', text)
  kept.set('b', text)
  expect(kept.get('a')).toBe(text)
  kept.set('c', text)
  expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([text, undefined, text])
  kept.set('a', 'otherwise')
  expect(kept.get('a')).toBe(text)
})

it('keeps nothing that is larger than its room', () => {
  const kept = new Kept()
  kept.set('a', 'x'.repeat(9_000_000))
  expect(kept.get('a')).toBeUndefined()
  kept.set('b', 'b')
  expect(kept.get('b')).toBe('b')
})
