import { describe, expect, it } from 'vitest'
import { CreditEvent, CreditStandard, creditScore } from './credit-score.js'

// No source: an invented standard; places set their own.
const standard = CreditStandard.parse({
  start: 80,
  most: 100,
  off: { abuse: 50, 'no-agreement': 10 },
  added: { honour: 15, 投保责任险: 5 },
  months: 12,
  classes: [
    { class: 'A', least: 90, inspectionsPerYear: 0 },
    { class: 'B', least: 70, inspectionsPerYear: 2 },
    { class: 'C', least: 30, inspectionsPerYear: 4 },
  ],
})
const event = (ground: string, on = '2024-03-01') => CreditEvent.parse({ ground, on })

describe('the credit of a home', () => {
  it.each([
    ['nothing', [], 80, 'B', 2],
    // 民政部令第66号 art. 38: once a year at least.
    ['an honour', [event('honour')], 95, 'A', 1],
    ['two: no more than the most', [event('honour'), event('honour')], 100, 'A', 1],
    ['what the place alone counts', [event('投保责任险')], 85, 'B', 2],
    ['one violation, right at the bound', [event('no-agreement')], 70, 'B', 2],
    ['and one more', [event('no-agreement'), event('no-agreement')], 60, 'C', 4],
    ['abuse', [event('abuse')], 30, 'C', 4],
    ['not below nothing, and the last class', [event('abuse'), event('abuse')], 0, 'C', 4],
    ['what the place does not count', [event('hindering')], 80, 'B', 2],
  ])('%s', (_, events, score, name, inspectionsPerYear) => {
    expect(creditScore(events, standard, '2024-12-31')).toMatchObject({ score, class: name, inspectionsPerYear })
  })

  it('classes go down, and nobody starts above the most', () => {
    const of = (more: object) => CreditStandard.safeParse({ ...standard, ...more }).success
    expect([of({}), of({ classes: standard.classes.toReversed() }), of({ start: 100 }), of({ start: 101 })]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it.each([
    ['2024-02-29', 80],
    ['2024-03-01', 30],
    ['2025-03-01', 30],
    ['2025-03-02', 80],
  ])('twelve months of a violation: on %s %i', (asOf, score) => {
    expect(creditScore([event('abuse')], standard, asOf).score).toBe(score)
  })
})
