import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, version as duckdbVersion } from '@duckdb/node-api'
import { ProblemError, problem } from '@minzheng/core'
import type { AnyProgram } from '@minzheng/rules'
import { snakeCase } from '@minzheng/rules/sql'
import { loadProgram } from 'minzheng'
import { told } from './database.js'
import { type CheckedOptions, checkedOptions, type GenerateOptions } from './generate-options.js'
import { generateParameters, type Parameter } from './generate-parameters.js'
import { type CaseQueries, caseQueries } from './generate-tables.js'
import { quoted } from './sql-text.js'

/** A file of a generated population. */
export interface GeneratedFile {
  readonly name: string
  /** What it holds: the cases, or the members of a list, by its path. */
  readonly holds: string
  readonly rows: number
  readonly bytes: number
}

/** What was generated, and by what: `manifest.json` beside the files. It holds no clock, so that equal options give equal bytes. */
export interface GenerateManifest {
  readonly schema: 'synthetic-population.v1'
  /** The cases are invented. */
  readonly synthetic: true
  readonly note: { readonly zh: string; readonly en: string }
  readonly program: string
  readonly households: number
  readonly first: number
  readonly seed: number
  /** The places asked for; left out where they are all counties. */
  readonly places?: readonly (readonly [code: string, weight: number])[]
  readonly days: readonly string[]
  readonly unknown: number
  readonly invalid: number
  readonly format: string
  readonly layout: string
  /** How many cases, and members of each list. */
  readonly rows: Readonly<Record<string, number>>
  readonly files: readonly GeneratedFile[]
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>
  readonly software: { readonly duckdb: string }
}

const note = {
  zh: '虚构数据：按公布的全国统计数字随机生成，不对应任何真实的人或家庭。',
  en: 'Invented data: drawn at random to fit published national figures; it is of no real person or household.',
}

/** Households in one part. A list is put together of its members, which takes more memory. */
const partOf = { tables: 500_000, lists: 50_000 } as const

const endings = { parquet: 'parquet', csv: 'csv', ndjson: 'ndjson' } as const

const copySql = (query: string, file: string, { format, seed, program }: CheckedOptions): string => {
  const settings = {
    parquet: `FORMAT parquet, COMPRESSION zstd, KV_METADATA {synthetic: 'true', note: ${quoted.string(note.en)}, program: ${quoted.string(program)}, seed: '${seed}'}`,
    csv: 'FORMAT csv, HEADER',
    ndjson: 'FORMAT json',
  }
  const marked = format === 'parquet' ? query : `SELECT *, TRUE AS synthetic FROM (${query})`
  return `COPY (${marked}) TO ${quoted.string(file)} (${settings[format]})`
}

/** The files of one part, each with its query. */
const filesOf = (queries: CaseQueries, options: CheckedOptions, part: number) => {
  const named = (holds: string): string =>
    `${snakeCase(holds)}-${String(part).padStart(5, '0')}.${endings[options.format]}`
  if (options.layout === 'lists') return [{ holds: 'cases', name: named('cases'), query: queries.lists }]
  return [
    { holds: 'cases', name: named('cases'), query: queries.cases },
    ...Object.entries(queries.groups).map(([holds, query]) => ({
      holds,
      name: named(holds),
      query,
    })),
  ]
}

const isFree = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false
    throw error
  }
}

/** Makes the files in a folder, part by part, several at once. */
const makeFiles = async (all: CheckedOptions, version: AnyProgram, work: string): Promise<readonly GeneratedFile[]> => {
  const { households, first, seed, days, layout, form, places, signal } = all
  const parts = Math.max(1, Math.ceil(households / partOf[layout]))
  const workers = Math.min(parts, all.threads ?? Math.min(8, availableParallelism()))
  const [, amount, unit] = /^(\d+) ?(MB|GB)$/.exec(all.memory)!
  const memory = Math.max(64, Math.floor((Number(amount) * (unit === 'GB' ? 1000 : 1)) / workers))
  const files: GeneratedFile[][] = []
  let next = 0
  let done = 0
  const makePart = async (db: DuckDBConnection, part: number): Promise<void> => {
    const start = first + part * partOf[layout]
    const end = Math.min(start + partOf[layout], first + households)
    const queries = caseQueries(version, form, { seed, places, days, first: start, end }, all)
    const made: GeneratedFile[] = []
    for (const { holds, name, query } of filesOf(queries, all, part)) {
      signal?.throwIfAborted()
      const file = join(work, name)
      const { rowsChanged } = await db.run(copySql(query, file, all))
      made.push({ name, holds, rows: rowsChanged, bytes: (await stat(file)).size })
    }
    files[part] = made
    done += 1
    all.onProgress?.({ parts: done, of: parts })
  }
  // An engine of one thread each: rows keep their order, and a part has the same bytes however many others are made beside it.
  const worker = async (_: unknown, number: number): Promise<void> => {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '1',
      memory_limit: `${memory}MB`,
      temp_directory: join(work, `spill-${number}`),
    })
    const db = await instance.connect()
    try {
      while (next < parts) {
        const part = next
        next += 1
        await makePart(db, part)
      }
    } catch (error) {
      // The others stop after the part that they are at.
      next = parts
      throw told(error) ?? error
    } finally {
      db.closeSync()
      instance.closeSync()
      await rm(join(work, `spill-${number}`), { recursive: true, force: true })
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: workers }, worker))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  return files.flat()
}

/**
 * An invented population, drawn to fit published national figures (`generateParameters`), as the cases of a program: a column for each
 * fact in snake_case, `id`, `place` and `date`. Every draw hangs on the seed and the number of the household alone: one drawn by itself
 * is the same, and equal options give equal bytes however many threads run. The folder is there whole, or not at all.
 * @throws ProblemError `option-wrong`, `not-generated`, `not-a-date`, `not-in-force`, `division-unknown` and their like, `out-not-empty`, `disk-full`
 */
export const generatePopulation = async (options: GenerateOptions): Promise<GenerateManifest> => {
  const all = checkedOptions(options)
  const { households, first, seed, days, layout, places, signal } = all
  const registered = (await loadProgram(all.program))!
  const versions = days.map(day => registered.program.on(day))
  const out = resolve(all.out)
  if (!(await isFree(out)))
    throw new ProblemError(
      problem(
        'out-not-empty',
        'error',
        ['out'],
        [`${all.out} 已存在，且不是空文件夹。`, `${all.out} is there, and is no empty folder.`],
        ['请换一个文件夹。', 'Write another folder.'],
      ),
    )
  signal?.throwIfAborted()
  const work = `${out}.partial`
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  try {
    const written = await makeFiles(all, versions[0]!, work)
    const rows: Record<string, number> = {}
    for (const file of written) rows[file.holds] = (rows[file.holds] ?? 0) + file.rows
    const manifest: GenerateManifest = {
      schema: 'synthetic-population.v1',
      synthetic: true,
      note,
      program: all.program,
      households,
      first,
      seed,
      ...(all.placesGiven ? { places } : {}),
      days,
      unknown: all.unknown,
      invalid: all.invalid,
      format: all.format,
      layout,
      rows,
      files: written,
      parameters: generateParameters,
      software: { duckdb: duckdbVersion() },
    }
    await writeFile(join(work, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    await rm(out, { recursive: true, force: true })
    await rename(work, out)
    return manifest
  } catch (error) {
    await rm(work, { recursive: true, force: true })
    throw error
  }
}
