import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GiftAgreement, giftAgreementTest } from './agreement.js'

const test = (given: object, on = '2024-12-31') => giftAgreementTest(GiftAgreement.parse(given), on)

describe('the agreement of a single gift', () => {
  it.each([
    ['5% agreed, 5% taken', { amount: 1000, agreedAdminShare: 0.05, adminTaken: 50 }, 'not-agreed', 'pass'],
    ['one fen more', { amount: 1000, agreedAdminShare: 0.05, adminTaken: 51 }, 'not-agreed', 'fail'],
    ['none may be taken', { amount: 1000, agreedAdminShare: 0, adminTaken: 1 }, 'not-agreed', 'fail'],
    ['all of it spent', { amount: 1000, agreedShare: 1, spent: 1000 }, 'pass', 'not-agreed'],
    ['one fen less', { amount: 1000, agreedShare: 1, spent: 999 }, 'fail', 'not-agreed'],
    ['agreed, not known what was done', { amount: 1000, agreedShare: 1, agreedAdminShare: 0.1 }, null, null],
    [
      'the ministry’s warning of 2023-04-28: 500,000 yuan of 10 million, nothing agreed',
      { amount: 1_000_000_000, adminTaken: 50_000_000 },
      'not-agreed',
      'not-agreed',
    ],
  ])('%s', (_, given, spendingTest, adminTest) => {
    expect(test(given)).toMatchObject({ spendingTest, adminTest })
  })

  it('cites the article of the day', () => {
    expect(test({ amount: 1 }, '2024-09-04').cite.article).toBe('第六十条')
    expect(test({ amount: 1 }, '2024-09-05').cite.article).toBe('第六十一条')
    expect(() => test({ amount: 1 }, '2016-08-31')).toThrow(/2016-09-01/)
    expect(test({ amount: 1 }, '2016-09-01').cite.article).toBe('第六十条')
  })

  it('taking less never fails what taking more passed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.nat(100),
        fc.nat(1e12),
        fc.nat(1000),
        (amount, share, taken, less) => {
          const at = (adminTaken: number) => test({ amount, agreedAdminShare: share / 100, adminTaken }).adminTest
          if (at(taken) === 'pass') expect(at(Math.max(0, taken - less))).toBe('pass')
        },
      ),
    )
  })
})
