import { atArticle, type Citation } from '@minzheng/core'
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
