import { describe, expect, it } from 'vitest'
import { adaptationCost, adaptationProgress, HomeAdaptation } from './record.js'

const home = (household: string, accepted: string | null, more: object = {}) =>
  HomeAdaptation.parse({
    household,
    division: '320404',
    difficulty: 'dibao',
    items: [
      { kind: 'bathroom', cost: 200_000, subsidy: 150_000 },
      { kind: 'aids', cost: 50_000, subsidy: 50_000 },
    ],
    assessed: '2025-01-10',
    accepted,
    ...more,
  })
const year = { from: '2025-01-01', to: '2025-12-31', quota: 800 }

// No source: homes and their costs are added up; amounts and conditions are local.
describe('home adaptation', () => {
  it('what a home cost and who paid', () => {
    expect(adaptationCost(home('a', null))).toEqual({ cost: 250_000, subsidy: 200_000, own: 50_000 })
  })

  it.each([
    ['2024-12-31', 0],
    ['2025-01-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
    [null, 0],
  ])('accepted on %s counts %i in 2025', (accepted, done) => {
    expect(adaptationProgress([home('a', accepted)], year)).toMatchObject({ done, missing: 800 - done })
  })

  it('a household counts once, its money twice', () => {
    const answer = adaptationProgress([home('a', '2025-03-01'), home('a', '2025-09-01'), home('b', '2025-03-01')], year)
    expect(answer).toMatchObject({ done: 2, missing: 798, subsidy: 600_000 })
  })

  it('more than the quota misses nothing', () => {
    expect(adaptationProgress([home('a', '2025-03-01'), home('b', '2025-03-01')], { ...year, quota: 1 }).missing).toBe(
      0,
    )
  })

  it('says which are open and for how long, and which got more than they cost', () => {
    const over = { items: [{ kind: 'floor', cost: 1, subsidy: 2 }] }
    const answer = adaptationProgress(
      [home('a', null), home('b', '2026-02-01', over), home('c', null, { assessed: '2026-01-01' })],
      year,
    )
    expect(answer.open).toEqual([
      { household: 'a', days: 355 },
      { household: 'b', days: 355 },
    ])
    expect(answer.oversubsidised).toEqual(['b'])
    const twice = [home('b', '2025-02-01', over), home('b', '2025-03-01', over)]
    expect(adaptationProgress(twice, year).oversubsidised).toEqual(['b'])
  })

  it.each([
    ['assessed on the last day', '2025-12-31', null, [{ household: 'a', days: 0 }]],
    ['assessed the day after', '2026-01-01', null, []],
    ['accepted on the last day', '2025-12-01', '2025-12-31', []],
    ['accepted the day after', '2025-12-01', '2026-01-01', [{ household: 'a', days: 30 }]],
  ])('%s', (_, assessed, accepted, open) => {
    expect(adaptationProgress([home('a', accepted, { assessed })], year).open).toEqual(open)
  })

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', [{ household: 'a', days: 355 }]],
  ])('given up on %s', (cancelled, open) =>
    expect(adaptationProgress([home('a', null, { cancelled })], year).open).toEqual(open),
  )

  it('one item with more subsidy than cost is enough to be named', () => {
    const items = [
      { kind: 'floor', cost: 2, subsidy: 3 },
      { kind: 'aids', cost: 2, subsidy: 2 },
    ]
    expect(adaptationProgress([home('a', '2025-03-01', { items })], year).oversubsidised).toEqual(['a'])
  })

  it('accepted before it was assessed', () => {
    const records = [home('a', '2025-01-09'), home('b', '2025-01-10'), home('c', null)]
    expect(adaptationProgress(records, year).outOfOrder).toEqual(['a'])
  })

  it('a subsidy that is all of the cost is not above it', () => {
    const items = [{ kind: 'floor', cost: 2, subsidy: 2 }]
    expect(adaptationProgress([home('a', '2025-03-01', { items })], year).oversubsidised).toEqual([])
  })
})
