import type { StatusReason } from '@minzheng/indicators'
import type { Result } from '../results/types.js'

const reason = (code: string, zh: string, en: string): StatusReason => ({ code, text: { zh, en } })
const words = (results: readonly Result[]): string =>
  results
    .map(({ quote, asOf }) => `“${quote.replaceAll(/\s+/g, '')}”${asOf === undefined ? '' : `（${asOf}）`}`)
    .join('、')

/** Why no result was linked with a target; each names what came nearest. */
export const linkReasons = {
  noFigure: () =>
    reason(
      'no-figure',
      '目标没有数字，总结的数字无从比对。',
      'The target has no figure that a result could be held against.',
    ),
  nothingComparable: () =>
    reason('nothing-comparable', '总结中没有可比的数字。', 'The reports hold no figure that could be compared.'),
  notSure: (near: readonly Result[]) =>
    reason(
      'not-sure',
      `不能确定哪个结果对应这一目标，最接近的是${words(near)}。`,
      `It is not sure which result is this target's; nearest are ${words(near)}.`,
    ),
  unitDiffers: (near: readonly Result[]) =>
    reason(
      'nothing-comparable',
      `最接近的${words(near)}单位或量不同，不能比对。`,
      `The nearest, ${words(near)}, measures something else.`,
    ),
  accrualDiffers: (near: readonly Result[]) =>
    reason(
      'accrual-differs',
      `最接近的${words(near)}与目标一个是存量、一个是增量，不能比对。`,
      `Of the nearest, ${words(near)}, and the target one is a state and the other a sum over time.`,
    ),
  placeDiffers: (near: readonly Result[]) =>
    reason(
      'place-differs',
      `最接近的${words(near)}是别处的数字。`,
      `The nearest, ${words(near)}, is of another place.`,
    ),
  dayOutside: (near: readonly Result[]) =>
    reason(
      'day-outside',
      `最接近的${words(near)}不在工作要点的期间内。`,
      `The nearest, ${words(near)}, lies outside the plan's period.`,
    ),
  dayUnknown: (near: readonly Result[]) =>
    reason(
      'day-unknown',
      `最接近的${words(near)}没有写明截至何日。`,
      `Nothing tells the day of the nearest, ${words(near)}.`,
    ),
  spanDiffers: (near: readonly Result[]) =>
    reason(
      'span-differs',
      `最接近的${words(near)}不是从工作要点期初起累计的数字，不能比对。`,
      `The nearest, ${words(near)}, was not summed up from the first day of the plan's period.`,
    ),
  eachNotReported: (near: readonly Result[]) =>
    reason(
      'each-not-reported',
      `目标要求每个单位都达到，最接近的${words(near)}没有逐个的数字。`,
      `Every unit must meet the target; the nearest, ${words(near)}, does not give each.`,
    ),
  resultsDiffer: (near: readonly Result[]) =>
    reason(
      'results-differ',
      `同一天有不同的数字：${words(near)}。`,
      `There are different figures of one day: ${words(near)}.`,
    ),
  isBound: (near: readonly Result[]) =>
    reason(
      'result-is-a-bound',
      `${words(near)}只是约数，恰在目标值上，不能判断。`,
      `${words(near)} is an estimate right at the target's value.`,
    ),
}
