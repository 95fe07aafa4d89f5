import { choice, date, fen, ifKnown, unlessSaid, yesIfSaid, yesNo } from '@minzheng/core/fields'
import { anyOf, type BooleanExpression, type ExpressionsOf } from '@minzheng/rules'
import * as z from 'zod'
import { areas } from '../shared/area.js'
import { disability, hasGrade, isSevere } from '../shared/disability.js'
import type { LastYearIncome } from '../shared/last-year-income.js'

const assistances = {
  none: ['无', 'None'],
  tekun: ['特困人员救助供养', 'Tekun support'],
  dibao: ['低保', 'Dibao'],
} as const
const incapacities = {
  none: ['无此情形', 'None'],
  'no-civil-capacity': ['无民事行为能力', 'No civil capacity'],
  'declared-missing': ['宣告失踪', 'Declared missing'],
  'in-prison': ['服刑', 'In prison'],
} as const

/** Somebody who owes the person support by law (法定赡养、抚养、扶养义务人). */
export const Supporter = z.strictObject({
  birth: date('义务人出生日期', 'Supporter’s date of birth', { notAfter: 'asOf' }),
  assistance: unlessSaid('none', choice(assistances, '义务人享受的救助', 'Assistance that the supporter gets')),
  disability,
  incapacity: unlessSaid(
    'none',
    choice(incapacities, '无民事行为能力、失踪或服刑', 'No civil capacity, missing or in prison'),
  ),
  /** Whose average the income is held against. */
  area: choice(areas, '义务人所在地城乡', 'Where the supporter lives'),
  /** Own income of a year, in fen. Left out: not known. */
  annualIncome: ifKnown(fen('义务人年收入', 'Supporter’s yearly income', { per: 'year', most: 100_000_000_000 })),
  /** Whether the property meets the local rule: for low-income families since 2021, for tekun before. Left out: not known. */
  propertyMeetsRule: ifKnown(yesNo('义务人财产符合当地规定', 'Supporter’s property meets the local rule')),
  /** Unable to support in another way that the province has set. */
  unableByProvince: yesIfSaid('省级规定的其他无履行义务能力情形', 'Unable to support by the provincial rule'),
})
export type Supporter = z.infer<typeof Supporter>

type SupporterFacts = ExpressionsOf<(typeof Supporter)['shape']>
type Day = ExpressionsOf<{ asOf: z.ZodISODate }>['asOf']
type AverageIncome = ExpressionsOf<(typeof LastYearIncome)['shape']>

const withoutCapacity = (supporter: SupporterFacts): BooleanExpression =>
  supporter.incapacity.is('none').not().and(supporter.propertyMeetsRule)

/** Who is unable to support under 民发〔2016〕178号 art. 8. */
export const unableUntil2021 = (supporter: SupporterFacts, asOf: Day): BooleanExpression => {
  const oldOrSevere = supporter.birth.ageOn(asOf).atLeast(60).or(isSevere(supporter.disability))
  return anyOf(
    supporter.assistance.is('tekun'),
    supporter.assistance.is('dibao').and(oldOrSevere, supporter.propertyMeetsRule),
    withoutCapacity(supporter),
    supporter.unableByProvince,
  )
}

/** Who is unable to support under 民发〔2021〕43号 art. 8. */
export const unableSince2021 = (supporter: SupporterFacts, asOf: Day, lastYear: AverageIncome): BooleanExpression => {
  const age = supporter.birth.ageOn(asOf)
  const belowAverage = supporter.annualIncome.lessThan(
    supporter.area.is('urban').choose(lastYear.urban, lastYear.rural),
  )
  const grave = isSevere(supporter.disability).or(hasGrade(supporter.disability, ['intellectual', 'psychiatric'], '3'))
  return anyOf(
    supporter.assistance.is('tekun'),
    supporter.assistance.is('dibao').and(age.atLeast(60)),
    age.atLeast(70).or(grave).and(belowAverage, supporter.propertyMeetsRule),
    withoutCapacity(supporter),
    supporter.unableByProvince,
  )
}
