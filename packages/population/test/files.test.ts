import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isProblemError } from '@minzheng/core'
import { notKnown } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import {
  comparePopulation,
  explainRow,
  generatePopulation,
  type PopulationRun,
  runPopulation,
  validatePopulation,
} from '../src/index.js'
import { jsonText } from '../src/manifest.js'
import { caseTypes, query, testFolder, writeParquet } from './made-files.js'

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
  const made = await writeParquet(at('one.parquet'), [one] as never, caseTypes)
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

describe('money', () => {
  /** The income of each of two households, whose member has what stands under this head. */
  const incomes = async (
    head: string,
    [first, second]: readonly [string, string],
    more: Partial<PopulationRun> = {},
  ) => {
    const run = over(csv([row(0), row(1)]), more)
    writeFileSync(
      at(`${runs}-persons.csv`),
      `household,relation,birth,${head}\n0,applicant,1980-01-01,${first}\n1,applicant,1980-01-01,${second}\n`,
    )
    const { warnings } = await runPopulation(run)
    const rows = await query(`SELECT id, income FROM '${run.out}/*decided-*.parquet' ORDER BY id`)
    return { run, warnings, incomes: rows.map(({ income }) => income) }
  }
  it.each(['工资性收入（元）', '工资性收入(元/月)', 'Wage [yuan]', 'wage (yuan per month)', '工资性收入 （人民币元）'])(
    'under %s is in yuan, to the fen',
    async head => {
      expect(await incomes(head, ['800', '800.05'])).toMatchObject({ warnings: [], incomes: ['80000', '80005'] })
    },
  )
  it('of less than a fen is not read', async () => {
    const { run, incomes: found } = await incomes('工资性收入（元）', ['800.50', '0.001'])
    expect(found).toEqual(['80050'])
    expect(await query(`SELECT reasons FROM '${run.out}/rejected-*.parquet'`)).toEqual([
      { reasons: ['unreadable:members.wage'] },
    ])
  })
  it('under a head without a unit is in fen, which is said', async () => {
    const { run, warnings, incomes: found } = await incomes('工资性收入', ['800', '900'])
    expect(found).toEqual(['800', '900'])
    expect(warnings).toMatchObject([
      { code: 'head-without-unit', severity: 'warning', path: ['members', '工资性收入'] },
    ])
    expect((await validatePopulation(run)).warnings).toEqual(warnings)
    const { sides } = await comparePopulation({
      ...run,
      out: undefined,
      before: {},
      after: { values: { urbanStandard: 1 } },
    } as never)
    expect(sides.before.warnings).toEqual(warnings)
    expect((await incomes('工资性收入（分）', ['800', '900'])).warnings).toEqual([])
    expect((await incomes('wage', ['800', '900'])).warnings).toEqual([])
  })
  it('is in no unit of another kind', async () => {
    const run = over(csv([row(0)]).replace('homes', '住房套数（元）'))
    expect(await problemsOf(run)).toMatchObject([{ code: 'unrecognized-keys' }])
  })
})

describe('lines of NDJSON are read as the desk reads them', () => {
  const one = { place: '350200', date: '2023-03-15', area: 'urban', homes: 1, car: false, propertyMeetsLocalRule: true }
  const member = '{"relation":"applicant","birth":"1980-01-01","wage":0}'
  const line = (id: number, savings: string, members = member) =>
    `${JSON.stringify({ ...one, id }).slice(0, -1)},"savings":${savings},"members":[${members}]}`
  const ndjson = (lines: readonly string[], name: string): PopulationRun => {
    writeFileSync(at(`${name}.ndjson`), lines.join('\n'))
    return { program: 'dibao', cases: at(`${name}.ndjson`), out: at(name) }
  }
  it('a whole number however it is written, and none that is not whole or that is too long', async () => {
    const run = ndjson(
      ['0.0', '1e3', '-0', '2.5E1', '0.5', '1e300', '"5"'].map((number, id) => line(id, number)),
      'numbers',
    )
    const { counts, reasons } = await runPopulation(run)
    expect([counts.decided, reasons]).toEqual([4, { 'unreadable:savings': 3 }])
    expect((await explainRow(run, 1))[0]!.facts).toMatchObject({ savings: 1000 })
  })
  it('none that names something twice in one object', async () => {
    const lines = [
      line(0, '0'),
      line(1, '0,"savings":90000000000'),
      line(2, '0', member.replace('"wage":0', '"wage":0,"w\\u0061ge":5')),
      line(3, '0'),
    ]
    const run = ndjson(lines, 'twice')
    const { counts } = await runPopulation(run)
    expect(counts).toMatchObject({ rows: 4, decided: 2, rejected: 2 })
    expect(await query(`SELECT line, reasons FROM '${run.out}/rejected-*.parquet' ORDER BY line`)).toEqual([
      { line: '2', reasons: ['line-broken: The line has "savings" twice in one object.'] },
      { line: '3', reasons: ['line-broken: The line has "wage" twice in one object.'] },
    ])
  })
})

describe('what was invented', () => {
  it.each(['csv', 'ndjson', 'parquet'] as const)(
    'is read as it was written (%s), and the result says so',
    async format => {
      const folder = at(`invented-${format}`)
      await generatePopulation({
        program: 'dibao',
        households: 30,
        seed: 7,
        out: folder,
        places: ['350200'],
        days: ['2023-03-15'],
        format,
      })
      const run: PopulationRun = {
        program: 'dibao',
        cases: `${folder}/cases-*.${format}`,
        members: { members: { file: `${folder}/members-*.${format}`, key: 'id' } },
        out: at(`of-invented-${format}`),
      }
      const { counts, synthetic } = await runPopulation(run)
      expect([counts.rows, counts.rejected, synthetic]).toEqual([30, 0, true])
    },
  )
  it('is not taken for what is not', async () => {
    expect(await runPopulation(over(csv([row(0)])))).not.toHaveProperty('synthetic')
  })
})

describe('a text that cannot be read is named, with what is wrong and what mends it', () => {
  const gb = Buffer.from(csv([row(0), row(1, { note: '@' })]).replace('@', '\xb3\xc7\xca\xd0'), 'latin1')
  const utf16 = Buffer.from(`\ufeff${csv([row(0)])}`, 'utf16le')
  it.each<[string, Buffer, string, string]>([
    ['GB18030', gb, 'file-encoding', 'iconv -f GB18030'],
    ['UTF-16', utf16, 'file-encoding', 'iconv'],
    ['a cell of 20 MB', Buffer.from(csv([row(0, { note: 'x'.repeat(20_000_000) })])), 'line-too-long', 'quote'],
  ])('%s', async (_, bytes, code, remedy) => {
    const [problem, ...others] = await problemsOf(over(bytes))
    expect([problem!.code, problem!.file, others]).toEqual([code, at(`${runs}.csv`), []])
    expect(problem!.remedy.en).toContain(remedy)
    expect(problem!.message.zh).not.toMatch(/Error/)
  })
  it('ends of lines that differ are read where no quote stands', async () => {
    for (const text of [
      `${csv([row(0)])}${row(1)}\r\n${row(2)}\r\n`,
      `${csv([row(0)], '\r\n')}${row(1)}\n${row(2)}\n`,
    ]) {
      const { counts } = await runPopulation(over(text))
      expect(counts).toMatchObject({ rows: 3, decided: 3 })
    }
  })
})

describe('where a result goes', () => {
  it('may have a slash at its end, and be an empty folder', async () => {
    mkdirSync(at('empty'))
    for (const out of [`${at('slash')}/`, at('empty')]) {
      await runPopulation(over(csv([row(0)]), { out }))
      expect(existsSync(`${out}/manifest.json`)).toBe(true)
    }
    expect(existsSync(at('slash.partial'))).toBe(false)
  })
  it('is no link to nothing, which is said before anything is read', async () => {
    symlinkSync(at('no-such'), at('link'))
    const run = over('', { out: at('link') })
    expect(await problemsOf(run)).toMatchObject([{ code: 'output-exists' }])
  })
})

it('which policy values nobody knows is told where cases are open', async () => {
  const { counts, warnings } = await runPopulation(over(csv([row(0, { place: '659012' })])))
  expect(counts).toMatchObject({ undetermined: 1 })
  expect(warnings.map(({ code, path }) => `${code} ${path.join('.')}`)).toContain(
    'policy-value-not-known policies.urbanStandard',
  )
  expect(jsonText({ urbanStandard: notKnown })).toContain('"urbanStandard": "notKnown"')
})

it('a column without a name is not what was meant', async () => {
  const [problem] = await problemsOf(over('number,,place,date\n1,,350200,2023-03-15\n'))
  expect([problem!.code, problem!.path]).toEqual(['column-missing', ['key']])
  expect(problem!.remedy.en).not.toContain('""')
})
