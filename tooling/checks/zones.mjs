// A calendar date is the same everywhere. The suite runs whole at zero, and again where the day starts early and late,
// there without the long comparisons of all back ends on random cases, what is read by machine or typed at a terminal, and the tools:
// none of them knows a day that the others do not.
import { spawnSync } from 'node:child_process'

const long = [
  '**/*agreement*.test.ts',
  'packages/rules/test/**',
  ...['reasons', 'sql-checks'].map(name => `packages/minzheng/test/${name}.test.ts`),
  'packages/population/src/generate*.test.ts',
  'packages/population/test/resume.test.ts',
  ...['read-plan', 'task-sheet', 'tables-in-plan', 'results-tables', 'line-ends', 'conformance'].map(
    name => `packages/plan-reader/src/${name}.test.ts`,
  ),
  'packages/core/src/yaml.test.ts',
  ...['output', 'once', 'prototype-keys', 'member-rows', 'indicators', 'name'].map(
    name => `packages/cli/test/${name}.test.ts`,
  ),
  'tooling/**',
].flatMap(pattern => ['--exclude', pattern])
for (const [TZ, options] of [
  ['UTC', []],
  ['Asia/Shanghai', long],
  ['America/Los_Angeles', long],
]) {
  console.log(`\n# tests with TZ=${TZ}`)
  const { status } = spawnSync('vitest', ['run', '--silent=passed-only', ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ, NO_COLOR: '1' },
  })
  if (status !== 0) process.exit(status ?? 1)
}
