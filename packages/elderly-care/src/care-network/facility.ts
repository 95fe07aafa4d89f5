import { keysOf, type LocalizedText, PlainDate, runsOn, within } from '@minzheng/core'
import * as z from 'zod'
import { sixHelps } from '../shared/six-helps.js'

/** The facilities of the network of elderly care (养老服务网络) that are no institutions with beds of their own filing. */
export const careFacilityKinds = {
  'area-centre': { zh: '区域（综合）养老服务中心、养老服务综合体', en: 'Area centre or care complex' },
  'home-care-centre': { zh: '居家养老服务（照料）中心', en: 'Home-care centre' },
  'home-care-station': { zh: '居家养老服务站', en: 'Home-care station' },
  'day-care-centre': { zh: '日间照料中心', en: 'Day-care centre' },
  'happiness-home': { zh: '农村幸福院、互助养老点', en: 'Rural mutual-aid home' },
  'neighbour-point': { zh: '互助养老睦邻点', en: 'Mutual-aid neighbour point' },
  'bath-point': { zh: '助浴点', en: 'Bathing point' },
  other: { zh: '其他设施', en: 'Another facility' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of facility of the network. */
export type CareFacilityKind = keyof typeof careFacilityKinds

/** The daily services that elders are helped with (六助), and care by the day or for a short stay. */
export const dailyServices = {
  ...sixHelps,
  'day-care': { zh: '日间照料', en: 'Day care' },
  'short-stay': { zh: '短期托养', en: 'Short stay' },
  other: { zh: '康复、文娱等其他服务', en: 'Another, as rehabilitation or recreation' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A daily service. */
export type DailyService = keyof typeof dailyServices

/** One facility of the register. Its zone (片区) is the area that it is meant to serve: a code or a name, as the place keeps it. */
export const CareFacility = z.strictObject({
  name: z.string().min(1),
  /** Its name before, in the same zone; left out or `null`: none, as far as is known. */
  formerly: z.string().min(1).nullish(),
  zone: z.string().min(1),
  within,
  kind: z.enum(keysOf(careFacilityKinds)),
  /** Floor area in m²; `null`: not known. */
  area: z.number().min(0).nullable().default(null),
  /** Beds for day care and short stays; `null`: not known. */
  beds: z.int().min(0).nullable().default(null),
  /** What it offers; `null`: not known. */
  services: z
    .array(z.enum(keysOf(dailyServices)))
    .nullable()
    .default(null),
  /** The provider on the platform that runs it, by its number there; left out or `null`: not known. */
  provider: z.string().min(1).nullish(),
  /** The first day of service; `null`: not yet open. */
  opened: PlainDate.nullable(),
  /** The last day of service. */
  closed: PlainDate.nullable().default(null),
})
export type CareFacility = z.infer<typeof CareFacility>

/** Whether a facility is in service on a day; its first and last day are days of service. */
export const isInService = ({ opened, closed }: CareFacility, asOf: PlainDate): boolean => runsOn(opened, closed, asOf)
