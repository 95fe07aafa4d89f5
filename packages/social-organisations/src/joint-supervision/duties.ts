import { type Citation, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { associationRegulation2026 } from '../shared/documents.js'
import type { OrganisationType } from '../shared/organisation.js'
import { type ArticleByType, regulationAt } from '../shared/regulation.js'

/** Who supervises social organisations together. */
export const supervisingBodies = {
  office: { zh: '登记管理机关', en: 'Registration office' },
  supervisor: { zh: '业务主管单位', en: 'Supervising unit' },
  trade: { zh: '行业管理部门', en: 'Trade office' },
  finance: { zh: '财政、税务、审计机关', en: 'Finance, tax and audit offices' },
  party: { zh: '党建工作机构', en: 'Party body' },
  // As the police, market regulation or the network office, which the matrix of the regulations does not name.
  other: { zh: '其他有关机关', en: 'Another body' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A body of {@link supervisingBodies}. */
export type SupervisingBody = keyof typeof supervisingBodies

interface SupervisionDutyEntry {
  readonly text: LocalizedText
  readonly by: readonly SupervisingBody[]
  readonly articles: ArticleByType
  /** Of associations, from the day of the regulation of 2026. */
  readonly since2026?: true
}

const all = (association: string, institution: string, foundation: string): ArticleByType => ({
  association,
  'service-institution': institution,
  foundation,
})
const [offices, supervisors] = [
  all('第二十四条', '第十九条', '第三十四条'),
  all('第二十五条', '第二十条', '第三十五条'),
]
const onlyAssociations = (article: string): ArticleByType => ({
  association: article,
  'service-institution': null,
  foundation: null,
})

/** The duties of supervision and whose they are, by the regulations. */
export const supervisionDuties = {
  registration: {
    text: { zh: '成立、变更、注销登记', en: 'Registration, change, de-registration' },
    by: ['office'],
    // 基金会管理条例 names registration in article 6.
    articles: { ...offices, foundation: '第六条' },
  },
  'annual-check': { text: { zh: '年度检查', en: 'Annual check' }, by: ['office'], articles: offices },
  inspection: { text: { zh: '监督检查', en: 'Inspection' }, by: ['office'], articles: offices },
  penalties: { text: { zh: '行政处罚', en: 'Penalties' }, by: ['office'], articles: offices },
  'prior-review': {
    text: { zh: '登记前审查', en: 'Review before registration' },
    by: ['supervisor'],
    articles: { ...supervisors, foundation: '第九条' },
  },
  guidance: { text: { zh: '监督、指导依法依章程活动', en: 'Guidance' }, by: ['supervisor'], articles: supervisors },
  'first-annual-review': {
    text: { zh: '年度检查初审', en: 'First look at the annual report' },
    by: ['supervisor'],
    articles: supervisors,
  },
  'help-investigate': {
    text: { zh: '协助查处违法行为', en: 'Help to look into what breaks the law' },
    by: ['supervisor'],
    articles: supervisors,
  },
  liquidation: {
    text: { zh: '指导清算', en: 'Guidance of liquidation' },
    by: ['supervisor'],
    articles: all('第二十条', '第十六条', '第十八条'),
  },
  // 社会团体 of 1998 and 2016 and 民办非企业单位 name the supervising unit and "other organs", the office not.
  'liquidation-by-office': {
    text: { zh: '登记管理机关指导清算', en: 'Guidance of liquidation by the office' },
    by: ['office'],
    articles: { association: '第二十条第一款', 'service-institution': null, foundation: '第十八条第一款' },
    since2026: true,
  },
  'liquidation-help': {
    text: { zh: '配合清算', en: 'Help with liquidation' },
    by: ['trade'],
    articles: onlyAssociations('第二十条第一款'),
    since2026: true,
  },
  'court-liquidation': {
    text: { zh: '依法申请人民法院指定清算组', en: 'Ask a court to name who liquidates' },
    by: ['supervisor', 'trade', 'office'],
    articles: onlyAssociations('第二十条第二款'),
    since2026: true,
  },
  'merge-or-end': {
    text: { zh: '要求行业协会商会合并或者终止并制定方案', en: 'Tell trade associations to merge or end, with a plan' },
    by: ['supervisor', 'trade'],
    articles: onlyAssociations('第十九条第二款'),
    since2026: true,
  },
  'plan-review': {
    text: { zh: '审核合并、终止方案并办理登记', en: 'Review of the plan to merge or end, and its registration' },
    by: ['office'],
    articles: onlyAssociations('第二十一条第三款'),
    since2026: true,
  },
  finance: {
    text: { zh: '财务、税收、审计监督', en: 'Supervision of accounts, tax and audit' },
    by: ['finance'],
    articles: all('第二十七条', '第二十二条', '第三十七条'),
  },
  // 基金会管理条例 art. 37 asks for the audit and names nobody who has it done.
  'handover-audit': {
    text: {
      zh: '换届或者更换法定代表人、负责人前组织财务审计',
      en: 'Audit of the accounts before the council or a head changes',
    },
    by: ['office', 'supervisor'],
    articles: { association: '第二十七条第二款', 'service-institution': '第二十二条第二款', foundation: null },
  },
} as const satisfies Readonly<Record<string, SupervisionDutyEntry>>
/** A duty of {@link supervisionDuties}. */
export const SupervisionDuty = z.enum(keysOf(supervisionDuties))
export type SupervisionDuty = z.infer<typeof SupervisionDuty>

/** One line of the matrix of duties: the duty, whose it is, and where that is said. */
export interface SupervisionLine {
  readonly duty: SupervisionDuty
  readonly by: readonly SupervisingBody[]
  readonly cite: Citation
}

/** The matrix of duties over a type of organisation on a day. That trade offices have some is of associations from 2026-03-12. */
export const supervisionMatrix = (type: OrganisationType, on: PlainDate): SupervisionLine[] =>
  SupervisionDuty.options.flatMap(duty => {
    const entry: SupervisionDutyEntry = supervisionDuties[duty]
    if (entry.since2026 && type === 'association' && on < associationRegulation2026.effective) return []
    const cite = regulationAt(type, entry.articles, on)
    return cite === null ? [] : [{ duty, by: entry.by, cite }]
  })

/** The duties of one body over a type of organisation on a day. */
export const dutiesOfBody = (body: SupervisingBody, type: OrganisationType, on: PlainDate): SupervisionDuty[] =>
  supervisionMatrix(type, on)
    .filter(({ by }) => by.includes(body))
    .map(({ duty }) => duty)
