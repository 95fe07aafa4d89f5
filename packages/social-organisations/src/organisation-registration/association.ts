import { atArticle, type Citation } from '@minzheng/core'
import { choice, count, fen, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { allOf, anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { associationRegulation2016, associationRegulation2026, reformOpinion2016 } from '../shared/documents.js'
import { refusalFacts } from './refusal.js'

/** Where an association is active: in the whole country, in one place, in several places under a common superior. */
export const associationScopes = {
  national: { zh: '全国性', en: 'National' },
  local: { zh: '地方性', en: 'Local' },
  'cross-region': { zh: '跨行政区域', en: 'Across regions' },
} as const

const members = (zh: string, en: string) => ifKnown(count(zh, en, { most: 100_000 }))

/** An association that applies for registration. What is not known is left out or `null`. */
export const AssociationRegistrationFacts = z.strictObject({
  scope: choice(associationScopes, '活动地域', 'Where it is active'),
  individualMembers: members('个人会员', 'Individual members'),
  unitMembers: members('单位会员', 'Unit members'),
  activityFunds: ifKnown(fen('活动资金', 'Activity funds')),
  lawfulSources: ifKnown(yesNo('有合法的资产和经费来源', 'Its assets and money come from lawful sources')),
  standardName: ifKnown(yesNo('名称规范', 'The name is in order')),
  /** 中国, 全国, 中华 and the like at the head of the name. */
  nationalWords: ifKnown(yesNo('名称冠以“中国”“全国”“中华”等字样', 'The name bears 中国, 全国, 中华 or the like')),
  /** That such words are approved as the state asks. */
  nationalWordsApproved: ifKnown(yesNo('冠名已按规定批准', 'Such words were approved')),
  organs: ifKnown(yesNo('有相应的组织机构', 'Has its organs')),
  fixedSeat: ifKnown(yesNo('有固定的住所', 'Has a fixed seat')),
  fullTimeStaff: ifKnown(yesNo('有相适应的专职工作人员', 'Has full-time staff to match')),
  civilLiability: ifKnown(yesNo('能独立承担民事责任', 'Can bear civil liability of its own')),
  supervisorConsent: ifKnown(yesNo('业务主管单位审查同意', 'The supervising unit consents')),
  /** Trade association, technology, charity, service of communities: registered without a supervising unit since 2016-08-21. */
  directRegistration: yesIfSaid('属于直接登记范围', 'May be registered directly'),
  ...refusalFacts('发起人、拟任负责人', 'A promoter or proposed head'),
})

/** What places set: nothing; the regulation names every figure. */
const AssociationRegistrationPolicy = z.strictObject({})

/** The figures of article 10, which the revision of 2026 left as they were: members, and activity funds in fen. */
export const associationMinimums = {
  individualMembers: 50,
  unitMembers: 30,
  /** Individuals and units together. */
  mixedMembers: 50,
  nationalFunds: 100_000_00,
  localFunds: 30_000_00,
} as const

const registrationBy = (document: Citation, from: string, to?: string, direct = true) => {
  const [conditions, refusal] = [atArticle(document, '第十条'), atArticle(document, '第十三条')]
  return defineProgram({
    id: 'association-registration',
    title: { zh: '社会团体成立登记条件', en: 'Conditions of registering an association' },
    inForce: { from, ...(to !== undefined && { to }), cite: document },
    facts: AssociationRegistrationFacts,
    policy: AssociationRegistrationPolicy,
    rules(it) {
      const least = associationMinimums
      // Fifty persons, or fifty of both kinds together; thirty units do where there is no person among the members.
      const membersMet = anyOf(
        it.individualMembers.atLeast(least.individualMembers),
        it.individualMembers.plus(it.unitMembers).atLeast(least.mixedMembers),
        it.individualMembers.equals(0).and(it.unitMembers.atLeast(least.unitMembers)),
      ).as({ zh: '会员数达到要求', en: 'Has members enough' }, { cite: conditions })
      // 35 units and 10 persons are 45 together: the clause on mixed members fails them, that on units alone would not.
      const unitsAloneMet = it.unitMembers
        .atLeast(least.unitMembers)
        .as(
          { zh: '另一种读法：单位会员已满30个', en: 'Another reading: the unit members alone are thirty' },
          { cite: conditions },
        )
      const fundsRequired = it.scope
        .is('national')
        .choose(least.nationalFunds, least.localFunds)
        .as({ zh: '活动资金最低限额', en: 'Least activity funds' }, { unit: 'fen', cite: conditions })
      const fundsMet = it.activityFunds
        .atLeast(fundsRequired)
        .as({ zh: '活动资金达到要求', en: 'Has funds enough' }, { cite: conditions })
      const nameMet = it.standardName
        .and(it.nationalWords.not().or(it.scope.is('national').and(it.nationalWordsApproved)))
        .as({ zh: '名称符合规定', en: 'The name is in order' }, { cite: conditions })
      const consentMet = direct
        ? it.supervisorConsent
            .or(it.directRegistration)
            .as(
              { zh: '业务主管单位同意，或者可以直接登记', en: 'The supervising unit consents, or none is needed' },
              { cite: reformOpinion2016 },
            )
        : it.supervisorConsent.as(
            { zh: '业务主管单位同意', en: 'The supervising unit consents' },
            { cite: atArticle(document, '第九条') },
          )
      const conditionsMet = allOf(
        membersMet,
        fundsMet,
        it.lawfulSources,
        nameMet,
        it.organs,
        it.fixedSeat,
        it.fullTimeStaff,
        it.civilLiability,
        consentMet,
      ).as({ zh: '具备成立条件', en: 'Meets the conditions' }, { cite: conditions })
      const refused = anyOf(it.purposeUnlawful, it.notNeeded, it.personBarred, it.falsePapers, it.otherBar).as(
        { zh: '有不予登记的情形', en: 'There is a ground of refusal' },
        { cite: refusal },
      )
      const registrable = conditionsMet
        .and(refused.not())
        .as({ zh: '可以准予登记', en: 'May be registered' }, { cite: atArticle(document, '第十二条') })
      return {
        membersMet,
        unitsAloneMet,
        fundsRequired,
        fundsMet,
        nameMet,
        consentMet,
        conditionsMet,
        refused,
        registrable,
      }
    },
  })
}

/** 社会团体成立登记条件 by the regulation as revised in 2016, until the opinion on direct registration: each needs a consent. */
export const associationRegistrationByConsent2016 = registrationBy(
  associationRegulation2016,
  '2016-02-06',
  '2016-08-20',
  false,
)

/** The same, since the opinion on direct registration of 2016-08-21 (中办发〔2016〕46号). */
export const associationRegistration2016 = registrationBy(associationRegulation2016, '2016-08-21', '2026-03-11')

/** 社会团体成立登记条件 by the regulation as revised in 2026: the same conditions. */
export const associationRegistration2026 = registrationBy(associationRegulation2026, '2026-03-12')

/**
 * Whether an association may be registered: members, funds, name, organs, seat, staff and consent (社会团体登记管理条例 art. 10), and the
 * grounds of refusal (art. 13). Members of both kinds have to be fifty together; `unitsAloneMet` says what another reading of
 * that clause would give. Covered from 2016-02-06, when the approval of the preparation ended; registered without a supervising unit
 * since 2016-08-21, when the opinion on it was made public.
 */
export const associationRegistration = versions(
  associationRegistrationByConsent2016,
  associationRegistration2016,
  associationRegistration2026,
)
