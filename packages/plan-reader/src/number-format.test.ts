import { describe, expect, it } from 'vitest'
import { chineseNumber, formatNumber, isKnownFormat } from './number-format.js'

describe('list numbers', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
    [10_000, '10000'],
  ])('%d is %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text)
  })

  it.each([
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 53, 'AAA'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircle', 50, '㊿'],
    ['decimalEnclosedCircle', 51, '51'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['chineseLegalSimplified', 12, '拾贰'],
    ['ideographDigital', 105, '一〇五'],
    ['ideographZodiac', 13, '子'],
    ['ideographEnclosedCircle', 3, '㊂'],
    ['decimal', 0, '0'],
    ['lowerRoman', 40_000, '40000'],
    ['ours', 3, '3'],
  ])('%s writes %d as %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })

  it('knows its formats', () => {
    expect(['decimal', 'bullet', 'hebrew1'].map(isKnownFormat)).toEqual([true, true, false])
  })
})
