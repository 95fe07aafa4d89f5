import { anyOf, type BooleanExpression, type ExpressionsOf } from '@minzheng/rules'
import * as z from 'zod'
import { disability, hasGrade, isSevere } from './disability.js'
import { noUnlessSaid } from './household.js'

/** Somebody who owes the person support by law (法定赡养、抚养、扶养义务人). */
export const Supporter = z.object({
  birth: z.iso.date(),
  assistance: z.enum(['none', 'tekun', 'dibao']).nullable().default('none'),
  disability,
  incapacity: z.enum(['none', 'no-civil-capacity', 'declared-missing', 'in-prison']).nullable().default('none'),
  /** Whose average the income is held against. */
  area: z.enum(['urban', 'rural']),
  /** Own income of a year, in fen. Left out: not known. */
  annualIncome: z.int().min(0).max(100_000_000_000).nullish(),
  /** Whether the property meets the local rule: for low-income families since 2021, for tekun before. Left out: not known. */
  propertyMeetsRule: z.boolean().nullish(),
  /** Unable to support in another way that the province has set. */
  unableByProvince: noUnlessSaid,
})
export type Supporter = z.infer<typeof Supporter>

const average = z.int().min(0).max(1_000_000_000).optional()
/** Disposable income per head of the last year in the place, in fen a year. */
export const LastYearIncome = z.object({ urban: average, rural: average })

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
