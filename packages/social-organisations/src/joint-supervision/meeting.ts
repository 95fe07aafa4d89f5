import {
  addMonths,
  breaking,
  happenedBy,
  isLate,
  keysOf,
  latestBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { supervisingBodies } from './duties.js'

/** A meeting of those who supervise together (协同管理、联席会议), and what they agreed. */
export const SupervisionMeeting = z.strictObject({
  on: PlainDate,
  bodies: z.array(z.enum(keysOf(supervisingBodies))).min(1),
  agreed: z
    .array(
      z.strictObject({
        what: z.string().min(1),
        by: z.enum(keysOf(supervisingBodies)),
        due: PlainDate,
        /** `null`: not yet; left out: not told. */
        done: PlainDate.nullish(),
      }),
    )
    .default([]),
})
export type SupervisionMeeting = z.infer<typeof SupervisionMeeting>

/** What a place sets for its joint supervision: how often they meet, in months, and who has to be there. */
export interface JointSupervisionRule {
  readonly everyMonths: number
  readonly bodies: readonly (keyof typeof supervisingBodies)[]
}

/** What joint supervision is held against. */
export const jointSupervisionRules = {
  // Places agree on how often they meet, and who comes; no law does.
  'joint-meeting-due': {
    text: { zh: '应当按期召开协同管理会议', en: 'those who supervise meet in time' },
    severity: 'warning',
  },
  'joint-meeting-bodies': {
    text: { zh: '成员单位缺席', en: 'one who has to be there was not' },
    severity: 'warning',
  },
  'joint-agreed-in-time': { text: { zh: '议定事项应当按期办结', en: 'what was agreed is done in its time' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What the joint supervision of a place breaks on a day, from the day on which it was set up. */
export const jointSupervisionProblems = (
  { setUp, meetings }: { readonly setUp: PlainDate; readonly meetings: readonly SupervisionMeeting[] },
  rule: JointSupervisionRule,
  asOf: PlainDate,
): Problem[] => {
  const broken = breaking(jointSupervisionRules)
  const last = latestBy([setUp, ...meetings.map(({ on }) => on)], asOf)
  const due = last === undefined ? undefined : addMonths(last, rule.everyMonths)
  return [
    ...(due !== undefined && due < asOf ? [broken('joint-meeting-due', ['meetings'], due)] : []),
    ...meetings.flatMap(({ on, bodies, agreed }, index) => {
      if (!happenedBy(on, asOf)) return []
      return [
        ...(rule.bodies.every(body => bodies.includes(body))
          ? []
          : [broken('joint-meeting-bodies', ['meetings', index, 'bodies'])]),
        ...agreed.flatMap(({ due, done }, item) =>
          isLate(done, due, asOf) ? [broken('joint-agreed-in-time', ['meetings', index, 'agreed', item], due)] : [],
        ),
      ]
    }),
  ]
}
