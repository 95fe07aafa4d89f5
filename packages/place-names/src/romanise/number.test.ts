import { expect, it } from 'vitest'
import { chineseNumber, romanNumber } from './number.js'

it.each([
  ['五', 5],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['一百零三', 103],
  ['三百二十一', 321],
  ['三八', undefined],
  ['五一', undefined],
  ['', undefined],
  ['百', undefined],
])('%s is %s', (text, number) => {
  expect(chineseNumber(text)).toBe(number)
})

it('writes an ordinal with 第 (rule 7)', () => {
  expect(romanNumber('第九')).toBe('Dì-9')
  expect(romanNumber('第九', 'Di')).toBe('Di-9')
  expect(romanNumber('1203')).toBe('1203')
  expect(romanNumber('三八')).toBeUndefined()
  expect(romanNumber('12甲')).toBeUndefined()
  expect(romanNumber('甲12')).toBeUndefined()
})
