import { happenedBy, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** A child welfare institution and what has become of it in the reform of 2021 (优化提质和创新转型). */
export const InstitutionTransformation = z.strictObject({
  name: z.string().min(1),
  level: z.enum(['county', 'prefecture', 'province']),
  /** The province keeps it for the children under long-term guardianship of its place. */
  keptByProvince: z.boolean(),
  /** The day on which the county institution became one of rescue and protection; `null`: not yet. */
  transformedOn: PlainDate.nullable(),
  /** Children under long-term guardianship who still live there; `null`: not known. */
  longTermChildren: z.int().min(0).nullable(),
})
export type InstitutionTransformation = z.infer<typeof InstitutionTransformation>

/** How an institution stands in the reform. */
export const transformationStates = {
  'raises-children': { zh: '收留抚养本辖区长期监护儿童', en: 'Raises the children of its place' },
  kept: { zh: '省级统筹保留', en: 'Kept by the province' },
  transformed: { zh: '已转型为未成年人救助保护机构', en: 'Has become one of rescue and protection' },
  'children-left': { zh: '已转型，尚有长期监护儿童未移交', en: 'Has become one, and children are still to move' },
  'to-transform': { zh: '应当转型', en: 'Is to become one' },
  overdue: { zh: '逾期未转型', en: 'Should have become one' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A state in the reform: see {@link transformationStates}. */
export type TransformationState = keyof typeof transformationStates

/**
 * By when county institutions had to become institutions of rescue and protection. Reports say 2025年前 and 到2025年前, which
 * may mean before 2025 began or before it ended: both are given, and the later is used unless said otherwise.
 */
export const transformationDue = { beforeYear: '2024-12-31', withinYear: '2025-12-31' } as const

/**
 * How an institution stands on a day by 民发〔2021〕44号: those of provinces and prefectures raise the children under long-term
 * guardianship; those of counties become institutions of rescue and protection, unless the province keeps them.
 */
export const transformationState = (
  { level, keptByProvince, transformedOn, longTermChildren }: InstitutionTransformation,
  asOf: PlainDate,
  dueOn: PlainDate = transformationDue.withinYear,
): TransformationState => {
  if (level !== 'county') return 'raises-children'
  if (happenedBy(transformedOn, asOf))
    return longTermChildren !== null && longTermChildren > 0 ? 'children-left' : 'transformed'
  if (keptByProvince) return 'kept'
  return dueOn < asOf ? 'overdue' : 'to-transform'
}
