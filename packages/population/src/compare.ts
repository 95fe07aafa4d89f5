import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { snakeCase } from '@minzheng/rules/sql'
import { namesOfColumn, openCases } from './cases.js'
import { effectsBy, wholeEffect } from './compare-effects.js'
import { columnBefore, decileBounds, decileSql, type Grouping, groupingsOf } from './compare-groups.js'
import type { ComparePopulation, Effect, PopulationComparison } from './compare-options.js'
import { type Outcome, outcomeOf } from './compare-outcome.js'
import { type Database, openDatabase } from './database.js'
import { type Drawn, sampleMethod } from './estimate.js'
import { jsonText, type Manifest } from './manifest.js'
import type { PopulationInput } from './options.js'
import { finishFolder, freeFolder } from './out-folder.js'
import { programOf, runPopulation } from './run.js'
import { quoted } from './sql-text.js'

const { identifier, string } = quoted

/**
 * What one side is asked: all that both have in common, and what is its own. The columns of day and place that the cases have are not
 * read on a side whose day or place is another.
 */
const inputOf = (asked: ComparePopulation, side: 'before' | 'after'): PopulationInput => {
  const { before, after, entitled: _, amount: __, by: ___, out: ____, onProgress: _____, ...common } = asked
  const own = side === 'before' ? before : after
  const columnsOf = (option: 'place' | 'date'): string[] => {
    if (typeof own[option] !== 'string') return []
    const other = (side === 'before' ? after : before)[option]
    return [...namesOfColumn[option], ...(typeof other === 'object' ? [other.column] : [])]
  }
  const notRead = [...columnsOf('place'), ...columnsOf('date'), ...(typeof own.date === 'string' ? ['as_of'] : [])]
  return { ...common, ...own, ignore: [...(common.ignore ?? []), ...notRead] }
}

/** Where the result of a side is, and its columns. */
interface Result {
  readonly folder: string
  readonly columns: Manifest['columns']
}

/** The households of a part as they stand before and after, joined by their keys: rejected where a side has no answer. */
const householdsSql = (
  sides: Readonly<Record<'before' | 'after', Result>>,
  part: string,
  { entitled, amount }: Outcome,
  carried: readonly string[],
): string => {
  const rowsOf = (side: 'before' | 'after') => {
    const { folder, columns } = sides[side]
    const files = ['decided', 'undetermined'].map(kind => string(join(folder, `${kind}-${part}.parquet`)))
    // Where no day or place is covered, no row has an answer, and there are no rules.
    const columnOf = (rule: string | undefined, type: string) =>
      columns.rules.some(one => one.rule === rule) ? identifier(snakeCase(rule!)) : `CAST(NULL AS ${type})`
    const x = columnOf(amount?.rule, 'BIGINT')
    const e = entitled ? columnOf(entitled.rule, 'BOOLEAN') : `${x} > 0`
    const more =
      side === 'before' ? carried.map(rule => `, ${columnOf(rule, 'BIGINT')} AS ${identifier(columnBefore(rule))}`) : []
    return `SELECT ${identifier(columns.key)} AS k, place, date, ${e} AS e, ${x} AS x${more.join('')} FROM read_parquet([${files.join(', ')}], union_by_name = true, hive_partitioning = false)`
  }
  const standing = (row: string) =>
    `CASE WHEN ${row}.k IS NULL THEN 'rejected' WHEN ${row}.e IS NULL${amount ? ` OR ${row}.x IS NULL` : ''} THEN 'undetermined' ` +
    `WHEN ${row}.e THEN 'entitled' ELSE 'not-entitled' END`
  const isDecided = (row: string) => `${row}.e IS NOT NULL AND ${row}.x IS NOT NULL`
  return (
    `SELECT COALESCE(a.k, b.k) AS mz_key, COALESCE(a.place, b.place) AS place, a.date AS date_before, b.date AS date_after, ` +
    `${standing('a')} AS before, ${standing('b')} AS after, ` +
    `CASE WHEN a.e IS NOT NULL THEN a.x END AS amount_before, CASE WHEN b.e IS NOT NULL THEN b.x END AS amount_after, ` +
    `CASE WHEN ${isDecided('a')} AND ${isDecided('b')} THEN b.x - a.x END AS change` +
    `${carried.map(rule => `, a.${identifier(columnBefore(rule))}`).join('')} ` +
    `FROM (${rowsOf('before')}) a FULL JOIN (${rowsOf('after')}) b ON a.k = b.k`
  )
}

const households = 'mz_households'

/** Joins both results part by part, as both runs cut the cases alike, into files of households. */
const joinSides = async (
  db: Database,
  folder: string,
  sides: Readonly<Record<'before' | 'after', Result>>,
  outcome: Outcome,
  carried: readonly string[],
): Promise<void> => {
  const parts = readdirSync(sides.before.folder).flatMap(name => /^decided-(\d+)\.parquet$/.exec(name)?.[1] ?? [])
  for (const part of parts.toSorted())
    await db.run(
      `COPY (${householdsSql(sides, part, outcome, carried)} ORDER BY mz_key) TO ` +
        `${string(join(folder, `households-${part}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`,
    )
  await db.run(
    `CREATE OR REPLACE TEMP VIEW ${households} AS SELECT * FROM read_parquet(${string(join(folder, 'households-*.parquet'))}, hive_partitioning = false)`,
  )
}

/** What it costs: the sum, or of a sample what it comes to for all. */
const budgetOf = (whole: Effect, { amount }: Outcome): Pick<PopulationComparison, 'budget'> => {
  if (!amount?.unit || !whole.amount) return {}
  const estimate = whole.estimates?.['change']
  const change = estimate ? BigInt(Math.round(estimate.value)) : BigInt(whole.amount.change)
  return {
    budget: {
      unit: amount.unit,
      change: String(change),
      ...(amount.unit === 'fen/month' ? { perMonth: String(change), perYear: String(change * 12n) } : {}),
      ...(amount.unit === 'fen/year' ? { perYear: String(change) } : {}),
      ...(estimate ? { estimate } : {}),
    },
  }
}

const sideOf = ({ versions, policies, counts, reasons, warnings, synthetic }: Manifest) => ({
  versions,
  policies,
  counts,
  reasons,
  warnings,
  ...(synthetic ? { synthetic } : {}),
})

const groupsOf = async (db: Database, grouping: Grouping, hasAmount: boolean, drawn: Drawn | undefined) => {
  const { by, decilesOf } = grouping
  if (decilesOf === undefined) return { by, groups: await effectsBy(db, households, grouping, hasAmount, drawn) }
  const bounds = await decileBounds(db, households, decilesOf)
  const value = decileSql(decilesOf, bounds)
  return { by, bounds, groups: await effectsBy(db, households, { value }, hasAmount, drawn) }
}

const compareInto = async (asked: ComparePopulation, db: Database, folder: string): Promise<PopulationComparison> => {
  const { by = [], checked, partRows, sample, onProgress } = asked
  const input = inputOf(asked, 'before')
  const { registered } = await programOf(input)
  const { versions } = registered.program
  const program = versions.at(-1)!
  const outcome = outcomeOf(program, asked)
  const cases = await openCases(db, input, versions)
  const groupings = groupingsOf(program, cases, by)
  const drawn = sample === undefined || sample.share === 1 ? undefined : { drawn: cases.source.rows, of: cases.of }
  const carried = [...new Set(groupings.flatMap(({ rule }) => rule ?? []))]
  const compared = [outcome.entitled, outcome.amount].flatMap(one => one?.rule ?? [])
  const run = (side: 'before' | 'after', rules: readonly string[]) =>
    runPopulation({
      ...inputOf(asked, side),
      out: join(folder, side),
      rules: [...new Set(rules)],
      ...(checked === undefined ? {} : { checked }),
      ...(partRows === undefined ? {} : { partRows }),
      ...(onProgress ? { onProgress: progress => onProgress({ ...progress, side }) } : {}),
    })
  const before = await run('before', [...compared, ...carried])
  const after = await run('after', compared)
  const results = {
    before: { folder: join(folder, 'before'), columns: before.columns },
    after: { folder: join(folder, 'after'), columns: after.columns },
  }
  await joinSides(db, folder, results, outcome, carried)
  const hasAmount = outcome.amount !== undefined
  const { whole, standings, onlyBefore, onlyAfter } = await wholeEffect(db, households, hasAmount, drawn)
  const groups: PopulationComparison['by'][number][] = []
  for (const grouping of groupings) groups.push(await groupsOf(db, grouping, hasAmount, drawn))
  // Who has an answer on neither side is in neither result.
  standings.rejected.rejected = before.counts.rows - whole.households
  return {
    schema: 'population-comparison.v1',
    program: before.program,
    ...outcome,
    sides: { before: sideOf(before), after: sideOf(after) },
    standings,
    whole,
    onlyBefore,
    onlyAfter,
    ...budgetOf(whole, outcome),
    by: groups,
    ...(sample && drawn ? { sample: { ...sample, ...drawn, method: sampleMethod } } : {}),
  }
}

/**
 * Two runs over one population, under two policies, two days with their rules, or both: who gains, who loses, how much, and what it
 * costs. A household that is not decided on a side is told apart, and counts as nothing. With `out` both results, the households one by
 * one (`households-*.parquet`) and `comparison.json` are kept in that folder, which is there whole or not at all.
 * @throws ProblemError as {@link runPopulation} does; `rule-unknown`, `nothing-to-compare`, `grouping-unknown`, `sample-share`
 */
export const comparePopulation = async (asked: ComparePopulation): Promise<PopulationComparison> => {
  const { memory = '2GB', threads, signal } = asked
  signal?.throwIfAborted()
  const out = asked.out === undefined ? undefined : freeFolder(asked.out)
  const folder = out === undefined ? mkdtempSync(join(tmpdir(), 'minzheng-compare-')) : `${out}.partial`
  if (out !== undefined) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const spill = join(folder, 'spill')
  try {
    const db = await openDatabase({ memory, threads, folder: spill, signal })
    let comparison: PopulationComparison
    try {
      comparison = await compareInto(asked, db, folder)
    } finally {
      db.close()
    }
    rmSync(spill, { recursive: true, force: true })
    if (out === undefined) return comparison
    writeFileSync(join(folder, 'comparison.json'), jsonText(comparison))
    finishFolder(folder, out)
    return comparison
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
