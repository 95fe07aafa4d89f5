import { describe, expect, it } from 'vitest'
import { protectionOfArticle, protectionsNamedIn, sixProtections } from './protections.js'

// Source: 未成年人保护法, 第二章 to 第七章: the first and last article of each.
describe('an article belongs to', () => {
  it.each([
    [14, undefined],
    [15, 'family'],
    [24, 'family'],
    [25, 'school'],
    [41, 'school'],
    [42, 'society'],
    [63, 'society'],
    [64, 'network'],
    [80, 'network'],
    [81, 'government'],
    [99, 'government'],
    [100, 'justice'],
    [116, 'justice'],
    [117, undefined],
  ])('%i: %s', (article, id) => {
    expect(protectionOfArticle(article)).toBe(id)
  })

  it.each([
    ['2021-05-31', undefined],
    ['2021-06-01', 'family'],
  ])('on %s: %s', (on, id) => expect(protectionOfArticle(15, on)).toBe(id))

  it('names who holds the duties', () => {
    // 第一百条.
    expect(sixProtections.justice.holders.zh).toBe('公安机关、人民检察院、人民法院、司法行政部门')
  })

  it('the chapters follow one another', () => {
    const all = Object.values(sixProtections)
    expect(all.map(one => one.chapter)).toEqual([2, 3, 4, 5, 6, 7])
    for (const [index, one] of all.entries())
      if (index > 0) expect(one.articles[0]).toBe((all[index - 1]?.articles[1] ?? 0) + 1)
  })
})

it.each([
  ['落实“六大保护”', ['family', 'school', 'society', 'network', 'government', 'justice']],
  ['加强家庭保护和网络保护', ['family', 'network']],
  ['家庭、学校、社会保护一体推进', ['family', 'school', 'society']],
  ['学校开展网络安全教育', []],
  ['社会组织参与政府保护', ['government']],
])('%s', (text, ids) => {
  expect(protectionsNamedIn(text)).toEqual(ids)
})
