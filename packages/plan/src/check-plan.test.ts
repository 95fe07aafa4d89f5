import { describe, expect, it } from 'vitest'
import { found, options, type Path, planted, samplePlan, target, withTarget } from '../test/sample-plan.js'
import { checkPlan } from './check-plan.js'
import type { PlanTarget } from './plan.js'

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
  ['unrecognized-keys', planted([['issue'], '2025-04-01']), ['issue']],
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
})
