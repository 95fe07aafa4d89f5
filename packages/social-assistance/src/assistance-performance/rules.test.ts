import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AssistancePerformanceFacts,
  AssistancePerformanceWeights,
  assistancePerformance,
  assistancePerformance2016,
  assistancePerformanceGrades,
  assistancePerformanceRanking,
  assistancePerformanceScore,
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

describe('the score of a year', () => {
  // 工作保障 had 30 points in 2016; the other weights are invented.
  const weights = AssistancePerformanceWeights.parse({ support: 30, management: 30, effect: 30, innovation: 10 })
  it.each([
    [{ support: 30, management: 30, effect: 30, innovation: 0 }, 90, 'excellent'],
    [{ support: 30, management: 30, effect: 29.99, innovation: 0 }, 89.99, 'good'],
    [{ support: 30, management: 30, effect: 0, innovation: 0 }, 60, 'passed'],
    [{ support: 0, management: 0, effect: 0, innovation: 0 }, 0, 'failed'],
    [{ support: 30, management: 30, effect: 20 }, null, null],
    [{ support: 30, management: 30, effect: 30, innovation: null }, null, 'excellent'],
    [{ support: 31, management: 30, effect: 29, innovation: 0 }, 90, null],
  ])('%j: %s', (points, total, grade) =>
    expect(assistancePerformanceScore(weights, points)).toMatchObject({ total, grade, most: 100 }),
  )
  it('has 100 points', () => {
    const parses = (innovation: number) => AssistancePerformanceWeights.safeParse({ ...weights, innovation }).success
    expect([parses(10), parses(9.99), parses(10.01)]).toEqual([true, false, false])
    expect(AssistancePerformanceWeights.safeParse({ support: 100 }).success).toBe(false)
  })
  it('ranks places; equal scores share a rank, and an open one leaves all open', () => {
    const places = [
      { division: '350203', score: 80 },
      { division: '350205', score: 95.5 },
      { division: '350206', score: 80 },
      { division: '350211', score: 79.99 },
    ]
    const ranks = (of: typeof places) =>
      assistancePerformanceRanking(of).map(({ division, rank }) => `${division} ${rank}`)
    expect(ranks(places)).toEqual(['350205 1', '350203 2', '350206 2', '350211 4'])
    expect(
      assistancePerformanceRanking([...places, { division: '350212', score: null }]).map(({ rank }) => rank),
    ).toEqual(Array.from({ length: 5 }, () => null))
    // A place that is there twice.
    expect(assistancePerformanceRanking([...places, places[0]!]).map(({ rank }) => rank)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
  })
})
