import { dateParts, fenOf, type PlainDate, plainDate, runsOn } from '@minzheng/core'
import {
  Attendance,
  attended,
  completed,
  defineMeasure,
  enrolled,
  happenedIn,
  type Measure,
  type Measured,
  shareOfEach,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import { networkMeasures } from './care-network/measures.js'
import { CircleMeasure, CoverageRecord, circleShare, sameMethod } from './facilities/facilities.js'
import { adaptationProgress, HomeAdaptation } from './home-adaptation/record.js'
import { MonitoredHome, monitoredFrom } from './home-safety/device.js'
import { isRatedOn, RatedInstitution } from './institution-rating/rated-institutions.js'
import { MealPoint, mealPointsOn } from './meal-subsidy/rules.js'
import {
  Caregiver,
  holdsCertificate,
  QualityCheck,
  qualityCompliance,
  trainedBeforeWork,
} from './service-quality/quality.js'
import {
  bedMeasure,
  bedTwice,
  FamilyCareBed,
  HomeVisit,
  Investment,
  inPost,
  inServiceFrom,
  isOfIndicator,
} from './shared/measured-records.js'
import { upTo } from './shared/up-to.js'
import { supervisionMeasures } from './supervision-measures.js'
import { monthlyVisitRate, VisitedElder } from './visits/schedule.js'

export * from './shared/measured-records.js'

const ratingKey = ({ institution, rating }: RatedInstitution): string =>
  `${institution} ${rating?.ratedOn ?? ''}`.trim()

/** A home that was rated again has more ratings than one. */
const shareRated = (homes: readonly RatedInstitution[], asOf: PlainDate, validityMonths: number): Measured =>
  shareOfEach(
    upTo(homes, ({ rating }) => rating?.ratedOn, asOf),
    ({ institution }) => institution,
    home => isRatedOn(home, asOf, validityMonths),
  )

/** The share of homes that hold a grade, where a rating holds for so many months: a rule of the place. */
export const ratedInstitutionRateUnder = (validityMonths: number): Measure<typeof RatedInstitution> =>
  defineMeasure({
    indicator: 'rated-care-institution-rate',
    record: RatedInstitution,
    key: ratingKey,
    of: (homes, { asOf }) => shareRated(homes, asOf, validityMonths),
  })

/** How many homes hold a grade, where a rating holds for so many months: a rule of the place. */
export const ratedInstitutionsUnder = (validityMonths: number): Measure<typeof RatedInstitution> =>
  defineMeasure({
    indicator: 'rated-care-institutions',
    record: RatedInstitution,
    key: ratingKey,
    of: (homes, { asOf }) => {
      const share = shareRated(homes, asOf, validityMonths)
      return typeof share === 'object' && 'numerator' in share ? share.numerator : share
    },
  })

const mealPoint = ({ community, name }: MealPoint): string => `${community} ${name}`

/** How each indicator of elderly care comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  attended('smart-technology-training-attendances'),
  defineMeasure({
    indicator: 'family-care-beds-built',
    record: FamilyCareBed,
    of: (beds, period) => bedTwice(beds) ?? beds.filter(bed => happenedIn(inServiceFrom(bed), period)).length,
  }),
  defineMeasure({
    indicator: 'family-care-beds',
    record: FamilyCareBed,
    of: (beds, { asOf }) => bedTwice(beds) ?? beds.filter(bed => runsOn(inServiceFrom(bed), bed.ended, asOf)).length,
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
  defineMeasure({
    indicator: 'elderly-meal-points-added',
    record: MealPoint,
    key: mealPoint,
    of: (points, period) =>
      points.filter(({ kind, opened }) => kind !== 'kitchen' && kind !== 'delivery-only' && happenedIn(opened, period))
        .length,
  }),
  defineMeasure({
    indicator: 'elderly-canteens',
    record: MealPoint,
    key: mealPoint,
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
  // Three years, wherever a rule is known (`institution-rating`).
  ratedInstitutionRateUnder(36),
  defineMeasure({
    indicator: 'conforming-care-institution-rate',
    record: QualityCheck,
    key: ({ institution, on }) => `${institution} ${on ?? ''}`.trim(),
    // Of a home that was checked again the last check counts.
    of: (checks, { asOf }) => {
      const { failing, unchecked } = qualityCompliance(checks, asOf)
      const homes = [...new Set(checks.map(({ institution }) => institution))]
      return shareWhere(homes, home => (unchecked.includes(home) ? null : !failing.includes(home)))
    },
  }),
  bedMeasure('nursing-bed-share', homes => ({
    numerator: sumOf(homes, ({ nursingBeds }) => nursingBeds),
    denominator: sumOf(homes, ({ beds }) => beds),
  })),
  defineMeasure({
    indicator: 'care-worker-pre-job-training-rate',
    record: Caregiver,
    of: (caregivers, { asOf }) => shareWhere(inPost(caregivers, asOf), trainedBeforeWork),
  }),
  defineMeasure({
    indicator: 'care-worker-certificate-rate',
    record: Caregiver,
    of: (caregivers, { asOf }) => shareWhere(inPost(caregivers, asOf), one => holdsCertificate(one, asOf)),
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
    indicator: 'fifteen-minute-care-circle-coverage',
    record: CircleMeasure,
    key: ({ place }) => place,
    of: circles => {
      const other = circles.find(({ method }) => !isOfIndicator(method))
      if (other !== undefined)
        return {
          unknown: {
            zh: `“${other.place}”不是按老年人步行15分钟测量的。`,
            en: `"${other.place}" was not measured as elders within fifteen minutes on foot.`,
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
    key: ({ id }) => id,
    of: (elders, { asOf }) => {
      const { year, month } = dateParts(asOf)
      const { visited, listed } = monthlyVisitRate(
        elders
          .filter(({ listed }) => listed <= asOf)
          .map(elder => ({
            ...elder,
            // Who leaves the list later in the month is still on it.
            until: elder.until !== null && elder.until < asOf ? elder.until : null,
            visits: elder.visits.filter(day => day <= asOf),
          })),
        plainDate(year, month, 1),
      )
      return { numerator: visited, denominator: listed }
    },
  }),
  defineMeasure({
    indicator: 'care-industry-investment',
    record: Investment,
    key: ({ project, date, amount }) => `${project} ${date} ${amount}`,
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
  defineMeasure({
    indicator: 'elderly-canteens-built',
    record: MealPoint,
    key: mealPoint,
    of: (points, period) =>
      points.filter(({ kind, opened }) => kind === 'canteen' && happenedIn(opened, period)).length,
  }),
  completed('elderly-friendly-communities'),
  defineMeasure({
    indicator: 'elderly-activity-events',
    record: Attendance,
    of: (events, period) => events.filter(({ date }) => happenedIn(date, period)).length,
  }),
]
