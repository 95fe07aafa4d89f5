import { describe, expect, it } from 'vitest'
import { found, planted, samplePlan, target, withTarget } from '../test/sample-plan.js'
import { checkPlan } from './check-plan.js'
import { Plan, type PlanTarget } from './plan.js'
import { kindOfUnit } from './unit-kind.js'

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

  const contradicts = (fields: Partial<PlanTarget>, whole: Partial<PlanTarget>) =>
    found({ ...samplePlan(), targets: [target(whole), target({ id: 'part', partOf: 'beds', ...fields })] }).some(
      ([code]) => code === 'part-exceeds-whole',
    )
  it.each([
    ['a cap', { value: 120, comparator: '>' }, { value: 120, comparator: '=' }, true],
    ['the end of a range', { value: 120, comparator: '>' }, { value: 100, valueMax: 120, comparator: 'range' }, true],
    ['a range without an end', { value: 160 }, { value: 120, comparator: 'range' }, true],
    ['an end without a range', { value: 160 }, { value: 120, valueMax: 200 }, true],
    ['another kind', { value: 160 }, { value: 120, kind: 'amount' }, false],
    ['a unit that does not convert', { value: 160, unit: '户' }, { value: 120 }, false],
    [
      'a change',
      { value: 0.5, unit: '%', kind: 'change', change: 'growth' },
      { value: 0.3, unit: '%', kind: 'change', change: 'growth' },
      false,
    ],
    [
      'a change that does not say which way',
      { value: 0.5, unit: '%', kind: 'change' },
      { value: 0.3, unit: '%', kind: 'change' },
      false,
    ],
    ['a whole that changes', { value: 160 }, { value: 120, change: 'growth' }, false],
    ['a part that changes', { value: 160, change: 'growth' }, { value: 120 }, false],
  ] satisfies [string, Partial<PlanTarget>, Partial<PlanTarget>, boolean][])(
    'a part above its whole, of %s: contradicts %4$s',
    (_, a, b, expected) => {
      expect(contradicts(a, b)).toBe(expected)
    },
  )

  it.each([
    ['amount', '天', true],
    ['amount', '平方米', true],
    ['amount', '张/千人', true],
    ['amount', '元', false],
    ['amount', '%', false],
    ['count', '张', true],
    ['count', '天', false],
    ['money', '万元/月', true],
  ] as const)('a target of the kind %s in %s: fits %s', (kind, unit, fits) => {
    const codes = checkPlan(withTarget({ kind, unit })).problems.map(({ code }) => code)
    expect(codes).toEqual(fits ? [] : ['unit-kind-mismatch'])
  })

  it('a range may have both ends the same, and its upper end is checked as its lower', () => {
    const codes = (fields: Partial<PlanTarget>) => found(withTarget({ comparator: 'range', ...fields }))
    expect(codes({ valueMax: 77 })).toEqual([])
    expect(
      checkPlan(withTarget({ comparator: 'range', kind: 'ratio', unit: '%', value: 0.9, valueMax: 92 })).problems,
    ).toMatchObject([{ code: 'ratio-too-large', path: ['targets', 2, 'valueMax'] }])
  })

  it('a task with a date has neither a figure nor an upper end', () => {
    const task = { kind: 'deadline-only', unit: null, deadline: '2025-06-30', value: null } as const
    expect(found(withTarget({ ...task, comparator: 'range', valueMax: 3 }))).toEqual([
      ['deadline-only-with-value', ['targets', 2, 'valueMax']],
    ])
  })

  it('a figure that is missing is said once', () => {
    expect(found(withTarget({ value: null }))).toEqual([['value-missing', ['targets', 2, 'value']]])
  })

  describe('a field that cannot be read is one problem, and no other follows from it', () => {
    const only = (field: string, value: unknown, fields: Partial<PlanTarget> = {}) =>
      found(withTarget({ ...fields, [field]: value } as never)).map(([, path]) => (path as unknown[]).at(-1))
    it.each([
      ['item', 'x', {}],
      ['kind', 'x', { value: null }],
      ['comparator', 'x', { valueMax: 90 }],
      ['value', 'x', {}],
      ['value', 'x', { comparator: 'range', valueMax: 1 }],
    ] as const)('%s', (field, value, fields) => {
      expect(only(field, value, fields)).toEqual([field])
    })
    it('two IDs are no pair', () => {
      const data = planted([['targets', 0, 'id'], 1], [['targets', 1], target({ id: 2 as never })])
      expect(found(data).map(([code]) => code)).toEqual(['invalid-type', 'invalid-type'])
    })
    it('and there is no plan', () => {
      expect(checkPlan(planted([['title'], 7]))).not.toHaveProperty('plan')
      expect(checkPlan(null)).not.toHaveProperty('plan')
    })
  })

  it('an item that begins before its section is outside it; at its first character it is inside', () => {
    const at = (start: number) =>
      found(
        planted(
          [
            [...item2, 'span'],
            [start, 90],
          ],
          [
            ['sections', 0, 'items', 0, 'span'],
            [5, 20],
          ],
          [['targets'], []],
        ),
      )
    expect(at(50)).toEqual([])
    expect(at(49)).toEqual([['span-outside-parent', [...item2, 'span']]])
  })

  it('a measure stands inside its item, the right way round', () => {
    const path = ['sections', 0, 'items', 0, 'measures', 0, 'span'] as const
    const at = (span: readonly [number, number]) => found(planted([[...path], span]))
    expect(at([5, 50])).toEqual([])
    expect(at([4, 50])).toEqual([['span-outside-parent', [...path]]])
    expect(at([5, 51])).toEqual([['span-outside-parent', [...path]]])
    expect(at([9, 9])).toEqual([['span-reversed', [...path]]])
  })

  it('a target of an item whose number occurs twice may stand in either', () => {
    const data = planted([['sections', 1, 'items', 1, 'number'], 2])
    expect(found(data).map(([code]) => code)).not.toContain('span-outside-parent')
  })
})

describe('kindOfUnit', () => {
  it.each([
    ['张', 'count'],
    ['万张/月', 'count'],
    ['元/月', 'money'],
    ['%', 'ratio'],
    ['平方米', 'amount'],
    ['米', 'amount'],
    ['天', 'amount'],
    ['工作日', 'amount'],
    ['个月', 'amount'],
    ['颗', undefined],
  ])('%s: %s', (unit, kind) => {
    expect(kindOfUnit(unit)).toBe(kind)
  })
})

describe('the form of a plan', () => {
  const first = ['sections', 0, 'items', 0] as const
  it.each<[readonly (string | number)[], taken: unknown[], refused: unknown[]]>([
    [['id'], ['a', '2025-zhonglou'], ['', 'A', 'a-', '-a', 'a b']],
    [['title'], ['要'], ['']],
    [['issuer'], ['局'], ['']],
    [['year'], [1949, 2100], [1948, 2101, 2025.5]],
    [['sections', 0, 'number'], [1], [0, -1]],
    [['sections', 0, 'heading'], ['一'], ['']],
    [[...first, 'number'], [1], [0]],
    [[...first, 'heading'], ['一'], ['']],
    [
      [...first, 'systems'],
      [[], ['EC-19']],
      [['EC-1'], ['XEC-19'], ['EC-190']],
    ],
    [[...first, 'departments'], [[], ['科']], [['']]],
    [
      [...first, 'span'],
      [[0, 1]],
      [
        [-1, 1],
        [0, -1],
        [0.5, 1],
      ],
    ],
    [[...first, 'measures', 0, 'task'], ['训'], ['']],
    [[...first, 'measures', 0, 'deadline'], [undefined], ['x']],
    [
      [...first, 'measures', 0, 'systems'],
      [undefined, ['PB-01']],
      [['PB-1'], ['xPB-01'], ['PB-011']],
    ],
    [['targets', 0, 'item'], [2], [0]],
    [['targets', 0, 'quote'], ['字'], ['']],
  ])('%j', (path, taken, refused) => {
    const of = (value: unknown) => Plan.safeParse(planted([[...path], value])).success
    expect(taken.map(of)).toEqual(taken.map(() => true))
    expect(refused.map(of)).toEqual(refused.map(() => false))
  })
})
