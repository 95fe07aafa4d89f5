import { atArticle } from '@minzheng/core'
import { choice, each, fen, ifKnown, months, orNone, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { allOf, anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { reformOpinion2016, serviceInstitutionMeasures, serviceInstitutionRegulation } from '../shared/documents.js'
import { refusalFacts } from './refusal.js'

/** How a service institution bears civil liability. */
export const serviceInstitutionForms = {
  'legal-person': { zh: '法人', en: 'Legal person' },
  partnership: { zh: '合伙', en: 'Partnership' },
  individual: { zh: '个体', en: 'Individual' },
} as const

/** At which office a service institution registers: that of the level of its supervising unit. */
export const registrationLevels = {
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '市级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
} as const

/** A service institution that applies for registration. What is not known is left out or `null`. */
export const ServiceInstitutionRegistrationFacts = z.strictObject({
  level: choice(registrationLevels, '登记层级', 'Level of registration'),
  form: choice(serviceInstitutionForms, '民事责任形式', 'Form of liability'),
  /** Set up, or helped to be set up, by firms, institutions, associations or other bodies and not by persons alone. */
  setUpByBodies: ifKnown(yesNo('由单位举办或者与个人共同举办', 'Set up by bodies, or by bodies and persons')),
  /** Persons who set it up. */
  founders: ifKnown(choice({ one: ['一人', 'One'], several: ['两人以上', 'Two or more'] }, '举办人', 'Founders')),
  /** Of one who sets it up alone: gave the money and is to be its head. */
  founderHeads: ifKnown(yesNo('个人出资且担任负责人', 'Who gave the money is its head')),
  startUpFunds: ifKnown(fen('开办资金', 'Start-up funds')),
  /** The least that the trade asks; 0 where it asks for none. */
  tradeMinimum: ifKnown(fen('本行（事）业规定的最低限额', 'Least that the trade asks')),
  lawfulProperty: ifKnown(yesNo('有与业务活动相适应的合法财产', 'Has lawful property to match its work')),
  assets: ifKnown(fen('总财产', 'Assets')),
  nonStateAssets: ifKnown(fen('非国有资产', 'Of them not of the state')),
  standardName: ifKnown(yesNo('名称规范', 'The name is in order')),
  nationalWords: ifKnown(yesNo('名称冠以“中国”“全国”“中华”等字样', 'The name bears 中国, 全国, 中华 or the like')),
  organs: ifKnown(yesNo('有必要的组织机构', 'Has its organs')),
  staff: ifKnown(yesNo('有相适应的从业人员', 'Has staff to match')),
  ownsPremises: ifKnown(yesNo('场所有产权证明', 'Owns its premises')),
  /** Months for which it may use premises that it does not own. */
  premisesMonths: ifKnown(months('场所使用权期限', 'Months of the right to use the premises')),
  supervisorConsent: ifKnown(yesNo('业务主管单位审查同意', 'The supervising unit consents')),
  directRegistration: yesIfSaid('属于直接登记范围', 'May be registered directly'),
  ...refusalFacts('拟任负责人', 'A proposed head'),
})

/** Start-up funds that a place asks for by level, in fen. `null`: it asks for none; left out: not known. */
export const ServiceInstitutionRegistrationPolicy = z.strictObject({
  startUpFunds: each(registrationLevels, (zh, en) =>
    orNone(fen(`${zh}登记的开办资金最低限额`, `Least start-up funds, ${en}`)),
  ),
})

const cite = serviceInstitutionRegulation

const registrationFrom = (from: string, to?: string) =>
  defineProgram({
    id: 'service-institution-registration',
    title: { zh: '社会服务机构成立登记条件', en: 'Conditions of registering a service institution' },
    inForce: { from, ...(to !== undefined && { to }), cite: serviceInstitutionMeasures },
    facts: ServiceInstitutionRegistrationFacts,
    policy: ServiceInstitutionRegistrationPolicy,
    rules(it, { startUpFunds }) {
      const [conditions, measures] = [atArticle(cite, '第八条'), atArticle(serviceInstitutionMeasures, '第五条')]
      // A place that asks for none asks for nothing.
      const placeMinimum = it.level
        .is('province')
        .choose(
          startUpFunds.province.otherwise(0),
          it.level.is('prefecture').choose(startUpFunds.prefecture.otherwise(0), startUpFunds.county.otherwise(0)),
        )
        .as({ zh: '当地开办资金最低限额', en: 'Least start-up funds of the place' }, { unit: 'fen', cite: measures })
      const fundsMet = allOf(it.startUpFunds.atLeast(it.tradeMinimum), it.startUpFunds.atLeast(placeMinimum)).as(
        { zh: '开办资金达到最低限额', en: 'Has the least start-up funds' },
        { cite: measures },
      )
      // Two thirds as a fraction: three times the share is at least twice the whole.
      const nonStateShareMet = it.nonStateAssets
        .times(3)
        .atLeast(it.assets.times(2))
        .as({ zh: '非国有资产不少于三分之二', en: 'Two thirds of the assets are not of the state' }, { cite: measures })
      // Bodies set up a legal person; of persons two or more a legal person or a partnership, and one a sole body.
      const several = it.founders.is('several')
      const formMet = anyOf(
        it.form.is('legal-person').and(it.setUpByBodies.or(several)),
        it.form.is('partnership').and(several, it.setUpByBodies.not()),
        it.form.is('individual').and(it.founders.is('one'), it.setUpByBodies.not(), it.founderHeads),
      ).as(
        { zh: '责任形式与举办者相符', en: 'The form matches who sets it up' },
        { cite: atArticle(serviceInstitutionMeasures, '第二条') },
      )
      const premisesMet = it.ownsPremises
        .or(it.premisesMonths.atLeast(12))
        .as(
          { zh: '场所有产权或者一年期以上使用权', en: 'Owns premises, or may use them for a year or more' },
          { cite: atArticle(serviceInstitutionMeasures, '第六条') },
        )
      const nameMet = it.standardName
        .and(it.nationalWords.not())
        .as({ zh: '名称符合规定', en: 'The name is in order' }, { cite: conditions })
      const consentMet =
        from < reformOpinion2016.effective
          ? it.supervisorConsent.as(
              { zh: '业务主管单位同意', en: 'The supervising unit consents' },
              { cite: conditions },
            )
          : it.supervisorConsent
              .or(it.directRegistration)
              .as(
                { zh: '业务主管单位同意，或者可以直接登记', en: 'The supervising unit consents, or none is needed' },
                { cite: reformOpinion2016 },
              )
      const conditionsMet = allOf(
        consentMet,
        nameMet,
        it.organs,
        it.staff,
        it.lawfulProperty,
        fundsMet,
        nonStateShareMet,
        formMet,
        premisesMet,
      ).as({ zh: '具备登记条件', en: 'Meets the conditions' }, { cite: conditions })
      const refused = anyOf(it.purposeUnlawful, it.notNeeded, it.personBarred, it.falsePapers, it.otherBar).as(
        { zh: '有不予登记的情形', en: 'There is a ground of refusal' },
        { cite: atArticle(cite, '第十一条') },
      )
      const registrable = conditionsMet
        .and(refused.not())
        .as({ zh: '可以准予登记', en: 'May be registered' }, { cite: atArticle(cite, '第十一条') })
      return {
        placeMinimum,
        fundsMet,
        nonStateShareMet,
        formMet,
        premisesMet,
        nameMet,
        consentMet,
        conditionsMet,
        refused,
        registrable,
      }
    },
  })

/** 民办非企业单位（社会服务机构）成立登记条件, since 1999-12-28: each needs the consent of a supervising unit. */
export const serviceInstitutionRegistration1999 = registrationFrom('1999-12-28', '2016-08-20')

/** The same, since the opinion on direct registration of 2016-08-21 (中办发〔2016〕46号). */
export const serviceInstitutionRegistration2016 = registrationFrom('2016-08-21')

/**
 * Whether a service institution (民办非企业单位, 社会服务机构) may be registered. The nation asks that two thirds of its assets are not of
 * the state, and leaves the sum of its start-up funds to trades and places; where that of the place is not known, the answer is
 * undetermined unless something else fails.
 */
export const serviceInstitutionRegistration = versions(
  serviceInstitutionRegistration1999,
  serviceInstitutionRegistration2016,
)
