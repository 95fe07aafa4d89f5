import type { LocalizedText } from '@minzheng/core'
import type { Impossible } from './impossible.js'

/** Why a target has its status, beyond the comparison itself. */
export interface StatusReason {
  /** Stable and machine-readable, in kebab-case: `last-report-before-deadline`. */
  readonly code: string
  readonly text: LocalizedText
}

const reason = (code: string, zh: string, en: string): StatusReason => ({ code, text: { zh, en } })
const few = (places: readonly string[], separator: string, more: (count: number) => string): string =>
  places.slice(0, 5).join(separator) + (places.length > 5 ? more(places.length) : '')
const listZh = (places: readonly string[]) => few(places, '、', count => `等${count}个`)
const listEn = (places: readonly string[]) => few(places, ', ', count => ` … (${count} in all)`)

export const reasons = {
  beforeStart: (from: string) =>
    reason('before-start', `工作要点的期间自 ${from} 开始。`, `The plan's period begins on ${from}.`),
  indicatorNotNamed: () =>
    reason(
      'indicator-not-named',
      '目标没有对应的指标，无从比对数据。',
      'The target names no indicator, so no data can be matched with it.',
    ),
  indicatorUnknown: (id: string) =>
    reason('indicator-unknown', `指标目录中没有“${id}”。`, `The catalogue has no indicator "${id}".`),
  unitsDoNotMatch: (target: string, indicator: string) =>
    reason(
      'units-do-not-match',
      `目标的单位“${target}”与指标的单位“${indicator}”不能换算。`,
      `The target's unit "${target}" and the indicator's "${indicator}" do not convert.`,
    ),
  divisionNotKnown: () => reason('division-not-known', '工作要点没有区划代码。', 'The plan has no division code.'),
  nothingReported: () => reason('nothing-reported', '没有可用的数据。', 'Nothing usable has been reported.'),
  nothingDue: () =>
    reason('nothing-due', '期限未到，此前没有进度要求。', 'The deadline lies ahead, and nothing is expected before.'),
  denominatorNotReported: (date: string) =>
    reason('denominator-not-reported', `${date} 的数据没有分母。`, `The report of ${date} has no denominator.`),
  numeratorNotReported: (date: string) =>
    reason('numerator-not-reported', `${date} 的数据没有分子。`, `The report of ${date} has no numerator.`),
  denominatorNotPositive: (date: string) =>
    reason(
      'denominator-not-positive',
      `${date} 的数据分母不是正数。`,
      `The report of ${date} has a denominator that is not positive.`,
    ),
  valueNotReported: (date: string) =>
    reason('value-not-reported', `${date} 的数据没有数值。`, `The report of ${date} has no value.`),
  reportsDiffer: (date: string, figures: readonly string[]) =>
    reason(
      'reports-differ',
      `${date} 的数据互相矛盾（${listZh(figures)}），看不出哪个后报，未采用。`,
      `Reports of ${date} contradict each other (${listEn(figures)}), and nothing tells which is later; none was used.`,
    ),
  impossible: {
    'part-exceeds-whole': (date: string, figure: string) =>
      reason(
        'part-exceeds-whole',
        `${date} 的数据（${figure}）分子不在 0 到分母之间，未采用。`,
        `In the report of ${date} (${figure}) the part does not lie between 0 and the whole; it was not used.`,
      ),
    'share-out-of-bounds': (date: string, figure: string) =>
      reason(
        'share-out-of-bounds',
        `${date} 的数据（${figure}）不在 0 到 100% 之间，未采用。`,
        `The report of ${date} (${figure}) does not lie between 0 and 100 %; it was not used.`,
      ),
    'value-negative': (date: string, figure: string) =>
      reason(
        'value-negative',
        `${date} 的数据（${figure}）为负数，未采用。`,
        `The report of ${date} (${figure}) is negative; it was not used.`,
      ),
    'count-not-whole': (date: string, figure: string) =>
      reason(
        'count-not-whole',
        `${date} 的数据（${figure}）不是整数，未采用。`,
        `The report of ${date} (${figure}) is no whole number; it was not used.`,
      ),
    'parts-not-single': (date: string, figure: string) =>
      reason(
        'parts-not-single',
        `${date} 的数据（${figure}）分子、分母不是按单个计的，未采用。`,
        `In the report of ${date} (${figure}) the parts are not counted in single ones; it was not used.`,
      ),
    'value-differs-from-parts': (date: string, figure: string) =>
      reason(
        'value-differs-from-parts',
        `${date} 的数据（${figure}）数值与分子、分母不符，未采用。`,
        `In the report of ${date} (${figure}) the value is not what its parts come to; it was not used.`,
      ),
  } satisfies Record<Impossible, (date: string, figure: string) => StatusReason>,
  lastReportBeforeDeadline: (date: string, deadline: string) =>
    reason(
      'last-report-before-deadline',
      `最近一次数据为 ${date}，早于期限 ${deadline}。`,
      `The last report is of ${date}, before the deadline ${deadline}.`,
    ),
  reachedAfterDeadline: (date: string) =>
    reason(
      'reached-after-deadline',
      `${date} 的数据显示期限之后达到。`,
      `It was reached after the deadline, by the report of ${date}.`,
    ),
  stillShortAfterDeadline: (date: string) =>
    reason(
      'still-short-after-deadline',
      `期限之后 ${date} 的累计数仍未达到。`,
      `The running total of ${date}, after the deadline, still falls short.`,
    ),
  reachedEarlier: (date: string) =>
    reason(
      'reached-earlier',
      `${date} 的累计数已达到；最近的数据没有显示，请核对。`,
      `The running total of ${date} had reached it; the latest report does not show it, which is worth a look.`,
    ),
  ceilingExceeded: (date: string) =>
    reason(
      'ceiling-exceeded',
      `${date} 的累计数已超过上限，无法挽回。`,
      `The running total of ${date} exceeds the ceiling, which cannot be undone.`,
    ),
  olderThanPace: (date: string) =>
    reason(
      'report-older-than-pace',
      `最近一次数据为 ${date}，进度按此后的日期要求。`,
      `The last report is of ${date}; the pace is that of a later day.`,
    ),
  rolledUp: (count: number, oldest: string) =>
    reason(
      'rolled-up',
      `由 ${count} 个下级地方汇总，其中最早的数据为 ${oldest}。`,
      `Added up from ${count} places; the oldest report among them is of ${oldest}.`,
    ),
  partsMissing: (places: readonly string[]) =>
    reason(
      'parts-missing',
      `汇总缺少下级地方的数据：${listZh(places)}。`,
      `The sum lacks the data of these places: ${listEn(places)}.`,
    ),
  partsUnknown: () =>
    reason(
      'parts-unknown',
      '只有下级地方的数据，而下级地方的完整名单不详，不能汇总。',
      'Only places inside reported, and without the whole list of them they cannot be added up.',
    ),
  cannotRollUp: () =>
    reason('cannot-roll-up', '该指标不能由下级地方相加。', 'Places do not add up for this indicator.'),
  unitsShort: (places: readonly string[]) =>
    reason('units-short', `未达到的单位：${listZh(places)}。`, `Units that fall short: ${listEn(places)}.`),
  unitsWithoutData: (places: readonly string[]) =>
    reason('units-without-data', `没有数据的单位：${listZh(places)}。`, `Units without data: ${listEn(places)}.`),
  unitsUnknown: (each: string) =>
    reason(
      'units-unknown',
      `“${each}”的完整名单不详，只看有数据的单位。`,
      `The whole list of "${each}" is not known; only those that reported are judged.`,
    ),
  baselineMissing: () =>
    reason('baseline-missing', '没有基期数据，不能计算变化。', 'There is no baseline to measure the change from.'),
  baselineNotPositive: (date: string) =>
    reason(
      'baseline-not-positive',
      `${date} 的基数不是正数，不能计算变化。`,
      `The baseline of ${date} is not positive; a change from it is not defined.`,
    ),
  comparedWithBaseline: (level: string, baseline: string, date: string) =>
    reason(
      'compared-with-baseline',
      `现为 ${level}，${date} 为 ${baseline}。`,
      `It is ${level}; on ${date} it was ${baseline}.`,
    ),
  corrected: (count: number) =>
    reason('corrected', `${count} 条数据已被后来的报告取代。`, `${count} reports have been replaced by later ones.`),
}
