import { describe, expect, it } from 'vitest'
import {
  beginsNumeral,
  codeAt,
  fold,
  isChineseDigit,
  isDigit,
  isHan,
  isMark,
  isNewline,
  isNumbering,
  isSpace,
  isUnprinted,
  signFrom,
  signsOf,
} from './characters.js'

const all = Array.from({ length: 0x10000 }, (_, code) => code)
const between = (from: number, to: number) => all.slice(from, to + 1)
const codes = (characters: string) => Array.from(characters, character => character.charCodeAt(0))
const ordered = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b)
const spaces = [...codes(' \t\n\v\f\r\u00a0\u3000\ufeff\u2028\u2029'), ...between(0x2000, 0x200b)]
const marks = codes('*#`|>_')
const numerals = codes('零一二两三四五六七八九十百千万亿')
const digits = [...between(0x30, 0x39), ...between(0xff10, 0xff19)]

describe('what a character is', () => {
  it.each<[string, (code: number) => boolean, readonly number[]]>([
    ['a space', isSpace, spaces],
    ['a digit of half or full width', isDigit, digits],
    ['a Chinese numeral', isChineseDigit, numerals],
    ['the beginning of a numeral, or 半', beginsNumeral, [...digits, ...numerals, ...codes('半')]],
    ['the beginning of the number of an item', isNumbering, [...digits, ...numerals, ...codes('(（第')]],
    ['a sign of markdown', isMark, marks],
    ['nothing that is printed', isUnprinted, [...spaces, ...marks]],
    ['the end of a line', isNewline, codes('\n\r\u2028\u2029')],
    ['a Chinese character', isHan, between(0x3400, 0x9fff)],
  ])('%s', (_, is, expected) => {
    expect(all.filter(is)).toEqual(ordered(expected))
  })
})

describe('the plain sign for a printed one', () => {
  it.each([
    ['ＡＺａｚ０９％（），：；！？', 'AZaz09%(),:;!?'],
    ['～‐‑‒–—―−〜', '---------'],
    ['○〇', '零零'],
    ['„「『', '“““'],
    ['」』', '””'],
    ['﹪', '%'],
    ['≦≧⩽⩾‹›＜＞', '≤≥≤≥<><>'],
    ['\u00a0\u3000\ufeff\u2028\u2029\u2000\u200b', '       '],
  ])('%s: %s', (printed, plain) => {
    expect(String.fromCharCode(...codes(printed).map(fold))).toBe(plain)
  })
  it('of a tab is a comma, since it parts cells', () => {
    expect(String.fromCharCode(fold(0x09))).toBe(',')
  })
  it('of all else is the character itself', () => {
    const kept = [...between(0, 8), ...between(10, 0x9f), ...between(0x3400, 0x9fff), 0xff00, 0xff5f, 0x2016, 0x25ca]
    expect(kept.filter(code => fold(code) !== code)).toEqual([])
  })
})

describe('the signs of a text', () => {
  const signs = signsOf('新增77张，改造3个。')
  it('stand where they stand', () => {
    expect([...signs.at.slice(0, signs.count)]).toEqual([2, 3, 5, 8, 10])
  })
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 3],
    [10, 4],
    [11, 5],
  ])('from %d on begin with the %d.', (index, sign) => {
    expect(signFrom(signs, index)).toBe(sign)
  })
  it('outside the text is nothing', () => {
    expect([-1, 0, 1, 2].map(index => codeAt('床位', index))).toEqual([0, 0x5e8a, 0x4f4d, 0])
  })
})
