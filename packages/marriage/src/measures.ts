import { compareText } from '@minzheng/core'
import { defineMeasure, firstIn, happenedIn, type Measure, type MeasurePeriod, shareWhere } from '@minzheng/indicators'
import { DivorceApplication, gaveUpAfterCounselling } from './divorce-periods/application.js'
import {
  CounsellingCase,
  CounsellingRoom,
  counsellingPersonTimes,
  counsellingRoomShare,
} from './marriage-counselling/cases.js'
import { groupWeddings, MarriageEvent } from './marriage-customs/events.js'
import { CustomsPilot } from './marriage-customs/pilots.js'
import { MarriageSite } from './marriage-office/places.js'
import { isCrossRegion, MarriageRegistration } from './marriage-register/registration.js'

const registered = (
  registrations: readonly MarriageRegistration[],
  act: MarriageRegistration['act'] | undefined,
  period: MeasurePeriod,
): readonly MarriageRegistration[] =>
  registrations.filter(one => (act === undefined || one.act === act) && happenedIn(one.on, period))

const registrationId = ({ id }: MarriageRegistration): string => id

/** How each indicator of marriage comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  defineMeasure({
    indicator: 'marriages-registered',
    record: MarriageRegistration,
    key: registrationId,
    of: (all, period) => registered(all, 'marriage', period).length,
  }),
  defineMeasure({
    indicator: 'divorces-registered',
    record: MarriageRegistration,
    key: registrationId,
    of: (all, period) => registered(all, 'divorce', period).length,
  }),
  defineMeasure({
    indicator: 'cross-region-marriage-share',
    record: MarriageRegistration,
    key: registrationId,
    of: (all, period) => shareWhere(registered(all, 'marriage', period), isCrossRegion),
  }),
  defineMeasure({
    indicator: 'cross-region-marriages',
    record: MarriageRegistration,
    key: registrationId,
    of: (all, period) => {
      const share = shareWhere(registered(all, 'marriage', period), isCrossRegion)
      return typeof share === 'object' && 'numerator' in share ? share.numerator : share
    },
  }),
  defineMeasure({
    indicator: 'marriage-registration-pass-rate',
    record: MarriageRegistration,
    key: registrationId,
    of: (all, period) => shareWhere(registered(all, undefined, period), ({ faultless }) => faultless),
  }),
  defineMeasure({
    indicator: 'family-counselling-sessions',
    record: CounsellingCase,
    key: ({ id }) => id,
    of: (cases, { from, asOf }) => counsellingPersonTimes(cases, from, asOf),
  }),
  defineMeasure({
    indicator: 'counselling-room-coverage',
    record: CounsellingRoom,
    key: ({ office, since }) => (since === null ? office : `${office} ${since}`),
    of: (rooms, { asOf }) => counsellingRoomShare(rooms, asOf),
  }),
  // Of the couples who applied in the period, those who had given it up after counselling by its last day.
  defineMeasure({
    indicator: 'divorce-mediation-rate',
    record: DivorceApplication,
    key: ({ id }) => id,
    // A couple that applied again, as of its last application.
    of: (applications, period) => {
      const received = applications
        .filter(one => happenedIn(one.received, period))
        .toSorted((a, b) => compareText(a.received, b.received) || compareText(a.id, b.id))
      return shareWhere([...new Map(received.map(one => [one.couple ?? one, one])).values()], one =>
        gaveUpAfterCounselling(one, period.asOf),
      )
    },
  }),
  defineMeasure({
    indicator: 'group-weddings',
    record: MarriageEvent,
    key: ({ id }) => id,
    of: (events, period) =>
      events.filter(({ kind, date }) => groupWeddings.includes(kind) && happenedIn(date, period)).length,
  }),
  defineMeasure({
    indicator: 'marriage-custom-sites',
    record: CustomsPilot,
    key: ({ place, name, level, from }) => `${place} ${name} ${level} ${from}`,
    // One that is renewed, with another first day, was set up before; a division may have several, by name.
    of: (pilots, period) =>
      firstIn(
        pilots,
        period,
        ({ place, name, level }) => `${place} ${name} ${level}`,
        ({ from }) => from,
      ).length,
  }),
  defineMeasure({
    indicator: 'outdoor-registration-sites-built',
    record: MarriageSite,
    key: ({ office, name, opened }) => (opened === null ? `${office} ${name}` : `${office} ${name} ${opened}`),
    // What closed and opens again was not built anew; two registries may each have one of a name.
    of: (sites, period) =>
      firstIn(
        sites.filter(({ kind }) => ['park', 'outdoor', 'scenic'].includes(kind)),
        period,
        ({ office, name }) => `${office} ${name}`,
        ({ opened }) => opened,
      ).length,
  }),
]
