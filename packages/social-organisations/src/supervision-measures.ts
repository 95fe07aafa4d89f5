import { dateParts, fenOf, happenedBy, runsOn } from '@minzheng/core'
import {
  attended,
  countWhere,
  defineMeasure,
  happenedIn,
  type Measure,
  type MeasurePeriod,
  shareWhere,
  toldIn,
} from '@minzheng/indicators'
import { AnnualCheckRecord, mustReport } from './annual-check/record.js'
import { FeeClearing, feesCutIn } from './association-fees/clearing.js'
import { InactiveCase } from './inactive-organisations/inactive.js'
import { PenaltyCase } from './organisation-penalties/case.js'
import { RatedOrganisation, type RatingGrade, ratingOn } from './organisation-rating/grades.js'
import { membersForOwnBranch, PartyPresence, partyFormOn, partyPresencesOn } from './party-coverage/party.js'
import { CheckedRegisterEntry, SpotCheck } from './spot-checks/record.js'

const gradedAtLeast = (indicator: string, least: RatingGrade) =>
  defineMeasure({
    indicator,
    record: RatedOrganisation,
    key: ({ organisation }) => organisation,
    days: ({ since, until }) => [since, until],
    of: (organisations, { asOf }) =>
      organisations.filter(
        ({ since, until, events }) =>
          runsOn(since ?? asOf, until, asOf) && (ratingOn(events, asOf)?.grade ?? 0) >= least,
      ).length,
  })

/** Whether a decision that is not told may have been in the period: opened by its end, and not dropped, closed, served or paid before it. */
const mayBeDecidedIn = (
  { openedOn, droppedOn, closedOn, servedOn, paidOn }: PenaltyCase,
  { from, asOf }: MeasurePeriod,
): boolean =>
  openedOn <= asOf && droppedOn === null && [closedOn, servedOn, paidOn].every(on => on == null || from <= on)

/** Of the supervision of organisations: what its registers amount to. */
export const organisationSupervisionMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'organisation-annual-report-rate',
    record: AnnualCheckRecord,
    key: ({ organisation, year }) => `${organisation} ${year}`,
    // The reports on the year before the one in which the period ends.
    of: (records, { asOf }) =>
      shareWhere(
        records.filter(record => record.year + 1 === dateParts(asOf).year && mustReport(record)),
        ({ toOfficeOn }) => (toOfficeOn === undefined ? null : happenedBy(toOfficeOn, asOf)),
      ),
  }),
  gradedAtLeast('graded-organisations-3a', 3),
  gradedAtLeast('graded-organisations-4a', 4),
  defineMeasure({
    indicator: 'organisations-assessed',
    record: RatedOrganisation,
    key: ({ organisation }) => organisation,
    days: ({ since, until }) => [since, until],
    of: (organisations, period) =>
      new Set(
        organisations
          .filter(({ events }) => events.some(({ kind, on }) => kind === 'graded' && happenedIn(on, period)))
          .map(({ organisation }) => organisation),
      ).size,
  }),
  defineMeasure({
    indicator: 'organisations-spot-checked',
    record: SpotCheck,
    of: (checks, period) =>
      countWhere(
        checks,
        ({ drawnOn, checkedOn }) => toldIn(checkedOn, period, drawnOn <= period.asOf),
        ({ organisation }) => organisation,
      ),
  }),
  defineMeasure({
    indicator: 'organisation-spot-check-share',
    record: CheckedRegisterEntry,
    key: ({ organisation }) => organisation,
    days: ({ registeredOn, until }) => [registeredOn, until],
    of: (register, period) =>
      shareWhere(
        register.filter(({ registeredOn, until }) => runsOn(registeredOn, until, period.asOf)),
        ({ checkedOn }) => checkedOn?.some(on => happenedIn(on, period)) ?? null,
      ),
  }),
  defineMeasure({
    indicator: 'organisation-penalties',
    record: PenaltyCase,
    key: ({ id }) => id,
    // A penalty that was annulled by the end of the period is none.
    of: (cases, period) =>
      countWhere(
        cases.filter(({ annulledOn }) => !happenedBy(annulledOn, period.asOf)),
        one => toldIn(one.decidedOn, period, mayBeDecidedIn(one, period)),
      ),
  }),
  defineMeasure({
    indicator: 'association-fees-cut',
    record: FeeClearing,
    of: (clearings, period) => {
      const cut = feesCutIn(clearings, period)
      return cut === null
        ? {
            unknown: {
              zh: '有收费没有记录减免的金额或者日期。',
              en: 'By how much or when a fee was cut is not on record.',
            },
          }
        : cut / fenOf(1)
    },
  }),
  defineMeasure({
    indicator: 'zombie-organisations-cleared',
    record: InactiveCase,
    key: ({ organisation, listedOn }) => `${organisation} ${listedOn}`,
    // What was carried over, or revived and then struck off, is on more lists than one.
    of: (cases, period) =>
      new Set(cases.filter(({ outcomeOn }) => happenedIn(outcomeOn, period)).map(({ organisation }) => organisation))
        .size,
  }),
  defineMeasure({
    indicator: 'organisation-party-branch-coverage',
    record: PartyPresence,
    key: ({ organisation }) => organisation,
    days: ({ since, until }) => [since, until],
    of: (organisations, { asOf }) => {
      const operating = partyPresencesOn(organisations, asOf).filter(one => one.operating)
      const unknown = operating.filter(({ members }) => members === null).length
      if (unknown > 0)
        return {
          unknown: {
            zh: `${operating.length} 个社会组织中有 ${unknown} 个党员人数不明。`,
            en: `Of ${operating.length} organisations ${unknown} do not say how many members they have.`,
          },
        }
      return shareWhere(
        operating.filter(({ members }) => members! >= membersForOwnBranch),
        one => ['own', 'joint'].includes(partyFormOn(one, asOf)),
      )
    },
  }),
  attended('organisation-heads-trained'),
]
