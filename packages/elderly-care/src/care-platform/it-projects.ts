import { type LocalizedText, refusal, type StandardScore, scoreOf } from '@minzheng/core'
import * as z from 'zod'

/** What IT projects of elderly care are assessed by (养老信息化项目考核): criteria that a place may weigh, beside its own. */
export const itProjectCriteria = {
  progress: { zh: '建设进度', en: 'Progress' },
  functions: { zh: '功能实现', en: 'Functions' },
  data: { zh: '数据质量与共享', en: 'Data and its sharing' },
  use: { zh: '使用率与活跃度', en: 'Use' },
  service: { zh: '运维服务', en: 'Maintenance' },
  security: { zh: '网络与信息安全', en: 'Security' },
  satisfaction: { zh: '用户满意度', en: 'Satisfaction' },
  funds: { zh: '资金使用', en: 'Use of funds' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A criterion of the assessment. */
export type ItProjectCriterion = keyof typeof itProjectCriteria
const titles: Readonly<Record<string, LocalizedText>> = itProjectCriteria
const name = z.string().min(1)

/** The assessment standard of a place: weights that make 100, by the key of {@link itProjectCriteria} or as the place calls its own, vetoes, and the least points of each grade, the best first. */
export const ItProjectStandard = z
  .strictObject({
    weights: z.record(name, z.int().min(1).max(100)),
    /** As `security-incident`, `false-data`, `funds-misused`. */
    vetoes: z.array(name).default([]),
    grades: z.array(z.strictObject({ grade: z.string().min(1), least: z.number().min(0).max(100) })).min(1),
  })
  .refine(
    ({ weights }) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100,
    refusal(['weights'], '权重合计不为100', 'the weights do not make 100'),
  )
  .refine(
    ({ grades }) => grades.every(({ least }, index) => index === 0 || least < grades[index - 1]!.least),
    refusal(['grades'], '等次分值未逐级递减', 'the grades do not go down'),
  )
export type ItProjectStandard = z.infer<typeof ItProjectStandard>

/** The points and the grade of a project by the standard of a place; points of a criterion are of its weight. */
export const itProjectScore = (
  { weights, vetoes, grades }: ItProjectStandard,
  points: Readonly<Partial<Record<string, number | null>>>,
  vetoed: readonly string[] = [],
): StandardScore =>
  scoreOf<string>(
    {
      items: Object.fromEntries(
        Object.entries(weights).map(([criterion, weight]) => [
          criterion,
          { title: titles[criterion] ?? { zh: criterion, en: criterion }, points: weight },
        ]),
      ),
      vetoes: Object.fromEntries(vetoes.map(veto => [veto, { zh: veto, en: veto }])),
      grades,
    },
    points,
    vetoed,
  )
