import {
  brokenRule,
  DivisionCode,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** What is held around a marriage, or for those who may marry. */
export const marriageEventKinds = {
  'certificate-giving': { zh: '颁证仪式（一对新人）', en: 'certificate given to one couple in a ceremony' },
  'certificate-ceremony': { zh: '集体颁证', en: 'ceremony of certificates' },
  'collective-wedding': { zh: '集体婚礼', en: 'collective wedding' },
  'heritage-wedding': { zh: '非遗婚礼、传统婚礼', en: 'wedding by old custom' },
  'newly-wed-class': { zh: '新婚课堂', en: 'class for newly-weds' },
  'youth-education': { zh: '适婚青年婚恋观教育', en: 'education of young people' },
  'customs-publicity': { zh: '婚俗改革宣传', en: 'publicity of customs' },
  'anti-fraud': { zh: '反诈、防骗婚宣传', en: 'against fraud in marriage' },
  other: { zh: '其他活动', en: 'another event' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of {@link marriageEventKinds}. */
export type MarriageEventKind = keyof typeof marriageEventKinds

/** One event (颁证、集体婚礼、课堂、宣传), and how many took part. */
export const MarriageEvent = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(keysOf(marriageEventKinds)),
  date: PlainDate,
  place: z.string().min(1),
  /** Couples, where it is of couples. */
  couples: z.int().min(0).nullable().default(null),
  /** People who took part, the couples among them; who comes twice counts twice. */
  participants: z.int().min(0).nullable().default(null),
  /** Of anti-fraud work: cases that were stopped, and cases handed to the police, which may be others. */
  stopped: z.int().min(0).optional(),
  handedOver: z.int().min(0).optional(),
})
export type MarriageEvent = z.infer<typeof MarriageEvent>

/** Events of couples together. */
export const groupWeddings: readonly MarriageEventKind[] = ['certificate-ceremony', 'collective-wedding']

/** What events are held against; no law asks for more. */
export const marriageEventRules = {
  'group-has-couples': { text: { zh: '集体颁证、集体婚礼应当有两对以上', en: 'a group is of two couples or more' } },
  'couples-take-part': { text: { zh: '参加人数不得少于新人人数', en: 'the couples are among those who took part' } },
  'event-to-come': { text: { zh: '尚未举行的活动不应有参加人数', en: 'an event to come has no participants yet' } },
  'of-anti-fraud': {
    text: { zh: '劝阻、移送数只记在反诈宣传活动', en: 'cases stopped or handed over are those of anti-fraud work' },
  },
  'event-once': { text: { zh: '活动编号重复', en: 'an event is on the list twice' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a log of events breaks by a day. */
export const marriageEventProblems = (events: readonly MarriageEvent[], asOf: PlainDate): Problem[] =>
  events.flatMap(({ id, kind, date, couples, participants, stopped, handedOver }, index): Problem[] => {
    const broken = (code: keyof typeof marriageEventRules, field: string) =>
      brokenRule(code, marriageEventRules[code], [index, field])
    return [
      ...(groupWeddings.includes(kind) && couples !== null && couples < 2
        ? [broken('group-has-couples', 'couples')]
        : []),
      ...(couples !== null && participants !== null && participants < 2 * couples
        ? [broken('couples-take-part', 'participants')]
        : []),
      ...(date > asOf && participants !== null ? [broken('event-to-come', 'participants')] : []),
      ...(kind !== 'anti-fraud' && (stopped !== undefined || handedOver !== undefined)
        ? [broken('of-anti-fraud', stopped === undefined ? 'handedOver' : 'stopped')]
        : []),
      ...(events.findIndex(one => one.id === id) < index ? [broken('event-once', 'id')] : []),
    ]
  })

/** Events, couples and people of some kinds between two days, both included; of what was not counted it says how many events. */
export const marriageEventTotals = (
  events: readonly MarriageEvent[],
  kinds: readonly MarriageEventKind[],
  from: PlainDate,
  to: PlainDate,
): {
  readonly events: number
  readonly couples: number
  readonly participants: number
  readonly notCounted: number
} => {
  const held = events.filter(({ kind, date }) => kinds.includes(kind) && from <= date && date <= to)
  const sum = (of: (one: MarriageEvent) => number | null) => held.reduce((all, one) => all + (of(one) ?? 0), 0)
  return {
    events: held.length,
    couples: sum(({ couples }) => couples),
    participants: sum(({ participants }) => participants),
    notCounted: held.filter(
      ({ participants, couples, kind }) => participants === null || (groupWeddings.includes(kind) && couples === null),
    ).length,
  }
}

/** Places that show marriage customs (婚俗文明宣传阵地). */
export const customsSiteKinds = {
  'publicity-site': { zh: '婚俗文明宣传阵地', en: 'place of publicity' },
  studio: { zh: '婚俗文化研习工作室', en: 'studio of marriage customs' },
  exhibition: { zh: '婚俗文化展厅、博物馆', en: 'exhibition or museum' },
  'model-village': { zh: '婚俗改革示范村（社区）', en: 'model village or community' },
  'wedding-council': { zh: '红白理事会', en: 'council of weddings and funerals' },
  other: { zh: '其他阵地', en: 'another place' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A place that shows marriage customs, or a body that keeps them. */
export const CustomsSite = z
  .strictObject({
    name: z.string().min(1),
    /** Where it is; left out: not known. */
    place: DivisionCode.optional(),
    kind: z.enum(keysOf(customsSiteKinds)),
    /** Who set it up together with the registry. */
    partners: z.array(z.string().min(1)).default([]),
    opened: PlainDate.nullable(),
    closed: PlainDate.nullable().default(null),
  })
  .refine(
    ({ opened, closed }) => closed === null || (opened !== null && opened <= closed),
    refusal(['closed'], '关闭日期早于开办日期', 'closed before it opened'),
  )
export type CustomsSite = z.infer<typeof CustomsSite>

/** How many sites of each kind are open on a day. */
export const customsSitesOn = (
  sites: readonly CustomsSite[],
  asOf: PlainDate,
): Readonly<Record<keyof typeof customsSiteKinds, number>> =>
  Object.fromEntries(
    keysOf(customsSiteKinds).map(key => [
      key,
      sites.filter(({ kind, opened, closed }) => kind === key && runsOn(opened, closed, asOf)).length,
    ]),
  ) as Record<keyof typeof customsSiteKinds, number>
