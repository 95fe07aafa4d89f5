import { policyAt } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import {
  deathReviewDue,
  firstPaymentMonth,
  gradualExit,
  nextReview,
  ownShare,
  ReviewFacts,
  reviewInterval,
  WorkOffer,
  workRefusals,
} from './management.js'
import { dibao, dibaoNational } from './rules.js'

const constructed = { title: 'constructed', confidence: 'secondary' } as const
const standard = [{ status: 'in-force' as const, from: '2010-01-01', value: 60_000, cite: 'x' }]
const local = {
  program: 'dibao',
  division: '330100',
  documents: { x: constructed },
  values: { urbanStandard: standard, ruralStandard: standard },
}
const policyOn = (date: string) => policyAt(dibao.on(date), [dibaoNational, local], { place: '330100', date }).policy

describe('first month', () => {
  it.each([
    ['2024-06-01', 'next-month', '2024-07-01'],
    ['2024-06-30', 'next-month', '2024-07-01'],
    ['2024-12-31', 'next-month', '2025-01-01'],
    ['2024-01-31', 'next-month', '2024-02-01'],
    // 重庆市城乡居民最低生活保障条例 (2016) art. 22
    ['2024-06-30', 'month-of-approval', '2024-06-01'],
  ] as const)('decided on %s, %s: %s', (decided, rule, expected) => {
    expect(firstPaymentMonth(decided, rule)).toBe(expected)
  })
  it.each(['2012-12-12', '2021-06-30', '2021-07-01'])('is nationally the next month on %s', date => {
    expect(policyOn(date).firstMonth).toBe('next-month')
  })
})

describe('review', () => {
  const unstable: ReviewFacts = { area: 'urban', unstableIncome: true, ableBodiedMember: true, unchanging: false }
  const stable: ReviewFacts = { ...unstable, unstableIncome: false }
  it.each([
    // dibao-review-frequency-exam-2021 (key B, 每半年). The question is on the opinion of August 2020, whose para. 7 the
    // measures of 2021 repeat; the trial measures, in force until 2021-06-30, say monthly and quarterly.
    ['2021-07-01', unstable, 'unstable', 6],
    ['2021-07-01', { ...unstable, area: null }, 'unstable', 6],
    ['2021-07-01', stable, 'stable', 12],
    ['2021-06-30', unstable, 'unstable', 1],
    ['2021-06-30', { ...unstable, area: 'rural' }, 'unstable', 3],
    ['2021-06-30', { ...unstable, area: null }, 'unstable', null],
    ['2021-06-30', stable, 'stable', 6],
    ['2021-06-30', { ...stable, unchanging: true }, 'unchanging', 12],
    ['2024-01-01', { ...unstable, ableBodiedMember: false }, 'not-named', null],
    ['2024-01-01', { ...unstable, ableBodiedMember: null }, 'undetermined', null],
    ['2024-01-01', { ...stable, unchanging: null }, 'undetermined', 12],
    ['2021-06-30', { ...stable, unchanging: null }, 'undetermined', null],
    ['2024-01-01', { ...unstable, unstableIncome: null }, 'undetermined', null],
  ] as const)('on %s: %o', (date, facts, kind, months) => {
    expect(reviewInterval(facts, policyOn(date).review ?? {})).toEqual({ class: kind, months })
  })
  it('is due on the corresponding day, or at the end of the month', () => {
    expect(nextReview('2024-08-31', 6)).toBe('2025-02-28')
  })
})

describe('gradual exit', () => {
  const exit = (months: number, ground: 'employment' | 'disabled' = 'employment') => ({
    lastEntitledMonth: '2023-06-15',
    months,
    ground,
  })
  it.each([
    [0, null, '2023-07-01', true],
    [5, '2023-11-01', '2023-12-01', true],
    [6, '2023-12-01', '2024-01-01', true],
    [7, '2024-01-01', '2024-02-01', false],
  ])('of %i months', (months, lastMonth, endsFrom, withinLimit) => {
    const policy = policyOn('2023-06-01').gradualExit
    expect(gradualExit(exit(months), policy)).toEqual({ lastMonth, endsFrom, mostMonths: 6, withinLimit })
  })
  it('is of whole months', () => {
    expect(() => gradualExit(exit(-1), undefined)).toThrow()
    expect(() => gradualExit(exit(0.5), undefined)).toThrow()
  })
  it('had no national limit before the notice of 2022', () => {
    expect(policyOn('2022-10-19').gradualExit?.mostMonths).toBeUndefined()
    expect(policyOn('2022-10-20').gradualExit?.mostMonths).toBe(6)
    expect(gradualExit(exit(9), undefined)).toMatchObject({ mostMonths: null, withinLimit: null })
  })
  it('is longer where a place says so: 赣州, three years for a disabled person placed in a job', () => {
    const ganzhou = { mostMonths: 6, disabledMonths: 36 }
    expect(gradualExit(exit(36, 'disabled'), ganzhou)).toMatchObject({ withinLimit: true, lastMonth: '2026-06-01' })
    expect(gradualExit(exit(37, 'disabled'), ganzhou).withinLimit).toBe(false)
  })
})

describe('refusals of work', () => {
  const refusal = (date: string, more: Partial<WorkOffer> = {}): WorkOffer => ({
    date,
    suitable: true,
    answer: 'refused',
    goodReason: false,
    ...more,
  })
  const three = [refusal('2024-01-10'), refusal('2024-03-10'), refusal('2024-07-10')]
  it.each([
    ['two', three.slice(0, 2), { consecutive: 2, sanction: false, since: null }],
    ['three', three, { consecutive: 3, sanction: true, since: '2024-07-10' }],
    ['three in any order', [...three].reverse(), { consecutive: 3, sanction: true, since: '2024-07-10' }],
    ['four', [...three, refusal('2024-08-01')], { consecutive: 4, sanction: true, since: '2024-07-10' }],
    [
      'work accepted between',
      [three[0]!, three[1]!, refusal('2024-05-01', { answer: 'accepted' }), three[2]!],
      { consecutive: 1, sanction: false, since: null },
    ],
    [
      'one with good reason',
      [three[0]!, three[1]!, refusal('2024-05-01', { goodReason: true }), three[2]!],
      { consecutive: 1, sanction: false, since: null },
    ],
    [
      'one that did not fit',
      [three[0]!, three[1]!, refusal('2024-05-01', { suitable: false })],
      { consecutive: 2, sanction: false, since: null },
    ],
  ])('%s', (_, offers, expected) => {
    expect(workRefusals(offers)).toMatchObject(expected)
  })
  // 国务院令第649号 is in force since 2014-05-01.
  it.each([
    ['2014-04-30', false],
    ['2014-05-01', true],
  ])('the first of three on %s: %s', (date, sanction) =>
    expect(workRefusals([refusal(date), refusal('2014-06-01'), refusal('2014-07-01')]).sanction).toBe(sanction),
  )
  it('counts three within six months in Zhejiang (art. 36)', () => {
    expect(workRefusals(three, 6).sanction).toBe(true)
    expect(workRefusals([...three.slice(0, 2), refusal('2024-07-11')], 6).sanction).toBe(false)
  })
  it('touches the person’s own share alone, to the fen', () => {
    expect(ownShare(120_000, 3)).toBe(40_000)
    expect(ownShare(100_000, 3)).toBe(33_333)
  })
})

it.each([
  ['2022-10-19', null],
  ['2022-10-20', '2023-01-20'],
  ['2023-11-30', '2024-02-29'],
])('after a death on %s the review is due by %s', (death, due) => {
  expect(deathReviewDue(death)?.due ?? null).toBe(due)
})

it('takes what is not said of an offer for no good reason, and offers in the order of their days', () => {
  const { goodReason } = WorkOffer.parse({ date: '2024-01-10', suitable: true, answer: 'refused' })
  expect(goodReason).toBe(false)
  const offer = (date: string, answer: 'accepted' | 'refused') => WorkOffer.parse({ date, suitable: true, answer })
  const offers = [offer('2024-03-01', 'refused'), offer('2024-01-01', 'refused'), offer('2024-02-01', 'accepted')]
  expect(workRefusals(offers).consecutive).toBe(1)
  expect(workRefusals([]).cite.article).toBe('第四十五条')
})

it('pays the one month that is granted as a gradual exit', () => {
  const one = { lastEntitledMonth: '2023-06-15', months: 1, ground: 'employment' } as const
  expect(gradualExit(one, { mostMonths: 6 })).toMatchObject({ lastMonth: '2023-07-01', endsFrom: '2023-08-01' })
})

it('knows a review of which something is not known', () => {
  const open = { area: null, unstableIncome: null, ableBodiedMember: null, unchanging: null }
  expect(ReviewFacts.safeParse(open).success).toBe(true)
})
