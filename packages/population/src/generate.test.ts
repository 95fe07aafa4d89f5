import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { isProblemError } from '@minzheng/core'
import { fieldsOf } from '@minzheng/core/form'
import { checkFacts } from '@minzheng/rules/facts'
import { sqlChecks } from '@minzheng/rules/sql'
import { assess, loadProgram } from 'minzheng'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatePopulation } from './generate.js'
import { caseForms } from './generate-cases.js'
import type { GenerateOptions } from './generate-options.js'
import { runPopulation } from './run.js'

const programs = Object.keys(caseForms)
let folder: string
let db: DuckDBConnection
let made = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'))
  db = await (await DuckDBInstance.create(':memory:')).connect()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const generate = async (options: Omit<GenerateOptions, 'out'>) => {
  made += 1
  const out = join(folder, String(made))
  const manifest = await generatePopulation({ ...options, out })
  return { out, manifest, cases: `'${join(out, 'cases-*')}'` }
}
const rowsOf = async (query: string): Promise<readonly Record<string, unknown>[]> =>
  (await db.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[]
const digestsOf = async (out: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(out)).map(
        async name =>
          [
            name,
            createHash('sha256')
              .update(await readFile(join(out, name)))
              .digest('hex'),
          ] as const,
      ),
    ),
  )
const dayColumn = (program: string): string => (program === 'old-age-allowance' ? 'age_day' : 'date')

/** How many cases are refused, and how many there are. */
const refused = async (id: string, out: string): Promise<{ refused: number; cases: number }> => {
  const { program } = (await loadProgram(id))!
  const version = program.on('2024-06-01')
  await db.run(`CREATE OR REPLACE VIEW cases AS SELECT * FROM read_parquet('${out}/cases-*.parquet')`)
  const lists = fieldsOf(version.facts).flatMap(({ kind, path }) => (kind === 'group' ? [path] : []))
  for (const path of lists)
    await db.run(`CREATE OR REPLACE VIEW "${path}" AS SELECT * FROM read_parquet('${out}/${path}-*.parquet')`)
  const { text, masks } = sqlChecks(version, {
    dialect: 'duckdb',
    from: 'cases',
    day: { column: dayColumn(id) },
    groups: Object.fromEntries(lists.map(path => [path, { from: path, key: 'id' }])),
  })
  const wrong = Array.from({ length: masks }, (_, mask) => `m${mask} <> 0`).join(' OR ')
  const [row] = await rowsOf(`SELECT count(*) FILTER (WHERE ${wrong}) AS refused, count(*) AS cases FROM (${text})`)
  return { refused: Number(row!['refused']), cases: Number(row!['cases']) }
}

describe('the cases of each program', () => {
  it.each(programs)('%s: none is refused, and each fact has its column', async program => {
    for (const unknown of [0, 0.1]) {
      const { out, manifest } = await generate({
        program,
        households: 20_000,
        days: ['2024-06-01', '2024-09-01'],
        unknown,
      })
      const found = await refused(program, out)
      expect(found.refused).toBe(0)
      expect(found.cases).toBe(manifest.rows['cases'])
      expect(found.cases).toBeGreaterThan(1000)
    }
  })

  it.each(programs)('%s: the share of wrong ones that is asked for is refused', async program => {
    const { out } = await generate({ program, households: 20_000, invalid: 0.2, unknown: 0.05 })
    const { refused: wrong, cases } = await refused(program, out)
    expect(wrong / cases).toBeGreaterThan(0.18)
    expect(wrong / cases).toBeLessThan(0.22)
  })

  it('facts are unknown in the share that is asked for, and nowhere else', async () => {
    const { out } = await generate({ program: 'dibao', households: 20_000, unknown: 0.1 })
    const [row] = await rowsOf(
      `SELECT avg(CAST(savings IS NULL AS INTEGER)) AS savings, count(*) FILTER (WHERE as_of IS NULL) AS days FROM read_parquet('${out}/cases-*.parquet')`,
    )
    expect(row!['savings']).toBeCloseTo(0.1, 2)
    expect(Number(row!['days'])).toBe(0)
    const [known] = await rowsOf(
      `SELECT count(*) FILTER (WHERE relation IS NULL OR birth IS NULL OR study IS NULL) AS n FROM read_parquet('${out}/members-*.parquet')`,
    )
    expect(Number(known!['n'])).toBe(0)
  })

  it.each([
    ['dibao', 'tables', 'parquet'],
    ['tekun', 'lists', 'ndjson'],
    ['old-age-allowance', 'tables', 'csv'],
  ] as const)('%s: a run takes them as they are', async (program, layout, format) => {
    const { out, manifest } = await generate({ program, households: 500, layout, format, places: ['350200', '500112'] })
    const lists = layout === 'tables' && program === 'dibao'
    const { counts } = await runPopulation({
      program,
      cases: join(out, `cases-*.${format}`),
      ...(lists ? { members: { members: { file: join(out, 'members-*.parquet'), key: 'id' } } } : {}),
      place: { column: 'place' },
      date: { column: 'date' },
      ...(format === 'parquet' ? {} : { ignore: ['synthetic'] }),
      out: `${out}-result`,
    })
    expect(counts.rejected).toBe(0)
    expect(counts.rows).toBe(manifest.rows['cases'])
    expect(counts.decided + counts.undetermined).toBe(counts.rows)
  })

  it('are what one case at a time takes as well', async () => {
    const { out } = await generate({ program: 'dibao', households: 50, layout: 'lists', places: ['350200'] })
    const rows = await rowsOf(`SELECT * FROM read_parquet('${out}/cases-*.parquet') ORDER BY id`)
    const { program } = (await loadProgram('dibao'))!
    const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const named = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(named)
      if (typeof value === 'string' && /^-?\d+$/.test(value)) return Number(value)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [camel(name), named(inner)]))
    }
    for (const { id: _, place: __, date, ...facts } of rows) {
      const given = named(facts) as never
      expect(checkFacts(program.on('2024-06-01'), given, '2024-06-01').success).toBe(true)
      const answer = await assess({ program: 'dibao', place: '350200', date: String(date), facts: given })
      expect(answer.status).toBe('decided')
    }
  })
})

describe('what is drawn', () => {
  it('hangs on the seed and the number alone', async () => {
    const options = { program: 'dibao', households: 300, seed: 11, unknown: 0.1 } as const
    const whole = await generate(options)
    const again = await generate(options)
    expect(await digestsOf(again.out)).toEqual(await digestsOf(whole.out))
    const alone = await generate({ ...options, first: 77, households: 1 })
    const rows = (out: string, file: string) =>
      rowsOf(`SELECT * FROM read_parquet('${out}/${file}-*.parquet') WHERE id = 77`)
    for (const file of ['cases', 'members']) {
      const expected = await rows(whole.out, file)
      expect(expected.length).toBeGreaterThan(0)
      expect(await rows(alone.out, file)).toEqual(expected)
    }
    const other = await generate({ ...options, seed: 12 })
    expect(await rows(other.out, 'cases')).not.toEqual(await rows(whole.out, 'cases'))
  })

  it('is the same however many parts are made at once, and goes on from one part to the next', async () => {
    const options = { program: 'rigid-expenditure', households: 120_000, layout: 'lists' } as const
    const parts: number[] = []
    const one = await generate({ ...options, threads: 1, onProgress: done => parts.push(done.parts / done.of) })
    const three = await generate({ ...options, threads: 3 })
    expect(await digestsOf(three.out)).toEqual(await digestsOf(one.out))
    expect(parts).toEqual([1 / 3, 2 / 3, 1])
    const [row] = await rowsOf(`SELECT count(DISTINCT id) AS n, max(id) AS last FROM read_parquet(${one.cases})`)
    expect(row).toEqual({ n: '120000', last: '119999' })
  })

  it('has the same rows in tables, lists, Parquet, CSV and NDJSON', async () => {
    const options = { program: 'dibao', households: 200, unknown: 0.1 } as const
    const tables = await generate(options)
    const csv = await generate({ ...options, format: 'csv' })
    const lists = await generate({ ...options, layout: 'lists' })
    const lines = await generate({ ...options, layout: 'lists', format: 'ndjson' })
    const cases = await rowsOf(`SELECT * FROM read_parquet(${tables.cases})`)
    const members = await rowsOf(`SELECT * FROM read_parquet('${tables.out}/members-*.parquet')`)
    expect(await rowsOf(`SELECT * EXCLUDE (members) FROM read_parquet(${lists.cases})`)).toEqual(cases)
    expect(
      await rowsOf(`SELECT id, unnest(m) FROM (SELECT id, unnest(members) AS m FROM read_parquet(${lists.cases}))`),
    ).toEqual(members)
    expect(
      await rowsOf(`SELECT * EXCLUDE (synthetic) FROM read_csv(${csv.cases}, types = {'place': 'VARCHAR'})`),
    ).toEqual(cases)
    const text = await readFile(join(lines.out, 'cases-00000.ndjson'), 'utf8')
    const parsed = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    expect(parsed.length).toBe(200)
    expect(parsed.flatMap(one => one['members']).length).toBe(members.length)
    expect(parsed.every(one => one['synthetic'] === true)).toBe(true)
    // What is not known is said: a key that is left out would be as usual.
    expect(parsed.some(one => one['savings'] === null)).toBe(true)
    expect(parsed.every(one => 'savings' in one)).toBe(true)
  })

  it('says that it is invented', async () => {
    const { out, manifest } = await generate({ program: 'dibao', households: 3 })
    expect(manifest.synthetic).toBe(true)
    expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(manifest)))
    const found = await rowsOf(
      `SELECT decode(value) AS value FROM parquet_kv_metadata('${out}/members-00000.parquet') WHERE decode(key) = 'synthetic'`,
    )
    expect(found).toEqual([{ value: 'true' }])
  })

  it('is as it was: another engine that draws otherwise is noticed', async () => {
    const { out } = await generate({ program: 'rigid-expenditure', households: 3, places: ['350200', '110101'] })
    const rows = await rowsOf(
      `SELECT id, place, area, persons, year_income, expenses_living FROM read_parquet('${out}/cases-*.parquet')`,
    )
    expect(rows).toMatchInlineSnapshot(`
      [
        {
          "area": "urban",
          "expenses_living": "26139017",
          "id": "0",
          "persons": "6",
          "place": "350200",
          "year_income": "84319410",
        },
        {
          "area": "rural",
          "expenses_living": "32671",
          "id": "1",
          "persons": "1",
          "place": "350200",
          "year_income": "816796",
        },
        {
          "area": "rural",
          "expenses_living": "596160",
          "id": "2",
          "persons": "1",
          "place": "110101",
          "year_income": "1568843",
        },
      ]
    `)
  })

  it('may be nobody, or one household', async () => {
    const none = await generate({ program: 'dibao', households: 0 })
    expect(none.manifest.rows).toEqual({ cases: 0, members: 0 })
    const [row] = await rowsOf(`SELECT count(*) AS n, count(relation) AS m FROM read_parquet('${none.out}/members-*')`)
    expect(row).toEqual({ n: '0', m: '0' })
    expect((await generate({ program: 'dibao', households: 1 })).manifest.rows['cases']).toBe(1)
    expect((await generate({ program: 'dibao', households: 1, first: 999_999_999 })).manifest.rows['cases']).toBe(1)
  })

  it('lies where and when it is asked to, as often as it is weighed', async () => {
    const days = ['2024-01-01', '2024-06-01', '2025-01-01']
    const { out } = await generate({
      program: 'rigid-expenditure',
      households: 40_000,
      days,
      places: [{ code: '350200', weight: 3 }, '110101', '500112'],
    })
    const places = await rowsOf(
      `SELECT place, count(*) / 40000 AS share FROM read_parquet('${out}/cases-*.parquet') GROUP BY 1 ORDER BY 1`,
    )
    expect(places.map(({ place, share }) => [place, Number(share).toFixed(1)])).toEqual([
      ['110101', '0.2'],
      ['350200', '0.6'],
      ['500112', '0.2'],
    ])
    const found = await rowsOf(
      `SELECT CAST(date AS VARCHAR) AS day, count(*) / 40000 AS share FROM read_parquet('${out}/cases-*.parquet') GROUP BY 1 ORDER BY 1`,
    )
    expect(found.map(({ day }) => day)).toEqual(days)
    for (const { share } of found) expect(share).toBeCloseTo(1 / 3, 1)
  })
})

const problemsOf = async (options: Partial<GenerateOptions>): Promise<readonly string[]> => {
  try {
    await generatePopulation({ program: 'dibao', households: 1, out: join(folder, 'refused'), ...options })
  } catch (error) {
    if (isProblemError(error)) return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
    throw error
  }
  return []
}

describe('options that cannot be followed', () => {
  it.each([
    [{ program: 'nobody' }, 'not-generated program'],
    [{ program: 'constructor' }, 'not-generated program'],
    [{ households: -1 }, 'option-wrong households'],
    [{ households: 1.5 }, 'option-wrong households'],
    [{ households: Number.NaN }, 'option-wrong households'],
    [{ households: 2_000_000_000 }, 'option-wrong households'],
    [{ seed: -1 }, 'option-wrong seed'],
    [{ first: 0.5 }, 'option-wrong first'],
    [{ threads: 0 }, 'option-wrong threads'],
    [{ unknown: 1.1 }, 'option-wrong unknown'],
    [{ invalid: -0.1 }, 'option-wrong invalid'],
    [{ unknown: Number.NaN }, 'option-wrong unknown'],
    [{ format: 'xlsx' as 'csv' }, 'option-wrong format'],
    [{ layout: 'rows' as 'lists' }, 'option-wrong layout'],
    [{ format: 'csv', layout: 'lists' }, 'option-wrong layout'],
    [{ memory: 'much' }, 'option-wrong memory'],
    [{ days: [] }, 'option-wrong days'],
    [{ days: ['2024-02-30'] }, 'not-a-date days'],
    [{ days: ['1990-01-01'] }, 'not-in-force'],
    [{ places: [] }, 'option-wrong places'],
    [{ places: ['350299'] }, 'division-unknown'],
    [{ places: [{ code: '350200', weight: 0 }] }, 'option-wrong places'],
  ] as const)('%o', async (options, expected) => {
    expect(await problemsOf(options as Partial<GenerateOptions>)).toEqual([expected])
    expect(existsSync(join(folder, 'refused'))).toBe(false)
  })

  it('all of them are told at once', async () => {
    expect((await problemsOf({ households: -1, seed: -1, unknown: 2 })).length).toBe(3)
  })

  it('a folder with something in it is left as it is', async () => {
    await writeFile(join(folder, 'kept.txt'), 'kept')
    expect(await problemsOf({ out: folder })).toEqual(['out-not-empty out'])
    expect(await problemsOf({ out: join(folder, 'kept.txt') })).toEqual(['out-not-empty out'])
    expect(await readFile(join(folder, 'kept.txt'), 'utf8')).toBe('kept')
  })

  it('what the engine cannot write is said in words, and leaves nothing behind', async () => {
    const out = join(folder, 'unwritten')
    const running = generatePopulation({
      program: 'old-age-allowance',
      households: 50_001,
      layout: 'lists',
      threads: 1,
      out,
      // The file of the second part is a folder.
      onProgress: () => mkdirSync(join(`${out}.partial`, 'cases-00001.parquet'), { recursive: true }),
    })
    await expect(running).rejects.toSatisfy(isProblemError)
    expect(existsSync(`${out}.partial`)).toBe(false)
  })

  it('what is stopped leaves nothing behind', async () => {
    const stop = new AbortController()
    const out = join(folder, 'stopped')
    const running = generatePopulation({
      program: 'rigid-expenditure',
      households: 400_000,
      layout: 'lists',
      out,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(running).rejects.toThrow()
    expect(existsSync(out)).toBe(false)
    expect(existsSync(`${out}.partial`)).toBe(false)
  })
})
