import { describe, expect, it } from 'vitest'
import { chineseValue, readNumeral, setsThousandsApart, shareOf } from './numbers.js'

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
    ['', 0],
    ['一', 1],
    ['九', 9],
    ['一百', 100],
    ['二百五十', 250],
    ['一千零一', 1001],
    ['一百二', undefined],
    ['一百零二', 102],
    ['二十', 20],
    ['十百千', undefined],
    ['百', undefined],
    ['零十', undefined],
    ['五十五', 55],
    ['九千九百九十九', 9999],
    ['一万', 10_000],
    ['十万', 100_000],
    ['一亿', 100_000_000],
    ['一亿三万', 100_030_000],
    ['一亿零五', 100_000_005],
    ['零亿', undefined],
    ['零万', undefined],
    ['三四万', undefined],
    ['三万四五', undefined],
    ['三四亿', undefined],
    ['人', undefined],
    ['二人', undefined],
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
    ['123456789012345', 123_456_789_012_345, 15],
    ['1,234,567', 1_234_567, 9],
    ['1234,567', 1234, 4],
    ['1,2345', 1, 1],
    ['1,23', 1, 1],
    ['0.5', 0.5, 3],
    ['2.30万', 23_000, 5],
    ['2百万', 2_000_000, 3],
    ['2千', 2000, 2],
    ['1.2345万', 12_345, 7],
    ['100多个', 100, 4],
    ['5千多万', 50_000_000, 4],
    ['一百余人', 100, 3],
    ['十多人', 10, 1],
    ['三余', 3, 1],
    ['零一二三四五六七八九零一二三四五', Number.NaN, 16],
    ['零一二三四五六七八九零一二三四五六', Number.NaN, 17],
  ])('%s', (text, value, end) => {
    expect(readNumeral(text, 0)).toMatchObject({ value, end })
  })

  it('百场 and 千名 are round words without a value', () => {
    expect(readNumeral('千名志愿者', 0)?.value).toBeNaN()
    expect(readNumeral('新', 0)).toBeUndefined()
  })

  it('says where a text speaks of somewhat more', () => {
    expect(['2000余人', '2000人', '一百余人', '一百人', '三余'].map(text => readNumeral(text, 0)?.about)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })

  it('a comma before three digits sets thousands apart', () => {
    expect(['1,000', '1,00', '1,0000', '1、000'].map(text => setsThousandsApart(text, 1))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('a percentage is a share without binary noise', () => {
    expect([92, 92.5, 99.9, 0.1, 7].map(shareOf)).toEqual([0.92, 0.925, 0.999, 0.001, 0.07])
  })
})
