import { addDays, divideExact, happenedBy, PlainDate, runsOn } from '@minzheng/core'
import {
  attended,
  checked,
  completed,
  countWhere,
  defineMeasure,
  Enrolment,
  enrolled,
  happenedIn,
  type Measure,
  shareOfEach,
  shareWhere,
  standing,
  toldIn,
} from '@minzheng/indicators'
import * as z from 'zod'
import { AdoptionAssessmentRecord } from './adoption-assessment/record.js'
import { AdoptionApplication } from './adoption-registration/registration.js'
import { CaseHandover, handoverState } from './case-handover/handover.js'
import {
  ChildFile,
  type ChildFileGround,
  type ChildFileRules,
  childFileCompleteness,
  isOpenFile,
  isOutgrown,
} from './child-file/record.js'
import { InstitutionChildFile, institutionFileGaps } from './child-institution/child-file.js'
import { InstitutionHazard } from './child-institution/hazards.js'
import { ChildWorker, childWorkerKey, trainedWithin, workersInOffice } from './child-workers/workers.js'
import { followUpDone, InterventionRecord, isFollowUpUntold } from './guardianship-intervention/record.js'
import { EnvironmentProblem } from './minors-venue/actions.js'
import { isCertifiedCarer, OrphanCarer } from './orphan-carer/levels.js'
import { minorsProtectionLaw } from './shared/documents.js'
import { type Finding, findingState } from './shared/finding.js'

/** How many directors a village or residents' committee has on the day; `null`: not known. */
export const VillageStaff = z.strictObject({ village: z.string().min(1), directors: z.int().min(0).nullable() })

/**
 * A child in difficulty or left behind, and the days on which it took part in group counselling (团体辅导); `null`: not known. The first
 * and the last day on the register; left out: since before the register, and for the time being.
 */
export const CounselledChild = z.strictObject({
  child: z.string().min(1),
  counselledOn: z.array(PlainDate).nullable(),
  since: PlainDate.optional(),
  until: PlainDate.optional(),
})

/**
 * Somebody who works close to minors, and when the record of offences was last looked up (未成年人保护法 art. 62); `null`: never.
 * Left out: not known. The unit tells people of one name apart.
 */
export const CheckedWorker = z.strictObject({
  name: z.string().min(1),
  unit: z.string().min(1).optional(),
  checkedOn: PlainDate.nullish(),
  /** The first and the last day at work; left out: since before the register, and for the time being. */
  hiredOn: PlainDate.optional(),
  leftOn: PlainDate.optional(),
})

/**
 * A left-behind child of the register of entrusted care: whether it needs an agreement, and the day it was signed; `null`: none, left out: not told.
 */
export const EntrustableChild = z.strictObject({
  child: z.string().min(1),
  /** `null`: not known. */
  needsAgreement: z.boolean().nullable(),
  signedOn: PlainDate.nullish(),
  /** The last day of the agreement. */
  until: PlainDate.nullable().default(null),
})

/** One event on the protection of minors (宣传、宣讲), and its day; the place tells those of one name and day apart. */
export const MinorsProtectionEvent = z.strictObject({
  event: z.string().min(1),
  place: z.string().min(1).optional(),
  date: PlainDate,
})

/** What a village’s children’s director is paid a month from one day to another, in fen. */
export const DirectorAllowance = z.strictObject({
  place: z.string().min(1),
  from: PlainDate,
  until: PlainDate.nullable().default(null),
  monthly: z.int().min(0),
})

/** Of what was found wrong by the day, the share that was right again; not known where that is not told of one. */
const putRight = (indicator: string, record: z.ZodType<Finding>) =>
  defineMeasure({
    indicator,
    record,
    key: ({ id }) => id,
    of: (findings, { asOf }) =>
      shareWhere(
        findings.filter(one => findingState(one, asOf) !== 'later'),
        one => happenedBy(one.rightOn, asOf) || (one.rightOn === undefined ? null : false),
      ),
  })

/** Whether a day lies between the first and the last; of a first that is left out it does not hang. */
const isThere = (first: PlainDate | undefined, last: PlainDate | undefined, on: PlainDate): boolean =>
  runsOn(first ?? on, last, on)

/** Who was on a list of those helped on any day of the period, each once. */
const helped = (indicator: string): Measure<typeof Enrolment> =>
  defineMeasure({
    indicator,
    record: Enrolment,
    of: (records, { from, asOf }) =>
      new Set(
        records.filter(({ since, until }) => since <= asOf && (until === null || from <= until)).map(({ id }) => id),
      ).size,
  })

/** How many workers of a role are in office on the day, each once. */
const inOffice = (indicator: string, role: ChildWorker['role']): Measure<typeof ChildWorker> =>
  defineMeasure({
    indicator,
    record: ChildWorker,
    of: (workers, { asOf }) => workersInOffice(workers, role, asOf),
  })

/** Whether somebody was checked in the year of a day, by it; of who was last checked later, an earlier check is not on record. */
const checkedInYear = ({ checkedOn }: z.infer<typeof CheckedWorker>, asOf: PlainDate): boolean | null => {
  if (checkedOn === null) return false
  if (checkedOn === undefined || checkedOn > asOf) return null
  return checkedOn.slice(0, 4) === asOf.slice(0, 4)
}

/** Whether a file was complete on a day. A block confirmed after it alone may have been there before, or not. */
const completeOn = (file: ChildFile, rules: ChildFileRules, asOf: PlainDate): boolean | null => {
  const { blocks } = file
  if (blocks === undefined) return null
  if (childFileCompleteness(file, rules)!.missing.length > 0) return false
  return rules.requiredBlocks.some(block => blocks[block]! > asOf) ? null : true
}

/** Orphans and unattended children are children in difficulty too (国发〔2016〕36号 二（一）、二（四）), as `childInDifficulty` has it. */
const inDifficulty: readonly ChildFileGround[] = ['orphan', 'unattended', 'in-difficulty']

/**
 * The share of complete files of children in difficulty. What a file must hold is a rule of the place; the nation sets none, and
 * where nothing is required nothing is complete.
 */
export const childFileCompletenessUnder = (rules: ChildFileRules): Measure<typeof ChildFile> =>
  defineMeasure({
    indicator: 'child-file-completeness',
    record: ChildFile,
    key: ({ id }) => id,
    // The last day is the one before the closing.
    days: ({ openedOn, closedOn }) => [openedOn, closedOn && addDays(closedOn, -1)],
    of: (files, { asOf }) =>
      rules.requiredBlocks.length === 0
        ? { unknown: { zh: '没有规定档案的必备内容。', en: 'No rule says what a file must hold.' } }
        : shareWhere(
            files.filter(
              file =>
                file.grounds.some(ground => inDifficulty.includes(ground)) &&
                isOpenFile(file, asOf) &&
                !isOutgrown(file, 'in-difficulty', asOf),
            ),
            file => completeOn(file, rules, asOf),
          ),
  })

/** How each indicator of child welfare comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [
  standing('migrant-child-care-points'),
  checked('village-childrens-home-coverage'),
  defineMeasure({
    indicator: 'village-child-director-coverage',
    record: VillageStaff,
    key: ({ village }) => village,
    of: villages => shareWhere(villages, ({ directors }) => (directors === null ? null : directors > 0)),
  }),
  completed('minors-protection-centres-built'),
  standing('childrens-homes'),
  completed('childrens-homes-built'),
  standing('minors-protection-stations'),
  checked('minors-protection-station-coverage'),
  attended('child-workers-trained'),
  attended('child-visits'),
  attended('child-counselling-attendances'),
  enrolled('children-in-difficulty'),
  enrolled('migrant-children'),
  enrolled('orphans-institution'),
  enrolled('orphans-family'),
  helped('orphan-study-grant-recipients'),
  helped('tomorrow-plan-children'),
  inOffice('child-directors', 'director'),
  inOffice('child-supervisors', 'supervisor'),
  defineMeasure({
    indicator: 'adoptions-registered',
    record: AdoptionApplication,
    // Who was refused and applied again has another application; one that is there twice counts once where it is known by its id.
    of: (applications, period) =>
      countWhere(
        applications.map((one, index) => ({ ...one, key: JSON.stringify([one.id ?? index, one.receivedOn]) })),
        // One of which another end is told was not registered.
        ({ registeredOn, receivedOn, refusedOn, withdrawnOn, revokedOn }) =>
          toldIn(
            registeredOn,
            period,
            receivedOn <= period.asOf &&
              refusedOn == null &&
              withdrawnOn == null &&
              (revokedOn == null || period.from <= revokedOn),
          ),
        ({ key }) => key,
      ),
  }),
  defineMeasure({
    indicator: 'adoption-assessments',
    record: AdoptionAssessmentRecord,
    key: ({ applicants, consentedOn }) => JSON.stringify([applicants, consentedOn]),
    of: (assessments, period) =>
      countWhere(assessments, ({ reportedOn, consentedOn }) => toldIn(reportedOn, period, consentedOn <= period.asOf)),
  }),
  defineMeasure({
    indicator: 'child-worker-training-rate',
    record: ChildWorker,
    key: childWorkerKey,
    days: ({ since, until }) => [since, until],
    // Who came back into office may have been trained in the time before.
    of: (workers, period) => {
      const serving = new Set(
        workers.filter(({ since, until }) => runsOn(since ?? period.asOf, until, period.asOf)).map(childWorkerKey),
      )
      return shareOfEach(
        workers.filter(worker => serving.has(childWorkerKey(worker))),
        childWorkerKey,
        worker => trainedWithin(worker, period.from, period.asOf),
      )
    },
  }),
  defineMeasure({
    indicator: 'child-director-allowance',
    record: DirectorAllowance,
    of: (allowances, { asOf }) => {
      const amounts = [
        ...new Set(allowances.filter(({ from, until }) => runsOn(from, until, asOf)).map(({ monthly }) => monthly)),
      ]
      const [only] = amounts
      return amounts.length === 1 && only !== undefined
        ? divideExact(only, 100)
        : { unknown: { zh: '当日没有一个统一的数额。', en: 'No one amount holds on the day.' } }
    },
  }),
  defineMeasure({
    indicator: 'entrusted-care-agreement-rate',
    record: EntrustableChild,
    key: ({ child, signedOn }) => JSON.stringify([child, signedOn]),
    // A child whose agreement was renewed has more records than one; where one of them says that it needs none, which holds is not known.
    of: (children, { asOf }) => {
      const needsNone = new Set(children.filter(one => one.needsAgreement === false).map(({ child }) => child))
      return shareOfEach(
        children.filter(({ needsAgreement }) => needsAgreement !== false),
        ({ child }) => child,
        ({ child, needsAgreement, signedOn, until }) =>
          needsAgreement === null || signedOn === undefined
            ? null
            : runsOn(signedOn, until, asOf) || (needsNone.has(child) ? null : false),
      )
    },
  }),
  defineMeasure({
    indicator: 'minors-protection-events',
    record: MinorsProtectionEvent,
    key: ({ event, place, date }) => JSON.stringify(place === undefined ? [event, date] : [event, date, place]),
    of: (events, period) => events.filter(({ date }) => happenedIn(date, period)).length,
  }),
  putRight('minors-environment-put-right-rate', EnvironmentProblem),
  defineMeasure({
    indicator: 'minors-case-answered-rate',
    record: CaseHandover,
    key: ({ child, source, foundOn }) => JSON.stringify([child, source, foundOn]),
    of: (handovers, { asOf }) =>
      shareWhere(
        // A need that stands there twice counts once, as it stands first.
        handovers
          .filter(({ foundOn }) => foundOn <= asOf)
          .flatMap(({ needs }) => needs.filter(({ need }, at) => needs.findIndex(other => other.need === need) === at)),
        // Handed over, and nothing is told of an answer: whether there was one is not known.
        need => {
          const state = handoverState(need, asOf)
          return state === 'answered' || (state !== 'open' && need.answeredOn === undefined ? null : false)
        },
      ),
  }),
  standing('minors-protection-model-districts'),
  defineMeasure({
    indicator: 'guardianship-follow-up-rate',
    record: InterventionRecord,
    key: ({ child, guardian, steps: [first] }) => JSON.stringify([child, guardian, first?.on]),
    of: (records, { asOf }) =>
      shareWhere(
        records.filter(record => followUpDone(record, asOf) !== null || isFollowUpUntold(record, asOf)),
        record => followUpDone(record, asOf),
      ),
  }),
  putRight('institution-hazards-put-right-rate', InstitutionHazard),
  defineMeasure({
    indicator: 'institution-files-digitised-rate',
    record: InstitutionChildFile,
    key: ({ child }) => child,
    // Who was admitted again has another file, and files are counted.
    days: ({ admittedOn, leftOn }) => [admittedOn, leftOn && addDays(leftOn, -1)],
    of: (files, { asOf }) =>
      shareWhere(
        files.filter(({ admittedOn }) => admittedOn <= asOf),
        file => {
          const { unfiled, unknown, onPaper } = institutionFileGaps(file, asOf)
          if (unfiled.length + onPaper.length > 0) return false
          return unknown.length > 0 ? null : true
        },
      ),
  }),
  defineMeasure({
    indicator: 'orphan-carers-certified-rate',
    record: OrphanCarer,
    key: ({ id, since, certificate }) => JSON.stringify([id, since, certificate?.level]),
    // Who came back, or rose to a higher level, has more records than one.
    of: (carers, { asOf }) =>
      shareOfEach(
        carers.filter(({ since, until }) => runsOn(since, until, asOf)),
        ({ id }) => id,
        carer => isCertifiedCarer(carer, asOf)!,
      ),
  }),
  completed('minors-protection-stations-built'),
  defineMeasure({
    indicator: 'child-group-counselling-coverage',
    record: CounselledChild,
    key: ({ child }) => child,
    days: ({ since, until }) => [since, until],
    // Who came back on the register may have been counselled in the time before.
    of: (children, period) => {
      const there = new Set(
        children.filter(({ since, until }) => isThere(since, until, period.asOf)).map(({ child }) => child),
      )
      return shareOfEach(
        children.filter(({ child }) => there.has(child)),
        ({ child }) => child,
        ({ counselledOn }) => (counselledOn === null ? null : counselledOn.some(day => happenedIn(day, period))),
      )
    },
  }),
  enrolled('orphans'),
  enrolled('de-facto-unattended-children'),
  enrolled('left-behind-children'),
  defineMeasure({
    indicator: 'child-staff-record-check-rate',
    record: CheckedWorker,
    key: ({ name, unit }) => (unit === undefined ? name : JSON.stringify([unit, name])),
    days: ({ hiredOn, leftOn }) => [hiredOn, leftOn],
    of: (workers, { asOf }) =>
      asOf < minorsProtectionLaw.effective
        ? { unknown: { zh: '2021年6月1日以前法律没有要求。', en: 'Before 2021-06-01 the law did not ask for it.' } }
        : shareWhere(
            workers.filter(({ hiredOn, leftOn }) => isThere(hiredOn, leftOn, asOf)),
            worker => checkedInYear(worker, asOf),
          ),
  }),
]
