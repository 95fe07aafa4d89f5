import { describe, expect, it } from 'vitest'
import { found, planted, samplePlan, target, withTarget } from '../test/sample-plan.js'
import { checkPlan } from './check-plan.js'
import type { PlanTarget } from './plan.js'

const item2 = ['sections', 1, 'items', 0] as const

describe('checkPlan', () => {
  it('does not take an item whose number is malformed for a gap, nor its targets for lost', () => {
    expect(found(planted([[...item2, 'number'], '2']))).toEqual([['invalid-type', [...item2, 'number']]])
  })

  it('leaves targets open whose item number several sections use', () => {
    const restarted = planted(
      [[...item2, 'number'], 1],
      [['sections', 1, 'items', 1, 'number'], 2],
      [['targets', 0, 'item'], 1],
    )
    expect(found(restarted).map(([code]) => code)).toEqual(['item-numbering-restarts', 'target-item-ambiguous'])
  })

  it('asks for no unit where there is to be nothing at all', () => {
    expect(found(withTarget({ comparator: '<=', value: 0, unit: null, bare: false }))).toEqual([])
  })

  it('checks neither indicators nor names of divisions that nobody gave', () => {
    const data = withTarget({ indicator: 'bed', scope: { divisions: ['320404999'] } })
    expect(checkPlan(data).problems).toEqual([])
  })

  it.each([
    ['2024-12-31', ['deadline-before-period']],
    ['2025-01-01', []],
    ['2025-12-31', []],
    ['2026-01-01', ['deadline-after-period']],
  ])('deadline %s of a plan for 2025: %j', (deadline, codes) => {
    expect(found(withTarget({ deadline })).map(([code]) => code)).toEqual(codes)
  })

  const part = (fields: Partial<PlanTarget>, whole: Partial<PlanTarget>) =>
    found({ ...samplePlan(), targets: [target(whole), target({ id: 'part', partOf: 'beds', ...fields })] }).length > 0
  it.each([
    [{ value: 120 }, { value: 120 }, false],
    [{ value: 121 }, { value: 120 }, true],
    [{ value: 120 }, { value: 120, comparator: '<' }, true],
    [{ value: 120, comparator: '>' }, { value: 120, comparator: '<=' }, true],
    [{ value: 120, comparator: '>' }, { value: 120, comparator: '>=' }, false],
    [{ value: 160, comparator: '<=' }, { value: 120, comparator: '<=' }, false],
    [{ value: 4 }, { value: 3, valueMax: 5, comparator: 'range' }, false],
    [{ value: 6 }, { value: 3, valueMax: 5, comparator: 'range' }, true],
    [{ value: 160, unit: '万张' }, { value: 120 }, true],
    [{ value: 2, unit: '万张' }, { value: 30000 }, false],
    [{ value: 160, scope: { each: '社区' } }, { value: 120 }, false],
  ] satisfies [Partial<PlanTarget>, Partial<PlanTarget>, boolean][])(
    'part %j of whole %j: contradicts %s',
    (a, b, expected) => {
      expect(part(a, b)).toBe(expected)
    },
  )

  it.each([
    ['ratio', 1.5, undefined, false],
    ['ratio', 1.51, undefined, true],
    ['change', 1, 'reduction', false],
    ['change', 1.01, 'reduction', true],
    ['change', 5, 'growth', false],
    ['change', 5.01, 'growth', true],
  ] as const)('%s of %d (%s): too large %s', (kind, value, change, expected) => {
    const { problems } = checkPlan(withTarget({ kind, value, unit: '%', ...(change ? { change } : {}) }))
    expect(problems.map(({ code }) => code)).toEqual(expected ? ['ratio-too-large'] : [])
  })
})
