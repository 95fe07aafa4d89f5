import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '@minzheng/core'
import { openDatabase } from './database.js'
import type { Manifest } from './manifest.js'
import type { PopulationInput, PopulationRun } from './options.js'
import { reasonProblem } from './reason-text.js'
import { programOf, runPopulation } from './run.js'
import { quoted } from './sql-text.js'

const { string } = quoted

/** What is checked: the cases as a run reads them. */
export interface ValidatePopulation extends PopulationInput, Pick<PopulationRun, 'partRows' | 'onProgress'> {
  /** How many rows of each reason are named: 5. */
  readonly first?: number
}

/** One thing that is wrong with rows, how many have it, and the first of them. */
export interface Finding {
  /** As a run writes it: `out-of-bounds:members.wage`. */
  readonly reason: string
  /** `cases`, or the list whose row it is. */
  readonly table: string
  readonly rows: number
  readonly problem: Problem
  /** By file and line, or by the number of the row in Parquet. */
  readonly first: readonly { readonly file: string; readonly line: number }[]
}

/** What is wrong with a population. */
export interface PopulationValidation {
  readonly schema: 'population-validation.v1'
  readonly program: Manifest['program']
  readonly counts: {
    readonly rows: number
    readonly fit: number
    readonly rejected: number
    readonly members: Manifest['counts']['members']
  }
  /** What is odd about the columns. */
  readonly warnings: readonly Problem[]
  /** The most frequent first. */
  readonly findings: readonly Finding[]
}

const findingsIn = async (folder: string, input: ValidatePopulation): Promise<Omit<Finding, 'problem'>[]> => {
  const { first = 5, memory = '2GB', threads, signal } = input
  const db = await openDatabase({ memory, threads, signal })
  try {
    const rows = await db.rows(
      `SELECT CASE WHEN reason LIKE 'line-broken:%' THEN 'line-broken' ELSE reason END AS reason, t, COUNT(*) AS n, ` +
        `min({file: file, line: line}, ${first}) AS first FROM (SELECT "table" AS t, file, line, unnest(reasons) AS reason ` +
        `FROM read_parquet(${string(join(folder, 'rejected-*.parquet'))}, hive_partitioning = false)) GROUP BY ALL ORDER BY n DESC, t, reason`,
    )
    return rows.map(({ reason, t, n, first: found }) => ({
      reason: String(reason),
      table: String(t),
      rows: Number(n),
      first: (found as { file: string; line: bigint }[]).map(({ file, line }) => ({ file, line: Number(line) })),
    }))
  } finally {
    db.close()
  }
}

/**
 * Checks the cases of a program as a run does, and computes nothing of them: what is wrong with which rows, in words, with the first
 * of each. What a run would reject is found, and nothing else.
 * @throws ProblemError as {@link runPopulation} does, for files, columns and policies
 */
export const validatePopulation = async (input: ValidatePopulation): Promise<PopulationValidation> => {
  const { registered } = await programOf(input)
  const folder = mkdtempSync(join(tmpdir(), 'minzheng-validate-'))
  try {
    const out = join(folder, 'result')
    const { program, counts, warnings } = await runPopulation({ ...input, rules: [], out })
    const found = counts.rejected > 0 || Object.values(counts.members).some(one => one.rejected > 0)
    const newest = registered.program.versions.at(-1)!
    return {
      schema: 'population-validation.v1',
      program,
      counts: {
        rows: counts.rows,
        fit: counts.rows - counts.rejected,
        rejected: counts.rejected,
        members: counts.members,
      },
      warnings,
      findings: (found ? await findingsIn(out, input) : []).map(one => ({
        ...one,
        problem: reasonProblem(one.reason, one.table, newest),
      })),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
