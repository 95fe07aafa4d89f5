import { expect, it } from 'vitest'
import { charityGovernance, GovernanceCheck, type GovernanceDutyId, governanceDuties } from './governance.js'

const articlesOn = (on: string) =>
  Object.fromEntries(charityGovernance({}, on).criteria.map(({ code, cite }) => [code, cite.article]))
const ids = Object.keys(governanceDuties) as GovernanceDutyId[]
const all = (met: boolean | null): GovernanceCheck => Object.fromEntries(ids.map(id => [id, met]))

// 慈善法 2016 arts 11 to 16 and 52 to 60; 2023 arts 11 to 16 and 53 to 61.
it.each([
  ['2024-09-04', ['第十一条', '第五十二条', '第五十三条', '第五十四条', '第五十五条', '第五十八条', '第六十条']],
  ['2024-09-05', ['第十一条', '第五十三条', '第五十四条', '第五十五条', '第五十六条', '第五十九条', '第六十一条']],
])('on %s each item has its article: %j', (on, expected) => {
  const articles = articlesOn(on)
  const some = ['charter', 'for-charity', 'raised-property', 'investments', 'agreed-use', 'beneficiaries', 'spending']
  expect(some.map(id => articles[id])).toEqual(expected)
})

it('is open while something is not known, and not met by one that is not kept', () => {
  const verdict = (check: GovernanceCheck) => charityGovernance(check, '2025-01-01').verdict
  expect(verdict({})).toBe('undetermined')
  expect(verdict(all(true))).toBe('met')
  expect(verdict({ ...all(true), officers: null })).toBe('undetermined')
  expect(verdict({ officers: false })).toBe('not-met')
})

it('answers for no day before the Law', () => {
  expect(() => charityGovernance({}, '2016-08-31')).toThrow()
  expect(charityGovernance({}, '2016-09-01').criteria).toHaveLength(15)
})

it('takes no item that is none', () => expect(GovernanceCheck.safeParse({ audit: true }).success).toBe(false))
