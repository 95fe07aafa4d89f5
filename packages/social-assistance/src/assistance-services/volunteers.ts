import {
  areInOrder,
  brokenRule,
  DivisionCode,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** A team of volunteers for assistance (社会救助志愿队伍): its members and their hours. */
export const AidVolunteerTeam = z
  .strictObject({
    name: z.string().min(1),
    division: DivisionCode,
    since: PlainDate,
    until: PlainDate.nullable().default(null),
    members: z
      .array(z.strictObject({ id: z.string().min(1), joined: PlainDate, left: PlainDate.nullable().default(null) }))
      .min(1),
    /** Minutes of a member on a day, and how many people they reached; `null`: not known. */
    service: z
      .array(
        z.strictObject({
          on: PlainDate,
          member: z.string().min(1),
          minutes: z.int().min(1).max(1440),
          persons: z.int().min(0).nullable().default(null),
        }),
      )
      .default([]),
  })
  .refine(...lastNotBefore('since', 'until'))
  .refine(
    ({ members }) => members.every(({ joined, left }) => areInOrder([joined, left])),
    refusal(['members'], '退出日期早于加入日期', 'left before joining'),
  )
export type AidVolunteerTeam = z.infer<typeof AidVolunteerTeam>

const volunteerRules = {
  'volunteer-member': { text: { zh: '服务应当由当日队员记录', en: 'hours are of a member of the day' } },
  'volunteer-days': { text: { zh: '服务日期应当在队伍存续期内', en: 'hours fall into the days of the team' } },
  'volunteer-minutes': { text: { zh: '一人一日不超过24小时', en: 'nobody serves more than 24 hours a day' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What the hours of a team break. */
export const aidVolunteerProblems = ({ since, until, members, service }: AidVolunteerTeam): Problem[] => {
  const minutes = new Map<string, number>()
  return service.flatMap(({ on, member, minutes: served }, index) => {
    const broken = (code: keyof typeof volunteerRules, field: string) =>
      brokenRule(code, volunteerRules[code], ['service', index, field])
    const key = `${on} ${member}`
    const sum = (minutes.get(key) ?? 0) + served
    minutes.set(key, sum)
    return [
      ...(runsOn(since, until, on) ? [] : [broken('volunteer-days', 'on')]),
      ...(members.some(one => one.id === member && runsOn(one.joined, one.left, on))
        ? []
        : [broken('volunteer-member', 'member')]),
      ...(sum > 1440 ? [broken('volunteer-minutes', 'minutes')] : []),
    ]
  })
}

/** What a team did in a time, both ends included; whom it reached is `null` while it is not known of one service. */
export const aidVolunteerFigures = (
  { members, service }: Pick<AidVolunteerTeam, 'members' | 'service'>,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly members: number; readonly active: number; readonly minutes: number; readonly persons: number | null } => {
  const within = service.filter(({ on }) => from <= on && on <= to)
  return {
    members: new Set(members.filter(({ joined, left }) => runsOn(joined, left, to)).map(({ id }) => id)).size,
    active: new Set(within.map(({ member }) => member)).size,
    minutes: within.reduce((sum, { minutes }) => sum + minutes, 0),
    persons: within.reduce<number | null>(
      (sum, { persons }) => (sum === null || persons === null ? null : sum + persons),
      0,
    ),
  }
}
