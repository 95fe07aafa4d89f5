import type { Problem } from '@minzheng/core'
import { convert, type Indicator, indicatorUnknown } from '@minzheng/indicators'
import { error, type PlanDraft, targetsOf, warning } from './draft.js'

/**
 * Targets name indicators of the catalogue, in units that can be compared with the indicator's. A target that names none
 * is a warning: it stands in the plan, but no observation can be matched with it.
 */
export const checkIndicators = (plan: PlanDraft, indicators: readonly Indicator[]): Problem[] => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  return targetsOf(plan).flatMap(({ value: target, path }): Problem[] => {
    if (target.indicator === undefined)
      return [
        warning(
          'indicator-missing',
          [...path, 'indicator'],
          { zh: '目标没有对应的指标。', en: 'The target names no indicator.' },
          {
            zh: '请从指标目录中选一个；没有的，先补入目录。',
            en: 'Choose one of the catalogue, or add it there first.',
          },
        ),
      ]
    const indicator = byId.get(target.indicator)
    if (!indicator) return [{ ...indicatorUnknown(target.indicator, indicators), path: [...path, 'indicator'] }]
    const isChange = target.kind === 'change' || target.change !== undefined
    if (isChange || typeof target.unit !== 'string' || 'value' in convert(0, target.unit, indicator.unit)) return []
    return [
      error(
        'indicator-unit-mismatch',
        [...path, 'unit'],
        {
          zh: `单位“${target.unit}”不能换算为指标“${indicator.name.zh}”的“${indicator.unit}”。`,
          en: `The unit "${target.unit}" cannot be converted to "${indicator.unit}", that of ${indicator.name.en}.`,
        },
        { zh: '请改用可换算的单位，或改正指标。', en: 'Use a unit that can be converted, or mend the indicator.' },
      ),
    ]
  })
}
