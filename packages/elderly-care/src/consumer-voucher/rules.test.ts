import { notKnown } from '@minzheng/policy'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ConsumerVoucherFacts,
  ConsumerVoucherPolicy,
  consumerVoucher,
  consumerVoucher2025,
  consumerVoucherNational,
  consumerVoucher2026 as program,
  voucherLapses,
} from './rules.js'

const guangdong = ConsumerVoucherPolicy.parse({
  runs: true,
  excludesHomeCareProject: true,
  longStayRate: 0.4,
  shortStayRate: 0.4,
  dayCareRate: 0.4,
  homeRate: 0.5,
  cap: 80_000,
  homeCap: null,
})
const elder = (facts: object = {}) =>
  ConsumerVoucherFacts.parse({ asOf: '2026-02-01', birth: '1945-01-01', ability: 'severe', ...facts })
const of = (facts: object, policy = guangdong) => program.assess(elder(facts), policy)
const spent = (spend: number | null, insurance: number | null = 0) => ({ spend, insurance })

describe('the voucher', () => {
  it('takes a service that is not said for nothing spent and nothing paid', () => {
    const { longStay, shortStay, dayCare, home } = elder()
    for (const service of [longStay, shortStay, dayCare, home]) expect(service).toEqual({ spend: 0, insurance: 0 })
  })

  // The share of Guiyang is not known; at any between 30 % and 60 % the cap binds.
  it.each([0.3, 0.4, 0.6])('eld-guiyang-voucher: 5,100 yuan a month, share %f', longStayRate => {
    const result = of({ longStay: spent(510_000) }, { ...guangdong, longStayRate })
    expect(result).toMatchObject({ deduction: 80_000, toPay: 430_000 })
    expect(12 * (result.deduction ?? 0)).toBe(960_000)
  })

  it.each([
    ['longStay', 40_000],
    ['shortStay', 40_000],
    ['dayCare', 40_000],
    ['home', 50_000],
  ])('eld-guangdong-voucher-rates: 1,000 yuan of %s', (service, deduction) => {
    expect(of({ [service]: spent(100_000) }).deduction).toBe(deduction)
  })

  it.each([
    ['moderate', true],
    ['severe', true],
    ['complete', true],
    ['mild', false],
    ['intact', false],
    [null, null],
  ])('eld-guangdong-voucher-rates: %s', (ability, eligible) => expect(of({ ability }).eligible).toBe(eligible))

  it.each([
    [199_997, 79_998],
    [199_999, 79_999],
    [200_000, 80_000],
    [200_003, 80_000],
  ])('a long stay of %i: the cap of 800 yuan binds from 2,000 on', (spend, deduction) => {
    expect(of({ longStay: spent(spend) }).deduction).toBe(deduction)
  })

  it('asks for the share of a service only where something was spent on it', () => {
    const { homeRate: _, ...silent } = guangdong
    const paid = (facts: object, policy: object) => program.assess(elder(facts), policy).deduction
    expect(paid({ dayCare: spent(100_000) }, silent)).toBe(40_000)
    expect(paid({ dayCare: spent(100_000), home: spent(1) }, silent)).toBeNull()
    expect(paid({ home: spent(1, 1) }, silent)).toBe(0)
    expect(paid({ dayCare: spent(100_000), home: spent(100_000) }, { ...silent, homeRate: null })).toBe(40_000)
    expect(paid({ ability: 'mild', home: spent(1) }, {})).toBe(0)
  })

  it('takes insurance off first, for each service by itself', () => {
    expect(of({ longStay: spent(300_000, 150_000) })).toMatchObject({
      eligibleSpend: 150_000,
      deduction: 60_000,
      toPay: 90_000,
    })
    expect(of({ longStay: spent(100_000, 120_000), home: spent(50_000) })).toMatchObject({
      eligibleSpend: 50_000,
      deduction: 25_000,
    })
    expect(of({ longStay: spent(100_000, null) }).deduction).toBeNull()
  })

  it.each([
    ['tekun', { tekun: true }],
    ['concentrated care', { concentratedCare: true }],
    ['the home-care project', { homeCareProject: true }],
    ['younger than 60 by a day', { birth: '1966-02-02' }],
  ])('%s excludes', (_, facts) => {
    expect(of({ longStay: spent(100_000), ...facts })).toMatchObject({ eligible: false, deduction: 0, toPay: 100_000 })
  })

  it('60 on the day itself is enough', () => expect(of({ birth: '1966-02-01' }).eligible).toBe(true))

  it.each([
    ['2026-02-01', '2026-02-28', '2026-03-01'],
    ['2026-01-15', '2026-01-31', '2026-02-15'],
    ['2026-01-31', '2026-01-31', '2026-02-28'],
    ['2026-12-31', '2026-12-31', '2027-01-31'],
  ])('taken on %s lapses after %s or %s', (taken, month, oneMonth) => {
    expect([voucherLapses(taken, 'calendar-month'), voucherLapses(taken, 'one-month')]).toEqual([month, oneMonth])
  })

  it('is never more than the cap or than what was spent', () => {
    fc.assert(
      fc.property(arbitraryOf(ConsumerVoucherFacts), facts => {
        const { deduction, eligibleSpend } = program.assess(facts, guangdong)
        expect(deduction ?? 0).toBeLessThanOrEqual(Math.min(80_000, eligibleSpend ?? 80_000))
      }),
    )
  })

  it.each([
    ['the place leaves them out', { excludesHomeCareProject: true }, false],
    ['it does not', { excludesHomeCareProject: false }, true],
    ['nobody knows whether it does', { excludesHomeCareProject: notKnown }, null],
    ['the project does not run', { excludesHomeCareProject: false, runs: false }, false],
    ['nobody knows whether it runs', { excludesHomeCareProject: false, runs: notKnown }, null],
  ] as const)('who is in the home-care project, where %s', (_, values, eligible) => {
    const { assess } = program
    expect(assess(elder({ homeCareProject: true }), { ...guangdong, ...values }).eligible).toBe(eligible)
  })
})

describe('in time', () => {
  it.each([
    ['2025-07-22', undefined],
    ['2025-07-23', consumerVoucher2025],
    ['2025-12-31', consumerVoucher2025],
    ['2026-01-01', program],
    ['2026-11-29', program],
  ])('%s', (date, version) => {
    if (version) expect(consumerVoucher.on(date)).toBe(version)
    else expect(() => consumerVoucher.on(date)).toThrow(/2025-07-23/)
  })

  const nationally = (date: string, facts: object) => {
    const version = consumerVoucher.on(date)
    const { policy } = policyAt(version, [consumerVoucherNational], { place: '500112', date })
    return version.assess(elder({ asOf: date, ...facts }), policy)
  }

  it.each([
    ['2025-12-31', false],
    // The first day of each place is its own.
    ['2026-01-01', null],
    ['2027-01-01', null],
  ])('whether the project runs outside the pilots on %s: %s', (date, eligible) => {
    expect(nationally(date, { longStay: spent(100_000) }).eligible).toBe(eligible)
  })

  it.each([
    ['2025-12-31', { home: spent(100_000) }, null],
    ['2026-01-01', { home: spent(159_998) }, 79_999],
    ['2026-01-01', { home: spent(160_000) }, 80_000],
    ['2026-01-01', { home: spent(160_002) }, 80_000],
    ['2026-01-01', { longStay: spent(199_998) }, 79_999],
    ['2026-01-01', { longStay: spent(200_000) }, 80_000],
    ['2026-01-01', { longStay: spent(200_003) }, 80_000],
    ['2026-01-01', { shortStay: spent(100_000) }, 40_000],
    // Of day care no report of the national notice gives the share.
    ['2026-01-01', { dayCare: spent(100_000) }, null],
    ['2026-01-01', { longStay: spent(100_000), home: spent(100_000) }, 80_000],
  ])('by the national values of %s, %j: %s', (date, facts, deduction) => {
    const version = consumerVoucher.on(date)
    const { policy } = policyAt(version, [consumerVoucherNational], { place: '500112', date })
    expect(version.assess(elder({ asOf: date, ...facts }), { ...policy, runs: true }).deduction).toBe(deduction)
  })

  it.each([
    [{ home: spent(99_998) }, 49_999],
    [{ home: spent(100_000) }, 50_000],
    [{ home: spent(100_002) }, 50_000],
    [{ longStay: spent(200_000) }, 80_000],
    [{ longStay: spent(50_000), home: spent(200_000) }, 70_000],
  ])('the pilots deduct 500 yuan at most at home, %j: %i', (facts, deduction) => {
    const values = { ...guangdong, homeCap: 50_000 }
    expect(consumerVoucher2025.assess(elder({ asOf: '2025-12-31', ...facts }), values).deduction).toBe(deduction)
  })

  it.each(consumerVoucher.versions.map(version => [version.inForce.from, version] as const))(
    'of %s has its national values in a sound file, and answers alike in every way of running',
    (_, version) => {
      expect(nationalProblems(version, consumerVoucherNational)).toEqual([])
      agreement(version)
    },
  )
})
