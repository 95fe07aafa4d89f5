import { keysOf, type LocalizedText, PlainDate, refusal, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { OrganisationType } from '../shared/organisation.js'

/** How an organisation left the register. */
export const registerEndings = {
  deregistered: { zh: '注销', en: 'de-registered' },
  revoked: { zh: '撤销登记', en: 'struck from the register' },
  'certificate-revoked': { zh: '吊销登记证书', en: 'its certificate revoked' },
  moved: { zh: '登记管理机关变更', en: 'moved to another office' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A social organisation on the register of an office (社会组织登记册). */
export const RegisteredOrganisation = z
  .strictObject({
    /** What tells it apart: its unified social credit code, or its name where there is none. */
    id: z.string().min(1),
    type: OrganisationType,
    registered: PlainDate,
    /** The last day on the register. */
    until: PlainDate.nullable().default(null),
    ending: z.enum(keysOf(registerEndings)).nullable().default(null),
  })
  .refine(
    ({ registered, until }) => until === null || registered <= until,
    refusal(['until'], '注销日期早于登记日期', 'off the register before it was on it'),
  )
  .refine(
    ({ until, ending }) => (until === null) === (ending === null),
    refusal(['ending'], '退出登记的方式与最后日期须同时填写', 'how it left the register and the last day go together'),
  )
export type RegisteredOrganisation = z.infer<typeof RegisteredOrganisation>

/** Whether an organisation is on the register on a day. */
export const isRegisteredOn = ({ registered, until }: RegisteredOrganisation, asOf: PlainDate): boolean =>
  runsOn(registered, until, asOf)
