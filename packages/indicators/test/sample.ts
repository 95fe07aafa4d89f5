import {
  type ComplyOptions,
  comply,
  Indicator,
  Observation,
  Target,
  type TargetCompliance,
  type UnitsOf,
} from '../src/index.js'

const text = { zh: '测试', en: 'test' }

export const indicator = (id: string, over: Partial<Indicator> = {}): Indicator =>
  Indicator.parse({
    id,
    domain: 'EC',
    name: text,
    kind: 'count',
    unit: '张',
    direction: 'higher',
    accrual: 'flow',
    rollUp: 'sum',
    definition: text,
    ...over,
  })

export const catalogue = [
  indicator('beds-built'),
  indicator('beds', { accrual: 'stock' }),
  indicator('accidents', { unit: '起', direction: 'lower' }),
  indicator('waiting', { unit: '人', direction: 'lower', accrual: 'stock' }),
  indicator('rated-share', { kind: 'ratio', unit: '%', accrual: 'stock', rollUp: 'none' }),
  indicator('beds-per-thousand', { kind: 'ratio', unit: '张/千人', accrual: 'stock' }),
  indicator('standard', { kind: 'money', unit: '元/月', accrual: 'stock', rollUp: 'none' }),
  indicator('visits', { unit: '人次', domain: 'CW' }),
  indicator('rules-issued', { kind: 'milestone', unit: '项', accrual: 'stock' }),
]

export const target = (indicatorId: string, value: number | null, over: Partial<Target> = {}): Target =>
  Target.parse({
    id: 'T1',
    indicator: indicatorId,
    comparator: '>=',
    value,
    unit: null,
    modality: 'must',
    bare: false,
    ...over,
  })

export const observed = (
  indicatorId: string,
  date: string,
  value: number | readonly [numerator: number, denominator: number],
  over: Partial<Observation> = {},
): Observation =>
  Observation.parse({
    indicator: indicatorId,
    division: '320400',
    date,
    ...(typeof value === 'number' ? { value } : { numerator: value[0], denominator: value[1] }),
    source: { title: '测试', confidence: 'unverified' },
    ...over,
  })

export const counties = ['320402', '320404', '320411']
export const unitsOf: UnitsOf = (division, each) =>
  division === '320400' && /县|区/.test(each) && !each.includes('社区') ? counties : undefined

export const period = { from: '2025-01-01', to: '2025-12-31' }

export const run = (
  targets: readonly Target[],
  observations: readonly Observation[],
  asOf: string,
  over: Partial<ComplyOptions> = {},
) =>
  comply(targets, observations, { indicators: catalogue, plan: { division: '320400', period }, asOf, unitsOf, ...over })

export const judgeOne = (
  one: Target,
  observations: readonly Observation[],
  asOf: string,
  over: Partial<ComplyOptions> = {},
): TargetCompliance => {
  const [result] = run([one], observations, asOf, over).results
  if (!result) throw new Error('no result')
  return result
}

export const codes = (result: TargetCompliance): string[] => result.reasons.map(({ code }) => code)
