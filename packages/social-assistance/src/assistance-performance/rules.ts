import {
  atArticle,
  type Citation,
  compareExact,
  DivisionCode,
  keysOf,
  type LocalizedText,
  refusal,
  type ScoredItem,
  type StandardScore,
  scoreOf,
} from '@minzheng/core'
import { decimal } from '@minzheng/core/fields'
import { defineProgram, firstOf, ratio, versions } from '@minzheng/rules'
import * as z from 'zod'

/** 困难群众基本生活救助工作绩效评价办法. */
export const performanceMeasures2016 = {
  title: '困难群众基本生活救助工作绩效评价办法',
  number: '民发〔2016〕242号',
  issuer: '民政部、财政部',
  issued: '2016-12-30',
  effective: '2016-12-30',
  confidence: 'official-excerpt',
} as const satisfies Citation

/** The year's score of a province, out of 100. The points of the four indicators change from year to year. */
export const AssistancePerformanceFacts = z.strictObject({
  score: decimal('评价得分', 'Score', { most: 100 }),
})

/** Nothing is left to a place. */
export const AssistancePerformancePolicy = z.strictObject({})

/** What each grade is called (民发〔2016〕242号 art. 7). */
export const assistancePerformanceGrades = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  passed: { zh: '合格', en: 'Passed' },
  failed: { zh: '不合格', en: 'Failed' },
} as const

/** The grade under the measures of 民发〔2016〕242号, art. 7. */
export const assistancePerformance2016 = defineProgram({
  id: 'assistance-performance',
  title: { zh: '困难群众基本生活救助工作绩效评价等级', en: 'Grade of the assistance work' },
  inForce: { from: '2016-12-30', cite: performanceMeasures2016 },
  facts: AssistancePerformanceFacts,
  policy: AssistancePerformancePolicy,
  rules({ score }) {
    const grade = firstOf(
      [score.atLeast(ratio(90)), 'excellent'],
      [score.atLeast(ratio(80)), 'good'],
      [score.atLeast(ratio(60)), 'passed'],
    )
      .otherwise('failed')
      .as(
        { zh: '评价等级', en: 'Grade' },
        { cite: atArticle(performanceMeasures2016, '第七条'), words: assistancePerformanceGrades },
      )
    return { grade }
  },
})

/**
 * The grade of a year's assistance work (绩效评价): 90 and more 优秀, 80 良好, 60 合格, less 不合格; each limit belongs to
 * the better grade (以上包括本数).
 */
export const assistancePerformance = versions(assistancePerformance2016)

/** The four indicators of the evaluation (art. 5). */
export const assistancePerformanceIndicators = {
  support: { zh: '工作保障', en: 'Support of the work' },
  management: { zh: '工作管理', en: 'Management' },
  effect: { zh: '工作效果', en: 'Effect' },
  innovation: { zh: '工作创新', en: 'Innovation' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** An indicator: see {@link assistancePerformanceIndicators}. */
export type AssistancePerformanceIndicator = keyof typeof assistancePerformanceIndicators

/** The most points of each indicator in a year, as its notice sets them: together 100 (art. 7). */
export const AssistancePerformanceWeights = z
  .record(z.enum(keysOf(assistancePerformanceIndicators)), z.number().min(0).max(100))
  .refine(
    weights => Object.values(weights).reduce((sum, points) => sum + Math.round(points * 100), 0) === 10_000,
    refusal([], '分值合计不为100', 'the points are not 100 together'),
  )
export type AssistancePerformanceWeights = z.infer<typeof AssistancePerformanceWeights>

/**
 * The year’s score and grade of a place from the points of its indicators, of which none has more than its weight. An indicator left out
 * or `null` is not known: the total is open, and the grade where it could change.
 */
export const assistancePerformanceScore = (
  weights: AssistancePerformanceWeights,
  points: Readonly<Partial<Record<AssistancePerformanceIndicator, number | null>>>,
): StandardScore<AssistancePerformanceIndicator> => {
  const items = Object.fromEntries(
    keysOf(assistancePerformanceIndicators).map(key => [
      key,
      { title: assistancePerformanceIndicators[key], points: weights[key] },
    ]),
  ) as Record<AssistancePerformanceIndicator, ScoredItem>
  const grades = [
    { grade: 'excellent', least: 90 },
    { grade: 'good', least: 80 },
    { grade: 'passed', least: 60 },
    { grade: 'failed', least: 0 },
  ]
  return scoreOf({ items, vetoes: {}, grades }, points)
}

/** A place with its score of a year; `null`: not known. */
export const AssistancePerformancePlace = z.strictObject({
  division: DivisionCode,
  score: z.number().min(0).max(100).nullable(),
})
export type AssistancePerformancePlace = z.infer<typeof AssistancePerformancePlace>

/**
 * The places by their scores, the best first; equal scores have one rank, and the next is passed over. While a score is not known, or a place is there twice, no rank
 * is: it could change each. How a place ranks its districts is its own rule.
 */
export const assistancePerformanceRanking = (
  places: readonly AssistancePerformancePlace[],
): { readonly division: string; readonly score: number | null; readonly rank: number | null }[] => {
  const isTwice = new Set(places.map(({ division }) => division)).size < places.length
  const open = isTwice || places.some(({ score }) => score === null)
  return places
    .toSorted((one, other) => compareExact(other.score ?? -1, one.score ?? -1))
    .map(({ division, score }) => ({
      division,
      score,
      rank: open || score === null ? null : 1 + places.filter(one => one.score !== null && one.score > score).length,
    }))
}
