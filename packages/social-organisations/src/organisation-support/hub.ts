import {
  brokenRule,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** What a body that joins organisations does for them. */
export const supportFunctions = {
  'party-building': { zh: '党建引领', en: 'Party building' },
  registration: { zh: '登记、年报服务', en: 'Help with registration and reports' },
  training: { zh: '培训', en: 'Training' },
  incubation: { zh: '孵化培育', en: 'Incubation' },
  resources: { zh: '资源对接', en: 'Bringing resources together' },
  projects: { zh: '项目承接', en: 'Projects' },
  exchange: { zh: '展示交流', en: 'Exchange' },
  information: { zh: '信息发布', en: 'Making information known' },
  standards: { zh: '行业自律、评估', en: 'Self-discipline and rating' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A function of {@link supportFunctions}. */
export const SupportFunction = z.enum(keysOf(supportFunctions))
export type SupportFunction = z.infer<typeof SupportFunction>

const Member = z
  .strictObject({
    organisation: z.string().min(1),
    since: PlainDate,
    /** The last day. */
    until: PlainDate.nullable().default(null),
  })
  .refine(
    ({ since, until }) => until === null || since <= until,
    refusal(['until'], '退出日期早于入驻日期', 'leaves before it joins'),
  )

/** A body that joins organisations: a hub (枢纽型社会组织) or a consortium of services (服务联合体). */
export const JoiningBody = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['hub', 'consortium']),
  level: z.enum(['province', 'prefecture', 'county', 'town']),
  opened: PlainDate,
  /** The last day. */
  closed: PlainDate.nullable().default(null),
  /** A hub is an organisation itself: the day of its registration. `null`: it is not registered, left out: not told. */
  registered: PlainDate.nullish(),
  /** Left out: not told, as of its members. */
  functions: z.array(SupportFunction).optional(),
  /** What else the list of its place names (功能清单), as it says it. */
  ownFunctions: z.array(z.string().min(1)).default([]),
  members: z.array(Member).optional(),
})
export type JoiningBody = z.infer<typeof JoiningBody>

/** The members of such a body on a day, each once; none before it opened or after it closed. `null`: they are not told. */
export const joinedMembersOn = ({ opened, closed, members }: JoiningBody, asOf: PlainDate): string[] | null =>
  runsOn(opened, closed, asOf)
    ? members === undefined
      ? null
      : [...new Set(members.filter(({ since, until }) => runsOn(since, until, asOf)).map(one => one.organisation))]
    : []

/** What such a body is held against. */
export const joiningBodyRules = {
  // No document of the nation asks for any of the three.
  'hub-registered': {
    text: { zh: '枢纽型社会组织应当依法登记', en: 'a hub is registered itself' },
    severity: 'warning',
  },
  'joining-functions': { text: { zh: '应当明确功能清单', en: 'it says what it does' }, severity: 'warning' },
  'joining-members': { text: { zh: '应当有成员单位', en: 'it has members' }, severity: 'warning' },
  'member-twice': { text: { zh: '成员单位重复', en: 'a member stands on its list once at a time' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What such a body breaks on a day on which it stands. */
export const joiningBodyProblems = (body: JoiningBody, asOf: PlainDate): Problem[] => {
  if (!runsOn(body.opened, body.closed, asOf)) return []
  const broken = (code: keyof typeof joiningBodyRules, path: keyof JoiningBody) =>
    brokenRule(code, joiningBodyRules[code], [path])
  const there = (body.members ?? []).filter(({ since, until }) => runsOn(since, until, asOf))
  return [
    ...(body.kind === 'hub' && notHappenedBy(body.registered, asOf) ? [broken('hub-registered', 'registered')] : []),
    ...(body.functions !== undefined && body.functions.length + body.ownFunctions.length === 0
      ? [broken('joining-functions', 'functions')]
      : []),
    ...(body.members !== undefined && there.length === 0 ? [broken('joining-members', 'members')] : []),
    ...(there.length > (joinedMembersOn(body, asOf) ?? []).length ? [broken('member-twice', 'members')] : []),
  ]
}
