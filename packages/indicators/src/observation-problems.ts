import { divideExact, formatPath, type LocalizedText, type PlainDate, type Problem } from '@minzheng/core'
import { nearestIndicators } from './catalogue-search.js'
import { formatFigure } from './format-figure.js'
import type { Impossible } from './impossible.js'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { figureOf } from './reading.js'
import { unitsDoNotMatch } from './unit.js'

type Finding = 'unknown' | 'future' | 'unit' | 'denominator' | 'empty' | 'percent' | 'dense' | Impossible

/** What was found wrong with observations: the first row of each kind, and how many there are. */
export type Found = Partial<Record<Finding, { first: number; rows: number }>>

/** A name that stands for no indicator, or for several. */
export interface Unnamed {
  readonly candidates: readonly Indicator[]
  readonly found: Found
}

/** Where observations were read, by their place in the list. */
export type ReadFrom = (row: number) => Pick<Problem, 'file' | 'line'>

export const count = (found: Found, finding: Finding, row: number): void => {
  const known = found[finding]
  if (known) known.rows++
  else found[finding] = { first: row, rows: 1 }
}

const several = ({ zh, en }: LocalizedText, rows: number): LocalizedText =>
  rows === 1 ? { zh, en } : { zh: `${zh}（共 ${rows} 条，此为第一条）`, en: `${en} (The first of ${rows}.)` }

const nowhere: ReadFrom = () => ({})

const problem = (
  at: { first: number; rows: number } | undefined,
  code: string,
  severity: Problem['severity'],
  field: string,
  message: LocalizedText,
  remedy: LocalizedText,
  readFrom: ReadFrom = nowhere,
): Problem[] =>
  at
    ? [
        {
          code,
          severity,
          path: ['observations', at.first, field],
          ...readFrom(at.first),
          message: several(message, at.rows),
          remedy,
        },
      ]
    : []

const list = (indicators: readonly Indicator[]): LocalizedText => ({
  zh: indicators.map(({ id, name }) => `${name.zh}（${id}）`).join('、'),
  en: indicators.map(({ id, name }) => `${name.en} (${id})`).join(', '),
})

/** That a catalogue has no indicator of a name, and which was probably meant. */
export const indicatorUnknown = (
  name: string,
  indicators: readonly Indicator[],
): Pick<Problem, 'code' | 'severity' | 'message' | 'remedy'> => {
  const near = nearestIndicators(indicators, name)
  const { zh, en } = list(near)
  return {
    code: 'indicator-unknown',
    severity: 'error',
    message: { zh: `指标目录中没有“${name}”。`, en: `The catalogue has no indicator "${name}".` },
    remedy:
      near.length > 0
        ? {
            zh: `是否指${zh}？请改正，或将其补入目录。`,
            en: `Is ${en} meant? Mend the name, or add the indicator to the catalogue.`,
          }
        : { zh: '请改正指标，或将其补入目录。', en: 'Mend the name, or add the indicator to the catalogue.' },
  }
}

/** One problem for a name that no indicator, or more than one, answers to, however many rows bear it. */
const nameProblem = (
  { unknown }: Found,
  name: string,
  candidates: readonly Indicator[],
  catalogue: readonly Indicator[],
  readFrom: ReadFrom | undefined,
): Problem[] => {
  if (candidates.length === 0) {
    const { code, severity, message, remedy } = indicatorUnknown(name, catalogue)
    return problem(unknown, code, severity, 'indicator', message, remedy, readFrom)
  }
  const { zh, en } = list(candidates)
  return problem(
    unknown,
    'indicator-ambiguous',
    'error',
    'indicator',
    { zh: `“${name}”可指多个指标：${zh}。`, en: `"${name}" may be any of several indicators: ${en}.` },
    { zh: '请改用其中一个的名称或 ID。', en: 'Use the name or ID of one of them.' },
    readFrom,
  )
}

const mostNames = 20

/** The names that nobody knows or that leave it open: the first twenty one by one, the others by their number. */
export const nameProblems = (
  names: readonly (readonly [name: string, unnamed: Unnamed])[],
  catalogue: readonly Indicator[],
  readFrom: ReadFrom | undefined,
): Problem[] => {
  const shown = names
    .slice(0, mostNames)
    .flatMap(([name, { found, candidates }]) => nameProblem(found, name, candidates, catalogue, readFrom))
  const rest = names.slice(mostNames)
  const [next] = rest
  if (!next) return shown
  const rows = rest.reduce((sum, [, { found }]) => sum + (found.unknown?.rows ?? 0), 0)
  const others = problem(
    { first: next[1].found.unknown?.first ?? 0, rows: 1 },
    'indicator-unknown',
    'error',
    'indicator',
    {
      zh: `另有 ${rest.length} 个指标名称（共 ${rows} 条）在目录中没有或分不清，如“${next[0]}”。`,
      en: `Another ${rest.length} names of indicators (in ${rows} rows) are not in the catalogue or leave it open, such as "${next[0]}".`,
    },
    { zh: '请核对“指标”一列。', en: 'Check the column of indicators.' },
    readFrom,
  )
  return [...shown, ...others]
}

const fraction = (value: number): LocalizedText => {
  const ratio = divideExact(value, 100)
  const percent = formatFigure(ratio, '%')
  return {
    zh: `是 ${ratio} 还是 ${percent}？比率写作 ${ratio}，即 ${percent}。`,
    en: `${ratio} or ${percent}? A ratio is written ${ratio}, which is ${percent}.`,
  }
}

/** Whether a percentage was probably written without its sign. */
const asPercentage = (value: number | undefined): LocalizedText =>
  value !== undefined && value > 1 && value <= 100
    ? fraction(value)
    : { zh: '请核对数值；比率写作 0.92，即 92%。', en: 'Check the value; a ratio is written 0.92, which is 92%.' }

/** Of a density, parts in thousands or ten thousands. */
const singly: LocalizedText = {
  zh: '请核对：单位中的千、万由程序换算，分母不要再除。',
  en: 'Check the parts: the thousand or ten thousand of the unit is not taken off the denominator before.',
}

/** One problem for each kind of finding about the observations of an indicator, however many rows have it. */
export const foundProblems = (
  found: Found,
  indicator: Indicator,
  observations: readonly Observation[],
  readFrom: ReadFrom | undefined,
): Problem[] => {
  const { unit, denominator, empty, percent } = found
  const { name } = indicator
  const first = (finding: Finding) => observations[found[finding]?.first ?? -1]
  const figure = (finding: Finding) => {
    const observation = first(finding)
    return observation ? figureOf(observation, indicator) : ''
  }
  const mismatch = unitsDoNotMatch(first('unit')?.unit ?? '', indicator.unit)
  const missingDenominator: LocalizedText = {
    zh: '请核对分母；没有服务对象的地方不必报送。',
    en: 'Check the denominator; a place with nobody to count need not report.',
  }
  const share = first('part-exceeds-whole')
  const inverted: LocalizedText =
    share?.numerator !== undefined && share.numerator < 0
      ? { zh: '请改正分子。', en: 'Mend the numerator.' }
      : { zh: '请核对分子和分母，是否填反。', en: 'Check numerator and denominator; they may be the wrong way round.' }
  return [
    ...problem(unit, mismatch.code, 'error', 'unit', mismatch.message, mismatch.remedy, readFrom),
    ...problem(
      denominator,
      'denominator-not-positive',
      'error',
      'denominator',
      { zh: `“${name.zh}”的分母不是正数。`, en: `A denominator of ${name.en} is not positive.` },
      missingDenominator,
      readFrom,
    ),
    ...problem(
      empty,
      'denominator-zero',
      'warning',
      'denominator',
      { zh: `“${name.zh}”的分子和分母都是 0，没有比率。`, en: `Both parts of ${name.en} are 0: there is no ratio.` },
      missingDenominator,
      readFrom,
    ),
    ...problem(
      percent,
      'ratio-above-200-percent',
      'warning',
      'value',
      {
        zh: `“${name.zh}”为 ${figure('percent')}，超过 200%。`,
        en: `${name.en} is ${figure('percent')}, above 200 %.`,
      },
      asPercentage(first('percent')?.denominator === undefined ? first('percent')?.value : undefined),
      readFrom,
    ),
    ...problem(
      found.dense,
      'parts-not-single',
      'warning',
      'denominator',
      {
        zh: `“${name.zh}”为 ${figure('dense')}，分子多于分母。`,
        en: `${name.en} is ${figure('dense')}: its numerator is more than its denominator.`,
      },
      singly,
      readFrom,
    ),
    ...problem(
      found['parts-not-single'],
      'parts-not-single',
      'error',
      'denominator',
      {
        zh: `“${name.zh}”的分子、分母按单个计，不能是 ${figure('parts-not-single')}。`,
        en: `The parts of ${name.en} are counted in single ones, and cannot be ${figure('parts-not-single')}.`,
      },
      singly,
      readFrom,
    ),
    ...problem(
      found['part-exceeds-whole'],
      'part-exceeds-whole',
      'error',
      'numerator',
      {
        zh: `“${name.zh}”是占比，分子应在 0 到分母之间，不能是 ${figure('part-exceeds-whole')}。`,
        en: `${name.en} is a share: its part lies between 0 and the whole, and cannot be ${figure('part-exceeds-whole')}.`,
      },
      inverted,
      readFrom,
    ),
    ...problem(
      found['share-out-of-bounds'],
      'share-out-of-bounds',
      'error',
      'value',
      {
        zh: `“${name.zh}”是占比，应在 0 到 100% 之间，不能是 ${figure('share-out-of-bounds')}。`,
        en: `${name.en} is a share: it lies between 0 and 100 %, and cannot be ${figure('share-out-of-bounds')}.`,
      },
      asPercentage(first('share-out-of-bounds')?.value),
      readFrom,
    ),
    ...problem(
      found['value-differs-from-parts'],
      'value-differs-from-parts',
      'error',
      'value',
      {
        zh: `“${name.zh}”的数值与分子、分母（${figure('value-differs-from-parts')}）不符。`,
        en: `The value of ${name.en} is not what its parts come to (${figure('value-differs-from-parts')}).`,
      },
      { zh: '请只留数值，或改正其中一项。', en: 'Leave the value alone, or mend one of them.' },
      readFrom,
    ),
    ...problem(
      found['value-negative'],
      'value-negative',
      'error',
      'value',
      {
        zh: `“${name.zh}”是计数，不能是 ${figure('value-negative')}。`,
        en: `${name.en} is a count, and cannot be ${figure('value-negative')}.`,
      },
      { zh: '请改正数值。', en: 'Mend the value.' },
      readFrom,
    ),
    ...problem(
      found['count-not-whole'],
      'count-not-whole',
      'error',
      'value',
      {
        zh: `“${name.zh}”按整数计，不能是 ${figure('count-not-whole')}。`,
        en: `${name.en} is counted in whole ones, and cannot be ${figure('count-not-whole')}.`,
      },
      { zh: '请改正数值或单位。', en: 'Mend the value or the unit.' },
      readFrom,
    ),
  ]
}

const mostConflicts = 20

/** Reports on one place and day that contradict each other, the first twenty of an indicator one by one. */
export const conflictProblems = (
  conflicts: Iterable<readonly Observation[]>,
  indicator: Indicator,
  rowOf: (observation: Observation) => number,
  readFrom: ReadFrom = nowhere,
): Problem[] => {
  const all = [...conflicts]
  const labelled = (observation: Observation): string => {
    const row = rowOf(observation)
    const { file, line } = readFrom(row)
    const at = file === undefined ? formatPath(['observations', row]) : [file, line].filter(Boolean).join(':')
    return `${figureOf(observation, indicator)} (${at})`
  }
  return all.slice(0, mostConflicts).map((rivals, index): Problem => {
    const row = Math.min(...rivals.map(rowOf))
    const { division = '', place, date = '' } = rivals[0] ?? {}
    const where = [division, place].filter(Boolean).join(' ')
    const figures = rivals.map(labelled)
    const isLast = index === mostConflicts - 1 && all.length > mostConflicts
    return {
      code: 'reports-differ',
      severity: 'error',
      path: ['observations', row, 'value'],
      ...readFrom(row),
      message: {
        zh: `“${indicator.name.zh}”在 ${where}（${date}）的数据互相矛盾：${figures.join('、')}，看不出哪个后报。${isLast ? `（共 ${all.length} 处，只列前 ${mostConflicts} 处）` : ''}`,
        en: `The reports of ${indicator.name.en} for ${where} on ${date} contradict each other: ${figures.join(', ')}; nothing tells which is later.${isLast ? ` (The first ${mostConflicts} of ${all.length}.)` : ''}`,
      },
      remedy: {
        zh: '请改正，或写明报告日期（reported）：后报的为准。',
        en: 'Mend one, or give the day of each report (`reported`): the later one counts.',
      },
    }
  })
}

export const futureProblem = ({ future }: Found, asOf: PlainDate, readFrom: ReadFrom | undefined): Problem[] =>
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
    readFrom,
  )
