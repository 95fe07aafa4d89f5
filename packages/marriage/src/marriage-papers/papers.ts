import {
  atArticle,
  type Citation,
  type Criterion,
  criterionOf,
  type JudgedCriteria,
  judged,
  type LocalizedText,
  negated,
  type PlainDate,
} from '@minzheng/core'
import {
  registrationRegulation2003,
  registrationRegulation2024,
  registrationRegulation2025,
  registrationRegulationOn,
} from '../shared/documents.js'
import type { PartyKind, RegistryAct } from '../shared/parties.js'

/** What somebody shows at a registry. */
export const marriagePapers = {
  'household-book': { zh: '户口簿', en: 'household book' },
  'identity-card': { zh: '居民身份证', en: 'identity card' },
  'signed-statement': { zh: '无配偶且无禁止结婚亲属关系的签字声明', en: 'signed statement of no spouse and no kin' },
  'travel-pass': { zh: '有效通行证', en: 'valid travel pass' },
  'residence-permit': { zh: '港澳台居民居住证', en: 'residence permit of Hong Kong, Macao or Taiwan residents' },
  'local-identity-card': { zh: '港澳台居民身份证', en: 'identity card of Hong Kong, Macao or Taiwan' },
  'notarised-statement': { zh: '经公证的声明', en: 'notarised statement of no spouse and no kin' },
  passport: { zh: '有效护照', en: 'valid passport' },
  'travel-document': { zh: '其他有效的国际旅行证件', en: 'other valid international travel document' },
  'permanent-residence-card': {
    zh: '外国人永久居留身份证等',
    en: 'permanent residence card, or the like of a Chinese authority',
  },
  'authenticated-proof': { zh: '公证并经使（领）馆认证的证明', en: 'proof, notarised and authenticated by an embassy' },
  'embassy-proof': { zh: '使（领）馆出具的证明', en: 'proof of an embassy' },
  'treaty-proof': { zh: '按国际条约办理的证明', en: 'proof as a treaty has it' },
  'truth-statement': { zh: '对条约证明真实性负责的书面声明', en: 'statement that the proof under the treaty is true' },
  'marriage-certificate': { zh: '本人的结婚证', en: 'own marriage certificate' },
  'divorce-agreement': { zh: '双方签署的离婚协议', en: 'divorce agreement signed by both' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A paper of {@link marriagePapers}. */
export type MarriagePaper = keyof typeof marriagePapers

/** One of these has to be shown. */
export interface RequiredPaper {
  readonly oneOf: readonly MarriagePaper[]
  readonly cite: Citation
}

/** What papers are asked for: a marriage, a divorce, or a certificate anew (补领). */
export type PaperAct = RegistryAct | 'reissue'

const chineseOfHmt: readonly PartyKind[] = ['hong-kong', 'macao', 'taiwan']

/** The papers that tell who somebody is. */
const identity = (kind: PartyKind, on: PlainDate): readonly (readonly MarriagePaper[])[] => {
  const revised = on >= registrationRegulation2025.effective
  if (kind === 'mainland') return revised ? [['identity-card']] : [['household-book'], ['identity-card']]
  if (chineseOfHmt.includes(kind))
    return [revised ? ['travel-pass', 'residence-permit'] : ['travel-pass'], ['local-identity-card']]
  if (kind === 'overseas-chinese') return [['passport']]
  return [revised ? ['passport', 'travel-document', 'permanent-residence-card'] : ['passport', 'travel-document']]
}

/** The paper that tells that somebody may marry. */
const standing = (kind: PartyKind, on: PlainDate): readonly MarriagePaper[] => {
  if (kind === 'mainland') return ['signed-statement']
  if (chineseOfHmt.includes(kind)) return ['notarised-statement']
  const treaties: readonly MarriagePaper[] = on >= registrationRegulation2024.effective ? ['treaty-proof'] : []
  return ['authenticated-proof', 'embassy-proof', ...treaties]
}

const paragraph = (kind: PartyKind): string =>
  kind === 'mainland'
    ? '第一款'
    : chineseOfHmt.includes(kind)
      ? '第二款'
      : kind === 'overseas-chinese'
        ? '第三款'
        : '第四款'

const articlesOf = (revised: boolean) =>
  revised
    ? { marriage: '第八条', divorce: '第十五条', agreement: '第十三条', reissue: '第二十一条第一款' }
    : { marriage: '第五条', divorce: '第十一条', agreement: '第十一条第一款第三项', reissue: '第十七条' }

/** Passports of overseas Chinese who divorce may be other travel documents too (2003 art. 11(2); 令804 art. 15(2)). */
const identityForDivorce = (kind: PartyKind, on: PlainDate): readonly (readonly MarriagePaper[])[] =>
  identity(kind === 'overseas-chinese' ? 'foreigner' : kind, on)

/**
 * The papers that somebody of a kind shows on a day (婚姻登记条例 2003 arts. 5, 11, 17; as amended from 2025-01-20; 令804 arts.
 * 8, 13, 15, 21 from 2025-05-10, since when no household book is asked for). Of each line one is enough. `null` before
 * 2003-10-01. Photographs and forms are of practice and not in the regulation.
 */
export const requiredPapers = (act: PaperAct, kind: PartyKind, on: PlainDate): readonly RequiredPaper[] | null => {
  const regulation = registrationRegulationOn(on)
  if (regulation === undefined) return null
  const revised = on >= registrationRegulation2025.effective
  const articles = articlesOf(revised)
  const at = (article: string) => atArticle(regulation, article)
  const lines = (all: readonly (readonly MarriagePaper[])[], article: string): RequiredPaper[] =>
    all.map(oneOf => ({ oneOf, cite: at(article) }))
  if (act === 'marriage')
    return lines([...identity(kind, on), standing(kind, on)], `${articles.marriage}${paragraph(kind)}`)
  if (act === 'reissue') return lines(identity(kind, on), articles.reissue)
  return [
    ...lines(
      [...identityForDivorce(kind, on), ['marriage-certificate']],
      `${articles.divorce}${kind === 'mainland' ? '第一款' : '第二款'}`,
    ),
    ...lines(
      [['divorce-agreement']],
      revised ? `${articles.agreement}${kind === 'mainland' ? '第一款' : '第二款'}` : articles.agreement,
    ),
  ]
}

/** Whether papers are complete, and what is missing of them. */
export interface PapersVerdict {
  readonly complete: boolean | null
  readonly missing: readonly RequiredPaper[]
}

/**
 * Whether somebody’s papers are complete. Who shows a proof under a treaty signs besides that it is true (2024 art. 5(5); 令804 art.
 * 8(5)). `complete` is `null` before 2003-10-01.
 */
export const papersVerdict = (
  act: PaperAct,
  kind: PartyKind,
  on: PlainDate,
  held: readonly MarriagePaper[],
): PapersVerdict => {
  const required = requiredPapers(act, kind, on)
  if (required === null) return { complete: null, missing: [] }
  const lacks = ({ oneOf }: RequiredPaper) => !oneOf.some(paper => held.includes(paper))
  const byTreaty =
    held.includes('treaty-proof') && required.some(({ oneOf }) => oneOf.includes('treaty-proof'))
      ? [
          {
            oneOf: ['truth-statement'],
            cite: atArticle(
              registrationRegulationOn(on)!,
              on >= registrationRegulation2025.effective ? '第八条第五款' : '第五条第五款',
            ),
          } as const,
        ]
      : []
  const missing = [...required, ...byTreaty].filter(lacks)
  return { complete: missing.length === 0, missing }
}

/** What a registry asks before it receives an application for divorce; what is left out is not known. */
export interface DivorceAcceptanceFacts {
  /** They agree, in writing, on the divorce, the children, property and debts. */
  readonly agreement?: boolean | null
  /** One of them lacks full capacity (无民事行为能力或者限制民事行为能力). */
  readonly incapable?: boolean | null
  /** Their marriage was registered in the mainland. */
  readonly marriedInMainland?: boolean | null
}

/**
 * Whether a registry receives an application for divorce (2003 art. 12, 令804 art. 14). Who may not be received goes to court.
 */
export const divorceAcceptance = (
  { agreement, incapable, marriedInMainland }: DivorceAcceptanceFacts,
  on: PlainDate,
): JudgedCriteria => {
  const article = on >= registrationRegulation2025.effective ? '第十四条' : '第十二条'
  const of = criterionOf(atArticle(registrationRegulationOn(on) ?? registrationRegulation2003, article))
  const criteria: readonly Criterion[] = [
    of('divorce-agreed', '已达成离婚协议', 'A divorce agreement', agreement),
    of('both-capable', '双方均具有完全民事行为能力', 'Both of full capacity', negated(incapable)),
    of('married-in-mainland', '结婚登记在中国内地办理', 'Married in the mainland', marriedInMainland),
  ]
  return judged(criteria)
}
