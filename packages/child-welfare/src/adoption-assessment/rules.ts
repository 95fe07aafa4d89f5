import { atArticle } from '@minzheng/core'
import { count, decimal, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { adoptionAssessmentMeasures } from '../shared/documents.js'

/** What the assessors found of one applicant. Left out: not known. */
export const AdoptionAssessmentFacts = z.strictObject({
  stepchild: yesIfSaid('收养继子女', 'Adopts a stepchild'),
  notMainland: yesIfSaid('不是中国内地居民（外国人、华侨、港澳台居民）', 'Not a resident of the Chinese mainland'),
  vetoes: ifKnown(count('否决性指标项数', 'Veto indicators that apply', { most: 50 })),
  /** General indicators and bonus together. */
  score: ifKnown(decimal('一般性指标与加分性指标总分', 'Score with bonus')),
  integrationScore: ifKnown(decimal('融合情况得分', 'Score of the integration')),
})
export type AdoptionAssessmentFacts = z.infer<typeof AdoptionAssessmentFacts>

/** How a place scores. There is no national scale; where none is known, what hangs on it is undetermined. */
export const AdoptionAssessmentPolicy = z.strictObject({
  vetoes: yesNo('有否决性指标', 'Has veto indicators'),
  passMark: decimal('收养能力合格分', 'Pass mark of the ability', { countedIn: 'point' }),
  integrationPassMark: decimal('融合合格分', 'Pass mark of the integration', { countedIn: 'point' }),
})
export type AdoptionAssessmentPolicy = z.infer<typeof AdoptionAssessmentPolicy>

/** Under 收养评估办法（试行）, from 2021-01-01. */
export const adoptionAssessment2021 = defineProgram({
  id: 'adoption-assessment',
  title: { zh: '收养评估', en: 'Adoption assessment' },
  inForce: { from: '2021-01-01', cite: adoptionAssessmentMeasures },
  facts: AdoptionAssessmentFacts,
  policy: AdoptionAssessmentPolicy,
  rules(facts, policy) {
    const required = facts.stepchild
      .not()
      .and(facts.notMainland.not())
      .as(
        { zh: '应当评估', en: 'An assessment is required' },
        { cite: atArticle(adoptionAssessmentMeasures, '第二条') },
      )
    const vetoed = facts.vetoes
      .greaterThan(0)
      .and(policy.vetoes)
      .as({ zh: '存在否决性指标', en: 'A veto indicator applies' }, { cite: adoptionAssessmentMeasures })
    const abilityQualified = vetoed
      .not()
      .and(facts.score.atLeast(policy.passMark))
      .as({ zh: '收养能力评估合格', en: 'Ability qualified' }, { cite: adoptionAssessmentMeasures })
    const integrationQualified = facts.integrationScore
      .atLeast(policy.integrationPassMark)
      .as({ zh: '融合合格', en: 'Integration qualified' }, { cite: adoptionAssessmentMeasures })
    const qualified = abilityQualified
      .and(integrationQualified)
      .as({ zh: '评估合格', en: 'Qualified' }, { cite: adoptionAssessmentMeasures })
    return { required, vetoed, abilityQualified, integrationQualified, qualified }
  },
})

/**
 * The conclusion of an adoption assessment (收养评估) where the place scores it: a veto fails, else ability and integration
 * must each reach the pass mark. A step-parent needs none; of whoever is no resident of the mainland the measures ask none (art. 2).
 */
export const adoptionAssessment = versions(adoptionAssessment2021)
