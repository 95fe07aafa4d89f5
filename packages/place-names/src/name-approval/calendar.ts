import {
  atArticle,
  type Citation,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem as problemOf,
} from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { placeNameRegulation } from '../shared/documents.js'
import { type NameApprovalPolicy, type NameApprover, nameApprovers } from './facts.js'

const at = (article: string) => atArticle(placeNameRegulation, article)

/** Names that a department approves are announced after they were filed (art. 14). */
export const isDepartment = (approver: NameApprover): boolean =>
  approver === 'department' || approver === 'state-department'

/** An approved name, filed and announced or not: `null` where it is not, left out where that is not on record. */
export const ApprovedName = z.strictObject({
  approver: z.enum(keysOf(nameApprovers)),
  approvedOn: PlainDate,
  filedOn: PlainDate.nullish(),
  announcedOn: PlainDate.nullish(),
})
export type ApprovedName = z.infer<typeof ApprovedName>

/** One step after a name was approved, filing or notice (地名管理条例 arts. 13, 14), with its last day. */
export interface NameStep {
  readonly id: 'filing' | 'notice'
  readonly title: LocalizedText
  readonly from: 'approval' | 'filing'
  readonly deadline: Deadline
  /** `null`: not done; `undefined`: not on record. */
  readonly doneOn: PlainDate | null | undefined
  readonly cite: Citation
}

const problem = (code: string, path: string, zh: string, en: string, remedy: LocalizedText): Problem =>
  problemOf(code, 'error', [path], [zh, en], remedy)
const noFiling = problem(
  'name-filing-day-missing',
  'filedOn',
  '由部门批准的地名，公告期限自报送备案之日起算，备案之日未知。',
  'The notice of a department’s name counts from its filing, whose day is not known.',
  { zh: '请先备案，或填写备案日期。', en: 'File it first, or state the day.' },
)
const notCovered: Problem = {
  ...problem(
    'name-approval-not-covered',
    'approvedOn',
    '2022年5月1日前批准的地名，没有掌握备案和公告期限。',
    'Of names approved before 2022-05-01 the limits are not known.',
    { zh: '请查阅当时的规定。', en: 'See the rules of the time.' },
  ),
  severity: 'warning',
}

type Limits = Pick<NameApprovalPolicy, 'filingDays' | 'noticeDays'>

/**
 * When an approved name is due for filing (art. 13) and for the public notice (art. 14). The notice of a government’s or
 * place-name office’s name counts from the approval, that of another department’s from the filing. The regulation says 日:
 * whether they are working days is for the caller to say.
 */
export const nameCalendar = (name: ApprovedName, limits: Limits, counting: DayCounting): readonly NameStep[] => {
  const { approver, approvedOn, filedOn, announcedOn } = name
  const covered = approvedOn >= placeNameRegulation.effective
  const within = (from: PlainDate | null | undefined, amount: number): Deadline => {
    if (!covered) return { due: null, problem: notCovered }
    return from == null ? { due: null, problem: noFiling } : deadline(from, { amount, unit: 'day' }, counting)
  }
  const fromFiling = isDepartment(approver)
  return [
    ...(approver === 'state-council'
      ? []
      : [
          {
            id: 'filing' as const,
            title: { zh: '报送备案', en: 'Filing' },
            from: 'approval' as const,
            deadline: within(approvedOn, limits.filingDays),
            doneOn: filedOn,
            cite: at('第十三条'),
          },
        ]),
    {
      id: 'notice',
      title: { zh: '向社会公告', en: 'Public notice' },
      from: fromFiling ? 'filing' : 'approval',
      deadline: within(fromFiling ? filedOn : approvedOn, limits.noticeDays),
      doneOn: announcedOn,
      cite: at('第十四条'),
    },
  ]
}

/**
 * What is late on a day, out of order, or cannot be told; of a name approved before 2022-05-01 a warning says so once. A step that is not
 * on record is not late, but not told (`name-step-not-told`, a warning). What waits for a filing that is not late yet is no problem.
 */
export const nameProblems = (name: ApprovedName, limits: Limits, counting: DayCounting, asOf: PlainDate): Problem[] => {
  const steps = nameCalendar(name, limits, counting)
  const isCovered = name.approvedOn >= placeNameRegulation.effective
  const late = (isCovered ? steps : []).flatMap(({ id, title, deadline: known, doneOn }): Problem[] => {
    if (known.problem === noFiling)
      return doneOn == null ? [] : [name.filedOn === undefined ? { ...noFiling, severity: 'warning' } : noFiling]
    if (known.problem) return [known.problem]
    if (!isLate(doneOn ?? null, known.due, asOf)) return []
    if (doneOn === undefined)
      return [
        {
          ...problem(
            'name-step-not-told',
            id,
            `${title.zh}应不迟于 ${known.due} 完成，是否完成没有记载。`,
            `${title.en} was due by ${known.due}; whether it was done is not on record.`,
            { zh: '请补记日期；没有办的，记为未办。', en: 'Record the day, or that it is not done.' },
          ),
          severity: 'warning',
        },
      ]
    return [
      problem(
        'name-step-late',
        id,
        `${title.zh}应不迟于 ${known.due} 完成。`,
        `${title.en} was due by ${known.due}.`,
        id === 'filing'
          ? { zh: '请尽快报送（第三十五条：通知限期报送）。', en: 'File it now; art. 35 has a day set for it.' }
          : { zh: '请尽快公告。', en: 'Announce it now.' },
      ),
    ]
  })
  const { filedOn, announcedOn, approver, approvedOn } = name
  const wrongOrder =
    [filedOn, announcedOn].some(day => day != null && day < approvedOn) ||
    (isDepartment(approver) && filedOn != null && announcedOn != null && announcedOn < filedOn)
  const found = isCovered ? late : [notCovered]
  return wrongOrder
    ? [
        ...found,
        problem(
          'name-steps-order',
          'approvedOn',
          '批准、备案、公告的日期次序有误。',
          'Approval, filing and notice are out of order.',
          {
            zh: '请核对日期。',
            en: 'Check the days.',
          },
        ),
      ]
    : found
}

/** Who decides on an application where a place set a time for it. */
export type NameDecider = 'office' | 'city-government' | 'department'

/**
 * By when an application must be decided, where the place set a time: there is no national one. `null` where it set none;
 * `silenceIsConsent` tells what follows where the day passes.
 */
export const nameDecisionDue = (
  receivedOn: PlainDate,
  decider: NameDecider,
  { decision }: Pick<NameApprovalPolicy, 'decision'>,
  counting: DayCounting,
): { readonly deadline: Deadline; readonly silenceIsConsent: boolean } | null => {
  const days = decider === 'city-government' ? decision?.cityGovernmentDays : decision?.days
  const workingDays = decision?.departmentWorkingDays
  const silenceIsConsent = decision?.silenceIsConsent ?? false
  if (decider === 'department')
    return workingDays === undefined
      ? null
      : { deadline: deadline(receivedOn, { amount: workingDays, unit: 'working-day' }, counting), silenceIsConsent }
  return days === undefined
    ? null
    : { deadline: deadline(receivedOn, { amount: days, unit: 'day' }, counting), silenceIsConsent }
}
