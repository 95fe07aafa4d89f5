import { anyOf, type BooleanExpression, type ExpressionsOf, label, noUnlessSaid, words } from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { disability, hasGrade, isSevere } from '../shared/disability.js'
import type { LastYearIncome } from '../shared/last-year-income.js'

const assistances = {
  none: { zh: '无', en: 'None' },
  tekun: { zh: '特困人员救助供养', en: 'Tekun support' },
  dibao: { zh: '低保', en: 'Dibao' },
}
const incapacities = {
  none: { zh: '无此情形', en: 'None' },
  'no-civil-capacity': { zh: '无民事行为能力', en: 'No civil capacity' },
  'declared-missing': { zh: '宣告失踪', en: 'Declared missing' },
  'in-prison': { zh: '服刑', en: 'In prison' },
}

/** Somebody who owes the person support by law (法定赡养、抚养、扶养义务人). */
export const Supporter = z.object({
  birth: z.iso.date().meta(label('义务人出生日期', 'Supporter’s date of birth')),
  assistance: z
    .enum(['none', 'tekun', 'dibao'])
    .nullable()
    .default('none')
    .meta({ ...label('义务人享受的救助', 'Assistance that the supporter gets'), ...words(assistances) }),
  disability,
  incapacity: z
    .enum(['none', 'no-civil-capacity', 'declared-missing', 'in-prison'])
    .nullable()
    .default('none')
    .meta({
      ...label('无民事行为能力、失踪或服刑', 'No civil capacity, missing or in prison'),
      ...words(incapacities),
    }),
  /** Whose average the income is held against. */
  area: Area.meta(label('义务人所在地城乡', 'Where the supporter lives')),
  /** Own income of a year, in fen. Left out: not known. */
  annualIncome: z
    .int()
    .min(0)
    .max(100_000_000_000)
    .nullish()
    .meta(label('义务人年收入', 'Supporter’s yearly income', 'fen/year')),
  /** Whether the property meets the local rule: for low-income families since 2021, for tekun before. Left out: not known. */
  propertyMeetsRule: z
    .boolean()
    .nullish()
    .meta(label('义务人财产符合当地规定', 'Supporter’s property meets the local rule')),
  /** Unable to support in another way that the province has set. */
  unableByProvince: noUnlessSaid.meta(
    label('省级规定的其他无履行义务能力情形', 'Unable to support by the provincial rule'),
  ),
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
