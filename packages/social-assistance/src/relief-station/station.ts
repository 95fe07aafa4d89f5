import {
  atArticle,
  brokenRule,
  DivisionCode,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { isInRelief, type ReliefStay } from '../relief-stay/stay.js'
import { stationWorkflow2014, vagrantReliefMeasures } from '../vagrant-relief/documents.js'

/** The bodies that relieve people without means (救助管理机构). */
export const reliefBodies = {
  station: { zh: '救助管理站', en: 'Relief station' },
  minors: { zh: '未成年人救助保护中心', en: 'Centre for minors' },
  regional: { zh: '区域性救助管理中心（站）', en: 'Regional relief centre' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What a regional centre takes over from the stations that it serves (职责分工). */
export const regionalDuties = {
  care: { zh: '集中照料', en: 'Care of those who stay' },
  search: { zh: '身份查询与寻亲', en: 'Search for identity and kin' },
  escort: { zh: '接送返回', en: 'Escort home' },
  medical: { zh: '救治', en: 'Treatment' },
  training: { zh: '业务指导与培训', en: 'Guidance and training' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A relief station (救助管理机构) on the register of a place. */
export const ReliefStation = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    body: z.enum(keysOf(reliefBodies)),
    /** The division whose civil affairs keeps it. */
    division: DivisionCode,
    since: PlainDate,
    /** Its last day. */
    until: PlainDate.nullable().default(null),
    beds: z.int().min(0),
    /** Received at any hour; a hotline at any hour; `null`: not known. */
    receivesAllDay: z.boolean().nullable(),
    hotlineAllDay: z.boolean().nullable(),
    /** Months for which calls of the hotline are kept; `null`: not known. */
    callsKeptMonths: z.int().min(0).nullable(),
    /** Men and women sleep apart, and women are looked after by women. */
    roomsBySex: z.boolean().nullable(),
    womenByWomen: z.boolean().nullable(),
    /** Of a regional centre: the stations it serves, and what it does for them; left out: not told, of another body none. */
    serves: z.array(z.string().min(1)).optional(),
    duties: z.array(z.enum(keysOf(regionalDuties))).optional(),
  })
  .refine(...lastNotBefore('since', 'until'))
export type ReliefStation = z.infer<typeof ReliefStation>

/** The least that calls are kept (工作规程 art. 5), in months. */
const callsKept = 3

/** What a station is held against. */
export const reliefStationRules = {
  'receives-all-day': {
    text: { zh: '应当实行24小时接待', en: 'a station receives people at any hour' },
    cite: atArticle(stationWorkflow2014, '第四条'),
  },
  'hotline-all-day': {
    text: { zh: '救助热线应当24小时服务', en: 'its hotline answers at any hour' },
    cite: atArticle(stationWorkflow2014, '第五条'),
  },
  'calls-kept': {
    text: { zh: '热线录音保存不少于3个月', en: 'calls are kept for three months' },
    cite: atArticle(stationWorkflow2014, '第五条'),
  },
  'rooms-by-sex': {
    text: { zh: '应当按性别分室住宿', en: 'men and women sleep apart' },
    cite: atArticle(vagrantReliefMeasures, '第八条'),
  },
  'women-by-women': {
    text: { zh: '女性受助人员应当由女性工作人员管理', en: 'women are looked after by women' },
    cite: atArticle(vagrantReliefMeasures, '第八条'),
  },
  'centre-serves': { text: { zh: '区域中心应当列明所服务的站和职责', en: 'a centre names its stations and duties' } },
  'only-centre-serves': {
    text: { zh: '只有区域中心为其他站服务', en: 'only a centre serves other stations' },
    // Places divide the work among their stations; no text forbids it.
    severity: 'warning',
  },
  'served-station-known': { text: { zh: '所服务的站应当在册', en: 'a station that is served is on the register' } },
  'served-by-another': { text: { zh: '区域中心不为自己服务', en: 'a centre does not serve itself' } },
  'station-once': { text: { zh: '同一救助管理机构重复登记', en: 'a station stands twice' } },
  'served-once': {
    text: {
      zh: '两个区域中心为同一站承担同一职责',
      en: 'two centres serve a station with the same duty',
    },
    severity: 'warning',
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/**
 * What a register of stations breaks on a day: of each station in service what the workflow asks since 2014-08-01 and the measures
 * since 2003-08-01; of a regional centre whom it serves. What is not known breaks nothing.
 */
export const reliefStationProblems = (stations: readonly ReliefStation[], asOf: PlainDate): Problem[] => {
  const open = stations.flatMap((station, index) =>
    runsOn(station.since, station.until, asOf) ? [{ station, index }] : [],
  )
  const served = new Map<string, readonly string[]>()
  return open.flatMap(({ station, index }) => {
    const problems: Problem[] = []
    const broken = (code: keyof typeof reliefStationRules, path: Problem['path']) => {
      problems.push(brokenRule(code, reliefStationRules[code], [index, ...path]))
    }
    if (asOf >= stationWorkflow2014.effective) {
      if (station.receivesAllDay === false) broken('receives-all-day', ['receivesAllDay'])
      if (station.hotlineAllDay === false) broken('hotline-all-day', ['hotlineAllDay'])
      if (station.callsKeptMonths !== null && station.callsKeptMonths < callsKept)
        broken('calls-kept', ['callsKeptMonths'])
    }
    if (asOf >= vagrantReliefMeasures.effective) {
      if (station.roomsBySex === false) broken('rooms-by-sex', ['roomsBySex'])
      if (station.womenByWomen === false) broken('women-by-women', ['womenByWomen'])
    }
    // What ends and begins anew on one day is one station.
    const isTwice = (one: (typeof open)[number]) =>
      one.index < index &&
      one.station.id === station.id &&
      one.station.until !== station.since &&
      station.until !== one.station.since
    if (open.some(isTwice)) broken('station-once', ['id'])
    if (station.body === 'regional') {
      if (station.serves?.length === 0 || station.duties?.length === 0) broken('centre-serves', ['serves'])
    } else if (station.serves?.length) broken('only-centre-serves', ['serves'])
    for (const [at, id] of (station.serves ?? []).entries()) {
      if (id === station.id && station.body === 'regional') broken('served-by-another', ['serves', at])
      if (!open.some(one => one.station.id === id)) broken('served-station-known', ['serves', at])
      const duties = served.get(id) ?? []
      if (station.duties?.some(duty => duties.includes(duty))) broken('served-once', ['serves', at])
      served.set(id, [...duties, ...(station.duties ?? [])])
    }
    return problems
  })
}

/** The centre that serves a station on a day, by the station’s id, or serves it with a duty; none: it serves itself. */
export const centreOf = (
  stations: readonly ReliefStation[],
  station: string,
  asOf: PlainDate,
  duty?: keyof typeof regionalDuties,
): ReliefStation | undefined =>
  stations.find(
    ({ body, since, until, serves, duties }) =>
      body === 'regional' &&
      runsOn(since, until, asOf) &&
      serves?.includes(station) === true &&
      (duty === undefined || duties?.includes(duty) === true),
  )

/** How full a station is; how long each stay lasts is `reliefDays`. */
export interface StationOccupancy {
  readonly beds: number
  readonly inRelief: number
  /** Below 0 where more people stay than there are beds. */
  readonly free: number
}

/** The occupancy of a station on a day: its beds at night, when who left on the day is gone. */
export const stationOccupancy = (
  station: Pick<ReliefStation, 'id' | 'beds'>,
  stays: readonly Pick<ReliefStay, 'station' | 'arrived' | 'left'>[],
  asOf: PlainDate,
): StationOccupancy => {
  const inRelief = stays.filter(
    stay => stay.station === station.id && isInRelief(stay, asOf) && stay.left !== asOf,
  ).length
  return { beds: station.beds, inRelief, free: station.beds - inRelief }
}

/**
 * The open day of relief stations (救助管理机构开放日) in a year: 19 June since 2013 (`reliefOpenDayNotice`), and the how-manieth it is.
 * @throws ZodError before 2013
 */
export const reliefOpenDay = (year: number): { readonly on: PlainDate; readonly edition: number } => {
  const of = z.int().min(2013).max(9999).parse(year)
  return { on: `${of}-06-19`, edition: of - 2012 }
}

/** A station’s open day as it was held (开放日活动). */
export const StationOpenDay = z.strictObject({
  station: z.string().min(1),
  on: PlainDate,
  visitors: z.int().min(0),
  /** By picture only, without visitors on the ground. */
  online: z.boolean().default(false),
})
export type StationOpenDay = z.infer<typeof StationOpenDay>

/** Which stations in service on the open day of a year held none on it, by id; before the day has come (`asOf`), none. */
export const stationsWithoutOpenDay = (
  stations: readonly ReliefStation[],
  held: readonly StationOpenDay[],
  year: number,
  asOf?: PlainDate,
): string[] => {
  const { on } = reliefOpenDay(year)
  if (asOf !== undefined && asOf <= on) return []
  return stations
    .filter(({ since, until }) => runsOn(since, until, on))
    .map(({ id }) => id)
    .filter(id => !held.some(day => day.station === id && day.on === on))
}
