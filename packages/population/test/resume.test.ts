import { cpSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { type PopulationRun, type Progress, runPopulation } from '../src/index.js'
import { query, testFolder } from './made-files.js'

const at = testFolder()

/** Some thousand households, sorted by key where asked, with a member or two each; a few with something wrong. */
const made = async (name: string, { format = 'parquet', sorted = true } = {}): Promise<PopulationRun> => {
  const order = sorted ? 'ORDER BY id' : 'ORDER BY hash(id)'
  const file = (table: string) => at(`${name}-${table}.${format}`)
  const as = format === 'parquet' ? '(FORMAT parquet, ROW_GROUP_SIZE 2048)' : '(FORMAT csv)'
  await query(
    `COPY (SELECT range AS id, ['350200', '500112', '110101'][1 + range % 3] AS place, DATE '2023-03-15' AS date, 'urban' AS area, CASE WHEN range % 97 = 0 THEN NULL ELSE range % 5000 END AS savings, 1 AS homes, FALSE AS car, TRUE AS property_meets_local_rule FROM range(8000) ${order}) TO '${file('cases')}' ${as}`,
  )
  await query(
    `COPY (SELECT id AS household, n, CASE n WHEN 0 THEN 'applicant' ELSE 'child' END AS relation, DATE '1980-01-01' AS birth, CASE WHEN id % 101 = 0 THEN -1 ELSE id * 7919 % 250000 END AS wage FROM (SELECT range AS id, unnest(range(1 + range % 2)) AS n FROM range(8000)) ${order}, n) TO '${file('persons')}' ${as}`,
  )
  return {
    program: 'dibao',
    cases: file('cases'),
    members: { members: { file: file('persons'), key: 'household' } },
    ignore: ['n'],
    partRows: 2048,
    out: at(name),
  }
}

const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map(name => [name, readFileSync(`${folder}/${name}`).toString('base64')]),
  )

describe('a run that was stopped', { timeout: 180_000 }, () => {
  it.each([
    ['ranges of a sorted key', { format: 'parquet', sorted: true }],
    ['copies of an unsorted table', { format: 'parquet', sorted: false }],
    ['copies of CSV', { format: 'csv', sorted: true }],
  ])('goes on from what is there and gives the same bytes: %s', async (name, options) => {
    const run = await made(name.replaceAll(' ', '-'), options)
    const seen: Progress[] = []
    await runPopulation({
      ...run,
      onProgress: progress => {
        // What a process leaves behind that is killed at this moment.
        cpSync(`${run.out}.partial`, `${run.out}-${seen.length}.partial`, { recursive: true })
        seen.push(progress)
      },
    })
    expect(seen.length).toBeGreaterThan(4)
    expect(seen[0]!.secondsLeft).toBeUndefined()
    expect(seen.at(-1)).toMatchObject({ rows: { done: 8000, all: 8000 }, secondsLeft: 0 })
    const whole = bytesOf(run.out)
    for (const index of seen.keys()) {
      const out = `${run.out}-${index}`
      // Half a file, half a line.
      writeFileSync(`${out}.partial/decided-00002.parquet.half`, 'PAR1')
      if (index > 0)
        truncateSync(`${out}.partial/parts.jsonl`, statSync(`${out}.partial/parts.jsonl`).size - (index % 2) * 9)
      await runPopulation({ ...run, out })
      const again = bytesOf(out)
      delete again['decided-00002.parquet.half']
      expect(Object.keys(again)).toEqual(Object.keys(whole))
      for (const [file, bytes] of Object.entries(whole)) expect(again[file] === bytes, `${file} at ${index}`).toBe(true)
    }
  })

  it('is the same by ranges and by copies, in one part and in many, but for how it is cut', async () => {
    const [a, b] = [await made('a'), await made('b', { sorted: false })]
    await runPopulation(a)
    await runPopulation(b)
    await runPopulation({ ...a, out: at('c'), partRows: 1_000_000 })
    for (const kind of ['decided', 'undetermined'])
      for (const [one, other] of [
        ['a', 'b'],
        ['a', 'c'],
      ])
        expect(
          await query(
            `SELECT * FROM '${at(one!)}/${kind}-*.parquet' EXCEPT ALL SELECT * FROM '${at(other!)}/${kind}-*.parquet'`,
          ),
        ).toEqual([])
  })

  it('stops when it is told to, and is not gone on with other data', async () => {
    const run = await made('stopped')
    const stop = new AbortController()
    await expect(
      runPopulation({
        ...run,
        signal: stop.signal,
        onProgress: ({ parts }) => parts.done === 2 && stop.abort(new Error('enough')),
      }),
    ).rejects.toThrow('enough')
    expect([existsSync(run.out), existsSync(`${run.out}.partial`)]).toEqual([false, true])
    const other = await runPopulation({ ...run, rules: ['eligible'] }).catch(error => error)
    expect(isProblemError(other) && other.problems[0]!.code).toBe('another-run')
    const { counts } = await runPopulation({ ...run, rules: ['eligible'], restart: true })
    expect(counts.rows).toBe(8000)
  })
})
