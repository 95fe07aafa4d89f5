import { addDays, compareText, happenedBy, PlainDate, runsOn } from '@minzheng/core'
import { workingDaysBetween } from '@minzheng/core/working-days'
import {
  attended,
  defineMeasure,
  happenedIn,
  type Measure,
  type Measured,
  type MeasurePeriod,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import * as z from 'zod'
import { AccidentRecord, countedCasualties } from './accidents/record.js'
import { HiddenDanger, hiddenDangerClosed, hiddenDangerState, SafetyInspection } from './institution-safety/dangers.js'
import { InstitutionSafety, officersOn, reachesFireStandard } from './institution-safety/institution.js'
import {
  isFirstPetition,
  isSettledInTime,
  Petition,
  type PetitionRating,
  petitionDeadlines,
  petitionState,
} from './petitions/record.js'
import { OpinionIncident, ServiceRequest, serviceRequestDue } from './petitions/service-requests.js'

/** An institution, and the days on which the county checked its safety. */
export const CheckedInstitution = z.strictObject({
  institution: z.string().min(1),
  checkedOn: z.array(PlainDate),
  /** The first and the last day on which it was open; left out: open throughout. */
  opened: PlainDate.nullish(),
  closed: PlainDate.nullish(),
})

const byId = ({ id }: { readonly id: string }) => id
/** An institution that closed and opened again has more records than one. */
const daysOpen = ({ opened, closed }: InstitutionSafety) => [opened, closed] as const

const openOn = (list: readonly InstitutionSafety[], asOf: PlainDate): readonly InstitutionSafety[] =>
  list.filter(({ opened, closed }) => runsOn(opened, closed, asOf))

/** How many of some records something holds; unknown while it is not known of one of them. */
const countWhere = <T>(list: readonly T[], holds: (one: T) => boolean | null): Measured => {
  const share = shareWhere(list, holds)
  return typeof share === 'object' && 'numerator' in share ? share.numerator : share
}

/** Of those who said anything, who is satisfied or basically so. */
const satisfaction = <T extends { readonly rating: PetitionRating | null }>(list: readonly T[]): Measured =>
  shareWhere(
    list.filter(({ rating }) => rating !== null && rating !== 'not-rated'),
    ({ rating }) => rating !== 'dissatisfied',
  )

const answeredCalls = (calls: readonly ServiceRequest[], period: MeasurePeriod) =>
  calls.filter(({ answered }) => happenedIn(answered, period))
/** Whether a call is due in a period, by its working days: the calendar need not reach beyond the period. */
const isCallDueIn = ({ received, answerWithin }: ServiceRequest, { from, asOf }: MeasurePeriod): boolean => {
  const isOver = (by: PlainDate) => received < by && workingDaysBetween(received, by) >= answerWithin
  return isOver(asOf) && !isOver(addDays(from, -1))
}
const isHotline = ({ channel }: ServiceRequest) => channel === 'hotline'

/** How many petitions that had been settled flared up in the period: the first that came after each counts, those that follow while it is open do not. */
const relapses = (petitions: readonly Petition[], period: MeasurePeriod): number =>
  petitions.filter(({ id, matter, received }) => {
    if (!happenedIn(received, period)) return false
    const others = petitions.filter(one => one.id !== id && one.matter === matter)
    const settled = others.flatMap(one => (one.settled !== null && one.settled < received ? [one.settled] : []))
    const last = settled.toSorted(compareText).at(-1)
    return (
      last !== undefined &&
      !others.some(
        one => last < one.received && (one.received < received || (one.received === received && one.id < id)),
      )
    )
  }).length

/** The last day to settle a petition that was accepted. */
const settlementDue = (petition: Petition): PlainDate | null =>
  petitionDeadlines(petition).find(({ step }) => step === 'petition-settlement')?.due ?? null

/** Of safety, petitions, calls of the public and what is spoken of: what their registers amount to. */
export const safetyMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'institution-safety-accidents',
    record: AccidentRecord,
    key: byId,
    of: (accidents, period) =>
      countWhere(
        accidents.filter(({ on }) => happenedIn(on, period)),
        ({ responsible }) => responsible,
      ),
  }),
  defineMeasure({
    indicator: 'institution-safety-casualties',
    record: AccidentRecord,
    key: byId,
    of: (accidents, period) => {
      const happened = accidents.filter(({ on, responsible }) => happenedIn(on, period) && responsible !== false)
      const counts = happened.map(one => ({ ...countedCasualties(one, period.asOf), minor: one.minorInjuries ?? null }))
      if (
        counts.some(one => one.deaths === null || one.seriousInjuries === null || one.minor === null) ||
        happened.some(one => one.responsible === null)
      )
        return {
          unknown: {
            zh: '有事故的伤亡或者责任尚未查明。',
            en: 'Of an accident the casualties, or who is to blame, are not known yet.',
          },
        }
      return sumOf(counts, one => one.deaths! + one.seriousInjuries! + one.minor!)
    },
  }),
  defineMeasure({ indicator: 'petition-relapses', record: Petition, key: byId, of: relapses }),
  defineMeasure({
    indicator: 'public-opinion-spreads',
    record: OpinionIncident,
    key: byId,
    of: (incidents, period) =>
      countWhere(
        incidents.filter(({ found }) => happenedIn(found, period)),
        ({ spread }) => spread,
      ),
  }),
  defineMeasure({
    indicator: 'open-fire-safety-problems',
    record: HiddenDanger,
    key: byId,
    of: (dangers, { asOf }) =>
      dangers.filter(
        one =>
          one.class === 'fire' &&
          one.source === 'campaign' &&
          ['open', 'overdue'].includes(hiddenDangerState(one, asOf)),
      ).length,
  }),
  defineMeasure({
    indicator: 'institution-safety-check-coverage',
    record: CheckedInstitution,
    key: ({ institution }) => institution,
    days: ({ opened, closed }) => [opened, closed],
    // Of those open on the last day: what closed before, or opens later, is not of the list.
    of: (list, period) =>
      shareWhere(
        list.filter(({ opened, closed }) => runsOn(opened ?? period.from, closed, period.asOf)),
        ({ checkedOn }) => checkedOn.some(on => happenedIn(on, period)),
      ),
  }),
  defineMeasure({
    indicator: 'institution-fire-standard-rate',
    record: InstitutionSafety,
    key: ({ institution }) => institution,
    days: daysOpen,
    of: (list, { asOf }) =>
      shareWhere(
        openOn(list, asOf).filter(({ kind }) => kind === 'elderly-care'),
        one => reachesFireStandard(one, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'hidden-danger-closure-rate',
    record: HiddenDanger,
    key: byId,
    of: (dangers, period) =>
      shareWhere(
        dangers.filter(({ found }) => happenedIn(found, period)),
        one => hiddenDangerState(one, period.asOf) === 'closed',
      ),
  }),
  defineMeasure({
    indicator: 'hidden-dangers-found',
    record: HiddenDanger,
    key: byId,
    of: (dangers, period) => dangers.filter(({ found }) => happenedIn(found, period)).length,
  }),
  defineMeasure({
    indicator: 'hidden-dangers-closed',
    record: HiddenDanger,
    key: byId,
    // Not what a second look found there by the day of the count, until it was put right again.
    of: (dangers, period) => dangers.filter(one => happenedIn(hiddenDangerClosed(one, period.asOf), period)).length,
  }),
  defineMeasure({
    indicator: 'safety-inspections',
    record: SafetyInspection,
    of: (inspections, period) => inspections.filter(({ on }) => happenedIn(on, period)).length,
  }),
  defineMeasure({
    indicator: 'safety-drills',
    record: InstitutionSafety,
    key: ({ institution }) => institution,
    days: daysOpen,
    of: (list, period) =>
      list.some(({ drills }) => drills === undefined)
        ? { unknown: { zh: '有机构未填演练记录。', en: 'An institution does not say when it practised.' } }
        : sumOf(list, ({ drills }) => drills!.filter(({ on }) => happenedIn(on, period)).length),
  }),
  defineMeasure({
    indicator: 'safety-staff-training-rate',
    record: InstitutionSafety,
    key: ({ institution }) => institution,
    days: daysOpen,
    of: (all, { asOf }) => {
      const list = openOn(all, asOf).map(one => officersOn(one, asOf))
      return list.some(({ officers, officersTrained }) => officers === null || officersTrained === null)
        ? { unknown: { zh: '有机构未填安全员人数。', en: 'An institution does not say how many officers it has.' } }
        : {
            numerator: sumOf(list, ({ officersTrained }) => officersTrained!),
            denominator: sumOf(list, ({ officers }) => officers!),
          }
    },
  }),
  attended('safety-training-attendances'),
  defineMeasure({
    indicator: 'petitions-handled',
    record: Petition,
    key: byId,
    of: (petitions, period) => petitions.filter(({ settled }) => happenedIn(settled, period)).length,
  }),
  defineMeasure({
    indicator: 'petition-on-time-rate',
    record: Petition,
    key: byId,
    of: (petitions, period) =>
      shareWhere(
        petitions.filter(one => happenedIn(settlementDue(one), period)),
        one => {
          const inTime = isSettledInTime(one, one.settled ?? period.asOf)
          return one.settled === null && inTime !== null ? false : inTime
        },
      ),
  }),
  defineMeasure({
    indicator: 'first-petition-settlement-rate',
    record: Petition,
    key: byId,
    // No regulation fixes after how many days a matter that comes again still counts: here to the day of the count. What is not ours is not counted.
    of: (petitions, period) => {
      const ours = petitions.filter(one => petitionState(one, period.asOf) !== 'not-ours')
      return shareWhere(
        ours.filter(one => happenedIn(one.received, period) && isFirstPetition(one, ours)),
        ({ id, matter, settled }) =>
          happenedBy(settled, period.asOf) &&
          !ours.some(one => one.id !== id && one.matter === matter && one.received <= period.asOf),
      )
    },
  }),
  defineMeasure({
    indicator: 'petition-satisfaction-rate',
    record: Petition,
    key: byId,
    of: (petitions, period) => satisfaction(petitions.filter(({ settled }) => happenedIn(settled, period))),
  }),
  defineMeasure({
    indicator: 'public-call-on-time-rate',
    record: ServiceRequest,
    key: byId,
    of: (calls, period) =>
      shareWhere(
        calls.filter(one => one.valid !== false && isCallDueIn(one, period)),
        one => (one.valid === null ? null : one.answered !== null && one.answered <= serviceRequestDue(one)),
      ),
  }),
  defineMeasure({
    indicator: 'public-call-satisfaction-rate',
    record: ServiceRequest,
    key: byId,
    of: (calls, period) => satisfaction(answeredCalls(calls, period)),
  }),
  defineMeasure({
    indicator: 'hotline-requests-handled',
    record: ServiceRequest,
    key: byId,
    of: (calls, period) => answeredCalls(calls, period).filter(isHotline).length,
  }),
  defineMeasure({
    indicator: 'hotline-satisfaction-rate',
    record: ServiceRequest,
    key: byId,
    of: (calls, period) => satisfaction(answeredCalls(calls, period).filter(isHotline)),
  }),
]
