import { keysOf, type LocalizedText } from '@minzheng/core'
import * as z from 'zod'

/** The three types of social organisation (社会组织) that the registration offices register. */
export const organisationTypes = {
  association: { zh: '社会团体', en: 'Association' },
  'service-institution': { zh: '社会服务机构（民办非企业单位）', en: 'Social service institution' },
  foundation: { zh: '基金会', en: 'Foundation' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A type of social organisation. */
export const OrganisationType = z.enum(keysOf(organisationTypes))
export type OrganisationType = z.infer<typeof OrganisationType>
