// A calendar date is the same everywhere. The suite runs whole at zero, and again where the day starts early and late,
// there without the long comparisons of all back ends on random cases, and without the tools, which know no day.
import { spawnSync } from 'node:child_process'

const long = ['--exclude', '**/*agreement*.test.ts', '--exclude', '**/injection.test.ts', '--exclude', 'tooling/**']
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
