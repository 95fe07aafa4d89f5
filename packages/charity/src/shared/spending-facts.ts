import { fen, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { amount, answer, mostOfYear } from './fields.js'

/** Whether the organisation had public-fundraising status (公开募捐资格) in the year; in the year of its revocation it counts as had. */
export const publicFundraising = answer('具有公开募捐资格', 'Public-fundraising status')

/**
 * A case of article 12 of the rule of 2016 (registered or recognised for less than a year; from 2024-09-05 also the special
 * circumstances of article 61 of the Law), reported to the registrar and explained in public. Left out: not known, and so is whether
 * a cap that is missed was excused.
 */
export const explained = answer('属特殊情形，已报告并公开说明', 'A special case, reported and explained')

/** A new charity in the year in which it became exempt from income tax: the ratios are not asked for. */
export const firstExemptYear = yesIfSaid('取得免税资格当年的新慈善组织', 'New charity in its first exempt year')

export const fundraisingCost = ifKnown(amount('募捐成本', 'Fundraising cost'))
export const raised = ifKnown(amount('当年募捐收入', 'Raised in the year'))

/** 工作人员工资福利和行政办公支出, of foundations: not the same as administration cost (管理费用) of the later rules. */
export const staffAndOfficeCost = ifKnown(
  amount('工作人员工资福利和行政办公支出', 'Staff pay, welfare and office cost'),
)

/** What was spent or received: never less than 0. */
const sum = { most: mostOfYear }
/** What may be below 0: income of a year with losses, net assets. */
const balance = { least: -mostOfYear, most: mostOfYear }

/**
 * The figures of one year that the tests read. `zh` and `en` stand before the names of the fields, where a case holds two years.
 * Amounts that are left out are not known, but for the two adjustments of income, which are none.
 */
export const yearFields = (zh = '', en = '') => {
  const of = (chinese: string, english: string) => ({
    zh: `${zh}${chinese}`,
    en: en === '' ? english : `${en}: ${english}`,
  })
  return {
    /** 慈善活动支出 (公益事业支出): article 4 of the rule of 2016 says what it holds. */
    spending: ifKnown(fen(of('慈善活动支出', 'charity spending'), sum)),
    /** 管理费用: article 5 of the same. */
    adminCost: ifKnown(fen(of('管理费用', 'administration cost'), sum)),
    /** 总支出: charity spending, administration, fundraising and all other cost. */
    totalSpending: ifKnown(fen(of('总支出', 'total spending'), sum)),
    /** 上年实际收入, before any adjustment. */
    income: ifKnown(fen(of('上年实际收入', 'income of the year before'), balance)),
    /** What of that income may for its time limit not yet be used in the year it came in. */
    incomeNotYetUsable: fen(of('上年收入中上年不得使用的限定性收入', 'of it, not usable in that year'), sum).default(0),
    /** Net assets whose time limit ended in the year before. */
    netAssetsReleased: fen(of('上年解除时间限定的净资产', 'net assets released in the year before'), sum).default(0),
    incomeTwoYearsAgo: ifKnown(fen(of('前两年收入', 'income two years before'), balance)),
    incomeThreeYearsAgo: ifKnown(fen(of('前三年收入', 'income three years before'), balance)),
    /** 上年末净资产 (上年末基金余额). */
    netAssets: ifKnown(fen(of('上年末净资产', 'net assets at the end of the year before'), balance)),
    netAssetsTwoYearsAgo: ifKnown(fen(of('前两年年末净资产', 'net assets two years before'), balance)),
    netAssetsThreeYearsAgo: ifKnown(fen(of('前三年年末净资产', 'net assets three years before'), balance)),
    /** Whether there are three years before this one to take an average of; not known where it is left out. */
    threeYearsOnRecord: ifKnown(yesNo(of('有前三年数据', 'three years on record'))),
  }
}
