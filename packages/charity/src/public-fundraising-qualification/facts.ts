import { label, words } from '@minzheng/rules'
import * as z from 'zod'

const kindNames = {
  ordinary: { zh: '一般慈善组织', en: 'An ordinary charity' },
  'public-foundation-before-law': {
    zh: '慈善法施行前登记的公募基金会',
    en: 'A public foundation registered before the Law',
  },
  'allowed-by-other-law': {
    zh: '其他法律、行政法规规定可以公开募捐的组织',
    en: 'A body that another law lets raise funds from the public',
  },
  'old-body': {
    zh: '慈善法公布前设立的非公募基金会或者有税前扣除资格的社会团体',
    en: 'A non-public foundation, or an association with tax-deduction status, from before the Law',
  },
} as const
const levelNames = {
  nation: { zh: '民政部', en: 'The ministry' },
  province: { zh: '省级', en: 'A province' },
  city: { zh: '设区的市级', en: 'A city' },
  county: { zh: '县级', en: 'A county' },
} as const
const ratingNames = {
  none: { zh: '未评估', en: 'Not rated' },
  '1A': { zh: '1A', en: '1A' },
  '2A': { zh: '2A', en: '2A' },
  '3A': { zh: '3A', en: '3A' },
  '4A': { zh: '4A', en: '4A' },
  '5A': { zh: '5A', en: '5A' },
} as const

const yesNo = (zh: string, en: string) => z.boolean().nullish().meta(label(zh, en))
const heads = (zh: string, en: string) =>
  z
    .int()
    .min(0)
    .max(1000)
    .nullish()
    .meta(label(zh, en, 'person'))
const date = (zh: string, en: string) => z.iso.date().nullish().meta(label(zh, en))

/** The internal systems of art. 5(4) (2024), each one in good order. */
export const internalSystems = {
  finance: { zh: '财务管理制度', en: 'Financial management' },
  projects: { zh: '项目管理制度', en: 'Project management' },
  procurement: { zh: '采购管理制度', en: 'Procurement' },
  assets: { zh: '资产管理制度', en: 'Asset management' },
  personnel: { zh: '人事管理制度', en: 'Personnel' },
  archives: { zh: '档案管理制度', en: 'Archives' },
  accountingSupervision: { zh: '会计监督制度', en: 'Supervision of accounts' },
  disclosure: { zh: '信息公开制度', en: 'Disclosure of information' },
} as const

const system = (id: keyof typeof internalSystems) => yesNo(internalSystems[id].zh, internalSystems[id].en)

/** One organisation on the day on which it applies for public fundraising. What is left out is not known. */
export const PublicFundraisingFacts = z.object({
  appliedOn: z.iso.date().meta(label('申请日期', 'Day of the application')),
  /** Registered as a charity, or recognised as one: from which day. */
  charitySince: date('登记或者认定为慈善组织之日', 'A charity since'),
  /** Registered as an organisation (登记成立). */
  registeredOn: date('登记成立之日', 'Registered as an organisation on'),
  /**
   * Who gets the certificate without these conditions: a public foundation registered before the Law, a body that another
   * law lets raise funds from the public. `old-body` had a rule of its own until 2024: a non-public foundation, or an
   * association with tax-deduction status, set up before the Law.
   */
  kind: z
    .enum(['ordinary', 'public-foundation-before-law', 'allowed-by-other-law', 'old-body'])
    .nullish()
    .meta({ ...label('组织类别', 'Kind of organisation'), ...words(kindNames) }),
  /** The council decides effectively; officers hold office by the rules, are diligent and honest (art. 5(1)). */
  soundGovernance: yesNo('内部治理结构规范', 'Governance in good order'),
  councilMembers: z
    .int()
    .min(1)
    .max(1000)
    .nullish()
    .meta(label('理事会人数', 'Members of the council', 'person')),
  /** The most members that come from one organisation and those related to it. */
  fromOneOrganisation: heads('来自同一组织及其关联组织的理事', 'Council members from one organisation or related ones'),
  nearRelatives: yesNo('有近亲属同时任理事', 'Near relatives on the council together'),
  notMainlandMembers: heads('非内地居民理事', 'Council members who are not mainland residents'),
  mainlandRepresentative: yesNo('法定代表人为内地居民', 'Legal representative a mainland resident'),
  fullTimeSecretaryGeneral: yesNo('秘书长为专职', 'Full-time secretary-general'),
  chairIsSecretaryGeneral: yesNo('理事长（会长）兼任秘书长', 'The chair is the secretary-general'),
  fullTimeStaff: yesNo('有相适应的专职工作人员', 'Full-time staff as its work needs'),
  supervisorsAct: yesNo('监事依法履职', 'Supervisors do their duty'),
  registeredAt: z
    .enum(['nation', 'province', 'city', 'county'])
    .nullish()
    .meta({ ...label('登记层级', 'Level of the registrar'), ...words(levelNames) }),
  supervisors: heads('监事人数', 'Supervisors'),
  boardOfSupervisors: yesNo('设监事会', 'Has a board of supervisors'),
  systems: z
    .object({
      finance: system('finance'),
      projects: system('projects'),
      procurement: system('procurement'),
      assets: system('assets'),
      personnel: system('personnel'),
      archives: system('archives'),
      accountingSupervision: system('accountingSupervision'),
      disclosure: system('disclosure'),
    })
    .optional(),
  systemsKept: yesNo('制度能够规范执行', 'The systems are kept to'),
  assetsWellUsed: yesNo('充分高效运用慈善财产，依法依章程开展活动', 'Assets well used, activities by law and charter'),
  /** Of the year before: what `annual-spending` says. */
  spendingMet: yesNo(
    '上一年度支出和管理费用符合规定',
    'Spending and administration of the year before meet the standard',
  ),
  taxDutiesMet: yesNo('依法税务登记并纳税', 'Registered for tax, and pays it'),
  accountingMet: yesNo('执行统一会计制度', 'Accounts by the national system'),
  reportsOnTime: yesNo('按时报送年度工作报告', 'Annual reports in time'),
  disclosureMet: yesNo('严格履行信息公开义务', 'Disclosure duties met'),
  rating: z
    .enum(['none', '1A', '2A', '3A', '4A', '5A'])
    .nullish()
    .meta({ ...label('评估等级', 'Rating'), ...words(ratingNames) }),
  /** The last day on which the rating is valid. */
  ratingUntil: date('评估结果有效期至', 'Rating valid until'),
  onAbnormalList: yesNo('列入活动异常名录', 'On the list of abnormal activity'),
  onSeriousList: yesNo('列入严重违法失信名单', 'On the list of serious breaches'),
  /** An administrative penalty under the law of social organisations, ever; when the last one was is `penalisedOn`. */
  penalised: yesNo('曾因违反社会组织法律法规受行政处罚', 'Has had an administrative penalty'),
  penalisedOn: date('最近一次处罚日期', 'Day of the last penalty'),
  /** Another breach of law or policy in the same time before the application. */
  otherBreaches: yesNo('同期有其他违法违规行为', 'Other breaches in that time'),
  /** A certificate for public fundraising was revoked, ever; when is `revokedOn`. */
  revoked: yesNo('公开募捐资格证书曾被吊销', 'A fundraising certificate was revoked'),
  revokedOn: date('吊销日期', 'Revoked on'),
})
export type PublicFundraisingFacts = z.infer<typeof PublicFundraisingFacts>
