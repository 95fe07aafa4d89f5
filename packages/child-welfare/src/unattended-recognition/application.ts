import { atArticle, happenedBy, PlainDate, type Problem, problem as problemOf } from '@minzheng/core'
import { type DayCounting, type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { unattendedOpinion2019 } from '../shared/documents.js'
import { monthAfter } from '../shared/month-after.js'

/** Working days for the check by the township, from the application; and for the county, from the file and what was found: 15 each. */
export const unattendedReviewDays = 15

/** Where it is written how an unattended child is recognised: by whom, within how many days, without publicity, paid from when. */
export const unattendedRecognitionCites = {
  application: atArticle(unattendedOpinion2019, '二（一）'),
  check: atArticle(unattendedOpinion2019, '二（二）'),
  confirmation: atArticle(unattendedOpinion2019, '二（三）'),
  ending: atArticle(unattendedOpinion2019, '二（四）'),
} as const

/** An application for a de-facto unattended child on its way. A day that is `null` has not come; what is left out is not told. */
export const UnattendedApplication = z.strictObject({
  /** At the township of the child’s registered home, by the guardian, a relative whom the guardian asks, or the village. */
  appliedOn: PlainDate,
  /** The township came to a conclusion, and sent the file on where it is met. */
  checkedOn: PlainDate.nullish(),
  /** The county had the file and the conclusion. */
  receivedOn: PlainDate.nullish(),
  decidedOn: PlainDate.nullish(),
  confirmed: z.boolean().optional(),
  /** The day on which it was taken back, or fell away, as where the child died or moved: nothing is due from then on. */
  withdrawnOn: PlainDate.nullish(),
  /** Whether the name was made public. */
  madePublic: z.boolean().default(false),
})
export type UnattendedApplication = z.infer<typeof UnattendedApplication>

/** When an application is due, and what is wrong with it. */
export interface UnattendedApplicationStatus {
  /** The last day for the conclusion of the township; none, with the problem, of an application from before 2020-01-01. */
  readonly checkDue: Deadline
  /** The last day for the county; absent until it has the file. */
  readonly decisionDue?: Deadline | undefined
  /** The first month that is paid; absent until the child is confirmed. */
  readonly paidFrom?: PlainDate | undefined
  readonly problems: readonly Problem[]
}

const late = (path: string, due: PlainDate, on: PlainDate): Problem =>
  problemOf(
    'unattended-review-late',
    'error',
    [path],
    [
      `应于 ${due} 前完成，至 ${on} 已超期（民发〔2019〕62号二）。`,
      `It was due by ${due}; ${on} is past it (民发〔2019〕62号 二).`,
    ],
    ['请尽快办结。', 'Settle it now.'],
  )
const untold = (path: string, due: PlainDate): Problem =>
  problemOf(
    'unattended-review-not-known',
    'warning',
    [path],
    [
      `应于 ${due} 前完成，没有记录是否完成（民发〔2019〕62号二）。`,
      `It was due by ${due}; whether it was done is not on record (民发〔2019〕62号 二).`,
    ],
    ['请补记日期，或者记明尚未办结。', 'Record the day, or say that it is not done yet.'],
  )
const outOfOrder = (path: string, before: PlainDate): Problem =>
  problemOf(
    'unattended-dates-out-of-order',
    'error',
    [path],
    [`日期早于前一环节的 ${before}。`, `The day is before ${before}, the day of the step before.`],
    ['请核对日期。', 'Check the dates.'],
  )
const beforeOpinion = problemOf(
  'unattended-before-opinion',
  'warning',
  ['appliedOn'],
  [
    '民发〔2019〕62号自2020年1月1日起执行，此前没有全国统一的认定程序。',
    'Before 2020-01-01 there was no procedure for the whole country.',
  ],
  ['请按当地当时的规定办理。', 'Go by the rule that the place had then.'],
)
const publicised = problemOf(
  'unattended-made-public',
  'warning',
  ['madePublic'],
  [
    '为保护儿童隐私，认定不宜公示（民发〔2019〕62号二（二））。',
    'The recognition should not be made public: the child’s privacy is to be kept (民发〔2019〕62号 二（二）).',
  ],
  ['请撤下公示内容。', 'Take down what was made public.'],
)

/**
 * When an application is due and from when it is paid (民发〔2019〕62号 二): the township checks it within 15 working days, the county
 * decides within 15 working days of having the file, in writing and with reasons where it refuses; who is confirmed is paid from
 * the month after. Problems: `unattended-review-late`, `unattended-review-not-known`, `unattended-dates-out-of-order`, `unattended-made-public`,
 * `unattended-before-opinion`.
 */
export const unattendedApplicationStatus = (
  { appliedOn, checkedOn, receivedOn, decidedOn, withdrawnOn, confirmed, madePublic }: UnattendedApplication,
  asOf: PlainDate,
  days: Pick<DayCounting, 'calendar'> = {},
): UnattendedApplicationStatus => {
  const counting: DayCounting = { plainDays: 'working', ...days }
  const older = appliedOn < unattendedOpinion2019.effective
  const within = (from: PlainDate): Deadline =>
    older
      ? { due: null, problem: beforeOpinion }
      : deadline(from, { amount: unattendedReviewDays, unit: 'working-day' }, counting)
  const checkDue = within(appliedOn)
  const decisionDue = receivedOn == null ? undefined : within(receivedOn)
  const until = happenedBy(withdrawnOn, asOf) ? withdrawnOn! : asOf
  // Of a step whose day is not told a later one shows that it was made, and not when: only a step in time shows that it was in time.
  const overdue = (
    path: string,
    due: PlainDate | null | undefined,
    done: PlainDate | null | undefined,
    later: readonly (PlainDate | null | undefined)[] = [],
  ) => {
    if (due == null) return []
    const on = happenedBy(done, asOf) ? done! : until
    const isOpen = !happenedBy(done, asOf) && later.some(day => happenedBy(day, asOf))
    if (on <= due || isOpen) return []
    return [done === undefined ? untold(path, due) : late(path, due, on)]
  }
  const steps = [
    ['appliedOn', appliedOn],
    ['checkedOn', checkedOn],
    ['receivedOn', receivedOn],
    ['decidedOn', decidedOn],
  ] as const
  const dated = steps.flatMap(([path, day]) => (day == null ? [] : [{ path, day }]))
  const disordered = dated.flatMap(({ path, day }, index) => {
    const before = dated[index - 1]?.day
    return before !== undefined && day < before ? [outOfOrder(path, before)] : []
  })
  return {
    checkDue,
    ...(decisionDue === undefined ? {} : { decisionDue }),
    ...(confirmed && decidedOn != null && !older ? { paidFrom: monthAfter(decidedOn) } : {}),
    problems: [
      ...(older ? [beforeOpinion] : []),
      ...overdue('checkedOn', checkDue.due, checkedOn, [receivedOn, decidedOn]),
      ...overdue('decidedOn', decisionDue?.due, decidedOn),
      ...disordered,
      ...(madePublic && !older ? [publicised] : []),
    ],
  }
}
