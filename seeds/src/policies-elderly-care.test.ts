import { divisionName } from '@minzheng/core/divisions'
import * as elderlyCare from '@minzheng/elderly-care'
import type { Program } from '@minzheng/rules'
import { policyFor } from '@minzheng/rules/policy'
import { nationalPolicies } from 'minzheng'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { policies } from './policies.js'

const book = [...(await nationalPolicies()), ...policies]
const lookup = <P extends z.ZodObject>(program: Program<z.ZodObject, P>, place: string, date: string) =>
  policyFor(program, book, { place, date, nameOf: divisionName })

describe('a contract of 13 months, a deposit of 12.01 bed fees and a membership in a public home', () => {
  const contract = elderlyCare.PrepaidFeeFacts.parse({
    ownership: 'public',
    serviceMonths: 13,
    deposit: 2_402_000,
    membership: 5_000_000,
    monthlyBedFee: 200_000,
    monthlyServiceFee: 450_000,
    averageMonthlyCharge: 400_000,
  })
  const rows = (place: string, date: string) =>
    elderlyCare
      .prepaidBreaches(contract, lookup(elderlyCare.prepaidFees2024, place, date))
      .map(({ fee, limit, excess, cite }) => [fee, limit, excess, cite.title])

  const nation = '关于加强养老机构预收费监管的指导意见'
  it.each([
    ['520100', '2026-04-01'],
    ['640100', '2024-12-31'],
    ['110105', '2026-03-18'],
  ])('by the national opinion: %s on %s', (place, date) => {
    expect(rows(place, date)).toEqual([
      ['service-fee', 12, 1, nation],
      ['deposit', 2_400_000, 2_000, nation],
      ['membership', null, null, nation],
    ])
  })

  it('in Ningxia', () => {
    const measures = '宁夏回族自治区养老机构预收费管理办法'
    expect(rows('640100', '2025-01-01')).toEqual([
      ['service-fee', 6, 7, measures],
      ['deposit', 2_400_000, 2_000, measures],
      ['membership', 0, 5_000_000, measures],
    ])
  })

  it('in Beijing, where the deposit goes by the whole service fee', () => {
    const measures = '北京市养老机构预收费管理办法'
    expect(rows('110105', '2026-03-19')).toEqual([
      ['service-fee', 3, 10, measures],
      ['deposit', 1_800_000, 602_000, measures],
      ['membership', 0, 5_000_000, measures],
    ])
  })
})

describe('values of other programmes of elderly care', () => {
  it.each([
    ['371000', '2020-01-17', { newPer100: 20, builtPer100: 15 }],
    ['370100', '2021-01-01', { newPer100: 20, builtPer100: 15 }],
    ['410100', '2019-01-01', { newPer100: 30, builtPer100: 20 }],
    ['340500', '2022-07-20', { newPer100: 30, builtPer100: 20, newSingleLeast: 350 }],
    ['330600', '2022-01-01', { newShareOfFloorArea: 0.002, newSingleLeast: 30, builtPer100: 20, pooledLeast: 300 }],
    ['640100', '2023-10-30', { newPer100: 30, builtPer100: 20 }],
  ])('norm of facilities in %s on %s', (place, date, expected) => {
    expect(lookup(elderlyCare.facilityNorm2014, place, date).policy).toMatchObject(expected)
  })

  it('the ceiling of concentrated care in Xiamen: both tekun standards', () => {
    const { policy } = lookup(elderlyCare.concentratedCare2023, '350203', '2023-10-23')
    const person = { dibao: true, ability: 'complete', ofOwnWill: true, insured: false, dibaoAllowance: 112_000 }
    const facts = elderlyCare.ConcentratedCareFacts.parse({
      ...person,
      asOf: '2024-01-01',
      birth: '1950-01-01',
      charge: 400_000,
    })
    expect(elderlyCare.concentratedCare2023.assess(facts, policy)).toEqual({
      eligible: true,
      ceiling: 303_000,
      withinCeiling: false,
      aid: 191_000,
    })
  })

  it('an elder of 90 in Qiantang in August 2023', () => {
    const { policy } = lookup(elderlyCare.oldAgeAllowance2010, '330114', '2023-08-01')
    const elder = { asOf: '2023-08-31', birth: '1933-08-31', dibao: false, residentPension: true }
    expect(elderlyCare.oldAgeAllowance2010.assess(elder, policy).allowance).toBe(15_000)
  })

  it('a severely disabled elder in a home in Guangdong', () => {
    const { policy, sources } = lookup(elderlyCare.consumerVoucher2025, '440100', '2026-03-01')
    const facts = { asOf: '2026-03-01', birth: '1945-01-01', ability: 'severe' }
    const elder = elderlyCare.ConsumerVoucherFacts.parse({ ...facts, longStay: { spend: 190_000, insurance: 0 } })
    expect(elderlyCare.consumerVoucher2025.assess(elder, policy).deduction).toBe(76_000)
    expect(sources.cap?.division).toBe('440000')
  })

  it('Kaifu: what two reports differ on is not set', () => {
    const { policy } = lookup(elderlyCare.mealSubsidy2021, '430105', '2021-07-01')
    expect(policy).toEqual({ leastAge: 60, hukouNeeded: true, general: 400, poor: 800 })
  })

  it.each([
    ['entry-subsidy', elderlyCare.entrySubsidy2022, '350583', '2023-11-14'],
    ['construction-subsidy', elderlyCare.constructionSubsidy2013, '340503', '2024-02-22'],
    ['consumer-voucher', elderlyCare.consumerVoucher2025, '350200', '2026-03-01'],
  ])('%s: where nothing is known it says so', (_, program, place, date) => {
    expect(() => lookup(program as Program, place, date)).toThrow(/没有有据可查的取值/)
  })
})
