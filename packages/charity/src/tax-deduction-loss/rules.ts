import { atArticle } from '@minzheng/core'
import { choice, date, ifKnown, yesIfSaid } from '@minzheng/core/fields'
import { anyOf, type BooleanExpression, defineProgram, firstOf, versions, whole } from '@minzheng/rules'
import * as z from 'zod'
import { taxStatusNotice2020 } from '../shared/documents.js'
import { answer } from '../shared/fields.js'
import { ratingGradeNames } from '../tax-deduction-status/rules.js'

/** One organisation with the status on a day; what is left out is not known, but for what few ever do. */
export const TaxDeductionLossFacts = z.strictObject({
  asOf: date('核查日期', 'Day of the check'),
  reportOnTime: answer('按规定时间和要求报送专项信息报告', 'Report sent in time and as asked'),
  spendingMet: answer('最近一年公益支出比例达标', 'Spending of the last year meets item 3'),
  adminCostMet: answer('最近一年管理费用比例达标', 'Cost of the last year meets item 4'),
  exemptionValid: answer('免税资格有效', 'Exemption is valid'),
  /** The day after the last one of an exemption that was not got again. */
  withoutExemptionSince: ifKnown(date('免税资格到期次日', 'First day without exemption')),
  penalised: yesIfSaid('受登记管理机关行政处罚（警告除外）', 'Penalised by the registrar, but for warnings'),
  seriousList: yesIfSaid('被列入严重违法失信名单', 'On the serious list'),
  grade: ifKnown(choice(ratingGradeNames, '有效的评估等级', 'Valid rating')),
  improperGift: yesIfSaid('违反规定接受捐赠', 'Took gifts against the rules'),
  againstCharter: yesIfSaid('违反章程或捐赠款项用途', 'Acted or spent against its charter'),
  relatedBeneficiary: yesIfSaid('指定有明显利益关系的特定受益人', 'Named a related beneficiary'),
  illegalPolitics: yesIfSaid('从事非法政治活动', 'Illegal political activity'),
  nationalSecurity: yesIfSaid('危害国家安全或者社会公共利益', 'Harmed national security or the public interest'),
})
export type TaxDeductionLossFacts = z.infer<typeof TaxDeductionLossFacts>

const bars = {
  none: { zh: '无', en: 'None' },
  'year-and-three': { zh: '当年及之后三个年度', en: 'The year and the three after it' },
  'for-ever': { zh: '不得重新确认', en: 'For ever' },
} as const

const cite = (article: string) => atArticle(taxStatusNotice2020, article)

/** From 2020, under 公告2020年第27号 arts. 7 to 9. */
export const taxDeductionLoss2020 = defineProgram({
  id: 'tax-deduction-loss',
  title: { zh: '取消公益性捐赠税前扣除资格', en: 'Loss of the status for tax-deductible donations' },
  inForce: { from: '2020-01-01', cite: taxStatusNotice2020 },
  facts: TaxDeductionLossFacts,
  policy: z.strictObject({}),
  rules(body) {
    const ground = (of: BooleanExpression, zh: string, en: string, item: string) =>
      of.as({ zh, en }, { cite: cite(`第七条第${item}项`) })
    // Counted from the first day without it, six full months mean that the expiry is more than six months ago.
    const longWithout = body.exemptionValid.not().and(body.withoutExemptionSince.monthsUntil(body.asOf).atLeast(6))
    const ordinary = anyOf(
      ground(body.reportOnTime.not(), '未按时报送专项信息报告', 'Report not sent in time', '一'),
      ground(body.spendingMet.not(), '公益支出比例不达标', 'Spending not enough', '二'),
      ground(body.adminCostMet.not(), '管理费用比例不达标', 'Cost of administration too high', '三'),
      ground(longWithout, '免税资格到期超过六个月', 'Without exemption for more than six months', '四'),
      ground(body.penalised, '受到行政处罚', 'Penalised', '五'),
      ground(body.seriousList, '列入严重违法失信名单', 'On the serious list', '六'),
      ground(body.grade.isOneOf('none', '1A', '2A'), '评估等级低于3A或无等级', 'Rated below 3A, or not', '七'),
    ).as({ zh: '有第七条情形', en: 'A ground of art. 7' }, { cite: cite('第七条') })
    const grave = anyOf(body.improperGift, body.againstCharter, body.relatedBeneficiary).as(
      { zh: '有第八条情形', en: 'A ground of art. 8' },
      { cite: cite('第八条') },
    )
    const gravest = anyOf(body.illegalPolitics, body.nationalSecurity).as(
      { zh: '有第九条情形', en: 'A ground of art. 9' },
      { cite: cite('第九条') },
    )
    const mustLose = anyOf(ordinary, grave, gravest).as(
      { zh: '应当取消资格', en: 'Must lose the status' },
      { cite: cite('第七条') },
    )
    const bar = firstOf([gravest, 'for-ever'], [grave, 'year-and-three'])
      .otherwise('none')
      .as({ zh: '不得重新确认的期限', en: 'Bar on confirmation' }, { cite: cite('第八条'), words: bars })
    // Years beside that of the loss; nothing is said of one that has no end.
    const barredYearsAfter = grave
      .choose(whole(3), whole(0))
      .as(
        { zh: '取消当年以后不得确认的年度数', en: 'Years barred after that of the loss' },
        { unit: 'year', cite: cite('第八条') },
      )
    return { ordinary, grave, gravest, mustLose, bar, barredYearsAfter }
  },
})

/**
 * Whether an organisation must lose the status for tax-deductible donations (公告2020年第27号 arts. 7 to 9), and for how long it is
 * then barred: not at all, for the year and the three after it, or for ever (`bar`; `barredYearsAfter` speaks of art. 8 alone).
 * Art. 7 (7) excepts nobody; how it meets a new charity that was confirmed without a rating (art. 4) the announcement does not say.
 */
export const taxDeductionLoss = versions(taxDeductionLoss2020)
