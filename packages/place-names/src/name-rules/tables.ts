import { atArticle, type Citation, type LocalizedText, type PlainDate, ProblemError } from '@minzheng/core'
import { type PlaceKind, placeKinds } from '../place-kinds/kinds.js'
import { placeNameRegulation } from '../shared/documents.js'

const at = (article: string) => atArticle(placeNameRegulation, article)

interface Row {
  readonly title: LocalizedText
  readonly cite: Citation
}
const row = (zh: string, en: string, cite: Citation): Row => ({ title: { zh, en }, cite })

/** That they are handed in is of the regulation; what stands in them, of the measures of 2024 (实施办法 art. 5). */
const reports = at('第十一条第二款')
const papers = {
  application: row('申请书', 'Application', at('第十一条第一款')),
  proposal: row('命名、更名的方案及理由', 'Proposal and reasons', at('第十一条第一款第一项')),
  place: row('位置、规模、性质', 'Location, size, nature', at('第十一条第一款第二项')),
  other: row('民政部规定的其他材料', 'What else the ministry asks for', at('第十一条第一款第三项')),
  risk: row('风险评估报告', 'Risk report', at('第十一条第二款')),
  experts: row('专家论证报告', 'Report of experts', at('第十一条第二款')),
  public: row('征求社会公众等意见报告', 'Report on the views of the public', at('第十一条第二款')),
  assessment: row(
    '综合评估报告：合法性、可行性、可控性、影响、风险、应对',
    'Assessment: lawful, feasible, controllable, impact, risk, measures',
    reports,
  ),
  review: row(
    '专家论证报告：必要性、科学性、合理性、风险、建议',
    'Experts: need, soundness, reason, risk, advice',
    reports,
  ),
  consultation: row(
    '征求意见报告：过程、范围、意见及处理',
    'Consultation: process, scope, views and what became of them',
    reports,
  ),
} as const satisfies Record<string, Row>
/** A paper of an application for a name, by the key of {@link namePapers}. */
export type NamePaper = keyof typeof papers
/** The papers of an application to name or rename a place. */
export const namePapers: Readonly<Record<NamePaper, Row>> = papers

/**
 * Which {@link namePapers} an application needs: `required`, or `byImpact` as the case requires by impact and closeness to daily life
 * (art. 11). Without a day, as they stand; before 2022-05-01 none is known.
 */
export const namePapersFor = (
  kind: PlaceKind,
  on: PlainDate = placeNameRegulation.effective,
): { readonly required: readonly NamePaper[]; readonly byImpact: readonly NamePaper[] } => {
  if (on < placeNameRegulation.effective) return { required: [], byImpact: [] }
  const always = ['application', 'proposal', 'place', 'other'] as const
  return placeKinds[kind].article3 === 2
    ? { required: [...always, 'risk', 'experts', 'public'], byImpact: [] }
    : { required: always, byImpact: ['assessment', 'review', 'consultation'] }
}

/** Where standard names must be used (art. 18). */
export const standardNameUses = {
  signs: row('地名标志、交通标志、广告牌匾等标识', 'Place, traffic and advertising signs', at('第十八条第一项')),
  media: row('新闻媒体和政府网站等公共平台', 'News media and public platforms', at('第十八条第二项')),
  documents: row(
    '法律文书、身份证明、预售许可、不动产权属证书等',
    'Legal papers, identity, pre-sale and title documents',
    at('第十八条第三项'),
  ),
  publications: row('辞书、教材等公开出版物', 'Dictionaries, textbooks', at('第十八条第四项')),
  maps: row('公开地图', 'Public maps', at('第十八条第五项')),
  'other-law': row('法律、行政法规规定的其他情形', 'Other cases of law', at('第十八条第六项')),
} as const satisfies Record<string, Row>

const measuresTaken = {
  'order-to-correct': { zh: '责令（限期）改正', en: 'Order to correct' },
  discipline: { zh: '依法给予处分', en: 'Disciplinary measures' },
  'filing-deadline': { zh: '通知限期报送', en: 'A day for the filing' },
  cancel: { zh: '予以取缔', en: 'The name is cancelled' },
  criticism: { zh: '通报批评', en: 'Public criticism' },
  'notify-department': { zh: '通知有关主管部门依法处理', en: 'The competent department is told' },
  fine: { zh: '罚款', en: 'Fine' },
  warning: { zh: '警告', en: 'Warning' },
  'confiscate-gains': { zh: '没收违法所得', en: 'Gains are taken' },
  ban: { zh: '禁止从事地名评估', en: 'Ban from assessing place names' },
} as const
/** What an office does about an offence: see {@link nameMeasures}. */
export type NameMeasure = keyof typeof measuresTaken
/** What people call each measure. */
export const nameMeasures: Readonly<Record<NameMeasure, LocalizedText>> = measuresTaken

/** What follows an offence against 地名管理条例, with its fine in fen and the article. */
export interface NamePenalty extends Row {
  /** What is done at once. */
  readonly first: readonly NameMeasure[]
  /** What follows where that did not help, or the case is grave. */
  readonly next: readonly NameMeasure[]
  /** In fen; it falls on persons, not on the unit. */
  readonly fine?: { readonly least: number; readonly most: number; readonly when: 'at-once' | 'not-corrected' }
  /** How long a body may not assess, at most. */
  readonly banYears?: number
}

/** What follows where the regulation is broken (arts. 34 to 39). */
export const namePenalties = {
  'unlawful-approval': {
    ...row('批准机关违反条例命名、更名', 'An authority approves against the regulation', at('第三十四条')),
    first: ['order-to-correct', 'discipline'],
    next: [],
  },
  'not-filed': {
    ...row('不报送或者未按时报送备案', 'Not filed, or late', at('第三十五条')),
    first: ['filing-deadline'],
    next: ['discipline'],
  },
  'unapproved-name': {
    ...row('擅自命名、更名', 'A name given or changed without approval', at('第三十六条')),
    first: ['order-to-correct'],
    next: ['cancel', 'criticism'],
  },
  'non-standard-use': {
    ...row('未使用或者未规范使用标准地名', 'The standard name is not used', at('第三十七条')),
    first: ['order-to-correct'],
    next: ['criticism', 'notify-department', 'fine'],
    fine: { least: 200_000, most: 1_000_000, when: 'not-corrected' },
  },
  'sign-damage': {
    ...row(
      '擅自设置、拆除、移动、涂改、遮挡、损毁地名标志',
      'A sign set up, moved, covered or damaged',
      at('第三十八条'),
    ),
    first: ['order-to-correct', 'fine'],
    next: [],
    fine: { least: 100_000, most: 500_000, when: 'at-once' },
  },
  'false-assessment': {
    ...row('第三方机构出具虚假评估报告', 'A false assessment by a third party', at('第三十九条')),
    first: ['warning', 'confiscate-gains'],
    next: ['ban'],
    banYears: 5,
  },
} as const satisfies Record<string, NamePenalty>
/** An offence against 地名管理条例, by the key of {@link namePenalties}. */
export type NameOffence = keyof typeof namePenalties

/**
 * Whether a fine in fen is one that the regulation allows for the offence, both ends included.
 * @throws ProblemError `not-money` for what is no whole, non-negative number of fen
 */
export const isFineAllowed = (offence: NameOffence, fen: number): boolean => {
  if (!Number.isSafeInteger(fen) || fen < 0)
    throw new ProblemError([
      {
        code: 'not-money',
        severity: 'error',
        path: [],
        message: { zh: `${fen} 不是以分计的金额。`, en: `${fen} is no whole number of fen.` },
        remedy: { zh: '请以分为单位填写非负整数。', en: 'Give a whole number of fen.' },
      },
    ])
  const { fine }: NamePenalty = namePenalties[offence]
  return fine !== undefined && fine.least <= fen && fen <= fine.most
}
