import { divideExact, type PlainDate, type Problem, problem } from '@minzheng/core'
import { convert } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import type { Result } from '../results/types.js'

/** How far a printed share may lie from what the figures come to: it is cut or rounded to a whole per cent. */
const ROUNDED = 0.0101

/** So many times more or less than was asked for is rather a unit that was lost (万) than a result. */
const FAR = 10

/** That a figure is far from what its target asks for at the end of its time, as one without its 万 is. */
export const farFromTarget = (
  { id, comparator, unit: asked, value: wanted, change, quote: words }: PlanTarget,
  { value, unit, quote, asOf }: Result,
  end: PlainDate | undefined,
): Problem | undefined => {
  if (value === null || value <= 0 || wanted === null || wanted <= 0 || change !== undefined) return undefined
  if (asked === null || unit === null || asked === '%') return undefined
  const converted = convert(value, unit, asked)
  if ('problem' in converted) return undefined
  const times = divideExact(converted.value, wanted)
  const isCeiling = comparator === '<=' || comparator === '<'
  // Before the end a small part is what there is so far; far below a ceiling is what it asks for.
  const isShort = times * FAR <= 1 && !isCeiling && asOf !== undefined && end !== undefined && asOf >= end
  if (times < FAR && !isShort) return undefined
  return problem(
    'value-far-from-target',
    'warning',
    ['targets', id],
    [
      `总结的“${quote}”是目标“${words ?? id}”的 ${percent(times)}，相差十倍以上。`,
      `The report's "${quote}" is ${percent(times)} of the target "${words ?? id}", ten times off or more.`,
    ],
    ['请核对两处的数值和单位，如是否漏了“万”。', 'Check the figures and units of both, such as a 万 that was lost.'],
  )
}

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
