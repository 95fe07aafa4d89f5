import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { widthOf } from '../src/table.js'

it.each([
  '',
  'plan 2024',
  '养老床位（张）',
  '≥ 92%',
  '“一老一小”',
  'e\u0301',
  '👨‍👩‍👧',
  '\u3099が',
  '。\ufe0e',
  '：\u0301',
])('counts the columns of %j as the library does', text => {
  expect(widthOf(text)).toBe(stringWidth(text))
})

it('does so wherever what it counts itself begins and ends', () => {
  const borders = [0x20, 0x7e, 0x3001, 0x301f, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xff01, 0xff60]
  for (const code of borders.flatMap(border => [border - 1, border, border + 1])) {
    const text = `民${String.fromCharCode(code)}a`
    expect(widthOf(text), code.toString(16)).toBe(stringWidth(text))
  }
})
