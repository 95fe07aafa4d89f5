import { expect, it } from 'vitest'
import { type IncomeItem, incomeItem, incomeItems } from './items.js'

it.each([
  // dibao-income-category-exam-2023 (key D, 经营性)
  ['farm-production', '2023-06-01', 'business', 'counted'],
  // dibao-exam-disputed-150-rural: the list of 2012 does not name it, that of 2021 excludes it.
  ['family-planning-reward', '2019-12-17', 'transfers', 'local'],
  ['family-planning-reward', '2021-06-30', 'transfers', 'local'],
  ['family-planning-reward', '2021-07-01', 'transfers', 'not-counted'],
  ['social-assistance', '2021-06-30', 'transfers', 'counted'],
  ['social-assistance', '2021-07-01', 'transfers', 'not-counted'],
  ['residents-basic-pension', '2021-06-30', 'residentsPension', 'local'],
  ['residents-basic-pension', '2025-12-31', 'residentsPension', 'not-counted'],
  ['residents-basic-pension', '2026-01-01', 'residentsPension', 'local'],
  ['old-age-allowance', '2024-01-01', 'transfers', 'local'],
  // 育儿补贴制度实施方案: not counted for dibao and tekun, from its first day.
  ['child-rearing-subsidy', '2024-12-31', 'transfers', 'local'],
  ['child-rearing-subsidy', '2025-01-01', 'transfers', 'not-counted'],
  ['child-rearing-subsidy', '2026-07-01', 'transfers', 'not-counted'],
  ['land-lease', '2024-01-01', 'property', 'counted'],
] as const)('%s on %s is %s income, %s', (item, on, category, counting) => {
  expect(incomeItem(item, on)).toMatchObject({ category, counting })
})

it('cites the list of the day', () => {
  for (const item of Object.keys(incomeItems) as IncomeItem[]) {
    expect(incomeItem(item, '2020-01-01').cite.article).toBe('第十六条')
    expect(incomeItem(item, '2024-01-01').cite.article).toBe('第十三条')
  }
})

// 城市居民最低生活保障条例 art. 2, for town dwellers; the list of 2012 is silent, that of 2021 excludes it everywhere.
it.each([
  ['urban', '1999-09-30', 'local', '第十六条'],
  ['urban', '1999-10-01', 'not-counted', '第二条'],
  ['urban', '2021-06-30', 'not-counted', '第二条'],
  ['rural', '2021-06-30', 'local', '第十六条'],
  [undefined, '2021-06-30', 'local', '第十六条'],
  ['rural', '2021-07-01', 'not-counted', '第十三条'],
] as const)('preferential treatment, %s, on %s: %s', (area, on, counting, article) => {
  const found = incomeItem('preferential-treatment', on, area)
  expect(found.counting).toBe(counting)
  expect(found.cite.article).toBe(article)
})
