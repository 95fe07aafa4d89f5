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

/**
 * The five ways in which Hunan had its bureaus work from 2016 on (五化民政), as its department named them on 2017-07-21; what each is worth
 * is set by the place.
 */
export const fiveWays = {
  people: { zh: '人本化', en: 'for people' },
  lawful: { zh: '法治化', en: 'by law' },
  standardised: { zh: '标准化', en: 'by standards' },
  informed: { zh: '信息化', en: 'by data' },
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
  /** None where it is left out: what a scheme does not set is no veto. */
  vetoes: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).default([]),
  grades: z.array(z.strictObject({ grade: z.string().min(1), least: z.number().min(0).multipleOf(0.01) })).min(1),
})
export type AppraisalScheme = z.infer<typeof AppraisalScheme>

/** The ids that stood before, with the rows where they stand again. */
const idsTwice = (list: readonly { readonly id: string }[]): [id: string, row: number][] =>
  list.flatMap(({ id }, row) => (list.findIndex(one => one.id === id) < row ? [[id, row]] : []))

/** What is wrong with a scheme: an item or a veto twice, grades that do not fall. */
export const appraisalSchemeProblems = ({ items, vetoes, grades }: AppraisalScheme): Problem[] => [
  ...idsTwice(vetoes).map(([id, row]) =>
    problem(
      'veto-twice',
      'error',
      ['vetoes', row, 'id'],
      [`否决项“${id}”重复。`, `The veto "${id}" is there twice.`],
      ['请删去一项。', 'Remove one.'],
    ),
  ),
  ...idsTwice(items).map(([id, row]) =>
    problem(
      'item-twice',
      'error',
      ['items', row, 'id'],
      [`考核项“${id}”重复。`, `The item "${id}" is there twice.`],
      ['请删去一项。', 'Remove one.'],
    ),
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
  points: z.record(z.string(), z.number().min(0).multipleOf(0.01).nullable()),
  /** The vetoes that fell on it; none where it is empty, left out: not told. */
  vetoed: z.array(z.string()).optional(),
})
export type CountyAppraisal = z.infer<typeof CountyAppraisal>

/** What is wrong with the marks of some counties: a county twice, an item or a veto that the scheme does not have, more points than an item gives. */
export const countyAppraisalProblems = (
  { items, vetoes }: AppraisalScheme,
  counties: readonly CountyAppraisal[],
): Problem[] =>
  counties.flatMap(({ county, points, vetoed = [] }, row) => {
    const say = (code: string, path: Problem['path'], zh: string, en: string) =>
      problem(
        code,
        'error',
        [row, ...path],
        [`“${county}”：${zh}。`, `"${county}": ${en}.`],
        ['请核对打分表。', 'Check the marks.'],
      )
    return [
      ...(counties.findIndex(one => one.county === county) < row
        ? [say('county-twice', ['county'], '重复', 'it is there twice')]
        : []),
      ...Object.entries(points).flatMap(([id, given]) => {
        const item = items.find(one => one.id === id)
        if (item === undefined)
          return [say('item-unknown', ['points', id], `没有考核项“${id}”`, `there is no item "${id}"`)]
        return given !== null && compareExact(given, item.points) > 0
          ? [say('too-many-points', ['points', id], `“${id}”得分超过满分`, `"${id}" has more points than it gives`)]
          : []
      }),
      ...vetoed.flatMap((id, at) =>
        vetoes.some(one => one.id === id)
          ? []
          : [say('veto-unknown', ['vetoed', at], `没有否决项“${id}”`, `there is no veto "${id}"`)],
      ),
    ]
  })

/**
 * The counties of a place by a scheme, each with its points, grade and rank: equal totals have one rank, and the next is counted on; who
 * has no total yet has none. The rank is that of the points alone: a veto takes the grade, and where it is not told
 * whether one fell, there is none yet.
 * @throws ProblemError where the scheme or the marks do not hold together, see {@link appraisalSchemeProblems} and
 * {@link countyAppraisalProblems}
 */
export const rankCounties = (
  scheme: AppraisalScheme,
  counties: readonly CountyAppraisal[],
): readonly { readonly county: string; readonly score: StandardScore; readonly rank: number | null }[] => {
  const problems = [...appraisalSchemeProblems(scheme), ...countyAppraisalProblems(scheme, counties)]
  if (problems.length > 0) throw new ProblemError(problems)
  const standard = standardOf(scheme)
  const scored = counties.map(({ county, points, vetoed }) => {
    const score = scoreOf(standard, points, vetoed)
    const isOpen = vetoed === undefined && scheme.vetoes.length > 0
    return { county, score: isOpen ? { ...score, grade: null } : score }
  })
  return scored.map(one => {
    const { total } = one.score
    const ahead = scored.filter(({ score }) => total !== null && score.total !== null && score.total > total)
    return { ...one, rank: total === null ? null : ahead.length + 1 }
  })
}
