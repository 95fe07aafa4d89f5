import { describe, expect, it } from 'vitest'
import { pinyinReading } from './reading.js'

const reading = pinyinReading()

// Source: 地名管理条例 第九条（八）: what reads alike within one scope is a homophone, whatever its tones.
describe('readings of a character in names', () => {
  it.each([
    ['村', ['cun']],
    ['枫', ['feng']],
    ['风', ['feng']],
    ['冬', ['dong']],
    ['东', ['dong']],
  ])('%s', (character, expected) => expect(reading(character)).toEqual(expected))

  it('has the reading of the tables of names beside the usual one: 番禺', () => {
    expect(reading('番')).toEqual(['fan', 'pan'])
  })

  it.each([
    ['堡', ['bao', 'bu', 'pu']],
    ['单', ['dan', 'shan']],
    ['解', ['jie', 'xie', 'hai']],
    ['翟', ['zhai', 'di']],
  ])('has the readings of regions and of surnames: %s', (character, expected) => {
    expect(new Set(reading(character))).toEqual(new Set(expected))
  })

  it('has the readings of generic elements: 弄 as a lane', () => {
    expect(reading('弄')).toEqual(['nong', 'long'])
  })

  it('gives the same answer to the same question', () => expect(reading('番')).toBe(reading('番')))
})
