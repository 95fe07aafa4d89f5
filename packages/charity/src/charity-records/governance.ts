import { type JudgedCriteria, judged, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { charityLawAt } from '../shared/charity-law.js'

interface GovernanceDuty extends LocalizedText {
  /** The article of the Law of 2016, and of 2023 where it is another. */
  readonly articles: readonly [in2016: string, in2023?: string]
}

/** What the Charity Law asks of how a charity is governed and keeps its property, in the order of its articles. */
export const governanceDuties = {
  charter: { zh: '章程载明法定事项', en: 'The charter tells what the Law asks', articles: ['第十一条'] },
  structure: {
    zh: '内部治理结构健全，决策、执行、监督职责明确',
    en: 'Who decides, carries out and supervises is clear',
    articles: ['第十二条第一款'],
  },
  accounting: {
    zh: '执行国家统一的会计制度，会计监督健全',
    en: 'Accounts by the national system, and supervised',
    articles: ['第十二条第二款'],
  },
  report: {
    zh: '每年报送年度工作报告和财务会计报告',
    en: 'Reports and accounts go to the registrar each year',
    articles: ['第十三条'],
  },
  'related-parties': {
    zh: '关联方不参与有关交易的决策，交易情况公开',
    en: 'Related parties stay out of decisions on their dealings, which are published',
    articles: ['第十四条'],
  },
  conditions: {
    zh: '不接受、不附加违反法律法规和社会公德的条件',
    en: 'No unlawful or immoral condition is accepted or set',
    articles: ['第十五条'],
  },
  officers: { zh: '负责人无不得任职的情形', en: 'No officer is barred', articles: ['第十六条'] },
  'for-charity': {
    zh: '财产全部用于慈善目的，未分配、私分、挪用',
    en: 'All property goes to charity; none is distributed or diverted',
    articles: ['第五十二条', '第五十三条'],
  },
  'raised-property': {
    zh: '募集的财产登记造册，专款专用',
    en: 'What was raised is registered, and used for its purpose alone',
    articles: ['第五十三条', '第五十四条'],
  },
  investments: {
    zh: '投资合法、安全、有效，重大投资经三分之二以上同意',
    en: 'Investments are lawful, safe and sound, major ones with two thirds in favour',
    articles: ['第五十四条', '第五十五条'],
  },
  'agreed-use': {
    zh: '按照募捐方案或者捐赠协议使用捐赠财产',
    en: 'Gifts are used by the plan or the agreement',
    articles: ['第五十五条', '第五十六条'],
  },
  projects: {
    zh: '建立项目管理制度并跟踪监督',
    en: 'Projects are managed by rules, and followed',
    articles: ['第五十六条', '第五十七条'],
  },
  remainder: {
    zh: '项目终止后的剩余财产按规定处理',
    en: 'What is left of a project is dealt with as required',
    articles: ['第五十七条', '第五十八条'],
  },
  beneficiaries: {
    zh: '公开、公平、公正确定受益人，未指定管理人员的利害关系人',
    en: 'Beneficiaries are chosen fairly, and none is close to its managers',
    articles: ['第五十八条', '第五十九条'],
  },
  spending: {
    zh: '年度支出和管理费用符合标准',
    en: 'Spending and administration of the year meet the standard',
    articles: ['第六十条', '第六十一条'],
  },
} as const satisfies Readonly<Record<string, GovernanceDuty>>
/** A duty of {@link governanceDuties}. */
export type GovernanceDutyId = keyof typeof governanceDuties

const ids = Object.keys(governanceDuties) as GovernanceDutyId[]

/** Whether a charity keeps each duty, as a check found; what is left out or `null` is not known, or was not looked at. */
export const GovernanceCheck = z.partialRecord(z.enum(ids), z.boolean().nullable())
export type GovernanceCheck = z.infer<typeof GovernanceCheck>

/**
 * The checklist of governance and property of a charity on a day, each item with its article in the text of the day. What an investment
 * needs is `charityInvestment`, what is to be spent `annualSpending`.
 * @throws ProblemError `not-in-force` before 2016-09-01
 */
export const charityGovernance = (check: GovernanceCheck, on: PlainDate): JudgedCriteria =>
  judged(
    ids.map(id => {
      const { zh, en, articles } = governanceDuties[id]
      const [in2016, in2023]: GovernanceDuty['articles'] = articles
      return { code: id, title: { zh, en }, met: check[id] ?? null, cite: charityLawAt(on, in2016, in2023) }
    }),
  )
