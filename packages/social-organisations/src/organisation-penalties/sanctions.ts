import { atArticle, type Citation, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import {
  associationRegulation2016,
  associationRegulation2026,
  foundationRegulation,
  serviceInstitutionRegulation,
} from '../shared/documents.js'
import type { OrganisationType } from '../shared/organisation.js'

/** Acts for which a registration office sanctions an organisation (社会团体登记管理条例 art. 30, 民办非企业单位… art. 25, 基金会… arts 41 (2) and 42). */
export const sanctionedActs = {
  'certificate-misused': {
    zh: '涂改、出租、出借登记证书或者出租、出借印章',
    en: 'Certificate altered, or it or the seal let or lent',
  },
  'beyond-charter': { zh: '超出章程规定的宗旨和业务范围活动', en: 'Activity beyond its purpose and scope' },
  'supervision-refused': {
    // Of foundations also 年度检查不合格 (art. 42, item 5).
    zh: '拒不接受或者不按照规定接受监督检查（年度检查），基金会年度检查不合格',
    en: 'Supervision, or the yearly check, refused; of a foundation, a yearly check not passed',
  },
  mismanagement: { zh: '内部管理不力导致运转失灵', en: 'Mismanaged until it no longer works' },
  'change-not-registered': { zh: '不按照规定办理变更登记', en: 'A change not registered' },
  'deregistration-not-applied': { zh: '不按照规定办理注销登记', en: 'De-registration not applied for' },
  branch: { zh: '违反规定设立、疏于管理分支机构', en: 'Branches set up against the rules, or left unmanaged' },
  'profit-business': { zh: '从事营利性的经营活动', en: 'Business for profit' },
  embezzlement: { zh: '侵占、私分、挪用资产或者捐赠、资助', en: 'Assets or gifts embezzled' },
  'unlawful-fees': {
    zh: '违反规定收取费用、筹集资金或者接受、使用捐赠、资助',
    en: 'Fees, fund-raising or gifts against the rules',
  },
  'false-accounts': { zh: '会计凭证、账簿、报告弄虚作假', en: 'False vouchers, books or accounts' },
  'spending-short': { zh: '未完成公益事业支出额度', en: 'Spending on its purpose short of what is asked' },
  'disclosure-failed': { zh: '不履行信息公布义务或者公布虚假信息', en: 'No disclosure, or a false one' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An act of {@link sanctionedActs}. */
export type SanctionedAct = keyof typeof sanctionedActs
/** The acts of {@link sanctionedActs}, as `z.enum` takes them. */
export const sanctionedActIds = keysOf(sanctionedActs)

/** What sanctions are called. */
export const sanctionNames = {
  warning: { zh: '警告', en: 'Warning' },
  correction: { zh: '责令改正', en: 'Order to correct' },
  'activity-suspended': { zh: '限期停止活动', en: 'Activity suspended for a time' },
  'activity-stopped': { zh: '责令停止活动', en: 'Order to stop activity' },
  'person-replaced': { zh: '责令撤换直接负责的主管人员', en: 'Order to replace the person in charge' },
  'registration-revoked': { zh: '撤销登记', en: 'Registration revoked' },
  'certificate-withdrawn': { zh: '吊销登记证书', en: 'Certificate of registration withdrawn' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** The name of a sanction: see {@link sanctionNames}. */
export type SanctionName = keyof typeof sanctionNames

type Items = Readonly<Partial<Record<SanctionedAct, number>>>

interface SanctionVersion {
  readonly document: Citation & { readonly effective: PlainDate }
  readonly article: string
  readonly items: Items
  /** What is imposed; those that the office may impose besides. */
  readonly imposed: readonly SanctionName[]
  readonly optional: readonly SanctionName[]
  /** The heaviest, where it is grave. */
  readonly heaviest: SanctionName
  /** Whether turnover and gain are confiscated and may be fined. */
  readonly money: boolean
}

const association2016: Items = {
  'certificate-misused': 1,
  'beyond-charter': 2,
  'supervision-refused': 3,
  'change-not-registered': 4,
  branch: 5,
  'profit-business': 6,
  embezzlement: 7,
  'unlawful-fees': 8,
}

const versionsOf = {
  association: [
    {
      document: associationRegulation2016,
      article: '第三十条',
      items: association2016,
      imposed: ['warning', 'correction'],
      optional: ['activity-suspended', 'person-replaced'],
      heaviest: 'registration-revoked',
      money: true,
    },
    {
      document: associationRegulation2026,
      article: '第三十条',
      items: {
        'certificate-misused': 1,
        'beyond-charter': 2,
        'supervision-refused': 3,
        mismanagement: 4,
        'change-not-registered': 5,
        'deregistration-not-applied': 5,
        branch: 6,
        'profit-business': 7,
        embezzlement: 8,
        'unlawful-fees': 9,
      },
      imposed: ['warning', 'correction'],
      optional: ['activity-suspended', 'person-replaced'],
      heaviest: 'certificate-withdrawn',
      money: true,
    },
  ],
  'service-institution': [
    {
      document: serviceInstitutionRegulation,
      article: '第二十五条',
      items: association2016,
      imposed: ['warning', 'correction'],
      optional: ['activity-suspended'],
      heaviest: 'registration-revoked',
      money: true,
    },
  ],
  foundation: [
    {
      document: foundationRegulation,
      article: '第四十二条',
      items: {
        'beyond-charter': 1,
        'false-accounts': 2,
        'change-not-registered': 3,
        'spending-short': 4,
        'supervision-refused': 5,
        'disclosure-failed': 6,
      },
      imposed: ['warning', 'activity-stopped'],
      optional: [],
      heaviest: 'registration-revoked',
      money: false,
    },
  ],
} as const satisfies Readonly<Record<OrganisationType, readonly SanctionVersion[]>>

const versionOn = (type: OrganisationType, on: PlainDate): SanctionVersion | undefined =>
  (versionsOf[type] as readonly SanctionVersion[]).findLast(({ document }) => document.effective <= on)

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** What an organisation is sanctioned with for an act. */
export interface Sanction {
  /** Imposed; and what the office may impose besides. */
  readonly imposed: readonly SanctionName[]
  readonly optional: readonly SanctionName[]
  /**
   * In serious cases: the registration revoked or, of associations since 2026-03-12, the certificate withdrawn. Of a foundation it may be
   * (可以撤销登记, art. 42), but where it goes on without de-registering it is (art. 41).
   */
  readonly heaviest: SanctionName | null
  /** The item of the article, as it is numbered in that version: `第三十条第一款第九项`. */
  readonly cite: Citation
}

/**
 * How an act of an organisation is sanctioned by the text in force on a day, and by which item; `null` where that text does not name the
 * act for its type, or no version of it was read for the day. Of associations the items shift on 2026-03-12, when mismanagement comes in,
 * and the heaviest sanction is no longer 撤销登记 but 吊销登记证书; institutions and foundations keep theirs.
 */
export const sanctionFor = (
  { type, act, serious }: { readonly type: OrganisationType; readonly act: SanctionedAct; readonly serious: boolean },
  on: PlainDate,
): Sanction | null => {
  const version = versionOn(type, on)
  // A foundation that goes on without de-registering is struck off, serious or not.
  if (type === 'foundation' && act === 'deregistration-not-applied' && version !== undefined)
    return {
      imposed: ['registration-revoked'],
      optional: [],
      heaviest: serious ? 'registration-revoked' : null,
      cite: atArticle(version.document, '第四十一条第二项'),
    }
  const item = version?.items[act]
  if (version === undefined || item === undefined) return null
  return {
    imposed: version.imposed,
    optional: version.optional,
    heaviest: serious ? version.heaviest : null,
    cite: atArticle(version.document, `${version.article}第一款第${ordinals[item - 1]}项`),
  }
}

/** What may be taken from an organisation for an act, in fen. */
export interface SanctionMoney {
  /** Confiscated. */
  readonly confiscated: number
  /** The range of a fine, which the office may but need not impose; `null`: none. */
  readonly fine: { readonly least: number; readonly most: number; readonly optional: true } | null
  readonly cite: Citation
}

/**
 * What an unlawful turnover (违法经营额) or gain (违法所得) of an act brings on, in fen: it is confiscated, and a fine of one to three
 * times the turnover or three to five times the gain may be added (arts 30 and 25, para 2). Of foundations the regulation takes none;
 * `null` for them, and for a day of which no text was read.
 */
export const sanctionMoney = (
  {
    type,
    base,
    amount,
  }: { readonly type: OrganisationType; readonly base: 'turnover' | 'gain'; readonly amount: number },
  on: PlainDate,
): SanctionMoney | null => {
  const version = versionOn(type, on)
  if (!version?.money) return null
  const [least, most] = base === 'turnover' ? [1, 3] : [3, 5]
  return {
    confiscated: amount,
    fine: amount === 0 ? null : { least: amount * least!, most: amount * most!, optional: true },
    cite: atArticle(version.document, `${version.article}第二款`),
  }
}
