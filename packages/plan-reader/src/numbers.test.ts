import { describe, expect, it } from 'vitest'
import { chineseValue, readNumeral } from './numbers.js'

describe('Chinese numerals', () => {
  it.each<[string, number | undefined]>([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十五', 25],
    ['一百零八', 108],
    ['一百二十', 120],
    ['三千六百', 3600],
    ['三万五千', 35_000],
    ['一亿二千万', 120_000_000],
    ['三四', undefined],
    ['十百', undefined],
    ['十四五', undefined],
    ['二零二四', undefined],
    ['万', undefined],
  ])('%s', (text, expected) => {
    expect(chineseValue(text)).toBe(expected)
  })
})

describe('numerals in a text', () => {
  it.each<[string, number, number]>([
    ['1200张', 1200, 4],
    ['1,200张', 1200, 5],
    ['12,34', 12, 2],
    ['1,000,000元', 1_000_000, 9],
    ['1.5万户', 15_000, 4],
    ['4.35百万', 4_350_000, 6],
    ['2000余人', 2000, 5],
    ['3亿元', 300_000_000, 2],
    ['2.3。', 2.3, 3],
    ['5.', 5, 1],
    ['二十五家', 25, 3],
    ['1234567890123456', Number.NaN, 16],
  ])('%s', (text, value, end) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end })
  })

  it('百场 and 千名 are round words without a value', () => {
    expect(readNumeral('千名志愿者', 0)?.value).toBeNaN()
    expect(readNumeral('新', 0)).toBeUndefined()
  })
})
