// A calendar date is the same everywhere. The suite runs whole at zero, and again where the day starts early and late,
// there without the long comparisons of all back ends on random cases, what is read by machine or typed at a terminal, and the tools:
// none of them knows a day that the others do not.
import { spawn } from 'node:child_process'

const long = [
  '**/*agreement*.test.ts',
  'packages/rules/test/**',
  ...['reasons', 'sql-checks'].map(name => `packages/minzheng/test/${name}.test.ts`),
  'packages/population/src/generate*.test.ts',
  ...['compare', 'resume', 'sample', 'validate'].map(name => `packages/population/test/${name}.test.ts`),
  ...[
    'read-plan',
    'task-sheet/task-sheet',
    'tables/tables-in-plan',
    'results/tables',
    'text/line-ends',
    'conformance',
  ].map(name => `packages/plan-reader/src/${name}.test.ts`),
  'packages/service/test/**',
  'packages/core/src/yaml.test.ts',
  ...['compare', 'output', 'once', 'prototype-keys', 'member-rows', 'indicators', 'name'].map(
    name => `packages/cli/test/${name}.test.ts`,
  ),
  'tooling/**',
].flatMap(pattern => ['--exclude', pattern])

/** The tests in one zone; what they print is kept while another zone runs beside. */
const run = (TZ, options, stdio, env = {}) =>
  new Promise(resolve => {
    const child = spawn('vitest', ['run', '--silent=passed-only', ...options], {
      stdio,
      shell: process.platform === 'win32',
      env: { ...process.env, TZ, NO_COLOR: '1', ...env },
    })
    const printed = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => printed.push(data))
    child.on('close', status => resolve({ TZ, status: status ?? 1, output: Buffer.concat(printed) }))
    child.on('error', error => resolve({ TZ, status: 1, output: Buffer.from(String(error)) }))
  })

/** The other zones one after the other, beside the whole suite, for a run keeps to one processor; with few random cases, whose days are the same. */
const elsewhere = async () => {
  const few = { MINZHENG_AGREEMENT_TIMES: '0.1' }
  return [await run('Asia/Shanghai', long, 'pipe', few), await run('America/Los_Angeles', long, 'pipe', few)]
}

console.log('\n# tests with TZ=UTC')
const [whole, others] = await Promise.all([run('UTC', [], 'inherit'), elsewhere()])
for (const { TZ, output } of others) {
  console.log(`\n# tests with TZ=${TZ}`)
  process.stdout.write(output)
}
process.exitCode = [whole, ...others].find(({ status }) => status !== 0)?.status ?? 0
