import {
  brokenRule,
  happenedBy,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'

/** The pools and lists that social-work talents are chosen into. */
export const talentPools = {
  leader: { zh: '领军人才', en: 'Leaders' },
  supervisor: { zh: '督导人才', en: 'Supervisors' },
  expert: { zh: '社会工作专家库', en: 'Pool of experts' },
  practitioner: { zh: '资深实务人才库', en: 'Pool of practitioners' },
  'city-talent': { zh: '全市人才规划库', en: 'Talent pool of the city' },
  other: { zh: '其他人才库', en: 'Another pool' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)
const steps = ['nominated', 'reviewed', 'publicised', 'appointed'] as const

/** Somebody chosen, or to be chosen, into a pool (选拔入库). A step that was not taken yet is `null`; whether the names were published may be left out: not told. */
export const SocialWorkTalent = z.strictObject({
  id: z.string().min(1),
  pool: z.enum(keysOf(talentPools)),
  nominated: day,
  reviewed: day,
  /** The names were published for objections (公示); `null`: they were not, left out: not told. */
  publicised: PlainDate.nullish(),
  appointed: day,
  /** It was decided that he or she is not chosen (落选), or the candidate stood back. */
  turnedDown: day,
  /** The last day of the term, or of membership. */
  until: day,
  /** Hours of supervision given, by day: of supervisors; left out: nothing is told of them. */
  supervision: z
    .array(z.strictObject({ on: PlainDate, hours: z.number().positive().max(24).multipleOf(0.5) }))
    .optional(),
})
export type SocialWorkTalent = z.infer<typeof SocialWorkTalent>

/** How far somebody is on the way into a pool. */
export type TalentState = 'proposed' | 'nominated' | 'reviewed' | 'publicised' | 'turned-down' | 'member' | 'left'

/** The state of a talent on a day. */
export const talentState = (talent: SocialWorkTalent, asOf: PlainDate): TalentState => {
  if (happenedBy(talent.appointed, asOf)) return runsOn(talent.appointed, talent.until, asOf) ? 'member' : 'left'
  if (happenedBy(talent.turnedDown, asOf)) return 'turned-down'
  const taken = steps
    .slice(0, 3)
    .filter(step => happenedBy(talent[step], asOf))
    .at(-1)
  return taken === undefined ? 'proposed' : (taken as 'nominated' | 'reviewed' | 'publicised')
}

const talentRules = {
  'talent-steps': { text: { zh: '选拔环节的日期先后有误', en: 'the steps of a selection come in their order' } },
  'talent-until': { text: { zh: '任期截止早于入选', en: 'membership ends before it begins' } },
  'talent-publicised': { text: { zh: '入选前应当公示', en: 'names are published before the appointment' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a selection breaks by a day: steps out of order, an end before the appointment, or (a warning: places set it) an appointment of which it is told that no names were published before it. */
export const talentProblems = (talent: SocialWorkTalent, asOf: PlainDate): Problem[] => [
  ...stepsOutOfOrder(steps, talent).map(step => brokenRule('talent-steps', talentRules['talent-steps'], [step])),
  ...(talent.until !== null && (talent.appointed === null || talent.until < talent.appointed)
    ? [brokenRule('talent-until', talentRules['talent-until'], ['until'])]
    : []),
  ...(happenedBy(talent.appointed, asOf) && notHappenedBy(talent.publicised, asOf)
    ? [
        {
          ...brokenRule('talent-publicised', talentRules['talent-publicised'], ['publicised']),
          severity: 'warning' as const,
        },
      ]
    : []),
]

/** Hours of supervision that somebody gave from a day to another, both included; `null`: nothing is told of them. */
export const supervisionHours = (
  { supervision }: Pick<SocialWorkTalent, 'supervision'>,
  from: PlainDate,
  to: PlainDate,
): number | null =>
  supervision?.filter(({ on }) => from <= on && on <= to).reduce((sum, { hours }) => sum + hours, 0) ?? null
