import { divideExact, type Problem, problem } from '@minzheng/core'
import { convert } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import type { Result } from '../results/types.js'

/** How far a printed share may lie from what the figures come to: it is cut or rounded to a whole per cent. */
const ROUNDED = 0.0101

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

/** That the share of the task which a report prints is not what its figure and the plan's come to. */
export const attainmentDiffers = (
  target: PlanTarget,
  { attainment, value, unit, quote, change }: Result,
): Problem | undefined => {
  const printed = attainment?.value
  if (printed === undefined || value === null || target.value === null || target.value <= 0 || change !== undefined)
    return undefined
  if (target.comparator === '<=' || target.comparator === '<' || unit === null || target.unit === null) return undefined
  const converted = convert(value, unit, target.unit)
  if ('problem' in converted) return undefined
  const computed = divideExact(converted.value, target.value)
  if (Math.abs(computed - printed) < ROUNDED) return undefined
  return problem(
    'attainment-differs',
    'warning',
    ['targets', target.id],
    [
      `总结写明完成 ${percent(printed)}（“${quote}”），按目标“${target.quote ?? target.id}”应为 ${percent(computed)}。`,
      `The report prints ${percent(printed)} ("${quote}"); against the target "${target.quote ?? target.id}" it is ${percent(computed)}.`,
    ],
    ['请核对目标值、完成数，以及两者是否对应。', 'Check the target, the result, and whether the two belong together.'],
  )
}
