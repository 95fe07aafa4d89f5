// dibao over columns beside OpenFisca-core, the same rule over the same columns (synthetic), all eight results; the building of its
// simulation is not counted, nor is new memory for our results, which are written over those of the run before; new memory is told beside. Both
// take turns, in processes of their own, and come to the same sums; ours in the thread that asks, by CPU time, and on two workers, by the
// clock (OpenFisca has one thread). OpenFisca-core is installed with
//   python3 -m venv /tmp/openfisca && /tmp/openfisca/bin/pip install openfisca-core
//   OPENFISCA_PYTHON=/tmp/openfisca/bin/python node tooling/bench/openfisca.mjs [rows, 1000000]
// and is said to be skipped where OPENFISCA_PYTHON names no Python that has it.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { runColumns } from '@minzheng/rules/columns'
import { median, report } from './lib/measure.mjs'
import { firstDifference, realPrograms } from './lib/real-programs.mjs'
import { openColumnWorkers, shared } from './lib/workers.mjs'

const rows = Number(process.argv[2] ?? 1_000_000)
const runs = 9
const python = process.env.OPENFISCA_PYTHON

const namesOf = {
  counted: 'counted',
  income: 'income',
  income_test: 'incomeTest',
  property_test: 'propertyTest',
  eligible: 'eligible',
  benefit: 'monthlyBenefit',
}

const compare = async () => {
  const { rule, policy, columns } = realPrograms().find(({ name }) => name === 'dibao')
  const data = columns(rows)
  const folder = mkdtempSync(join(tmpdir(), 'minzheng-openfisca-'))
  try {
    const write = (name, values) => writeFileSync(join(folder, name), new Uint8Array(Int32Array.from(values).buffer))
    const { offsets, columns: of } = data.members
    const given = {
      offsets,
      expenses: data.deductibleExpenses.values,
      meets: data.propertyMeetsLocalRule.values,
      relation: of.relation,
      study: of.study,
      absence: of.absence,
      birth: of.birth,
      together: of.livesTogether.values,
      owes: of.owesSupport.values,
      unable: of.unableToLiveIndependently.values,
      wage: of.wage.values,
      cost: of.employmentCost.values,
      business: of.business.values,
      property: of.property.values,
      transfers: of.transfers.values,
      paid: of.transfersPaid.values,
      other: of.otherIncome.values,
    }
    for (const [name, values] of Object.entries(given)) write(name, values)
    const script = fileURLToPath(new URL('lib/openfisca_columns.py', import.meta.url))
    const env = { ...process.env, DIBAO_DAY: '2023-03-15', DIBAO_STANDARD: String(policy.urbanStandard) }
    const peer = spawn(python, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'], env })
    const lines = createInterface({ input: peer.stdout })[Symbol.asyncIterator]()
    const next = async () => {
      const { value, done } = await lines.next()
      if (done) throw new Error('OpenFisca ended')
      return JSON.parse(value)
    }
    const { version, numpy, build, sums } = await next()
    const options = { length: rows, checked: true }
    const [workers, inSharedMemory] = [openColumnWorkers(2), shared(data)]
    const anew = () => runColumns(rule, data, policy, options)
    const [results, into] = [anew(), anew()]
    const ofWorkers = await workers.run(rule, inSharedMemory, policy, { ...options, shared: true })
    const ours = {
      over: () => runColumns(rule, data, policy, { ...options, into }),
      anew,
      two: () => workers.run(rule, inSharedMemory, policy, { ...options, shared: true, into: ofWorkers }),
    }
    for (const [name, own] of Object.entries(namesOf)) {
      const sum = results[own].values.reduce((total, value) => total + value, 0)
      if (sum !== sums[name]) throw new Error(`${own}: ${sum}, and ${sums[name]} by OpenFisca`)
    }
    for (const [how, run] of Object.entries(ours)) {
      const different = firstDifference(await run(), results, rows)
      if (different) throw new Error(`${how}: ${different}`)
    }
    const timed = async run => {
      const [start, before] = [performance.now(), process.cpuUsage()]
      await run()
      const { user, system } = process.cpuUsage(before)
      return { wall: performance.now() - start, cpu: (user + system) / 1000 }
    }
    const calculate = async () => {
      peer.stdin.write('\n')
      return next()
    }
    const times = { over: [], anew: [], two: [], theirs: [] }
    for (let run = -2; run < runs; run++)
      for (const who of Object.keys(times)) {
        const took = who === 'theirs' ? await calculate() : await timed(ours[who])
        if (run >= 0) times[who].push(took)
      }
    peer.stdin.end()
    workers.close()
    const took = (who, kind) => median(times[who].map(one => one[kind]))
    console.log(
      `dibao, ${rows.toLocaleString('en-US')} households with ${offsets[rows].toLocaleString('en-US')} members; OpenFisca-core ${version}, numpy ${numpy}, built in ${(build / 1000).toFixed(1)} s`,
    )
    for (const who of Object.keys(times))
      console.log(`  ${who}: CPU ${took(who, 'cpu').toFixed(1)} ms, by the clock ${took(who, 'wall').toFixed(1)} ms`)
    const beside = (who, kind) => took('theirs', kind) / took(who, kind)
    const good = report('columns beside OpenFisca, results written over, CPU time', beside('over', 'cpu'), {
      atLeast: 5,
    })
    report('  results in new memory', beside('anew', 'cpu'))
    report('  on two workers, by the clock', beside('two', 'wall'))
    if (!good) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (python === undefined || spawnSync(python, ['-c', 'import openfisca_core']).status !== 0)
  console.log('SKIPPED  OpenFisca: OPENFISCA_PYTHON names no Python with openfisca-core (pip install openfisca-core)')
else await compare()
