import {
  areInOrder,
  brokenRule,
  DivisionCode,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { AssistanceService, AssistedGroup } from './kinds.js'

/** In what form bodies join to help (社会救助服务联合体、救助联盟、爱心驿站). */
export const aidNetworkForms = {
  consortium: { zh: '社会救助服务联合体', en: 'Consortium of assistance services' },
  alliance: { zh: '救助联盟', en: 'Assistance alliance' },
  post: { zh: '爱心驿站（救助服务站点）', en: 'Post of assistance services' },
  other: { zh: '其他形式', en: 'Another form' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const text = z.string().min(1).max(200)

/** A consortium, alliance or post: who belongs to it, what each of them offers and to whom, and what it has done. */
export const AidNetwork = z
  .strictObject({
    name: text,
    form: z.enum(keysOf(aidNetworkForms)),
    /** Where it stands, of a post; the place that it serves, of the others. */
    division: DivisionCode,
    since: PlainDate,
    until: PlainDate.nullable().default(null),
    /** A post is run by one member at least, a consortium or alliance has two. */
    members: z.array(
      z.strictObject({
        name: text,
        kind: z.enum(['government', 'charity', 'social-work', 'firm', 'hospital', 'volunteers', 'committee', 'other']),
        joined: PlainDate,
        left: PlainDate.nullable().default(null),
        services: z.array(AssistanceService).default([]),
      }),
    ),
    serves: z.array(AssistedGroup).default([]),
    /** What it did: a service of a member for so many persons; nothing where it is empty, left out: not told. */
    log: z
      .array(
        z.strictObject({
          on: PlainDate,
          member: text,
          service: AssistanceService,
          persons: z.int().min(0),
        }),
      )
      .optional(),
  })
  .refine(...lastNotBefore('since', 'until'))
  .refine(
    ({ members }) => members.every(({ joined, left }) => areInOrder([joined, left])),
    refusal(['members'], '退出日期早于加入日期', 'left before joining'),
  )
export type AidNetwork = z.infer<typeof AidNetwork>

/** What networks are held against: what any register of members has to fulfil; what is lacking of its lists is a warning. */
export const aidNetworkRules = {
  // No text asks for a number of members, nor for the lists.
  'network-members': { text: { zh: '成员不足', en: 'it has too few members' }, severity: 'warning' },
  'network-member-twice': { text: { zh: '成员重复', en: 'a member stands twice' } },
  'network-serves': { text: { zh: '没有登记服务对象', en: 'whom it serves is not on file' }, severity: 'warning' },
  'network-offers': {
    text: { zh: '没有登记成员的服务项目', en: 'what its members offer is not on file' },
    severity: 'warning',
  },
  'network-log-days': { text: { zh: '记录日期应当在存续期内', en: 'what it did falls into its days' } },
  'network-log-member': { text: { zh: '服务应当由当日成员提供', en: 'a service is given by a member of the day' } },
  'network-log-service': { text: { zh: '服务应当属于该成员的项目', en: 'the member offers the service' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** The members of a network on a day. */
export const networkMembers = ({ members }: Pick<AidNetwork, 'members'>, on: PlainDate): AidNetwork['members'] =>
  members.filter(({ joined, left }) => runsOn(joined, left, on))

/** Which services a network offers on a day. */
export const networkServices = (network: Pick<AidNetwork, 'members'>, on: PlainDate): AssistanceService[] => [
  ...new Set(networkMembers(network, on).flatMap(({ services }) => services)),
]

/** What a network breaks on a day on which it stands; its log at any time. */
export const aidNetworkProblems = (network: AidNetwork, asOf: PlainDate): Problem[] => {
  const problems: Problem[] = []
  const broken = (code: keyof typeof aidNetworkRules, path: Problem['path']) => {
    problems.push(brokenRule(code, aidNetworkRules[code], path))
  }
  if (runsOn(network.since, network.until, asOf)) {
    const present = networkMembers(network, asOf)
    if (present.length < (network.form === 'post' ? 1 : 2)) broken('network-members', ['members'])
    if (new Set(present.map(({ name }) => name)).size < present.length) broken('network-member-twice', ['members'])
    if (network.serves.length === 0) broken('network-serves', ['serves'])
    if (networkServices(network, asOf).length === 0) broken('network-offers', ['members'])
  }
  for (const [index, { on, member, service }] of (network.log ?? []).entries()) {
    if (!runsOn(network.since, network.until, on)) broken('network-log-days', ['log', index, 'on'])
    const by = networkMembers(network, on).filter(({ name }) => name === member)
    if (by.length === 0) broken('network-log-member', ['log', index, 'member'])
    // What of a member no service is on file may offer any.
    else if (!by.some(({ services }) => services.length === 0 || services.includes(service)))
      broken('network-log-service', ['log', index, 'service'])
  }
  return problems
}

/** How many persons a network helped in a time, as its log counts them; who is helped twice counts twice. `null`: what it did is not told. */
export const networkHelped = (
  { log }: Pick<AidNetwork, 'log'>,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): number | null =>
  log?.filter(({ on }) => from <= on && on <= to).reduce((sum, { persons }) => sum + persons, 0) ?? null
