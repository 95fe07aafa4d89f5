import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { isProblemError, type ProblemError } from '@minzheng/core'
import { Binary, DateDay, Int32, Int64, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { explainRow, type PopulationRun, runPopulation } from '../src/index.js'
import { caseTypes, query, testFolder, writeCsv, writeLines, writeParquet } from './made-files.js'

const at = testFolder()

const household = (id: unknown, more: object = {}) => ({
  id,
  place: '350200',
  date: '2023-03-15',
  area: 'urban',
  savings: 0,
  homes: 1,
  car: false,
  property_meets_local_rule: true,
  ...more,
})
const person = (household: unknown, more: object = {}) => ({
  household,
  relation: 'applicant',
  birth: '1980-01-01',
  wage: 0,
  ...more,
})
const personTypes = { household: 'BIGINT', relation: 'VARCHAR', birth: 'DATE', wage: 'BIGINT' }

/** Households and their members in two tables of Parquet. */
const parquet = async (
  name: string,
  households: readonly object[],
  persons: readonly object[],
  types: { cases?: Readonly<Record<string, string>>; members?: Readonly<Record<string, string>> } = {},
): Promise<PopulationRun> => ({
  program: 'dibao',
  cases: await writeParquet(at(`${name}.parquet`), households as never, types.cases ?? caseTypes),
  members: {
    members: {
      file: await writeParquet(at(`${name}-persons.parquet`), persons as never, types.members ?? personTypes),
      key: 'household',
    },
  },
  out: at(name),
})

const problemsOf = async (run: PopulationRun) => {
  try {
    await runPopulation(run)
  } catch (error) {
    if (!isProblemError(error)) throw error
    return error.problems
  }
  return []
}
const codesOf = async (run: PopulationRun) =>
  (await problemsOf(run)).map(({ code, path }) => `${code} ${path.join('.')}`)
const rejected = async (out: string) =>
  (await query(`SELECT "table", key, line, reasons FROM '${out}/rejected-*.parquet' ORDER BY ALL`)).map(row => [
    row['table'],
    row['key'],
    row['line'] === null ? null : Number(row['line']),
    row['reasons'],
  ])

describe('a run', () => {
  it('decides, leaves open and rejects, and every row is one of these', async () => {
    const run = await parquet(
      'one',
      [1, 2, 3, 4].map(id => household(id)),
      [person(1), person(2, { wage: null }), person(3, { wage: -5 }), person(4, { wage: 900_000_00 })],
    )
    const manifest = await runPopulation(run)
    expect(manifest.counts).toEqual({
      rows: 4,
      decided: 2,
      undetermined: 1,
      rejected: 1,
      members: { members: { rows: 4, rejected: 0 } },
    })
    expect(await query(`SELECT id, eligible, monthly_benefit, reasons FROM '${run.out}/decided-*.parquet'`)).toEqual([
      { id: '1', eligible: true, monthly_benefit: '100500', reasons: '0' },
      { id: '4', eligible: false, monthly_benefit: '0', reasons: '17' },
    ])
    const [open] = await query(`SELECT * FROM '${run.out}/undetermined-*.parquet'`)
    expect(open).toMatchObject({ id: '2', monthly_benefit: null })
    const unknown = manifest.columns.unknown.filter(({ bit }) => BigInt(String(open!['unknown'])) & (1n << BigInt(bit)))
    expect(unknown.map(({ stands }) => stands)).toEqual(['members.wage'])
    expect(await rejected(run.out)).toEqual([['cases', '3', 3, ['out-of-bounds:members.wage']]])
    expect(manifest.rules).toMatchObject({
      eligible: { notKnown: 1, values: { yes: 1, no: 1 } },
      monthlyBenefit: { notKnown: 1, total: { decided: '100500', undetermined: '0' } },
    })
    expect(JSON.parse(readFileSync(at('one', 'manifest.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(manifest)))
    expect(manifest.policies).toMatchObject([{ places: [{ place: '350200', dates: ['2023-03-15'] }] }])
    expect(readdirSync(run.out).toSorted()).toEqual([
      'decided-00001.parquet',
      'manifest.json',
      'parts.jsonl',
      'rejected-00001.parquet',
      'undetermined-00001.parquet',
    ])
  })

  it('computes the rules asked for alone, for one place and day', async () => {
    const { place: _, date: __, ...rest } = household(1)
    const { place: ___, date: ____, ...types } = caseTypes
    const run = await parquet('asked', [rest], [person(1)], { cases: types })
    await runPopulation({ ...run, place: '350200', date: '2023-03-15', rules: ['monthlyBenefit'] })
    expect(await query(`SELECT * FROM '${run.out}/decided-*.parquet'`)).toEqual([
      { id: '1', place: '350200', date: '2023-03-15', monthly_benefit: '100500', reasons: '0' },
    ])
  })

  it('tells a row afterwards from the same data', async () => {
    const run = await parquet('told', [household(1), household(2)], [person(1), person(2, { wage: null })])
    await runPopulation(run)
    const [first] = await explainRow(run, 1)
    expect(first!.answer).toMatchObject({ status: 'decided', values: { monthlyBenefit: 1005_00 } })
    expect(first!.answer!.reasons!.rules.length).toBeGreaterThan(3)
    const [second] = await explainRow(run, '2')
    expect(second!.answer).toMatchObject({ status: 'undetermined', missing: ['members[0].wage'] })
    expect(await explainRow(run, 3)).toEqual([])
  })
})

describe('what is wrong with the files is said before anything runs', () => {
  it('columns that are missing, not known or of another type, all at once', async () => {
    const run = await parquet(
      'columns',
      [{ id: 1, place: '350200', date: '2023-03-15', savngs: 0, area: 'urban', car: '2020-01-01' }],
      [{ household: 1, relation: 'applicant', wage: true }],
      {
        cases: { id: 'BIGINT', place: 'VARCHAR', date: 'DATE', savngs: 'BIGINT', area: 'VARCHAR', car: 'DATE' },
        members: { household: 'BIGINT', relation: 'VARCHAR', wage: 'BOOLEAN' },
      },
    )
    const problems = await problemsOf(run)
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`).toSorted()).toEqual([
      'column-missing members.birth',
      'column-of-wrong-type cases.car',
      'column-of-wrong-type members.wage',
      'unrecognized-keys cases.savngs',
    ])
    expect(problems.find(({ code }) => code === 'unrecognized-keys')!.remedy.en).toContain('Did you mean "savings"?')
    expect([existsSync(run.out), existsSync(`${run.out}.partial`)]).toEqual([false, false])
  })
  it('columns beside the facts, rules and programs that are not there', async () => {
    const run = await parquet('beside', [household(1)], [person(1)])
    expect(await codesOf({ ...run, key: 'no' })).toEqual(['column-missing key'])
    expect(await codesOf({ ...run, place: { column: 'plaec' } })).toEqual(['column-missing place'])
    expect(await codesOf({ ...run, members: { persons: { file: run.cases, key: 'id' } } })).toEqual([
      'unrecognized-keys members.persons',
      'members-missing members.members',
    ])
    expect(await codesOf({ ...run, rules: ['monthlyBenefits'] })).toEqual(['rule-unknown rules.monthlyBenefits'])
    expect(await codesOf({ ...run, program: 'dibaoo' })).toEqual(['program-unknown program'])
    expect(await codesOf({ ...run, memory: 'much' })).toEqual(['engine-setting '])
  })
  it('files that are not there, cut off, or no Parquet', async () => {
    const run = await parquet('cut', [household(1)], [person(1)])
    expect(await codesOf({ ...run, cases: at('nowhere.parquet') })).toEqual(['file-unreadable '])
    const bytes = readFileSync(at('cut.parquet'))
    writeFileSync(at('cut.parquet'), bytes.subarray(0, bytes.length - 100))
    expect(await codesOf(run)).toEqual(['file-unreadable '])
    writeFileSync(at('cut.parquet'), 'id,place\n')
    expect(await codesOf(run)).toEqual(['file-unreadable '])
    expect(existsSync(`${run.out}.partial`)).toBe(false)
  })
  it('a folder in place of files is told to be one', async () => {
    const run = await parquet('folder', [household(1)], [person(1)])
    const { problems } = (await runPopulation({ ...run, cases: at('.') }).catch(error => error)) as ProblemError
    expect(problems).toMatchObject([
      { code: 'file-unreadable', message: { en: expect.stringContaining('is a folder') } },
    ])
  })
  it('two columns of one name, and a key that is a fraction by its type', async () => {
    const run = await parquet('keys', [household(1)], [person(1)])
    await query(`COPY (SELECT *, 2 AS "ID " FROM '${at('keys.parquet')}') TO '${at('keys-twice.parquet')}'`)
    expect(await codesOf({ ...run, cases: at('keys-twice.parquet') })).toEqual(['column-twice cases.ID '])
    await query(
      `COPY (SELECT * REPLACE (CAST(id AS DOUBLE) AS id) FROM '${at('keys.parquet')}') TO '${at('keys-double.parquet')}'`,
    )
    expect(await codesOf({ ...run, cases: at('keys-double.parquet') })).toEqual(['column-of-wrong-type cases.id'])
  })
  it('a folder that another run writes to, and none that a killed one did', async () => {
    const run = await parquet('locked', [household(1)], [person(1)])
    const lock = (pid: number, host = hostname()) => writeFileSync(`${run.out}.lock`, JSON.stringify({ pid, host }))
    lock(process.pid)
    expect(await codesOf(run)).toEqual(['run-under-way out'])
    lock(process.pid, 'another')
    expect(await codesOf(run)).toEqual(['run-under-way out'])
    expect([existsSync(run.out), existsSync(`${run.out}.partial`)]).toEqual([false, false])
    // No process has a number so large.
    lock(2 ** 30)
    expect(await codesOf(run)).toEqual([])
    expect(existsSync(`${run.out}.lock`)).toBe(false)
    writeFileSync(`${run.out}-2.lock`, '{"pid":')
    expect(await codesOf({ ...run, out: `${run.out}-2` })).toEqual(['run-under-way out'])
    utimesSync(`${run.out}-2.lock`, 0, 0)
    expect(await codesOf({ ...run, out: `${run.out}-2` })).toEqual([])
  })
  it('a result that is there already, or begun with other data', async () => {
    const run = await parquet('again', [household(1)], [person(1)])
    await runPopulation(run)
    expect(await codesOf(run)).toEqual(['output-exists out'])
  })
})

describe('rows that cannot be decided are rejected with their reasons', () => {
  it('keys that are missing or twice, members without a household, values that the schema does not allow', async () => {
    const run = await parquet(
      'rows',
      [
        household(1),
        household(2),
        household(2),
        household(null),
        household(3),
        household(4, { place: '1' }),
        household(5, { date: '1990-01-01' }),
        household(6, { place: null }),
        household(7, { savings: -1, area: 'sea' }),
      ],
      [
        person(1),
        person(2),
        person(4),
        person(5),
        person(6),
        person(7),
        person(1, { relation: 'spouse' }),
        person(9),
        person(null),
      ],
    )
    const { counts, reasons } = await runPopulation(run)
    expect(counts).toEqual({
      rows: 9,
      decided: 1,
      undetermined: 0,
      rejected: 8,
      members: { members: { rows: 9, rejected: 2 } },
    })
    expect(await rejected(run.out)).toEqual([
      ['cases', '2', 2, ['key-twice']],
      ['cases', '2', 3, ['key-twice']],
      ['cases', '3', 5, ['group-size:members', 'not-just-one:members.relation']],
      ['cases', '4', 6, ['not-a-division-code']],
      ['cases', '5', 7, ['not-in-force']],
      ['cases', '6', 8, ['place-missing']],
      ['cases', '7', 9, ['not-an-option:area', 'out-of-bounds:savings']],
      ['cases', null, 4, ['key-missing']],
      ['members', '9', 8, ['case-missing']],
      ['members', null, 9, ['key-missing']],
    ])
    expect(reasons).toMatchObject({ 'key-twice': 2, 'out-of-bounds:savings': 1 })
  })
  it('values so large that nothing can be counted with them, which spoil no other row', async () => {
    const run = await parquet(
      'huge',
      [household(1), household(2, { savings: 9_000_000_000_000_000_000n.toString() }), household(3), household(4)],
      [
        person(1),
        person(2),
        person(3, { wage: '9000000000000000000' }),
        person(3, { relation: 'child', wage: '9000000000000000000' }),
        person(4, { birth: '2023-03-16' }),
      ],
    )
    const { counts } = await runPopulation(run)
    expect(counts).toMatchObject({ rows: 4, decided: 1, undetermined: 0, rejected: 3 })
    expect(await query(`SELECT id, monthly_benefit FROM '${run.out}/decided-*.parquet'`)).toEqual([
      { id: '1', monthly_benefit: '100500' },
    ])
    expect((await rejected(run.out)).map(([, key, , reasons]) => [key, reasons])).toEqual([
      ['2', ['out-of-bounds:savings']],
      ['3', ['out-of-bounds:members.wage']],
      ['4', ['date-too-late:members.birth']],
    ])
  })
  it('nobody who is born between the first and the last day, unless it is after that of the household', async () => {
    const born = (day: string) => [
      { relation: 'applicant', birth: '1980-01-01' },
      { relation: 'child', birth: day },
    ]
    const run = await parquet(
      'between',
      [household(1), household(2, { date: '2023-05-15' }), household(3, { date: '2023-05-15' })],
      [
        ...born('2023-04-01').map(one => person(1, one)),
        ...born('2023-04-01').map(one => person(2, one)),
        ...born('1873-01-01').map(one => person(3, one)),
      ],
    )
    const { counts, reasons } = await runPopulation(run)
    expect([counts.decided, counts.rejected]).toEqual([2, 1])
    expect(reasons).toEqual({ 'date-too-late:members.birth': 1 })
  })
  it('broken lines and unreadable values of CSV, with the line', async () => {
    writeCsv(at('lines.csv'), [household(1), household(2, { savings: '12.50' }), household(3)])
    const text = readFileSync(at('lines.csv'), 'utf8').split('\n')
    text.splice(2, 0, 'broken,"line"', '9,350200,2023-03-15,urban,0,1,false,true,too,many')
    writeFileSync(at('lines.csv'), text.join('\n'))
    const members = {
      file: writeCsv(at('lines-persons.csv'), [person(1), person(2), person(3, { birth: '31 May' })]),
      key: 'household',
    }
    const run = { program: 'dibao', cases: at('lines.csv'), members: { members }, out: at('lines') }
    const { counts } = await runPopulation(run)
    expect(counts).toMatchObject({ rows: 5, decided: 1, rejected: 4 })
    expect(
      (await rejected(run.out)).map(([, key, line, reasons]) => [key, line, String(reasons).split(': ')[0]]),
    ).toEqual(
      [
        ['2', 5, 'unreadable:savings'],
        ['3', 6, 'unreadable:members.birth'],
        [null, 3, 'line-broken'],
        [null, 4, 'line-broken'],
      ].toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    )
    writeFileSync(members.file, `${readFileSync(members.file, 'utf8')}1,applicant\n`)
    const [problem] = await problemsOf({ ...run, out: at('lines-2') })
    expect(problem).toMatchObject({ code: 'member-line-broken', line: 5, file: 'lines-persons.csv' })
  })
  it('one line of CSV whose quote is not closed, and no row behind it', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => index)
    const cases = writeCsv(
      at('quote.csv'),
      ids.map(id => household(id)),
    )
    const lines = readFileSync(cases, 'utf8').split('\n')
    writeFileSync(cases, lines.toSpliced(20, 0, 'what,"is" this').join('\n'))
    const file = writeCsv(
      at('quote-persons.csv'),
      ids.map(id => person(id)),
    )
    const members = { members: { file, key: 'household' } }
    const { counts, reasons } = await runPopulation({ program: 'dibao', cases, members, out: at('quote') })
    expect(counts).toMatchObject({ rows: 41, decided: 40, rejected: 1 })
    expect(reasons).toEqual({ 'line-broken': 1 })
  })
  it('lines of NDJSON that are no objects, and values of another type', async () => {
    const cases = writeLines(at('objects.ndjson'), [
      { ...household(1), members: [person(1)].map(({ household: _, ...one }) => one) },
      [1],
      { ...household(2), savings: '0', members: [{ relation: 'applicant', birth: '1980-01-01', wage: 1.5 }] },
      { ...household('three'), members: 3 },
    ])
    writeFileSync(cases, `${readFileSync(cases, 'utf8')}{"id": \n`)
    const { counts } = await runPopulation({ program: 'dibao', cases, out: at('objects') })
    expect(counts).toMatchObject({ rows: 5, decided: 1, rejected: 4 })
    expect((await rejected(at('objects'))).map(([, key, line]) => [key, line])).toEqual([
      ['2', 3],
      ['three', 4],
      [null, 2],
      [null, 5],
    ])
  })
})

describe('a table of a DuckDB database', () => {
  it('gives what the same rows in Parquet give, the cases and members in one database', async () => {
    const people = [person(1), person(2, { wage: null }), person(3, { wage: -1 })]
    const run = await parquet('as-files', [household(1), household(2), household(3)], people)
    const manifest = await runPopulation(run)
    const database = at('register.duckdb')
    await query(
      `ATTACH '${database}' AS register; CREATE SCHEMA register.ledger; CREATE TABLE register.households AS FROM '${run.cases}'; ` +
        `CREATE TABLE register.ledger.persons AS FROM '${run.members!['members']!.file}'`,
    )
    const members = { members: { file: `${database}#ledger.persons`, key: 'household' } }
    const cases = `${database}#households`
    const told = await runPopulation({ program: 'dibao', cases, members, out: at('as-tables') })
    expect({ counts: told.counts, rules: told.rules, reasons: told.reasons }).toEqual({
      counts: manifest.counts,
      rules: manifest.rules,
      reasons: manifest.reasons,
    })
    expect(told.inputs.cases).toMatchObject({ format: 'duckdb', files: [{ name: 'register.duckdb#households' }] })
    expect(await rejected(at('as-tables'))).toEqual(await rejected(at('as-files')))
    expect(
      (await problemsOf({ ...run, cases: database, out: at('of-several') })).map(({ message }) => message.en),
    ).toEqual([expect.stringContaining('ledger.persons, households')])
    expect(await codesOf({ ...run, cases: `${database}#nobody`, out: at('of-none') })).toEqual(['file-unreadable '])
  })
})

describe('Arrow IPC', () => {
  const households = [household(1), household(2), household(3)]
  const people = [person(1), person(2, { wage: null }), person(3, { wage: -1 })]
  const birth = new DateDay()
  const vectors = (rows: readonly ReturnType<typeof person>[]) => ({
    household: vectorFromArray(
      rows.map(row => row.household as number),
      new Int32(),
    ),
    relation: vectorFromArray(rows.map(row => row.relation)),
    birth: vectorFromArray(
      rows.map(row => new Date(row.birth)),
      birth,
    ),
    wage: vectorFromArray(
      rows.map(({ wage }) => (wage === null ? null : BigInt(wage))),
      new Int64(),
    ),
  })
  const cases = () =>
    new Table({
      id: vectorFromArray(
        households.map(({ id }) => id as number),
        new Int32(),
      ),
      place: vectorFromArray(
        households.map(({ place }) => place),
        new Utf8(),
      ),
      date: vectorFromArray(
        households.map(({ date }) => new Date(date)),
        birth,
      ),
      area: vectorFromArray(households.map(({ area }) => area)),
      savings: vectorFromArray(
        households.map(({ savings }) => BigInt(savings)),
        new Int64(),
      ),
      homes: vectorFromArray(
        households.map(({ homes }) => homes),
        new Int32(),
      ),
      car: vectorFromArray(households.map(({ car }) => car)),
      property_meets_local_rule: vectorFromArray(households.map(() => true)),
    })

  it.each(['file', 'stream'] as const)('as a %s gives what the same rows in Parquet give', async form => {
    const run = await parquet(`beside-arrow-${form}`, households, people)
    const manifest = await runPopulation(run)
    const write = (name: string, table: Table) => {
      writeFileSync(at(name), tableToIPC(table, form))
      return at(name)
    }
    const two = [people.slice(0, 1), people.slice(1)].map((rows, index) =>
      write(`persons-${form}-${index}.arrow`, new Table(vectors(rows))),
    )
    const told = await runPopulation({
      program: 'dibao',
      cases: write(`cases-${form}.arrow`, cases()),
      members: { members: { file: two, key: 'household' } },
      out: at(`arrow-${form}`),
    })
    expect({ counts: told.counts, rules: told.rules, reasons: told.reasons }).toEqual({
      counts: manifest.counts,
      rules: manifest.rules,
      reasons: manifest.reasons,
    })
    expect(told.inputs.cases.format).toBe('arrow')
  })

  it('says what cannot be read: a file cut short, a type that no fact has', async () => {
    const whole = tableToIPC(cases(), 'file')
    writeFileSync(at('cut.arrow'), whole.subarray(0, whole.length / 2))
    const run = { program: 'dibao', cases: at('cut.arrow'), out: at('of-cut') }
    expect((await problemsOf(run)).length).toBeGreaterThan(0)
    writeFileSync(
      at('binary.arrow'),
      tableToIPC(new Table({ id: vectorFromArray([new Uint8Array(2)], new Binary()) }), 'file'),
    )
    expect(await codesOf({ ...run, cases: at('binary.arrow'), out: at('of-binary') })).toEqual(['file-unreadable '])
    expect(existsSync(at('of-cut.partial'))).toBe(false)
  })
})
