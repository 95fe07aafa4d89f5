import {
  atArticle,
  brokenRule,
  daysBetween,
  happenedBy,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import { isWorkingDay } from '@minzheng/core/working-days'
import * as z from 'zod'
import { clock } from '../shared/clock.js'
import { registrationRegulation2025 } from '../shared/documents.js'

/** Places of a registry beside its hall (特色婚姻登记场所). */
export const marriageSiteKinds = {
  park: { zh: '公园式婚姻登记处', en: 'registry in a park' },
  outdoor: { zh: '户外颁证基地', en: 'outdoor certificate site' },
  scenic: { zh: '景区、地标婚姻登记点', en: 'registry at a landmark' },
  ceremony: { zh: '结婚登记颁证厅', en: 'certificate hall' },
  township: { zh: '乡镇婚姻登记处', en: 'registry of a township' },
  other: { zh: '其他场所', en: 'another place' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of {@link marriageSiteKinds}. */
export type MarriageSiteKind = keyof typeof marriageSiteKinds

/** A place where couples are registered, or given their certificate. */
export const MarriageSite = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(keysOf(marriageSiteKinds)),
  /** The registry it belongs to. */
  office: z.string().min(1),
  /** Registers, or only hands certificates over. */
  registers: z.boolean(),
  opened: PlainDate.nullable(),
  /** The last day. */
  closed: PlainDate.nullable().default(null),
  /** Named by the province as a registry, where a township registers (令804 art. 2); left out: not known. */
  namedByProvince: z.boolean().optional(),
})
export type MarriageSite = z.infer<typeof MarriageSite>

/** Whether a site is open on a day. */
export const isOpenSite = ({ opened, closed }: Pick<MarriageSite, 'opened' | 'closed'>, asOf: PlainDate): boolean =>
  runsOn(opened, closed, asOf)

const span = z
  .strictObject({ from: clock, to: clock })
  .refine(({ from, to }) => from < to, refusal(['to'], '结束时间不晚于开始时间', 'closes no later than it opens'))
const hours = span
  .safeExtend({
    /** Closed in between (午休); `null`: open throughout, left out: not told. */
    noon: span.nullish(),
  })
  .refine(
    ({ from, to, noon }) => noon == null || (from < noon.from && noon.to < to),
    refusal(['noon'], '午休应当在开放时间之内', 'the break at noon lies within the hours'),
  )

const weekday = z.int().min(1).max(5)

/** When a registry is open (周末不打烊): on working days but those on which it rests instead, and by its own choice on Saturdays, Sundays and holidays. */
export const RegistryHours = z
  .strictObject({
    office: z.string().min(1),
    from: PlainDate,
    until: PlainDate.nullable().default(null),
    workingDays: hours,
    /** The weekday on which it rests for a weekend worked (错时休息), 1 for Mondays to 5 for Fridays; `null`: none. */
    restsOn: weekday.nullable().default(null),
    /** Further weekdays on which it rests, where it works on both days of the weekend. */
    restsAlsoOn: z.array(weekday).optional(),
    saturdays: hours.nullable().default(null),
    sundays: hours.nullable().default(null),
    /** Days off, or of its rest, that it opens beside, such as 5-20 on a weekend. */
    extraDays: z.array(PlainDate).default([]),
    /** Days on which it is closed all the same. */
    closedDays: z.array(PlainDate).default([]),
    /** On days off only those who booked. */
    daysOffByBooking: z.boolean().default(false),
  })
  .refine(...lastNotBefore('from', 'until'))
export type RegistryHours = z.infer<typeof RegistryHours>

/** How a registry is on a day. */
export type RegistryDay = 'open' | 'by-booking' | 'closed'

/** 2024-01-01 was a Monday. */
const weekdayOf = (date: PlainDate): number => ((daysBetween('2024-01-01', date) % 7) + 7) % 7

/**
 * Whether a registry is open on a day by its hours. A make-up working day is a working day; a Saturday or Sunday inside a holiday of the
 * official calendar is one of its days off, and open if the registry opens on that weekday. `null` on days for which these hours do not hold.
 * @throws ProblemError `calendar-not-covered`, `not-a-date`
 */
export const registryDay = (registry: RegistryHours, date: PlainDate): RegistryDay | null => {
  const {
    from,
    until,
    restsOn,
    restsAlsoOn = [],
    saturdays,
    sundays,
    extraDays,
    closedDays,
    daysOffByBooking,
  } = registry
  if (!runsOn(from, until, date)) return null
  if (closedDays.includes(date)) return 'closed'
  const day = weekdayOf(date)
  const rests = [restsOn, ...restsAlsoOn].includes(day + 1)
  if (isWorkingDay(date)) return rests && !extraDays.includes(date) ? 'closed' : 'open'
  const opens = extraDays.includes(date) || (day === 5 && saturdays !== null) || (day === 6 && sundays !== null)
  return opens ? (daysOffByBooking ? 'by-booking' : 'open') : 'closed'
}

/** Whether a registry serves at weekends: on every Saturday or every Sunday. */
export const servesWeekends = ({ saturdays, sundays }: Pick<RegistryHours, 'saturdays' | 'sundays'>): boolean =>
  saturdays !== null || sundays !== null

const namedSince = registrationRegulation2025.effective

/** What sites are held against. */
export const marriageSiteRules = {
  'township-named': {
    text: {
      zh: '办理婚姻登记的乡（镇）人民政府应当由省级人民政府确定',
      en: 'a township that registers is named by the province',
    },
    cite: atArticle(registrationRegulation2025, '第二条第一款'),
  },
  'site-days': {
    text: { zh: '停用日期不得早于启用日期', en: 'a site opens before it closes' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a list of sites breaks by a day. That the province names a township which registers is asked of those open since 2025-05-10: by
 * 令387 art. 2 townships registered without it, and the province might name one for villagers.
 */
export const marriageSiteProblems = (sites: readonly MarriageSite[], asOf: PlainDate): Problem[] =>
  sites.flatMap(({ kind, registers, opened, closed, namedByProvince }, index): Problem[] => [
    ...(kind === 'township' &&
    registers &&
    namedByProvince === false &&
    happenedBy(opened, asOf) &&
    asOf >= namedSince &&
    (closed === null || closed >= namedSince)
      ? [brokenRule('township-named', marriageSiteRules['township-named'], [index, 'namedByProvince'])]
      : []),
    ...(closed !== null && (opened === null || closed < opened)
      ? [brokenRule('site-days', marriageSiteRules['site-days'], [index, 'closed'])]
      : []),
  ])
