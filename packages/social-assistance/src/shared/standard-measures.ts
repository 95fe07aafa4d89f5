import { divideExact, fenOf, type LocalizedText, lastNotBefore, PlainDate, runsOn } from '@minzheng/core'
import { defineMeasure, type Measure, type Measured } from '@minzheng/indicators'
import * as z from 'zod'

/**
 * What a place has set for each person, in fen a month or a year as its notice writes it, from one day to another; both belong to
 * it. `grade` tells apart what differs by grade, age or area within the place.
 */
export const StandardOnRecord = z
  .strictObject({
    standard: z.enum([
      'dibao-urban',
      'dibao-rural',
      'tekun-basic',
      'tekun-care-full',
      'tekun-care-half',
      'disability-living',
      'disability-nursing',
      'veteran-five-old',
    ]),
    grade: z.string().min(1).nullable().default(null),
    amount: z.int().min(0),
    per: z.enum(['month', 'year']).default('month'),
    from: PlainDate,
    until: PlainDate.nullable().default(null),
  })
  .refine(...lastNotBefore('from', 'until'))
export type StandardOnRecord = z.infer<typeof StandardOnRecord>

const names: Record<StandardOnRecord['standard'], LocalizedText> = {
  'dibao-urban': { zh: '城市低保标准', en: 'urban dibao standard' },
  'dibao-rural': { zh: '农村低保标准', en: 'rural dibao standard' },
  'tekun-basic': { zh: '特困人员基本生活标准', en: 'basic standard of tekun' },
  'tekun-care-full': { zh: '全护理标准', en: 'standard of full care' },
  'tekun-care-half': { zh: '半护理标准', en: 'standard of partial care' },
  'disability-living': { zh: '困难残疾人生活补贴标准', en: 'living subsidy' },
  'disability-nursing': { zh: '重度残疾人护理补贴标准', en: 'nursing subsidy' },
  'veteran-five-old': { zh: '革命“五老”人员生活补助标准', en: 'allowance of the veteran five old' },
}

type Standard = StandardOnRecord['standard']
type Found = { readonly yearly: readonly number[] } | { readonly unknown: LocalizedText }

/** The amounts of a standard in force on the day, in fen a year, one for each grade. */
const yearlyOn = (records: readonly StandardOnRecord[], standard: Standard, asOf: PlainDate): Found => {
  const inForce = records.filter(one => one.standard === standard && runsOn(one.from, one.until, asOf))
  const { zh, en } = names[standard]
  if (inForce.length === 0)
    return { unknown: { zh: `${asOf} 没有有效的${zh}。`, en: `No ${en} is in force on ${asOf}.` } }
  if (new Set(inForce.map(({ grade }) => grade)).size < inForce.length)
    return {
      unknown: { zh: `${asOf} 有两个有效的${zh}。`, en: `More than one ${en} of one grade is in force on ${asOf}.` },
    }
  return { yearly: inForce.map(({ amount, per }) => (per === 'year' ? amount : amount * 12)) }
}

const yuanPerYear = (yearly: number): number => divideExact(yearly, fenOf(1))
const yuanPerMonth = (yearly: number): number => divideExact(yearly, 12 * fenOf(1))

const ofStandards = (
  indicator: string,
  standards: readonly Standard[],
  of: (yearly: readonly (readonly number[])[]) => Measured,
): Measure =>
  defineMeasure({
    indicator,
    record: StandardOnRecord,
    key: ({ standard, grade, from }) => [standard, grade ?? '', from].join(' '),
    of: (records, { asOf }) => {
      const yearly: (readonly number[])[] = []
      for (const standard of standards) {
        const found = yearlyOn(records, standard, asOf)
        if ('unknown' in found) return found
        yearly.push(found.yearly)
      }
      return of(yearly)
    },
  })

/** The lowest of all grades. */
const lowest =
  (shown: (yearly: number) => number) =>
  (yearly: readonly (readonly number[])[]): Measured =>
    shown(Math.min(...yearly.flat()))

/** The one amount that all have; unknown where grades, or town and country, have different ones. */
const one =
  (shown: (yearly: number) => number) =>
  (yearly: readonly (readonly number[])[]): Measured => {
    const [amount = 0, ...others] = new Set(yearly.flat())
    return others.length === 0
      ? shown(amount)
      : { unknown: { zh: '当日有效的数额不止一个。', en: 'More than one amount is in force on the day.' } }
  }

/** The rural standard over the urban one, both a month; unknown where grades have different ones. */
const ruralOfUrban = ([urban = [], rural = []]: readonly (readonly number[])[]): Measured => {
  const numerator = one(yuanPerMonth)([rural])
  const denominator = one(yuanPerMonth)([urban])
  if (typeof numerator !== 'number') return numerator
  return typeof denominator === 'number' ? { numerator, denominator } : denominator
}

/** How the standards that a place has set come out of the register of its notices. */
export const standardMeasures: readonly Measure[] = [
  ofStandards('dibao-standard-unified', ['dibao-urban', 'dibao-rural'], one(yuanPerMonth)),
  ofStandards('dibao-standard-urban', ['dibao-urban'], one(yuanPerMonth)),
  ofStandards('dibao-standard-rural', ['dibao-rural'], one(yuanPerYear)),
  ofStandards('dibao-rural-to-urban-standard', ['dibao-urban', 'dibao-rural'], ruralOfUrban),
  ofStandards('tekun-basic-living-standard', ['tekun-basic'], one(yuanPerMonth)),
  ofStandards('tekun-care-standard-full', ['tekun-care-full'], one(yuanPerMonth)),
  ofStandards('tekun-care-standard-half', ['tekun-care-half'], one(yuanPerMonth)),
  ofStandards('disability-subsidies-standard', ['disability-living', 'disability-nursing'], lowest(yuanPerMonth)),
  ofStandards('disability-living-subsidy-standard', ['disability-living'], one(yuanPerMonth)),
  ofStandards('disability-nursing-subsidy-standard', ['disability-nursing'], lowest(yuanPerMonth)),
  ofStandards('veteran-five-old-allowance', ['veteran-five-old'], one(yuanPerMonth)),
]
