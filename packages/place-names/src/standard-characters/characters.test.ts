import { describe, expect, it } from 'vitest'
import { characterLevel } from './characters.js'
import { isLocalCharacter } from './local-characters.js'
import { level1, level2, level3 } from './table.js'

// Source: 国发〔2013〕23号: 3,500, 3,000 and 1,605 characters.
describe('通用规范汉字表', () => {
  it('has its 8,105 characters, each once', () => {
    expect([[...level1].length, [...level2].length, [...level3].length]).toEqual([3500, 3000, 1605])
    expect(new Set(level1 + level2 + level3).size).toBe(8105)
  })

  it.each([
    ['一', 1],
    ['矗', 1],
    ['乂', 2],
    ['齉', 2],
    ['亍', 3],
    ['蠼', 3],
    ['甪', 3],
    ['𬺈', 3],
    ['龍', undefined],
    ['囧', undefined],
    ['A', undefined],
    ['', undefined],
  ])('%s', (character, level) => {
    expect(characterLevel(character)).toBe(level)
  })
})

it.each([
  ['氿', '320282', true],
  ['氿', '320500', false],
  ['氿', '', false],
  ['氿', '3', false],
  ['闫', '110108', true],
  ['滘', '440111', true],
  ['', '320282', false],
  ['3', '320282', false],
  [' ', '320282', false],
  ['氿', '990000', false],
  ['氿', '320', false],
  ['东', '320282', false],
])('%s is a local character of %s: %s', (character, division, expected) => {
  expect(isLocalCharacter(character, division)).toBe(expected)
})
