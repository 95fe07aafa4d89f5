import { describe, expect, it } from 'vitest'
import { GrownOrphanPlan, grownOrphanParts, grownOrphanProblems, grownOrphanSettlement } from './settlement.js'

const plan = (more: object = {}) =>
  GrownOrphanPlan.parse({ child: '1', birth: '2006-06-01', plannedOn: '2024-01-10', ...more })
const part = (settledOn: string | null, needed = true) => ({ needed, settledOn })

// Source: 国办发〔2010〕54号 二（四）、二（五）.
describe('a grown orphan', () => {
  it('has job and housing by the opinion', () => {
    expect([grownOrphanParts.job.cite.article, grownOrphanParts.housing.cite.article]).toEqual(['二（四）', '二（五）'])
  })

  it.each<[string, object, unknown]>([
    ['2024-05-31', {}, [false, [], [], ['job', 'housing', 'registration']]],
    ['2024-06-01', {}, [true, [], [], ['job', 'housing', 'registration']]],
    [
      '2024-06-01',
      { parts: { job: part('2024-06-01'), housing: part('2024-06-02'), registration: part(null, false) } },
      [true, ['job'], ['housing'], []],
    ],
    // Needed, and not told whether it was settled.
    [
      '2024-06-01',
      { parts: { job: { needed: true }, housing: { needed: false } } },
      [true, [], [], ['job', 'registration']],
    ],
  ])('on %s, %o', (asOf, more, expected) => {
    const { adult, settled, open, unknown } = grownOrphanSettlement(plan(more), asOf)
    expect([adult, settled, open, unknown]).toEqual(expected)
  })

  it.each<[object, string[]]>([
    [{}, []],
    [{ parts: { job: part('2024-06-01'), housing: part(null, false) } }, []],
    [{ plannedOn: '2006-05-31' }, ['grown-orphan-dates']],
    [{ parts: { registration: part('2006-06-01') } }, []],
    [{ parts: { registration: part('2006-05-31') } }, ['grown-orphan-dates']],
    [{ parts: { job: part('2024-06-01', false) } }, ['grown-orphan-not-needed']],
  ])('%o: %j', (more, codes) => {
    expect(grownOrphanProblems(plan(more)).map(({ code }) => code)).toEqual(codes)
  })
})
