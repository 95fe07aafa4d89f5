import { type Citation, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { serviceInstitutionMeasures } from '../shared/documents.js'
import type { OrganisationType } from '../shared/organisation.js'
import { regulationInForce } from '../shared/regulation.js'

/** What a charter (章程) may have to hold. */
export const charterClauses = {
  'public-benefit': {
    zh: '公益性质明确，不使特定的人或者组织受益',
    en: 'Its public benefit is clear, and nobody in particular gains',
  },
  'name-and-seat': { zh: '名称、住所', en: 'Name and seat' },
  purpose: { zh: '宗旨、业务范围', en: 'Purpose and business' },
  area: { zh: '活动地域', en: 'Where it is active' },
  members: { zh: '会员资格及其权利、义务', en: 'Members, their rights and duties' },
  organs: { zh: '组织管理制度，执行机构的产生程序', en: 'How it is run, and how its organs come about' },
  heads: { zh: '负责人的条件和产生、罢免程序', en: 'Persons in charge: who, how elected, how removed' },
  assets: { zh: '资产管理和使用的原则', en: 'How assets are kept and used' },
  amendment: { zh: '章程的修改程序', en: 'How the charter is changed' },
  ending: { zh: '终止程序和终止后资产的处理', en: 'How it ends, and what becomes of its assets' },
  'no-distribution': { zh: '盈利不得分配，解体时财产不得私分', en: 'Profit is not shared, nor assets at the end' },
  'original-fund': { zh: '原始基金数额', en: 'The original fund' },
  board: { zh: '理事会的组成、职权、议事规则和任期', en: 'The board: who, powers, procedure, terms' },
  'legal-representative': { zh: '法定代表人的职责', en: 'Duties of the legal representative' },
  supervisors: { zh: '监事的职责、资格、产生程序和任期', en: 'Supervisors: duties, who, how elected, terms' },
  accounts: { zh: '财务会计报告的编制、审定制度', en: 'How accounts are drawn up and settled' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A clause of {@link charterClauses}. */
export const CharterClause = z.enum(keysOf(charterClauses))
export type CharterClause = z.infer<typeof CharterClause>

const clausesOf: Readonly<Record<OrganisationType, readonly CharterClause[]>> = {
  association: ['name-and-seat', 'purpose', 'area', 'members', 'organs', 'heads', 'assets', 'amendment', 'ending'],
  // 登记暂行办法 art. 6 adds that nothing is distributed.
  'service-institution': [
    'name-and-seat',
    'purpose',
    'organs',
    'heads',
    'assets',
    'amendment',
    'ending',
    'no-distribution',
  ],
  foundation: [
    'public-benefit',
    'name-and-seat',
    'purpose',
    'original-fund',
    'board',
    'legal-representative',
    'supervisors',
    'accounts',
    'assets',
    'ending',
  ],
}

/**
 * What the charter of a type has to hold, with the article: 社会团体 art. 14, 民办非企业单位 art. 10 (and since 1999-12-28 暂行办法 art. 6), 基金会
 * art. 10. The agreement of an institution that is a partnership (合伙协议) needs nothing on heads since 1999-12-28 (暂行办法 art. 6).
 * @throws ProblemError `not-in-force` before the regulation of the type
 */
export const requiredCharterClauses = (
  type: OrganisationType,
  on: PlainDate,
  { partnership = false }: { readonly partnership?: boolean } = {},
): { readonly clauses: readonly CharterClause[]; readonly cite: Citation } => ({
  clauses: clausesOf[type].filter(clause =>
    on < serviceInstitutionMeasures.effective
      ? clause !== 'no-distribution'
      : !(partnership && type === 'service-institution' && clause === 'heads'),
  ),
  cite: regulationInForce(type, { association: '第十四条', 'service-institution': '第十条', foundation: '第十条' }, on),
})

/**
 * The clauses that a charter of a type lacks, in the order of the regulation; on a day by what was asked then, without one by what is asked now.
 * @throws ProblemError `not-in-force` on a day before the regulation of the type
 */
export const missingCharterClauses = (
  type: OrganisationType,
  present: readonly CharterClause[],
  on?: PlainDate,
): CharterClause[] =>
  (on === undefined ? clausesOf[type] : requiredCharterClauses(type, on).clauses).filter(
    clause => !present.includes(clause),
  )
