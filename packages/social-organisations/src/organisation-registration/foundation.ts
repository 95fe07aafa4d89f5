import { atArticle } from '@minzheng/core'
import { choice, fen, ifKnown, yesNo } from '@minzheng/core/fields'
import { allOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { foundationRegulation } from '../shared/documents.js'

/** Whether a foundation raises funds from the public, and where. */
export const foundationKinds = {
  'national-public': { zh: '全国性公募', en: 'Raises funds in the whole country' },
  'local-public': { zh: '地方性公募', en: 'Raises funds in one place' },
  'non-public': { zh: '非公募', en: 'Raises none from the public' },
} as const

/** The least original fund of each kind of foundation in fen (基金会管理条例 art. 8), and the sum over which the ministry may register. */
export const foundationFunds = {
  'national-public': 8_000_000_00,
  'local-public': 4_000_000_00,
  'non-public': 2_000_000_00,
  ministryAbove: 20_000_000_00,
} as const

/** A foundation that applies for registration. What is not known is left out or `null`. */
export const FoundationRegistrationFacts = z.strictObject({
  kind: choice(foundationKinds, '基金会类型', 'Kind of foundation'),
  /** Money that has been paid in. */
  originalFund: ifKnown(fen('到账货币资金的原始基金', 'Original fund paid in as money')),
  publicPurpose: ifKnown(yesNo('为特定的公益目的设立', 'Set up for a public-benefit purpose')),
  standardName: ifKnown(yesNo('名称规范', 'The name is in order')),
  charter: ifKnown(yesNo('有规范的章程', 'Has a charter in order')),
  organs: ifKnown(yesNo('有组织机构', 'Has its organs')),
  fullTimeStaff: ifKnown(yesNo('有相适应的专职工作人员', 'Has full-time staff to match')),
  fixedSeat: ifKnown(yesNo('有固定的住所', 'Has a fixed seat')),
  civilLiability: ifKnown(yesNo('能独立承担民事责任', 'Can bear civil liability of its own')),
  supervisorConsent: ifKnown(yesNo('业务主管单位同意设立', 'The supervising unit consents')),
  /** The head will not be a resident of the mainland. */
  nonMainlandHead: ifKnown(yesNo('拟由非内地居民担任法定代表人', 'The head is no resident of the mainland')),
  /** Its original fund comes from the mainland. */
  mainlandFund: ifKnown(yesNo('原始基金来自中国内地', 'The original fund comes from the mainland')),
  applyToMinistry: ifKnown(yesNo('向国务院民政部门申请设立', 'Applies to the ministry')),
})

/** What places set: nothing; the regulation names every figure. */
const FoundationRegistrationPolicy = z.strictObject({})

const cite = foundationRegulation

/** 基金会设立登记条件, since 2004-06-01. */
export const foundationRegistration2004 = defineProgram({
  id: 'foundation-registration',
  title: { zh: '基金会设立登记条件', en: 'Conditions of registering a foundation' },
  inForce: { from: '2004-06-01', cite },
  facts: FoundationRegistrationFacts,
  policy: FoundationRegistrationPolicy,
  rules(it) {
    const [article6, article8] = [atArticle(cite, '第六条'), atArticle(cite, '第八条')]
    const fundRequired = it.kind
      .is('national-public')
      .choose(
        foundationFunds['national-public'],
        it.kind.is('local-public').choose(foundationFunds['local-public'], foundationFunds['non-public']),
      )
      .as({ zh: '原始基金最低限额', en: 'Least original fund' }, { unit: 'fen', cite: article8 })
    const fundMet = it.originalFund
      .atLeast(fundRequired)
      .as({ zh: '原始基金达到要求', en: 'Has the least original fund' }, { cite: article8 })
    const headMet = it.nonMainlandHead
      .not()
      .or(it.kind.is('non-public').and(it.mainlandFund.not()))
      .as(
        { zh: '法定代表人符合居民身份要求', en: 'The head is a resident of the mainland where one is asked for' },
        { cite: atArticle(cite, '第二十三条') },
      )
    const conditionsMet = allOf(
      it.publicPurpose,
      fundMet,
      it.standardName,
      it.charter,
      it.organs,
      it.fullTimeStaff,
      it.fixedSeat,
      it.civilLiability,
      it.supervisorConsent,
      headMet,
    ).as({ zh: '具备设立条件', en: 'Meets the conditions' }, { cite: article8 })
    // 超过2000万元: the sum itself is not over it.
    const byMinistry = it.kind
      .is('national-public')
      .or(it.nonMainlandHead)
      .or(
        allOf(it.kind.is('non-public'), it.originalFund.greaterThan(foundationFunds.ministryAbove), it.applyToMinistry),
      )
      .as({ zh: '由国务院民政部门登记', en: 'Registered by the ministry' }, { cite: article6 })
    return { fundRequired, fundMet, headMet, conditionsMet, byMinistry }
  },
})

/**
 * Whether a foundation may be registered (基金会管理条例 art. 8): an original fund of 8, 4 or 2 million yuan paid in as money, and the
 * rest; and whether the ministry registers it or the province (art. 6).
 */
export const foundationRegistration = versions(foundationRegistration2004)
