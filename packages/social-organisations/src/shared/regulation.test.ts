import { expect, it } from 'vitest'
import { associationArticleAt, regulationAt, regulationInForce } from './regulation.js'

// 社会团体登记管理条例: the preparation was approved until 2016, so that what comes after it bore later numbers.
it.each([
  ['第十三条第三项', '第十三条第三项'],
  ['第十四条', '第十五条'],
  ['第十五条', '第十七条'],
  ['第十七条', '第十九条'],
  ['第十八条', '第二十条'],
  ['第十九条', '第二十一条'],
  ['第二十条', '第二十二条'],
  ['第二十一条', '第二十三条'],
  ['第二十四条', '第二十七条'],
  ['第二十五条', '第二十八条'],
  ['第二十七条', '第三十条'],
  ['第二十八条', '第三十一条'],
  ['第二十九条', '第三十二条'],
  ['第三十条第一款第三项', '第三十三条第一款第三项'],
])('%s of 2016 is %s of 1998', (article, then) => {
  expect(
    ['1998-10-24', '1998-10-25', '2016-02-05', '2016-02-06'].map(on => associationArticleAt(article, on)?.article),
  ).toEqual([undefined, then, then, article])
})

it('of 1998 there is no article 12, and of what a type does not say none', () => {
  expect(associationArticleAt('第十二条', '2016-02-05')).toBeNull()
  expect(associationArticleAt('第十二条', '2016-02-06')?.article).toBe('第十二条')
  const only = { association: null, 'service-institution': '第十一条', foundation: '第十一条' }
  expect(regulationAt('association', only, '2026-01-01')).toBeNull()
  expect(['1998-10-24', '1998-10-25'].map(on => regulationAt('service-institution', only, on)?.article)).toEqual([
    undefined,
    '第十一条',
  ])
  expect(['2004-05-31', '2004-06-01'].map(on => regulationAt('foundation', only, on)?.article)).toEqual([
    undefined,
    '第十一条',
  ])
})

it('says which regulation it lacks', () => {
  const all = { association: '第二十八条', 'service-institution': '第二十三条', foundation: '第三十六条' }
  expect(() => regulationInForce('foundation', all, '2004-05-31')).toThrow(
    /基金会的登记条例.*The regulation on foundations/,
  )
  expect(regulationInForce('foundation', all, '2004-06-01').article).toBe('第三十六条')
})
