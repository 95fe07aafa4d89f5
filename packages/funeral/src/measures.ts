import { addExact, allHold, dateParts, divideExact, fenOf, happenedBy, PlainDate, placed } from '@minzheng/core'
import { checked, defineMeasure, happenedIn, type Measure, shareWhere, sumOf } from '@minzheng/indicators'
import * as z from 'zod'
import { AfterDeathApplication, afterDeathCompleted } from './after-death-service/linked.js'
import { gravesCorrectedRate, gravesRemovedIn, IrregularGrave } from './burial-sites/graves.js'
import { CremationYear, cremationRateParts } from './cremation-zones/rates.js'
import {
  cremationZoneCoverage,
  placesTurnedIn,
  ZonedPlace,
  type ZoneLevel,
  zonesNotKnownBefore,
} from './cremation-zones/zones.js'
import {
  Burial,
  type EcologicalBurialScope,
  ecologicalBurialRateIn,
  ecologicalBurialsIn,
} from './ecological-burial/index.js'
import { CremationEntry } from './funeral-certificates/cremation.js'
import { councilCoverage, RedWhiteCouncil } from './funeral-customs/councils.js'
import { FuneralEvent, funeralEventsIn } from './funeral-customs/events.js'
import { Cremator, isCleanCremator, isCrematorInUse } from './funeral-facilities/cremators.js'
import { FuneralFacility, type FuneralWork, type FuneralWorkStage } from './funeral-facilities/register.js'
import { FeeReliefCase, ReliefCoverage, reliefCoverageIn, reliefIn } from './funeral-fee-relief/cases.js'
import { FuneralFeeList, feesDisclosedRate } from './funeral-fees/bill.js'
import { costPerCase, FuneralCost } from './funeral-fees/cost.js'
import { FuneralGoods, greenGoodsShare } from './funeral-goods/catalogue.js'
import { SectorProblem, sectorProblemsPutRight } from './funeral-supervision/problems.js'
import { SweepingDay } from './grave-sweeping/visits.js'

/** The clean-up of irregular burials in one place and year, and the day on which it was declared complete on the whole; `null`: not yet. */
export const BurialCleanUpYear = z.strictObject({
  place: z.string().min(1),
  year: z.int().min(1997).max(2200),
  completed: PlainDate.nullable(),
})

/** A rural burial ground is one whether or not the register says so. */
const isRural = ({ kind, rural }: FuneralFacility): boolean | null => (kind === 'rural-plot' ? true : rural)

/** Where the dead or their ashes are laid (安葬、安放设施): no home, and no outlet of one. */
const laysToRest = ({ kind }: FuneralFacility): boolean => kind !== 'funeral-home' && kind !== 'service-station'

/** What of a key is told. */
const told = (...parts: readonly (string | null | undefined)[]): string => parts.filter(part => part != null).join(' ')

/** A cemetery and the ash hall in it may bear one name. */
const facility = ({ place, kind, name }: FuneralFacility) => `${place} ${kind} ${name}`

/** How many works of some facilities reached a stage in a period. */
const works = (
  indicator: string,
  stage: FuneralWorkStage,
  counts: (one: FuneralFacility, work: FuneralWork) => boolean | null,
): Measure<typeof FuneralFacility> =>
  defineMeasure({
    indicator,
    record: FuneralFacility,
    key: facility,
    of: (facilities, period) => {
      const counted = facilities.flatMap(one =>
        one.works.filter(work => happenedIn(work[stage], period)).map(work => counts(one, work)),
      )
      return counted.includes(null)
        ? {
            unknown: {
              zh: '有设施未填是否农村或者公益性。',
              en: 'A facility does not say whether it is rural, or for the public benefit.',
            },
          }
        : counted.filter(Boolean).length
    },
  })

const turned = (indicator: string, level: ZoneLevel): Measure<typeof ZonedPlace> =>
  defineMeasure({
    indicator,
    record: ZonedPlace,
    key: ({ id }) => id,
    of: (places, period) => {
      const [open] = zonesNotKnownBefore(places, level, period)
      return open === undefined
        ? placesTurnedIn(places, level, period).length
        : {
            unknown: {
              zh: `“${open}”原属何种区域没有登记。`,
              en: `What "${open}" was before is not on the register.`,
            },
          }
    },
  })

/** How many land-saving burials there were, by what a place counts as such. */
export const ecologicalBurialsUnder = (scope: EcologicalBurialScope): Measure<typeof Burial> =>
  defineMeasure({
    indicator: 'ecological-burials',
    record: Burial,
    of: (burials, period) => ecologicalBurialsIn(burials, period, scope).ecological,
  })

/** Their share of the burials of the period. */
export const ecologicalBurialRateUnder = (scope: EcologicalBurialScope): Measure<typeof Burial> =>
  defineMeasure({
    indicator: 'ecological-burial-rate',
    record: Burial,
    of: (burials, period) => ecologicalBurialRateIn(burials, period, scope),
  })

/** A case that was relieved on the bill and claimed the rest has two records. */
const reliefKey = (one: FeeReliefCase): string => `${one.case} ${one.channel} ${one.settled}`

/** A grave that was put right may be found again: it stands there once more, from another day. */
const graveKey = ({ id, found }: IrregularGrave): string => `${id} ${found}`

const notAll = { zh: '有地方的数字不明。', en: 'The figures of a place are not known.' }

/** How each indicator of funerals comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  defineMeasure({ indicator: 'funeral-cost-per-case', record: FuneralCost, key: one => one.case, of: costPerCase }),
  turned('cremation-zone-towns-adjusted', 'town'),
  turned('cremation-zone-villages-adjusted', 'village'),
  turned('cremation-zone-groups-adjusted', 'group'),
  defineMeasure({
    indicator: 'cremation-zone-coverage',
    record: ZonedPlace,
    key: ({ id }) => id,
    of: (places, { asOf }) => {
      const coverage = cremationZoneCoverage(places, 'village', 'places', asOf)
      return coverage === null ? { unknown: notAll } : { numerator: coverage.inZone, denominator: coverage.all }
    },
  }),
  defineMeasure({
    indicator: 'irregular-burial-clean-up-done',
    record: BurialCleanUpYear,
    key: ({ place, year }) => `${place} ${year}`,
    of: (years, { asOf }) => {
      const ofYear = years.filter(({ year }) => year === dateParts(asOf).year)
      return ofYear.length === 0
        ? { unknown: { zh: '当年没有整治任务的记录。', en: 'No clean-up of the year is on record.' } }
        : ofYear.every(({ completed }) => happenedBy(completed, asOf))
          ? 1
          : 0
    },
  }),
  works('rural-burial-facilities-started', 'started', (one, { kind }) =>
    kind === 'new' && laysToRest(one) && one.publicBenefit !== false ? isRural(one) : false,
  ),
  defineMeasure({
    indicator: 'cremation-rate',
    record: CremationYear,
    key: ({ place, year }) => `${place} ${year}`,
    of: (years, { asOf }) => {
      const parts = years
        .filter(({ year }) => year === dateParts(asOf).year)
        .map(year => cremationRateParts(year, 'deaths'))
      return parts.includes(null)
        ? { unknown: notAll }
        : {
            numerator: parts.reduce((sum, part) => addExact(sum, part!.numerator), 0),
            denominator: parts.reduce((sum, part) => addExact(sum, part!.denominator), 0),
          }
    },
  }),
  // Places differ in what they count; here all that saves land, as the national opinion of 2016 has it.
  ecologicalBurialRateUnder('small'),
  defineMeasure({
    indicator: 'funeral-fees-waived',
    record: FeeReliefCase,
    key: reliefKey,
    of: (cases, period) => divideExact(reliefIn(cases, period).relieved, fenOf(1)),
  }),
  defineMeasure({
    indicator: 'cremations',
    record: CremationEntry,
    // Nobody is cremated twice: of one death that stands there twice nobody knows which holds.
    of: (entries, period) => {
      const counted = entries.filter(({ cremated }) => happenedIn(cremated, period))
      const deaths = counted.flatMap(({ deathCertificate }) => deathCertificate ?? [])
      const twice = deaths.find((death, at) => deaths.indexOf(death) < at)
      return twice === undefined
        ? counted.length
        : { unknown: { zh: `“${twice}”登记了两次。`, en: `"${twice}" is on record twice.` } }
    },
  }),
  ecologicalBurialsUnder('small'),
  defineMeasure({
    indicator: 'funeral-fees-waived-cases',
    record: FeeReliefCase,
    key: reliefKey,
    of: (cases, period) => reliefIn(cases, period).cases,
  }),
  works('rural-public-cemeteries-built', 'completed', (one, { kind }) =>
    kind === 'new' && (one.kind === 'cemetery' || one.kind === 'rural-plot')
      ? // A rural ground is for the public benefit by its kind (国务院令第824号 art. 20).
        allHold([isRural(one), one.publicBenefit ?? (one.kind === 'rural-plot' ? true : null)])
      : false,
  ),
  works('columbaria-built', 'completed', (one, { kind }) =>
    one.kind === 'ash-hall' && kind === 'new' ? one.publicBenefit : false,
  ),
  checked('rural-burial-facility-coverage'),
  defineMeasure({
    indicator: 'irregular-graves-removed',
    record: IrregularGrave,
    key: graveKey,
    of: gravesRemovedIn,
  }),
  works('funeral-homes-rebuilt', 'completed', (one, { kind }) => one.kind === 'funeral-home' && kind !== 'repair'),
  defineMeasure({
    indicator: 'grave-visitors',
    record: SweepingDay,
    key: ({ place, site, date }) => told(place, site, date),
    of: (days, period) => {
      const counted = days.filter(({ date }) => happenedIn(date, period))
      // A day without visitors is reported as one: where there is no report it is not known that nobody came.
      if (counted.length === 0)
        return { unknown: { zh: '当期没有祭扫日报。', en: 'Of no day of the period was anything reported.' } }
      return counted.some(({ visitors }) => visitors === null)
        ? { unknown: { zh: '有的日子没有报送。', en: 'Of some days nothing was reported.' } }
        : sumOf(counted, ({ visitors }) => visitors!)
    },
  }),
  defineMeasure({
    indicator: 'funeral-relief-coverage',
    record: ReliefCoverage,
    key: one => one.case,
    of: reliefCoverageIn,
  }),
  defineMeasure({
    indicator: 'funeral-fees-disclosed-rate',
    record: FuneralFeeList,
    key: ({ institution, within, title, from }) => told(placed(institution, within), title, from),
    of: (lists, { asOf }) => feesDisclosedRate(lists, asOf),
  }),
  defineMeasure({
    indicator: 'irregular-graves-corrected-rate',
    record: IrregularGrave,
    key: graveKey,
    of: gravesCorrectedRate,
  }),
  defineMeasure({
    indicator: 'funeral-problems-put-right-rate',
    record: SectorProblem,
    key: ({ id }) => id,
    of: sectorProblemsPutRight,
  }),
  defineMeasure({
    indicator: 'red-white-council-coverage',
    record: RedWhiteCouncil,
    key: ({ village, name, setUp }) => told(village, name, setUp),
    of: councilCoverage,
  }),
  defineMeasure({
    indicator: 'clean-cremator-rate',
    record: Cremator,
    key: ({ home, id }) => `${home} ${id}`,
    // The one that follows it has its number.
    days: ({ installed, retired }) => [installed, retired],
    of: (machines, { asOf }) =>
      shareWhere(
        machines.filter(machine => isCrematorInUse(machine, asOf)),
        machine => isCleanCremator(machine, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'green-funeral-goods-share',
    record: FuneralGoods,
    // Shops sell goods of one name, and one shop has them of more materials.
    key: ({ seller, kind, name, material }) => told(seller, kind, name, material),
    of: greenGoodsShare,
  }),
  defineMeasure({
    indicator: 'after-death-applications-completed',
    record: AfterDeathApplication,
    key: ({ number }) => number,
    of: (applications, period) => applications.filter(one => happenedIn(afterDeathCompleted(one), period)).length,
  }),
  defineMeasure({
    indicator: 'funeral-publicity-events',
    record: FuneralEvent,
    key: ({ kind, name, date, place }) => `${kind} ${name} ${date} ${place}`,
    of: (events, period) =>
      funeralEventsIn(events, ['publicity', 'open-day', 'collective-memorial', 'pledge'], period).length,
  }),
  defineMeasure({
    indicator: 'funeral-exchange-events',
    record: FuneralEvent,
    key: ({ kind, name, date, place }) => `${kind} ${name} ${date} ${place}`,
    of: (events, period) => funeralEventsIn(events, ['exchange'], period).length,
  }),
]
