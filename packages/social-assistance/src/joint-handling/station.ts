import {
  areInOrder,
  brokenRule,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { windowDuty } from './intake.js'

/** What a service station of a township does. */
export const stationServices = {
  accept: { zh: '受理申请', en: 'Takes applications' },
  'hand-over': { zh: '转办事项', en: 'Hands matters over' },
  advice: { zh: '政策咨询', en: 'Advice' },
  agency: { zh: '帮办代办', en: 'Applies for people' },
  visits: { zh: '走访探视', en: 'Visits' },
  linking: { zh: '资源链接', en: 'Links resources' },
  other: { zh: '其他服务', en: 'Another service' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A township or subdistrict, and its assistance service station (社会救助服务站点), where it has one. */
export const AssistanceStation = z
  .strictObject({
    town: z.string().min(1),
    /** `null`: there is none. */
    opened: PlainDate.nullable(),
    /** The last day on which it was open. */
    closed: PlainDate.nullable().default(null),
    /** Whether it keeps the one window for applications; `null`: not known. */
    window: z.boolean().nullable().default(null),
    /** People who work there; `null`: not known. */
    staff: z.int().min(0).nullable().default(null),
    /** What it does; `null`: not known. */
    services: z
      .array(z.enum(keysOf(stationServices)))
      .nullable()
      .default(null),
  })
  .refine(
    ({ opened, closed }) => areInOrder([opened, closed]),
    refusal(['closed'], '关闭日期早于设立日期', 'it is closed before it was opened'),
  )
export type AssistanceStation = z.infer<typeof AssistanceStation>

/** Whether a township has a station on a day. */
export const hasStation = (
  { opened, closed }: Pick<AssistanceStation, 'opened' | 'closed'>,
  asOf: PlainDate,
): boolean => runsOn(opened, closed, asOf)

/** What stations are held against. */
export const stationRules = {
  'station-window': {
    text: { zh: '乡镇（街道）应当设立统一受理社会救助申请的窗口', en: 'a township keeps one window for applications' },
  },
  'station-accepts': {
    text: { zh: '窗口应当及时受理、转办申请事项', en: 'the window takes applications and hands them over' },
  },
  // No text asks for a number.
  'station-staffed': { text: { zh: '站点没有工作人员', en: 'somebody works at a station' }, severity: 'warning' },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a township’s station breaks on a day: the window is asked of every township, whether or not it has a station, but of one whose
 * station is not open on the day it is not known; the rest of stations.
 *
 * @param others the other stations on the list: one of them may keep the window of the township
 */
export const assistanceStationProblems = (
  station: AssistanceStation,
  asOf: PlainDate,
  others: readonly AssistanceStation[] = [],
): Problem[] => {
  const duty = windowDuty(asOf)
  const broken = (code: keyof typeof stationRules, key: keyof AssistanceStation) =>
    brokenRule(code, { ...stationRules[code], ...(code !== 'station-staffed' && duty && { cite: duty }) }, [key])
  const open = hasStation(station, asOf)
  const keptElsewhere = others.some(one => one.town === station.town && one.window === true && hasStation(one, asOf))
  return [
    ...(duty && (open || station.opened === null) && station.window === false && !keptElsewhere
      ? [broken('station-window', 'window')]
      : []),
    ...(duty &&
    open &&
    station.window === true &&
    station.services !== null &&
    !(station.services.includes('accept') && station.services.includes('hand-over'))
      ? [broken('station-accepts', 'services')]
      : []),
    ...(open && station.staff === 0 ? [broken('station-staffed', 'staff')] : []),
  ]
}
