import { describe, expect, it } from 'vitest'
import { LeftBehindRiskFacts, leftBehindRiskPoints } from './risk.js'

const known = {
  age: 8,
  unhealthy: false,
  badBehaviour: false,
  homeHazard: false,
  income: 150_000,
  dibaoStandard: 60_000,
  singleParent: false,
  parentInPrison: false,
}
const of = (given: object = {}) => leftBehindRiskPoints(LeftBehindRiskFacts.parse({ ...known, ...given }))

// Source: 黔西县农村留守儿童风险等级评估表, the points of its first part.
it('the items of the form', () => {
  expect(of()).toEqual({ age: 5, health: 10, behaviour: 5, home: 10, income: 10, redFlag: false })
})

describe('each item', () => {
  it.each([
    ['age', { age: 0 }, 3],
    ['age', { age: 5 }, 3],
    ['age', { age: 6 }, 5],
    ['age', { age: 10 }, 5],
    ['age', { age: 11 }, 10],
    ['age', { age: 15 }, 10],
    ['age', { age: null }, null],
    ['health', { unhealthy: true }, 0],
    ['health', { unhealthy: null }, null],
    ['behaviour', { badBehaviour: true }, 0],
    ['home', { homeHazard: true }, 0],
    ['income', { income: 120_001 }, 10],
    ['income', { income: 120_000 }, 5],
    ['income', { income: 60_000 }, 5],
    ['income', { income: 59_999 }, 0],
    ['income', { dibaoStandard: null }, null],
    ['redFlag', { singleParent: true, parentInPrison: null }, true],
    ['redFlag', { singleParent: false, parentInPrison: true }, true],
    ['redFlag', { singleParent: false, parentInPrison: null }, null],
  ] as const)('%s of %o is %s', (item, given, points) => {
    expect(of(given)[item]).toBe(points)
  })

  it('a child of 16 is no left-behind child', () => {
    expect(LeftBehindRiskFacts.safeParse({ ...known, age: 16 }).success).toBe(false)
  })
})
