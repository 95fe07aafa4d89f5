import {
  addMonths,
  divideExact,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  notHappenedBy,
  PlainDate,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import type { VolunteerRecord } from './record.js'

/** What a volunteer organisation can be (条例 arts 8 and 42). */
export const volunteerTeamForms = {
  association: { zh: '社会团体', en: 'Association' },
  'service-institution': { zh: '社会服务机构', en: 'Social-service institution' },
  foundation: { zh: '基金会', en: 'Foundation' },
  // Art. 8 ends with “and the like”.
  other: { zh: '其他组织形式', en: 'Another form' },
  'community-group': { zh: '城乡社区、单位内部的志愿服务团体', en: 'Group inside a community or unit' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** A team of volunteers (志愿服务组织、队伍) and its members by their ids; its projects name it by their activities. */
export const VolunteerTeam = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    form: z.enum(keysOf(volunteerTeamForms)),
    /** Registered with civil affairs, or agreed to by the community or unit. */
    since: PlainDate,
    /** The last day of the team. */
    until: day,
    members: z.array(z.string().min(1)).default([]),
  })
  .refine(...lastNotBefore('since', 'until'))
export type VolunteerTeam = z.infer<typeof VolunteerTeam>

/** Whether a team is there on a day. */
export const volunteerTeamRuns = ({ since, until }: Pick<VolunteerTeam, 'since' | 'until'>, asOf: PlainDate): boolean =>
  runsOn(since, until, asOf)

/** How many of some volunteers are active, and their share; `null` where there is none. */
export interface ActiveShare {
  readonly active: number
  readonly all: number
  readonly share: number | null
}

/** Of some volunteers, those with a record of service in the twelve months that end on a day (活跃率); a record of no hours is none, nor is one told not to be on record yet. */
export const activeVolunteers = (
  ids: readonly string[],
  records: readonly VolunteerRecord[],
  asOf: PlainDate,
): ActiveShare => {
  const since = addMonths(asOf, -12)
  const served = new Set(
    records
      .filter(
        ({ ended, hours, voluntary, recorded }) =>
          voluntary !== false && hours !== 0 && ended > since && ended <= asOf && !notHappenedBy(recorded, asOf),
      )
      .map(({ volunteer }) => volunteer),
  )
  const all = [...new Set(ids)]
  const active = all.filter(id => served.has(id)).length
  return { active, all: all.length, share: all.length === 0 ? null : divideExact(active, all.length) }
}

/** What a platform for volunteers does (志愿服务支持平台和运营系统). */
export const volunteerPlatformFunctions = {
  registration: { zh: '志愿者、组织注册', en: 'registering volunteers and teams' },
  publishing: { zh: '项目、活动发布', en: 'publishing projects' },
  matching: { zh: '供需对接', en: 'bringing both sides together' },
  recording: { zh: '服务记录', en: 'recording service' },
  certificates: { zh: '证明出具与查验', en: 'certificates and their check' },
  appraisal: { zh: '评价、星级与积分', en: 'appraisal, stars and points' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A day; `null`: not yet; left out: not told. */
const toldDay = PlainDate.nullish()

/** A platform, from which day each function works, and how its records reach the national system. */
export const VolunteerPlatform = z
  .strictObject({
    name: z.string().min(1),
    functions: z
      .strictObject(
        Object.fromEntries(keysOf(volunteerPlatformFunctions).map(one => [one, toldDay])) as {
          [K in keyof typeof volunteerPlatformFunctions]: typeof toldDay
        },
      )
      .prefault({}),
    /** Connected to the system that the ministry names, from this day. */
    connected: toldDay,
    /** Records kept, and records handed on; `null`: not known. */
    records: z.int().min(0).nullable().default(null),
    handedOn: z.int().min(0).nullable().default(null),
  })
  .refine(
    ({ records, handedOn }) => records === null || handedOn === null || handedOn <= records,
    refusal(['handedOn'], '移交记录多于记录总数', 'more records handed on than there are'),
  )
export type VolunteerPlatform = z.infer<typeof VolunteerPlatform>

/** What a platform lacks on a day: functions that do not work yet, or of which nothing is told, the connection, and records that are not handed on. */
export const volunteerPlatformGaps = (
  platform: VolunteerPlatform,
  asOf: PlainDate,
): {
  readonly functions: readonly (keyof typeof volunteerPlatformFunctions)[]
  readonly notTold: readonly (keyof typeof volunteerPlatformFunctions)[]
  /** `null`: not known. */
  readonly connected: boolean | null
  /** `null`: not known. */
  readonly recordsLeft: number | null
} => {
  const { records, handedOn } = platform
  const all = keysOf(volunteerPlatformFunctions)
  return {
    functions: all.filter(one => notHappenedBy(platform.functions[one], asOf)),
    notTold: all.filter(one => platform.functions[one] === undefined),
    connected: platform.connected === undefined ? null : happenedBy(platform.connected, asOf),
    recordsLeft: records === null || handedOn === null ? null : Math.max(0, records - handedOn),
  }
}
