// dibao over columns beside OpenFisca-core, the same rule over the same columns (synthetic), all eight results; the building of its
// simulation is not counted. Both take turns, in processes of their own, and come to the same sums; ours in the thread that asks, by CPU
// time, and on two workers, by the clock (OpenFisca has one thread). OpenFisca-core is installed with
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
    const work = () => runColumns(rule, data, policy, { length: rows, checked: true })
    const results = work()
    for (const [name, own] of Object.entries(namesOf)) {
      const sum = results[own].values.reduce((total, value) => total + value, 0)
      if (sum !== sums[name]) throw new Error(`${own}: ${sum}, and ${sums[name]} by OpenFisca`)
    }
    const [workers, inSharedMemory] = [openColumnWorkers(2), shared(data)]
    const onTwo = () => workers.run(rule, inSharedMemory, policy, { length: rows, checked: true })
    const different = firstDifference(await onTwo(), results, rows)
    if (different) throw new Error(`two workers: ${different}`)
    const times = { ours: { wall: [], cpu: [] }, theirs: { wall: [], cpu: [] }, two: { wall: [] } }
    for (let run = -2; run < runs; run++) {
      const [wall, cpu] = [performance.now(), process.cpuUsage()]
      work()
      const { user, system } = process.cpuUsage(cpu)
      const ours = { wall: performance.now() - wall, cpu: (user + system) / 1000 }
      const start = performance.now()
      await onTwo()
      const two = performance.now() - start
      peer.stdin.write('\n')
      const theirs = await next()
      if (run < 0) continue
      times.two.wall.push(two)
      for (const kind of ['wall', 'cpu']) {
        times.ours[kind].push(ours[kind])
        times.theirs[kind].push(theirs[kind])
      }
    }
    peer.stdin.end()
    workers.close()
    const took = (who, kind) => median(times[who][kind])
    console.log(
      `dibao, ${rows.toLocaleString('en-US')} households with ${offsets[rows].toLocaleString('en-US')} members; OpenFisca-core ${version}, numpy ${numpy}, built in ${(build / 1000).toFixed(1)} s`,
    )
    for (const kind of ['cpu', 'wall'])
      console.log(
        `  ${kind}: columns ${took('ours', kind).toFixed(1)} ms, OpenFisca ${took('theirs', kind).toFixed(1)} ms`,
      )
    console.log(`  wall: on two workers ${took('two', 'wall').toFixed(1)} ms`)
    const asked = { atLeast: 5 }
    const byCpu = took('theirs', 'cpu') / took('ours', 'cpu')
    const good = [
      report('columns beside OpenFisca without its build, CPU time', byCpu, asked),
      report('on two workers, by the clock', took('theirs', 'wall') / took('two', 'wall'), asked),
    ]
    report('in one thread, by the clock', took('theirs', 'wall') / took('ours', 'wall'))
    if (good.includes(false)) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (python === undefined || spawnSync(python, ['-c', 'import openfisca_core']).status !== 0)
  console.log('SKIPPED  OpenFisca: OPENFISCA_PYTHON names no Python with openfisca-core (pip install openfisca-core)')
else await compare()
