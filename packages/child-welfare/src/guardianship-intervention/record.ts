import { happenedBy, keysOf, latestBy, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'
import { familyEducationLaw } from './documents.js'
import { type GuardianshipStep, guardianshipSteps, stepTakerOf, stepTakers } from './steps.js'

const steps = keysOf(guardianshipSteps)
const takers = keysOf(stepTakers)

/** What was done about the guardian of one child, and when somebody looks again. */
export const InterventionRecord = z.strictObject({
  child: z.string().min(1),
  guardian: z.string().min(1),
  steps: z.array(z.strictObject({ step: z.enum(steps), by: z.enum(takers), on: PlainDate })).min(1),
  /** The day by which somebody looks again; `null`: none was set. */
  followUpBy: PlainDate.nullable(),
  /** The further days by which somebody looks again, where one look is not enough. */
  laterFollowUpsBy: z.array(PlainDate).default([]),
  /** The days on which somebody looked again; left out: not on record here. */
  followedUpOn: z.array(PlainDate).optional(),
  /** The day from which nothing more is to be done. */
  closedOn: PlainDate.optional(),
})
export type InterventionRecord = z.infer<typeof InterventionRecord>

const lastStepOn = ({ steps: taken }: InterventionRecord, asOf: PlainDate) =>
  latestBy(
    taken.map(({ on }) => on),
    asOf,
  )

/** A day set for looking again after the last step, and the look that answers it; `undefined`: none by the day asked for. */
interface FollowUp {
  readonly dueOn: PlainDate
  readonly doneOn: PlainDate | undefined
}

/**
 * A look answers the earliest day that is still open; one before a day that was answered already is one more for that, and none for the
 * next. Days set before the last step belong to an earlier one.
 */
const followUpsSince = (record: InterventionRecord, last: PlainDate, asOf: PlainDate): readonly FollowUp[] => {
  const { followUpBy, laterFollowUpsBy, followedUpOn = [] } = record
  const set = new Set([...(followUpBy === null ? [] : [followUpBy]), ...laterFollowUpsBy])
  const looks = [...new Set(followedUpOn)].filter(on => last <= on && on <= asOf).toSorted()
  let after: PlainDate | undefined
  return [...set]
    .filter(dueOn => last <= dueOn)
    .toSorted()
    .map(dueOn => {
      const doneOn = looks.find(on => after === undefined || after < on)
      after = doneOn === undefined || doneOn < dueOn ? dueOn : doneOn
      return { dueOn, doneOn }
    })
}

/** Whether a day for looking again is over, and whether somebody looked is not on record here. */
export const isFollowUpUntold = (record: InterventionRecord, asOf: PlainDate): boolean =>
  record.followedUpOn === undefined && followUpDone({ ...record, followedUpOn: [] }, asOf) === false

/**
 * Whether somebody looked again after the last step, as often as was due: `null` where that is not due yet, no day was set for it, or the
 * looks are not on record here ({@link isFollowUpUntold}).
 * Nothing is due before the first step, nor of a record that was closed by the day set; one that was followed up and closed was followed up.
 */
export const followUpDone = (record: InterventionRecord, asOf: PlainDate): boolean | null => {
  const last = lastStepOn(record, asOf)
  if (last === undefined || record.followedUpOn === undefined) return null
  const until = happenedBy(record.closedOn, asOf) ? record.closedOn! : asOf
  if (followUpsSince(record, last, asOf).some(({ dueOn, doneOn }) => doneOn === undefined && dueOn < until))
    return false
  return record.followedUpOn.some(on => last <= on && on <= asOf) ? true : null
}

/**
 * Whether somebody may take a step. Anybody may dissuade and report (未成年人保护法 art. 11(1)); a committee may be the guardian for a
 * time too (民法典 art. 31(3)), a court arranges guardianship for a time when it revokes (art. 36(1)), many may ask it to (art. 36(2)), and
 * for a protection order, the police among them (反家庭暴力法 art. 23(2)).
 */
const mayTake = (step: GuardianshipStep, by: keyof typeof stepTakers): boolean => {
  if (['dissuade', 'report-police', 'protection-order', 'temporary-guardianship'].includes(step)) return true
  if (step === 'apply-to-revoke') return by !== 'justice'
  return by === 'justice'
}

/**
 * What is wrong with a record on a day: `intervention-dates` (closed before the last step, or to be looked at again before the first);
 * `intervention-order-alone` (guidance is ordered beside an admonition, 未成年人保护法 art.
 * 118(2); a warning since 2022, when 家庭教育促进法 art. 49 has those who handle a case admonish as it stands, 根据情况);
 * `intervention-by-other` (who took a step may not take it); `intervention-follow-up-open` (no day was set since the last step);
 * `intervention-follow-up-overdue`; `intervention-follow-up-not-known` (due, and the looks are not on record here);
 * `intervention-follow-up-late`. Steps from before the law, 2021-06-01, are not judged.
 */
export const interventionProblems = (record: InterventionRecord, asOf: PlainDate): Problem[] => {
  const problems: Problem[] = []
  const taken = record.steps.filter(({ on }) => on <= asOf)
  const admonished = taken.filter(({ step }) => step === 'admonish').map(({ on }) => on)
  for (const [index, { step, by, on }] of record.steps.entries()) {
    if (on > asOf || on < minorsProtectionLaw.effective) continue
    if (step === 'order-guidance' && !admonished.some(day => day <= on))
      problems.push(
        problem(
          'intervention-order-alone',
          on < familyEducationLaw.effective ? 'error' : 'warning',
          ['steps', index],
          ['责令接受家庭教育指导，但没有训诫记录。', 'Guidance was ordered, and no admonition is on record.'],
          on < familyEducationLaw.effective
            ? [
                '应当训诫，并可以责令接受指导（未成年人保护法第一百一十八条第二款）。',
                'Admonish; guidance may be ordered with it (未成年人保护法 art. 118(2)).',
              ]
            : [
                '不依法履行监护职责的应当训诫（未成年人保护法第一百一十八条第二款）；其他案件根据情况训诫（家庭教育促进法第四十九条）。请核实。',
                'Who does not do the duty is admonished (未成年人保护法 art. 118(2)), in other cases as the case stands (家庭教育促进法 art. 49). Check it.',
              ],
        ),
      )
    if (!mayTake(step, by))
      problems.push(
        problem(
          'intervention-by-other',
          'error',
          ['steps', index, 'by'],
          [
            `${guardianshipSteps[step].zh}不由${stepTakers[by].zh}作出。`,
            `${guardianshipSteps[step].en}: not for ${stepTakers[by].en}.`,
          ],
          [`应由${stepTakers[stepTakerOf[step]].zh}作出。`, `It is for ${stepTakers[stepTakerOf[step]].en}.`],
        ),
      )
  }
  const last = lastStepOn(record, asOf)
  const first = taken.map(({ on }) => on).toSorted()[0]
  if (first !== undefined && last !== undefined) {
    const closedEarly = record.closedOn !== undefined && record.closedOn < last
    if (closedEarly || (record.followUpBy !== null && record.followUpBy < first))
      return [
        ...problems,
        problem(
          'intervention-dates',
          'error',
          [closedEarly ? 'closedOn' : 'followUpBy'],
          closedEarly
            ? [`日期早于最后一次干预的 ${last}。`, `The day is before ${last}, that of the last step.`]
            : [`日期早于首次干预的 ${first}。`, `The day is before ${first}, that of the first step.`],
          ['请核对日期。', 'Check the days.'],
        ),
      ]
  }
  const followUps = last === undefined ? [] : followUpsSince(record, last, asOf)
  for (const { dueOn, doneOn } of followUps)
    if (doneOn !== undefined && dueOn < doneOn)
      problems.push(
        problem(
          'intervention-follow-up-late',
          'warning',
          ['followedUpOn'],
          [`应于 ${dueOn} 前回访，${doneOn} 才回访。`, `Somebody was to look again by ${dueOn}, and did on ${doneOn}.`],
          ['请说明延期的原因。', 'Say why it took longer.'],
        ),
      )
  const done = followUpDone(record, asOf)
  if (happenedBy(record.closedOn, asOf) || taken.length === 0) return problems
  if (isFollowUpUntold(record, asOf))
    problems.push(
      problem(
        'intervention-follow-up-not-known',
        'warning',
        ['followedUpOn'],
        ['回访日期已到，没有记录是否回访。', 'A day to look again is over; whether somebody did is not on record.'],
        ['请核实后补记。', 'Find it out and record it.'],
      ),
    )
  if (followUps.length === 0 && done !== true && minorsProtectionLaw.effective <= last!)
    problems.push(
      problem(
        'intervention-follow-up-open',
        'warning',
        ['followUpBy'],
        ['没有确定回访日期。', 'No day was set to look again.'],
        ['请确定回访日期。', 'Set one.'],
      ),
    )
  if (done !== false) return problems
  const { dueOn } = followUps.find(one => one.doneOn === undefined)!
  problems.push(
    problem(
      'intervention-follow-up-overdue',
      'error',
      ['followedUpOn'],
      [`应于 ${dueOn} 前回访，未见记录。`, `Somebody was to look again by ${dueOn}; none did.`],
      ['请回访并记录监护情况。', 'Look again, and record how the child is guarded.'],
    ),
  )
  return problems
}
