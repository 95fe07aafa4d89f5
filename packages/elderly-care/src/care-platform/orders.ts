import {
  happenedBy,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { countEach } from '../shared/count-each.js'
import { type Tally, tally } from '../shared/share.js'
import { sixHelps } from '../shared/six-helps.js'
import { spellProblems } from '../shared/spells.js'

/** What a platform of elderly care (智慧养老信息平台) can be asked for: the six helps, care, and advice. */
export const platformServices = {
  ...sixHelps,
  care: { zh: '照护', en: 'Care' },
  adaptation: { zh: '适老化改造', en: 'Home adaptation' },
  advice: { zh: '咨询', en: 'Advice' },
  complaint: { zh: '投诉', en: 'Complaint' },
  other: { zh: '陪伴、代办等其他服务', en: 'Another, as company or errands' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A service on the platform. */
export type PlatformService = keyof typeof platformServices
const services = keysOf(platformServices)

/** An older person on the platform, by a number of its own; no identity number. */
export const PlatformElder = z.strictObject({
  id: z.string().min(1),
  birth: PlainDate,
  division: z.string().min(1),
  /** The level of ability of GB/T 42195-2022, 0 to 4; `null`: not assessed. */
  abilityLevel: z.int().min(0).max(4).nullable(),
})
export type PlatformElder = z.infer<typeof PlatformElder>

/** A home, station or firm that serves through the platform. */
export const PlatformProvider = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  services: z.array(z.enum(services)).min(1),
  since: PlainDate,
  until: PlainDate.nullable().default(null),
})
export type PlatformProvider = z.infer<typeof PlatformProvider>

const day = PlainDate.nullable()

/** One order or call (服务订单、热线工单) from its placing on. A step not taken yet is `null`. */
export const ServiceOrder = z.strictObject({
  id: z.string().min(1),
  /** For whom; `null`: nobody on record, as where a caller asks for advice or complains, or calls for help. */
  elder: z.string().min(1).nullable(),
  service: z.enum(services),
  /** By the app, by the hotline (12349), at a counter, by a device, or otherwise. */
  channel: z.enum(['app', 'hotline', 'counter', 'device', 'other']),
  placed: PlainDate,
  provider: z.string().min(1).nullable(),
  /** `null`: nobody took it on; left out: not told. */
  accepted: day.optional(),
  served: day,
  /** How content the older person was, 1 to 5. */
  rating: z.int().min(1).max(5).nullable().default(null),
  cancelled: day.default(null),
})
export type ServiceOrder = z.infer<typeof ServiceOrder>

/** Where an order stands. */
export type OrderState = 'placed' | 'accepted' | 'served' | 'rated' | 'cancelled'

/** What may follow on each state of an order (订单流转); what is asked for at a counter or by a device, advice and complaints are
 * served at once, with nobody to accept them. */
export const nextOrderStates: Readonly<Record<OrderState, readonly OrderState[]>> = {
  placed: ['accepted', 'served', 'cancelled'],
  accepted: ['served', 'cancelled'],
  served: ['rated'],
  rated: [],
  cancelled: [],
}

/**
 * The state of an order on a day; a rating counts from the service on, and what is served is `served` where no rating is told. `null`: it
 * is placed later, or whether anybody took it on is not told.
 */
export const orderState = (
  { placed, accepted, served, rating, cancelled }: ServiceOrder,
  asOf: PlainDate,
): OrderState | null => {
  if (asOf < placed) return null
  if (happenedBy(cancelled, asOf)) return 'cancelled'
  if (happenedBy(served, asOf)) return rating === null ? 'served' : 'rated'
  if (happenedBy(accepted, asOf)) return 'accepted'
  return accepted === undefined ? null : 'placed'
}

/** What one platform holds. */
export const CarePlatform = z.strictObject({
  elders: z.array(PlatformElder),
  providers: z.array(PlatformProvider),
  orders: z.array(ServiceOrder),
})
export type CarePlatform = z.infer<typeof CarePlatform>

const messages = {
  'on-record-twice': [
    { zh: '登记了两次', en: 'is on record twice' },
    { zh: '请保留一条。', en: 'Keep one of them.' },
  ],
  'elder-not-on-record': [
    { zh: '老年人未登记', en: 'names an older person who is not on record' },
    { zh: '请先登记老年人。', en: 'Put the older person on record.' },
  ],
  'provider-not-on-record': [
    { zh: '服务机构未登记', en: 'names a provider that is not on record' },
    { zh: '请先登记服务机构。', en: 'Put the provider on record.' },
  ],
  'provider-cannot': [
    { zh: '服务机构当日不提供该服务', en: 'is for a provider that did not offer the service on the day' },
    { zh: '请改派。', en: 'Give it to another provider.' },
  ],
  'accepted-by-nobody': [
    { zh: '已接单而没有服务机构', en: 'is accepted, and names no provider' },
    { zh: '请填写服务机构。', en: 'Name the provider.' },
  ],
  'steps-out-of-order': [
    { zh: '各环节先后有误', en: 'has steps out of order' },
    { zh: '请更正日期。', en: 'Mend the dates.' },
  ],
  'rated-unserved': [
    { zh: '未服务即评价', en: 'is rated before it was served' },
    { zh: '请更正。', en: 'Mend the record.' },
  ],
} as const satisfies Readonly<Record<string, readonly [LocalizedText, LocalizedText]>>

/**
 * What of a platform does not fit together: ids twice, orders of nobody, for nobody or accepted by nobody, steps out of order. Advice
 * that the hotline gives itself, and a complaint that it settles, are served without a provider; what is asked for at a counter, as a meal, or by
 * a device is served without being accepted first.
 */
export const platformProblems = ({ elders, providers, orders }: CarePlatform): Problem[] => {
  const found: Problem[] = []
  const wrong = (code: keyof typeof messages, path: Problem['path'], id: string) => {
    const [what, remedy] = messages[code]
    found.push(problem(code, 'error', path, { zh: `“${id}”${what.zh}。`, en: `"${id}" ${what.en}.` }, remedy))
  }
  for (const [list, records] of Object.entries({ elders, orders })) {
    const seen = new Set<string>()
    for (const [index, { id }] of records.entries()) {
      if (seen.has(id)) wrong('on-record-twice', [list, index, 'id'], id)
      seen.add(id)
    }
  }
  // Who left and came back, or has a contract a year, is there twice lawfully.
  const spells = spellProblems(providers, {
    code: 'provider',
    handsOver: true,
    key: ({ id }) => id,
    first: ({ since }) => since,
    last: ({ until }) => until,
  })
  for (const { code, path } of spells)
    if (code === 'provider-twice')
      wrong('on-record-twice', ['providers', ...path, 'id'], providers[Number(path[0])]!.id)
  for (const [index, { id, since, until }] of providers.entries())
    if (until !== null && until < since) wrong('steps-out-of-order', ['providers', index, 'until'], id)
  const known = new Set(elders.map(({ id }) => id))
  for (const [index, order] of orders.entries()) {
    const { id, elder, service, channel, placed, provider, accepted, served, rating, cancelled } = order
    const at = (field: keyof ServiceOrder) => ['orders', index, field]
    const isCall = service === 'advice' || service === 'complaint'
    if (!((isCall || service === 'emergency') && elder === null) && !known.has(elder ?? ''))
      wrong('elder-not-on-record', at('elder'), id)
    const by = providers.filter(one => one.id === provider)
    if (provider !== null && by.length === 0) wrong('provider-not-on-record', at('provider'), id)
    if (provider === null && accepted != null) wrong('accepted-by-nobody', at('provider'), id)
    // Where the day on which it was accepted is not told, it may be any from the placing to the service.
    const [first, last] = accepted === undefined ? [placed, served] : [accepted ?? placed, accepted ?? placed]
    // Who is complained of answers for it, though it has left by then, and whoever is asked gives advice.
    const serves = ({ since, until, services: offered }: PlatformProvider) =>
      (last === null || since <= last) &&
      (service === 'complaint' || ((isCall || offered.includes(service)) && (until === null || first <= until)))
    if (by.length > 0 && !by.some(serves)) wrong('provider-cannot', at('provider'), id)
    const early = stepsOutOfOrder(['placed', 'accepted', 'served'], order)
    const isAtOnce = channel === 'counter' || channel === 'device' || (isCall && provider === null)
    const isUnaccepted = served !== null && accepted === null && !isAtOnce
    if (early.length > 0 || isUnaccepted) wrong('steps-out-of-order', at('served'), id)
    if (cancelled !== null && (cancelled < placed || served !== null)) wrong('steps-out-of-order', at('cancelled'), id)
    if (rating !== null && served === null) wrong('rated-unserved', at('rating'), id)
  }
  return found
}

/** Of the orders placed by a day and not cancelled, those served by it (订单完成率). */
export const servedOrders = (orders: readonly ServiceOrder[], asOf: PlainDate): Tally =>
  tally(
    orders.filter(order => order.placed <= asOf && orderState(order, asOf) !== 'cancelled'),
    ({ served }) => happenedBy(served, asOf),
  )

/** How many orders of each service were placed in a period, its first and last day among it, the cancelled left out. */
export const ordersByService = (
  orders: readonly ServiceOrder[],
  from: PlainDate,
  to: PlainDate,
): Readonly<Record<PlatformService, number>> =>
  countEach(
    services,
    orders.filter(order => from <= order.placed && order.placed <= to && orderState(order, to) !== 'cancelled'),
    ({ service }) => service,
  )
