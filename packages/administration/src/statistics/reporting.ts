import {
  addMonths,
  atArticle,
  brokenRule,
  type PlainDate as Day,
  dateParts,
  happenedBy,
  isLate,
  lastDayOfMonth,
  PlainDate,
  type Problem,
  plainDate,
  type RecordRule,
  stepsOutOfOrder,
} from '@minzheng/core'
import * as z from 'zod'
import {
  civilStatisticsSystem,
  economicCensusRegulation,
  statisticsLaw,
  statisticsLaw2009,
  statisticsRegulation,
} from './documents.js'
import { StatisticalTable } from './tables.js'

/**
 * The last day on which a table is handed in, by the edition that was seen: of months and quarters the 15th of the month after, annual
 * express tables 10 January, annual ones the end of February.
 */
export const reportDue = ({ kind, until }: Pick<StatisticalTable, 'kind' | 'until'>): Day => {
  const { year, month } = dateParts(until)
  if (kind === 'annual-express') return plainDate(year + 1, 1, 10)
  if (kind === 'annual') return lastDayOfMonth(year + 1, 2)
  const next = dateParts(addMonths(plainDate(year, month, 1), 1))
  return plainDate(next.year, next.month, 15)
}

const day = PlainDate.nullable().default(null)

/** A table that was, or is to be, handed in: when, who signed, and until when it is kept. A day that has not come is `null`. */
export const StatisticalReport = z.strictObject({
  table: z.string().min(1),
  kind: StatisticalTable.shape.kind,
  until: PlainDate,
  /** `null`: not handed in yet; left out: not known. */
  reported: PlainDate.nullish(),
  /** Signed by whoever fills it in and by the head, and sealed; `null`: not known. */
  signed: z.boolean().nullable().default(null),
  /** Figures were changed after it was handed in: when, and whether that was explained (`null` or left out: not known); none on record where the list is left out. */
  corrections: z.array(z.strictObject({ on: PlainDate, explained: z.boolean().nullish() })).default([]),
  /** The day on which its originals, or the table itself, were thrown away; `null` or left out: they are kept. */
  originalsDestroyed: day,
  tableDestroyed: day,
  /** An important table (重要的汇总性统计资料), which is kept for ever; left out: not known, and it is held to the ten years. */
  important: z.boolean().nullish(),
})
export type StatisticalReport = z.infer<typeof StatisticalReport>

/** What a table is held against. */
export const statisticalReportRules = {
  // The edition that was seen is without its year: what it asks may have changed, and is warned of.
  'reported-in-time': {
    text: { zh: '统计报表应当按时报送', en: 'a table is handed in by its day' },
    cite: civilStatisticsSystem,
    severity: 'warning',
  },
  'report-signed': {
    text: { zh: '统计资料应当签名、盖章', en: 'a table is signed and sealed' },
    cite: civilStatisticsSystem,
    severity: 'warning',
  },
  'change-explained': {
    text: {
      zh: '不得自行修改统计资料；未说明原因的改动须核实',
      en: 'figures are not changed at will; a change without a reason is looked into',
    },
    cite: atArticle(statisticsLaw, '第七条'),
  },
  'originals-kept': {
    text: { zh: '统计调查取得的原始资料至少保存2年', en: 'originals are kept two years at least' },
    cite: atArticle(statisticsRegulation, '第二十二条第一款'),
  },
  'tables-kept': {
    text: { zh: '汇总性统计资料至少保存10年', en: 'tables are kept ten years at least' },
    cite: atArticle(statisticsRegulation, '第二十二条第二款'),
  },
  'important-tables-kept': {
    text: { zh: '重要的汇总性统计资料应当永久保存', en: 'important tables are kept for ever' },
    cite: atArticle(statisticsRegulation, '第二十二条第二款'),
  },
  'period-ends': {
    text: { zh: '报告期止日应当是月末、季末或者年末', en: 'a table is to the end of a month, a quarter or a year' },
  },
  'dated-in-order': { text: { zh: '日期先后颠倒', en: 'its days are out of order' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** Whether a day ends a period of a kind: the last of its month; of a quarter in every third, of a year in December. */
const endsPeriod = ({ kind, until }: Pick<StatisticalTable, 'kind' | 'until'>): boolean => {
  const { year, month } = dateParts(until)
  const months = { month: 1, quarter: 3, 'annual-express': 12, annual: 12 }[kind]
  return until === lastDayOfMonth(year, month) && month % months === 0
}

/** The article against changes in force on a day: art. 6 of the law of 2009, from 2024-09-13 art. 7; before 2010 none was read. */
const changeCite = (on: Day) => {
  if (on >= statisticsLaw.effective) return atArticle(statisticsLaw, '第七条')
  return on >= statisticsLaw2009.effective ? atArticle(statisticsLaw2009, '第六条') : null
}

/**
 * What the record of a table breaks on a day; the years of keeping run from the day on which it was handed in, or else from its last.
 * What was changed before 2010, or thrown away before 2017-08-01, is not held against the later law.
 */
export const statisticalReportProblems = (report: StatisticalReport, asOf: Day): Problem[] => {
  const { until, reported, signed, corrections, originalsDestroyed, tableDestroyed, important } = report
  if (until > asOf) return []
  const due = reportDue(report)
  const broken = (code: keyof typeof statisticalReportRules, path: keyof StatisticalReport, by?: Day) =>
    brokenRule(code, statisticalReportRules[code], [path], by)
  const isGone = (destroyed: Day | null): destroyed is Day =>
    happenedBy(destroyed, asOf) && destroyed! >= statisticsRegulation.effective
  const tooEarly = (destroyed: Day | null, years: number) =>
    isGone(destroyed) && destroyed < addMonths(reported ?? until, 12 * years)
  const change = corrections.flatMap(({ on, explained }) => {
    const cite = on <= asOf && explained === false ? changeCite(on) : null
    return cite === null ? [] : [{ ...statisticalReportRules['change-explained'], cite }]
  })[0]
  return [
    ...(isLate(reported, due, asOf) ? [broken('reported-in-time', 'reported', due)] : []),
    ...(happenedBy(reported, asOf) && signed === false ? [broken('report-signed', 'signed')] : []),
    ...(endsPeriod(report) ? [] : [broken('period-ends', 'until')]),
    ...(reported != null && reported < until ? [broken('dated-in-order', 'reported')] : []),
    ...(change ? [brokenRule('change-explained', change, ['corrections'])] : []),
    ...(tooEarly(originalsDestroyed, 2) ? [broken('originals-kept', 'originalsDestroyed')] : []),
    ...(important === true && isGone(tableDestroyed)
      ? [broken('important-tables-kept', 'tableDestroyed')]
      : tooEarly(tableDestroyed, 10)
        ? [broken('tables-kept', 'tableDestroyed')]
        : []),
  ]
}

/** What the bureau does for a census of the economy (经济普查配合): a list handed over, held against the field, and what remained. */
export const CensusTask = z.strictObject({
  /** `第五次全国经济普查`. */
  census: z.string().min(1),
  /** The day that the census asks about (标准时点), 31 December of its year; 2023-12-31 of the fifth. */
  standardDay: PlainDate,
  due: day,
  /** The register of social organisations, institutions and committees handed over: units on it. */
  listed: z.int().min(0),
  /** `null`: not yet; left out: not known. */
  handedOver: PlainDate.nullish(),
  /** Of them found by the census; not found; found and not on the list. */
  matched: z.int().min(0).nullable().default(null),
  notFound: z.int().min(0).nullable().default(null),
  notListed: z.int().min(0).nullable().default(null),
  cleared: day,
})
export type CensusTask = z.infer<typeof CensusTask>

/** What a task of a census lacks or breaks on a day: late, figures that do not add up, another day than the last of its year, days out of order. */
export const censusTaskProblems = (task: CensusTask, asOf: Day): Problem[] => {
  const { due, handedOver, listed, matched, notFound, standardDay } = task
  const late = {
    text: { zh: '名录资料应当按普查机构的期限提供', en: 'the list is handed over by the day that the census set' },
    cite: atArticle(economicCensusRegulation, '第二十三条第二款'),
  }
  const lastOfYear = {
    text: { zh: '标准时点为普查年份的12月31日', en: 'a census asks about 31 December of its year' },
    cite: atArticle(economicCensusRegulation, '第七条'),
  }
  const underRegulation = (on: Day) => on >= economicCensusRegulation.effective
  const adds = { text: { zh: '已比对与未找到之和应等于名录单位数', en: 'found and not found add up to the list' } }
  const order = { text: { zh: '日期先后颠倒', en: 'its days are out of order' } }
  return [
    ...(due !== null && underRegulation(due) && isLate(handedOver, due, asOf)
      ? [brokenRule('list-in-time', late, ['handedOver'], due)]
      : []),
    ...(underRegulation(standardDay) && !standardDay.endsWith('-12-31')
      ? [brokenRule('standard-day', lastOfYear, ['standardDay'])]
      : []),
    // While one of the two is not known, the other is at most the whole list.
    ...((matched ?? 0) + (notFound ?? 0) > listed ||
    (matched !== null && notFound !== null && matched + notFound !== listed)
      ? [brokenRule('list-adds-up', adds, ['matched'])]
      : []),
    ...stepsOutOfOrder(['handedOver', 'cleared'], task).map(step => brokenRule('dated-in-order', order, [step])),
  ]
}
