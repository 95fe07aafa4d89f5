import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { explainRow, type PopulationRun, runPopulation } from '../src/index.js'
import { query, testFolder, writeParquet } from './made-files.js'

const at = testFolder()
const head = 'id,place,date,area,savings,homes,car,property_meets_local_rule,note'
const row = (id: number, more: { area?: string; note?: string; place?: string } = {}) =>
  [id, more.place ?? '350200', '2023-03-15', more.area ?? 'urban', 0, 1, 'false', 'true', more.note ?? ''].join(',')
const ids = Array.from({ length: 20 }, (_, index) => index)

let runs = 0
/** A run over the text of a CSV. */
const over = (text: string | Buffer, more: Partial<PopulationRun> = {}): PopulationRun => {
  runs += 1
  writeFileSync(at(`${runs}.csv`), text)
  writeFileSync(
    at(`${runs}-persons.csv`),
    `household,relation,birth,wage\n${ids.map(id => `${id},applicant,1980-01-01,0\n`).join('')}`,
  )
  return {
    program: 'dibao',
    cases: at(`${runs}.csv`),
    members: { members: { file: at(`${runs}-persons.csv`), key: 'household' } },
    ignore: ['note'],
    out: at(`${runs}`),
    ...more,
  }
}
const csv = (rows: readonly string[], end = '\n') => [head, ...rows, ''].join(end)
const problemsOf = async (run: PopulationRun) => {
  try {
    await runPopulation(run)
  } catch (error) {
    if (isProblemError(error)) return error.problems
    throw error
  }
  return []
}

describe('no line of a CSV is lost', () => {
  const rows = ids.map(id => row(id))
  it.each<[string, readonly string[], number]>([
    ['to the end', rows.with(4, row(4, { area: '"urban' })), 6],
    ['to the end, in a column of no concern', rows.with(4, row(4, { note: '"a' })), 6],
    ['in the last line', rows.with(19, row(19, { note: '"a' })), 21],
    ['to another such', rows.with(4, row(4, { area: '"urban' })).with(14, row(14, { area: 'urban"' })), 6],
    [
      'over one line, in a column of no concern',
      rows.with(4, row(4, { note: '"a' })).with(5, row(5, { note: 'b"' })),
      6,
    ],
    [
      'behind a blank line and a cell of two',
      ['', row(0, { note: '"a\nb"' }), ...rows.slice(1).with(3, row(4, { note: '"a' }))],
      8,
    ],
  ])('a quote that is open %s stops the run with its line', async (_, lines, line) => {
    for (const end of ['\n', '\r\n']) {
      const run = over(csv(lines, end))
      expect(await problemsOf(run)).toMatchObject([{ code: 'file-torn', line, file: `${runs}.csv` }])
    }
  })
  it('a cell of several lines is one of a row, and every row has the line that it begins in', async () => {
    const lines = ['', ...rows]
    lines[3] = row(2, { note: '"one\n\nthree, with ""quotes"""' })
    lines[5] = row(4, { note: 'x,y' })
    lines[7] = row(6, { area: 'sea' })
    lines.splice(9, 0, '', row(30, { note: '"a\nb"' }))
    for (const text of [csv(lines), csv(lines, '\r\n')]) {
      const run = over(text)
      const { counts } = await runPopulation(run)
      expect(counts).toMatchObject({ rows: 21, decided: 18, rejected: 3 })
      expect(
        await query(`SELECT key, line FROM '${run.out}/rejected-*.parquet' WHERE "table" = 'cases' ORDER BY line`),
      ).toMatchObject([
        { key: null, line: '9' },
        { key: '6', line: '11' },
        { key: '30', line: '14' },
      ])
      expect((await explainRow(run, 19))[0]!.line).toBe(27)
    }
  })
  it('nor one with NUL in it', async () => {
    const run = over(csv(rows.with(3, row(3, { place: '35\u00000200' }))))
    const { counts, reasons } = await runPopulation(run)
    expect([counts.decided, reasons]).toEqual([19, { 'not-a-division-code': 1 }])
  })
})

it('what folders are called says nothing of the rows in them', async () => {
  const types = {
    id: 'BIGINT',
    place: 'VARCHAR',
    date: 'DATE',
    area: 'VARCHAR',
    savings: 'BIGINT',
    homes: 'INTEGER',
    car: 'BOOLEAN',
    property_meets_local_rule: 'BOOLEAN',
  }
  const one = {
    id: 1,
    place: '350200',
    date: '2023-03-15',
    area: 'urban',
    savings: 0,
    homes: 1,
    car: false,
    property_meets_local_rule: true,
  }
  const made = await writeParquet(at('one.parquet'), [one] as never, types)
  const cases = at('snap/date=2024-06-30/place=310000/one.parquet')
  mkdirSync(dirname(cases), { recursive: true })
  writeFileSync(cases, readFileSync(made))
  for (const rows of [cases, at('2.csv')]) {
    const out = at(`snap/date=2024-06-30/place=310000/${rows === cases ? 'parquet' : 'csv'}`)
    const text = rows === cases ? {} : { cases: at('snap/date=2024-06-30/one.csv') }
    const run = over(csv([row(1)]), { cases, ...text, out })
    if (rows !== cases) writeFileSync(text.cases!, csv([row(1)]))
    await runPopulation(run)
    expect(
      await query(`SELECT place, date FROM read_parquet('${out}/decided-*.parquet', hive_partitioning = false)`),
    ).toEqual([{ place: '350200', date: '2023-03-15' }])
  }
})
