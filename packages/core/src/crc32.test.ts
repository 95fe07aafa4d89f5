import { expect, it } from 'vitest'
import { crc32 } from './crc32.js'

const bytes = (text: string) => new TextEncoder().encode(text)

it.each([
  // the check value of CRC-32/ISO-HDLC, and others of its catalogue
  ['123456789', 0xcbf43926],
  ['', 0],
  ['a', 0xe8b7be43],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('%j is %i', (text, sum) => {
  expect(crc32(bytes(text))).toBe(sum)
})

it('takes every byte, and goes on from where it was', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(crc32(all)).toBe(0x29058c73)
  expect(crc32(all.subarray(100), crc32(all.subarray(0, 100)))).toBe(0x29058c73)
})
