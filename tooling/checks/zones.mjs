// A calendar date is the same everywhere. The suite runs whole at zero, and again where the day starts early and late,
// there without the domains and what stands on them alone, whose sources may not name a clock's `Date` at all (biome.json), the long
// comparisons of all back ends on random cases, what is read by machine or typed at a terminal, and the tools.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { publishedFolders } from './workspace.mjs'

const domains = publishedFolders
  .filter(folder => existsSync(join(folder, 'src/topics.ts')))
  .map(folder => `packages/${basename(folder)}/**`)

const elsewhereWithout = [
  ...domains,
  'packages/{minzheng,reports}/**',
  '**/*agreement*.test.ts',
  'packages/rules/test/**',
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

/** Whether the tests pass in one zone. Left to itself Vitest would take one of two processors. */
const passIn = (TZ, options = [], env = {}) => {
  console.log(`\n# tests with TZ=${TZ}`)
  const workers = `--maxWorkers=${availableParallelism()}`
  const { status } = spawnSync('vitest', ['run', '--silent=passed-only', workers, ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ, NO_COLOR: '1', ...env },
  })
  return status === 0
}

// Few random cases elsewhere, whose days are the same.
const few = { MINZHENG_AGREEMENT_TIMES: '0.1' }
const passed = [
  passIn('UTC'),
  passIn('Asia/Shanghai', elsewhereWithout, few),
  passIn('America/Los_Angeles', elsewhereWithout, few),
]
if (passed.includes(false)) process.exitCode = 1
