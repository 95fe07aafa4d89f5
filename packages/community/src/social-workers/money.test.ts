import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { policies } from '@minzheng/seeds/policies'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import {
  CertificateAllowanceFacts,
  CertificateAllowancePolicy,
  CertificateAwardFacts,
  CertificateAwardPolicy,
  NewHireFacts,
  NewHirePolicy,
  socialWorkAllowance,
  socialWorkAllowance2017,
  socialWorkAward,
  socialWorkAward2017,
  socialWorkNewHireSubsidy,
  socialWorkNewHireSubsidy2017,
} from './money.js'

describe('the award for a certificate', () => {
  const ruian = {
    amounts: { assistant: 1000_00, worker: 2000_00, senior: 3000_00 },
    differenceOnly: true,
    registrationNeeded: false,
    reviewNeeded: false,
    publicPostExcluded: false,
  }
  const assess = (facts: object, policy: object = ruian) =>
    socialWorkAward2017.assess(CertificateAwardFacts.parse({ asOf: '2021-06-01', ...facts }), policy).award

  // 瑞安 2020-12: a higher level gives the difference. The first is a published case.
  it.each([
    ['senior', 'none', 3000_00],
    ['assistant', 'none', 1000_00],
    ['worker', 'none', 2000_00],
    ['worker', 'assistant', 1000_00],
    ['senior', 'assistant', 2000_00],
    ['senior', 'worker', 1000_00],
    ['senior', 'senior', 0],
    ['worker', 'senior', 0],
    ['assistant', 'assistant', 0],
    ['senior', null, null],
    [null, 'none', null],
    ['senior', undefined, null],
  ])('level %s, paid for %s: %s fen', (level, paidLevel, award) => expect(assess({ level, paidLevel })).toBe(award))

  it('a lower amount of a higher level is no debt', () =>
    expect(
      assess({ level: 'senior', paidLevel: 'worker' }, { ...ruian, amounts: { ...ruian.amounts, senior: 500_00 } }),
    ).toBe(0))
  it('without the rule of the difference each level is paid whole, once', () => {
    const whole = { ...ruian, differenceOnly: false }
    expect(assess({ level: 'senior', paidLevel: 'worker' }, whole)).toBe(3000_00)
    expect(assess({ level: 'worker', paidLevel: 'worker' }, whole)).toBe(0)
    const { differenceOnly, ...open } = ruian
    expect(assess({ level: 'senior', paidLevel: 'worker' }, open)).toBeNull()
    expect(assess({ level: 'senior', paidLevel: 'none' }, open)).toBe(3000_00)
  })
  it.each([
    [{ registered: false }, { registrationNeeded: true }, 0],
    [{ registered: true }, { registrationNeeded: true }, 3000_00],
    [{ registered: null }, { registrationNeeded: true }, null],
    [{ reviewPassed: false }, { reviewNeeded: true }, 0],
    [{ reviewPassed: true }, { reviewNeeded: true }, 3000_00],
    [{ publicPost: true }, { publicPostExcluded: true }, 0],
    [{ publicPost: false }, { publicPostExcluded: true }, 3000_00],
    [{}, { publicPostExcluded: true }, null],
    [{ publicPost: true }, { publicPostExcluded: false }, 3000_00],
    [{}, { amounts: { ...ruian.amounts, senior: null } }, 0],
  ])('%o under %o: %s', (facts, more, award) =>
    expect(assess({ level: 'senior', paidLevel: 'none', ...facts }, { ...ruian, ...more })).toBe(award),
  )
})

describe('the monthly allowance', () => {
  const rates = { assistant: 100_00, worker: 300_00, senior: 500_00 }
  const policy = { rates, registrationNeeded: true, publicPostExcluded: true, monthsMost: 36 }
  const assess = (facts: object, more: object = {}) =>
    socialWorkAllowance2017.assess(
      CertificateAllowanceFacts.parse({
        asOf: '2021-06-01',
        level: 'worker',
        registered: true,
        inPost: true,
        monthsPaid: 0,
        publicPost: false,
        ...facts,
      }),
      { ...policy, ...more },
    ).allowance

  it.each<[object, object, number | null]>([
    [{}, {}, 300_00],
    [{ level: 'assistant' }, {}, 100_00],
    [{ level: 'senior' }, {}, 500_00],
    [{ level: null }, {}, null],
    [{ monthsPaid: 35 }, {}, 300_00],
    [{ monthsPaid: 36 }, {}, 0],
    [{ monthsPaid: 36 }, { monthsMost: null }, 300_00],
    [{ registered: false }, {}, 0],
    [{ registered: false }, { registrationNeeded: false }, 300_00],
    [{ inPost: false }, {}, 0],
    [{ publicPost: true }, {}, 0],
    [{ publicPost: undefined }, {}, null],
    [{ publicPost: undefined }, { publicPostExcluded: false }, 300_00],
    [{ publicPost: true }, { publicPostExcluded: false }, 300_00],
  ])('%o under %o: %s', (facts, more, allowance) => expect(assess(facts, more)).toBe(allowance))
})

describe('the subsidy for who was newly hired', () => {
  // 厦门 2017: newly hired by a private agency and employed one year.
  const xiamen = {
    amounts: { assistant: 5000_00, worker: 10_000_00, senior: 20_000_00 },
    privateOnly: true,
    hiredFrom: '2017-07-10',
    firstHireOnly: true,
    monthsLeast: 12,
    insuredMonthsLeast: null,
  }
  const assess = (facts: object, more: object = {}) =>
    socialWorkNewHireSubsidy2017.assess(
      NewHireFacts.parse({
        asOf: '2018-08-01',
        level: 'senior',
        privateAgency: true,
        hired: '2017-08-01',
        firstHire: true,
        employed: true,
        paidBefore: false,
        ...facts,
      }),
      { ...xiamen, ...more },
    ).subsidy
  it.each<[object, object, number | null]>([
    [{}, {}, 20_000_00],
    [{ level: 'worker' }, {}, 10_000_00],
    [{ level: 'assistant' }, {}, 5000_00],
    [{ level: 'none' }, {}, 0],
    [{ asOf: '2018-07-31' }, {}, 0],
    [{ privateAgency: false }, {}, 0],
    // The notice of 2018-07-11: hired for the first time on 2017-07-10 or later.
    [{ hired: '2017-07-10' }, {}, 20_000_00],
    [{ hired: '2017-07-09' }, {}, 0],
    [{ hired: '2010-03-01' }, { hiredFrom: null }, 20_000_00],
    [{ hired: '2010-03-01' }, { hiredFrom: undefined }, null],
    // Who came from another agency of the place was not hired for the first time.
    [{ firstHire: false }, {}, 0],
    [{ firstHire: undefined }, {}, null],
    [{ firstHire: false }, { firstHireOnly: false }, 20_000_00],
    [{ firstHire: undefined, hired: '2017-07-09' }, {}, 0],
    [{ privateAgency: false }, { privateOnly: false }, 20_000_00],
    [{ employed: false }, {}, 0],
    [{ paidBefore: true }, {}, 0],
    [{ paidBefore: undefined }, {}, null],
    [{ level: null }, {}, null],
    [{ hired: null }, {}, null],
    [{ insuredMonths: 11 }, { insuredMonthsLeast: 12 }, 0],
    [{ insuredMonths: 12 }, { insuredMonthsLeast: 12 }, 20_000_00],
    [{}, { insuredMonthsLeast: 12 }, null],
  ])('%o under %o: %s', (facts, more, subsidy) => expect(assess(facts, more)).toBe(subsidy))
})

// What places are known to pay, as published: 瑞安, 长宁, 厦门, 甘肃, 苏州, 横琴.
describe('places', () => {
  const of = (
    program: typeof socialWorkAward | typeof socialWorkAllowance | typeof socialWorkNewHireSubsidy,
    place: string,
    date: string,
  ) => {
    const book = policyBook(valueDefinitions([...program.versions]), policies)
    return policyFor({ ...program.on(date), policy: program.on(date).policy as z.ZodObject }, book, { place, date })
      .policy
  }
  it.each([
    ['330381', '2020-12-17', { assistant: 1000_00, worker: 2000_00, senior: 3000_00 }],
    ['310105', '2023-06-01', { assistant: 1500_00, worker: 3000_00, senior: 5000_00 }],
  ])('the award of %s', (place, date, amounts) => expect(of(socialWorkAward, place, date)).toMatchObject({ amounts }))
  it.each([
    ['620000', { assistant: 200_00, worker: 300_00, senior: 500_00 }],
    ['320500', { assistant: 100_00, worker: 300_00, senior: 500_00 }],
  ])('the allowance of %s', (place, rates) =>
    expect(of(socialWorkAllowance, place, '2023-06-01')).toMatchObject({ rates }),
  )
  it('the subsidy of 厦门', () =>
    expect(of(socialWorkNewHireSubsidy, '350200', '2017-07-22')).toMatchObject({
      amounts: { assistant: 5000_00, worker: 10_000_00, senior: 20_000_00 },
      privateOnly: true,
      monthsLeast: 12,
    }))
  it('but whether 厦门 asks for months of insurance was not seen, and the answer stays open', () => {
    const policy = of(socialWorkNewHireSubsidy, '350200', '2018-08-01') as z.infer<typeof NewHirePolicy>
    const hire = {
      asOf: '2018-08-01',
      level: 'worker',
      privateAgency: true,
      hired: '2017-08-01',
      firstHire: true,
      employed: true,
    }
    const assess = (known: object) =>
      socialWorkNewHireSubsidy2017.assess(NewHireFacts.parse({ ...hire, paidBefore: false }), { ...policy, ...known })
    expect(assess({}).subsidy).toBeNull()
    expect(assess({ insuredMonthsLeast: null }).subsidy).toBe(10_000_00)
    expect(policy).toMatchObject({ hiredFrom: '2017-07-10', firstHireOnly: true })
    const before = { ...hire, hired: '2017-07-09', paidBefore: false }
    expect(socialWorkNewHireSubsidy2017.assess(NewHireFacts.parse(before), policy).subsidy).toBe(0)
  })
})

it('they hold from the days of the oldest rules', () => {
  expect(socialWorkAward.on('2017-01-01')).toBe(socialWorkAward2017)
  expect(() => socialWorkAward.on('2016-12-31')).toThrow('2017-01-01')
  expect(socialWorkAllowance.on('2017-01-01')).toBe(socialWorkAllowance2017)
  expect(() => socialWorkAllowance.on('2016-12-31')).toThrow('2017-01-01')
  expect(socialWorkNewHireSubsidy.on('2017-06-01')).toBe(socialWorkNewHireSubsidy2017)
  expect(() => socialWorkNewHireSubsidy.on('2017-05-31')).toThrow('2017-06-01')
})

describe('all ways of running it agree', () => {
  it('award', () =>
    agreement(socialWorkAward2017, arbitraryOf(CertificateAwardFacts), arbitraryOf(CertificateAwardPolicy)))
  it('allowance', () =>
    agreement(socialWorkAllowance2017, arbitraryOf(CertificateAllowanceFacts), arbitraryOf(CertificateAllowancePolicy)))
  it('subsidy', () => agreement(socialWorkNewHireSubsidy2017, arbitraryOf(NewHireFacts), arbitraryOf(NewHirePolicy)))
})
