// Columns over worker threads: two against one, and against the same loop in the thread that asks, in turns in one run. All give the
// same answers. The clock counts here, so that this asks for a quiet machine. Rows: `node workers.mjs 10000000`; program: a second word.
import { runColumns } from '@minzheng/rules/columns'
import { medians, report } from './lib/measure.mjs'
import { firstDifference, realPrograms } from './lib/real-programs.mjs'
import { openColumnWorkers, shared } from './lib/workers.mjs'

const rows = Number(process.argv[2] ?? 2_000_000)
const only = process.argv[3] ?? 'dibao'
let good = true
const { name, rule, policy, columns } = realPrograms().find(one => one.name === only)
const options = { length: rows, checked: true }
const [one, other, two] = [1, 1, 2].map(openColumnWorkers)
try {
  for (const [how, data, more] of [
    ['columns copied to the workers, results copied back', columns(rows), {}],
    ['columns in shared memory, results copied back', shared(columns(rows)), {}],
    ['columns and results in shared memory', shared(columns(rows)), { shared: true }],
  ]) {
    const sent = { ...options, ...more }
    const candidates = {
      here: () => runColumns(rule, data, policy, options),
      one: () => one.run(rule, data, policy, sent),
      two: () => two.run(rule, data, policy, sent),
      // Two that have nothing to do with one another, each with all of the work: what the machine gives two threads.
      both: () => Promise.all([one, other].map(each => each.run(rule, data, policy, sent))),
    }
    const expected = candidates.here()
    for (const workers of ['one', 'two']) {
      const different = firstDifference(await candidates[workers](), expected, rows)
      if (different) throw new Error(`${name}, ${workers}: ${different}`)
    }
    const times = await medians(candidates, { runs: 7, warmUp: 2 })
    console.log(`${name}, ${rows.toLocaleString('en-US')} rows, ${how}, by the clock`)
    report('    million a second without workers', rows / times.here / 1000)
    report('    million a second on two', rows / times.two / 1000)
    good = report('  two workers over one', times.one / times.two, { atLeast: 1.7 }) && good
    report('    two that share no work over one', (2 * times.one) / times.both)
    report('    two workers over none', times.here / times.two)
  }
} finally {
  one.close()
  other.close()
  two.close()
}
if (!good) process.exitCode = 1
