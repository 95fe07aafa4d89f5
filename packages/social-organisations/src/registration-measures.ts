import { runsOn } from '@minzheng/core'
import { defineMeasure, firstIn, happenedIn, type Measure, type MeasurePeriod, sumOf } from '@minzheng/indicators'
import * as z from 'zod'
import { CommunityPilotTown } from './community-organisation/pilot.js'
import { CommunityOrganisation, isOnCommunityRegister } from './community-organisation/register.js'
import { IllegalOrganisationCase, illegalHandledOn } from './illegal-organisation/case.js'
import { isRegisteredOn, RegisteredOrganisation } from './organisation-registration/register.js'
import { OrganisationAidProject, organisationAidIn } from './organisation-service/aid-project.js'
import { IncubationBase } from './organisation-support/incubation.js'
import type { OrganisationType } from './shared/organisation.js'

/** The organisations and inhabitants of a place on a day. */
export const OrganisationDensity = z.strictObject({
  place: z.string().min(1),
  organisations: z.int().min(0),
  /** Those who live there (常住人口). */
  inhabitants: z.int().min(1),
})

const register = (
  indicator: string,
  of: (one: RegisteredOrganisation, period: MeasurePeriod) => boolean,
): Measure<typeof RegisteredOrganisation> =>
  defineMeasure({
    indicator,
    record: RegisteredOrganisation,
    key: ({ id }) => id,
    // Which was struck off and is registered again has more records than one.
    days: ({ registered, until }) => [registered, until],
    of: (list, period) => new Set(list.filter(one => of(one, period)).map(({ id }) => id)).size,
  })
const registeredOf = (indicator: string, type: OrganisationType) =>
  register(indicator, (one, { asOf }) => one.type === type && isRegisteredOn(one, asOf))

const nameOf = ({ committee, name }: CommunityOrganisation) => `${committee} ${name}`

/** Counts each organisation once: one that was filed and is registered later stands on the register twice, one after the other. */
const communities = (
  indicator: string,
  of: (list: readonly CommunityOrganisation[], period: MeasurePeriod) => readonly CommunityOrganisation[],
): Measure<typeof CommunityOrganisation> =>
  defineMeasure({
    indicator,
    record: CommunityOrganisation,
    key: one => `${nameOf(one)} ${one.since}`,
    of: (list, period) => new Set(of(list, period).map(nameOf)).size,
  })
const communitiesOn = (indicator: string) =>
  communities(indicator, (list, { asOf }) => list.filter(one => isOnCommunityRegister(one, asOf)))
const ofOneCommittee = communitiesOn('community-organisations-per-committee')

/** How each indicator of the registration and fostering of organisations comes out of the registers that an office keeps. */
export const registrationMeasures: readonly Measure[] = [
  register('organisations', (one, { asOf }) => isRegisteredOn(one, asOf)),
  register('organisations-registered', (one, period) => happenedIn(one.registered, period)),
  // The last day on the register is that on which it was struck off; which moved to another office stands there.
  register('organisations-cancelled', (one, period) => one.ending !== 'moved' && happenedIn(one.until, period)),
  registeredOf('social-groups', 'association'),
  registeredOf('social-service-institutions', 'service-institution'),
  registeredOf('foundations', 'foundation'),
  defineMeasure({
    indicator: 'organisations-per-10000',
    record: OrganisationDensity,
    key: ({ place }) => place,
    of: places => ({
      numerator: sumOf(places, ({ organisations }) => organisations),
      denominator: sumOf(places, ({ inhabitants }) => inhabitants),
    }),
  }),
  defineMeasure({
    indicator: 'illegal-organisations-handled',
    record: IllegalOrganisationCase,
    key: ({ id }) => id,
    of: (cases, period) => cases.filter(one => happenedIn(illegalHandledOn(one), period)).length,
  }),
  communitiesOn('community-organisations'),
  // Of one committee (每个居委会): what several have together says of none of them.
  defineMeasure({
    ...ofOneCommittee,
    of: (list, period) => {
      const committees = new Set(list.map(({ committee }) => committee)).size
      return committees > 1
        ? {
            unknown: {
              zh: `记录中有 ${committees} 个村（居）委会，应当分别计算。`,
              en: `The records are of ${committees} committees, which are counted one by one.`,
            },
          }
        : ofOneCommittee.of(list, period)
    },
  }),
  // New is what was on no list of the committee before.
  communities('community-organisations-cultivated', (list, period) =>
    list.filter(
      one =>
        happenedIn(one.since, period) &&
        !list.some(other => nameOf(other) === nameOf(one) && other.since < period.from),
    ),
  ),
  defineMeasure({
    indicator: 'community-organisation-pilot-towns',
    record: CommunityPilotTown,
    of: (towns, { asOf }) =>
      // Counties have towns of one name.
      new Set(towns.filter(({ since, until }) => runsOn(since, until, asOf)).map(one => `${one.county} ${one.town}`))
        .size,
  }),
  defineMeasure({
    indicator: 'incubation-bases-built',
    record: IncubationBase,
    key: ({ division, name }) => `${division} ${name}`,
    // One that closed and opened again is not new.
    days: ({ opened, closed }) => [opened, closed],
    of: (bases, period) =>
      firstIn(
        bases,
        period,
        ({ division, name }) => `${division} ${name}`,
        ({ opened }) => opened,
      ).length,
  }),
  defineMeasure({
    indicator: 'organisation-jobs-offered',
    record: OrganisationAidProject,
    // A project of every year has the same title, and one has it for each of those who are helped.
    key: ({ title, partner, from }) => `${title} ${partner} ${from}`,
    of: (projects, { from, asOf }) =>
      organisationAidIn(projects, { from, to: asOf }).jobs ?? {
        unknown: { zh: '有项目没有记录提供的岗位。', en: 'The jobs that a project offered are not on record.' },
      },
  }),
]
