import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LotteryFundFacts, lotteryFund, lotteryFund2009, lotteryFundNational } from './rules.js'

const wan = (amount: number | string) => Math.round(Number(amount) * 1_000_000)
const yi = (amount: number | string) => Math.round(Number(amount) * 100) * 100_000_000

const national = policyAt(lotteryFund2009, [lotteryFundNational], { place: '430000', date: '2024-06-01' }).policy
const fujian = { ...national, provinceOfComputerGames: 0.5, provinceOfInstantTickets: 0.2 }
const assess = (facts: object, policy = national) =>
  lotteryFund
    .on('2024-06-01')
    .assess(LotteryFundFacts.parse({ unclaimedPrizes: 0, fromInstantTickets: 0, ...facts }), policy)

describe('published figures of the lottery fund', () => {
  it('lo-013: the centre’s half of 2017 in its parts', () => {
    const { central, socialSecurity, civilAffairs, sport, special } = assess({ fromComputerGames: wan(2 * 5_304_000) })
    expect({ central, socialSecurity, civilAffairs, sport }).toEqual({
      central: wan(5_304_000),
      socialSecurity: wan(3_182_400),
      civilAffairs: wan(265_200),
      sport: wan(265_200),
    })
    // 1,623,703 was published for the special fund: what was spent, with money carried over from earlier years.
    expect(special).toBe(wan(1_591_200))
    expect(special).not.toBe(wan(1_623_703))
  })

  it('lo-042: Fujian’s sports lottery 2019, where the local part holds the unclaimed prizes', () => {
    const unclaimedPrizes = wan('135184.85') - wan('130642.41')
    const fund = assess({ fromComputerGames: wan('265827.26') - unclaimedPrizes, unclaimedPrizes })
    expect(fund).toMatchObject({ central: wan('130642.41'), local: wan('135184.85'), raised: wan('265827.26') })
    expect(wan('74412') + wan('60772.85')).toBe(fund.local)
  })

  // 民政部公告第349号 (2014): 224,892万 for civil affairs is 5 % of the centre's part, which is 4,497,840万.
  it('the part of civil affairs of 2014 is 5 % of what the centre distributed', () => {
    const { central, civilAffairs } = assess({ fromComputerGames: wan(2 * 4_497_840) })
    expect([central, civilAffairs]).toEqual([wan(4_497_840), wan(224_892)])
  })

  it('lo-031: Fujian 2024, raised in all', () => {
    const local = yi('13.72') + yi('14.83')
    const unclaimedPrizes = local - yi('27.83')
    const fund = assess({ fromComputerGames: 2 * yi('27.83'), unclaimedPrizes })
    expect(fund).toMatchObject({ raised: yi('56.38'), central: yi('27.83'), local })
  })
})

describe('the local half', () => {
  it('is shared by the rule of the province: 5:5 and 2:8 in Fujian', () => {
    const fund = assess({ fromComputerGames: 2_000, fromInstantTickets: 1_000 }, fujian)
    expect(fund).toMatchObject({ central: 1_500, local: 1_500, province: 500 + 100, citiesAndCounties: 500 + 400 })
  })

  it('is undetermined where the province is not known to have set a rule', () => {
    const { local, province, citiesAndCounties } = assess({ fromComputerGames: 2_000, fromInstantTickets: 1_000 })
    expect([local, province, citiesAndCounties]).toEqual([1_500, null, null])
  })
})

it.each([
  [54_999, 100_000, false],
  [55_000, 100_000, true],
  [55_001, 100_000, true],
  [55_000, 100_001, false],
  [undefined, 100_000, null],
])('%s fen of %i for care of the elderly: %s', (elderlyCareSpending, welfareSpending, result) => {
  expect(assess({ elderlyCareSpending, welfareSpending }).elderlyCareTest).toBe(result)
})

// 国发〔2013〕35号 三（四）: 50% or more of it; 国办发〔2019〕5号 一（五）: 55% or more by 2022.
it.each([
  ['2013-09-05', 0, null],
  ['2013-09-06', 499, false],
  ['2013-09-06', 500, true],
  ['2021-12-31', 500, true],
  ['2022-01-01', 549, false],
  ['2022-01-01', 550, true],
])('on %s, %i of 1,000 fen for care of the elderly: %s', (date, elderlyCareSpending, result) => {
  const program = lotteryFund.on(date)
  const { policy } = policyAt(program, [lotteryFundNational], { place: '430000', date })
  const spent = { elderlyCareSpending, welfareSpending: 1_000 }
  expect(program.assess(LotteryFundFacts.parse(spent), policy).elderlyCareTest).toBe(result)
})

it('loses no fen, whatever is raised', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000_000 })
  fc.assert(
    fc.property(amount, amount, amount, (fromComputerGames, fromInstantTickets, unclaimedPrizes) => {
      const fund = assess({ fromComputerGames, fromInstantTickets, unclaimedPrizes }, fujian)
      const raised = fromComputerGames + fromInstantTickets + unclaimedPrizes
      expect(fund.central! + fund.local!).toBe(raised)
      expect(fund.socialSecurity! + fund.special! + fund.civilAffairs! + fund.sport!).toBe(fund.central)
      expect(fund.province! + fund.citiesAndCounties! + unclaimedPrizes).toBe(fund.local)
      expect(fund.local! - unclaimedPrizes - fund.central!).toBeLessThanOrEqual(2)
    }),
  )
})

it('has its policy and answers alike everywhere', () => {
  expect(nationalProblems(lotteryFund2009, lotteryFundNational)).toEqual([])
  agreement(lotteryFund2009)
})

// No notice states a rounding: each part is rounded down to the fen, and the last of its group has the rest.
it.each([
  // Half of 1 fen, also of each kind by itself.
  [
    { fromComputerGames: 1, fromInstantTickets: 1 },
    { central: 0, local: 2 },
  ],
  [{ fromComputerGames: 3 }, { central: 1, local: 2 }],
  // Of 1 fen 60 %, of 19 fen 5 %: nothing yet.
  [{ fromComputerGames: 2 }, { central: 1, socialSecurity: 0, special: 1 }],
  [{ fromComputerGames: 38 }, { central: 19, socialSecurity: 11, civilAffairs: 0, sport: 0, special: 8 }],
  [{ fromComputerGames: 40 }, { central: 20, socialSecurity: 12, civilAffairs: 1, sport: 1, special: 6 }],
  // 5:5 and 2:8.
  [{ fromComputerGames: 2 }, { province: 0, citiesAndCounties: 1 }],
  [{ fromInstantTickets: 8 }, { province: 0, citiesAndCounties: 4 }],
  [{ fromInstantTickets: 10 }, { province: 1, citiesAndCounties: 4 }],
])('%j in fen: %j', (raised, expected) => {
  expect(assess({ fromComputerGames: 0, ...raised }, fujian)).toMatchObject(expected)
})
