// States the figures and citations anew, after a change that was meant; `--check` asks that all of them are stated.
import { spawnSync } from 'node:child_process'
import { root } from './workspace.mjs'

const { status } = spawnSync('vitest', ['run', 'tooling/checks/digests.test.mjs'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, DIGESTS: process.argv.includes('--check') ? 'complete' : 'restate' },
})
process.exit(status ?? 1)
