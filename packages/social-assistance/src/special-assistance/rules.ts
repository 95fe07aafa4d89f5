import { atArticle, type Citation } from '@minzheng/core'
import type { NationalPolicy } from '@minzheng/policy'
import {
  type BooleanExpression,
  defineProgram,
  type ExpressionsOf,
  firstOf,
  type InForce,
  versions,
} from '@minzheng/rules'
import { medicalAidOpinion2021 } from '../serious-illness/documents.js'
import {
  assistanceLaw2026,
  assistanceRegulation,
  lowIncomeOpinion2023,
  reformOpinion2020,
} from '../shared/documents.js'
import { SpecialAssistanceFacts } from './facts.js'
import { SpecialAssistancePolicy } from './policy.js'
import { type MeansTestedScheme, specialCoverage, specialSchemes } from './schemes.js'

type Facts = ExpressionsOf<(typeof SpecialAssistanceFacts)['shape']>
type Policy = ExpressionsOf<(typeof SpecialAssistancePolicy)['shape']>

interface SpecialVersion {
  readonly document: Citation
  readonly coverage: (typeof specialCoverage)[number]
  /** Who pays how much of the premium: whole for tekun and a fixed sum for dibao, or only that it is subsidised. */
  readonly premium: { readonly cite: Citation; readonly isTold: boolean }
  readonly disaster: Citation
}

/** Whether a kind of help is open to the category: by the nation, or by how far the place goes. */
const reached = (
  { category }: Facts,
  policy: Policy,
  scheme: MeansTestedScheme,
  coverage: SpecialVersion['coverage'],
): BooleanExpression => {
  const reach = policy.reach[scheme]
  return category.isOneOf(...coverage.schemes[scheme].for).or(
    category.is('marginal').and(reach.isOneOf('marginal', 'rigid', 'other')),
    category.is('rigid').and(reach.isOneOf('rigid', 'other')),
    // The monitored whom the nation does not name are others in hardship (其他困难人员) of the place.
    category.isOneOf('monitored', 'other').and(reach.is('other')),
  )
}

const specialVersion = ({ document, coverage, premium, disaster }: SpecialVersion) => {
  const { from, to, schemes, stages } = coverage
  const inForce: InForce = { from, ...(to === null ? {} : { to }), cite: document }
  return defineProgram({
    id: 'special-assistance',
    title: { zh: '专项社会救助', en: 'Special assistance' },
    inForce,
    facts: SpecialAssistanceFacts,
    policy: SpecialAssistancePolicy,
    rules(person, policy) {
      const open = (scheme: MeansTestedScheme) =>
        reached(person, policy, scheme, coverage).as(
          {
            zh: `属于${specialSchemes[scheme].zh}对象`,
            en: `${specialSchemes[scheme].en} is open to the category`,
          },
          { cite: schemes[scheme].cite },
        )
      const { category } = person
      const isTekun = category.is('tekun')
      const isDibao = category.is('dibao')
      const paid = firstOf(
        [person.insuredAsResident.not(), 'none'],
        [isTekun, premium.isTold ? 'full' : 'subsidised'],
        [isDibao, premium.isTold ? 'fixed' : 'subsidised'],
        [category.is('none'), 'none'],
        [policy.premiumOfOthers, premium.isTold ? 'fixed' : 'subsidised'],
      )
      const premiumAid = paid.otherwise('none').as(
        { zh: '资助参保', en: 'Premium paid' },
        {
          cite: premium.cite,
          words: {
            full: { zh: '全额资助', en: 'In full' },
            fixed: { zh: '定额资助', en: 'A fixed sum' },
            subsidised: { zh: '给予补贴', en: 'Subsidised' },
            none: { zh: '不资助', en: 'Not' },
          },
        },
      )
      const medical = person.heavyMedicalCosts
        .and(open('medical').or(person.seriousIllnessPatient.and(policy.helpsSeriousIllness)))
        .as({ zh: '可给予医疗救助', en: 'Medical assistance' }, { cite: schemes.medical.cite })
      // Whatever the household; the texts after the regulation do not speak of them, and it is not repealed.
      const unableToAttend = person.stage
        .is('unable-to-attend')
        .as(
          { zh: '不能入学接受义务教育的残疾儿童', en: 'Disabled child who cannot attend school' },
          { cite: atArticle(assistanceRegulation, '第三十三条') },
        )
      const education = person.stage
        .isOneOf(...stages)
        .and(open('education').or(unableToAttend))
        .as({ zh: '可给予教育救助', en: 'Education assistance' }, { cite: schemes.education.cite })
      const housing = person.housingHardship
        .and(open('housing'), isTekun.not().or(person.support.is('home')))
        .as({ zh: '可给予住房救助', en: 'Housing assistance' }, { cite: schemes.housing.cite })
      const housingForm = firstOf(
        [housing.not(), 'none'],
        [person.area.is('urban'), 'rental'],
        [person.area.is('rural'), 'rural'],
      )
        .otherwise('none')
        .as(
          { zh: '住房救助方式', en: 'How housing is helped with' },
          {
            cite: schemes.housing.cite,
            words: {
              rental: { zh: '公租房或者租赁补贴', en: 'Public rental, or a rent subsidy' },
              rural: { zh: '农村危房改造等', en: 'Rebuilding of a dangerous rural house' },
              none: { zh: '无', en: 'None' },
            },
          },
        )
      const employment = person.ableToWork
        .and(person.unemployed, open('employment'))
        .as({ zh: '可给予就业救助', en: 'Employment assistance' }, { cite: schemes.employment.cite })
      // The Law is silent on it; the regulation is not repealed.
      const placeOne = isDibao
        .and(person.ableToWork, person.unemployed, person.anotherMemberWorks.not())
        .as(
          { zh: '应当确保家庭至少一人就业', en: 'At least one of the household must be brought into work' },
          { cite: atArticle(assistanceRegulation, '第四十三条') },
        )
      const disasterRelief = person.struckByDisaster.as(
        { zh: '可给予受灾人员救助', en: 'Disaster relief' },
        { cite: disaster },
      )
      return { premiumAid, medical, education, housing, housingForm, employment, placeOne, disasterRelief }
    },
  })
}

const relief = atArticle(assistanceRegulation, '第二十条')
const byRegulation = { cite: atArticle(assistanceRegulation, '第二十九条'), isTold: false }

/** By 国务院令第649号 from 2014-05-01: dibao and tekun; whom else a place helps is its own to say. */
export const specialAssistance2014 = specialVersion({
  document: assistanceRegulation,
  coverage: specialCoverage[0],
  premium: byRegulation,
  disaster: relief,
})

/** Since the opinion of 2020, whose day is not known (public on 2020-08-25): preschool too. */
export const specialAssistance2020 = specialVersion({
  document: reformOpinion2020,
  coverage: specialCoverage[1],
  premium: byRegulation,
  disaster: relief,
})

/** Since the opinion of 2021 on medical assistance: marginal households and the monitored too; the premium of tekun in full. */
export const specialAssistance2021 = specialVersion({
  document: medicalAidOpinion2021,
  coverage: specialCoverage[2],
  premium: { cite: medicalAidOpinion2021, isTold: true },
  disaster: relief,
})

/** Since the opinion of 2023: marginal households and those in hardship from rigid expenses. */
export const specialAssistance2023 = specialVersion({
  document: lowIncomeOpinion2023,
  coverage: specialCoverage[3],
  premium: { cite: atArticle(lowIncomeOpinion2023, '四（二）1'), isTold: true },
  // The opinion (四（二）5) names four groups; whom a disaster strikes the regulation helps, whoever it is.
  disaster: relief,
})

/** Under 社会救助法; how much of a premium is paid the opinion goes on to say. */
export const specialAssistance2026 = specialVersion({
  document: assistanceLaw2026,
  coverage: specialCoverage[4],
  premium: { cite: atArticle(lowIncomeOpinion2023, '四（二）1'), isTold: true },
  disaster: atArticle(assistanceLaw2026, '第二十八条'),
})

/**
 * Which special assistance (专项社会救助) a person of a household can be referred to: medical, education, housing and employment
 * assistance by what the household is recognised as, and disaster relief for whom it strikes. Before 2023-10-19 marginal households,
 * those with rigid expenses and other low-income people were reached where the place said so, but with medical assistance marginal
 * households and those monitored against poverty since 2021-10-28. Standards and amounts are those of the
 * departments, and so is the decision.
 */
export const specialAssistance = versions(
  specialAssistance2014,
  specialAssistance2020,
  specialAssistance2021,
  specialAssistance2023,
  specialAssistance2026,
)

/** What places go beyond is their own. */
export const specialAssistanceNational: NationalPolicy = { program: 'special-assistance', documents: {}, values: {} }
