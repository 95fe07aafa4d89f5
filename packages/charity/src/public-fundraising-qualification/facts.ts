import { choice, count, date, each, ifKnown } from '@minzheng/core/fields'
import * as z from 'zod'
import { answer, people } from '../shared/fields.js'

const kinds = {
  ordinary: ['一般慈善组织', 'An ordinary charity'],
  'public-foundation-before-law': ['慈善法施行前登记的公募基金会', 'A public foundation registered before the Law'],
  'allowed-by-other-law': [
    '其他法律、行政法规规定可以公开募捐的组织',
    'A body that another law lets raise funds from the public',
  ],
  'old-body': [
    '慈善法公布前设立的非公募基金会或者有税前扣除资格的社会团体',
    'A non-public foundation, or an association with tax-deduction status, from before the Law',
  ],
} as const
const levels = {
  nation: ['民政部', 'The ministry'],
  province: ['省级', 'A province'],
  city: ['设区的市级', 'A city'],
  county: ['县级', 'A county'],
} as const
const ratings = {
  none: ['未评估', 'Not rated'],
  '1A': ['1A', '1A'],
  '2A': ['2A', '2A'],
  '3A': ['3A', '3A'],
  '4A': ['4A', '4A'],
  '5A': ['5A', '5A'],
} as const

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

/** One organisation on the day on which it applies for public fundraising. What is left out is not known. */
export const PublicFundraisingFacts = z.strictObject({
  asOf: date('申请日期', 'Day of the application'),
  /** Registered as a charity, or recognised as one: from which day. */
  charitySince: ifKnown(date('登记或者认定为慈善组织之日', 'A charity since', { notAfter: 'asOf' })),
  /** Registered as an organisation (登记成立). */
  registeredOn: ifKnown(date('登记成立之日', 'Registered as an organisation on', { notAfter: 'asOf' })),
  /**
   * Who gets the certificate without these conditions: a public foundation registered before the Law, a body that another
   * law lets raise funds from the public. `old-body` had a rule of its own until 2024: a non-public foundation, or an
   * association with tax-deduction status, set up before the Law.
   */
  kind: ifKnown(choice(kinds, '组织类别', 'Kind of organisation')),
  /** The council decides effectively; officers hold office by the rules, are diligent and honest (art. 5(1)). */
  soundGovernance: answer('内部治理结构规范', 'Governance in good order'),
  councilMembers: ifKnown(count('理事会人数', 'Members of the council', { unit: 'person', least: 1, most: 1000 })),
  /** The most members that come from one organisation and those related to it. */
  fromOneOrganisation: ifKnown(
    people('来自同一组织及其关联组织的理事', 'Council members from one organisation or related ones'),
  ),
  nearRelatives: answer('有近亲属同时任理事', 'Near relatives on the council together'),
  notMainlandMembers: ifKnown(people('非内地居民理事', 'Council members who are not mainland residents')),
  mainlandRepresentative: answer('法定代表人为内地居民', 'Legal representative a mainland resident'),
  fullTimeSecretaryGeneral: answer('秘书长为专职', 'Full-time secretary-general'),
  chairIsSecretaryGeneral: answer('理事长（会长）兼任秘书长', 'The chair is the secretary-general'),
  fullTimeStaff: answer('有相适应的专职工作人员', 'Full-time staff as its work needs'),
  supervisorsAct: answer('监事依法履职', 'Supervisors do their duty'),
  registeredAt: ifKnown(choice(levels, '登记层级', 'Level of the registrar')),
  supervisors: ifKnown(people('监事人数', 'Supervisors')),
  boardOfSupervisors: answer('设监事会', 'Has a board of supervisors'),
  systems: each(internalSystems, answer).optional(),
  systemsKept: answer('制度能够规范执行', 'The systems are kept to'),
  assetsWellUsed: answer('充分高效运用慈善财产，依法依章程开展活动', 'Assets well used, activities by law and charter'),
  /** Of the year before: what `annual-spending` says. */
  spendingMet: answer(
    '上一年度支出和管理费用符合规定',
    'Spending and administration of the year before meet the standard',
  ),
  taxDutiesMet: answer('依法税务登记并纳税', 'Registered for tax, and pays it'),
  accountingMet: answer('执行统一会计制度', 'Accounts by the national system'),
  reportsOnTime: answer('按时报送年度工作报告', 'Annual reports in time'),
  disclosureMet: answer('严格履行信息公开义务', 'Disclosure duties met'),
  rating: ifKnown(choice(ratings, '评估等级', 'Rating')),
  /** The last day on which the rating is valid. */
  ratingUntil: ifKnown(date('评估结果有效期至', 'Rating valid until')),
  onAbnormalList: answer('列入活动异常名录', 'On the list of abnormal activity'),
  onSeriousList: answer('列入严重违法失信名单', 'On the list of serious breaches'),
  /** An administrative penalty under the law of social organisations, ever; when the last one was is `penalisedOn`. */
  penalised: answer('曾因违反社会组织法律法规受行政处罚', 'Has had an administrative penalty'),
  penalisedOn: ifKnown(date('最近一次处罚日期', 'Day of the last penalty', { notAfter: 'asOf' })),
  /** Another breach of law or policy in the same time before the application. */
  otherBreaches: answer('同期有其他违法违规行为', 'Other breaches in that time'),
  /** A certificate for public fundraising was revoked, ever; when is `revokedOn`. */
  revoked: answer('公开募捐资格证书曾被吊销', 'A fundraising certificate was revoked'),
  revokedOn: ifKnown(date('吊销日期', 'Revoked on', { notAfter: 'asOf' })),
})
export type PublicFundraisingFacts = z.infer<typeof PublicFundraisingFacts>
