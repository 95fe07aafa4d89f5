import { dateParts, fenOf, happenedBy, plainDate, runsOn } from '@minzheng/core'
import {
  Attendance,
  attended,
  checked,
  completed,
  defineMeasure,
  enrolled,
  firstIn,
  happenedIn,
  type Measure,
  type MeasurePeriod,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import { AbilityRecord } from './ability-assessment/record.js'
import { networkMeasures } from './care-network/measures.js'
import { ConcentratedCareBed, concentratedCareBedProblems } from './concentrated-care/beds.js'
import { BedsOfPlace, CircleMeasure, CoverageRecord, circleShare, sameMethod } from './facilities/facilities.js'
import { adaptationProgress, HomeAdaptation } from './home-adaptation/record.js'
import { MonitoredHome, monitoredFrom } from './home-safety/device.js'
import { RatedInstitution, ratedShare } from './institution-rating/rated-institutions.js'
import { MealPoint, mealPointProblems, mealPointsOn } from './meal-subsidy/rules.js'
import {
  Caregiver,
  inPost,
  personHoldsCertificate,
  QualityCheck,
  qualityCompliance,
  saidOf,
  trainedBeforeWork,
} from './service-quality/quality.js'
import {
  bedMeasure,
  bedTwice,
  ElderAllowancePayment,
  ElderMeal,
  FamilyCareBed,
  HomeVisit,
  Investment,
  inServiceFrom,
  isOfIndicator,
  ofNursingBeds,
  openIfTwice,
} from './shared/measured-records.js'
import { openedFirst } from './shared/opened-first.js'
import { ratioOf, supervisionMeasures } from './supervision-measures.js'
import { monthlyVisitRate, VisitedElder, visitListProblems, visitsMade } from './visits/schedule.js'

export * from './shared/measured-records.js'

/** A home that was rated again has more ratings than one. */
const ratingKey = ({ institution, rating }: RatedInstitution): string =>
  `${institution} ${rating?.ratedOn ?? ''}`.trim()

/** The share of homes that hold a grade, where a rating holds for so many months: a rule of the place. */
export const ratedInstitutionRateUnder = (validityMonths: number): Measure<typeof RatedInstitution> =>
  defineMeasure({
    indicator: 'rated-care-institution-rate',
    record: RatedInstitution,
    key: ratingKey,
    of: (homes, { asOf }) => ratioOf(ratedShare(homes, asOf, validityMonths)),
  })

/** How many homes hold a grade, where a rating holds for so many months: a rule of the place. */
export const ratedInstitutionsUnder = (validityMonths: number): Measure<typeof RatedInstitution> =>
  defineMeasure({
    indicator: 'rated-care-institutions',
    record: RatedInstitution,
    key: ratingKey,
    of: (homes, { asOf }) => {
      const share = ratioOf(ratedShare(homes, asOf, validityMonths))
      return 'numerator' in share ? share.numerator : share
    },
  })

/** A count of meal points; open where one is there twice on one day, not where it closed and opened again. */
const ofMealPoints = (
  indicator: string,
  of: (points: readonly MealPoint[], period: MeasurePeriod) => number,
): Measure<typeof MealPoint> =>
  defineMeasure({
    indicator,
    record: MealPoint,
    of: (points, period) => openIfTwice(mealPointProblems(points)) ?? of(points, period),
  })

/** The points of some kinds that opened in the period and had not been one of them before. */
const pointsOpened = (
  points: readonly MealPoint[],
  kinds: readonly MealPoint['kind'][],
  period: MeasurePeriod,
): number =>
  openedFirst(
    points.filter(({ kind }) => kinds.includes(kind)),
    period,
    ({ community }) => community,
  ).length

/** What was paid in the period and not given back by its last day, in yuan. */
const allowancePaid = (indicator: string): Measure<typeof ElderAllowancePayment> =>
  defineMeasure({
    indicator,
    record: ElderAllowancePayment,
    of: (payments, period) =>
      sumOf(
        payments.filter(one => happenedIn(one.paidOn, period) && !happenedBy(one.returnedOn, period.asOf)),
        ({ amount }) => amount,
      ) / fenOf(1),
  })

const visitsNotTold = {
  unknown: { zh: '有老年人没有探访记录。', en: 'Visits to somebody on the list are not on record.' },
} as const

/** How each indicator of elderly care comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  attended('smart-technology-training-attendances'),
  defineMeasure({
    indicator: 'family-care-beds-built',
    record: FamilyCareBed,
    // Who left and came back to the bed that was accepted then has no bed built anew.
    of: (beds, period) =>
      bedTwice(beds) ??
      firstIn(beds, period, ({ person, accepted }) => JSON.stringify([person, accepted]), inServiceFrom).length,
  }),
  defineMeasure({
    indicator: 'family-care-beds',
    record: FamilyCareBed,
    of: (beds, { asOf }) =>
      bedTwice(beds) ??
      new Set(beds.filter(bed => runsOn(inServiceFrom(bed), bed.ended, asOf)).map(({ person }) => person)).size,
  }),
  defineMeasure({
    indicator: 'home-care-clients',
    record: HomeVisit,
    of: (visits, period) =>
      new Set(visits.filter(({ date }) => happenedIn(date, period)).map(({ person }) => person)).size,
  }),
  defineMeasure({
    indicator: 'home-care-visits',
    record: HomeVisit,
    of: (visits, period) => visits.filter(({ date }) => happenedIn(date, period)).length,
  }),
  ofMealPoints('elderly-meal-points-added', (points, period) =>
    pointsOpened(points, ['canteen', 'meal-point'], period),
  ),
  ofMealPoints('elderly-canteens', (points, { asOf }) => mealPointsOn(points, asOf).canteens),
  ofMealPoints('elderly-meal-points', (points, { asOf }) => {
    const { canteens, mealPoints, deliveryOnly } = mealPointsOn(points, asOf)
    return canteens + mealPoints + deliveryOnly
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
  // Three years, wherever a rule is known (`institution-rating`).
  ratedInstitutionRateUnder(36),
  defineMeasure({
    indicator: 'conforming-care-institution-rate',
    record: QualityCheck,
    key: ({ institution, on }) => `${institution} ${on ?? ''}`.trim(),
    // Of a home that was checked again the last check counts.
    of: (checks, { asOf }) => ratioOf(qualityCompliance(checks, asOf)),
  }),
  bedMeasure(
    'nursing-bed-share',
    ofNursingBeds((numerator, homes) => ({ numerator, denominator: sumOf(homes, ({ beds }) => beds) })),
  ),
  defineMeasure({
    indicator: 'care-worker-pre-job-training-rate',
    record: Caregiver,
    of: (caregivers, { asOf }) => shareWhere(inPost(caregivers, asOf), saidOf(trainedBeforeWork)),
  }),
  defineMeasure({
    indicator: 'care-worker-certificate-rate',
    record: Caregiver,
    of: (caregivers, { asOf }) =>
      shareWhere(inPost(caregivers, asOf), records => personHoldsCertificate(records, asOf)),
  }),
  defineMeasure({
    indicator: 'community-care-facility-coverage',
    record: CoverageRecord,
    key: ({ place, area }) => `${place} ${area}`,
    of: places => ({
      numerator: sumOf(places, ({ covered }) => covered),
      denominator: sumOf(places, ({ communities }) => communities),
    }),
  }),
  defineMeasure({
    indicator: 'beds-per-1000-elderly',
    record: BedsOfPlace,
    key: ({ place }) => place,
    // Elders as they are: the unit, 张/千人, has the thousand.
    of: places =>
      places.some(({ base }) => base !== places[0]?.base)
        ? {
            unknown: {
              zh: '各地的老年人口口径不同（常住、户籍），不能相加。',
              en: 'The elders of the places are residents in some and registered in others; they cannot be added up.',
            },
          }
        : { numerator: sumOf(places, ({ beds }) => beds), denominator: sumOf(places, ({ elders }) => elders) },
  }),
  defineMeasure({
    indicator: 'fifteen-minute-care-circle-coverage',
    record: CircleMeasure,
    key: ({ place }) => place,
    of: circles => {
      const other = circles.find(({ method }) => !isOfIndicator(method))
      if (other !== undefined)
        return {
          unknown: {
            zh: `“${other.place}”不是（或者没有记录为）按老年人步行15分钟测量的。`,
            en: `"${other.place}" was not measured, or is not on record as measured, as elders within fifteen minutes on foot.`,
          },
        }
      const [first] = circles
      // Facilities of another kind are another circle.
      if (first !== undefined && !circles.every(({ method }) => sameMethod(method, first.method)))
        return {
          unknown: {
            zh: '各地的测量方法不同，不能相加。',
            en: 'The places were not all measured alike; they cannot be added up.',
          },
        }
      return circleShare(circles) ?? { numerator: 0, denominator: 0 }
    },
  }),
  completed('tekun-institutions-built-or-renovated'),
  completed('tekun-institution-beds-added'),
  completed('tekun-institution-nursing-beds-added'),
  bedMeasure('care-institution-beds', homes => sumOf(homes, ({ beds }) => beds)),
  enrolled('old-age-allowance-recipients'),
  defineMeasure({
    indicator: 'elderly-monthly-visit-rate',
    record: VisitedElder,
    of: (elders, { asOf }) => {
      // Who left the list and came back is there twice lawfully.
      const open = openIfTwice(visitListProblems(elders))
      if (open !== undefined) return open
      const { year, month } = dateParts(asOf)
      const { visited, listed, notTold } = monthlyVisitRate(
        elders
          .filter(({ listed }) => listed <= asOf)
          .map(elder => ({
            ...elder,
            // Who leaves the list later in the month is still on it.
            until: elder.until !== null && elder.until < asOf ? elder.until : null,
            visits: elder.visits?.filter(day => day <= asOf),
          })),
        plainDate(year, month, 1),
      )
      return notTold.length > 0 ? visitsNotTold : { numerator: visited, denominator: listed }
    },
  }),
  defineMeasure({
    indicator: 'difficult-elderly-visits',
    record: VisitedElder,
    of: (elders, { from, asOf }) =>
      openIfTwice(visitListProblems(elders)) ?? visitsMade(elders, { from, to: asOf }) ?? visitsNotTold,
  }),
  checked('elderly-meal-coverage'),
  defineMeasure({
    indicator: 'elderly-meal-clients',
    record: ElderMeal,
    of: (meals, period) =>
      new Set(meals.filter(({ date }) => happenedIn(date, period)).map(({ person }) => person)).size,
  }),
  allowancePaid('old-age-allowance-paid'),
  allowancePaid('elderly-service-subsidy-paid'),
  enrolled('elderly-service-subsidy-recipients'),
  defineMeasure({
    indicator: 'disabled-elderly-in-group-care',
    record: ConcentratedCareBed,
    of: (beds, { from, asOf }) =>
      openIfTwice(concentratedCareBedProblems(beds)) ??
      new Set(
        beds
          .filter(({ since, until }) => since <= asOf && (until === null || until >= from))
          .map(({ person }) => person),
      ).size,
  }),
  defineMeasure({
    indicator: 'elderly-ability-assessments',
    record: AbilityRecord,
    key: ({ number }) => number,
    of: (records, period) =>
      new Set(records.filter(({ date }) => happenedIn(date, period)).map(({ person }) => person)).size,
  }),
  defineMeasure({
    indicator: 'care-industry-investment',
    record: Investment,
    key: ({ project, date, amount, id }) => [project, date, amount, id].filter(part => part !== undefined).join(' '),
    of: (investments, period) =>
      sumOf(
        investments.filter(({ date }) => happenedIn(date, period)),
        ({ amount }) => amount,
      ) / fenOf(1),
  }),
  ratedInstitutionsUnder(36),
  ...supervisionMeasures,
  ...networkMeasures,
  defineMeasure({
    indicator: 'home-safety-devices-installed',
    record: MonitoredHome,
    key: ({ household }) => household,
    of: (homes, period) => homes.filter(home => happenedIn(monitoredFrom(home), period)).length,
  }),
  ofMealPoints('elderly-canteens-built', (points, period) => pointsOpened(points, ['canteen'], period)),
  completed('elderly-friendly-communities'),
  defineMeasure({
    indicator: 'elderly-activity-events',
    record: Attendance,
    of: (events, period) => events.filter(({ date }) => happenedIn(date, period)).length,
  }),
]
