// A population by dibao, Parquet to Parquet, place and day by row, beside a query written by hand for the same rules: one statement that
// joins, groups and writes, with the values of the policies looked up by whoever wrote it. It gives the same results for the same rows,
// and nothing else: it checks no fact, no key and no member, gives no reasons, sorts nothing, keeps no count. What counts is that both
// come to the same fen and rows. They take turns, and are held against each other by the time of the processors, which other work on the
// machine disturbs less than that of the clock.
//   node tooling/bench/population.mjs [households, 10000000] [pairs, 3] [folder] [run,run-checked,by-hand]
// BENCH_RESULT names a file for what was measured (cost.mjs reads it).

import { fork } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { openDesk } from 'minzheng'
import { median, report } from './lib/measure.mjs'

const households = Number(process.argv[2] ?? 10_000_000)
const pairs = Number(process.argv[3] ?? 3)
const folder = process.argv[4] ?? join(tmpdir(), `minzheng-population-${households}`)
const kinds = (process.argv[5] ?? 'run,run-checked,by-hand').split(',')
const memory = '2GB'
const places = ['110000', '210212', '210302', '210381', '330700', '340122', '340404', '370300']
const dates = ['2023-09-15', '2024-03-15', '2024-06-15']
const cases = join(folder, 'households.parquet')
const persons = join(folder, 'persons.parquet')

const open = async () => {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: join(folder, 'spill'),
    // What keeps the order of a join of this size holds more than the limit.
    ...(households > 50_000_000 ? { preserve_insertion_order: 'false' } : {}),
  })
  return instance.connect()
}

/** Synthetic households of one to four, sorted by id as a register is; some facts of some are not known. */
const generate = async () => {
  mkdirSync(folder, { recursive: true })
  const db = await open()
  await db.run('CREATE MACRO die(x, sides) AS CAST(hash(x) % sides AS INTEGER)')
  const list = words => `[${words.map(word => `'${word}'`).join(', ')}]`
  await db.run(
    `COPY (SELECT range AS id, ${list(places)}[1 + die(range, 8)] AS place, CAST(${list(dates)}[1 + die(range + 1, 3)] AS DATE) AS date,
      CASE WHEN die(range + 2, 3) = 0 THEN 'rural' ELSE 'urban' END AS area, CAST(die(range + 3, 4000000) AS BIGINT) AS savings,
      CAST(die(range + 4, 30000) AS INTEGER) AS deductible_expenses, CAST(die(range + 5, 3) AS INTEGER) AS homes,
      CASE WHEN die(range + 6, 100) = 0 THEN NULL ELSE die(range + 7, 20) = 0 END AS car,
      CASE WHEN die(range + 8, 100) = 0 THEN NULL ELSE die(range + 9, 10) > 0 END AS property_meets_local_rule
      FROM range(${households})) TO '${cases}' (FORMAT parquet)`,
  )
  const amount = (salt, every, most) =>
    `CASE WHEN die(p + ${salt}, ${every}) = 0 THEN CAST(die(p + ${salt + 1}, ${most}) AS INTEGER) ELSE 0 END`
  await db.run(
    `COPY (SELECT household, ['applicant', 'spouse', 'child', 'parent'][n + 1] AS relation,
      [DATE '1975-01-01', DATE '1977-01-01', DATE '2003-01-01', DATE '1948-01-01'][n + 1] + CAST(die(p + 11, 5000) AS INTEGER) AS birth,
      die(p + 12, 25) > 0 AS lives_together, die(p + 13, 40) = 0 AS owes_support,
      CASE WHEN n = 2 AND die(p + 14, 3) > 0 THEN ['up-to-bachelor', 'postgraduate'][1 + die(p + 15, 2)] ELSE 'none' END AS study,
      die(p + 16, 50) = 0 AS unable_to_live_independently, CASE WHEN die(p + 17, 60) = 0 THEN 'prison' ELSE 'none' END AS absence,
      CASE WHEN die(p + 18, 200) = 0 THEN NULL ELSE ${amount(19, 2, 250000)} END AS wage, ${amount(21, 5, 30000)} AS employment_cost,
      ${amount(23, 10, 80000)} - ${amount(25, 40, 40000)} AS business, ${amount(27, 20, 20000)} AS property,
      ${amount(29, 4, 60000)} AS transfers, ${amount(31, 8, 20000)} AS transfers_paid, ${amount(33, 30, 20000)} AS other_income,
      ${amount(35, 6, 20000)} AS residents_pension
      FROM (SELECT household, n, household * 4 + n AS p FROM (SELECT range AS household, unnest(range(1 + CAST(die(range + 10, 4) AS BIGINT))) AS n FROM range(${households})))
      ) TO '${persons}' (FORMAT parquet)`,
  )
  db.closeSync()
}

/** The policy of each place and day, as somebody who writes the query himself would put it into a table. */
const policyRows = async () => {
  const desk = openDesk()
  const rows = []
  for (const place of places)
    for (const date of dates) {
      const { policy } = await desk.policyOf({ program: 'dibao', place, date })
      const { urbanStandard, ruralStandard, property, benefit } = policy
      if (benefit !== 'differential' || policy.residentsPensionCounts !== false)
        throw new Error(`another policy in ${place}`)
      const cells = [
        urbanStandard,
        ruralStandard,
        property.savingsMonths,
        property.carDisqualifies,
        property.isWholeRule,
      ]
      rows.push(`('${place}', DATE '${date}', ${cells.map(value => value ?? 'NULL').join(', ')})`)
    }
  return rows.join(', ')
}

/** By hand: the measures of 2021 in the places above, where the pension does not count and the allowance is the gap. */
const byHand = policies => `
WITH policy AS (SELECT * FROM (VALUES ${policies}) v(place, date, urban, rural, savings_months, car_out, whole_rule)),
member AS (
  SELECT m.household,
    (relation IN ('applicant', 'spouse')
      OR (relation = 'child' AND (date_diff('year', m.birth, h.date) - CASE WHEN month(m.birth) * 100 + day(m.birth) > month(h.date) * 100 + day(h.date) THEN 1 ELSE 0 END < 18
        OR unable_to_live_independently OR study = 'up-to-bachelor'))
      OR ((relation = 'parent' OR (relation = 'child' AND study <> 'postgraduate') OR owes_support) AND lives_together)) AND absence NOT IN ('clergy-three-years', 'prison', 'compulsory-detox', 'missing', 'other-by-province') AS counts,
    CASE WHEN wage > 0 THEN greatest(wage - employment_cost, 0) WHEN wage <= 0 THEN 0 END + business + property + transfers - transfers_paid + other_income AS income
  FROM '${persons}' m JOIN '${cases}' h ON h.id = m.household),
family AS (
  SELECT household, COUNT(*) FILTER (counts) AS counted, CAST(SUM(income) FILTER (counts) AS BIGINT) AS sum, BOOL_OR(counts AND income IS NULL) AS open
  FROM member GROUP BY household),
household AS (
  SELECT h.id, h.place, h.date, f.counted, CASE WHEN NOT f.open THEN greatest(COALESCE(f.sum, 0) - h.deductible_expenses, 0) END AS income,
    CASE h.area WHEN 'urban' THEN p.urban ELSE p.rural END * f.counted AS enough,
    (p.savings_months IS NULL OR h.savings <= CASE h.area WHEN 'urban' THEN p.urban ELSE p.rural END * f.counted * p.savings_months)
      AND (p.car_out IS NULL OR NOT p.car_out OR NOT h.car) AND (COALESCE(p.whole_rule, FALSE) OR h.property_meets_local_rule) AS property_test
  FROM '${cases}' h JOIN family f ON f.household = h.id JOIN policy p ON p.place = h.place AND p.date = h.date),
judged AS (SELECT *, counted > 0 AND income < enough AS income_test FROM household),
paid AS (
  SELECT *, income_test AND property_test AS eligible,
    CASE WHEN income_test AND property_test THEN enough - income WHEN NOT (income_test AND property_test) THEN 0 END AS monthly_benefit FROM judged)
SELECT id, place, date, counted, income, income / NULLIF(counted, 0) AS per_capita_income, income_test, property_test, eligible, monthly_benefit,
  monthly_benefit / NULLIF(counted, 0) AS per_person_benefit FROM paid`

/** Work in a process of its own, so that its memory is its own: time in ms, and the peak of its memory in MB. */
const inProcess = kind =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { ...process.env, BENCH_WORK: JSON.stringify({ kind }) },
    })
    child.on('message', resolve)
    child.on('exit', code => code !== 0 && reject(new Error(`${kind} ended with ${code}`)))
  })

const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024

const work = async ({ kind }) => {
  const { runPopulation } = await import('@minzheng/population')
  const started = performance.now()
  const cpu = process.cpuUsage()
  const out = join(folder, kind)
  rmSync(out, { recursive: true, force: true })
  if (kind === 'by-hand') {
    mkdirSync(out)
    const db = await open()
    await db.run(
      `COPY (${byHand(await policyRows())}) TO '${join(out, 'all.parquet')}' (FORMAT parquet, COMPRESSION zstd)`,
    )
    db.closeSync()
  } else {
    await runPopulation({
      program: 'dibao',
      cases,
      members: { members: { file: persons, key: 'household' } },
      out,
      memory,
      checked: kind === 'run-checked',
      ...(process.env.PART_ROWS ? { partRows: Number(process.env.PART_ROWS) } : {}),
    })
  }
  const { user, system } = process.cpuUsage(cpu)
  process.send({ ms: performance.now() - started, cpu: (user + system) / 1000, peak: peak() })
}

const compare = async () => {
  const db = await open()
  const ask = async sql => (await db.runAndReadAll(sql)).getRowObjectsJson()
  const sums = from =>
    `SELECT COUNT(*) AS rows, CAST(SUM(monthly_benefit) AS VARCHAR) AS fen, COUNT(*) FILTER (eligible) AS eligible, COUNT(*) FILTER (monthly_benefit IS NULL) AS open, SUM(counted) AS counted FROM ${from}`
  const run = `read_parquet(['${folder}/run/decided-*.parquet', '${folder}/run/undetermined-*.parquet'], union_by_name = true)`
  const [a] = await ask(sums(run))
  const [b] = await ask(sums(`'${folder}/by-hand/all.parquet'`))
  // Row by row of a thousandth.
  const some = 'id % 1000 = 7'
  const columns = 'id, place, date, counted, income, income_test, property_test, eligible, monthly_benefit'
  const differ = await ask(
    `(SELECT ${columns} FROM ${run} WHERE ${some} EXCEPT ALL SELECT ${columns} FROM '${folder}/by-hand/all.parquet' WHERE ${some}) LIMIT 3`,
  )
  db.closeSync()
  return { a, b, differ }
}

if (process.env.BENCH_WORK) await work(JSON.parse(process.env.BENCH_WORK))
else {
  if (!existsSync(persons)) await generate()
  const size = (statSync(cases).size + statSync(persons).size) / 2 ** 20
  console.log(
    `dibao for ${households.toLocaleString('en-US')} synthetic households, ${Math.round(size)} MB of Parquet, ${places.length} places x ${dates.length} days`,
  )
  const times = Object.fromEntries(kinds.map(kind => [kind, []]))
  for (let pair = 0; pair < pairs; pair++)
    for (const kind of pair % 2 === 0 ? Object.keys(times) : Object.keys(times).toReversed())
      times[kind].push(await inProcess(kind))
  for (const [kind, list] of Object.entries(times)) {
    const ms = median(list.map(one => one.ms))
    console.log(
      `  ${kind.padEnd(12)} ${(ms / 1000).toFixed(2)} s, ${(households / ms / 1000).toFixed(2)} M households a second, CPU ${(list.reduce((sum, one) => sum + one.cpu, 0) / list.length / 1000).toFixed(2)} s, peak ${Math.round(Math.max(...list.map(one => one.peak)))} MB`,
    )
  }
  if (process.env.BENCH_RESULT)
    writeFileSync(process.env.BENCH_RESULT, JSON.stringify({ households, megabytes: Math.round(size), times }))
  const { a, b, differ } = await compare()
  console.log(`  ${a.rows} rows, ${a.eligible} eligible, ${a.open} open, ${a.fen} fen a month`)
  const good = JSON.stringify(a) === JSON.stringify(b) && differ.length === 0
  if (!good) console.error('! the two do not agree', a, b, differ)
  // In pairs: each run beside the query that came after it.
  const ratio = kind => median(times[kind].map(({ cpu }, index) => times['by-hand'][index].cpu / cpu))
  if (times.run && times['by-hand'])
    report('all checks made, of the throughput by hand by processor time', ratio('run'), { atLeast: 0.9 })
  if (times['run-checked'] && times['by-hand'])
    report('checked before, of the throughput by hand by processor time', ratio('run-checked'), { atLeast: 0.9 })
  if (!good) process.exitCode = 1
}
