import { addDays, addMonths } from '@minzheng/core'
import type { PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepaidOpinion2024 } from '../shared/documents.js'
import { prepaidBreaches } from './breaches.js'
import {
  PrepaidFeeFacts,
  PrepaidFeePolicy,
  prepaidFees,
  prepaidFeesNational,
  prepaidFees2024 as program,
  startedMonths,
} from './rules.js'

type Policy = PolicyValues<PrepaidFeePolicy>
/** The nation says nothing of membership: who may charge it, and how much, is not known. */
const nation: Policy = { serviceMonthsMost: 12, depositBase: 'bed-fee', depositTimes: 12, membership: {} }
const unconditional = {
  leastBeds: null,
  leastLevel: null,
  creditNeeded: null,
  guaranteeNeeded: null,
  unreadyBarred: null,
  dishonestBarred: null,
}
/** With the limits of Ningxia, and known to ask no more of a private home; what is held of Ningxia does not say that. */
const ningxia = PrepaidFeePolicy.parse({
  ...nation,
  serviceMonthsMost: 6,
  membership: { ...unconditional, publicBarred: true, timesOfCharge: 4 },
})
const asHeld: Policy = { ...ningxia, membership: { publicBarred: true, timesOfCharge: 4 } }
const beijing: Policy = {
  serviceMonthsMost: 3,
  depositBase: 'service-fee',
  depositTimes: 4,
  membership: {
    publicBarred: true,
    leastBeds: 300,
    leastLevel: 3,
    creditNeeded: true,
    guaranteeNeeded: true,
    unreadyBarred: true,
    dishonestBarred: true,
  },
}

const home = {
  ownership: 'private',
  monthlyBedFee: 200_000,
  monthlyServiceFee: 450_000,
  averageMonthlyCharge: 400_000,
  beds: 300,
  level: 3,
  goodCredit: true,
  guaranteed: true,
  ready: true,
  dishonest: false,
}
const contract = (facts: object) => PrepaidFeeFacts.parse({ ...home, ...facts })
const of = (facts: object, policy: Policy) => program.assess(contract(facts), policy)

describe('months of service fee', () => {
  it.each([
    ['eld-prepaid-national: 12 months', nation, 12, 0],
    ['nationally, one more', nation, 13, 1],
    ['eld-prepaid-ningxia: 6 months', ningxia, 6, 0],
    ['Ningxia, one more', ningxia, 7, 1],
    ['Ningxia, 13', ningxia, 13, 7],
    ['Beijing, 3', beijing, 3, 0],
    ['Beijing, 4', beijing, 4, 1],
    ['Beijing, 13', beijing, 13, 10],
  ])('%s', (_, policy, serviceMonths, excess) => {
    expect(of({ serviceMonths }, policy)).toMatchObject({ serviceExcess: excess, within: excess === 0 })
  })

  it.each([
    ['2025-01-01', '2025-12-31', 12],
    ['2025-01-01', '2026-01-01', 13],
    ['2025-01-01', '2026-01-31', 13],
    ['2025-01-01', '2026-02-01', 14],
    ['2024-01-31', '2024-02-29', 2],
    ['2024-01-31', '2024-02-28', 1],
    ['2025-01-01', '2025-01-01', 1],
    ['2025-01-02', '2025-01-01', 0],
    // A period that ends before it begins has none.
    ['2025-02-01', '2024-12-31', 0],
  ])('%s to %s is %i', (from, to, months) => expect(startedMonths(from, to)).toBe(months))

  it('a whole number of months is that many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (offset, months) => {
        const from = addDays('2020-01-01', offset)
        expect(startedMonths(from, addDays(addMonths(from, months), -1))).toBe(months)
      }),
    )
  })
})

describe('deposit', () => {
  // The bed fee is 2,000 yuan, the whole service fee 4,500.
  it.each([
    ['eld-prepaid-national: 12 bed fees', nation, 2_400_000, 2_400_000, 0],
    ['nationally, a fen more', nation, 2_400_001, 2_400_000, 1],
    ['nationally, 12.01 bed fees', nation, 2_402_000, 2_400_000, 2_000],
    ['eld-prepaid-ningxia: 12 bed fees', ningxia, 2_400_000, 2_400_000, 0],
    ['Ningxia, 12.01 bed fees', ningxia, 2_402_000, 2_400_000, 2_000],
    ['Beijing, 4 service fees', beijing, 1_800_000, 1_800_000, 0],
    ['Beijing, a fen more', beijing, 1_800_001, 1_800_000, 1],
    ['Beijing, 12.01 bed fees', beijing, 2_402_000, 1_800_000, 602_000],
  ])('%s', (_, policy, deposit, depositLimit, depositExcess) => {
    expect(of({ deposit }, policy)).toMatchObject({ depositLimit, depositExcess, within: depositExcess === 0 })
  })

  it('without the fee that the limit goes by is undetermined, and without a deposit within', () => {
    expect(of({ deposit: 1, monthlyBedFee: undefined }, nation)).toMatchObject({ depositExcess: null, within: null })
    expect(of({ deposit: 1, monthlyBedFee: undefined }, beijing).within).toBe(true)
    expect(of({ monthlyBedFee: undefined }, nation).within).toBe(true)
  })
})

describe('membership', () => {
  const membership = 1_600_000
  it.each([
    ['nationally, a private home: all of it is left to the provinces', nation, {}, null, null, null],
    ['nationally, a public home: not decided', nation, { ownership: 'public' }, null, null, null],
    ['eld-prepaid-ningxia: four average charges', ningxia, {}, true, 1_600_000, 0],
    ['Ningxia, a lower average', ningxia, { averageMonthlyCharge: 399_999 }, true, 1_599_996, 4],
    ['Ningxia, a public home', ningxia, { ownership: 'public' }, false, 0, 1_600_000],
    ['Beijing, all conditions at their limit: its cap was not read', beijing, {}, true, null, null],
    ['Beijing, 299 beds', beijing, { beds: 299 }, false, 0, 1_600_000],
    ['Beijing, two stars', beijing, { level: 2 }, false, 0, 1_600_000],
    ['Beijing, no good credit', beijing, { goodCredit: false }, false, 0, 1_600_000],
    ['Beijing, no guarantee', beijing, { guaranteed: false }, false, 0, 1_600_000],
    ['Beijing, guarantee not known', beijing, { guaranteed: undefined }, null, null, null],
    ['Beijing, not ready', beijing, { ready: false }, false, 0, 1_600_000],
    ['Beijing, dishonest', beijing, { dishonest: true }, false, 0, 1_600_000],
    ['Beijing, publicly built', beijing, { ownership: 'public-built-private-run' }, false, 0, 1_600_000],
  ])('%s', (_, policy, facts, membershipAllowed, membershipLimit, membershipExcess) => {
    const result = of({ membership, ...facts }, policy)
    expect(result.membershipAllowed).toBe(membershipAllowed)
    expect(result.membershipExcess).toBe(membershipExcess)
    if (membershipAllowed !== true || policy === ningxia) expect(result.membershipLimit).toBe(membershipLimit)
  })

  it.each([
    ['within the most, its conditions not held', {}, null, null],
    ['over the most', { membership: membership + 1 }, null, false],
    ['a public home', { ownership: 'public' }, false, false],
    ['none charged', { membership: 0 }, null, true],
  ])('in Ningxia as it is held: %s', (_, facts, membershipAllowed, within) => {
    expect(of({ membership, ...facts }, asHeld)).toMatchObject({ membershipAllowed, within })
  })

  it('names each condition that is not known and would decide it', () => {
    const open = (facts: object) =>
      explain(program, contract({ membership, ...facts }), asHeld)
        .rules.find(({ name }) => name === 'membershipAllowed')
        ?.notKnown.map(({ title }) => title?.zh)
    expect(open({})).toEqual(['收取会员费的最低床位数', '收取会员费的最低等级'])
    expect(open({ goodCredit: false, guaranteed: false, ready: false, dishonest: true })).toEqual([
      '收取会员费的最低床位数',
      '收取会员费的最低等级',
      '收取会员费须征信良好',
      '收取会员费须有保函或保险',
      '未建成机构不得收取会员费',
      '失信机构不得收取会员费',
    ])
  })

  it('has no condition that the place is known not to have added', () => {
    const bad = { goodCredit: false, guaranteed: false, ready: false, dishonest: true, beds: 0, level: 0 }
    expect(of({ membership, ...bad }, ningxia)).toMatchObject({ membershipAllowed: true, within: true })
  })

  it.each([
    [membership - 1, 0, true],
    [membership, 0, true],
    [membership + 1, 1, false],
  ])('of %i fen is %i over', (charged, membershipExcess, within) => {
    expect(of({ membership: charged }, ningxia)).toMatchObject({ membershipExcess, within })
  })

  it('without a most, as the place says, is over the limit only where none may be charged', () => {
    const free = { ...ningxia, membership: { ...unconditional, publicBarred: true, timesOfCharge: null } }
    expect(of({ membership }, free)).toMatchObject({ membershipLimit: null, membershipExcess: 0, within: true })
    expect(of({ membership, ownership: 'public' }, free)).toMatchObject({
      membershipLimit: 0,
      membershipExcess: membership,
    })
    const open = { ...ningxia, membership: { ...unconditional, publicBarred: null, timesOfCharge: 4 } }
    expect(of({ membership, ownership: 'public' }, open)).toMatchObject({
      membershipAllowed: true,
      membershipExcess: 0,
    })
    expect(of({ membership: membership + 1, ownership: 'public' }, open).membershipExcess).toBe(1)
  })

  it('that nobody charges breaks nothing', () => {
    expect(of({ ownership: 'public' }, nation).within).toBe(true)
    expect(of({ ownership: 'public' }, beijing).within).toBe(true)
  })
})

describe('what a contract breaks', () => {
  const all = contract({ ownership: 'public', serviceMonths: 13, deposit: 2_402_000, membership: 5_000_000 })
  const local = { ...prepaidOpinion2024, title: '当地办法' }
  const breaches = (policy: Policy) =>
    prepaidBreaches(all, {
      policy,
      sources: {
        serviceMonthsMost: { status: 'set' as const, id: 'prepaid-fees.limit', from: '2025-01-01', cite: local },
      },
    })

  it('names limit, excess and source', () => {
    const rows = (policy: Policy) =>
      breaches(policy).map(({ fee, verdict, limit, excess }) => [fee, verdict, limit, excess])
    expect(rows(nation)).toEqual([
      ['service-fee', 'broken', 12, 1],
      ['deposit', 'broken', 2_400_000, 2_000],
      ['membership', 'undecided', null, null],
    ])
    expect(rows(ningxia)).toEqual([
      ['service-fee', 'broken', 6, 7],
      ['deposit', 'broken', 2_400_000, 2_000],
      ['membership', 'broken', 0, 5_000_000],
    ])
    expect(rows(beijing)).toEqual([
      ['service-fee', 'broken', 3, 10],
      ['deposit', 'broken', 1_800_000, 602_000],
      ['membership', 'broken', 0, 5_000_000],
    ])
    expect(breaches(nation).map(({ cite }) => cite.title)).toEqual([
      '当地办法',
      prepaidOpinion2024.title,
      prepaidOpinion2024.title,
    ])
  })

  it('says it in both languages', () => {
    expect(breaches(ningxia).map(({ message }) => message)).toEqual([
      {
        zh: '养老服务费预收期为13个月，上限6个月，超出7个月。',
        en: 'The service fee taken ahead is 13 months, the limit 6 months: 7 months over.',
      },
      {
        zh: '押金为24020.00元，上限24000.00元，超出20.00元。',
        en: 'The deposit is 24020.00 yuan, the limit 24000.00 yuan: 20.00 yuan over.',
      },
      {
        zh: '该机构不得收取会员费，却收取50000.00元。',
        en: 'The home may charge no membership fee, and charges 50000.00 yuan.',
      },
    ])
    expect(breaches(nation)[2]).toMatchObject({
      missing: expect.arrayContaining(['policy.membership.publicBarred']),
      message: {
        zh: '会员费为50000.00元，是否超限不能确定：国家列出的不得收取会员费的情形未见原文；最高额度由省级确定，当地规定未见。',
      },
    })
  })

  it('says why a limit is open: a rule of the province, or a fact', () => {
    const message = (facts: object, policy: Policy) =>
      prepaidBreaches(contract(facts), { policy, sources: {} }).map(one => one.message.zh)
    expect(message({ membership: 1 }, nation)).toEqual([
      '会员费为0.01元，是否超限不能确定：会员费最高额度由省级确定，当地额度未见。',
    ])
    expect(message({ membership: 1 }, asHeld)).toEqual([
      '会员费为0.01元，是否超限不能确定：哪些机构可以收取会员费由省级规定，当地条件未见。',
    ])
    const [, , open] = prepaidBreaches(all, { policy: nation, sources: {} })
    expect(open?.limit).toBeNull()
    expect(
      prepaidBreaches(contract({ deposit: 1, monthlyBedFee: null }), { policy: nation, sources: {} })[0]?.message.en,
    ).toBe('The deposit is 0.01 yuan; whether that is over the limit cannot be decided: not known: monthly bed fee.')
    expect(message({ membership: 1, averageMonthlyCharge: null }, ningxia)).toEqual([
      '会员费为0.01元，是否超限不能确定：尚缺上年度月平均收费标准。',
    ])
    expect(message({ deposit: 1, monthlyBedFee: null }, nation)).toEqual([
      '押金为0.01元，是否超限不能确定：尚缺月床位费。',
    ])
  })

  it('says of a limit of 0 what it is: no membership at all, or a deposit on no fee', () => {
    const message = (facts: object) =>
      prepaidBreaches(contract(facts), { policy: ningxia, sources: {} }).map(one => one.message.zh)
    expect(message({ deposit: 1, monthlyBedFee: 0 })).toEqual(['押金为0.01元，上限0.00元，超出0.01元。'])
    expect(message({ membership: 1_600_001 })).toEqual(['会员费为16000.01元，上限16000.00元，超出0.01元。'])
  })

  it('names the document of the rule that bars the home, not that of the cap', () => {
    const cite = (title: string) => ({
      status: 'set' as const,
      id: 'prepaid-fees.limit',
      from: '2025-01-01',
      cite: { ...prepaidOpinion2024, title },
    })
    const sources = { 'membership.timesOfCharge': cite('额度'), 'membership.publicBarred': cite('禁止') }
    const [barred] = prepaidBreaches(contract({ ownership: 'public', membership: 1 }), { policy: ningxia, sources })
    const [over] = prepaidBreaches(contract({ membership: 1_600_001 }), { policy: ningxia, sources })
    expect([barred?.cite.title, over?.cite.title, over?.excess]).toEqual(['禁止', '额度', 1])
  })

  it('is nothing where nothing is taken', () => {
    for (const policy of [nation, ningxia, beijing])
      expect(prepaidBreaches(contract({ ownership: 'public' }), { policy, sources: {} })).toEqual([])
  })
})

describe('the program', () => {
  it('is in force for the five years of the opinion', () => {
    // 人民日报 2024-05-13: from 2024-10-01, for five years; published in May.
    expect([prepaidFees.on('2024-10-01'), prepaidFees.on('2029-09-30')]).toEqual([program, program])
    for (const day of ['2024-05-10', '2024-09-30', '2029-10-01']) expect(() => prepaidFees.on(day)).toThrow()
    expect(nationalProblems(program, prepaidFeesNational)).toEqual([])
  })

  it.each([
    ['2024-09-30', [undefined, undefined, undefined]],
    ['2024-10-01', [12, 'bed-fee', 12]],
    ['2029-09-30', [12, 'bed-fee', 12]],
    ['2029-10-01', [undefined, undefined, undefined]],
  ])('has the national limits from that day: %s', (date, expected) => {
    const { policy, sources } = policyAt(program, [prepaidFeesNational], { place: '500112', date })
    expect([policy.serviceMonthsMost, policy.depositBase, policy.depositTimes]).toEqual(expected)
    expect(sources['membership.publicBarred']?.status).toBe('not-known')
  })

  it('never finds less excess under a stricter policy', () => {
    fc.assert(
      fc.property(arbitraryOf(PrepaidFeeFacts), fc.nat({ max: 24 }), fc.nat({ max: 24 }), (facts, a, b) => {
        const [strict, mild] = a < b ? [a, b] : [b, a]
        const excess = (most: number) =>
          program.assess(facts, { ...nation, serviceMonthsMost: most, depositTimes: most })
        const [one, other] = [excess(strict), excess(mild)]
        expect(one.serviceExcess ?? 0).toBeGreaterThanOrEqual(other.serviceExcess ?? 0)
        expect(one.depositExcess ?? 0).toBeGreaterThanOrEqual(other.depositExcess ?? 0)
      }),
    )
  })

  it('answers alike in every way of running', () => agreement(program))
})
