import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { choice, ifKnown, yesIfSaid } from '@minzheng/core/fields'
import { allOf, type BooleanExpression, defineProgram, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { taxStatusNotice2020 } from '../shared/documents.js'
import { answer } from '../shared/fields.js'
import { taxStatusTransition2021 } from '../shared/tax-documents.js'

/** The ratings of social organisations, and none. */
export const ratingGrades = ['none', '1A', '2A', '3A', '4A', '5A'] as const

/** What people call them. */
export const ratingGradeNames: Readonly<Record<(typeof ratingGrades)[number], LocalizedText>> = {
  none: { zh: '无评估等级', en: 'Not rated' },
  '1A': { zh: '1A级', en: '1A' },
  '2A': { zh: '2A级', en: '2A' },
  '3A': { zh: '3A级', en: '3A' },
  '4A': { zh: '4A级', en: '4A' },
  '5A': { zh: '5A级', en: '5A' },
}

/** One organisation when its status is confirmed; what is left out is not known, but for what happens to few. */
export const TaxDeductionStatusFacts = z.strictObject({
  /** Items 1 to 8 of art. 52 of the regulation on corporate income tax. */
  publicBenefitBody: answer(
    '符合企业所得税法实施条例第五十二条第一至八项',
    'Meets art. 52 (1) to (8) of the corporate tax regulation',
  ),
  lastReportOnTime: answer('上年度专项信息报告经审计并于3月31日前报送', 'Audited report of last year sent by 31 March'),
  firstConfirmation: yesIfSaid('首次确认资格', 'Confirmed for the first time'),
  earlierReportSent: answer('前年度专项信息报告经审计并报送', 'Audited report of the year before last sent'),
  /** Items 3 and 4 for both years before: `tax-status-spending` judges them. */
  spendingMet: answer('前两年度公益支出比例达标', 'Spending of both years before meets item 3'),
  adminCostMet: answer('前两年度管理费用比例达标', 'Cost of both years before meets item 4'),
  /** The same years under 民发〔2016〕189号, which was enough for 2020 and 2021. */
  spendingRule2016Met: answer('前两年度符合民发〔2016〕189号', 'Both years before meet 民发〔2016〕189号'),
  exemptionValid: answer('非营利组织免税资格有效', 'Exemption of a non-profit body is valid'),
  penalised: answer(
    '前两年度受登记管理机关行政处罚（警告除外）',
    'Penalised by the registrar in the two years before, but for warnings',
  ),
  seriousList: answer('前两年度被列入严重违法失信名单', 'On the serious list in the two years before'),
  grade: ifKnown(choice(ratingGradeNames, '评估等级', 'Rating')),
  gradeValid: answer('评估结果在有效期内', 'The rating is valid'),
  /** Set up in 2019, or rated with no result yet when 公告2021年第3号 came out; for 2020 alone. */
  gradePending: yesIfSaid('2019年成立，或评估尚无结论', 'Set up in 2019, or rated without a result yet'),
  /** Set up or recognised under the Charity Law, in the year in which it got its exemption. */
  newCharityFirstExemptYear: yesIfSaid(
    '新设立或新认定的慈善组织，处于取得免税资格当年',
    'New charity in the year of its exemption',
  ),
  /** Lost for a reason of art. 8 in the year of confirmation or the three before it; for one of art. 9 ever. */
  barred: yesIfSaid('在不得重新确认的期限内', 'Within a bar on confirmation'),
})
export type TaxDeductionStatusFacts = z.infer<typeof TaxDeductionStatusFacts>

interface Version {
  readonly inForce: InForce
  /** Whether the years may be judged by the rule of 2016 instead. */
  readonly rule2016Enough: boolean
  /** Whether the exemption was not asked for, and a rating not of everybody. */
  readonly eased: boolean
}

const fourth = (item: string) => atArticle(taxStatusNotice2020, `第四条第${item}项`)
const eased = (article: string) => atArticle(taxStatusTransition2021, article)

const statusVersion = ({ inForce, rule2016Enough, eased: easedYear }: Version) =>
  defineProgram({
    id: 'tax-deduction-status',
    title: { zh: '公益性捐赠税前扣除资格', en: 'Status for tax-deductible donations' },
    inForce,
    facts: TaxDeductionStatusFacts,
    policy: z.strictObject({}),
    rules(body) {
      const item = (of: BooleanExpression, zh: string, en: string, cite: Citation) => of.as({ zh, en }, { cite })
      const ratios = rule2016Enough
        ? {
            spending: body.spendingMet.or(body.spendingRule2016Met),
            cost: body.adminCostMet.or(body.spendingRule2016Met),
          }
        : { spending: body.spendingMet, cost: body.adminCostMet }
      const good = body.grade.isOneOf('3A', '4A', '5A')
      const publicBenefit = item(
        body.publicBenefitBody,
        '符合公益性社会组织条件',
        'Is a public-benefit body',
        fourth('一'),
      )
      const reports = item(
        body.lastReportOnTime.and(body.firstConfirmation.not().or(body.earlierReportSent)),
        '按时报送专项信息报告',
        'Reports sent in time',
        fourth('二'),
      )
      const spending = item(ratios.spending, '公益支出比例达标', 'Spending is enough', fourth('三'))
      const adminCost = item(
        ratios.cost,
        '管理费用比例达标',
        'Cost of administration is within its share',
        fourth('四'),
      )
      const exemption = easedYear
        ? item(body.exemptionValid.or(true), '暂不考虑免税资格', 'Exemption not asked for', eased('第一条第三项'))
        : item(body.exemptionValid, '免税资格有效', 'Exemption is valid', fourth('五'))
      const notPenalised = item(body.penalised.not(), '未受行政处罚', 'Not penalised', fourth('六'))
      const notListed = item(body.seriousList.not(), '未列入严重违法失信名单', 'Not on the serious list', fourth('七'))
      const rating = easedYear
        ? item(
            good.or(body.gradePending),
            '评估等级3A以上或暂不考虑',
            'Rated 3A or better, or not asked',
            eased('第一条第二项'),
          )
        : item(good.and(body.gradeValid), '评估等级3A以上且有效', 'Rated 3A or better, and valid', fourth('八'))
      const newCharity = body.newCharityFirstExemptYear.as(
        {
          zh: '取得免税资格当年的新慈善组织，只看第一、六、七项',
          en: 'New charity in its exempt year: items 1, 6, 7 only',
        },
        { cite: atArticle(taxStatusNotice2020, '第四条第三款') },
      )
      const conditions = allOf(publicBenefit, notPenalised, notListed)
        .and(newCharity.or(allOf(reports, spending, adminCost, exemption, rating)))
        .as({ zh: '符合资格条件', en: 'Meets the conditions' }, { cite: atArticle(taxStatusNotice2020, '第四条') })
      const notBarred = body.barred
        .not()
        .as({ zh: '不在禁止重新确认的期限内', en: 'Not barred' }, { cite: atArticle(taxStatusNotice2020, '第八条') })
      const qualifies = conditions
        .and(notBarred)
        .as({ zh: '可以确认资格', en: 'Can be confirmed' }, { cite: atArticle(taxStatusNotice2020, '第四条') })
      return {
        publicBenefit,
        reports,
        spending,
        adminCost,
        exemption,
        notPenalised,
        notListed,
        rating,
        newCharity,
        conditions,
        notBarred,
        qualifies,
      }
    },
  })

/**
 * For a status that begins in 2020: the rule of 2016 is enough, no exemption is asked for, and a rating not of everybody. Both must
 * be got while the status lasts (公告2021年第3号, first point, item 4). A rating of 3A since 2018 counts though it ran out.
 */
export const taxDeductionStatus2020 = statusVersion({
  inForce: { from: '2020-01-01', to: '2020-12-31', cite: taxStatusTransition2021 },
  rule2016Enough: true,
  eased: true,
})

/** For a status that begins in 2021: the rule of 2016 is enough. */
export const taxDeductionStatus2021 = statusVersion({
  inForce: { from: '2021-01-01', to: '2021-12-31', cite: taxStatusTransition2021 },
  rule2016Enough: true,
  eased: false,
})

/** For a status that begins in 2022 or later. */
export const taxDeductionStatus2022 = statusVersion({
  inForce: { from: '2022-01-01', cite: taxStatusNotice2020 },
  rule2016Enough: false,
  eased: false,
})

/**
 * Whether an organisation that civil affairs registered can be confirmed as a recipient of tax-deductible donations
 * (公益性捐赠税前扣除资格, 公告2020年第27号). `taxDeductionStatus.on` takes the first day of the status, see `taxStatusPeriod`.
 */
export const taxDeductionStatus = versions(taxDeductionStatus2020, taxDeductionStatus2021, taxDeductionStatus2022)
