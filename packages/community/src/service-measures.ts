import { notHappenedBy, PlainDate, placed, runsOn } from '@minzheng/core'
import {
  attended,
  defineMeasure,
  enrolled,
  firstIn,
  happenedIn,
  type Measure,
  type Measured,
  type MeasurePeriod,
  shareOfEach,
  shareWhere,
  sumOf,
} from '@minzheng/indicators'
import * as z from 'zod'
import { CommunityWorker, isCertified, isInPost } from './community-workers/register.js'
import {
  HomePatient,
  isClient,
  normGaps,
  RehabilitationArea,
  RehabilitationClient,
  RehabilitationSite,
  type ServiceNorm,
} from './mental-rehabilitation/clients.js'
import { ServiceProject } from './service-projects/project.js'
import { standingOn } from './shared/abolished.js'
import {
  SocialWorkAgency,
  SocialWorkExamCandidate,
  SocialWorkStation,
  TownWithStation,
} from './social-work-stations/station.js'
import { isRegisteredSocialWorker, SocialWorkerRegistration } from './social-workers/registration.js'
import { CommunityTimeBank } from './time-banks/ledger.js'
import { Volunteer, VolunteerActivity, VolunteerRecord } from './volunteer-service/record.js'
import { VolunteerTeam, volunteerTeamRuns } from './volunteer-service/teams.js'

const people = z.int().min(0).nullable()

/** An area with its urban permanent residents and its community workers in post on the day; `null`: not known. */
export const WorkersOfArea = z.strictObject({ area: z.string().min(1), workers: people, urbanResidents: people })

/** An area with its inhabitants and its registered volunteers on the day; `null`: not known. */
export const VolunteersOfArea = z.strictObject({ area: z.string().min(1), volunteers: people, inhabitants: people })

/** A client of community rehabilitation, and whether the service of the year is to the norm; `null`: not known. */
export const ClientServed = z.strictObject({
  id: z.string().min(1),
  registered: PlainDate,
  closed: PlainDate.nullable().default(null),
  toTheNorm: z.boolean().nullable(),
})

interface OfPerson {
  readonly id: string
}

/** How many people some records are of: who moved, left and came back, or was certified anew has more than one. */
const persons = (records: readonly OfPerson[]): number => new Set(records.map(({ id }) => id)).size

/** The share of the people whose record holds on the day; of who has two of that day nobody knows which is right. */
const shareOfPeople = <T extends OfPerson>(records: readonly T[], holds: (one: T) => boolean | null): Measured => {
  const seen = new Set<string>()
  for (const { id } of records) {
    if (seen.has(id))
      return { unknown: { zh: `“${id}”同日登记了两次。`, en: `"${id}" is on record twice on the day.` } }
    seen.add(id)
  }
  return shareWhere(records, holds)
}

/** Two numbers of each area, added up; open where one is not known. */
const ratioOfAreas = <T extends { readonly area: string }>(
  areas: readonly T[],
  numerator: (one: T) => number | null,
  denominator: (one: T) => number | null,
): Measured => {
  const silent = areas.find(one => numerator(one) === null || denominator(one) === null)
  return silent === undefined
    ? { numerator: sumOf(areas, one => numerator(one)!), denominator: sumOf(areas, one => denominator(one)!) }
    : { unknown: { zh: `“${silent.area}”人数不明。`, en: `Of "${silent.area}" a number is not known.` } }
}

/** Whether something runs on a day; `null`: it is not told since when, and it had not ended. */
const runsIfTold = (
  from: PlainDate | null | undefined,
  until: PlainDate | null | undefined,
  asOf: PlainDate,
): boolean | null => (from === undefined && (until == null || asOf <= until) ? null : runsOn(from, until, asOf))

/** How many run on a day; open while of one that has not ended it is not told since when. */
const runningOn = <T extends { readonly opened?: PlainDate | null | undefined; readonly closed: PlainDate | null }>(
  list: readonly T[],
  nameOf: (one: T) => string,
  asOf: PlainDate,
): Measured => {
  const runs = (one: T) => runsIfTold(one.opened, one.closed, asOf)
  const silent = list.find(one => runs(one) === null)
  return silent === undefined
    ? list.filter(runs).length
    : {
        unknown: {
          zh: `“${nameOf(silent)}”何时启用不明。`,
          en: `Since when "${nameOf(silent)}" is open is not told.`,
        },
      }
}

const covered = (indicator: string, kind: z.infer<typeof RehabilitationArea>['kind']) =>
  defineMeasure({
    indicator,
    record: RehabilitationArea,
    of: (areas, { asOf }) =>
      shareOfEach(
        standingOn(areas, asOf).filter(one => one.kind === kind),
        ({ name, within }) => placed(name, within),
        ({ servedFrom, servedUntil }) => runsIfTold(servedFrom, servedUntil, asOf),
      ),
  })

const sites = (indicator: string, of: (list: readonly RehabilitationSite[], period: MeasurePeriod) => Measured) =>
  defineMeasure({
    indicator,
    record: RehabilitationSite,
    key: ({ name, within }) => placed(name, within),
    days: ({ opened, closed }) => [opened, closed],
    of,
  })

/** The sites built in a period: what closed and opens again was not built anew. */
const sitesBuilt = (list: readonly RehabilitationSite[], period: MeasurePeriod) =>
  firstIn(
    list,
    period,
    ({ name, within }) => placed(name, within),
    ({ opened }) => opened ?? null,
  )

const yukangHomes = (indicator: string, level: RehabilitationSite['level']) =>
  defineMeasure({
    indicator,
    record: RehabilitationSite,
    key: ({ name, within }) => placed(name, within),
    days: ({ opened, closed }) => [opened, closed],
    of: (list, period) => {
      const opened = sitesBuilt(list, period).filter(site => site.level === level)
      const share = shareWhere(opened, ({ isYukangHome }) => isYukangHome)
      return typeof share === 'object' && 'numerator' in share ? share.numerator : share
    },
  })

/** The share of clients served to the norm of a place, from their own records. */
export const standardServiceRateUnder = (norm: ServiceNorm): Measure<typeof RehabilitationClient> =>
  defineMeasure({
    indicator: 'rehabilitation-standard-service-rate',
    record: RehabilitationClient,
    key: ({ id, registered }) => `${id} ${registered}`,
    of: (clients, period) =>
      shareOfPeople(
        clients.filter(client => isClient(client, period.asOf)),
        client => {
          const gaps = normGaps(client, norm, period)
          return gaps === null ? null : gaps.length === 0
        },
      ),
  })

/** Of community and social workers, stations, volunteers and community rehabilitation: what their registers amount to. */
export const serviceMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'community-workers',
    record: CommunityWorker,
    key: ({ id, since }) => `${id} ${since}`,
    of: (workers, { asOf }) => persons(workers.filter(worker => isInPost(worker, asOf))),
  }),
  defineMeasure({
    indicator: 'community-worker-certificate-rate',
    record: CommunityWorker,
    key: ({ id, since }) => `${id} ${since}`,
    of: (workers, { asOf }) =>
      shareOfPeople(
        workers.filter(worker => isInPost(worker, asOf)),
        worker => isCertified(worker, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'community-workers-trained',
    record: CommunityWorker,
    key: ({ id, since }) => `${id} ${since}`,
    of: (workers, period) => {
      const { from, asOf } = period
      const silent = workers.find(
        ({ trainedOn, since, until }) => trainedOn === undefined && since <= asOf && (until === null || from <= until),
      )
      if (silent !== undefined)
        return {
          unknown: { zh: `“${silent.id}”的培训情况不明。`, en: `Nothing is told of the training of "${silent.id}".` },
        }
      // Who moved may have one training on both records.
      const trainings = workers.flatMap(({ id, trainedOn = [] }) =>
        trainedOn.filter(on => happenedIn(on, period)).map(on => `${on} ${id}`),
      )
      return new Set(trainings).size
    },
  }),
  defineMeasure({
    indicator: 'community-workers-per-10000',
    record: WorkersOfArea,
    key: ({ area }) => area,
    // Residents as they are: the unit, 人/万人, has the ten thousand.
    of: areas =>
      ratioOfAreas(
        areas,
        ({ workers }) => workers,
        ({ urbanResidents }) => urbanResidents,
      ),
  }),
  defineMeasure({
    indicator: 'social-work-certificate-holders',
    record: SocialWorkerRegistration,
    key: ({ id, level }) => `${id} ${level}`,
    // Whose registration was cancelled may pass again.
    days: ({ passed, cancelled }) => [passed, cancelled],
    of: (holders, { asOf }) => {
      const silent = holders.find(one => isRegisteredSocialWorker(one, asOf) === null)
      return silent === undefined
        ? persons(holders.filter(one => isRegisteredSocialWorker(one, asOf)))
        : { unknown: { zh: `“${silent.id}”是否登记不明。`, en: `Whether "${silent.id}" is registered is not told.` } }
    },
  }),
  defineMeasure({
    indicator: 'social-work-station-coverage',
    record: TownWithStation,
    of: (towns, { asOf }) =>
      shareOfEach(
        standingOn(towns, asOf),
        ({ town, within }) => placed(town, within),
        ({ opened, closed }) => runsIfTold(opened, closed, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'social-work-stations',
    record: SocialWorkStation,
    key: ({ id }) => id,
    days: ({ opened, closed }) => [opened, closed],
    of: (stations, { asOf }) =>
      runningOn(
        stations.filter(({ tier }) => tier === 'town'),
        ({ id }) => id,
        asOf,
      ),
  }),
  defineMeasure({
    indicator: 'social-work-stations-built',
    record: SocialWorkStation,
    key: ({ id }) => id,
    days: ({ opened, closed }) => [opened, closed],
    // What closed and opens again was not built anew.
    of: (stations, period) =>
      firstIn(
        stations.filter(({ tier }) => tier === 'town'),
        period,
        ({ id }) => id,
        ({ opened }) => opened ?? null,
      ).length,
  }),
  attended('social-workers-trained'),
  attended('social-work-services'),
  defineMeasure({
    indicator: 'social-work-exam-registrants',
    record: SocialWorkExamCandidate,
    key: ({ id, registered }) => `${id} ${registered}`,
    of: (candidates, period) => persons(candidates.filter(({ registered }) => happenedIn(registered, period))),
  }),
  defineMeasure({
    indicator: 'social-work-certificates-new',
    record: SocialWorkExamCandidate,
    key: ({ id, registered }) => `${id} ${registered}`,
    // Who passes for a higher level was certified before.
    of: (candidates, period) =>
      persons(
        firstIn(
          candidates,
          period,
          ({ id }) => id,
          ({ passed }) => passed,
        ),
      ),
  }),
  enrolled('social-work-professionals'),
  defineMeasure({
    indicator: 'social-work-organisations',
    record: SocialWorkAgency,
    key: ({ id }) => id,
    days: ({ registered, cancelled }) => [registered, cancelled],
    of: (agencies, { asOf }) =>
      agencies.filter(({ registered, cancelled }) => runsOn(registered, cancelled, asOf)).length,
  }),
  defineMeasure({
    indicator: 'registered-volunteers',
    record: Volunteer,
    key: ({ id, registered }) => `${id} ${registered}`,
    of: (volunteers, { asOf }) => persons(volunteers.filter(({ registered, left }) => runsOn(registered, left, asOf))),
  }),
  defineMeasure({
    indicator: 'volunteers-added',
    record: Volunteer,
    key: ({ id, registered }) => `${id} ${registered}`,
    // Who left and comes back is not new.
    of: (volunteers, period) =>
      persons(
        firstIn(
          volunteers,
          period,
          ({ id }) => id,
          ({ registered }) => registered,
        ),
      ),
  }),
  defineMeasure({
    indicator: 'volunteer-share',
    record: VolunteersOfArea,
    key: ({ area }) => area,
    of: areas =>
      ratioOfAreas(
        areas,
        ({ volunteers }) => volunteers,
        ({ inhabitants }) => inhabitants,
      ),
  }),
  defineMeasure({
    indicator: 'volunteer-hours',
    record: VolunteerRecord,
    key: ({ id }) => id,
    of: (records, period) => {
      // What is told not to be on record yet does not count.
      const counted = records.filter(
        one => one.voluntary !== false && happenedIn(one.ended, period) && !notHappenedBy(one.recorded, period.asOf),
      )
      const silent = counted.find(({ hours }) => hours === null)
      return silent === undefined
        ? sumOf(counted, ({ hours }) => Math.round(hours! * 100)) / 100
        : { unknown: { zh: `“${silent.id}”没有记录时长。`, en: `"${silent.id}" has no hours on record.` } }
    },
  }),
  defineMeasure({
    indicator: 'volunteer-teams',
    record: VolunteerTeam,
    key: ({ id }) => id,
    days: ({ since, until }) => [since, until],
    of: (teams, { asOf }) => teams.filter(team => volunteerTeamRuns(team, asOf)).length,
  }),
  defineMeasure({
    indicator: 'volunteer-events',
    record: VolunteerActivity,
    key: ({ id }) => id,
    of: (activities, period) => activities.filter(({ starts }) => happenedIn(starts, period)).length,
  }),
  defineMeasure({
    indicator: 'volunteer-projects',
    record: ServiceProject,
    key: ({ id }) => id,
    of: (projects, { from, asOf }) =>
      projects.filter(
        project =>
          project.partners.includes('volunteering') &&
          project.from <= asOf &&
          (project.until === null || project.until >= from),
      ).length,
  }),
  defineMeasure({
    indicator: 'time-bank-coverage',
    record: CommunityTimeBank,
    of: (communities, { asOf }) =>
      shareOfEach(
        standingOn(communities, asOf),
        ({ community, within }) => placed(community, within),
        ({ from, until }) => runsIfTold(from, until, asOf),
      ),
  }),
  covered('rehabilitation-coverage-counties', 'county'),
  covered('rehabilitation-coverage-subdistricts', 'subdistrict'),
  covered('rehabilitation-coverage-urban-communities', 'urban-community'),
  covered('rehabilitation-coverage-towns', 'town'),
  defineMeasure({
    indicator: 'rehabilitation-standard-service-rate',
    record: ClientServed,
    key: ({ id, registered }) => `${id} ${registered}`,
    of: (clients, { asOf }) =>
      shareOfPeople(
        clients.filter(client => isClient(client, asOf)),
        ({ toTheNorm }) => toTheNorm,
      ),
  }),
  defineMeasure({
    indicator: 'rehabilitation-clients',
    record: RehabilitationClient,
    key: ({ id, registered }) => `${id} ${registered}`,
    of: (clients, { asOf }) => persons(clients.filter(client => isClient(client, asOf))),
  }),
  defineMeasure({
    indicator: 'rehabilitation-home-patient-rate',
    record: HomePatient,
    of: (patients, { asOf }) =>
      shareOfEach(
        patients.filter(({ atHomeUntil }) => atHomeUntil === null || asOf <= atHomeUntil),
        ({ id }) => id,
        ({ servedFrom, servedUntil }) => runsIfTold(servedFrom, servedUntil, asOf),
      ),
  }),
  yukangHomes('yukang-homes-town-level', 'town'),
  yukangHomes('yukang-homes-community-level', 'community'),
  sites('rehabilitation-sites', (list, { asOf }) => runningOn(list, ({ name, within }) => placed(name, within), asOf)),
  sites('rehabilitation-sites-built', (list, period) => sitesBuilt(list, period).length),
]
