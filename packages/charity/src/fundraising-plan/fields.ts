import { Fen, PlainDate } from '@minzheng/core'
import { SocialCreditCode } from '@minzheng/core/identifiers'
import * as z from 'zod'
import { CampaignNumber, ProjectNumber } from '../campaign-number/number.js'

/** The ways of public fundraising (慈善法 art. 23). The first two may need a filing elsewhere too. */
export const fundraisingMethods = {
  'collection-box': { zh: '在公共场所设置募捐箱', en: 'Collection boxes in public places' },
  event: { zh: '举办义演、义赛、义卖、义展、义拍、慈善晚会等', en: 'Charity shows, sales, auctions, galas' },
  media: { zh: '通过广播、电视、报刊发布募捐信息', en: 'Radio, television, press' },
  internet: { zh: '通过互联网发布募捐信息', en: 'The internet' },
  other: { zh: '其他方式', en: 'Another way' },
} as const
const methods = [
  'collection-box',
  'event',
  'media',
  'internet',
  'other',
] as const satisfies readonly (keyof typeof fundraisingMethods)[]

const text = z.string().trim().min(1).max(10_000)
const amount = Fen.min(0).max(100_000_000_000_000)
const answer = z.boolean().nullish()

/** Who raises funds together with the charity (慈善法 art. 26; 令74 arts 10, 11, 18). Left out: not known. */
export const FundraisingPartner = z.strictObject({
  kind: z.enum(['organisation', 'individual']).meta({ description: '合作方类型' }),
  name: text.meta({ description: '合作方名称或者姓名' }),
  evaluated: answer.meta({ description: '已评估并形成评估报告' }),
  agreement: answer.meta({ description: '已签订书面协议' }),
  /** Of an individual: a copy of the identity document, the certificate of no criminal record, the credit report. */
  personalPapers: answer.meta({ description: '个人合作方身份证件、无犯罪记录证明和信用报告' }),
})
export type FundraisingPartner = z.infer<typeof FundraisingPartner>

/**
 * The plan of one public fundraising campaign (募捐方案): the fields of 慈善法 art. 24 and 令74 art. 10, and those that the filing
 * form of 民发〔2025〕57号 adds. What is left out is not filled in; of a yes or no, not known. Amounts in fen.
 */
export const FundraisingPlan = z.strictObject({
  number: CampaignNumber.optional().meta({ description: '备案编号' }),
  name: text.meta({ description: '活动名称' }),
  organisation: z
    .strictObject({ name: text, creditCode: SocialCreditCode.optional() })
    .meta({ description: '开展募捐的慈善组织' }),
  /** Whether the charity has a supervising unit (业务主管单位), and whether that agreed to the plan (令74 art. 12). */
  supervisingUnit: answer.meta({ description: '有业务主管单位' }),
  unitConsents: answer.meta({ description: '业务主管单位同意募捐方案' }),
  project: z
    .strictObject({ name: text.optional(), number: ProjectNumber.optional() })
    .optional()
    .meta({ description: '支持的慈善项目' }),
  /** In response to a major emergency (重大突发事件). */
  emergency: z.boolean().default(false).meta({ description: '为应对重大突发事件' }),
  purpose: text.optional().meta({ description: '募捐目的' }),
  startOn: PlainDate.optional().meta({ description: '开始日期' }),
  endOn: PlainDate.optional().meta({ description: '结束日期' }),
  area: text.optional().meta({ description: '地域' }),
  personInCharge: z
    .strictObject({ name: text, fullTime: answer.meta({ description: '为本组织专职工作人员' }) })
    .optional()
    .meta({ description: '活动负责人' }),
  officeAddress: text.optional().meta({ description: '办公地址' }),
  methods: z.array(z.enum(methods)).max(5).optional().meta({ description: '募捐方式' }),
  /** The platforms that the ministry designated, where funds are raised on the internet. */
  platforms: z.array(text).max(100).optional().meta({ description: '互联网公开募捐服务平台' }),
  /** Places outside the area of its registrar where boxes stand or events are held, and why it is necessary there. */
  elsewhere: z
    .array(z.strictObject({ place: text, reason: text.optional() }))
    .max(1000)
    .optional()
    .meta({ description: '异地募捐' }),
  waysToGive: text.optional().meta({ description: '接受捐赠方式' }),
  accounts: z
    .array(z.strictObject({ holder: text, bank: text.optional(), number: text.optional() }))
    .max(100)
    .optional()
    .meta({ description: '银行账户' }),
  expectedAmount: amount.optional().meta({ description: '预期募集款物数额', unit: 'fen' }),
  beneficiaries: z
    .strictObject({
      scope: text.optional().meta({ description: '受益人范围' }),
      number: z.int().min(1).max(10_000_000_000).optional().meta({ description: '预期数量' }),
      chosenBy: text.optional().meta({ description: '确定方式' }),
      specificPerson: answer.meta({ description: '为特定个人' }),
    })
    .optional()
    .meta({ description: '受益人' }),
  use: text.optional().meta({ description: '募得款物用途' }),
  usePlan: text.optional().meta({ description: '募得款物使用计划' }),
  costs: z
    .strictObject({
      forBeneficiaries: amount.optional().meta({ description: '用于受益人的款物', unit: 'fen' }),
      implementation: amount.optional().meta({ description: '项目执行成本（含人员报酬）', unit: 'fen' }),
      management: amount.optional().meta({ description: '管理费用', unit: 'fen' }),
      fundraising: amount.optional().meta({ description: '募捐成本', unit: 'fen' }),
      /** Passed on to beneficiaries or to those close to them. */
      passedOn: answer.meta({ description: '向受益人及其利害关系人转嫁' }),
    })
    .optional()
    .meta({ description: '费用' }),
  remainder: z
    .strictObject({
      handling: text,
      /** All of it goes to other charity projects with the same or a near purpose, and that is made public. */
      sameOrNearPurpose: answer.meta({ description: '全部用于目的相同或者相近的其他慈善项目并公开' }),
    })
    .optional()
    .meta({ description: '剩余财产的处理' }),
  partners: z.array(FundraisingPartner).max(100).optional().meta({ description: '合作方' }),
})
export type FundraisingPlan = z.infer<typeof FundraisingPlan>
