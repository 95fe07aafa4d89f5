import * as elderlyCare from '@minzheng/elderly-care'
import { notKnown } from '@minzheng/policy'
import type { Program } from '@minzheng/rules'
import { describe, expect, it } from 'vitest'
import { lookUp } from './book.js'

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
      .prepaidBreaches(contract, lookUp(elderlyCare.prepaidFees2024, place, date))
      .map(({ fee, limit, excess, cite }) => [fee, limit, excess, cite.title])

  const nation = '关于加强养老机构预收费监管的指导意见'
  it.each([
    ['520100', '2026-04-01'],
    ['640100', '2024-12-31'],
    ['110105', '2025-12-31'],
  ])('by the national opinion: %s on %s', (place, date) => {
    expect(rows(place, date)).toEqual([
      ['service-fee', 12, 1, nation],
      ['deposit', 2_400_000, 2_000, nation],
      ['membership', null, null, nation],
    ])
  })

  it('is undecided in the days in which Beijing’s own measures may have begun', () => {
    expect(rows('110105', '2026-03-18').map(([fee, limit]) => [fee, limit])).toEqual([
      ['service-fee', null],
      ['deposit', null],
      ['membership', null],
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
    ['371000', '2021-01-17', { newPer100: 20, builtPer100: 15 }],
    ['370100', '2020-05-01', { newPer100: 20, builtPer100: 15 }],
    ['410100', '2019-01-01', { newPer100: 30, builtPer100: 20 }],
    ['410100', '2018-12-31', { newPer100: 20, builtPer100: 15 }],
    ['340500', '2022-07-20', { newPer100: 30, builtPer100: 20, newSingleLeast: 350 }],
    ['330600', '2021-12-01', { newShareOfFloorArea: 0.002, newSingleLeast: 30, builtPer100: 20, pooledLeast: 300 }],
    ['640100', '2023-10-30', { newPer100: 30, builtPer100: 20 }],
  ])('norm of facilities in %s on %s', (place, date, expected) => {
    expect(lookUp(elderlyCare.facilityNorm2014, place, date).policy).toMatchObject(expected)
  })

  it.each([
    ['Qingdao, in force from 2015-05-01 in a text not read', '370200', '2015-05-01', '2019-11-29'],
    ['Weihai, approved on 2017-01-18 in a text not read', '371000', '2017-01-18', '2021-01-16'],
    ['Yinchuan, before its answer', '640100', '2014-12-31', '2023-10-29'],
  ])(
    'while the first day of the local rule is not known, that of the nation does not slip in: %s',
    (_, place, ...days) => {
      for (const day of days) {
        const { policy, problems } = lookUp(elderlyCare.facilityNorm2014, place, day)
        expect([policy.newPer100, policy.newShareOfFloorArea], day).toContain(notKnown)
        expect(problems.some(({ message }) => message.zh.includes('起始日不详'))).toBe(true)
      }
    },
  )

  it('the ceiling of concentrated care in Xiamen: both tekun standards', () => {
    const { policy } = lookUp(elderlyCare.concentratedCare2023, '350203', '2023-10-23')
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
    const { policy } = lookUp(elderlyCare.oldAgeAllowance2018, '330114', '2023-08-01')
    const elder = { ageDay: '2023-08-31', birth: '1933-08-31', dibao: false, residentPension: true }
    expect(elderlyCare.oldAgeAllowance2018.assess(elder, policy).allowance).toBe(15_000)
  })

  it('a severely disabled elder in a home in Guangdong', () => {
    const { policy, sources } = lookUp(elderlyCare.consumerVoucher2025, '440100', '2026-03-01')
    const facts = { asOf: '2026-03-01', birth: '1945-01-01', ability: 'severe' }
    const elder = elderlyCare.ConsumerVoucherFacts.parse({ ...facts, longStay: { spend: 190_000, insurance: 0 } })
    expect(elderlyCare.consumerVoucher2025.assess(elder, policy).deduction).toBe(76_000)
    expect(sources['homeRate']).toMatchObject({ division: '440000' })
  })

  it('Kaifu: what two reports differ on is not set', () => {
    const { policy } = lookUp(elderlyCare.mealSubsidy2021, '430105', '2021-07-01')
    expect(policy).toEqual({ leastAge: 60, hukouNeeded: true, general: 400, poor: 800 })
  })

  it.each([
    ['entry-subsidy', elderlyCare.entrySubsidy2022, '350583', '2023-11-14'],
    ['construction-subsidy', elderlyCare.constructionSubsidy2013, '340503', '2024-02-22'],
    ['consumer-voucher', elderlyCare.consumerVoucher2026, '350200', '2026-03-01'],
  ])('%s: where nothing is known it says so', (_, program, place, date) => {
    expect(lookUp(program as Program, place, date).problems[0]?.message.zh).toMatch(/没有有据可查的取值/)
  })
})

describe('whether the voucher project runs', () => {
  it.each([
    ['a pilot before its first day is certain', '500112', '2025-07-25', undefined],
    ['a pilot', '500112', '2025-07-31', true],
    ['a city that is a pilot', '510100', '2025-12-31', true],
    ['its province is none', '510000', '2025-12-31', false],
    ['a pilot, while its twelve months cannot have ended', '330100', '2026-06-30', true],
    ['after that', '330100', '2026-07-01', undefined],
    ['a place of which nobody knows the first day', '350200', '2026-01-01', undefined],
    ['Guangdong', '440100', '2026-01-22', true],
    ['Guangdong, the day before it was reported', '440100', '2026-01-21', undefined],
  ])('%s: %s on %s', (_, place, date, runs) => {
    const found = lookUp(elderlyCare.consumerVoucher.on(date) as Program, place, date).policy as { runs?: unknown }
    expect(found.runs === notKnown ? undefined : found.runs).toBe(runs)
  })

  it('the pilots are those of the notice', () => {
    for (const place of elderlyCare.voucherPilots)
      expect(lookUp(elderlyCare.consumerVoucher2025 as Program, place, '2025-12-31').policy).toMatchObject({
        runs: true,
      })
  })
})
