import {
  atArticle,
  brokenRule,
  type Citation,
  divideExact,
  happenedBy,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { onlineServiceRules2019 } from './documents.js'

const day = PlainDate.nullable().default(null)
const known = z.boolean().nullable().default(null)

/** An item of service or approval of civil affairs (政务服务事项), and by which ways it is handled. */
export const ServiceItem = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    level: z.enum(['nation', 'province', 'prefecture', 'county', 'town', 'community']),
    since: PlainDate,
    /** The last day on the list. */
    until: day,
    /** Kept off the platform by law, or as a secret of the state (art. 4); `null`: not known. */
    offPlatform: known,
    /** On the platform (`null`: it is not; left out: not told, as of its guide); handled there from beginning to end (全流程网办) since this day. */
    onPlatform: PlainDate.nullish(),
    fullyOnline: PlainDate.nullish(),
    /** In one visit at most, across provinces, and in which “一件事” it is handled with others, since a day; `null`: it is not, left out: not told. */
    oneVisit: PlainDate.nullish(),
    crossProvince: PlainDate.nullish(),
    oneThing: z.strictObject({ name: z.string().min(1), since: PlainDate }).nullish(),
    /** Its guide says conditions, papers and steps, and is on the platform. */
    guidePublished: PlainDate.nullish(),
    /** Papers are asked for that shared data would give; `null`: not known. */
    asksForSharedData: known,
    /** Certificates in electronic form are taken; `null`: not known. */
    takesElectronic: known,
  })
  .refine(...lastNotBefore('since', 'until'))
export type ServiceItem = z.infer<typeof ServiceItem>

/** Whether an item is on the list on a day. */
export const itemIsListed = ({ since, until }: Pick<ServiceItem, 'since' | 'until'>, asOf: PlainDate): boolean =>
  runsOn(since, until, asOf)

/** A way by which an item is handled. */
export type ServiceChannel = 'fullyOnline' | 'oneVisit' | 'crossProvince' | 'oneThing'

/** Of the items on the list on a day, each once, those with a way of handling; the share is `null` where there is none on the list, or one does not tell. */
export const channelShare = (
  items: readonly ServiceItem[],
  channel: ServiceChannel,
  asOf: PlainDate,
): { readonly items: number; readonly with: number; readonly unknown: number; readonly share: number | null } => {
  const listed = [
    ...new Map(items.filter(item => itemIsListed(item, asOf)).map(item => [item.id, item] as const)).values(),
  ]
  const having = listed.filter(item =>
    happenedBy(channel === 'oneThing' ? item.oneThing?.since : item[channel], asOf),
  ).length
  const unknown = listed.filter(item => item[channel] === undefined).length
  const isOpen = listed.length === 0 || unknown > 0
  return { items: listed.length, with: having, unknown, share: isOpen ? null : divideExact(having, listed.length) }
}

const article = (text: string): Citation => atArticle(onlineServiceRules2019, text)

/** What an item is held against. */
export const serviceItemRules = {
  'on-the-platform': {
    text: { zh: '政务服务事项应当纳入一体化在线平台办理', en: 'an item is handled on the platform' },
    cite: article('第四条第一款'),
  },
  'guide-published': {
    text: { zh: '办事指南应当在平台公布', en: 'the guide is on the platform' },
    cite: article('第六条'),
  },
  'no-paper-that-is-shared': {
    text: {
      zh: '通过数据共享能够获得的信息不得要求另行提供',
      en: 'what shared data gives is not asked of people',
    },
    cite: article('第七条第一款'),
  },
  'electronic-is-as-good': {
    text: { zh: '电子证照与纸质证照具有同等法律效力', en: 'an electronic certificate is as good as paper' },
    cite: article('第十条第三款'),
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What an item breaks on a day, under the rules in force since 2019-04-26; where it is not known whether a law keeps it off the platform, it is warned of. */
export const serviceItemProblems = (item: ServiceItem, asOf: PlainDate): Problem[] => {
  if (asOf < onlineServiceRules2019.effective || !itemIsListed(item, asOf)) return []
  const broken = (code: keyof typeof serviceItemRules, field: keyof ServiceItem) =>
    brokenRule(code, serviceItemRules[code], [field])
  // Whether it is kept off the platform is not known.
  const unlessKeptOff = item.offPlatform === null ? ('warning' as const) : ('error' as const)
  return [
    ...(item.offPlatform === true || item.onPlatform === undefined || happenedBy(item.onPlatform, asOf)
      ? []
      : [{ ...broken('on-the-platform', 'onPlatform'), severity: unlessKeptOff }]),
    ...(item.offPlatform === true || item.guidePublished === undefined || happenedBy(item.guidePublished, asOf)
      ? []
      : [{ ...broken('guide-published', 'guidePublished'), severity: unlessKeptOff }]),
    ...(item.asksForSharedData === true ? [broken('no-paper-that-is-shared', 'asksForSharedData')] : []),
    ...(item.takesElectronic === false ? [broken('electronic-is-as-good', 'takesElectronic')] : []),
  ]
}

/** One case that was handled (办件), and by which way. */
export const HandledCase = z.strictObject({
  id: z.string().min(1),
  item: z.string().min(1),
  date: PlainDate,
  /** Handled online; `null`: not known. */
  online: z.boolean().nullable(),
  /** Handled with others as one thing; `null`: not known. */
  asOneThing: known,
})
export type HandledCase = z.infer<typeof HandledCase>

/** A piece of core business (核心业务事项), and since when it is mapped (梳理); `null`: not yet. */
export const CoreBusiness = z.strictObject({ item: z.string().min(1), mapped: PlainDate.nullable() })
export type CoreBusiness = z.infer<typeof CoreBusiness>

/** The pieces of core business that are not mapped by a day. */
export const businessNotMapped = (list: readonly CoreBusiness[], asOf: PlainDate): string[] => [
  ...new Set(list.filter(({ mapped }) => !happenedBy(mapped, asOf)).map(({ item }) => item)),
]
