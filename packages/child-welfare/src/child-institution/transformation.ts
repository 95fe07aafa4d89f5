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
  /** The day from which there is none: closed, or merged into another. */
  closedOn: PlainDate.optional(),
  /** Children under long-term guardianship who still live there; `null`: not known. */
  longTermChildren: z.int().min(0).nullable(),
  /** How many children it has room for, and what it does for them; left out: not known. */
  beds: z.int().min(0).optional(),
  functions: z
    .array(z.enum(['long-term-care', 'temporary-care', 'outreach', 'disabled-children-of-families']))
    .optional(),
})
export type InstitutionTransformation = z.infer<typeof InstitutionTransformation>

/** How an institution stands in the reform. */
export const transformationStates = {
  'before-reform': { zh: '改革意见发布以前', en: 'Before the opinion on the reform' },
  closed: { zh: '已撤销或者并入其他机构', en: 'Closed, or merged into another' },
  'raises-children': { zh: '收留抚养本辖区长期监护儿童', en: 'Raises the children of its place' },
  kept: { zh: '省级统筹保留', en: 'Kept by the province' },
  transformed: { zh: '已转型为未成年人救助保护机构', en: 'Has become one of rescue and protection' },
  'children-not-known': {
    zh: '已转型，长期监护儿童是否移交不明',
    en: 'Has become one; whether children are still to move is not known',
  },
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

/** The first day on which reports speak of the opinion; its own day was not seen. */
export const transformationSince = '2021-05-25'

/**
 * How an institution stands on a day by 民发〔2021〕44号: those of provinces and prefectures raise the children under long-term
 * guardianship; those of counties become institutions of rescue and protection, unless the province keeps them. Before
 * {@link transformationSince} the reform asks nothing.
 */
export const transformationState = (
  { level, keptByProvince, transformedOn, closedOn, longTermChildren }: InstitutionTransformation,
  asOf: PlainDate,
  dueOn: PlainDate = transformationDue.withinYear,
): TransformationState => {
  if (asOf < transformationSince) return 'before-reform'
  if (happenedBy(closedOn, asOf)) return 'closed'
  if (level !== 'county') return 'raises-children'
  if (happenedBy(transformedOn, asOf))
    return longTermChildren === null ? 'children-not-known' : longTermChildren > 0 ? 'children-left' : 'transformed'
  if (keptByProvince) return 'kept'
  return dueOn < asOf ? 'overdue' : 'to-transform'
}
