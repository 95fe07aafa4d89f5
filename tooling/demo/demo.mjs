// The three jobs on one screen; `--long` prints the whole tables instead.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = path => join(root, path)

/** Runs the command as a user would, after a line that says how; `wanted` is the exit code that it should have. */
const show = (title, args, { cwd = root, wanted = 0 } = {}) => {
  process.stdout.write(`${title}\n$ minzheng ${args.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [at('packages/cli/dist/bin.js'), ...args], { cwd, stdio: 'inherit' })
  if (status !== wanted) process.exitCode = status || 1
  process.stdout.write('\n')
}

const reported = ['--plan', 'seeds/plans', '--observations', 'seeds/observations', '--as-of', '2026-06-30']

if (process.argv.includes('--long')) {
  show('五份工作要点 · The five plans', ['plan', 'check', 'seeds/plans'])
  show('逐项达成情况 · Every target', ['comply', ...reported])
} else {
  show('1. 计算 · Compute: 虚构的一户，an invented household', [
    ...['assess', 'dibao', '--facts', 'seeds/demonstration/household.yaml'],
    ...['--place', '350200', '--on', '2023-03-15', '--explain'],
  ])

  const folder = mkdtempSync(join(tmpdir(), 'minzheng-'))
  try {
    const plan = readFileSync(at('seeds/plans/zhonglou-2025.yaml'), 'utf8')
    const mistaken = plan.replace('item: 5\n', 'item: 99\n')
    writeFileSync(join(folder, 'plan.yaml'), mistaken)
    const title = '2. 检查 · Check: 故意写错一处的副本，a copy of a plan with a mistake planted'
    show(title, ['plan', 'check', 'plan.yaml'], { cwd: folder, wanted: 1 })
  } finally {
    rmSync(folder, { recursive: true })
  }

  show('3. 核对 · Judge: 五份工作要点的目标，the targets of five plans', ['comply', '--summary', ...reported])
  process.stdout.write('逐项 · Every target: npm start -- --long\n')
}
