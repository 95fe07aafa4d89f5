import {
  atArticle,
  criterionOf,
  type JudgedCriteria,
  judged,
  keysOf,
  type LocalizedText,
  notHappenedBy,
  PlainDate,
} from '@minzheng/core'
import * as z from 'zod'
import { funeralRegulation2025 } from '../shared/documents.js'
import { isRevised } from '../shared/on-day.js'

/** What a smart funeral service (智慧殡葬) offers online. */
export const smartFuneralFunctions = {
  booking: { zh: '在线预约', en: 'Booking' },
  'fees-shown': { zh: '收费公示', en: 'Fees shown' },
  payment: { zh: '在线支付', en: 'Payment' },
  'certificate-check': { zh: '证明核验', en: 'Check of certificates' },
  'remote-farewell': { zh: '远程告别', en: 'Farewell from afar' },
  'online-memorial': { zh: '网络祭扫', en: 'Online memorial' },
  'plot-map': { zh: '墓位地图', en: 'Map of graves' },
  'sweeping-booking': { zh: '祭扫预约', en: 'Booking of visits' },
  other: { zh: '其他功能', en: 'Another function' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A function of a smart funeral service. */
export const SmartFuneralFunction = z.enum(keysOf(smartFuneralFunctions))
export type SmartFuneralFunction = z.infer<typeof SmartFuneralFunction>

/** A home, cemetery, agent or other service in the information system of a province (殡葬服务信息系统), from the day on which it was taken in. */
export const SystemMember = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['funeral-home', 'service-station', 'ash-hall', 'cemetery', 'rural-plot', 'agent', 'other']),
  /** `null`: not in the system; left out: not known. */
  joined: PlainDate.nullish(),
  functions: z.array(z.strictObject({ function: SmartFuneralFunction, since: PlainDate })).default([]),
})
export type SystemMember = z.infer<typeof SystemMember>

/** The functions that a member offers on a day. */
export const functionsOn = ({ functions }: SystemMember, on: PlainDate): readonly SmartFuneralFunction[] =>
  functions.filter(({ since }) => since <= on).map(one => one.function)

/** The information system of a place and what it is linked with; what is not known is `null`. */
export const FuneralInformationSystem = z.strictObject({
  province: z.string().min(1),
  /** Built, run and kept up by the civil affairs of the province. */
  byProvince: z.boolean().nullable(),
  /** Shares death certificates with the government service platform. */
  sharesDeathCertificates: z.boolean().nullable(),
  /** Linked with the national base of funeral data, and through it with that of the population. */
  linkedWithNation: z.boolean().nullable(),
  members: z.array(SystemMember),
  /** Who serves there (从业人员) is in the system. */
  staffIncluded: z.boolean().nullable(),
})
export type FuneralInformationSystem = z.infer<typeof FuneralInformationSystem>

/** Whether all members are in the system on a day; `null` while none is on the list. */
const allJoined = (members: readonly SystemMember[], on: PlainDate): boolean | null => {
  if (members.some(({ joined }) => notHappenedBy(joined, on))) return false
  return members.length > 0 && members.every(({ joined }) => joined !== undefined) ? true : null
}

/** Whether a system is as the regulation of 2026 asks (arts 10, 23), from 2026-03-30; `null` before, when nothing was asked. */
export const judgeFuneralSystem = (system: FuneralInformationSystem, on: PlainDate): JudgedCriteria | null => {
  if (!isRevised(on)) return null
  const at = (article: string) => criterionOf(atArticle(funeralRegulation2025, article))
  return judged([
    at('第十条')('by-province', '由省级民政部门统筹建设、管理', 'Built and run by the province', system.byProvince),
    at('第十条')(
      'linked-with-nation',
      '与全国殡葬基础信息库衔接',
      'Linked with the national base',
      system.linkedWithNation,
    ),
    at('第十条')(
      'all-members',
      '殡葬服务主体全部纳入系统管理',
      'Every service is in it',
      allJoined(system.members, on),
    ),
    at('第十条')('staff', '从业人员纳入系统管理', 'Its people are in it', system.staffIncluded),
    at('第二十三条')(
      'death-certificates',
      '共享死亡证明信息',
      'Death certificates are shared',
      system.sharesDeathCertificates,
    ),
  ])
}
