import { happenedBy, keysOf, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import * as z from 'zod'

/** The steps to the title, in their order. */
export const modelDistrictSteps = {
  applied: { zh: '自愿申报', en: 'Applied' },
  recommended: { zh: '初步推荐', en: 'Recommended' },
  working: { zh: '全面创建', en: 'At work on it' },
  'assessed-by-province': { zh: '省级评价', en: 'Assessed by the province' },
  verified: { zh: '评估核实', en: 'Verified' },
  named: { zh: '公示命名', en: 'Published and named' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A step: see {@link modelDistrictSteps}. */
export type ModelDistrictStep = keyof typeof modelDistrictSteps

const steps = keysOf(modelDistrictSteps)

/** The way of one district to the title of a national model (全国未成年人保护示范县（市、区、旗）). */
export const ModelDistrictApplication = z.strictObject({
  division: z.string().min(1),
  steps: z.partialRecord(z.enum(steps), PlainDate),
  /** The title was withdrawn: below the standards when looked at again, or a grave case. */
  withdrawnOn: PlainDate.nullable().default(null),
})
export type ModelDistrictApplication = z.infer<typeof ModelDistrictApplication>

/** The last step that a district has made by a day; `null`: none yet; `withdrawn`: it had the title. */
export const modelDistrictState = (
  { steps: made, withdrawnOn }: ModelDistrictApplication,
  asOf: PlainDate,
): ModelDistrictStep | 'withdrawn' | null => {
  if (happenedBy(withdrawnOn, asOf)) return 'withdrawn'
  return steps.findLast(step => happenedBy(made[step], asOf)) ?? null
}

/**
 * What is wrong with an application: `model-step-skipped` (a step without the one before it, whose day may not be known: a warning), `model-step-order` (a step on an earlier
 * day than the one before it), `model-withdrawn-unnamed` (a title withdrawn that was not given before).
 */
export const modelDistrictProblems = ({ division, steps: made, withdrawnOn }: ModelDistrictApplication): Problem[] => {
  const problems: Problem[] = []
  for (const [index, step] of steps.entries()) {
    const before = index === 0 ? undefined : steps[index - 1]!
    if (before === undefined || made[step] === undefined) continue
    const { zh, en } = modelDistrictSteps[step]
    const first = modelDistrictSteps[before]
    if (made[before] === undefined)
      problems.push(
        problem(
          'model-step-skipped',
          'warning',
          ['steps', before],
          [`${division}有“${zh}”而没有“${first.zh}”。`, `${division}: "${en}" without "${first.en}".`],
          ['请补记，或核对步骤。', 'Record it, or check the steps.'],
        ),
      )
    else if (made[step] < made[before])
      problems.push(
        problem(
          'model-step-order',
          'error',
          ['steps', step],
          [`${division}的“${zh}”早于“${first.zh}”。`, `${division}: "${en}" before "${first.en}".`],
          ['请核对日期。', 'Check the days.'],
        ),
      )
  }
  if (withdrawnOn !== null && (made.named === undefined || withdrawnOn < made.named))
    problems.push(
      problem(
        'model-withdrawn-unnamed',
        'error',
        ['withdrawnOn'],
        [`${division}此前没有命名。`, `${division} had no title then.`],
        ['请核对日期。', 'Check the days.'],
      ),
    )
  return problems
}
