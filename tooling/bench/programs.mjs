// The programs as they are in force, over columns: the loop that the kernel generates, and its blocks, against the same rule written
// by hand for the place, in pairs in one run. All give the same answers, row for row. Rows: `node programs.mjs 10000000`.
import { runBlocks } from '@minzheng/rules/blocks'
import { runColumns } from '@minzheng/rules/columns'
import { pairs, report } from './lib/measure.mjs'
import { firstDifference, realPrograms } from './lib/real-programs.mjs'

const rows = Number(process.argv[2] ?? 1_000_000)
const only = process.argv[3]
let good = true
for (const { name, rule, policy, columns, byHand } of realPrograms()) {
  if (only !== undefined && only !== name) continue
  const data = columns(rows)
  const options = { length: rows, checked: true }
  const candidates = {
    hand: () => byHand(data, rows),
    generated: () => runColumns(rule, data, policy, options),
    blocks: () => runBlocks(rule, data, policy, options),
  }
  const expected = candidates.hand()
  for (const run of ['generated', 'blocks']) {
    const different = firstDifference(candidates[run](), expected, rows)
    if (different) throw new Error(`${name}, ${run}: ${different}`)
  }
  const { cpu, wall } = pairs(candidates, { runs: rows > 2_000_000 ? 5 : 9, warmUp: 3 })
  console.log(
    `${name}, ${rows.toLocaleString('en-US')} rows, CPU time; by hand ${(rows / cpu.hand / 1000).toFixed(1)} M a second`,
  )
  good = report('  generated over by hand', cpu.hand / cpu.generated, { atLeast: 0.7 }) && good
  good = report('  blocks over by hand', cpu.hand / cpu.blocks, { atLeast: 0.3 }) && good
  console.log(
    `    by the clock: ${(wall.hand / wall.generated).toFixed(2)} and ${(wall.hand / wall.blocks).toFixed(2)} (others use the machine too)`,
  )
}
if (!good) process.exitCode = 1
