import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { type NonProfitExemptionFacts, nonProfitExemption2018 } from './rules.js'
import { exemptionChangeDue, exemptionLoss, exemptionLossGrounds, exemptionYears, isExemptIn } from './validity.js'

const sound: NonProfitExemptionFacts = {
  lawfullySetUp: true,
  nonProfitActivity: true,
  incomeForPurpose: true,
  noDistribution: true,
  remainderForPurpose: true,
  noRightsOfFounders: true,
  averagePay: 9_500_000,
  peerAveragePay: 4_750_000,
  benefitsByRules: true,
  accountsApart: true,
}
const assess = (more: object = {}) => {
  const { payTest, exempt } = nonProfitExemption2018.assess(
    nonProfitExemption2018.facts.parse({ ...sound, ...more }),
    {},
  )
  return [payTest, exempt]
}

describe('the eight conditions (财税〔2018〕13号 item 1)', () => {
  it.each([
    ['so-091: twice the average', {}, true, true],
    ['so-092: a fen more', { averagePay: 9_500_001 }, false, false],
    ['pay of peers not known', { peerAveragePay: null }, null, null],
    ['and something else not met', { peerAveragePay: null, noDistribution: false }, null, false],
    ['not known', { accountsApart: null }, true, null],
  ] as const)('%s', (_, more, payTest, exempt) => expect(assess(more)).toEqual([payTest, exempt]))
  it.each(Object.keys(sound).filter(key => !key.toLowerCase().includes('averagepay')))('not without %s', key =>
    expect(assess({ [key]: false })).toEqual([true, false]),
  )
  it('answers alike everywhere', () => {
    agreement(nonProfitExemption2018)
  })
})

describe('how long it holds (item 4)', () => {
  it.each([
    ['so-088 山东 2021', 2021, 2025, '2026-01-01', '2026-06-30', '第四条', '财税〔2018〕13号'],
    ['so-089 山东 2022', 2022, 2026, '2027-01-01', '2027-06-30', '第四条', '财税〔2018〕13号'],
    ['ended with 2017', 2013, 2017, '2018-01-01', '2018-06-30', '第四条', '财税〔2018〕13号'],
    ['ended with 2016', 2012, 2016, '2016-10-01', '2016-12-31', '第四条', '财税〔2014〕13号'],
  ])('%s', (_, first, lastYear, reviewFrom, reviewBy, article, number) => {
    expect(exemptionYears(first)).toMatchObject({
      firstYear: first,
      lastYear,
      reviewFrom,
      reviewBy,
      cite: { article, number },
    })
  })
  it('is not said before the notice of 2014, which applied from 2013-01-01', () => {
    expect(exemptionYears(2009).lastYear).toBe(2013)
    expect(() => exemptionYears(2008)).toThrow(/The notice on the exemption/)
  })
  it('in each of its years', () =>
    expect([2020, 2021, 2025, 2026].map(year => isExemptIn(2021, year))).toEqual([false, true, true, false]))
})

describe('how it is lost (item 6)', () => {
  it.each(Object.keys(exemptionLossGrounds))('%s', ground => {
    expect(exemptionLoss(ground as 'unlawful', { groundYear: 2023, lostYear: 2024 })).toMatchObject({
      notExemptFrom: 2023,
      applyAgainFrom: ground === 'politics' ? null : 2026,
      cite: { article: '第六条' },
    })
  })
  it('is not said before the notice of 2018', () => {
    const loss = (lostYear: number) => () => exemptionLoss('unlawful', { groundYear: 2017, lostYear }).applyAgainFrom
    expect(loss(2017)).toThrow(/The notice on the exemption/)
    expect(loss(2018)()).toBe(2020)
    expect(() => exemptionChangeDue('2017-12-31')).toThrow(/The notice on the exemption/)
    expect(exemptionChangeDue('2018-01-01').deadline.due).toBe('2018-01-16')
  })
  it('a change is told within fifteen days', () => {
    expect(exemptionChangeDue('2026-03-02')).toMatchObject({
      deadline: { due: '2026-03-17' },
      cite: { article: '第五条' },
    })
    expect(exemptionChangeDue('2026-03-02', { plainDays: 'working' }).deadline.due).toBe('2026-03-23')
  })
})
