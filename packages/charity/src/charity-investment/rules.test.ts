import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examples } from '../../test/examples.js'
import { charityInvestment, InvestmentFacts, investmentBans, investmentChecklist } from './rules.js'

const inOrder = examples['charity-investment']
const assess = (on: string, more: object) =>
  charityInvestment.on(on).assess(InvestmentFacts.parse({ ...inOrder, ...more }), {})
const through = (more: object) => ['2018-12-31', '2019-01-01', '2024-09-05'].map(on => assess(on, more).allowed)

// Source: 慈善法 of 2016 art. 54; 民政部令第62号 from 2019-01-01, the bans in its art. 7.
describe('an investment by a charity', () => {
  it.each([
    ['all in order', {}, true, true],
    ['one fen more than may be invested', { amount: 500_000_01 }, true, false],
    ['idle restricted assets not known', { idleRestricted: undefined }, true, null],
    ['a fen of government grants', { governmentMoney: 1 }, false, false],
    ['a fen of gifts that forbid it', { forbiddenByDonor: 1 }, false, false],
    ['whether gifts forbid it is not known', { forbiddenByDonor: null }, null, null],
    ['whether gifts forbid it is not told', { forbiddenByDonor: undefined }, null, null],
    ['government grants not told of', { governmentMoney: undefined }, null, null],
    ['spending not met', { spendingSecured: false }, true, false],
    ['equity in a firm that fits', { method: 'equity', investeeRelated: true }, true, true],
    ['equity in a firm that does not', { method: 'equity', investeeRelated: false }, true, false],
    ['entrusted to a manager with a licence', { method: 'entrusted', managerQualified: true }, true, true],
    ['entrusted without a licence', { method: 'entrusted', managerQualified: false }, true, false],
    ['an officer is paid there', { officersInInvestee: true }, false, false],
    ['whether it is major is not known', { major: undefined }, null, null],
  ])('%s: by the Law alone, and with the measures', (_, more, law, measures) => {
    expect(through(more)).toEqual([law, measures, measures])
  })

  it.each(investmentBans)('%s left out: nobody said that it is not so', ban => {
    expect(through({ [ban]: undefined })).toEqual([true, null, null])
  })

  it.each(investmentBans)('%s is banned since 2019', ban => {
    expect(through({ [ban]: true })).toEqual([true, false, false])
    expect(through({ [ban]: null })).toEqual([true, null, null])
  })

  it.each([
    [6, 9, true],
    [5, 9, false],
    [7, 10, true],
    [6, 10, false],
    [67, 100, true],
    [66, 100, false],
    [0, 0, false],
    [10, 9, false],
    [undefined, 9, null],
  ])('a major one with %s of %s in favour: %s', (votesFor, deciders, decided) => {
    expect(assess('2024-09-05', { major: true, votesFor, deciders }).decisionTest).toBe(decided)
  })

  it('two thirds, as whole numbers say it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (deciders, votes) => {
        fc.pre(votes <= deciders)
        const { decisionTest } = assess('2020-01-01', { major: true, votesFor: votes, deciders })
        expect(decisionTest).toBe(votes >= Math.ceil((deciders * 2) / 3))
      }),
    )
  })

  it.each(charityInvestment.versions.map(version => [version.inForce.from, version] as const))(
    'of %s answers alike everywhere',
    (_, version) => agreement(version),
  )
})

it('lists the eight bans in order, with what is found', () => {
  const plan = { shares: true, illegal: null }
  const list = investmentChecklist(plan, '2019-01-01')
  expect(investmentChecklist(plan, '2018-12-31')).toEqual([])
  expect(list.map(({ applies }) => applies)).toEqual([true, null, null, null, null, null, null, null])
  expect(list.map(({ cite }) => cite.article?.slice(-2))).toEqual([
    '一项',
    '二项',
    '三项',
    '四项',
    '五项',
    '六项',
    '七项',
    '八项',
  ])
  expect(new Set(list.map(({ title }) => title.zh)).size).toBe(8)
})
