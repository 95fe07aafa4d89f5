import {
  compareExact,
  type LocalizedText,
  type Problem,
  ProblemError,
  problem,
  type ScoredStandard,
  type StandardScore,
  scoreOf,
} from '@minzheng/core'
import * as z from 'zod'

/** The five ways that a municipality's plan of 2020 asked its bureaus to work (五化民政); what each is worth is set by the place. */
export const fiveWays = {
  standardised: { zh: '标准化', en: 'by standards' },
  lawful: { zh: '法治化', en: 'by law' },
  informed: { zh: '信息化', en: 'by data' },
  professional: { zh: '专业化', en: 'by profession' },
  social: { zh: '社会化', en: 'with society' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** What a place appraises its counties by (绩效考核): items with their points, from which marks the grades begin, vetoes. */
export const AppraisalScheme = z.strictObject({
  year: z.int(),
  items: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1),
        points: z.number().positive().max(1000).multipleOf(0.01),
      }),
    )
    .min(1),
  vetoes: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).default([]),
  grades: z.array(z.strictObject({ grade: z.string().min(1), least: z.number().min(0).multipleOf(0.01) })).min(1),
})
export type AppraisalScheme = z.infer<typeof AppraisalScheme>

/** What is wrong with a scheme: an item twice, grades that do not fall. */
export const appraisalSchemeProblems = ({ items, grades }: AppraisalScheme): Problem[] => [
  ...items.flatMap(({ id }, row) =>
    items.findIndex(one => one.id === id) < row
      ? [
          problem(
            'item-twice',
            'error',
            ['items', row, 'id'],
            [`考核项“${id}”重复。`, `The item "${id}" is there twice.`],
            ['请删去一项。', 'Remove one.'],
          ),
        ]
      : [],
  ),
  ...grades.flatMap(({ least, grade }, row) =>
    row > 0 && compareExact(least, grades[row - 1]!.least) >= 0
      ? [
          problem(
            'grades-not-falling',
            'error',
            ['grades', row, 'least'],
            [`等次“${grade}”的起点不低于上一等次。`, `"${grade}" does not begin below the grade before.`],
            ['请按从高到低排列。', 'Order them from the best down.'],
          ),
        ]
      : [],
  ),
]

const standardOf = ({ items, vetoes, grades }: AppraisalScheme): ScoredStandard => ({
  items: Object.fromEntries(items.map(({ id, name, points }) => [id, { title: { zh: name, en: id }, points }])),
  vetoes: Object.fromEntries(vetoes.map(({ id, name }) => [id, { zh: name, en: id }])),
  grades,
})

/** What a county was given. `null`: an item is not marked yet. */
export const CountyAppraisal = z.strictObject({
  county: z.string().min(1),
  points: z.record(z.string(), z.number().min(0).nullable()),
  vetoed: z.array(z.string()).default([]),
})
export type CountyAppraisal = z.infer<typeof CountyAppraisal>

/**
 * The counties of a place by a scheme, each with its points, grade and rank: equal totals have one rank, and the next is counted on; who
 * has no total yet has none. @throws ProblemError where the scheme does not hold together, see {@link appraisalSchemeProblems}
 */
export const rankCounties = (
  scheme: AppraisalScheme,
  counties: readonly CountyAppraisal[],
): readonly { readonly county: string; readonly score: StandardScore; readonly rank: number | null }[] => {
  const problems = appraisalSchemeProblems(scheme)
  if (problems.length > 0) throw new ProblemError(problems)
  const standard = standardOf(scheme)
  const scored = counties.map(({ county, points, vetoed }) => ({ county, score: scoreOf(standard, points, vetoed) }))
  return scored.map(one => {
    const { total } = one.score
    const ahead = scored.filter(({ score }) => total !== null && score.total !== null && score.total > total)
    return { ...one, rank: total === null ? null : ahead.length + 1 }
  })
}
