import { PlainDate, runsOn } from '@minzheng/core'
import {
  attended,
  defineMeasure,
  enrolled,
  happenedIn,
  type Measure,
  type MeasurePeriod,
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
  siteRuns,
} from './mental-rehabilitation/clients.js'
import { ServiceProject } from './service-projects/project.js'
import {
  SocialWorkAgency,
  SocialWorkExamCandidate,
  SocialWorkStation,
  stationRuns,
  TownWithStation,
} from './social-work-stations/station.js'
import { isRegisteredSocialWorker, SocialWorkerRegistration } from './social-workers/registration.js'
import { CommunityTimeBank } from './time-banks/ledger.js'
import { Volunteer, VolunteerActivity, VolunteerRecord } from './volunteer-service/record.js'
import { VolunteerTeam, volunteerTeamRuns } from './volunteer-service/teams.js'

/** An area with its urban permanent residents and its community workers in post on the day. */
export const WorkersOfArea = z.strictObject({
  area: z.string().min(1),
  workers: z.int().min(0),
  urbanResidents: z.int().min(0),
})

/** An area with its inhabitants and its registered volunteers on the day. */
export const VolunteersOfArea = z.strictObject({
  area: z.string().min(1),
  volunteers: z.int().min(0),
  inhabitants: z.int().min(0),
})

/** A client of community rehabilitation, and whether the service of the year is to the norm; `null`: not known. */
export const ClientServed = z.strictObject({
  id: z.string().min(1),
  registered: PlainDate,
  closed: PlainDate.nullable().default(null),
  toTheNorm: z.boolean().nullable(),
})

const covered = (indicator: string, kind: z.infer<typeof RehabilitationArea>['kind']) =>
  defineMeasure({
    indicator,
    record: RehabilitationArea,
    key: one => `${one.kind} ${one.name}`,
    of: (areas, { asOf }) =>
      shareWhere(
        areas.filter(one => one.kind === kind),
        ({ servedFrom, servedUntil }) => runsOn(servedFrom, servedUntil, asOf),
      ),
  })

const sites = (indicator: string, counts: (site: RehabilitationSite, period: MeasurePeriod) => boolean) =>
  defineMeasure({
    indicator,
    record: RehabilitationSite,
    key: ({ name }) => name,
    of: (list, period) => list.filter(site => counts(site, period)).length,
  })

const yukangHomes = (indicator: string, level: RehabilitationSite['level']) =>
  defineMeasure({
    indicator,
    record: RehabilitationSite,
    key: ({ name }) => name,
    of: (list, period) => {
      const opened = list.filter(site => site.level === level && happenedIn(site.opened, period))
      const share = shareWhere(opened, ({ isYukangHome }) => isYukangHome)
      return typeof share === 'object' && 'numerator' in share ? share.numerator : share
    },
  })

/** The share of clients served to the norm of a place, from their own records. */
export const standardServiceRateUnder = (norm: ServiceNorm): Measure<typeof RehabilitationClient> =>
  defineMeasure({
    indicator: 'rehabilitation-standard-service-rate',
    record: RehabilitationClient,
    key: ({ id }) => id,
    of: (clients, period) =>
      shareWhere(
        clients.filter(client => isClient(client, period.asOf)),
        client => normGaps(client, norm, period).length === 0,
      ),
  })

/** Of community and social workers, stations, volunteers and community rehabilitation: what their registers amount to. */
export const serviceMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'community-workers',
    record: CommunityWorker,
    key: ({ id }) => id,
    of: (workers, { asOf }) => workers.filter(worker => isInPost(worker, asOf)).length,
  }),
  defineMeasure({
    indicator: 'community-worker-certificate-rate',
    record: CommunityWorker,
    key: ({ id }) => id,
    of: (workers, { asOf }) =>
      shareWhere(
        workers.filter(worker => isInPost(worker, asOf)),
        worker => isCertified(worker, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'community-workers-trained',
    record: CommunityWorker,
    key: ({ id }) => id,
    of: (workers, period) => sumOf(workers, ({ trainedOn }) => trainedOn.filter(on => happenedIn(on, period)).length),
  }),
  defineMeasure({
    indicator: 'community-workers-per-10000',
    record: WorkersOfArea,
    key: ({ area }) => area,
    of: areas => ({
      numerator: sumOf(areas, ({ workers }) => workers),
      denominator: sumOf(areas, ({ urbanResidents }) => urbanResidents) / 10_000,
    }),
  }),
  defineMeasure({
    indicator: 'social-work-certificate-holders',
    record: SocialWorkerRegistration,
    key: ({ id }) => id,
    of: (holders, { asOf }) => holders.filter(one => isRegisteredSocialWorker(one, asOf)).length,
  }),
  defineMeasure({
    indicator: 'social-work-station-coverage',
    record: TownWithStation,
    key: ({ town }) => town,
    of: (towns, { asOf }) => shareWhere(towns, one => stationRuns(one, asOf)),
  }),
  defineMeasure({
    indicator: 'social-work-stations',
    record: SocialWorkStation,
    key: ({ id }) => id,
    of: (stations, { asOf }) => stations.filter(one => one.tier === 'town' && stationRuns(one, asOf)).length,
  }),
  defineMeasure({
    indicator: 'social-work-stations-built',
    record: SocialWorkStation,
    key: ({ id }) => id,
    of: (stations, period) => stations.filter(one => one.tier === 'town' && happenedIn(one.opened, period)).length,
  }),
  attended('social-workers-trained'),
  attended('social-work-services'),
  defineMeasure({
    indicator: 'social-work-exam-registrants',
    record: SocialWorkExamCandidate,
    key: ({ id }) => id,
    of: (candidates, period) => candidates.filter(({ registered }) => happenedIn(registered, period)).length,
  }),
  defineMeasure({
    indicator: 'social-work-certificates-new',
    record: SocialWorkExamCandidate,
    key: ({ id }) => id,
    of: (candidates, period) => candidates.filter(({ passed }) => happenedIn(passed, period)).length,
  }),
  enrolled('social-work-professionals'),
  defineMeasure({
    indicator: 'social-work-organisations',
    record: SocialWorkAgency,
    key: ({ id }) => id,
    of: (agencies, { asOf }) =>
      agencies.filter(({ registered, cancelled }) => runsOn(registered, cancelled, asOf)).length,
  }),
  defineMeasure({
    indicator: 'registered-volunteers',
    record: Volunteer,
    key: ({ id }) => id,
    of: (volunteers, { asOf }) => volunteers.filter(({ registered, left }) => runsOn(registered, left, asOf)).length,
  }),
  defineMeasure({
    indicator: 'volunteers-added',
    record: Volunteer,
    key: ({ id }) => id,
    of: (volunteers, period) => volunteers.filter(({ registered }) => happenedIn(registered, period)).length,
  }),
  defineMeasure({
    indicator: 'volunteer-share',
    record: VolunteersOfArea,
    key: ({ area }) => area,
    of: areas => ({
      numerator: sumOf(areas, ({ volunteers }) => volunteers),
      denominator: sumOf(areas, ({ inhabitants }) => inhabitants),
    }),
  }),
  defineMeasure({
    indicator: 'volunteer-hours',
    record: VolunteerRecord,
    key: ({ id }) => id,
    of: (records, period) => {
      const counted = records.filter(one => one.voluntary !== false && happenedIn(one.ended, period))
      const silent = counted.find(({ hours }) => hours === null)
      return silent === undefined
        ? sumOf(counted, ({ hours }) => Math.round(hours! * 10)) / 10
        : { unknown: { zh: `“${silent.id}”没有记录时长。`, en: `"${silent.id}" has no hours on record.` } }
    },
  }),
  defineMeasure({
    indicator: 'volunteer-teams',
    record: VolunteerTeam,
    key: ({ id }) => id,
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
    key: ({ community }) => community,
    of: (communities, { asOf }) => shareWhere(communities, ({ from, until }) => runsOn(from, until, asOf)),
  }),
  covered('rehabilitation-coverage-counties', 'county'),
  covered('rehabilitation-coverage-subdistricts', 'subdistrict'),
  covered('rehabilitation-coverage-urban-communities', 'urban-community'),
  covered('rehabilitation-coverage-towns', 'town'),
  defineMeasure({
    indicator: 'rehabilitation-standard-service-rate',
    record: ClientServed,
    key: ({ id }) => id,
    of: (clients, { asOf }) =>
      shareWhere(
        clients.filter(client => isClient(client, asOf)),
        ({ toTheNorm }) => toTheNorm,
      ),
  }),
  defineMeasure({
    indicator: 'rehabilitation-clients',
    record: RehabilitationClient,
    key: ({ id }) => id,
    of: (clients, { asOf }) => clients.filter(client => isClient(client, asOf)).length,
  }),
  defineMeasure({
    indicator: 'rehabilitation-home-patient-rate',
    record: HomePatient,
    key: ({ id }) => id,
    of: (patients, { asOf }) =>
      shareWhere(patients, ({ servedFrom, servedUntil }) => runsOn(servedFrom, servedUntil, asOf)),
  }),
  yukangHomes('yukang-homes-town-level', 'town'),
  yukangHomes('yukang-homes-community-level', 'community'),
  sites('rehabilitation-sites', (site, { asOf }) => siteRuns(site, asOf)),
  sites('rehabilitation-sites-built', (site, period) => happenedIn(site.opened, period)),
]
