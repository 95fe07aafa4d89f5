import { describe, expect, it } from 'vitest'
import { characterLevel } from './characters.js'
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
