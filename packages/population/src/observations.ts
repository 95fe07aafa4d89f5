import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Citation, type DivisionCode, type PlainDate, ProblemError, problem } from '@minzheng/core'
import { didYouMean, nearest } from '@minzheng/core/written'
import type { Observation } from '@minzheng/indicators'
import { openDatabase } from './database.js'
import type { Manifest } from './manifest.js'
import { divisionsOf, quoted } from './sql-text.js'
import type { RuleColumn } from './statement.js'

const { identifier, string } = quoted

/** What of a run makes the value of an indicator: rules of its program, by their names. */
export type Figure =
  /** How many cases are so. */
  | { readonly cases: string }
  /** The sum of an amount. */
  | { readonly sum: string }
  /** How many are so, of those that are so by another rule, or of all that are known; its two parts can be rolled up. */
  | { readonly share: string; readonly among?: string }

/** A run whose results are observations of an indicator. */
export interface ObservedRun {
  /** The folder of the result. */
  readonly result: string
  /** The id of the indicator, or its name. */
  readonly indicator: string
  readonly figure: Figure
  /** The day that the value speaks of: only cases of that day count. */
  readonly date: PlainDate
  /** By the place of the cases where not said. */
  readonly by?: 'place' | 'prefecture' | 'province'
  readonly source: Citation
  readonly reported?: PlainDate
  /** The population is invented. */
  readonly synthetic?: true
  /** Cases that the run left open or rejected are left out of the figure, and a note says how many; else they leave it open. */
  readonly leaveOut?: boolean
}

/** Observations, and the places of which nothing can be said, with how many of their cases are open. */
export interface RunObservations {
  readonly observations: readonly Observation[]
  readonly open: readonly { readonly division: DivisionCode; readonly cases: number }[]
}

/** A unit of a rule as indicators write it: fen are 分. */
const unitOf = ({ unit }: RuleColumn): string | undefined =>
  unit?.split('/')[0] === 'fen' ? unit.replace('fen', '分').replace('/month', '/月').replace('/year', '/年') : undefined

const ruleNamed = ({ columns }: Manifest, name: string, type: RuleColumn['type']): RuleColumn => {
  const fitting = columns.rules.filter(one => one.type === type)
  const found = fitting.find(({ rule }) => rule === name)
  if (found) return found
  const known = fitting.map(({ rule }) => rule)
  const [zh, en] = didYouMean(nearest(name, known))
  throw new ProblemError(
    problem(
      'rule-unknown',
      'error',
      ['figure', name],
      [
        `结果中没有可作此用的规则“${name}”，有 ${known.join('、')}。`,
        `The result has no rule "${name}" that serves so; it has ${known.join(', ')}.`,
      ],
      [zh, en],
    ),
  )
}

/** What is said of the run in a folder. */
const manifestIn = (folder: string): Manifest => {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  } catch {
    throw new ProblemError(
      problem(
        'file-unreadable',
        'error',
        ['result'],
        [`${folder} 中没有可读的 manifest.json。`, `There is no manifest.json in ${folder} that can be read.`],
        ['请写明 minzheng run 写出的文件夹。', 'Name the folder that minzheng run wrote.'],
      ),
    )
  }
}

/**
 * The results of a run as observations of an indicator by place, ready for `comply`. A case that the run left open may be one or
 * not: without `leaveOut` its place has no observation.
 * @throws ProblemError `rule-unknown`; `rows-rejected`, where cases were rejected, of which nobody knows where they are, and `leaveOut` is
 * not said; `file-unreadable`
 */
export const observationsOfRun = async (asked: ObservedRun): Promise<RunObservations> => {
  const { result, indicator, figure, date, by = 'place', source, reported, synthetic, leaveOut = false } = asked
  const manifest = manifestIn(result)
  const { rejected } = manifest.counts
  if (rejected > 0 && !leaveOut)
    throw new ProblemError(
      problem(
        'rows-rejected',
        'error',
        ['result'],
        [`退回了 ${rejected} 行，不知属于哪个地方。`, `${rejected} rows were rejected; nobody knows of which place.`],
        [
          '请先改正数据，或用 leaveOut: true 不计入并注明。',
          'Mend the data first, or leave them out with leaveOut: true, which a note then says.',
        ],
      ),
    )
  const main =
    'sum' in figure
      ? ruleNamed(manifest, figure.sum, 'integer')
      : ruleNamed(manifest, 'cases' in figure ? figure.cases : figure.share, 'boolean')
  const among =
    'share' in figure && figure.among !== undefined ? ruleNamed(manifest, figure.among, 'boolean') : undefined
  const value = identifier(main.column)
  const base = among ? identifier(among.column) : 'TRUE'
  const open = `(${base} IS NULL OR (${base} AND ${value} IS NULL))`
  const unit = unitOf(main)
  const files = readdirSync(result).filter(name => /^(?:decided|undetermined)-\d+\.parquet$/.test(name))
  if (files.length === 0) return { observations: [], open: [] }
  const answers = files.map(name => string(join(result, name))).join(', ')
  const db = await openDatabase({ memory: '1GB' })
  try {
    const rows = await db.rows(
      `SELECT ${divisionsOf('place')[by]} AS division, count(*) FILTER (${open}) AS open, count(*) FILTER (${base} AND ${value} IS NOT NULL) AS base, ` +
        `${main.type === 'integer' ? `CAST(COALESCE(sum(${value}), 0) AS BIGINT)` : `count(*) FILTER (${base} AND ${value})`} AS value ` +
        `FROM read_parquet([${answers}], union_by_name = true, hive_partitioning = false) WHERE date = CAST(${string(date)} AS DATE) GROUP BY ALL ORDER BY ALL`,
    )
    const observations: Observation[] = []
    const left: { division: DivisionCode; cases: number }[] = []
    for (const row of rows) {
      const division = String(row['division'])
      const cases = Number(row['open'])
      if (cases > 0) left.push({ division, cases })
      if (cases > 0 && !leaveOut) continue
      observations.push({
        indicator,
        division,
        date,
        ...(reported === undefined ? {} : { reported }),
        ...('share' in figure
          ? { numerator: Number(row['value']), denominator: Number(row['base']) }
          : { value: Number(row['value']), ...(unit === undefined ? {} : { unit }) }),
        source,
        ...(synthetic ? { synthetic } : {}),
        ...(cases + rejected > 0
          ? { note: `未计入：本地未定 ${cases} 件；全部数据退回 ${rejected} 行，不知属于何地。` }
          : {}),
      })
    }
    return { observations, open: left }
  } finally {
    db.close()
  }
}
