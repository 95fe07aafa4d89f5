import type { Citation, LocalizedText } from '@minzheng/core'
import { PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** The colours that places give to the risk of a child (分级分色、“四色”档案), the gravest first. */
export const RiskColour = z.enum(['red', 'yellow', 'blue', 'green'])
export type RiskColour = z.infer<typeof RiskColour>

/** How one place grades the risk of children by colours. */
export interface RiskColourScheme {
  readonly division: string
  readonly levels: Readonly<Record<RiskColour, LocalizedText>>
  /** What is done for a colour, where the source says so. */
  readonly responses?: Readonly<Partial<Record<RiskColour, LocalizedText>>>
  readonly cite: Citation
}

/** The schemes that were found. Neither says which points or signs make a colour: a colour is recorded, never computed. */
export const riskColourSchemes = {
  guangdong: {
    division: '440000',
    levels: {
      red: { zh: '高风险', en: 'High risk' },
      yellow: { zh: '中高风险', en: 'Medium to high risk' },
      blue: { zh: '中低风险', en: 'Low to medium risk' },
      green: { zh: '低风险', en: 'Low risk' },
    },
    cite: {
      title: '广东省农村留守儿童和困境儿童关爱服务质量提升三年行动实施方案',
      issuer: '广东省民政厅等19部门',
      confidence: 'secondary',
      note: 'as reported on 2024-05-11; how often each colour is visited was not seen',
    },
  },
  wujin: {
    division: '320412',
    levels: {
      red: { zh: '高风险', en: 'High risk' },
      yellow: { zh: '中风险', en: 'Medium risk' },
      blue: { zh: '低风险', en: 'Low risk' },
      green: { zh: '健康成长', en: 'Grows up well' },
    },
    responses: {
      red: { zh: '立即介入', en: 'Step in at once' },
      yellow: { zh: '定期介入', en: 'Step in regularly' },
      blue: { zh: '保持关注', en: 'Keep an eye on it' },
    },
    cite: {
      title: '武进区困境儿童“四色”档案',
      issuer: '常州市武进区民政局',
      confidence: 'secondary',
      note: 'as 常州日报 reported in July 2024: by the risk of guardianship, of body and of behaviour; which response goes with which colour is read from the order of the words',
    },
  },
} as const satisfies Readonly<Record<string, RiskColourScheme>>

/** The risk of one child as it was graded, by whom guards it, its body and its behaviour. */
export const RiskGrading = z.strictObject({
  child: z.string().min(1),
  colour: RiskColour,
  gradedOn: PlainDate,
  /** The last day on which somebody went to see the child for it. */
  seenOn: PlainDate.optional(),
})
export type RiskGrading = z.infer<typeof RiskGrading>

/**
 * How many children stand at each colour on a day: of each child the latest grading by then, and of two on one day the one that
 * comes later on record.
 */
export const riskColourCounts = (
  gradings: readonly RiskGrading[],
  asOf: PlainDate,
): Readonly<Record<RiskColour, number>> => {
  const latest = new Map<string, RiskGrading>()
  for (const grading of gradings) {
    const before = latest.get(grading.child)
    if (grading.gradedOn <= asOf && (before === undefined || before.gradedOn <= grading.gradedOn))
      latest.set(grading.child, grading)
  }
  const counts = { red: 0, yellow: 0, blue: 0, green: 0 }
  for (const { colour } of latest.values()) counts[colour]++
  return counts
}
