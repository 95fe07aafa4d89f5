// A calendar date is the same everywhere. The whole suite runs where the day starts early, late, and at zero.
import { spawnSync } from 'node:child_process'

for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
  console.log(`\n# tests with TZ=${TZ}`)
  const { status } = spawnSync('vitest', ['run', '--silent=passed-only', '--reporter=dot'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ },
  })
  if (status !== 0) process.exit(status ?? 1)
}
