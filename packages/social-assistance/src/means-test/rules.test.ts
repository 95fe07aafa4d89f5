import type { PolicyValues } from '@minzheng/policy'
import { arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DibaoPolicy, dibao2012, dibao2021 } from '../dibao/rules.js'
import { HouseholdFacts, PropertyPolicy } from './rules.js'

const policy: PolicyValues<DibaoPolicy> = { urbanStandard: 60_000, ruralStandard: 36_000, property: {} }
const incomeOf = (
  member: object,
  income: PolicyValues<DibaoPolicy>['income'],
  program = dibao2021,
  more: object = {},
) => {
  const members = [{ relation: 'applicant', birth: '1980-05-01', ...member }]
  const facts = program.facts.parse({ asOf: '2024-06-01', area: 'urban', members, ...more })
  return program.assess(facts, { ...policy, income }).income
}

describe('cost of working', () => {
  it.each([
    ['as it is, where nothing is set', { employmentCost: 20_000 }, {}, 180_000],
    ['never more than the wage', { employmentCost: 300_000, transfers: 5_000 }, {}, 5_000],
    ['capped below the cap', { employmentCost: 59_999 }, { mostEmploymentShare: 1 }, 140_001],
    ['capped at the cap', { employmentCost: 60_000 }, { mostEmploymentShare: 1 }, 140_000],
    ['capped above the cap', { employmentCost: 60_001 }, { mostEmploymentShare: 1 }, 140_000],
    ['赣州: 30 % of the standard', {}, { employmentCost: 'share-of-standard', employmentShare: 0.3 }, 182_000],
    ['not at all', { employmentCost: 20_000 }, { employmentCost: 'none' }, 200_000],
    [
      'of the disabled: half the minimum wage',
      { disabled: true },
      { disabledShareOfMinimumWage: 0.5, minimumWage: 200_000 },
      100_000,
    ],
    [
      'of others, where only the disabled have a rate',
      { employmentCost: 10_000 },
      { disabledShareOfMinimumWage: 0.5, minimumWage: 200_000 },
      190_000,
    ],
  ] as const)('%s', (_, member, income, expected) => {
    expect(incomeOf({ wage: 200_000, ...member }, income)).toBe(expected)
  })

  it('is not deducted under the rule of 2012, which names no such deduction, unless the place does', () => {
    const member = { wage: 50_000, employmentCost: 10_000 }
    expect(incomeOf(member, undefined, dibao2012)).toBe(50_000)
    expect(incomeOf(member, { employmentCost: 'actual' }, dibao2012)).toBe(40_000)
  })

  it('is a share for those alone who have a wage', () => {
    const share = { employmentCost: 'share-of-standard', employmentShare: 0.3 } as const
    expect(incomeOf({ transfers: 10_000 }, share)).toBe(10_000)
  })
})

describe('a job taken while on assistance (浙江 art. 50)', () => {
  const zhejiang = { newJobMonths: 12, newJobMost: 3 }
  it.each([
    ['within the months', { newJobIncome: 150_000, newJobSince: '2023-06-02' }, 0],
    ['when they are over', { newJobIncome: 150_000, newJobSince: '2023-06-01' }, 150_000],
    ['up to three times the standard', { wage: 200_000, newJobIncome: 180_001, newJobSince: '2024-05-01' }, 20_000],
    ['unknown since when', { newJobIncome: 150_000 }, null],
    ['none', {}, 150_000],
  ])('%s', (_, member, expected) => {
    expect(incomeOf({ wage: 150_000, ...member }, zhejiang)).toBe(expected)
  })
  it('counts where the place spares nothing', () => {
    expect(incomeOf({ wage: 150_000, newJobIncome: 150_000 }, undefined)).toBe(150_000)
  })
  it('never makes more of it than the earnings', () => {
    const member = { wage: 100_000, newJobIncome: 150_000, newJobSince: '2024-05-01', transfers: 7_000 }
    expect(incomeOf(member, zhejiang)).toBe(7_000)
  })
})

it.each([
  [199_999, 199_999],
  [200_000, 170_000],
  [200_001, 170_001],
])('上海 art. 27: a slice of earnings of %i, from the minimum wage on', (wage, expected) => {
  expect(incomeOf({ wage }, { earnedSlice: 30_000, minimumWage: 200_000 })).toBe(expected)
})

it('nets each kind of income, and lets a loss in business count', () => {
  const member = { business: -5_000, property: 3_000, transfers: 20_000, transfersPaid: 6_000, otherIncome: 1_000 }
  expect(incomeOf(member, undefined)).toBe(13_000)
})

it('does not ask what it costs to work of those who have no wage', () => {
  expect(incomeOf({ transfers: 10_000, employmentCost: null }, undefined)).toBe(10_000)
  expect(incomeOf({ wage: 10_000, employmentCost: null }, undefined)).toBeNull()
})

it('takes off the expenses that the local rule deducts, down to nothing', () => {
  expect(incomeOf({ transfers: 50_000 }, undefined, dibao2021, { deductibleExpenses: 20_000 })).toBe(30_000)
  expect(incomeOf({ transfers: 50_000 }, undefined, dibao2021, { deductibleExpenses: 50_001 })).toBe(0)
})

it('needs the rule on the residents’ pension only from those who draw it', () => {
  expect(incomeOf({ transfers: 1 }, undefined)).toBe(1)
  expect(incomeOf({ residentsPension: 20_000 }, undefined)).toBeNull()
})

describe('the property rule of a place', () => {
  const testOf = (property: PolicyValues<DibaoPolicy>['property'], facts: object) => {
    const members = [{ relation: 'applicant', birth: '1980-05-01' }]
    const household = dibao2021.facts.parse({ asOf: '2024-06-01', area: 'urban', members, ...facts })
    return dibao2021.assess(household, { ...policy, property }).propertyTest
  }
  const part = { savingsMonths: 12, carDisqualifies: true }
  const whole = { ...part, isWholeRule: true }
  const within = { savings: 720_000, car: false }

  it.each([
    ['nothing is set: the word of the caller alone', {}, {}, [true, false, null]],
    ['the place has no rule at all', { isWholeRule: true }, {}, [true, true, true]],
    ['all of it is set: nobody is asked', whole, within, [true, true, true]],
    ['a part is set: the word is needed for the rest', part, within, [true, false, null]],
    ['the same said outright', { ...part, isWholeRule: false }, within, [true, false, null]],
    ['too much saved refuses at once', part, { ...within, savings: 720_001 }, [false, false, false]],
    ['a vehicle refuses at once, savings unknown', part, { car: true }, [false, false, false]],
    ['savings unknown', part, { car: false }, [null, false, null]],
  ] as const)('%s', (_, property, facts, expected) => {
    const answers = [true, false, undefined].map(propertyMeetsLocalRule =>
      testOf(property, { ...facts, ...(propertyMeetsLocalRule === undefined ? {} : { propertyMeetsLocalRule }) }),
    )
    expect(answers).toEqual(expected)
  })

  it('never lets the limits that are set pass what the caller says fails', () => {
    fc.assert(
      fc.property(arbitraryOf(PropertyPolicy), arbitraryOf(HouseholdFacts), (property, facts) => {
        const asked = { ...facts, tier: null, propertyMeetsLocalRule: false }
        const passed = dibao2021.assess(asked, { ...policy, property }).propertyTest === true
        expect(passed && property.isWholeRule !== true).toBe(false)
      }),
    )
  })
})

describe('a deduction as a share is rounded down to the fen', () => {
  const at = (income: PolicyValues<DibaoPolicy>['income'], member: object, more: object = {}) => {
    const members = [{ relation: 'applicant', birth: '1980-05-01', wage: 300_000, ...member }]
    const facts = dibao2021.facts.parse({ asOf: '2024-06-01', area: 'urban', members, ...more })
    return dibao2021.assess(facts, { ...policy, urbanStandard: 60_005, income }).income
  }
  // 30 % of 60,005 is 18,001.5, of a minimum wage of 200,005 it is 60,001.5.
  it.each([
    ['the most that it costs to work', { mostEmploymentShare: 0.3 }, { employmentCost: 50_000 }, 281_999],
    ['what it costs by the standard', { employmentCost: 'share-of-standard', employmentShare: 0.3 }, {}, 281_999],
    ['that of the disabled', { disabledShareOfMinimumWage: 0.3, minimumWage: 200_005 }, { disabled: true }, 239_999],
    ['a new job', { newJobMonths: 12, newJobMost: 0.3 }, { newJobIncome: 50_000, newJobSince: '2024-05-01' }, 281_999],
  ] as const)('%s', (_, income, member, expected) => {
    expect(at(income, member)).toBe(expected)
  })

  it('asks for no standard of who has no new job', () => {
    const income = { newJobMonths: 12, newJobMost: 0.3 }
    expect(at(income, {}, { area: null })).toBe(300_000)
    expect(at(income, { newJobIncome: 50_000, newJobSince: '2024-05-01' }, { area: null })).toBeNull()
    expect(at(income, { newJobIncome: 1 })).toBeNull()
  })

  it('spares nothing of earnings that a loss used up', () => {
    const member = { wage: 0, business: -5_000, transfers: 10_000, newJobIncome: 1_000, newJobSince: '2024-05-01' }
    expect(at({ newJobMonths: 12 }, member)).toBe(5_000)
  })
})

it.each([
  [1, 0, 1],
  [1, 1, 0],
  [2, 1, 1],
  [0, null, 0],
])('of a wage of %s fen that costs %s counts %s', (wage, employmentCost, expected) => {
  expect(incomeOf({ wage, employmentCost }, undefined)).toBe(expected)
})
