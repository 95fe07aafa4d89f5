import {
  breaking,
  DivisionCode,
  happenedBy,
  isLate,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
} from '@minzheng/core'
import * as z from 'zod'

const day = PlainDate.nullable().default(null)

/** A pilot of reform and innovation in assistance (社会救助改革创新试点), with its tasks and results. */
export const AssistancePilot = z
  .strictObject({
    id: z.string().min(1),
    subject: z.string().min(1),
    division: DivisionCode,
    level: z.enum(['national', 'province', 'prefecture', 'county']),
    approvedOn: PlainDate,
    from: PlainDate,
    to: PlainDate,
    tasks: z
      .array(
        z.strictObject({
          task: z.string().min(1),
          due: PlainDate,
          /** `null`: not done; left out: not told. */
          doneOn: PlainDate.nullish(),
          /** The day on which it was given up; left out or `null`: it stands. */
          droppedOn: PlainDate.nullish(),
        }),
      )
      .min(1),
    /** What came of it: a rule, a system, a service, a report; left out: not told. */
    results: z
      .array(
        z.strictObject({
          kind: z.enum(['rule', 'system', 'service', 'report', 'award']),
          title: z.string().min(1),
          on: PlainDate,
        }),
      )
      .optional(),
    evaluatedOn: day,
    /** What the evaluation said; `null`: not said. */
    passed: z.boolean().nullable().default(null),
    /** Carried over to the whole place. */
    spreadOn: day,
    /** Broken off before its end; left out or `null`: it was not. */
    brokenOffOn: PlainDate.nullish(),
  })
  .refine(...lastNotBefore('from', 'to'))
  .refine(
    ({ passed, evaluatedOn }) => passed === null || evaluatedOn !== null,
    refusal(['evaluatedOn'], '评估须有日期', 'an evaluation has a day'),
  )
export type AssistancePilot = z.infer<typeof AssistancePilot>

/** How far a pilot is on a day. */
export type AssistancePilotState = 'approved' | 'running' | 'broken-off' | 'ended' | 'passed' | 'failed' | 'spread'

/** The state of a pilot on a day; `null` before it was approved. */
export const assistancePilotState = (pilot: AssistancePilot, asOf: PlainDate): AssistancePilotState | null => {
  if (asOf < pilot.approvedOn) return null
  if (happenedBy(pilot.spreadOn, asOf)) return 'spread'
  if (happenedBy(pilot.evaluatedOn, asOf) && pilot.passed !== null) return pilot.passed ? 'passed' : 'failed'
  if (happenedBy(pilot.brokenOffOn, asOf)) return 'broken-off'
  if (asOf > pilot.to) return 'ended'
  return asOf < pilot.from ? 'approved' : 'running'
}

const pilotRules = {
  'pilot-days': {
    text: { zh: '批准晚于开始', en: 'it was approved after it had begun' },
    // No text forbids that a time begins before the notice of it.
    severity: 'warning',
  },
  'pilot-order': {
    text: { zh: '评估、推广不得早于试点开始', en: 'it is evaluated and spread after it has begun' },
  },
  'pilot-task': { text: { zh: '试点任务应当按期完成', en: 'a task is done in time' } },
  'pilot-result': {
    text: { zh: '试点已经结束，尚未登记成果', en: 'the pilot has ended, and no result is on record' },
    // No text says by when.
    severity: 'warning',
  },
  'pilot-evaluated': {
    text: { zh: '已推广而没有评估合格的记录', en: 'it was spread, and that it passed an evaluation is not on record' },
    // No text asks for an evaluation.
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a pilot breaks on a day. */
export const assistancePilotProblems = (pilot: AssistancePilot, asOf: PlainDate): Problem[] => {
  const { approvedOn, from, to, tasks, results, spreadOn, evaluatedOn, passed, brokenOffOn } = pilot
  const broken = breaking(pilotRules)
  return [
    ...(approvedOn > from ? [broken('pilot-days', ['approvedOn'])] : []),
    ...([evaluatedOn, spreadOn].some(on => on !== null && on < from) ? [broken('pilot-order', ['from'])] : []),
    // Of what was broken off no task is due after, and no result.
    ...tasks.flatMap(({ due, doneOn, droppedOn }, index) =>
      doneOn !== undefined && !happenedBy(droppedOn, asOf) && isLate(doneOn ?? brokenOffOn ?? null, due, asOf)
        ? [broken('pilot-task', ['tasks', index], due)]
        : [],
    ),
    ...(asOf > to && !happenedBy(brokenOffOn, asOf) && results?.some(({ on }) => on <= asOf) === false
      ? [broken('pilot-result', ['results'])]
      : []),
    ...(spreadOn !== null && spreadOn <= asOf && !(happenedBy(evaluatedOn, spreadOn) && passed === true)
      ? [broken('pilot-evaluated', ['spreadOn'])]
      : []),
  ]
}
