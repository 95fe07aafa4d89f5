import { keysOf, type LocalizedText } from '@minzheng/core'
import type * as z from 'zod'
import { finding } from '../shared/finding.js'

export { type FindingState, findingProblems, findingState } from '../shared/finding.js'

/** The five kinds of grave hazards of child welfare institutions (儿童福利机构重大事故隐患判定标准 art. 2); of their 28 situations few were seen. */
export const institutionHazardKinds = {
  building: { zh: '房屋建筑重大事故隐患', en: 'Buildings' },
  equipment: { zh: '设施设备重大事故隐患', en: 'Equipment' },
  qualification: { zh: '相关资质不符合法定要求', en: 'Qualifications that the law asks for' },
  management: { zh: '日常管理重大事故隐患', en: 'Daily management' },
  other: { zh: '其他重大事故隐患', en: 'Others' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of hazard: see {@link institutionHazardKinds}. */
export type InstitutionHazardKind = keyof typeof institutionHazardKinds

const kinds = keysOf(institutionHazardKinds)

/** One grave hazard on the list of an institution (重大事故隐患台账). */
export const InstitutionHazard = finding(kinds)
export type InstitutionHazard = z.infer<typeof InstitutionHazard>
