import { describe, expect, it } from 'vitest'
import { type ScoredStandard, scoreOf } from './scored-standard.js'

const item = (points: number) => ({ title: { zh: '项', en: 'item' }, points })
const standard = {
  items: { a: item(60), b: item(40) },
  vetoes: { accident: { zh: '事故', en: 'accident' } },
  grades: [
    { grade: 'excellent', least: 90 },
    { grade: 'passed', least: 60 },
  ],
} as const satisfies ScoredStandard<'a' | 'b'>

// No source: an invented standard, both sides of each bound.
describe('a scored standard', () => {
  it.each([
    [{ a: 60, b: 30 }, 90, 'excellent'],
    [{ a: 60, b: 29.99 }, 89.99, 'passed'],
    [{ a: 40.1, b: 19.9 }, 60, 'passed'],
    [{ a: 40.1, b: 19.89 }, 59.99, 'none'],
    [{ a: 60 }, null, null],
    [{ a: 10, b: null }, null, 'none'],
    [{ a: 60.01, b: 40 }, 100.01, null],
    [{ a: 60, b: -1 }, 59, null],
  ])('%o: %d, %s', (points, total, grade) =>
    expect(scoreOf(standard, points)).toMatchObject({ total, grade, most: 100 }),
  )

  it('a veto decides whatever the points', () => {
    expect(scoreOf(standard, { a: 60, b: 40 }, ['accident'])).toMatchObject({ grade: 'none', vetoes: ['accident'] })
    expect(scoreOf(standard, { a: 60, b: 40 }, ['unknown']).grade).toBe('excellent')
  })
  it('names what is not scored and what is impossible', () => {
    expect(scoreOf(standard, { a: 61 })).toMatchObject({ notScored: ['b'], impossible: ['a'] })
  })
})
