import { choice, ifKnown, yesIfSaid, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { lowIncomeCategories } from '../low-income-category/rules.js'
import { Area } from '../shared/area.js'
import { educationStages } from './schemes.js'

const categories = { ...lowIncomeCategories, none: { zh: '不属于低收入人口', en: 'None' } } as const
const ways = { home: ['分散供养', 'At home'], institution: ['集中供养', 'In an institution'] } as const

/**
 * One person of a household, on the day that special assistance is asked for. Left out or `null`: not known; what is rare, a serious-illness
 * patient and a disaster, is not so where it is left out.
 */
export const SpecialAssistanceFacts = z.strictObject({
  /** `category` of low-income-category: what the household, or the person, is recognised as. */
  category: ifKnown(choice(categories, '低收入人口类别', 'Category of the low-income population')),
  area: ifKnown(Area),
  /** How tekun support is given: whoever lives in an institution has no need of housing. */
  support: ifKnown(choice(ways, '特困供养方式', 'How tekun support is given')),
  /** Recognised as a serious-illness patient driven into hardship: `eligible` of serious-illness. */
  seriousIllnessPatient: yesIfSaid('因病致贫重病患者', 'Serious-illness patient driven into hardship'),
  /** Insured as a resident, whose own premium can be paid or subsidised. */
  insuredAsResident: ifKnown(yesNo('参加城乡居民基本医疗保险', 'Insured as a resident')),
  /** Basic medical costs within the rule that are left after all insurance and that the family can hardly bear. */
  heavyMedicalCosts: ifKnown(yesNo('有难以承担的符合规定的医疗自负费用', 'Medical costs of one’s own, hard to bear')),
  stage: ifKnown(choice(educationStages, '教育阶段', 'Stage of education')),
  /** By the standard of the place for housing in hardship. */
  housingHardship: ifKnown(yesNo('符合当地住房困难标准', 'In housing hardship by the local standard')),
  ableToWork: ifKnown(yesNo('有劳动能力', 'Able to work')),
  unemployed: ifKnown(yesNo('处于失业状态', 'Unemployed')),
  /** Whether another member of the household who is able to work has work. */
  anotherMemberWorks: ifKnown(yesNo('家庭其他有劳动能力成员有人就业', 'Another able member has work')),
  /** Whose basic living a natural disaster has gravely affected. */
  struckByDisaster: yesIfSaid('基本生活受到自然灾害严重影响', 'Basic living gravely affected by a disaster'),
})
