import {
  breaking,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import { happenedIn, type MeasurePeriod } from '@minzheng/indicators'
import * as z from 'zod'

/** What a bureau does about customs of funerals, one by one (移风易俗、宣传、交流). */
export const funeralEventKinds = {
  publicity: { zh: '文明丧葬宣传', en: 'Publicity for plain funerals' },
  'open-day': { zh: '殡仪馆、公墓开放日', en: 'Open day' },
  'collective-burial': { zh: '集体生态安葬仪式', en: 'Collective ecological burial' },
  'collective-memorial': { zh: '集体公祭、追思会', en: 'Collective memorial' },
  pledge: { zh: '承诺、倡议', en: 'Pledge or appeal' },
  training: { zh: '业务培训', en: 'Training' },
  exchange: { zh: '跨区域交流', en: 'Exchange with another region' },
  evaluation: { zh: '典型案例、评选', en: 'Cases chosen' },
  other: { zh: '其他活动', en: 'Another event' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of event. */
export const FuneralEventKind = z.enum(keysOf(funeralEventKinds))
export type FuneralEventKind = z.infer<typeof FuneralEventKind>

/** One event on the log. */
export const FuneralEvent = z
  .strictObject({
    name: z.string().min(1),
    kind: FuneralEventKind,
    date: PlainDate,
    place: z.string().min(1),
    /** By which channels people were told: at least one of publicity; left out: not known. */
    channels: z.array(z.enum(['on-site', 'radio-tv', 'press', 'internet', 'leaflet', 'screen', 'other'])).optional(),
    /** The region with which experience was exchanged, or with which another event was held, by name or code; `null`: none, left out: not known. */
    partner: z.string().min(1).nullish(),
    /** What was agreed. */
    outcomes: z.array(z.string().min(1)).default([]),
    attendances: z.int().min(0).nullable().default(null),
  })
  .refine(
    ({ kind, partner }) => kind !== 'exchange' || partner !== null,
    refusal(['partner'], '交流活动须写明对方', 'an exchange is with somebody'),
  )
  .refine(
    ({ kind, channels }) => kind !== 'publicity' || channels === undefined || channels.length > 0,
    refusal(['channels'], '宣传活动须写明渠道', 'publicity goes by some channel'),
  )
export type FuneralEvent = z.infer<typeof FuneralEvent>

/** The events of some kinds in a period. */
export const funeralEventsIn = (
  events: readonly FuneralEvent[],
  kinds: readonly FuneralEventKind[],
  period: MeasurePeriod,
): readonly FuneralEvent[] => events.filter(({ kind, date }) => kinds.includes(kind) && happenedIn(date, period))

/** The channels by which people were told in a period, each once: whether publicity went by several (多平台). */
export const publicityChannels = (events: readonly FuneralEvent[], period: MeasurePeriod): readonly string[] =>
  [...new Set(funeralEventsIn(events, ['publicity'], period).flatMap(({ channels = [] }) => channels))].toSorted()

/** A pilot of reformed customs (丧葬礼俗改革试点): where, from when to when, what it tries, and how it ended. */
export const FuneralCustomsPilot = z
  .strictObject({
    name: z.string().min(1),
    level: z.enum(['national', 'provincial', 'city', 'county']),
    place: z.string().min(1),
    from: PlainDate,
    until: PlainDate.nullable(),
    measures: z
      .array(z.strictObject({ what: z.string().min(1), due: PlainDate.nullable(), done: PlainDate.nullable() }))
      .min(1),
    assessed: z.strictObject({ on: PlainDate, passed: z.boolean() }).nullable().default(null),
  })
  .refine(...lastNotBefore('from', 'until'))
  .refine(
    ({ from, assessed }) => assessed === null || from <= assessed.on,
    refusal(['assessed'], '评估日期早于开始日期', 'assessed before it began'),
  )
export type FuneralCustomsPilot = z.infer<typeof FuneralCustomsPilot>

/** How far a pilot is on a day. */
export type CustomsPilotState = 'not-begun' | 'running' | 'to-be-assessed' | 'passed' | 'failed'

/** The state of a pilot on a day. */
export const customsPilotState = (
  { from, until, assessed }: FuneralCustomsPilot,
  asOf: PlainDate,
): CustomsPilotState => {
  if (assessed !== null && assessed.on <= asOf) return assessed.passed ? 'passed' : 'failed'
  if (from > asOf) return 'not-begun'
  return runsOn(from, until, asOf) ? 'running' : 'to-be-assessed'
}

/** What a pilot is held against. */
export const funeralCustomsPilotRules = {
  'measure-in-time': { text: { zh: '试点任务应当按期完成', en: 'what a pilot sets out to do is done in time' } },
  'assessed-when-done': { text: { zh: '任务未完成不得评估通过', en: 'a pilot passes with all that it set out to do' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a pilot breaks on a day. */
export const funeralCustomsPilotProblems = (pilot: FuneralCustomsPilot, asOf: PlainDate): Problem[] => {
  const broken = breaking(funeralCustomsPilotRules)
  const { measures, assessed } = pilot
  const passed = assessed?.passed && assessed.on <= asOf
  return [
    ...measures.flatMap(({ due, done }, index) =>
      due !== null && isLate(done, due, asOf) ? [broken('measure-in-time', ['measures', index, 'done'], due)] : [],
    ),
    ...(passed && measures.some(({ done }) => !happenedBy(done, assessed.on))
      ? [broken('assessed-when-done', ['assessed'])]
      : []),
  ]
}
