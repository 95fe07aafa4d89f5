import {
  addDays,
  atArticle,
  breaking,
  brokenRule,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import { dataSharingRegulation2025, informationProtectionLaw2021 } from './documents.js'

const day = PlainDate.nullable().default(null)
const known = z.boolean().nullable().default(null)

/** What a platform of civil affairs is to offer as one, as 厦门 puts it in 2023 (一体化平台的五个“一”). */
export const platformOnes = {
  'one-store': { zh: '一库共享', en: 'One store of shared data' },
  'one-number': { zh: '一号通行', en: 'One account for all' },
  'one-net': { zh: '一网通办', en: 'Handled in one net' },
  'one-window': { zh: '一窗受理', en: 'Taken at one window' },
  'one-screen': { zh: '一屏统览', en: 'Seen on one screen' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** One of {@link platformOnes}. */
export type PlatformOne = keyof typeof platformOnes

/** The parts of the frame of digital 重庆 (“1361”整体构架): one platform of data, three levels, six systems, one at the base. */
export const chongqingFrame = {
  'data-platform': { zh: '一体化智能化公共数据平台', en: 'Platform of public data', of: 'first-one' },
  municipality: { zh: '市级数字化城市运行和治理中心', en: 'Centre of the municipality', of: 'three' },
  county: { zh: '区县数字化城市运行和治理中心', en: 'Centres of districts and counties', of: 'three' },
  town: { zh: '镇街基层治理指挥中心', en: 'Centres of towns and subdistricts', of: 'three' },
  party: { zh: '数字党建', en: 'Digital party building', of: 'six' },
  government: { zh: '数字政务', en: 'Digital government', of: 'six' },
  economy: { zh: '数字经济', en: 'Digital economy', of: 'six' },
  society: { zh: '数字社会', en: 'Digital society', of: 'six' },
  culture: { zh: '数字文化', en: 'Digital culture', of: 'six' },
  law: { zh: '数字法治', en: 'Digital rule of law', of: 'six' },
  'base-governance': { zh: '基层智治体系', en: 'Smart governance at the base', of: 'last-one' },
} as const satisfies Readonly<
  Record<string, LocalizedText & { readonly of: 'first-one' | 'three' | 'six' | 'last-one' }>
>
/** A part of {@link chongqingFrame}. */
export type ChongqingFramePart = keyof typeof chongqingFrame

/** A connection of one system with another (对接): what is carried, how often, and when it last was. */
export const SystemLink = z
  .strictObject({
    id: z.string().min(1),
    from: z.string().min(1),
    to: z.string().min(1),
    /** The law or duty for which the data are used (使用依据); `null`: none is named, left out: not told. */
    basis: z.string().min(1).nullish(),
    /** Between two departments, whose data the regulation on sharing is of; `false`: inside one. `null`: not known. */
    acrossDepartments: known,
    fields: z.array(z.string().min(1)).min(1),
    /** Carried at least every so many days; 0: at once. */
    everyDays: z.int().min(0).max(366),
    since: day,
    /** The last day of the connection. */
    until: day,
    /** The day on which data were last carried; `null`: never, left out: not told. */
    lastCarried: PlainDate.nullish(),
  })
  .refine(
    ({ since, until }) => until == null || (since != null && since <= until),
    refusal(['until'], '结束日期早于开始日期，或者没有开始日期', 'ends before it begins, or has no beginning'),
  )
export type SystemLink = z.infer<typeof SystemLink>

/** A system of the bureau: a platform, an application, a mini programme (小程序). */
export const CivilSystem = z.strictObject({
  name: z.string().min(1),
  /** `other`: as an account on a network (公众号), a data base or a machine for services by oneself. */
  kind: z.enum(['platform', 'application', 'mini-programme', 'portal', 'other']),
  launched: day,
  /** The last day of service. */
  closed: day,
  /** Which of the five it offers, and since when; one that is not there is not offered. */
  ones: z.partialRecord(z.enum(keysOf(platformOnes)), PlainDate).default({}),
  /** The part of the frame of 重庆 that it belongs to. */
  framePart: z.enum(keysOf(chongqingFrame)).nullable().default(null),
  /** The items of service that people reach by it, and its connections on record; none where they are left out, and nothing is asked of them. */
  items: z.array(z.string().min(1)).default([]),
  links: z.array(SystemLink).default([]),
  /** Exchanges data across departments by a system of its own, built since 2025-08-01; `null`: not known. */
  ownExchange: known,
})
export type CivilSystem = z.infer<typeof CivilSystem>

/** Whether a system is in service on a day. */
export const systemRuns = ({ launched, closed }: Pick<CivilSystem, 'launched' | 'closed'>, asOf: PlainDate): boolean =>
  runsOn(launched, closed, asOf)

/** Which of the five a platform does not offer by a day. */
export const onesLeft = ({ ones }: Pick<CivilSystem, 'ones'>, asOf: PlainDate): PlatformOne[] =>
  keysOf(platformOnes).filter(one => !happenedBy(ones[one], asOf))

/**
 * Whether a connection that runs on a day is stale: nothing was carried for longer than was agreed; `null`: not known, as of a day before data
 * were last carried, when they may have been carried too.
 */
export const linkIsStale = ({ since, until, everyDays, lastCarried }: SystemLink, asOf: PlainDate): boolean | null => {
  if (!runsOn(since, until, asOf)) return false
  if (lastCarried === undefined || (lastCarried !== null && lastCarried > asOf && addDays(since!, everyDays) < asOf))
    return null
  const last = happenedBy(lastCarried, asOf) && lastCarried! > since! ? lastCarried! : since!
  return addDays(last, everyDays) < asOf
}

/** What systems and pilots are held against. */
export const systemRules = {
  'link-alive': { text: { zh: '对接数据未按约定频率更新', en: 'data are carried as often as was agreed' } },
  'link-basis': {
    text: { zh: '共享数据应当明确使用依据', en: 'who uses shared data names the basis' },
    cite: atArticle(dataSharingRegulation2025, '第二十条第二款'),
  },
  'no-new-exchange': {
    text: {
      zh: '原则上不得新建政务数据共享交换系统',
      en: 'in principle no exchange is built beside the one of the country',
    },
    cite: atArticle(dataSharingRegulation2025, '第三十一条'),
    severity: 'warning',
  },
  'effects-assessed': {
    text: {
      zh: '处理敏感个人信息、利用个人信息进行自动化决策、委托处理或者对外提供、公开个人信息等应当事前评估影响',
      en: 'effects on persons are assessed before sensitive data, automatic decisions, and data that others process or are given',
    },
    cite: atArticle(informationProtectionLaw2021, '第五十五条'),
  },
  'event-steps': { text: { zh: '事件环节的日期先后有误', en: 'the steps of an event come in their order' } },
  'pilot-days': { text: { zh: '试点结束早于开始', en: 'a pilot ends after it began' } },
  'pilot-evaluated': { text: { zh: '试点结束后应当评估', en: 'a pilot that is over is evaluated' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** An error where it is known that the rule is of the record, a warning where that is not known. */
const ifKnown = (itApplies: boolean | null): Problem['severity'] => (itApplies === null ? 'warning' : 'error')

/**
 * What a system breaks on a day; a connection of before 2025-08-01 was not asked for under the regulation of that day, and where it is not
 * known whether one runs across departments its basis is warned of.
 */
export const systemProblems = (system: CivilSystem, asOf: PlainDate): Problem[] => {
  if (!systemRuns(system, asOf)) return []
  const broken = breaking(systemRules)
  return [
    ...system.links.flatMap((link, index) => [
      ...(linkIsStale(link, asOf) === true ? [broken('link-alive', ['links', index, 'lastCarried'])] : []),
      ...(link.acrossDepartments !== false &&
      link.basis === null &&
      runsOn(link.since, link.until, asOf) &&
      link.since! >= dataSharingRegulation2025.effective
        ? [{ ...broken('link-basis', ['links', index, 'basis']), severity: ifKnown(link.acrossDepartments) }]
        : []),
    ]),
    ...(asOf >= dataSharingRegulation2025.effective && system.ownExchange === true
      ? [broken('no-new-exchange', ['ownExchange'])]
      : []),
  ]
}

/** An event of governance that came over one network (一网统管), and the service that it was handed to (一网统办). */
export const NetworkEvent = z.strictObject({
  id: z.string().min(1),
  found: PlainDate,
  assigned: day,
  handled: day,
  /** `null`: not yet; left out: not told. */
  closed: PlainDate.nullish(),
  /** The item of service or the register that it led to: a person found in need becomes a case. */
  ledTo: z.string().min(1).nullable().default(null),
})
export type NetworkEvent = z.infer<typeof NetworkEvent>

const eventSteps = ['assigned', 'handled', 'closed'] as const

/** How far an event is on a day; `later`: not found by then. */
export const networkEventState = (
  event: NetworkEvent,
  asOf: PlainDate,
): 'later' | 'found' | (typeof eventSteps)[number] =>
  event.found > asOf ? 'later' : (eventSteps.findLast(step => happenedBy(event[step], asOf)) ?? 'found')

/** What the record of an event breaks: its steps are out of order. */
export const networkEventProblems = (event: NetworkEvent): Problem[] =>
  stepsOutOfOrder(['found', ...eventSteps] as const, event).map(step =>
    brokenRule('event-steps', systemRules['event-steps'], [step]),
  )

/** Events not closed in so many days: a number that the network sets for itself. */
export const eventsOverdue = (events: readonly NetworkEvent[], days: number, asOf: PlainDate): string[] =>
  events.filter(({ found, closed }) => found <= asOf && isLate(closed, addDays(found, days), asOf)).map(({ id }) => id)

/** A pilot of new technology (大数据、人工智能、区块链应用). */
export const TechnologyPilot = z.strictObject({
  id: z.string().min(1),
  technology: z.enum(['big-data', 'ai', 'blockchain', 'internet-of-things', 'other']),
  purpose: z.string().min(1),
  from: PlainDate,
  /** The last day of the pilot. */
  until: day,
  /**
   * Uses sensitive data of persons, decides about them by itself, has others process their data, gives them to others, publishes them or
   * sends them abroad, or touches persons much in another way (个人信息保护法 art. 55); `null`: not known.
   */
  touchesPersons: known,
  /** The effects on persons were assessed; `null`: they were not, left out: not told. */
  effectsAssessed: PlainDate.nullish(),
  /** `null`: not yet; left out: not told. */
  evaluated: PlainDate.nullish(),
  outcome: z.enum(['spread', 'kept', 'stopped']).nullable().default(null),
})
export type TechnologyPilot = z.infer<typeof TechnologyPilot>

/** What a pilot breaks by a day; that one which is over was not evaluated is no breach of a law, and is warned of. */
export const technologyPilotProblems = (pilot: TechnologyPilot, asOf: PlainDate): Problem[] => {
  const { from, until, touchesPersons, effectsAssessed, evaluated } = pilot
  if (from > asOf) return []
  return [
    ...(until !== null && until < from ? [brokenRule('pilot-days', systemRules['pilot-days'], ['until'])] : []),
    ...(from >= informationProtectionLaw2021.effective &&
    touchesPersons === true &&
    notHappenedBy(effectsAssessed, from)
      ? [brokenRule('effects-assessed', systemRules['effects-assessed'], ['effectsAssessed'])]
      : []),
    ...(until !== null && until < asOf && notHappenedBy(evaluated, asOf)
      ? [
          {
            ...brokenRule('pilot-evaluated', systemRules['pilot-evaluated'], ['evaluated']),
            severity: 'warning' as const,
          },
        ]
      : []),
  ]
}
