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
    [19, '十九'],
    [1011, '一千零一十一'],
    [-1, '-1'],
    [1.5, '1.5'],
    [10_000, '10000'],
  ])('%d is %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text)
  })

  it.each([
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['upperLetter', 53, 'AAA'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['lowerRoman', 444, 'cdxliv'],
    ['lowerRoman', 1666, 'mdclxvi'],
    ['upperRoman', 99, 'XCIX'],
    ['lowerLetter', 1, 'a'],
    ['lowerLetter', 52, 'zz'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircle', 35, '㉟'],
    ['decimalEnclosedCircle', 36, '㊱'],
    ['decimalEnclosedCircleChinese', 2, '②'],
    ['decimalEnclosedParen', 1, '⑴'],
    ['decimalEnclosedParen', 20, '⒇'],
    ['decimalEnclosedParen', 21, '(21)'],
    ['decimalEnclosedFullstop', 1, '⒈'],
    ['decimalEnclosedFullstop', 20, '⒛'],
    ['decimalEnclosedFullstop', 21, '21.'],
    ['numberInDash', 3, '- 3 -'],
    ['ordinal', 3, '3.'],
    ['ideographEnclosedCircle', 1, '㊀'],
    ['ideographEnclosedCircle', 10, '㊉'],
    ['ideographEnclosedCircle', 11, '十一'],
    ['ideographTraditional', 1, '甲'],
    ['ideographTraditional', 10, '癸'],
    ['ideographTraditional', 11, '甲'],
    ['ideographZodiac', 12, '亥'],
    ['decimalZero', 10, '10'],
    ['lowerRoman', 1, 'i'],
    ['lowerLetter', 32_767, `${'g'.repeat(1261)}`],
    ['lowerLetter', 32_768, '32768'],
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
