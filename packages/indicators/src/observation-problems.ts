import type { LocalizedText, PlainDate, Problem } from '@minzheng/core'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { unitsDoNotMatch } from './unit.js'

type Finding = 'unknown' | 'future' | 'unit' | 'denominator' | 'empty' | 'percent'

/** What was found wrong with observations: the first row of each kind, and how many there are. */
export type Found = Partial<Record<Finding, { first: number; rows: number }>>

export const count = (found: Found, finding: Finding, row: number): void => {
  const known = found[finding]
  if (known) known.rows++
  else found[finding] = { first: row, rows: 1 }
}

const several = ({ zh, en }: LocalizedText, rows: number): LocalizedText =>
  rows === 1 ? { zh, en } : { zh: `${zh}（共 ${rows} 条，此为第一条）`, en: `${en} (The first of ${rows}.)` }

const problem = (
  at: { first: number; rows: number } | undefined,
  code: string,
  severity: Problem['severity'],
  field: string,
  message: LocalizedText,
  remedy: LocalizedText,
): Problem[] =>
  at ? [{ code, severity, path: ['observations', at.first, field], message: several(message, at.rows), remedy }] : []

/** One problem for each kind of finding about the observations of an indicator, however many rows have it. */
export const foundProblems = (
  { unknown, unit, denominator, empty, percent }: Found,
  id: string,
  indicator: Indicator | undefined,
  observations: readonly Observation[],
): Problem[] => {
  const name = indicator?.name ?? { zh: id, en: id }
  const mismatch = unitsDoNotMatch(observations[unit?.first ?? -1]?.unit ?? '', indicator?.unit ?? '')
  const missingDenominator: LocalizedText = {
    zh: '请核对分母；没有服务对象的地方不必报送。',
    en: 'Check the denominator; a place with nobody to count need not report.',
  }
  return [
    ...problem(
      unknown,
      'indicator-unknown',
      'error',
      'indicator',
      { zh: `指标目录中没有“${id}”。`, en: `The catalogue has no indicator "${id}".` },
      { zh: '请改正指标 ID，或将其补入目录。', en: 'Mend the ID, or add the indicator to the catalogue.' },
    ),
    ...problem(unit, mismatch.code, 'error', 'unit', mismatch.message, mismatch.remedy),
    ...problem(
      denominator,
      'denominator-not-positive',
      'error',
      'denominator',
      { zh: `“${name.zh}”的分母不是正数。`, en: `A denominator of ${name.en} is not positive.` },
      missingDenominator,
    ),
    ...problem(
      empty,
      'denominator-zero',
      'warning',
      'denominator',
      { zh: `“${name.zh}”的分子和分母都是 0，没有比率。`, en: `Both parts of ${name.en} are 0: there is no ratio.` },
      missingDenominator,
    ),
    ...problem(
      percent,
      'ratio-above-200-percent',
      'warning',
      'value',
      { zh: `“${name.zh}”的比率超过 200%。`, en: `A ratio of ${name.en} is above 200 %.` },
      {
        zh: '比率写作 0.92，而不是 92；如确实超过 200%，不必修改。',
        en: 'A ratio is written 0.92, not 92; if it truly is above 200 %, leave it.',
      },
    ),
  ]
}

export const futureProblem = ({ future }: Found, asOf: PlainDate): Problem[] =>
  problem(
    future,
    'observation-in-the-future',
    'warning',
    'date',
    {
      zh: `数据的日期或报告日期晚于 ${asOf}，未采用。`,
      en: `An observation is dated or reported after ${asOf}; it was not used.`,
    },
    { zh: '请核对日期，或改用更晚的截止日。', en: 'Check the date, or judge as of a later day.' },
  )
