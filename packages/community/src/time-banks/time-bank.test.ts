import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { explain, renderExplanation } from '@minzheng/rules/reasons'
import { policies } from '@minzheng/seeds/policies'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { TimeBankAccount, timeBankProblems, timeBankSums } from './ledger.js'
import { TimeBankFacts, TimeBankPolicy, timeBank, timeBank2019 } from './rules.js'

const under = (place: string, date: string) => {
  const book = policyBook(valueDefinitions(timeBank.versions), policies)
  return policyFor(timeBank.on(date), book, { place, date })
}
const empty = { earned: 0, received: 0, spent: 0, given: 0, donated: 0, expired: 0 }
const of = (place: string, date: string, facts: object) =>
  timeBank
    .on(date)
    .assess(TimeBankFacts.parse({ asOf: date, account: 'individual', ...empty, ...facts }), under(place, date).policy)
const hours = (of: number) => of * 60

// Source: 南京市养老服务时间银行实施方案（试行）, 2019-07: a person holds 1,500 hours at most, what is over is donated; a group can only donate. The first and third are published.
describe('南京', () => {
  it.each([
    ['individual', 1520, 1500, 20],
    ['individual', 1500, 1500, 0],
    ['group', 200, 0, 200],
    ['individual', 0, 0, 0],
  ])('%s account with %i hours: %i to spend, %i to donate', (account, earned, stored, forDonation) =>
    expect(of('320100', '2019-07-31', { account, earned: hours(earned) })).toMatchObject({
      balance: hours(earned),
      stored: hours(stored),
      forDonation: hours(forDonation),
    }),
  )
  it.each([
    [{ servedAge: 60, servedIs: 'self' }, true],
    [{ servedAge: 59, servedIs: 'self' }, false],
    [{ servedAge: 70, servedIs: 'lineal' }, true],
    [{ servedAge: 70, servedIs: 'other' }, false],
    [{ servedAge: null, servedIs: 'self' }, null],
    [{ servedAge: 59, servedIs: null }, false],
  ])('who is served: %o, %s', (facts, mayRedeem) =>
    expect(of('320100', '2019-07-31', { earned: 60, residesHere: true, ...facts }).mayRedeem).toBe(mayRedeem),
  )
})

// 上海沪助养老时光汇 2026: at 65 and living in 上海. The first is published.
describe('上海', () => {
  it.each([
    [{ earned: hours(10), servedAge: 65 }, true],
    [{ earned: hours(10), servedAge: 64 }, false],
    [{ earned: hours(10), servedAge: 65, residesHere: false }, false],
    [{ earned: hours(10), servedAge: 65, residesHere: null }, null],
    [{ earned: hours(10), servedAge: 65, servedIs: 'other' }, true],
    [{ earned: 1, servedAge: 65 }, true],
    [{ earned: 0, servedAge: 65 }, false],
    [{ earned: hours(10), spent: hours(10), servedAge: 65 }, false],
  ])('%o: %s', (facts, mayRedeem) =>
    expect(of('310000', '2026-06-01', { servedIs: 'self', residesHere: true, ...facts }).mayRedeem).toBe(mayRedeem),
  )
})

// 北京: ten thousand coins give a place in a public home. The first is published.
it.each([
  [9999, false],
  [10_000, true],
])('北京, %i coins: a place in a public home %s', (coins, publicHome) =>
  expect(of('110000', '2023-06-01', { earned: hours(coins) }).publicHome).toBe(publicHome),
)
it('an account that is overdrawn has nothing to spend', () =>
  expect(of('310000', '2026-06-01', { spent: 60 })).toMatchObject({ balance: -60, stored: 0, forDonation: 0 }))
it.each([
  ['spouse', true],
  ['lineal', false],
  ['other', false],
  ['self', true],
])('where only the spouse may be served, %s: %s', (servedIs, may) => {
  const policy = {
    mostHours: null,
    groupDonatesOnly: false,
    leastAge: null,
    residentsOnly: false,
    forWhom: { spouse: true, lineal: false, other: false },
    publicHomeHours: null,
  }
  const facts = TimeBankFacts.parse({ asOf: '2024-01-01', account: 'group', ...empty, earned: 60, servedIs })
  expect(timeBank2019.assess(facts, policy)).toMatchObject({ mayBeServed: may, mayRedeem: may, publicHome: false })
})
it('elsewhere it is not known', () => {
  expect(of('430200', '2023-06-01', { earned: hours(10_000) })).toMatchObject({
    balance: hours(10_000),
    publicHome: null,
  })
})

describe('a ledger, to its balance with reasons', () => {
  const account = (entries: object[], more: object = {}) =>
    TimeBankAccount.parse({ id: 'a1', account: 'individual', opened: '2019-08-01', entries, ...more })
  const entries = [
    { on: '2019-08-10', kind: 'earned', minutes: hours(1600), of: 'r1' },
    { on: '2019-09-01', kind: 'received', minutes: 90 },
    { on: '2019-09-10', kind: 'spent', minutes: 45, of: 'o1' },
    { on: '2019-09-11', kind: 'given', minutes: 15 },
    { on: '2019-09-12', kind: 'donated', minutes: hours(30) },
    { on: '2019-12-31', kind: 'expired', minutes: 30 },
    { on: '2020-01-01', kind: 'earned', minutes: 60, of: 'r2' },
  ]
  it('adds up by the day', () => {
    const sums = timeBankSums(account(entries), '2019-12-31')
    expect(sums).toEqual({ earned: 96_000, received: 90, spent: 45, given: 15, donated: 1800, expired: 30 })
    expect(timeBankSums(account(entries), '2019-12-30').expired).toBe(0)
    const date = '2019-12-31'
    const { policy, sources } = under('320100', date)
    const facts = TimeBankFacts.parse({ asOf: date, account: 'individual', ...sums })
    expect(timeBank.on(date).assess(facts, policy)).toMatchObject({
      balance: 94_200,
      stored: 90_000,
      forDonation: 4200,
    })
    const text = renderExplanation(explain(timeBank.on(date), facts, policy, sources), 'zh')
    expect(text).toContain('个人账户存储上限')
    expect(text).toContain('南京市养老服务时间银行实施方案')
  })
  const codes = (list: object[], more: object = {}, asOf = '2020-12-31') =>
    timeBankProblems(account(list, more), asOf).map(({ code, path }) => [code, path[1]])
  it.each<[string, object[], object, string, unknown[]]>([
    ['in order', entries, {}, '2020-12-31', []],
    ['closed before it was opened', [], { closed: '2019-07-31' }, '2020-12-31', [['account-days', undefined]]],
    ['closed on the day it was opened', [], { closed: '2019-08-01' }, '2020-12-31', []],
    [
      'before it was opened',
      [{ on: '2019-07-31', kind: 'earned', minutes: 1 }],
      {},
      '2020-12-31',
      [['entry-while-open', 0]],
    ],
    ['on its last day', [{ on: '2020-01-01', kind: 'earned', minutes: 1 }], { closed: '2020-01-01' }, '2020-12-31', []],
    [
      'after it',
      [{ on: '2020-01-02', kind: 'earned', minutes: 1 }],
      { closed: '2020-01-01' },
      '2020-12-31',
      [['entry-while-open', 0]],
    ],
    ['twice', [entries[0]!, entries[0]!], {}, '2020-12-31', [['entry-once', 1]]],
    [
      'a service earned twice, on two days',
      [entries[0]!, { ...entries[0]!, on: '2019-08-11' }],
      {},
      '2020-12-31',
      [['entry-once', 1]],
    ],
    [
      'an order paid for on two days',
      [entries[0]!, entries[2]!, { ...entries[2]!, on: '2019-09-12' }],
      {},
      '2020-12-31',
      [],
    ],
    ['and twice on one', [entries[0]!, entries[2]!, entries[2]!], {}, '2020-12-31', [['entry-once', 2]]],
    [
      'overdrawn',
      [
        { on: '2019-08-01', kind: 'earned', minutes: 10 },
        { on: '2019-08-02', kind: 'spent', minutes: 11 },
      ],
      {},
      '2020-12-31',
      [['not-overdrawn', 1]],
    ],
    [
      'spent whole',
      [
        { on: '2019-08-02', kind: 'spent', minutes: 10 },
        { on: '2019-08-02', kind: 'earned', minutes: 10 },
      ],
      {},
      '2020-12-31',
      [],
    ],
    [
      'spent a day early',
      [
        { on: '2019-08-01', kind: 'spent', minutes: 10 },
        { on: '2019-08-02', kind: 'earned', minutes: 10 },
      ],
      {},
      '2020-12-31',
      [['not-overdrawn', 0]],
    ],
    [
      'twice without a record',
      [
        { on: '2019-08-01', kind: 'received', minutes: 10 },
        { on: '2019-08-01', kind: 'received', minutes: 10 },
      ],
      {},
      '2020-12-31',
      [],
    ],
    ...(['spent', 'given', 'donated', 'expired'] as const).flatMap(
      (kind): [string, object[], object, string, unknown[]][] => {
        const list = (minutes: number) => [
          { on: '2019-08-01', kind: 'earned', minutes: 10 },
          { on: '2019-08-02', kind, minutes },
        ]
        return [
          [`all of it ${kind}`, list(10), {}, '2020-12-31', []],
          [`a minute too many ${kind}`, list(11), {}, '2020-12-31', [['not-overdrawn', 1]]],
        ]
      },
    ),
    ['later', [{ on: '2020-12-31', kind: 'spent', minutes: 10 }], {}, '2020-12-30', []],
  ])('%s', (_, list, more, asOf, expected) => expect(codes(list, more, asOf)).toEqual(expected))
})

it('holds from the month of the oldest rule', () => {
  expect(timeBank.on('2019-07-01')).toBe(timeBank2019)
  expect(() => timeBank.on('2019-06-30')).toThrow('2019-07-01')
})
it('all ways of running it agree', () =>
  agreement(timeBank2019, arbitraryOf(TimeBankFacts), arbitraryOf(TimeBankPolicy)))
