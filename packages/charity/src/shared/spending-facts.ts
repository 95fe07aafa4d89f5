import { label } from '@minzheng/rules'
import * as z from 'zod'

/** The most that an amount of one organisation can be: 100 billion yuan. */
const most = 10_000_000_000_000

/** What was spent or received: never less than 0. */
export const amount = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(most)
    .nullish()
    .meta(label(zh, en, 'fen'))
/** What may be below 0: income of a year with losses, net assets. */
const balance = (zh: string, en: string) =>
  z
    .int()
    .min(-most)
    .max(most)
    .nullish()
    .meta(label(zh, en, 'fen'))
const noneUnlessSaid = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(most)
    .default(0)
    .meta(label(zh, en, 'fen'))

/** A ratio that a rule asks for: 0.08 for 8 %. */
export const share = (zh: string, en: string) => z.number().min(0).max(1).multipleOf(0.01).meta(label(zh, en))

/** Whether the organisation had public-fundraising status (公开募捐资格) in the year; in the year of its revocation it counts as had. */
export const publicFundraising = z.boolean().nullish().meta(label('具有公开募捐资格', 'Public-fundraising status'))

/**
 * The figures of one year that the tests read. `zh` and `en` stand before the names of the fields, where a case holds two years.
 * Amounts that are left out are not known, but for the two adjustments of income, which are none.
 */
export const yearFields = (zh = '', en = '') => {
  const before = en === '' ? '' : `${en}: `
  const of = <T>(field: (zh: string, en: string) => T, chinese: string, english: string): T =>
    field(`${zh}${chinese}`, `${before}${english}`)
  return {
    /** 慈善活动支出 (公益事业支出): article 4 of the rule of 2016 says what it holds. */
    spending: of(amount, '慈善活动支出', 'charity spending'),
    /** 管理费用: article 5 of the same. */
    adminCost: of(amount, '管理费用', 'administration cost'),
    /** 总支出: charity spending, administration, fundraising and all other cost. */
    totalSpending: of(amount, '总支出', 'total spending'),
    /** 上年实际收入, before any adjustment. */
    income: of(balance, '上年实际收入', 'income of the year before'),
    /** What of that income may for its time limit not yet be used in the year it came in. */
    incomeNotYetUsable: of(noneUnlessSaid, '上年收入中上年不得使用的限定性收入', 'of it, not usable in that year'),
    /** Net assets whose time limit ended in the year before. */
    netAssetsReleased: of(noneUnlessSaid, '上年解除时间限定的净资产', 'net assets released in the year before'),
    incomeTwoYearsAgo: of(balance, '前两年收入', 'income two years before'),
    incomeThreeYearsAgo: of(balance, '前三年收入', 'income three years before'),
    /** 上年末净资产 (上年末基金余额). */
    netAssets: of(balance, '上年末净资产', 'net assets at the end of the year before'),
    netAssetsTwoYearsAgo: of(balance, '前两年年末净资产', 'net assets two years before'),
    netAssetsThreeYearsAgo: of(balance, '前三年年末净资产', 'net assets three years before'),
    /** Whether there are three years before this one to take an average of; not known where it is left out. */
    threeYearsOnRecord: z
      .boolean()
      .nullish()
      .meta(label(`${zh}有前三年数据`, `${before}three years on record`)),
  }
}
