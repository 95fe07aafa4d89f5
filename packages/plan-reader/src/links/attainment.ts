import { divideExact, type PlainDate, type Problem, problem } from '@minzheng/core'
import { convert } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import type { Result } from '../results/types.js'

/**
 * How much of its target a result comes to, as a share: 150家 of 200家 is 0.75. Nothing of a rise or cut, and where the two cannot
 * be compared.
 */
const shareOf = (target: PlanTarget, { value, unit, change }: Result): number | undefined => {
  if (value === null || target.value === null || target.value <= 0 || change !== undefined) return undefined
  if (unit === null || target.unit === null) return undefined
  const converted = convert(value, unit, target.unit)
  return 'problem' in converted ? undefined : divideExact(converted.value, target.value)
}

const isCeiling = ({ comparator }: PlanTarget): boolean => comparator === '<=' || comparator === '<'
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`

/** So many times more or less than was asked for is rather a unit that was lost (万) than a result. */
const FAR = 10

/** That a figure is far from what its target asks for at the end of its time, as one without its 万 is. */
export const farFromTarget = (target: PlanTarget, result: Result, end: PlainDate | undefined): Problem | undefined => {
  if (target.unit === '%') return undefined
  const { quote, asOf } = result
  const times = shareOf(target, result)
  if (times === undefined || times <= 0) return undefined
  // Before the end a small part is what there is so far; far below a ceiling is what it asks for.
  const isShort = times * FAR <= 1 && !isCeiling(target) && asOf !== undefined && end !== undefined && asOf >= end
  if (times < FAR && !isShort) return undefined
  const words = target.quote ?? target.id
  return problem(
    'value-far-from-target',
    'warning',
    ['targets', target.id],
    [
      `总结的“${quote}”是目标“${words}”的 ${percent(times)}，相差十倍以上。`,
      `The report's "${quote}" is ${percent(times)} of the target "${words}", ten times off or more.`,
    ],
    ['请核对两处的数值和单位，如是否漏了“万”。', 'Check the figures and units of both, such as a 万 that was lost.'],
  )
}

/** How far a printed share may lie from what the figures come to: it is cut or rounded to a whole per cent. */
const ROUNDED = 0.0101

/** That the share of the task which a report prints is not what its figure and the plan's come to. */
export const attainmentDiffers = (target: PlanTarget, result: Result): Problem | undefined => {
  const { attainment, quote } = result
  const printed = attainment?.value
  if (printed === undefined || isCeiling(target)) return undefined
  const computed = shareOf(target, result)
  if (computed === undefined || Math.abs(computed - printed) < ROUNDED) return undefined
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
