import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'
import {
  allOf,
  anyOf,
  defineProgram,
  type EnumExpression,
  firstOf,
  type NumberExpression,
  versions,
} from '@minzheng/rules'
import * as z from 'zod'
import { type AbilityLevel, abilityLevels } from '../ability-assessment/level.js'
import { elderRightsLaw, localInstitutionRules } from '../shared/documents.js'
import { CareSubsidyFacts, CareSubsidyPolicy, careSubsidyBands, careSubsidyGroups } from './facts.js'

/** Whether an elder's level of ability is at least one that a place names by its number: its place among {@link abilityLevels}. */
const abilityReaches = (ability: EnumExpression<AbilityLevel>, from: NumberExpression) =>
  anyOf(...abilityLevels.map((name, number) => ability.is(name).and(from.atMost(number))))

type CareSubsidyGroup = keyof typeof careSubsidyGroups
type Band = 'light' | 'middle' | 'heavy'

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
      const reaches = (from: NumberExpression) =>
        policy.scale.is('ability').choose(abilityReaches(elder.ability, from), elder.careGrade.atLeast(from))
      const band = firstOf(
        [reaches(policy.heavyFrom), 'heavy'],
        [reaches(policy.middleFrom), 'middle'],
        [reaches(policy.lightFrom), 'light'],
      )
        .otherwise('none')
        .as({ zh: '需求档次', en: 'Band of need' }, { cite, words: careSubsidyBands })
      const age = elder.birth.ageOn(elder.asOf)
      const poorOld = policy.belowPensionAge.ifSet(least => elder.belowAveragePension.and(age.atLeast(least)), false)
      const group = elder.family
        .is('other')
        .and(poorOld)
        .choose<CareSubsidyGroup>('below-pension', elder.family)
        .as({ zh: '对象类别', en: 'Group' }, { cite, words: careSubsidyGroups })
      const rates: Readonly<Record<CareSubsidyGroup, Readonly<Record<Band, NumberExpression>>>> = {
        tekun: policy.tekun,
        dibao: policy.dibao,
        'low-income': policy.lowIncome,
        'below-pension': policy.belowPension,
        other: policy.other,
      }
      const rateOf = (name: CareSubsidyGroup, need: Band) => {
        const ifDue = (amount: NumberExpression) => group.is(name).and(band.is(need)).choose(amount, 0)
        // Where a place has no class of low income, who is of it is one of the other elders.
        return rates[name][need].ifSet(ifDue, name === 'low-income' ? policy.other[need].ifSet(ifDue, 0) : 0)
      }
      const rate = (Object.keys(rates) as CareSubsidyGroup[])
        .flatMap(name => (['light', 'middle', 'heavy'] as const).map(need => rateOf(name, need)))
        .reduce((sum, amount) => sum.plus(amount))
        .as({ zh: '补贴标准', en: 'Rate' }, { unit: 'fen/month', cite })
      const extraDue = allOf(
        group.isOneOf('low-income', 'below-pension'),
        band.is('light'),
        elder.childless.or(policy.extraAge.ifSet(least => age.atLeast(least), false)),
      ).as({ zh: '可加发', en: 'Extra is due' }, { cite })
      const extra = policy.extraShare
        .ifSet(
          share => policy.dibao.light.ifSet(amount => extraDue.choose(amount.times(share).rounded('half-up'), 0), 0),
          0,
        )
        .as({ zh: '加发', en: 'Extra' }, { unit: 'fen/month', cite })
      const { leastMonthsInHome } = policy
      const eligible = allOf(
        age.atLeast(policy.leastAge),
        policy.hukouNeeded.not().or(elder.localHukou),
        leastMonthsInHome.equals(0).or(elder.monthsInHome.atLeast(leastMonthsInHome)),
      ).as({ zh: '符合基本条件', en: 'Meets the conditions' }, { cite })
      const subsidy = eligible
        .choose(rate.plus(extra), 0)
        .as({ zh: '每月补贴', en: 'Monthly subsidy' }, { unit: 'fen/month', cite })
      return { eligible, group, band, rate, extra, subsidy }
    },
  })

/** 养老服务补贴 (art. 37): for poor elders who need services. Amounts are local; none is among the policies held here. */
export const serviceSubsidy2018 = careSubsidy({
  id: 'service-subsidy',
  title: { zh: '养老服务补贴', en: 'Elderly-care service subsidy' },
  from: '2018-12-29',
  cite: atArticle(elderRightsLaw, '第三十七条'),
})
/** The service subsidy through time, in fen a month. */
export const serviceSubsidy = versions(serviceSubsidy2018)

/** 护理补贴 (art. 30): for poor elders long unable to care for themselves, by degree. No amount is known here. */
export const nursingSubsidy2018 = careSubsidy({
  id: 'nursing-subsidy',
  title: { zh: '老年人护理补贴', en: 'Nursing subsidy for elders' },
  from: '2018-12-29',
  cite: atArticle(elderRightsLaw, '第三十条'),
})
/** The nursing subsidy through time, in fen a month. */
export const nursingSubsidy = versions(nursingSubsidy2018)

/** 老年人综合补贴: places that pay the others as one. No amount is known here. */
export const combinedSubsidy2018 = careSubsidy({
  id: 'combined-subsidy',
  title: { zh: '老年人综合补贴', en: 'Combined subsidy for elders' },
  from: '2018-12-29',
  cite: atArticle(elderRightsLaw, '第三十七条'),
})
/** The combined subsidy through time, in fen a month. */
export const combinedSubsidy = versions(combinedSubsidy2018)

/** 入住补贴: for an elder in a home, by hardship and by what the elder is able to do. */
export const entrySubsidy2022 = careSubsidy({
  id: 'entry-subsidy',
  title: { zh: '养老机构入住补贴', en: 'Subsidy for residents of homes' },
  from: '2022-11-14',
  cite: localInstitutionRules,
})
/** The entry subsidy through time, in fen a month. */
export const entrySubsidy = versions(entrySubsidy2022)

/** How many draw which allowance: a person in none counts in none. Persons who draw several stand in each. */
export const AllowanceRecipients = z.strictObject({
  oldAge: z.int().min(0),
  nursing: z.int().min(0),
  service: z.int().min(0),
  combined: z.int().min(0),
})
export type AllowanceRecipients = z.infer<typeof AllowanceRecipients>

/** The number of persons in all, as the yearly communiqué prints it: the sum of the four. */
export const allRecipients = ({ oldAge, nursing, service, combined }: AllowanceRecipients): number =>
  oldAge + nursing + service + combined
