import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { leftBehindWoman2025, leftBehindWomanNational } from './rules.js'

const policy = { leastMonths: 6 }
const of = (more: object) => {
  const facts = leftBehindWoman2025.facts.parse({
    asOf: '2025-06-01',
    livesInCountryside: true,
    husbandAway: true,
    husbandAwaySince: '2024-06-01',
    ...more,
  })
  const { leftBehind, inHardship } = leftBehindWoman2025.assess(facts, policy)
  return [leftBehind, inHardship]
}

describe('left-behind woman (民发〔2025〕7号)', () => {
  it.each<[string, object, unknown]>([
    ['a year away', {}, [true, false]],
    ['half a year to the day', { husbandAwaySince: '2024-12-01' }, [true, false]],
    ['a day less', { husbandAwaySince: '2024-12-02' }, [false, false]],
    ['lives in town', { livesInCountryside: false, lowIncome: true }, [false, false]],
    ['husband at home', { husbandAway: false, husbandAwaySince: undefined }, [false, false]],
    ['since when is not known', { husbandAwaySince: undefined, disabled: true }, [null, null]],
    ['of low income', { lowIncome: true }, [true, true]],
    ['severely ill', { severelyIll: true }, [true, true]],
    ['disabled', { disabled: true }, [true, true]],
    ['rights infringed', { rightsInfringed: true }, [true, true]],
    ['illness not known', { severelyIll: null }, [true, null]],
  ])('%s', (_, more, expected) => {
    expect(of(more)).toEqual(expected)
  })

  it('has its national policy', () =>
    expect(nationalProblems(leftBehindWoman2025, leftBehindWomanNational)).toEqual([]))
  it('answers alike everywhere', () => agreement(leftBehindWoman2025))
})
