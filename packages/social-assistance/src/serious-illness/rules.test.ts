import type { PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, settingOnly } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { SeriousIllnessPolicy } from './policy.js'
import { seriousIllness2021 as program, seriousIllness, seriousIllnessNational } from './rules.js'

type Policy = PolicyValues<z.output<typeof SeriousIllnessPolicy>>
const base = { disposableIncome: 3_000_000, urbanStandard: 80_000, ruralStandard: 60_000, property: {} }
const place = (values: object): Policy =>
  settingOnly(SeriousIllnessPolicy, { cost: {}, left: {}, income: {}, ...base, ...values })

/** 甘肃省因病致贫重病患者认定办法（试行）, as 会宁县 answers on 2024-07-03: insured, below 1.5 times the standard after own costs. */
const gansu = place({ needsInsurance: true, left: { belowMultiple: 1.5 } })
/** 云南省医疗保障局, 2023-03-15: own costs of 80% of income per head of the province, income of at most four times the urban standard. */
const yunnan = place({
  needsInsurance: true,
  needsRegistration: true,
  cost: { timesDisposableIncome: 0.8 },
  income: { mostMultiple: 4, inclusive: true },
})
/** 岳阳市, 2022: own costs of half of the family's income of the year. */
const yueyang = place({ cost: { shareOfIncome: 0.5 } })
/** A page that names no province (2023-07-20, 试行): the threshold of the year, and below twice the standard after own costs. */
const threshold = place({ needsRegistration: true, cost: { amount: 1_000_000 }, left: { belowMultiple: 2 } })
/** A page that names no city: half of the income, and what is left below last year's disposable income. */
const half = place({ cost: { shareOfIncome: 0.5 }, left: { belowDisposableIncome: true } })

const patient = (facts: object = {}) =>
  program.facts.parse({
    area: 'urban',
    persons: 2,
    yearIncome: 6_000_000,
    ownCost: 4_000_000,
    seriousIllness: true,
    insured: true,
    registered: true,
    alreadyRecognised: false,
    propertyMeetsLocalRule: true,
    ...facts,
  })
const eligible = (policy: Policy, facts: object = {}) => program.assess(patient(facts), policy).eligible

describe('by the rules of places', () => {
  it.each<[string, Policy, object, boolean | null]>([
    // 2 persons, 12 months, 1.5 times 80,000: what is left must be below 2,880,000.
    ['甘肃: a fen below', gansu, { ownCost: 3_120_001 }, true],
    ['甘肃: at the line', gansu, { ownCost: 3_120_000 }, false],
    ['甘肃: rural, a fen below 2,160,000', gansu, { area: 'rural', ownCost: 3_840_001 }, true],
    ['甘肃: rural, at it', gansu, { area: 'rural', ownCost: 3_840_000 }, false],
    ['甘肃: more borne than earned', gansu, { ownCost: 7_000_000 }, true],
    ['甘肃: not insured', gansu, { insured: false }, false],
    ['甘肃: insurance not known', gansu, { insured: null }, null],
    ['甘肃: registered elsewhere', gansu, { registered: false }, true],
    ['云南: 80 % of 3,000,000', yunnan, { ownCost: 2_400_000 }, true],
    ['云南: a fen below', yunnan, { ownCost: 2_399_999 }, false],
    // 2 persons, 12 months, 4 times 80,000: 7,680,000.
    ['云南: income at four times the standard', yunnan, { yearIncome: 7_680_000 }, true],
    ['云南: a fen above', yunnan, { yearIncome: 7_680_001 }, false],
    ['云南: registered elsewhere', yunnan, { registered: false }, false],
    ['岳阳: half of the income', yueyang, { ownCost: 3_000_000 }, true],
    ['岳阳: a fen below', yueyang, { ownCost: 2_999_999 }, false],
    ['岳阳: nothing earned, nothing borne', yueyang, { yearIncome: 0, ownCost: 0 }, false],
    ['岳阳: nothing earned, something borne', yueyang, { yearIncome: 0, ownCost: 1 }, true],
    ['岳阳: whatever is left', yueyang, { yearIncome: 100_000_000, ownCost: 50_000_000 }, true],
    ['a threshold: at it', threshold, { yearIncome: 4_000_000, ownCost: 1_000_000 }, true],
    ['a threshold: a fen below', threshold, { yearIncome: 4_000_000, ownCost: 999_999 }, false],
    // 2 persons, 12 months, twice 80,000: what is left must be below 3,840,000.
    ['a threshold: what is left at the line', threshold, { ownCost: 2_160_000 }, false],
    ['half, and what is left a fen below 3,000,000 a head', half, { yearIncome: 11_999_999, ownCost: 6_000_000 }, true],
    ['half, and what is left at it', half, { yearIncome: 12_000_000, ownCost: 6_000_000 }, false],
  ])('%s', (_, policy, facts, expected) => expect(eligible(policy, facts)).toBe(expected))

  it('an income limit without the figure itself', () => {
    const below = place({ income: { mostMultiple: 4, inclusive: false } })
    expect([7_679_999, 7_680_000].map(yearIncome => eligible(below, { yearIncome }))).toEqual([true, false])
  })
})

describe('国办发〔2021〕42号 二（一）', () => {
  it.each([
    ['on dibao, tekun or marginal', { alreadyRecognised: true }, false],
    ['whether is not known', { alreadyRecognised: null }, null],
    ['no serious illness', { seriousIllness: false }, false],
    ['property above the rule', { propertyMeetsLocalRule: false }, false],
    ['the property is not known', { propertyMeetsLocalRule: null }, null],
  ])('%s', (_, facts, expected) => expect(eligible(gansu, facts)).toBe(expected))

  it('decides nothing where no rule of the place is known, and names what is lacking', () => {
    const silent = { ...base, cost: {}, left: {}, income: {} } as Policy
    expect(eligible(silent)).toBeNull()
    const { rules } = explain(program, patient(), silent)
    expect(rules.find(({ name }) => name === 'costTest')?.notKnown.map(({ path }) => path)).toEqual([
      'cost.shareOfIncome',
      'cost.timesDisposableIncome',
      'cost.amount',
    ])
    // Nothing borne is nothing, whatever the place asks.
    expect(eligible(silent, { ownCost: 0 })).toBe(false)
  })

  it('holds from its day', () => {
    expect(seriousIllness.on('2021-10-28')).toBe(program)
    expect(() => seriousIllness.on('2021-10-27')).toThrow('2021-10-28')
  })
})

it('the national file is in order, and sets nothing', () => {
  expect(nationalProblems(program, seriousIllnessNational)).toEqual([])
  expect(seriousIllnessNational.values).toEqual({})
})

it('all ways of running it agree', () => agreement(program))
