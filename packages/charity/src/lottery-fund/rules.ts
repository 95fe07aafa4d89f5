import { atArticle } from '@minzheng/core'
import { fen, ifKnown, orNone, share } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import {
  elderlyCareOpinion2013,
  elderlyCareOpinion2019,
  lotteryDistribution,
  lotteryRules2018,
} from '../shared/lottery-documents.js'

// Up to 4,000亿元: more than twice the fund of the whole nation.
const money = (zh: string, en: string) => fen(zh, en, { most: 40_000_000_000_000 })

/** A year’s public-welfare fund (彩票公益金) of one province, or of the nation. Left out: not known. */
export const LotteryFundFacts = z.strictObject({
  /** Raised from sales, by kind of ticket; without prizes that nobody claimed. */
  fromComputerGames: ifKnown(money('电脑彩票提取公益金', 'Raised from computer games')),
  fromInstantTickets: ifKnown(money('即开票提取公益金', 'Raised from instant tickets')),
  unclaimedPrizes: ifKnown(money('逾期未兑奖奖金', 'Prizes not claimed in time')),
  /** What an office spent of it on social welfare, and of that on the elderly. */
  welfareSpending: ifKnown(money('用于社会福利的公益金支出', 'Spent on social welfare')),
  elderlyCareSpending: ifKnown(money('其中用于养老服务', 'Of it on care of the elderly')),
})

/** The shares by which the public-welfare fund of the lottery is distributed, as parts of 1. */
export const LotteryFundPolicy = z.strictObject({
  centralShare: share('中央集中比例', 'Share of the centre'),
  socialSecurityShare: share('全国社会保障基金比例', 'Social-security fund, of the centre'),
  civilAffairsShare: share('民政部比例', 'Civil affairs, of the centre'),
  sportShare: share('国家体育总局比例', 'Sport, of the centre'),
  /** Of the local half. Where a province is not known to have set it, its parts are undetermined. */
  provinceOfComputerGames: share('电脑票地方部分省级比例', 'Province, of local computer-game money'),
  provinceOfInstantTickets: share('即开票地方部分省级比例', 'Province, of local instant-ticket money'),
  /** Half since the opinion of 2013; 55% by 2022, by that of 2019. */
  elderlyCareLeast: orNone(share('用于养老服务最低比例', 'Least share for care of the elderly')),
})

const cite = lotteryDistribution
const inFen = (zh: string, en: string) =>
  [
    { zh, en },
    { unit: 'fen', cite },
  ] as const

/** The distribution since the lottery regulation (彩票管理条例), from 2009-07-01. */
export const lotteryFund2009 = defineProgram({
  id: 'lottery-fund',
  title: { zh: '彩票公益金分配', en: 'Distribution of the lottery fund' },
  inForce: { from: '2009-07-01', cite: lotteryDistribution },
  facts: LotteryFundFacts,
  policy: LotteryFundPolicy,
  rules(fund, policy) {
    const centralOf = (raised: typeof fund.fromComputerGames) => raised.times(policy.centralShare).rounded('down')
    const [centralGames, centralInstant] = [centralOf(fund.fromComputerGames), centralOf(fund.fromInstantTickets)]
    const raised = fund.fromComputerGames
      .plus(fund.fromInstantTickets)
      .plus(fund.unclaimedPrizes)
      .as(...inFen('筹集公益金合计', 'Raised in all'))
    const central = centralGames.plus(centralInstant).as(...inFen('中央集中', 'To the centre'))
    const local = raised
      .minus(central)
      .as(...inFen('地方留成（含逾期未兑奖奖金）', 'Stays local, with unclaimed prizes'))
    const socialSecurity = central
      .times(policy.socialSecurityShare)
      .rounded('down')
      .as(...inFen('全国社会保障基金', 'Social-security fund'))
    const civilAffairs = central
      .times(policy.civilAffairsShare)
      .rounded('down')
      .as(...inFen('民政部', 'Civil affairs'))
    const sport = central
      .times(policy.sportShare)
      .rounded('down')
      .as(...inFen('国家体育总局', 'Sport'))
    const special = central
      .minus(socialSecurity)
      .minus(civilAffairs)
      .minus(sport)
      .as(...inFen('中央专项彩票公益金', 'Special fund'))
    const localGames = fund.fromComputerGames.minus(centralGames)
    const localInstant = fund.fromInstantTickets.minus(centralInstant)
    const province = localGames
      .times(policy.provinceOfComputerGames)
      .rounded('down')
      .plus(localInstant.times(policy.provinceOfInstantTickets).rounded('down'))
      .as(...inFen('省级留成（不含逾期未兑奖奖金）', 'To the province, without unclaimed prizes'))
    const citiesAndCounties = localGames
      .plus(localInstant)
      .minus(province)
      .as(...inFen('市县留成（不含逾期未兑奖奖金）', 'To cities and counties, without unclaimed prizes'))
    const elderlyCareTest = policy.elderlyCareLeast
      .ifSet(least => fund.elderlyCareSpending.atLeast(fund.welfareSpending.times(least)))
      // By the opinion of 2013 or that of 2019: the policy value names the one of the day.
      .as({ zh: '用于养老服务的比例达标', en: 'Enough goes to care of the elderly' })
    return {
      raised,
      central,
      local,
      socialSecurity,
      special,
      civilAffairs,
      sport,
      province,
      citiesAndCounties,
      elderlyCareTest,
    }
  },
})

/**
 * How the public-welfare fund of the lottery is distributed: half to the centre and half local, the centre’s half in four,
 * the local half between province and cities by local rule. The notices state no rounding; here each part is rounded down to
 * the fen, and what is left stays with the last of its group (the local part, the special fund, cities and counties), so
 * that nothing is lost. Prizes not claimed in time stay local in full; how a province shares them is not known, so they
 * stand apart. What the centre *spends* in a year differs from these shares by what is carried over (`lottery-account`).
 */
export const lotteryFund = versions(lotteryFund2009)

const since = { status: 'in-force', from: '2009-07-01', cite: 'notices' } as const

/** What holds in the whole country. */
export const lotteryFundNational: NationalPolicy = {
  program: 'lottery-fund',
  documents: { notices: lotteryDistribution, opinion2013: elderlyCareOpinion2013, opinion: elderlyCareOpinion2019 },
  values: {
    centralShare: [{ ...since, value: 0.5 }],
    socialSecurityShare: [{ ...since, value: 0.6 }],
    civilAffairsShare: [{ ...since, value: 0.05 }],
    sportShare: [{ ...since, value: 0.05 }],
    elderlyCareLeast: [
      {
        status: 'in-force',
        from: '2013-09-06',
        until: '2021-12-31',
        value: 0.5,
        cite: 'opinion2013',
        article: '三（四）',
        confidence: 'secondary',
        note: 'the day of the opinion is from memory; read as holding until the share of 2022 was due',
      },
      {
        status: 'in-force',
        from: '2022-01-01',
        value: 0.55,
        cite: 'opinion',
        article: '一（五）',
        note: 'to be reached by 2022; the year is taken from its first day',
      },
    ],
  },
}

/** Where the rule on unclaimed prizes is written since 2018-10-01; before, its article was the 59th. */
export const unclaimedPrizesStayLocal = atArticle(lotteryRules2018, '第五十七条')
