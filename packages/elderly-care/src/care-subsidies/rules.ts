import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import { defineProgram, type EnumExpression, firstOf, type NumberExpression, versions, whole } from '@minzheng/rules'
import * as z from 'zod'
import { type AbilityLevel, abilityLevels } from '../ability-assessment/level.js'
import { elderRightsLaw, localInstitutionRules } from '../shared/documents.js'
import { CareSubsidyFacts, CareSubsidyPolicy, careSubsidyBands, careSubsidyGroups } from './facts.js'

/** The number of a level: its place among {@link abilityLevels}. */
const levelNumber = (level: EnumExpression<AbilityLevel>): NumberExpression =>
  abilityLevels.reduceRight<NumberExpression>(
    (otherwise, name, number) => level.is(name).choose(number, otherwise),
    whole(abilityLevels.length - 1),
  )

interface Kind {
  readonly id: string
  readonly title: LocalizedText
  readonly from: string
  readonly cite: Citation
}

const careSubsidy = ({ id, title, from, cite }: Kind) =>
  defineProgram({
    id,
    title,
    inForce: { from, cite },
    facts: CareSubsidyFacts,
    policy: CareSubsidyPolicy,
    rules(elder, policy) {
      const level = levelNumber(elder.ability)
      const need = policy.scale.is('ability').choose(level, elder.careGrade)
      const band = firstOf(
        [need.atLeast(policy.heavyFrom), 'heavy'],
        [need.atLeast(policy.middleFrom), 'middle'],
        [need.atLeast(policy.lightFrom), 'light'],
      )
        .otherwise('none')
        .as({ zh: '需求档次', en: 'Band of need' }, { cite, words: careSubsidyBands })
      const of = ({ light, middle, heavy }: Record<'light' | 'middle' | 'heavy', NumberExpression>) =>
        band
          .is('heavy')
          .choose(
            heavy.otherwise(0),
            band.is('middle').choose(middle.otherwise(0), band.is('light').choose(light.otherwise(0), 0)),
          )
      const age = elder.birth.ageOn(elder.asOf)
      const poorOld = elder.belowAveragePension.and(age.atLeast(policy.belowPensionAge.otherwise(150)))
      const group = firstOf(
        [elder.family.is('tekun'), 'tekun'],
        [elder.family.is('dibao'), 'dibao'],
        [elder.family.is('low-income'), 'low-income'],
        [policy.belowPensionAge.isSet().and(poorOld), 'below-pension'],
      )
        .otherwise('other')
        .as({ zh: '对象类别', en: 'Group' }, { cite, words: careSubsidyGroups })
      const rate = group
        .is('tekun')
        .choose(
          of(policy.tekun),
          group
            .is('dibao')
            .choose(
              of(policy.dibao),
              group
                .is('low-income')
                .choose(
                  of(policy.lowIncome),
                  group.is('below-pension').choose(of(policy.belowPension), of(policy.other)),
                ),
            ),
        )
        .as({ zh: '补贴标准', en: 'Rate' }, { unit: 'fen/month', cite })
      const extraDue = policy.extraShare
        .isSet()
        .and(
          group.isOneOf('low-income', 'below-pension'),
          band.is('light'),
          elder.childless.or(age.atLeast(policy.extraAge.otherwise(150))),
        )
      const extra = extraDue
        .choose(policy.dibao.light.otherwise(0).times(policy.extraShare).rounded('half-up'), 0)
        .as({ zh: '加发', en: 'Extra' }, { unit: 'fen/month', cite })
      const eligible = age
        .atLeast(policy.leastAge)
        .and(policy.hukouNeeded.not().or(elder.localHukou), elder.monthsInHome.atLeast(policy.leastMonthsInHome))
        .as({ zh: '符合基本条件', en: 'Meets the conditions' }, { cite })
      const subsidy = eligible
        .choose(rate.plus(extra), 0)
        .as({ zh: '每月补贴', en: 'Monthly subsidy' }, { unit: 'fen/month', cite })
      return { eligible, group, band, rate, extra, subsidy }
    },
  })

/** 养老服务补贴 (art. 37): for poor elders who need services. Shanghai's amounts are the ones known. */
export const serviceSubsidy2018 = careSubsidy({
  id: 'service-subsidy',
  title: { zh: '养老服务补贴', en: 'Elderly-care service subsidy' },
  from: '2018-12-29',
  cite: atArticle(elderRightsLaw, '第三十七条'),
})
export const serviceSubsidy = versions(serviceSubsidy2018)

/** 护理补贴 (art. 30): for poor elders long unable to care for themselves, by degree. No amount is known here. */
export const nursingSubsidy2018 = careSubsidy({
  id: 'nursing-subsidy',
  title: { zh: '老年人护理补贴', en: 'Nursing subsidy for elders' },
  from: '2018-12-29',
  cite: atArticle(elderRightsLaw, '第三十条'),
})
export const nursingSubsidy = versions(nursingSubsidy2018)

/** 老年人综合补贴: places that pay the others as one. No amount is known here. */
export const combinedSubsidy2018 = careSubsidy({
  id: 'combined-subsidy',
  title: { zh: '老年人综合补贴', en: 'Combined subsidy for elders' },
  from: '2018-12-29',
  cite: atArticle(elderRightsLaw, '第三十七条'),
})
export const combinedSubsidy = versions(combinedSubsidy2018)

/** 入住补贴: for an elder in a home, by hardship and by what the elder is able to do. */
export const entrySubsidy2022 = careSubsidy({
  id: 'entry-subsidy',
  title: { zh: '养老机构入住补贴', en: 'Subsidy for residents of homes' },
  from: '2022-11-14',
  cite: localInstitutionRules,
})
export const entrySubsidy = versions(entrySubsidy2022)

/** How many draw which allowance: a person in none counts in none. Persons who draw several stand in each. */
export const AllowanceRecipients = z.object({
  oldAge: z.int().min(0),
  nursing: z.int().min(0),
  service: z.int().min(0),
  combined: z.int().min(0),
})
export type AllowanceRecipients = z.infer<typeof AllowanceRecipients>

/** The total as the yearly communiqué prints it: the sum of the four. */
export const allRecipients = ({ oldAge, nursing, service, combined }: AllowanceRecipients): number =>
  oldAge + nursing + service + combined
