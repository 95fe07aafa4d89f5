import type { Problem } from '@minzheng/core'
import type { Indicator } from '@minzheng/indicators'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckPlanOptions, checkPlan } from './check-plan.js'
import type { Plan, PlanTarget } from './plan.js'

const beds: Indicator = {
  id: 'home-beds',
  domain: 'EC',
  name: { zh: '家庭养老床位', en: 'Home-care beds' },
  kind: 'count',
  unit: '张',
  direction: 'higher',
  accrual: 'flow',
  rollUp: 'sum',
  definition: { zh: '当年新增', en: 'New in the year' },
}
const names: Record<string, string> = { '320404': '钟楼区', '320404001': '五星街道', '320402': '天宁区' }
const options: CheckPlanOptions = { indicators: [beds], divisionName: code => names[code] }

const target = (fields: Partial<PlanTarget> = {}): PlanTarget => ({
  id: 'beds',
  item: 2,
  kind: 'count',
  indicator: 'home-beds',
  comparator: '>=',
  value: 77,
  unit: '张',
  modality: 'must',
  bare: true,
  ...fields,
})

const samplePlan = (): Plan => ({
  schema: 'plan.v1',
  id: 'zhonglou-2025',
  title: '2025年全区民政工作要点',
  division: '320404',
  year: 2025,
  issued: '2025-04-01',
  sections: [
    {
      number: 1,
      heading: '党的建设',
      span: [0, 50],
      items: [
        {
          number: 1,
          heading: '学习',
          span: [5, 50],
          measures: [{ task: '培训', deadline: '2025-06-30', systems: ['PB-01'] }],
        },
      ],
    },
    {
      number: 2,
      heading: '养老服务',
      span: [50, 120],
      items: [
        { number: 2, heading: '床位', systems: ['EC-19'], span: [55, 90] },
        { number: 3, heading: '助餐', span: [90, 120] },
      ],
    },
  ],
  targets: [
    target({ quote: '建成77张', span: [60, 65], deadline: '2025-12-31', scope: { divisions: ['320404001'] } }),
    target({ id: 'nursing', partOf: 'beds', value: 40, scope: { divisions: ['320404001'] } }),
  ],
})

type Path = Problem['path']
/** The sample plan with one value put in at a path (`undefined` removes the field). */
const planted = (...faults: readonly (readonly [Path, unknown])[]): unknown => {
  const plan: unknown = structuredClone(samplePlan())
  for (const [path, value] of faults) {
    let holder = plan as Record<string | number, unknown>
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
    const last = path.at(-1)!
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
  return plan
}
const withTarget = (fields: Partial<PlanTarget>) => planted([['targets', 2], target({ id: 'x', ...fields })])
const found = (data: unknown, how: CheckPlanOptions = options) =>
  checkPlan(data, how).problems.map(({ code, path }) => [code, path])

const item2 = ['sections', 1, 'items', 0] as const
const cases: readonly (readonly [code: string, data: unknown, path: Path])[] = [
  ['section-number-gap', planted([['sections', 1, 'number'], 3]), ['sections', 1, 'number']],
  ['section-number-duplicate', planted([['sections', 1, 'number'], 1]), ['sections', 1, 'number']],
  [
    'section-number-disorder',
    planted([['sections', 0, 'number'], 2], [['sections', 1, 'number'], 1]),
    ['sections', 1, 'number'],
  ],
  ['item-number-gap', planted([['sections', 1, 'items', 1, 'number'], 5]), ['sections', 1, 'items', 1, 'number']],
  [
    'item-number-duplicate',
    planted([['sections', 1, 'items', 1, 'number'], 2], [['targets'], []]),
    ['sections', 1, 'items', 1, 'number'],
  ],
  [
    'item-number-disorder',
    planted([[...item2, 'number'], 3], [['sections', 1, 'items', 1, 'number'], 2], [['targets'], []]),
    ['sections', 1, 'items', 1, 'number'],
  ],
  [
    'item-numbering-restarts',
    planted([[...item2, 'number'], 1], [['sections', 1, 'items', 1, 'number'], 2], [['targets'], []]),
    ['sections'],
  ],
  [
    'section-empty',
    planted(
      [['sections', 0, 'items'], []],
      [['targets'], []],
      [[...item2, 'number'], 1],
      [['sections', 1, 'items', 1, 'number'], 2],
    ),
    ['sections', 0, 'items'],
  ],
  ['plan-empty', planted([['sections'], []], [['targets'], []]), ['sections']],
  ['target-without-item', withTarget({ item: 4 }), ['targets', 2, 'item']],
  ['target-id-duplicate', withTarget({ id: 'beds' }), ['targets', 2, 'id']],
  ['part-of-unknown', withTarget({ partOf: 'bed' }), ['targets', 2, 'partOf']],
  ['part-of-cycle', withTarget({ partOf: 'x' }), ['targets', 2, 'partOf']],
  [
    'part-of-cycle',
    planted([['targets', 0, 'partOf'], 'nursing'], [['targets', 1, 'value'], 77]),
    ['targets', 0, 'partOf'],
  ],
  ['part-exceeds-whole', planted([['targets', 1, 'value'], 160]), ['targets', 1, 'value']],
  [
    'unit-kind-mismatch',
    withTarget({ unit: '%', indicator: 'home-beds', change: undefined, kind: 'count' }),
    ['targets', 2, 'unit'],
  ],
  ['unit-kind-mismatch', withTarget({ kind: 'money' }), ['targets', 2, 'unit']],
  ['unit-kind-mismatch', withTarget({ kind: 'ratio', value: 0.9 }), ['targets', 2, 'unit']],
  ['unit-kind-mismatch', withTarget({ unit: '平方米' }), ['targets', 2, 'unit']],
  ['unit-unknown', withTarget({ unit: '颗' }), ['targets', 2, 'unit']],
  ['unit-missing', withTarget({ unit: null }), ['targets', 2, 'unit']],
  ['value-missing', withTarget({ value: null, unit: null }), ['targets', 2, 'value']],
  [
    'deadline-only-with-value',
    withTarget({ kind: 'deadline-only', value: 3, unit: null, deadline: '2025-06-30' }),
    ['targets', 2, 'value'],
  ],
  ['deadline-missing', withTarget({ kind: 'deadline-only', value: null, unit: null }), ['targets', 2, 'deadline']],
  ['max-without-range', withTarget({ valueMax: 90 }), ['targets', 2, 'valueMax']],
  ['range-without-max', withTarget({ comparator: 'range' }), ['targets', 2, 'valueMax']],
  ['range-reversed', withTarget({ comparator: 'range', valueMax: 76 }), ['targets', 2, 'valueMax']],
  ['value-negative', withTarget({ value: -1 }), ['targets', 2, 'value']],
  ['count-not-whole', withTarget({ value: 1.5 }), ['targets', 2, 'value']],
  ['change-kind-mismatch', withTarget({ kind: 'change', value: 0.3, unit: '%' }), ['targets', 2, 'change']],
  ['change-kind-mismatch', withTarget({ change: 'growth' }), ['targets', 2, 'change']],
  ['period-reversed', planted([['period'], { from: '2025-12-31', to: '2025-01-01' }]), ['period']],
  [
    'period-outside-year',
    planted(
      [['period'], { from: '2024-04-01', to: '2024-12-31' }],
      [['issued'], undefined],
      [['sections', 0, 'items', 0, 'measures'], []],
      [['targets'], []],
    ),
    ['period'],
  ],
  ['period-unknown', planted([['year'], undefined]), ['year']],
  ['issued-after-period', planted([['issued'], '2026-01-01']), ['issued']],
  ['issued-long-before-period', planted([['issued'], '2023-12-31']), ['issued']],
  ['deadline-before-period', withTarget({ deadline: '2024-12-31' }), ['targets', 2, 'deadline']],
  [
    'deadline-before-period',
    planted([['sections', 0, 'items', 0, 'measures', 0, 'deadline'], '2024-12-31']),
    ['sections', 0, 'items', 0, 'measures', 0, 'deadline'],
  ],
  [
    'deadline-before-period',
    withTarget({ pace: [{ date: '2024-06-30', value: 3 }] }),
    ['targets', 2, 'pace', 0, 'date'],
  ],
  ['deadline-after-period', withTarget({ deadline: '2026-01-01' }), ['targets', 2, 'deadline']],
  [
    'baseline-after-deadline',
    withTarget({ deadline: '2025-06-30', baseline: { date: '2025-07-01' } }),
    ['targets', 2, 'baseline', 'date'],
  ],
  [
    'pace-after-deadline',
    withTarget({ deadline: '2025-06-30', pace: [{ date: '2025-07-01', value: 1 }] }),
    ['targets', 2, 'pace', 0, 'date'],
  ],
  [
    'division-unknown',
    withTarget({ scope: { divisions: ['320404001', '320404999'] } }),
    ['targets', 2, 'scope', 'divisions', 1],
  ],
  [
    'division-unknown',
    planted([['division'], '320499'], [['targets', 0, 'scope'], undefined], [['targets', 1, 'scope'], undefined]),
    ['division'],
  ],
  ['division-outside-plan', withTarget({ scope: { divisions: ['320402'] } }), ['targets', 2, 'scope', 'divisions', 0]],
  ['scope-empty', withTarget({ scope: {} }), ['targets', 2, 'scope']],
  ['indicator-unknown', withTarget({ indicator: 'bed' }), ['targets', 2, 'indicator']],
  ['indicator-missing', withTarget({ indicator: undefined }), ['targets', 2, 'indicator']],
  ['indicator-unit-mismatch', withTarget({ unit: '户' }), ['targets', 2, 'unit']],
  [
    'span-reversed',
    planted([
      [...item2, 'span'],
      [90, 55],
    ]),
    [...item2, 'span'],
  ],
  [
    'span-reversed',
    planted([
      ['targets', 1, 'span'],
      [60, 60],
    ]),
    ['targets', 1, 'span'],
  ],
  [
    'span-disordered',
    planted([
      ['sections', 1, 'items', 1, 'span'],
      [89, 120],
    ]),
    ['sections', 1, 'items', 1, 'span'],
  ],
  [
    'span-outside-parent',
    planted([
      ['sections', 1, 'items', 1, 'span'],
      [90, 121],
    ]),
    ['sections', 1, 'items', 1, 'span'],
  ],
  [
    'span-outside-parent',
    planted([
      ['targets', 0, 'span'],
      [88, 93],
    ]),
    ['targets', 0, 'span'],
  ],
  [
    'quote-span-mismatch',
    planted([
      ['targets', 0, 'span'],
      [60, 66],
    ]),
    ['targets', 0, 'span'],
  ],
  [
    'system-domain-unknown',
    planted([
      [...item2, 'systems'],
      ['EC-19', 'ZZ-01'],
    ]),
    [...item2, 'systems', 1],
  ],
  ['invalid-format', planted([[...item2, 'systems'], ['EC19']]), [...item2, 'systems', 0]],
  ['invalid-type', planted([['title'], 7]), ['title']],
  ['unrecognized-keys', planted([['issue'], '2025-04-01']), []],
]

/** The change-kind cases differ in units, which `unit-kind-mismatch` also names; nothing else may come along. */
const alsoFound: Record<string, string[]> = { 'unit-kind-mismatch': ['indicator-unit-mismatch'] }

describe('checkPlan', () => {
  it('gives back a valid plan without problems', () => {
    expect(checkPlan(samplePlan(), options)).toEqual({ plan: samplePlan(), problems: [] })
  })

  it.each(cases)('finds %s where it stands, and nothing else', (code, data, path) => {
    const others = found(data).filter(([other]) => !alsoFound[code]?.includes(String(other)))
    expect(others).toEqual([[code, path]])
  })

  it('has a message and a remedy in both languages for every problem', () => {
    for (const [, data] of cases)
      for (const { message, remedy } of checkPlan(data, options).problems) {
        expect(message.zh + remedy.zh).toMatch(/[一-鿿]/)
        expect(message.en + remedy.en).not.toMatch(/undefined|null[^ ]| null\./)
      }
  })

  it('finds all planted faults at once', () => {
    const { targets } = samplePlan()
    const bad: Partial<PlanTarget>[] = [
      { item: 9 },
      { id: 'beds' },
      { partOf: 'nobody' },
      { partOf: 'x3' },
      { unit: null },
      { value: null },
      { valueMax: 90 },
      { kind: 'deadline-only', unit: null },
      { comparator: 'range' },
      { comparator: 'range', valueMax: 1 },
      { value: -1 },
      { value: 1.5 },
      { kind: 'ratio', unit: '%', value: 92 },
      { kind: 'money' },
      { change: 'growth' },
      { deadline: '2024-01-01' },
      { deadline: '2027-01-01' },
      { scope: {} },
      { scope: { divisions: ['320404999', '320402'] } },
      { indicator: 'bed' },
      { indicator: undefined },
      { unit: '户' },
      { span: [9, 3] },
      { span: [0, 3] },
      { quote: '77', span: [60, 70] },
      { partOf: 'beds', value: 100, scope: { divisions: ['320404001'] } },
    ]
    const data = {
      ...(planted(
        [['title'], ''],
        [['issued'], '2026-05-01'],
        [['extra'], 1],
        [['sections', 0, 'number'], 'one'],
        [['sections', 0, 'items', 0, 'number'], 4],
        [['sections', 1, 'items', 1, 'number'], 2],
        [
          ['sections', 1, 'items', 1, 'systems'],
          ['ZZ-01', 'x'],
        ],
        [['sections', 2], { number: 5, heading: '空', items: [] }],
        [
          ['sections', 1, 'items', 1, 'span'],
          [60, 130],
        ],
      ) as object),
      targets: [...targets, null, ...bad.map((fields, index) => target({ id: `x${index}`, ...fields }))],
    }
    const codes = new Set(checkPlan(data, options).problems.map(({ code }) => code))
    expect([...codes].sort()).toEqual([
      'change-kind-mismatch',
      'count-not-whole',
      'deadline-after-period',
      'deadline-before-period',
      'deadline-missing',
      'deadline-only-with-value',
      'division-outside-plan',
      'division-unknown',
      'indicator-missing',
      'indicator-unit-mismatch',
      'indicator-unknown',
      'invalid-format',
      'invalid-type',
      'issued-after-period',
      'item-number-disorder',
      'item-number-duplicate',
      'item-number-gap',
      'max-without-range',
      'part-exceeds-whole',
      'part-of-cycle',
      'quote-span-mismatch',
      'range-reversed',
      'range-without-max',
      'ratio-too-large',
      'scope-empty',
      'section-empty',
      'section-number-gap',
      'span-disordered',
      'span-outside-parent',
      'span-reversed',
      'system-domain-unknown',
      'target-id-duplicate',
      'target-item-ambiguous',
      'target-without-item',
      'too-small',
      'unit-kind-mismatch',
      'unit-missing',
      'unrecognized-keys',
      'value-missing',
      'value-negative',
    ])
  })

  it('still checks the other parts of a plan that is malformed', () => {
    const data = planted([['year'], '2025'], [['targets', 0, 'kind'], 'beds'], [['targets', 1, 'item'], 8])
    expect(found(data)).toEqual([
      ['invalid-type', ['year']],
      ['invalid-value', ['targets', 0, 'kind']],
      ['target-without-item', ['targets', 1, 'item']],
    ])
  })

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

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), data => {
        expect(checkPlan(data, options).problems.length).toBeGreaterThan(0)
      }),
    )
  })

  it('never throws on a plan with anything anywhere, and names a path that stands in the data', () => {
    const paths: Path[] = []
    const walk = (value: unknown, path: Path): void => {
      if (path.length > 0) paths.push(path)
      if (Array.isArray(value)) for (const [index, element] of value.entries()) walk(element, [...path, index])
      else if (typeof value === 'object' && value !== null)
        for (const [key, field] of Object.entries(value)) walk(field, [...path, key])
    }
    walk(samplePlan(), [])
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.jsonValue()), { minLength: 1, maxLength: 4 }),
        faults => {
          const byDepth = [...faults].sort(([a], [b]) => b.length - a.length)
          const { plan, problems } = checkPlan(planted(...byDepth), options)
          expect(plan !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true)
          for (const { path } of problems) expect(path.every(key => typeof key === 'string' || key >= 0)).toBe(true)
        },
      ),
    )
  })

  it('finds nothing in valid plans of any size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sizes, sizes, (itemsPerSection, figures) => {
        let number = 0
        const sections = itemsPerSection.map((size, index) => ({
          number: index + 1,
          heading: '部分',
          items: Array.from({ length: size }, () => ({ number: ++number, heading: '事项' })),
        }))
        const targets = figures.map((value, index) => target({ id: `t${index}`, value, item: (index % number) + 1 }))
        const plan = { ...samplePlan(), sections, targets }
        // Sections of one item each, all numbered on, never look like a restart unless there is only one.
        expect(checkPlan(plan, options)).toEqual({ plan, problems: [] })
      }),
    )
  })

  it('checks 100,000 targets in a chain without recursion', () => {
    const targets = Array.from({ length: 100_000 }, (_, index) =>
      target({ id: `t${index}`, ...(index > 0 ? { partOf: `t${index - 1}` } : {}) }),
    )
    expect(checkPlan({ ...samplePlan(), targets }, options).problems).toEqual([])
  })
})
