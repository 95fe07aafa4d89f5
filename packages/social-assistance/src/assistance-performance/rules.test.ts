import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AssistancePerformanceFacts,
  assistancePerformance,
  assistancePerformance2016,
  assistancePerformanceGrades,
} from './rules.js'

const order = ['failed', 'passed', 'good', 'excellent'] as const

describe('performance grade', () => {
  // record performance-grades: 民发〔2016〕242号 art. 7
  it.each([
    [100, '优秀'],
    [90, '优秀'],
    [89.99, '良好'],
    [80, '良好'],
    [79.99, '合格'],
    [60, '合格'],
    [59.99, '不合格'],
    [0, '不合格'],
  ])('%f: %s', (score, expected) => {
    const { grade } = assistancePerformance.on('2016-12-30').assess({ score }, {})
    expect(grade && assistancePerformanceGrades[grade].zh).toBe(expected)
  })

  it('all ways of running it agree', () => {
    agreement(assistancePerformance2016, arbitraryOf(AssistancePerformanceFacts), fc.constant({}))
  })

  it('a higher score never has a worse grade', () => {
    const gradeOf = (score: number) =>
      order.indexOf(assistancePerformance2016.assess({ score: score / 100 }, {}).grade!)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (a, b) => {
        expect(gradeOf(Math.max(a, b))).toBeGreaterThanOrEqual(gradeOf(Math.min(a, b)))
      }),
    )
  })
})

it('is given from the day of the measures', () => {
  expect(() => assistancePerformance.on('2016-12-29')).toThrow(/2016-12-30/)
})
