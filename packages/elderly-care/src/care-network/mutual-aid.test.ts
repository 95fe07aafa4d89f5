import { keysOf } from '@minzheng/core'
import { expect, it } from 'vitest'
import { MutualAidVillage, mutualAidItems, mutualAidVerdict, mutualAidVillages } from './mutual-aid.js'

const all = Object.fromEntries(keysOf(mutualAidItems).map(item => [item, true]))
const village = (facts: object = {}) =>
  MutualAidVillage.parse({ village: '兴泉村', checkedOn: '2026-01-04', items: all, ...facts })

// 新华网重庆频道 2026-01-04: 四有 are a point, a post, volunteers and pairs; 五助 are 助餐, 助医, 助乐, 助急, 助养.
it.each<[string, object, string]>([
  ['all nine', all, 'met'],
  ['no volunteers', { ...all, 'has-volunteers': false }, 'not-met'],
  ['meals not told', { ...all, 'helps-meals': undefined }, 'undetermined'],
  ['meals not known, and nobody for it', { ...all, 'helps-meals': null, 'has-staff': false }, 'not-met'],
  ['nothing told', {}, 'undetermined'],
])('the four haves and five helps of a village: %s', (_, items, verdict) => {
  const { items: given } = village({ items })
  expect(mutualAidVerdict({ items: given })).toMatchObject({ verdict, criteria: { length: 9 } })
})

it('a village counts by its last check', () => {
  const checks = [
    village({ checkedOn: '2026-06-01' }),
    village({ items: { 'has-point': false } }),
    village({ village: '临江村', items: {} }),
  ]
  expect(mutualAidVillages(checks, '2026-05-31')).toEqual({
    met: [],
    'not-met': ['兴泉村'],
    undetermined: ['临江村'],
  })
  expect(mutualAidVillages(checks, '2026-06-01').met).toEqual(['兴泉村'])
  expect(mutualAidVillages(checks, '2026-01-03')).toEqual({ met: [], 'not-met': [], undetermined: [] })
})
