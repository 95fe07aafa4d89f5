import { atArticle } from '@minzheng/core'
import { fen, ifKnown, yesNo } from '@minzheng/core/fields'
import { allOf, type BooleanExpression, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { exemptionNotice2018 } from './documents.js'

const answer = (zh: string, en: string) => ifKnown(yesNo(zh, en))
const pay = (zh: string, en: string) => ifKnown(fen(zh, en, { per: 'year', most: 100_000_000_000 }))

/** One organisation that asks to be exempt from corporate income tax (非营利组织免税资格); what is left out is not known. */
export const NonProfitExemptionFacts = z.strictObject({
  lawfullySetUp: answer('依法设立或者登记', 'Lawfully set up or registered'),
  nonProfitActivity: answer('从事公益性或者非营利性活动', 'Works for the public or not for profit'),
  incomeForPurpose: answer('收入除合理支出外全部用于登记的事业', 'Income serves its purpose alone, but for fair costs'),
  noDistribution: answer('财产及其孳息不用于分配（合理工资除外）', 'Nothing is distributed, but for fair pay'),
  remainderForPurpose: answer('注销后剩余财产用于公益或者非营利目的', 'What is left at the end serves a like purpose'),
  noRightsOfFounders: answer('投入人不保留财产权利', 'Those who gave keep no right'),
  /** Average pay of its staff in a year. */
  averagePay: pay('工作人员年平均工资薪金', 'Average pay of the staff'),
  /** Average pay of like organisations of its trade in the prefecture or above. */
  peerAveragePay: pay('同行业同类组织年平均工资', 'Average pay of like organisations of its trade'),
  benefitsByRules: answer('工作人员福利按国家有关规定执行', 'Benefits of the staff are by the rules'),
  accountsApart: answer('应税收入与免税收入分别核算', 'Taxable and exempt income are accounted apart'),
})
export type NonProfitExemptionFacts = z.infer<typeof NonProfitExemptionFacts>

/** Since 2018, under 财税〔2018〕13号 item 1: eight conditions, all of them. */
export const nonProfitExemption2018 = defineProgram({
  id: 'non-profit-exemption',
  title: { zh: '非营利组织免税资格', en: 'Exemption of a non-profit organisation' },
  inForce: { from: '2018-01-01', cite: exemptionNotice2018 },
  facts: NonProfitExemptionFacts,
  policy: z.strictObject({}),
  rules(body) {
    const condition = (of: BooleanExpression, zh: string, en: string, item: string) =>
      of.as({ zh, en }, { cite: atArticle(exemptionNotice2018, `第一条第${item}项`) })
    const payTest = condition(
      body.averagePay.atMost(body.peerAveragePay.times(2)),
      '平均工资不超过同类组织两倍',
      'Average pay is at most twice that of its peers',
      '七',
    )
    const exempt = allOf(
      condition(body.lawfullySetUp, '依法设立', 'Lawfully set up', '一'),
      condition(body.nonProfitActivity, '非营利活动', 'Not for profit', '二'),
      condition(body.incomeForPurpose, '收入用于事业', 'Income for its purpose', '三'),
      condition(body.noDistribution, '不分配', 'No distribution', '四'),
      condition(body.remainderForPurpose, '剩余财产用于公益', 'Remainder for the purpose', '五'),
      condition(body.noRightsOfFounders, '投入人不保留权利', 'No rights of those who gave', '六'),
      payTest,
      condition(body.benefitsByRules, '福利按规定', 'Benefits by the rules', '七'),
      condition(body.accountsApart, '分别核算', 'Accounted apart', '八'),
    ).as({ zh: '符合免税资格条件', en: 'Meets the conditions' }, { cite: atArticle(exemptionNotice2018, '第一条') })
    return { payTest, exempt }
  },
})

/**
 * Whether a non-profit organisation meets the eight conditions of exemption from corporate income tax (财税〔2018〕13号 item 1). Pay may be
 * twice the average of like organisations and no fen more. Before 2018 nine conditions and another comparison of pay held; they are not
 * here.
 */
export const nonProfitExemption = versions(nonProfitExemption2018)
