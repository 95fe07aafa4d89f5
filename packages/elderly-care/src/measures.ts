import { dateParts, fenOf, PlainDate, plainDate } from '@minzheng/core'
import { attended, completed, defineMeasure, enrolled, isWithin, type Measure, shareOf } from '@minzheng/indicators'
import * as z from 'zod'
import { Beds, CircleMeasure, CoverageRecord, circleShare, sameMethod } from './facilities.js'
import { adaptationProgress, HomeAdaptation } from './home-adaptation.js'
import { MealPoint, mealPointsOn } from './meals.js'
import { isRatedOn, RatedInstitution } from './rated-institutions.js'
import { Caregiver, QualityCheck, trainedBeforeWork } from './service-quality.js'
import { monthlyVisitRate, VisitedElder } from './visits.js'

/** A family care bed (家庭养老床位): it counts from the day on which it was both accepted and under contract. */
export const FamilyCareBed = z.strictObject({
  person: z.string().min(1),
  accepted: PlainDate.nullable(),
  contracted: PlainDate.nullable(),
  /** The last day of service. */
  ended: PlainDate.nullable().default(null),
})

const inServiceFrom = ({ accepted, contracted }: z.infer<typeof FamilyCareBed>): PlainDate | null =>
  accepted === null || contracted === null ? null : accepted > contracted ? accepted : contracted

/** One visit to serve an elder at home (居家养老上门服务). */
export const HomeVisit = z.strictObject({ person: z.string().min(1), date: PlainDate })

/** What was invested in a project on a day, in fen. */
export const Investment = z.strictObject({ project: z.string().min(1), date: PlainDate, amount: z.int().min(0) })

/** Months for which a rating holds where a rule is known (`institution-rating`). */
const ratingMonths = 36

const sum = <T>(records: readonly T[], of: (record: T) => number): number =>
  records.reduce((total, record) => total + of(record), 0)

/** How each indicator of elderly care comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  attended('smart-technology-training-attendances'),
  defineMeasure({
    indicator: 'family-care-beds-built',
    record: FamilyCareBed,
    key: ({ person }) => person,
    of: (beds, period) => beds.filter(bed => isWithin(inServiceFrom(bed), period)).length,
  }),
  defineMeasure({
    indicator: 'family-care-beds',
    record: FamilyCareBed,
    key: ({ person }) => person,
    of: (beds, { asOf }) =>
      beds.filter(bed => {
        const from = inServiceFrom(bed)
        return from !== null && from <= asOf && (bed.ended === null || asOf <= bed.ended)
      }).length,
  }),
  defineMeasure({
    indicator: 'home-care-clients',
    record: HomeVisit,
    of: (visits, period) =>
      new Set(visits.filter(({ date }) => isWithin(date, period)).map(({ person }) => person)).size,
  }),
  defineMeasure({
    indicator: 'home-care-visits',
    record: HomeVisit,
    of: (visits, period) => visits.filter(({ date }) => isWithin(date, period)).length,
  }),
  defineMeasure({
    indicator: 'elderly-meal-points-added',
    record: MealPoint,
    key: ({ name }) => name,
    of: (points, period) =>
      points.filter(({ kind, opened }) => kind !== 'kitchen' && kind !== 'delivery-only' && isWithin(opened, period))
        .length,
  }),
  defineMeasure({
    indicator: 'elderly-canteens',
    record: MealPoint,
    key: ({ name }) => name,
    of: (points, { asOf }) => mealPointsOn(points, asOf).canteens,
  }),
  completed('elderly-canteen-projects-completed'),
  completed('model-elderly-canteens'),
  attended('elderly-meals-served'),
  completed('care-centre-projects-completed'),
  completed('care-centre-projects-planned'),
  completed('rural-mutual-aid-points-upgraded'),
  defineMeasure({
    indicator: 'home-adaptations-completed',
    record: HomeAdaptation,
    of: (homes, { from, asOf }) => adaptationProgress(homes, { from, to: asOf, quota: 0 }).done,
  }),
  enrolled('elderly-care-advisers'),
  defineMeasure({
    indicator: 'rated-care-institution-rate',
    record: RatedInstitution,
    key: ({ institution }) => institution,
    of: (homes, { asOf }) => shareOf(homes, home => isRatedOn(home, asOf, ratingMonths)),
  }),
  defineMeasure({
    indicator: 'conforming-care-institution-rate',
    record: QualityCheck,
    key: ({ institution }) => institution,
    of: checks => shareOf(checks, ({ complies }) => complies),
  }),
  defineMeasure({
    indicator: 'nursing-bed-share',
    record: Beds,
    of: homes => ({
      numerator: sum(homes, ({ nursingBeds }) => nursingBeds),
      denominator: sum(homes, ({ beds }) => beds),
    }),
  }),
  defineMeasure({
    indicator: 'care-worker-pre-job-training-rate',
    record: Caregiver,
    of: caregivers => shareOf(caregivers, trainedBeforeWork),
  }),
  defineMeasure({
    indicator: 'care-worker-certificate-rate',
    record: Caregiver,
    of: caregivers =>
      shareOf(caregivers, ({ certificate }) => (certificate === undefined ? null : certificate !== null)),
  }),
  defineMeasure({
    indicator: 'community-care-facility-coverage',
    record: CoverageRecord,
    key: ({ place, area }) => `${place} ${area}`,
    of: places => ({
      numerator: sum(places, ({ covered }) => covered),
      denominator: sum(places, ({ communities }) => communities),
    }),
  }),
  defineMeasure({
    indicator: 'fifteen-minute-care-circle-coverage',
    record: CircleMeasure,
    key: ({ place }) => place,
    of: circles => {
      const [first] = circles
      if (first !== undefined && !circles.every(({ method }) => sameMethod(method, first.method)))
        return {
          unknown: {
            zh: '各地的测量方法不同，不能相加。',
            en: 'The places were not all measured alike; they cannot be added up.',
          },
        }
      const share = circleShare(circles)
      return share ?? { numerator: 0, denominator: 0 }
    },
  }),
  completed('tekun-institutions-built-or-renovated'),
  completed('tekun-institution-beds-added'),
  completed('tekun-institution-nursing-beds-added'),
  defineMeasure({ indicator: 'care-institution-beds', record: Beds, of: homes => sum(homes, ({ beds }) => beds) }),
  enrolled('old-age-allowance-recipients'),
  defineMeasure({
    indicator: 'elderly-monthly-visit-rate',
    record: VisitedElder,
    key: ({ id }) => id,
    of: (elders, { asOf }) => {
      const { year, month } = dateParts(asOf)
      const { visited, listed } = monthlyVisitRate(
        elders.map(elder => ({ ...elder, visits: elder.visits.filter(day => day <= asOf) })),
        plainDate(year, month, 1),
      )
      return { numerator: visited, denominator: listed }
    },
  }),
  defineMeasure({
    indicator: 'care-industry-investment',
    record: Investment,
    of: (investments, period) =>
      sum(
        investments.filter(({ date }) => isWithin(date, period)),
        ({ amount }) => amount,
      ) / fenOf(1),
  }),
]
